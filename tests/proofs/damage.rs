//! Damages every file of a diary in every way: it is an error or the truth, and never something else.

use std::fs;
use std::path::{Path, PathBuf};

use evenly::application::{Settings, Zoom};
use evenly::domain::Diary;
use evenly::store::{
    Reason, Store, StoreError, StoreErrorKind, backups, inspect, newest_verified_backup,
};
use fastrand::Rng;

use crate::bench::{Figures, copy_folder, quick_folder, size};
use crate::book::now;
use crate::writer::recorded;

/// The size of a page of the diary file.
const PAGE: usize = 4_096;

/// Damages bytes in one of the ways in which disks, cables and programs do. They may come out as they were.
fn wound(bytes: &mut Vec<u8>, rng: &mut Rng) {
    let place = rng.usize(0..bytes.len());
    let end = (place + rng.usize(1..=PAGE)).min(bytes.len());
    match rng.u8(0..10) {
        0..=2 => bytes[place] ^= 1 << rng.u8(0..8),
        3..=4 => bytes[place] = rng.u8(..),
        5 => bytes[place..end].fill(0),
        6 => rng.fill(&mut bytes[place..end]),
        7 => bytes.truncate(place),
        8 => {
            let more = rng.usize(1..=PAGE);
            bytes.extend(std::iter::repeat_with(|| rng.u8(..)).take(more));
        }
        _ => {
            // Two pages change places; a small file loses its order in halves.
            let page = PAGE.min(bytes.len() / 2);
            let pages = bytes.len().checked_div(page).unwrap_or(0);
            if pages > 1 {
                let (one, other) = (rng.usize(0..pages), rng.usize(0..pages));
                for byte in 0..page {
                    bytes.swap(one * page + byte, other * page + byte);
                }
            }
        }
    }
}

