//! Tests damage and strange files: always noticed, never shown as true, never changed or deleted.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use evenly::domain::{Diary, Entry};
use evenly::store::{
    Mode, Op, Reason, Store, StoreError, StoreErrorKind, check, inspect, newest_verified_backup,
    restore, set_aside,
};
use fastrand::Rng;

#[cfg(unix)]
use crate::again::{LITTLE_ROOM, restricted, run_again, run_again_unable_to_write};
use crate::anything;
use crate::support::patient::{Patient, at, id, noon};

fn put(path: &Path, bytes: &[u8]) {
    fs::File::create(path).unwrap().write_all(bytes).unwrap();
}

/// A diary of some dozen entries in one file, without a log beside it.
fn some_diary(dir: &Path) -> Diary {
    let mut rng = Rng::with_seed(21);
    let entries: Vec<Entry> = (1..=40)
        .map(|number| anything::entry(&mut rng, id(number)))
        .collect();
    let mut store = Store::open(dir, &noon()).unwrap();
    let done: Result<_, StoreError> = store.operate(&Op::LogMany { count: 40 }, &noon(), |tx| {
        tx.insert_many(&entries)
    });
    done.unwrap();
    store.read().diary().unwrap()
}

#[test]
fn damage_is_an_error_or_harmless_but_never_wrong_rows() {
    let dir = tempfile::tempdir().unwrap();
    let truth = some_diary(dir.path());
    let path = dir.path().join("diary.db");
    assert!(!dir.path().join("diary.db-wal").exists());
    let whole = fs::read(&path).unwrap();
    let mut rng = Rng::with_seed(22);
    let mut noticed = 0;
    let rounds = 1_200;
    for round in 0..rounds {
        let mut bytes = whole.clone();
        let place = rng.usize(0..bytes.len());
        match rng.u8(0..8) {
            0..=2 => bytes[place] ^= 1 << rng.u8(0..8),
            3..=4 => bytes[place] = bytes[place].wrapping_add(rng.u8(1..)),
            5 => bytes.truncate(place),
            6 => {
                let end = (place + rng.usize(1..600)).min(bytes.len());
                bytes[place..end].fill(0);
            }
            _ => {
                // One page in another's place.
                let pages = bytes.len() / 4_096;
                let (from, to) = (rng.usize(0..pages), rng.usize(0..pages));
                bytes.copy_within(from * 4_096..(from + 1) * 4_096, to * 4_096);
            }
        }
        put(&path, &bytes);
        let read = Store::open_read_only(dir.path()).and_then(|reader| reader.diary());
        match read {
            Ok(diary) => assert!(diary == truth, "round {round}: silently wrong"),
            Err(error) => {
                assert_eq!(error.kind(), StoreErrorKind::Damaged, "{error}");
                noticed += 1;
            }
        }
        if bytes != whole && round % 20 == 0 {
            let found = check(dir.path()).map_or(true, |report| !report.problems.is_empty());
            assert!(found, "round {round}: the full check sees all damage");
        }
    }
    assert!(noticed > rounds / 4, "{noticed}");
    put(&path, &whole);
    assert_eq!(check(dir.path()).unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_connection_that_met_a_bad_page_says_so_and_a_fresh_one_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let truth = some_diary(dir.path());
    let path = dir.path().join("diary.db");
    let whole = fs::read(&path).unwrap();
    let mut noticed = 0;
    for page in 1..whole.len() / 4_096 {
        let mut store = Store::open(dir.path(), &noon()).unwrap();
        let mut bytes = fs::read(&path).unwrap();
        bytes[page * 4_096 + 7] ^= 1;
        put(&path, &bytes);
        let read = store.read().diary();
        bytes[page * 4_096 + 7] ^= 1;
        put(&path, &bytes);
        assert_eq!(
            store.is_poisoned(),
            read.is_err(),
            "page {page}: {read:?}, and the disk is well again"
        );
        if store.is_poisoned() {
            assert!(
                store.read().diary().is_err(),
                "else there is nothing to say"
            );
            store = store.reopened(&noon()).unwrap();
            noticed += 1;
        }
        assert!(!store.is_poisoned());
        assert!(store.read().diary().unwrap() == truth);
    }
    assert!(noticed > 3, "{noticed}");
}

#[test]
fn a_failure_that_has_nothing_to_do_with_the_connection_poisons_nothing() {
    // The control for the test above.
    let dir = tempfile::tempdir().unwrap();
    let mut store = Patient::new(dir.path()).bridge().store;
    let backup = store.backup(Reason::Asked, &noon()).unwrap();
    put(&backup.path, b"Dear diary,\n");
    assert!(inspect(dir.path(), &backup).is_err());
    assert!(!store.is_poisoned(), "a backup is another file");
    let refused: Result<_, StoreError> = store.operate(
        &Op::BinEntry {
            kind: evenly::domain::Kind::Walk,
        },
        &noon(),
        |tx| tx.delete_entry(id(9)),
    );
    assert_eq!(refused.unwrap_err().kind(), StoreErrorKind::NoSuchEntry);
    assert!(!store.is_poisoned());
}

#[test]
fn a_damaged_diary_is_set_aside_and_the_newest_backup_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    patient.store.backup(Reason::Close, &noon()).unwrap();
    let dir = patient.walk(10.0).close();
    let path = dir.join("diary.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    put(&path, &bytes);
    let refused = Store::open(&dir, &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Damaged);
    assert_eq!(fs::read(&path).unwrap(), bytes, "nothing was changed");
    let moved = set_aside(&dir, &at("2026-11-23", "13:05")).unwrap();
    let aside = dir.join("diary.db.damaged-2026-11-23T1205Z");
    assert_eq!(moved.files, std::slice::from_ref(&aside));
    assert_eq!(fs::read(&aside).unwrap(), bytes, "the damaged file is kept");
    // It is not taken for a folder without a diary.
    let missing = Store::open(&dir, &noon()).unwrap_err();
    assert_eq!(missing.kind(), StoreErrorKind::Missing);
    let newest = newest_verified_backup(&dir).unwrap().unwrap();
    assert_eq!(newest.counts.entries, 1);
    let store = restore(&dir, &newest.backup, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 1);
    assert!(aside.exists());
}

#[test]
fn restoring_over_a_damaged_diary_sets_it_aside_by_itself() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let backup = patient.store.backup(Reason::Close, &noon()).unwrap();
    let dir = patient.close();
    put(&dir.join("diary.db"), &[7; 9_000]);
    let store = restore(&dir, &backup, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 1);
    let aside = fs::read(dir.join("diary.db.damaged-2026-11-23T1100Z")).unwrap();
    assert_eq!(aside, [7; 9_000]);
}

