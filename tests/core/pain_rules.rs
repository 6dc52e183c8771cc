//! Tests the rules on pain and soreness, P2 to P7: fires, quiet, boundary and not enough data. The
//! expected numbers come from the clinical reference, sections B2 and B3, or from the arithmetic
//! that stands beside them.

use evenly::domain::rules::{
    Evidence, Finding, LimitId, Missing, NumberName, RuleId, Severity, State, Verdict,
};
use evenly::domain::{
    Acknowledgement, Answers, Day, EntryId, Feel, Kind, SetSide, Side, Site, Stamp, Variant,
    Weaker, ZoneName,
};

use crate::entries::{Make, bridge, check_in, diary, history, id, raise, strength, swim, walk};
use crate::rules::{LEFT, NO_SESSION, RIGHT, ask, judge_all, on};

const FEEL: State = State::NotEnoughData(Missing::Feel);
const SITE: State = State::NotEnoughData(Missing::Site);

fn number(verdict: &Verdict, name: NumberName) -> Option<f64> {
    verdict.findings.first()?.number(name)
}

/// A rule's verdict with one limit changed by a physiotherapist.
fn ask_with(rule: RuleId, limit: (LimitId, f64), made: Vec<Make>, as_of: Day) -> Verdict {
    let mut evidence = Evidence::of_history(history(made));
    let (limit, value) = limit;
    evidence.limits.set(limit, value, as_of).expect("in range");
    judge_all(rule, &evidence, as_of)
}

// P2

#[test]
fn p2_is_not_made_quiet_by_a_session_whose_pain_before_is_missing() {
    let sore = bridge(on(0)).before(LEFT, 1).next(LEFT, 4);
    let later = bridge(on(2)).next(LEFT, 0);
    let verdict = ask(RuleId::P2, [sore, later], on(4));
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(verdict.entries(), [id(1)]);
}

#[test]
fn p2_holds_the_morning_against_each_session_of_the_day_before() {
    // (pain before in the morning, in the evening, the next morning): the rises are 5 - 2 = 3 and
    // 5 - 5 = 0, then 3 - 2 = 1 twice, then 0 and 3.
    for (first, second, next, state) in [
        (2, 5, 5, State::Fired),
        (2, 2, 3, State::Quiet),
        (5, 2, 5, State::Fired),
    ] {
        let made = [
            bridge(on(0)).at("08:00").before(LEFT, first),
            bridge(on(0)).at("19:00").before(LEFT, second),
            check_in(on(1)).morning(LEFT, next),
        ];
        let verdict = ask(RuleId::P2, made, on(1));
        assert_eq!(verdict.state, state, "{first}, {second}, then {next}");
        assert_eq!(verdict.findings.len(), 1, "one finding for the day");
    }
}

#[test]
fn p2_prefers_the_session_of_a_day_that_passed_a_limit() {
    // 5 - 5 = 0 with the higher morning, 4 - 1 = 3 with the lower one: the second fires.
    let made = [
        bridge(on(0)).at("08:00").before(LEFT, 5).next(LEFT, 5),
        bridge(on(0)).at("19:00").before(LEFT, 1).next(LEFT, 4),
    ];
    let verdict = ask(RuleId::P2, made, on(1));
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(verdict.entries(), [id(2)]);
}

// P3

/// Check-ins with the left side's pain on the days from `first` on.
fn mornings(first: i64, pains: &[i64]) -> Vec<Make> {
    (first..)
        .zip(pains)
        .map(|(day, pain)| check_in(on(day)).morning(LEFT, *pain))
        .collect()
}

/// Two weeks of ratings, asked about on the fourteenth day.
fn two_weeks(earlier: &[i64], recent: &[i64]) -> Verdict {
    let mut made = mornings(0, earlier);
    made.extend(mornings(7, recent));
    ask(RuleId::P3, made, on(13))
}

