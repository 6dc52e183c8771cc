//! Tests the journal: undo, redo, the bin, the history of an entry and erasing for good.

use std::collections::BTreeSet;

use evenly::domain::rules::{LimitId, RuleId, Severity};
use evenly::domain::{
    Acknowledgement, Diary, Entry, EntryId, Kind, Note, Plan, Profile, SetSide, Side, Target,
    Variant,
};
use evenly::store::{Act, Op, Receipt, Store, StoreError, StoreErrorKind, Table, Tx};
use fastrand::Rng;

use crate::anything;
use crate::support::patient::{Patient, days_later, id, noon};

fn operate<T>(
    store: &mut Store,
    op: &Op,
    work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> Receipt {
    store.operate(op, &noon(), work).unwrap().1
}

fn bin_entry(store: &mut Store, id: EntryId) {
    let op = Op::BinEntry { kind: Kind::Bridge };
    operate(store, &op, |tx| tx.delete_entry(id));
}

/// Does one random thing, or several at once, to the entries that are there.
pub(crate) fn change_something(store: &mut Store, rng: &mut Rng, next_id: &mut u128) -> Receipt {
    let there = store.read().entries_all().unwrap();
    let steps = if rng.u8(0..4) == 0 {
        rng.usize(1..6)
    } else {
        1
    };
    operate(store, &Op::Other, |tx| {
        let mut there: Vec<EntryId> = there.iter().map(|entry| entry.id).collect();
        for _step in 0..steps {
            match rng.u8(0..14) {
                0..=3 => {
                    *next_id += 1;
                    tx.insert_entry(&anything::entry(rng, id(*next_id)))?;
                }
                4..=6 if !there.is_empty() => {
                    let chosen = there[rng.usize(0..there.len())];
                    tx.replace_entry(&anything::entry(rng, chosen))?;
                }
                7..=8 if !there.is_empty() => {
                    let chosen = there.swap_remove(rng.usize(0..there.len()));
                    tx.delete_entry(chosen)?;
                }
                10 => tx.set_limit(LimitId::WorstPain, f64::from(rng.u8(0..9)), noon().day())?,
                11 => tx.reset_limit(LimitId::WorstPain)?,
                12 => tx.acknowledge(&Acknowledgement {
                    at: tx.moment(&noon())?,
                    day: noon().day(),
                    rule: RuleId::P2,
                    severity: Severity::Caution,
                })?,
                13 => tx.add_plan(&Plan {
                    at: tx.moment(&noon())?,
                    day: noon().day(),
                    variant: Variant::RaiseClam,
                    targets: [(SetSide::Left, Target::new(3, rng.i64(1..20)).unwrap())].into(),
                    hold: None,
                    days_per_week: None,
                    minutes: None,
                    effort: None,
                })?,
                _ => tx.set_profile(Profile {
                    weaker_side: [None, Some(Side::Left), Some(Side::Right)][rng.usize(0..3)],
                    professional_seen: None,
                    ..Profile::default()
                })?,
            }
        }
        Ok(())
    })
}

#[test]
fn undo_walks_back_through_every_state_and_redo_forward() {
    for seed in 0..4 {
        let dir = tempfile::tempdir().unwrap();
        let mut rng = Rng::with_seed(seed);
        let mut next_id = 0;
        let mut store = Store::open(dir.path(), &noon()).unwrap();
        let mut states = vec![store.read().diary().unwrap()];
        for _operation in 0..20 {
            let receipt = change_something(&mut store, &mut rng, &mut next_id);
            if receipt.operation.is_some() {
                states.push(store.read().diary().unwrap());
            }
        }
        // What was undone stays undone, and can be redone, after a restart.
        drop(store);
        let mut store = Store::open(dir.path(), &noon()).unwrap();
        for _round in 0..2 {
            for expected in states.iter().rev().skip(1) {
                store.undo(&noon()).unwrap().unwrap();
                assert_eq!(&store.read().diary().unwrap(), expected, "seed {seed}");
            }
            assert_eq!(store.undo(&noon()).unwrap(), None);
            drop(store);
            store = Store::open(dir.path(), &noon()).unwrap();
            for expected in states.iter().skip(1) {
                store.redo(&noon()).unwrap().unwrap();
                assert_eq!(&store.read().diary().unwrap(), expected, "seed {seed}");
            }
            assert_eq!(store.redo(&noon()).unwrap(), None);
        }
        let report = evenly::store::check(dir.path()).unwrap();
        assert_eq!(report.problems, Vec::<String>::new());
    }
}

#[test]
fn history_tells_every_state_an_entry_has_been_in() {
    let dir = tempfile::tempdir().unwrap();
    let mut rng = Rng::with_seed(7);
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let mut states: Vec<Option<Entry>> = vec![None];
    for round in 0..40 {
        let op = Op::Other;
        let there = states.last().unwrap().is_some();
        match (there, round % 7) {
            (true, 3) => {
                store.undo(&noon()).unwrap().unwrap();
            }
            (true, 5) => bin_entry(&mut store, id(1)),
            (true, _) => {
                let edited = anything::entry(&mut rng, id(1));
                operate(&mut store, &op, |tx| tx.replace_entry(&edited));
            }
            (false, _) if round == 0 => {
                let first = anything::entry(&mut rng, id(1));
                operate(&mut store, &op, |tx| tx.insert_entry(&first));
            }
            (false, _) => {
                operate(&mut store, &op, |tx| tx.take_out_of_bin(id(1)));
            }
        }
        let now = store.read().entry(id(1)).unwrap();
        if &now != states.last().unwrap() {
            states.push(now);
        }
    }
    let history = store.read().history(id(1)).unwrap();
    let told: Vec<_> = history.iter().map(|step| step.after.clone()).collect();
    assert_eq!(told, states[1..]);
    let told_before: Vec<_> = history.iter().map(|step| step.before.clone()).collect();
    assert_eq!(told_before, states[..states.len() - 1]);
}

#[test]
fn a_new_operation_clears_what_could_be_redone() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path())
        .bridge()
        .walk(20.0)
        .swim(30.0, 500.0);
    patient.store.undo(&noon()).unwrap().unwrap();
    patient.store.undo(&noon()).unwrap().unwrap();
    let redoable = patient.store.read().next_redo().unwrap().unwrap();
    assert_eq!(redoable.act, Act::Did(Op::LogEntry { kind: Kind::Walk }));
    let mut patient = patient.note("instead");
    assert_eq!(patient.store.read().next_redo().unwrap(), None);
    assert_eq!(patient.store.redo(&noon()).unwrap(), None);
    let kinds: Vec<Kind> = patient.entries().iter().map(Entry::kind).collect();
    assert_eq!(kinds, [Kind::Bridge, Kind::Note]);
    patient.store.undo(&noon()).unwrap().unwrap();
    patient.store.undo(&noon()).unwrap().unwrap();
    assert_eq!(patient.entries(), []);
    assert_eq!(patient.store.undo(&noon()).unwrap(), None);
}

