//! Checks the Progress screen: numbers by hand, tables that say what charts say, thin and empty diaries.

use evenly::application::view::progress::{Progress, ProgressKey, Span, Step};
use evenly::domain::{Day, Profile, SetSide, Side, Variant};
use evenly::i18n::{Language, Words};
use evenly::ui::nav::Route;
use evenly::ui::screens::progress::{
    Body, Cards, DaysChart, LoadChart, Measure, SidesChart, TableModel, model,
};
use evenly::ui::widgets::chart::{BarMark, HeatMark};

use crate::entries::{
    Make, bridge, check_in, day, diary, load, pause, raise, rest, strength, swim, walk,
};
use crate::stage::Stage;
use crate::today::stage_with;

/// The day of every stage: a Monday.
fn today() -> Day {
    day("2026-11-23")
}

fn progress(entries: impl IntoIterator<Item = Make>, span: Span, weaker: Option<Side>) -> Progress {
    let mut diary = diary(entries);
    diary.profile = Profile {
        weaker_side: weaker,
        professional_seen: None,
        ..Profile::default()
    };
    let key = ProgressKey {
        span,
        week_starts: 0,
    };
    Progress::of(diary, today(), key)
}

fn cards_in(progress: &Progress, measure: Measure) -> Cards {
    let words = Words::new(Language::English);
    match model(progress, &words, Span::Weeks12, measure).body {
        Body::Cards(cards) => *cards,
        Body::Empty(_) => panic!("the diary has entries"),
    }
}

fn cards(entries: impl IntoIterator<Item = Make>) -> Cards {
    cards_in(
        &progress(entries, Span::Weeks12, Some(Side::Left)),
        Measure::Reps,
    )
}

/// The row of the week or month whose name begins like this.
fn row<'a>(table: &'a TableModel, name: &str) -> &'a [String] {
    table
        .rows
        .iter()
        .find(|row| row[0].starts_with(name))
        .unwrap_or_else(|| panic!("no row {name} in {:?}", table.rows))
}

/// Four whole weeks with a check-in each morning and these loads, the last one just before today.
fn weeks(loads: [f64; 4]) -> Vec<Make> {
    let mornings = (1..=28).map(|ago| check_in(today().plus(-ago)));
    let sums = loads
        .into_iter()
        .zip([-28, -21, -14, -7])
        .map(|(au, ago)| load(today().plus(ago), au));
    mornings.chain(sums).collect()
}

fn chart(cards: &Cards) -> &LoadChart {
    cards.load.chart.as_ref().expect("a chart")
}

#[test]
fn an_empty_diary_says_what_will_be_here_and_offers_the_first_step() {
    let mut stage = Stage::new();
    stage.click("Progress");
    stage.see("They begin with your first entry.");
    stage.see_no("12 weeks");
    stage.click("Log something");
    assert_eq!(stage.here(), Route::LogMenu);
}

#[test]
fn a_span_changes_the_days_shown() {
    let mut stage = stage_with([walk(today().plus(-3)).effort(2).minutes(30.0)]);
    stage.click("Progress");
    stage.see("12 weeks · 7 Sep – 23 Nov");
    stage.click("4 weeks");
    stage.see("4 weeks · 2 Nov – 23 Nov");
    stage.click("1 year");
    stage.see("1 year · 24 Nov 2025 – 23 Nov 2026");
    assert!(stage.is_chosen("1 year"), "the chosen span is marked");
}

#[test]
fn a_thin_diary_says_per_card_what_is_missing() {
    let mut stage = stage_with([pause(today())]);
    stage.click("Progress");
    stage.see("no session in this time has both effort and minutes");
    stage.see("no pain was rated in this time");
    stage.see("no set of this time names one side");
    stage.see("0 days with a session, 1 day with another entry but no session, 0 days without");
}

#[test]
fn the_load_of_a_week_is_effort_times_minutes_by_activity() {
    let cards = cards([
        bridge(day("2026-11-17")).effort(4).minutes(20.0),
        walk(day("2026-11-18")).effort(2).minutes(30.0),
        swim(day("2026-11-22")).effort(3).minutes(20.0),
        walk(day("2026-11-23")).effort(2).minutes(15.0),
    ]);
    let table = &cards.load.head.table;
    assert_eq!(
        row(table, "16 Nov")[1..],
        ["80", "60", "60", "200", "3 days without an entry"],
        "Sunday belongs to the week; its Monday came before the diary"
    );
    assert_eq!(row(table, "23 Nov")[1..5], ["0", "30", "0", "30"]);
    assert!(row(table, "23 Nov")[0].ends_with("so far"));
}

