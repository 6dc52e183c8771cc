//! Tests faults of the ledger itself: torn, lost, damaged, without room.

use std::fs;

use evenly::application::{self, Asked, Places, StartNote, StartUp};
use evenly::store::{
    LedgerState, Op, Reason, Store, StoreError, StoreErrorKind, backups, check,
    newest_verified_backup, restore_and_replay,
};
use fastrand::Rng;

#[cfg(unix)]
use crate::again::{LITTLE_ROOM, restricted, run_again};
use crate::anything;
use crate::ledger::{Moment, ledger, put};
use crate::support::patient::{Patient, id, noon};

#[test]
fn a_kill_before_the_commit_leaves_the_change_whole_or_away() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let before = Moment::of(dir.path());
    let patient = patient.walk(10.0);
    let after = Moment::of(dir.path());
    let dir = patient.close();
    let (short, long) = (before.file("ledger.enc"), after.file("ledger.enc"));
    assert!(long.starts_with(short));
    let (first, last) = (short.len(), long.len());
    // Each byte of the length, the nonce and the end, some of what is between.
    let cuts = (first..first + 40)
        .chain((first + 40..last - 20).step_by(23))
        .chain(last - 20..=last);
    for cut in cuts {
        before.put_back(&dir);
        put(&ledger(&dir), &long[..cut]);
        let mut patient = Patient::new(&dir);
        let whole = cut == last;
        assert_eq!(patient.entries().len(), if whole { 2 } else { 1 }, "{cut}");
        assert_eq!(patient.store.ledger_state(), LedgerState::Whole);
        if cut % 16 == 0 {
            // The ledger goes on at its good length.
            patient = patient.swim(20.0, 300.0);
            let expected = patient.entries();
            drop(patient.close());
            assert_eq!(Patient::new(&dir).entries(), expected, "{cut}");
        }
    }
}

#[test]
fn a_ledger_that_is_lost_or_damaged_is_begun_anew_and_said() {
    let dir = tempfile::tempdir().unwrap();
    let profile = dir.path().join("profile");
    fs::create_dir(&profile).unwrap();
    drop(Patient::new(&profile).bridge().walk(10.0).close());
    let whole = Moment::of(&profile);
    let length = whole.file("ledger.enc").len();
    let mut rng = Rng::with_seed(63);
    for round in 0..40 {
        whole.put_back(&profile);
        let mut bytes = whole.file("ledger.enc").to_vec();
        let place = rng.usize(0..length);
        match round % 4 {
            0 => bytes.clear(),
            1 => bytes.truncate(place),
            2 => bytes[place] ^= 1 << rng.u8(0..8),
            _ => fs::remove_file(ledger(&profile)).unwrap(),
        }
        if round % 4 != 3 {
            put(&ledger(&profile), &bytes);
        }
        let made = backups(&profile).unwrap().len();
        let patient = Patient::new(&profile);
        assert_eq!(patient.entries().len(), 2);
        assert_eq!(patient.store.ledger_state(), LedgerState::BegunAnew);
        assert_eq!(backups(&profile).unwrap().len(), made + 1);
        drop(patient);
        assert_eq!(
            Patient::new(&profile).store.ledger_state(),
            LedgerState::Whole,
            "it is said once"
        );
    }
    let aside = fs::read_dir(&profile).unwrap().filter(|file| {
        let name = file.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("ledger.enc.damaged-")
    });
    assert_eq!(aside.count(), 30, "the damaged ones are kept");
    // The window says it.
    fs::remove_file(ledger(&profile)).unwrap();
    let asked = Asked {
        argument: Some(dir.path().to_owned()),
        ..Asked::default()
    };
    match application::open(&Places::choose(asked).unwrap(), &noon()) {
        StartUp::Ready(ready) => assert!(ready.notes.contains(&StartNote::LedgerBegunAnew)),
        StartUp::Stopped(stopped) => panic!("{}", stopped.fault.details()),
        StartUp::Locked(_) => panic!("it has no lock"),
    }
}

#[test]
fn a_damaged_ledger_and_a_lost_diary_give_back_what_is_whole_and_say_so() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    let patient = patient.walk(10.0);
    let kept = fs::metadata(ledger(dir.path())).unwrap().len();
    let dir = patient.swim(20.0, 300.0).close();
    let mut bytes = fs::read(ledger(&dir)).unwrap();
    let place = usize::try_from(kept).unwrap() + 40;
    bytes[place] ^= 1;
    put(&ledger(&dir), &bytes);
    put(&dir.join("diary.db"), b"");
    let newest = newest_verified_backup(&dir).unwrap().unwrap();
    assert_eq!((newest.ahead.changes, newest.ahead.whole), (1, false));
    assert_eq!(newest.ahead.last_change, Some(noon()));
    let store = restore_and_replay(&dir, &newest.backup, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 2);
    let aside = dir.join("ledger.enc.damaged-2026-11-23T1100Z");
    assert_eq!(fs::read(aside).unwrap(), bytes, "the damaged one is kept");
}

#[cfg(unix)]
#[test]
fn a_full_disk_under_the_ledger_leaves_diary_and_ledger_in_step() {
    const ROOM: u64 = 1_200 * 512;
    let long = |rng: &mut Rng, number: u128| {
        let mut entry = anything::entry(rng, id(number));
        let letters = std::iter::repeat_with(|| rng.alphanumeric()).take(6_000);
        entry.note = evenly::domain::Note::new(&letters.collect::<String>()).unwrap();
        entry
    };
    if let Some(dir) = restricted() {
        let mut rng = Rng::with_seed(64);
        let mut store = Store::open(&dir, &noon()).unwrap();
        let there = store.read().entries_all().unwrap();
        let mut refused = 0;
        for number in 1_000..1_010 {
            let length = fs::metadata(ledger(&dir)).unwrap().len();
            let entry = long(&mut rng, number);
            let op = Op::LogEntry { kind: entry.kind() };
            let done: Result<_, StoreError> =
                store.operate(&op, &noon(), |tx| tx.insert_entry(&entry));
            match done {
                Ok(_done) => println!("saved {number}"),
                Err(error) => {
                    assert_eq!(error.kind(), StoreErrorKind::DiskFull, "{error}");
                    assert_eq!(
                        fs::metadata(ledger(&dir)).unwrap().len(),
                        length,
                        "cut back"
                    );
                    refused += 1;
                }
            }
        }
        println!("refused {refused}");
        assert!(store.read().entries_all().unwrap().len() >= there.len());
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let mut rng = Rng::with_seed(65);
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    for number in 1.. {
        if fs::metadata(ledger(dir.path())).unwrap().len() > ROOM - 20_000 {
            break;
        }
        let entry = long(&mut rng, number);
        let op = Op::LogEntry { kind: entry.kind() };
        let done: Result<_, StoreError> = store.operate(&op, &noon(), |tx| tx.insert_entry(&entry));
        done.unwrap();
    }
    let before = store.read().entries_all().unwrap().len();
    drop(store);
    let name = "ledger_faults::a_full_disk_under_the_ledger_leaves_diary_and_ledger_in_step";
    let text = run_again(name, dir.path(), LITTLE_ROOM);
    assert!(text.contains("refused "), "{text}");
    assert!(!text.contains("refused 0"), "{text}");
    let saved = text.lines().filter(|line| line.contains("saved ")).count();
    let store = Store::open(dir.path(), &noon()).unwrap();
    assert_eq!(store.ledger_state(), LedgerState::Whole);
    assert_eq!(store.read().entries_all().unwrap().len(), before + saved);
    drop(store);
    assert_eq!(check(dir.path()).unwrap().problems, Vec::<String>::new());
}
