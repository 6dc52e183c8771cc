//! Owns reading the `evenly-diary` JSON format.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use crate::domain::revision::Past;
use crate::domain::{Completeness, Day, DayRange, Diary, EntryId, Part};
use crate::exchange::beside::List;
use crate::exchange::fields::{Fault, Fields, Spelling, Step, path_text};
use crate::exchange::json::history::{self, Budget};
use crate::exchange::json::{FORMAT, VERSION};
use crate::exchange::node::{Node, NodeSeed};
use crate::exchange::problem::Problems;
use crate::exchange::{CopyRead, Place, Problem, ReadError, Reason, record, text_of};

/// Reads a diary of at most `cap` bytes. An entry that cannot be taken is left out and listed among
/// the problems; it does not stop the others. What this version does not know is ignored and listed.
pub fn read(bytes: &[u8], cap: usize) -> Result<(Diary, Vec<Problem>), ReadError> {
    read_copy(bytes, cap).map(|copy| (copy.diary, copy.problems))
}

/// Reads as [`read`] does, and also how much of a diary the file holds.
pub fn read_copy(bytes: &[u8], cap: usize) -> Result<CopyRead, ReadError> {
    page_of(bytes, cap)?.into_copy()
}

/// Reads a diary with what its things have been. The past is `None` where the file does not say it;
/// one that does not fit together is refused as a whole.
pub fn read_with_past(bytes: &[u8], cap: usize) -> Result<WithPast, ReadError> {
    let mut page = page_of(bytes, cap)?;
    let past = std::mem::take(&mut page.past);
    if let Some(at) = past.broken {
        return Err(ReadError::BrokenHistory { at });
    }
    let past = past.said.then_some(past.past);
    Ok((page.into_copy()?, past))
}

/// A copy, and its past where the file says it.
pub(super) type WithPast = (CopyRead, Option<Past>);

/// Reads one item that stands alone.
pub(super) fn node_of_text(text: &str) -> Option<Node> {
    let mut source = serde_json::Deserializer::from_str(text);
    let node = NodeSeed::new().deserialize(&mut source).ok()?;
    source.end().ok()?;
    Some(node)
}

/// Reads a diary without a file's head; `None` where anything in it cannot be taken.
pub(super) fn diary_of_node(node: Node) -> Option<Diary> {
    let Node::Object(fields) = node else {
        return None;
    };
    let mut page = Page::default();
    for (name, node) in fields {
        match (name.as_str(), node, List::of_name(&name)) {
            ("profile", node, _) => page.take_profile(node),
            ("person", node, _) => page.take_person(node),
            ("entries", Node::List(list), _) => {
                for (index, node) in list.into_iter().enumerate() {
                    page.take_entry(index, node);
                }
            }
            (_, Node::List(nodes), Some(list)) => {
                for (index, node) in nodes.into_iter().enumerate() {
                    page.take_item(list, index, node);
                }
            }
            _ => return None,
        }
    }
    page.problems.into_list().is_empty().then_some(page.diary)
}

