//! Owns bringing a diary out and in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::application::run::merge::{merge, write_beside};
use crate::application::run::report::{write_report, write_week_sheet};
use crate::application::run::{Job, export, plan_file, stop_page};
use crate::application::{
    Cancel, Core, Done, ExchangeCommand, ExportFormat, Fault, FaultKind, ImportPreview, Imported,
    Progress, Receipt,
};
use crate::domain::{DayRange, Diary, Entry, Kind};
use crate::exchange::{self, Problem, Table, csv as csv_tables, json};
use crate::platform::files;
use crate::store::{Op, Reason};

/// How many entries an import adds between two looks at whether it shall go on.
const AT_ONCE: usize = 500;

/// What was read from a file or folder.
pub(in crate::application) struct Incoming {
    format: ExportFormat,
    pub(in crate::application) diary: Diary,
    pub(in crate::application) problems: Vec<Problem>,
}

/// Carries out one of the exchange commands.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &ExchangeCommand,
) -> Result<Receipt, Fault> {
    match command {
        ExchangeCommand::Export(order) => {
            let exported = export::write_export(&core.store()?.read(), order, job.now, job.report)?;
            Ok(job.done(Done::Exported(exported)))
        }
        ExchangeCommand::PreviewExport(order) => {
            let preview = export::preview_export(&core.store()?.read(), order, job.now)?;
            Ok(job.done(Done::ExportPreview(Box::new(preview))))
        }
        ExchangeCommand::PreviewImport { from } => preview(core, job, from),
        ExchangeCommand::Import { from } => import(core, job, from),
        ExchangeCommand::WriteStopPage(order) => stop_page::write(core, job, order),
        ExchangeCommand::WriteReport(order) => {
            let written = write_report(&core.store()?.read(), job.now.day(), order)?;
            Ok(job.done(Done::PagesWritten(written)))
        }
        ExchangeCommand::WriteWeekSheet(order) => {
            let written = write_week_sheet(&core.store()?.read(), job.now.day(), order)?;
            Ok(job.done(Done::PagesWritten(written)))
        }
        ExchangeCommand::LookAtPlan { from } => plan_file::look(core, job, from),
        ExchangeCommand::LookAtPlanCodes { text } => plan_file::look_at_codes(core, job, text),
        ExchangeCommand::ReadPicture { from } => plan_file::read_picture(job, from),
        ExchangeCommand::WritePlanPage { sheet, display } => {
            plan_file::write_page(core, job, sheet, *display)
        }
        ExchangeCommand::WritePlan { sheet, to } => plan_file::write(job, sheet, to),
        ExchangeCommand::PickExportPlace { .. }
        | ExchangeCommand::PickImportFile { .. }
        | ExchangeCommand::ShowPage { .. } => {
            Err(Fault::bug("the system is asked where the runner can do so"))
        }
    }
}

/// Reads a JSON file, a folder of CSV tables, or the folder that a CSV table lies in.
pub(in crate::application) fn read_diary(from: &Path) -> Result<Incoming, Fault> {
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
pub(in crate::application::run) fn stop_if_asked(cancel: &Cancel) -> Result<(), Fault> {
    if cancel.take() {
        return Err(Fault::new(FaultKind::Stopped, "import"));
    }
    Ok(())
}
