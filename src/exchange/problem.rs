//! Owns what can be wrong with a file, and the words for it.

use std::fmt;

use thiserror::Error;

use crate::domain::FieldProblem;
use crate::i18n::{Words, count};

/// A table of an export; in CSV each is one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// The format's version, the person's answers about themselves, and how many rows there are.
    About,
    /// One row for each day with entries. It is made from the other tables and not read back.
    Days,
    /// One row for each entry.
    Entries,
    /// One row for each set.
    Sets,
    /// One row for each entry and side with pain.
    Pain,
    /// One row for each mark of a body map.
    Marks,
    /// One row for each finding of a warning that was shown.
    Warnings,
    /// One row for each thing said back to a warning.
    Answers,
    /// One row for each limit that a physiotherapist changed.
    Limits,
    /// One row for each side of a plan.
    Plans,
    /// One row for each safety check and for each time a stop was ended.
    Safety,
    /// One row for each column of the others: its unit and what it means. It is not read back.
    Dictionary,
}

impl Table {
    /// Every table, in the order they are written.
    pub const ALL: [Self; 12] = [
        Self::About,
        Self::Days,
        Self::Entries,
        Self::Sets,
        Self::Pain,
        Self::Marks,
        Self::Warnings,
        Self::Answers,
        Self::Limits,
        Self::Plans,
        Self::Safety,
        Self::Dictionary,
    ];

    /// The tables of what stands beside the entries.
    pub(in crate::exchange) const BESIDE: [Self; 5] = [
        Self::Warnings,
        Self::Answers,
        Self::Limits,
        Self::Plans,
        Self::Safety,
    ];

    /// Its name: in the table `about`, which says how many rows it has, as a sheet and as a table of
    /// a plain `SQLite` copy.
    pub const fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Days => "days",
            Self::Entries => "entries",
            Self::Sets => "sets",
            Self::Pain => "pain",
            Self::Marks => "marks",
            Self::Warnings => "warnings",
            Self::Answers => "answers",
            Self::Limits => "limits",
            Self::Plans => "plans",
            Self::Safety => "safety",
            Self::Dictionary => "dictionary",
        }
    }

    /// The file's name in the folder.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::About => "about.csv",
            Self::Days => "days.csv",
            Self::Entries => "entries.csv",
            Self::Sets => "sets.csv",
            Self::Pain => "pain.csv",
            Self::Marks => "marks.csv",
            Self::Warnings => "warnings.csv",
            Self::Answers => "answers.csv",
            Self::Limits => "limits.csv",
            Self::Plans => "plans.csv",
            Self::Safety => "safety.csv",
            Self::Dictionary => "dictionary.csv",
        }
    }
}

/// Where in a file a problem lies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A value of a JSON file, such as `entries[3].sets[0].reps`.
    Value(String),
    /// A table as a whole.
    Table(Table),
    /// A cell of a table; the column is empty where the whole row is meant.
    Cell {
        /// The table.
        table: Table,
        /// The line in the file on which the row begins, counted from 1.
        line: u64,
        /// The column's name.
        column: String,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Value(path) => formatter.write_str(path),
            Self::Table(table) => formatter.write_str(table.file_name()),
            Self::Cell {
                table,
                line,
                column,
            } if column.is_empty() => write!(formatter, "{}:{line}", table.file_name()),
            Self::Cell {
                table,
                line,
                column,
            } => write!(formatter, "{}:{line} {column}", table.file_name()),
        }
    }
}

/// What is wrong there.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A value that the field does not take.
    Field(FieldProblem),
    /// Another kind of value than the field takes, such as a text for a number.
    WrongType,
    /// A number with a fraction where a whole one is needed.
    NotWhole,
    /// Not an instant such as `2026-11-23T17:20:00Z`.
    NotAnInstant,
    /// The same name stands twice in one object.
    RepeatedName,
    /// Another entry before it has the same identifier.
    RepeatedId,
    /// Values inside values, deeper than any diary.
    TooDeep,
    /// A name that this version does not know, or that this kind of entry does not have.
    UnknownName,
    /// A row about an entry that is not in the table of entries.
    NoSuchEntry,
    /// A row with more or fewer cells than the first line.
    RowLength {
        /// Cells of the first line.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// Not as many rows as were written.
    RowCount {
        /// Rows that were written.
        expected: u64,
        /// Rows found.
        found: u64,
    },
    /// Further problems that are not listed.
    More(usize),
}

/// What a problem means for the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// The entry it belongs to was left out.
    EntryLeftOut,
    /// Only this value was left out.
    ValueLeftOut,
    /// Nothing was left out; it may be a sign that something is missing.
    Noted,
}

/// Something in a file that could not be taken as it is. It does not stop the import.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: Reason,
}

impl Reason {
    /// What it means for the import.
    pub const fn consequence(&self) -> Consequence {
        match self {
            Self::Field(_)
            | Self::WrongType
            | Self::NotWhole
            | Self::NotAnInstant
            | Self::RepeatedName
            | Self::RepeatedId
            | Self::TooDeep
            | Self::RowLength { .. } => Consequence::EntryLeftOut,
            Self::UnknownName | Self::NoSuchEntry => Consequence::ValueLeftOut,
            Self::RowCount { .. } | Self::More(_) => Consequence::Noted,
        }
    }

