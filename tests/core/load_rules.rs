//! Tests the rules that read load: L1 and L2, with the vectors of the clinical reference, section
//! B3, and our own.

use evenly::domain::rules::{Evidence, LimitId, Missing, NumberName, RuleId, Severity, State};
use evenly::domain::{Prescribed, Profile, Variant};

use crate::entries::{Make, bridge, history, id, load, raise, rest, strength, swim, walk};
use crate::rules::{LEFT, NO_SESSION, RIGHT, ask, judge_all, on, two_loads};

#[test]
fn l1_sees_the_same_muscle_on_two_days_running() {
    let state = |second: i64, effort: i64| {
        let made = [bridge(on(0)).effort(5), bridge(on(second)).effort(effort)];
        let verdict = ask(RuleId::L1, made, on(second));
        (verdict.state, verdict.severity)
    };
    // B3: Monday effort 5, Tuesday effort 4; Monday and Wednesday.
    assert_eq!(state(1, 4), (State::Fired, Severity::Info));
    assert_eq!(state(2, 4), (State::Quiet, Severity::Info));
    assert_eq!(state(1, 3), (State::Quiet, Severity::Info));
}

#[test]
fn l1_becomes_a_caution_on_the_third_day_running() {
    let made = |days: i64| (0..days).map(|offset| bridge(on(offset)).effort(4));
    let two = ask(RuleId::L1, made(2), on(1));
    assert_eq!(
        (two.severity, two.limit.id),
        (Severity::Info, LimitId::HardEffort)
    );
    let three = ask(RuleId::L1, made(3), on(2));
    assert_eq!(
        (three.severity, three.limit.id),
        (Severity::Caution, LimitId::DaysRunning)
    );
    assert_eq!(three.findings[0].number(NumberName::DaysRunning), Some(3.0));
    assert_eq!(three.findings[0].entries, [id(1), id(2), id(3)]);
}

#[test]
fn l1_still_speaks_the_day_after_the_run_and_then_stops() {
    let made = || [bridge(on(0)).effort(5), bridge(on(1)).effort(5)];
    assert_eq!(ask(RuleId::L1, made(), on(2)).state, State::Fired);
    assert_eq!(ask(RuleId::L1, made(), on(3)).state, State::Quiet);
    assert_eq!(ask(RuleId::L1, made(), on(4)).state, NO_SESSION);
}

#[test]
fn l1_counts_each_side_and_takes_both_exercises_as_one_muscle() {
    let pair = |one: Make, two: Make| {
        let verdict = ask(RuleId::L1, [one.effort(5), two.effort(5)], on(1));
        let sides = verdict.findings.iter().map(|finding| finding.side);
        (verdict.state, sides.flatten().collect::<Vec<_>>())
    };
    assert_eq!(
        pair(raise(on(0), LEFT), raise(on(1), RIGHT)),
        (State::Quiet, vec![]),
        "sides in turn"
    );
    assert_eq!(
        pair(raise(on(0), LEFT), raise(on(1), LEFT)),
        (State::Fired, vec![LEFT])
    );
    assert_eq!(
        pair(bridge(on(0)), raise(on(1), RIGHT)),
        (State::Fired, vec![RIGHT])
    );
    assert_eq!(
        pair(bridge(on(0)), bridge(on(1))),
        (State::Fired, vec![LEFT, RIGHT])
    );
    let told = strength(on(1), Variant::BridgeDouble);
    assert_eq!(
        pair(bridge(on(0)), told),
        (State::Fired, vec![LEFT, RIGHT]),
        "no sets, two legs"
    );
}

#[test]
fn l1_does_not_count_walks_and_swims() {
    let made = [walk(on(0)).effort(9), swim(on(1)).effort(9)];
    assert_eq!(ask(RuleId::L1, made, on(1)).state, NO_SESSION);
}

#[test]
fn l1_without_the_effort_is_not_enough_data_only_where_it_matters() {
    let missing = State::NotEnoughData(Missing::Effort);
    let state = |made: Vec<Make>| ask(RuleId::L1, made, on(2)).state;
    assert_eq!(state(vec![bridge(on(1)).effort(5), bridge(on(2))]), missing);
    assert_eq!(state(vec![bridge(on(1)), bridge(on(2)).effort(5)]), missing);
    assert_eq!(
        state(vec![bridge(on(0)), bridge(on(1)).effort(5)]),
        missing,
        "yesterday's run"
    );
    assert_eq!(
        state(vec![bridge(on(2))]),
        State::Quiet,
        "one day is no run"
    );
    assert_eq!(
        state(vec![bridge(on(0)), bridge(on(2)).effort(5)]),
        State::Quiet
    );
    let tomorrow = [bridge(on(2)), bridge(on(3)).effort(5)];
    let asked_today = ask(RuleId::L1, tomorrow, on(2)).state;
    assert_eq!(asked_today, State::Quiet, "tomorrow is not read");
}

