//! Owns `analyze`: day states, loads and every rule as of one day, as words or JSON.

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::application::View as _;
use crate::application::view::analysis::Analysis;
use crate::application::view::warning::Warning;
use crate::cli::list::day;
use crate::cli::{Desk, Halt, exit};
use crate::domain::load::{NoRatio, PeriodLoad, Volume};
use crate::domain::rules::{Owner, State, Verdict};
use crate::domain::{DayStatus, SetSide, Side, Variant};

/// Prints the analysis of the day that was asked for.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let as_of = day(desk, matches, "as-of")?;
    let reader = desk.reader()?;
    let analysis = Analysis::build(&reader, desk.clock.today(), &as_of)?;
    if matches.get_flag("json") {
        desk.print_json(&document(&analysis))?;
    } else {
        words(desk, &analysis)?;
    }
    Ok(exit::DONE)
}

/// The whole analysis. Undefined numbers are null and a state says why.
fn document(analysis: &Analysis) -> Value {
    let comparison = &analysis.comparison;
    json!({
        "as_of": analysis.as_of.to_string(),
        "days": analysis.days.iter().map(|day| json!({
            "date": day.day.to_string(),
            "status": status(day.status),
            "load_au": match day.status {
                DayStatus::Unknown => None,
                DayStatus::Trained | DayStatus::Rest => day.load.is_complete().then_some(day.load.au),
            },
            "sessions": day.load.sessions,
            "sessions_without_load": day.load.uncounted,
        })).collect::<Vec<_>>(),
        "week": {
            "total_au": complete(&analysis.week),
            "known_days": analysis.week.known_days,
            "state": week_state(&analysis.week),
        },
        "ratio": {
            "last7_au": complete(&comparison.last),
            "previous21_au": complete(&comparison.previous),
            "usual_week_au": comparison.previous.is_complete().then_some(comparison.usual_week_au),
            "uncoupled": comparison.ratio.ok(),
            "known_days_previous21": comparison.previous.known_days,
            "state": ratio_state(comparison.ratio),
        },
        "volume": analysis.volumes.iter().map(volume).collect::<Vec<_>>(),
        "dose_ratio": dose_ratio(analysis),
        "rules": analysis.verdicts.iter().map(rule).collect::<Vec<_>>(),
    })
}

const fn status(status: DayStatus) -> &'static str {
    match status {
        DayStatus::Trained => "trained",
        DayStatus::Rest => "rest",
        DayStatus::Unknown => "unknown",
    }
}

fn complete(load: &PeriodLoad) -> Option<f64> {
    load.is_complete().then_some(load.au)
}

fn week_state(load: &PeriodLoad) -> &'static str {
    if !load.is_complete() {
        "sessions-without-load"
    } else if load.known_days < 7 {
        "not-enough-days"
    } else {
        "complete"
    }
}

const fn ratio_state(ratio: Result<f64, NoRatio>) -> &'static str {
    match ratio {
        Ok(_) => "complete",
        Err(NoRatio::TooEarly { .. }) => "too-early",
        Err(NoRatio::Incomplete { .. }) => "sessions-without-load",
        Err(NoRatio::NothingBefore) => "nothing-before",
        Err(NoRatio::NoLoad) => "no-load",
    }
}

fn volume(((variant, side), volume): (&(Variant, SetSide), &Volume)) -> Value {
    json!({
        "exercise": variant.exercise().id(),
        "variant": variant.id(),
        "side": side.id(),
        "sets": volume.sets,
        "reps": volume.reps,
        "hold_s": volume.hold_s,
        "tut_s": volume.tut_s,
    })
}

/// The weaker side's repetitions over the other's; null until the person said which side is weaker.
fn dose_ratio(analysis: &Analysis) -> Option<f64> {
    let side: Side = analysis.profile.weaker_side?;
    analysis.dose.reps_ratio(side)
}

fn rule(verdict: &Verdict) -> Value {
    let numbers: serde_json::Map<String, Value> = verdict
        .numbers()
        .iter()
        .map(|number| (number.name.id().to_owned(), json!(number.value)))
        .collect();
    json!({
        "id": verdict.rule.id(),
        "state": verdict.state.id(),
        "missing": match verdict.state {
            State::NotEnoughData(missing) => Some(missing.id()),
            State::Fired | State::Quiet | State::Silenced { .. } | State::NeedsClearing => None,
        },
        "severity": verdict.severity.id(),
        "entries": verdict.entries().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "numbers": numbers,
        "limit": verdict.limit.value,
        "limit_owner": match verdict.limit.owner {
            Owner::Default => "default",
            Owner::Physiotherapist => "physiotherapist",
        },
        "source": verdict.source.id(),
    })
}

fn words(desk: &mut Desk<'_, '_>, analysis: &Analysis) -> Result<(), Halt> {
    let words = desk.words;
    let load = |load: &PeriodLoad| words.whole(rounded(load.au));
    let mut lines = vec![
        words.cli_analyze_title(&words.day_long(analysis.as_of)),
        words.cli_analyze_week(&load(&analysis.comparison.last)),
    ];
    lines.push(match analysis.comparison.ratio {
        Ok(_) => words.cli_analyze_usual(&words.whole(rounded(analysis.comparison.usual_week_au))),
        Err(_) => words.cli_analyze_no_ratio(),
    });
    for verdict in &analysis.verdicts {
        let said = Warning::new(verdict, &analysis.evidence.history, words);
        lines.push(format!("{}  {}", verdict.rule.id(), said.status));
        if verdict.is_fired() {
            lines.push(format!("    {} {}", said.lead, said.logged));
        }
    }
    lines.iter().try_for_each(|line| desk.print(line))
}

#[expect(clippy::cast_possible_truncation, reason = "a load fits by far")]
fn rounded(load: f64) -> i64 {
    load.round() as i64
}
