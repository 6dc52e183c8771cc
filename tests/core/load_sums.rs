//! Tests the sums over weeks with the vectors of the clinical reference: A2 (spread), A3 (the
//! coupled ratio), A4 (smoothed lines) and A5 (change from week to week).

use evenly::domain::load::{
    MONOTONY_SHOWN, NoChange, NoMonotony, NoRatio, compare_weeks, smooth, smooth_days, spread,
    week_change,
};
use evenly::domain::{Day, DayRange, History};

use crate::entries::{Make, check_in, day, history, load, rest, walk};

const MONDAY: &str = "2026-03-02";

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 5e-7, "{value} is not {expected}");
}

fn on(place: usize) -> Day {
    day(MONDAY).plus(i64::try_from(place).expect("few"))
}

fn made(place: usize, au: f64) -> Make {
    if au > 0.0 {
        load(on(place), au)
    } else {
        rest(on(place))
    }
}

/// A walk on each day with a load, a confirmed rest on each without, from Monday 2 March 2026 on.
fn series(loads: &[f64]) -> (History, Day) {
    let entries = loads.iter().enumerate();
    (
        history(entries.map(|(place, au)| made(place, *au))),
        on(loads.len() - 1),
    )
}

#[test]
fn a_weeks_spread_has_the_published_mean_deviation_monotony_and_strain() {
    // A2, sample standard deviation: W1, W6 and W9.
    for (loads, total, mean, sd, monotony, strain) in [
        (
            [120.0, 0.0, 150.0, 0.0, 90.0, 60.0, 0.0],
            420.0,
            60.0,
            62.449_980,
            0.960_769,
            403.522_948,
        ),
        (
            [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 300.0],
            300.0,
            42.857_143,
            113.389_342,
            0.377_964,
            113.389_342,
        ),
        (
            [60.0, 61.0, 59.0, 60.0, 60.0, 61.0, 59.0],
            420.0,
            60.0,
            0.816_497,
            73.484_692,
            30_863.570_759,
        ),
    ] {
        let (history, last) = series(&loads);
        let week = spread(&history, last);
        near(week.load.au, total);
        near(week.mean_au.expect("seven days"), mean);
        near(week.sd_au.expect("seven days"), sd);
        near(week.monotony.expect("they differ"), monotony);
        near(week.strain().expect("they differ"), strain);
    }
}

#[test]
fn the_population_deviation_would_give_the_other_published_numbers() {
    // A2: for seven days the sample monotony is 0.9258 of the population one (W1: 1.037749).
    let (history, last) = series(&[120.0, 0.0, 150.0, 0.0, 90.0, 60.0, 0.0]);
    let sample = spread(&history, last).monotony.expect("they differ");
    near(sample * (7.0_f64 / 6.0).sqrt(), 1.037_749);
}

#[test]
fn strain_is_made_from_the_whole_monotony_and_not_from_what_is_shown() {
    // W9: 73.48 is shown as "more than 10", and 420 × 10 would be 4,200.
    let (history, last) = series(&[60.0, 61.0, 59.0, 60.0, 60.0, 61.0, 59.0]);
    let week = spread(&history, last);
    assert!(week.monotony.expect("they differ") > MONOTONY_SHOWN);
    assert!(week.strain().expect("they differ") > 420.0 * MONOTONY_SHOWN);
}

#[test]
fn equal_days_are_the_same_every_day_and_never_infinite_however_the_numbers_were_added_up() {
    // W2, and loads that binary fractions cannot hold: 7 × 0.1 is not 0.7 in floating point.
    for au in [100.0, 0.1, 12.3, 1.0 / 3.0, 599.99] {
        let (history, last) = series(&[au; 7]);
        let week = spread(&history, last);
        assert_eq!(week.monotony, Err(NoMonotony::SameEveryDay), "{au}");
        assert_eq!(week.sd_au, Some(0.0), "{au}");
        near(week.mean_au.expect("seven days"), au);
        assert_eq!(week.strain(), None, "{au}");
    }
    // The same three walks each day, added up in another order on every second day.
    let mut entries = Vec::new();
    for place in 0..7 {
        let mut walks = [0.1, 0.2, 0.3].map(|au| load(on(place), au)).to_vec();
        if place % 2 == 0 {
            walks.reverse();
        }
        entries.extend(walks);
    }
    assert_eq!(
        spread(&history(entries), on(6)).monotony,
        Err(NoMonotony::SameEveryDay)
    );
}

#[test]
fn a_week_that_differs_by_little_is_not_taken_for_the_same_every_day() {
    // A tenth of a minute at effort 1 on top of ten hours at effort 10.
    let mut loads = [6_000.0; 7];
    loads[3] = 5_999.9;
    let (history, last) = series(&loads);
    assert!(spread(&history, last).monotony.is_ok());
}

