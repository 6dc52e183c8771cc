//! Owns what may be opened on a kiosk: files below the folders that were allowed, and nothing that a link, a pipe or a `..` leads to.
//!
//! On Unix each folder on the way is opened from the one before it and no link is followed, so
//! nothing can be exchanged between the look and the opening.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::path::{Component, Path, PathBuf};

use crate::platform::files::{self, FileProblem, FileProblemKind};

/// The most names of one folder that are looked at, hidden ones and links included.
const LOOKED_AT: usize = 20_000;

/// The folders that a person may look into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Media {
    folders: Vec<PathBuf>,
}

/// What lies in a folder, by name, folders first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// What may be opened.
    pub found: Vec<Found>,
    /// There is more than was asked for.
    pub more: bool,
}

/// A file or folder that may be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// Its name in the folder.
    pub name: OsString,
}

/// What a name in a folder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundKind {
    /// A folder.
    Folder,
    /// A regular file.
    File {
        /// How long it is.
        bytes: u64,
    },
}

impl Found {
    /// The name as it can be shown: without what would move or turn the text around it.
    pub fn shown(&self) -> String {
        self.name
            .to_string_lossy()
            .chars()
            .filter(|letter| !letter.is_control() && !TURNING.contains(letter))
            .collect()
    }
}

/// Marks that change the direction of text, with which `gpx.exe` can be made to look like `exe.xpg`.
const TURNING: &[char] = &[
    '\u{061c}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}',
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
];

impl Media {
    /// Allows these folders and what lies below them. Names that are not absolute are left out.
    pub fn new(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        let mut folders: Vec<_> = folders
            .into_iter()
            .filter(|folder| folder.is_absolute())
            .collect();
        folders.sort();
        folders.dedup();
        Self { folders }
    }

    /// The allowed folders.
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// What lies in an allowed folder or below one; at most `most` of it. Hidden files, links,
    /// pipes and devices are left out.
    pub fn list(&self, folder: &Path, most: usize) -> Result<Shelf, FileProblem> {
        let way = self.way_to(folder)?;
        let (mut found, mut more) = look_into(&way, folder)?;
        found.sort_by(|one, other| {
            let is_file = |found: &Found| found.kind != FoundKind::Folder;
            (is_file(one), &one.name).cmp(&(is_file(other), &other.name))
        });
        more |= found.len() > most;
        found.truncate(most);
        Ok(Shelf { found, more })
    }

    /// Opens a regular file of at most `limit` bytes below an allowed folder, for the process that
    /// reads foreign files.
    pub fn open(&self, path: &Path, limit: u64) -> Result<File, FileProblem> {
        let way = self.way_to(path)?;
        let file = open_at_end_of(&way, path)?;
        files::check_regular(&file, path, limit)?;
        Ok(file)
    }

    /// Reads a regular file of at most `limit` bytes below an allowed folder, once and whole.
    pub fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, FileProblem> {
        files::read_opened(self.open(path, limit)?, path, limit)
    }

    /// Cuts a path into the allowed folder and the names below it; refuses every other path.
    fn way_to<'a>(&'a self, path: &'a Path) -> Result<Way<'a>, FileProblem> {
        self.folders
            .iter()
            .filter_map(|folder| Some((folder, path.strip_prefix(folder).ok()?)))
            .find_map(|(folder, below)| {
                let names: Option<Vec<_>> = below
                    .components()
                    .map(|component| match component {
                        Component::Normal(name) => Some(name),
                        Component::Prefix(_)
                        | Component::RootDir
                        | Component::CurDir
                        | Component::ParentDir => None,
                    })
                    .collect();
                Some(Way {
                    folder,
                    names: names?,
                })
            })
            .ok_or_else(|| FileProblem::of(FileProblemKind::NotAllowed, path.to_owned()))
    }
}

/// A way that leads nowhere but down from an allowed folder.
struct Way<'a> {
    folder: &'a Path,
    names: Vec<&'a OsStr>,
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

#[cfg(unix)]
mod system {
    use std::ffi::{OsStr, OsString};
    use std::fs::File;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt as _;
    use std::path::Path;