#[test]
fn the_table_says_what_the_bars_say() {
    let cards = cards(weeks([300.0, 310.0, 290.0, 420.0]));
    let words = Words::new(Language::English);
    let bars = chart(&cards).bars.iter().rev();
    for (bar, row) in bars.zip(&cards.load.head.table.rows) {
        assert_eq!(row[4], words.number(bar.first + bar.second, 0));
        assert!(bar.said.contains(&row[4]), "{} says {}", bar.said, row[4]);
    }
}

#[test]
fn a_session_without_effort_makes_its_week_incomplete_and_is_not_made_up() {
    let cards = cards([
        walk(day("2026-11-17")).effort(2).minutes(30.0),
        raise(day("2026-11-18"), Side::Left).minutes(10.0),
    ]);
    let row = row(&cards.load.head.table, "16 Nov");
    assert_eq!(row[4], "60");
    assert!(row[5].starts_with("incomplete: 1 session without effort or minutes"));
    let marks: Vec<&BarMark> = chart(&cards).bars.iter().map(|bar| &bar.mark).collect();
    assert!(marks.contains(&&BarMark::Open("?".to_owned())));
}

#[test]
fn a_week_far_above_the_three_before_is_marked_with_its_step() {
    let marked = |last: f64| {
        let cards = cards(weeks([300.0, 300.0, 300.0, last]));
        chart(&cards).bars[10].mark.clone()
    };
    let step = |words: &str| BarMark::Caution(words.to_owned());
    assert_eq!(marked(420.0), step("+40 % in one week"));
    assert_eq!(
        marked(390.0),
        step("+30 % in one week"),
        "1.3 times is the limit"
    );
    assert_eq!(marked(389.0), BarMark::None, "1.297 times is below it");
}

#[test]
fn a_usual_week_after_a_pause_is_not_marked() {
    let cards = cards(weeks([400.0, 100.0, 100.0, 300.0]));
    assert!(
        chart(&cards)
            .bars
            .iter()
            .all(|bar| bar.mark == BarMark::None),
        "300 is 1.5 times the mean of 200, but inside the usual 100 to 325"
    );
    let band = &chart(&cards).bands[0];
    assert_eq!((band.from, band.to), (100.0, 325.0));
}

#[test]
fn the_usual_range_is_the_middle_half_of_whole_weeks() {
    let five = [500.0, 100.0, 400.0, 200.0, 300.0];
    let entries = five
        .into_iter()
        .zip([-35, -28, -21, -14, -7])
        .map(|(au, ago)| load(today().plus(ago), au))
        .chain([load(today(), 999.0)]);
    let usual = progress(entries, Span::Weeks12, None)
        .usual
        .expect("a range");
    assert_eq!((usual.low, usual.high, usual.blocks), (200.0, 400.0, 5));
    let three = [-21, -14, -7].map(|ago| load(today().plus(ago), 100.0));
    assert_eq!(progress(three, Span::Weeks12, None).usual, None);
}

#[test]
fn pain_is_the_median_of_each_days_worst_and_open_stays_open() {
    let cards = cards([
        walk(day("2026-11-16")).worst(Side::Left, 2),
        walk(day("2026-11-17"))
            .before(Side::Left, 3)
            .worst(Side::Left, 6),
        check_in(day("2026-11-18")).morning(Side::Left, 5),
        check_in(day("2026-11-18")).morning(Side::Left, 1),
        check_in(day("2026-11-19")).morning(Side::Right, 0),
    ]);
    let table = &cards.pain.head.table;
    assert_eq!(
        row(table, "16 Nov")[1..],
        ["5", "0"],
        "2, 6 and 5; 0 is an answer"
    );
    assert_eq!(row(table, "9 Nov")[1..], ["–", "–"]);
    assert!(cards.pain.head.summary.contains("Left: 5."));
    let lines = &cards.pain.chart.as_ref().expect("a chart").lines;
    assert_eq!(lines.len(), 2);
    assert_eq!(
        lines[0].points.len(),
        1,
        "weeks without an answer have no point"
    );
}

/// V1 and V2 of the clinical reference: 3 × 10 left at 1-3-2 and 3 × 12 right at 2-2-2.
fn both_sides() -> Make {
    let mut session = strength(day("2026-11-17"), Variant::RaiseStraight);
    for _ in 0..3 {
        session = session
            .full_set(SetSide::Left, 10, Some(3.0), Some((1.0, 2.0)))
            .full_set(SetSide::Right, 12, Some(2.0), Some((2.0, 2.0)));
    }
    session.effort(4)
}

