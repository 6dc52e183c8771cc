//! Owns the data dictionary: a row for each column of an export, in the reader's language.

use crate::exchange::Table;
use crate::exchange::tables::shape::Values;
use crate::exchange::tables::{Cell, CellKind, Column, Sheet};
use crate::i18n::Words;

/// One row for each column of these tables, and of the dictionary itself.
pub(super) fn sheet(sheets: &[Sheet], words: &Words) -> Sheet {
    let mut own = Sheet::new(Table::Dictionary);
    let rows = sheets.iter().chain([&own]).flat_map(|sheet| {
        let columns = sheet.columns.iter();
        columns.map(|column| row(sheet.table, column, words))
    });
    own.rows = rows.collect();
    own
}

fn row(table: Table, column: &Column, words: &Words) -> Vec<Cell> {
    vec![
        Cell::word(table.name()),
        Cell::word(column.name),
        Cell::text(&kind_word(column.kind, words)),
        Cell::text(column.unit),
        Cell::text(&values_text(column.values, words)),
        Cell::text(&(column.meaning)(words)),
    ]
}

/// What the cells of a column hold, in words.
pub fn kind_word(kind: CellKind, words: &Words) -> String {
    match kind {
        CellKind::Text => words.dictionary_kind_text(),
        CellKind::Word => words.dictionary_kind_word(),
        CellKind::Id => words.dictionary_kind_id(),
        CellKind::Whole => words.dictionary_kind_whole(),
        CellKind::Real => words.dictionary_kind_real(),
        CellKind::Day => words.dictionary_kind_day(),
        CellKind::Time => words.dictionary_kind_time(),
        CellKind::Instant => words.dictionary_kind_instant(),
        CellKind::Any => words.dictionary_kind_any(),
    }
}

/// The range or the words that a column takes; empty where it takes anything of its kind.
pub fn values_text(values: Values, words: &Words) -> String {
    match values {
        Values::Any => String::new(),
        Values::From(low) => words.dictionary_from(&low.to_string()),
        Values::Between(low, high) => words.dictionary_between(&high.to_string(), &low.to_string()),
        Values::Words(list) => list().join("; "),
    }
}
