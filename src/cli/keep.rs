//! Owns `check`, `backup` and `restore`.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use crate::application::view::settings::SettingsView;
use crate::application::{
    Backup, CheckReport, Command, Done, Fault, FaultKind, KeepCommand, Passphrase, StartUp,
    backups, check_diary, newest_sound_backup, open_after_bringing, open_after_restore,
};
use crate::cli::{Desk, Halt, exit, is_locked};

/// Reads the whole diary file and says whether it is sound.
pub(in crate::cli) fn check(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let report = check_diary(&desk.access)?;
    if matches.get_flag("json") {
        desk.print_json(&json!({
            "sound": report.problems.is_empty(),
            "problems": report.problems,
            "entries": report.counts.entries,
            "sets": report.counts.sets,
            "rows": report.counts.rows,
        }))?;
    } else {
        say_check(desk, &report)?;
    }
    if report.problems.is_empty() {
        Ok(exit::DONE)
    } else {
        Ok(exit::UNREADABLE)
    }
}

fn say_check(desk: &mut Desk<'_, '_>, report: &CheckReport) -> Result<(), Halt> {
    let entries = i64::try_from(report.counts.entries).unwrap_or(i64::MAX);
    let first = if report.problems.is_empty() {
        desk.words.cli_check_sound()
    } else {
        desk.words.cli_check_unsound()
    };
    desk.print(&first)?;
    for problem in &report.problems {
        desk.print(problem)?;
    }
    let count = desk.words.cli_entries_n(entries);
    desk.print(&count)
}

/// Makes a backup, or lists those there are.
pub(in crate::cli) fn backup(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    if matches.get_flag("list") {
        return list(desk, matches.get_flag("json"));
    }
    let made = desk.with_core(|desk, core| desk.send(core, &Command::Keep(KeepCommand::BackUp)))?;
    if let Done::BackedUp(backup) = made.outcome {
        let report = inspect(desk, &backup)?;
        if matches.get_flag("json") {
            desk.print_json(&json!({ "name": file_name(&backup), "entries": report }))?;
        } else {
            let entries = desk
                .words
                .cli_entries_n(i64::try_from(report).unwrap_or(i64::MAX));
            let text = desk.words.cli_backup_made(&entries, &file_name(&backup));
            desk.print(&text)?;
        }
    }
    Ok(exit::DONE)
}

fn inspect(desk: &Desk<'_, '_>, backup: &Backup) -> Result<u64, Halt> {
    Ok(crate::application::inspect_backup(&desk.access, backup)?
        .counts
        .entries)
}

fn list(desk: &mut Desk<'_, '_>, as_json: bool) -> Result<u8, Halt> {
    let backups = backups(desk.places)?;
    if as_json {
        let rows: Vec<_> = backups
            .iter()
            .map(|backup| json!({ "name": file_name(backup), "made_utc_ms": backup.made_utc_ms }))
            .collect();
        desk.print_json(&json!(rows))?;
    } else if backups.is_empty() {
        let text = desk.words.cli_backup_none();
        writeln!(desk.streams.err, "{text}")?;
    }
    if !as_json {
        for backup in &backups {
            desk.print(&file_name(backup))?;
        }
    }
    Ok(exit::DONE)
}

/// Puts a backup in the diary's place.
pub(in crate::cli) fn restore(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    if let Some(from) = matches.get_one::<PathBuf>("from") {
        return bring_back(desk, from);
    }
    let named = matches.get_one::<String>("backup");
    let chosen = match named {
        Some(name) => backups(desk.places)?
            .into_iter()
            .find(|backup| file_name(backup) == *name),
        None => newest_sound_backup(&desk.access)?,
    };
    let Some(backup) = chosen else {
        let details = named.map_or("no backup", String::as_str);
        return Err(Fault::new(FaultKind::Missing, details).into());
    };
    match open_after_restore(&desk.access, &backup, &desk.clock.now()) {
        StartUp::Ready(ready) => drop(ready),
        StartUp::Stopped(stopped) => return Err(stopped.fault.into()),
        StartUp::Locked(_) => return Err(is_locked().into()),
    }
    let report = check_diary(&desk.access)?;
    let entries = i64::try_from(report.counts.entries).unwrap_or(i64::MAX);
    let entries = desk.words.cli_entries_n(entries);
    let text = desk.words.cli_restored(&entries, &file_name(&backup));
    desk.print(&text)?;
    Ok(exit::DONE)
}

/// Puts a copy that was made elsewhere in the diary's place. A locked one is asked about once.
fn bring_back(desk: &mut Desk<'_, '_>, from: &Path) -> Result<u8, Halt> {
    let now = desk.clock.now();
    let mut came_to = open_after_bringing(desk.places, from, None, &now);
    if let StartUp::Stopped(stopped) = &came_to
        && stopped.fault.kind() == FaultKind::Locked
    {
        let ask = desk.words.backups_cli_secret();
        writeln!(desk.streams.err, "{ask}")?;
        let secret = Passphrase::read(desk.streams.input)?;
        came_to = open_after_bringing(desk.places, from, Some(&secret), &now);
    }
    let entries = match came_to {
        StartUp::Ready(ready) => ready.core.view::<SettingsView>(now.day(), &())?.entries,
        StartUp::Stopped(stopped) => return Err(stopped.fault.into()),
        StartUp::Locked(_) => return Err(Fault::new(FaultKind::Locked, "no slot opens").into()),
    };
    let entries = i64::try_from(entries).unwrap_or(i64::MAX);
    let entries = desk.words.cli_entries_n(entries);
    let text = desk
        .words
        .cli_restored(&entries, &from.display().to_string());
    desk.print(&text)?;
    Ok(exit::DONE)
}

/// The name a backup is called by: its file's, without the ending.
fn file_name(backup: &Backup) -> String {
    backup
        .path
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}
