//! Holds every sum and every rule that reads entries to a second opinion, on random diaries.

use std::cell::RefCell;
use std::collections::BTreeMap;

use evenly::domain::load::{
    ACUTE_DAYS, CHRONIC_DAYS, NoChange, NoMonotony, NoRatio, compare_weeks, period_load, smooth,
    spread, volumes, week_change,
};
use evenly::domain::rules::{Evidence, RuleId, evaluate};
use evenly::domain::{Body, Day, DayRange, Diary, History};
use proptest::prelude::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use proptest::{prop_assert, prop_assert_eq};

use crate::oracle::random::{self, FIRST};
use crate::oracle::{fires, sums};

/// The most days of a random diary, and the days after it that are asked about too.
const DAYS: usize = 75;

/// The same random diaries in each run, so that what they cover stays covered.
fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// A diary with a few days to ask about.
fn diary_and_days() -> impl Strategy<Value = (Diary, Vec<i64>)> {
    let days = proptest::collection::vec(-2_i64..95, 12);
    (random::diary(DAYS), days)
}

/// What the second opinion and the program said of a rule, on all random days.
#[derive(Default)]
struct Seen {
    fired: u32,
    not_fired: u32,
    apart: Vec<String>,
}

#[test]
fn every_rule_fires_where_the_second_opinion_does_and_nowhere_else() {
    let seen: RefCell<BTreeMap<RuleId, Seen>> = RefCell::default();
    runner(400)
        .run(&diary_and_days(), |(diary, offsets)| {
            let evidence = Evidence::of(&diary);
            for day in offsets.into_iter().map(|offset| FIRST.plus(offset)) {
                for verdict in evaluate(&evidence, day) {
                    let Some(expected) = fires(&diary, verdict.rule, day) else {
                        continue;
                    };
                    let mut seen = seen.borrow_mut();
                    let seen = seen.entry(verdict.rule).or_default();
                    seen.fired += u32::from(expected);
                    seen.not_fired += u32::from(!expected);
                    if verdict.is_fired() != expected {
                        let recent = sums::within(&diary.entries, day.plus(-13), day);
                        let state = verdict.state;
                        seen.apart.push(format!(
                            "expected {expected}, but it is {state:?} on {day} with {recent:#?}"
                        ));
                    }
                }
            }
            Ok(())
        })
        .unwrap_or_else(|problem| panic!("{problem}"));
    for (rule, seen) in seen.into_inner() {
        let Seen {
            fired, not_fired, ..
        } = seen;
        let times = seen.apart.len();
        assert_eq!(times, 0, "{rule:?} is judged apart: {}", seen.apart[0]);
        assert!(
            fired >= 10 && not_fired >= 10,
            "{rule:?} was asked too seldom: fired {fired} times, not {not_fired} times"
        );
    }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

fn au(effort_s: i64) -> f64 {
    effort_s as f64 / 60.0
}

#[test]
fn every_load_sum_is_what_the_second_opinion_adds_up() {
    runner(150)
        .run(&diary_and_days(), |(diary, offsets)| {
            let history = History::of(&diary);
            for offset in offsets {
                let day = FIRST.plus(offset);
                for days in [1, 7, 21, 28] {
                    let expected = sums::sum(&diary.entries, day, days);
                    let sum = period_load(&history, DayRange::ending(day, days));
                    prop_assert!(close(sum.au, au(expected.effort_s)));
                    prop_assert_eq!(i64::from(sum.uncounted), expected.uncounted);
                    prop_assert_eq!(i64::from(sum.known_days), expected.known);
                }
                ratios_agree(&diary, &history, day)?;
                spread_agrees(&diary, &history, day)?;
                change_agrees(&diary, &history, day)?;
                smooth_agrees(&diary, &history, day)?;
                volumes_agree(&diary, &history, day)?;
            }
            Ok(())
        })
        .unwrap_or_else(|problem| panic!("{problem}"));
}

type Agreed = Result<(), proptest::test_runner::TestCaseError>;

fn ratios_agree(diary: &Diary, history: &History, day: Day) -> Agreed {
    let weeks = compare_weeks(history, day);
    let (last, before) = (
        sums::sum(&diary.entries, day, 7),
        sums::sum(&diary.entries, day.plus(-7), 21),
    );
    let young = diary
        .entries
        .first()
        .is_none_or(|entry| day.days_since(entry.when.day) < 27);
    let (uncoupled, coupled) = (weeks.ratio, weeks.coupled);
    let agreed = if young {
        matches!(uncoupled, Err(NoRatio::TooEarly { .. })) && uncoupled == coupled
    } else if last.uncounted + before.uncounted > 0 {
        matches!(uncoupled, Err(NoRatio::Incomplete { .. })) && uncoupled == coupled
    } else if last.effort_s + before.effort_s == 0 {
        uncoupled == Err(NoRatio::NoLoad) && uncoupled == coupled
    } else if before.effort_s == 0 {
        uncoupled == Err(NoRatio::NothingBefore) && coupled == Ok(4.0)
    } else {
        let expected = (last.effort_s as f64 / 7.0) / (before.effort_s as f64 / 21.0);
        // Coupled and uncoupled by the identity of the clinical reference, A3.
        let identity = 4.0 * expected / (expected + 3.0);
        uncoupled.is_ok_and(|ratio| close(ratio, expected))
            && coupled.is_ok_and(|ratio| close(ratio, identity) && ratio <= 4.0)
    };
    prop_assert!(agreed, "{} {:?} {:?}", day, uncoupled, coupled);
    Ok(())
}

fn spread_agrees(diary: &Diary, history: &History, day: Day) -> Agreed {
    let week = spread(history, day);
    let sum = sums::sum(&diary.entries, day, 7);
    let days: Vec<f64> = (0..7)
        .map(|back| au(sums::sum(&diary.entries, day.plus(-back), 1).effort_s))
        .collect();
    let mean = days.iter().sum::<f64>() / 7.0;
    let squares = days.iter().map(|load| (load - mean).powi(2)).sum::<f64>();
    let deviation = (squares / 6.0).sqrt();
    let agreed = match week.monotony {
        Err(NoMonotony::Incomplete { sessions }) => {
            i64::from(sessions) == sum.uncounted && sessions > 0
        }
        Err(NoMonotony::NotEnoughDays { known }) => i64::from(known) == sum.known && known < 7,
        Err(NoMonotony::NoLoad) => sum.known == 7 && sum.effort_s == 0,
        Err(NoMonotony::SameEveryDay) => sum.known == 7 && mean > 0.0 && deviation < 1e-6,
        Ok(monotony) => {
            sum.known == 7
                && sum.uncounted == 0
                && close(monotony, mean / deviation)
                && week
                    .strain()
                    .is_some_and(|strain| close(strain, 7.0 * mean * mean / deviation))
                && week.mean_au.is_some_and(|shown| close(shown, mean))
                && week.sd_au.is_some_and(|shown| close(shown, deviation))
        }
    };
    prop_assert!(agreed, "{} {:?} {:?}", day, week, days);
    Ok(())
}

fn change_agrees(diary: &Diary, history: &History, day: Day) -> Agreed {
    let change = week_change(history, day);
    let (this, before) = (
        sums::sum(&diary.entries, day, 7),
        sums::sum(&diary.entries, day.plus(-7), 7),
    );
    let agreed = match change.percent {
        Err(NoChange::Incomplete { .. }) => this.uncounted + before.uncounted > 0,
        Err(NoChange::NotEnoughDays { .. }) => this.known < 7 || before.known < 7,
        Err(NoChange::FirstWeekBack) => before.effort_s == 0 && this.effort_s > 0,
        Err(NoChange::NoLoad) => before.effort_s == 0 && this.effort_s == 0,
        Ok(percent) => {
            let expected = 100.0 * this.effort_s as f64 / before.effort_s as f64 - 100.0;
            (this.known, before.known) == (7, 7) && close(percent, expected)
        }
    };
    prop_assert!(agreed, "{} {:?}", day, change);
    Ok(())
}

/// The smoothed lines as sums of weights instead of step by step: λ Σ (1 − λ)^k L, with the first
/// load as seed.
fn smooth_agrees(diary: &Diary, history: &History, day: Day) -> Agreed {
    let mut loads: Vec<f64> = Vec::new();
    let first = diary.entries.first().map_or(day, |entry| entry.when.day);
    for on in (DayRange { first, last: day }).days() {
        let sum = sums::sum(&diary.entries, on, 1);
        let trained = sums::within(&diary.entries, on, on)
            .iter()
            .any(|entry| entry.body.exertion().is_some());
        if sum.known == 1 && sum.uncounted == 0 && (trained || !loads.is_empty()) {
            loads.push(au(sum.effort_s));
        }
    }
    let line = |days: f64| -> Option<f64> {
        let keep = 1.0 - 2.0 / (days + 1.0);
        let (seed, rest) = loads.split_first()?;
        let weighted: f64 = rest
            .iter()
            .rev()
            .enumerate()
            .map(|(back, load)| (1.0 - keep) * keep.powi(i32::try_from(back).expect("few")) * load)
            .sum();
        Some(weighted + keep.powi(i32::try_from(rest.len()).expect("few")) * seed)
    };
    let lines = smooth(history, day).lines;
    let agrees = |shown: Option<f64>, expected: Option<f64>| match (shown, expected) {
        (Some(shown), Some(expected)) => close(shown, expected),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    prop_assert!(agrees(lines.map(|lines| lines.acute), line(ACUTE_DAYS)));
    prop_assert!(agrees(lines.map(|lines| lines.chronic), line(CHRONIC_DAYS)));
    Ok(())
}

fn volumes_agree(diary: &Diary, history: &History, day: Day) -> Agreed {
    let shown = volumes(history, DayRange::ending(day, 14));
    let mut expected: BTreeMap<_, (i64, i64)> = BTreeMap::new();
    for entry in sums::within(&diary.entries, day.plus(-13), day) {
        let Body::Strength(strength) = &entry.body else {
            continue;
        };
        for set in &strength.sets {
            let sum = expected.entry((strength.variant, set.side)).or_default();
            sum.0 += i64::from(set.reps.get());
            sum.1 += sums::tension_s(strength, set);
        }
    }
    let shown: BTreeMap<_, _> = shown
        .into_iter()
        .map(|(key, volume)| (key, (i64::from(volume.reps), sums::whole(volume.tut_s))))
        .collect();
    prop_assert_eq!(shown, expected);
    Ok(())
}
