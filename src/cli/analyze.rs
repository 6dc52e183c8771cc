//! Owns `analyze`: day states, loads and every rule as of one day, as words or JSON.

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::application::View as _;
use crate::application::view::analysis::{AnalysedDay, Analysis, smoothed};
use crate::application::view::sums::{
    change_line, dose_line, ratio_line, smooth_lines, spread_line, volume_line,
};
use crate::application::view::warning::Warning;
use crate::cli::list::day;
use crate::cli::{Desk, Halt, exit};
use crate::domain::load::{
    NoChange, NoMonotony, NoRatio, PeriodLoad, Smooth, TempoKnown, Volume, WeekChange,
    WeekComparison, WeekSpread,
};
use crate::domain::rules::{Owner, State, Verdict};
use crate::domain::{DayStatus, SetSide, Variant};

/// Prints the analysis of the day that was asked for.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let as_of = day(desk, matches, "as-of")?;
    let reader = desk.reader()?;
    let analysis = Analysis::build(&reader, desk.clock.today(), &as_of)?;
    let smooth = smoothed(&reader, analysis.as_of)?;
    if matches.get_flag("json") {
        desk.print_json(&document(&analysis, &smooth))?;
    } else {
        words(desk, &analysis, &smooth)?;
    }
    Ok(exit::DONE)
}

/// The whole analysis, as `assets/schema/evenly-analyze-1.schema.json` describes it. An undefined
/// number is null, and the state beside it says why.
fn document(analysis: &Analysis, smooth: &Smooth) -> Value {
    let (dose_ratio, dose_state) = dose_ratio(analysis);
    json!({
        "as_of": analysis.as_of.to_string(),
        "days": analysis.days.iter().map(day_of).collect::<Vec<_>>(),
        "week": week(&analysis.week),
        "week_change": week_change(&analysis.change),
        "ratio": ratio(&analysis.comparison),
        "ewma": ewma(smooth),
        "volume": analysis.volumes.iter().map(volume).collect::<Vec<_>>(),
        "dose_ratio": dose_ratio,
        "dose_state": dose_state,
        "rules": analysis.verdicts.iter().map(rule).collect::<Vec<_>>(),
    })
}

fn day_of(day: &AnalysedDay) -> Value {
    let (load, state) = match day.status {
        DayStatus::Unknown => (None, "unknown"),
        DayStatus::Trained | DayStatus::Rest if !day.load.is_complete() => {
            (None, "sessions-without-load")
        }
        DayStatus::Trained | DayStatus::Rest => (Some(day.load.au), "complete"),
    };
    json!({
        "date": day.day.to_string(),
        "status": status(day.status),
        "load_au": load,
        "sessions": day.load.sessions,
        "sessions_without_load": day.load.uncounted,
        "state": state,
    })
}

fn week(week: &WeekSpread) -> Value {
    json!({
        "total_au": complete(&week.load),
        "mean_au": week.mean_au,
        "sd_sample": week.sd_au,
        "monotony": week.monotony.ok(),
        "strain": week.strain(),
        "known_days": week.load.known_days,
        "state": match week.monotony {
            Ok(_) => "complete",
            Err(NoMonotony::Incomplete { .. }) => "sessions-without-load",
            Err(NoMonotony::NotEnoughDays { .. }) => "not-enough-days",
            Err(NoMonotony::NoLoad) => "no-load",
            Err(NoMonotony::SameEveryDay) => "same-every-day",
        },
    })
}

fn week_change(change: &WeekChange) -> Value {
    json!({
        "previous7_au": complete(&change.previous),
        "percent": change.percent.ok(),
        "state": match change.percent {
            Ok(_) => "complete",
            Err(NoChange::Incomplete { .. }) => "sessions-without-load",
            Err(NoChange::NotEnoughDays { .. }) => "not-enough-days",
            Err(NoChange::FirstWeekBack) => "first-week-back",
            Err(NoChange::NoLoad) => "no-load",
        },
    })
}

