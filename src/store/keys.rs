//! Owns the diary's key and the file of key slots that wrap it.

use std::collections::BTreeMap;
use std::path::Path;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::store::{StoreError, files};

/// The version of the key file this program writes, and the newest it reads.
const VERSION: u64 = 1;
/// More than any key file of ours holds.
const MOST_BYTES: u64 = 1 << 20;
/// Says inside every key file what it is.
const FORMAT: &str = "evenly-keys";
/// Binds a wrapped key to the slot it was made for.
const DEVICE_SLOT: &str = "device";

/// The key that encrypts a diary and its backups. It is wiped when it is let go of.
#[derive(Clone)]
pub struct DiaryKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for DiaryKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DiaryKey")
    }
}

impl DiaryKey {
    /// The statement that hands the key to the cipher as raw bytes.
    pub(in crate::store) fn pragma(&self) -> Zeroizing<String> {
        let hex = Zeroizing::new(to_hex(&*self.0));
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", *hex))
    }
}

/// A key file's text: the checksum covers everything else in it.
#[derive(Serialize, Deserialize)]
struct KeyFile {
    format: String,
    version: u64,
    slots: Vec<Value>,
    crc32: String,
    /// What a later version of the same format adds survives a rewrite.
    #[serde(flatten)]
    more: Map<String, Value>,
}

/// The slot of a diary without a passphrase: the wrapping key lies beside the wrapped one. It keeps
/// nothing secret; it makes the cipher's checksums and the slot file the same for every diary.
#[derive(Serialize, Deserialize)]
struct DeviceSlot {
    kind: String,
    secret: String,
    nonce: String,
    wrapped: String,
}

/// What a copy of the key file turned out to be.
enum Copy {
    Whole(Vec<u8>, DiaryKey),
    /// It is whole, and none of its slots is of this device.
    Locked,
    Absent,
    Broken(String),
}

/// Makes a new key and writes both copies of its file.
pub(in crate::store) fn make(dir: &Path) -> Result<DiaryKey, StoreError> {
    let key = DiaryKey(random()?);
    let slot = wrap_for_device(&key)?;
    let bytes = serialize(KeyFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        slots: vec![slot],
        crc32: String::new(),
        more: Map::new(),
    })?;
    for name in files::KEYS {
        files::write_whole(&dir.join(name), &bytes)?;
    }
    Ok(key)
}

/// Reads the key from the first copy that is whole: the two in the folder, then those beside the
/// backups, newest first. With `repair`, copies that are missing or broken are written anew.
pub(in crate::store) fn load(dir: &Path, repair: bool) -> Result<DiaryKey, StoreError> {
    let mut found: Option<(Vec<u8>, DiaryKey)> = None;
    let mut broken = Vec::new();
    let mut problems = Vec::new();
    let mut locked = false;
    for name in files::KEYS {
        match read_copy(&dir.join(name))? {
            Copy::Whole(bytes, key) => {
                if found.is_none() {
                    found = Some((bytes, key));
                }
            }
            Copy::Locked => locked = true,
            Copy::Absent => {
                broken.push(name);
                problems.push(format!("{name} is missing"));
            }
            Copy::Broken(problem) => {
                broken.push(name);
                problems.push(format!("{name}: {problem}"));
            }
        }
    }
    if locked && found.is_none() {
        return Err(StoreError::Locked);
    }
    let found = match found {
        Some(found) => Some(found),
        None => beside_backups(dir)?,
    };
    let Some((bytes, key)) = found else {
        return Err(StoreError::KeyLost {
            details: problems.join("; "),
        });
    };
    if repair {
        for name in broken {
            rewrite(&dir.join(name), &bytes)?;
        }
    }
    Ok(key)
}

/// Copies the key file, for a backup that must open without this folder.
pub(in crate::store) fn copy_to(dir: &Path, to: &Path) -> Result<(), StoreError> {
    for name in files::KEYS {
        if let Copy::Whole(bytes, _key) = read_copy(&dir.join(name))? {
            return files::write_whole(to, &bytes);
        }
    }
    Err(StoreError::KeyLost {
        details: "no whole copy of the key file".to_owned(),
    })
}

