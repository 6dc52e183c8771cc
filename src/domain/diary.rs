//! Owns a whole diary as one value: what export reads and import yields.

use crate::domain::exercise::words;
use crate::domain::rules::{Firing, Limits};
use crate::domain::{Answers, Day, Entry, FieldProblem, Plan, Safety, Side};

/// Whether a professional has looked at the muscle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfessionalSeen {
    /// Yes, on this day where it is known.
    Yes(Option<Day>),
    /// Not yet.
    No,
}

words! {
    /// Why the muscle shrank, as the person was told.
    Cause {
        /// Nobody knows yet.
        Unknown = "unknown",
        /// A nerve.
        Nerve = "nerve",
        /// Too little use, or an operation.
        DisuseOrSurgery = "disuse-or-surgery",
        /// A joint.
        Joint = "joint",
        /// A disease of the muscle.
        MuscleDisease = "muscle-disease",
        /// Something else that a clinician said.
        Other = "other",
    }
}

/// What a professional asked for that some rules would otherwise take for a mistake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prescribed {
    /// Light work of the same muscle every day; rule L1 then gives no hint.
    pub daily_light_work: bool,
    /// One side does much less on purpose; rule L8 is then mute.
    pub uneven_sides: bool,
}

/// What the person said about themselves at first start. Everything can be skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The weaker side.
    pub weaker_side: Option<Side>,
    /// Whether a professional has looked at it.
    pub professional_seen: Option<ProfessionalSeen>,
    /// Why the muscle shrank.
    pub cause: Option<Cause>,
    /// What was asked of them.
    pub prescribed: Prescribed,
}

/// A whole diary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diary {
    /// What the person said about themselves.
    pub profile: Profile,
    /// The entries, oldest first: by day, then time of day (entries without one first), then
    /// identifier.
    pub entries: Vec<Entry>,
    /// The plans, oldest first.
    pub plans: Vec<Plan>,
    /// The limits that a physiotherapist changed.
    pub limits: Limits,
    /// Safety checks and what cleared them.
    pub safety: Safety,
    /// What was said back to warnings.
    pub answers: Answers,
    /// The warnings as they were shown, oldest first.
    pub firings: Vec<Firing>,
}

impl Diary {
    /// Puts the entries into the diary's order.
    pub fn sort(&mut self) {
        self.entries.sort_by(|one, other| {
            (one.when.day, one.when.time, one.id).cmp(&(other.when.day, other.when.time, other.id))
        });
    }
}
