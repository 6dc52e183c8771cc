//! Files that words lock, made with the least work, so that a test does not wait a second for each.

use std::io::Write as _;
use std::iter;

/// Words that open the files of a test.
pub(crate) const RIGHT: &str = "orchid violin ember canyon walnut harbor";

/// Words that open no file of a test.
pub(crate) const WRONG: &str = "orchid violin ember canyon walnut harbour";

/// Locks bytes with words, as every `age` tool does.
pub(crate) fn seal(bytes: impl AsRef<[u8]>, words: &str) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(words.to_owned().into());
    recipient.set_work_factor(2);
    let recipients = iter::once(&recipient as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(recipients).unwrap();
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
    writer.write_all(bytes.as_ref()).unwrap();
    writer.finish().unwrap();
    sealed
}
