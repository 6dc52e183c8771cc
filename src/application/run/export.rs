//! Owns bringing a diary out: what leaves, in which format, locked or not, written whole and read
//! back.

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::application::run::Source;
use crate::application::{
    ByteOrderMark, ExportFormat, ExportOrder, ExportPreview, ExportSection, Exported, ExportedFile,
    Fault, FaultKind, Lock, Progress, SnomedCodes,
};
use crate::domain::{DayRange, Diary, Extract, Part, PersonName, Pseudonym, Stamp};
use crate::exchange::fhir::{self, FhirOptions};
use crate::exchange::sealed::{self, Passphrase, SealedError};
use crate::exchange::tables::{self, Cell, CellKind, Sheet};
use crate::exchange::{self, Table, csv, json, xlsx};
use crate::i18n::Words;
use crate::platform::reach::Reach;
use crate::platform::{chance, files};
use crate::store::{
    PlainColumn, PlainKind, PlainTable, PlainValue, Reader, plain_copy, plain_counts,
};

/// What an export consists of, before it is locked or written.
enum Made {
    /// One file.
    File(Vec<u8>),
    /// The files of a folder, by name.
    Folder(BTreeMap<&'static str, Vec<u8>>),
}

/// Writes a copy of a diary as one `evenly-diary` JSON document.
pub fn extract_as_json(extract: &Extract) -> Vec<u8> {
    json::copy_to_bytes(extract)
}

/// Writes some entries as an `evenly-diary` JSON document that does not say how much of a diary it
/// holds.
pub fn entries_as_json(diary: &Diary) -> Vec<u8> {
    json::part_to_bytes(diary)
}

/// Opens a locked file with its words into a file without a lock.
pub fn unlock_file(from: &Path, to: &Path, words: &Passphrase) -> Result<(), Fault> {
    let cap = exchange::MAX_FILE_BYTES;
    let sealed = files::read_whole(from, cap as u64)?;
    let opened = sealed::open(&sealed, words, cap).map_err(|error| Fault::sealed(error, from))?;
    Ok(files::write_whole(to, &opened)?)
}

/// Writes the diary out, reads it back and counts what is in it. Where that fails, nothing is left
/// behind.
pub fn write_export<'a>(
    source: impl Into<Source<'a>>,
    order: &ExportOrder,
    now: &Stamp,
    report: &dyn Fn(Progress),
) -> Result<Exported, Fault> {
    let Source { reader, reach } = source.into();
    let extract = extract(reader, order)?;
    let step = |done| report(Progress { done, total: None });
    step(1);
    let made = make(&extract, order, now)?;
    check_contents(&extract, &made, order)?;
    step(2);
    let mut words = None;
    let files = match (made, order.lock) {
        (Made::File(bytes), Lock::None) => vec![write_and_read_back(reach, &order.to, &bytes)?],
        (Made::File(bytes), Lock::SixWords) => {
            let chosen = Passphrase::from_chance(&chance::bytes()?);
            let sealed = lock(&bytes, &chosen).map_err(|error| Fault::sealed(error, &order.to))?;
            step(3);
            words = Some(chosen);
            vec![write_and_read_back(reach, &order.to, &sealed)?]
        }
        (Made::Folder(parts), Lock::None) => {
            let ours = Table::ALL.map(Table::file_name);
            reach.write_folder(&order.to, &parts, &ours)?;
            parts
                .iter()
                .map(|(name, bytes)| read_back(reach, &order.to.join(name), bytes))
                .collect::<Result<_, _>>()?
        }
        (Made::Folder(_), Lock::SixWords) => {
            return Err(Fault::bug("a folder cannot be locked"));
        }
    };
    Ok(Exported {
        files,
        entries: extract.diary().entries.len(),
        words,
    })
}

/// Locks a file, and opens it again with the same words before anybody is told them: nobody shall
/// be left with a file that nothing opens.
fn lock(bytes: &[u8], words: &Passphrase) -> Result<Vec<u8>, SealedError> {
    let sealed = sealed::seal(bytes, words)?;
    let opened = sealed::open(&sealed, words, bytes.len())?;
    if opened.as_slice() == bytes {
        Ok(sealed)
    } else {
        Err(SealedError::Damaged)
    }
}