#[test]
fn a_week_without_any_load_has_no_monotony() {
    // W5: seven confirmed rests.
    let (history, last) = series(&[0.0; 7]);
    let week = spread(&history, last);
    assert_eq!(week.monotony, Err(NoMonotony::NoLoad));
    assert_eq!((week.mean_au, week.sd_au), (Some(0.0), Some(0.0)));
    assert_eq!(week.strain(), None);
}

#[test]
fn fewer_than_seven_known_days_or_a_session_without_load_leave_the_spread_open() {
    let six: Vec<Make> = (0..6).map(|place| load(on(place), 50.0)).collect();
    let week = spread(&history(six.clone()), on(6));
    assert_eq!(week.monotony, Err(NoMonotony::NotEnoughDays { known: 6 }));
    assert_eq!(
        (week.mean_au, week.sd_au, week.strain()),
        (None, None, None)
    );
    let mut seven = six;
    seven.push(walk(on(6)).minutes(20.0));
    let week = spread(&history(seven), on(6));
    assert_eq!(week.monotony, Err(NoMonotony::Incomplete { sessions: 1 }));
    assert_eq!(
        (week.mean_au, week.sd_au, week.strain()),
        (None, None, None)
    );
}

#[test]
fn a_day_with_only_a_check_in_is_known_and_counts_as_nothing_done() {
    let mut entries: Vec<Make> = (0..6).map(|place| load(on(place), 60.0)).collect();
    entries.push(check_in(on(6)));
    let week = spread(&history(entries), on(6));
    // Six of 60 and one of 0: mean 360/7; squares 6·(60/7)² + (360/7)² = 21,600/7, over 6, root.
    near(week.mean_au.expect("seven days"), 51.428_571);
    near(
        week.sd_au.expect("seven days"),
        (21_600.0_f64 / 42.0).sqrt(),
    );
}

#[test]
fn the_coupled_ratio_has_the_last_week_on_both_sides() {
    // R1: 28 × 50, then 7 × 100. Acute 100, all 28 days 62.5.
    let mut loads = vec![50.0; 28];
    loads.extend([100.0; 7]);
    let (history, last) = series(&loads);
    let weeks = compare_weeks(&history, last);
    near(weeks.coupled.expect("28 days"), 1.6);
    near(weeks.ratio.expect("28 days"), 2.0);
}

#[test]
fn after_a_gap_the_coupled_ratio_is_four_and_the_uncoupled_one_does_not_exist() {
    // R3: two weeks, three empty weeks, then a week again.
    let week = [60.0, 0.0, 60.0, 0.0, 60.0, 0.0, 0.0];
    let mut loads = [week, week].concat();
    loads.extend([0.0; 21]);
    loads.extend(week);
    let (history, last) = series(&loads);
    let weeks = compare_weeks(&history, last);
    assert_eq!(weeks.coupled, Ok(4.0));
    assert_eq!(weeks.ratio, Err(NoRatio::NothingBefore));
    near(weeks.last.au / 7.0, 25.714_286);
    near((weeks.last.au + weeks.previous.au) / 28.0, 6.428_571);
}

#[test]
fn without_a_load_in_28_days_there_is_no_ratio_of_either_kind() {
    let (history, last) = series(&[0.0; 28]);
    let weeks = compare_weeks(&history, last);
    assert_eq!(weeks.ratio, Err(NoRatio::NoLoad));
    assert_eq!(weeks.coupled, Err(NoRatio::NoLoad));
}

#[test]
fn a_week_off_after_three_weeks_of_load_is_a_ratio_of_nothing() {
    let mut loads = vec![50.0; 21];
    loads.extend([0.0; 7]);
    let (history, last) = series(&loads);
    let weeks = compare_weeks(&history, last);
    assert_eq!((weeks.ratio, weeks.coupled), (Ok(0.0), Ok(0.0)));
}

#[test]
fn neither_ratio_is_given_before_day_28_or_with_a_session_that_has_no_load() {
    let (history_28, last) = series(&[50.0; 28]);
    let early = compare_weeks(&history_28, last.plus(-1));
    assert_eq!(early.coupled, Err(NoRatio::TooEarly { days: 27 }));
    assert_eq!(compare_weeks(&history_28, last).coupled, Ok(1.0));
    let mut entries: Vec<Make> = (0..28).map(|place| load(on(place), 50.0)).collect();
    entries.push(walk(on(27)).minutes(30.0));
    assert_eq!(
        compare_weeks(&history(entries), last).coupled,
        Err(NoRatio::Incomplete { sessions: 1 })
    );
}

#[test]
fn entries_that_were_not_read_still_make_the_diary_older_than_28_days() {
    let (history, last) = series(&[50.0; 20]);
    assert_eq!(
        compare_weeks(&history, last).ratio,
        Err(NoRatio::TooEarly { days: 20 })
    );
    let history = history.begun_on(Some(day("2025-01-01")));
    assert!(compare_weeks(&history, last).ratio.is_ok());
}

