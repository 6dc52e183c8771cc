//! Tests L5, every day the same, and L4, a plan that raises more than one thing: fires, quiet,
//! boundary and not enough data. The numbers are those of the clinical reference, B2: monotony
//! above 2.0 (sample standard deviation, A2), 1.2 times the median of the four weeks before, four
//! days with strength work, seven known days and three weeks; more than one change.

use std::collections::BTreeMap;

use evenly::domain::rules::{Evidence, LimitId, Missing, NumberName, RuleId, State, Verdict};
use evenly::domain::{Hold, Kind, Plan, SetSide, Variant};

use crate::entries::{Make, bridge, load, rest};
use crate::plans::plan;
use crate::rules::{ask, judge_all, on};

/// A session of bridges with this load.
fn strong(day: i64, au: f64) -> Make {
    bridge(on(day)).effort(1).minutes(au)
}

/// The last week, on days 28 to 34: the first days with strength work, the others with walks; a
/// day without load is a confirmed rest.
fn last_week(loads: [f64; 7], strength_days: usize) -> Vec<Make> {
    (28..)
        .zip(loads)
        .enumerate()
        .map(|(place, (day, au))| match au {
            au if au <= 0.0 => rest(on(day)),
            au if place < strength_days => strong(day, au),
            au => load(on(day), au),
        })
        .collect()
}

/// The four weeks before, on days 0 to 27, each with its load on one day and rest on the others.
fn weeks_before(loads: [f64; 4]) -> Vec<Make> {
    let mut made = Vec::new();
    for (first, au) in [0, 7, 14, 21].into_iter().zip(loads) {
        made.extend((0..7).map(|offset| {
            let day = on(first + offset);
            if offset == 3 && au > 0.0 {
                load(day, au)
            } else {
                rest(day)
            }
        }));
    }
    made
}

fn l5(before: Vec<Make>, week: Vec<Make>) -> Verdict {
    ask(RuleId::L5, before.into_iter().chain(week), on(34))
}

/// 3 × 20 + 4 × 15 = 120. Mean 17.142857; deviations 2.857143 (three) and −2.142857 (four); their
/// squares add up to 42.857143, over 6 is 7.142857, the root is 2.672612; monotony 6.414270.
const ALIKE: [f64; 7] = [20.0, 20.0, 20.0, 15.0, 15.0, 15.0, 15.0];
/// The middle of these is (90 + 110) ÷ 2 = 100; their mean is 102.5.
const BEFORE: [f64; 4] = [110.0, 80.0, 130.0, 90.0];

#[test]
fn l5_takes_a_monotony_above_two() {
    // Scaled so that the week is at least 1.2 times 100.
    for (loads, monotony, state) in [
        // Mean 20, deviations 10, 10, 0, 0, 0, 0, −20: 600 ÷ 6 = 100, root 10, 20 ÷ 10 = 2.
        ([30.0, 30.0, 20.0, 20.0, 20.0, 20.0, 0.0], 2.0, State::Quiet),
        // Mean 20, deviations 10, 9, 0, 0, 0, 0, −19: 542 ÷ 6 = 90.33, root 9.504385, 2.104292.
        (
            [30.0, 29.0, 20.0, 20.0, 20.0, 20.0, 1.0],
            2.104_292,
            State::Fired,
        ),
        (ALIKE, 6.414_270, State::Fired),
        // W1 of the clinical reference, A2.
        (
            [120.0, 0.0, 150.0, 0.0, 90.0, 60.0, 0.0],
            0.960_769,
            State::Quiet,
        ),
        // W9.
        (
            [60.0, 61.0, 59.0, 60.0, 60.0, 61.0, 59.0],
            73.484_692,
            State::Fired,
        ),
    ] {
        // Rest days carry no strength work, so five days are asked for where four are needed.
        let week = last_week(loads, 6);
        let verdict = l5(weeks_before(BEFORE), week);
        let found = verdict.findings[0]
            .number(NumberName::Monotony)
            .expect("it has one");
        assert!((found - monotony).abs() < 1e-6, "{found}, not {monotony}");
        assert_eq!(verdict.state, state, "{monotony}");
    }
}

#[test]
fn l5_takes_a_week_of_1_2_times_the_middle_of_the_four_before() {
    let state = |before, loads| l5(weeks_before(before), last_week(loads, 4)).state;
    assert_eq!(state(BEFORE, ALIKE), State::Fired, "120 ÷ 100 = 1.2");
    let less = [20.0, 20.0, 20.0, 15.0, 15.0, 15.0, 14.0];
    assert_eq!(state(BEFORE, less), State::Quiet, "119 ÷ 100 = 1.19");
    // The middle of 110, 80, 130, 92 is 101; 120 ÷ 101 = 1.188.
    assert_eq!(state([110.0, 80.0, 130.0, 92.0], ALIKE), State::Quiet);
    // A fifth week before is not read: the middle of five would be 110.
    let mut five = weeks_before(BEFORE);
    five.extend((-7..0).map(|day| load(on(day), 500.0)));
    assert_eq!(l5(five, last_week(ALIKE, 4)).state, State::Fired);
    // One huge week moves the mean, not the middle.
    assert_eq!(state([110.0, 80.0, 590.0, 90.0], ALIKE), State::Fired);
}

