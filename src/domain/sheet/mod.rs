//! Owns a physiotherapist's plan as a whole: every exercise per side, the limits, the words to the
//! person, and which revision of which plan it is.

mod dosage;
mod own;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use uuid::Uuid;

use crate::domain::rules::Limits;
use crate::domain::{
    BreakDeed, BreaksPerDay, Day, Effort, Exercise, FieldProblem, Minutes, Note, PersonName, Plan,
    Pseudonym, Reps, Revision, SetSide, Stamp,
};

pub use dosage::{Days, Dosage, Line, NextStep, Prescription, Raise, Raised, Weekday, Weekdays};
pub use own::{ExerciseName, HowTo, OwnExercise, OwnExerciseId, Picture, PictureFormat};

/// The most own exercises of one plan.
pub const MAX_OWN_EXERCISES: usize = 20;

/// The most characters of the notes to the person.
pub const MAX_PLAN_NOTE_CHARS: usize = 4_000;

/// Names one plan for ever, through all its revisions (a UUID).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanId(Uuid);

impl PlanId {
    /// Wraps a UUID that `platform::identity` minted or a file carried.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl FromStr for PlanId {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text)
            .map(Self)
            .map_err(|_malformed| FieldProblem::NotAnId)
    }
}

/// A walk or a swim as a plan asks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outing {
    /// How long.
    pub minutes: Minutes,
    /// When in the week.
    pub days: Option<Days>,
    /// The effort to aim for.
    pub effort: Option<Effort>,
}

/// Something to do in each break from sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakExercise {
    /// What.
    pub deed: BreakDeed,
    /// How often for each side; empty where it is not counted.
    pub reps: BTreeMap<SetSide, Reps>,
}

/// Breaks from sitting as a plan asks for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BreakTarget {
    /// Get up after so many minutes of sitting.
    pub after: Option<Minutes>,
    /// How long a break is to be.
    pub minutes: Option<Minutes>,
    /// How many a day.
    pub per_day: Option<BreaksPerDay>,
    /// What to do in each; every deed once.
    pub exercises: Vec<BreakExercise>,
}

impl BreakTarget {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Everything a plan says. [`PlanSheet::new`] checks that it fits together.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetParts {
    /// Which plan.
    pub id: PlanId,
    /// Which revision of it.
    pub revision: Revision,
    /// The revision it was made from; none for the first.
    pub parent: Option<Revision>,
    /// The day it was made.
    pub made: Day,
    /// Who made it, in free words.
    pub made_by: Option<PersonName>,
    /// Whom it is for.
    pub made_for: Option<Pseudonym>,
    /// The diary's exercises, each at most once, in the order to be done.
    pub exercises: Vec<Prescription>,
    /// Exercises that the diary does not know, in the order to be done.
    pub own_exercises: Vec<OwnExercise>,
    /// Walks.
    pub walk: Option<Outing>,
    /// Swims.
    pub swim: Option<Outing>,
    /// Breaks from sitting.
    pub breaks: BreakTarget,
    /// Limits of rules, each with the day it was looked at; their owner is the physiotherapist.
    pub limits: Limits,
    /// Words to the person, at most [`MAX_PLAN_NOTE_CHARS`].
    pub notes: Note,
    /// The next visit.
    pub next_visit: Option<Day>,
}

impl SheetParts {
    /// An empty plan, the first of its revisions.
    pub fn blank(id: PlanId, made: Day) -> Self {
        Self {
            id,
            revision: Revision::FIRST,
            parent: None,
            made,
            made_by: None,
            made_for: None,
            exercises: Vec::new(),
            own_exercises: Vec::new(),
            walk: None,
            swim: None,
            breaks: BreakTarget::default(),
            limits: Limits::default(),
            notes: Note::default(),
            next_visit: None,
        }
    }
}

impl Revision {
    /// The first revision of a plan.
    pub const FIRST: Self = Self::lowest();

    /// The one after it; refused after the last number.
    pub fn next(self) -> Result<Self, FieldProblem> {
        Self::new(i64::from(self.get()) + 1)
    }
}

/// Why parts do not make a plan.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum SheetProblem {
    /// The revision is not after the one it was made from.
    #[error("the revision is not after its parent")]
    Revision,
    /// An exercise stands twice.
    #[error("{0:?} stands twice")]
    ExerciseTwice(Exercise),
    /// A dosage has no target, or a next step of another exercise.
    #[error("exercise {0}: {1}")]
    Exercise(usize, FieldProblem),
    /// An own exercise's identifier stands twice.
    #[error("own exercise {0} stands twice")]
    OwnTwice(usize),
    /// An own exercise's dosage has no target, or a next step that it cannot have.
    #[error("own exercise {0}: {1}")]
    Own(usize, FieldProblem),
    /// More own exercises than a plan takes.
    #[error("more than {MAX_OWN_EXERCISES} own exercises")]
    TooManyOwn,
    /// Something to do in a break stands twice.
    #[error("{0:?} stands twice")]
    DeedTwice(BreakDeed),
    /// The notes are too long.
    #[error("the notes are longer than {MAX_PLAN_NOTE_CHARS}")]
    Notes,
    /// The next visit lies before the day it was made.
    #[error("the next visit lies before the plan")]
    NextVisit,
    /// It asks for nothing and says nothing.
    #[error("the plan is empty")]
    Empty,
}

/// A physiotherapist's plan. What stands in one fits together.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanSheet {
    parts: SheetParts,
}