#[test]
fn each_operation_says_itself_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    let entry = patient.entries().remove(0);
    let import = Op::Import {
        count: 3,
        source: "日记 2026.json".to_owned(),
    };
    let ops = [
        Op::EditEntry { kind: Kind::Bridge },
        Op::BinMany { count: 1 },
        import,
        Op::SetProfile,
    ];
    let store = &mut patient.store;
    let mut edited = entry.clone();
    edited.note = Note::new("better").unwrap();
    operate(store, &ops[0], |tx| tx.replace_entry(&edited));
    operate(store, &ops[1], |tx| tx.delete_entry(id(1)));
    operate(store, &ops[2], |tx| tx.insert_entry(&entry));
    operate(store, &ops[3], |tx| {
        tx.set_profile(Profile {
            weaker_side: Some(Side::Right),
            professional_seen: None,
            ..Profile::default()
        })
    });
    store.undo(&noon()).unwrap();
    store.redo(&noon()).unwrap();
    let dir = patient.close();
    let store = Store::open(&dir, &noon()).unwrap();
    let told: Vec<Act> = store
        .read()
        .operations(99)
        .unwrap()
        .into_iter()
        .map(|operation| operation.act)
        .collect();
    let mut expected = vec![Act::Did(Op::LogEntry { kind: Kind::Bridge })];
    expected.extend(ops.into_iter().map(Act::Did));
    expected.push(Act::Undid(Op::SetProfile));
    expected.push(Act::Redid(Op::SetProfile));
    expected.reverse();
    assert_eq!(told, expected);
    assert_eq!(store.read().operations(1).unwrap()[0].at, noon());
}

