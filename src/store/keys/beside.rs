//! Owns the key file beside a copy of a diary: opening it, and taking it over with the copy.

use std::path::Path;

use crate::store::keys::everywhere::rewrite;
use crate::store::keys::file::{Copy, KeyFile};
use crate::store::keys::slot::{self, Unopened};
use crate::store::keys::{DiaryKey, MOST_TRIED, RecoveryCode, Secret};
use crate::store::{StoreError, files};

/// The key that lies open in a key file; [`StoreError::Locked`] where a secret is wanted.
pub(in crate::store) fn open_key(path: &Path) -> Result<DiaryKey, StoreError> {
    let file = whole(path)?;
    match file.key_of_device() {
        Some(key) => Ok(key),
        None if file.wants_a_secret() => Err(StoreError::Locked),
        None => Err(StoreError::KeyLost {
            details: "no slot of the copy opens".to_owned(),
        }),
    }
}

/// Opens a key file with what a person typed: its recovery code, or else its passphrase. Guesses are
/// not counted, as whoever has the file can make as many as they like.
pub(in crate::store) fn unlock(path: &Path, typed: &str) -> Result<DiaryKey, StoreError> {
    let file = whole(path)?;
    let code = RecoveryCode::typed(typed).ok();
    if let Some(code) = &code
        && let Some(key) = try_slots(&file, &Secret::Recovery(code))?
    {
        return Ok(key);
    }
    try_slots(&file, &Secret::Passphrase(typed))?.ok_or(StoreError::WrongSecret)
}

fn try_slots(file: &KeyFile, secret: &Secret<'_>) -> Result<Option<DiaryKey>, StoreError> {
    for slot in file.of_kind(secret.kind()).take(MOST_TRIED) {
        match slot::unwrap(slot, secret) {
            Ok(key) => return Ok(Some(key)),
            Err(Unopened::Failed(error)) => return Err(error),
            Err(Unopened::Wrong | Unopened::Malformed(_)) => {}
        }
    }
    Ok(None)
}

/// Puts the key file of a copy in the place of the folder's own. What was there is kept under
/// another name.
pub(in crate::store) fn install(dir: &Path, from: &Path) -> Result<(), StoreError> {
    let bytes = whole(from)?.to_bytes()?;
    for name in files::KEYS {
        let path = dir.join(name);
        if path.exists() {
            rewrite(&path, &bytes)?;
        } else {
            files::write_whole(&path, &bytes)?;
        }
    }
    Ok(())
}

fn whole(path: &Path) -> Result<KeyFile, StoreError> {
    let lost = |details: String| Err(StoreError::KeyLost { details });
    match Copy::read(path)? {
        Copy::Whole(file) => Ok(file),
        Copy::Absent => lost("there is no key file beside the copy".to_owned()),
        Copy::Broken(problem) => lost(problem),
    }
}