/// The key in one key file, such as the one beside a copy, with the file's bytes.
pub(in crate::store) fn of_file(path: &Path) -> Result<(Vec<u8>, DiaryKey), StoreError> {
    let lost = |details: String| Err(StoreError::KeyLost { details });
    match read_copy(path)? {
        Copy::Whole(bytes, key) => Ok((bytes, key)),
        Copy::Locked => Err(StoreError::Locked),
        Copy::Absent => lost("there is no key file beside the copy".to_owned()),
        Copy::Broken(problem) => lost(problem),
    }
}

/// The bytes of a key file, whoever can open it.
pub(in crate::store) fn bytes_of(path: &Path) -> Result<Vec<u8>, StoreError> {
    files::read_some(path, MOST_BYTES)?.ok_or_else(|| StoreError::KeyLost {
        details: "there is no key file beside the copy".to_owned(),
    })
}

/// Puts another key file in the place of the folder's. What was there is kept under another name.
pub(in crate::store) fn install(dir: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    for name in files::KEYS {
        rewrite(&dir.join(name), bytes)?;
    }
    Ok(())
}

/// Whether the folder holds any key file.
pub(in crate::store) fn exist(dir: &Path) -> bool {
    files::KEYS.iter().any(|name| dir.join(name).exists())
}

/// A broken copy keeps its bytes under another name: a slot in it may still be of use.
fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if path.exists() {
        let kept = (1..=9_999)
            .map(|number| files::beside(path, &format!("{}{number}", files::SET_ASIDE)))
            .find(|kept| !kept.exists());
        if let Some(kept) = kept {
            files::rename(path, &kept)?;
        }
    }
    files::write_whole(path, bytes)
}

fn beside_backups(dir: &Path) -> Result<Option<(Vec<u8>, DiaryKey)>, StoreError> {
    let backups = dir.join(files::BACKUPS);
    let names = files::names(&backups)?;
    for name in names
        .iter()
        .rev()
        .filter(|name| name.ends_with(".keys.json"))
    {
        if let Copy::Whole(bytes, key) = read_copy(&backups.join(name))? {
            return Ok(Some((bytes, key)));
        }
    }
    Ok(None)
}

fn read_copy(path: &Path) -> Result<Copy, StoreError> {
    let Some(bytes) = files::read_some(path, MOST_BYTES)? else {
        return Ok(Copy::Absent);
    };
    match read_key(&bytes) {
        Ok(key) => Ok(Copy::Whole(bytes, key)),
        Err(Refusal::Newer(version)) => Err(StoreError::NewerFile {
            schema: i64::try_from(version).unwrap_or(i64::MAX),
            needs_reader: i64::try_from(version).unwrap_or(i64::MAX),
        }),
        Err(Refusal::Locked) => Ok(Copy::Locked),
        Err(Refusal::Broken(problem)) => Ok(Copy::Broken(problem)),
    }
}

/// Why a key file's bytes give no key.
enum Refusal {
    Newer(u64),
    Locked,
    Broken(String),
}

fn read_key(bytes: &[u8]) -> Result<DiaryKey, Refusal> {
    let broken = |problem: &str| Refusal::Broken(problem.to_owned());
    let mut file: KeyFile =
        serde_json::from_slice(bytes).map_err(|error| Refusal::Broken(error.to_string()))?;
    if file.format != FORMAT {
        return Err(broken("not a key file"));
    }
    let told = std::mem::take(&mut file.crc32);
    let counted = checksum(&file).map_err(|error| Refusal::Broken(error.to_string()))?;
    if told != counted {
        return Err(broken("the checksum does not match"));
    }
    if file.version > VERSION {
        return Err(Refusal::Newer(file.version));
    }
    let mut of_device = file
        .slots
        .iter()
        .filter(|slot| slot.get("kind").and_then(Value::as_str) == Some(DEVICE_SLOT))
        .peekable();
    if of_device.peek().is_none() && !file.slots.is_empty() {
        return Err(Refusal::Locked);
    }
    of_device
        .find_map(unwrap_device)
        .ok_or_else(|| broken("no slot of this device opens"))
}

