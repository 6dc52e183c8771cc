//! Owns files that a passphrase locks, in the `age` format: any `age` tool opens them.

mod passphrase;

use std::io::{self, Read as _};
use std::iter;

use age::scrypt::{Identity, Recipient};
use age::secrecy::SecretString;
use age::{Decryptor, Encryptor};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::i18n::Words;

pub use passphrase::{CHANCE_BYTES, ENTROPY_BITS, LIST_LENGTH, Passphrase, TypedWords, WORDS};

/// The ending of a locked file.
pub const ENDING: &str = "age";

/// How hard the passphrase is to try: 2 to this power rounds of scrypt, about a second and 256 MiB.
const WORK_FACTOR: u8 = 18;

/// The hardest file that is opened: four times as hard, 1 GiB. A file that asks for more would hold
/// the machine up.
const MOST_WORK: u8 = 20;

/// What every `age` file begins with.
const FIRST_LINE: &[u8] = b"age-encryption.org/";

/// Why a file could not be locked or opened.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum SealedError {
    /// It could not be locked.
    #[error("cannot be locked: {said}")]
    Lock {
        /// What was said.
        said: String,
    },
    /// It is locked, and nobody said the words that open it.
    #[error("locked, and no words were said")]
    WordsWanted,
    /// The words do not open it.
    #[error("other words")]
    WrongWords,
    /// It is locked in another way than by words.
    #[error("not locked by a passphrase")]
    OtherLock,
    /// It asks for more work than this program does.
    #[error("too much work")]
    TooMuchWork,
    /// It holds more than the caller takes.
    #[error("more than {cap} bytes")]
    TooLarge {
        /// The most bytes.
        cap: usize,
    },
    /// It is no such file, or it was changed or cut short.
    #[error("damaged")]
    Damaged,
}

impl SealedError {
    /// Says what is wrong and what to do, in a sentence or two.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Lock { .. } => words.sealed_not_locked(),
            Self::WordsWanted => words.sealed_words_wanted(),
            Self::WrongWords => words.sealed_wrong_words(),
            Self::OtherLock => words.sealed_other_lock(),
            Self::TooMuchWork => words.sealed_too_much_work(),
            Self::TooLarge { cap } => {
                words.sealed_too_large(&words.file_size(u64::try_from(*cap).unwrap_or(u64::MAX)))
            }
            Self::Damaged => words.sealed_damaged(),
        }
    }
}

/// Whether a file says of itself that it is locked in this format.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(FIRST_LINE)
}

/// Locks a file.
pub fn seal(bytes: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, SealedError> {
    let mut recipient = Recipient::new(secret(passphrase));
    recipient.set_work_factor(WORK_FACTOR);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        .map_err(|error| unlocked(&error))?;
    let write = |encryptor: Encryptor| -> io::Result<Vec<u8>> {
        let mut sealed = Vec::with_capacity(bytes.len() + 1_024);
        let mut writer = encryptor.wrap_output(&mut sealed)?;
        io::Write::write_all(&mut writer, bytes)?;
        writer.finish()?;
        Ok(sealed)
    };
    write(encryptor).map_err(|error| unlocked(&error))
}

fn unlocked(error: &dyn std::error::Error) -> SealedError {
    SealedError::Lock {
        said: error.to_string(),
    }
}

/// Opens a locked file that holds at most `cap` bytes. What comes out is wiped from memory when it
/// is let go of.
pub fn open(
    sealed: &[u8],
    passphrase: &Passphrase,
    cap: usize,
) -> Result<Zeroizing<Vec<u8>>, SealedError> {
    let decryptor = Decryptor::new(sealed).map_err(|error| refusal(&error))?;
    if !decryptor.is_scrypt() {
        return Err(SealedError::OtherLock);
    }
    let mut identity = Identity::new(secret(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let reader = decryptor
        .decrypt(iter::once(&identity as &dyn age::Identity))
        .map_err(|error| refusal(&error))?;
    // What is locked is never longer than the file, so the room is taken once and not moved.
    let mut opened = Zeroizing::new(Vec::with_capacity(sealed.len().min(cap)));
    let limit = u64::try_from(cap).unwrap_or(u64::MAX);
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut opened)
        .map_err(|_changed| SealedError::Damaged)?;
    if opened.len() > cap {
        return Err(SealedError::TooLarge { cap });
    }
    Ok(opened)
}

fn secret(passphrase: &Passphrase) -> SecretString {
    SecretString::from(passphrase.expose().to_owned())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the crate may tell apart more ways to be damaged"
)]
fn refusal(error: &age::DecryptError) -> SealedError {
    use age::DecryptError as Problem;

    match error {
        Problem::DecryptionFailed | Problem::KeyDecryptionFailed => SealedError::WrongWords,
        Problem::NoMatchingKeys => SealedError::OtherLock,
        Problem::ExcessiveWork { .. } => SealedError::TooMuchWork,
        _damaged => SealedError::Damaged,
    }
}
