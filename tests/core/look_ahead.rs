//! Tests the look ahead: the sums of the last seven days with one more session, made by hand.

use evenly::domain::load::LoadGap;
use evenly::domain::look_ahead::{Gap, LookAhead, Planned, Sums, look_ahead};
use evenly::domain::rules::{Evidence, LimitId, Missing, Severity, State};
use evenly::domain::{
    Acknowledgement, Body, Effort, Minutes, SetSide, Side, Stamp, Variant, ZoneName,
};

use crate::entries::{Make, bridge, history, load, rest, strength, walk};
use crate::rules::on;

/// Twenty minutes at effort 4: 80.
fn eighty() -> Planned {
    planned(20.0, 4)
}

fn planned(minutes: f64, effort: i64) -> Planned {
    Planned {
        minutes: Some(Minutes::new(minutes).expect("minutes")),
        effort: Some(Effort::new(effort).expect("effort")),
    }
}

fn evidence(made: impl IntoIterator<Item = Make>) -> Evidence {
    Evidence::of_history(history(made))
}

/// A diary of 28 days that end with day 27: every day of the first 21 has `daily`, and days 21 and
/// 23 have `recent` each.
fn four_weeks(daily: f64, recent: f64) -> Vec<Make> {
    let mut made: Vec<Make> = (0..21).map(|offset| load(on(offset), daily)).collect();
    made.extend([21, 23].map(|offset| load(on(offset), recent)));
    made
}

fn sums(evidence: &Evidence, planned: Planned) -> Sums {
    match look_ahead(evidence, on(27), planned) {
        LookAhead::Sums(sums) => *sums,
        LookAhead::Missing(gap) => panic!("{gap:?}"),
    }
}

#[test]
fn the_planned_session_is_added_to_today_and_the_usual_week_stays() {
    let sums = sums(&evidence(four_weeks(20.0, 30.0)), eighty());
    // 20 × 4 = 80; 30 + 30 + 80 = 140; 21 × 20 ÷ 3 = 140.
    assert!((sums.planned_au - 80.0).abs() < 1e-9);
    assert!((sums.last_au - 140.0).abs() < 1e-9);
    assert!((sums.usual_week_au - 140.0).abs() < 1e-9);
}

#[cfg(feature = "warnings")]
#[test]
fn it_speaks_with_the_limits_of_the_weeks_rule() {
    let said = |recent: f64, minutes: f64| {
        let sums = sums(&evidence(four_weeks(20.0, recent)), planned(minutes, 1));
        let verdict = sums.verdict.expect("this build has the rule");
        (verdict.state, verdict.severity)
    };
    // The usual week is 140. 140 × 1.3 = 182 is a hint, 140 × 1.5 = 210 a caution.
    assert_eq!(said(80.0, 21.0), (State::Quiet, Severity::Info), "181");
    assert_eq!(said(80.0, 22.0), (State::Fired, Severity::Info), "182");
    assert_eq!(said(80.0, 49.0), (State::Fired, Severity::Info), "209");
    assert_eq!(said(80.0, 50.0), (State::Fired, Severity::Caution), "210");
}

#[cfg(feature = "warnings")]
#[test]
fn a_limit_of_the_physiotherapist_and_an_answer_hold_here_too() {
    let mut evidence = evidence(four_weeks(20.0, 80.0));
    let state = |evidence: &Evidence| {
        let verdict = sums(evidence, planned(50.0, 1)).verdict;
        verdict.expect("this build has the rule").state
    };
    assert_eq!(state(&evidence), State::Fired);
    evidence.answers.acknowledgements.push(Acknowledgement {
        at: Stamp {
            utc_ms: 0,
            offset_s: 0,
            zone: ZoneName::new("UTC"),
        },
        day: on(26),
        rule: evenly::domain::rules::RuleId::L2,
        severity: Severity::Caution,
    });
    // Read on day 26, silent for seven days.
    assert_eq!(state(&evidence), State::Silenced { until: on(33) });
    evidence.answers.acknowledgements.clear();
    for (limit, value) in [(LimitId::WeekHint, 2.0), (LimitId::WeekCaution, 2.5)] {
        let set = evidence.limits.set(limit, value, on(27));
        set.expect("inside the bounds");
    }
    assert_eq!(state(&evidence), State::Quiet);
}

