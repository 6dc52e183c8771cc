//! Owns a plan as codes that a camera reads: the short text of the plan, in numbered parts where it
//! is larger than one code.

use std::collections::BTreeMap;

use qrcode::{Color, EcLevel, QrCode};
use thiserror::Error;

use crate::domain::{FieldProblem, PlanSheet};
use crate::i18n::Words;

/// Stands at the beginning of the text of each code.
const HEAD: &str = "EVENLYPLAN";

/// Bytes of the plan in one code: with the head a code of version 20 at level M, which holds 666
/// bytes, stays the largest.
const PART_BYTES: usize = 620;

/// The most parts that are read; the largest plan needs far fewer.
const MOST_PARTS: usize = 99;

/// One code, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCode {
    /// What it says, for readers that give text.
    pub text: String,
    /// Which part it is, counted from 1, and of how many.
    pub part: (usize, usize),
    /// Squares in one row.
    pub width: usize,
    /// Whether each square is dark, row by row.
    pub dark: Vec<bool>,
}

/// Why the texts of some codes are no plan.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum JoinError {
    /// There is no text of a code.
    #[error("no code")]
    Nothing,
    /// One of the texts does not come from a plan.
    #[error("not a code of a plan")]
    NotACode,
    /// The codes are of different plans.
    #[error("codes of different plans")]
    Mixed,
    /// Some parts are missing.
    #[error("parts are missing")]
    Missing {
        /// Which ones, counted from 1.
        parts: Vec<usize>,
        /// How many there are.
        of: usize,
    },
    /// A part was not read as it was drawn.
    #[error("the checksum differs")]
    Damaged,
    /// The plan holds something that this version cannot take.
    #[error("{0}")]
    Unreadable(FieldProblem),
}

impl JoinError {
    /// Says what is wrong and what to do.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Nothing => words.plancode_nothing(),
            Self::NotACode => words.plancode_not_a_code(),
            Self::Mixed => words.plancode_mixed(),
            Self::Missing { parts, of } => {
                let parts: Vec<String> = parts.iter().map(usize::to_string).collect();
                words.plancode_missing(i64::try_from(*of).unwrap_or(i64::MAX), &words.list(&parts))
            }
            Self::Damaged => words.plancode_damaged(),
            Self::Unreadable(problem) => words.plancode_unreadable(&words.field_problem(problem)),
        }
    }
}

/// The codes of a plan, in their order.
pub fn codes(sheet: &PlanSheet) -> Vec<PlanCode> {
    let texts = texts(sheet);
    let of = texts.len();
    texts
        .into_iter()
        .enumerate()
        .filter_map(|(index, text)| {
            // A part is short enough for a code; there is nothing that could fail.
            let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
            Some(PlanCode {
                part: (index + 1, of),
                width: code.width(),
                dark: code
                    .to_colors()
                    .into_iter()
                    .map(|color| color != Color::Light)
                    .collect(),
                text,
            })
        })
        .collect()
}

/// The texts of the codes of a plan: `EVENLYPLAN 1/3 0A1B2C3D`, then a part of the plan.
pub fn texts(sheet: &PlanSheet) -> Vec<String> {
    let plan = sheet.to_text();
    let plan = plan.trim_end_matches('\n');
    let parts = cut(plan);
    let of = parts.len();
    let sum = checksum(plan);
    parts
        .iter()
        .enumerate()
        .map(|(index, part)| format!("{HEAD} {}/{of} {sum:08X}\n{part}", index + 1))
        .collect()
}

/// Cuts a text into parts of at most [`PART_BYTES`], never inside a character, never behind a line
/// break, as readers and clipboards add and drop those at the end, and never where words of a plan
/// would begin a part like a code.
fn cut(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while rest.len() > PART_BYTES {
        let place = (0..=PART_BYTES)
            .rev()
            .find(|place| {
                let part = rest.get(..*place);
                let later = rest.get(*place..);
                part.is_some_and(|part| !part.is_empty() && !part.ends_with('\n'))
                    && later.is_some_and(|later| !later.starts_with(HEAD))
            })
            .unwrap_or(rest.len());
        let (part, later) = rest.split_at(place);
        parts.push(part);
        rest = later;
    }
    parts.push(rest);
    parts
}

