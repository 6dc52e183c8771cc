//! Owns bringing a diary out and in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::application::run::merge::{merge, write_beside};
use crate::application::run::{Job, stop_page};
use crate::application::{
    ByteOrderMark, Cancel, Core, Done, ExchangeCommand, ExportFormat, ExportOrder, Exported,
    ExportedFile, Fault, FaultKind, ImportPreview, Imported, Progress, Receipt, SafetyChecks,
};
use crate::domain::{DayRange, Diary, Entry, Kind};
use crate::exchange::{self, Problem, Table, csv as csv_tables, json};
use crate::platform::files;
use crate::store::{Op, Reader, Reason};

/// How many entries an import adds between two looks at whether it shall go on.
const AT_ONCE: usize = 500;

/// What was read from a file or folder.
struct Incoming {
    format: ExportFormat,
    diary: Diary,
    problems: Vec<Problem>,
}

/// Carries out one of the exchange commands.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &ExchangeCommand,
) -> Result<Receipt, Fault> {
    match command {
        ExchangeCommand::Export(order) => {
            let exported = export_files(&core.store()?.read(), order, job.report)?;
            Ok(job.done(Done::Exported(exported)))
        }
        ExchangeCommand::PreviewImport { from } => preview(core, job, from),
        ExchangeCommand::Import { from } => import(core, job, from),
        ExchangeCommand::WriteStopPage(order) => stop_page::write(core, job, order),
        ExchangeCommand::PickExportPlace { .. }
        | ExchangeCommand::PickImportFile { .. }
        | ExchangeCommand::ShowPage { .. } => {
            Err(Fault::bug("the system is asked where the runner can do so"))
        }
    }
}

/// Writes a diary as one `evenly-diary` JSON document.
pub fn diary_as_json(diary: &Diary) -> Vec<u8> {
    json::to_bytes(diary)
}

/// Writes the diary into files, reads each back and counts what is in them.
pub fn export_files(
    reader: &Reader<'_>,
    order: &ExportOrder,
    report: &dyn Fn(Progress),
) -> Result<Exported, Fault> {
    let mut diary = reader.diary()?;
    if let Some(days) = order.days {
        diary.keep_days(days);
    }
    match order.safety {
        SafetyChecks::Stay => diary.leave_safety_out(),
        SafetyChecks::GoAlong => {}
    }
    let written = match order.format {
        ExportFormat::Json => BTreeMap::from([(order.to.clone(), json::to_bytes(&diary))]),
        ExportFormat::Csv => {
            files::create_private_folder(&order.to)?;
            csv_tables::write(&diary, mark(order.mark))
                .into_iter()
                .map(|(table, bytes)| (order.to.join(table.file_name()), bytes))
                .collect()
        }
    };
    let total = Some(written.len());
    let mut files = Vec::new();
    for (path, bytes) in &written {
        report(Progress {
            done: files.len(),
            total,
        });
        files.push(write_and_read_back(path, bytes)?);
    }
    let back = read_diary(&order.to)?;
    if back.diary.entries.len() != diary.entries.len() || back.diary.beside() != diary.beside() {
        return Err(Fault::bug("the export does not hold everything"));
    }
    Ok(Exported {
        files,
        entries: back.diary.entries.len(),
    })
}

const fn mark(mark: ByteOrderMark) -> csv_tables::Mark {
    match mark {
        ByteOrderMark::Without => csv_tables::Mark::Without,
        ByteOrderMark::With => csv_tables::Mark::With,
    }
}

