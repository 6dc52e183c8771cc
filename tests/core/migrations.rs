//! Tests bringing a diary file up to date, and refusing files that this program must not touch.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use evenly::domain::{Body, Kind, Note, SetSide, Variant};
use evenly::store::{MIGRATIONS, Migration, Reason, Store, StoreErrorKind, backups, check};
use sha2::{Digest as _, Sha256};

use crate::raw;
use crate::support::patient::{Patient, id, noon};

/// The SHA-256 of each released migration. A released one never changes; a new one adds a line.
const HASHES: [&str; 9] = [
    "ad465bee845a2350c06c9b0b45def115adaf4b6c4937ca48d39d3ab7d343a8c5",
    "ec5877a147524aae43d85af88f31f2f235a41027f528cb872201cb5ddbe05083",
    "c4d764d55155e2c5a5b10acb5cba9051c8e070793c2f6aa92ccb85fbedb444f0",
    "cef4b62b35f24892465545882dac72515b28b0c4f76cc033fb1b7ed0cf07a858",
    "702becc8ea5b36db965f8f2d239d11dd5b51a1d1b3f9c534ca500407db1d4895",
    "3a0d090e735a1251d854f7a82bafd66e9150092ac2613eeaf75322ffdeb179b7",
    "2eb7820778670f0c6d5db04bde055e3ef92185db2738fca25b13af391de9f71a",
    "4780c55eb385b4ca7f0477db5767ba98f455c99dfcd8009ad2226b5854340494",
    "686be9e6967c815217145766bb45895b10905a6b9a393f43d6cf43d20887731e",
];

/// A made-up next step, as a later version could add it.
const NEXT: Migration = Migration {
    sql: "ALTER TABLE walk ADD COLUMN hills INTEGER NOT NULL DEFAULT 0;",
    needs_reader: 1,
};

/// A made-up next step that older programs would misread.
const BREAKING: Migration = Migration {
    needs_reader: i64::MAX,
    ..NEXT
};

/// The steps of an earlier version: the first one with awkward rows in it, then the released ones.
pub(crate) fn up_to_version(version: usize) -> Vec<Migration> {
    let first = Migration {
        sql: include_str!("../fixtures/db/v1.sql"),
        needs_reader: 1,
    };
    let later = MIGRATIONS.iter().take(version).skip(1).copied();
    std::iter::once(first).chain(later).collect()
}

fn with(next: Migration) -> Vec<Migration> {
    let mut migrations = MIGRATIONS.to_vec();
    migrations.push(next);
    migrations
}

fn no_problems(dir: &Path) {
    assert_eq!(check(dir).unwrap().problems, Vec::<String>::new());
}

#[test]
fn released_migrations_never_change() {
    let hashes: Vec<String> = MIGRATIONS
        .iter()
        .map(|migration| {
            let mut hex = String::new();
            for byte in Sha256::digest(migration.sql.as_bytes()) {
                write!(hex, "{byte:02x}").unwrap();
            }
            hex
        })
        .collect();
    assert_eq!(hashes, HASHES);
}

#[test]
fn a_new_diary_has_the_schema_that_is_written_down() {
    let dir = tempfile::tempdir().unwrap();
    Patient::new(dir.path());
    let schema = raw::schema(&raw::open(dir.path()));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/db/schema.sql");
    if std::env::var_os("UPDATE").is_some() {
        let mut file = fs::File::create(&path).unwrap();
        std::io::Write::write_all(&mut file, schema.as_bytes()).unwrap();
    }
    assert_eq!(schema, fs::read_to_string(&path).unwrap());
}

#[test]
fn a_diary_of_each_released_version_opens_with_all_it_held() {
    for version in 1..MIGRATIONS.len() {
        opens_with_all_it_held(version);
    }
}

