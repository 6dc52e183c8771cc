//! Tests what can still be read of a damaged diary: entries that were written, and nothing else.

use std::fs;
use std::path::{Path, PathBuf};

use evenly::platform::files::write_whole;
use evenly::store::{Reason, restore, salvage, set_aside_files};
use tempfile::TempDir;

use crate::support::patient::{Patient, noon};

/// Sets a diary aside whose pages behind the `from`th were damaged, every `step`th of them.
fn set_aside(dir: &Path, from: usize, step: usize) -> PathBuf {
    let path = dir.join("diary.db");
    let mut bytes = fs::read(&path).unwrap();
    for page in bytes.chunks_mut(4_096).skip(from).step_by(step) {
        page[2_000] ^= 0x55;
    }
    write_whole(&path, &bytes).unwrap();
    evenly::store::set_aside(dir, &noon()).unwrap();
    let files = set_aside_files(dir).unwrap();
    assert_eq!(files.len(), 1);
    files.into_iter().next().unwrap()
}

#[test]
fn what_can_still_be_read_of_a_damaged_file_is_found_and_nothing_that_was_changed() {
    let dir = TempDir::new().unwrap();
    let mut patient = Patient::new(dir.path());
    for minutes in 1..=400 {
        patient = patient.walk(f64::from(minutes));
    }
    let truth = patient.entries();
    let backup = patient.store.backup(Reason::Asked, &noon()).unwrap();
    drop(patient.close());
    let file = set_aside(dir.path(), 90, 11);
    let before = fs::read(&file).unwrap();
    let found = salvage(dir.path(), &file).unwrap();
    let whole: Vec<_> = found
        .entries
        .iter()
        .filter_map(|found| found.entry.clone())
        .collect();
    assert!(whole.len() > 100, "only {} of 400", whole.len());
    assert!(
        found.unreadable.is_some_and(|lost| lost > 0),
        "{:?}",
        found.unreadable
    );
    for entry in &whole {
        assert!(truth.contains(entry), "{entry:?} was never written");
    }
    assert_eq!(fs::read(&file).unwrap(), before, "the file is only read");
    let names: Vec<_> = fs::read_dir(dir.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("found") || name == "diary.db")
        .collect();
    assert_eq!(
        names,
        Vec::<String>::new(),
        "nothing is left, and no diary was made"
    );
    let store = restore(dir.path(), &backup, &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap(), truth);
}

#[test]
fn a_file_whose_beginning_is_gone_gives_an_empty_list_and_says_so() {
    let dir = TempDir::new().unwrap();
    let patient = Patient::new(dir.path()).bridge().walk(9.0);
    drop(patient.close());
    let file = set_aside(dir.path(), 0, 1);
    let found = salvage(dir.path(), &file).unwrap();
    assert_eq!(found.entries, []);
    assert_eq!(found.unreadable, None);
}
