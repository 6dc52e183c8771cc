//! Tests rule P7, which is no warning: fires, quiet, boundary and not enough data. The expected
//! numbers come from the clinical reference, section B2.

use evenly::domain::rules::{Finding, LimitId, Missing, NumberName, RuleId, Severity, State};
use evenly::domain::{Feel, Weaker};

use crate::entries::{Make, bridge, check_in, id, walk};
use crate::rules::{LEFT, NO_SESSION, ask, on};

fn no_weaker(day: i64, sore: i64) -> Make {
    check_in(on(day)).sore(sore).weaker(Weaker::No)
}

#[test]
fn p7_fires_for_soreness_of_one_to_four() {
    for (sore, state) in [
        (0, State::Quiet),
        (1, State::Fired),
        (4, State::Fired),
        (5, State::Quiet),
    ] {
        let verdict = ask(RuleId::P7, [bridge(on(0)), no_weaker(1, sore)], on(1));
        assert_eq!(verdict.state, state, "soreness {sore}");
        assert_eq!(verdict.severity, Severity::Info);
    }
}

#[test]
fn p7_speaks_up_to_72_hours_after_the_session() {
    for (day, state) in [
        (1, State::Fired),
        (2, State::Fired),
        (3, State::Fired),
        (4, NO_SESSION),
    ] {
        let made = [bridge(on(0)), no_weaker(day, 2)];
        assert_eq!(ask(RuleId::P7, made, on(day)).state, state, "day {day}");
    }
    assert_eq!(
        ask(RuleId::P7, [bridge(on(0)), no_weaker(0, 2)], on(0)).state,
        NO_SESSION,
        "the session's own morning lies before it"
    );
}

#[test]
fn p7_is_quiet_where_anything_does_not_fit() {
    let base = || vec![bridge(on(0)), no_weaker(2, 3)];
    for (more, state) in [
        (vec![], State::Fired),
        // It was there before the session.
        (vec![no_weaker(0, 1)], State::Quiet),
        (vec![no_weaker(0, 0)], State::Fired),
        // It was more than mild on the way.
        (vec![no_weaker(1, 5)], State::Quiet),
        (vec![no_weaker(1, 4)], State::Fired),
        // The muscle was weaker on the way.
        (vec![check_in(on(1)).weaker(Weaker::ABit)], State::Quiet),
        (vec![check_in(on(1)).weaker(Weaker::Clearly)], State::Quiet),
        (vec![check_in(on(1)).weaker(Weaker::No)], State::Fired),
        // It was weaker before the session, which the session did not do.
        (vec![check_in(on(0)).weaker(Weaker::ABit)], State::Fired),
        // Something else than an ache was felt.
        (vec![walk(on(1)).feel(LEFT, Feel::Sharp)], State::Quiet),
        (vec![walk(on(1)).feel(LEFT, Feel::Ache)], State::Fired),
        // A session after that morning does not matter.
        (vec![walk(on(2)).feel(LEFT, Feel::Sharp)], State::Fired),
    ] {
        let made: Vec<Make> = base().into_iter().chain(more).collect();
        let count = made.len();
        assert_eq!(ask(RuleId::P7, made, on(2)).state, state, "{count} entries");
    }
}

#[test]
fn p7_does_not_hold_a_later_session_against_an_earlier_morning() {
    let later = walk(on(2)).feel(LEFT, Feel::Sharp);
    let made = [bridge(on(0)), no_weaker(2, 3), later];
    assert_eq!(ask(RuleId::P7, made, on(3)).state, State::Fired);
}

#[test]
fn p7_says_what_is_missing() {
    let soreness = State::NotEnoughData(Missing::Soreness);
    let weaker = State::NotEnoughData(Missing::Weaker);
    for (made, state) in [
        (vec![], NO_SESSION),
        (vec![no_weaker(1, 2)], NO_SESSION),
        (vec![bridge(on(0))], soreness),
        (
            vec![bridge(on(0)), check_in(on(1)).weaker(Weaker::No)],
            soreness,
        ),
        // The session's own morning is no morning after it.
        (vec![bridge(on(0)), no_weaker(0, 2)], soreness),
        (vec![bridge(on(0)), check_in(on(1)).sore(2)], weaker),
        (vec![bridge(on(0)), check_in(on(1)).sore(9)], State::Quiet),
    ] {
        assert_eq!(ask(RuleId::P7, made, on(1)).state, state);
    }
}

#[test]
fn p7_names_the_sessions_and_the_morning() {
    let made = [walk(on(0)), bridge(on(1)), no_weaker(2, 3), no_weaker(3, 2)];
    let verdict = ask(RuleId::P7, made, on(3));
    assert_eq!(verdict.state, State::Fired);
    let found: &Finding = &verdict.findings[0];
    assert_eq!(
        (found.day, found.number(NumberName::Soreness)),
        (on(3), Some(2.0))
    );
    assert_eq!(verdict.entries(), [id(1), id(2), id(4)]);
    assert_eq!(verdict.limit.id, LimitId::MildSoreness);
}