#[test]
fn p3_fires_when_the_mean_rose_by_a_point() {
    for (earlier, recent, state, rise) in [
        // 12 / 4 - 8 / 4
        (vec![2, 2, 2, 2], vec![3, 3, 3, 3], State::Fired, 1.0),
        // 11 / 4 - 8 / 4
        (vec![2, 2, 2, 2], vec![3, 3, 3, 2], State::Quiet, 0.75),
        // 12 / 5 - 7 / 5: a whole point, though neither mean is a round number in binary
        (vec![1, 1, 1, 2, 2], vec![2, 2, 2, 3, 3], State::Fired, 1.0),
        // 16 / 7 - 9 / 7
        (
            vec![1, 1, 1, 1, 1, 2, 2],
            vec![2, 2, 2, 2, 2, 3, 3],
            State::Fired,
            1.0,
        ),
        // 20 / 4 - 24 / 4
        (vec![6, 6, 6, 6], vec![5, 5, 5, 5], State::Quiet, -1.0),
        // 0 / 4 - 0 / 4
        (vec![0, 0, 0, 0], vec![0, 0, 0, 0], State::Quiet, 0.0),
    ] {
        let verdict = two_weeks(&earlier, &recent);
        assert_eq!(verdict.state, state, "{earlier:?} then {recent:?}");
        assert_eq!(number(&verdict, NumberName::Rise), Some(rise));
        assert_eq!(verdict.severity, Severity::Caution);
        assert_eq!(verdict.limit.id, LimitId::CreepRise);
    }
}

#[test]
fn p3_is_a_strong_caution_from_two_points() {
    for (recent, limit) in [
        // 16 / 4 - 8 / 4 = 2
        (vec![4, 4, 4, 4], LimitId::CreepRiseStrong),
        // 15 / 4 - 8 / 4 = 1.75
        (vec![4, 4, 4, 3], LimitId::CreepRise),
    ] {
        let verdict = two_weeks(&[2, 2, 2, 2], &recent);
        assert_eq!(verdict.state, State::Fired);
        assert_eq!(verdict.severity, Severity::Caution);
        assert_eq!(verdict.limit.id, limit, "{recent:?}");
    }
}

#[test]
fn p3_needs_four_rated_mornings_in_each_week() {
    let short = |have| State::NotEnoughData(Missing::Ratings { have, needed: 4 });
    for (earlier, recent, state) in [
        // B3: the last week has only 3 values.
        (vec![1, 1, 1, 1], vec![9, 9, 9], short(3)),
        (vec![1, 1, 1], vec![9, 9, 9, 9], short(3)),
        (vec![1, 1, 1, 1], vec![9, 9, 9, 9], State::Fired),
        (vec![], vec![9, 9, 9, 9], short(0)),
        (vec![], vec![], short(0)),
    ] {
        assert_eq!(
            two_weeks(&earlier, &recent).state,
            state,
            "{earlier:?} {recent:?}"
        );
    }
}

#[test]
fn p3_reads_calendar_weeks_that_end_today() {
    // Four ratings of 1 on days 3 to 6 and four of 3 on days 7 to 10.
    let made = || {
        let mut made = mornings(3, &[1, 1, 1, 1]);
        made.extend(mornings(7, &[3, 3, 3, 3]));
        made
    };
    let state = |as_of| ask(RuleId::P3, made(), on(as_of)).state;
    let short = |have| State::NotEnoughData(Missing::Ratings { have, needed: 4 });
    assert_eq!(state(12), short(3), "days -1 to 5 hold three of the ones");
    assert_eq!(state(13), State::Fired, "days 7 to 13 against 0 to 6");
    assert_eq!(state(14), short(3), "day 7 is no longer of the last seven");
}

