//! Owns one key slot: the diary's key, wrapped for one secret.

use std::fmt;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::store::StoreError;
use crate::store::keys::hex::{fixed, from_hex, to_hex};
use crate::store::keys::{
    ClinicKey, ClinicRecipient, Cost, DeviceSecret, DiaryKey, RecoveryCode, not_serialized, random,
};

/// Says what a derived key is for, so that no two uses share one.
const PIN_USE: &[u8] = b"evenly slot pin 1";
const RECOVERY_USE: &[u8] = b"evenly slot recovery 1";

/// The kinds of key slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlotKind {
    /// Opens without being asked: the wrapping key lies beside the wrapped one.
    Device,
    /// Opens with a passphrase, on any computer.
    Passphrase,
    /// Opens with a PIN and the device secret of a kiosk.
    Pin,
    /// Opens with the recovery code, on any computer.
    Recovery,
    /// Opens with the clinic's recovery key, which is not on the machine.
    Clinic,
}

impl SlotKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Device,
        Self::Passphrase,
        Self::Pin,
        Self::Recovery,
        Self::Clinic,
    ];

    /// The word in key files, which also binds a wrapped key to the slot it was made for.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Passphrase => "passphrase",
            Self::Pin => "pin",
            Self::Recovery => "recovery",
            Self::Clinic => "clinic",
        }
    }

    /// The kind of a slot; `None` for one of a later version.
    pub(in crate::store::keys) fn of(slot: &Value) -> Option<Self> {
        let id = slot.get("kind").and_then(Value::as_str)?;
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether a diary with such a slot makes a claim of secrecy.
    pub(in crate::store::keys) const fn locks(self) -> bool {
        match self {
            Self::Passphrase | Self::Pin | Self::Clinic => true,
            Self::Device | Self::Recovery => false,
        }
    }

    /// Whether the copies of a locked diary may carry such a slot. A stolen copy has no PIN to guess.
    pub(in crate::store::keys) const fn travels(self) -> bool {
        match self {
            Self::Passphrase | Self::Recovery | Self::Clinic => true,
            Self::Device | Self::Pin => false,
        }
    }
}

/// What opens a diary. It cannot be written into a log.
#[derive(Clone, Copy)]
pub enum Secret<'a> {
    /// A passphrase, as it was set.
    Passphrase(&'a str),
    /// A PIN with the device secret of the kiosk.
    Pin {
        /// The digits.
        digits: &'a str,
        /// The other half.
        device: &'a DeviceSecret,
    },
    /// The recovery code.
    Recovery(&'a RecoveryCode),
    /// The clinic's recovery key.
    Clinic(&'a ClinicKey),
}

/// A slot to be made. Its secret cannot be written into a log.
#[derive(Clone, Copy)]
pub enum NewSlot<'a> {
    /// For a passphrase.
    Passphrase {
        /// The passphrase.
        words: &'a str,
        /// How hard it is to try.
        cost: Cost,
    },
    /// For a PIN.
    Pin {
        /// The digits.
        digits: &'a str,
        /// The other half.
        device: &'a DeviceSecret,
        /// How hard it is to try.
        cost: Cost,
    },
    /// For a recovery code.
    Recovery(&'a RecoveryCode),
    /// For a clinic.
    Clinic(&'a ClinicRecipient),
}

impl Secret<'_> {
    /// The kind of slot that it opens.
    pub const fn kind(&self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::Pin { .. } => SlotKind::Pin,
            Self::Recovery(_) => SlotKind::Recovery,
            Self::Clinic(_) => SlotKind::Clinic,
        }
    }
}

impl NewSlot<'_> {
    /// The kind of slot.
    pub const fn kind(&self) -> SlotKind {
        match self {
            Self::Passphrase { .. } => SlotKind::Passphrase,
            Self::Pin { .. } => SlotKind::Pin,
            Self::Recovery(_) => SlotKind::Recovery,
            Self::Clinic(_) => SlotKind::Clinic,
        }
    }
}

impl fmt::Debug for Secret<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Secret({})", self.kind().id())
    }
}

impl fmt::Debug for NewSlot<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "NewSlot({})", self.kind().id())
    }
}

