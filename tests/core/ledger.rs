//! Tests the ledger beside the diary: what was saved comes back after damage, and an older state that
//! comes back is noticed.

use std::fs;
use std::path::{Path, PathBuf};

use evenly::domain::rules::Firing;
use evenly::domain::{Diary, OwnExercise, Picture, PictureWords, Stamp};
use evenly::store::{
    LedgerState, Op, Reason, Store, StoreError, StoreErrorKind, backups, check, inspect,
    newest_verified_backup, restore, restore_and_replay,
};
use fastrand::Rng;

use crate::anything;
use crate::journal::change_something;
use crate::kept::a_firing;
use crate::meeting::Machine;
use crate::support::patient::{Patient, at, id, noon};
use crate::{own, pictures};

/// How often a diary is destroyed after random changes; `EVENLY_DESTROYED` says otherwise.
const DESTROYED: usize = 120;
/// The bytes of a page of a diary.
const PAGE: usize = 4_096;

pub(crate) fn put(path: &Path, bytes: &[u8]) {
    use std::io::Write as _;
    fs::File::create(path).unwrap().write_all(bytes).unwrap();
}

pub(crate) fn ledger(dir: &Path) -> PathBuf {
    dir.join("ledger.enc")
}

/// Everything that is kept, besides the history.
fn truth(store: &Store) -> (Diary, Vec<Firing>, usize) {
    let read = store.read();
    let diary = read.diary().unwrap();
    let operations = read.operations(10_000).unwrap().len();
    (diary, read.firings(None).unwrap(), operations)
}

/// Does one random thing of any kind that writes.
fn write_something(store: &mut Store, rng: &mut Rng, next_id: &mut u128) {
    match rng.u8(0..10) {
        0 => drop(store.undo(&noon()).unwrap()),
        1 => drop(store.redo(&noon()).unwrap()),
        2 => {
            let firing = Firing {
                at: Stamp {
                    utc_ms: noon().utc_ms + rng.i64(0..1_000_000),
                    ..noon()
                },
                ..a_firing(f64::from(rng.u8(0..10)))
            };
            store.note_firings(&[firing]).unwrap();
        }
        3 => {
            let brought: Vec<_> = (0..rng.usize(1..5))
                .map(|_entry| {
                    *next_id += 1;
                    anything::entry(rng, id(*next_id))
                })
                .collect();
            let op = Op::Import {
                count: 1,
                source: "a file".to_owned(),
            };
            let done: Result<_, StoreError> = store.operate(&op, &noon(), |tx| {
                tx.insert_many(&brought)?;
                tx.note_import("a file", &noon(), &brought)
            });
            done.unwrap();
        }
        4 => {
            let picture = pictures::picture(rng.u8(..));
            let exercise = OwnExercise {
                picture: Some(Picture::new(picture, PictureWords::new("a step").unwrap())),
                ..own::step_taps()
            };
            let done: Result<_, StoreError> = store.operate(&Op::Other, &noon(), |tx| {
                tx.keep_pictures(&own::all([exercise]))
            });
            done.unwrap();
        }
        _ => drop(change_something(store, rng, next_id)),
    }
}

#[test]
fn whatever_was_saved_after_the_last_backup_comes_back() {
    let asked = std::env::var("EVENLY_DESTROYED");
    let destroyed = asked.map_or(DESTROYED, |asked| asked.parse().unwrap());
    let mut rng = Rng::with_seed(61);
    let mut changes = 0;
    let mut next_id = 0;
    let mut dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    store.backup(Reason::Asked, &noon()).unwrap();
    for case in 0..destroyed {
        if case % 25 == 24 {
            drop(store);
            dir = tempfile::tempdir().unwrap();
            store = Store::open(dir.path(), &noon()).unwrap();
            store.backup(Reason::Asked, &noon()).unwrap();
        } else if rng.u8(0..4) == 0 {
            store.backup(Reason::Asked, &noon()).unwrap();
        }
        let several = rng.usize(0..6);
        for _change in 0..several {
            write_something(&mut store, &mut rng, &mut next_id);
        }
        changes += several;
        let before = truth(&store);
        drop(store);
        destroy(dir.path(), &mut rng);
        let newest = newest_verified_backup(dir.path()).unwrap().unwrap();
        assert!(newest.ahead.whole, "case {case}");
        store = restore_and_replay(dir.path(), &newest.backup, &noon()).unwrap();
        assert_eq!(store.ledger_state(), LedgerState::Whole);
        assert!(truth(&store) == before, "case {case}: something is missing");
    }
    assert!(changes > destroyed, "{changes}");
}