#[test]
fn a_person_may_begin_anew_beside_what_was_set_aside() {
    let dir = tempfile::tempdir().unwrap();
    let dir = Patient::new(dir.path()).bridge().close();
    put(&dir.join("diary.db"), b"");
    let refused = Store::open(&dir, &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Damaged, "an emptied file");
    set_aside(&dir, &noon()).unwrap();
    let store = Store::start_anew(&dir, &noon()).unwrap();
    let diary = store.read().diary().unwrap();
    let id = diary.id;
    assert_eq!(
        diary,
        Diary {
            id,
            ..Diary::default()
        }
    );
    assert!(dir.join("diary.db.damaged-2026-11-23T1100Z").exists());
}

#[test]
fn names_of_set_aside_files_never_collide() {
    let dir = tempfile::tempdir().unwrap();
    for content in [b"one", b"two"] {
        put(&dir.path().join("diary.db"), content);
        set_aside(dir.path(), &noon()).unwrap();
    }
    let name = |end: &str| {
        dir.path()
            .join(format!("diary.db.damaged-2026-11-23T1100Z{end}"))
    };
    assert_eq!(fs::read(name("")).unwrap(), b"one");
    assert_eq!(fs::read(name("-2")).unwrap(), b"two");
}

#[test]
fn setting_aside_is_refused_while_the_diary_is_open() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let refused = set_aside(dir.path(), &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::AlreadyOpen);
    assert_eq!(patient.entries().len(), 1);
}