/// Why a slot did not open.
#[derive(Debug)]
pub(in crate::store::keys) enum Unopened {
    /// The secret is not the one.
    Wrong,
    /// The slot makes no sense, or asks for more work than this program does.
    Malformed(&'static str),
    /// Something else went wrong.
    Failed(StoreError),
}

/// What a slot that wraps by cipher says.
#[derive(Serialize, Deserialize)]
struct Ciphered {
    kind: String,
    nonce: String,
    wrapped: String,
    /// The device slot's own wrapping key.
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    memory_kib: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passes: Option<u32>,
}

/// What the clinic's slot says.
#[derive(Serialize, Deserialize)]
struct ForClinic {
    kind: String,
    recipient: String,
    wrapped: String,
}

/// Wraps the key for this device: the wrapping key lies beside it.
pub(in crate::store::keys) fn wrap_for_device(key: &DiaryKey) -> Result<Value, StoreError> {
    let secret: Zeroizing<[u8; 32]> = random()?;
    let mut slot = seal(SlotKind::Device, &secret, key)?;
    slot.secret = Some(to_hex(&*secret));
    serde_json::to_value(slot).map_err(not_serialized)
}

/// Wraps the key for a secret.
pub(in crate::store::keys) fn wrap(new: &NewSlot<'_>, key: &DiaryKey) -> Result<Value, StoreError> {
    let salt: Zeroizing<[u8; 16]> = random()?;
    let (kind, cost, wrapping) = match new {
        NewSlot::Passphrase { words, cost } => {
            let wrapping = cost.stretch(words.as_bytes(), &salt)?;
            (SlotKind::Passphrase, Some(*cost), wrapping)
        }
        NewSlot::Pin {
            digits,
            device,
            cost,
        } => {
            let wrapping = pin_key(digits, device, *cost, &salt)?;
            (SlotKind::Pin, Some(*cost), wrapping)
        }
        NewSlot::Recovery(code) => {
            let wrapping = derive(&*salt, code.bytes(), RECOVERY_USE)?;
            (SlotKind::Recovery, None, wrapping)
        }
        NewSlot::Clinic(recipient) => {
            let slot = ForClinic {
                kind: SlotKind::Clinic.id().to_owned(),
                recipient: recipient.text(),
                wrapped: to_hex(&recipient.wrap(&*key.0)?),
            };
            return serde_json::to_value(slot).map_err(not_serialized);
        }
    };
    let mut slot = seal(kind, &wrapping, key)?;
    slot.salt = Some(to_hex(&*salt));
    slot.memory_kib = cost.map(Cost::memory_kib);
    slot.passes = cost.map(Cost::passes);
    serde_json::to_value(slot).map_err(not_serialized)
}

/// Opens the slot of this device.
pub(in crate::store::keys) fn unwrap_device(slot: &Value) -> Option<DiaryKey> {
    let slot: Ciphered = serde_json::from_value(slot.clone()).ok()?;
    let secret = fixed(slot.secret.as_deref()?)?;
    unseal(SlotKind::Device, &secret, &slot).ok()
}

/// Opens a slot with a secret of its kind.
pub(in crate::store::keys) fn unwrap(
    slot: &Value,
    secret: &Secret<'_>,
) -> Result<DiaryKey, Unopened> {
    let malformed = |_| Unopened::Malformed("the slot's fields");
    if let Secret::Clinic(identity) = secret {
        let slot: ForClinic = serde_json::from_value(slot.clone()).map_err(malformed)?;
        let wrapped = from_hex(&slot.wrapped).ok_or(Unopened::Malformed("the wrapped key"))?;
        let opened = identity.unwrap(&wrapped).ok_or(Unopened::Wrong)?;
        return DiaryKey::of(&opened).ok_or(Unopened::Malformed("the key's length"));
    }
    let slot: Ciphered = serde_json::from_value(slot.clone()).map_err(malformed)?;
    let salt = slot.salt.as_deref().and_then(fixed::<16>);
    let salt = salt.ok_or(Unopened::Malformed("the salt"))?;
    let wrapping = match secret {
        Secret::Passphrase(words) => cost_of(&slot)?.stretch(words.as_bytes(), &salt),
        Secret::Pin { digits, device } => pin_key(digits, device, cost_of(&slot)?, &salt),
        Secret::Recovery(code) => derive(&*salt, code.bytes(), RECOVERY_USE),
        Secret::Clinic(_) => return Err(Unopened::Wrong),
    };
    let wrapping = wrapping.map_err(Unopened::Failed)?;
    unseal(secret.kind(), &wrapping, &slot)
}

fn cost_of(slot: &Ciphered) -> Result<Cost, Unopened> {
    let (Some(memory_kib), Some(passes)) = (slot.memory_kib, slot.passes) else {
        return Err(Unopened::Malformed("the cost"));
    };
    Cost::read(memory_kib, passes).ok_or(Unopened::Malformed("more work than this program does"))
}

/// The PIN's half and the device's half in one key: neither opens anything alone.
fn pin_key(
    digits: &str,
    device: &DeviceSecret,
    cost: Cost,
    salt: &[u8; 16],
) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let stretched = cost.stretch(digits.as_bytes(), salt)?;
    let mut both = Zeroizing::new(Vec::with_capacity(64));
    both.extend_from_slice(&*stretched);
    both.extend_from_slice(device.bytes());
    derive(salt, &both, PIN_USE)
}

/// A key for one use, from a secret of full strength.
pub(in crate::store::keys) fn derive(
    salt: &[u8],
    secret: &[u8],
    used_for: &[u8],
) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let mut derived = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(used_for, &mut *derived)
        .map_err(|error| StoreError::Bug {
            doing: "derive a key",
            source: error.to_string().into(),
        })?;
    Ok(derived)
}

fn seal(kind: SlotKind, wrapping: &[u8; 32], key: &DiaryKey) -> Result<Ciphered, StoreError> {
    let nonce: Zeroizing<[u8; 24]> = random()?;
    let wrapped = XChaCha20Poly1305::new(wrapping.into())
        .encrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: &*key.0,
                aad: kind.id().as_bytes(),
            },
        )
        .map_err(|error| StoreError::Bug {
            doing: "wrap the key",
            source: error.to_string().into(),
        })?;
    Ok(Ciphered {
        kind: kind.id().to_owned(),
        nonce: to_hex(&*nonce),
        wrapped: to_hex(&wrapped),
        secret: None,
        salt: None,
        memory_kib: None,
        passes: None,
    })
}

fn unseal(kind: SlotKind, wrapping: &[u8; 32], slot: &Ciphered) -> Result<DiaryKey, Unopened> {
    let nonce = fixed::<24>(&slot.nonce).ok_or(Unopened::Malformed("the nonce"))?;
    let wrapped = from_hex(&slot.wrapped).ok_or(Unopened::Malformed("the wrapped key"))?;
    let opened = XChaCha20Poly1305::new(wrapping.into())
        .decrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: &wrapped,
                aad: kind.id().as_bytes(),
            },
        )
        .map(Zeroizing::new)
        .map_err(|_other_secret| Unopened::Wrong)?;
    DiaryKey::of(&opened).ok_or(Unopened::Malformed("the key's length"))
}