/// Makes the diary's file unreadable, or takes it away.
fn destroy(dir: &Path, rng: &mut Rng) {
    let path = dir.join("diary.db");
    let mut bytes = fs::read(&path).unwrap();
    let length = bytes.len();
    match rng.u8(0..4) {
        0 => bytes[rng.usize(0..length)] ^= 1,
        1 => bytes.truncate(rng.usize(0..length)),
        2 => bytes.fill(0),
        _ => return fs::remove_file(&path).unwrap(),
    }
    put(&path, &bytes);
}

#[test]
fn what_two_diaries_brought_together_comes_back_too() {
    let mut home = Machine::new(2026);
    let mut clinic = Machine::new(2026);
    for number in 0..4 {
        home.log(&format!("home {number}"));
        clinic.log(&format!("clinic {number}"));
    }
    let profile = home.folder.path().join("profile");
    home.take(&clinic.stick());
    let log = home.log("after the merge");
    home.edit(log, "after the merge, more of it");
    let before = home.diary();
    // The program ends without closing: the newest backup is the one from before the merge.
    drop(home.core.take());
    let newest = newest_verified_backup(&profile).unwrap().unwrap();
    assert_eq!(newest.backup.reason, Reason::Merge);
    assert_eq!(newest.counts.entries, 4);
    assert!(newest.ahead.changes >= 3, "{:?}", newest.ahead);
    put(&profile.join("diary.db"), b"");
    drop(restore_and_replay(&profile, &newest.backup, &home.clock).unwrap());
    assert_eq!(home.diary(), before);
}

#[test]
fn older_backups_lead_on_through_the_ledgers_between_them() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    let oldest = patient.store.backup(Reason::Asked, &noon()).unwrap();
    for minutes in 1..4 {
        patient = patient.walk(f64::from(minutes));
        patient.store.backup(Reason::Asked, &noon()).unwrap();
    }
    patient = patient.walk(9.0);
    let before = patient.entries();
    let dir = patient.close();
    // The diary and all newer backups are damaged.
    put(&dir.join("diary.db"), b"");
    for newer in backups(&dir).unwrap().iter().take(3) {
        put(&newer.path, b"");
    }
    let newest = newest_verified_backup(&dir).unwrap().unwrap();
    assert_eq!(newest.backup, oldest);
    assert_eq!(newest.ahead.changes, 4);
    let store = restore_and_replay(&dir, &oldest, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap(), before);
    // The same again with a gap: what lies behind it cannot come back, and that is said.
    drop(store);
    put(&dir.join("diary.db"), b"");
    let gap = oldest
        .path
        .parent()
        .unwrap()
        .join("backup-000003-2026-11-23T1100Z-asked.ledger.enc");
    fs::remove_file(gap).unwrap();
    let ahead = inspect(&dir, &oldest).unwrap().ahead;
    assert_eq!((ahead.changes, ahead.whole), (1, false));
    let store = restore_and_replay(&dir, &oldest, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 2);
}

#[test]
fn going_back_on_purpose_leaves_the_later_changes_behind() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let backup = patient.store.backup(Reason::Asked, &noon()).unwrap();
    let dir = patient.walk(10.0).close();
    for _time in 0..2 {
        let store = restore(&dir, &backup, &noon()).unwrap();
        assert_eq!(store.read().entries_all().unwrap().len(), 1);
        assert_eq!(store.ledger_state(), LedgerState::Whole);
        drop(store);
        assert_eq!(Patient::new(&dir).entries().len(), 1);
    }
    // A diary that opens is not led on behind the person's back either.
    let store = restore_and_replay(&dir, &backup, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 1);
    // What is logged now is of the new branch, and comes back after damage.
    drop(store);
    let dir = Patient::new(&dir).swim(20.0, 300.0).close();
    let before = Patient::new(&dir).entries();
    let newest = newest_verified_backup(&dir).unwrap().unwrap();
    put(&dir.join("diary.db"), b"");
    let again = restore_and_replay(&dir, &newest.backup, &noon());
    let now = again.unwrap().read().entries_all().unwrap();
    // The newest backup is the one from before the going-back; its branch ended there.
    assert!(now == before || now.len() == 1, "{now:?}");
}

/// A folder's files at one moment.
pub(crate) struct Moment(Vec<(PathBuf, Vec<u8>)>);

impl Moment {
    pub(crate) fn of(dir: &Path) -> Self {
        let files = ["diary.db", "diary.db-wal", "ledger.enc"];
        let files = files.iter().filter_map(|name| {
            let path = dir.join(name);
            fs::read(&path).ok().map(|bytes| (path, bytes))
        });
        Self(files.collect())
    }