fn opens_with_all_it_held(version: usize) {
    let dir = tempfile::tempdir().unwrap();
    drop(Store::open_as(dir.path(), &noon(), &up_to_version(version)).unwrap());
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let fresh = tempfile::tempdir().unwrap();
    Patient::new(fresh.path());
    assert_eq!(
        raw::schema(&raw::open(dir.path())),
        raw::schema(&raw::open(fresh.path()))
    );
    no_problems(dir.path());
    let read = store.read();
    let counts = BTreeMap::from([
        (Kind::Bridge, 2),
        (Kind::LegRaise, 1),
        (Kind::Walk, 1),
        (Kind::Swim, 1),
        (Kind::Break, 1),
        (Kind::CheckIn, 2),
        (Kind::Note, 1),
    ]);
    assert_eq!(read.counts().unwrap(), counts);
    let march = read.entry(id(1)).unwrap().unwrap();
    assert_eq!(march.when.day.to_string(), "2024-02-29");
    assert!(
        read.diary_id().unwrap().is_some(),
        "an older diary gets its name"
    );
    assert_eq!(march.recorded.offset_s, -64_800);
    let Body::Strength(march) = march.body else {
        panic!("a session")
    };
    assert_eq!(march.variant, Variant::BridgeMarch);
    assert_eq!(march.sets.len(), 100);
    assert_eq!(march.sets[10].reps.get(), 11, "sets keep their order");
    let without_sets = read.entry(id(2)).unwrap().unwrap();
    let Body::Strength(without_sets) = without_sets.body else {
        panic!("a session")
    };
    assert_eq!(without_sets.side, Some(SetSide::Right));
    let note = read.entry(id(9)).unwrap().unwrap().note;
    assert_eq!(
        note,
        Note::new("左臀酸 – it's \"fine\"\n; DROP TABLE entry; --").unwrap()
    );
    assert_eq!(read.bin(&noon()).unwrap().len(), 1);
    assert_eq!(read.history(id(8)).unwrap().len(), 2);
    store.undo(&noon()).unwrap().unwrap();
    assert!(store.read().entry(id(10)).unwrap().is_some());
}

#[test]
fn an_older_diary_is_backed_up_before_it_is_brought_up_to_date() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge().walk(20.0);
    let entries = patient.entries();
    let dir = patient.close();
    let old_schema = raw::schema(&raw::open(&dir));
    let mut store = Store::open_as(&dir, &noon(), &with(NEXT)).unwrap();
    assert_eq!(store.read().entries_all().unwrap(), entries);
    // What was journaled before the column came is still undone: the column takes its default.
    store.undo(&noon()).unwrap().unwrap();
    store.redo(&noon()).unwrap().unwrap();
    assert_eq!(store.read().entries_all().unwrap(), entries);
    drop(store);
    let listed = backups(&dir).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].reason, Reason::Update);
    assert_eq!(
        raw::schema(&raw::open_file(&dir, &listed[0].path)),
        old_schema
    );
    // Opening it once more does nothing more, also when the version is one back (a step that
    // stopped before its number was written cannot happen: both are in one transaction).
    drop(Store::open_as(&dir, &noon(), &with(NEXT)).unwrap());
    assert_eq!(backups(&dir).unwrap().len(), 1);
}

#[test]
fn a_step_that_fails_leaves_the_old_file_as_it_was() {
    for sql in [
        "ALTER TABLE walk ADD COLUMN hills INTEGER; INSERT INTO nowhere VALUES (1);",
        "DELETE FROM entry;",
        "INSERT INTO walk (entry) VALUES (999);",
        "not even SQL",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let patient = Patient::new(dir.path()).bridge().walk(20.0);
        let entries = patient.entries();
        let dir = patient.close();
        let bytes = fs::read(dir.join("diary.db")).unwrap();
        let failing = Migration {
            sql,
            needs_reader: 1,
        };
        let refused = Store::open_as(&dir, &noon(), &with(failing)).unwrap_err();
        assert_eq!(refused.kind(), StoreErrorKind::Bug, "{sql}");
        assert_eq!(fs::read(dir.join("diary.db")).unwrap(), bytes, "{sql}");
        assert_eq!(Patient::new(&dir).entries(), entries);
        no_problems(&dir);
    }
}

#[test]
fn a_newer_diary_opens_where_its_maker_allows_it_and_is_refused_untouched_otherwise() {
    let dir = tempfile::tempdir().unwrap();
    let dir = Patient::new(dir.path()).bridge().close();
    drop(Store::open_as(&dir, &noon(), &with(NEXT)).unwrap());
    let mut patient = Patient::new(&dir).walk(5.0);
    patient.store.undo(&noon()).unwrap().unwrap();
    assert_eq!(patient.entries().len(), 1);
    drop(patient.close());

    let dir = tempfile::tempdir().unwrap();
    let dir = Patient::new(dir.path()).bridge().close();
    drop(Store::open_as(&dir, &noon(), &with(BREAKING)).unwrap());
    refused_untouched(&dir, StoreErrorKind::NewerFile);
}

