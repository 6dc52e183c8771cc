//! Owns writing the `evenly-diary` JSON format, one item a line.

use std::io;

use serde::Serialize;

use crate::domain::revision::Past;
use crate::domain::{Diary, Person, Profile};
use crate::exchange::beside::List;
use crate::exchange::json::beside::{
    AcknowledgementShape, ChangedLimitShape, CheckShape, ClearingShape, FiringShape,
    KeptSheetShape, MisfitShape, PlanShape,
};
use crate::exchange::json::shape::{EntryShape, PersonShape, ProfileShape};
use crate::exchange::json::{FORMAT, VERSION, history};

/// Writes a diary, item by item; give it a buffered writer. The order is the diary's, so that two
/// exports differ only where the diaries do.
pub fn write(diary: &Diary, mut out: impl io::Write) -> io::Result<()> {
    head(&mut out)?;
    body(diary, &mut out)?;
    out.write_all(b"\n}\n")?;
    out.flush()
}

/// Writes a diary with what its things have been, for another diary to meet.
fn write_with_past(diary: &Diary, past: &Past, mut out: impl io::Write) -> io::Result<()> {
    head(&mut out)?;
    body(diary, &mut out)?;
    write!(out, ",\n\"{}\":", history::NAME)?;
    list(&mut out, history::shapes(past))?;
    out.write_all(b"\n}\n")?;
    out.flush()
}

fn head(out: &mut impl io::Write) -> io::Result<()> {
    write!(
        out,
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n"
    )
}

/// Writes everything of a diary but the file's head.
pub(super) fn body(diary: &Diary, mut out: &mut impl io::Write) -> io::Result<()> {
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
    let sheets = diary.plan_sheets.iter().map(KeptSheetShape::from);
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
    named_list(&mut out, List::Firings, firings)
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

/// Writes a diary with its past into memory.
pub fn to_bytes_with_past(diary: &Diary, past: &Past) -> Vec<u8> {
    let room = diary.entries.len() * 400 + past.graphs.len() * 200 + 200;
    let mut bytes = Vec::with_capacity(room);
    // Writing into memory has nothing that could fail.
    let _written = write_with_past(diary, past, &mut bytes);
    bytes
}