#[test]
fn a_deleted_entry_waits_in_the_bin_and_comes_back_whole() {
    let dir = tempfile::tempdir().unwrap();
    let mut rng = Rng::with_seed(3);
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let entries: Vec<Entry> = (1..=40)
        .map(|number| anything::entry(&mut rng, id(number)))
        .collect();
    operate(&mut store, &Op::LogMany { count: 40 }, |tx| {
        tx.insert_many(&entries)
    });
    let before = store.read().diary().unwrap();
    operate(&mut store, &Op::BinMany { count: 40 }, |tx| {
        entries
            .iter()
            .try_for_each(|entry| tx.delete_entry(entry.id).map(|_entry| ()))
    });
    assert_eq!(store.read().entries_all().unwrap(), []);
    let later = days_later(&noon(), 3);
    let binned = store.read().bin(&later).unwrap();
    assert_eq!(binned.len(), 40);
    for (binned, entry) in binned.iter().zip(entries.iter().rev()) {
        assert_eq!(&binned.entry, entry);
        assert_eq!(binned.deleted, noon());
        assert_eq!(binned.days_left, 87);
    }
    for entry in &entries {
        let op = Op::TakeOutOfBin { kind: entry.kind() };
        operate(&mut store, &op, |tx| tx.take_out_of_bin(entry.id));
    }
    assert_eq!(store.read().diary().unwrap(), before);
    assert_eq!(store.read().bin(&later).unwrap(), []);
    store.undo(&noon()).unwrap().unwrap();
    assert_eq!(store.read().bin(&later).unwrap().len(), 1);
    let again: Result<_, StoreError> =
        store.operate(&Op::Other, &noon(), |tx| tx.take_out_of_bin(entries[0].id));
    assert_eq!(again.unwrap_err().kind(), StoreErrorKind::NoSuchEntry);
}

#[test]
fn an_entry_that_was_imported_again_is_not_in_the_bin() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    let entry = patient.entries().remove(0);
    bin_entry(&mut patient.store, id(1));
    operate(&mut patient.store, &Op::Other, |tx| tx.insert_entry(&entry));
    assert_eq!(patient.store.read().bin(&noon()).unwrap(), []);
    bin_entry(&mut patient.store, id(1));
    let binned = patient.store.read().bin(&noon()).unwrap();
    assert_eq!(binned.len(), 1, "the same entry waits there once");
    for _undo in 0..4 {
        patient.store.undo(&noon()).unwrap().unwrap();
    }
    assert_eq!(patient.entries(), []);
    for _redo in 0..3 {
        patient.store.redo(&noon()).unwrap().unwrap();
    }
    assert_eq!(patient.entries(), [entry]);
}

#[test]
fn the_bin_and_undo_reach_back_ninety_days() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    bin_entry(&mut patient.store, id(1));
    let store = &mut patient.store;
    let (day_89, day_90) = (days_later(&noon(), 89), days_later(&noon(), 90));
    assert_eq!(store.read().bin(&day_89).unwrap()[0].days_left, 1);
    assert_eq!(store.read().bin(&day_90).unwrap(), []);
    // To the very instant of 90 days it is kept, a minute later it is gone.
    assert_eq!(store.prune(&day_90).unwrap(), 0);
    let mut after = day_90;
    after.utc_ms += 60_000;
    assert_eq!(store.prune(&after).unwrap(), 2);
    assert_eq!(store.read().operations(9).unwrap(), []);
    assert_eq!(store.undo(&after).unwrap(), None);
    assert_eq!(store.read().bin(&noon()).unwrap(), []);
    let report = evenly::store::check(dir.path()).unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
}

