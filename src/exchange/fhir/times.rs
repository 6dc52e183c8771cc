//! Owns how times are written: with their offset where there is a time, else as the civil day.

use crate::domain::{Entry, Minutes, Stamp, ZoneName};
use crate::exchange::fhir::shape::elements::Period;
use crate::exchange::fhir::shape::observation::Effective;

/// The furthest offset that FHIR can write, in minutes.
const FURTHEST_MINUTES: i32 = 14 * 60;

/// An instant with its offset: `2026-11-23T18:20:00+01:00`. FHIR writes offsets in whole minutes,
/// 14 hours at most; one beyond is held there, and the instant stays the same.
pub(super) fn instant(stamp: &Stamp) -> String {
    let minutes = stamp
        .offset_s
        .div_euclid(60)
        .clamp(-FURTHEST_MINUTES, FURTHEST_MINUTES);
    let local = Stamp {
        utc_ms: stamp.utc_ms.saturating_add(i64::from(minutes) * 60_000),
        offset_s: 0,
        zone: ZoneName::new("UTC"),
    };
    let text = local.instant_text();
    let seconds = text.get(..19).unwrap_or(&text);
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("{seconds}{sign}{hours:02}:{rest:02}")
}

/// When an entry began: with its time where it was said, else the day. A time that belongs to
/// another day than the entry does not count, as the civil day never moves.
pub(super) fn start(entry: &Entry) -> String {
    match start_stamp(entry) {
        Some(stamp) => instant(stamp),
        None => entry.when.day.to_string(),
    }
}

/// When a session was: from start to end where time and minutes were said.
pub(super) fn session(entry: &Entry) -> Effective {
    let minutes = entry.body.exertion().and_then(|exertion| exertion.minutes);
    match (start_stamp(entry), minutes) {
        (Some(stamp), Some(minutes)) => Effective::During(Period {
            start: instant(stamp),
            end: Some(instant(&after(stamp, minutes))),
        }),
        (Some(_), None) | (None, _) => Effective::At(start(entry)),
    }
}

fn start_stamp(entry: &Entry) -> Option<&Stamp> {
    let start = entry.when.start.as_ref();
    start.filter(|start| entry.when.time.is_some() && start.day() == entry.when.day)
}

fn after(stamp: &Stamp, minutes: Minutes) -> Stamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most 600 minutes are 36 million milliseconds"
    )]
    let length = (minutes.get() * 60_000.0).round() as i64;
    Stamp {
        utc_ms: stamp.utc_ms.saturating_add(length),
        ..stamp.clone()
    }
}
