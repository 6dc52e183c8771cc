//! Owns `acknowledge`, `misfit`, `limits` and `firings`: answers to warnings, their limits, their history.

use clap::{Arg, ArgMatches, Command as Arguments};
use serde_json::{Value, json};

use crate::application::view::analysis::Analysis;
use crate::application::view::firings::{as_it_was, limit_then, severity_text};
use crate::application::view::warning::{self, limit_text, owner_text};
use crate::application::{Command, Core, Fault, RulesCommand};
use crate::cli::arguments::{ids, json as json_flag, value};
use crate::cli::{Desk, Halt, exit};
use crate::domain::rules::{
    Finding, Firing, Limit, LimitId, RULES, RuleId, Severity, State, Verdict, is_review_due,
};
use crate::domain::{Day, FieldProblem, Kind, MisfitReason, Note, Side, StopSign, Variant};
use crate::i18n::Words;

/// The arguments of these commands.
pub(in crate::cli) fn arguments(words: &Words) -> [Arguments; 4] {
    let acknowledge = named(
        "acknowledge",
        words.firings_cli_acknowledge_about(),
        "evenly acknowledge L2",
        words,
    )
    .arg(rule(words).required(true));
    let misfit = named(
        "misfit",
        words.firings_cli_misfit_about(),
        "evenly misfit L2 --because usual-for-me --note \"Sundays I swim\"",
        words,
    )
    .arg(rule(words).required(true))
    .arg(
        Arg::new("because")
            .long("because")
            .required(true)
            .value_parser(ids(MisfitReason::ALL.iter().map(|reason| reason.id())))
            .help(words.firings_cli_because()),
    )
    .arg(value("note", "TEXT", words.why_misfit_note()));
    let firings = named(
        "firings",
        words.firings_cli_about(),
        "evenly firings --rule L2 --json",
        words,
    )
    .arg(rule(words).long("rule"))
    .arg(json_flag(words));
    [acknowledge, misfit, limit_arguments(words), firings]
}

fn limit_arguments(words: &Words) -> Arguments {
    let limit = || {
        Arg::new("limit")
            .value_name("ID")
            .required(true)
            .value_parser(ids(LimitId::ALL.iter().map(|limit| limit.id())))
            .hide_possible_values(true)
            .help(words.limittable_cli_id())
    };
    named(
        "limits",
        words.limittable_cli_about(),
        "evenly limits set l2-week-caution 1.6",
        words,
    )
    .arg(json_flag(words))
    .subcommand(
        Arguments::new("set")
            .about(words.limittable_cli_set())
            .arg(limit())
            .arg(
                Arg::new("value")
                    .value_name("VALUE")
                    .required(true)
                    .allow_hyphen_values(true)
                    .help(words.limittable_field()),
            ),
    )
    .subcommand(
        Arguments::new("reset")
            .about(words.limittable_cli_reset())
            .arg(limit()),
    )
}

fn named(name: &'static str, about: String, example: &str, words: &Words) -> Arguments {
    Arguments::new(name)
        .about(about)
        .after_help(words.cli_example(example))
}

fn rule(words: &Words) -> Arg {
    Arg::new("rule")
        .value_name("RULE")
        .ignore_case(true)
        .value_parser(ids(RULES.iter().map(|rule| rule.id.id())))
        .help(words.firings_cli_rule())
}

fn chosen_rule(matches: &ArgMatches) -> Option<RuleId> {
    let typed = matches.get_one::<String>("rule")?;
    RuleId::from_id(&typed.to_uppercase()).ok()
}

/// Puts a warning aside for a week.
pub(in crate::cli) fn acknowledge(
    desk: &mut Desk<'_, '_>,
    matches: &ArgMatches,
) -> Result<u8, Halt> {
    desk.with_core(|desk, core| {
        let before = verdict(desk, core, matches)?;
        let severity = spoken(&before, desk.words)?;
        if severity == Severity::StopExercise {
            return Err(Halt::Refused(desk.words.why_read_not_exercise()));
        }
        if before.state == State::Fired {
            let rule = before.rule;
            change(desk, core, RulesCommand::Acknowledge { rule, severity })?;
        }
        let now = verdict(desk, core, matches)?;
        let name = warning::name(now.rule, desk.words);
        let status = warning::status(now.state, desk.words);
        desk.print(&desk.words.today_cannot_tell_line(&name, &status))?;
        Ok(exit::DONE)
    })
}

