//! Owns the graph of one thing's revisions: what is a head, what is shown, and what a change adds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use crate::domain::FieldProblem;

/// How many bytes of a SHA-256 a name keeps.
const NAME_BYTES: usize = 16;

/// Declares a name made of the first bytes of a SHA-256, written as 32 hexadecimal digits.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; NAME_BYTES]);

        impl $name {
            /// Names these bytes.
            pub fn of(bytes: &[u8]) -> Self {
                let mut name = [0; NAME_BYTES];
                for (to, from) in name.iter_mut().zip(Sha256::digest(bytes)) {
                    *to = from;
                }
                Self(name)
            }

            /// Wraps bytes that were kept.
            pub const fn new(bytes: [u8; NAME_BYTES]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            pub const fn bytes(&self) -> &[u8; NAME_BYTES] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0
                    .iter()
                    .try_for_each(|byte| write!(formatter, "{byte:02x}"))
            }
        }

        impl FromStr for $name {
            type Err = FieldProblem;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                bytes_of(text).map(Self).ok_or(FieldProblem::NotAnId)
            }
        }
    };
}

names! {
    /// Names a revision: made from its thing, the revisions it follows and its content.
    RevisionId
}

names! {
    /// Names what a thing says: made from its canonical bytes.
    ContentId
}

fn bytes_of(text: &str) -> Option<[u8; NAME_BYTES]> {
    if text.len() != 2 * NAME_BYTES || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; NAME_BYTES];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair).ok()?;
        *byte = u8::from_str_radix(pair, 16).ok()?;
    }
    // One spelling only: the digits of a name are small.
    (!text
        .bytes()
        .any(|byte| byte.is_ascii_uppercase() || byte == b'+'))
    .then_some(bytes)
}

/// What a thing was at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The revisions it follows; none for the first one.
    pub parents: BTreeSet<RevisionId>,
    /// What it said; `None` where the thing was taken away.
    pub content: Option<ContentId>,
    /// The longest way back to a first revision, in steps.
    pub steps: u32,
}

/// One revision as a file or a row says it, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name.
    pub id: RevisionId,
    /// The revisions it follows.
    pub parents: BTreeSet<RevisionId>,
    /// What it said.
    pub content: Option<ContentId>,
}

/// Why revisions make no graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrokenGraph {
    /// A name is not the one its content and parents give.
    WrongName,
    /// A revision follows one that is not there, or follows itself.
    MissingParent,
}

/// Every known revision of one thing. It only grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    revisions: BTreeMap<RevisionId, Revision>,
    heads: BTreeSet<RevisionId>,
}

impl Graph {
    /// The graph of a thing that was never changed.
    pub fn root(thing: &str, content: ContentId) -> Self {
        let mut graph = Self::default();
        graph.add(thing, BTreeSet::new(), Some(content));
        graph
    }

    /// Puts revisions together that a file or rows say, in any order. Every name is made again, so
    /// nothing that was tampered with or cut gets in; time and memory grow with their number.
    pub fn of(thing: &str, known: Vec<Known>) -> Result<Self, BrokenGraph> {
        let mut waiting: BTreeMap<RevisionId, usize> = BTreeMap::new();
        let mut followers: BTreeMap<RevisionId, Vec<RevisionId>> = BTreeMap::new();
        let mut said: BTreeMap<RevisionId, Known> = BTreeMap::new();
        for revision in known {
            if name(thing, &revision.parents, revision.content) != revision.id {
                return Err(BrokenGraph::WrongName);
            }
            said.insert(revision.id, revision);
        }
        let mut ready = Vec::new();
        for (id, revision) in &said {
            waiting.insert(*id, revision.parents.len());
            if revision.parents.is_empty() {
                ready.push(*id);
            }
            for parent in &revision.parents {
                followers.entry(*parent).or_default().push(*id);
            }
        }
        let mut graph = Self::default();
        while let Some(id) = ready.pop() {
            let Some(revision) = said.remove(&id) else {
                continue;
            };
            graph.add(thing, revision.parents, revision.content);
            for follower in followers.remove(&id).unwrap_or_default() {
                let left = waiting.entry(follower).or_default();
                *left = left.saturating_sub(1);
                if *left == 0 {
                    ready.push(follower);
                }
            }
        }
        if said.is_empty() {
            Ok(graph)
        } else {
            Err(BrokenGraph::MissingParent)
        }
    }

    /// Every revision by its name.
    pub const fn revisions(&self) -> &BTreeMap<RevisionId, Revision> {
        &self.revisions
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.revisions.is_empty()
    }

    /// Whether the thing was never changed: one first revision and nothing else.
    pub fn is_root(&self) -> bool {
        self.revisions.len() == 1 && self.live().len() == 1
    }

    /// The revisions that no known one follows.
    pub const fn heads(&self) -> &BTreeSet<RevisionId> {
        &self.heads
    }

    /// What the heads say, each content once, the one that is shown first: that of the longest way
    /// back, then of the smallest name. Heads that took the thing away are left out, so taking away
    /// never beats a change that did not know of it.
    pub fn live(&self) -> Vec<ContentId> {
        let mut heads: Vec<(u32, RevisionId, ContentId)> = self
            .heads
            .iter()
            .filter_map(|id| {
                let revision = self.revisions.get(id)?;
                Some((revision.steps, *id, revision.content?))
            })
            .collect();
        heads.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut seen = BTreeSet::new();
        heads
            .into_iter()
            .map(|(_steps, _id, content)| content)
            .filter(|content| seen.insert(*content))
            .collect()
    }

