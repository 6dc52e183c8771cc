//! Owns the sign that stands for a person on the locked screen: a drawn symbol and a number.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::domain::Day;
use crate::i18n::Words;

/// A symbol that can be told from every other in words and at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symbol {
    /// A square on its corner.
    Diamond,
    /// A disc.
    Circle,
    /// A triangle, point up.
    Triangle,
    /// A square.
    Square,
    /// A star of five points.
    Star,
    /// A cross with equal arms.
    Cross,
    /// A hexagon.
    Hexagon,
    /// A ring.
    Ring,
    /// A half disc, flat side down.
    Dome,
    /// An arrow that points up.
    Arrow,
}

impl Symbol {
    /// Every symbol, in the order they are offered.
    pub const ALL: [Self; 10] = [
        Self::Diamond,
        Self::Circle,
        Self::Triangle,
        Self::Square,
        Self::Star,
        Self::Cross,
        Self::Hexagon,
        Self::Ring,
        Self::Dome,
        Self::Arrow,
    ];

    /// The word in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Diamond => "diamond",
            Self::Circle => "circle",
            Self::Triangle => "triangle",
            Self::Square => "square",
            Self::Star => "star",
            Self::Cross => "cross",
            Self::Hexagon => "hexagon",
            Self::Ring => "ring",
            Self::Dome => "dome",
            Self::Arrow => "arrow",
        }
    }

    /// The symbol of a word in a file.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|symbol| symbol.id() == id)
    }

    /// Its name in words.
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Diamond => words.kiosk_symbol_diamond(),
            Self::Circle => words.kiosk_symbol_circle(),
            Self::Triangle => words.kiosk_symbol_triangle(),
            Self::Square => words.kiosk_symbol_square(),
            Self::Star => words.kiosk_symbol_star(),
            Self::Cross => words.kiosk_symbol_cross(),
            Self::Hexagon => words.kiosk_symbol_hexagon(),
            Self::Ring => words.kiosk_symbol_ring(),
            Self::Dome => words.kiosk_symbol_dome(),
            Self::Arrow => words.kiosk_symbol_arrow(),
        }
    }
}

/// What stands for a person: "Circle 7". It says nothing about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// The symbol.
    pub symbol: Symbol,
    /// The number, which no other person of this kiosk has.
    pub number: u16,
}

impl Sign {
    /// Its name in words.
    pub fn name(self, words: &Words) -> String {
        words.kiosk_sign(&self.number.to_string(), &self.symbol.name(words))
    }

    /// Its name in the audit log.
    pub fn id(self) -> String {
        format!("{}-{}", self.symbol.id(), self.number)
    }

    /// The sign of a newcomer who chose a symbol: the lowest number that nobody has.
    pub fn fresh(symbol: Symbol, taken: &BTreeSet<u16>) -> Self {
        let number = (1..u16::MAX).find(|number| !taken.contains(number));
        Self {
            symbol,
            number: number.unwrap_or(u16::MAX),
        }
    }
}

/// A person who has a diary on this kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resident {
    /// What stands for them.
    pub sign: Sign,
    /// Their folder.
    pub folder: PathBuf,
    /// The day it was last opened.
    pub last_used: Option<Day>,
}
