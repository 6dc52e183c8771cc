//! Tests the rules on sets that shrink and work that feels harder, N2 and N3: fires, quiet, boundary
//! and not enough data. The expected numbers come from the clinical reference, sections B2 and B3,
//! or from the arithmetic that stands beside them.

use evenly::domain::rules::{Evidence, LimitId, Missing, NumberName, RuleId, Severity, State};
use evenly::domain::{Feel, SetSide, Side, Variant, Weaker};

use crate::entries::{Make, bridge, check_in, history, id, strength, walk};
use crate::pain_rules::{ask_with, number};
use crate::rules::{LEFT, NO_SESSION, RIGHT, ask, judge_all, on};

fn few(have: u32, needed: u32) -> State {
    State::NotEnoughData(Missing::Sessions { have, needed })
}

/// A session of single bridges on the left with this many repetitions.
pub(crate) fn single(day: i64, reps: i64) -> Make {
    strength(on(day), Variant::BridgeSingle).set(SetSide::Left, reps)
}

/// Sessions of single bridges two days apart, with these best sets on the left.
fn bests(reps: &[i64]) -> Vec<Make> {
    (0..)
        .step_by(2)
        .zip(reps)
        .map(|(day, reps)| single(day, *reps).set(SetSide::Left, 1))
        .collect()
}

#[cfg(feature = "warnings")]
#[test]
fn n2_fires_when_the_middle_best_set_fell_to_85_percent() {
    for (reps, state, share) in [
        // B3: 12 to 10 is 0.833, 12 to 11 is 0.917.
        ([12, 12, 11, 10, 10, 9], State::Fired, 10.0 / 12.0),
        ([12, 12, 12, 11, 11, 11], State::Quiet, 11.0 / 12.0),
        // 17 / 20 = 0.85, 18 / 21 = 0.857.
        ([20, 20, 20, 17, 17, 17], State::Fired, 0.85),
        ([21, 21, 21, 18, 18, 18], State::Quiet, 18.0 / 21.0),
        // The middle counts, in any order: 10 / 12.
        ([30, 12, 1, 1, 10, 30], State::Fired, 10.0 / 12.0),
        ([10, 10, 10, 12, 12, 12], State::Quiet, 1.2),
    ] {
        let verdict = ask(RuleId::N2, bests(&reps), on(10));
        assert_eq!(verdict.state, state, "{reps:?}");
        assert_eq!(number(&verdict, NumberName::Share), Some(share));
        assert_eq!(verdict.severity, Severity::Caution);
        assert_eq!(verdict.limit.id, LimitId::BestShare);
    }
}

#[cfg(feature = "warnings")]
#[test]
fn n2_needs_six_sessions_over_ten_days() {
    let fell = [12, 12, 12, 6, 6, 6];
    assert_eq!(ask(RuleId::N2, bests(&fell[..5]), on(8)).state, few(5, 6));
    assert_eq!(ask(RuleId::N2, [], on(8)).state, NO_SESSION);
    assert_eq!(ask(RuleId::N2, [walk(on(8))], on(8)).state, NO_SESSION);
    let days = |days: [i64; 6]| {
        let made = days.iter().zip(fell).map(|(day, reps)| single(*day, reps));
        ask(RuleId::N2, made, on(10)).state
    };
    assert_eq!(days([0, 2, 4, 6, 8, 10]), State::Fired, "10 days");
    assert_eq!(
        days([1, 2, 4, 6, 8, 10]),
        State::NotEnoughData(Missing::TooEarly {
            days: 9,
            needed: 10
        })
    );
    assert_eq!(
        days([10; 6]),
        State::NotEnoughData(Missing::TooEarly {
            days: 0,
            needed: 10
        }),
        "all on one day"
    );
}

