//! Tests L3, a session far above the biggest of a month, and L6, very hard work: fires, quiet,
//! boundary and not enough data. The numbers are those of the clinical reference, B2: above 1.3
//! times the biggest of 30 days and 5 repetitions more, a caution from 1.6, three earlier sessions;
//! effort 8 and more.

use evenly::domain::rules::{
    Evidence, LimitId, Limits, Missing, NumberName, RuleId, Severity, State, Verdict,
};
use evenly::domain::{Cause, Kind, Profile, SetSide, Side, Variant};

use crate::entries::{Make, bridge, history, id, raise, strength, swim, walk};
use crate::rules::{LEFT, NO_SESSION, RIGHT, ask, judge_all, on};

/// A session of one-legged bridges on the left side.
fn single(day: i64, reps: i64) -> Make {
    strength(on(day), Variant::BridgeSingle).set(SetSide::Left, reps)
}

/// Three sessions before, of which the middle one is the biggest, then one on day 30.
fn month(biggest: i64, now: i64) -> Vec<Make> {
    let usual = [(10, biggest - 2), (15, biggest), (20, biggest - 1)];
    let mut made: Vec<Make> = usual.map(|(day, reps)| single(day, reps)).into();
    made.push(single(30, now));
    made
}

const fn too_few(have: u32) -> State {
    State::NotEnoughData(Missing::Sessions { have, needed: 3 })
}

#[test]
fn l3_speaks_above_1_3_times_the_biggest_and_cautions_from_1_6() {
    for (biggest, now, state, severity) in [
        // 26 ÷ 20 = 1.3, which is not above it; 27 ÷ 20 = 1.35.
        (20, 26, State::Quiet, Severity::Info),
        (20, 27, State::Fired, Severity::Info),
        // 31 ÷ 20 = 1.55; 32 ÷ 20 = 1.6.
        (20, 31, State::Fired, Severity::Info),
        (20, 32, State::Fired, Severity::Caution),
        // 14 ÷ 10 = 1.4 and 4 more; 15 ÷ 10 = 1.5 and 5 more.
        (10, 14, State::Quiet, Severity::Info),
        (10, 15, State::Fired, Severity::Info),
        // 12 ÷ 7 = 1.71 and 5 more; 11 ÷ 7 = 1.57 and 4 more.
        (7, 12, State::Fired, Severity::Caution),
        (7, 11, State::Quiet, Severity::Info),
        (20, 5, State::Quiet, Severity::Info),
    ] {
        let verdict = ask(RuleId::L3, month(biggest, now), on(30));
        let said = (verdict.state, verdict.severity);
        assert_eq!(said, (state, severity), "{now} after {biggest}");
    }
}

#[test]
fn l3_names_the_biggest_session_the_limit_and_the_numbers() {
    let verdict = ask(RuleId::L3, month(20, 32), on(31));
    let finding = &verdict.findings[0];
    assert_eq!(finding.entries, [id(2), id(4)]);
    assert_eq!(
        (finding.kind, finding.side, finding.variant, finding.day),
        (
            Some(Kind::Bridge),
            Some(LEFT),
            Some(Variant::BridgeSingle),
            on(30)
        )
    );
    assert_eq!(finding.number(NumberName::RepsNow), Some(32.0));
    assert_eq!(finding.number(NumberName::RepsBefore), Some(20.0));
    assert_eq!(finding.number(NumberName::Share), Some(1.6));
    assert_eq!(verdict.limit.id, LimitId::BigSessionCaution);
    let hint = ask(RuleId::L3, month(20, 27), on(30));
    assert_eq!(hint.limit.id, LimitId::BigSession);
}

#[test]
fn l3_takes_three_sessions_of_the_30_days_before() {
    let state = |earlier: &[(i64, i64)]| {
        let made = earlier.iter().map(|(day, reps)| single(*day, *reps));
        ask(RuleId::L3, made.chain([single(30, 30)]), on(30)).state
    };
    assert_eq!(state(&[]), too_few(0));
    assert_eq!(state(&[(10, 10), (20, 10)]), too_few(2));
    assert_eq!(state(&[(10, 10), (20, 10), (25, 10)]), State::Fired);
    // Day 0 is the 30th day before day 30, and the day before it is not looked at any more.
    assert_eq!(state(&[(0, 10), (20, 10), (25, 10)]), State::Fired);
    assert_eq!(state(&[(-1, 10), (20, 10), (25, 10)]), too_few(2));
    assert_eq!(
        state(&[(0, 40), (20, 10), (25, 10)]),
        State::Quiet,
        "the biggest is inside"
    );
    assert_eq!(
        state(&[(-1, 40), (10, 10), (20, 10), (25, 10)]),
        State::Fired,
        "the biggest is too long ago"
    );
    assert_eq!(
        state(&[(30, 40), (20, 10), (25, 10)]),
        too_few(2),
        "the same day is not earlier"
    );
}