#[test]
fn files_that_are_not_ours_are_told_apart_and_left_alone() {
    let plain = tempfile::tempdir().unwrap();
    let strange = plain.path().join("diary.db");
    rusqlite::Connection::open(&strange)
        .unwrap()
        .execute_batch("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1);")
        .unwrap();
    let picture = vec![0x89_u8; 40_000];
    let cases: [(Vec<u8>, StoreErrorKind); 4] = [
        (fs::read(&strange).unwrap(), StoreErrorKind::ForeignFile),
        (picture, StoreErrorKind::Damaged),
        (b"Dear diary,\n".to_vec(), StoreErrorKind::Damaged),
        (Vec::new(), StoreErrorKind::Damaged),
    ];
    for (bytes, kind) in cases {
        let dir = tempfile::tempdir().unwrap();
        let dir = Patient::new(dir.path()).close();
        let path = dir.join("diary.db");
        put(&path, &bytes);
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        assert_eq!(Store::open(&dir, &noon()).unwrap_err().kind(), kind);
        assert_eq!(Store::open_read_only(&dir).unwrap_err().kind(), kind);
        assert_eq!(fs::read(&path).unwrap(), bytes);
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
        assert!(!dir.join("diary.db-wal").exists());
        assert!(!dir.join("diary.db-shm").exists());
    }
}

#[test]
fn a_damaged_key_file_is_mended_from_its_second_copy() {
    let dir = tempfile::tempdir().unwrap();
    let dir = Patient::new(dir.path()).bridge().close();
    let whole = fs::read(dir.join("keys.json")).unwrap();
    assert_eq!(fs::read(dir.join("keys.2.json")).unwrap(), whole);
    let mut rng = Rng::with_seed(31);
    for _round in 0..40 {
        let mut bytes = whole.clone();
        let place = rng.usize(0..bytes.len());
        match rng.u8(0..3) {
            0 => bytes[place] ^= 1 << rng.u8(0..8),
            1 => bytes.truncate(place),
            _ => bytes.clear(),
        }
        let name = ["keys.json", "keys.2.json"][rng.usize(0..2)];
        put(&dir.join(name), &bytes);
        let patient = Patient::new(&dir);
        assert_eq!(patient.entries().len(), 1);
        drop(patient);
        let copies = ["keys.json", "keys.2.json"].map(|name| fs::read(dir.join(name)).unwrap());
        assert!(copies.iter().all(|copy| !copy.is_empty()));
        put(&dir.join(name), &whole);
    }
}

#[test]
fn without_a_key_the_diary_says_so_and_stays_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("diary.db");
    Patient::new(dir.path()).bridge();
    let bytes = fs::read(&path).unwrap();
    for name in ["keys.json", "keys.2.json"] {
        fs::remove_file(dir.path().join(name)).unwrap();
    }
    let refused = Store::open(dir.path(), &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::KeyLost);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert!(!dir.path().join("keys.json").exists(), "no new key is made");
}

#[test]
fn slots_of_a_later_kind_survive_and_a_newer_key_file_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    Patient::new(dir.path()).bridge();
    let first = dir.path().join("keys.json");
    let second = dir.path().join("keys.2.json");
    let mut keys: serde_json::Value = serde_json::from_slice(&fs::read(&first).unwrap()).unwrap();
    keys["slots"]
        .as_array_mut()
        .unwrap()
        .push(serde_json::json!({"kind": "passphrase", "memory_kib": 65_536}));
    keys["hint"] = "kept too".into();
    let write = |keys: &mut serde_json::Value| {
        keys["crc32"] = "".into();
        let mut text = String::new();
        write_sorted(keys, &mut text);
        keys["crc32"] = format!("{:08x}", crc32fast::hash(text.as_bytes())).into();
        put(&first, &serde_json::to_vec(keys).unwrap());
    };
    write(&mut keys);
    fs::remove_file(&second).unwrap();
    Patient::new(dir.path());
    let copied: serde_json::Value = serde_json::from_slice(&fs::read(&second).unwrap()).unwrap();
    assert_eq!(copied, keys);
    keys["version"] = 2.into();
    write(&mut keys);
    let refused = Store::open(dir.path(), &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::NewerFile);
}

