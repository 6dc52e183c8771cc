//! Owns `import` and `imports`: what comes in, and the way back.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command as Arguments, value_parser};
use serde_json::json;

use crate::application::view::share::beside_text;
use crate::application::{
    Command, DiaryCommand, Done, ExchangeCommand, Fault, ImportId, ImportPreview, Imported,
    Passphrase,
};
use crate::cli::arguments::json as json_flag;
use crate::cli::{Desk, Halt, exit};
use crate::domain::{Beside, Body, Entry, HeartRate, Metres, Minutes, Pool, Steps, Stroke};
use crate::i18n::{Words, count};

/// Reads a file or folder into the diary, or says what that would do.
pub(in crate::cli) fn import(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let Some(from) = matches.get_one::<PathBuf>("file").cloned() else {
        return Ok(exit::REFUSED);
    };
    let as_json = matches.get_flag("json");
    desk.with_core(|desk, core| {
        let look = |words| {
            let from = from.clone();
            Command::Exchange(ExchangeCommand::PreviewImport { from, words })
        };
        let mut words = None;
        let mut looked = desk.send(core, &look(None));
        if let Err(Halt::Fault(fault)) = &looked
            && fault.wants_words()
        {
            let ask = desk.words.intake_cli_words();
            writeln!(desk.streams.err, "{ask}")?;
            words = Some(Passphrase::read(desk.streams.input)?);
            looked = desk.send(core, &look(words.clone()));
        }
        if let Done::Preview(preview) = looked?.outcome {
            tell_preview(desk, &preview, as_json && matches.get_flag("dry-run"))?;
        }
        if matches.get_flag("dry-run") {
            let text = desk.words.cli_import_unchanged();
            writeln!(desk.streams.err, "{text}")?;
            return Ok(());
        }
        let command = Command::Exchange(ExchangeCommand::Import {
            from: from.clone(),
            words,
        });
        if let Done::Imported(imported) = desk.send(core, &command)?.outcome {
            tell_import(desk, &imported, as_json)?;
            desk.note_firings(core);
        }
        Ok(())
    })?;
    Ok(exit::DONE)
}

/// The arguments of `imports`.
pub(in crate::cli) fn arguments(words: &Words) -> Arguments {
    Arguments::new("imports")
        .about(words.intake_cli_imports())
        .after_help(words.cli_example("evenly imports --take-back 3"))
        .arg(
            Arg::new("take-back")
                .long("take-back")
                .value_name("N")
                .value_parser(value_parser!(i64))
                .help(words.intake_cli_take_back()),
        )
        .arg(
            Arg::new("allow-removals")
                .long("allow-removals")
                .value_name("N")
                .requires("take-back")
                .value_parser(value_parser!(usize))
                .help(words.merge_cli_removals()),
        )
        .arg(json_flag(words))
}

/// Lists the imports of the past, or takes one back.
pub(in crate::cli) fn imports(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let as_json = matches.get_flag("json");
    if let Some(number) = matches.get_one::<i64>("take-back") {
        let removals = matches.get_one::<usize>("allow-removals");
        let command = DiaryCommand::TakeImportBack {
            id: ImportId::new(*number),
            removals: removals.copied().unwrap_or(0),
        };
        return take_back(desk, ImportId::new(*number), command, as_json);
    }
    let imports = desk.reader()?.imports().map_err(Fault::from)?;
    if as_json {
        let listed = imports.iter().map(|import| {
            json!({
                "number": import.id.get(),
                "source": import.source,
                "at": import.at.local_text(),
                "brought": import.brought,
                "there": import.there,
            })
        });
        desk.print_json(&json!(listed.collect::<Vec<_>>()))?;
        return Ok(exit::DONE);
    }
    if imports.is_empty() {
        let none = desk.words.intake_cli_none();
        desk.print(&none)?;
    }
    for import in imports {
        let line = desk.words.intake_cli_row(
            &desk.words.day_medium(import.at.day()),
            count(import.brought),
            count(import.there),
            &import.id.get().to_string(),
            &import.source,
        );
        desk.print(&line)?;
    }
    Ok(exit::DONE)
}

