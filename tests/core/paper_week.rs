//! Tests what the boxes of a paper week mean as entries, and which boxes need another look.

use std::collections::BTreeMap;

use evenly::application::view::paper_week::{
    Asks, Cell, Group, PaperWeek, Row, Typed, Wrong, entries,
};
use evenly::application::{Command, RulesCommand};
use evenly::domain::{
    Amount, Body, Counted, DayRange, Effort, FieldProblem, Kind, NewEntry, OwnSet, Pain, SetSide,
    Side, Variant,
};
use evenly::i18n::{Distance, Language, Words};

use crate::entries::day;
use crate::meeting::Machine;
use crate::own::step_taps;
use crate::own_exercises::plan;

fn row(asks: Asks, sides: &[SetSide]) -> Row {
    Row {
        asks,
        sides: sides.to_vec(),
    }
}

const SIDES: [SetSide; 2] = [SetSide::Left, SetSide::Right];

/// Two sets of a one-legged bridge, walks, breaks and mornings, in a week whose Friday is today.
fn week() -> PaperWeek {
    let group = |kind, variant, rows| Group {
        kind,
        variant,
        plan: None,
        own: None,
        rows,
    };
    PaperWeek {
        week: DayRange {
            first: day("2026-11-23"),
            last: day("2026-11-29"),
        },
        today: day("2026-11-27"),
        groups: vec![
            group(
                Kind::Bridge,
                Some(Variant::BridgeSingle),
                vec![
                    row(Asks::Reps(1), &SIDES),
                    row(Asks::Reps(2), &SIDES),
                    row(Asks::Minutes, &[]),
                    row(Asks::Effort, &[]),
                    row(Asks::Worst, &SIDES),
                ],
            ),
            group(
                Kind::Walk,
                None,
                vec![row(Asks::Distance, &[]), row(Asks::Minutes, &[])],
            ),
            group(Kind::Break, None, vec![row(Asks::Breaks, &[])]),
            group(
                Kind::CheckIn,
                None,
                vec![row(Asks::Pain, &SIDES), row(Asks::Sleep, &[])],
            ),
        ],
        there: Vec::new(),
        pseudonym: None,
    }
}

const fn cell(group: usize, row: usize, day: usize, small: usize) -> Cell {
    Cell {
        group,
        row,
        day,
        small,
    }
}

fn typed(boxes: &[(Cell, &str)]) -> Typed {
    boxes
        .iter()
        .map(|(cell, text)| (*cell, (*text).to_owned()))
        .collect()
}

fn read(boxes: &[(Cell, &str)]) -> Vec<NewEntry> {
    entries(&week(), &typed(boxes), Distance::Metric).expect("nothing is wrong")
}

fn wrong(boxes: &[(Cell, &str)]) -> BTreeMap<Cell, Wrong> {
    entries(&week(), &typed(boxes), Distance::Metric).unwrap_err()
}

#[test]
fn an_empty_week_means_nothing() {
    assert_eq!(read(&[]), []);
    assert_eq!(read(&[(cell(0, 0, 0, 0), "  ")]), []);
}

#[test]
fn the_boxes_of_a_group_on_a_day_become_one_entry_with_its_sides_apart() {
    let all = read(&[
        (cell(0, 0, 1, 0), "10"),
        (cell(0, 0, 1, 1), "12"),
        (cell(0, 1, 1, 0), "8"),
        (cell(0, 3, 1, 0), "4"),
        (cell(0, 4, 1, 0), "3"),
        (cell(0, 0, 2, 0), "9"),
    ]);
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].when.day, day("2026-11-24"));
    let Body::Strength(strength) = &all[0].body else {
        panic!("a bridge");
    };
    let sets: Vec<(SetSide, u16)> = strength
        .sets
        .iter()
        .map(|set| (set.side, set.reps.get()))
        .collect();
    assert_eq!(
        sets,
        [
            (SetSide::Left, 10),
            (SetSide::Left, 8),
            (SetSide::Right, 12)
        ]
    );
    assert_eq!(strength.exertion.minutes, None, "an empty box is no zero");
    let pain = &strength.exertion.pain;
    assert_eq!(pain.get(Side::Left).worst.unwrap().get(), 3);
    assert_eq!(pain.get(Side::Right).worst, None);
    assert!(strength.sets.iter().all(|set| set.hold.is_none()));
}

#[test]
fn a_count_of_breaks_becomes_that_many_breaks() {
    let all = read(&[(cell(2, 0, 0, 0), "3")]);
    assert_eq!(all.len(), 3);
    assert!(all.iter().all(|entry| entry.body.kind() == Kind::Break));
    assert_eq!(read(&[(cell(2, 0, 0, 0), "0")]), []);
}

#[test]
fn hours_and_kilometres_take_a_comma_too() {
    let all = read(&[(cell(3, 1, 0, 0), "7,5"), (cell(1, 0, 0, 0), "2.5")]);
    let Body::Walk(walk) = &all[0].body else {
        panic!("a walk");
    };
    assert_eq!(walk.distance, evenly::domain::Metres::new(2_500.0).ok());
    let Body::CheckIn(morning) = &all[1].body else {
        panic!("a morning");
    };
    assert_eq!(morning.sleep.unwrap().get(), 450);
}