/// The checksummed form of a key file, as its format says: fields sorted, `name:value,` and
/// `item;`.
pub(crate) fn write_sorted(value: &serde_json::Value, text: &mut String) {
    match value {
        serde_json::Value::Object(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort();
            for name in names {
                text.push_str(name);
                text.push(':');
                write_sorted(&fields[name], text);
                text.push(',');
            }
        }
        serde_json::Value::Array(items) => {
            for item in items {
                write_sorted(item, text);
                text.push(';');
            }
        }
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => text.push_str(&value.to_string()),
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged() {
    if let Some(dir) = restricted() {
        let mut rng = Rng::with_seed(41);
        let mut store = Store::open(&dir, &noon()).unwrap();
        for number in 1..=5_000 {
            let entry = anything::entry(&mut rng, id(number));
            let op = Op::LogEntry { kind: entry.kind() };
            let done: Result<_, StoreError> =
                store.operate(&op, &noon(), |tx| tx.insert_entry(&entry));
            match done {
                Ok(_done) => println!("saved {number}"),
                Err(error) => {
                    println!("refused {:?}", error.kind());
                    // Reading still works, and so does trying again to no avail.
                    assert_eq!(
                        store.read().entries_all().unwrap().len(),
                        number as usize - 1
                    );
                    let backup = store.backup(Reason::Asked, &noon());
                    println!("backup {:?}", backup.map_err(|error| error.kind()).err());
                    return;
                }
            }
        }
        panic!("the disk never filled up");
    }
    let dir = tempfile::tempdir().unwrap();
    let dir = Patient::new(dir.path()).close();
    let text = run_again(
        "damage::a_full_disk_loses_nothing_that_was_acknowledged",
        &dir,
        LITTLE_ROOM,
    );
    // SQLite tells a disk without space from a limit on file size; to the person both end the same.
    let refused = text.contains("refused DiskFull") || text.contains("refused File");
    assert!(refused, "{text}");
    let saved = text.lines().filter(|line| line.contains("saved ")).count();
    assert!(saved >= 5, "{text}");
    assert_eq!(check(&dir).unwrap().problems, Vec::<String>::new());
    let mut rng = Rng::with_seed(41);
    let store = Store::open(&dir, &noon()).unwrap();
    for number in 1..=saved {
        let entry = anything::entry(&mut rng, id(number as u128));
        assert_eq!(store.read().entry(entry.id).unwrap(), Some(entry));
    }
    let unfinished = fs::read_dir(dir.join("backups")).map_or(0, |files| {
        files
            .filter(|file| {
                let name = file.as_ref().unwrap().file_name();
                name.to_string_lossy().ends_with(".new")
            })
            .count()
    });
    assert_eq!(unfinished, 0);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_opens_for_reading() {
    if let Some(dir) = restricted() {
        read_a_folder_that_cannot_be_written(&dir);
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let dir = Patient::new(dir.path()).bridge().walk(10.0).close();
    run_again_unable_to_write(
        "damage::a_folder_that_cannot_be_written_opens_for_reading",
        &dir,
    );
}

#[cfg(unix)]
fn read_a_folder_that_cannot_be_written(dir: &Path) {
    let mut store = Store::open(dir, &noon()).unwrap();
    assert_eq!(store.mode(), Mode::ReadOnly);
    assert_eq!(store.read().entries_all().unwrap().len(), 2);
    let reader = Store::open_read_only(dir).unwrap();
    assert_eq!(reader.counts().unwrap().len(), 2);
    assert_eq!(check(dir).unwrap().problems, Vec::<String>::new());
    let refused: Result<_, StoreError> =
        store.operate(&Op::Other, &noon(), |tx| tx.delete_entry(id(1)));
    assert_eq!(refused.unwrap_err().kind(), StoreErrorKind::ReadOnly);
    assert_eq!(
        store.undo(&noon()).unwrap_err().kind(),
        StoreErrorKind::ReadOnly
    );
    let backup = store.backup(Reason::Asked, &noon()).unwrap_err();
    assert_eq!(backup.kind(), StoreErrorKind::ReadOnly);
    assert_eq!(
        set_aside(dir, &noon()).unwrap_err().kind(),
        StoreErrorKind::ReadOnly
    );
}