/// Writes a file whole and reads it back.
pub(in crate::application::run) fn write_and_read_back(
    reach: &Reach,
    path: &Path,
    bytes: &[u8],
) -> Result<ExportedFile, Fault> {
    reach.write(path, bytes)?;
    read_back(reach, path, bytes)
}

/// Says what an export would write, part by part.
pub fn preview_export(
    reader: &Reader<'_>,
    order: &ExportOrder,
    now: &Stamp,
) -> Result<ExportPreview, Fault> {
    let extract = extract(reader, order)?;
    let diary = extract.diary();
    let days = || diary.entries.iter().map(|entry| entry.when.day);
    Ok(ExportPreview {
        format: order.format,
        sections: sections(&extract, order, now),
        entries: diary.entries.len(),
        days: days()
            .min()
            .zip(days().max())
            .map(|(first, last)| DayRange { first, last }),
        shown_as: diary
            .shown_pseudonym()
            .as_ref()
            .map(|shown| Pseudonym::as_str(shown).to_owned()),
        name: diary
            .person
            .name
            .as_ref()
            .map(|name| PersonName::as_str(name).to_owned()),
        left_out: extract.privacy().left_out(),
    })
}

fn extract(reader: &Reader<'_>, order: &ExportOrder) -> Result<Extract, Fault> {
    let diary = reader.diary()?;
    Ok(Extract::new(diary, order.privacy.clone(), order.days))
}

fn make(extract: &Extract, order: &ExportOrder, now: &Stamp) -> Result<Made, Fault> {
    let words = Words::with(order.display);
    Ok(match order.format {
        ExportFormat::Json => Made::File(json::copy_to_bytes(extract)),
        ExportFormat::Fhir => Made::File(bundle(extract, order, now)),
        ExportFormat::Xlsx => Made::File(xlsx::write(extract, &words)?),
        ExportFormat::Sqlite => Made::File(plain_copy(&plain_tables(extract, &words))?),
        ExportFormat::Csv => Made::Folder(
            csv::write(extract, &words, mark(order.mark))
                .into_iter()
                .map(|(table, bytes)| (table.file_name(), bytes))
                .collect(),
        ),
    })
}

/// Writes a copy as a FHIR bundle. What was left out of the copy is not in it either.
fn bundle(extract: &Extract, order: &ExportOrder, now: &Stamp) -> Vec<u8> {
    let part = |part: Part| {
        if extract.privacy().takes(part) {
            fhir::Part::Taken
        } else {
            fhir::Part::Left
        }
    };
    let options = FhirOptions {
        words: &Words::with(order.display),
        now,
        version: env!("CARGO_PKG_VERSION"),
        name: part(Part::Name),
        notes: part(Part::Notes),
        safety: part(Part::Safety),
        snomed: match order.snomed {
            SnomedCodes::Without => fhir::Part::Left,
            SnomedCodes::With => fhir::Part::Taken,
        },
    };
    fhir::to_bytes(extract.diary(), &options)
}

const fn mark(mark: ByteOrderMark) -> csv::Mark {
    match mark {
        ByteOrderMark::Without => csv::Mark::Without,
        ByteOrderMark::With => csv::Mark::With,
    }
}

/// Reads a file that was just written, and says what it is. One that did not come back as it was
/// written is taken away.
fn read_back(reach: &Reach, path: &Path, written: &[u8]) -> Result<ExportedFile, Fault> {
    // What is longer than what was written is not what was written.
    let back = reach.read(path, written.len() as u64)?;
    if back != written {
        reach.remove(path)?;
        return Err(Fault::new(
            FaultKind::NotAllowed,
            format!("what was read back differs: {}", path.display()),
        ));
    }
    let mut sha256 = String::with_capacity(64);
    for byte in Sha256::digest(&back) {
        for half in [byte >> 4, byte & 15] {
            sha256.extend(char::from_digit(u32::from(half), 16));
        }
    }
    Ok(ExportedFile {
        path: path.to_owned(),
        bytes: back.len() as u64,
        sha256,
    })
}

