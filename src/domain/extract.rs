//! Owns what of a diary leaves: the parts that leave only when asked for, and the copy without the
//! others.

use std::collections::BTreeSet;

use crate::domain::exercise::words;
use crate::domain::{Body, DayRange, Diary, FieldProblem, Note, PlanWords, VisitWords};

words! {
    /// A part of a diary that leaves only when the person asks for it.
    Part {
        /// The person's name.
        Name = "name",
        /// Everything in the person's own words: the notes of entries, note entries, what was written
        /// beside "this does not fit me", the names, places and outcomes of steps of the care path, and
        /// what the person wants to say at a visit.
        Notes = "notes",
        /// The safety checks and everything that tells what was ticked in them.
        Safety = "safety",
    }
}

/// The parts that the person asked to go along; none of them without being asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    goes: BTreeSet<Part>,
}

impl Privacy {
    /// Everything goes along.
    pub fn everything() -> Self {
        Part::ALL.iter().copied().collect()
    }

    /// Whether this part goes along.
    pub fn takes(&self, part: Part) -> bool {
        self.goes.contains(&part)
    }

    /// Lets this part go along.
    pub fn take(&mut self, part: Part) {
        self.goes.insert(part);
    }

    /// Lets this part stay.
    pub fn leave(&mut self, part: Part) {
        self.goes.remove(&part);
    }

    /// The parts that stay.
    pub fn left_out(&self) -> BTreeSet<Part> {
        let parts = Part::ALL.iter().copied();
        parts.filter(|part| !self.takes(*part)).collect()
    }
}

impl FromIterator<Part> for Privacy {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        Self {
            goes: parts.into_iter().collect(),
        }
    }
}

/// How much of a diary a copy holds, as the copy itself says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Completeness {
    /// Everything.
    Whole,
    /// Not everything.
    Reduced {
        /// The parts that stayed.
        left_out: BTreeSet<Part>,
        /// The days it was made of; `None` for all of them.
        days: Option<DayRange>,
    },
    /// It does not say. It may lack anything.
    #[default]
    Unsaid,
}

impl Completeness {
    /// A copy of these days without these parts.
    pub fn of(left_out: BTreeSet<Part>, days: Option<DayRange>) -> Self {
        if left_out.is_empty() && days.is_none() {
            Self::Whole
        } else {
            Self::Reduced { left_out, days }
        }
    }
}

/// A copy of a diary as it leaves. It can be made only by leaving things out, so what it says of
/// itself is true.
#[derive(Clone, Debug, PartialEq)]
pub struct Extract {
    diary: Diary,
    privacy: Privacy,
    days: Option<DayRange>,
}

impl Extract {
    /// The copy of some days, or of all, with the parts that were asked for.
    pub fn new(mut diary: Diary, privacy: Privacy, days: Option<DayRange>) -> Self {
        if let Some(days) = days {
            diary.keep_days(days);
        }
        for part in privacy.left_out() {
            match part {
                Part::Name => diary.leave_names_out(),
                Part::Notes => diary.leave_notes_out(),
                Part::Safety => diary.leave_safety_out(),
            }
        }
        Self {
            diary,
            privacy,
            days,
        }
    }

    /// The whole diary.
    pub fn whole(diary: Diary) -> Self {
        Self {
            diary,
            privacy: Privacy::everything(),
            days: None,
        }
    }

    /// What leaves.
    pub const fn diary(&self) -> &Diary {
        &self.diary
    }

    /// Which parts went along.
    pub const fn privacy(&self) -> &Privacy {
        &self.privacy
    }

    /// The days it was made of; `None` for all of them.
    pub const fn days(&self) -> Option<DayRange> {
        self.days
    }

    /// How much of the diary it holds.
    pub fn completeness(&self) -> Completeness {
        Completeness::of(self.privacy.left_out(), self.days)
    }
}

impl Diary {
    /// Leaves out the person's name and the names of those who made plans.
    pub fn leave_names_out(&mut self) {
        self.person.name = None;
        for kept in &mut self.plan_sheets {
            kept.sheet.by = None;
        }
    }

    /// Leaves out everything in somebody's own words. An entry that is nothing but a note goes
    /// with it; what was counted stays.
    pub fn leave_notes_out(&mut self) {
        self.entries
            .retain(|entry| !matches!(entry.body, Body::Note));
        for entry in &mut self.entries {
            entry.note = Note::default();
            if let Body::CareStep(step) = &mut entry.body {
                step.leave_words_out();
            }
        }
        self.person.visit = VisitWords::default();
        for misfit in &mut self.answers.misfits {
            misfit.note = Note::default();
        }
        for kept in &mut self.plan_sheets {
            kept.sheet.content.note = PlanWords::default();
            kept.sheet.content.own.leave_words_out();
        }
    }
}
