//! Tests the rules on pain in the groin and on the outer hip, P5 and P6: fires, quiet, boundary and
//! not enough data. The expected numbers come from the clinical reference, section B2, or from the
//! arithmetic that stands beside them.

use evenly::domain::rules::{Evidence, LimitId, Missing, NumberName, RuleId, Severity, State};
use evenly::domain::{Day, Feel, SetSide, Side, Site, Variant};

use crate::entries::{Make, bridge, history, id, raise, strength, walk};
use crate::pain_rules::{FEEL, acknowledged, ask_with};
use crate::rules::{LEFT, NO_SESSION, RIGHT, ask, judge_all, on};

const SITE: State = State::NotEnoughData(Missing::Site);

fn sharp_groin(made: Make, side: Side) -> Make {
    made.feel(side, Feel::Sharp).site(side, Site::Groin)
}

#[test]
fn p5_fires_for_two_sessions_in_fourteen_days_on_one_side() {
    let sharp = |day: i64| sharp_groin(bridge(on(day)), LEFT);
    let dull = |day: i64| bridge(on(day)).feel(LEFT, Feel::Ache);
    for (made, state) in [
        (vec![sharp(0), sharp(13)], State::Fired),
        (vec![sharp(-1), dull(5), sharp(13)], State::Quiet),
        (vec![dull(5), sharp(13)], State::Quiet),
        (
            vec![sharp(9), sharp_groin(raise(on(13), LEFT), LEFT)],
            State::Fired,
        ),
        (
            vec![sharp(9), sharp_groin(bridge(on(13)), RIGHT)],
            State::Quiet,
        ),
        (
            vec![dull(1), sharp(9), sharp_groin(walk(on(13)), LEFT)],
            State::Quiet,
        ),
        (
            vec![sharp(13).at("08:00"), sharp(13).at("18:00")],
            State::Fired,
        ),
        (vec![sharp(9), sharp(14), dull(10)], State::Quiet),
    ] {
        let days: Vec<Day> = made
            .iter()
            .map(|made| made.clone().done().when.day)
            .collect();
        let verdict = ask(RuleId::P5, made, on(13));
        assert_eq!(verdict.state, state, "{days:?}");
        assert_eq!(verdict.severity, Severity::Caution);
    }
}

#[test]
fn p5_says_what_is_missing_only_where_it_could_matter() {
    let sharp = |day: i64| sharp_groin(bridge(on(day)), LEFT);
    let few = State::NotEnoughData(Missing::Sessions { have: 1, needed: 2 });
    for (made, state) in [
        (vec![], NO_SESSION),
        (vec![walk(on(0))], NO_SESSION),
        (vec![sharp(0)], few),
        (vec![bridge(on(0)), bridge(on(1))], FEEL),
        (vec![sharp(0), bridge(on(1)).worst(LEFT, 3)], FEEL),
        (vec![sharp(0), bridge(on(1)).site(LEFT, Site::Groin)], FEEL),
        (vec![sharp(0), bridge(on(1)).feel(LEFT, Feel::Sharp)], SITE),
        // What was said rules it out.
        (
            vec![sharp(0), bridge(on(1)).site(LEFT, Site::Buttock)],
            State::Quiet,
        ),
        (
            vec![sharp(0), bridge(on(1)).feel(LEFT, Feel::Ache)],
            State::Quiet,
        ),
        (vec![sharp(0), bridge(on(1)).worst(LEFT, 0)], State::Quiet),
        (
            vec![
                sharp(0),
                bridge(on(1))
                    .feel(LEFT, Feel::Sharp)
                    .site(LEFT, Site::LowBack),
            ],
            State::Quiet,
        ),
        (
            vec![
                sharp(0),
                bridge(on(1)).feel(LEFT, Feel::Ache).site(LEFT, Site::Groin),
            ],
            State::Quiet,
        ),
        // One session that did not say cannot make two.
        (
            vec![bridge(on(0)), bridge(on(1)).feel(LEFT, Feel::Ache)],
            State::Quiet,
        ),
    ] {
        let made_days = made.len();
        let verdict = ask(RuleId::P5, made, on(2));
        assert_eq!(verdict.state, state, "{made_days} sessions");
    }
}

