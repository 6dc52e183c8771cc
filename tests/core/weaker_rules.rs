//! Tests rule N1, weaker after training: fires, quiet, boundary and not enough data. The expected
//! numbers come from the clinical reference, sections B2 and B3, or from the arithmetic that stands
//! beside them.

use evenly::domain::rules::{LimitId, Missing, NumberName, RuleId, Severity, State};
use evenly::domain::{SetSide, Variant, Weaker};

use crate::entries::{Make, bridge, check_in, id, raise, strength, walk};
use crate::nerve_rules::single;
use crate::pain_rules::{ask_with, number};
use crate::rules::{LEFT, RIGHT, ask, on};

const MORNINGS: State = State::NotEnoughData(Missing::Mornings);

fn weak(day: i64) -> Make {
    check_in(on(day)).weaker(Weaker::Clearly)
}

#[test]
fn n1_fires_when_clearly_weaker_and_sore_after_a_session() {
    for (said, soreness, state) in [
        // B3's two, then the boundary.
        (Weaker::Clearly, 6, State::Fired),
        (Weaker::ABit, 7, State::Quiet),
        (Weaker::Clearly, 5, State::Fired),
        (Weaker::Clearly, 4, State::Quiet),
        (Weaker::No, 10, State::Quiet),
    ] {
        let made = [bridge(on(0)), check_in(on(1)).weaker(said).sore(soreness)];
        let verdict = ask(RuleId::N1, made, on(1));
        assert_eq!(verdict.state, state, "{said:?}, soreness {soreness}");
        assert_eq!(verdict.severity, Severity::Caution);
        assert_eq!(verdict.limit.id, LimitId::WeakerSoreness);
    }
}

#[test]
fn n1_counts_the_48_hours_after_a_strength_session() {
    for (session, state) in [
        (raise(on(4), LEFT), State::Fired),
        (raise(on(3), LEFT), State::Fired),
        (raise(on(2), LEFT), State::Quiet),
        (raise(on(5), LEFT), State::Quiet),
        (walk(on(4)), State::Quiet),
    ] {
        let verdict = ask(RuleId::N1, [session, weak(5).sore(8)], on(5));
        assert_eq!(verdict.state, state);
    }
}

#[test]
fn n1_fires_when_clearly_weaker_with_a_fifth_fewer_repetitions() {
    for (before, now, state) in [
        // (10 - 8) / 10 = 20 %, (10 - 9) / 10 = 10 %, (15 - 12) / 15 = 20 %, (26 - 21) / 26 = 19 %.
        (10, 8, State::Fired),
        (10, 9, State::Quiet),
        (15, 12, State::Fired),
        (26, 21, State::Quiet),
        (8, 10, State::Quiet),
    ] {
        let made = [single(0, before), single(4, now), weak(5).sore(2)];
        let verdict = ask(RuleId::N1, made, on(5));
        assert_eq!(verdict.state, state, "{before} then {now}");
        if state == State::Fired {
            assert_eq!(verdict.limit.id, LimitId::WeakerRepsDrop);
            assert_eq!(number(&verdict, NumberName::DropPercent), Some(20.0));
            assert_eq!(verdict.entries(), [id(1), id(2), id(3)]);
            let found = &verdict.findings[0];
            assert_eq!(
                (found.side, found.variant),
                (Some(LEFT), Some(Variant::BridgeSingle))
            );
        }
    }
}

#[test]
fn n1_compares_repetitions_within_one_variant_and_side_only() {
    let session = |day, variant, side, reps| strength(on(day), variant).set(side, reps);
    let of_left = |variant, reps| session(0, variant, SetSide::Left, reps);
    for (before, state) in [
        (of_left(Variant::BridgeSingle, 20), State::Fired),
        (of_left(Variant::BridgeSingleShort, 20), State::Quiet),
        (
            session(0, Variant::BridgeSingle, SetSide::Right, 20),
            State::Quiet,
        ),
        (
            session(0, Variant::BridgeSingle, SetSide::Both, 20),
            State::Quiet,
        ),
        (of_left(Variant::BridgeSingle, 20).no_sets(), State::Quiet),
    ] {
        let made = [before, single(4, 10), weak(5).sore(0)];
        assert_eq!(ask(RuleId::N1, made, on(5)).state, state);
    }
}

