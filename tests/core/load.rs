//! Tests load arithmetic with the vectors of the clinical reference, section A.

use evenly::domain::load::{
    ASSUMED_REST_S, LoadGap, MinutesOrigin, NoRatio, SessionLoad, TempoKnown, compare_weeks, dose,
    period_load, session_load, session_volume, volumes, week_load,
};
use evenly::domain::{Body, Day, DayRange, DayStatus, History, Kind, SetSide, Side, Variant};

use crate::entries::{
    Make, bridge, check_in, day, history, id, load, pause, raise, rest, strength, swim, walk,
};

const MONDAY: &str = "2026-03-02";

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 5e-7, "{value} is not {expected}");
}

/// A walk on each day with a load, a confirmed rest on each without, from Monday 2 March 2026 on.
fn series(loads: &[f64]) -> (History, Day) {
    let first = day(MONDAY);
    let on = |place: usize| first.plus(i64::try_from(place).expect("few"));
    let made = loads.iter().enumerate().map(|(place, au)| {
        if *au > 0.0 {
            load(on(place), *au)
        } else {
            rest(on(place))
        }
    });
    (history(made), on(loads.len() - 1))
}

#[test]
fn session_load_is_effort_times_minutes() {
    // A1-1, A1-2, A1-5, A1-6.
    for (effort, minutes, expected) in [
        (6, 60.0, 360.0),
        (8, 45.0, 360.0),
        (4, 12.5, 50.0),
        (0, 20.0, 0.0),
    ] {
        let entry = walk(day(MONDAY)).effort(effort).minutes(minutes).done();
        let au = session_load(&entry.body).and_then(SessionLoad::au);
        assert_eq!(au, Some(expected), "effort {effort}, {minutes} min");
    }
}

#[test]
fn a_session_without_effort_has_no_load_and_nothing_is_made_up() {
    let no_effort = walk(day(MONDAY)).minutes(30.0).done();
    assert_eq!(
        session_load(&no_effort.body),
        Some(SessionLoad::Missing(LoadGap::NoEffort))
    );
    let no_minutes = swim(day(MONDAY)).effort(3).done();
    assert_eq!(
        session_load(&no_minutes.body),
        Some(SessionLoad::Missing(LoadGap::NoMinutes))
    );
    let no_sets = bridge(day(MONDAY)).no_sets().effort(3).done();
    assert_eq!(
        session_load(&no_sets.body),
        Some(SessionLoad::Missing(LoadGap::NoMinutes))
    );
}

#[test]
fn what_is_not_a_session_has_no_load_at_all() {
    for made in [pause(day(MONDAY)), check_in(day(MONDAY)), rest(day(MONDAY))] {
        assert_eq!(session_load(&made.done().body), None);
    }
    assert_eq!(session_load(&Body::Note), None);
}

#[test]
fn minutes_are_estimated_from_sets_with_the_pauses_between_them() {
    // 3 sets of 10 at 1-3-2: 180 s under tension, two pauses.
    let mut session = strength(day(MONDAY), Variant::BridgeSingle).effort(4);
    for _set in 0..3 {
        session = session.full_set(SetSide::Left, 10, Some(3.0), Some((1.0, 2.0)));
    }
    let Some(SessionLoad::Counted { au, minutes }) = session_load(&session.done().body) else {
        panic!("it has sets and an effort");
    };
    near(minutes.minutes, (180.0 + 2.0 * ASSUMED_REST_S) / 60.0);
    near(minutes.minutes, 5.0);
    near(au, 20.0);
    assert_eq!(minutes.origin, MinutesOrigin::EstimatedFromSets);
}

#[test]
fn a_tempo_nobody_said_is_assumed_and_flagged() {
    let session = bridge(day(MONDAY)).effort(2).done();
    let Some(SessionLoad::Counted { minutes, .. }) = session_load(&session.body) else {
        panic!("it has sets and an effort");
    };
    near(minutes.minutes, 0.5);
    assert_eq!(minutes.origin, MinutesOrigin::EstimatedWithAssumedTempo);
}

