//! Tests backups: what counts as one, which are kept, and that restoring destroys nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use evenly::store::{
    Backup, Mode, Reason, Store, StoreErrorKind, backups, inspect, keep, newest_verified_backup,
    restore,
};
use fastrand::Rng;

use crate::support::patient::{Patient, at, days_later, noon};

const DAY_MS: i64 = 86_400_000;

fn sequences(dir: &Path) -> Vec<u64> {
    let listed = backups(dir).unwrap();
    listed.iter().map(|backup| backup.sequence).collect()
}

fn flip_a_byte(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    let mut file = fs::File::create(path).unwrap();
    std::io::Write::write_all(&mut file, &bytes).unwrap();
}

#[test]
fn a_backup_is_named_verified_and_counted() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).on("2026-11-21").bridge().walk(9.0);
    let made = patient
        .store
        .backup(Reason::Asked, &at("2026-11-23", "08:42"))
        .unwrap();
    let name = made.path.file_name().unwrap().to_str().unwrap();
    assert_eq!(name, "backup-000001-2026-11-23T0742Z-asked.db");
    assert!(made.path.with_extension("keys.json").exists());
    let inspection = inspect(dir.path(), &made).unwrap();
    assert_eq!(inspection.counts.entries, 2);
    assert_eq!(inspection.counts.sets, 3);
    assert_eq!(inspection.last_day, Some("2026-11-21".parse().unwrap()));
    assert_eq!(inspection.last_change, Some(noon()));
    assert_eq!(backups(dir.path()).unwrap(), [made]);
    let names: Vec<_> = fs::read_dir(dir.path().join("backups"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with("backup-000001"))
        .collect();
    assert_eq!(names, Vec::<String>::new(), "nothing unfinished is left");
}

#[test]
fn closing_makes_a_backup_only_after_a_change() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), &noon()).unwrap();
    let close = |store: &Store| store.backup_if_changed(Reason::Close, &noon()).unwrap();
    assert_eq!(close(&store), None, "an empty diary needs none");
    drop(store);
    let patient = Patient::new(dir.path()).bridge();
    assert_eq!(close(&patient.store).map(|backup| backup.sequence), Some(1));
    assert_eq!(close(&patient.store), None);
    let dir = patient.close();
    let mut patient = Patient::new(&dir);
    assert_eq!(close(&patient.store), None);
    patient.store.undo(&noon()).unwrap().unwrap();
    assert_eq!(close(&patient.store).map(|backup| backup.sequence), Some(2));
}

#[test]
fn a_damaged_backup_is_passed_over() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let good = patient.store.backup(Reason::Asked, &noon()).unwrap();
    let patient = patient.walk(10.0);
    let bad = patient.store.backup(Reason::Asked, &noon()).unwrap();
    flip_a_byte(&bad.path, 9_000);
    let refused = inspect(dir.path(), &bad).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Damaged);
    let newest = newest_verified_backup(dir.path()).unwrap().unwrap();
    assert_eq!(newest.backup, good);
    let dir = patient.close();
    let refused = restore(&dir, &bad, &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Damaged);
    assert_eq!(Patient::new(&dir).entries().len(), 2, "nothing was changed");
}

#[test]
fn restoring_backs_up_the_present_first_and_never_thins_out() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let old = patient.store.backup(Reason::Asked, &noon()).unwrap();
    let patient = patient.walk(10.0).swim(20.0, 300.0);
    let present = patient.entries();
    let dir = patient.close();
    // Twenty times in a row, a year later: the oldest backup must still be there.
    let later = days_later(&noon(), 365);
    for _time in 0..20 {
        let store = restore(&dir, &old, &later).unwrap();
        assert_eq!(store.mode(), Mode::ReadWrite);
        assert_eq!(store.read().entries_all().unwrap().len(), 1);
        let automatic = store.backup_if_changed(Reason::Close, &later).unwrap();
        assert_eq!(automatic, None);
    }
    assert_eq!(sequences(&dir), (1..=21).rev().collect::<Vec<_>>());
    let before_restore = backups(&dir).unwrap().remove(19);
    assert_eq!(before_restore.reason, Reason::Restore);
    let store = restore(&dir, &before_restore, &later).unwrap();
    assert_eq!(store.read().entries_all().unwrap(), present);
}

