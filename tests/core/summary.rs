//! Tests the numbers of weeks, days practised and days with a warning.

use std::collections::BTreeSet;

use evenly::domain::rules::{Limits, RuleId};
use evenly::domain::summary::{numbers, practice, warned_days, week, weeks, worst_pain};
use evenly::domain::{Day, DayRange, DayStatus, Kind, Pain, Side};
use proptest::{prop_assert_eq, proptest};

use crate::entries::{bridge, check_in, day, history, load, pause, raise, rest, walk};
use crate::rules::judge;

const MONDAY: &str = "2026-03-02";

fn on(offset: i64) -> Day {
    day(MONDAY).plus(offset)
}

#[test]
fn a_week_adds_up_by_activity() {
    let history = history([
        load(on(0), 120.0),
        bridge(on(1)).effort(5).minutes(12.0),
        bridge(on(2)).minutes(10.0),
        pause(on(2)),
        pause(on(2)),
        rest(on(4)),
        load(on(7), 999.0),
    ]);
    let week = week(&history, on(3), 0);
    assert_eq!(week.range, DayRange::ending(on(6), 7));
    assert!((week.load.au - 180.0).abs() < 1e-9);
    assert_eq!((week.load.known_days, week.trained_days), (4, 3));
    let bridges = week.activity(Kind::Bridge);
    assert_eq!((bridges.count, bridges.uncounted), (2, 1));
    assert!((bridges.au - 60.0).abs() < 1e-9 && (bridges.minutes - 22.0).abs() < 1e-9);
    assert_eq!(week.breaks(), 2);
    assert_eq!(week.activity(Kind::Swim).count, 0);
    assert_eq!(week.dose.both.reps, 20);
}

#[test]
fn weeks_start_where_the_setting_says() {
    // Sunday 1 March to Saturday 7 March 2026.
    let history = history([load(on(-1), 10.0), load(on(6), 20.0)]);
    assert!((week(&history, on(0), 0).load.au - 20.0).abs() < 1e-9);
    assert!((week(&history, on(0), 6).load.au - 10.0).abs() < 1e-9);
    let series = weeks(
        &history,
        DayRange {
            first: on(-1),
            last: on(7),
        },
        0,
    );
    let sums: Vec<f64> = series.iter().map(|week| week.load.au).collect();
    assert_eq!(sums, [10.0, 20.0, 0.0]);
}

#[test]
fn pain_of_a_week_is_the_median_of_each_day_s_worst() {
    let history = history([
        bridge(on(0)).before(Side::Left, 1).worst(Side::Left, 6),
        check_in(on(1)).morning(Side::Left, 3),
        walk(on(1)).worst(Side::Left, 2),
        check_in(on(2)).morning(Side::Left, 4),
        check_in(on(3)),
        walk(on(4)).worst(Side::Left, 0),
    ]);
    assert_eq!(
        worst_pain(&history, on(1), Side::Left).map(Pain::get),
        Some(3)
    );
    assert_eq!(worst_pain(&history, on(3), Side::Left), None);
    let week = week(&history, on(0), 0);
    // 0, 3, 4, 6: half-way between 3 and 4.
    assert_eq!(week.pain.left, Some(3.5));
    assert_eq!(week.pain.right, None, "nobody rated the right side");
}

#[test]
fn a_practised_day_has_a_level_by_its_minutes() {
    let history = history([
        walk(on(0)).minutes(9.9),
        walk(on(1)).minutes(10.0),
        walk(on(2)).minutes(20.0),
        walk(on(3)).minutes(30.0),
        bridge(on(3)).minutes(10.0),
        rest(on(4)),
        walk(on(6)),
    ]);
    let days = practice(&history, DayRange::ending(on(6), 7));
    let levels: Vec<u8> = days.iter().map(|day| day.level).collect();
    assert_eq!(levels, [1, 2, 3, 4, 0, 0, 1]);
    assert_eq!(days[4].status, DayStatus::Rest);
    assert_eq!(days[5].status, DayStatus::Unknown);
}

#[test]
fn a_range_can_be_any_days() {
    let history = history([raise(on(0), Side::Left), raise(on(9), Side::Right)]);
    let both = numbers(
        &history,
        DayRange {
            first: on(0),
            last: on(9),
        },
    );
    assert_eq!(
        (both.dose.sides.left.reps, both.dose.sides.right.reps),
        (10, 10)
    );
    let none = numbers(
        &history,
        DayRange {
            first: on(1),
            last: on(8),
        },
    );
    assert_eq!(none.load.sessions, 0);
}

#[test]
fn days_with_a_warning_are_marked() {
    let history = history([
        bridge(on(0)).worst(Side::Left, 6),
        walk(on(2)).before(Side::Right, 1),
        check_in(on(3)).morning(Side::Right, 3),
        walk(on(5)).before(Side::Right, 1).worst(Side::Right, 5),
        check_in(on(6)).morning(Side::Right, 2),
    ]);
    let warned = warned_days(&history, &Limits::default(), DayRange::ending(on(6), 7));
    assert_eq!(warned, BTreeSet::from([on(0), on(3)]));
    let cut = warned_days(
        &history,
        &Limits::default(),
        DayRange {
            first: on(3),
            last: on(3),
        },
    );
    assert_eq!(
        cut,
        BTreeSet::from([on(3)]),
        "the session lies before the range"
    );
}

proptest! {
    /// With one session a day of one kind, a marked day is a day on which P1 fired anew.
    #[test]
    fn marked_days_agree_with_the_rule(pains in proptest::collection::vec(0_i64..=10, 1..20)) {
        let made = (0..).zip(&pains).map(|(offset, pain)| bridge(on(offset)).worst(Side::Left, *pain));
        let history = history(made);
        let limits = Limits::default();
        let last = on(i64::try_from(pains.len()).expect("few") - 1);
        let range = DayRange { first: on(0), last };
        let by_rule: BTreeSet<Day> = range
            .days()
            .filter(|day| judge(RuleId::P1, &history, *day).is_fired())
            .collect();
        prop_assert_eq!(warned_days(&history, &limits, range), by_rule);
    }
}
