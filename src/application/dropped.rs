//! Owns what files that are dropped on the window are for, by their kinds and by where they fall.

use std::path::{Path, PathBuf};

use crate::application::review::{has_ending, holds_tables, is_for_review};
use crate::exchange::Table;
use crate::platform::files;

/// The ending of a plan file.
pub const PLAN_ENDING: &str = "evenly-plan";

/// The endings of files of watches and training sites. Our own tables end like one of them too.
pub const WATCH_ENDINGS: [&str; 5] = ["fit", "gpx", "tcx", "xml", "csv"];

/// The page that files fall on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DroppedOn {
    /// The review, which reads anything.
    Review,
    /// The page with the import.
    Share,
    /// Any other.
    Elsewhere,
}

/// What dropped files are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DroppedFor {
    /// The review reads all of them.
    Review(Vec<PathBuf>),
    /// One of them is looked into, to import it.
    Import {
        /// The one.
        from: PathBuf,
        /// How many others there are. Files are imported one at a time.
        left: usize,
    },
    /// A plan of a physiotherapist, to see what it changes.
    Plan(PathBuf),
    /// No page takes them as they are.
    Nothing,
}

impl DroppedFor {
    /// Tells what files and folders are for. Of what is in them nothing is read.
    pub fn of(paths: Vec<PathBuf>, on: DroppedOn) -> Self {
        if on == DroppedOn::Review {
            return Self::Review(paths);
        }
        match paths.as_slice() {
            [] => Self::Nothing,
            [one] if is_plan(one) => Self::Plan(one.clone()),
            [one] if on == DroppedOn::Share && is_for_import(one) => Self::Import {
                from: one.clone(),
                left: 0,
            },
            [first, others @ ..] if paths.iter().all(|path| is_of_watch(path)) => Self::Import {
                from: first.clone(),
                left: others.len(),
            },
            _several if paths.iter().all(|path| is_for_review(path)) => Self::Review(paths),
            _several => Self::Nothing,
        }
    }
}

fn is_plan(path: &Path) -> bool {
    has_ending(path, &[PLAN_ENDING]) && !files::is_folder(path)
}

/// Whether an import can look into it: any file, as it says itself why one cannot be read, and a
/// folder with tables.
fn is_for_import(path: &Path) -> bool {
    !files::is_folder(path) || holds_tables(path)
}

fn is_of_watch(path: &Path) -> bool {
    has_ending(path, &WATCH_ENDINGS) && !is_own_table(path) && !files::is_folder(path)
}

/// Whether a file is named like a table of our own exports.
fn is_own_table(path: &Path) -> bool {
    path.file_name().is_some_and(|name| {
        Table::ALL
            .iter()
            .any(|table| name.eq_ignore_ascii_case(table.file_name()))
    })
}
