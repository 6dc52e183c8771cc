//! Owns a whole diary as one value: what export reads and import yields.

use crate::domain::{Day, Entry, Side};

/// Whether a professional has looked at the muscle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfessionalSeen {
    /// Yes, on this day where it is known.
    Yes(Option<Day>),
    /// Not yet.
    No,
}

/// What the person said about themselves at first start. Everything can be skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The weaker side.
    pub weaker_side: Option<Side>,
    /// Whether a professional has looked at it.
    pub professional_seen: Option<ProfessionalSeen>,
}

/// A whole diary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diary {
    /// What the person said about themselves.
    pub profile: Profile,
    /// The entries, oldest first: by day, then time of day (entries without one first), then
    /// identifier.
    pub entries: Vec<Entry>,
}

impl Diary {
    /// Puts the entries into the diary's order.
    pub fn sort(&mut self) {
        self.entries.sort_by(|one, other| {
            (one.when.day, one.when.time, one.id).cmp(&(other.when.day, other.when.time, other.id))
        });
    }
}
