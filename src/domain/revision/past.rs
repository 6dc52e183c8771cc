//! Owns what a diary carries along to meet another one, and putting both together for a merge.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Diary;
use crate::domain::revision::canon::{content_of_check, content_of_clearing, content_of_firing};
use crate::domain::revision::{Bundle, Graph, Item, Thing, ThingId};

/// What the things of a diary have been, beside the diary itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// The revisions of each thing that was changed. One that is missing was never changed.
    pub graphs: BTreeMap<ThingId, Graph>,
    /// The versions that are kept beside shown ones until the person picks.
    pub versions: Vec<Item>,
}

impl Bundle {
    /// Puts a diary and its past together. Also gives the things of which the two say different
    /// things: the diary counts, as if it had been changed just now.
    pub fn of(diary: Diary, past: Past) -> (Self, Vec<ThingId>) {
        let mut bundle = Self {
            id: diary.id,
            ..Self::default()
        };
        let beside = Item::beside_entries(&diary);
        let Diary {
            entries,
            safety,
            firings,
            ..
        } = diary;
        for check in safety.checks {
            bundle.checks.insert(content_of_check(&check), check);
        }
        for clearing in safety.clearings {
            let content = content_of_clearing(&clearing);
            bundle.clearings.insert(content, clearing);
        }
        for firing in firings {
            bundle.firings.insert(content_of_firing(&firing), firing);
        }
        let mut said: BTreeMap<ThingId, Said> = BTreeMap::new();
        for item in entries.into_iter().map(Item::Entry).chain(beside) {
            let id = item.thing();
            said.entry(id).or_default().shown = Some(item);
        }
        for item in past.versions {
            let id = item.thing();
            said.entry(id).or_default().beside.push(item);
        }
        let mut graphs = past.graphs;
        for id in graphs.keys() {
            said.entry(*id).or_default();
        }
        let mut unfit = Vec::new();
        for (id, said) in said {
            let (thing, fits) = said.with(id, graphs.remove(&id));
            bundle.things.insert(id, thing);
            if !fits {
                unfit.push(id);
            }
        }
        (bundle, unfit)
    }
}

/// What a diary says of one thing.
#[derive(Default)]
struct Said {
    shown: Option<Item>,
    beside: Vec<Item>,
}

impl Said {
    /// Joins it with what the thing has been. Gives whether the two agree.
    fn with(self, id: ThingId, graph: Option<Graph>) -> (Thing<Item>, bool) {
        let name = id.to_string();
        let shown = self.shown.as_ref().map(Item::content);
        let mut items = BTreeMap::new();
        for item in self.shown.into_iter().chain(self.beside) {
            items.insert(item.content(), item);
        }
        let mut beside: BTreeSet<_> = items.keys().copied().collect();
        if let Some(shown) = shown {
            beside.remove(&shown);
        }
        let never_changed = graph.is_none();
        let mut graph = graph.unwrap_or_default();
        let changed = graph.follow(&name, shown, &beside);
        let fits = if never_changed {
            beside.is_empty()
        } else {
            !changed
        };
        (Thing { graph, items }, fits)
    }
}
