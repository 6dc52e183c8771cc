//! Owns the log on the disk: a small file of words that stand in the source, numbers and times.

use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::domain::Stamp;
use crate::platform::files::{self, FileProblem};

/// The file in the data folder.
pub const FILE_NAME: &str = "log.txt";

/// The most bytes the file has; then its older half goes.
pub const MOST_BYTES: u64 = 1024 * 1024;

/// One word of a line. There is no way from a typed text, a name or a path to a word: the text stands
/// in the source, the rest are numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A word of the source.
    Name(&'static str),
    /// A number.
    Count(u64),
}

/// The log of a data folder, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFile {
    path: Option<PathBuf>,
}

impl LogFile {
    /// The log in a data folder.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            path: Some(folder.join(FILE_NAME)),
        }
    }

    /// No log: nothing is ever written.
    pub const fn off() -> Self {
        Self { path: None }
    }

    /// Adds a line with the time in UTC and the offset. A log that cannot be written, as on a full
    /// disk, stays as it is: it is worth less than what the program is doing.
    pub fn add(&self, at: &Stamp, words: &[Word]) {
        let mut line = time_of(at);
        for word in words {
            // Writing into a string cannot fail.
            let _infallible = match word {
                Word::Name(name) => write!(line, " {name}"),
                Word::Count(count) => write!(line, " {count}"),
            };
        }
        line.push('\n');
        self.add_line(&line);
    }

    /// Adds what a crash report says: a place in the source and the version.
    pub(in crate::platform) fn add_crash(&self, at: &Stamp, report: &str) {
        let report = report.trim_end();
        self.add_line(&format!("{} {report}\n", time_of(at)));
    }

    /// Takes the log away. One that is not there is taken away already.
    pub fn delete(&self) -> Result<(), FileProblem> {
        match &self.path {
            Some(path) if files::exists(path) => files::remove(path),
            Some(_) | None => Ok(()),
        }
    }

    fn add_line(&self, line: &str) {
        let Some(path) = &self.path else {
            return;
        };
        if let Err(_refused) = append(path, line) {
            // Nobody waits for it, and there is no better place to say so.
        }
    }
}

/// Such as `2026-11-23T17:20:00.000Z +01:00`.
fn time_of(at: &Stamp) -> String {
    let minutes = at.offset_s.unsigned_abs() / 60;
    let sign = if at.offset_s < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes / 60, minutes % 60);
    format!("{} {sign}{hours:02}:{minutes:02}", at.instant_text())
}

fn append(path: &Path, line: &str) -> io::Result<()> {
    let mut file = open(path)?;
    let length = u64::try_from(line.len()).unwrap_or(u64::MAX);
    if file.metadata()?.len().saturating_add(length) > MOST_BYTES {
        drop(file);
        shorten(path)?;
        file = open(path)?;
    }
    // One call for the whole line, so that two programs do not write into each other's.
    file.write_all(line.as_bytes())
}

/// Keeps the newer half, from the beginning of a line on.
fn shorten(path: &Path) -> io::Result<()> {
    let refused = |problem: FileProblem| {
        problem
            .source
            .unwrap_or_else(|| io::ErrorKind::Other.into())
    };
    // One that is far too long is none of ours: it is begun anew.
    let bytes = files::read_whole(path, 4 * MOST_BYTES).unwrap_or_default();
    let half = bytes.get(bytes.len() / 2..).unwrap_or_default();
    let line = half.iter().position(|byte| *byte == b'\n');
    let kept = line.and_then(|end| half.get(end + 1..)).unwrap_or_default();
    files::write_whole(path, kept).map_err(refused)
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;

    OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(path)
}

/// On Windows a new file inherits the permissions of its folder.
#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create(true).open(path)
}
