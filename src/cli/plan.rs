//! Owns `plan` and `look-ahead`: what is meant to be done, and what the week would come to with it.

use clap::{Arg, ArgMatches, Command as Arguments};
use serde_json::{Value, json};

use crate::application::view::outlook::{Basis, outlook};
use crate::application::view::practice::{Offer, Practice, kind_of};
use crate::application::view::today::ACTIVITIES;
use crate::application::view::warning::Warning;
use crate::application::{Command, RulesCommand, View as _};
use crate::cli::arguments::{ids, json as json_flag, value};
use crate::cli::{Desk, Halt, exit};
use crate::domain::load::LoadGap;
use crate::domain::look_ahead::{Gap, LookAhead, Planned, look_ahead as looked};
use crate::domain::rules::{State, Verdict};
use crate::domain::{Body, Exercise, FieldProblem, Kind, Minutes, Plan, SetSide, Target, Variant};
use crate::i18n::Words;

/// The arguments of these commands.
pub(in crate::cli) fn arguments(words: &Words) -> [Arguments; 2] {
    let ahead = Arguments::new("look-ahead")
        .about(words.practice_cli_ahead_about())
        .after_help(words.cli_example("evenly look-ahead --kind bridge --minutes 20 --effort 4"))
        .arg(
            Arg::new("kind")
                .long("kind")
                .required(true)
                .value_parser(ids(ACTIVITIES.iter().map(|kind| kind.id())))
                .help(words.practice_cli_ahead_kind()),
        )
        .arg(value("minutes", "M", words.practice_cli_ahead_numbers()))
        .arg(value("effort", "0-10", words.practice_cli_ahead_numbers()))
        .arg(json_flag(words));
    let plan = Arguments::new("plan")
        .about(words.practice_cli_plan_about())
        .after_help(words.cli_example(
            "evenly plan set bridge --both 3x10 --hold 5 --days 3 --minutes 20 --effort 4",
        ))
        .arg(json_flag(words))
        .subcommand(set(words));
    [plan, ahead]
}

fn set(words: &Words) -> Arguments {
    let side = || words.practice_cli_plan_side();
    Arguments::new("set")
        .about(words.practice_cli_plan_set())
        .arg(
            Arg::new("exercise")
                .required(true)
                .value_parser(ids(Exercise::ALL.iter().map(|exercise| exercise.id())))
                .help(words.practice_cli_plan_exercise()),
        )
        .arg(value("variant", "V", words.practice_cli_plan_variant()))
        .arg(value("left", "3x10", side()))
        .arg(value("right", "3x10", side()))
        .arg(value("both", "3x10", side()))
        .arg(value("hold", "S", words.practice_cli_plan_hold()))
        .arg(value("days", "1-7", words.practice_cli_plan_days()))
        .arg(value("minutes", "M", words.practice_cli_plan_minutes()))
        .arg(value("effort", "0-10", words.practice_cli_plan_effort()))
}

/// Prints the plans in force, or sets one.
pub(in crate::cli) fn plan(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    if let Some((_, inner)) = matches.subcommand() {
        let plan = typed_plan(desk, inner)?;
        let exercise = plan.variant.exercise();
        desk.change(&Command::Rules(RulesCommand::SetPlan(plan)))?;
        let view = practice(desk)?;
        let offer = view
            .offers
            .iter()
            .find(|offer| offer.kind == kind_of(exercise));
        if let Some(offer) = offer {
            let lines = plan_lines(offer, desk.words);
            lines.iter().try_for_each(|line| desk.print(line))?;
        }
        return Ok(exit::DONE);
    }
    let view = practice(desk)?;
    if matches.get_flag("json") {
        let plans: Vec<Value> = view
            .offers
            .iter()
            .filter_map(|offer| offer.plan.as_ref())
            .map(plan_json)
            .collect();
        desk.print_json(&json!({ "plans": plans }))?;
        return Ok(exit::DONE);
    }
    let words = desk.words;
    let lines: Vec<String> = view
        .offers
        .iter()
        .filter(|offer| offer.plan.is_some())
        .flat_map(|offer| plan_lines(offer, words))
        .collect();
    if lines.is_empty() {
        let text = words.practice_cli_plan_none();
        writeln!(desk.streams.err, "{text}")?;
    }
    lines.iter().try_for_each(|line| desk.print(line))?;
    Ok(exit::DONE)
}