fn page_of(bytes: &[u8], cap: usize) -> Result<Page, ReadError> {
    if bytes.len() > cap {
        let bytes = bytes.len();
        return Err(ReadError::TooLarge { bytes, cap });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = text_of(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut page = Page::default();
    let mut source = serde_json::Deserializer::from_str(text);
    let outcome = PageSeed(&mut page)
        .deserialize(&mut source)
        .and_then(|()| source.end());
    if let Some(name) = page.repeated {
        return Err(ReadError::RepeatedName { name });
    }
    if let Some(found) = page.newer_version() {
        let known = VERSION;
        return Err(ReadError::NewerVersion { found, known });
    }
    outcome.map_err(|error| refusal(&error))?;
    Ok(page)
}

fn refusal(error: &serde_json::Error) -> ReadError {
    match error.classify() {
        Category::Eof => ReadError::CutShort { line: error.line() },
        Category::Syntax => ReadError::Malformed {
            line: error.line(),
            column: error.column(),
        },
        Category::Data | Category::Io => ReadError::NotADiary,
    }
}

/// What was found at the top of the file so far.
#[derive(Default)]
struct Page {
    format: Option<Node>,
    version: Option<Node>,
    has_entries: bool,
    repeated: Option<String>,
    diary: Diary,
    left_out: Option<Node>,
    days: Option<Node>,
    ids: BTreeSet<EntryId>,
    problems: Problems,
    past: PastSoFar,
}

/// What was read of the section `history` so far.
#[derive(Default)]
struct PastSoFar {
    said: bool,
    past: Past,
    budget: Budget,
    /// The first thing that does not fit together.
    broken: Option<usize>,
}

impl Page {
    /// The version of a file that a newer program wrote, whatever its entries look like.
    fn newer_version(&self) -> Option<i64> {
        let is_ours = self.format == Some(Node::Text(FORMAT.to_owned()));
        match self.version {
            Some(Node::Whole(found)) if is_ours && found > VERSION => Some(found),
            Some(_) | None => None,
        }
    }

    fn into_copy(mut self) -> Result<CopyRead, ReadError> {
        let is_ours = self.format == Some(Node::Text(FORMAT.to_owned()))
            && self.version == Some(Node::Whole(VERSION))
            && self.has_entries;
        if !is_ours {
            return Err(ReadError::NotADiary);
        }
        let completeness = self.take_completeness();
        let mut diary = self.diary;
        diary.share_pictures();
        diary.sort();
        Ok(CopyRead {
            diary,
            completeness,
            problems: self.problems.into_list(),
        })
    }

    fn take_profile(&mut self, node: Node) {
        if node == Node::Null {
            return;
        }
        let base = vec![Step::Name("profile".to_owned())];
        if let Some(profile) = self.take_object(node, &base, record::profile) {
            self.diary.profile = profile;
        }
    }

    /// How much of a diary the file says it holds. What cannot be understood is taken for not said,
    /// as then nobody relies on it.
    fn take_completeness(&mut self) -> Completeness {
        let left_out = self.left_out.take();
        let Some(left_out) = left_out.filter(|node| *node != Node::Null) else {
            return Completeness::Unsaid;
        };
        let mut said = vec![("left_out".to_owned(), left_out)];
        said.extend(self.days.take().map(|days| ("days".to_owned(), days)));
        let read = |fields: &mut Fields, unknown: &mut Vec<Vec<Step>>| {
            let left_out = fields.words("left_out", Part::from_id)?;
            let days = fields.object("days", unknown, |fields, _unknown| {
                let first = record::needed("first", fields.text("first", str::parse::<Day>)?)?;
                let last = record::needed("last", fields.text("last", str::parse::<Day>)?)?;
                Ok(DayRange { first, last })
            })?;
            Ok(Completeness::of(left_out, days))
        };
        self.take_object(Node::Object(said), &[], read)
            .unwrap_or_default()
    }

    fn take_person(&mut self, node: Node) {
        if node == Node::Null {
            return;
        }
        let base = vec![Step::Name("person".to_owned())];
        if let Some((id, person)) = self.take_object(node, &base, record::person) {
            self.diary.id = id;
            self.diary.person = person;
        }
    }

    fn take_entry(&mut self, index: usize, node: Node) {
        let base = vec![Step::Name("entries".to_owned()), Step::Index(index)];
        let Some(entry) = self.take_object(node, &base, record::entry) else {
            return;
        };
        if self.ids.insert(entry.id) {
            self.diary.entries.push(entry);
        } else {
            self.add(&base, &[Step::Name("id".to_owned())], Reason::RepeatedId);
        }
    }

    fn take_item(&mut self, list: List, index: usize, node: Node) {
        let base = vec![Step::Name(list.name().to_owned()), Step::Index(index)];
        let mut diary = std::mem::take(&mut self.diary);
        self.take_object(node, &base, |fields, unknown| {
            list.take(fields, unknown, &mut diary)
        });
        self.diary = diary;
    }

    /// Takes one thing of the past. After the first that does not fit, nothing more is looked at.
    fn take_past(&mut self, index: usize, node: Node) {
        let past = &mut self.past;
        if past.broken.is_none() && history::take(node, &mut past.past, &mut past.budget).is_none()
        {
            past.broken = Some(index);
        }
    }

    fn take_object<T>(
        &mut self,
        node: Node,
        base: &[Step],
        read: impl FnOnce(&mut Fields, &mut Vec<Vec<Step>>) -> Result<T, Fault>,
    ) -> Option<T> {
        let mut unknown = Vec::new();
        let result = Fields::open(node, Spelling::Json).and_then(|mut fields| {
            let value = read(&mut fields, &mut unknown)?;
            unknown.extend(fields.left_over());
            Ok(value)
        });
        match result {
            Ok(value) => {
                for path in unknown {
                    self.add(base, &path, Reason::UnknownName);
                }
                Some(value)
            }
            Err(fault) => {
                self.add(base, &fault.path, fault.reason);
                None
            }
        }
    }

    fn add(&mut self, base: &[Step], path: &[Step], reason: Reason) {
        let path = path_text(&[base, path].concat());
        self.problems.add(Place::Value(path), reason);
    }
}

struct PageSeed<'page>(&'page mut Page);

impl<'de> DeserializeSeed<'de> for PageSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for PageSeed<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a diary")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let mut names: BTreeSet<String> = BTreeSet::new();
        while let Some(name) = access.next_key::<String>()? {
            if names.contains(&name) {
                self.0.repeated = Some(name);
                return Err(serde::de::Error::custom("a name stands twice"));
            }
            match name.as_str() {
                "format" => self.0.format = Some(access.next_value_seed(NodeSeed::new())?),
                "version" => self.0.version = Some(access.next_value_seed(NodeSeed::new())?),
                "left_out" => self.0.left_out = Some(access.next_value_seed(NodeSeed::new())?),
                "days" => self.0.days = Some(access.next_value_seed(NodeSeed::new())?),
                "profile" => {
                    let node = access.next_value_seed(NodeSeed::new())?;
                    self.0.take_profile(node);
                }
                "person" => {
                    let node = access.next_value_seed(NodeSeed::new())?;
                    self.0.take_person(node);
                }
                "entries" => {
                    access.next_value_seed(ItemsSeed(&mut *self.0, Items::Entries))?;
                    self.0.has_entries = true;
                }
                history::NAME => {
                    access.next_value_seed(ItemsSeed(&mut *self.0, Items::History))?;
                    self.0.past.said = true;
                }
                other => {
                    if let Some(list) = List::of_name(other) {
                        access.next_value_seed(ItemsSeed(&mut *self.0, Items::Beside(list)))?;
                    } else {
                        access.next_value::<serde::de::IgnoredAny>()?;
                        let path = [Step::Name(name.clone())];
                        self.0.add(&[], &path, Reason::UnknownName);
                    }
                }
            }
            names.insert(name);
        }
        Ok(())
    }
}

/// Which list is read.
#[derive(Clone, Copy)]
enum Items {
    Entries,
    Beside(List),
    History,
}

struct ItemsSeed<'page>(&'page mut Page, Items);

impl<'de> DeserializeSeed<'de> for ItemsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.1 {
            Items::Entries | Items::History => deserializer.deserialize_seq(self),
            // Null counts as absent.
            Items::Beside(_) => deserializer.deserialize_option(self),
        }
    }
}

impl<'de> Visitor<'de> for ItemsSeed<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(node) = access.next_element_seed(NodeSeed::new())? {
            match self.1 {
                Items::Entries => self.0.take_entry(index, node),
                Items::Beside(list) => self.0.take_item(list, index, node),
                Items::History => self.0.take_past(index, node),
            }
            index += 1;
        }
        Ok(())
    }
}
