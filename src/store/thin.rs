//! Owns which backups are kept: many of the last days, fewer of the months before.

use std::collections::BTreeSet;

use crate::store::Backup;

/// The sequence numbers of the backups to keep, at the instant `now_utc_ms`: all of the last 48
/// hours, then the newest of each of 12 days, 10 weeks and 9 months, copies from before an update
/// for 90 days, every copy from the future (the clock may be wrong), and always `newest_verified`.
pub fn keep(backups: &[Backup], newest_verified: Option<u64>, now_utc_ms: i64) -> BTreeSet<u64> {
    unimplemented!()
}
