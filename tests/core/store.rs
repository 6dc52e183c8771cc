//! Tests the diary file: what is written is what is read, in any order asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use evenly::domain::{
    Body, Day, DayRange, Diary, Entry, Kind, Note, ProfessionalSeen, Profile, SetSide, Side,
    Strength, Variant, Walk,
};
use evenly::store::{
    Act, Mode, Op, Page, Reader, Receipt, Search, Store, StoreError, StoreErrorKind, Table,
};
use fastrand::Rng;

use crate::anything;
use crate::support::patient::{Patient, id, noon, strength, worst};

const ALL: Page = Page {
    skip: 0,
    take: usize::MAX,
};

fn log(store: &mut Store, entries: &[Entry]) -> Receipt {
    let op = Op::LogMany {
        count: u32::try_from(entries.len()).unwrap(),
    };
    let ((), receipt) = store
        .operate(&op, &noon(), |tx| tx.insert_many(entries))
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
    receipt
}

#[test]
fn anything_that_is_logged_reads_back_equal_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let mut rng = Rng::with_seed(1);
    let mut entries: Vec<Entry> = (1..=600)
        .map(|number| anything::entry(&mut rng, id(number)))
        .collect();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    log(&mut store, &entries);
    drop(store);
    let store = Store::open(dir.path(), &noon()).unwrap();
    let mut expected = Diary {
        profile: Profile::default(),
        entries: std::mem::take(&mut entries),
    };
    expected.sort();
    assert_eq!(store.read().diary().unwrap(), expected);
    for entry in expected.entries.iter().take(50) {
        assert_eq!(store.read().entry(entry.id).unwrap().as_ref(), Some(entry));
    }
    assert_eq!(store.read().entry(id(601)).unwrap(), None);
}