#[test]
fn p3_keeps_the_sides_apart_and_puts_the_larger_rise_first() {
    let both = |day: i64, left, right| check_in(on(day)).morning(LEFT, left).morning(RIGHT, right);
    let mut made: Vec<Make> = (0..4).map(|day| both(day, 1, 1)).collect();
    made.extend((7..11).map(|day| both(day, 2, 4)));
    let verdict = ask(RuleId::P3, made, on(13));
    let sides: Vec<Option<Side>> = verdict.findings.iter().map(|found| found.side).collect();
    assert_eq!(sides, [Some(RIGHT), Some(LEFT)], "3 points, then 1");
    assert_eq!(verdict.limit.id, LimitId::CreepRiseStrong);
    let mut one_sided = mornings(0, &[1, 1, 1, 1]);
    one_sided.extend((7..11).map(|day| check_in(on(day)).morning(RIGHT, 9)));
    assert_eq!(
        ask(RuleId::P3, one_sided, on(13)).state,
        State::NotEnoughData(Missing::Ratings { have: 0, needed: 4 }),
        "left before, right after"
    );
}

#[test]
fn p3_says_its_numbers_and_the_check_ins_behind_them() {
    let verdict = two_weeks(&[2, 2, 2, 2], &[3, 3, 3, 4, 4]);
    let numbers: Vec<(NumberName, f64)> = verdict.findings[0]
        .numbers
        .iter()
        .map(|number| (number.name, number.value))
        .collect();
    // 17 / 5 = 3.4, 8 / 4 = 2, and (17 x 4 - 8 x 5) / 20 = 1.4.
    assert_eq!(
        numbers,
        [
            (NumberName::RecentMean, 3.4),
            (NumberName::EarlierMean, 2.0),
            (NumberName::Rise, 1.4),
            (NumberName::RecentRatings, 5.0),
            (NumberName::EarlierRatings, 4.0),
        ]
    );
    let entries: Vec<EntryId> = (1..=9).map(id).collect();
    assert_eq!(verdict.entries(), entries);
}

#[test]
fn p3_takes_what_a_session_says_of_the_next_morning_where_no_check_in_does() {
    let session = |day: i64, next| bridge(on(day)).next(LEFT, next);
    let mut made: Vec<Make> = (0..4).map(|day| session(day, 1)).collect();
    made.extend((7..11).map(|day| session(day, 3)));
    assert_eq!(
        ask(RuleId::P3, made.clone(), on(13)).state,
        State::Fired,
        "mornings 1 to 4 and 8 to 11"
    );
    made.extend((8..12).map(|day| check_in(on(day)).morning(LEFT, 1)));
    assert_eq!(
        ask(RuleId::P3, made, on(13)).state,
        State::Quiet,
        "the day's own check-in counts"
    );
}

#[test]
fn p3_counts_the_latest_answer_of_a_day_once() {
    let mut made = mornings(0, &[1, 1, 1, 1]);
    made.extend(mornings(7, &[9, 1, 1, 1]));
    made.push(check_in(on(7)).at("09:00").morning(LEFT, 1));
    let verdict = ask(RuleId::P3, made, on(13));
    assert_eq!(verdict.state, State::Quiet, "9 was put right");
    assert_eq!(number(&verdict, NumberName::RecentRatings), Some(4.0));
}

#[test]
fn p3_speaks_again_when_it_turns_strong_after_it_was_acknowledged() {
    // Seven mornings of 1, four of 2, then three of each case.
    let silenced = |last: &[i64], said_on: i64| {
        let mut made = mornings(0, &[1, 1, 1, 1, 1, 1, 1]);
        made.extend(mornings(7, &[2, 2, 2, 2]));
        made.extend(mornings(11, last));
        let mut evidence = Evidence::of_history(history(made));
        evidence.answers = acknowledged(RuleId::P3, said_on);
        judge_all(RuleId::P3, &evidence, on(13)).state
    };
    let until = State::Silenced { until: on(17) };
    assert_eq!(
        silenced(&[2, 2, 2], 10),
        until,
        "14 / 7 - 1 = 1: no stronger"
    );
    // (8 + 13) / 7 - 1 = 2, and on day 10 it was 11 / 7 - 1 = 0.57.
    assert_eq!(silenced(&[4, 4, 5], 10), State::Fired, "it got worse");
    assert_eq!(
        silenced(&[4, 4, 5], 13),
        State::Silenced { until: on(20) },
        "the strong one was read"
    );
}

