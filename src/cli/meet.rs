//! Owns `merge`, `merge-file`, `versions` and `keep`: two diaries of one person.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command as Arguments, value_parser};
use serde_json::{Value, json};

use crate::application::view::meeting::{met_lines, preview_lines};
use crate::application::view::versions::{Versions, answers_beside, thing_name, version_name};
use crate::application::{
    Command, Done, MeetCommand, MergeOrder, MergePreview, Met, Stranger, View as _, item_as_json,
    note_exported, write_for_merging,
};
use crate::cli::arguments::json as json_flag;
use crate::cli::{Desk, Halt, exit};
use crate::domain::revision::{Changes, Item, ThingId};
use crate::i18n::{Words, count};

/// The arguments of these commands.
pub(in crate::cli) fn arguments(words: &Words) -> [Arguments; 4] {
    let file = |name: &'static str, help: String| {
        Arg::new(name)
            .value_name("FILE")
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help(help)
    };
    let flag = |name: &'static str, help: String| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help)
    };
    let merge = named(
        "merge",
        words.merge_cli_about(),
        "evenly merge clinic.json --dry-run",
        words,
    )
    .arg(file("file", words.merge_cli_file()))
    .arg(flag("dry-run", words.merge_cli_dry_run()))
    .arg(flag("same-person", words.merge_cli_same_person()))
    .arg(
        Arg::new("allow-removals")
            .long("allow-removals")
            .value_name("N")
            .value_parser(value_parser!(usize))
            .help(words.merge_cli_removals()),
    )
    .arg(json_flag(words));
    let write = named(
        "merge-file",
        words.merge_cli_write_about(),
        "evenly merge-file --out home.json",
        words,
    )
    .arg(file("out", words.merge_write_place()).long("out"));
    let versions = named(
        "versions",
        words.versions_cli_about(),
        "evenly versions --json",
        words,
    )
    .arg(json_flag(words));
    let text = |name: &'static str, help: String| Arg::new(name).required(true).help(help);
    let keep = named(
        "keep",
        words.versions_cli_keep_about(),
        "evenly keep said/weaker-side 1f0c9a2b",
        words,
    )
    .arg(text("thing", words.versions_cli_thing()))
    .arg(text("version", words.versions_cli_version()));
    [merge, write, versions, keep]
}

fn named(name: &'static str, about: String, example: &str, words: &Words) -> Arguments {
    Arguments::new(name)
        .about(about)
        .after_help(words.cli_example(example))
}

/// Writes the file for the other machine.
pub(in crate::cli) fn write(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let Some(to) = matches.get_one::<PathBuf>("out") else {
        return Ok(exit::REFUSED);
    };
    let written = write_for_merging(&desk.reader()?, to)?;
    note_exported(desk.places, &written);
    for file in &written.files {
        let line = format!("{}  {}", file.sha256, file.path.display());
        desk.print(&line)?;
    }
    let entries = desk.words.cli_entries_n(count(written.entries));
    let text = desk.words.cli_exported(&entries, &to.display().to_string());
    writeln!(desk.streams.err, "{text}")?;
    Ok(exit::DONE)
}

/// Takes another diary in, or says what that would do.
pub(in crate::cli) fn merge(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let Some(from) = matches.get_one::<PathBuf>("file").cloned() else {
        return Ok(exit::REFUSED);
    };
    let (as_json, dry_run) = (matches.get_flag("json"), matches.get_flag("dry-run"));
    let order = MergeOrder {
        from: from.clone(),
        removals: matches
            .get_one::<usize>("allow-removals")
            .copied()
            .unwrap_or(0),
        stranger: if matches.get_flag("same-person") {
            Stranger::Take
        } else {
            Stranger::Refuse
        },
    };
    desk.with_core(|desk, core| {
        if dry_run {
            let command = Command::Meet(MeetCommand::Preview { from });
            if let Done::MergePreview(preview) = desk.send(core, &command)?.outcome {
                tell_preview(desk, &preview, as_json)?;
            }
            return Ok(());
        }
        let command = Command::Meet(MeetCommand::Merge(order));
        if let Done::Merged(met) = desk.send(core, &command)?.outcome {
            tell_met(desk, &met, as_json)?;
            desk.note_firings(core);
        }
        Ok(())
    })?;
    Ok(exit::DONE)
}

