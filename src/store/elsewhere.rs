//! Owns the list of where copies of the diary were written, to be told when the diary is erased.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::store::{StoreError, files};

/// More than any list of ours holds.
const MOST_BYTES: u64 = 1 << 20;

/// Remembers that a copy of the diary in `dir` lies at `path`.
pub fn note_copy(dir: &Path, path: &Path) -> Result<(), StoreError> {
    let mut known = known_copies(dir)?;
    if !known.insert(path.to_owned()) {
        return Ok(());
    }
    let lines = known
        .iter()
        .filter_map(|path| path.to_str())
        .filter(|path| !path.contains(['\n', '\r']))
        .flat_map(|path| [path, "\n"])
        .collect::<String>();
    files::write_whole(&dir.join(files::COPIES), lines.as_bytes())
}

/// Where copies of the diary were written. Some may be gone by now.
pub fn known_copies(dir: &Path) -> Result<BTreeSet<PathBuf>, StoreError> {
    let bytes = files::read_some(&dir.join(files::COPIES), MOST_BYTES)?.unwrap_or_default();
    Ok(String::from_utf8_lossy(&bytes)
        .lines()
        .filter(|line| !line.is_empty())
        .map(PathBuf::from)
        .collect())
}
