//! Owns the diary's key and the slots that wrap it: for this device, a passphrase, a PIN, a code, a clinic.

pub(in crate::store) mod beside;
mod checked;
mod clinic;
mod cost;
mod device;
mod everywhere;
mod file;
mod guard;
mod hex;
mod recovery;
mod slot;

use std::collections::BTreeSet;
use std::path::Path;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use self::file::{Copy, KeyFile};
use self::slot::Unopened;
use crate::domain::Moment;
use crate::store::lock::FolderLock;
use crate::store::{Folder, StoreError, files};

pub use self::clinic::{ClinicKey, ClinicRecipient};
pub use self::cost::Cost;
pub use self::device::DeviceSecret;
pub use self::guard::{Tries, wait_left, wrong_guesses};
pub use self::recovery::{CodeProblem, RecoveryCode};
pub use self::slot::{NewSlot, Secret, SlotKind};

/// The most slots of one kind that a secret is tried on: hostile copies must not multiply the work.
const MOST_TRIED: usize = 4;

/// The key that encrypts a diary and its backups. It is wiped when it is let go of.
#[derive(Clone, PartialEq, Eq)]
pub struct DiaryKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for DiaryKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DiaryKey")
    }
}

impl DiaryKey {
    /// The statement that hands the key to the cipher as raw bytes.
    pub(in crate::store) fn pragma(&self) -> Zeroizing<String> {
        let hex = Zeroizing::new(hex::to_hex(&*self.0));
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", *hex))
    }

    /// A key of its own for what `label` names, made of this one by HKDF-SHA256.
    pub(in crate::store) fn derived(
        &self,
        label: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        let mut derived = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, &*self.0)
            .expand(label, &mut *derived)
            .map_err(|error| StoreError::Bug {
                doing: "make a key of the diary's",
                source: error.to_string().into(),
            })?;
        Ok(derived)
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        bytes
            .try_into()
            .ok()
            .map(|bytes| Self(Zeroizing::new(bytes)))
    }
}

/// Makes a new key and writes both copies of its file.
pub(in crate::store) fn make(dir: &Path) -> Result<DiaryKey, StoreError> {
    let key = DiaryKey(random()?);
    let mut file = KeyFile::new(&key)?;
    file.settle(&key)?;
    everywhere::write(dir, &file, &key)?;
    Ok(key)
}

