//! Tests the rules on pain, P2 to P4: fires, quiet, boundary and not enough data. The
//! expected numbers come from the clinical reference, sections B2 and B3, or from the arithmetic
//! that stands beside them.

use evenly::domain::rules::{
    Evidence, LimitId, Missing, NumberName, RuleId, Severity, State, Verdict,
};
use evenly::domain::{
    Acknowledgement, Answers, Day, EntryId, Feel, Kind, Side, Site, Stamp, ZoneName,
};

use crate::entries::{Make, bridge, check_in, diary, history, id, raise, swim, walk};
use crate::rules::{LEFT, NO_SESSION, RIGHT, ask, judge_all, on};

pub(crate) const FEEL: State = State::NotEnoughData(Missing::Feel);

pub(crate) fn number(verdict: &Verdict, name: NumberName) -> Option<f64> {
    verdict.findings.first()?.number(name)
}

/// A rule's verdict with one limit changed by a physiotherapist.
pub(crate) fn ask_with(
    rule: RuleId,
    limit: (LimitId, f64),
    made: Vec<Make>,
    as_of: Day,
) -> Verdict {
    let mut evidence = Evidence::of_history(history(made));
    let (limit, value) = limit;
    evidence.limits.set(limit, value, as_of).expect("in range");
    judge_all(rule, &evidence, as_of)
}

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

#[test]
fn p2_puts_the_highest_morning_first() {
    let made = [
        bridge(on(0)).before(LEFT, 1).next(LEFT, 4),
        walk(on(0)).before(RIGHT, 5).next(RIGHT, 7),
    ];
    let verdict = ask(RuleId::P2, made, on(1));
    assert_eq!(verdict.entries(), [id(2), id(1)], "7, then 4");
}

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
    for first in [6, 9] {
        // The mornings after days 6 to 9 are 7 to 10, after days 9 to 12 they are 10 to 13.
        let mut made = mornings(0, &[1, 1, 1, 1]);
        made.extend((first..first + 4).map(|day| session(day, 3)));
        assert_eq!(ask(RuleId::P3, made, on(13)).state, State::Fired, "{first}");
    }
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

pub(crate) fn acknowledged(rule: RuleId, said_on: i64) -> Answers {
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
fn p4_counts_below_the_knee_only_on_the_side_of_the_feeling() {
    let made = bridge(on(0))
        .feel(LEFT, Feel::Numb)
        .feel(RIGHT, Feel::Ache)
        .site(RIGHT, Site::LegBelowKnee);
    let verdict = ask(RuleId::P4, [made], on(0));
    assert_eq!(number(&verdict, NumberName::BelowKnee), Some(0.0));
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
