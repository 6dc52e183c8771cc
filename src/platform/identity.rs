//! Owns fresh identifiers: a UUID of version 7, so that ids sort by the time they were made.

use uuid::{NoContext, Timestamp, Uuid};

use crate::domain::{EntryId, OwnExerciseId, PlanId, Stamp};

/// Makes an id for something created at `now`; 74 of its bits are random.
pub fn fresh(now: &Stamp) -> EntryId {
    EntryId::new(uuid_at(now))
}

/// Makes an id for a plan that is begun at `now`.
pub fn plan(now: &Stamp) -> PlanId {
    PlanId::new(uuid_at(now))
}

/// Makes an id for an exercise that a physiotherapist makes up at `now`.
pub fn own_exercise(now: &Stamp) -> OwnExerciseId {
    OwnExerciseId::new(uuid_at(now))
}

fn uuid_at(now: &Stamp) -> Uuid {
    let milliseconds = u64::try_from(now.utc_ms).unwrap_or(0);
    let nanoseconds = u32::try_from(milliseconds % 1_000 * 1_000_000).unwrap_or(0);
    let timestamp = Timestamp::from_unix(NoContext, milliseconds / 1_000, nanoseconds);
    Uuid::new_v7(timestamp)
}

/// Makes the id of something created at `now` from the ten bytes given, for sample diaries that
/// come out the same every time.
pub fn from_parts(now: &Stamp, random: [u8; 10]) -> EntryId {
    let milliseconds = u64::try_from(now.utc_ms).unwrap_or(0);
    EntryId::new(uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid())
}
