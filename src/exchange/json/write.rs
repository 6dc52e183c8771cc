//! Owns writing the `evenly-diary` JSON format, one item a line.

use std::collections::BTreeSet;
use std::io;

use serde::Serialize;

use crate::domain::revision::Past;
use crate::domain::{Completeness, Diary, Extract, Person, Profile};
use crate::exchange::beside::List;
use crate::exchange::json::beside::{
    AcknowledgementShape, ChangedLimitShape, CheckShape, ClearingShape, FiringShape,
    KeptSheetShape, MisfitShape, PlanShape,
};
use crate::exchange::json::shape::{DaysShape, EntryShape, PersonShape, ProfileShape};
use crate::exchange::json::{FORMAT, VERSION, history};

/// Writes a copy of a diary, item by item; give it a buffered writer. The order is the diary's, so
/// that two exports differ only where the diaries do.
pub fn write(extract: &Extract, out: impl io::Write) -> io::Result<()> {
    parts(extract.diary(), &extract.completeness(), out)
}

fn parts(diary: &Diary, completeness: &Completeness, mut out: impl io::Write) -> io::Result<()> {
    head(completeness, &mut out)?;
    body(diary, &mut out)?;
    out.write_all(b"\n}\n")?;
    out.flush()
}

/// Writes a diary with what its things have been, for another diary to meet.
fn write_with_past(diary: &Diary, past: &Past, mut out: impl io::Write) -> io::Result<()> {
    head(&Completeness::Whole, &mut out)?;
    body(diary, &mut out)?;
    write!(out, ",\n\"{}\":", history::NAME)?;
    list(&mut out, history::shapes(past))?;
    out.write_all(b"\n}\n")?;
    out.flush()
}

fn head(completeness: &Completeness, out: &mut impl io::Write) -> io::Result<()> {
    write!(
        out,
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n"
    )?;
    header(completeness, out)
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
    let mut pictures = BTreeSet::new();
    let sheets = diary.plan_sheets.iter();
    let sheets = sheets.map(|kept| KeptSheetShape::new(kept, &mut pictures));
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

/// Says what stayed, so that a reader can tell a whole copy from a reduced one.
fn header(completeness: &Completeness, mut out: &mut impl io::Write) -> io::Result<()> {
    let (left_out, days) = match completeness {
        Completeness::Whole => (Vec::new(), None),
        Completeness::Reduced { left_out, days } => {
            (left_out.iter().map(|part| part.id()).collect(), *days)
        }
        Completeness::Unsaid => return Ok(()),
    };
    out.write_all(b"\"left_out\": ")?;
    serde_json::to_writer(&mut out, &left_out)?;
    if let Some(days) = days {
        out.write_all(b",\n\"days\": ")?;
        serde_json::to_writer(&mut out, &DaysShape::from(days))?;
    }
    out.write_all(b",\n")
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

/// Writes a copy of a diary into memory.
pub fn copy_to_bytes(extract: &Extract) -> Vec<u8> {
    in_memory(extract.diary(), &extract.completeness())
}

/// Writes a part of a diary into memory, without saying how much of it that is.
pub fn part_to_bytes(diary: &Diary) -> Vec<u8> {
    in_memory(diary, &Completeness::Unsaid)
}

/// Writes a whole diary into memory.
pub fn to_bytes(diary: &Diary) -> Vec<u8> {
    in_memory(diary, &Completeness::Whole)
}

fn in_memory(diary: &Diary, completeness: &Completeness) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(diary.entries.len() * 400 + 200);
    // Writing into memory has nothing that could fail.
    let _written = parts(diary, completeness, &mut bytes);
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