#[test]
fn l3_compares_one_variant_and_side_with_itself() {
    let on_other = |make: fn(i64) -> Make| {
        let made = [10, 15, 20].map(make);
        ask(RuleId::L3, made.into_iter().chain([single(30, 30)]), on(30)).state
    };
    assert_eq!(on_other(|day| single(day, 10)), State::Fired);
    assert_eq!(
        on_other(|day| strength(on(day), Variant::BridgeDouble).set(SetSide::Left, 10)),
        too_few(0)
    );
    assert_eq!(
        on_other(|day| strength(on(day), Variant::BridgeSingle).set(SetSide::Right, 10)),
        too_few(0)
    );
    // Sets of one side in a session are added up: 12 + 12 = 24, 24 ÷ 10 = 2.4.
    let two_sets = single(30, 12).set(SetSide::Left, 12);
    let made = [10, 15, 20].map(|day| single(day, 10));
    let verdict = ask(RuleId::L3, made.into_iter().chain([two_sets]), on(30));
    assert_eq!(verdict.severity, Severity::Caution);
}

#[test]
fn l3_has_no_side_for_work_of_both_legs_and_puts_the_bigger_step_first() {
    let mut made: Vec<Make> = [10, 15, 20].map(|day| bridge(on(day))).into();
    made.extend([10, 15, 20].map(|day| raise(on(day), RIGHT)));
    made.push(strength(on(29), Variant::BridgeDouble).set(SetSide::Both, 15));
    made.push(strength(on(30), Variant::RaiseStraight).set(SetSide::Right, 20));
    let verdict = ask(RuleId::L3, made, on(30));
    let sides: Vec<(Option<Kind>, Option<Side>)> = verdict
        .findings
        .iter()
        .map(|finding| (finding.kind, finding.side))
        .collect();
    assert_eq!(
        sides,
        [
            (Some(Kind::LegRaise), Some(RIGHT)),
            (Some(Kind::Bridge), None)
        ]
    );
    assert_eq!(verdict.severity, Severity::Caution, "the first is 2.0");
}

#[test]
fn l3_ends_with_a_later_session_and_after_seven_days() {
    let state = |later: Vec<Make>, as_of| {
        let made = month(20, 30).into_iter().chain(later);
        ask(RuleId::L3, made, on(as_of)).state
    };
    assert_eq!(state(vec![], 36), State::Fired, "the seventh day");
    assert_eq!(state(vec![], 37), NO_SESSION, "the eighth");
    assert_eq!(state(vec![single(32, 20)], 33), State::Quiet);
    assert_eq!(state(vec![single(32, 20)], 31), State::Fired, "not yet");
    assert_eq!(
        state(vec![raise(on(32), LEFT)], 33),
        State::Fired,
        "another exercise"
    );
    assert_eq!(
        state(vec![single(30, 5)], 30),
        State::Fired,
        "the bigger one of a day"
    );
    let smaller_first = month(20, 5).into_iter().chain([single(30, 30)]);
    assert_eq!(ask(RuleId::L3, smaller_first, on(30)).state, State::Fired);
}

#[test]
fn l3_counts_no_walks_and_no_session_without_sets() {
    let walks = [10, 15, 20, 30].map(|day| walk(on(day)));
    assert_eq!(ask(RuleId::L3, walks, on(30)).state, NO_SESSION);
    let mut made = month(10, 30);
    made[3] = strength(on(30), Variant::BridgeSingle);
    assert_eq!(ask(RuleId::L3, made, on(30)).state, too_few(0));
}

