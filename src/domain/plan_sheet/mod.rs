//! Owns the plan as a physiotherapist hands it over: who made it, which revision it is, what it asks
//! for.

mod goal;
mod own;
mod prescription;
mod step;
mod text;
mod weekdays;

use crate::domain::ids::uuid_id;
use crate::domain::rules::Limits;
use crate::domain::{
    Day, Exercise, FieldProblem, Note, PersonName, Plan, Pseudonym, Stamp, whole_number,
};

pub use goal::{ActivityGoal, BreakGoal, BreaksPerDay};
pub use own::{
    HowTo, OwnExercise, OwnExercises, OwnTarget, OwnTargets, OwnWords, known_own_exercises,
};
pub use prescription::{Prescription, Prescriptions, Targets};
pub use step::{ProgressStep, Raise, StepCondition, StepSessions};
pub use weekdays::{Rhythm, TimesPerWeek, Weekday, Weekdays};

uuid_id! {
    /// Names one plan for ever, through all its revisions (a UUID).
    PlanId
}

whole_number! {
    /// Counts how often a plan was written anew; a later one is greater.
    SheetRevision(u32), 1..=1_000_000
}

impl SheetRevision {
    /// The first one.
    pub const FIRST: Self = Self(Self::LOW);

    /// The one after this; the last possible one stays.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(if self.0 < Self::HIGH {
            self.0 + 1
        } else {
            self.0
        })
    }
}

/// Words of the physiotherapist to the person, over several lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanWords(String);

impl PlanWords {
    /// The most characters: a plan also has to fit on a few codes on paper.
    pub const MAX_CHARS: usize = 1_000;

    /// Takes a text without the spaces around it; refuses one that is too long. Characters that
    /// could hide or reorder other words are left out.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        let too_long = FieldProblem::TooLong {
            limit: Self::MAX_CHARS,
        };
        let note = Note::new(text).map_err(|_longer_than_a_note| too_long)?;
        let kept = note.as_str().trim();
        if kept.chars().count() > Self::MAX_CHARS {
            return Err(too_long);
        }
        Ok(Self(kept.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was said.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a plan asks for. Everything can stay open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetContent {
    /// The exercises, each once.
    pub prescriptions: Prescriptions,
    /// Exercises that the diary does not know.
    pub own: OwnExercises,
    /// Walks.
    pub walk: Option<ActivityGoal>,
    /// Swims.
    pub swim: Option<ActivityGoal>,
    /// Breaks from sitting, and what to do in them.
    pub breaks: Option<BreakGoal>,
    /// Limits for the rules, each with the day on which it was looked at. Their owner is who made
    /// the plan.
    pub limits: Limits,
    /// Words to the person.
    pub note: PlanWords,
    /// When the person comes again.
    pub next_visit: Option<Day>,
}

impl SheetContent {
    /// Whether it asks for nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One revision of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanSheet {
    /// Which plan.
    pub id: PlanId,
    /// Which revision of it.
    pub revision: SheetRevision,
    /// The day it was made.
    pub made: Day,
    /// Who made it.
    pub by: Option<PersonName>,
    /// Who it is for, as the physiotherapist knows them.
    pub person: Option<Pseudonym>,
    /// What it asks for.
    pub content: SheetContent,
}

/// A plan that the person took over. Earlier ones are kept, so that what was done stays beside what
/// was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptSheet {
    /// When it was taken over.
    pub at: Stamp,
    /// The civil day it holds from.
    pub day: Day,
    /// The plan.
    pub sheet: PlanSheet,
}

/// How a plan stands to the one in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none in force.
    First,
    /// It is a later revision of the same plan.
    Newer,
    /// It is the very revision that is in force.
    Same,
    /// It is the same revision, but says something else.
    Forked,
    /// It is an earlier revision of the same plan.
    Older,
    /// It is another plan.
    Other,
}

impl PlanSheet {
    /// The revision after this one, as it stands to be changed.
    #[must_use]
    pub fn next(&self, made: Day) -> Self {
        Self {
            revision: self.revision.next(),
            made,
            ..self.clone()
        }
    }

    /// How it stands to the one in force.
    pub fn standing(&self, in_force: Option<&Self>) -> Standing {
        match in_force {
            None => Standing::First,
            Some(before) if before.id != self.id => Standing::Other,
            Some(before) if before.revision < self.revision => Standing::Newer,
            Some(before) if before.revision > self.revision => Standing::Older,
            Some(before) if before == self => Standing::Same,
            Some(_before) => Standing::Forked,
        }
    }
}

impl KeptSheet {
    /// The one in force on a day: the last one that was taken over until then.
    pub fn in_force(sheets: &[Self], as_of: Day) -> Option<&Self> {
        sheets
            .iter()
            .filter(|kept| kept.day <= as_of)
            .max_by_key(|kept| (kept.day, kept.at.utc_ms))
    }

    /// Whether it was taken over after a plan of the diary was set.
    pub fn is_after(&self, plan: &Plan) -> bool {
        (plan.day, plan.at.utc_ms) < (self.day, self.at.utc_ms)
    }
}

/// The plan of an exercise that is in force on a day. One from before the sheet in force does not
/// hold any more: what the sheet does not name was taken off.
pub fn plan_in_force<'a>(
    plans: &'a [Plan],
    sheet: Option<&KeptSheet>,
    exercise: Exercise,
    as_of: Day,
) -> Option<&'a Plan> {
    Plan::latest_two(plans, exercise, as_of)
        .0
        .filter(|plan| sheet.is_none_or(|kept| !kept.is_after(plan)))
}

/// What is asked of the person on a day: the sheet in force, with the plans they set themselves
/// since and the limits as they are.
pub fn content_in_force(
    plans: &[Plan],
    sheet: Option<&KeptSheet>,
    limits: &Limits,
    as_of: Day,
) -> SheetContent {
    let mut content = sheet
        .map(|kept| kept.sheet.content.clone())
        .unwrap_or_default();
    content.limits = limits.clone();
    for exercise in Exercise::ALL.iter().copied() {
        let Some(plan) = plan_in_force(plans, sheet, exercise, as_of) else {
            continue;
        };
        let asked = content.prescriptions.get(exercise);
        if asked.is_some_and(|asked| asked.is_set_as(plan)) {
            continue;
        }
        if let Ok(changed) = Prescription::of_plan(plan) {
            content.prescriptions.set(changed);
        }
    }
    content
}