fn wrap_for_device(key: &DiaryKey) -> Result<Value, StoreError> {
    let secret: Zeroizing<[u8; 32]> = random()?;
    let nonce: Zeroizing<[u8; 24]> = random()?;
    let cipher = XChaCha20Poly1305::new((&*secret).into());
    let wrapped = cipher
        .encrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: &*key.0,
                aad: DEVICE_SLOT.as_bytes(),
            },
        )
        .map_err(|error| StoreError::Bug {
            doing: "wrap the key",
            source: error.to_string().into(),
        })?;
    let slot = DeviceSlot {
        kind: DEVICE_SLOT.to_owned(),
        secret: to_hex(&*secret),
        nonce: to_hex(&*nonce),
        wrapped: to_hex(&wrapped),
    };
    serde_json::to_value(slot).map_err(not_serialized)
}

fn unwrap_device(slot: &Value) -> Option<DiaryKey> {
    let slot: DeviceSlot = serde_json::from_value(slot.clone()).ok()?;
    let secret: Zeroizing<[u8; 32]> = Zeroizing::new(from_hex(&slot.secret)?.try_into().ok()?);
    let nonce: [u8; 24] = from_hex(&slot.nonce)?.try_into().ok()?;
    let wrapped = from_hex(&slot.wrapped)?;
    let cipher = XChaCha20Poly1305::new((&*secret).into());
    let opened = cipher
        .decrypt(
            &XNonce::from(nonce),
            Payload {
                msg: &wrapped,
                aad: DEVICE_SLOT.as_bytes(),
            },
        )
        .ok()
        .map(Zeroizing::new)?;
    let key: [u8; 32] = opened.as_slice().try_into().ok()?;
    Some(DiaryKey(Zeroizing::new(key)))
}

fn serialize(mut file: KeyFile) -> Result<Vec<u8>, StoreError> {
    file.crc32 = String::new();
    file.crc32 = checksum(&file).map_err(not_serialized)?;
    let mut bytes = serde_json::to_vec_pretty(&file).map_err(not_serialized)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The CRC-32 of the file with an empty checksum, without spaces, fields in the order of their names.
fn checksum(file: &KeyFile) -> Result<String, serde_json::Error> {
    let mut text = String::new();
    write_sorted(&serde_json::to_value(file)?, &mut text);
    Ok(format!("{:08x}", crc32fast::hash(text.as_bytes())))
}

fn write_sorted(value: &Value, text: &mut String) {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<&String, &Value> = fields.iter().collect();
            for (name, field) in sorted {
                text.push_str(name);
                text.push(':');
                write_sorted(field, text);
                text.push(',');
            }
        }
        Value::Array(items) => {
            for item in items {
                write_sorted(item, text);
                text.push(';');
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string());
        }
    }
}

fn not_serialized(error: serde_json::Error) -> StoreError {
    StoreError::Bug {
        doing: "write the key file",
        source: Box::new(error),
    }
}

fn random<const LENGTH: usize>() -> Result<Zeroizing<[u8; LENGTH]>, StoreError> {
    let mut bytes = Zeroizing::new([0; LENGTH]);
    getrandom::fill(&mut *bytes).map_err(|error| StoreError::Bug {
        doing: "ask for random numbers",
        source: error.to_string().into(),
    })?;
    Ok(bytes)
}

fn to_hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text
        .chars()
        .map(|digit| digit.to_digit(16))
        .collect::<Option<Vec<_>>>()?;
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits
        .chunks_exact(2)
        .map(|pair| match pair {
            [high, low] => u8::try_from(high * 16 + low).ok(),
            _ => None,
        })
        .collect()
}
