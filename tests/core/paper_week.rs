//! Tests what the boxes of a paper week mean as entries, and which boxes need another look.

use std::collections::BTreeMap;

use evenly::application::view::paper_week::{
    Asks, Cell, Group, PaperWeek, Row, Typed, Wrong, entries,
};
use evenly::domain::{Body, DayRange, FieldProblem, Kind, NewEntry, SetSide, Side, Variant};
use evenly::i18n::Distance;

use crate::entries::day;

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
