//! Tests answers to warnings, which warning stands first, what a limit may be, and when a review is due.

use evenly::domain::rules::{
    Evidence, LimitId, Limits, Owner, Rule, RuleId, Severity, SourceRef, State, Verdict, headline,
    is_review_due,
};
use evenly::domain::{
    Acknowledgement, Answers, Day, Feel, FieldProblem, Side, Stamp, StopSign, ZoneName,
};

use crate::entries::{bridge, day, history};

fn at(day: Day) -> Stamp {
    Stamp {
        utc_ms: day.number() * 86_400_000,
        offset_s: 0,
        zone: ZoneName::new("UTC"),
    }
}

fn said(rule: RuleId, severity: Severity, on: Day) -> Acknowledgement {
    Acknowledgement {
        at: at(on),
        day: on,
        rule,
        severity,
    }
}

#[test]
fn a_warning_that_was_read_is_quiet_for_seven_days_unless_it_is_stronger() {
    let read_on = day("2026-11-23");
    let last_quiet = Some(day("2026-11-30"));
    // Clinical reference B2: seven days' silence after acknowledging, unless it gets worse.
    for (severity_then, severity_now, days_later, expected) in [
        (Severity::Info, Severity::Info, 0, last_quiet),
        (Severity::Info, Severity::Info, 6, last_quiet),
        (Severity::Info, Severity::Info, 7, None),
        (Severity::Info, Severity::Caution, 0, None),
        (Severity::Info, Severity::Caution, 6, None),
        (Severity::Caution, Severity::Caution, 6, last_quiet),
        (Severity::Caution, Severity::Info, 6, last_quiet),
        (Severity::Caution, Severity::Caution, 7, None),
        (Severity::Info, Severity::Info, -1, None),
    ] {
        let answers = Answers {
            acknowledgements: vec![said(RuleId::L2, severity_then, read_on)],
            misfits: Vec::new(),
        };
        let as_of = read_on.plus(days_later);
        let case = format!("{severity_then:?} then {severity_now:?} after {days_later} days");
        let until = answers.silent_until(RuleId::L2, severity_now, as_of);
        assert_eq!(until, expected, "{case}");
        let other = answers.silent_until(RuleId::L1, severity_now, as_of);
        assert_eq!(other, None, "another rule: {case}");
    }
}

#[test]
fn the_latest_answer_counts_however_they_are_ordered() {
    let first = said(RuleId::L2, Severity::Info, day("2026-11-20"));
    let second = said(RuleId::L2, Severity::Info, day("2026-11-23"));
    for acknowledgements in [vec![first.clone(), second.clone()], vec![second, first]] {
        let answers = Answers {
            acknowledgements,
            misfits: Vec::new(),
        };
        let until = answers.silent_until(RuleId::L2, Severity::Info, day("2026-11-24"));
        assert_eq!(until, Some(day("2026-11-30")));
    }
}

#[test]
fn stop_this_exercise_speaks_whatever_was_acknowledged() {
    let today = day("2026-11-23");
    let sessions = history([
        bridge(today.plus(-1))
            .worst(Side::Left, 6)
            .feel(Side::Left, Feel::Burning),
        bridge(today)
            .worst(Side::Left, 6)
            .feel(Side::Left, Feel::Burning),
    ]);
    let mut evidence = Evidence::of_history(sessions);
    for rule in [RuleId::P1, RuleId::P4] {
        evidence
            .answers
            .acknowledgements
            .push(said(rule, Severity::Stop, today));
    }
    for rule in [RuleId::P1, RuleId::P4] {
        let verdict = Rule::of(rule)
            .expect("in every build")
            .evaluate(&evidence, today);
        assert_eq!(verdict.severity, Severity::StopExercise, "{rule:?}");
        assert_eq!(verdict.state, State::Fired, "{rule:?}");
    }
}

fn verdict(rule: RuleId, severity: Severity, state: State) -> Verdict {
    let today = day("2026-11-23");
    Verdict {
        rule,
        state,
        severity,
        as_of: today,
        findings: Vec::new(),
        limit: Limits::default().get(LimitId::WorstPain),
        source: SourceRef::OwnChoice,
        reviewed: today,
    }
}

fn stop(rule: RuleId, sign: StopSign) -> Verdict {
    let mut verdict = verdict(rule, Severity::Stop, State::NeedsClearing);
    let mut finding = evenly::domain::rules::Finding::on(verdict.as_of, Vec::new(), Vec::new());
    finding.sign = Some(sign);
    verdict.findings.push(finding);
    verdict
}