fn ratio(weeks: &WeekComparison) -> Value {
    json!({
        "last7_au": complete(&weeks.last),
        "previous21_au": complete(&weeks.previous),
        "usual_week_au": weeks.previous.is_complete().then_some(weeks.usual_week_au),
        "uncoupled": weeks.ratio.ok(),
        "coupled": weeks.coupled.ok(),
        "known_days_previous21": weeks.previous.known_days,
        "state": match weeks.ratio {
            Ok(_) => "complete",
            Err(NoRatio::TooEarly { .. }) => "too-early",
            Err(NoRatio::Incomplete { .. }) => "sessions-without-load",
            Err(NoRatio::NothingBefore) => "nothing-before",
            Err(NoRatio::NoLoad) => "no-load",
        },
    })
}

fn ewma(smooth: &Smooth) -> Value {
    json!({
        "acute": smooth.lines.map(|lines| lines.acute),
        "chronic": smooth.lines.map(|lines| lines.chronic),
        "unknown_days": smooth.unknown,
        "days_without_load": smooth.without_load,
        "state": if smooth.lines.is_none() {
            "no-load"
        } else if smooth.unknown + smooth.without_load > 0 {
            "days-left-out"
        } else {
            "complete"
        },
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

fn volume(((variant, side), volume): (&(Variant, SetSide), &Volume)) -> Value {
    json!({
        "exercise": variant.exercise().id(),
        "variant": variant.id(),
        "side": side.id(),
        "sets": volume.sets,
        "reps": volume.reps,
        "hold_s": volume.hold_s,
        "tut_s": volume.tut_s,
        "tempo_assumed": volume.tempo == TempoKnown::Assumed,
    })
}

/// The weaker side's repetitions over the other's, or why there is no such number.
fn dose_ratio(analysis: &Analysis) -> (Option<f64>, &'static str) {
    let Some(side) = analysis.profile.weaker_side else {
        return (None, "weaker-side-not-said");
    };
    let ratio = analysis.dose.reps_ratio(side);
    (
        ratio,
        if ratio.is_some() {
            "complete"
        } else {
            "other-side-did-nothing"
        },
    )
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
        "silent_until": match verdict.state {
            State::Silenced { until } => Some(until.to_string()),
            State::Fired | State::Quiet | State::NotEnoughData(_) | State::NeedsClearing => None,
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

fn words(desk: &mut Desk<'_, '_>, analysis: &Analysis, smooth: &Smooth) -> Result<(), Halt> {
    let words = desk.words;
    let comparison = &analysis.comparison;
    let mut lines = vec![
        words.cli_analyze_title(&words.day_long(analysis.as_of)),
        words.cli_analyze_week(&words.number(comparison.last.au, 0)),
    ];
    if comparison.ratio.is_ok() {
        lines.push(words.cli_analyze_usual(&words.number(comparison.usual_week_au, 0)));
    }
    lines.push(ratio_line(comparison, words));
    lines.push(change_line(&analysis.change, words));
    lines.push(spread_line(&analysis.week, words));
    lines.extend(smooth_lines(smooth, words));
    if !analysis.volumes.is_empty() {
        lines.push(words.sums_volume_title());
        for (key, volume) in &analysis.volumes {
            lines.push(format!("    {}", volume_line(*key, volume, words)));
        }
        lines.push(dose_line(
            &analysis.dose,
            analysis.profile.weaker_side,
            words,
        ));
    }
    lines.push(words.sums_count());
    for verdict in &analysis.verdicts {
        let said = Warning::new(verdict, &analysis.evidence.history, words);
        lines.push(format!("{}  {}", verdict.rule.id(), said.status));
        if verdict.is_fired() {
            lines.push(format!("    {} {}", said.lead, said.logged));
        }
    }
    lines.iter().try_for_each(|line| desk.print(line))
}
