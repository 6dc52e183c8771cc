//! Owns writing the `evenly-diary` JSON format, one item a line.

use std::io;

use serde::Serialize;

use crate::domain::{Diary, Person, Profile};
use crate::exchange::beside::List;
use crate::exchange::json::beside::{
    AcceptedShape, AcknowledgementShape, ChangedLimitShape, CheckShape, ClearingShape, FiringShape,
    MisfitShape, PlanShape,
};
use crate::exchange::json::shape::{EntryShape, PersonShape, ProfileShape};
use crate::exchange::json::{FORMAT, VERSION};

/// Writes a diary, item by item; give it a buffered writer. The order is the diary's, so that two
/// exports differ only where the diaries do.
pub fn write(diary: &Diary, mut out: impl io::Write) -> io::Result<()> {
    write!(
        out,
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n"
    )?;
    if diary.id.is_some() || diary.person != Person::default() {
        out.write_all(b"\"person\": ")?;
        serde_json::to_writer(&mut out, &PersonShape::from(diary))?;
        out.write_all(b",\n")?;
    }
    if diary.profile != Profile::default() {
        out.write_all(b"\"profile\": ")?;
        serde_json::to_writer(&mut out, &ProfileShape::from(&diary.profile))?;
        out.write_all(b",\n")?;
    }
    out.write_all(b"\"entries\":")?;
    list(&mut out, diary.entries.iter().map(EntryShape::from))?;
    let answers = &diary.answers;
    let plans = diary.plans.iter().map(PlanShape::from);
    named_list(&mut out, List::Plans, plans)?;
    let sheets = diary.sheets.iter().map(AcceptedShape::from);
    named_list(&mut out, List::PlanSheets, sheets)?;
    let limits = diary.limits.changed().map(ChangedLimitShape::from);
    named_list(&mut out, List::Limits, limits)?;
    let read = answers
        .acknowledgements
        .iter()
        .map(AcknowledgementShape::from);
    named_list(&mut out, List::Acknowledgements, read)?;
    let misfits = answers.misfits.iter().map(MisfitShape::from);
    named_list(&mut out, List::Misfits, misfits)?;
    let checks = diary.safety.checks.iter().map(CheckShape::from);
    named_list(&mut out, List::SafetyChecks, checks)?;
    let clearings = diary.safety.clearings.iter().map(ClearingShape::from);
    named_list(&mut out, List::Clearings, clearings)?;
    let firings = diary.firings.iter().map(FiringShape::from);
    named_list(&mut out, List::Firings, firings)?;
    out.write_all(b"\n}\n")?;
    out.flush()
}

/// Writes a list under its name, where there is something in it.
fn named_list<T: Serialize>(
    out: &mut impl io::Write,
    name: List,
    items: impl Iterator<Item = T>,
) -> io::Result<()> {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return Ok(());
    }
    write!(out, ",\n\"{}\":", name.name())?;
    list(out, items)
}

/// Writes a list, one item a line.
fn list<T: Serialize>(out: &mut impl io::Write, items: impl Iterator<Item = T>) -> io::Result<()> {
    out.write_all(b" [")?;
    let mut between: &[u8] = b"\n";
    for item in items {
        out.write_all(between)?;
        serde_json::to_writer(&mut *out, &item)?;
        between = b",\n";
    }
    out.write_all(b"\n]")
}

/// Writes a diary into memory.
pub fn to_bytes(diary: &Diary) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(diary.entries.len() * 400 + 200);
    // Writing into memory has nothing that could fail.
    let _written = write(diary, &mut bytes);
    bytes
}
