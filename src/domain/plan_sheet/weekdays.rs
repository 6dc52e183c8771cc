//! Owns the days of the week on which something is planned.

use crate::domain::exercise::words;
use crate::domain::{Day, FieldProblem, Plan};

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
    /// The weekday of a day.
    pub fn of(day: Day) -> Self {
        match day.days_from_monday() {
            0 => Self::Monday,
            1 => Self::Tuesday,
            2 => Self::Wednesday,
            3 => Self::Thursday,
            4 => Self::Friday,
            5 => Self::Saturday,
            _ => Self::Sunday,
        }
    }

    /// Monday is 1, Sunday 7.
    pub const fn number(self) -> u8 {
        match self {
            Self::Monday => 1,
            Self::Tuesday => 2,
            Self::Wednesday => 3,
            Self::Thursday => 4,
            Self::Friday => 5,
            Self::Saturday => 6,
            Self::Sunday => 7,
        }
    }

    const fn bit(self) -> u8 {
        1 << (self.number() - 1)
    }
}

/// At least one day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Takes some days; refuses none. One that is said twice counts once.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Result<Self, FieldProblem> {
        let bits = days.into_iter().fold(0, |bits, day| bits | day.bit());
        if bits == 0 {
            return Err(FieldProblem::Missing);
        }
        Ok(Self(bits))
    }

    /// Whether a day is among them.
    pub const fn has(self, day: Weekday) -> bool {
        self.0 & day.bit() != 0
    }

    /// The days, from Monday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL
            .iter()
            .copied()
            .filter(move |day| self.has(*day))
    }

    /// How many they are, 1 to 7.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most seven of its bits are set"
    )]
    pub const fn count(self) -> u8 {
        self.0.count_ones() as u8
    }
}

/// How often in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rhythm {
    /// On these days.
    On(Weekdays),
    /// On this many days, 1 to 7, whichever.
    Times(TimesPerWeek),
}

/// Days a week, 1 to 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimesPerWeek(u8);

impl TimesPerWeek {
    /// The number itself.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Rhythm {
    /// So many days a week, 1 to 7.
    pub fn times(days: i64) -> Result<Self, FieldProblem> {
        Plan::days_in_week(days).map(|days| Self::Times(TimesPerWeek(days)))
    }

    /// How many days of a week it means.
    pub const fn days_per_week(self) -> u8 {
        match self {
            Self::On(days) => days.count(),
            Self::Times(days) => days.get(),
        }
    }

    /// Whether it can fall on a day: one that names no days falls on each.
    pub fn falls_on(self, day: Day) -> bool {
        match self {
            Self::On(days) => days.has(Weekday::of(day)),
            Self::Times(_) => true,
        }
    }
}