#[test]
fn p5_names_the_side_the_sessions_and_the_count() {
    let made = [
        sharp_groin(bridge(on(0)), RIGHT),
        bridge(on(1)).feel(RIGHT, Feel::Ache),
        sharp_groin(raise(on(2), LEFT), RIGHT),
    ];
    let verdict = ask(RuleId::P5, made, on(4));
    assert_eq!(verdict.entries(), [id(1), id(3)]);
    let found = &verdict.findings[0];
    assert_eq!((found.side, found.day), (Some(RIGHT), on(2)));
    assert_eq!(found.number(NumberName::Sessions), Some(2.0));
    assert_eq!(verdict.limit.id, LimitId::GroinSessions);
}

#[test]
fn p5_speaks_only_of_the_side_that_reached_its_number() {
    let made = [
        sharp_groin(sharp_groin(bridge(on(0)), LEFT), RIGHT),
        sharp_groin(bridge(on(1)), RIGHT),
    ];
    let verdict = ask(RuleId::P5, made, on(2));
    let sides: Vec<Option<Side>> = verdict.findings.iter().map(|found| found.side).collect();
    assert_eq!(sides, [Some(RIGHT)], "twice on the right, once on the left");
}

#[test]
fn p5_reads_both_of_its_limits() {
    let made = || {
        vec![
            sharp_groin(bridge(on(0)), LEFT),
            sharp_groin(bridge(on(7)), LEFT),
        ]
    };
    let state = |limit, value| ask_with(RuleId::P5, (limit, value), made(), on(7)).state;
    assert_eq!(state(LimitId::GroinDays, 8.0), State::Fired);
    assert_eq!(
        state(LimitId::GroinDays, 7.0),
        State::NotEnoughData(Missing::Sessions { have: 1, needed: 2 })
    );
    assert_eq!(state(LimitId::GroinSessions, 1.0), State::Fired);
    assert_eq!(
        state(LimitId::GroinSessions, 3.0),
        State::NotEnoughData(Missing::Sessions { have: 2, needed: 3 })
    );
}

fn sore_hip(made: Make, side: Side, worst: i64) -> Make {
    made.site(side, Site::OuterHip).worst(side, worst)
}

#[test]
fn p6_fires_from_three_on_the_upper_side_and_at_any_pain_on_the_lower() {
    // Who lifts the left leg lies on the right side.
    for (side, worst, state) in [
        (LEFT, 3, State::Fired),
        (LEFT, 2, State::Quiet),
        (LEFT, 10, State::Fired),
        (LEFT, 0, State::Quiet),
        (RIGHT, 1, State::Fired),
        (RIGHT, 0, State::Quiet),
    ] {
        let verdict = ask(
            RuleId::P6,
            [sore_hip(raise(on(0), LEFT), side, worst)],
            on(0),
        );
        assert_eq!(verdict.state, state, "{side:?} {worst}");
        assert_eq!(verdict.severity, Severity::Info);
    }
}

#[test]
fn p6_counts_side_lying_exercises_alone() {
    for (variant, state) in [
        (Variant::RaiseWallPush, State::Fired),
        (Variant::RaiseClam, State::Fired),
        (Variant::RaiseBentKnee, State::Fired),
        (Variant::RaiseStraight, State::Fired),
        (Variant::RaiseStraightPause, State::Fired),
        (Variant::RaiseAnkleWeight, State::Fired),
        (Variant::RaiseStandingSlide, NO_SESSION),
        (Variant::RaiseHipHitch, NO_SESSION),
        (Variant::RaiseSideStep, NO_SESSION),
        (Variant::BridgeSingle, NO_SESSION),
    ] {
        let session = strength(on(0), variant).set(SetSide::Left, 10);
        let verdict = ask(RuleId::P6, [sore_hip(session, LEFT, 5)], on(0));
        assert_eq!(verdict.state, state, "{variant:?}");
    }
    assert_eq!(ask(RuleId::P6, [walk(on(0))], on(0)).state, NO_SESSION);
}

