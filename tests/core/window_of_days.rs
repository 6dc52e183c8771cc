//! Holds what is read of the diary file for the rules to the whole diary: the same verdicts.

use evenly::application::view::analysis::{RULE_DAYS, evidence};
use evenly::domain::rules::{Evidence, RuleId, State, evaluate};
use evenly::domain::{Day, Diary, Side, Variant};
use evenly::store::{Op, Store};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::entries::{Make, day, diary, raise, strength};
use crate::oracle::random::{self, FIRST};
use crate::support::patient::noon;

/// A diary file that holds this diary's entries and profile.
fn kept(diary: &Diary, folder: &std::path::Path) -> Store {
    let mut store = Store::open(folder, &noon()).expect("a diary");
    let op = Op::LogEntry {
        kind: evenly::domain::Kind::Note,
    };
    store
        .operate(&op, &noon(), |tx| {
            tx.insert_many(&diary.entries)?;
            tx.set_profile(diary.profile)
        })
        .expect("it is written");
    store
}

fn same_on(store: &Store, diary: &Diary, on: Day) {
    let whole = Evidence {
        history: Evidence::of(diary).history,
        ..evidence(&store.read(), on).expect("it is read")
    };
    let read = evidence(&store.read(), on).expect("it is read");
    for (read, whole) in evaluate(&read, on).iter().zip(&evaluate(&whole, on)) {
        assert_eq!(read, whole, "{:?} on {on}", read.rule);
    }
}

#[test]
fn the_days_that_are_read_give_the_same_verdicts_as_the_whole_diary() {
    let mut runner = TestRunner::deterministic();
    for _case in 0..6 {
        let tree = random::diary(70).new_tree(&mut runner).expect("a diary");
        let mut diary = tree.current();
        // The same days again after half a year, so that the first ones lie far outside.
        let again: Vec<_> = diary
            .entries
            .iter()
            .enumerate()
            .map(|(number, entry)| {
                let mut entry = entry.clone();
                entry.when.day = entry.when.day.plus(190);
                entry.id = crate::entries::id(1_000_000 + number as u128);
                entry
            })
            .collect();
        diary.entries.extend(again);
        diary.sort();
        let folder = tempfile::tempdir().expect("a folder");
        let store = kept(&diary, folder.path());
        for offset in (0..275).step_by(5) {
            same_on(&store, &diary, FIRST.plus(offset));
        }
    }
}

#[test]
fn coming_back_is_held_against_the_sessions_before_a_gap_of_years() {
    let back = day("2026-11-20");
    let old = |years: i64, number: i64| back.plus(-366 * years + number);
    let one_side =
        |on: Day, reps: i64| strength(on, Variant::BridgeSingle).set(Side::Left.into(), reps);
    // Three sessions of ten on the left, years ago, with many on the right after them; then ten.
    let mut made: Vec<Make> = (0..3).map(|number| one_side(old(4, number), 10)).collect();
    made.extend(
        (0..70).map(|number| {
            strength(old(3, number), Variant::BridgeSingle).set(Side::Right.into(), 8)
        }),
    );
    made.push(raise(old(2, 0), Side::Left));
    made.push(one_side(back, 9));
    let diary = diary(made);
    assert!(back.days_since(diary.entries[73].when.day) > RULE_DAYS);
    let folder = tempfile::tempdir().expect("a folder");
    let store = kept(&diary, folder.path());
    let read = evidence(&store.read(), back).expect("it is read");
    let verdicts = evaluate(&read, back);
    let l7 = verdicts
        .iter()
        .find(|verdict| verdict.rule == RuleId::L7)
        .expect("a rule of this build");
    // 9 of 10 is 90 %, above 80.
    assert_eq!(l7.state, State::Fired);
    same_on(&store, &diary, back);
}

#[test]
fn without_a_gap_nothing_older_is_read() {
    let on = day("2026-11-20");
    let made = (0..400).map(|back| raise(on.plus(-back), Side::Left));
    let diary = diary(made);
    let folder = tempfile::tempdir().expect("a folder");
    let store = kept(&diary, folder.path());
    let read = evidence(&store.read(), on).expect("it is read");
    assert_eq!(i64::try_from(read.history.entries().len()), Ok(RULE_DAYS));
}