#[test]
fn given_minutes_come_before_estimated_ones() {
    let session = bridge(day(MONDAY)).effort(2).minutes(20.0).done();
    let Some(SessionLoad::Counted { au, minutes }) = session_load(&session.body) else {
        panic!("it has minutes and an effort");
    };
    near(au, 40.0);
    assert_eq!(minutes.origin, MinutesOrigin::Given);
}

#[test]
fn a_day_adds_its_sessions_and_says_when_one_is_missing() {
    let history = history([
        load(day(MONDAY), 100.0),
        bridge(day(MONDAY)).effort(4).minutes(10.0),
        walk(day(MONDAY)),
        pause(day(MONDAY)),
    ]);
    let load = history.load_on(day(MONDAY));
    near(load.au, 140.0);
    assert_eq!((load.sessions, load.uncounted), (3, 1));
    assert!(!load.is_complete());
}

#[test]
fn a_week_is_the_sum_of_its_days() {
    // W1 and W6: totals.
    for (loads, total) in [
        ([120.0, 0.0, 150.0, 0.0, 90.0, 60.0, 0.0], 420.0),
        ([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 300.0], 300.0),
        ([60.0, 61.0, 59.0, 60.0, 60.0, 61.0, 59.0], 420.0),
        ([0.0; 7], 0.0),
    ] {
        let (history, _last) = series(&loads);
        let week = week_load(&history, day(MONDAY));
        near(week.au, total);
        assert_eq!(week.known_days, 7);
        assert!(week.is_complete());
    }
}

#[test]
fn a_day_is_trained_at_rest_or_unknown() {
    let on = |offset| day(MONDAY).plus(offset);
    let history = history([
        walk(on(0)),
        rest(on(1)),
        check_in(on(2)),
        pause(on(3)),
        rest(on(5)),
        bridge(on(5)),
    ]);
    let expected = [
        DayStatus::Trained,
        DayStatus::Rest,
        DayStatus::Rest,
        DayStatus::Rest,
        DayStatus::Unknown,
        DayStatus::Trained,
        DayStatus::Unknown,
    ];
    for (offset, status) in (0..).zip(expected) {
        assert_eq!(history.status(on(offset)), status, "day {offset}");
    }
    assert_eq!(history.known_days(DayRange::ending(on(6), 7)), 5);
    assert!(history.rest_confirmed(on(1)) && !history.rest_confirmed(on(2)));
}

#[test]
fn unknown_days_add_nothing_and_are_not_counted_as_known() {
    let history = history([load(day(MONDAY), 50.0), load(day(MONDAY).plus(4), 50.0)]);
    let week = period_load(&history, DayRange::ending(day(MONDAY).plus(6), 7));
    near(week.au, 100.0);
    assert_eq!(week.known_days, 2);
}

#[test]
fn the_last_week_is_compared_with_the_three_weeks_before_it() {
    // R1: 28 days of 50, then 7 of 100. Acute 100 a day, 50 a day before: 2.0.
    let mut loads = vec![50.0; 28];
    loads.extend([100.0; 7]);
    let (history, last) = series(&loads);
    let weeks = compare_weeks(&history, last);
    near(weeks.last.au, 700.0);
    near(weeks.previous.au, 1_050.0);
    near(weeks.usual_week_au, 350.0);
    near(weeks.ratio.expect("28 days"), 2.0);
}

#[test]
fn a_first_week_after_a_gap_has_no_ratio() {
    // R3: two weeks, three empty weeks, then a week again.
    let week = [60.0, 0.0, 60.0, 0.0, 60.0, 0.0, 0.0];
    let mut loads = [week, week].concat();
    loads.extend([0.0; 21]);
    loads.extend(week);
    let (history, last) = series(&loads);
    let weeks = compare_weeks(&history, last);
    near(weeks.last.au / 7.0, 25.714_286);
    near(weeks.previous.au, 0.0);
    assert_eq!(weeks.ratio, Err(NoRatio::NothingBefore));
}