/// Reads a plan from the texts of its codes, in any order; the same code twice counts once. What
/// was pasted as one text is taken apart where a code begins.
pub fn join(texts: &[&str]) -> Result<PlanSheet, JoinError> {
    let texts: Vec<String> = texts.iter().map(|text| text.replace('\r', "")).collect();
    let mut parts: BTreeMap<usize, &str> = BTreeMap::new();
    let mut whole = None;
    for text in texts.iter().flat_map(|text| taken_apart(text)) {
        let part = Part::read(text).ok_or(JoinError::NotACode)?;
        let (of, sum) = *whole.get_or_insert((part.of, part.sum));
        if (of, sum) != (part.of, part.sum) {
            return Err(JoinError::Mixed);
        }
        let known = parts.insert(part.number, part.text);
        if known.is_some_and(|known| known != part.text) {
            return Err(JoinError::Damaged);
        }
    }
    let (of, sum) = whole.ok_or(JoinError::Nothing)?;
    let missing: Vec<usize> = (1..=of)
        .filter(|number| !parts.contains_key(number))
        .collect();
    if !missing.is_empty() {
        return Err(JoinError::Missing { parts: missing, of });
    }
    let plan: String = parts.into_values().collect();
    if checksum(&plan) != sum {
        return Err(JoinError::Damaged);
    }
    PlanSheet::from_text(&plan).map_err(JoinError::Unreadable)
}

/// Takes a text apart at each beginning of a code. Empty lines between them are no part of any.
fn taken_apart(text: &str) -> Vec<&str> {
    let first = Part::read(text).map(|part| (part.of, part.sum));
    // The head of a code may also stand in the words of a plan, with numbers behind it, but neither
    // at the beginning of a line nor with the checksum of the whole.
    let begins = |place: &usize| {
        let part = text.get(*place..).and_then(Part::read);
        let before = text.get(..*place).unwrap_or_default();
        let is_line = before.is_empty() || before.ends_with('\n');
        part.is_some_and(|part| is_line || first == Some((part.of, part.sum)))
    };
    let places = text.match_indices(HEAD).map(|(place, _)| place);
    let mut places: Vec<usize> = places.filter(begins).collect();
    if places.first() != Some(&0) {
        places.insert(0, 0);
    }
    places.push(text.len());
    places
        .iter()
        .zip(places.iter().skip(1))
        .filter_map(|(from, to)| text.get(*from..*to))
        .filter(|part| !part.trim().is_empty())
        .collect()
}

struct Part<'a> {
    number: usize,
    of: usize,
    sum: u32,
    text: &'a str,
}

impl<'a> Part<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (head, rest) = text.trim_start().split_once('\n')?;
        let mut head = head.trim_end().strip_prefix(HEAD)?.split_whitespace();
        let (number, of) = head.next()?.split_once('/')?;
        let (number, of) = (number.parse().ok()?, of.parse().ok()?);
        let sum = u32::from_str_radix(head.next()?, 16).ok()?;
        let fits = (1..=of).contains(&number) && of <= MOST_PARTS;
        fits.then_some(Self {
            number,
            of,
            sum,
            text: rest.trim_end_matches('\n'),
        })
    }
}

/// CRC-32 as Ethernet and ZIP have it.
fn checksum(text: &str) -> u32 {
    let mut sum = u32::MAX;
    for byte in text.bytes() {
        sum ^= u32::from(byte);
        for _bit in 0..8 {
            let low = sum & 1;
            sum >>= 1;
            if low == 1 {
                sum ^= 0xEDB8_8320;
            }
        }
    }
    !sum
}