/// Keeps that a warning does not fit, and why.
pub(in crate::cli) fn misfit(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let words = desk.words;
    let option = |name: &str, problem: &FieldProblem| {
        words.cli_value_refused(name, &words.field_problem(problem))
    };
    let typed = |name| matches.get_one::<String>(name).map_or("", String::as_str);
    let note = Note::new(typed("note").trim())
        .map_err(|problem| Halt::Refused(option("note", &problem)))?;
    let reason = MisfitReason::from_id(typed("because"))
        .map_err(|problem| Halt::Refused(option("because", &problem)))?;
    if reason == MisfitReason::Other && note.is_empty() {
        return Err(Halt::Refused(words.why_misfit_no_note()));
    }
    desk.with_core(|desk, core| {
        let verdict = verdict(desk, core, matches)?;
        spoken(&verdict, desk.words)?;
        let rule = verdict.rule;
        change(desk, core, RulesCommand::Misfit { rule, reason, note })?;
        desk.print(&words.common_saved())?;
        Ok(exit::DONE)
    })
}

/// What the chosen rule says today.
fn verdict(desk: &Desk<'_, '_>, core: &Core, matches: &ArgMatches) -> Result<Verdict, Halt> {
    let analysis = core.view::<Analysis>(desk.clock.today(), &None)?;
    let rule = chosen_rule(matches);
    analysis
        .verdicts
        .into_iter()
        .find(|verdict| Some(verdict.rule) == rule)
        .ok_or_else(|| Halt::Fault(Fault::bug("a rule of this build was not asked")))
}

/// How strongly a warning speaks or spoke that can be answered; refuses the others in words.
fn spoken(verdict: &Verdict, words: &Words) -> Result<Severity, Halt> {
    match verdict.state {
        State::Fired | State::Silenced { .. } => Ok(verdict.severity),
        State::NeedsClearing => Err(Halt::Refused(words.why_read_not_stop())),
        State::Quiet | State::NotEnoughData(_) => {
            let name = warning::name(verdict.rule, words);
            let status = warning::status(verdict.state, words);
            Err(Halt::Refused(words.today_cannot_tell_line(&name, &status)))
        }
    }
}

fn change(desk: &Desk<'_, '_>, core: &mut Core, command: RulesCommand) -> Result<(), Halt> {
    desk.send(core, &Command::Rules(command))?;
    Ok(())
}

/// Prints every limit, or sets or resets one.
pub(in crate::cli) fn limits(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    match matches.subcommand() {
        Some(("set", inner)) => {
            let limit = chosen_limit(desk, inner)?;
            let value = typed_value(desk, limit, inner)?;
            keep_limit(desk, limit, RulesCommand::SetLimit { limit, value })
        }
        Some((_, inner)) => {
            let limit = chosen_limit(desk, inner)?;
            keep_limit(desk, limit, RulesCommand::ResetLimit(limit))
        }
        None => list_limits(desk, matches.get_flag("json")),
    }
}

fn chosen_limit(desk: &Desk<'_, '_>, matches: &ArgMatches) -> Result<LimitId, Halt> {
    let typed = matches
        .get_one::<String>("limit")
        .map_or("", String::as_str);
    LimitId::from_id(typed).map_err(|problem| refused(desk, typed, &problem))
}

fn typed_value(desk: &Desk<'_, '_>, limit: LimitId, matches: &ArgMatches) -> Result<f64, Halt> {
    let typed = matches
        .get_one::<String>("value")
        .map_or("", String::as_str);
    typed
        .parse()
        .map_err(|_other| FieldProblem::NotANumber)
        .and_then(|value| limit.check(value).map(|()| value))
        .map_err(|problem| refused(desk, limit.id(), &problem))
}

fn refused(desk: &Desk<'_, '_>, what: &str, problem: &FieldProblem) -> Halt {
    let problem = desk.words.field_problem(problem);
    Halt::Refused(desk.words.limittable_cli_line(what, &problem))
}

