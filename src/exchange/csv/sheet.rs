//! Owns reading one CSV table: its divider, its columns, and rows with the line they begin on.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::exchange::node::Node;
use crate::exchange::problem::Problems;
use crate::exchange::{Place, ReadError, Reason, Table, text_of};

/// One row with the line it begins on.
pub(super) struct Row {
    pub(super) line: u64,
    cells: StringRecord,
}

/// One table: its columns and rows.
pub(super) struct Sheet {
    pub(super) table: Table,
    columns: BTreeMap<String, usize>,
    pub(super) rows: Vec<Row>,
}

impl Sheet {
    pub(super) fn read(
        table: Table,
        bytes: &[u8],
        known: &[&str],
        problems: &mut Problems,
    ) -> Result<Self, ReadError> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = text_of(bytes)?;
        if text.trim().is_empty() {
            return Err(ReadError::Empty);
        }
        let mut reader = ReaderBuilder::new()
            .delimiter(divider(text))
            .flexible(true)
            .from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| refusal(&error))?.clone();
        let mut columns = BTreeMap::new();
        for (place, name) in header.iter().enumerate() {
            let name = name.trim().to_ascii_lowercase();
            if !known.contains(&name.as_str()) {
                problems.add(cell_place(table, 1, &name), Reason::UnknownName);
            } else if columns.insert(name.clone(), place).is_some() {
                return Err(ReadError::RepeatedName { name });
            }
        }
        let mut rows = Vec::new();
        let mut lines = Lines::of(text);
        for cells in reader.into_records() {
            let cells = cells.map_err(|error| refusal(&error))?;
            let line = lines.at(cells.position().map_or(0, csv::Position::byte));
            rows.push(Row { line, cells });
        }
        Ok(Self {
            table,
            columns,
            rows,
        })
    }

    pub(super) fn need(&self, column: &'static str) -> Result<(), ReadError> {
        if self.columns.contains_key(column) {
            return Ok(());
        }
        Err(ReadError::NoColumn {
            table: self.table,
            column,
        })
    }

    /// The width that every row must have: as many cells as the widest known column needs.
    pub(super) fn length_problem(&self, row: &Row) -> Option<Reason> {
        let needed = self.columns.values().max().map_or(0, |last| last + 1);
        (row.cells.len() < needed).then(|| Reason::RowLength {
            expected: needed,
            found: row.cells.len(),
        })
    }

    /// A cell's text; empty where the column or the cell is missing.
    pub(super) fn cell<'row>(&self, row: &'row Row, column: &str) -> &'row str {
        self.columns
            .get(column)
            .and_then(|place| row.cells.get(*place))
            .unwrap_or_default()
    }

    /// The cells of a row that say something, with their columns.
    pub(super) fn filled<'row>(
        &'row self,
        row: &'row Row,
    ) -> impl Iterator<Item = (&'row str, &'row str)> {
        self.columns.iter().filter_map(|(column, place)| {
            let cell = row.cells.get(*place).filter(|cell| !cell.is_empty())?;
            Some((column.as_str(), cell))
        })
    }

    pub(super) fn node(&self, row: &Row, column: &str) -> Node {
        Node::cell(self.cell(row, column))
    }

    /// The cells of these columns that say something, as an object.
    pub(super) fn object(&self, row: &Row, columns: &[(&str, &str)]) -> Node {
        let values = columns
            .iter()
            .map(|(column, name)| ((*name).to_owned(), self.node(row, column)))
            .filter(|(_name, node)| *node != Node::Null);
        Node::Object(values.collect())
    }
}

/// Counts lines up to places that come in order. The reader's own count is one short after `\r\n`.
pub(in crate::exchange) struct Lines<'a> {
    rest: &'a [u8],
    read: u64,
    line: u64,
}

impl<'a> Lines<'a> {
    pub(in crate::exchange) const fn of(text: &'a str) -> Self {
        Self {
            rest: text.as_bytes(),
            read: 0,
            line: 1,
        }
    }

    /// The line on which the row at this byte begins, counted from 1.
    pub(in crate::exchange) fn at(&mut self, byte: u64) -> u64 {
        while let [first, rest @ ..] = self.rest
            && (self.read < byte || matches!(first, b'\r' | b'\n'))
        {
            self.line += u64::from(*first == b'\n');
            self.read += 1;
            self.rest = rest;
        }
        self.line
    }
}

fn refusal(error: &csv::Error) -> ReadError {
    let line = error.position().map_or(1, csv::Position::line);
    ReadError::Malformed {
        line: usize::try_from(line).unwrap_or(usize::MAX),
        column: 1,
    }
}

/// The sign that divides cells: the one that the first line has most of.
fn divider(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|divider| first.bytes().filter(|byte| byte == divider).count())
        .unwrap_or(b',')
}

/// A place in a table.
pub(super) fn cell_place(table: Table, line: u64, column: &str) -> Place {
    Place::Cell {
        table,
        line,
        column: column.to_owned(),
    }
}
