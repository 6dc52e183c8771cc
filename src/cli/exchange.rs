//! Owns `import`.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::json;

use crate::application::view::share::beside_text;
use crate::application::{Command, Done, ExchangeCommand, ImportPreview, Imported};
use crate::cli::{Desk, Halt, exit};
use crate::domain::Beside;

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
            "new": preview.new,
            "new_by_kind": new,
            "duplicates": preview.same,
            "different": preview.different,
            "beside": beside_json(preview.beside),
            "problems": preview
                .problems
                .iter()
                .map(|problem| json!({
                    "line": problem.place.to_string(),
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
