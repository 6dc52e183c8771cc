//! Owns `plan-file`: a plan of a physiotherapist as a file, looked at, taken over and written.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command as Arguments, value_parser};
use serde_json::{Value, json};

use crate::application::view::plan_sheet::{
    Change, PlanLook, PlanNow, begin, heading, lines, standing_text,
};
use crate::application::{
    Command, Done, ExchangeCommand, RulesCommand, View as _, fresh_plan_id, look_at_plan,
};
use crate::cli::arguments::{flag, json as json_flag, value};
use crate::cli::{Desk, Halt, exit};
use crate::domain::{
    Day, FieldProblem, PersonName, PlanSheet, PlanWords, Pseudonym, Side, Standing,
};
use crate::i18n::Words;

/// The arguments of this command.
pub(in crate::cli) fn arguments(words: &Words) -> Arguments {
    let file = || {
        Arg::new("file")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(words.plansheet_cli_file())
    };
    let take = Arguments::new("take")
        .about(words.plansheet_cli_take())
        .arg(file().required(true))
        .arg(flag("dry-run", words.plansheet_cli_dry_run()))
        .arg(flag("anyway", words.plansheet_cli_anyway()))
        .arg(json_flag(words));
    let show = Arguments::new("show")
        .about(words.plansheet_cli_show())
        .arg(file().required(true))
        .arg(json_flag(words));
    let write = Arguments::new("write")
        .about(words.plansheet_cli_write())
        .arg(
            Arg::new("out")
                .long("out")
                .value_name("FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(words.plansheet_cli_out()),
        )
        .arg(
            Arg::new("from")
                .long("from")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.plansheet_cli_from()),
        )
        .arg(value("by", "NAME", words.plansheet_cli_by()))
        .arg(value("for", "PSEUDONYM", words.plansheet_cli_for()))
        .arg(value("note", "TEXT", words.plansheet_cli_note()))
        .arg(value(
            "next-visit",
            "DATE",
            words.plansheet_cli_next_visit(),
        ));
    Arguments::new("plan-file")
        .about(words.plansheet_cli_about())
        .after_help(words.cli_example("evenly plan-file take FILE --dry-run"))
        .subcommand_required(true)
        .subcommands([take, show, write])
}

/// Carries one of them out.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    match matches.subcommand() {
        Some(("take", inner)) => take(desk, inner),
        Some(("write", inner)) => write(desk, inner),
        Some((_, inner)) => show(desk, inner),
        None => Ok(exit::REFUSED),
    }
}