fn sides(cards: &Cards) -> &SidesChart {
    cards.sides.chart.as_ref().expect("a chart")
}

#[test]
fn the_weaker_side_is_compared_in_repetitions_and_in_seconds_with_both_sides_beside() {
    let progress = progress([both_sides()], Span::Weeks12, Some(Side::Left));
    let reps = cards_in(&progress, Measure::Reps);
    assert_eq!(
        row(&reps.sides.head.table, "16 Nov")[1..],
        ["30", "36", "83 %"]
    );
    assert!(
        reps.sides
            .head
            .summary
            .contains("30 reps left, 36 reps right")
    );
    let lines = &sides(&reps).both.lines;
    assert_eq!((lines[0].points[0].y, lines[1].points[0].y), (30.0, 36.0));
    let seconds = cards_in(&progress, Measure::Seconds);
    assert_eq!(
        row(&seconds.sides.head.table, "16 Nov")[1..],
        ["180", "216", "83 %"]
    );
}

#[test]
fn a_weaker_right_side_is_divided_by_the_left_and_an_unknown_one_is_said() {
    let right = progress([both_sides()], Span::Weeks12, Some(Side::Right));
    let right = cards_in(&right, Measure::Reps);
    assert_eq!(row(&right.sides.head.table, "16 Nov")[3], "120 %");
    assert_eq!(right.sides.say_side, None);
    let open = progress([both_sides()], Span::Weeks12, None);
    let open = cards_in(&open, Measure::Reps);
    assert_eq!(row(&open.sides.head.table, "16 Nov")[3], "83 %");
    assert!(open.sides.head.notes[0].contains("left divided by right"));
    assert!(open.sides.say_side.is_some());
}

#[test]
fn sets_with_both_legs_belong_to_neither_side_and_one_side_alone_has_no_share() {
    let cards = cards([
        bridge(day("2026-11-17")),
        raise(day("2026-11-18"), Side::Left),
    ]);
    assert_eq!(
        row(&cards.sides.head.table, "16 Nov")[1..],
        ["10", "0", "–"]
    );
    assert_eq!(sides(&cards).share, None);
    assert!(cards.sides.head.notes[0].starts_with("10 reps with both legs"));
}

#[test]
fn rest_days_unknown_days_and_days_before_the_diary_are_told_apart() {
    let cards = cards([
        walk(day("2026-11-17"))
            .effort(2)
            .minutes(25.0)
            .worst(Side::Left, 7),
        rest(day("2026-11-18")),
        pause(day("2026-11-20")),
    ]);
    let table = &cards.days.head.table;
    assert_eq!(table.columns[1..3], ["Mon", "Tue"]);
    assert_eq!(
        row(table, "16 Nov")[1..],
        ["", "25 !", "0", "–", "0", "–", "–"]
    );
    let DaysChart::Calendar { days, .. } = &cards.days.chart else {
        panic!("twelve weeks are shown day by day");
    };
    let marks: Vec<HeatMark> = days[70..78].iter().map(|day| day.mark).collect();
    assert_eq!(
        marks,
        [
            HeatMark::Ahead,
            HeatMark::Ring,
            HeatMark::None,
            HeatMark::Open,
            HeatMark::None,
            HeatMark::Open,
            HeatMark::Open,
            HeatMark::Open,
        ],
        "Monday lies before the first entry; a break makes its day known"
    );
    assert_eq!(
        (days[71].step, days[72].step),
        (3, 0),
        "25 minutes are the third step"
    );
}

#[test]
fn ten_and_thirty_years_are_shown_in_months_and_three_years_in_weeks() {
    let since = |first: &str| {
        let entries = [walk(day(first)).effort(2).minutes(30.0)];
        progress(entries, Span::All, None)
    };
    let three = since("2023-12-04");
    assert_eq!((three.step, three.blocks.len()), (Step::Week, 156));
    assert_eq!(three.calendar, None);
    let ten = since("2016-11-30");
    assert_eq!((ten.step, ten.blocks.len()), (Step::Month, 121));
    let thirty = since("1996-11-30");
    assert_eq!((thirty.step, thirty.blocks.len()), (Step::Month, 361));
    let cards = cards_in(&thirty, Measure::Reps);
    assert_eq!(cards.load.head.title, "Monthly load");
    assert_eq!(row(&cards.load.head.table, "November 1996")[4], "60");
    assert!(matches!(cards.days.chart, DaysChart::Bars { .. }));
}