/// What L6 says with this cause.
fn l6(cause: Option<Cause>, made: Vec<Make>, as_of: i64) -> Verdict {
    let evidence = Evidence {
        profile: Profile {
            cause,
            ..Profile::default()
        },
        ..Evidence::of_history(history(made))
    };
    judge_all(RuleId::L6, &evidence, on(as_of))
}

#[test]
fn l6_speaks_from_effort_8_while_the_cause_is_open_or_lies_in_nerve_or_muscle() {
    let hard = |cause, effort| l6(cause, vec![bridge(on(0)).effort(effort)], 0).state;
    for (cause, at_8) in [
        (None, State::Fired),
        (Some(Cause::Unknown), State::Fired),
        (Some(Cause::Nerve), State::Fired),
        (Some(Cause::MuscleDisease), State::Fired),
        (Some(Cause::DisuseOrSurgery), State::Quiet),
        (Some(Cause::Joint), State::Quiet),
        (Some(Cause::Other), State::Quiet),
    ] {
        assert_eq!(hard(cause, 8), at_8, "{cause:?}");
        assert_eq!(hard(cause, 7), State::Quiet, "{cause:?}");
        assert_eq!(hard(cause, 10), at_8, "{cause:?}");
    }
}

#[test]
fn l6_names_the_session_and_its_effort() {
    let made = vec![
        bridge(on(0)).effort(8),
        raise(on(1), RIGHT).effort(9),
        walk(on(2)).effort(10),
    ];
    let verdict = l6(None, made, 2);
    assert_eq!(verdict.severity, Severity::Caution);
    assert_eq!(verdict.entries(), [id(2), id(1)], "the harder one first");
    let effort = verdict.findings[0].number(NumberName::EffortLater);
    assert_eq!(effort, Some(9.0));
    assert_eq!(verdict.findings[0].kind, Some(Kind::LegRaise));
    assert_eq!(verdict.limit.id, LimitId::VeryHardEffort);
}

#[test]
fn l6_ends_with_a_later_easier_session_of_the_exercise_and_after_seven_days() {
    let state = |later: Option<Make>, as_of| {
        let made = std::iter::once(bridge(on(0)).effort(9)).chain(later);
        l6(None, made.collect(), as_of).state
    };
    assert_eq!(state(None, 6), State::Fired);
    assert_eq!(state(None, 7), NO_SESSION);
    assert_eq!(state(Some(bridge(on(2)).effort(5)), 2), State::Quiet);
    assert_eq!(state(Some(bridge(on(2)).effort(5)), 1), State::Fired);
    assert_eq!(state(Some(raise(on(2), LEFT).effort(5)), 2), State::Fired);
    assert_eq!(
        state(Some(bridge(on(2))), 2),
        State::Fired,
        "an effort that was not said ends nothing"
    );
}

#[test]
fn l6_without_the_effort_is_not_enough_data_and_walks_do_not_count() {
    let missing = State::NotEnoughData(Missing::Effort);
    assert_eq!(l6(None, vec![bridge(on(0))], 0).state, missing);
    let mixed = vec![bridge(on(0)).effort(3), raise(on(0), LEFT)];
    assert_eq!(l6(None, mixed, 0).state, missing);
    let others = vec![walk(on(0)).effort(10), swim(on(0)).effort(10)];
    assert_eq!(l6(None, others, 0).state, NO_SESSION);
    assert_eq!(l6(None, vec![], 0).state, NO_SESSION);
}

#[test]
fn a_physiotherapist_s_limits_move_l3_and_l6() {
    let with = |id, value, made: Vec<Make>, rule, as_of| {
        let mut limits = Limits::default();
        limits.set(id, value, on(0)).expect("in range");
        let evidence = Evidence {
            limits,
            ..Evidence::of_history(history(made))
        };
        judge_all(rule, &evidence, on(as_of)).state
    };
    let big = |id, value| with(id, value, month(20, 27), RuleId::L3, 30);
    assert_eq!(big(LimitId::BigSession, 1.4), State::Quiet);
    assert_eq!(big(LimitId::BigSessionReps, 8.0), State::Quiet);
    assert_eq!(big(LimitId::BigSessionReps, 7.0), State::Fired);
    let effort = vec![bridge(on(0)).effort(6)];
    let hard = with(LimitId::VeryHardEffort, 6.0, effort, RuleId::L6, 0);
    assert_eq!(hard, State::Fired);
}