fn look(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<PlanLook, Halt> {
    let from = matches.get_one::<PathBuf>("file").cloned();
    let reader = desk.reader()?;
    Ok(look_at_plan(
        &reader,
        desk.clock.today(),
        &from.unwrap_or_default(),
    )?)
}

fn take(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let look = look(desk, matches)?;
    let changes = look.changes(desk.words);
    let as_json = matches.get_flag("json");
    if as_json {
        desk.print_json(&look_json(&look, &changes, desk.words))?;
    } else {
        tell(desk, &look, &changes)?;
    }
    let Some(sheet) = &look.sheet else {
        return Ok(exit::REFUSED);
    };
    if matches.get_flag("dry-run") {
        let text = desk.words.plansheet_cli_unchanged();
        writeln!(desk.streams.err, "{text}")?;
        return Ok(exit::DONE);
    }
    let goes_on = match look.standing() {
        Some(Standing::First | Standing::Newer | Standing::Other) => true,
        Some(Standing::Older | Standing::Forked) => matches.get_flag("anyway"),
        Some(Standing::Same) | None => return Ok(exit::DONE),
    };
    if !goes_on {
        return Err(Halt::Refused(desk.words.plansheet_cli_needs_anyway()));
    }
    let command = Command::Rules(RulesCommand::TakePlan(Box::new(sheet.clone())));
    desk.change(&command)?;
    let text = desk.words.plansheet_taken();
    writeln!(desk.streams.err, "{text}")?;
    Ok(exit::DONE)
}

fn tell(desk: &mut Desk<'_, '_>, look: &PlanLook, changes: &[Change]) -> Result<(), Halt> {
    let words = desk.words;
    if let Some(sheet) = &look.sheet {
        desk.print(&heading(sheet, words))?;
    }
    desk.print(&standing_text(look, words))?;
    if let Some(who) = look.made_for_another() {
        desk.print(&words.plansheet_for_another(who.as_str()))?;
    }
    for change in changes {
        desk.print(&change.text(words))?;
    }
    for problem in &look.problems {
        writeln!(desk.streams.err, "{}", problem.cause(words))?;
    }
    Ok(())
}

fn show(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let look = look(desk, matches)?;
    let words = desk.words;
    let Some(sheet) = &look.sheet else {
        tell(desk, &look, &[])?;
        return Ok(exit::REFUSED);
    };
    let said = lines(&sheet.content, words);
    if matches.get_flag("json") {
        let said: Vec<Value> = said
            .iter()
            .map(|line| {
                json!({
                    "what": line.key,
                    "side": line.side.map(Side::id),
                    "label": line.label,
                    "value": line.value,
                })
            })
            .collect();
        let mut about = sheet_json(sheet);
        if let Some(about) = about.as_object_mut() {
            about.insert("lines".to_owned(), json!(said));
        }
        desk.print_json(&about)?;
        return Ok(exit::DONE);
    }
    desk.print(&heading(sheet, words))?;
    for line in said {
        desk.print(&words.plansheet_line(&line.label, &line.value))?;
    }
    for problem in &look.problems {
        writeln!(desk.streams.err, "{}", problem.cause(words))?;
    }
    Ok(exit::DONE)
}

fn sheet_json(sheet: &PlanSheet) -> Value {
    json!({
        "plan": sheet.id.to_string(),
        "revision": sheet.revision.get(),
        "made": sheet.made.to_string(),
        "by": sheet.by.as_ref().map(PersonName::as_str),
        "person": sheet.person.as_ref().map(Pseudonym::as_str),
    })
}

fn look_json(look: &PlanLook, changes: &[Change], words: &Words) -> Value {
    let changes: Vec<Value> = changes
        .iter()
        .map(|change| {
            json!({
                "what": change.key,
                "side": change.side.map(Side::id),
                "label": change.label,
                "before": change.before,
                "after": change.after,
            })
        })
        .collect();
    let problems: Vec<Value> = look
        .problems
        .iter()
        .map(
            |problem| json!({ "place": problem.place.to_string(), "reason": problem.cause(words) }),
        )
        .collect();
    json!({
        "sheet": look.sheet.as_ref().map(sheet_json),
        "standing": look.standing().map(standing_id),
        "in_force": look.now.kept.as_ref().map(|kept| sheet_json(&kept.sheet)),
        "for_another": look.made_for_another().map(Pseudonym::as_str),
        "changes": changes,
        "problems": problems,
    })
}

const fn standing_id(standing: Standing) -> &'static str {
    match standing {
        Standing::First => "first",
        Standing::Newer => "newer",
        Standing::Same => "same",
        Standing::Forked => "forked",
        Standing::Older => "older",
        Standing::Other => "other",
    }
}

fn write(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let today = desk.clock.today();
    let reader = desk.reader()?;
    let fresh = fresh_plan_id(&desk.clock.now());
    let mut sheet = match matches.get_one::<PathBuf>("from") {
        Some(from) => {
            let look = look_at_plan(&reader, today, from)?;
            let Some(base) = look.sheet.clone() else {
                tell(desk, &look, &[])?;
                return Ok(exit::REFUSED);
            };
            base.next(today)
        }
        None => begin(&PlanNow::build(&reader, today, &())?, fresh, today),
    };
    let typed = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    if let Some(by) = typed("by") {
        sheet.by = Some(checked(desk, "--by", PersonName::new(by))?);
    }
    if let Some(person) = typed("for") {
        sheet.person = Some(checked(desk, "--for", Pseudonym::new(person))?);
    }
    if let Some(note) = typed("note") {
        sheet.content.note = checked(desk, "--note", PlanWords::new(note))?;
    }
    if let Some(day) = typed("next-visit") {
        sheet.content.next_visit = Some(checked(desk, "--next-visit", day.parse::<Day>())?);
    }
    if sheet.content.is_empty() {
        return Err(Halt::Refused(desk.words.plansheet_empty()));
    }
    let to = matches.get_one::<PathBuf>("out").cloned();
    let command = Command::Exchange(ExchangeCommand::WritePlan {
        sheet: Box::new(sheet.clone()),
        to: to.unwrap_or_default(),
    });
    let receipt = desk.with_core(|desk, core| desk.send(core, &command))?;
    if let Done::PlanWritten(file) = receipt.outcome {
        desk.print(&format!("{}  {}", file.sha256, file.path.display()))?;
    }
    let text = heading(&sheet, desk.words);
    writeln!(desk.streams.err, "{text}")?;
    Ok(exit::DONE)
}

fn checked<T>(desk: &Desk<'_, '_>, what: &str, value: Result<T, FieldProblem>) -> Result<T, Halt> {
    value.map_err(|problem| {
        let problem = desk.words.field_problem(&problem);
        Halt::Refused(desk.words.practice_cli_refused(&problem, what))
    })
}