#[test]
fn a_large_import_that_was_forgotten_gives_the_disk_its_room_back() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("diary.db");
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let mut rng = Rng::with_seed(5);
    let entries: Vec<Entry> = (1..=4_000)
        .map(|number| anything::entry(&mut rng, id(number)))
        .collect();
    operate(&mut store, &Op::LogMany { count: 4_000 }, |tx| {
        tx.insert_many(&entries)
    });
    let later = days_later(&noon(), 91);
    store.give_back_room().unwrap();
    drop(store);
    let before = std::fs::metadata(&path).unwrap().len();

    let mut store = Store::open(dir.path(), &later).unwrap();
    let truth = store.read().diary().unwrap();
    store.prune(&later).unwrap();
    store.give_back_room().unwrap();
    assert_eq!(store.read().diary().unwrap(), truth);
    operate(&mut store, &Op::Other, |tx| tx.delete_entry(id(1)));
    drop(store);
    let after = std::fs::metadata(&path).unwrap().len();
    assert!(after < before / 2, "{before} bytes, then {after}");

    let mut store = Store::open(dir.path(), &later).unwrap();
    assert_eq!(store.ledger_state(), evenly::store::LedgerState::Whole);
    store.undo(&later).unwrap().unwrap();
    assert_eq!(store.read().diary().unwrap(), truth);
}

#[test]
fn a_clock_that_was_wrong_once_does_not_tear_a_hole_into_the_journal() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let mut rng = Rng::with_seed(4);
    // The second operation carries a date long ago, between two of today.
    for (number, shift) in [(1, 0), (2, -4_000), (3, 0)] {
        let entry = anything::entry(&mut rng, id(number));
        let done: Result<_, StoreError> =
            store.operate(&Op::Other, &days_later(&noon(), shift), |tx| {
                tx.insert_entry(&entry)
            });
        done.unwrap();
    }
    assert_eq!(store.prune(&days_later(&noon(), 10)).unwrap(), 0);
    for left in [2, 1, 0] {
        store.undo(&noon()).unwrap().unwrap();
        assert_eq!(store.read().entries_all().unwrap().len(), left);
    }
}

#[test]
fn erasing_for_good_leaves_nothing_in_bin_history_or_undo() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).note("secret").bridge();
    bin_entry(&mut patient.store, id(1));
    let store = &mut patient.store;
    store.erase_for_good(id(1), &noon()).unwrap();
    assert_eq!(store.read().bin(&noon()).unwrap(), []);
    assert_eq!(store.read().history(id(1)).unwrap(), []);
    let again = store.erase_for_good(id(1), &noon()).unwrap_err();
    assert_eq!(again.kind(), StoreErrorKind::NoSuchEntry);
    // An entry that is still in the diary can be erased just as well.
    store.erase_for_good(id(2), &noon()).unwrap();
    assert_eq!(store.undo(&noon()).unwrap(), None);
    assert_eq!(store.redo(&noon()).unwrap(), None);
    let diary = store.read().diary().unwrap();
    let id = diary.id;
    assert_eq!(
        diary,
        Diary {
            id,
            ..Diary::default()
        }
    );
}

#[test]
fn undo_still_works_around_an_erased_entry() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path());
    let mut rng = Rng::with_seed(5);
    let entries: Vec<Entry> = (1..=3)
        .map(|number| anything::entry(&mut rng, id(number)))
        .collect();
    let store = &mut patient.store;
    operate(store, &Op::LogMany { count: 3 }, |tx| {
        tx.insert_many(&entries)
    });
    store.erase_for_good(id(2), &noon()).unwrap();
    store.undo(&noon()).unwrap().unwrap();
    assert_eq!(store.read().entries_all().unwrap(), []);
    store.redo(&noon()).unwrap().unwrap();
    let back: BTreeSet<EntryId> = patient.entries().iter().map(|entry| entry.id).collect();
    assert_eq!(back, BTreeSet::from([id(1), id(3)]));
}

#[test]
fn a_receipt_names_the_tables_that_changed() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    let receipt = patient.store.undo(&noon()).unwrap().unwrap();
    let touched = BTreeSet::from([Table::Entry, Table::Strength, Table::SetEntry]);
    assert_eq!(receipt.touched, touched);
    assert_eq!(receipt.act, Act::Undid(Op::LogEntry { kind: Kind::Bridge }));
}