#[test]
fn l5_takes_four_days_of_strength_work() {
    let state = |days| l5(weeks_before(BEFORE), last_week(ALIKE, days)).state;
    assert_eq!(state(3), State::Quiet);
    assert_eq!(state(4), State::Fired);
    // B3: walking only.
    assert_eq!(state(0), State::Quiet);
    // Two sessions of one day are one day: 20 + 20 + 20 on three days, and 10 + 10 on one of them.
    let mut week = last_week(ALIKE, 3);
    week[0] = strong(28, 10.0);
    week.push(strong(28, 10.0));
    assert_eq!(l5(weeks_before(BEFORE), week).state, State::Quiet);
}

#[test]
fn l5_takes_days_of_one_load_as_alike_though_they_have_no_monotony() {
    let verdict = l5(weeks_before(BEFORE), last_week([20.0; 7], 4));
    assert_eq!(verdict.state, State::Fired, "140 ÷ 100 = 1.4");
    let finding = &verdict.findings[0];
    assert_eq!(finding.number(NumberName::Monotony), None, "A2: undefined");
    assert_eq!(
        l5(weeks_before(BEFORE), last_week([0.0; 7], 0)).state,
        State::Quiet,
        "no load, no monotony"
    );
}

#[test]
fn l5_shows_the_sums() {
    let verdict = l5(weeks_before(BEFORE), last_week(ALIKE, 5));
    for (name, expected) in [
        (NumberName::LastWeek, 120.0),
        (NumberName::WeekMedian, 100.0),
        (NumberName::Share, 1.2),
        (NumberName::StrengthDays, 5.0),
    ] {
        let value = verdict.findings[0].number(name).expect("it is shown");
        assert!((value - expected).abs() < 1e-9, "{} is {value}", name.id());
    }
    assert_eq!(verdict.entries().len(), 7, "the sessions of the week");
    assert_eq!(verdict.limit.id, LimitId::Monotony);
}

#[test]
fn l5_needs_seven_known_days_and_each_load() {
    let mut week = last_week(ALIKE, 4);
    let _unknown = week.pop();
    assert_eq!(
        l5(weeks_before(BEFORE), week).state,
        State::NotEnoughData(Missing::WeekDays {
            known: 6,
            needed: 7
        })
    );
    let mut week = last_week(ALIKE, 4);
    week.push(bridge(on(30)));
    assert_eq!(
        l5(weeks_before(BEFORE), week).state,
        State::NotEnoughData(Missing::Load { sessions: 1 })
    );
}

#[test]
fn l5_needs_three_weeks_to_compare_with() {
    let weeks = |have| State::NotEnoughData(Missing::Weeks { have, needed: 3 });
    let from = |first: i64| {
        let kept = (first..28).map(|day| match day {
            10 | 17 | 24 => load(on(day), 100.0),
            _ => rest(on(day)),
        });
        l5(kept.collect(), last_week(ALIKE, 4)).state
    };
    assert_eq!(from(7), State::Fired, "the diary began with the third week");
    assert_eq!(from(8), weeks(2), "a week that began before the diary");
    assert_eq!(from(28), weeks(0));
    // A week with fewer known days than D1 asks for, four, is not compared with.
    let thin = |known: i64| {
        let mut made = weeks_before([100.0; 4]);
        made.drain(0..14);
        made.extend((0..known).map(|offset| match offset {
            0 => load(on(7), 100.0),
            _ => rest(on(7 + offset)),
        }));
        made.push(rest(on(0)));
        l5(made, last_week(ALIKE, 4)).state
    };
    assert_eq!(thin(4), State::Fired);
    assert_eq!(thin(3), weeks(2));
    // A week with a session without a load may have been the biggest: the middle of 80, 90, 110
    // and more is (90 + 110) ÷ 2 = 100, where the four loads say (80 + 90) ÷ 2 = 85.
    let mut made = weeks_before([110.0, 80.0, 20.0, 90.0]);
    made.push(bridge(on(15)));
    let verdict = l5(made, last_week(ALIKE, 4));
    let middle = verdict.findings[0].number(NumberName::WeekMedian);
    assert_eq!(middle, Some(100.0));
    assert_eq!(
        l5(weeks_before([0.0; 4]), last_week(ALIKE, 4)).state,
        State::NotEnoughData(Missing::NothingBefore)
    );
}

/// A plan of leg raises, left and right.
fn raises(day: i64, sets: u8, left: i64, right: i64) -> Plan {
    let sides = [(SetSide::Left, sets, left), (SetSide::Right, sets, right)];
    Plan {
        day: on(day),
        hold: Some(Hold::new(2.0).expect("hold")),
        days_per_week: Some(3),
        ..plan(Variant::RaiseBentKnee, &sides)
    }
}