fn acknowledged(rule: RuleId, said_on: i64) -> Answers {
    Answers {
        acknowledgements: vec![Acknowledgement {
            at: Stamp {
                utc_ms: on(said_on).number() * 86_400_000,
                offset_s: 0,
                zone: ZoneName::new("UTC"),
            },
            day: on(said_on),
            rule,
            severity: Severity::Caution,
        }],
        misfits: Vec::new(),
    }
}

// P4

#[test]
fn p4_fires_for_the_four_feelings_of_a_nerve() {
    for (feel, state) in [
        (Feel::Burning, State::Fired),
        (Feel::Electric, State::Fired),
        (Feel::Tingling, State::Fired),
        (Feel::Numb, State::Fired),
        (Feel::Ache, State::Quiet),
        (Feel::Sharp, State::Quiet),
    ] {
        for made in [bridge(on(0)), raise(on(0), LEFT), walk(on(0)), swim(on(0))] {
            let verdict = ask(RuleId::P4, [made.feel(LEFT, feel)], on(0));
            assert_eq!(verdict.state, state, "{feel:?}");
            assert_eq!(verdict.severity, Severity::StopExercise);
        }
    }
}

#[test]
fn p4_without_a_feel_is_not_enough_data_where_it_hurt() {
    for (made, state) in [
        (bridge(on(0)), FEEL),
        (bridge(on(0)).worst(LEFT, 3), FEEL),
        (bridge(on(0)).worst(LEFT, 1).before(LEFT, 0), FEEL),
        (bridge(on(0)).site(LEFT, Site::Buttock), FEEL),
        (bridge(on(0)).before(LEFT, 2), FEEL),
        (bridge(on(0)).next(LEFT, 2), FEEL),
        (bridge(on(0)).before(LEFT, 0), FEEL),
        // Nothing hurt, so the form asks for no feel.
        (bridge(on(0)).worst(LEFT, 0), State::Quiet),
        // The side that hurts was filled in, the other left alone.
        (bridge(on(0)).feel(LEFT, Feel::Ache), State::Quiet),
        (
            bridge(on(0)).feel(LEFT, Feel::Ache).before(RIGHT, 0),
            State::Quiet,
        ),
        (bridge(on(0)).feel(LEFT, Feel::Ache).worst(RIGHT, 2), FEEL),
        (bridge(on(0)).feel(LEFT, Feel::Ache).before(RIGHT, 1), FEEL),
    ] {
        assert_eq!(ask(RuleId::P4, [made.clone()], on(0)).state, state);
    }
    assert_eq!(ask(RuleId::P4, [], on(0)).state, NO_SESSION);
    assert_eq!(ask(RuleId::P4, [check_in(on(0))], on(0)).state, NO_SESSION);
}

#[test]
fn p4_stays_until_a_later_session_of_that_kind_felt_otherwise() {
    let state = |later: Vec<Make>, as_of| {
        let made = std::iter::once(bridge(on(0)).feel(LEFT, Feel::Tingling)).chain(later);
        ask(RuleId::P4, made, on(as_of)).state
    };
    let later = || bridge(on(2));
    assert_eq!(state(vec![], 6), State::Fired, "the seventh day");
    assert_eq!(state(vec![], 7), NO_SESSION, "the eighth");
    assert_eq!(state(vec![later().feel(LEFT, Feel::Ache)], 2), State::Quiet);
    assert_eq!(state(vec![later().worst(LEFT, 0)], 2), State::Quiet);
    assert_eq!(state(vec![later().feel(LEFT, Feel::Ache)], 1), State::Fired);
    assert_eq!(state(vec![later()], 2), State::Fired, "nobody said");
    assert_eq!(state(vec![later().worst(LEFT, 4)], 2), State::Fired);
    assert_eq!(
        state(vec![walk(on(2)).feel(LEFT, Feel::Ache)], 2),
        State::Fired,
        "other kind"
    );
    assert_eq!(
        state(vec![bridge(on(2)).feel(LEFT, Feel::Numb)], 2),
        State::Fired
    );
}

