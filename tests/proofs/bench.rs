//! Owns what every proof needs: its size, its place on the disk, the small C programs beside it, and telling its figures.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{fs, io};

use tempfile::TempDir;

/// Set to `long` by `scripts/endurance.sh`; anything else is the size that every test run has.
const ENDURANCE: &str = "EVENLY_ENDURANCE";

/// How often a proof tries: the first number, or the second in a long run.
pub(crate) fn size(short: usize, long: usize) -> usize {
    if std::env::var(ENDURANCE).is_ok_and(|wanted| wanted == "long") {
        long
    } else {
        short
    }
}

/// Tells a figure past the test harness, which keeps back what a passing test prints.
pub(crate) fn tell(text: &str) {
    // Nobody may be listening; the proof holds all the same.
    drop(writeln!(io::stdout(), "proof: {text}"));
}

/// Measures a proof and tells its figures at the end.
pub(crate) struct Figures {
    name: &'static str,
    begun: Instant,
}

impl Figures {
    pub(crate) fn begin(name: &'static str) -> Self {
        Self {
            name,
            begun: Instant::now(),
        }
    }

    pub(crate) fn tell(&self, counts: &str) {
        let seconds = self.begun.elapsed().as_secs();
        tell(&format!("{}: {counts} ({seconds} s)", self.name));
    }
}

/// A folder in memory where there is one: for proofs that say nothing about the disk itself.
pub(crate) fn quick_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// Copies a folder with everything in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let path = file.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Compiles one of the C files beside this one.
pub(crate) fn compile(source: &str, into: &Path, options: &[&str]) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/proofs")
        .join(source);
    let made = into.join(source.trim_end_matches(".c"));
    let compiled = Command::new("cc")
        .args(["-O2", "-Wall", "-o"])
        .arg(&made)
        .arg(from)
        .args(options)
        .output()
        .expect("a C compiler: install the package build-essential");
    let said = String::from_utf8_lossy(&compiled.stderr);
    assert!(compiled.status.success(), "{source}: {said}");
    made
}