    pub(crate) fn file(&self, name: &str) -> &[u8] {
        let found = self.0.iter().find(|(path, _bytes)| path.ends_with(name));
        &found.unwrap().1
    }

    /// Puts the files back, and takes away what came since.
    pub(crate) fn put_back(&self, dir: &Path) {
        for name in ["diary.db-wal", "diary.db-shm", "ledger.enc.new"] {
            if dir.join(name).exists() {
                fs::remove_file(dir.join(name)).unwrap();
            }
        }
        for (path, bytes) in &self.0 {
            put(path, bytes);
        }
    }
}

/// A closed diary, how it was before its last changes, and what is in it.
fn two_moments(dir: &Path) -> (Moment, Moment, Diary) {
    let mut rng = Rng::with_seed(62);
    let mut store = Store::open(dir, &noon()).unwrap();
    for number in 1..=60 {
        let entry = anything::entry(&mut rng, id(number));
        let op = Op::LogEntry { kind: entry.kind() };
        let done: Result<_, StoreError> = store.operate(&op, &noon(), |tx| tx.insert_entry(&entry));
        done.unwrap();
    }
    drop(store);
    let old = Moment::of(dir);
    let mut store = Store::open(dir, &noon()).unwrap();
    for number in (1..=60).step_by(3) {
        let entry = anything::entry(&mut rng, id(number));
        let op = Op::EditEntry { kind: entry.kind() };
        let done: Result<_, StoreError> =
            store.operate(&op, &noon(), |tx| tx.replace_entry(&entry));
        done.unwrap();
    }
    let diary = store.read().diary().unwrap();
    drop(store);
    (old, Moment::of(dir), diary)
}

/// What opening shows after a page of the past was put back: whether it was noticed, and whether
/// what is shown is wrong.
fn with_old_pages(known: bool) -> (usize, usize) {
    let dir = tempfile::tempdir().unwrap();
    let (old, new, diary) = two_moments(dir.path());
    let (before, after) = (old.file("diary.db"), new.file("diary.db"));
    let (mut noticed, mut wrong) = (0, 0);
    for page in 0..before.len().min(after.len()) / PAGE {
        let place = page * PAGE..(page + 1) * PAGE;
        if before[place.clone()] == after[place.clone()] {
            continue;
        }
        new.put_back(dir.path());
        let mut bytes = after.to_vec();
        bytes[place.clone()].copy_from_slice(&before[place]);
        put(&dir.path().join("diary.db"), &bytes);
        if !known {
            fs::remove_file(ledger(dir.path())).unwrap();
        }
        match Store::open(dir.path(), &noon()).and_then(|store| store.read().diary()) {
            Ok(shown) => wrong += usize::from(shown != diary),
            Err(error) => {
                assert_eq!(error.kind(), StoreErrorKind::Damaged, "{error}");
                noticed += 1;
            }
        }
    }
    (noticed, wrong)
}

#[test]
fn an_old_page_that_comes_back_is_noticed() {
    let (noticed, wrong) = with_old_pages(true);
    assert_eq!(wrong, 0);
    assert!(noticed >= 10, "{noticed}");
}

#[test]
fn without_the_ledger_an_old_page_passes_for_truth() {
    // The control for the test above: the same pages, and no tally to compare with.
    let (_noticed, wrong) = with_old_pages(false);
    assert!(wrong >= 3, "{wrong}");
}

#[test]
fn an_old_file_or_a_lost_log_is_led_on_to_what_was_saved() {
    let dir = tempfile::tempdir().unwrap();
    let (old, new, diary) = two_moments(dir.path());
    put(&dir.path().join("diary.db"), old.file("diary.db"));
    let store = Store::open(dir.path(), &noon()).unwrap();
    assert!(store.read().diary().unwrap() == diary, "the old file");
    assert_eq!(store.ledger_state(), LedgerState::Whole);
    drop(store);
    assert_eq!(check(dir.path()).unwrap().problems, Vec::<String>::new());
    // The same after a backup put the ledger away.
    new.put_back(dir.path());
    let store = Store::open(dir.path(), &noon()).unwrap();
    store.backup(Reason::Asked, &noon()).unwrap();
    drop(store);
    put(&dir.path().join("diary.db"), old.file("diary.db"));
    let store = Store::open(dir.path(), &noon()).unwrap();
    assert!(store.read().diary().unwrap() == diary, "through the backup");
    drop(store);
    // A log that is deleted after a crash, with what it held.
    let mut patient = Patient::new(dir.path());
    patient = patient.walk(7.0);
    let expected = patient.entries();
    let crashed = Moment::of(dir.path());
    drop(patient);
    crashed.put_back(dir.path());
    fs::remove_file(dir.path().join("diary.db-wal")).unwrap();
    assert_eq!(Patient::new(dir.path()).entries(), expected);
}