/// Lists what has two versions.
pub(in crate::cli) fn versions(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let found = read(desk)?;
    if matches.get_flag("json") {
        let things: Vec<Value> = found
            .things
            .iter()
            .map(|two| {
                let versions = std::iter::once(&two.shown).chain(&two.others);
                json!({
                    "thing": two.thing.to_string(),
                    "versions": versions
                        .map(|item| json!({
                            "version": item.content().to_string(),
                            "shown": *item == two.shown,
                            "item": item_json(item),
                        }))
                        .collect::<Vec<_>>(),
                })
            })
            .collect();
        desk.print_json(&json!(things))?;
        return Ok(exit::DONE);
    }
    if found.things.is_empty() {
        let text = desk.words.versions_none();
        writeln!(desk.streams.err, "{text}")?;
    }
    for two in &found.things {
        desk.print(&format!(
            "{}  {}",
            two.thing,
            thing_name(&two.shown, desk.words)
        ))?;
        for item in std::iter::once(&two.shown).chain(&two.others) {
            let mark = if *item == two.shown { "*" } else { " " };
            let version = version_name(item.content());
            let said = said(item, desk.words);
            let line = desk.words.versions_cli_line(mark, &said, &version);
            desk.print(&line)?;
        }
    }
    Ok(exit::DONE)
}

/// Keeps one of two versions.
pub(in crate::cli) fn keep(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let text = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
    let found = read(desk)?;
    let two = found.things.iter().find(|two| {
        text("thing")
            .parse::<ThingId>()
            .is_ok_and(|id| id == two.thing)
    });
    let wanted = text("version");
    let item = two
        .into_iter()
        .flat_map(|two| std::iter::once(&two.shown).chain(&two.others));
    let mut fitting =
        item.filter(|item| wanted.len() >= 4 && item.content().to_string().starts_with(wanted));
    let (Some(item), None) = (fitting.next(), fitting.next()) else {
        return Err(Halt::Refused(desk.words.versions_cli_unknown()));
    };
    desk.change(&Command::Meet(MeetCommand::Keep {
        thing: item.thing(),
        content: item.content(),
    }))?;
    let text = desk.words.versions_cli_kept();
    desk.print(&text)?;
    Ok(exit::DONE)
}

fn read(desk: &mut Desk<'_, '_>) -> Result<Versions, Halt> {
    let reader = desk.reader()?;
    Ok(Versions::build(&reader, desk.clock.today(), &())?)
}

fn said(item: &Item, words: &Words) -> String {
    let answers = match item {
        Item::Entry(entry) => vec![(String::new(), entry.note.as_str().to_owned())],
        Item::Plan(_)
        | Item::PlanSheet(_)
        | Item::Limit(_)
        | Item::Read(_)
        | Item::Misfit(_)
        | Item::WeakerSide(_)
        | Item::ProfessionalSeen(_)
        | Item::Cause(_)
        | Item::DailyLightWork
        | Item::UnevenSides
        | Item::Pseudonym(_)
        | Item::Name(_)
        | Item::Noticed(_)
        | Item::Course(_)
        | Item::Questions(_) => answers_beside(item, words),
    };
    let values: Vec<String> = answers.into_iter().map(|(_name, value)| value).collect();
    values.join(" · ")
}

fn item_json(item: &Item) -> Value {
    serde_json::from_str(&item_as_json(item)).unwrap_or(Value::Null)
}

fn tell_preview(
    desk: &mut Desk<'_, '_>,
    preview: &MergePreview,
    as_json: bool,
) -> Result<(), Halt> {
    if as_json {
        return desk.print_json(&json!({
            "here": changes_json(preview.tally.here),
            "there": changes_json(preview.tally.there),
            "same": preview.tally.same,
            "two_versions": preview.tally.to_ask,
            "erased": preview.erased,
            "looks_like_another_person": preview.stranger,
            "removes_much": preview.tally.removes_much(),
        }));
    }
    for line in preview_lines(preview, desk.words) {
        desk.print(&line)?;
    }
    let text = desk.words.cli_import_unchanged();
    writeln!(desk.streams.err, "{text}")?;
    Ok(())
}

fn tell_met(desk: &mut Desk<'_, '_>, met: &Met, as_json: bool) -> Result<(), Halt> {
    if as_json {
        return desk.print_json(&json!({
            "here": changes_json(met.tally.here),
            "there": changes_json(met.tally.there),
            "same": met.tally.same,
            "two_versions": met.tally.to_ask,
            "erased": met.erased,
            "entries": met.tally.entries_after,
            "check": met.check,
            "changed": met.backup.is_some(),
        }));
    }
    for line in met_lines(met, desk.words) {
        desk.print(&line)?;
    }
    Ok(())
}

fn changes_json(changes: Changes) -> Value {
    json!({
        "new": changes.new,
        "changed": changes.changed,
        "removed": changes.removed,
        "beside": changes.beside,
        "safety_and_warnings": changes.grown,
    })
}