#[cfg(feature = "warnings")]
#[test]
fn the_exercise_that_lacks_least_says_what_is_missing() {
    let clam = |day: i64| {
        strength(on(day), Variant::RaiseClam)
            .set(SetSide::Left, 9)
            .effort(3)
    };
    for (clams, bridges) in [(3, 5), (5, 3)] {
        let mut made: Vec<Make> = (0..clams).map(clam).collect();
        made.extend((0..bridges).map(|day| single(day, 30).effort(3)));
        assert_eq!(ask(RuleId::N2, made.clone(), on(5)).state, few(5, 6));
        assert_eq!(ask(RuleId::N3, made, on(5)).state, few(5, 7));
    }
    // Six sessions over five days beside two: the days are what is missing.
    let mut made: Vec<Make> = (0..6).map(clam).collect();
    made.extend((4..6).map(|day| single(day, 30)));
    assert_eq!(
        ask(RuleId::N2, made, on(5)).state,
        State::NotEnoughData(Missing::TooEarly {
            days: 5,
            needed: 10
        })
    );
}

#[cfg(feature = "warnings")]
#[test]
fn n2_looks_at_the_last_six_sessions_only() {
    // Seven sessions: the oldest and best is left out, 10 / 10 stays quiet.
    let made = bests(&[30, 10, 10, 10, 10, 10, 10]);
    assert_eq!(ask(RuleId::N2, made, on(12)).state, State::Quiet);
}

#[cfg(feature = "warnings")]
#[test]
fn n2_speaks_for_seven_days_after_the_last_session() {
    let state = |as_of| ask(RuleId::N2, bests(&[12, 12, 12, 6, 6, 6]), on(as_of)).state;
    assert_eq!(state(16), State::Fired, "the last session was on day 10");
    assert_eq!(state(17), NO_SESSION);
    assert_eq!(state(9), few(5, 6));
}

#[cfg(feature = "warnings")]
#[test]
fn n2_looks_back_90_days() {
    let made = |first: i64| {
        [first, 2, 4, 6, 8, 10]
            .iter()
            .zip([12, 12, 12, 6, 6, 6])
            .map(|(day, reps)| single(*day, reps))
            .collect::<Vec<_>>()
    };
    assert_eq!(ask(RuleId::N2, made(-79), on(10)).state, State::Fired);
    assert_eq!(ask(RuleId::N2, made(-80), on(10)).state, few(5, 6));
}

#[cfg(feature = "warnings")]
#[test]
fn n2_judges_the_weaker_side_and_each_side_where_nobody_said_which() {
    let session = |(day, left): (i64, i64)| {
        strength(on(day), Variant::RaiseStraight)
            .set(SetSide::Left, left)
            .set(SetSide::Right, 12)
    };
    let made = || (0..).step_by(2).zip([12, 12, 12, 8, 8, 8]).map(session);
    let state = |weaker_side| {
        let mut evidence = Evidence::of_history(history(made()));
        evidence.profile.weaker_side = weaker_side;
        judge_all(RuleId::N2, &evidence, on(10))
    };
    assert_eq!(state(Some(LEFT)).state, State::Fired);
    assert_eq!(state(Some(RIGHT)).state, State::Quiet);
    let unsaid = state(None);
    assert_eq!(unsaid.state, State::Fired);
    let sides: Vec<Option<Side>> = unsaid.findings.iter().map(|found| found.side).collect();
    assert_eq!(sides, [Some(LEFT)], "only the side that fell");
}

#[cfg(feature = "warnings")]
#[test]
fn n2_keeps_both_legs_and_variants_apart() {
    let both = |day: i64, reps| strength(on(day), Variant::BridgeDouble).set(SetSide::Both, reps);
    let mut evidence = Evidence::of_history(history(
        (0..)
            .step_by(2)
            .zip([12, 12, 12, 6, 6, 6])
            .map(|(day, reps)| both(day, reps)),
    ));
    evidence.profile.weaker_side = Some(LEFT);
    let verdict = judge_all(RuleId::N2, &evidence, on(10));
    assert_eq!(
        verdict.state,
        State::Fired,
        "both legs work the weaker side too"
    );
    assert_eq!(verdict.findings[0].side, None);
    let mixed: Vec<Make> = (0..)
        .step_by(2)
        .zip([12, 12, 12, 6, 6, 6])
        .map(|(day, reps)| {
            if reps > 6 {
                both(day, reps)
            } else {
                single(day, reps)
            }
        })
        .collect();
    assert_eq!(ask(RuleId::N2, mixed, on(10)).state, few(3, 6));
}