fn practice(desk: &mut Desk<'_, '_>) -> Result<Practice, Halt> {
    let reader = desk.reader()?;
    Ok(Practice::build(&reader, desk.clock.today(), &())?)
}

fn plan_lines(offer: &Offer, words: &Words) -> Vec<String> {
    let Some(plan) = &offer.plan else {
        return Vec::new();
    };
    let mut parts = vec![words.variant(plan.variant)];
    for (side, target) in &plan.targets {
        let sets = words.diary_part_sets(i64::from(target.sets), &target.reps.get().to_string());
        parts.push(format!("{} {sets}", words.set_side(*side)));
    }
    parts.extend(plan.hold.map(|hold| words.seconds(hold.get())));
    parts.extend(
        plan.days_per_week
            .map(|days| words.practice_days(i64::from(days))),
    );
    parts.extend(plan.minutes.map(|minutes| words.minutes(minutes.get())));
    parts.extend(
        plan.effort
            .map(|effort| words.practice_effort(&effort.get().to_string())),
    );
    let first = words.kind(offer.kind);
    vec![
        format!("{first}: {}", parts.join(" · ")),
        format!("    {}", outlook(&offer.ahead, Basis::Plan, words)),
    ]
}

fn plan_json(plan: &Plan) -> Value {
    let targets: serde_json::Map<String, Value> = plan
        .targets
        .iter()
        .map(|(side, target)| {
            let target = json!({ "sets": target.sets, "reps": target.reps.get() });
            (side.id().to_owned(), target)
        })
        .collect();
    json!({
        "exercise": plan.variant.exercise().id(),
        "variant": plan.variant.id(),
        "since": plan.day.to_string(),
        "targets": targets,
        "hold_s": plan.hold.map(crate::domain::Hold::get),
        "days_per_week": plan.days_per_week,
        "minutes": plan.minutes.map(Minutes::get),
        "effort": plan.effort.map(crate::domain::Effort::get),
    })
}

/// Reads the plan that was typed. Its stamp and day are those of the command.
fn typed_plan(desk: &Desk<'_, '_>, matches: &ArgMatches) -> Result<Plan, Halt> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let exercise = Exercise::from_id(text("exercise").unwrap_or_default())
        .map_err(|problem| refused(desk, "exercise", &problem))?;
    let variant = match text("variant") {
        None => exercise.usual_variant(),
        Some(typed) => Variant::from_id(typed)
            .ok()
            .filter(|variant| variant.exercise() == exercise)
            .ok_or_else(|| refused(desk, "--variant", &FieldProblem::UnknownWord))?,
    };
    let mut targets = std::collections::BTreeMap::new();
    for (option, side) in [
        ("left", SetSide::Left),
        ("right", SetSide::Right),
        ("both", SetSide::Both),
    ] {
        if let Some(typed) = text(option) {
            let target = target(typed).map_err(|problem| {
                let option = format!("--{option}");
                refused(desk, &option, &problem)
            })?;
            targets.insert(side, target);
        }
    }
    if targets.is_empty() {
        return Err(Halt::Refused(desk.words.practice_plan_no_side()));
    }
    let now = desk.clock.now();
    let days = read(desk, matches, "days", |typed: i64| {
        Plan::days_in_week(typed)
    })?;
    Ok(Plan {
        day: now.day(),
        at: now,
        variant,
        targets,
        hold: parsed(desk, matches, "hold")?,
        days_per_week: days,
        minutes: parsed(desk, matches, "minutes")?,
        effort: parsed(desk, matches, "effort")?,
    })
}

/// Reads sets and repetitions, such as `3x10`.
fn target(typed: &str) -> Result<Target, FieldProblem> {
    let (sets, reps) = typed
        .split_once(['x', '×'])
        .ok_or(FieldProblem::NotANumber)?;
    let number = |text: &str| {
        text.trim()
            .parse()
            .map_err(|_other| FieldProblem::NotANumber)
    };
    Target::new(number(sets)?, number(reps)?)
}

