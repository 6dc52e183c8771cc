//! Checks that everything that can go wrong says what happened, what was not lost and what to do next.

use std::io;
use std::path::{Path, PathBuf};

use evenly::application::{Fault, FaultKind, Hint};
use evenly::domain::EntryId;
use evenly::i18n::{Language, Words};
use evenly::platform::files::FileProblem;
use evenly::store::StoreError;

fn store_errors() -> Vec<(StoreError, FaultKind)> {
    let id: EntryId = "0192f0c1-2d3e-7abc-8def-0123456789ab"
        .parse()
        .expect("an identifier");
    let details = || "page 3".to_owned();
    let file = |kind| StoreError::File {
        doing: "writing",
        source: io::Error::from(kind),
    };
    vec![
        (StoreError::AlreadyOpen, FaultKind::AlreadyOpen),
        (StoreError::Missing, FaultKind::Missing),
        (
            StoreError::Damaged { details: details() },
            FaultKind::Damaged,
        ),
        (
            StoreError::NewerFile {
                schema: 9,
                needs_reader: 9,
            },
            FaultKind::NewerFile,
        ),
        (
            StoreError::ForeignFile { details: details() },
            FaultKind::NotOurs,
        ),
        (
            StoreError::KeyLost { details: details() },
            FaultKind::Damaged,
        ),
        (StoreError::ReadOnly, FaultKind::ReadOnly),
        (StoreError::NeedsUpdate, FaultKind::ReadOnly),
        (StoreError::DiskFull, FaultKind::DiskFull),
        (StoreError::Busy, FaultKind::Busy),
        (StoreError::NoSuchEntry { id }, FaultKind::Missing),
        (StoreError::EntryExists { id }, FaultKind::BadInput),
        (file(io::ErrorKind::PermissionDenied), FaultKind::NotAllowed),
        (
            StoreError::Bug {
                doing: "reading",
                source: Box::new(io::Error::other("a mistake")),
            },
            FaultKind::Bug,
        ),
    ]
}

#[test]
fn each_store_error_becomes_its_kind_of_fault() {
    for (error, kind) in store_errors() {
        let said = error.to_string();
        assert_eq!(Fault::from(error).kind(), kind, "{said}");
    }
}

#[test]
fn each_file_problem_becomes_its_kind_of_fault() {
    let cases = [
        (io::ErrorKind::NotFound, FaultKind::Missing),
        (io::ErrorKind::PermissionDenied, FaultKind::NotAllowed),
        (io::ErrorKind::StorageFull, FaultKind::DiskFull),
        (io::ErrorKind::QuotaExceeded, FaultKind::DiskFull),
        (io::ErrorKind::IsADirectory, FaultKind::NotOurs),
        (io::ErrorKind::ReadOnlyFilesystem, FaultKind::NotAllowed),
    ];
    for (kind, fault) in cases {
        let problem = FileProblem::new(Path::new("export.json"), io::Error::from(kind));
        assert_eq!(Fault::from(problem).kind(), fault, "{kind:?}");
    }
}

#[test]
fn every_kind_says_what_happened_what_was_kept_and_what_to_do_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        for kind in FaultKind::ALL {
            let said = kind.said(&words);
            for sentence in [&said.what, &said.kept, &said.next] {
                assert!(
                    sentence.ends_with(['.', '。']),
                    "{kind:?} in {language:?} is no sentence: {sentence:?}"
                );
            }
            let message = Fault::new(kind, "").message(&words);
            for sentence in [&said.what, &said.kept, &said.next] {
                assert!(message.contains(sentence.as_str()), "{message}");
            }
        }
    }
}

#[test]
fn every_kind_has_a_button_that_helps() {
    for kind in FaultKind::ALL {
        let hints = kind.hints();
        assert!(!hints.is_empty(), "{kind:?}");
        // What the person stopped is no mistake that somebody would report.
        assert_eq!(
            hints.contains(&Hint::CopyDetails),
            kind != FaultKind::Stopped,
            "{kind:?}"
        );
    }
}

#[test]
fn a_message_names_no_path_and_the_details_do() {
    let path = PathBuf::from("somebody/private.json");
    let fault = Fault::from(FileProblem::new(
        &path,
        io::Error::from(io::ErrorKind::NotFound),
    ));
    for language in Language::ALL {
        let message = fault.message(&Words::new(language));
        assert!(!message.contains("private"), "{message}");
    }
    assert!(fault.details().contains("private.json"));
    assert!(fault.details().starts_with("missing: "));
}
