//! Owns what the page on formats says; the README has the same facts, and a test compares.

use crate::application::view::leaves::{format_about, format_name};
use crate::application::{ENTROPY_BITS, ExportFormat};
use crate::exchange::Table;
use crate::exchange::sealed::LIST_LENGTH;
use crate::exchange::tables::shape::columns;
use crate::exchange::tables::{kind_word, values_text};
use crate::i18n::Words;

/// One format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatWords {
    /// Which.
    pub format: ExportFormat,
    /// Its name.
    pub name: String,
    /// Whom it is for.
    pub about: String,
    /// How to open it.
    pub open: String,
}

/// One table of the workbook, the CSV folder and the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableWords {
    /// Its name.
    pub name: &'static str,
    /// What a row is.
    pub about: String,
    /// Its columns.
    pub columns: Vec<ColumnWords>,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnWords {
    /// Its name.
    pub name: &'static str,
    /// The sign of its unit; empty for none.
    pub unit: &'static str,
    /// What its cells hold, with the range or the words they take.
    pub values: String,
    /// What it means.
    pub meaning: String,
}

/// Every format, in the order Share lists them.
pub fn formats(words: &Words) -> Vec<FormatWords> {
    let list = ExportFormat::ALL.into_iter().map(|format| FormatWords {
        format,
        name: format_name(format, words),
        about: format_about(format, words),
        open: match format {
            ExportFormat::Json => words.formats_json_open(),
            ExportFormat::Xlsx => words.formats_xlsx_open(),
            ExportFormat::Csv => words.formats_csv_open(),
            ExportFormat::Sqlite => words.formats_sqlite_open(),
            ExportFormat::Fhir => words.formats_fhir_open(),
        },
    });
    list.collect()
}

/// How a locked file is opened: what it is, then the ways.
pub fn unlocking(words: &Words) -> [String; 3] {
    let list = words.whole(i64::try_from(LIST_LENGTH).unwrap_or(i64::MAX));
    let bits = words.whole(i64::try_from(ENTROPY_BITS).unwrap_or(i64::MAX));
    [
        words.formats_locked_about(&bits, &list),
        words.formats_locked_evenly(),
        words.formats_locked_age(),
    ]
}

/// Every table with its columns.
pub fn tables(words: &Words) -> Vec<TableWords> {
    let list = Table::ALL.into_iter().map(|table| TableWords {
        name: table.name(),
        about: about(table, words),
        columns: columns(table)
            .iter()
            .map(|column| ColumnWords {
                name: column.name,
                unit: column.unit,
                values: values(
                    kind_word(column.kind, words),
                    &values_text(column.values, words),
                    words,
                ),
                meaning: (column.meaning)(words),
            })
            .collect(),
    });
    list.collect()
}

fn values(kind: String, values: &str, words: &Words) -> String {
    if values.is_empty() {
        kind
    } else {
        words.common_join(&kind, values)
    }
}

fn about(table: Table, words: &Words) -> String {
    match table {
        Table::About => words.formats_table_about(),
        Table::Days => words.formats_table_days(),
        Table::Entries => words.formats_table_entries(),
        Table::Sets => words.formats_table_sets(),
        Table::Pain => words.formats_table_pain(),
        Table::Marks => words.region_table_marks(),
        Table::Warnings => words.formats_table_warnings(),
        Table::Answers => words.formats_table_answers(),
        Table::Limits => words.formats_table_limits(),
        Table::Plans => words.formats_table_plans(),
        Table::Safety => words.formats_table_safety(),
        Table::Dictionary => words.formats_table_dictionary(),
    }
}
