//! Owns merging: two diaries' things put together, what that changes on either side, and a number
//! that two diaries share exactly when they know the same.

use std::collections::BTreeMap;

use crate::domain::revision::{ContentId, Graph, Item, ThingId};
use crate::domain::rules::Firing;
use crate::domain::{Clearing, DiaryId, SafetyCheck};

/// A thing with its revisions and what the latest of them say.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing<T> {
    /// Every known revision.
    pub graph: Graph,
    /// What the heads say: one item, or several where the thing was changed in two places.
    pub items: BTreeMap<ContentId, T>,
}

impl<T: Clone> Thing<T> {
    /// A thing that was never changed.
    pub fn root(thing: &str, content: ContentId, item: T) -> Self {
        Self {
            graph: Graph::root(thing, content),
            items: BTreeMap::from([(content, item)]),
        }
    }

    /// Takes in what another diary knows of the same thing. Gives whether anything was new.
    pub fn join(&mut self, other: &Self) -> bool {
        if !self.graph.join(&other.graph) {
            return false;
        }
        let live = self.graph.live();
        for content in &live {
            if let Some(item) = other.items.get(content) {
                self.items.entry(*content).or_insert_with(|| item.clone());
            }
        }
        self.items.retain(|content, _item| live.contains(content));
        true
    }

    /// What is shown; `None` where the thing was taken away.
    pub fn shown(&self) -> Option<&T> {
        self.items.get(&self.graph.shown()?)
    }

    /// The versions that are kept beside the shown one.
    pub fn beside(&self) -> Vec<(ContentId, &T)> {
        let others = self.graph.live().into_iter().skip(1);
        others
            .filter_map(|content| Some((content, self.items.get(&content)?)))
            .collect()
    }
}

/// Everything of one diary that a merge looks at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// The diary's identifier, where it is known.
    pub id: Option<DiaryId>,
    /// The things that can be changed.
    pub things: BTreeMap<ThingId, Thing<Item>>,
    /// The safety checks, which only grow.
    pub checks: BTreeMap<ContentId, SafetyCheck>,
    /// What ended stops, which only grows.
    pub clearings: BTreeMap<ContentId, Clearing>,
    /// The warnings that were shown, which only grow.
    pub firings: BTreeMap<ContentId, Firing>,
}

/// What a merge changes in one of the two diaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Entries that appear.
    pub new: usize,
    /// Entries that say something else than before, or get a second version.
    pub changed: usize,
    /// Entries that go into the bin.
    pub removed: usize,
    /// Plans, limits, answers and things said about oneself that change.
    pub beside: usize,
    /// Safety checks, what ended stops, and warnings that are added.
    pub grown: usize,
}

/// What a merge would do, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In the diary that takes the other one in.
    pub here: Changes,
    /// In the other one, once it takes this one in.
    pub there: Changes,
    /// Entries that are the same on both sides.
    pub same: usize,
    /// Things with two or more versions that the person will be asked about and was not before.
    pub to_ask: usize,
    /// Entries in the diary before.
    pub entries_before: usize,
    /// Entries in the diary afterwards.
    pub entries_after: usize,
}

impl Tally {
    /// Whether so much would go at once that a slip is more likely than a wish: more than five
    /// entries and more than a tenth of them.
    pub const fn removes_much(&self) -> bool {
        removes_much(self.here.removed, self.entries_before)
    }
}

/// So many entries may go into the bin at once without a word.
pub const FEW_ENTRIES: usize = 5;

/// Whether a step that takes `removed` of `entries` away needs the person's word: more than five
/// and more than a tenth of them.
pub const fn removes_much(removed: usize, entries: usize) -> bool {
    removed > FEW_ENTRIES && removed.saturating_mul(10) > entries
}

/// What a diary takes in from another one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The things of which it learns something, as they are afterwards.
    pub things: BTreeMap<ThingId, Thing<Item>>,
    /// The safety checks it does not have.
    pub checks: BTreeMap<ContentId, SafetyCheck>,
    /// What ended stops that it does not have.
    pub clearings: BTreeMap<ContentId, Clearing>,
    /// The warnings it does not have.
    pub firings: BTreeMap<ContentId, Firing>,
    /// What that comes to.
    pub tally: Tally,
}