#[test]
fn a_restore_beside_a_reader_leaves_nothing_in_the_log_alone() {
    // If the log were moved away with rows in it and the restore ended there, the file would show an
    // earlier state.
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let backup = patient.store.backup(Reason::Asked, &noon()).unwrap();
    let reader = Store::open_read_only(dir.path()).unwrap();
    assert_eq!(reader.entries_all().unwrap().len(), 1);
    let dir = patient.walk(10.0).close();
    let log = fs::metadata(dir.join("diary.db-wal")).unwrap();
    assert!(log.len() > 0, "the reader keeps the log from being emptied");
    drop(restore(&dir, &backup, &noon()).unwrap());
    let moved = fs::read_dir(&dir).unwrap().map(|file| file.unwrap().path());
    let logs: Vec<PathBuf> = moved
        .filter(|path| path.to_string_lossy().contains(".damaged-"))
        .filter(|path| path.to_string_lossy().ends_with("-wal"))
        .collect();
    for log in logs {
        assert_eq!(fs::metadata(&log).unwrap().len(), 0, "{}", log.display());
    }
}

#[test]
fn restoring_is_refused_while_the_diary_is_open() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let backup = patient.store.backup(Reason::Asked, &noon()).unwrap();
    let refused = restore(dir.path(), &backup, &noon()).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::AlreadyOpen);
    assert_eq!(patient.entries().len(), 1);
}

#[test]
fn a_backup_opens_on_another_computer_with_the_key_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let copy = patient.store.backup_to(elsewhere.path(), &noon()).unwrap();
    let second = patient.store.backup_to(elsewhere.path(), &noon()).unwrap();
    assert_ne!(copy, second);
    let home = tempfile::tempdir().unwrap();
    fs::copy(&copy, home.path().join("diary.db")).unwrap();
    fs::copy(
        copy.with_extension("keys.json"),
        home.path().join("keys.json"),
    )
    .unwrap();
    assert_eq!(Patient::new(home.path()).entries(), patient.entries());
}

#[test]
fn the_key_is_found_again_beside_a_backup() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    let dir = patient.close();
    for name in ["keys.json", "keys.2.json"] {
        fs::remove_file(dir.join(name)).unwrap();
    }
    assert_eq!(Patient::new(&dir).entries().len(), 1);
    assert!(dir.join("keys.json").exists());
    assert!(dir.join("keys.2.json").exists());
}

fn made(sequence: u64, days_ago: f64, reason: Reason) -> Backup {
    #[expect(clippy::cast_possible_truncation, reason = "small made-up ages")]
    let age_ms = (days_ago * DAY_MS as f64) as i64;
    Backup {
        sequence,
        made_utc_ms: noon().utc_ms - age_ms,
        reason,
        path: PathBuf::new(),
    }
}

fn kept(backups: &[Backup], newest_verified: Option<u64>) -> BTreeSet<u64> {
    keep(backups, newest_verified, noon().utc_ms)
}

#[test]
fn everything_of_two_days_is_kept_then_one_a_day() {
    // Every hour for six days, the newest last.
    let hourly: Vec<Backup> = (0..144)
        .map(|hour| made(144 - hour, hour as f64 / 24.0, Reason::Close))
        .collect();
    let kept = kept(&hourly, None);
    let recent = kept.iter().filter(|sequence| **sequence > 96).count();
    assert_eq!(recent, 48);
    // It is 11:00 UTC: the newest of each earlier day is the one an hour before midnight.
    let older: Vec<u64> = kept.iter().copied().filter(|kept| *kept <= 96).collect();
    // The 48 hours count from the copy before the newest one, too.
    assert_eq!(older, [12, 36, 60, 84, 96]);
}

