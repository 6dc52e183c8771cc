//! Owns bringing a diary out and in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::application::run::intake::FileOf;
use crate::application::run::merge::{Merge, merge, write_beside};
use crate::application::run::report::{write_report, write_week_sheet};
use crate::application::run::{
    Job, Source, calendar, export, intake, pages, plan_file, visit_sheet,
};
use crate::application::{
    Cancel, Core, Done, ExchangeCommand, ExportFormat, Fault, FaultKind, ImportFormat,
    ImportPreview, ImportProblem, Imported, Passphrase, Progress, Receipt, note_exported,
};
use crate::domain::{DayRange, Diary, Entry, Kind};
use crate::exchange::sealed::{self, SealedError};
use crate::exchange::{self, Problem, Table, csv as csv_tables, json};
use crate::platform::reach::Reach;
use crate::store::{Op, Reason};

/// How many entries an import adds between two looks at whether it shall go on.
const AT_ONCE: usize = 500;

/// What was read from a file or folder of our own.
pub(in crate::application) struct Read {
    format: ExportFormat,
    pub(in crate::application) diary: Diary,
    pub(in crate::application) problems: Vec<Problem>,
}

/// What is said of a file or folder, of whichever kind.
struct Incoming {
    format: ImportFormat,
    days: Option<DayRange>,
    problems: Vec<ImportProblem>,
}

/// Carries out one of the exchange commands.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &ExchangeCommand,
) -> Result<Receipt, Fault> {
    match command {
        ExchangeCommand::Export(order) => {
            let reader = core.store()?.read();
            let source = Source::of(&reader, core);
            let exported = export::write_export(source, order, job.now, job.report)?;
            note_exported(core.places(), &exported);
            Ok(job.done(Done::Exported(exported)))
        }
        ExchangeCommand::PreviewExport(order) => {
            let preview = export::preview_export(&core.store()?.read(), order, job.now)?;
            Ok(job.done(Done::ExportPreview(Box::new(preview))))
        }
        ExchangeCommand::PreviewImport { from, words } => preview(core, job, from, words.as_ref()),
        ExchangeCommand::Import { from, words } => import(core, job, from, words.as_ref()),
        ExchangeCommand::WritePage(order) => pages::write(core, job, order),
        ExchangeCommand::WriteCalendar(order) => calendar::write(core, job, order),
        ExchangeCommand::WriteReport(order) => {
            let reader = core.store()?.read();
            let written = write_report(Source::of(&reader, core), job.now.day(), order)?;
            Ok(job.done(Done::PagesWritten(written)))
        }
        ExchangeCommand::WriteVisitSheet(order) => visit_sheet::write(core, job, order),
        ExchangeCommand::WriteWeekSheet(order) => {
            let reader = core.store()?.read();
            let written = write_week_sheet(Source::of(&reader, core), job.now.day(), order)?;
            Ok(job.done(Done::PagesWritten(written)))
        }
        ExchangeCommand::LookAtPlan { from } => plan_file::look(core, job, from),
        ExchangeCommand::LookAtPlanCodes { text } => plan_file::look_at_codes(core, job, text),
        ExchangeCommand::ReadPicture { from } => plan_file::read_picture(core, job, from),
        ExchangeCommand::WritePlanPage { sheet, display } => {
            plan_file::write_page(core, job, sheet, *display)
        }
        ExchangeCommand::WritePlan { sheet, to } => plan_file::write(core, job, sheet, to),
        ExchangeCommand::PickExportPlace { .. }
        | ExchangeCommand::PickImportFile { .. }
        | ExchangeCommand::ShowPage { .. } => {
            Err(Fault::bug("the system is asked where the runner can do so"))
        }
    }
}

/// Reads a JSON file, a folder of CSV tables, or the folder that a CSV table lies in.
pub(in crate::application) fn read_diary(reach: &Reach, from: &Path) -> Result<Read, Fault> {
    let is_table = from
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if reach.is_folder(from) {
        return read_tables(reach, from);
    }
    if is_table {
        return read_tables(reach, from.parent().unwrap_or_else(|| Path::new("")));
    }
    let bytes = reach.read(from, exchange::MAX_FILE_BYTES as u64)?;
    let (diary, problems) = json::read(&bytes, exchange::MAX_FILE_BYTES)
        .map_err(|error| Fault::unreadable(error, from))?;
    Ok(Read {
        format: ExportFormat::Json,
        diary,
        problems,
    })
}

