//! Tests D1, too few days to compare, and U1, nobody has looked at it: fires, quiet, boundary and
//! not enough data. The numbers are those of the clinical reference, B2: fewer than 4 known days of
//! the last 7; more than 14 days of use.

use evenly::domain::rules::{
    Evidence, LimitId, Limits, Missing, NumberName, RuleId, Severity, State, Verdict,
};
use evenly::domain::{Day, History, ProfessionalSeen, Profile};

use crate::entries::{Make, check_in, history, load, pause, rest};
use crate::rules::{ask, judge_all, on};

/// A diary that began on day 0, asked on day 20 with entries on these days of the last week.
fn d1(days: &[i64]) -> Verdict {
    let made = days.iter().map(|day| rest(on(*day)));
    ask(RuleId::D1, std::iter::once(rest(on(0))).chain(made), on(20))
}

#[test]
fn d1_speaks_below_four_known_days_of_the_last_seven() {
    for (days, known, state) in [
        (&[][..], 0.0, State::Fired),
        (&[14, 15, 16], 3.0, State::Fired),
        (&[14, 15, 16, 20], 4.0, State::Quiet),
        (&[14, 15, 16, 17, 18, 19, 20], 7.0, State::Quiet),
        // Day 13 lies before the last seven, and two entries of a day are one day.
        (&[13, 14, 15, 16], 3.0, State::Fired),
        (&[14, 14, 15, 16], 3.0, State::Fired),
    ] {
        let verdict = d1(days);
        assert_eq!(verdict.state, state, "{days:?}");
        let number = verdict.findings[0].number(NumberName::KnownLastWeek);
        assert_eq!(number, Some(known), "{days:?}");
    }
    assert_eq!(d1(&[]).severity, Severity::Info);
}

#[test]
fn d1_takes_any_entry_for_a_known_day() {
    let made = [
        rest(on(0)),
        load(on(17), 50.0),
        pause(on(18)),
        check_in(on(19)),
        rest(on(20)),
    ];
    assert_eq!(ask(RuleId::D1, made, on(20)).state, State::Quiet);
}

#[test]
fn d1_tells_nobody_off_whose_diary_is_too_young() {
    let early = |days| State::NotEnoughData(Missing::TooEarly { days, needed: 4 });
    let state = |as_of| ask(RuleId::D1, [rest(on(0))], on(as_of)).state;
    assert_eq!(state(0), early(1));
    assert_eq!(state(2), early(3));
    assert_eq!(state(3), State::Fired, "one of four days");
    assert_eq!(state(-1), early(0), "before the diary");
    let empty = judge_all(RuleId::D1, &Evidence::of_history(History::default()), on(0));
    assert_eq!(empty.state, early(0));
}

#[test]
fn d1_reads_the_limit_in_force() {
    let mut limits = Limits::default();
    limits
        .set(LimitId::KnownLastWeek, 2.0, on(0))
        .expect("in range");
    let made: Vec<Make> = [0, 16, 17].map(|day| rest(on(day))).into();
    let evidence = Evidence {
        limits,
        ..Evidence::of_history(history(made))
    };
    assert_eq!(judge_all(RuleId::D1, &evidence, on(20)).state, State::Quiet);
}

/// A diary that began on day 0.
fn u1(seen: Option<ProfessionalSeen>, as_of: Day) -> Verdict {
    let evidence = Evidence {
        profile: Profile {
            professional_seen: seen,
            ..Profile::default()
        },
        ..Evidence::of_history(history([rest(on(0))]))
    };
    judge_all(RuleId::U1, &evidence, as_of)
}

#[test]
fn u1_asks_after_14_days_of_use_while_nobody_has_looked() {
    let no = Some(ProfessionalSeen::No);
    let yes = |day: Option<i64>| Some(ProfessionalSeen::Yes(day.map(on)));
    for (seen, as_of, state) in [
        // Day 13 is the 14th day of use, day 14 the 15th.
        (no, 13, State::Quiet),
        (no, 14, State::Fired),
        (no, 400, State::Fired),
        (yes(None), 400, State::Quiet),
        (yes(Some(3)), 400, State::Quiet),
        (yes(Some(20)), 20, State::Quiet),
        (yes(Some(21)), 20, State::Fired),
        (None, 400, State::NotEnoughData(Missing::ProfessionalSeen)),
    ] {
        let verdict = u1(seen, on(as_of));
        assert_eq!(verdict.state, state, "{seen:?} on day {as_of}");
    }
    let verdict = u1(no, on(14));
    assert_eq!(verdict.severity, Severity::Info);
    assert_eq!(
        verdict.findings[0].number(NumberName::DaysOfUse),
        Some(15.0)
    );
}

#[test]
fn u1_counts_from_the_first_day_of_the_diary_not_of_what_was_loaded() {
    let evidence = Evidence {
        started: Some(on(-30)),
        profile: Profile {
            professional_seen: Some(ProfessionalSeen::No),
            ..Profile::default()
        },
        ..Evidence::of_history(history([rest(on(0))]))
    };
    assert_eq!(judge_all(RuleId::U1, &evidence, on(1)).state, State::Fired);
}
