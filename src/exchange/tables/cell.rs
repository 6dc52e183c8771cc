//! Owns what one cell of a table can hold.

use crate::domain::{ClockTime, Day, Stamp};

/// What the cells of a column hold; every cell can also be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// A person's own words, or a name from elsewhere.
    Text,
    /// A word of a closed list, or several joined by `;`.
    Word,
    /// An identifier.
    Id,
    /// A whole number.
    Whole,
    /// A number that may have decimals.
    Real,
    /// A civil date.
    Day,
    /// A time of day.
    Time,
    /// An instant in UTC.
    Instant,
    /// Anything: the values of the table `about`.
    Any,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not answered.
    Empty,
    /// A person's own words, or a name from elsewhere: it may begin with anything.
    Text(String),
    /// Words of closed lists, and identifiers: nothing in them can be taken for a formula.
    Word(String),
    /// A whole number.
    Whole(i64),
    /// A number that may have decimals.
    Real(f64),
    /// A civil date.
    Day(Day),
    /// A time of day.
    Time(ClockTime),
    /// An instant.
    Instant {
        /// Milliseconds since 1970-01-01 00:00 UTC.
        utc_ms: i64,
        /// As RFC 3339 writes it.
        text: String,
    },
}

impl Cell {
    /// A text; an empty one is no answer.
    pub(super) fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    pub(super) fn word(word: &str) -> Self {
        Self::Word(word.to_owned())
    }

    pub(super) fn maybe_word(word: Option<&str>) -> Self {
        word.map_or(Self::Empty, Self::word)
    }

    /// Words joined by `;`.
    pub(super) fn list(words: impl Iterator<Item = &'static str>) -> Self {
        let joined = words.collect::<Vec<_>>().join(";");
        if joined.is_empty() {
            Self::Empty
        } else {
            Self::Word(joined)
        }
    }

    pub(super) fn yes(value: bool) -> Self {
        Self::word(if value { "yes" } else { "no" })
    }

    pub(super) fn whole(number: Option<impl Into<i64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(number.into()))
    }

    pub(super) fn real(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Real)
    }

    pub(super) fn count(number: usize) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    pub(super) fn instant(stamp: &Stamp) -> Self {
        Self::Instant {
            utc_ms: stamp.utc_ms,
            text: stamp.instant_text(),
        }
    }
}

/// An instant, the offset and the zone, as three cells.
pub(super) fn stamp_cells(stamp: &Stamp) -> [Cell; 3] {
    [
        Cell::instant(stamp),
        Cell::Whole(i64::from(stamp.offset_s)),
        Cell::text(stamp.zone.as_str()),
    ]
}