/// Writes a file whole, reads it back and gives its sum.
pub(in crate::application::run) fn write_and_read_back(
    path: &Path,
    bytes: &[u8],
) -> Result<ExportedFile, Fault> {
    files::write_whole(path, bytes)?;
    let back = files::read_whole(path, exchange::MAX_FILE_BYTES as u64)?;
    if back != bytes {
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

/// Reads a JSON file, a folder of CSV tables, or the folder that a CSV table lies in.
fn read_diary(from: &Path) -> Result<Incoming, Fault> {
    let is_table = from
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if files::is_folder(from) {
        return read_tables(from);
    }
    if is_table {
        return read_tables(from.parent().unwrap_or_else(|| Path::new("")));
    }
    let bytes = files::read_whole(from, exchange::MAX_FILE_BYTES as u64)?;
    let (diary, problems) = json::read(&bytes, exchange::MAX_FILE_BYTES)
        .map_err(|error| Fault::unreadable(error, from))?;
    Ok(Incoming {
        format: ExportFormat::Json,
        diary,
        problems,
    })
}

fn read_tables(folder: &Path) -> Result<Incoming, Fault> {
    let mut tables = csv_tables::Tables::new();
    for table in Table::ALL {
        let path: PathBuf = folder.join(table.file_name());
        if files::exists(&path) {
            let bytes = files::read_whole(&path, exchange::MAX_FILE_BYTES as u64)?;
            tables.insert(table, bytes);
        }
    }
    let (diary, problems) = csv_tables::read(&tables, exchange::MAX_FILE_BYTES)
        .map_err(|error| Fault::unreadable(error, folder))?;
    Ok(Incoming {
        format: ExportFormat::Csv,
        diary,
        problems,
    })
}

fn preview(core: &Core, job: &Job<'_>, from: &Path) -> Result<Receipt, Fault> {
    let incoming = read_diary(from)?;
    let days = days_of(&incoming.diary.entries);
    let merged = merge(&core.store()?.read().diary()?, incoming.diary);
    let mut by_kind: BTreeMap<Kind, usize> = BTreeMap::new();
    for entry in &merged.new.entries {
        *by_kind.entry(entry.kind()).or_default() += 1;
    }
    Ok(job.done(Done::Preview(Box::new(ImportPreview {
        from: from.to_owned(),
        format: incoming.format,
        new_by_kind: by_kind.into_iter().collect(),
        new: merged.new.entries.len(),
        same: merged.same,
        different: merged.different,
        beside: merged.new.beside(),
        days,
        problems: incoming.problems,
    }))))
}

fn days_of(entries: &[Entry]) -> Option<DayRange> {
    let days = || entries.iter().map(|entry| entry.when.day);
    Some(DayRange {
        first: days().min()?,
        last: days().max()?,
    })
}

/// Adds what is new, as one change, after a verified backup. What the diary has already is left
/// alone, and so is what the person said about themselves, where they said something.
fn import(core: &mut Core, job: &Job<'_>, from: &Path) -> Result<Receipt, Fault> {
    let incoming = read_diary(from)?;
    let merged = merge(&core.store()?.read().diary()?, incoming.diary);
    let new = &merged.new;
    let cancel = core.cancel();
    stop_if_asked(&cancel)?;
    let backup = core.store()?.backup(Reason::Import, job.now)?;
    let added = new.entries.len();
    let op = Op::Import {
        count: u32::try_from(added).unwrap_or(u32::MAX),
        source: from
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
    };
    let ((), receipt) = core.store_mut()?.operate(&op, job.now, |tx| {
        for (number, entries) in new.entries.chunks(AT_ONCE).enumerate() {
            (job.report)(Progress {
                done: number * AT_ONCE,
                total: Some(added),
            });
            stop_if_asked(&cancel)?;
            tx.insert_many(entries)?;
        }
        write_beside(tx, new)?;
        tx.set_person(&new.person)?;
        Ok::<(), Fault>(tx.set_profile(new.profile)?)
    })?;
    let ids = new.entries.iter().map(|entry| entry.id).collect();
    let outcome = Done::Imported(Imported {
        added,
        beside: new.beside(),
        left_alone: merged.same + merged.different,
        problems: incoming.problems.len(),
        backup,
    });
    Ok(job.written(receipt, ids, outcome))
}

/// Ends the work where the person asked for it; an operation that ends so leaves nothing behind.
fn stop_if_asked(cancel: &Cancel) -> Result<(), Fault> {
    if cancel.take() {
        return Err(Fault::new(FaultKind::Stopped, "import"));
    }
    Ok(())
}
