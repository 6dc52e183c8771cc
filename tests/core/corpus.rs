//! Owns the replay of what the fuzz targets are grown from and have found: each file of `fuzz/corpus` through its reader.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use evenly::i18n::{Language, Words};

use crate::readers::{READERS, read};

fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

/// The files of one target in the order of their names.
fn files_of(target: &str) -> Vec<PathBuf> {
    let folder = fs::read_dir(corpus().join(target)).unwrap();
    let mut files: Vec<PathBuf> = folder.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_and_what_is_read_can_be_kept() {
    let words = Words::new(Language::English);
    for (target, _reader) in READERS {
        let files = files_of(target);
        let (read, refused): (Vec<_>, Vec<_>) = files
            .iter()
            .partition(|file| read(target, &fs::read(file).unwrap(), Some(&words)));
        assert_ne!(read, Vec::<&PathBuf>::new(), "{target}: nothing is read");
        assert_ne!(refused, Vec::<&PathBuf>::new(), "{target}: all is read");
    }
}

#[test]
fn every_folder_of_the_corpus_has_a_reader_and_every_reader_a_fuzz_target() {
    let known: BTreeSet<String> = READERS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let folders = fs::read_dir(corpus()).unwrap();
    let folders: BTreeSet<String> = folders
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(folders, known);
    let manifest = fs::read_to_string(corpus().join("../Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let targets: BTreeSet<String> = manifest["bin"]
        .as_array()
        .unwrap()
        .iter()
        .map(|target| target["name"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(targets, known);
}