#[test]
fn a_card_turns_into_a_table_and_back() {
    let mut stage = stage_with([walk(day("2026-11-18")).effort(2).minutes(30.0)]);
    stage.click("Progress");
    stage.see_no("16 Nov – 22 Nov");
    stage.click("Weekly load: show as table");
    stage.see("16 Nov – 22 Nov");
    stage.see("60");
    stage.click("Weekly load: show as chart");
    stage.see_no("16 Nov – 22 Nov");
}

#[test]
fn the_switch_counts_both_sides_in_seconds() {
    let mut stage = stage_with([both_sides()]);
    stage.click("Progress");
    stage.see("30 reps left, 36 reps right");
    stage.click("Seconds under tension");
    stage.see("180 s left, 216 s right");
}

#[test]
fn idle_frames_read_nothing() {
    let mut stage = stage_with([walk(day("2026-11-18")).effort(2).minutes(30.0)]);
    stage.click("Progress");
    let before = stage.shell().cache_mut().builds();
    stage.run();
    stage.run();
    assert_eq!(stage.shell().cache_mut().builds(), before);
}

#[test]
fn weeks_begin_on_the_day_the_setting_says() {
    let mut stage = stage_with([walk(day("2026-11-22")).effort(2).minutes(30.0)]);
    stage.click("Settings");
    stage.click("Sunday");
    stage.click("Progress");
    stage.click("Weekly load: show as table");
    stage.see("22 Nov – 28 Nov, so far");
}

#[test]
fn the_smoothed_lines_follow_each_load_and_their_table_says_the_same() {
    let cards = cards([load(day("2026-11-22"), 100.0), rest(today())]);
    let table = &cards.smooth.head.table;
    // 100 seeds both lines; a day of rest then leaves 6/8 and 27/29 of it.
    assert_eq!(row(table, "16")[1..], ["100", "100", "–", "–"]);
    assert_eq!(row(table, "23")[1..], ["75", "93", "–", "–"]);
    let chart = cards.smooth.chart.as_ref().expect("a chart");
    let ends: Vec<f64> = chart
        .lines
        .iter()
        .map(|line| line.points.last().expect("a point").y)
        .collect();
    assert!((ends[0] - 75.0).abs() < 1e-9 && (ends[1] - 2_700.0 / 29.0).abs() < 1e-9);
    assert!(
        cards
            .smooth
            .head
            .summary
            .contains("75 over about a week, 93")
    );
}

#[test]
fn a_whole_week_says_its_monotony_and_its_change_and_a_day_without_an_entry_leaves_them_open() {
    // 2 to 8 November: 200. 9 to 15 November: W1 of clinical reference A2, 420 in all.
    let before = (0..7).map(|place| day("2026-11-02").plus(place));
    let mut entries: Vec<Make> = before.map(rest).collect();
    entries.push(load(day("2026-11-04"), 200.0));
    for (place, au) in (0..).zip([120.0, 0.0, 150.0, 0.0, 90.0, 60.0, 0.0]) {
        let on = day("2026-11-09").plus(place);
        entries.push(if au > 0.0 { load(on, au) } else { pause(on) });
    }
    entries.push(load(day("2026-11-18"), 50.0));
    let cards = cards(entries);
    let table = &cards.smooth.head.table;
    assert_eq!(row(table, "9 ")[3..], ["0.96", "+110 %"]);
    assert_eq!(row(table, "2 ")[4], "–", "the week before it is not known");
    assert_eq!(row(table, "16")[3..], ["–", "–"]);
}

#[test]
fn no_load_says_so_instead_of_drawing_lines() {
    let cards = cards([rest(today())]);
    assert_eq!(cards.smooth.chart, None);
    assert!(
        cards
            .smooth
            .head
            .summary
            .starts_with("No smoothed load yet")
    );
}

#[test]
fn how_the_diary_counts_opens_below_the_cards() {
    let mut stage = stage_with([walk(today().plus(-3)).effort(2).minutes(30.0)]);
    stage.click("Progress");
    stage.see_no("never counted as rest");
    stage.click("Show how the diary counts");
    stage.see("it is never counted as rest");
    stage.see("60 s between sets");
    stage.see("each lift counts for the side you stand on");
    stage.click("Hide");
    stage.see_no("never counted as rest");
}
