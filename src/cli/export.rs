//! Owns `export` and `unlock`: a copy of the diary, locked or not, and the way back from a lock.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::application::view::leaves::{preview_lines, section_lines};
use crate::application::{
    ByteOrderMark, ExportFormat, ExportOrder, Exported, Fault, Lock, Makes, Passphrase,
    SnomedCodes, extract_as_json, note_exported, preview_export, unlock_file, write_export,
};
use crate::cli::{Desk, Halt, exit};
use crate::domain::{Day, DayRange, Extract, Part, Privacy};

/// Writes the diary out, as files or to standard output, and says what left.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let order = order(desk, matches)?;
    let reader = desk.reader()?;
    let now = desk.clock.now();
    let preview = preview_export(&reader, &order, &now)?;
    let mut lines = preview_lines(&preview, order.lock, desk.words);
    if matches.get_flag("dry-run") {
        let sections = section_lines(&preview, desk.words);
        lines.extend(
            sections
                .into_iter()
                .flat_map(|(head, fields)| [head, fields]),
        );
        lines.push(desk.words.export_cli_not_written());
        for line in lines {
            desk.print(&line)?;
        }
        return Ok(exit::DONE);
    }
    for line in lines {
        writeln!(desk.streams.err, "{line}")?;
    }
    if matches.get_one::<PathBuf>("out").is_none() {
        let diary = reader.diary().map_err(Fault::from)?;
        let extract = Extract::new(diary, order.privacy, order.days);
        desk.streams.out.write_all(&extract_as_json(&extract))?;
        return Ok(exit::DONE);
    }
    let exported = write_export(&reader, &order, &now, &|_progress| ())?;
    note_exported(desk.places, &exported);
    tell(desk, &exported, &order)?;
    Ok(exit::DONE)
}

fn tell(desk: &mut Desk<'_, '_>, exported: &Exported, order: &ExportOrder) -> Result<(), Halt> {
    let entries = desk
        .words
        .cli_entries_n(i64::try_from(exported.entries).unwrap_or(i64::MAX));
    for file in &exported.files {
        let line = format!("{}  {}", file.sha256, file.path.display());
        desk.print(&line)?;
    }
    let to = order.to.display().to_string();
    let text = desk.words.cli_exported(&entries, &to);
    writeln!(desk.streams.err, "{text}")?;
    if let Some(words) = &exported.words {
        let text = desk.words.export_cli_words();
        writeln!(desk.streams.err, "{text}")?;
        writeln!(desk.streams.err, "{}", words.expose())?;
    }
    Ok(())
}

/// What the arguments ask for.
fn order(desk: &Desk<'_, '_>, matches: &ArgMatches) -> Result<ExportOrder, Halt> {
    let format = matches
        .get_one::<String>("format")
        .and_then(|id| ExportFormat::from_id(id))
        .unwrap_or(ExportFormat::Json);
    let lock = if matches.get_flag("encrypt") {
        Lock::SixWords
    } else {
        Lock::None
    };
    let to = matches.get_one::<PathBuf>("out");
    let is_dry = matches.get_flag("dry-run");
    match (to, format, lock) {
        (_, format, Lock::SixWords) if format.makes() == Makes::Folder => {
            return Err(Halt::Refused(desk.words.export_cli_needs_file()));
        }
        (None, ExportFormat::Csv, _) if !is_dry => {
            return Err(Halt::Refused(desk.words.cli_csv_needs_folder()));
        }
        (None, ExportFormat::Xlsx | ExportFormat::Sqlite | ExportFormat::Fhir, _)
        | (None, _, Lock::SixWords)
            if !is_dry =>
        {
            return Err(Halt::Refused(desk.words.export_cli_needs_out()));
        }
        _ => {}
    }
    let parts = [
        ("with-name", Part::Name),
        ("with-notes", Part::Notes),
        ("with-safety", Part::Safety),
    ];
    let asked = parts
        .into_iter()
        .filter(|(flag, _part)| matches.get_flag(flag));
    let privacy: Privacy = asked.map(|(_flag, part)| part).collect();
    Ok(ExportOrder {
        format,
        days: days(desk, matches)?,
        mark: if matches.get_flag("bom") {
            ByteOrderMark::With
        } else {
            ByteOrderMark::Without
        },
        privacy,
        lock,
        snomed: if matches.get_flag("snomed") {
            SnomedCodes::With
        } else {
            SnomedCodes::Without
        },
        display: desk.words.display(),
        to: to.cloned().unwrap_or_default(),
    })
}

fn days(desk: &Desk<'_, '_>, matches: &ArgMatches) -> Result<Option<DayRange>, Halt> {
    let day = |name: &str| {
        let typed = matches.get_one::<String>(name);
        typed
            .map(|typed| typed.parse::<Day>())
            .transpose()
            .map_err(|problem| {
                let problem = desk.words.field_problem(&problem);
                Halt::Refused(desk.words.cli_value_refused(name, &problem))
            })
    };
    let (first, last) = (day("from")?, day("to")?);
    if first.is_none() && last.is_none() {
        return Ok(None);
    }
    let days = DayRange {
        first: first.unwrap_or(DayRange::EVER.first),
        last: last.unwrap_or(DayRange::EVER.last),
    };
    if days.first > days.last {
        return Err(Halt::Refused(desk.words.export_cli_days()));
    }
    Ok(Some(days))
}

/// Opens a locked file with the words that are typed.
pub(in crate::cli) fn unlock(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let path = |name: &str| {
        matches
            .get_one::<PathBuf>(name)
            .cloned()
            .unwrap_or_default()
    };
    let (from, to) = (path("file"), path("out"));
    let ask = desk.words.export_cli_unlock_ask();
    writeln!(desk.streams.err, "{ask}")?;
    let words = Passphrase::read(desk.streams.input)?;
    unlock_file(&from, &to, &words)?;
    let text = desk
        .words
        .export_cli_unlocked(&from.display().to_string(), &to.display().to_string());
    writeln!(desk.streams.err, "{text}")?;
    Ok(exit::DONE)
}