impl PlanSheet {
    /// Checks that the parts fit together and that they say something.
    pub fn new(parts: SheetParts) -> Result<Self, SheetProblem> {
        if parts.parent.is_some_and(|parent| parent >= parts.revision) {
            return Err(SheetProblem::Revision);
        }
        check_exercises(&parts)?;
        let mut deeds = BTreeSet::new();
        for exercise in &parts.breaks.exercises {
            if !deeds.insert(exercise.deed) {
                return Err(SheetProblem::DeedTwice(exercise.deed));
            }
        }
        if parts.notes.as_str().chars().count() > MAX_PLAN_NOTE_CHARS {
            return Err(SheetProblem::Notes);
        }
        if parts.next_visit.is_some_and(|visit| visit < parts.made) {
            return Err(SheetProblem::NextVisit);
        }
        let says_nothing = parts.exercises.is_empty()
            && parts.own_exercises.is_empty()
            && parts.walk.is_none()
            && parts.swim.is_none()
            && parts.breaks.is_empty()
            && parts.limits.changed().next().is_none()
            && parts.notes.is_empty()
            && parts.next_visit.is_none();
        if says_nothing {
            return Err(SheetProblem::Empty);
        }
        Ok(Self { parts })
    }

    /// What it says.
    pub const fn parts(&self) -> &SheetParts {
        &self.parts
    }

    /// What it says, to make another from it.
    pub fn into_parts(self) -> SheetParts {
        self.parts
    }

    /// The parts of the revision after this one, made on a day. A next visit that has passed by
    /// then is left out.
    pub fn next_revision(&self, made: Day) -> Result<SheetParts, FieldProblem> {
        let mut parts = self.parts.clone();
        parts.parent = Some(parts.revision);
        parts.revision = parts.revision.next()?;
        parts.made = made;
        parts.next_visit = parts.next_visit.filter(|visit| *visit >= made);
        Ok(parts)
    }

    /// What it asks of an exercise.
    pub fn prescription(&self, exercise: Exercise) -> Option<&Prescription> {
        let mut exercises = self.parts.exercises.iter();
        exercises.find(|asked| asked.variant.exercise() == exercise)
    }

    /// The same plan without its pictures, as it travels in QR codes.
    #[must_use]
    pub fn without_pictures(mut self) -> Self {
        for own in &mut self.parts.own_exercises {
            own.picture = None;
        }
        self
    }

    /// The plans of single exercises that it makes from a day on.
    pub fn plans(&self, at: &Stamp, day: Day) -> Vec<Plan> {
        let asked = self.parts.exercises.iter();
        asked
            .map(|asked| Plan {
                at: at.clone(),
                day,
                variant: asked.variant,
                targets: asked.dosage.targets.clone(),
                hold: asked.dosage.hold,
                days_per_week: asked.dosage.days.map(Days::per_week),
                minutes: asked.dosage.minutes,
                effort: asked.dosage.effort,
            })
            .collect()
    }
}

fn check_exercises(parts: &SheetParts) -> Result<(), SheetProblem> {
    let mut exercises = BTreeSet::new();
    for (index, asked) in parts.exercises.iter().enumerate() {
        let exercise = asked.variant.exercise();
        if !exercises.insert(exercise) {
            return Err(SheetProblem::ExerciseTwice(exercise));
        }
        let checked = asked.dosage.check(Some(exercise));
        checked.map_err(|problem| SheetProblem::Exercise(index, problem))?;
    }
    if parts.own_exercises.len() > MAX_OWN_EXERCISES {
        return Err(SheetProblem::TooManyOwn);
    }
    let mut own_ids = BTreeSet::new();
    for (index, own) in parts.own_exercises.iter().enumerate() {
        if !own_ids.insert(own.id) {
            return Err(SheetProblem::OwnTwice(index));
        }
        let checked = own.dosage.check(None);
        checked.map_err(|problem| SheetProblem::Own(index, problem))?;
    }
    Ok(())
}

/// A plan that the person took in, with when.
#[derive(Clone, Debug, PartialEq)]
pub struct AcceptedSheet {
    /// When it was taken in.
    pub at: Stamp,
    /// The civil day it holds from.
    pub day: Day,
    /// The plan.
    pub sheet: PlanSheet,
}

impl AcceptedSheet {
    /// The plan in force on a day: the one that was taken in last up to it.
    pub fn in_force(sheets: &[Self], as_of: Day) -> Option<&Self> {
        let mut newest = sheets.iter().filter(|sheet| sheet.day <= as_of);
        let first = newest.next()?;
        Some(newest.fold(first, |kept, next| {
            if (next.day, next.at.utc_ms) >= (kept.day, kept.at.utc_ms) {
                next
            } else {
                kept
            }
        }))
    }
}

/// How a plan stands to the one in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// No plan is in force.
    First,
    /// It is a later revision of the plan in force.
    Newer,
    /// It is the plan in force.
    Same,
    /// It has the number of the plan in force and says other things.
    SameNumber,
    /// It is an earlier revision.
    Older,
    /// It is another plan.
    Other,
}

impl Standing {
    /// Compares a plan with the one in force. A plan that lacks only pictures, as one from QR codes
    /// does, counts as the same.
    pub fn of(new: &PlanSheet, in_force: Option<&PlanSheet>) -> Self {
        let Some(old) = in_force else {
            return Self::First;
        };
        if new.parts.id != old.parts.id {
            return Self::Other;
        }
        match new.parts.revision.cmp(&old.parts.revision) {
            std::cmp::Ordering::Greater => Self::Newer,
            std::cmp::Ordering::Less => Self::Older,
            std::cmp::Ordering::Equal => {
                let bare = || new.clone().without_pictures() == *new;
                let same = new == old || (bare() && old.clone().without_pictures() == *new);
                if same { Self::Same } else { Self::SameNumber }
            }
        }
    }
}
