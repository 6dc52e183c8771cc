//! Owns the text twin of a visit sheet: the same words, line by line, for a screen and for a file.

use super::room::joined;
use crate::exchange::report::{Table, VisitBlock, VisitDocument, VisitPiece};
use crate::i18n::Words;

/// The whole sheet as plain text.
pub fn plain(document: &VisitDocument, words: &Words) -> String {
    let mut lines = vec![document.title.clone()];
    lines.extend(document.about.iter().cloned());
    for block in &document.blocks {
        lines.push(String::new());
        lines.push(block.title.clone());
        lines.extend(block_lines(block, words));
    }
    lines.push(String::new());
    lines.extend(document.foot.iter().cloned());
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// What stands under one heading, a line each.
pub fn block_lines(block: &VisitBlock, words: &Words) -> Vec<String> {
    block
        .pieces
        .iter()
        .flat_map(|piece| match piece {
            VisitPiece::Text(text) => vec![text.clone()],
            VisitPiece::List(lines) => lines.iter().map(|line| format!("- {line}")).collect(),
            VisitPiece::Table(table) => table_lines(table, words),
            // Its marks stand in words beside it.
            VisitPiece::Picture(_) => Vec::new(),
        })
        .collect()
}

/// A line for each row: its name, then each cell with the head of its column.
fn table_lines(table: &Table, words: &Words) -> Vec<String> {
    let row_line = |row: &Vec<String>| {
        let mut cells = row.iter().zip(&table.head);
        let name = cells.next().map(|(name, _head)| name.clone());
        let cells: Vec<String> = cells
            .map(|(cell, head)| words.visitsheet_cell(cell, head))
            .collect();
        let cells = joined(&cells, words);
        let line = name.map_or(cells.clone(), |name| words.visitsheet_row(&cells, &name));
        format!("- {line}")
    };
    table.rows.iter().map(row_line).collect()
}