fn keep_limit(desk: &mut Desk<'_, '_>, limit: LimitId, command: RulesCommand) -> Result<u8, Halt> {
    let command = Command::Rules(command);
    desk.change(&command)?;
    let limits = desk.reader()?.limits().map_err(Fault::from)?;
    let line = limit_line(&limits.get(limit), desk.words);
    desk.print(&line)?;
    Ok(exit::DONE)
}

fn list_limits(desk: &mut Desk<'_, '_>, as_json: bool) -> Result<u8, Halt> {
    let limits = desk.reader()?.limits().map_err(Fault::from)?;
    let all = LimitId::ALL.iter().map(|id| limits.get(*id));
    if as_json {
        let today = desk.clock.today();
        let rows: Vec<Value> = all.map(|limit| limit_json(&limit, today)).collect();
        desk.print_json(&json!({ "limits": rows }))?;
    } else {
        let words = desk.words;
        all.map(|limit| limit_line(&limit, words))
            .try_for_each(|line| desk.print(&line))?;
    }
    Ok(exit::DONE)
}

fn limit_line(limit: &Limit, words: &Words) -> String {
    let text = limit_text(limit.id, limit.value, words);
    let about = words.common_join(&text, &owner_text(limit, words));
    words.limittable_cli_line(limit.id.id(), &about)
}

fn limit_json(limit: &Limit, today: Day) -> Value {
    let (low, high) = limit.id.bounds();
    json!({
        "id": limit.id.id(),
        "rule": limit.id.rule().id(),
        "unit": limit.id.unit().id(),
        "default": limit.id.default_value(),
        "value": limit.value,
        "low": low,
        "high": high,
        "owner": limit.owner.id(),
        "reviewed": limit.reviewed.to_string(),
        "review_due": is_review_due(limit.reviewed, today),
    })
}

/// Prints the warnings as they stood on their days, newest first.
pub(in crate::cli) fn firings(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let rule = chosen_rule(matches);
    let mut firings = desk.reader()?.firings(None).map_err(Fault::from)?;
    firings.retain(|firing| rule.is_none_or(|rule| firing.rule == rule));
    firings.reverse();
    if matches.get_flag("json") {
        let rows: Vec<Value> = firings.iter().map(firing_json).collect();
        desk.print_json(&json!({ "firings": rows }))?;
        return Ok(exit::DONE);
    }
    if firings.is_empty() {
        let text = desk.words.firings_none();
        writeln!(desk.streams.err, "{text}")?;
    }
    for firing in &firings {
        let line = firing_line(firing, desk.words);
        desk.print(&line)?;
    }
    Ok(exit::DONE)
}

fn firing_line(firing: &Firing, words: &Words) -> String {
    let then = as_it_was(firing, words);
    let [limit, _owner] = limit_then(firing, words);
    let said: Vec<String> = std::iter::once(then.logged)
        .chain(then.also)
        .chain([limit])
        .filter(|text| !text.is_empty())
        .collect();
    format!(
        "{}  {:4}  {}  {}",
        firing.day,
        firing.rule.id(),
        severity_text(firing.severity, words),
        said.join(" ")
    )
}

fn firing_json(firing: &Firing) -> Value {
    json!({
        "at": firing.at.instant_text(),
        "day": firing.day.to_string(),
        "rule": firing.rule.id(),
        "severity": firing.severity.id(),
        "limit": firing.limit.id.id(),
        "limit_value": firing.limit.value,
        "limit_owner": firing.limit.owner.id(),
        "findings": firing.findings.iter().map(finding_json).collect::<Vec<_>>(),
    })
}

fn finding_json(finding: &Finding) -> Value {
    let numbers: serde_json::Map<String, Value> = finding
        .numbers
        .iter()
        .map(|number| (number.name.id().to_owned(), json!(number.value)))
        .collect();
    json!({
        "day": finding.day.to_string(),
        "kind": finding.kind.map(Kind::id),
        "side": finding.side.map(Side::id),
        "variant": finding.variant.map(Variant::id),
        "sign": finding.sign.map(StopSign::id),
        "entries": finding.entries.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "numbers": numbers,
    })
}