/// Puts bytes in place of a file.
fn put(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

/// A closed diary of some entries with two backups, and all it holds.
fn some_diary(dir: &Path) -> Diary {
    let mut store = Store::open(dir, &now()).unwrap();
    for number in 1..=8 {
        save(&mut store, number);
        if number % 3 == 0 {
            store.backup(Reason::Asked, &now()).unwrap();
        }
    }
    store.read().diary().unwrap()
}

fn save(store: &mut Store, number: u32) {
    let entry = recorded(number, 0);
    let op = evenly::store::Op::LogEntry { kind: entry.kind() };
    let saved: Result<_, StoreError> = store.operate(&op, &now(), |tx| tx.insert_entry(&entry));
    saved.unwrap();
}

fn read(dir: &Path) -> Result<Diary, StoreError> {
    Store::open_read_only(dir)?.diary()
}

/// What came of a file that was damaged.
#[derive(Default)]
struct Tally {
    noticed: usize,
    harmless: usize,
}

impl Tally {
    /// Opens a diary as the program does: it holds the truth, or it is refused.
    fn opens(&mut self, dir: &Path, truth: &Diary, round: usize) {
        match Store::open(dir, &now()).and_then(|store| store.read().diary()) {
            Ok(diary) => {
                assert!(diary == *truth, "round {round}: not the truth");
                self.harmless += 1;
            }
            Err(_) => self.noticed += 1,
        }
    }

    fn tell(&self, figures: &Figures) {
        let Self { noticed, harmless } = self;
        figures.tell(&format!(
            "{} damages, {noticed} noticed, {harmless} harmless, 0 shown as true, 0 panics",
            noticed + harmless
        ));
    }
}

#[test]
fn to_the_diary_itself() {
    let figures = Figures::begin("damage to the diary");
    let folder = quick_folder();
    let truth = some_diary(folder.path());
    let path = folder.path().join("diary.db");
    assert!(!folder.path().join("diary.db-wal").exists());
    let whole = fs::read(&path).unwrap();
    let mut rng = Rng::with_seed(51);
    let mut tally = Tally::default();
    for round in 0..size(5_000, 500_000) {
        let mut bytes = whole.clone();
        wound(&mut bytes, &mut rng);
        put(&path, &bytes);
        match read(folder.path()) {
            Ok(diary) => {
                assert!(diary == truth, "round {round}: shown as true");
                tally.harmless += 1;
            }
            Err(error) => {
                assert_eq!(
                    error.kind(),
                    StoreErrorKind::Damaged,
                    "round {round}: {error}"
                );
                tally.noticed += 1;
            }
        }
    }
    tally.tell(&figures);
}

#[test]
fn to_the_log_beside_it() {
    let figures = Figures::begin("damage to the log");
    let folder = quick_folder();
    let (live, dir) = (folder.path().join("live"), folder.path().join("killed"));
    drop(some_diary(&live));
    // The log holds what came since the last opening; each state was acknowledged.
    let mut store = Store::open(&live, &now()).unwrap();
    for number in 20..26 {
        save(&mut store, number);
    }
    copy_folder(&live, &dir);
    let truth = store.read().diary().unwrap();
    drop(store);
    let kept = ["diary.db", "diary.db-wal", "ledger.enc"].map(|name| dir.join(name));
    let whole = kept.each_ref().map(|path| fs::read(path).unwrap());
    let mut rng = Rng::with_seed(52);
    let mut tally = Tally::default();
    for round in 0..size(1_000, 100_000) {
        for (path, bytes) in kept.iter().zip(&whole) {
            put(path, bytes);
        }
        let mut bytes = whole[1].clone();
        wound(&mut bytes, &mut rng);
        put(&kept[1], &bytes);
        drop(fs::remove_file(dir.join("diary.db-shm")));
        tally.opens(&dir, &truth, round);
    }
    tally.tell(&figures);
}

#[test]
fn to_the_ledger() {
    let figures = Figures::begin("damage to the ledger");
    let folder = quick_folder();
    let (whole, dir) = (folder.path().join("whole"), folder.path().join("hurt"));
    drop(some_diary(&whole));
    let mut store = Store::open(&whole, &now()).unwrap();
    for number in 20..26 {
        save(&mut store, number);
    }
    let truth = store.read().diary().unwrap();
    drop(store);
    let told = fs::read(whole.join("ledger.enc")).unwrap();
    let mut rng = Rng::with_seed(58);
    let mut tally = Tally::default();
    for round in 0..size(500, 50_000) {
        drop(fs::remove_dir_all(&dir));
        copy_folder(&whole, &dir);
        let mut bytes = told.clone();
        wound(&mut bytes, &mut rng);
        put(&dir.join("ledger.enc"), &bytes);
        tally.opens(&dir, &truth, round);
    }
    tally.tell(&figures);
}

#[test]
fn an_old_page_put_back() {
    let figures = Figures::begin("old pages put back");
    let folder = quick_folder();
    let dir = folder.path().join("diary");
    drop(some_diary(&dir));
    let path = dir.join("diary.db");
    let old = fs::read(&path).unwrap();
    let mut store = Store::open(&dir, &now()).unwrap();
    for number in 20..26 {
        save(&mut store, number);
    }
    let truth = store.read().diary().unwrap();
    drop(store);
    assert!(!dir.join("diary.db-wal").exists());
    let ledger = dir.join("ledger.enc");
    let (new, told) = (fs::read(&path).unwrap(), fs::read(&ledger).unwrap());
    let changed: Vec<usize> = (0..old.len().min(new.len()) / 4_096)
        .filter(|page| old[page * 4_096..][..4_096] != new[page * 4_096..][..4_096])
        .collect();
    assert!(changed.len() > 5, "{changed:?}");
    let mut rng = Rng::with_seed(57);
    let mut tally = Tally::default();
    for round in 0..size(500, 50_000) {
        let mut bytes = new.clone();
        for _ in 0..rng.usize(1..=3) {
            let page = changed[rng.usize(0..changed.len())] * 4_096;
            bytes[page..page + 4_096].copy_from_slice(&old[page..page + 4_096]);
        }
        put(&path, &bytes);
        put(&ledger, &told);
        drop(fs::remove_file(dir.join("diary.db-wal")));
        drop(fs::remove_file(dir.join("diary.db-shm")));
        tally.opens(&dir, &truth, round);
    }
    assert!(tally.noticed > 0);
    tally.tell(&figures);
}

#[test]
fn to_the_keys() {
    let figures = Figures::begin("damage to the keys");
    let folder = quick_folder();
    let truth = some_diary(folder.path());
    let copies = ["keys.json", "keys.2.json"].map(|name| folder.path().join(name));
    let kept = folder.path().join("backups");
    let aside = folder.path().join("no-backups");
    let whole = fs::read(&copies[0]).unwrap();
    let mut rng = Rng::with_seed(53);
    let mut tally = Tally::default();
    for round in 0..size(1_500, 150_000) {
        for copy in &copies {
            put(copy, &whole);
        }
        let both = rng.bool();
        let hurt = if both {
            copies.as_slice()
        } else {
            &copies[rng.usize(0..2)..][..1]
        };
        for copy in hurt {
            let mut bytes = whole.clone();
            wound(&mut bytes, &mut rng);
            put(copy, &bytes);
        }
        // A third copy lies beside each backup; half of the time there is none.
        if rng.bool() {
            fs::rename(&kept, &aside).unwrap();
        }
        let found = if round % 10 == 0 {
            Store::open(folder.path(), &now()).and_then(|store| store.read().diary())
        } else {
            read(folder.path())
        };
        match found {
            Ok(diary) => {
                assert!(diary == truth, "round {round}: shown as true");
                tally.harmless += 1;
            }
            Err(error) => {
                assert!(both, "round {round}: one whole copy is enough: {error}");
                assert_eq!(
                    error.kind(),
                    StoreErrorKind::KeyLost,
                    "round {round}: {error}"
                );
                tally.noticed += 1;
            }
        }
        if aside.exists() {
            fs::rename(&aside, &kept).unwrap();
        }
        remove_set_aside(folder.path());
    }
    assert!(tally.noticed > 0);
    tally.tell(&figures);
}

/// Broken copies of the key file are kept under other names, one a round.
fn remove_set_aside(dir: &Path) {
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        if path.to_string_lossy().contains(".damaged-") {
            fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn to_the_backups() {
    let figures = Figures::begin("damage to the backups");
    let folder = quick_folder();
    drop(some_diary(folder.path()));
    let listed = backups(folder.path()).unwrap();
    let (newest, older) = (&listed[0], &listed[1]);
    let elsewhere = quick_folder();
    fs::copy(
        folder.path().join("keys.json"),
        elsewhere.path().join("keys.json"),
    )
    .unwrap();
    let opened = |path: &PathBuf| {
        fs::copy(path, elsewhere.path().join("diary.db")).unwrap();
        read(elsewhere.path())
    };
    let truth = opened(&newest.path).unwrap();
    assert_eq!(
        (
            truth.entries.len(),
            opened(&older.path).unwrap().entries.len()
        ),
        (6, 3)
    );
    let whole = fs::read(&newest.path).unwrap();
    let mut rng = Rng::with_seed(54);
    let mut tally = Tally::default();
    for round in 0..size(1_000, 100_000) {
        let mut bytes = whole.clone();
        wound(&mut bytes, &mut rng);
        put(&newest.path, &bytes);
        match inspect(folder.path(), newest) {
            Ok(inspection) => {
                assert_eq!(inspection.counts.entries, 6, "round {round}");
                assert!(
                    opened(&newest.path).unwrap() == truth,
                    "round {round}: shown as true"
                );
                tally.harmless += 1;
            }
            Err(error) => {
                assert_eq!(
                    error.kind(),
                    StoreErrorKind::Damaged,
                    "round {round}: {error}"
                );
                tally.noticed += 1;
                if round % 20 == 0 {
                    let good = newest_verified_backup(folder.path()).unwrap().unwrap();
                    assert_eq!(good.backup, *older, "a damaged one is passed over");
                }
            }
        }
    }
    tally.tell(&figures);
}

#[test]
fn to_the_settings() {
    let figures = Figures::begin("damage to the settings");
    let folder = quick_folder();
    let path = folder.path().join("settings.toml");
    let mut settings = Settings::default();
    settings.zoom = Zoom::clamped(150);
    settings.save(&path).unwrap();
    let whole = fs::read(&path).unwrap();
    let mut rng = Rng::with_seed(55);
    let (mut noticed, rounds) = (0, size(500, 50_000));
    for _round in 0..rounds {
        let mut bytes = whole.clone();
        wound(&mut bytes, &mut rng);
        put(&path, &bytes);
        let (read, notes) = Settings::load(&path);
        // Whatever stands there, no setting leaves its bounds, and what is read can be written and read again.
        assert!((Zoom::LEAST..=Zoom::MOST).contains(&read.zoom.percent()));
        assert_eq!(Settings::read(&read.write()).0, read);
        noticed += usize::from(!notes.is_empty());
    }
    figures.tell(&format!(
        "{rounds} damages, {noticed} noticed, 0 out of bounds, 0 panics"
    ));
}

#[test]
fn without_the_cipher_damage_is_shown_as_true() {
    let figures = Figures::begin("damage, control with a plain file");
    let folder = quick_folder();
    let path = folder.path().join("plain.db");
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain
        .execute_batch(
            "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT);
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
             INSERT INTO t SELECT i, 'row number ' || i FROM n;",
        )
        .unwrap();
    drop(plain);
    let rows = |path: &Path| -> rusqlite::Result<Vec<String>> {
        let connection = rusqlite::Connection::open(path)?;
        let mut statement = connection.prepare("SELECT b FROM t ORDER BY a")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect()
    };
    let truth = rows(&path).unwrap();
    let whole = fs::read(&path).unwrap();
    let mut rng = Rng::with_seed(56);
    let (mut silent, rounds) = (0, 400);
    for _round in 0..rounds {
        let mut bytes = whole.clone();
        wound(&mut bytes, &mut rng);
        put(&path, &bytes);
        silent += usize::from(rows(&path).is_ok_and(|rows| rows != truth));
    }
    assert!(
        silent > 40,
        "{silent}: the same damage must show in a plain file"
    );
    figures.tell(&format!("{rounds} damages, {silent} shown as true"));
}