#[cfg(feature = "warnings")]
#[test]
fn n2_takes_the_best_set_and_seconds_where_the_exercise_is_a_hold() {
    let held = |variant, reps, hold: f64, day: i64| {
        strength(on(day), variant)
            .full_set(SetSide::Left, reps, Some(hold), None)
            .full_set(SetSide::Left, reps, Some(3.0), None)
    };
    for (variant, reps, names) in [
        (Variant::RaiseWallPush, 1, true),
        (Variant::BridgeSqueeze, 2, true),
        (Variant::BridgeSingleHold, 2, true),
        (Variant::BridgeDoubleHold, 2, true),
        (Variant::BridgeSingle, 1, true),
        (Variant::BridgeSingle, 2, false),
    ] {
        let made: Vec<Make> = (0..)
            .step_by(2)
            .zip([30.0, 30.0, 30.0, 24.0, 24.0, 24.0])
            .map(|(day, hold)| held(variant, reps, hold, day))
            .collect();
        let verdict = ask(RuleId::N2, made, on(10));
        // 24 / 30 = 0.8; counted in repetitions nothing fell.
        let (state, share) = if names {
            (State::Fired, 0.8)
        } else {
            (State::Quiet, 1.0)
        };
        assert_eq!(verdict.state, state, "{variant:?} {reps}");
        assert_eq!(number(&verdict, NumberName::Share), Some(share));
        let recent = number(&verdict, NumberName::HoldRecent);
        assert_eq!(recent.is_some(), names);
        if names {
            let seconds = 24.0 * f64::from(u8::try_from(reps).expect("small"));
            assert_eq!(recent, Some(seconds), "repetitions x seconds");
        }
    }
}

#[cfg(feature = "warnings")]
#[test]
fn n2_does_not_compare_holds_with_repetitions() {
    let mut made = bests(&[12, 12, 12]);
    made.extend((3..6).map(|place| {
        strength(on(2 * place), Variant::BridgeSingle).full_set(SetSide::Left, 1, Some(5.0), None)
    }));
    assert_eq!(ask(RuleId::N2, made, on(10)).state, few(3, 6));
}

#[cfg(feature = "warnings")]
#[test]
fn n2_names_its_numbers_and_the_six_sessions() {
    let verdict = ask(RuleId::N2, bests(&[12, 12, 11, 10, 10, 9]), on(12));
    let found = &verdict.findings[0];
    let numbers: Vec<(NumberName, f64)> = found
        .numbers
        .iter()
        .map(|number| (number.name, number.value))
        .collect();
    assert_eq!(
        numbers,
        [
            (NumberName::BestRecent, 10.0),
            (NumberName::BestEarlier, 12.0),
            (NumberName::Share, 10.0 / 12.0),
            (NumberName::SpanDays, 10.0),
        ]
    );
    assert_eq!(verdict.entries(), (1..=6).map(id).collect::<Vec<_>>());
    assert_eq!(
        (found.side, found.variant, found.day),
        (Some(LEFT), Some(Variant::BridgeSingle), on(10))
    );
}

#[cfg(feature = "warnings")]
#[test]
fn n2_reads_its_limits() {
    let made = || bests(&[10, 10, 10, 9, 9, 9]);
    let state = |limit, value| ask_with(RuleId::N2, (limit, value), made(), on(10)).state;
    assert_eq!(state(LimitId::BestShare, 0.9), State::Fired, "9 / 10");
    assert_eq!(state(LimitId::BestShare, 0.89), State::Quiet);
    assert_eq!(
        state(LimitId::BestSpan, 11.0),
        State::NotEnoughData(Missing::TooEarly {
            days: 10,
            needed: 11
        })
    );
}

/// Sessions of the same work two days apart, with these efforts.
fn efforts(efforts: &[i64]) -> Vec<Make> {
    (0..)
        .step_by(2)
        .zip(efforts)
        .map(|(day, effort)| single(day, 30).effort(*effort))
        .collect()
}

