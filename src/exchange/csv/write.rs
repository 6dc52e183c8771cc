//! Owns writing the tables as CSV.

use csv::{Terminator, WriterBuilder};

use crate::domain::Extract;
use crate::exchange::csv::text::defused;
use crate::exchange::csv::{Mark, Tables};
use crate::exchange::tables::{self, Cell, Sheet};
use crate::i18n::Words;

/// Writes every table. Lists are joined with `;`, numbers have a point, what was not answered is
/// empty, and text that a spreadsheet could run as a formula gets an apostrophe before it. The
/// dictionary is in the language of `words`.
pub fn write(extract: &Extract, words: &Words, mark: Mark) -> Tables {
    tables::of(extract, words)
        .iter()
        .map(|sheet| (sheet.table, bytes(sheet, mark)))
        .collect()
}

fn bytes(sheet: &Sheet, mark: Mark) -> Vec<u8> {
    let start = match mark {
        Mark::Without => Vec::new(),
        Mark::With => b"\xEF\xBB\xBF".to_vec(),
    };
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(start);
    // Writing into memory has nothing that could fail, and every row is as long as the first.
    let names = sheet.columns.iter().map(|column| column.name);
    let _written = writer.write_record(names);
    for row in &sheet.rows {
        let _written = writer.write_record(row.iter().map(cell_text));
    }
    writer.into_inner().unwrap_or_default()
}

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => defused(text),
        Cell::Word(word) => word.clone(),
        Cell::Whole(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Time(time) => time.to_string(),
        Cell::Instant { text, .. } => text.clone(),
    }
}