fn l4(plans: Vec<Plan>, as_of: i64) -> Verdict {
    let evidence = Evidence {
        plans,
        ..Evidence::default()
    };
    judge_all(RuleId::L4, &evidence, on(as_of))
}

#[test]
fn l4_counts_what_the_plan_in_force_raises() {
    let held = |plan: Plan, seconds| Plan {
        hold: Some(Hold::new(seconds).expect("hold")),
        ..plan
    };
    let days = |plan: Plan, days| Plan {
        days_per_week: Some(days),
        ..plan
    };
    let variant = |plan: Plan, variant| Plan { variant, ..plan };
    let same = || raises(7, 2, 10, 10);
    let straight = || variant(same(), Variant::RaiseStraight);
    for (now, changes) in [
        (same(), 0),
        (raises(7, 2, 12, 12), 1),
        (raises(7, 2, 10, 12), 1),
        (raises(7, 3, 10, 10), 1),
        (raises(7, 3, 12, 10), 2),
        (held(same(), 3.0), 1),
        (days(same(), 4), 1),
        (straight(), 1),
        (held(straight(), 3.0), 2),
        (days(held(straight(), 3.0), 4), 3),
        (
            days(
                held(variant(raises(7, 3, 12, 12), Variant::RaiseStraight), 3.0),
                4,
            ),
            5,
        ),
        // Lower is not raised.
        (
            days(
                held(variant(raises(7, 1, 8, 8), Variant::RaiseClam), 1.0),
                2,
            ),
            0,
        ),
        (variant(raises(7, 2, 8, 8), Variant::RaiseStraight), 1),
        // What one of the two does not say is not compared.
        (
            Plan {
                hold: None,
                days_per_week: None,
                targets: BTreeMap::new(),
                ..straight()
            },
            1,
        ),
    ] {
        let verdict = l4(vec![raises(0, 2, 10, 10), now.clone()], 7);
        let finding = &verdict.findings[0];
        assert_eq!(
            finding.number(NumberName::Changes),
            Some(f64::from(changes)),
            "{now:?}"
        );
        let expected = if changes > 1 {
            State::Fired
        } else {
            State::Quiet
        };
        assert_eq!(verdict.state, expected, "{now:?}");
    }
}

#[test]
fn l4_shows_each_thing_from_and_to() {
    let now = Plan {
        variant: Variant::RaiseStraight,
        ..raises(7, 3, 11, 14)
    };
    let verdict = l4(vec![raises(0, 2, 10, 10), now], 7);
    let finding = &verdict.findings[0];
    assert_eq!((finding.kind, finding.day), (Some(Kind::LegRaise), on(7)));
    for (name, value) in [
        (NumberName::Changes, Some(3.0)),
        // The side that is raised most: 10 to 14 on the right.
        (NumberName::PlanRepsBefore, Some(10.0)),
        (NumberName::PlanReps, Some(14.0)),
        (NumberName::PlanSetsBefore, Some(2.0)),
        (NumberName::PlanSets, Some(3.0)),
        // Bent knee is the fourth step of the ladder, straight leg the fifth.
        (NumberName::PlanStepBefore, Some(4.0)),
        (NumberName::PlanStep, Some(5.0)),
        (NumberName::PlanHold, None),
        (NumberName::PlanDays, None),
    ] {
        assert_eq!(finding.number(name), value, "{}", name.id());
    }
}

#[test]
fn l4_speaks_in_the_first_seven_days_of_a_plan() {
    let plans = || vec![raises(0, 2, 10, 10), raises(7, 3, 12, 12)];
    let missing = State::NotEnoughData(Missing::Plans);
    for (as_of, state) in [
        (6, missing),
        (7, State::Fired),
        (13, State::Fired),
        (14, State::Quiet),
    ] {
        assert_eq!(l4(plans(), as_of).state, state, "day {as_of}");
    }
}

#[test]
fn l4_needs_two_plans_of_one_exercise_from_two_days() {
    let missing = State::NotEnoughData(Missing::Plans);
    assert_eq!(l4(vec![], 7).state, missing);
    assert_eq!(l4(vec![raises(7, 2, 10, 10)], 7).state, missing);
    let bridges = Plan {
        day: on(0),
        ..plan(Variant::BridgeDouble, &[(SetSide::Both, 1, 5)])
    };
    let other = l4(vec![bridges, raises(7, 3, 12, 12)], 7);
    assert_eq!(other.state, missing, "another exercise");
    // A plan that was changed again on its day is held against the day before, not against itself.
    let mut first_try = raises(7, 3, 10, 10);
    first_try.at.utc_ms = 1;
    let mut second_try = raises(7, 3, 12, 12);
    second_try.at.utc_ms = 2;
    let tries = [first_try, second_try];
    let verdict = l4([vec![raises(0, 2, 10, 10)], tries.to_vec()].concat(), 7);
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(l4(tries.to_vec(), 7).state, missing);
}
