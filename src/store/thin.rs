//! Owns which backups are kept: many of the last days, fewer of the months before.

use std::collections::BTreeSet;

use crate::store::bin::DAY_MS;
use crate::store::{Backup, Reason};

/// How long every copy is kept.
const RECENT_MS: i64 = 2 * DAY_MS;

/// The sequence numbers of the backups to keep, at the instant `now_utc_ms`: all of the last 48
/// hours, then the newest of each of 12 days, 10 weeks and 9 months of 30 days, copies from before
/// an update for 90 days, every copy from the future (the clock may be wrong), the newest copy of
/// all, `newest_verified`, the copies from before the latest and the first restore, and the newest one
/// that is older than every restore.
///
/// The 48 hours count from now and, as the clock may just have jumped ahead, also from the copy
/// before the newest one: a wrong clock alone takes nothing away.
pub fn keep(backups: &[Backup], newest_verified: Option<u64>, now_utc_ms: i64) -> BTreeSet<u64> {
    let mut newest_first = backups.iter().collect::<Vec<_>>();
    newest_first.sort_by_key(|backup| std::cmp::Reverse(backup.sequence));
    let age = |backup: &Backup| now_utc_ms.saturating_sub(backup.made_utc_ms);
    let mut kept: BTreeSet<u64> = newest_verified.into_iter().collect();
    kept.extend(newest_first.first().map(|newest| newest.sequence));
    kept.extend(
        newest_first
            .iter()
            .find(|backup| backup.reason == Reason::Restore)
            .map(|before| before.sequence),
    );
    let of_restores = newest_first
        .iter()
        .filter(|backup| backup.reason == Reason::Restore);
    if let Some(first_restore) = of_restores.map(|backup| backup.sequence).min() {
        let mut older = newest_first
            .iter()
            .filter(|backup| backup.sequence < first_restore);
        kept.extend(older.next().map(|older| older.sequence));
        // It marks the place: without it a later restore would count as the first one.
        kept.insert(first_restore);
    }
    let before = newest_first.get(1).map(|before| before.made_utc_ms);
    for backup in &newest_first {
        let as_of_before = before.is_some_and(|before| {
            let age = before.saturating_sub(backup.made_utc_ms);
            age < RECENT_MS
        });
        let recent = age(backup) < RECENT_MS || as_of_before;
        let before_update = backup.reason == Reason::Update && age(backup) < 90 * DAY_MS;
        if recent || before_update {
            kept.insert(backup.sequence);
        }
    }
    for (span_ms, count) in [(DAY_MS, 12), (7 * DAY_MS, 10), (30 * DAY_MS, 9)] {
        let mut spans = BTreeSet::new();
        for backup in newest_first.iter().filter(|backup| age(backup) >= 0) {
            // Spans are fixed stretches of time, not ages: else a copy would change its span, and
            // with it be dropped, from one day to the next.
            let span = backup.made_utc_ms.div_euclid(span_ms);
            if spans.len() < count && spans.insert(span) {
                kept.insert(backup.sequence);
            }
        }
    }
    kept
}
