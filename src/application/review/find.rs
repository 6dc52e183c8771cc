//! Owns finding the exported diaries among files and folders.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::exchange::Table;
use crate::platform::files::{self, Listed};

/// How many folders inside folders are looked into.
const DEPTH: u8 = 4;

/// More files than this in one review are a wrong folder.
const MOST_FILES: usize = 10_000;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// Files, and folders with tables, by name within each folder.
    pub(super) paths: Vec<PathBuf>,
    /// Files of another kind.
    pub(super) left_alone: usize,
}

/// Whether something that was dropped on the window is for a review: a folder, or a file of a kind
/// that exports have.
pub(in crate::application) fn is_for_review(path: &Path) -> bool {
    files::is_folder(path) || is_export(path)
}

/// Looks through files and folders. A file that is named is taken whatever its name; in folders
/// only the kinds that exports have are.
pub(super) fn find(from: &[PathBuf]) -> Found {
    let mut found = Found::default();
    let mut seen = BTreeSet::new();
    for path in from {
        if files::is_folder(path) && !holds_tables(path) {
            look_into(path, DEPTH, &mut found);
        } else {
            found.paths.push(folder_of_table(path));
        }
    }
    found.paths.retain(|path| seen.insert(path.clone()));
    found
}

fn look_into(folder: &Path, depth: u8, found: &mut Found) {
    // A folder that cannot be listed stays a row: reading it says why.
    let Ok(listed) = files::list(folder) else {
        found.paths.push(folder.to_owned());
        return;
    };
    for listed in listed {
        match listed {
            Listed::Folder(path) if holds_tables(&path) => found.take(path),
            Listed::Folder(path) if depth > 0 => look_into(&path, depth - 1, found),
            Listed::File(path) if is_export(&path) && !is_table(&path) => found.take(path),
            Listed::Folder(_) | Listed::File(_) => found.left_alone += 1,
        }
    }
}

impl Found {
    fn take(&mut self, path: PathBuf) {
        if self.paths.len() < MOST_FILES {
            self.paths.push(path);
        } else {
            self.left_alone += 1;
        }
    }
}

/// Whether the tables of an export lie in a folder.
pub(in crate::application) fn holds_tables(folder: &Path) -> bool {
    files::exists(&folder.join(Table::Entries.file_name()))
}

/// The folder of a table that was named; any other path as it is.
fn folder_of_table(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if is_table(path) => parent.to_owned(),
        Some(_) | None => path.to_owned(),
    }
}

fn is_table(path: &Path) -> bool {
    has_ending(path, &["csv"])
}

fn is_export(path: &Path) -> bool {
    has_ending(path, &["json", "csv", "age"])
}

/// Whether a file is encrypted, by its name.
pub(super) fn is_sealed(path: &Path) -> bool {
    has_ending(path, &["age"])
}

/// Whether a file's name ends in one of these ways, in capitals or not.
pub(in crate::application) fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|found| {
        endings
            .iter()
            .any(|ending| found.eq_ignore_ascii_case(ending))
    })
}