    fn message(&self, words: &Words) -> String {
        match self {
            Self::Field(problem) => words.field_problem(problem),
            Self::WrongType => words.exchange_wrong_type(),
            Self::NotWhole => words.exchange_not_whole(),
            Self::NotAnInstant => words.exchange_not_an_instant(),
            Self::RepeatedName => words.exchange_repeated_name(),
            Self::RepeatedId => words.exchange_repeated_id(),
            Self::TooDeep => words.exchange_too_deep(),
            Self::UnknownName => words.exchange_unknown_name(),
            Self::NoSuchEntry => words.exchange_no_such_entry(),
            Self::RowLength { expected, found } => {
                words.exchange_row_length(count(*expected), count(*found))
            }
            Self::RowCount { expected, found } => {
                words.exchange_row_count(long_count(*expected), long_count(*found))
            }
            Self::More(more) => words.exchange_more(count(*more)),
        }
    }
}

impl Problem {
    /// Says where and what, in one line.
    pub fn cause(&self, words: &Words) -> String {
        let what = self.reason.message(words);
        match &self.place {
            Place::File | Place::Table(_) | Place::Cell { .. } => what,
            Place::Value(path) => words.exchange_at(path, &what),
        }
    }

    /// Says where, what, and what it means, in one line.
    pub fn message(&self, words: &Words) -> String {
        let what = self.reason.message(words);
        let said = match self.reason.consequence() {
            Consequence::EntryLeftOut => words.exchange_entry_left_out(&what),
            Consequence::ValueLeftOut => words.exchange_value_left_out(&what),
            Consequence::Noted => words.exchange_noted(&what),
        };
        match &self.place {
            Place::File => said,
            Place::Value(path) => words.exchange_at(path, &said),
            Place::Table(table) => words.exchange_at(table.file_name(), &said),
            Place::Cell {
                table,
                line,
                column,
            } => {
                let row = words.exchange_row(long_count(*line), table.file_name());
                let place = if column.is_empty() {
                    row
                } else {
                    words.common_join(&row, column)
                };
                words.exchange_at(&place, &said)
            }
        }
    }
}

/// Why a file could not be read at all. Nothing was taken from it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than the caller takes.
    #[error("{bytes} bytes, more than {cap}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most that is taken.
        cap: usize,
    },
    /// It is not UTF-8 text.
    #[error("not UTF-8 from byte {at} on")]
    NotUtf8 {
        /// The first byte that is not.
        at: usize,
    },
    /// It ends in the middle.
    #[error("the file ends at line {line}, in the middle")]
    CutShort {
        /// The line on which it ends, counted from 1.
        line: usize,
    },
    /// It is not JSON, or not CSV.
    #[error("line {line}, column {column} cannot be read")]
    Malformed {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// It is a file of another kind.
    #[error("not an Evenly diary")]
    NotADiary,
    /// It is no plan.
    #[error("not an Evenly plan")]
    NotAPlan,
    /// A newer version of the program wrote it.
    #[error("format version {found}, this program knows {known}")]
    NewerVersion {
        /// The file's version.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// One of the names that a diary has once stands twice.
    #[error("{name} stands twice")]
    RepeatedName {
        /// The name.
        name: String,
    },
    /// The table of entries is not among the files.
    #[error("{} is missing", .table.file_name())]
    NoTable {
        /// The table.
        table: Table,
    },
    /// What the things of the diary have been does not fit together.
    #[error("the history does not fit together at thing {at}")]
    BrokenHistory {
        /// The first thing that does not fit, counted from 0.
        at: usize,
    },
    /// A column is missing that every row needs.
    #[error("{} has no column {column}", .table.file_name())]
    NoColumn {
        /// The table.
        table: Table,
        /// The column.
        column: &'static str,
    },
}

impl ReadError {
    /// Says what is wrong with the file and what to do.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Empty => words.exchange_empty(),
            Self::TooLarge { bytes, cap } => {
                let size = |bytes: usize| words.file_size(bytes as u64);
                words.exchange_too_large(&size(*cap), &size(*bytes))
            }
            Self::NotUtf8 { .. } => words.exchange_not_utf8(),
            Self::CutShort { line } => words.exchange_cut_short(count(*line)),
            Self::Malformed { line, column } => {
                words.exchange_malformed(count(*column), count(*line))
            }
            Self::NotADiary => words.exchange_not_a_diary(),
            Self::NotAPlan => words.plansheet_not_a_plan(),
            Self::NewerVersion { found, known } => words.exchange_newer_version(*found, *known),
            Self::RepeatedName { name } => words.exchange_name_twice(name),
            Self::NoTable { table } => words.exchange_no_table(table.file_name()),
            Self::BrokenHistory { .. } => words.exchange_broken_history(),
            Self::NoColumn { table, column } => words.exchange_no_column(column, table.file_name()),
        }
    }
}

fn long_count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A list of problems that does not grow without end.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Problems {
    list: Vec<Problem>,
    more: usize,
}

impl Problems {
    pub(in crate::exchange) fn add(&mut self, place: Place, reason: Reason) {
        if self.list.len() < crate::exchange::MAX_PROBLEMS {
            self.list.push(Problem { place, reason });
        } else {
            self.more += 1;
        }
    }

    pub(in crate::exchange) fn into_list(mut self) -> Vec<Problem> {
        if self.more > 0 {
            self.list.push(Problem {
                place: Place::File,
                reason: Reason::More(self.more),
            });
        }
        self.list
    }
}