#[test]
fn n3_fires_when_the_same_work_felt_two_points_harder_twice_running() {
    for (said, state) in [
        (vec![3, 3, 3, 3, 3, 5, 5], State::Fired),
        (vec![3, 3, 3, 3, 3, 4, 5], State::Quiet),
        (vec![3, 3, 3, 3, 3, 5, 4], State::Quiet),
        (vec![3, 3, 3, 3, 3, 9, 3], State::Quiet),
        // The middle of 1, 3, 3, 9, 9 is 3, of 2, 3, 4, 4, 9 it is 4.
        (vec![9, 1, 3, 9, 3, 5, 6], State::Fired),
        (vec![2, 3, 4, 4, 9, 5, 6], State::Quiet),
        (vec![2, 3, 4, 4, 9, 6, 6], State::Fired),
        // An eighth session back is not looked at.
        (vec![0, 5, 5, 5, 5, 5, 6, 6], State::Quiet),
    ] {
        let last = 2 * (i64::try_from(said.len()).expect("few") - 1);
        let verdict = ask(RuleId::N3, efforts(&said), on(last));
        assert_eq!(verdict.state, state, "{said:?}");
        assert_eq!(verdict.severity, Severity::Caution);
        assert_eq!(verdict.limit.id, LimitId::EffortRise);
    }
}

#[test]
fn n3_needs_seven_sessions_of_the_same_work_with_their_effort() {
    let seven = || efforts(&[3, 3, 3, 3, 3, 5, 5]);
    assert_eq!(
        ask(RuleId::N3, efforts(&[3, 3, 3, 3, 5, 5]), on(10)).state,
        few(6, 7)
    );
    assert_eq!(ask(RuleId::N3, [], on(10)).state, NO_SESSION);
    assert_eq!(
        ask(RuleId::N3, [walk(on(10)).effort(9)], on(10)).state,
        NO_SESSION
    );
    let mut unrated = seven();
    unrated[2] = single(4, 30);
    assert_eq!(
        ask(RuleId::N3, unrated, on(12)).state,
        State::NotEnoughData(Missing::Effort)
    );
    let mut unrated_last = efforts(&[3, 3, 3, 3, 3, 5]);
    unrated_last.push(single(12, 30));
    assert_eq!(
        ask(RuleId::N3, unrated_last, on(12)).state,
        State::NotEnoughData(Missing::Effort)
    );
    let mut without_sets = seven();
    without_sets[2] = single(4, 30).no_sets().effort(3);
    assert_eq!(ask(RuleId::N3, without_sets, on(12)).state, few(6, 7));
    let mut then_unrated = seven();
    then_unrated.push(single(14, 30));
    assert_eq!(
        ask(RuleId::N3, then_unrated, on(14)).state,
        State::Fired,
        "one without an effort does not make it quiet"
    );
}

#[test]
fn n3_compares_work_that_differs_by_a_tenth_at_most() {
    // The latest session has 30 repetitions: 27 to 33 are within 10 %.
    for (reps, state) in [
        (27, State::Fired),
        (33, State::Fired),
        (26, few(6, 7)),
        (34, few(6, 7)),
    ] {
        let mut made = efforts(&[3, 3, 3, 3, 3, 5, 5]);
        made[0] = single(0, reps).effort(3);
        assert_eq!(
            ask(RuleId::N3, made, on(12)).state,
            state,
            "{reps} repetitions"
        );
    }
    // Held longer, done on the other side, or with both legs, it is other work.
    let other: [fn() -> Make; 4] = [
        || strength(on(0), Variant::BridgeSingle).full_set(SetSide::Left, 30, Some(2.0), None),
        || strength(on(0), Variant::BridgeSingle).set(SetSide::Right, 30),
        || strength(on(0), Variant::BridgeSingle).set(SetSide::Both, 30),
        || strength(on(0), Variant::BridgeSingleShort).set(SetSide::Left, 30),
    ];
    for make in other {
        let mut made = efforts(&[3, 3, 3, 3, 3, 5, 5]);
        made[0] = make().effort(3);
        assert_eq!(ask(RuleId::N3, made, on(12)).state, few(6, 7));
    }
}

