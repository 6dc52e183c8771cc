//! Owns the identifiers of resources: the same thing of the same diary has the same one for ever.

use std::fmt;

use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::domain::{Diary, DiaryId, EntryId};

/// Keeps our names apart from those of every other maker of such identifiers.
const NAMESPACE: &[u8] = b"https://evenly.example/fhir/";

/// Identifies one resource: a UUID of version 8 (RFC 9562), made of a SHA-256 sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ResourceId(u128);

impl fmt::Display for ResourceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |shift: u32, digits: u32| (self.0 >> shift) & ((1_u128 << (4 * digits)) - 1);
        write!(
            formatter,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            part(96, 8),
            part(80, 4),
            part(64, 4),
            part(48, 4),
            part(0, 12)
        )
    }
}

impl Serialize for ResourceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Makes the identifiers of one diary.
pub(super) struct Ids {
    diary: [u8; 16],
}

impl Ids {
    /// Begins with the diary's own identifier. A diary from before there were any takes that of
    /// its first-made entry: it says the same as long as that entry is there.
    pub(super) fn of(diary: &Diary) -> Self {
        let first = || diary.entries.iter().map(|entry| entry.id).min();
        let known = diary.id.as_ref().map(DiaryId::as_bytes).copied();
        Self {
            diary: known
                .or_else(|| first().as_ref().map(EntryId::as_bytes).copied())
                .unwrap_or_default(),
        }
    }

    /// The identifier of one role that a thing plays, such as an entry's pain before on the left.
    pub(super) fn named(&self, thing: impl fmt::Display, role: impl fmt::Display) -> ResourceId {
        let mut sum = Sha256::new();
        sum.update(NAMESPACE);
        sum.update(self.diary);
        sum.update(format!("{thing}/{role}").as_bytes());
        let mut bits: u128 = 0;
        for byte in sum.finalize().iter().take(16) {
            bits = (bits << 8) | u128::from(*byte);
        }
        let version = 0xF_u128 << 76;
        let variant = 0b11_u128 << 62;
        ResourceId((bits & !version & !variant) | (0x8_u128 << 76) | (0b10_u128 << 62))
    }
}