#[cfg(feature = "warnings")]
#[test]
fn l2_speaks_from_1_3_and_cautions_from_1_5() {
    for (last, state, severity) in [
        (12.9, State::Quiet, Severity::Info),
        (13.0, State::Fired, Severity::Info),
        (14.9, State::Fired, Severity::Info),
        (15.0, State::Fired, Severity::Caution),
        (40.0, State::Fired, Severity::Caution),
        (10.0, State::Quiet, Severity::Info),
        (0.0, State::Quiet, Severity::Info),
    ] {
        // A usual week of 200 is 600 in 21 days.
        let verdict = ask(RuleId::L2, two_loads(20.0, last * 2.0), on(27));
        assert_eq!(
            (verdict.state, verdict.severity),
            (state, severity),
            "{last}"
        );
    }
}

#[cfg(feature = "warnings")]
#[test]
fn l2_shows_the_sums_and_the_entries_that_were_added_up() {
    let verdict = ask(RuleId::L2, two_loads(20.0, 30.0), on(27));
    let finding = &verdict.findings[0];
    for (name, expected) in [
        (NumberName::LastWeek, 210.0),
        (NumberName::PreviousDays, 420.0),
        (NumberName::UsualWeek, 140.0),
        (NumberName::KnownDays, 21.0),
        (NumberName::Ratio, 1.5),
    ] {
        let value = finding.number(name).expect("it is shown");
        assert!((value - expected).abs() < 1e-9, "{} is {value}", name.id());
    }
    assert_eq!(finding.entries, (22..=28).map(id).collect::<Vec<_>>());
    assert_eq!(verdict.limit.id, LimitId::WeekCaution);
}

#[cfg(feature = "warnings")]
#[test]
fn l2_is_silent_below_the_floor_and_without_anything_before() {
    // B3. 33.3 a week is below 100, and exactly 100 is compared.
    let light = ask(RuleId::L2, two_loads(5.0, 50.0), on(27));
    assert_eq!(
        light.state,
        State::NotEnoughData(Missing::UsualWeekTooLight)
    );
    let nothing = ask(RuleId::L2, two_loads(0.0, 50.0), on(27));
    assert_eq!(nothing.state, State::NotEnoughData(Missing::NothingBefore));
    let mut at_the_floor = vec![load(on(0), 300.0), load(on(27), 200.0)];
    at_the_floor.extend((1..27).map(|offset| rest(on(offset))));
    assert_eq!(ask(RuleId::L2, at_the_floor, on(27)).state, State::Fired);
}

#[cfg(feature = "warnings")]
#[test]
fn l2_needs_14_known_days_of_the_21() {
    let known = |days: i64| {
        let kept = two_loads(40.0, 90.0)
            .into_iter()
            .enumerate()
            .filter(|(place, _)| *place == 0 || i64::try_from(*place).expect("few") > 21 - days)
            .map(|(_, made)| made);
        ask(RuleId::L2, kept, on(27)).state
    };
    // B3: 10 known days of 21.
    for days in [10, 13] {
        let missing = Missing::KnownDays {
            known: u32::try_from(days).expect("few"),
            needed: 14,
        };
        assert_eq!(known(days), State::NotEnoughData(missing));
    }
    assert_eq!(known(14), State::Fired);
}

#[cfg(feature = "warnings")]
#[test]
fn l2_waits_28_days() {
    let made = two_loads(20.0, 60.0);
    let verdict = ask(RuleId::L2, made, on(26));
    let missing = Missing::TooEarly {
        days: 27,
        needed: 28,
    };
    assert_eq!(verdict.state, State::NotEnoughData(missing));
}

#[cfg(feature = "warnings")]
#[test]
fn l2_does_not_compare_sums_with_a_session_missing() {
    for offset in [3, 25] {
        let mut made = two_loads(20.0, 60.0);
        made.push(walk(on(offset)));
        let verdict = ask(RuleId::L2, made, on(27));
        let missing = Missing::Load { sessions: 1 };
        assert_eq!(verdict.state, State::NotEnoughData(missing), "day {offset}");
    }
}

#[test]
fn l1_names_the_hardest_session_of_a_day_and_the_first_of_equals() {
    let named = |one: i64, other: i64| {
        let day = on(1);
        let made = [
            bridge(on(0)).effort(5),
            bridge(day).effort(one),
            raise(day, LEFT).effort(other),
        ];
        let verdict = ask(RuleId::L1, made, day);
        let left = &verdict.findings[0];
        (left.side, left.entries.clone())
    };
    assert_eq!(named(6, 5), (Some(LEFT), vec![id(1), id(2)]));
    assert_eq!(named(5, 6), (Some(LEFT), vec![id(1), id(3)]));
    assert_eq!(named(5, 5), (Some(LEFT), vec![id(1), id(2)]));
}

#[test]
fn l1_gives_no_hint_where_light_work_every_day_was_asked_for() {
    let state = |daily_light_work, days: i64| {
        let evidence = Evidence {
            profile: Profile {
                prescribed: Prescribed {
                    daily_light_work,
                    ..Prescribed::default()
                },
                ..Profile::default()
            },
            ..Evidence::of_history(history((0..days).map(|day| bridge(on(day)).effort(4))))
        };
        let verdict = judge_all(RuleId::L1, &evidence, on(days - 1));
        (verdict.state, verdict.severity)
    };
    assert_eq!(state(false, 2), (State::Fired, Severity::Info));
    assert_eq!(state(true, 2), (State::Quiet, Severity::Info));
    // Effort 4 on a third day running is not light any more.
    assert_eq!(state(true, 3), (State::Fired, Severity::Caution));
}