#[test]
fn n3_counts_a_tenth_of_the_latest_session() {
    for (reps, state) in [
        (110, State::Fired),
        (90, State::Fired),
        (111, few(6, 7)),
        (89, few(6, 7)),
    ] {
        let mut made: Vec<Make> = (0..)
            .step_by(2)
            .zip([3, 3, 3, 3, 3, 5, 5])
            .map(|(day, effort)| single(day, 100).effort(effort))
            .collect();
        made[0] = single(0, reps).effort(3);
        assert_eq!(ask(RuleId::N3, made, on(12)).state, state, "{reps} of 100");
    }
}

#[test]
fn n3_speaks_only_of_the_exercise_that_felt_harder() {
    let mut made = efforts(&[3, 3, 3, 3, 3, 5, 5]);
    made.extend((0..7).map(|place| {
        strength(on(2 * place), Variant::RaiseClam)
            .set(SetSide::Left, 9)
            .effort(4)
    }));
    let verdict = ask(RuleId::N3, made, on(12));
    assert_eq!(verdict.state, State::Fired);
    let variants: Vec<Option<Variant>> =
        verdict.findings.iter().map(|found| found.variant).collect();
    assert_eq!(variants, [Some(Variant::BridgeSingle)]);
}

#[test]
fn n3_passes_over_a_session_of_other_work() {
    let mut made = efforts(&[3, 3, 3, 3, 3, 5, 5]);
    made.push(single(11, 60).effort(9));
    assert_eq!(ask(RuleId::N3, made, on(12)).state, State::Fired);
}

#[test]
fn n3_speaks_for_seven_days_after_the_last_session() {
    let state = |as_of| ask(RuleId::N3, efforts(&[3, 3, 3, 3, 3, 5, 5]), on(as_of)).state;
    assert_eq!(state(18), State::Fired, "the last session was on day 12");
    assert_eq!(state(19), NO_SESSION);
    let mut unrated = efforts(&[3, 3, 3, 3, 3, 5, 5]);
    unrated.push(single(19, 30));
    assert_eq!(
        ask(RuleId::N3, unrated, on(19)).state,
        few(0, 7),
        "the last rated one lies too far back"
    );
}

#[test]
fn n3_names_its_numbers_and_the_seven_sessions() {
    let verdict = ask(RuleId::N3, efforts(&[3, 3, 4, 3, 3, 5, 6]), on(12));
    let found = &verdict.findings[0];
    let numbers: Vec<(NumberName, f64)> = found
        .numbers
        .iter()
        .map(|number| (number.name, number.value))
        .collect();
    assert_eq!(
        numbers,
        [
            (NumberName::EffortUsual, 3.0),
            (NumberName::EffortEarlier, 5.0),
            (NumberName::EffortLater, 6.0),
            (NumberName::Sessions, 5.0),
        ]
    );
    assert_eq!(verdict.entries(), (1..=7).map(id).collect::<Vec<_>>());
    assert_eq!(found.variant, Some(Variant::BridgeSingle));
}

#[test]
fn n3_reads_its_limits() {
    let state = |limit, value| {
        let mut made = efforts(&[3, 3, 3, 3, 3, 5, 5]);
        made[0] = single(0, 36).effort(3);
        ask_with(RuleId::N3, (limit, value), made, on(12)).state
    };
    // (36 - 30) / 30 = 20 %.
    assert_eq!(state(LimitId::SameVolume, 20.0), State::Fired);
    assert_eq!(state(LimitId::SameVolume, 19.0), few(6, 7));
    let state = |value| {
        let made = efforts(&[3, 3, 3, 3, 3, 5, 5]);
        ask_with(RuleId::N3, (LimitId::EffortRise, value), made, on(12)).state
    };
    assert_eq!((state(2.0), state(2.5)), (State::Fired, State::Quiet));
}

#[cfg(feature = "warnings")]
#[test]
fn falling_strength_is_judged_by_what_was_logged_up_to_the_day() {
    let mut made = bests(&[12, 12, 12, 6, 6, 6]);
    made.push(check_in(on(20)).weaker(Weaker::Clearly).sore(9));
    made.push(bridge(on(19)).feel(RIGHT, Feel::Ache));
    for rule in [RuleId::N1, RuleId::N2, RuleId::N3] {
        let then = ask(rule, made[..5].to_vec(), on(8));
        assert_eq!(ask(rule, made.clone(), on(8)), then);
    }
}
