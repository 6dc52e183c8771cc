//! Owns the section `history` of a diary file: what its things have been, so that two diaries can be
//! brought together. A file without it says only what is so now.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;
use serde_json::Value;

use crate::domain::revision::{ContentId, Graph, Item, Known, Past, RevisionId, ThingId};
use crate::exchange::json::read;
use crate::exchange::json::write::body;
use crate::exchange::node::Node;

/// The section's name at the top of a file.
pub(super) const NAME: &str = "history";

/// The most revisions that a file may hold; a diary of ten years has about a tenth.
const MAX_REVISIONS: usize = 500_000;

/// Stands for the content of a revision that took the thing away.
const TAKEN_AWAY: &str = "-";

/// One thing. A revision is one text: its name, its content and the names it follows.
#[derive(Debug, Serialize)]
pub(super) struct ThingShape {
    thing: String,
    revisions: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    versions: Vec<Value>,
}

/// The shapes of a past, in the order of the things' names.
pub(super) fn shapes(past: &Past) -> impl Iterator<Item = ThingShape> {
    let mut versions: BTreeMap<ThingId, Vec<Value>> = BTreeMap::new();
    for item in &past.versions {
        let value = serde_json::from_str(&item_as_text(item));
        versions.entry(item.thing()).or_default().extend(value);
    }
    past.graphs.iter().map(move |(id, graph)| ThingShape {
        thing: id.to_string(),
        revisions: graph
            .revisions()
            .iter()
            .map(|(name, revision)| {
                let content = revision
                    .content
                    .map_or_else(|| TAKEN_AWAY.to_owned(), |content| content.to_string());
                let mut text = format!("{name} {content}");
                for parent in &revision.parents {
                    text.push(' ');
                    text.push_str(&parent.to_string());
                }
                text
            })
            .collect(),
        versions: versions.remove(id).unwrap_or_default(),
    })
}

/// Writes one item as a diary that holds nothing else, without the file's head.
pub fn item_as_text(item: &Item) -> String {
    let mut bytes = b"{".to_vec();
    // Writing into memory has nothing that could fail.
    let _written: io::Result<()> = body(&item.alone(), &mut bytes);
    bytes.push(b'}');
    String::from_utf8(bytes).unwrap_or_default()
}

/// Reads [`item_as_text`] back; `None` where it is something else.
pub fn item_of_text(text: &str) -> Option<Item> {
    item_of(read::node_of_text(text)?)
}

fn item_of(node: Node) -> Option<Item> {
    Item::of_alone(&read::diary_of_node(node)?)
}

/// Adds one thing of the section to a past. `None` where it cannot be so: a name that its content
/// does not give, a revision that follows an unknown one, a thing that this version does not know.
pub(super) fn take(node: Node, past: &mut Past, budget: &mut Budget) -> Option<()> {
    let Node::Object(fields) = node else {
        return None;
    };
    let (mut thing, mut revisions, mut versions) = (None, None, Vec::new());
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("thing", Node::Text(text)) => thing = Some(text.parse::<ThingId>().ok()?),
            ("revisions", Node::List(list)) => revisions = Some(list),
            ("versions", Node::List(list)) => versions = list,
            _ => return None,
        }
    }
    let (thing, revisions) = (thing?, revisions?);
    budget.spend(revisions.len())?;
    let known = revisions
        .into_iter()
        .map(known_of)
        .collect::<Option<Vec<Known>>>()?;
    let graph = Graph::of(&thing.to_string(), known).ok()?;
    if graph.is_empty() || past.graphs.insert(thing, graph).is_some() {
        return None;
    }
    for version in versions {
        let item = item_of(version)?;
        if item.thing() != thing {
            return None;
        }
        past.versions.push(item);
    }
    Some(())
}

/// How many revisions may still be read.
pub(super) struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(MAX_REVISIONS)
    }
}

impl Budget {
    fn spend(&mut self, revisions: usize) -> Option<()> {
        self.0 = self.0.checked_sub(revisions)?;
        Some(())
    }
}

fn known_of(node: Node) -> Option<Known> {
    let Node::Text(text) = node else {
        return None;
    };
    let mut words = text.split(' ');
    let id = words.next()?.parse::<RevisionId>().ok()?;
    let content = match words.next()? {
        TAKEN_AWAY => None,
        content => Some(content.parse::<ContentId>().ok()?),
    };
    let parents = words
        .map(|word| word.parse::<RevisionId>().ok())
        .collect::<Option<_>>()?;
    Some(Known {
        id,
        parents,
        content,
    })
}
