//! Owns a table of its own that is no diary, such as the summary of a review.

use csv::{Terminator, WriterBuilder};

use crate::exchange::csv::text::defused;

/// Writes a line of names, then rows of as many cells each. Cells of free text go through
/// [`plain_text`] first.
pub fn plain_table(columns: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing into memory has nothing that could fail, and every row is as long as the first.
    let _head = writer.write_record(columns);
    for row in rows {
        let _written = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

/// A text as a cell holds it: with an apostrophe before it, where a spreadsheet could run it as a
/// formula.
pub fn plain_text(text: &str) -> String {
    defused(text)
}
