//! Owns a kiosk's device secret: the half of every PIN's key that lies in a file of its own.

use std::fmt;
use std::path::Path;

use zeroize::Zeroizing;

use crate::store::keys::hex::{fixed, to_hex};
use crate::store::keys::random;
use crate::store::{StoreError, files};

/// What the file begins with.
const FORMAT: &str = "evenly-device-secret 1";
/// More than the file ever holds.
const MOST_BYTES: u64 = 1_024;

/// 32 bytes that a PIN needs besides itself. They are wiped from memory when they are let go of.
#[derive(Clone, PartialEq, Eq)]
pub struct DeviceSecret(Zeroizing<[u8; 32]>);

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DeviceSecret(…)")
    }
}

impl DeviceSecret {
    /// Makes a secret and writes it to a file. A file that is there already is never replaced:
    /// every PIN that was made with it would be lost.
    pub fn make(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::ForeignFile {
                details: "there is a device secret already".to_owned(),
            });
        }
        let secret = Self(random()?);
        let hex = Zeroizing::new(to_hex(&*secret.0));
        let sum = crc32fast::hash(hex.as_bytes());
        let text = Zeroizing::new(format!("{FORMAT}\n{}\n{sum:08x}\n", *hex));
        files::write_whole(path, text.as_bytes())?;
        Ok(secret)
    }

    /// Reads the secret from its file.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let Some(bytes) = files::read_some(path, MOST_BYTES)?.map(Zeroizing::new) else {
            return Err(StoreError::Missing);
        };
        std::str::from_utf8(&bytes)
            .ok()
            .and_then(secret_in)
            .map(Self)
            .ok_or_else(|| StoreError::Damaged {
                details: "the device secret".to_owned(),
            })
    }

    pub(in crate::store::keys) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

fn secret_in(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let mut lines = text.lines();
    let (format, hex, sum) = (lines.next()?, lines.next()?, lines.next()?);
    let counted = format!("{:08x}", crc32fast::hash(hex.as_bytes()));
    if format != FORMAT || sum != counted {
        return None;
    }
    fixed(hex)
}