#[test]
fn the_smoothed_lines_follow_the_hand_vector() {
    // A4: L = 100, 0, 50, 0, 80.
    let (history, last) = series(&[100.0, 0.0, 50.0, 0.0, 80.0]);
    let shown = DayRange { first: on(0), last };
    let acute = [100.0, 75.0, 68.75, 51.562_5, 58.671_875];
    let chronic = [100.0, 93.103_448, 90.130_797, 83.914_880, 83.644_888];
    let days = smooth_days(&history, shown);
    assert_eq!(days.len(), 5);
    for (place, (on_day, smooth)) in days.iter().enumerate() {
        assert_eq!(*on_day, on(place));
        let lines = smooth.lines.expect("a load");
        near(lines.acute, acute[place]);
        near(lines.chronic, chronic[place]);
    }
    let lines = smooth(&history, last).lines.expect("a load");
    near(lines.acute / lines.chronic, 0.701_440);
}

#[test]
fn the_smoothed_lines_of_the_two_published_series_have_their_published_ratio() {
    let mut step = vec![50.0; 28];
    step.extend([100.0; 7]);
    let week = [60.0, 0.0, 60.0, 0.0, 60.0, 0.0, 0.0];
    let mut gap = [week, week].concat();
    gap.extend([0.0; 21]);
    gap.extend(week);
    // R1 and R3.
    for (loads, ratio) in [(step, 1.339_350), (gap, 1.100_233)] {
        let (history, last) = series(&loads);
        let lines = smooth(&history, last).lines.expect("a load");
        near(lines.acute / lines.chronic, ratio);
    }
}

#[test]
fn the_smoothed_lines_stand_still_on_days_nobody_knows_and_say_how_many() {
    let entries = [
        rest(on(0)),
        load(on(1), 100.0),
        rest(on(3)),
        walk(on(4)).minutes(30.0),
        load(on(5), 50.0),
    ];
    let history = history(entries);
    assert_eq!(smooth(&history, on(0)).lines, None);
    let seeded = smooth(&history, on(1));
    near(seeded.lines.expect("a load").acute, 100.0);
    assert_eq!((seeded.unknown, seeded.without_load), (0, 0));
    let still = smooth(&history, on(2));
    assert_eq!(still.lines, seeded.lines);
    assert_eq!((still.unknown, still.without_load), (1, 0));
    let end = smooth(&history, on(5));
    // 100, then the rest (× 0.75 = 75), then 50: 50 × 0.25 + 75 × 0.75.
    near(end.lines.expect("a load").acute, 68.75);
    assert_eq!((end.unknown, end.without_load), (1, 1));
}

#[test]
fn an_empty_diary_has_no_smoothed_lines() {
    let nothing = smooth(&History::default(), day(MONDAY));
    assert_eq!(nothing.lines, None);
    assert_eq!((nothing.unknown, nothing.without_load), (0, 0));
}

#[test]
fn a_week_changes_by_percent_of_the_week_before() {
    // A5: 200 → 248 is +24.0; and half as much is −50.
    for (before, now, percent) in [
        (200.0, 248.0, 24.0),
        (100.0, 50.0, -50.0),
        (80.0, 0.0, -100.0),
    ] {
        let mut loads = [0.0; 14];
        loads[2] = before;
        loads[9] = now;
        let (history, last) = series(&loads);
        near(week_change(&history, last).percent.expect("known"), percent);
    }
}

#[test]
fn the_first_week_back_has_no_percentage_and_neither_have_two_empty_weeks() {
    // A5: 0 → 90 is undefined.
    let mut loads = [0.0; 14];
    let (history, last) = series(&loads);
    assert_eq!(week_change(&history, last).percent, Err(NoChange::NoLoad));
    loads[9] = 90.0;
    let (history, last) = series(&loads);
    assert_eq!(
        week_change(&history, last).percent,
        Err(NoChange::FirstWeekBack)
    );
}

#[test]
fn a_change_needs_fourteen_known_days_and_every_load() {
    let known = |missing: usize| -> Vec<Make> {
        (0..14)
            .filter(|place| *place != missing)
            .map(|place| load(on(place), 50.0))
            .collect()
    };
    for missing in [0, 13] {
        assert_eq!(
            week_change(&history(known(missing)), on(13)).percent,
            Err(NoChange::NotEnoughDays { known: 13 })
        );
    }
    for unrated in [0, 13] {
        let mut entries = known(99);
        entries.push(walk(on(unrated)).minutes(30.0));
        assert_eq!(
            week_change(&history(entries), on(13)).percent,
            Err(NoChange::Incomplete { sessions: 1 })
        );
    }
}
