//! Owns a copy of a diary that was locked with a passphrase and has a recovery code.

use std::path::{Path, PathBuf};

use evenly::domain::Stamp;
use evenly::store::{
    Cost, Folder, NewSlot, RecoveryCode, Secret, Store, put_slot, unlock_uncounted,
};

/// The passphrase of every locked diary here.
pub(crate) const WORDS: &str = "maple river candle orbit";

/// Locks the diary in `dir`, writes a copy into `to` and gives it with the recovery code.
pub(crate) fn locked_copy(dir: &Path, to: &Path, now: &Stamp) -> (PathBuf, String) {
    let code = RecoveryCode::make().expect("a code");
    put_slot(&Folder::from(dir), &NewSlot::Recovery(&code)).expect("a slot for the code");
    let passphrase = NewSlot::Passphrase {
        words: WORDS,
        cost: Cost::FLOOR,
    };
    put_slot(&Folder::from(dir), &passphrase).expect("a slot for the passphrase");
    let key = unlock_uncounted(dir, &Secret::Passphrase(WORDS)).expect("it opens");
    let store = Store::open(Folder::unlocked(dir, key), now).expect("the diary opens");
    let copy = store.backup_to(to, now).expect("a copy");
    (copy, code.shown().to_string())
}

/// How many entries the locked diary in `dir` holds, opened with its recovery code.
pub(crate) fn entries_by_code(dir: &Path, code: &str) -> usize {
    let code = RecoveryCode::typed(code).expect("a code");
    let key = unlock_uncounted(dir, &Secret::Recovery(&code)).expect("the code opens it");
    let reader = Store::open_read_only(Folder::unlocked(dir, key)).expect("it can be read");
    reader.entries_all().expect("its entries").len()
}
