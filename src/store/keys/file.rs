//! Owns the text of a key file, and what a copy of it turns out to be.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::store::keys::slot::{SlotKind, derive, unwrap_device, wrap_for_device};
use crate::store::keys::{DiaryKey, checked, hex, not_serialized};
use crate::store::{StoreError, files};

/// The version of the key file this program writes, and the newest it reads.
const VERSION: u64 = 1;
/// More than any key file of ours holds.
const MOST_BYTES: u64 = 1 << 20;
/// Says inside every key file what it is.
const FORMAT: &str = "evenly-keys";
/// The field that tells key files of one diary from those of another.
const MARK: &str = "key";
/// What the mark is made for.
const MARK_USE: &[u8] = b"evenly mark of a diary's key 1";

/// A key file: the checksum covers everything in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::store::keys) struct KeyFile {
    format: String,
    version: u64,
    /// As they were read: those of a later kind survive a rewrite.
    slots: Vec<Value>,
    /// What a later version of the same format adds survives a rewrite.
    #[serde(flatten)]
    more: Map<String, Value>,
}

/// What a copy of the key file turned out to be.
pub(in crate::store::keys) enum Copy {
    Whole(KeyFile),
    Absent,
    Broken(String),
}

impl Copy {
    /// Reads a copy. A file of a newer version is an error: nothing may be done to it.
    pub(in crate::store::keys) fn read(path: &Path) -> Result<Self, StoreError> {
        let Some(bytes) = files::read_some(path, MOST_BYTES)? else {
            return Ok(Self::Absent);
        };
        let read = checked::from_bytes(&bytes).and_then(|object| {
            serde_json::from_value::<KeyFile>(object).map_err(|error| error.to_string())
        });
        match read {
            Err(problem) => Ok(Self::Broken(problem)),
            Ok(file) if file.format != FORMAT => Ok(Self::Broken("not a key file".to_owned())),
            Ok(file) if file.version > VERSION => {
                let version = i64::try_from(file.version).unwrap_or(i64::MAX);
                Err(StoreError::NewerFile {
                    schema: version,
                    needs_reader: version,
                })
            }
            Ok(file) => Ok(Self::Whole(file)),
        }
    }
}

impl KeyFile {
    /// A file without slots for this key.
    pub(in crate::store::keys) fn new(key: &DiaryKey) -> Result<Self, StoreError> {
        let mut file = Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            slots: Vec::new(),
            more: Map::new(),
        };
        file.mark_for(key)?;
        Ok(file)
    }

    /// The file's bytes.
    pub(in crate::store::keys) fn to_bytes(&self) -> Result<Vec<u8>, StoreError> {
        checked::to_bytes(serde_json::to_value(self).map_err(not_serialized)?)
    }

    /// The slots of a kind.
    pub(in crate::store::keys) fn of_kind(&self, kind: SlotKind) -> impl Iterator<Item = &Value> {
        self.slots
            .iter()
            .filter(move |slot| SlotKind::of(slot) == Some(kind))
    }

    /// The kinds of its slots, without those of a later version.
    pub(in crate::store::keys) fn kinds(&self) -> impl Iterator<Item = SlotKind> {
        self.slots.iter().filter_map(SlotKind::of)
    }

    /// Whether it makes a claim of secrecy.
    pub(in crate::store::keys) fn locks(&self) -> bool {
        self.kinds().any(SlotKind::locks)
    }

    /// Whether it has slots, and none of this device.
    pub(in crate::store::keys) fn wants_a_secret(&self) -> bool {
        !self.slots.is_empty() && self.of_kind(SlotKind::Device).next().is_none()
    }

    /// The key that the slot of this device wraps: `None` where there is none for it.
    pub(in crate::store::keys) fn key_of_device(&self) -> Option<DiaryKey> {
        self.of_kind(SlotKind::Device).find_map(unwrap_device)
    }

    /// Whether it is a file of the diary that this key opens. Files of the first version carry no
    /// mark, and always a slot of the device.
    pub(in crate::store::keys) fn is_for(&self, key: &DiaryKey) -> bool {
        match self.more.get(MARK) {
            Some(mark) => mark_of(key).is_ok_and(|made| mark.as_str() == Some(made.as_str())),
            None => self.key_of_device().is_some_and(|opened| opened == *key),
        }
    }

    /// Puts a slot in the place of those of its kind.
    pub(in crate::store::keys) fn put(
        &mut self,
        kind: SlotKind,
        slot: Value,
        key: &DiaryKey,
    ) -> Result<(), StoreError> {
        self.drop_kind(kind);
        self.slots.push(slot);
        self.settle(key)
    }

    /// Takes the slots of a kind out.
    pub(in crate::store::keys) fn drop_kind(&mut self, kind: SlotKind) {
        self.slots.retain(|slot| SlotKind::of(slot) != Some(kind));
    }

    /// Keeps the rule: a locked diary has no slot of the device, any other one has.
    pub(in crate::store::keys) fn settle(&mut self, key: &DiaryKey) -> Result<(), StoreError> {
        self.mark_for(key)?;
        if self.locks() {
            self.drop_kind(SlotKind::Device);
        } else if self.key_of_device().is_none() {
            self.drop_kind(SlotKind::Device);
            self.slots.push(wrap_for_device(key)?);
        }
        Ok(())
    }

    /// The file as it may lie beside a backup: of a locked diary, only what travels.
    pub(in crate::store::keys) fn for_copies(&self) -> Self {
        let mut file = self.clone();
        if file.locks() {
            file.slots
                .retain(|slot| SlotKind::of(slot).is_none_or(SlotKind::travels));
        }
        file
    }

    fn mark_for(&mut self, key: &DiaryKey) -> Result<(), StoreError> {
        self.more
            .insert(MARK.to_owned(), Value::String(mark_of(key)?));
        Ok(())
    }
}

/// Tells one key from another without giving anything of it away.
fn mark_of(key: &DiaryKey) -> Result<String, StoreError> {
    let derived = derive(&[], &*key.0, MARK_USE)?;
    Ok(derived
        .first_chunk::<8>()
        .map_or_else(String::new, |start| hex::to_hex(start)))
}
