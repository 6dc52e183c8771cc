//! Owns the tree that one entry of a file is read into before its values are checked.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// How many values inside values are looked at; an entry needs three.
const MAX_DEPTH: u8 = 8;

/// A value of a file. Names keep their order and may repeat, so that a reader can say so.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::exchange) enum Node {
    Null,
    Bool(bool),
    Whole(i64),
    Real(f64),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
    TooDeep,
}

impl Node {
    /// A text, or null when it is empty: what a cell of a table says.
    pub(in crate::exchange) fn cell(text: &str) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::Text(text.to_owned())
        }
    }
}

/// Reads a [`Node`] with this many levels left.
#[derive(Clone, Copy)]
pub(in crate::exchange) struct NodeSeed {
    levels: u8,
}

impl NodeSeed {
    pub(in crate::exchange) const fn new() -> Self {
        Self { levels: MAX_DEPTH }
    }

    const fn inner(self) -> Self {
        Self {
            levels: self.levels.saturating_sub(1),
        }
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        if self.levels == 0 {
            deserializer.deserialize_ignored_any(IgnoredAny)?;
            return Ok(Node::TooDeep);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeSeed {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::Real(value as f64), Node::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Real(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = access.next_element_seed(self.inner())? {
            list.push(node);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut object = Vec::new();
        while let Some(name) = access.next_key::<String>()? {
            object.push((name, access.next_value_seed(self.inner())?));
        }
        Ok(Node::Object(object))
    }
}