fn take_back(
    desk: &mut Desk<'_, '_>,
    id: ImportId,
    command: DiaryCommand,
    as_json: bool,
) -> Result<u8, Halt> {
    let imports = desk.reader()?.imports().map_err(Fault::from)?;
    if !imports.iter().any(|import| import.id == id) {
        let number = id.get().to_string();
        return Err(Halt::Refused(desk.words.intake_cli_no_import(&number)));
    }
    if let Done::ImportTakenBack(taken) = desk.change(&Command::Diary(command))?.outcome {
        if as_json {
            desk.print_json(&json!({ "moved": taken.moved, "kept": taken.kept }))?;
        } else {
            let said = desk.words.intake_taken_back(count(taken.moved));
            desk.print(&said)?;
            if taken.kept > 0 {
                let said = desk.words.intake_kept(count(taken.kept));
                desk.print(&said)?;
            }
        }
    }
    Ok(exit::DONE)
}

fn tell_preview(
    desk: &mut Desk<'_, '_>,
    preview: &ImportPreview,
    as_json: bool,
) -> Result<(), Halt> {
    if as_json {
        let new: serde_json::Map<String, serde_json::Value> = preview
            .new_by_kind
            .iter()
            .map(|(kind, count)| (kind.id().to_owned(), json!(count)))
            .collect();
        return desk.print_json(&json!({
            "format": preview.format.id(),
            "entries": preview.entries.iter().map(entry_json).collect::<Vec<_>>(),
            "new": preview.new,
            "new_by_kind": new,
            "duplicates": preview.same,
            "different": preview.different,
            "beside": beside_json(preview.beside),
            "problems": preview
                .problems
                .iter()
                .map(|problem| json!({
                    "line": problem.line(),
                    "place": problem.place(),
                    "reason": problem.message(desk.words),
                }))
                .collect::<Vec<_>>(),
        }));
    }
    let mut lines = vec![
        desk.words.cli_import_new(count(preview.new)),
        desk.words.cli_import_known(count(preview.same)),
        desk.words.cli_import_changed(count(preview.different)),
        desk.words
            .cli_import_problems(count(preview.problems.len())),
    ];
    let beside = beside_text(preview.beside, desk.words);
    lines.extend(beside.map(|things| desk.words.share_preview_beside(&things)));
    lines.extend(
        preview
            .problems
            .iter()
            .map(|problem| problem.message(desk.words)),
    );
    for line in lines {
        writeln!(desk.streams.err, "{line}")?;
    }
    Ok(())
}

/// What a walk, a swim or another entry is about, in a few names. What it does not have is null.
fn entry_json(entry: &Entry) -> serde_json::Value {
    let exertion = entry.body.exertion();
    let (distance_m, steps, lengths, stroke) = match &entry.body {
        Body::Walk(walk) => (
            walk.distance.map(Metres::get),
            walk.steps.map(Steps::get),
            None,
            None,
        ),
        Body::Swim(swim) => (
            swim.distance_m(),
            None,
            swim.pool.map(Pool::lengths),
            swim.stroke.map(Stroke::id),
        ),
        Body::Strength(_)
        | Body::Own(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => (None, None, None, None),
    };
    let minutes = exertion.and_then(|exertion| exertion.minutes);
    let average = exertion.and_then(|exertion| exertion.heart_rate.average);
    json!({
        "kind": entry.kind().id(),
        "start": start_text(entry),
        "minutes": minutes.map(Minutes::get),
        "distance_m": distance_m,
        "steps": steps,
        "lengths": lengths,
        "stroke": stroke,
        "avg_heart_rate": average.map(HeartRate::get),
    })
}

/// The start with its offset; the day and time alone, or the day, where no more is known.
fn start_text(entry: &Entry) -> String {
    match (&entry.when.start, entry.when.time) {
        (Some(start), _) => start.local_text(),
        (None, Some(time)) => format!("{}T{time}", entry.when.day),
        (None, None) => entry.when.day.to_string(),
    }
}

fn tell_import(desk: &mut Desk<'_, '_>, imported: &Imported, as_json: bool) -> Result<(), Halt> {
    if as_json {
        return desk.print_json(&json!({
            "added": imported.added,
            "beside": beside_json(imported.beside),
            "left_alone": imported.left_alone,
            "problems": imported.problems,
        }));
    }
    let entries = desk
        .words
        .cli_entries_n(i64::try_from(imported.added).unwrap_or(i64::MAX));
    let text = desk.words.cli_import_done(&entries);
    desk.print(&text)?;
    match beside_text(imported.beside, desk.words) {
        Some(things) => desk.print(&desk.words.share_imported_beside(&things)),
        None => Ok(()),
    }
}

fn beside_json(beside: Beside) -> serde_json::Value {
    json!({
        "plans": beside.plans,
        "plan_sheets": beside.plan_sheets,
        "limits": beside.limits,
        "answers": beside.answers,
        "warnings": beside.firings,
        "safety": beside.safety,
    })
}
