//! Owns walking through a JSON file part by part, so that a long list is never held whole.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize as _, de};
use serde_json::Value;

/// What is met on the way, with the name of the part it is in.
pub(super) enum Met<'v> {
    /// A list begins.
    List,
    /// An item of the list.
    Item(&'v Value),
    /// A part that is no list.
    Whole(&'v Value),
}

/// Goes through the parts of an object, in the order of the file.
pub(super) fn each(
    bytes: &[u8],
    meet: &mut dyn FnMut(&str, Met<'_>),
) -> Result<(), serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    reader.deserialize_map(Parts { meet })?;
    reader.end()
}

struct Parts<'a> {
    meet: &'a mut dyn FnMut(&str, Met<'_>),
}

impl<'de> Visitor<'de> for Parts<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            map.next_value_seed(Part {
                name: &name,
                meet: &mut *self.meet,
            })?;
        }
        Ok(())
    }
}

struct Part<'a> {
    name: &'a str,
    meet: &'a mut dyn FnMut(&str, Met<'_>),
}

impl Part<'_> {
    fn whole(self, value: impl Into<Value>) {
        (self.meet)(self.name, Met::Whole(&value.into()));
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a part")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        (self.meet)(self.name, Met::List);
        while let Some(item) = list.next_element::<Value>()? {
            (self.meet)(self.name, Met::Item(&item));
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let value = Value::deserialize(MapAccessDeserializer::new(map))?;
        self.whole(value);
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.whole(Value::Null);
        Ok(())
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        self.whole(value);
        Ok(())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        self.whole(value);
        Ok(())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        self.whole(value);
        Ok(())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        self.whole(value);
        Ok(())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        self.whole(value);
        Ok(())
    }
}
