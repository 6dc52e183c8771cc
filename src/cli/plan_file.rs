//! Owns `plan-file`: showing, taking in and writing a physiotherapist's plan.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command as Arguments, value_parser};
use serde_json::{Value, json};

use crate::application::view::plan::{PlanNow, changes, facts, plan_name};
use crate::application::{Command, Done, Fault, PlanCommand, PlanRead, View as _, read_plan};
use crate::cli::arguments::{flag, json as json_flag, value};
use crate::cli::{Desk, Halt, exit, plan_words};
use crate::domain::{Day, Note, PersonName, PlanSheet, Pseudonym, SheetParts, Standing};
use crate::i18n::Words;

/// The arguments of the command.
pub(in crate::cli) fn arguments(words: &Words) -> Arguments {
    let file = || {
        Arg::new("file")
            .required(true)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(words.plancli_file())
    };
    Arguments::new("plan-file")
        .about(words.plancli_about())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Arguments::new("show")
                .about(words.plancli_show())
                .arg(file())
                .arg(json_flag(words)),
        )
        .subcommand(
            Arguments::new("take")
                .about(words.plancli_take())
                .after_help(words.cli_example("evenly plan-file take A-014.evenly-plan --dry-run"))
                .arg(file())
                .arg(flag("dry-run", words.plancli_dry_run()))
                .arg(flag("older-too", words.plancli_older_too()))
                .arg(json_flag(words)),
        )
        .subcommand(write_arguments(words))
}

fn write_arguments(words: &Words) -> Arguments {
    Arguments::new("write")
        .about(words.plancli_write())
        .after_help(words.cli_example(
            "evenly plan-file write --out A-014.evenly-plan --for A-014 \
             --exercise \"raise-straight left=3x8 right=1x8 hold=2 days=tue,thu,sat\"",
        ))
        .arg(
            Arg::new("out")
                .long("out")
                .value_name("FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(words.plancli_out()),
        )
        .arg(
            Arg::new("base")
                .long("base")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.plancli_base()),
        )
        .arg(value("for", "TEXT", words.plancli_for()))
        .arg(value("by", "TEXT", words.plancli_by()))
        .arg(several("exercise", words.plancli_exercise()))
        .arg(several("remove", words.plancli_remove()))
        .arg(value("walk", "WORDS", words.plancli_outing()))
        .arg(value("swim", "WORDS", words.plancli_outing()))
        .arg(several("limit", words.plancli_limit()))
        .arg(value("notes", "TEXT", words.plancli_notes()))
        .arg(value("next-visit", "DATE", words.plancli_next_visit()))
}

fn several(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("WORDS")
        .action(ArgAction::Append)
        .help(help)
}

/// Carries the command out.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    match matches.subcommand() {
        Some(("show", inner)) => show(desk, inner),
        Some(("take", inner)) => take(desk, inner),
        Some(("write", inner)) => write(desk, inner),
        Some(_) | None => Ok(exit::REFUSED),
    }
}

fn path(matches: &ArgMatches, name: &str) -> PathBuf {
    matches
        .get_one::<PathBuf>(name)
        .cloned()
        .unwrap_or_default()
}

fn show(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let read = read_plan(&path(matches, "file"))?;
    tell_problems(desk, &read)?;
    if matches.get_flag("json") {
        let said = facts_json(&read.sheet, desk.words);
        desk.print_json(&said)?;
        return Ok(exit::DONE);
    }
    let words = desk.words;
    desk.print(&plan_name(&read.sheet, words))?;
    for fact in facts(&read.sheet, words) {
        let label = if fact.label.is_empty() {
            fact.group
        } else {
            words.plan_label(&fact.group, &fact.label)
        };
        desk.print(&format!("{label}: {}", fact.value))?;
    }
    Ok(exit::DONE)
}

fn facts_json(sheet: &PlanSheet, words: &Words) -> Value {
    let parts = sheet.parts();
    let said: Vec<Value> = facts(sheet, words)
        .into_iter()
        .map(|fact| {
            json!({
                "what": fact.key.trim(),
                "group": fact.group,
                "label": fact.label,
                "side": fact.side.map(crate::domain::SetSide::id),
                "value": fact.value,
            })
        })
        .collect();
    json!({
        "plan": parts.id.to_string(),
        "revision": parts.revision.get(),
        "date": parts.made.to_string(),
        "says": said,
    })
}

fn tell_problems(desk: &mut Desk<'_, '_>, read: &PlanRead) -> Result<(), Halt> {
    for problem in &read.problems {
        let line = problem.message_in_plan(desk.words);
        writeln!(desk.streams.err, "{line}")?;
    }
    Ok(())
}

/// The word for a standing in JSON.
const fn standing_id(standing: Standing) -> &'static str {
    match standing {
        Standing::First => "first",
        Standing::Newer => "newer",
        Standing::Same => "same",
        Standing::SameNumber => "same-number",
        Standing::Older => "older",
        Standing::Other => "other",
    }
}