#[test]
fn no_ratio_is_given_before_day_28() {
    let (history, last) = series(&[50.0; 28]);
    near(compare_weeks(&history, last).ratio.expect("day 28"), 1.0);
    assert_eq!(
        compare_weeks(&history, last.plus(-1)).ratio,
        Err(NoRatio::TooEarly { days: 27 })
    );
    assert_eq!(
        compare_weeks(&History::default(), last).ratio,
        Err(NoRatio::TooEarly { days: 0 })
    );
}

#[test]
fn a_window_with_an_uncounted_session_is_incomplete() {
    for back in [0, 20] {
        let last = day(MONDAY).plus(27);
        let mut made: Vec<Make> = (0..28).map(|on| load(day(MONDAY).plus(on), 50.0)).collect();
        made.push(walk(last.plus(-back)).minutes(30.0));
        assert_eq!(
            compare_weeks(&history(made), last).ratio,
            Err(NoRatio::Incomplete { sessions: 1 })
        );
    }
}

#[test]
fn scaling_every_load_leaves_the_ratio_as_it_was() {
    let loads: Vec<f64> = (0..28).map(|on| 10.0 + f64::from(on % 5)).collect();
    let (history, last) = series(&loads);
    let plain = compare_weeks(&history, last).ratio.expect("28 days");
    for factor in [0.5, 2.0, 30.0] {
        let scaled: Vec<f64> = loads.iter().map(|au| au * factor).collect();
        let (history, last) = series(&scaled);
        near(compare_weeks(&history, last).ratio.expect("28 days"), plain);
    }
}

#[test]
fn volume_counts_repetitions_holds_and_time_under_tension() {
    struct Case {
        sets: i32,
        reps: i64,
        hold: f64,
        tempo: Option<(f64, f64)>,
        expected: (u32, f64, f64),
    }
    // V1, V2, V5 (a hold of 30 s is one repetition without a way up and down), and the assumed tempo.
    let cases = [
        Case {
            sets: 3,
            reps: 10,
            hold: 3.0,
            tempo: Some((1.0, 2.0)),
            expected: (30, 90.0, 180.0),
        },
        Case {
            sets: 3,
            reps: 12,
            hold: 2.0,
            tempo: Some((2.0, 2.0)),
            expected: (36, 72.0, 216.0),
        },
        Case {
            sets: 4,
            reps: 1,
            hold: 30.0,
            tempo: None,
            expected: (4, 120.0, 120.0),
        },
        Case {
            sets: 2,
            reps: 10,
            hold: 0.0,
            tempo: None,
            expected: (20, 0.0, 60.0),
        },
    ];
    for case in cases {
        let mut made = strength(day(MONDAY), Variant::BridgeSingle);
        for _set in 0..case.sets {
            made = made.full_set(SetSide::Right, case.reps, Some(case.hold), case.tempo);
        }
        let Body::Strength(session) = made.done().body else {
            panic!("strength");
        };
        let volume = session_volume(&session)[&SetSide::Right];
        assert_eq!((volume.reps, volume.hold_s, volume.tut_s), case.expected);
    }
}

#[test]
fn only_a_single_held_repetition_does_not_move() {
    // One without a hold takes 1 + 2 s; two that are held 5 s each take 2 × (1 + 2 + 5) s.
    for (reps, hold, tension) in [(1, None, 3.0), (2, Some(5.0), 16.0), (1, Some(5.0), 5.0)] {
        let made =
            strength(day(MONDAY), Variant::BridgeSingle).full_set(SetSide::Left, reps, hold, None);
        let Body::Strength(session) = made.done().body else {
            panic!("strength");
        };
        near(session_volume(&session)[&SetSide::Left].tut_s, tension);
    }
}

#[test]
fn a_push_without_movement_has_no_way_up_and_down() {
    let made =
        strength(day(MONDAY), Variant::RaiseWallPush).full_set(SetSide::Left, 5, Some(6.0), None);
    let Body::Strength(session) = made.done().body else {
        panic!("strength");
    };
    let volume = session_volume(&session)[&SetSide::Left];
    near(volume.tut_s, 30.0);
    assert_eq!(volume.tempo, TempoKnown::Given);
}

