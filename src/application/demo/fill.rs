//! Owns writing the sample diary into an empty one, as one change.

use crate::application::run::write_beside;
use crate::application::{Core, Fault};
use crate::domain::{Diary, Stamp};
use crate::store::Op;

/// Whether the diary has no entries at all.
pub fn is_empty(core: &Core) -> Result<bool, Fault> {
    Ok(core.store()?.read().days()?.is_none())
}

/// Writes a sample diary, as one change that can be taken back but for its safety checks and past
/// warnings, which stay.
pub fn fill(core: &mut Core, diary: &Diary, now: &Stamp) -> Result<(), Fault> {
    let op = Op::LogMany {
        count: u32::try_from(diary.entries.len()).unwrap_or(u32::MAX),
    };
    core.store_mut()?.operate(&op, now, |tx| {
        tx.insert_many(&diary.entries)?;
        write_beside(tx, diary)?;
        tx.set_profile(diary.profile)
    })?;
    Ok(())
}