#[test]
fn an_old_file_whose_way_on_is_gone_is_not_shown() {
    let dir = tempfile::tempdir().unwrap();
    let (old, _new, _diary) = two_moments(dir.path());
    let store = Store::open(dir.path(), &noon()).unwrap();
    let made = store.backup(Reason::Asked, &noon()).unwrap();
    drop(store);
    fs::remove_file(made.path.with_extension("ledger.enc")).unwrap();
    put(&dir.path().join("diary.db"), old.file("diary.db"));
    let refused = Store::open(dir.path(), &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Damaged, "{refused}");
    assert!(!check(dir.path()).unwrap().problems.is_empty());
}

#[test]
fn what_is_erased_for_good_is_in_no_ledger() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    patient = patient.walk(10.0);
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    patient = patient.swim(20.0, 300.0);
    let erased = patient.entries().remove(1).id;
    // The moment before what was erased is forgotten.
    patient.store.erase_for_good(erased, &noon()).unwrap();
    let dir = patient.close();
    let ledgers = |dir: &Path| {
        let put_away = fs::read_dir(dir.join("backups")).unwrap().filter(|file| {
            let name = file.as_ref().unwrap().file_name();
            name.to_string_lossy().ends_with(".ledger.enc")
        });
        (put_away.count(), fs::metadata(ledger(dir)).unwrap().len())
    };
    let header = {
        let fresh = tempfile::tempdir().unwrap();
        drop(Store::open(fresh.path(), &noon()).unwrap());
        let store = Store::open(fresh.path(), &noon()).unwrap();
        store.backup(Reason::Asked, &noon()).unwrap();
        drop(store);
        fs::metadata(ledger(fresh.path())).unwrap().len()
    };
    assert_eq!(ledgers(&dir), (0, header), "no ledger has a record");
    let newest = newest_verified_backup(&dir).unwrap().unwrap();
    assert_eq!(newest.counts.entries, 2);
    put(&dir.join("diary.db"), b"");
    let store = restore_and_replay(&dir, &newest.backup, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 2);
    assert_eq!(store.read().entry(erased).unwrap(), None);
}

#[test]
fn erasing_that_was_cut_short_is_finished_at_the_next_start() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge().walk(10.0);
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    let header = fs::metadata(ledger(dir.path())).unwrap().len();
    let erased = patient.entries().remove(0).id;
    // Something stands in the way of wiping what was put away.
    let in_the_way = dir.path().join("backups/a.ledger.enc");
    fs::create_dir(&in_the_way).unwrap();
    patient
        .store
        .erase_for_good(erased, &noon())
        .expect_err("it is in the way");
    assert_eq!(patient.entries().len(), 1, "the entry itself is gone");
    drop(patient);
    let put_away = backups(dir.path()).unwrap()[1]
        .path
        .with_extension("ledger.enc");
    assert!(put_away.exists() && fs::metadata(ledger(dir.path())).unwrap().len() > header);
    fs::remove_dir(&in_the_way).unwrap();
    let patient = Patient::new(dir.path());
    assert_eq!(patient.entries().len(), 1);
    assert!(!put_away.exists());
    assert_eq!(fs::metadata(ledger(dir.path())).unwrap().len(), header);
    drop(patient);
    assert_eq!(check(dir.path()).unwrap().problems, Vec::<String>::new());
}

#[test]
fn pruning_and_the_long_past_keep_the_ledger_in_step() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge().walk(10.0);
    patient.store.undo(&noon()).unwrap().unwrap();
    patient.store.redo(&noon()).unwrap().unwrap();
    let forgotten = patient.store.prune(&at("2027-06-01", "12:00")).unwrap();
    assert_eq!(forgotten, 4);
    // Nothing changed, nothing is written.
    let length = fs::metadata(ledger(dir.path())).unwrap().len();
    assert_eq!(patient.store.prune(&at("2027-06-01", "12:00")).unwrap(), 0);
    assert_eq!(fs::metadata(ledger(dir.path())).unwrap().len(), length);
    let dir = patient.close();
    assert_eq!(Patient::new(&dir).entries().len(), 2);
    assert_eq!(check(&dir).unwrap().problems, Vec::<String>::new());
}