#[test]
fn the_dose_ratio_puts_the_weaker_side_over_the_other() {
    // V1 (left) against V2 (right): 30/36 repetitions, 180/216 s.
    let mut left = strength(day(MONDAY), Variant::BridgeSingle);
    let mut right = strength(day(MONDAY), Variant::BridgeSingle);
    for _set in 0..3 {
        left = left.full_set(SetSide::Left, 10, Some(3.0), Some((1.0, 2.0)));
        right = right.full_set(SetSide::Right, 12, Some(2.0), Some((2.0, 2.0)));
    }
    let both = bridge(day(MONDAY));
    let dose = dose(&history([left, right, both]), day(MONDAY).plus(13));
    near(
        dose.reps_ratio(Side::Left).expect("right did some"),
        0.833_333_333,
    );
    near(
        dose.tut_ratio(Side::Left).expect("right did some"),
        0.833_333_333,
    );
    assert_eq!(
        dose.both.reps, 10,
        "both legs at once stay a column of their own"
    );
}

#[test]
fn the_dose_ratio_is_undefined_without_work_on_the_other_side_and_after_14_days() {
    let history = history([raise(day(MONDAY), Side::Left)]);
    assert_eq!(
        dose(&history, day(MONDAY).plus(13)).reps_ratio(Side::Left),
        None
    );
    assert_eq!(
        dose(&history, day(MONDAY).plus(13)).reps_ratio(Side::Right),
        Some(0.0)
    );
    assert_eq!(
        dose(&history, day(MONDAY).plus(13)).tut_ratio(Side::Left),
        None
    );
    assert_eq!(dose(&history, day(MONDAY).plus(14)).sides.left.reps, 0);
}

#[test]
fn volume_is_kept_apart_by_variant_and_side() {
    let history = history([
        bridge(day(MONDAY)),
        bridge(day(MONDAY).plus(1)),
        raise(day(MONDAY), Side::Left),
    ]);
    let volumes = volumes(&history, DayRange::ending(day(MONDAY).plus(1), 2));
    let reps: Vec<_> = volumes
        .iter()
        .map(|(key, volume)| (*key, volume.reps))
        .collect();
    assert_eq!(
        reps,
        [
            ((Variant::BridgeDouble, SetSide::Both), 20),
            ((Variant::RaiseStraight, SetSide::Left), 10),
        ]
    );
}

#[test]
fn a_history_finds_entries_by_day_kind_and_identifier() {
    let on = |offset| day(MONDAY).plus(offset);
    let history = history([
        walk(on(3)),
        bridge(on(0)).at("18:00"),
        walk(on(0)).at("09:00"),
        check_in(on(1)).at("07:00").morning(Side::Left, 3),
        check_in(on(1)).at("08:00").morning(Side::Right, 1),
    ]);
    let ids = |range| {
        let entries = history.between(range).iter();
        entries.map(|entry| entry.id).collect::<Vec<_>>()
    };
    assert_eq!(
        ids(DayRange {
            first: on(0),
            last: on(0)
        }),
        [id(3), id(2)]
    );
    assert_eq!(
        ids(DayRange {
            first: on(2),
            last: on(9)
        }),
        [id(1)]
    );
    assert!(
        ids(DayRange {
            first: on(9),
            last: on(0)
        })
        .is_empty()
    );
    assert_eq!(history.last_of(Kind::Walk, on(2)).expect("one").id, id(3));
    assert_eq!(history.last_of(Kind::Walk, on(3)).expect("one").id, id(1));
    assert_eq!(history.find(id(5)).expect("kept").when.day, on(1));
    assert_eq!(
        history
            .morning_pain(on(1), Side::Left)
            .map(|(pain, _)| pain.get()),
        Some(3)
    );
    assert_eq!(
        history
            .morning_pain(on(1), Side::Right)
            .map(|(pain, _)| pain.get()),
        Some(1)
    );
    assert_eq!(
        (history.first_day(), history.last_day()),
        (Some(on(0)), Some(on(3)))
    );
}