#[test]
fn p6_is_a_hint_at_first_and_a_caution_the_second_time_in_two_weeks() {
    let sore = |day: i64| sore_hip(raise(on(day), LEFT), LEFT, 4);
    for (made, severity, times) in [
        (vec![sore(13)], Severity::Info, 1.0),
        (vec![sore(0), sore(13)], Severity::Caution, 2.0),
        (vec![sore(-1), sore(13)], Severity::Info, 1.0),
        (
            vec![sore_hip(raise(on(9), RIGHT), RIGHT, 4), sore(13)],
            Severity::Info,
            1.0,
        ),
        (
            vec![sore(13).at("08:00"), sore(13).at("18:00")],
            Severity::Caution,
            2.0,
        ),
        (
            vec![sore_hip(raise(on(9), LEFT), LEFT, 2), sore(13)],
            Severity::Info,
            1.0,
        ),
    ] {
        let verdict = ask(RuleId::P6, made, on(13));
        assert_eq!((verdict.state, verdict.severity), (State::Fired, severity));
        let found = verdict
            .findings
            .iter()
            .find(|found| found.side == Some(LEFT));
        assert_eq!(
            found.and_then(|found| found.number(NumberName::Sessions)),
            Some(times)
        );
    }
}

#[test]
fn p6_says_what_is_missing() {
    let lifted = || raise(on(0), LEFT);
    for (made, state) in [
        (lifted(), SITE),
        (lifted().worst(LEFT, 4), SITE),
        (lifted().worst(LEFT, 2), State::Quiet),
        (
            lifted().worst(LEFT, 4).site(LEFT, Site::Buttock),
            State::Quiet,
        ),
        (
            lifted().site(LEFT, Site::OuterHip),
            State::NotEnoughData(Missing::WorstPain),
        ),
        (lifted().site(RIGHT, Site::OuterHip), State::Fired),
        (lifted().worst(RIGHT, 1), SITE),
        (lifted().before(LEFT, 3), SITE),
        (lifted().worst(LEFT, 0), State::Quiet),
    ] {
        assert_eq!(ask(RuleId::P6, [made], on(0)).state, state);
    }
}

#[test]
fn p6_stays_until_a_later_side_lying_exercise_was_not_sore() {
    let state = |later: Vec<Make>, as_of| {
        let made = std::iter::once(sore_hip(raise(on(0), LEFT), LEFT, 4)).chain(later);
        ask(RuleId::P6, made, on(as_of)).state
    };
    assert_eq!(state(vec![], 6), State::Fired);
    assert_eq!(state(vec![], 7), NO_SESSION);
    assert_eq!(
        state(vec![raise(on(1), LEFT).worst(LEFT, 1)], 1),
        State::Quiet
    );
    assert_eq!(
        state(vec![raise(on(1), LEFT)], 1),
        State::Fired,
        "nobody said"
    );
    assert_eq!(
        state(vec![raise(on(1), LEFT).worst(LEFT, 1)], 0),
        State::Fired
    );
}

#[test]
fn p6_speaks_again_when_the_hint_becomes_a_caution() {
    let made = vec![
        sore_hip(raise(on(0), LEFT), LEFT, 4),
        sore_hip(raise(on(2), LEFT), LEFT, 4),
    ];
    let mut evidence = Evidence::of_history(history(made));
    evidence.answers = acknowledged(RuleId::P6, 0);
    evidence.answers.acknowledgements[0].severity = Severity::Info;
    assert_eq!(
        judge_all(RuleId::P6, &evidence, on(1)).state,
        State::Silenced { until: on(7) }
    );
    assert_eq!(judge_all(RuleId::P6, &evidence, on(2)).state, State::Fired);
}