fn parsed<T: std::str::FromStr<Err = FieldProblem>>(
    desk: &Desk<'_, '_>,
    matches: &ArgMatches,
    name: &str,
) -> Result<Option<T>, Halt> {
    let typed = matches.get_one::<String>(name);
    typed
        .map(|typed| typed.parse())
        .transpose()
        .map_err(|problem| refused(desk, &format!("--{name}"), &problem))
}

fn read<T>(
    desk: &Desk<'_, '_>,
    matches: &ArgMatches,
    name: &str,
    make: impl Fn(i64) -> Result<T, FieldProblem>,
) -> Result<Option<T>, Halt> {
    let Some(typed) = matches.get_one::<String>(name) else {
        return Ok(None);
    };
    let number = typed
        .trim()
        .parse()
        .map_err(|_other| FieldProblem::NotANumber);
    number
        .and_then(make)
        .map(Some)
        .map_err(|problem| refused(desk, &format!("--{name}"), &problem))
}

fn refused(desk: &Desk<'_, '_>, what: &str, problem: &FieldProblem) -> Halt {
    let problem = desk.words.field_problem(problem);
    Halt::Refused(desk.words.practice_cli_refused(&problem, what))
}

/// Prints what the last seven days would come to with one more session today.
pub(in crate::cli) fn ahead(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let typed = matches.get_one::<String>("kind");
    let kind = Kind::from_id(typed.map_or("", String::as_str))
        .map_err(|problem| refused(desk, "--kind", &problem))?;
    let minutes: Option<Minutes> = parsed(desk, matches, "minutes")?;
    let effort = parsed(desk, matches, "effort")?;
    let view = practice(desk)?;
    let offer = view.offers.iter().find(|offer| offer.kind == kind);
    let stands_in = offer.and_then(|offer| offer.session.as_ref());
    let stands_in = stands_in.map_or_else(Planned::default, |body: &Body| Planned::of(body));
    let planned = Planned {
        minutes: minutes.or(stands_in.minutes),
        effort: effort.or(stands_in.effort),
    };
    let basis = match (minutes, effort) {
        (None, None) => offer.map_or(Basis::Nothing, Basis::of),
        (Some(_), _) | (None, Some(_)) => Basis::Named,
    };
    let result = looked(&view.evidence, view.day, planned);
    if matches.get_flag("json") {
        desk.print_json(&ahead_json(&view, kind, planned, &result))?;
        return Ok(exit::DONE);
    }
    let line = outlook(&result, basis, desk.words);
    desk.print(&line)?;
    if let LookAhead::Sums(sums) = &result
        && let Some(verdict) = sums.verdict.as_ref().filter(|verdict| verdict.is_fired())
    {
        let said = Warning::new(verdict, &view.evidence.history, desk.words);
        desk.print(&format!("{} {}", said.lead, said.to_do))?;
    }
    Ok(exit::DONE)
}

/// What cannot be said is null, and `state` says why.
fn ahead_json(view: &Practice, kind: Kind, planned: Planned, ahead: &LookAhead) -> Value {
    let (sums, state) = match ahead {
        LookAhead::Sums(sums) => (Some(sums), "complete"),
        LookAhead::Missing(Gap::Plan(LoadGap::NoEffort)) => (None, "no-effort"),
        LookAhead::Missing(Gap::Plan(LoadGap::NoMinutes)) => (None, "no-minutes"),
        LookAhead::Missing(Gap::Weeks(missing)) => (None, missing.id()),
    };
    let verdict = sums.and_then(|sums| sums.verdict.as_ref());
    json!({
        "as_of": view.day.to_string(),
        "kind": kind.id(),
        "minutes": planned.minutes.map(Minutes::get),
        "effort": planned.effort.map(crate::domain::Effort::get),
        "planned_au": sums.map(|sums| sums.planned_au),
        "last7_au": sums.map(|sums| sums.last_au),
        "usual_week_au": sums.map(|sums| sums.usual_week_au),
        "state": state,
        "rule": verdict.map(rule_json),
    })
}

fn rule_json(verdict: &Verdict) -> Value {
    json!({
        "id": verdict.rule.id(),
        "state": verdict.state.id(),
        "missing": match verdict.state {
            State::NotEnoughData(missing) => Some(missing.id()),
            State::Fired | State::Quiet | State::Silenced { .. } | State::NeedsClearing => None,
        },
        "severity": verdict.severity.id(),
        "limit": verdict.limit.value,
    })
}