#[test]
fn n1_compares_all_repetitions_of_a_session_with_the_session_before() {
    // 10 + 10 = 20, then 10 + 6 = 16: (20 - 16) / 20 = 20 %.
    let fell = [
        single(0, 10).set(SetSide::Left, 10),
        single(4, 10).set(SetSide::Left, 6),
        weak(5).sore(0),
    ];
    assert_eq!(ask(RuleId::N1, fell, on(5)).state, State::Fired);
    // Half of what it was a week ago, but as much as the session before.
    let same = [
        single(-3, 20),
        single(2, 10),
        single(4, 10),
        weak(5).sore(0),
    ];
    assert_eq!(ask(RuleId::N1, same, on(5)).state, State::Quiet);
    // The session before may lie up to 28 days back.
    for (days, state) in [(28, State::Fired), (29, State::Quiet)] {
        let made = [single(4 - days, 20), single(4, 10), weak(5).sore(0)];
        assert_eq!(ask(RuleId::N1, made, on(5)).state, state, "{days} days");
    }
    // Two sessions on one day: 10 in the evening after 20 in the morning.
    let twice = [
        single(4, 20).at("08:00"),
        single(4, 10).at("19:00"),
        weak(5).sore(0),
    ];
    assert_eq!(ask(RuleId::N1, twice, on(5)).state, State::Fired);
}

#[test]
fn n1_reads_the_repetitions_of_the_48_hours_and_of_the_morning_s_own_day() {
    for (made, state) in [
        // Half as many two days before; three days before, with other work yesterday.
        (vec![single(0, 20), single(3, 10)], State::Fired),
        (
            vec![single(0, 20), single(2, 10), bridge(on(4))],
            State::Quiet,
        ),
        // Half as many on the day itself, after a session in the 48 hours and after none.
        (
            vec![single(0, 20), bridge(on(4)), single(5, 10)],
            State::Fired,
        ),
        (vec![single(0, 20), single(5, 10)], State::Quiet),
    ] {
        let count = made.len();
        let made = made.into_iter().chain([weak(5).sore(0)]);
        assert_eq!(
            ask(RuleId::N1, made, on(5)).state,
            state,
            "{count} sessions"
        );
    }
}

#[test]
fn n1_looks_at_the_side_that_fell_most() {
    let session = |day, left, right| single(day, left).set(SetSide::Right, right);
    for (left, right, side) in [(8, 10, LEFT), (10, 8, RIGHT), (8, 5, RIGHT)] {
        let made = [session(0, 10, 10), session(4, left, right), weak(5).sore(0)];
        let verdict = ask(RuleId::N1, made, on(5));
        assert_eq!(verdict.state, State::Fired, "{left} and {right} of 10");
        assert_eq!(verdict.findings[0].side, Some(side));
    }
}

#[test]
fn n1_fires_when_clearly_weaker_on_two_of_three_mornings() {
    for (days, state) in [
        (vec![3, 5], State::Fired),
        (vec![4, 5], State::Fired),
        (vec![2, 5], State::Quiet),
        (vec![5], State::Quiet),
    ] {
        let made: Vec<Make> = days.iter().map(|day| weak(*day)).collect();
        let verdict = ask(RuleId::N1, made, on(5));
        assert_eq!(verdict.state, state, "{days:?}");
        if state == State::Fired {
            assert_eq!(verdict.limit.id, LimitId::RestHours);
            assert_eq!(number(&verdict, NumberName::WeakMornings), Some(2.0));
            assert_eq!(number(&verdict, NumberName::Mornings), Some(2.0));
        }
    }
    let with_a_no = [weak(3), check_in(on(4)).weaker(Weaker::No), weak(5)];
    let verdict = ask(RuleId::N1, with_a_no, on(5));
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(number(&verdict, NumberName::Mornings), Some(3.0));
    assert_eq!(verdict.entries(), [id(1), id(3)]);
}

