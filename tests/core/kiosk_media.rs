//! Owns the tests of what may be opened on a kiosk: nothing but files below the folders that were allowed.

#![expect(
    clippy::disallowed_methods,
    reason = "a test puts its files in place directly"
)]

use std::fs;
use std::path::{Path, PathBuf};

use evenly::platform::files::FileProblemKind;
use evenly::platform::media::{Found, FoundKind, Media};

/// A stick, with a secret beside it.
struct Stick {
    _top: tempfile::TempDir,
    folder: PathBuf,
    secret: PathBuf,
    media: Media,
}

impl Stick {
    fn new() -> Self {
        let top = tempfile::tempdir().unwrap();
        let folder = top.path().join("stick");
        let secret = top.path().join("secret.json");
        fs::create_dir_all(folder.join("diaries")).unwrap();
        fs::write(&secret, b"secret").unwrap();
        fs::write(folder.join("walk.gpx"), b"<gpx/>").unwrap();
        fs::write(folder.join("diaries/may.json"), b"{}").unwrap();
        Self {
            media: Media::new([folder.clone()]),
            _top: top,
            folder,
            secret,
        }
    }

    #[track_caller]
    fn refuses(&self, path: &Path, kind: FileProblemKind) {
        let problem = self.media.read(path, 1_000).unwrap_err();
        assert_eq!(problem.kind, kind, "{}", path.display());
        let problem = self.media.open(path, 1_000).unwrap_err();
        assert_eq!(problem.kind, kind, "{}", path.display());
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let shelf = self.media.list(&self.folder.join(folder), 100).unwrap();
        shelf.found.iter().map(Found::shown).collect()
    }
}

#[test]
fn files_on_the_stick_are_read_and_listed_with_folders_first() {
    let stick = Stick::new();
    let walk = stick.folder.join("walk.gpx");
    assert_eq!(stick.media.read(&walk, 6).unwrap(), b"<gpx/>");
    let may = stick.folder.join("diaries/may.json");
    assert_eq!(stick.media.read(&may, 1_000).unwrap(), b"{}");
    let shelf = stick.media.list(&stick.folder, 10).unwrap();
    let kinds: Vec<_> = shelf.found.iter().map(|found| found.kind).collect();
    assert_eq!(kinds, [FoundKind::Folder, FoundKind::File { bytes: 6 }]);
    assert_eq!(stick.names(""), ["diaries", "walk.gpx"]);
    assert_eq!(stick.names("diaries"), ["may.json"]);
    assert!(!shelf.more);
}

#[test]
fn a_file_larger_than_the_limit_is_refused() {
    let stick = Stick::new();
    let problem = stick.media.read(&stick.folder.join("walk.gpx"), 5);
    assert_eq!(problem.unwrap_err().kind, FileProblemKind::TooLarge);
}

#[test]
fn no_way_leads_out_of_the_allowed_folders() {
    let stick = Stick::new();
    stick.refuses(&stick.secret, FileProblemKind::NotAllowed);
    let up = stick.folder.join("../secret.json");
    stick.refuses(&up, FileProblemKind::NotAllowed);
    let down_and_up = stick.folder.join("diaries/../../secret.json");
    stick.refuses(&down_and_up, FileProblemKind::NotAllowed);
    stick.refuses(Path::new("/etc/passwd"), FileProblemKind::NotAllowed);
    stick.refuses(Path::new("walk.gpx"), FileProblemKind::NotAllowed);
    let beside = PathBuf::from(format!("{}-2/walk.gpx", stick.folder.display()));
    stick.refuses(&beside, FileProblemKind::NotAllowed);
    let above = stick.folder.parent().unwrap();
    let listed = stick.media.list(above, 10).unwrap_err();
    assert_eq!(listed.kind, FileProblemKind::NotAllowed);
    let nothing = Media::default().list(&stick.folder, 10).unwrap_err();
    assert_eq!(nothing.kind, FileProblemKind::NotAllowed);
}

#[test]
fn a_folder_is_not_read_and_a_missing_file_is_missing() {
    let stick = Stick::new();
    stick.refuses(&stick.folder, FileProblemKind::NotAFile);
    stick.refuses(&stick.folder.join("diaries"), FileProblemKind::NotAFile);
    stick.refuses(&stick.folder.join("none.json"), FileProblemKind::Missing);
    let through_a_file = stick.folder.join("walk.gpx/x");
    stick.refuses(&through_a_file, FileProblemKind::NotAFile);
}

#[cfg(unix)]
#[test]
fn links_are_neither_listed_nor_followed_at_the_end_or_on_the_way() {
    use std::os::unix::fs::symlink;

    let stick = Stick::new();
    let at = |name: &str| stick.folder.join(name);
    symlink(&stick.secret, at("linked.json")).unwrap();
    symlink(at("walk.gpx"), at("own.gpx")).unwrap();
    symlink(stick.secret.parent().unwrap(), at("up")).unwrap();
    symlink("/", at("diaries/top")).unwrap();
    stick.refuses(&at("linked.json"), FileProblemKind::NotAFile);
    stick.refuses(&at("own.gpx"), FileProblemKind::NotAFile);
    stick.refuses(&at("up/secret.json"), FileProblemKind::NotAFile);
    stick.refuses(&at("diaries/top/etc/passwd"), FileProblemKind::NotAFile);
    assert!(stick.media.list(&at("up"), 10).is_err());
    assert_eq!(stick.names(""), ["diaries", "walk.gpx"]);
    assert_eq!(stick.names("diaries"), ["may.json"]);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_without_waiting() {
    let stick = Stick::new();
    let pipe = stick.folder.join("pipe.json");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    stick.refuses(&pipe, FileProblemKind::NotAFile);
    assert_eq!(stick.names(""), ["diaries", "walk.gpx"]);
    let devices = Media::new([PathBuf::from("/dev")]);
    let problem = devices.read(Path::new("/dev/zero"), 10).unwrap_err();
    assert_eq!(problem.kind, FileProblemKind::NotAFile);
    let listed = devices.list(Path::new("/dev"), 1_000).unwrap();
    assert!(listed.found.iter().all(|found| found.name != "zero"));
}

#[test]
fn hidden_names_are_left_out_and_a_long_folder_is_cut() {
    let stick = Stick::new();
    fs::write(stick.folder.join(".hidden.json"), b"x").unwrap();
    fs::create_dir(stick.folder.join(".Trash-1000")).unwrap();
    for number in 10..40 {
        fs::write(stick.folder.join(format!("{number}.csv")), b"x").unwrap();
    }
    let shelf = stick.media.list(&stick.folder, 5).unwrap();
    let names: Vec<_> = shelf.found.iter().map(Found::shown).collect();
    assert_eq!(names, ["diaries", "10.csv", "11.csv", "12.csv", "13.csv"]);
    assert!(shelf.more);
}

#[test]
fn a_name_cannot_turn_or_break_the_line_it_is_shown_in() {
    let stick = Stick::new();
    let turned = stick.folder.join("diaries/walk\u{202e}nosj.exe");
    fs::write(turned, b"x").unwrap();
    #[cfg(unix)]
    fs::write(stick.folder.join("diaries/one\ntwo"), b"x").unwrap();
    let mut expected = vec!["may.json", "walknosj.exe"];
    if cfg!(unix) {
        expected.insert(1, "onetwo");
    }
    assert_eq!(stick.names("diaries"), expected);
}