impl Merged {
    /// Whether there is nothing to take in.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
            && self.checks.is_empty()
            && self.clearings.is_empty()
            && self.firings.is_empty()
    }
}

impl Bundle {
    /// How many entries are shown.
    pub fn entries(&self) -> usize {
        self.things
            .iter()
            .filter(|(id, thing)| is_entry(**id) && thing.graph.shown().is_some())
            .count()
    }

    /// Takes in what a merge found.
    pub fn take(&mut self, merged: Merged) {
        self.things.extend(merged.things);
        self.checks.extend(merged.checks);
        self.clearings.extend(merged.clearings);
        self.firings.extend(merged.firings);
    }

    /// A number that is the same for two diaries when they know the same: of every thing its latest
    /// revisions, which name all earlier ones, and everything that only grows.
    pub fn seal(&self) -> ContentId {
        let mut bytes = Vec::new();
        for (id, thing) in &self.things {
            bytes.extend_from_slice(id.to_string().as_bytes());
            bytes.push(b'\n');
            for head in thing.graph.heads() {
                bytes.extend_from_slice(head.bytes());
            }
        }
        let grown = self.checks.keys().chain(self.clearings.keys());
        for content in grown.chain(self.firings.keys()) {
            bytes.extend_from_slice(content.bytes());
        }
        ContentId::of(&bytes)
    }
}

/// Puts two diaries together: what `own` takes in from `theirs`. The order of the two changes
/// nothing about what is known afterwards, only about who learns it.
pub fn merge(own: &Bundle, theirs: &Bundle) -> Merged {
    let mut merged = Merged {
        checks: missing(&own.checks, &theirs.checks),
        clearings: missing(&own.clearings, &theirs.clearings),
        firings: missing(&own.firings, &theirs.firings),
        ..Merged::default()
    };
    let tally = &mut merged.tally;
    tally.entries_before = own.entries();
    tally.here.grown = merged.checks.len() + merged.clearings.len() + merged.firings.len();
    tally.there.grown = missing(&theirs.checks, &own.checks).len()
        + missing(&theirs.clearings, &own.clearings).len()
        + missing(&theirs.firings, &own.firings).len();
    for (id, their) in &theirs.things {
        let Some(ours) = own.things.get(id) else {
            tally.here.count(*id, &[], &their.graph.live());
            tally.to_ask += usize::from(their.graph.live().len() > 1);
            merged.things.insert(*id, their.clone());
            continue;
        };
        if ours.graph == their.graph {
            tally.same += usize::from(is_entry(*id) && ours.graph.shown().is_some());
            continue;
        }
        let mut joined = ours.clone();
        let learned = joined.join(their);
        let (before, after) = (ours.graph.live(), joined.graph.live());
        tally.here.count(*id, &before, &after);
        tally.there.count(*id, &their.graph.live(), &after);
        tally.to_ask += usize::from(after.len() > 1 && before != after);
        if learned {
            merged.things.insert(*id, joined);
        }
    }
    for (id, ours) in &own.things {
        if !theirs.things.contains_key(id) {
            tally.there.count(*id, &[], &ours.graph.live());
        }
    }
    let after = tally.entries_before + tally.here.new;
    tally.entries_after = after.saturating_sub(tally.here.removed);
    merged
}

impl Changes {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn count(&mut self, id: ThingId, before: &[ContentId], after: &[ContentId]) {
        if before == after {
            return;
        }
        let number = match (is_entry(id), before.is_empty(), after.is_empty()) {
            (false, _, _) => &mut self.beside,
            (true, true, _) => &mut self.new,
            (true, false, true) => &mut self.removed,
            (true, false, false) => &mut self.changed,
        };
        *number += 1;
    }
}

const fn is_entry(id: ThingId) -> bool {
    match id {
        ThingId::Entry(_) => true,
        ThingId::Plan(..)
        | ThingId::PlanSheet(..)
        | ThingId::Limit(_)
        | ThingId::Read(..)
        | ThingId::Misfit(..)
        | ThingId::Said(_) => false,
    }
}

fn missing<T: Clone>(
    own: &BTreeMap<ContentId, T>,
    theirs: &BTreeMap<ContentId, T>,
) -> BTreeMap<ContentId, T> {
    theirs
        .iter()
        .filter(|(content, _item)| !own.contains_key(content))
        .map(|(content, item)| (*content, item.clone()))
        .collect()
}