/// Reads a JSON file that six words lock. What it holds stays in memory.
pub(in crate::application) fn read_locked(
    reach: &Reach,
    from: &Path,
    words: Option<&Passphrase>,
) -> Result<Read, Fault> {
    let cap = exchange::MAX_FILE_BYTES;
    let words = words.ok_or_else(|| Fault::sealed(SealedError::WordsWanted, from))?;
    let locked = reach.read(from, cap as u64)?;
    let bytes = sealed::open(&locked, words, cap).map_err(|error| Fault::sealed(error, from))?;
    let (diary, problems) =
        json::read(&bytes, cap).map_err(|error| Fault::unreadable(error, from))?;
    Ok(Read {
        format: ExportFormat::Json,
        diary,
        problems,
    })
}

fn read_tables(reach: &Reach, folder: &Path) -> Result<Read, Fault> {
    let mut tables = csv_tables::Tables::new();
    for table in Table::ALL {
        let path: PathBuf = folder.join(table.file_name());
        if reach.exists(&path) {
            let bytes = reach.read(&path, exchange::MAX_FILE_BYTES as u64)?;
            tables.insert(table, bytes);
        }
    }
    let (diary, problems) = csv_tables::read(&tables, exchange::MAX_FILE_BYTES)
        .map_err(|error| Fault::unreadable(error, folder))?;
    Ok(Read {
        format: ExportFormat::Csv,
        diary,
        problems,
    })
}

fn preview(
    core: &Core,
    job: &Job<'_>,
    from: &Path,
    words: Option<&Passphrase>,
) -> Result<Receipt, Fault> {
    let (incoming, merged) = read_and_compare(core, job, from, words)?;
    let days = incoming.days;
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
        entries: merged.new.entries,
        days,
        problems: incoming.problems,
    }))))
}

/// What was read, of whichever kind, and what of it is new.
fn read_and_compare(
    core: &Core,
    job: &Job<'_>,
    from: &Path,
    words: Option<&Passphrase>,
) -> Result<(Incoming, Merge), Fault> {
    let own = core.store()?.read().diary()?;
    let reach = core.places().reach();
    let kind = intake::kind_of(reach, from)?;
    if kind != FileOf::Others {
        let read = match kind {
            FileOf::OursLocked => read_locked(reach, from, words)?,
            FileOf::Ours | FileOf::Others => read_diary(reach, from)?,
        };
        let incoming = Incoming {
            format: ImportFormat::Own(read.format),
            days: days_of(&read.diary.entries),
            problems: read.problems.into_iter().map(ImportProblem::Own).collect(),
        };
        return Ok((incoming, merge(&own, read.diary)));
    }
    let file = intake::read(core, from, job.report, &core.cancel())?;
    let problems = file.problems.clone();
    let taken = intake::entries(&own, file, job.now);
    let incoming = Incoming {
        format: ImportFormat::Activities(taken.format),
        days: days_of(&taken.new),
        problems: problems.into_iter().map(ImportProblem::Activity).collect(),
    };
    let new = Diary {
        entries: taken.new,
        ..Diary::default()
    };
    let mut merged = merge(&own, new);
    merged.same += taken.duplicates;
    Ok((incoming, merged))
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
fn import(
    core: &mut Core,
    job: &Job<'_>,
    from: &Path,
    words: Option<&Passphrase>,
) -> Result<Receipt, Fault> {
    let (incoming, merged) = read_and_compare(core, job, from, words)?;
    let new = &merged.new;
    let cancel = core.cancel();
    stop_if_asked(&cancel)?;
    let backup = core.store()?.backup(Reason::Import, job.now)?;
    let added = new.entries.len();
    let source = from
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let op = Op::Import {
        count: u32::try_from(added).unwrap_or(u32::MAX),
        source: source.clone(),
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
        tx.note_import(&source, job.now, &new.entries)?;
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