    /// What is shown; `None` where the thing was taken away.
    pub fn shown(&self) -> Option<ContentId> {
        self.live().first().copied()
    }

    /// Takes in what another graph of the same thing knows. Gives whether anything was new.
    pub fn join(&mut self, other: &Self) -> bool {
        let before = self.revisions.len();
        for (id, revision) in &other.revisions {
            self.revisions
                .entry(*id)
                .or_insert_with(|| revision.clone());
        }
        if self.revisions.len() == before {
            return false;
        }
        let followed: BTreeSet<RevisionId> = self
            .revisions
            .values()
            .flat_map(|revision| revision.parents.iter().copied())
            .collect();
        self.heads = self
            .revisions
            .keys()
            .filter(|id| !followed.contains(id))
            .copied()
            .collect();
        true
    }

    /// Adds the revisions that make the graph say what the diary says now: what it shows and what
    /// it keeps beside that. Nothing is added where it says so already.
    ///
    /// Only what changed is followed: a version that is kept beside stays a head while the shown
    /// one is edited. What was taken away, picked or put back by an undo follows every head.
    pub fn follow(
        &mut self,
        thing: &str,
        shown: Option<ContentId>,
        beside: &BTreeSet<ContentId>,
    ) -> bool {
        let live = self.live();
        let Some(shown) = shown else {
            if live.is_empty() {
                return false;
            }
            self.add(thing, self.heads.clone(), None);
            return true;
        };
        let wanted: BTreeSet<ContentId> = beside.iter().copied().chain([shown]).collect();
        let there: BTreeSet<ContentId> = live.iter().copied().collect();
        if wanted == there && live.first() == Some(&shown) {
            return false;
        }
        match self.following_what_changed(thing, &wanted, &there) {
            Some(tried) if tried.says(shown, &wanted) => *self = tried,
            Some(_) | None => self.follow_all(thing, shown, &wanted),
        }
        true
    }

    /// Adds a revision and gives its name. The ones it follows must be known.
    fn add(
        &mut self,
        thing: &str,
        parents: BTreeSet<RevisionId>,
        content: Option<ContentId>,
    ) -> RevisionId {
        let id = name(thing, &parents, content);
        let last = parents
            .iter()
            .filter_map(|parent| self.revisions.get(parent))
            .map(|parent| parent.steps + 1)
            .max();
        for parent in &parents {
            self.heads.remove(parent);
        }
        self.heads.insert(id);
        self.revisions.insert(
            id,
            Revision {
                parents,
                content,
                steps: last.unwrap_or(0),
            },
        );
        id
    }

    /// The graph with new contents that follow the heads whose content is gone; `None` where there
    /// is no such head, since what follows nothing would be a first revision once more.
    fn following_what_changed(
        &self,
        thing: &str,
        wanted: &BTreeSet<ContentId>,
        there: &BTreeSet<ContentId>,
    ) -> Option<Self> {
        let gone: BTreeSet<RevisionId> = self
            .heads
            .iter()
            .filter(|id| {
                let content = self.revisions.get(id).and_then(|known| known.content);
                content.is_none_or(|content| !wanted.contains(&content))
            })
            .copied()
            .collect();
        if gone.is_empty() {
            return None;
        }
        let mut tried = self.clone();
        for content in wanted.difference(there) {
            tried.add(thing, gone.clone(), Some(*content));
        }
        Some(tried)
    }

    /// Every content follows every head; the shown one goes a step further, so that it stays shown.
    fn follow_all(&mut self, thing: &str, shown: ContentId, wanted: &BTreeSet<ContentId>) {
        let all = self.heads.clone();
        for content in wanted.iter().filter(|content| **content != shown) {
            self.add(thing, all.clone(), Some(*content));
        }
        let first = self.add(thing, all, Some(shown));
        if wanted.len() > 1 {
            self.add(thing, BTreeSet::from([first]), Some(shown));
        }
    }

    fn says(&self, shown: ContentId, wanted: &BTreeSet<ContentId>) -> bool {
        let live = self.live();
        live.first() == Some(&shown) && live.into_iter().collect::<BTreeSet<_>>() == *wanted
    }
}

/// The name of a revision. Lengths stand before what they count, so no two revisions are written
/// alike.
fn name(thing: &str, parents: &BTreeSet<RevisionId>, content: Option<ContentId>) -> RevisionId {
    let mut bytes = Vec::with_capacity(64 + thing.len() + parents.len() * NAME_BYTES);
    bytes.extend_from_slice(b"evenly revision 1\n");
    bytes.extend_from_slice(&(thing.len() as u64).to_be_bytes());
    bytes.extend_from_slice(thing.as_bytes());
    bytes.extend_from_slice(&(parents.len() as u64).to_be_bytes());
    for parent in parents {
        bytes.extend_from_slice(parent.bytes());
    }
    match content {
        Some(content) => bytes.extend_from_slice(content.bytes()),
        None => bytes.extend_from_slice(b"deleted"),
    }
    RevisionId::of(&bytes)
}
