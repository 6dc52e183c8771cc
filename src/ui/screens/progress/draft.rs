//! Owns what the person chose to see: how far back, and which cards as tables.

use std::collections::BTreeMap;

use crate::application::view::progress::Span;

/// The rows a table begins with.
const FIRST_ROWS: usize = 12;

/// The rows that "Show more" adds.
const MORE_ROWS: usize = 48;

/// One of the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardId {
    /// The load.
    Load,
    /// Pain.
    Pain,
    /// Left compared with right.
    Sides,
    /// Days practised.
    Days,
    /// The thigh measure.
    Girth,
    /// Smoothed load.
    Smooth,
}

/// Whether the lines on how the diary counts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// Only a button that opens them.
    #[default]
    Folded,
    /// All of them.
    Open,
}

/// What the two sides are compared by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Repetitions.
    #[default]
    Reps,
    /// Seconds under tension.
    Seconds,
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// How far back.
    pub span: Span,
    /// What the two sides are compared by.
    pub measure: Measure,
    /// Whether the lines on how the diary counts are shown.
    pub counting: Counting,
    tables: BTreeMap<CardId, usize>,
}

impl Draft {
    /// The rows that a card's table shows; `None` where the card shows its chart.
    pub fn rows(&self, card: CardId) -> Option<usize> {
        self.tables.get(&card).copied()
    }

    /// Turns a chart into a table, or back.
    pub fn turn(&mut self, card: CardId) {
        if self.tables.remove(&card).is_none() {
            self.tables.insert(card, FIRST_ROWS);
        }
    }

    /// Shows more rows of a card's table.
    pub fn show_more(&mut self, card: CardId) {
        if let Some(rows) = self.tables.get_mut(&card) {
            *rows += MORE_ROWS;
        }
    }
}