#[test]
fn strange_versions_and_strangers_are_refused_untouched() {
    for (pragma, kind) in [
        ("PRAGMA application_id = 42", StoreErrorKind::ForeignFile),
        ("PRAGMA application_id = 0", StoreErrorKind::ForeignFile),
        ("PRAGMA user_version = -1", StoreErrorKind::Damaged),
        ("PRAGMA user_version = 0", StoreErrorKind::Damaged),
        (
            "PRAGMA user_version = 101; UPDATE meta SET value = 101",
            StoreErrorKind::NewerFile,
        ),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let dir = Patient::new(dir.path()).bridge().close();
        raw::open(&dir).execute_batch(pragma).unwrap();
        refused_untouched(&dir, kind);
    }
}

fn refused_untouched(dir: &Path, kind: StoreErrorKind) {
    let path = dir.join("diary.db");
    let state = || {
        let mut names: Vec<_> = fs::read_dir(dir)
            .unwrap()
            .map(|file| file.unwrap().file_name())
            .collect();
        names.sort();
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        (fs::read(&path).unwrap(), written, names)
    };
    let before = state();
    let refused = Store::open(dir, &noon()).unwrap_err();
    assert_eq!(refused.kind(), kind, "{refused}");
    assert_eq!(state(), before, "bytes, time and names");
}

/// How often a program is killed while it brings a diary up to date.
const KILLS: usize = 30;
/// Set for the child that is killed.
const UPDATER: &str = "EVENLY_TEST_UPDATER";
/// Entries besides the awkward ones, so that an update takes a while.
const MANY: usize = 4_000;

/// A diary of the first version with the awkward rows and many more.
fn old_and_large(dir: &Path) {
    drop(Store::open_as(dir, &noon(), &up_to_version(1)).unwrap());
    raw::open(dir)
        .execute_batch(&format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY})
             INSERT INTO entry (id, kind, day, recorded_utc_ms, recorded_offset_s, recorded_zone, note)
             SELECT printf('01900000-0000-7000-9000-%012d', i), 'note', 20000, 0, 0, 'UTC', 'one'
             FROM n;"
        ))
        .unwrap();
}

/// Starts a program that opens the diary in `dir` and waits until it is about to.
fn updating(dir: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "migrations::updater", "--nocapture"])
        .env(UPDATER, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("opening") {
        line.clear();
        assert!(said.read_line(&mut line).unwrap() > 0, "it began");
    }
    child
}

#[test]
fn updater() {
    if let Some(dir) = std::env::var_os(UPDATER) {
        println!("opening");
        drop(Store::open(Path::new(&dir), &noon()).unwrap());
    }
}

#[test]
fn an_update_that_is_killed_leaves_the_old_file_or_the_new_one_whole() {
    let dir = tempfile::tempdir().unwrap();
    old_and_large(dir.path());
    let names = ["diary.db", "keys.json", "keys.2.json"];
    let files = names.map(|name| (name, fs::read(dir.path().join(name)).unwrap()));
    let fresh = || {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in &files {
            let mut file = fs::File::create(dir.path().join(name)).unwrap();
            std::io::Write::write_all(&mut file, bytes).unwrap();
        }
        dir
    };
    // How long one takes that is not killed, in turns of this loop.
    let undisturbed = fresh();
    let mut child = updating(undisturbed.path());
    let mut turns = 0_u32;
    while child.try_wait().unwrap().is_none() {
        turns += 1;
    }
    let mut rng = fastrand::Rng::with_seed(71);
    let (mut old, mut new) = (0, 0);
    for _kill in 0..KILLS {
        let dir = fresh();
        let mut child = updating(dir.path());
        for _turn in 0..rng.u32(0..turns) {
            if child.try_wait().unwrap().is_some() {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let left = raw::open(dir.path());
        let version: usize = left
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .map(|version: i64| version.try_into().unwrap())
            .unwrap();
        let held: i64 = left
            .query_row("SELECT count(*) FROM entry", [], |row| row.get(0))
            .unwrap();
        assert_eq!(held, i64::try_from(MANY + 9).unwrap(), "nothing is gone");
        if version == 1 {
            let bytes = fs::read(dir.path().join("diary.db")).unwrap();
            assert!(bytes == files[0].1, "the old file, byte for byte");
            old += 1;
        } else {
            assert_eq!(version, MIGRATIONS.len(), "all steps or none");
            new += 1;
        }
        drop(left);
        let store = Store::open(dir.path(), &noon()).unwrap();
        assert_eq!(store.read().entries_all().unwrap().len(), MANY + 9);
        drop(store);
        no_problems(dir.path());
    }
    assert!(old > 0, "{old} old and {new} new");
}