/// Makes the key of a diary that is locked from the first moment: it never has a slot of the device.
/// The diary itself is made when it is opened with the key. Refused where there is a key already,
/// and where none of the slots locks.
pub fn make_locked(dir: &Path, slots: &[NewSlot<'_>]) -> Result<DiaryKey, StoreError> {
    std::fs::create_dir_all(dir).map_err(|error| StoreError::file("make the folder", error))?;
    if exist(dir) {
        return Err(StoreError::ForeignFile {
            details: "there is a key file already".to_owned(),
        });
    }
    if !slots.iter().any(|new| new.kind().locks()) {
        return Err(StoreError::NoSuchSlot);
    }
    let key = DiaryKey(random()?);
    let mut file = KeyFile::new(&key)?;
    // What locks comes first, so that no slot of the device is ever made.
    for locking in [true, false] {
        for new in slots.iter().filter(|new| new.kind().locks() == locking) {
            guard::begin_anew(dir, new.kind())?;
            file.put(new.kind(), slot::wrap(new, &key)?, &key)?;
        }
    }
    everywhere::write(dir, &file, &key)?;
    Ok(key)
}

/// Reads the key from the slot of this device in the first copy that is whole: the two in the folder,
/// then those beside the backups, newest first. With `repair`, all copies are brought in line with it.
pub(in crate::store) fn load(dir: &Path, repair: bool) -> Result<DiaryKey, StoreError> {
    let (whole, mut problems) = everywhere::whole_copies(dir)?;
    let opened = whole
        .iter()
        .find_map(|file| file.key_of_device().map(|key| (file, key)));
    let Some((file, key)) = opened else {
        if whole.iter().any(KeyFile::wants_a_secret) {
            return Err(StoreError::Locked);
        }
        if !whole.is_empty() {
            problems.push("no slot of this device opens".to_owned());
        }
        return Err(StoreError::KeyLost {
            details: problems.join("; "),
        });
    };
    if repair {
        write_where_possible(dir, file, &key)?;
    }
    Ok(key)
}

/// The kinds of slots that the diary in `dir` has.
pub fn slots(dir: &Path) -> Result<BTreeSet<SlotKind>, StoreError> {
    let (whole, problems) = everywhere::whole_copies(dir)?;
    if whole.is_empty() {
        return Err(StoreError::KeyLost {
            details: problems.join("; "),
        });
    }
    Ok(whole.iter().flat_map(KeyFile::kinds).collect())
}

/// Opens the diary's key with a secret. Guesses of a PIN or a passphrase are counted before they are
/// looked at: after some, the next one has to wait; the last one takes the PIN away. `now` comes from
/// a clock that only runs forward.
pub fn unlock(dir: &Path, secret: &Secret<'_>, now: Moment) -> Result<DiaryKey, StoreError> {
    let kind = secret.kind();
    if !slots(dir)?.contains(&kind) {
        return Err(guard::missing_slot(dir, kind));
    }
    let before = guard::begin(dir, kind, now)?;
    match unlock_unguarded(dir, secret) {
        Ok(key) => {
            guard::succeeded(dir, kind);
            Ok(key)
        }
        Err(StoreError::WrongSecret) if guard::used_up(dir, kind)? => {
            disable(dir, kind)?;
            Err(StoreError::SlotDisabled)
        }
        Err(StoreError::WrongSecret) => Err(StoreError::WrongSecret),
        Err(other) => {
            guard::put_back(dir, kind, before)?;
            Err(other)
        }
    }
}

/// Opens the diary's key with a secret, without counting: for a program that is told the secret and
/// does not guess. A PIN, which can be guessed, is not taken here.
pub fn unlock_uncounted(dir: &Path, secret: &Secret<'_>) -> Result<DiaryKey, StoreError> {
    if secret.kind() == SlotKind::Pin {
        return Err(StoreError::SlotDisabled);
    }
    unlock_unguarded(dir, secret)
}

fn unlock_unguarded(dir: &Path, secret: &Secret<'_>) -> Result<DiaryKey, StoreError> {
    let (whole, problems) = everywhere::whole_copies(dir)?;
    if whole.is_empty() {
        return Err(StoreError::KeyLost {
            details: problems.join("; "),
        });
    }
    let kind = secret.kind();
    let mut tried = Vec::new();
    let mut refused = StoreError::NoSuchSlot;
    for file in &whole {
        for slot in file.of_kind(kind) {
            if tried.contains(&slot) || tried.len() >= MOST_TRIED {
                continue;
            }
            tried.push(slot);
            match slot::unwrap(slot, secret) {
                Ok(key) => {
                    mend(dir, file, &key)?;
                    return Ok(key);
                }
                Err(Unopened::Wrong) => refused = StoreError::WrongSecret,
                Err(Unopened::Failed(error)) => return Err(error),
                Err(Unopened::Malformed(what)) if !matches!(refused, StoreError::WrongSecret) => {
                    refused = StoreError::Damaged {
                        details: format!("the {} slot: {what}", kind.id()),
                    };
                }
                Err(Unopened::Malformed(_)) => {}
            }
        }
    }
    Err(refused)
}

/// Brings all copies in line with the one that a secret opened. Where another Evenly has the diary
/// open, or the folder cannot be written, they stay as they are.
fn mend(dir: &Path, file: &KeyFile, key: &DiaryKey) -> Result<(), StoreError> {
    match FolderLock::take(dir) {
        Ok(Some(_lock)) => write_where_possible(dir, file, key),
        Ok(None) | Err(StoreError::AlreadyOpen | StoreError::File { .. }) => Ok(()),
        Err(other) => Err(other),
    }
}

/// What cannot be mended now does not keep the person from the diary.
fn write_where_possible(dir: &Path, file: &KeyFile, key: &DiaryKey) -> Result<(), StoreError> {
    match everywhere::write(dir, file, key) {
        Ok(()) | Err(StoreError::DiskFull | StoreError::ReadOnly | StoreError::File { .. }) => {
            Ok(())
        }
        Err(other) => Err(other),
    }
}

/// Wraps the diary's key for one more secret, in the place of a slot of the same kind. The diary's
/// bytes stay as they are. A passphrase, a PIN or a clinic takes the slot of the device away, from
/// the folder and from every backup in it. The caller has the diary open, or knows that nobody has.
pub fn put_slot(folder: &Folder, new: &NewSlot<'_>) -> Result<(), StoreError> {
    let dir = folder.dir();
    let key = folder.key(false)?;
    let mut file = present(dir, &key)?;
    file.put(new.kind(), slot::wrap(new, &key)?, &key)?;
    everywhere::write(dir, &file, &key)?;
    // Only now: whoever ends the program before this gains no guess at the secret of before.
    guard::begin_anew(dir, new.kind())
}

/// Takes the slot of a kind away. Without any that locks, the diary opens on this device again.
pub fn remove_slot(folder: &Folder, kind: SlotKind) -> Result<(), StoreError> {
    let dir = folder.dir();
    let key = folder.key(false)?;
    let mut file = present(dir, &key)?;
    file.drop_kind(kind);
    file.settle(&key)?;
    everywhere::write(dir, &file, &key)
}

/// The key file as it is: the first whole copy of this key, else an empty one.
fn present(dir: &Path, key: &DiaryKey) -> Result<KeyFile, StoreError> {
    let (whole, _problems) = everywhere::whole_copies(dir)?;
    match whole.into_iter().find(|file| file.is_for(key)) {
        Some(file) => Ok(file),
        None => KeyFile::new(key),
    }
}

/// Takes slots out that were guessed at too often. No key is at hand, and none is needed.
fn disable(dir: &Path, kind: SlotKind) -> Result<(), StoreError> {
    for name in files::KEYS {
        let path = dir.join(name);
        if let Copy::Whole(mut file) = Copy::read(&path)? {
            file.drop_kind(kind);
            files::write_whole(&path, &file.to_bytes()?)?;
        }
    }
    Ok(())
}

/// Writes the key file for a backup that must open without this folder.
pub(in crate::store) fn copy_to(dir: &Path, to: &Path) -> Result<(), StoreError> {
    for name in files::KEYS {
        if let Copy::Whole(file) = Copy::read(&dir.join(name))? {
            return files::write_whole(to, &file.for_copies().to_bytes()?);
        }
    }
    Err(StoreError::KeyLost {
        details: "no whole copy of the key file".to_owned(),
    })
}

/// Whether the folder holds any key file.
pub(in crate::store) fn exist(dir: &Path) -> bool {
    files::KEYS.iter().any(|name| dir.join(name).exists())
}

fn not_serialized(error: serde_json::Error) -> StoreError {
    StoreError::Bug {
        doing: "write the key file",
        source: Box::new(error),
    }
}

/// Random bytes of the system.
pub(in crate::store) fn random<const LENGTH: usize>() -> Result<Zeroizing<[u8; LENGTH]>, StoreError>
{
    let mut bytes = Zeroizing::new([0; LENGTH]);
    getrandom::fill(&mut *bytes).map_err(|error| StoreError::Bug {
        doing: "ask for random numbers",
        source: error.to_string().into(),
    })?;
    Ok(bytes)
}
