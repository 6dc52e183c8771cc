//! Tests which backups stay over years of use, against a second opinion that is slow and judges one backup at a time.

use std::collections::BTreeSet;
use std::path::PathBuf;

use evenly::store::{Backup, Reason, keep};
use fastrand::Rng;

use crate::support::patient::noon;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Random histories of this many backups; `EVENLY_ENDURANCE=long` looks at a million of them.
fn histories() -> u64 {
    match std::env::var("EVENLY_ENDURANCE").as_deref() {
        Ok("long") => 1_000_000,
        Ok(_) | Err(_) => 20_000,
    }
}

/// The second opinion on one backup: why it stays, if it does.
fn stays(one: &Backup, all: &[Backup], verified: u64, now_ms: i64) -> Option<&'static str> {
    let age_ms = now_ms - one.made_utc_ms;
    let later: Vec<&Backup> = all
        .iter()
        .filter(|other| other.sequence > one.sequence)
        .collect();
    let newest = later.is_empty();
    if newest || one.sequence == verified {
        return Some("the newest, or the newest that was proven");
    }
    if age_ms < 48 * HOUR_MS {
        return Some("of the last 48 hours, or of the future");
    }
    let before_newest = all
        .iter()
        .filter(|other| {
            all.iter()
                .filter(|late| late.sequence > other.sequence)
                .count()
                == 1
        })
        .map(|other| other.made_utc_ms)
        .next();
    if before_newest.is_some_and(|made| made - one.made_utc_ms < 48 * HOUR_MS) {
        return Some("of the 48 hours before the clock may have jumped");
    }
    if one.reason == Reason::Update && age_ms < 90 * DAY_MS {
        return Some("from before an update");
    }
    let is_restore = |backup: &&Backup| backup.reason == Reason::Restore;
    if is_restore(&one) && !later.iter().copied().any(|other| is_restore(&other)) {
        return Some("from before the latest restore");
    }
    let restored_before = |other: &Backup| is_restore(&other) && other.sequence < one.sequence;
    if is_restore(&one) && !all.iter().any(restored_before) {
        return Some("from before the first restore");
    }
    let older_than_all = |backup: &Backup| {
        let mut restores = all.iter().filter(is_restore);
        restores.all(|restore| restore.sequence > backup.sequence)
    };
    let restored = all.iter().any(|backup| is_restore(&backup));
    let a_newer_one = later.iter().any(|other| older_than_all(other));
    if restored && older_than_all(one) && !a_newer_one {
        return Some("the newest that is older than every restore");
    }
    for (span_ms, most) in [(DAY_MS, 12), (7 * DAY_MS, 10), (30 * DAY_MS, 9)] {
        let span = one.made_utc_ms.div_euclid(span_ms);
        let spans_after: BTreeSet<i64> = later
            .iter()
            .filter(|other| other.made_utc_ms <= now_ms)
            .map(|other| other.made_utc_ms.div_euclid(span_ms))
            .collect();
        if age_ms >= 0 && !spans_after.contains(&span) && spans_after.len() < most {
            return Some("the newest of a day, a week or a month");
        }
    }
    None
}

/// One step of a life with a computer: how far the clock goes, and why a backup is made then.
fn step(rng: &mut Rng) -> (i64, Reason) {
    let passed = match rng.u8(0..40) {
        0 => -365 * DAY_MS,
        1 => rng.i64(0..70 * 365) * DAY_MS,
        2 => -rng.i64(0..14) * HOUR_MS,
        3..=8 => rng.i64(0..90) * DAY_MS,
        9..=20 => rng.i64(0..3 * DAY_MS),
        _ => rng.i64(0..5 * HOUR_MS),
    };
    let reason = match rng.u8(0..12) {
        0 => Reason::Restore,
        1 => Reason::Update,
        2 => Reason::Removal,
        3 => Reason::Asked,
        _ => Reason::Close,
    };
    (passed, reason)
}

/// Lives through a history, thinning out after each backup, and asks the second opinion each time.
fn live(rng: &mut Rng, steps: u64) {
    let mut present: Vec<Backup> = Vec::new();
    let mut clock_ms = noon().utc_ms;
    let mut verified = 1;
    for sequence in 1..=steps {
        let (passed, reason) = step(rng);
        clock_ms = (clock_ms + passed).clamp(0, 130 * 365 * DAY_MS);
        present.push(Backup {
            sequence,
            made_utc_ms: clock_ms,
            reason,
            path: PathBuf::new(),
        });
        // The newest that was proven is nearly always the one just made.
        if rng.u8(0..10) > 0 {
            verified = sequence;
        }
        let kept = keep(&present, Some(verified), clock_ms);
        let expected: BTreeSet<u64> = present
            .iter()
            .filter(|backup| stays(backup, &present, verified, clock_ms).is_some())
            .map(|backup| backup.sequence)
            .collect();
        assert_eq!(kept, expected, "at {clock_ms} of {present:?}");
        let older_than_restores = |kept: &dyn Fn(u64) -> bool| {
            let first = present
                .iter()
                .filter(|backup| backup.reason == Reason::Restore)
                .map(|backup| backup.sequence)
                .min();
            first.is_some_and(|first| (1..first).any(kept))
        };
        let was = older_than_restores(&|number| present.iter().any(|one| one.sequence == number));
        let is = older_than_restores(&|number| kept.contains(&number));
        assert_eq!(was, is, "one older than any restore stays");
        for ahead in present.iter().filter(|one| one.made_utc_ms > clock_ms) {
            assert!(
                kept.contains(&ahead.sequence),
                "never the future: {ahead:?}"
            );
        }
        present.retain(|backup| kept.contains(&backup.sequence));
    }
}

#[test]
fn thinning_keeps_what_a_second_opinion_keeps_in_every_random_history() {
    let mut rng = Rng::with_seed(0x6b65_6570);
    for _history in 0..histories() {
        let steps = rng.u64(2..18);
        live(&mut rng, steps);
    }
}

#[test]
fn ten_years_of_daily_use_with_a_clock_that_jumps_keep_their_promise() {
    let mut rng = Rng::with_seed(0x7465_6e79);
    for _life in 0..4 {
        live(&mut rng, 260);
    }
}

#[test]
fn a_clock_that_jumps_ahead_once_takes_nothing_of_the_last_two_days() {
    let hourly = |sequence: u64| Backup {
        sequence,
        made_utc_ms: noon().utc_ms + i64::try_from(sequence).unwrap() * HOUR_MS,
        reason: Reason::Use,
        path: PathBuf::new(),
    };
    let mut backups: Vec<Backup> = (1..=40).map(hourly).collect();
    let wrong_ms = noon().utc_ms + 70 * 365 * DAY_MS;
    backups.push(Backup {
        made_utc_ms: wrong_ms,
        ..hourly(41)
    });
    let kept = keep(&backups, Some(41), wrong_ms);
    assert_eq!(kept, (1..=41).collect());
    // The clock was put right: what was made under the wrong one lies ahead and stays.
    backups.push(hourly(42));
    assert_eq!(keep(&backups, Some(42), hourly(42).made_utc_ms).len(), 42);
}
