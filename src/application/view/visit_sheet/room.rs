//! Owns how much room a visit sheet has: what is shortened, by how much, and when everything fits.

use crate::exchange::report::{Paper, Table, VisitDocument, VisitPiece};
use crate::i18n::{Words, count};

/// How long the parts of a sheet may be. Widths are counted in Latin letters; a Chinese one counts
/// as two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    /// The most lines of a list.
    pub(super) lines: usize,
    /// The most rows of a table.
    pub(super) rows: usize,
    /// The widest line.
    pub(super) line: usize,
    /// The longest text in the person's own words.
    pub(super) text: usize,
    /// The most questions.
    pub(super) questions: usize,
}

impl Room {
    /// From everything to the least that a sheet says.
    pub(super) const ALL: [Self; 7] = [
        Self::new(12, 8, 240, 2_000, 30),
        Self::new(8, 6, 180, 700, 14),
        Self::new(6, 6, 150, 500, 12),
        Self::new(5, 5, 130, 420, 10),
        Self::new(4, 5, 115, 320, 8),
        Self::new(3, 4, 100, 260, 7),
        Self::new(2, 3, 56, 160, 5),
    ];

    const fn new(lines: usize, rows: usize, line: usize, text: usize, questions: usize) -> Self {
        Self {
            lines,
            rows,
            line,
            text,
            questions,
        }
    }

    /// The first lines of a list, and how many were left out.
    pub(super) fn list(self, lines: Vec<String>, words: &Words) -> Vec<String> {
        self.first(lines, self.lines, words)
    }

    /// The first questions, and how many were left out.
    pub(super) fn question_list(self, lines: Vec<String>, words: &Words) -> Vec<String> {
        self.first(lines, self.questions, words)
    }

    fn first(self, lines: Vec<String>, most: usize, words: &Words) -> Vec<String> {
        let left = lines.len().saturating_sub(most);
        let kept = lines.into_iter().take(most);
        let mut kept: Vec<String> = kept
            .map(|line| shortened(&line, self.line, words))
            .collect();
        if left > 0 {
            kept.push(words.visitsheet_more(count(left)));
        }
        kept
    }

    /// A text in the person's own words, or its beginning and how much was left out.
    pub(super) fn own(self, text: &str, words: &Words) -> String {
        shortened(text, self.text, words)
    }
}

/// Parts of one line, one after the other.
pub(super) fn joined(parts: &[String], words: &Words) -> String {
    let mut parts = parts.iter();
    let first = parts.next().cloned().unwrap_or_default();
    parts.fold(first, |line, part| words.visitsheet_then(&line, part))
}

/// A text of at most so many letters; a longer one ends with how many were left out.
fn shortened(text: &str, most: usize, words: &Words) -> String {
    if wide(text) <= most {
        return text.to_owned();
    }
    let mut width = 0;
    let mut kept = String::new();
    for letter in text.chars() {
        width += wide_letter(letter);
        if width > most {
            break;
        }
        kept.push(letter);
    }
    let left = text.chars().count() - kept.chars().count();
    words.visitsheet_cut(count(left), kept.trim_end())
}

/// How wide a text is, in Latin letters.
fn wide(text: &str) -> usize {
    text.chars().map(wide_letter).sum()
}

const fn wide_letter(letter: char) -> usize {
    if (letter as u32) < 0x1100 { 1 } else { 2 }
}

/// Latin letters on a line of one of the two columns, in letters of eight points.
const LINE: usize = 60;

/// Lines that a drawing takes.
const PICTURE_LINES: usize = 17;

/// The lines of both columns together.
const fn lines_of(paper: Paper) -> usize {
    match paper {
        Paper::A4 => 138,
        Paper::Letter => 126,
    }
}

/// Whether a sheet has room on its page in letters that are pleasant to read. The page is set later and
/// makes them smaller where this is a little off.
pub(super) fn fits(document: &VisitDocument) -> bool {
    let blocks = document.blocks.iter();
    let lines: usize = blocks.map(|block| 2 + block_lines(&block.pieces)).sum();
    lines <= lines_of(document.paper)
}

/// Words stand beside a drawing, on half of the line.
fn block_lines(pieces: &[VisitPiece]) -> usize {
    let is_drawing = |piece: &VisitPiece| matches!(piece, VisitPiece::Picture(_));
    let with_drawing = pieces.iter().any(is_drawing);
    let line = if with_drawing { LINE / 2 } else { LINE };
    let lines = pieces.iter().map(|piece| piece_lines(piece, line)).sum();
    if with_drawing {
        PICTURE_LINES.max(lines)
    } else {
        lines
    }
}

fn piece_lines(piece: &VisitPiece, line: usize) -> usize {
    match piece {
        VisitPiece::Text(text) => text_lines(text, line),
        VisitPiece::List(lines) => {
            let lines = lines.iter();
            lines
                .map(|text| text_lines(text, line.saturating_sub(3)))
                .sum()
        }
        VisitPiece::Table(table) => table_lines(table),
        VisitPiece::Picture(_) => 0,
    }
}

fn text_lines(text: &str, line: usize) -> usize {
    let lines = text.split('\n');
    lines
        .map(|text| wide(text).div_ceil(line.max(1)).max(1))
        .sum()
}

/// Rows have a hairline and some space, as much as a third of a line.
fn table_lines(table: &Table) -> usize {
    let all: usize = table.widths.iter().map(|share| usize::from(*share)).sum();
    let row_lines = |row: &Vec<String>| {
        let cells = row.iter().zip(&table.widths);
        let cells = cells.map(|(cell, share)| {
            text_lines(
                cell,
                (LINE * usize::from(*share) / all.max(1)).saturating_sub(2),
            )
        });
        cells.max().unwrap_or(0)
    };
    let rows = table.rows.iter().chain([&table.head]);
    let lines: usize = rows.map(row_lines).sum();
    lines + (table.rows.len() + 1).div_ceil(3)
}
