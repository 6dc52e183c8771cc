//! Owns what the page on formats says, as text ready to draw.

use crate::application::view::formats::{ColumnWords, TableWords, formats, tables, unlocking};
use crate::i18n::Words;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// Leads back.
    pub back: String,
    /// What holds for every format.
    pub about: String,
    /// Heads the formats.
    pub open: String,
    /// The formats.
    pub formats: Vec<FormatRow>,
    /// Heads the locked files.
    pub locked: String,
    /// What a locked file is, and the ways to open one.
    pub unlocking: [String; 3],
    /// Heads the fields.
    pub fields: String,
    /// What the tables are.
    pub fields_about: [String; 3],
    /// The label of the choice of a table.
    pub pick: String,
    /// The heads of the columns: name, meaning, values.
    pub heads: [String; 3],
    /// The tables.
    pub tables: Vec<TableRows>,
}

/// One format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatRow {
    /// Its name.
    pub name: String,
    /// Whom it is for.
    pub about: String,
    /// How to open it.
    pub open: String,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRows {
    /// Its name.
    pub name: String,
    /// What a row is.
    pub about: String,
    /// Its columns: name with unit, meaning, values.
    pub rows: Vec<[String; 3]>,
}

/// The page in the language of `words`.
pub fn model(words: &Words) -> Model {
    let formats = formats(words).into_iter().map(|format| FormatRow {
        name: format.name,
        about: format.about,
        open: format.open,
    });
    Model {
        title: words.formats_title(),
        subtitle: words.formats_subtitle(),
        back: words.common_back(),
        about: words.formats_about(),
        open: words.formats_open(),
        formats: formats.collect(),
        locked: words.formats_locked(),
        unlocking: unlocking(words),
        fields: words.formats_fields(),
        fields_about: [
            words.formats_fields_about(),
            words.formats_units(),
            words.formats_json_fields(),
        ],
        pick: words.formats_pick(),
        heads: [
            words.common_join(&words.formats_column(), &words.formats_unit()),
            words.formats_meaning(),
            words.formats_values(),
        ],
        tables: tables(words)
            .iter()
            .map(|table| table_rows(table, words))
            .collect(),
    }
}

fn table_rows(table: &TableWords, words: &Words) -> TableRows {
    let row = |column: &ColumnWords| {
        let name = if column.unit.is_empty() {
            column.name.to_owned()
        } else {
            words.common_join(column.name, column.unit)
        };
        [name, column.meaning.clone(), column.values.clone()]
    };
    TableRows {
        name: table.name.to_owned(),
        about: words.formats_table_line(&table.about, table.name),
        rows: table.columns.iter().map(row).collect(),
    }
}