#[test]
fn what_is_missing_is_said_and_nothing_is_made_up() {
    let whole = || evidence(four_weeks(20.0, 30.0));
    let gap = |evidence: &Evidence, planned: Planned| match look_ahead(evidence, on(27), planned) {
        LookAhead::Missing(gap) => gap,
        LookAhead::Sums(sums) => panic!("{sums:?}"),
    };
    let without = |minutes: Option<f64>, effort: Option<i64>| Planned {
        minutes: minutes.map(|minutes| Minutes::new(minutes).expect("minutes")),
        effort: effort.map(|effort| Effort::new(effort).expect("effort")),
    };
    assert_eq!(
        gap(&whole(), without(Some(20.0), None)),
        Gap::Plan(LoadGap::NoEffort)
    );
    assert_eq!(
        gap(&whole(), without(None, Some(4))),
        Gap::Plan(LoadGap::NoMinutes)
    );
    // An empty diary begins today; day 1 to 27 are 27 days.
    let too_early = |days| Gap::Weeks(Missing::TooEarly { days, needed: 28 });
    assert_eq!(gap(&Evidence::default(), eighty()), too_early(1));
    let young = evidence(four_weeks(20.0, 30.0).into_iter().skip(1));
    assert_eq!(gap(&young, eighty()), too_early(27));
    let mut uncounted = four_weeks(20.0, 30.0);
    uncounted.push(walk(on(24)).minutes(10.0));
    assert_eq!(
        gap(&evidence(uncounted), eighty()),
        Gap::Weeks(Missing::Load { sessions: 1 })
    );
    let nothing: Vec<Make> = (0..21).map(|offset| rest(on(offset))).collect();
    assert_eq!(
        gap(&evidence(nothing), eighty()),
        Gap::Weeks(Missing::NothingBefore)
    );
    // Days 0, 2 … 24: 11 of the first 21 are known, and 14 are needed.
    let every_other: Vec<Make> = (0..13).map(|place| load(on(place * 2), 40.0)).collect();
    let few = Missing::KnownDays {
        known: 11,
        needed: 14,
    };
    assert_eq!(gap(&evidence(every_other), eighty()), Gap::Weeks(few));
}

#[test]
fn a_light_usual_week_is_shown_and_not_judged() {
    // 21 × 10 ÷ 3 = 70, under the floor of 100; 5 + 5 + 80 = 90.
    let sums = sums(&evidence(four_weeks(10.0, 5.0)), eighty());
    assert!((sums.last_au - 90.0).abs() < 1e-9);
    assert!((sums.usual_week_au - 70.0).abs() < 1e-9);
    if let Some(verdict) = sums.verdict {
        let too_light = State::NotEnoughData(Missing::UsualWeekTooLight);
        assert_eq!(verdict.state, too_light);
    }
}

#[test]
fn what_was_done_today_already_counts_too() {
    let mut made = four_weeks(20.0, 30.0);
    made.push(load(on(27), 10.0));
    // 30 + 30 + 10 + 80 = 150.
    let sums = sums(&evidence(made), eighty());
    assert!((sums.last_au - 150.0).abs() < 1e-9);
}

#[test]
fn a_diary_that_began_before_what_was_read_is_not_too_young() {
    let made = four_weeks(20.0, 30.0).into_iter().skip(1);
    let mut evidence = evidence(made);
    evidence.history = evidence.history.begun_on(Some(on(-100)));
    // 20 × 20 ÷ 3 = 133.3.
    let sums = sums(&evidence, eighty());
    assert!((sums.usual_week_au - 400.0 / 3.0).abs() < 1e-9);
}

#[test]
fn what_lies_after_today_is_not_read() {
    let mut made = four_weeks(20.0, 30.0);
    made.push(load(on(28), 500.0));
    let sums = sums(&evidence(made), eighty());
    assert!((sums.last_au - 140.0).abs() < 1e-9);
}

#[test]
fn a_session_without_minutes_is_looked_ahead_with_those_of_its_sets() {
    let planned = |made: Make| Planned::of(&made.done().body);
    // Two sets of 10 at 1 s up, 5 s hold and 2 s down, with 60 s between: 2 × 80 + 60 = 220 s.
    let sets = strength(on(0), Variant::BridgeDouble)
        .full_set(SetSide::Both, 10, Some(5.0), None)
        .full_set(SetSide::Both, 10, Some(5.0), None)
        .effort(3);
    let minutes = planned(sets).minutes.map(Minutes::get);
    assert!((minutes.expect("an estimate") - 220.0 / 60.0).abs() < 1e-9);
    assert_eq!(
        planned(bridge(on(0)).minutes(12.0)),
        Planned {
            minutes: Some(Minutes::new(12.0).expect("minutes")),
            effort: None,
        }
    );
    assert_eq!(Planned::of(&Body::Note), Planned::default());
}

#[test]
fn a_plan_asks_for_the_weaker_sides_sets_first() {
    let plan = crate::plans::plan(
        Variant::RaiseStraight,
        &[(SetSide::Left, 2, 8), (SetSide::Right, 3, 10)],
    );
    let order = |weaker| {
        let session = plan.session(weaker);
        let sets = session.sets.iter();
        sets.map(|set| (set.side, set.reps.get()))
            .collect::<Vec<_>>()
    };
    let left = [(SetSide::Left, 8); 2];
    let right = [(SetSide::Right, 10); 3];
    assert_eq!(order(Some(Side::Right)), [&right[..], &left[..]].concat());
    assert_eq!(order(Some(Side::Left)), [&left[..], &right[..]].concat());
    assert_eq!(order(None), [&left[..], &right[..]].concat());
}