/// Reads the formats that this program reads, and counts.
fn check_contents(extract: &Extract, made: &Made, order: &ExportOrder) -> Result<(), Fault> {
    let cap = exchange::MAX_FILE_BYTES;
    let copy = match (made, order.format) {
        (Made::File(bytes), ExportFormat::Json) => Some(json::read_copy(bytes, cap)),
        (Made::Folder(parts), _) => {
            let tables = Table::ALL
                .into_iter()
                .filter_map(|table| Some((table, parts.get(table.file_name())?.clone())));
            Some(csv::read_copy(&tables.collect(), cap))
        }
        (Made::File(bytes), ExportFormat::Sqlite) => {
            let tables = plain_tables(extract, &Words::with(order.display));
            let rows: Vec<usize> = tables.iter().map(|table| table.rows.len()).collect();
            if plain_counts(bytes, &tables)? != rows {
                return Err(Fault::bug("the copy does not hold every row"));
            }
            None
        }
        (Made::File(bytes), ExportFormat::Fhir) => {
            if let Some(problem) = fhir::check(bytes).first() {
                return Err(Fault::bug(problem.to_string()));
            }
            None
        }
        (Made::File(_), ExportFormat::Xlsx | ExportFormat::Csv) => None,
    };
    let Some(copy) = copy else {
        return Ok(());
    };
    let copy = copy.map_err(|error| Fault::unreadable(error, &order.to))?;
    let mut beside = extract.diary().beside();
    if !order.format.holds_plan_sheets() {
        beside.plan_sheets = 0;
    }
    let is_whole = copy.diary.entries.len() == extract.diary().entries.len()
        && copy.diary.beside() == beside
        && copy.completeness == extract.completeness();
    if is_whole {
        Ok(())
    } else {
        Err(Fault::bug("the export does not hold everything"))
    }
}

fn sections(extract: &Extract, order: &ExportOrder, now: &Stamp) -> Vec<ExportSection> {
    let of_parts = |parts: Vec<(String, usize, Vec<String>)>| {
        let parts = parts.into_iter();
        parts.map(|(name, rows, fields)| ExportSection { name, rows, fields })
    };
    match order.format {
        ExportFormat::Json => of_parts(json::sections(extract)).collect(),
        ExportFormat::Fhir => {
            of_parts(json::bundle_sections(&bundle(extract, order, now))).collect()
        }
        ExportFormat::Xlsx | ExportFormat::Csv | ExportFormat::Sqlite => {
            let section = |sheet: &Sheet| ExportSection {
                name: sheet.table.name().to_owned(),
                rows: sheet.rows.len(),
                fields: sheet
                    .columns
                    .iter()
                    .map(|column| column.name.to_owned())
                    .collect(),
            };
            tables::of(extract, &Words::with(order.display))
                .iter()
                .map(section)
                .collect()
        }
    }
}

/// The tables as the store writes them: `exchange` knows what the cells mean, and only `store`
/// speaks SQL.
fn plain_tables(extract: &Extract, words: &Words) -> Vec<PlainTable> {
    tables::of(extract, words)
        .into_iter()
        .map(|sheet| PlainTable {
            name: sheet.table.name(),
            columns: sheet
                .columns
                .iter()
                .map(|column| PlainColumn {
                    name: column.name,
                    kind: plain_kind(column.kind),
                })
                .collect(),
            rows: sheet
                .rows
                .into_iter()
                .map(|row| row.into_iter().map(plain_value).collect())
                .collect(),
        })
        .collect()
}

const fn plain_kind(kind: CellKind) -> PlainKind {
    match kind {
        CellKind::Text
        | CellKind::Word
        | CellKind::Id
        | CellKind::Day
        | CellKind::Time
        | CellKind::Instant => PlainKind::Text,
        CellKind::Whole => PlainKind::Whole,
        CellKind::Real => PlainKind::Real,
        CellKind::Any => PlainKind::Any,
    }
}

/// Dates and times as ISO 8601 writes them, which the date functions of `SQLite` read.
fn plain_value(cell: Cell) -> PlainValue {
    match cell {
        Cell::Empty => PlainValue::Null,
        Cell::Text(text) | Cell::Word(text) | Cell::Instant { text, .. } => PlainValue::Text(text),
        Cell::Whole(number) => PlainValue::Whole(number),
        Cell::Real(number) => PlainValue::Real(number),
        Cell::Day(day) => PlainValue::Text(day.to_string()),
        Cell::Time(time) => PlainValue::Text(time.to_string()),
    }
}
