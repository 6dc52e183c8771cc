//! Owns a clinic's recovery key: its public half wraps keys on the kiosk, its other half lies elsewhere.

use std::fmt;
use std::str::FromStr as _;

use age::secrecy::ExposeSecret as _;
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use crate::store::StoreError;
use crate::store::keys::random;

/// The public half, `age1…`. Whoever has it can wrap a key, and open none.
#[derive(Clone)]
pub struct ClinicRecipient(Recipient);

/// The secret half, `AGE-SECRET-KEY-…`, which any `age` tool takes. It is wiped from memory when it
/// is let go of.
#[derive(Clone)]
pub struct ClinicKey(Identity);

impl fmt::Debug for ClinicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ClinicKey(…)")
    }
}

impl fmt::Debug for ClinicRecipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ClinicRecipient(…)")
    }
}

impl ClinicRecipient {
    /// Reads `age1…`; spaces around it do not matter. `None` where it is no such key.
    pub fn typed(text: &str) -> Option<Self> {
        Recipient::from_str(text.trim()).ok().map(Self)
    }

    /// The text, `age1…`.
    pub fn text(&self) -> String {
        self.0.to_string()
    }

    pub(in crate::store::keys) fn wrap(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        age::encrypt(&self.0, bytes).map_err(|error| StoreError::Bug {
            doing: "wrap the key for the clinic",
            source: Box::new(error),
        })
    }
}

impl ClinicKey {
    /// Makes a pair.
    pub fn make() -> Self {
        Self(Identity::generate())
    }

    /// Finds the key in a text: the line `AGE-SECRET-KEY-…`, as `age-keygen` writes it beside
    /// comments. `None` where there is none.
    pub fn typed(text: &str) -> Option<Self> {
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .find_map(|line| Identity::from_str(line).ok())
            .map(Self)
    }

    /// The text, to be kept away from the machine.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// The public half.
    pub fn recipient(&self) -> ClinicRecipient {
        ClinicRecipient(self.0.to_public())
    }

    /// Proves by use that this key opens what `recipient` wraps.
    pub fn opens(&self, recipient: &ClinicRecipient) -> Result<bool, StoreError> {
        let sample: Zeroizing<[u8; 32]> = random()?;
        let wrapped = recipient.wrap(&*sample)?;
        Ok(self
            .unwrap(&wrapped)
            .is_some_and(|opened| opened.as_slice() == sample.as_slice()))
    }

    pub(in crate::store::keys) fn unwrap(&self, wrapped: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        age::decrypt(&self.0, wrapped).ok().map(Zeroizing::new)
    }
}
