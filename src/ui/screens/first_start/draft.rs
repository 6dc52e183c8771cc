//! Owns the answers of the first start before they are sent, and which page is open.

use std::collections::BTreeSet;

use crate::domain::{ProfessionalSeen, Profile, Side, StopSign};
use crate::ui::screens::log::dates::{from_field, to_field};
use crate::ui::widgets::CalendarDay;

/// Which side is weaker, as it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideAnswer {
    /// This one.
    Said(Side),
    /// The person cannot say.
    NotSure,
}

/// Whether a professional has looked at it, as it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeenAnswer {
    /// Yes.
    Yes,
    /// Not yet.
    No,
}

/// What the first start remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The page of the guidance, from 0.
    pub page: usize,
    /// What is ticked and not yet kept.
    pub ticks: BTreeSet<StopSign>,
    /// The weaker side.
    pub side: Option<SideAnswer>,
    /// Whether a professional has looked at it.
    pub seen: Option<SeenAnswer>,
    /// When that was.
    pub seen_on: Option<CalendarDay>,
    /// What the diary knew before, for all that is not asked here.
    pub known: Profile,
}

impl Draft {
    /// Begins with what the diary knows already.
    pub fn of(profile: Profile) -> Self {
        let (seen, seen_on) = match profile.professional_seen {
            None => (None, None),
            Some(ProfessionalSeen::No) => (Some(SeenAnswer::No), None),
            Some(ProfessionalSeen::Yes(day)) => (Some(SeenAnswer::Yes), day.and_then(to_field)),
        };
        Self {
            page: 0,
            ticks: BTreeSet::new(),
            side: profile.weaker_side.map(SideAnswer::Said),
            seen,
            seen_on,
            known: profile,
        }
    }

    /// What the diary shall know. A question that was skipped says nothing.
    pub fn profile(&self) -> Profile {
        Profile {
            weaker_side: match self.side {
                Some(SideAnswer::Said(side)) => Some(side),
                Some(SideAnswer::NotSure) | None => None,
            },
            professional_seen: self.seen.map(|seen| match seen {
                SeenAnswer::Yes => ProfessionalSeen::Yes(self.seen_on.and_then(from_field)),
                SeenAnswer::No => ProfessionalSeen::No,
            }),
            ..self.known
        }
    }
}
