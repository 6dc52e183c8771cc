//! Owns how much of one exercise a plan asks for, on which days, and what comes next.

use std::collections::BTreeMap;

use crate::domain::exercise::words;
use crate::domain::person::one_line;
use crate::domain::{
    Day, DaysPerWeek, Effort, Exercise, FieldProblem, Hold, Minutes, Pain, SessionsRunning,
    SetSide, StepSize, Target, Tempo, Variant,
};

words! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
    }
}

impl Weekday {
    /// The day of the week of a date.
    pub fn of(day: Day) -> Self {
        let from_monday = usize::try_from(day.days_from_monday()).unwrap_or_default();
        Self::ALL.get(from_monday).copied().unwrap_or(Self::Monday)
    }

    const fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// Some days of the week, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Takes the days; none is refused.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Result<Self, FieldProblem> {
        let bits = days.into_iter().fold(0, |bits, day| bits | day.bit());
        if bits == 0 {
            return Err(FieldProblem::Missing);
        }
        Ok(Self(bits))
    }

    /// Whether a day is among them.
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & day.bit() != 0
    }

    /// The days, from Monday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL
            .iter()
            .copied()
            .filter(move |day| self.contains(*day))
    }

    /// How many they are, 1 to 7.
    pub fn count(self) -> u8 {
        u8::try_from(self.0.count_ones()).unwrap_or_default()
    }
}

/// When in the week something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// On these days.
    On(Weekdays),
    /// On so many days, whichever suit.
    PerWeek(DaysPerWeek),
}

impl Days {
    /// How many days a week, 1 to 7.
    pub fn per_week(self) -> u8 {
        match self {
            Self::On(weekdays) => weekdays.count(),
            Self::PerWeek(days) => days.get(),
        }
    }

    /// Whether it is to be done on a day of the week. Where only the number is said, every day may
    /// be one.
    pub const fn include(self, day: Weekday) -> bool {
        match self {
            Self::On(weekdays) => weekdays.contains(day),
            Self::PerWeek(_) => true,
        }
    }
}

/// One line of free words, 1 to 300 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(String);

impl Line {
    /// The most characters.
    pub const MAX_CHARS: usize = 300;

    /// Takes a line without the spaces around it; refuses an empty one and one that is too long.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        one_line(text, Self::MAX_CHARS).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

words! {
    /// What a next step raises.
    Raised {
        /// Repetitions of each set.
        Reps = "reps",
        /// Sets.
        Sets = "sets",
        /// Seconds held.
        Hold = "hold",
        /// Minutes.
        Minutes = "minutes",
        /// Days a week.
        Days = "days",
    }
}

/// The step up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raise {
    /// Adds to one number.
    Add(Raised, StepSize),
    /// Goes on to another variant of the exercise.
    To(Variant),
}

/// What comes next and when: "after 3 sessions with effort at most 4, 1 repetition more".
#[derive(Clone, Debug, PartialEq)]
pub struct NextStep {
    /// What to raise, and by how much.
    pub raise: Raise,
    /// For how many sessions running the conditions must hold.
    pub sessions: Option<SessionsRunning>,
    /// The effort of each that is still accepted.
    pub effort_at_most: Option<Effort>,
    /// The worst pain of each that is still accepted.
    pub pain_at_most: Option<Pain>,
    /// The same or more in words.
    pub said: Option<Line>,
}

/// How much of one exercise, on which days, and what comes next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dosage {
    /// What each side does; left and right may differ.
    pub targets: BTreeMap<SetSide, Target>,
    /// When in the week.
    pub days: Option<Days>,
    /// Seconds held at the top of each repetition.
    pub hold: Option<Hold>,
    /// Seconds up and down.
    pub tempo: Option<Tempo>,
    /// Minutes the session takes.
    pub minutes: Option<Minutes>,
    /// The effort to aim for.
    pub effort: Option<Effort>,
    /// What comes next.
    pub next_step: Option<NextStep>,
}

impl Dosage {
    /// Refuses one without a target, and a next step to a variant of another exercise.
    pub(in crate::domain) fn check(&self, exercise: Option<Exercise>) -> Result<(), FieldProblem> {
        if self.targets.is_empty() {
            return Err(FieldProblem::Missing);
        }
        match self.next_step.as_ref().map(|step| step.raise) {
            Some(Raise::To(variant)) if Some(variant.exercise()) != exercise => {
                Err(FieldProblem::DoNotFit)
            }
            Some(Raise::To(_) | Raise::Add(..)) | None => Ok(()),
        }
    }
}

/// One of the diary's exercises as a plan asks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Prescription {
    /// The variant; it names the exercise too. Entries refer to it, so results stay attached.
    pub variant: Variant,
    /// How much.
    pub dosage: Dosage,
}

impl Prescription {
    /// Refuses one without a target, and a next step to a variant of another exercise.
    pub fn new(variant: Variant, dosage: Dosage) -> Result<Self, FieldProblem> {
        dosage.check(Some(variant.exercise()))?;
        Ok(Self { variant, dosage })
    }
}
