//! Owns a plan as QR codes: its text cut into numbered parts, and joining what was scanned.

use qrcode::{Color, EcLevel, QrCode, Version};
use thiserror::Error;

use crate::domain::PlanSheet;
use crate::i18n::Words;

/// What each part begins with; its number rises when an old program would misread the rest.
const MARK: &str = "EVP1:";

/// The largest code that is drawn: version 20, 97 modules a side, which a cheap camera reads.
pub const CODE_VERSION_MOST: i16 = 20;

/// Bytes of the plan's text in one code: version 20 at level M takes 666, the head of a part 20.
const PART_BYTES: usize = 620;

/// Bytes beyond which a piece is cut even after a space.
const PART_BYTES_MOST: usize = 640;

/// The most parts of one plan.
const MAX_PARTS: usize = 60;

/// The most characters of scanned text that are looked at.
const MAX_SCANNED: usize = 200_000;

/// One QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its number, counted from 1.
    pub number: usize,
    /// How many there are.
    pub total: usize,
    /// Modules along each edge, without the quiet margin of four.
    pub side: usize,
    /// Whether each module is dark, row by row.
    pub dark: Vec<bool>,
    /// What it says.
    pub text: String,
}

/// Draws a plan without its pictures; empty where it is too long for codes.
pub fn codes(sheet: &PlanSheet) -> Vec<Code> {
    let text = sheet.to_text();
    let sum = crc32fast::hash(text.as_bytes());
    let pieces = pieces(&text);
    let total = pieces.len();
    if total > MAX_PARTS {
        return Vec::new();
    }
    let mut drawn = Vec::new();
    for (index, piece) in pieces.into_iter().enumerate() {
        let text = format!("{MARK}{}/{total}:{sum:08X}:{piece}", index + 1);
        let Some((side, dark)) = draw(&text) else {
            return Vec::new();
        };
        drawn.push(Code {
            number: index + 1,
            total,
            side,
            dark,
            text,
        });
    }
    drawn
}

/// Cuts a text into pieces of at most [`PART_BYTES`], never inside a character and never after a
/// space, which hand scanners may drop at the end of a line.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for character in text.chars() {
        let full = piece.len() + character.len_utf8() > PART_BYTES;
        let beside_space = piece.ends_with(' ') || character == ' ';
        if full && (!beside_space || piece.len() > PART_BYTES_MOST - 4) {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push(character);
    }
    pieces.push(piece);
    pieces
}

fn draw(text: &str) -> Option<(usize, Vec<bool>)> {
    let most = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let fits = matches!(most.version(), Version::Normal(version) if version <= CODE_VERSION_MOST);
    let dark = most.to_colors().into_iter();
    fits.then(|| {
        (
            most.width(),
            dark.map(|color| color == Color::Dark).collect(),
        )
    })
}

/// Why scanned text does not make a plan.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum JoinError {
    /// There is no part of a plan in it.
    #[error("no part of a plan")]
    NoCodes,
    /// Some parts are still missing.
    #[error("{missing} of {total} parts are missing, first part {first}")]
    Incomplete {
        /// How many are missing.
        missing: usize,
        /// How many there are.
        total: usize,
        /// The first that is missing.
        first: usize,
    },
    /// Parts of several plans are mixed.
    #[error("parts of several plans")]
    Mixed,
    /// All parts are there and something in them was misread.
    #[error("the checksum does not fit")]
    Misread,
}

impl JoinError {
    /// Says what is wrong and what to do.
    pub fn message(self, words: &Words) -> String {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match self {
            Self::NoCodes => words.plan_codes_none(),
            Self::Incomplete {
                missing,
                total,
                first,
            } => words.plan_codes_incomplete(count(first), count(missing), count(total)),
            Self::Mixed => words.plan_codes_mixed(),
            Self::Misread => words.plan_codes_misread(),
        }
    }
}

/// Whether a text holds a part of a plan.
pub fn looks_like_codes(text: &str) -> bool {
    text.contains(MARK)
}

/// Joins scanned parts in any order; a part that was scanned twice counts once.
pub fn join(scanned: &str) -> Result<PlanSheet, JoinError> {
    if scanned.len() > MAX_SCANNED {
        return Err(JoinError::NoCodes);
    }
    let mut parts = parts(scanned);
    let Some(first) = parts.first().cloned() else {
        return Err(JoinError::NoCodes);
    };
    if parts
        .iter()
        .any(|part| part.total != first.total || part.sum != first.sum)
    {
        return Err(JoinError::Mixed);
    }
    parts.sort_by_key(|part| part.number);
    let conflict = |pair: &[Part<'_>]| match pair {
        [one, other] => one.number == other.number && one.text != other.text,
        _ => false,
    };
    if parts.windows(2).any(conflict) {
        return Err(JoinError::Misread);
    }
    parts.dedup_by_key(|part| part.number);
    if parts.len() < first.total {
        let gap = (1..=first.total).find(|number| !parts.iter().any(|part| part.number == *number));
        return Err(JoinError::Incomplete {
            missing: first.total - parts.len(),
            total: first.total,
            first: gap.unwrap_or(1),
        });
    }
    let text: String = parts.iter().map(|part| part.text).collect();
    if crc32fast::hash(text.as_bytes()) != first.sum {
        return Err(JoinError::Misread);
    }
    PlanSheet::from_text(&text).map_err(|_problem| JoinError::Misread)
}

#[derive(Clone)]
struct Part<'a> {
    number: usize,
    total: usize,
    sum: u32,
    text: &'a str,
}

fn parts(scanned: &str) -> Vec<Part<'_>> {
    scanned.split(MARK).skip(1).filter_map(part).collect()
}

fn part(text: &str) -> Option<Part<'_>> {
    let line = text.split(['\n', '\r']).next()?;
    let (numbers, rest) = line.split_once(':')?;
    let (number, total) = numbers.split_once('/')?;
    let (sum, text) = rest.split_once(':')?;
    let number: usize = number.parse().ok()?;
    let total: usize = total.parse().ok()?;
    let fits = (1..=MAX_PARTS).contains(&total) && (1..=total).contains(&number);
    fits.then_some(Part {
        number,
        total,
        sum: u32::from_str_radix(sum, 16).ok()?,
        text,
    })
}