#[test]
fn p4_counts_the_times_of_seven_days_on_either_side_and_in_any_session() {
    let tingling = |day: i64| bridge(on(day)).feel(LEFT, Feel::Tingling);
    for (made, times) in [
        (vec![tingling(6)], 1.0),
        (vec![tingling(0), tingling(6)], 2.0),
        (vec![tingling(-1), tingling(6)], 1.0),
        (vec![tingling(0), tingling(3), tingling(6)], 3.0),
        (vec![walk(on(5)).feel(RIGHT, Feel::Numb), tingling(6)], 2.0),
        (vec![bridge(on(5)).feel(LEFT, Feel::Ache), tingling(6)], 1.0),
        (vec![tingling(6).at("08:00"), tingling(6).at("18:00")], 2.0),
    ] {
        let count = made.len();
        let verdict = ask(RuleId::P4, made, on(6));
        let bridges = verdict
            .findings
            .iter()
            .find(|found| found.side == Some(LEFT) && found.day == on(6));
        let found = bridges.and_then(|found| found.number(NumberName::Sessions));
        assert_eq!(found, Some(times), "{count} sessions");
        assert_eq!(verdict.severity, Severity::StopExercise);
    }
}

#[test]
fn p4_reads_the_days_of_a_second_time_from_the_limit() {
    let made = || {
        vec![
            bridge(on(0)).feel(LEFT, Feel::Numb),
            bridge(on(6)).feel(LEFT, Feel::Numb),
        ]
    };
    let times = |days| {
        let verdict = ask_with(RuleId::P4, (LimitId::NerveDays, days), made(), on(6));
        number(&verdict, NumberName::Sessions)
    };
    assert_eq!((times(6.0), times(7.0)), (Some(1.0), Some(2.0)));
}

#[test]
fn p4_says_when_it_went_below_the_knee() {
    let made = [
        walk(on(0))
            .feel(RIGHT, Feel::Burning)
            .site(RIGHT, Site::LegBelowKnee),
        bridge(on(8)).feel(LEFT, Feel::Burning),
        swim(on(2))
            .feel(LEFT, Feel::Ache)
            .site(LEFT, Site::LegBelowKnee),
    ];
    let verdict = ask(RuleId::P4, made.clone(), on(0));
    assert_eq!(number(&verdict, NumberName::BelowKnee), Some(1.0));
    let later = ask(RuleId::P4, made.clone(), on(8));
    assert_eq!(
        number(&later, NumberName::BelowKnee),
        Some(0.0),
        "an ache is no nerve"
    );
    assert_eq!(later.entries(), [id(2)]);
}

#[test]
fn p4_puts_a_second_time_first() {
    let both = [
        bridge(on(0)).at("08:00").feel(LEFT, Feel::Electric),
        walk(on(0)).at("20:00").feel(RIGHT, Feel::Numb),
    ];
    let verdict = ask(RuleId::P4, both, on(0));
    let kinds: Vec<Option<Kind>> = verdict.findings.iter().map(|found| found.kind).collect();
    assert_eq!(kinds, [Some(Kind::Walk), Some(Kind::Bridge)]);
    assert_eq!(verdict.entries(), [id(1), id(2)]);
}

#[test]
fn p4_is_not_silenced_by_reading_it() {
    let mut evidence = Evidence::of(&diary([bridge(on(0)).feel(LEFT, Feel::Numb)]));
    evidence.answers = acknowledged(RuleId::P4, 0);
    assert_eq!(judge_all(RuleId::P4, &evidence, on(1)).state, State::Fired);
}

// P5

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

// P6

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

// P7

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
