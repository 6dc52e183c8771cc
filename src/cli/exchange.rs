//! Owns `import`.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::json;

use crate::application::view::share::beside_text;
use crate::application::{Command, Done, ExchangeCommand, ImportPreview, Imported};
use crate::cli::{Desk, Halt, exit};
use crate::domain::{Beside, Body, Entry, HeartRate, Metres, Minutes, Pool, Steps, Stroke};

/// Reads a file or folder into the diary, or says what that would do.
pub(in crate::cli) fn import(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let Some(from) = matches.get_one::<PathBuf>("file").cloned() else {
        return Ok(exit::REFUSED);
    };
    let as_json = matches.get_flag("json");
    desk.with_core(|desk, core| {
        let command = Command::Exchange(ExchangeCommand::PreviewImport { from: from.clone() });
        if let Done::Preview(preview) = desk.send(core, &command)?.outcome {
            tell_preview(desk, &preview, as_json && matches.get_flag("dry-run"))?;
        }
        if matches.get_flag("dry-run") {
            let text = desk.words.cli_import_unchanged();
            writeln!(desk.streams.err, "{text}")?;
            return Ok(());
        }
        let command = Command::Exchange(ExchangeCommand::Import { from });
        if let Done::Imported(imported) = desk.send(core, &command)?.outcome {
            tell_import(desk, &imported, as_json)?;
            desk.note_firings(core);
        }
        Ok(())
    })?;
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
                    "line": problem.place(),
                    "reason": problem.message(desk.words),
                }))
                .collect::<Vec<_>>(),
        }));
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
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
        Body::Strength(_) | Body::Break(_) | Body::CheckIn(_) | Body::Girth(_) | Body::Note => {
            (None, None, None, None)
        }
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
        "limits": beside.limits,
        "answers": beside.answers,
        "warnings": beside.firings,
        "safety": beside.safety,
    })
}
