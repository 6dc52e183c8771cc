//! Owns opening the locked files of a review with the words that were said.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::application::review::{Review, ReviewRow, Unread, read, reason};
use crate::application::worker::abreast;
use crate::application::{Cancel, Fault, FaultKind, Passphrase, Progress};
use crate::exchange::sealed::SealedError;
use crate::platform::files;

/// How many files words are tried on at a time: each takes 256 MiB, the hardest 1 GiB.
const AT_ONCE: usize = 2;

/// The longest file of words that is read.
const MOST_BYTES: u64 = 64 * 1024;

/// Opens the locked file at `path` and then every other that the same words open. Where they do not
/// open this one, nothing else is tried: a slip of the finger is told after a second. Asking to
/// stop leaves the others as they are.
pub fn unlock(
    review: &Review,
    (path, words): (&Path, &Passphrase),
    report: &dyn Fn(Progress),
    cancel: &Cancel,
) -> Result<Review, Fault> {
    let words = std::slice::from_ref(words);
    let others: Vec<PathBuf> = locked(review, |other| other != path);
    report(Progress {
        done: 0,
        total: Some(others.len() + 1),
    });
    let chosen = read::locked_row(path, words, &review.order);
    if chosen.read == Err(Unread::OtherWords) {
        return Err(Fault::sealed(SealedError::WrongWords, path));
    }
    let and_this = |progress: Progress| {
        report(Progress {
            done: progress.done + 1,
            total: progress.total.map(|total| total + 1),
        });
    };
    let mut tried = match try_on(review, &others, words, &and_this, cancel) {
        Ok(rows) => rows,
        Err(fault) if fault.kind() == FaultKind::Stopped => Vec::new(),
        Err(fault) => return Err(fault),
    };
    // Nobody said that these words are theirs.
    tried.retain(|row| row.read != Err(Unread::OtherWords));
    tried.push(chosen);
    Ok(with_rows(review, tried))
}

/// Tries several words on every locked file. Those that none of them opens say so.
pub fn unlock_all(
    review: &Review,
    words: &[Passphrase],
    report: &dyn Fn(Progress),
    cancel: &Cancel,
) -> Result<Review, Fault> {
    let tried = try_on(review, &locked(review, |_path| true), words, report, cancel)?;
    Ok(with_rows(review, tried))
}

/// Reads words from a file: a line for each set of six.
pub fn words_in_file(path: &Path) -> Result<Vec<Passphrase>, Fault> {
    words_in_text(files::read_whole(path, MOST_BYTES)?)
}

/// Reads words: a line for each set of six. The text is wiped from memory.
pub fn words_in_text(text: Vec<u8>) -> Result<Vec<Passphrase>, Fault> {
    let words = Passphrase::in_lines(text).filter(|words| !words.is_empty());
    words.ok_or_else(|| Fault::new(FaultKind::BadInput, "no words to open locked files with"))
}

fn locked(review: &Review, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let paths = review.locked().filter(|path| wanted(path));
    paths.map(Path::to_owned).collect()
}

fn try_on(
    review: &Review,
    paths: &[PathBuf],
    words: &[Passphrase],
    report: &dyn Fn(Progress),
    cancel: &Cancel,
) -> Result<Vec<ReviewRow>, Fault> {
    let read = |path: &PathBuf| read::locked_row(path, words, &review.order);
    abreast(paths, AT_ONCE, read, report, cancel)
}

/// The review with other rows in the places of some.
fn with_rows(review: &Review, rows: Vec<ReviewRow>) -> Review {
    let mut fresh: BTreeMap<PathBuf, ReviewRow> = rows
        .into_iter()
        .map(|row| (row.path.clone(), row))
        .collect();
    let rows = review.rows.iter();
    let mut rows: Vec<ReviewRow> = rows
        .map(|row| fresh.remove(&row.path).unwrap_or_else(|| row.clone()))
        .collect();
    reason::put_in_order(&mut rows);
    Review {
        rows,
        order: review.order.clone(),
        left_alone: review.left_alone,
    }
}
