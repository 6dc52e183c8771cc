//! Owns passing over the old entries of a file before it is read.

use crate::domain::{Day, DayRange, Kind};

/// Which entries before a day are passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Older {
    /// All of them.
    PassOver,
    /// All but the exercises.
    KeepExercises,
}

/// A file without its old entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// What is left to read.
    pub bytes: Vec<u8>,
    /// The days of what was passed over; `None` where nothing was.
    pub passed_over: Option<DayRange>,
}

/// Leaves out the entries before a day, without reading them. It knows the files of this program,
/// which write one entry a line with its identifier, kind and date first; in any other file
/// nothing is passed over. A line break never stands inside a text of JSON, so a line that begins
/// and ends like an entry is one. What is passed over is not checked.
pub fn recent(bytes: &[u8], first: Day, older: Older) -> Recent {
    let mut kept = Vec::with_capacity(bytes.len() / 2);
    let mut passed_over: Option<DayRange> = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match old_entry(line, first, older) {
            None => kept.extend_from_slice(line),
            Some(Old::Step) => {}
            Some(Old::On(day)) => {
                let known = passed_over;
                passed_over = Some(DayRange {
                    first: known.map_or(day, |days| days.first.min(day)),
                    last: known.map_or(day, |days| days.last.max(day)),
                });
            }
        }
    }
    Recent {
        bytes: kept,
        passed_over,
    }
}

/// An entry to pass over.
enum Old {
    /// A step of the care path, which says nothing of when the diary began.
    Step,
    /// Any other, on its day.
    On(Day),
}

/// What a line holds that is an entry to pass over, with the comma behind it.
fn old_entry(line: &[u8], first: Day, older: Older) -> Option<Old> {
    let rest = line.strip_prefix(b"{\"id\":\"")?;
    line.trim_ascii_end().strip_suffix(b"},")?;
    let (_id, rest) = text(rest)?;
    let (kind, rest) = text(rest.strip_prefix(b",\"kind\":\"")?)?;
    let (day, _rest) = text(rest.strip_prefix(b",\"date\":\"")?)?;
    let day = day.parse::<Day>().ok().filter(|day| *day < first)?;
    let is_exercise = match Kind::from_id(kind).ok()? {
        Kind::CareStep => return Some(Old::Step),
        Kind::Bridge | Kind::LegRaise => true,
        Kind::Own
        | Kind::Walk
        | Kind::Swim
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::BodyMap
        | Kind::Note => false,
    };
    match older {
        Older::PassOver => Some(Old::On(day)),
        Older::KeepExercises => (!is_exercise).then_some(Old::On(day)),
    }
}

/// The text up to the next quote, and what follows it. Identifiers, kinds and dates hold no escapes.
fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().take(64).position(|byte| *byte == b'"')?;
    let (text, rest) = bytes.split_at(end);
    Some((std::str::from_utf8(text).ok()?, rest.get(1..)?))
}