#[test]
fn a_year_of_daily_backups_becomes_days_weeks_and_months() {
    let daily: Vec<Backup> = (0..365)
        .map(|day| made(365 - day, day as f64, Reason::Close))
        .collect();
    let kept = kept(&daily, None);
    // 12 days, 9 more weeks at most (one week is still inside the days), 9 months at most.
    assert!((20..=31).contains(&kept.len()), "{}", kept.len());
    let oldest_age = 365 - kept.first().unwrap();
    assert!((210..=240).contains(&oldest_age), "{oldest_age} days");
    assert!((354..=365).all(|sequence| kept.contains(&sequence)));
}

#[test]
fn special_backups_are_kept_whatever_their_age() {
    let backups = [
        made(1, 3_000.0, Reason::Close),
        made(2, 80.0, Reason::Update),
        made(3, 80.1, Reason::Update),
        made(4, 500.0, Reason::Restore),
        made(5, 700.0, Reason::Close),
        made(6, -400.0, Reason::Close),
    ];
    let kept = kept(&backups, Some(1));
    assert_eq!(kept, BTreeSet::from([1, 2, 3, 4, 5, 6]));
    assert_eq!(keep(&[], None, noon().utc_ms), BTreeSet::new());
}

#[test]
fn whatever_the_clock_did_thinning_keeps_what_it_promises() {
    let mut rng = Rng::with_seed(11);
    for _history in 0..300 {
        let mut present: Vec<Backup> = Vec::new();
        let mut clock_ms = noon().utc_ms;
        for sequence in 1..=60 {
            clock_ms += match rng.u8(0..20) {
                0 => -365 * DAY_MS,
                1 => 365 * DAY_MS,
                _ => rng.i64(0..4 * DAY_MS),
            };
            present.push(Backup {
                sequence,
                made_utc_ms: clock_ms,
                reason: Reason::ALL[rng.usize(0..Reason::ALL.len())],
                path: PathBuf::new(),
            });
            let kept = keep(&present, Some(sequence), clock_ms);
            assert!(kept.contains(&sequence), "the newest");
            for backup in &present {
                let age = clock_ms - backup.made_utc_ms;
                let must =
                    age < 2 * DAY_MS || (backup.reason == Reason::Update && age < 90 * DAY_MS);
                assert!(!must || kept.contains(&backup.sequence), "{backup:?}");
            }
            let again: Vec<Backup> = present
                .iter()
                .filter(|backup| kept.contains(&backup.sequence))
                .cloned()
                .collect();
            assert_eq!(keep(&again, Some(sequence), clock_ms), kept, "stable");
            present = again;
        }
    }
}

#[test]
fn old_backups_go_only_after_a_new_one_was_verified() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    // Two copies an hour apart, long ago: only the newer of a day is kept.
    let long_ago = at("2026-09-01", "10:00");
    let hour_later = at("2026-09-01", "11:00");
    patient.store.backup(Reason::Close, &long_ago).unwrap();
    patient = patient.walk(10.0);
    patient.store.backup(Reason::Close, &hour_later).unwrap();
    assert_eq!(sequences(dir.path()), [2, 1]);
    patient = patient.walk(11.0);
    let newest = patient.store.backup_if_changed(Reason::Close, &noon());
    assert_eq!(newest.unwrap().map(|backup| backup.sequence), Some(3));
    assert_eq!(
        sequences(dir.path()),
        [3, 2, 1],
        "the clock may have jumped"
    );
    patient = patient.walk(12.0);
    let hour_later = at("2026-11-23", "13:00");
    let newest = patient.store.backup_if_changed(Reason::Close, &hour_later);
    assert_eq!(newest.unwrap().map(|backup| backup.sequence), Some(4));
    assert_eq!(sequences(dir.path()), [4, 3, 2]);
    let left = fs::read_dir(dir.path().join("backups")).unwrap().count();
    assert_eq!(left, 9, "each with its key and the ledger that leads to it");
}