fn take(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let read = read_plan(&path(matches, "file"))?;
    let now = PlanNow::build(&desk.reader()?, desk.clock.today(), &())?;
    let in_force = now.in_force.as_ref().map(|accepted| &accepted.sheet);
    let standing = Standing::of(&read.sheet, in_force);
    tell_problems(desk, &read)?;
    tell_changes(desk, &read, in_force, matches.get_flag("json"))?;
    let line = plan_words::standing_line(standing, in_force, desk.words);
    writeln!(desk.streams.err, "{line}")?;
    if matches.get_flag("dry-run") || standing == Standing::Same {
        writeln!(desk.streams.err, "{}", desk.words.plancli_unchanged())?;
        return Ok(exit::DONE);
    }
    let asks = match standing {
        Standing::Older | Standing::SameNumber => true,
        Standing::First | Standing::Newer | Standing::Same | Standing::Other => false,
    };
    if asks && !matches.get_flag("older-too") {
        return Err(Halt::Refused(desk.words.plancli_older_refused()));
    }
    desk.change(&Command::Plan(PlanCommand::Take(Box::new(read.sheet))))?;
    writeln!(desk.streams.err, "{}", desk.words.plancli_taken())?;
    Ok(exit::DONE)
}

fn tell_changes(
    desk: &mut Desk<'_, '_>,
    read: &PlanRead,
    in_force: Option<&PlanSheet>,
    as_json: bool,
) -> Result<(), Halt> {
    let words = desk.words;
    let list = changes(in_force, &read.sheet, words);
    if !as_json {
        let mut lines = list.iter().map(|change| change.text(words));
        return lines.try_for_each(|line| desk.print(&line));
    }
    let parts = read.sheet.parts();
    let changed: Vec<Value> = list
        .iter()
        .map(|change| {
            json!({
                "what": change.label,
                "side": change.side.map(crate::domain::SetSide::id),
                "from": change.from,
                "to": change.to,
            })
        })
        .collect();
    let problems: Vec<Value> = read
        .problems
        .iter()
        .map(|problem| {
            json!({
                "place": problem.place.to_string(),
                "reason": problem.message_in_plan(words),
            })
        })
        .collect();
    desk.print_json(&json!({
        "plan": parts.id.to_string(),
        "revision": parts.revision.get(),
        "standing": standing_id(Standing::of(&read.sheet, in_force)),
        "changes": changed,
        "problems": problems,
    }))
}

fn write(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let now = desk.clock.now();
    let today = now.day();
    let mut parts = if matches.contains_id("base") {
        let base = read_plan(&path(matches, "base"))?;
        tell_problems(desk, &base)?;
        base.sheet
            .next_revision(today)
            .map_err(|problem| plan_words::refused(desk.words, "--base", &problem))?
    } else {
        SheetParts::blank(crate::application::fresh_plan_id(&now), today)
    };
    change_parts(&mut parts, matches, today, desk.words)?;
    let sheet = PlanSheet::new(parts)
        .map_err(|problem| Halt::Refused(plan_words::unfit(problem, desk.words)))?;
    let to = path(matches, "out");
    let command = Command::Plan(PlanCommand::Write {
        sheet: Box::new(sheet),
        to,
    });
    let receipt = desk.with_core(|desk, core| desk.send(core, &command))?;
    let Done::PlanWritten(file) = receipt.outcome else {
        return Err(Fault::bug("a plan was written without a receipt").into());
    };
    desk.print(&format!("{}  {}", file.sha256, file.path.display()))?;
    Ok(exit::DONE)
}

fn change_parts(
    parts: &mut SheetParts,
    matches: &ArgMatches,
    today: Day,
    words: &Words,
) -> Result<(), Halt> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let all = |name: &str| matches.get_many::<String>(name).into_iter().flatten();
    let refused = |name: &'static str| move |problem| plan_words::refused(words, name, &problem);
    if let Some(name) = text("for") {
        parts.made_for = Some(Pseudonym::new(name).map_err(refused("--for"))?);
    }
    if let Some(name) = text("by") {
        parts.made_by = Some(PersonName::new(name).map_err(refused("--by"))?);
    }
    for exercise in all("remove") {
        plan_words::remove(parts, exercise).map_err(refused("--remove"))?;
    }
    for typed in all("exercise") {
        plan_words::put_exercise(parts, typed).map_err(refused("--exercise"))?;
    }
    if let Some(typed) = text("walk") {
        parts.walk = plan_words::outing(typed).map_err(refused("--walk"))?;
    }
    if let Some(typed) = text("swim") {
        parts.swim = plan_words::outing(typed).map_err(refused("--swim"))?;
    }
    for typed in all("limit") {
        plan_words::put_limit(parts, typed, today).map_err(refused("--limit"))?;
    }
    if let Some(notes) = text("notes") {
        parts.notes = Note::new(notes).map_err(refused("--notes"))?;
    }
    if let Some(visit) = text("next-visit") {
        parts.next_visit = Some(visit.parse::<Day>().map_err(refused("--next-visit"))?);
    }
    Ok(())
}
