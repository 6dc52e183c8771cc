//! Owns what can be wrong with a file of activities, and the words for it.

use thiserror::Error;

use crate::i18n::Words;

/// Where in a file something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line, counted from 1.
    Line(u64),
    /// An activity, track or session, counted from 1.
    Record(u64),
}

impl Place {
    /// The line or the number of the record; 0 for the file as a whole.
    pub const fn number(self) -> u64 {
        match self {
            Self::File => 0,
            Self::Line(number) | Self::Record(number) => number,
        }
    }
}

/// A value that a walk or a swim can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How far.
    Distance,
    /// Steps.
    Steps,
    /// Lengths of a pool.
    Pool,
    /// The heart rate.
    HeartRate,
}

/// What is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Another sport than walking and swimming, by its name in the file; empty where it has none.
    OtherSport(String),
    /// The file does not name the sport, and it was faster than anybody walks.
    TooFastForAWalk,
    /// There is no start, or none that can be read.
    NoStart,
    /// There is no duration, or none that can be read.
    NoDuration,
    /// It lasted longer or shorter than the diary takes: 6 seconds to 10 hours.
    Duration,
    /// A value out of range; the rest was taken.
    Left(Part),
    /// A time that comes before the one before it; that point was passed over.
    TimeGoesBack,
    /// The table does not say its units; distances were taken as kilometres, in the water as metres.
    UnitsNotSaid,
    /// More activities than are taken from one file.
    TooMany,
    /// Further problems that are not listed.
    More(usize),
}

/// Something in a file that could not be taken as it is. It does not stop the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: Reason,
}

impl Reason {
    /// The most characters that are kept of the name of a sport.
    const SPORT_CHARS: usize = 60;

    /// Another sport by its name, of which only what a line of text can show is kept.
    pub(super) fn other_sport(name: &str) -> Self {
        let shown = |character: &char| {
            let turns_direction = matches!(
                character,
                '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            );
            !character.is_control() && !turns_direction
        };
        let kept: String = name.chars().filter(shown).collect();
        let kept: String = kept.trim().chars().take(Self::SPORT_CHARS).collect();
        Self::OtherSport(kept.trim_end().to_owned())
    }

    fn message(&self, words: &Words) -> String {
        match self {
            Self::OtherSport(sport) if sport.is_empty() => words.intake_no_sport(),
            Self::OtherSport(sport) => words.intake_other_sport(sport),
            Self::TooFastForAWalk => words.intake_too_fast(),
            Self::NoStart => words.intake_no_start(),
            Self::NoDuration => words.intake_no_duration(),
            Self::Duration => words.intake_duration(),
            Self::Left(Part::Distance) => words.intake_left_distance(),
            Self::Left(Part::Steps) => words.intake_left_steps(),
            Self::Left(Part::Pool) => words.intake_left_pool(),
            Self::Left(Part::HeartRate) => words.intake_left_heart_rate(),
            Self::TimeGoesBack => words.intake_time_goes_back(),
            Self::UnitsNotSaid => words.intake_units_not_said(),
            Self::TooMany => words.intake_too_many(),
            Self::More(more) => words.exchange_more(i64::try_from(*more).unwrap_or(i64::MAX)),
        }
    }
}

impl RowProblem {
    /// Says what is wrong, without where.
    pub fn reason_text(&self, words: &Words) -> String {
        self.reason.message(words)
    }

    /// Says where and what, in one line.
    pub fn message(&self, words: &Words) -> String {
        let said = self.reason.message(words);
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        match self.place {
            Place::File => said,
            Place::Line(line) => words.exchange_at(&words.intake_line(number(line)), &said),
            Place::Record(record) => words.exchange_at(&words.intake_record(number(record)), &said),
        }
    }
}

/// Why a file could not be read at all.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than its kind may be.
    #[error("more than {cap} bytes")]
    TooLarge {
        /// The most that is taken.
        cap: u64,
    },
    /// It is none of the kinds that are read.
    #[error("not a kind of file that is read")]
    UnknownKind,
    /// It is an archive.
    #[error("an archive")]
    Archive,
    /// It is not UTF-8 text.
    #[error("not UTF-8")]
    NotUtf8,
    /// It ends in the middle.
    #[error("the file ends in the middle")]
    CutShort,
    /// It breaks the rules of its format.
    #[error("broken at {at}")]
    Malformed {
        /// The line or byte at which that was noticed.
        at: u64,
    },
    /// One value in it is larger than any such file has.
    #[error("one part is too large")]
    PartTooLarge,
    /// Its parts lie in each other deeper than in any such file.
    #[error("too deep")]
    TooDeep,
    /// The process that read it did not come to an end.
    #[error("reading it took too long or too much memory")]
    TooCostly,
    /// The process that read it could not be started, or said something that makes no sense.
    #[error("the reader failed: {details}")]
    ReaderFailed {
        /// What happened, for details.
        details: String,
    },
}

impl Unreadable {
    /// Says what is wrong with the file and what to do.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Empty => words.exchange_empty(),
            Self::TooLarge { cap } => words.intake_too_large(&words.file_size(*cap)),
            Self::UnknownKind => words.intake_unknown_kind(),
            Self::Archive => words.intake_archive(),
            Self::NotUtf8 => words.exchange_not_utf8(),
            Self::CutShort => words.intake_cut_short(),
            Self::Malformed { .. } => words.intake_malformed(),
            Self::PartTooLarge | Self::TooDeep => words.intake_strange(),
            Self::TooCostly => words.intake_too_costly(),
            Self::ReaderFailed { .. } => words.intake_reader_failed(),
        }
    }
}
