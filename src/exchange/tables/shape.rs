//! Owns what a column of a table is, and which columns each table has.

use crate::exchange::Table;
use crate::exchange::tables::CellKind;
use crate::exchange::tables::columns::{
    ABOUT, ANSWERS, DAYS, DICTIONARY, ENTRIES, LIMITS, MARKS, PAIN, PLANS, SAFETY, SETS, WARNINGS,
};
use crate::i18n::Words;

/// One column of a table.
#[derive(Debug)]
pub struct Column {
    /// Its name, with the unit in it where it has one.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: CellKind,
    /// The sign of its unit; empty for none. `AU` is load: effort × minutes.
    pub unit: &'static str,
    /// What its cells can be.
    pub values: Values,
    /// What it means, in words.
    pub meaning: fn(&Words) -> String,
}

/// What the cells of a column can be.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// Anything of its kind.
    Any,
    /// Numbers from this one up.
    From(f64),
    /// Numbers from the first to the second.
    Between(f64, f64),
    /// These words.
    Words(fn() -> Vec<&'static str>),
}

/// What `answer` says of a warning that was read.
pub(in crate::exchange) const READ: &str = "read";

/// What `answer` says of a warning that does not fit.
pub(in crate::exchange) const MISFIT: &str = "does-not-fit";

/// What `what` says of a safety check.
pub(in crate::exchange) const CHECK: &str = "check";

/// What `what` says of something that ended a stop.
pub(in crate::exchange) const CLEARING: &str = "clearing";

/// The columns of a table.
pub fn columns(table: Table) -> &'static [Column] {
    match table {
        Table::About => &ABOUT,
        Table::Days => &DAYS,
        Table::Entries => &ENTRIES,
        Table::Sets => &SETS,
        Table::Pain => &PAIN,
        Table::Marks => &MARKS,
        Table::Warnings => &WARNINGS,
        Table::Answers => &ANSWERS,
        Table::Limits => &LIMITS,
        Table::Plans => &PLANS,
        Table::Safety => &SAFETY,
        Table::Dictionary => &DICTIONARY,
    }
}

/// The names of the columns of a table.
pub(in crate::exchange) fn names(table: Table) -> Vec<&'static str> {
    columns(table).iter().map(|column| column.name).collect()
}