#[test]
fn stops_stand_first_then_cautions_then_hints_each_by_priority() {
    use Severity::{Caution, Info, StopExercise};
    let fired = |rule, severity| verdict(rule, severity, State::Fired);
    let sign = |rule: RuleId| {
        *StopSign::ALL
            .iter()
            .find(|sign| sign.rule() == rule)
            .expect("each rule has a sign")
    };
    let within_days = stop(RuleId::RF11, sign(RuleId::RF11));
    let now = stop(RuleId::RF1, sign(RuleId::RF1));
    let verdicts = vec![
        fired(RuleId::L2, Info),
        fired(RuleId::P6, Caution),
        verdict(RuleId::N3, Caution, State::Quiet),
        verdict(
            RuleId::P2,
            Caution,
            State::Silenced {
                until: day("2026-11-30"),
            },
        ),
        fired(RuleId::P1, StopExercise),
        fired(RuleId::N1, Caution),
        within_days,
        now,
    ];
    let (first, others) = headline(&verdicts);
    let order: Vec<RuleId> = first
        .into_iter()
        .chain(others)
        .map(|said| said.rule)
        .collect();
    let expected = [
        RuleId::RF1,
        RuleId::RF11,
        RuleId::P1,
        RuleId::N1,
        RuleId::P6,
        RuleId::L2,
    ];
    assert_eq!(order, expected);
    assert_eq!(headline(&[]), (None, Vec::new()));
}

#[test]
fn the_stop_that_needs_care_soonest_stands_before_one_of_higher_priority() {
    let signs = || StopSign::ALL.iter().copied();
    let (late, soon) = signs()
        .flat_map(|late| signs().map(move |soon| (late, soon)))
        .find(|(late, soon)| late.rule() < soon.rule() && late.urgency() > soon.urgency())
        .expect("a less urgent sign of a rule of higher priority");
    let verdicts = [stop(late.rule(), late), stop(soon.rule(), soon)];
    let (first, _others) = headline(&verdicts);
    assert_eq!(first.map(|said| said.rule), Some(soon.rule()));
}

#[test]
fn every_limit_takes_its_range_and_nothing_else() {
    for id in LimitId::ALL.iter().copied() {
        let (low, high) = id.bounds();
        let refused = Err(FieldProblem::OutOfRange { low, high });
        assert!(low < high, "{id:?}");
        for inside in [low, high, id.default_value()] {
            assert_eq!(id.check(inside), Ok(()), "{id:?} {inside}");
        }
        for outside in [low - 0.01, high + 0.01, f64::NAN, f64::INFINITY] {
            assert_eq!(id.check(outside), refused, "{id:?} {outside}");
            let mut limits = Limits::default();
            let before = limits.clone();
            assert_eq!(limits.set(id, outside, day("2026-11-23")), refused);
            assert_eq!(limits, before, "{id:?}");
        }
    }
}

#[test]
fn a_limit_that_was_set_says_whose_it_is_until_it_is_reset() {
    let reviewed = day("2027-01-05");
    let mut limits = Limits::default();
    assert_eq!(limits.get(LimitId::WorstPain).owner, Owner::Default);
    limits
        .set(LimitId::WorstPain, 6.5, reviewed)
        .expect("0 to 9");
    let limit = limits.get(LimitId::WorstPain);
    assert_eq!((limit.value, limit.owner), (6.5, Owner::Physiotherapist));
    assert_eq!(limit.reviewed, reviewed);
    assert_eq!(limits.changed().count(), 1);
    limits.reset(LimitId::WorstPain);
    assert_eq!(limits, Limits::default());
}

#[test]
fn a_review_is_due_once_a_year_has_passed() {
    for (reviewed, today, due) in [
        ("2026-11-23", "2026-11-23", false),
        ("2026-11-23", "2026-12-31", false),
        ("2026-11-23", "2027-10-30", false),
        ("2026-11-23", "2027-11-22", false),
        ("2026-11-23", "2027-11-23", true),
        ("2026-11-23", "2027-12-01", true),
        ("2026-11-23", "2028-01-01", true),
        ("2028-02-29", "2029-02-28", false),
        ("2028-02-29", "2029-03-01", true),
    ] {
        let found = is_review_due(day(reviewed), day(today));
        assert_eq!(found, due, "{reviewed} seen on {today}");
    }
}
