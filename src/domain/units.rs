//! Owns the checked numbers: what is out of range cannot be held.

use thiserror::Error;

use crate::domain::PictureProblem;

/// The most sets one entry may hold.
pub const MAX_SETS: usize = 100;

/// Says why a typed value was refused. Screens show it beside the field, the command line on
/// standard error; `i18n` has the words.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum FieldProblem {
    /// Not a number at all.
    #[error("not a number")]
    NotANumber,
    /// A number outside the closed range.
    #[error("must be {low} to {high}")]
    OutOfRange {
        /// The lowest value allowed.
        low: f64,
        /// The highest value allowed.
        high: f64,
    },
    /// Not a date of the calendar, written as year-month-day.
    #[error("not a date")]
    NotADate,
    /// Not a time of day, written as hour:minute.
    #[error("not a time of day")]
    NotATime,
    /// Not one of the words this field knows.
    #[error("not one of the known words")]
    UnknownWord,
    /// Not an entry's identifier.
    #[error("not an identifier")]
    NotAnId,
    /// Longer than the field keeps.
    #[error("longer than {limit}")]
    TooLong {
        /// The most characters (or sets) that are kept.
        limit: usize,
    },
    /// A value is missing that this kind of entry needs.
    #[error("missing")]
    Missing,
    /// Two values do not fit together, such as lengths without a pool length.
    #[error("the values do not fit together")]
    DoNotFit,
    /// A picture that cannot be taken.
    #[error("{0}")]
    Picture(PictureProblem),
}

macro_rules! whole_number {
    ($(#[$doc:meta])* $name:ident($inner:ty), $low:literal..=$high:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($inner);

        impl $name {
            /// The lowest value allowed.
            pub const LOW: $inner = $low;
            /// The highest value allowed.
            pub const HIGH: $inner = $high;

            /// Checks the range.
            pub fn new(value: i64) -> Result<Self, FieldProblem> {
                <$inner>::try_from(value)
                    .ok()
                    .filter(|value| (Self::LOW..=Self::HIGH).contains(value))
                    .map(Self)
                    .ok_or(FieldProblem::OutOfRange {
                        low: f64::from(Self::LOW),
                        high: f64::from(Self::HIGH),
                    })
            }

            /// The number itself.
            pub const fn get(self) -> $inner {
                self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = FieldProblem;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let value = text
                    .trim()
                    .parse::<i64>()
                    .map_err(|_malformed| FieldProblem::NotANumber)?;
                Self::new(value)
            }
        }
    };
}

macro_rules! real_number {
    ($(#[$doc:meta])* $name:ident, $low:literal..=$high:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
        pub struct $name(f64);

        impl $name {
            /// The lowest value allowed.
            pub const LOW: f64 = $low;
            /// The highest value allowed.
            pub const HIGH: f64 = $high;

            /// Checks the range; infinities and not-a-number are refused.
            pub fn new(value: f64) -> Result<Self, FieldProblem> {
                if (Self::LOW..=Self::HIGH).contains(&value) {
                    Ok(Self(value))
                } else {
                    Err(FieldProblem::OutOfRange { low: Self::LOW, high: Self::HIGH })
                }
            }

            /// The number itself.
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = FieldProblem;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let value = text
                    .trim()
                    .replace(',', ".")
                    .parse::<f64>()
                    .map_err(|_malformed| FieldProblem::NotANumber)?;
                Self::new(value)
            }
        }
    };
}

pub(in crate::domain) use whole_number;

whole_number! {
    /// Pain, 0 (none) to 10 (the worst imaginable): the numeric pain rating scale.
    Pain(u8), 0..=10
}
whole_number! {
    /// Effort of a whole session, 0 (nothing) to 10 (could not do more), in our own anchors.
    Effort(u8), 0..=10
}
whole_number! {
    /// Muscle soreness, 0 to 10.
    Soreness(u8), 0..=10
}
whole_number! {
    /// Tiredness, 0 to 10.
    Fatigue(u8), 0..=10
}
whole_number! {
    /// Repetitions in one set. An isometric hold is one repetition.
    Reps(u16), 1..=500
}
whole_number! {
    /// Steps counted during a walk.
    Steps(u32), 1..=200_000
}
whole_number! {
    /// Beats of the heart in a minute.
    HeartRate(u8), 20..=250
}
whole_number! {
    /// Minutes slept in one night.
    SleepMinutes(u16), 0..=1_440
}
real_number! {
    /// Minutes of an activity. Zero is refused: nothing was done.
    Minutes, 0.1..=600.0
}
real_number! {
    /// Metres of a walk, a swim or a pool's length.
    Metres, 0.1..=200_000.0
}
real_number! {
    /// Seconds that one repetition is held at the top.
    Hold, 0.0..=600.0
}

/// Centimetres around a leg, kept in tenths: a tape shows no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Centimetres {
    tenths: u16,
}

impl Centimetres {
    /// The lowest value allowed.
    pub const LOW: f64 = 10.0;
    /// The highest value allowed.
    pub const HIGH: f64 = 200.0;

    /// Checks that it is 10 to 200 cm and rounds to 0.1 cm.
    pub fn new(value: f64) -> Result<Self, FieldProblem> {
        if !(Self::LOW..=Self::HIGH).contains(&value) {
            return Err(FieldProblem::OutOfRange {
                low: Self::LOW,
                high: Self::HIGH,
            });
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "10 to 200 cm are 100 to 2,000 tenths"
        )]
        let tenths = (value * 10.0).round() as u16;
        Ok(Self { tenths })
    }

    /// Centimetres with one decimal.
    pub fn get(self) -> f64 {
        f64::from(self.tenths) / 10.0
    }
}

impl std::str::FromStr for Centimetres {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let value = text
            .trim()
            .replace(',', ".")
            .parse::<f64>()
            .map_err(|_malformed| FieldProblem::NotANumber)?;
        Self::new(value)
    }
}

/// Seconds up and seconds down of each repetition; the hold is a field of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tempo {
    up_s: f64,
    down_s: f64,
}

impl Tempo {
    /// The longest single movement, in seconds.
    pub const HIGH: f64 = 60.0;
    /// What is assumed when nobody said: 1 s up, 2 s down (clinical reference A8).
    pub const ASSUMED: Self = Self {
        up_s: 1.0,
        down_s: 2.0,
    };

    /// Checks that both movements last 0 to 60 seconds.
    pub fn new(up_s: f64, down_s: f64) -> Result<Self, FieldProblem> {
        let fits = |seconds: f64| (0.0..=Self::HIGH).contains(&seconds);
        if fits(up_s) && fits(down_s) {
            Ok(Self { up_s, down_s })
        } else {
            Err(FieldProblem::OutOfRange {
                low: 0.0,
                high: Self::HIGH,
            })
        }
    }

    /// Seconds of lifting.
    pub const fn up_s(self) -> f64 {
        self.up_s
    }

    /// Seconds of lowering.
    pub const fn down_s(self) -> f64 {
        self.down_s
    }
}

impl SleepMinutes {
    /// Reads hours with a fraction, such as 7.5, to the nearest minute.
    pub fn from_hours(hours: f64) -> Result<Self, FieldProblem> {
        let out_of_range = FieldProblem::OutOfRange {
            low: 0.0,
            high: 24.0,
        };
        if !(0.0..=24.0).contains(&hours) {
            return Err(out_of_range);
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "0 to 24 hours are at most 1,440 minutes"
        )]
        let minutes = (hours * 60.0).round() as i64;
        Self::new(minutes)
    }

    /// Hours with a fraction.
    pub fn hours(self) -> f64 {
        f64::from(self.get()) / 60.0
    }
}