#[test]
fn every_box_that_does_not_fit_is_named_and_nothing_is_guessed() {
    let far = FieldProblem::OutOfRange {
        low: 0.0,
        high: 10.0,
    };
    let found = wrong(&[
        (cell(0, 0, 0, 0), "x"),
        (cell(0, 3, 0, 0), "11"),
        (cell(3, 0, 1, 0), "11"),
        (cell(0, 1, 2, 0), "8"),
        (cell(0, 3, 3, 0), "5"),
        (cell(1, 1, 5, 0), "30"),
    ]);
    let expect = BTreeMap::from([
        (cell(0, 0, 0, 0), Wrong::Value(FieldProblem::NotANumber)),
        (cell(0, 3, 0, 0), Wrong::Value(far)),
        (cell(3, 0, 1, 0), Wrong::Value(far)),
        (cell(0, 1, 2, 0), Wrong::Gap),
        (cell(0, 3, 3, 0), Wrong::Alone),
        (cell(1, 1, 5, 0), Wrong::Future),
    ]);
    assert_eq!(found, expect);
}

/// The week of a diary whose plan has step taps, left 3 × 20 s and right 1 × 20 s, and leg raises.
fn week_with_own() -> PaperWeek {
    let mut home = Machine::new(2026);
    home.run(Command::Rules(RulesCommand::TakePlan(Box::new(plan([
        step_taps(),
    ])))));
    let today = day("2026-11-27");
    let core = home.core.as_ref().expect("an open diary");
    let week = core.view::<PaperWeek>(today, &day("2026-11-23"));
    week.expect("a week")
}

/// The place of the group with this title.
fn place_of(week: &PaperWeek, title: &str) -> usize {
    let words = Words::new(Language::English);
    let mut groups = week.groups.iter();
    let place = groups.position(|group| group.title(&words) == title);
    place.expect("the group")
}

#[test]
fn an_exercise_of_the_plan_has_rows_behind_the_diarys_own_ones_with_its_sides_and_sets() {
    let week = week_with_own();
    let words = Words::new(Language::English);
    let place = place_of(&week, "Step taps");
    assert_eq!(week.groups[place - 1].kind, Kind::LegRaise);
    assert_eq!(week.groups[place + 1].kind, Kind::Walk);
    let group = &week.groups[place];
    assert_eq!(
        group.plan_text(&words),
        "Plan: Left 3 × 20 s · Right 1 × 20 s"
    );
    let rows = group.rows.iter();
    let names: Vec<String> = rows.map(|row| row.asks.name(group.kind, &words)).collect();
    assert_eq!(
        names,
        [
            "Set 1, seconds held",
            "Set 2, seconds held",
            "Set 3, seconds held",
            "Minutes",
            "Effort",
            "Pain before",
            "Worst pain",
            "Pain the next morning"
        ]
    );
    assert_eq!(group.rows[0].sides, SIDES);
    // The plan does not ask for bridges.
    let bridges = &week.groups[0];
    assert_eq!((bridges.kind, &bridges.plan), (Kind::Bridge, &None));
}

#[test]
fn what_is_typed_of_it_becomes_one_entry_that_belongs_to_the_exercise() {
    let week = week_with_own();
    let own = place_of(&week, "Step taps");
    let boxes = typed(&[
        (cell(own, 0, 1, 0), "20"),
        (cell(own, 1, 1, 0), "15"),
        (cell(own, 0, 1, 1), "25"),
        (cell(own, 4, 1, 0), "4"),
        (cell(own, 6, 1, 1), "3"),
    ]);
    let all = entries(&week, &boxes, Distance::Metric).expect("nothing is wrong");
    let [entry] = all.as_slice() else {
        panic!("one entry: {all:?}");
    };
    let Body::Own(session) = &entry.body else {
        panic!("an exercise of the plan");
    };
    let exercise = step_taps();
    assert_eq!(session.exercise, exercise.id);
    assert_eq!(session.name, exercise.name);
    assert_eq!(session.counted, Counted::Seconds);
    let set = |side, amount| OwnSet {
        side,
        amount: Amount::new(amount).expect("in range"),
    };
    let sets = [
        set(SetSide::Left, 20),
        set(SetSide::Left, 15),
        set(SetSide::Right, 25),
    ];
    assert_eq!(session.sets, sets);
    let exertion = &session.exertion;
    assert_eq!(exertion.effort.map(Effort::get), Some(4));
    let worst = exertion.pain.get(Side::Right).worst;
    assert_eq!(worst.map(Pain::get), Some(3));
    let far = FieldProblem::OutOfRange {
        low: 1.0,
        high: 600.0,
    };
    let boxes = typed(&[
        (cell(own, 0, 0, 0), "601"),
        (cell(own, 1, 2, 0), "20"),
        (cell(own, 4, 3, 0), "5"),
    ]);
    let expect = BTreeMap::from([
        (cell(own, 0, 0, 0), Wrong::Value(far)),
        (cell(own, 1, 2, 0), Wrong::Gap),
        (cell(own, 4, 3, 0), Wrong::Alone),
    ]);
    let found = entries(&week, &boxes, Distance::Metric);
    assert_eq!(found, Err(expect));
}

#[test]
fn sets_that_are_minutes_are_asked_for_once() {
    let mut stairs = step_taps();
    stairs.counted = Counted::Minutes;
    let mut home = Machine::new(2026);
    let taken = RulesCommand::TakePlan(Box::new(plan([stairs])));
    home.run(Command::Rules(taken));
    let core = home.core.as_ref().expect("an open diary");
    let week = core.view::<PaperWeek>(day("2026-11-27"), &day("2026-11-23"));
    let week = week.expect("a week");
    let group = &week.groups[place_of(&week, "Step taps")];
    assert!(group.rows.iter().all(|row| row.asks != Asks::Minutes));
    assert_eq!(group.rows[2].asks, Asks::Own(3, Counted::Minutes));
}
