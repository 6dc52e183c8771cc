//! Owns writing the `evenly-diary` JSON format, one entry a line.

use std::io;

use crate::domain::{Diary, Profile};
use crate::exchange::json::shape::{EntryShape, ProfileShape};
use crate::exchange::json::{FORMAT, VERSION};

/// Writes a diary, entry by entry; give it a buffered writer. The order is the diary's, so that two
/// exports differ only where the diaries do.
pub fn write(diary: &Diary, mut out: impl io::Write) -> io::Result<()> {
    write!(
        out,
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n"
    )?;
    if diary.profile != Profile::default() {
        out.write_all(b"\"profile\": ")?;
        serde_json::to_writer(&mut out, &ProfileShape::from(&diary.profile))?;
        out.write_all(b",\n")?;
    }
    out.write_all(b"\"entries\": [")?;
    let mut between: &[u8] = b"\n";
    for entry in &diary.entries {
        out.write_all(between)?;
        serde_json::to_writer(&mut out, &EntryShape::from(entry))?;
        between = b",\n";
    }
    out.write_all(b"\n]\n}\n")?;
    out.flush()
}

/// Writes a diary into memory.
pub fn to_bytes(diary: &Diary) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(diary.entries.len() * 400 + 200);
    // Writing into memory has nothing that could fail.
    let _written = write(diary, &mut bytes);
    bytes
}