    use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags};
    use rustix::io::Errno;

    use super::{Found, FoundKind, LOOKED_AT, Way, is_hidden};
    use crate::platform::files::{FileProblem, FileProblemKind};

    const FOLDER: OFlags = OFlags::RDONLY
        .union(OFlags::DIRECTORY)
        .union(OFlags::CLOEXEC);

    /// Without waiting for who writes into a pipe, and without becoming a terminal's owner.
    const FILE: OFlags = OFlags::RDONLY
        .union(OFlags::NOFOLLOW)
        .union(OFlags::NONBLOCK)
        .union(OFlags::NOCTTY)
        .union(OFlags::CLOEXEC);

    /// The allowed folder itself may be a link: who set the kiosk up named it.
    fn folder_at_end_of(folder: &Path, names: &[&OsStr]) -> Result<OwnedFd, Errno> {
        let start = rustix::fs::open(folder, FOLDER, Mode::empty())?;
        names.iter().try_fold(start, |at, name| {
            rustix::fs::openat(&at, *name, FOLDER | OFlags::NOFOLLOW, Mode::empty())
        })
    }

    pub(super) fn open_at_end_of(way: &Way<'_>, path: &Path) -> Result<File, FileProblem> {
        let problem = |errno| problem(path, errno);
        let Some((name, folders)) = way.names.split_last() else {
            return Err(not_a_file(path));
        };
        let folder = folder_at_end_of(way.folder, folders).map_err(problem)?;
        // To open a device can already do something, so it is not even tried.
        if kind_at(&folder, name)
            .map_err(problem)?
            .is_none_or(|kind| kind == FoundKind::Folder)
        {
            return Err(not_a_file(path));
        }
        rustix::fs::openat(&folder, *name, FILE, Mode::empty())
            .map(File::from)
            .map_err(problem)
    }

    /// What lies in a folder, and whether it holds more than is ever looked at.
    pub(super) fn look_into(way: &Way<'_>, path: &Path) -> Result<(Vec<Found>, bool), FileProblem> {
        let problem = |errno| problem(path, errno);
        let folder = folder_at_end_of(way.folder, &way.names).map_err(problem)?;
        let mut found = Vec::new();
        for (number, entry) in Dir::read_from(&folder).map_err(problem)?.enumerate() {
            if number >= LOOKED_AT {
                return Ok((found, true));
            }
            let entry = entry.map_err(problem)?;
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            if is_hidden(name) {
                continue;
            }
            // What went away meanwhile is left out like what may not be opened.
            if let Ok(Some(kind)) = kind_at(&folder, name) {
                found.push(Found {
                    kind,
                    name: OsString::from(name),
                });
            }
        }
        Ok((found, false))
    }

    fn kind_at(folder: &OwnedFd, name: &OsStr) -> Result<Option<FoundKind>, Errno> {
        let about = rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW)?;
        let kind = FileType::from_raw_mode(about.st_mode);
        Ok(if kind == FileType::Directory {
            Some(FoundKind::Folder)
        } else if kind == FileType::RegularFile {
            let bytes = u64::try_from(about.st_size).unwrap_or(0);
            Some(FoundKind::File { bytes })
        } else {
            None
        })
    }

    fn not_a_file(path: &Path) -> FileProblem {
        FileProblem::of(FileProblemKind::NotAFile, path.to_owned())
    }

    /// A link in place of a file or folder is said to be a loop, or no folder.
    fn problem(path: &Path, errno: Errno) -> FileProblem {
        if errno == Errno::LOOP {
            not_a_file(path)
        } else {
            FileProblem::new(path, errno.into())
        }
    }
}

/// Without a way to open from a folder, each name is looked at before the next one.
#[cfg(not(unix))]
mod system {
    use std::fs::{self, File};
    use std::path::{Path, PathBuf};

    use super::{Found, FoundKind, LOOKED_AT, Way, is_hidden};
    use crate::platform::files::{self, FileProblem, FileProblemKind};

    fn end_of(way: &Way<'_>, path: &Path) -> Result<PathBuf, FileProblem> {
        let mut at = way.folder.to_owned();
        for name in &way.names {
            at.push(name);
            let about =
                fs::symlink_metadata(&at).map_err(|source| FileProblem::new(path, source))?;
            if !about.is_dir() && !about.is_file() {
                return Err(FileProblem::of(FileProblemKind::NotAFile, path.to_owned()));
            }
        }
        Ok(at)
    }

    pub(super) fn open_at_end_of(way: &Way<'_>, path: &Path) -> Result<File, FileProblem> {
        files::open_foreign(&end_of(way, path)?, u64::MAX)
    }

    pub(super) fn look_into(way: &Way<'_>, path: &Path) -> Result<(Vec<Found>, bool), FileProblem> {
        let problem = |source| FileProblem::new(path, source);
        let mut found = Vec::new();
        for (number, entry) in fs::read_dir(end_of(way, path)?)
            .map_err(problem)?
            .enumerate()
        {
            if number >= LOOKED_AT {
                return Ok((found, true));
            }
            let entry = entry.map_err(problem)?;
            let name = entry.file_name();
            let Ok(about) = entry.metadata() else {
                continue;
            };
            let kind = if about.is_dir() {
                FoundKind::Folder
            } else if about.is_file() {
                FoundKind::File { bytes: about.len() }
            } else {
                continue;
            };
            if !is_hidden(&name) {
                found.push(Found { kind, name });
            }
        }
        Ok((found, false))
    }
}

use system::{look_into, open_at_end_of};
