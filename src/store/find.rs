//! Owns searching the diary: by kind, side, days and text, a page at a time.

use std::collections::BTreeSet;

use crate::domain::{DayRange, Entry, Kind, Side};

/// What to look for. Empty fields let everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Only these kinds.
    pub kinds: BTreeSet<Kind>,
    /// Only entries that say something about one of these sides: a set that worked it, or pain
    /// answered for it.
    pub sides: BTreeSet<Side>,
    /// Only entries on these days.
    pub days: Option<DayRange>,
    /// Only entries whose note holds this text, in any writing, without regard to upper and lower
    /// case. Surrounding spaces do not count.
    pub text: String,
}

/// Which of the entries found to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many of the newest to leave out.
    pub skip: usize,
    /// How many to hand over at most.
    pub take: usize,
}

/// A page of a search's result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The entries of the page, newest first.
    pub entries: Vec<Entry>,
    /// How many entries match on all pages together.
    pub total: usize,
}