#[test]
fn n1_says_what_is_missing() {
    let soreness = State::NotEnoughData(Missing::Soreness);
    for (made, state) in [
        (vec![], MORNINGS),
        (vec![bridge(on(0))], MORNINGS),
        (vec![bridge(on(0)), check_in(on(1)).sore(9)], MORNINGS),
        (vec![bridge(on(0)), weak(1)], soreness),
        (vec![weak(1)], State::Quiet),
        // Fewer repetitions are enough without soreness.
        (vec![single(-3, 20), single(0, 10), weak(1)], State::Fired),
        (vec![single(-3, 10), single(0, 10), weak(1)], soreness),
    ] {
        let count = made.len();
        assert_eq!(ask(RuleId::N1, made, on(1)).state, state, "{count} entries");
    }
}

#[test]
fn n1_speaks_until_its_rest_is_over_and_then_until_a_morning_is_better() {
    let state = |later: Vec<Make>, as_of| {
        let made = [bridge(on(0)), weak(1).sore(6)].into_iter().chain(later);
        ask(RuleId::N1, made, on(as_of)).state
    };
    let better = |day: i64| vec![check_in(on(day)).weaker(Weaker::No)];
    assert_eq!(state(vec![], 0), MORNINGS, "not yet");
    assert_eq!(state(better(2), 2), State::Fired, "24 hours of 72");
    assert_eq!(state(better(2), 3), State::Fired, "48 hours of 72");
    assert_eq!(state(better(2), 4), State::Quiet, "72 hours are over");
    assert_eq!(state(vec![], 4), State::Fired, "no morning says better");
    assert_eq!(
        state(vec![weak(4)], 4),
        State::Fired,
        "still clearly weaker"
    );
    assert_eq!(state(vec![], 7), State::Fired, "the seventh day");
    assert_eq!(state(vec![], 8), MORNINGS, "the eighth");
}

#[test]
fn n1_reads_its_limits() {
    let sore = || vec![bridge(on(0)), weak(1).sore(6)];
    let state = |limit, value| ask_with(RuleId::N1, (limit, value), sore(), on(1)).state;
    assert_eq!(state(LimitId::WeakerSoreness, 6.0), State::Fired);
    assert_eq!(state(LimitId::WeakerSoreness, 7.0), State::Quiet);
    let fell = || vec![single(0, 10), single(4, 8), weak(5).sore(0)];
    let state = |value| ask_with(RuleId::N1, (LimitId::WeakerRepsDrop, value), fell(), on(5)).state;
    assert_eq!((state(20.0), state(21.0)), (State::Fired, State::Quiet));
    let rested = || {
        let better = check_in(on(2)).weaker(Weaker::No);
        vec![bridge(on(0)), weak(1).sore(6), better]
    };
    for (hours, as_of, state) in [
        (24.0, 1, State::Fired),
        (24.0, 2, State::Quiet),
        (25.0, 2, State::Fired),
        (168.0, 7, State::Fired),
    ] {
        let verdict = ask_with(RuleId::N1, (LimitId::RestHours, hours), rested(), on(as_of));
        assert_eq!(verdict.state, state, "{hours} hours, day {as_of}");
        if state == State::Fired {
            assert_eq!(number(&verdict, NumberName::RestHours), Some(hours));
        }
    }
}

#[test]
fn n1_takes_the_latest_answer_of_a_day_and_both_check_ins_behind_it() {
    let put_right = [
        bridge(on(0)),
        weak(1).sore(6).at("07:00"),
        check_in(on(1)).weaker(Weaker::No).at("09:00"),
    ];
    assert_eq!(ask(RuleId::N1, put_right, on(1)).state, State::Quiet);
    let in_two = [
        bridge(on(0)),
        weak(1).at("07:00"),
        check_in(on(1)).sore(6).at("09:00"),
    ];
    let verdict = ask(RuleId::N1, in_two, on(1));
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(verdict.entries(), [id(1), id(2), id(3)]);
    assert_eq!(number(&verdict, NumberName::Soreness), Some(6.0));
}
