//! Owns what may be read and written on a kiosk: files below the folders that were allowed, and nothing that a link, a pipe or a `..` leads to.
//!
//! On Unix each folder on the way is opened from the one before it and no link is followed, so
//! nothing can be exchanged between the look and the opening. What is written is made under a name of
//! chance in the opened folder and takes its own name there, so a link of that name is never written
//! through.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::path::{Component, Path, PathBuf};

use crate::platform::files::{self, FileProblem, FileProblemKind, Parts};

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
        shown_name(&self.name)
    }
}

/// A name as it can be shown: without what would move or turn the text around it.
pub fn shown_name(name: &OsStr) -> String {
    name.to_string_lossy()
        .chars()
        .filter(|letter| !letter.is_control() && !TURNING.contains(letter))
        .collect()
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

    /// Whether a path leads nowhere but down from an allowed folder; what lies there is not looked at.
    pub fn allows(&self, path: &Path) -> bool {
        self.way_to(path).is_ok()
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

    /// Writes `bytes` to a file below an allowed folder so that a reader finds the old file or the new
    /// one. Only a regular file that is not marked read-only is replaced.
    pub fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
        let way = self.way_to(path)?;
        write_at_end_of(&way, path, bytes)
    }

    /// Writes the files of a folder below an allowed one, as [`files::write_folder`] does elsewhere.
    pub fn write_folder(
        &self,
        path: &Path,
        parts: &Parts,
        ours: &[&str],
    ) -> Result<(), FileProblem> {
        let way = self.way_to(path)?;
        write_folder_at_end_of(&way, path, (parts, ours))
    }

    /// Takes a file below an allowed folder away; of a link, the link.
    pub fn remove(&self, path: &Path) -> Result<(), FileProblem> {
        let way = self.way_to(path)?;
        remove_at_end_of(&way, path)
    }

    /// Whether a name below an allowed folder is taken, also by a link that leads nowhere. A name
    /// that cannot be looked at counts as free.
    pub fn is_taken(&self, path: &Path) -> bool {
        self.way_to(path).is_ok_and(|way| is_taken(&way))
    }

    /// Whether this is a folder, an allowed one or one below.
    pub fn is_folder(&self, path: &Path) -> bool {
        self.way_to(path).is_ok_and(|way| is_folder(&way))
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
    use std::io::{self, Write as _};
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt as _;
    use std::path::Path;

    use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags};
    use rustix::io::Errno;

    use super::{Found, FoundKind, LOOKED_AT, Way, is_hidden};
    use crate::platform::chance;
    use crate::platform::files::{FileProblem, FileProblemKind, Parts};

    const FOLDER: OFlags = OFlags::RDONLY
        .union(OFlags::DIRECTORY)
        .union(OFlags::CLOEXEC);

    /// Without waiting for who writes into a pipe, and without becoming a terminal's owner.
    const FILE: OFlags = OFlags::RDONLY
        .union(OFlags::NOFOLLOW)
        .union(OFlags::NONBLOCK)
        .union(OFlags::NOCTTY)
        .union(OFlags::CLOEXEC);

    /// A file that nobody else made; a link of that name is none.
    const NEW_FILE: OFlags = OFlags::WRONLY
        .union(OFlags::CREATE)
        .union(OFlags::EXCL)
        .union(OFlags::NOFOLLOW)
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

    pub(super) fn is_folder(way: &Way<'_>) -> bool {
        folder_at_end_of(way.folder, &way.names).is_ok()
    }

    pub(super) fn is_taken(way: &Way<'_>) -> bool {
        let Some((name, folders)) = way.names.split_last() else {
            return true;
        };
        folder_at_end_of(way.folder, folders)
            .and_then(|folder| rustix::fs::statat(&folder, *name, AtFlags::SYMLINK_NOFOLLOW))
            .is_ok()
    }

    pub(super) fn remove_at_end_of(way: &Way<'_>, path: &Path) -> Result<(), FileProblem> {
        let (folder, name) = parent_of(way, path)?;
        rustix::fs::unlinkat(&folder, name, AtFlags::empty()).map_err(|errno| problem(path, errno))
    }

    pub(super) fn write_at_end_of(
        way: &Way<'_>,
        path: &Path,
        bytes: &[u8],
    ) -> Result<(), FileProblem> {
        let (folder, name) = parent_of(way, path)?;
        check_replaced(&folder, name, path)?;
        let fresh = fresh_name(path)?;
        let written = make(&folder, &fresh, bytes)
            .and_then(|()| Ok(rustix::fs::renameat(&folder, &fresh, &folder, name)?))
            .and_then(|()| Ok(rustix::fs::fsync(&folder)?));
        if written.is_err() {
            // Under its own name it is whole already; under the fresh one it is of no use.
            let _left = rustix::fs::unlinkat(&folder, &fresh, AtFlags::empty());
        }
        written.map_err(|source| FileProblem::new(path, source))
    }

    pub(super) fn write_folder_at_end_of(
        way: &Way<'_>,
        path: &Path,
        (parts, ours): (&Parts, &[&str]),
    ) -> Result<(), FileProblem> {
        let (parent, name) = parent_of(way, path)?;
        let refuse = |errno| problem(path, errno);
        let there =
            match rustix::fs::openat(&parent, name, FOLDER | OFlags::NOFOLLOW, Mode::empty()) {
                Ok(there) => Some(there),
                Err(Errno::NOENT) => None,
                Err(errno) => return Err(refuse(errno)),
            };
        if let Some(there) = &there {
            for part in parts.keys() {
                check_replaced(there, *part, path)?;
            }
        }
        let fresh = fresh_name(path)?;
        rustix::fs::mkdirat(&parent, &fresh, Mode::RWXU).map_err(refuse)?;
        let written = fill(&parent, &fresh, parts).and_then(|within| {
            let Some(there) = &there else {
                rustix::fs::renameat(&parent, &fresh, &parent, name)?;
                return Ok(());
            };
            for part in parts.keys() {
                rustix::fs::renameat(&within, *part, there, *part)?;
            }
            for old in ours.iter().filter(|old| !parts.contains_key(**old)) {
                match rustix::fs::unlinkat(there, *old, AtFlags::empty()) {
                    Ok(()) | Err(Errno::NOENT) => {}
                    Err(errno) => return Err(errno.into()),
                }
            }
            Ok(rustix::fs::fsync(there)?)
        });
        clear(&parent, &fresh, parts);
        written
            .and_then(|()| Ok(rustix::fs::fsync(&parent)?))
            .map_err(|source| FileProblem::new(path, source))
    }

    /// Makes the files in a folder that was just made; gives the folder.
    fn fill(parent: &OwnedFd, fresh: &str, parts: &Parts) -> io::Result<OwnedFd> {
        let folder = rustix::fs::openat(parent, fresh, FOLDER | OFlags::NOFOLLOW, Mode::empty())?;
        for (part, bytes) in parts {
            make(&folder, part, bytes)?;
        }
        rustix::fs::fsync(&folder)?;
        Ok(folder)
    }

    /// Takes away what is left of a folder that was made for [`fill`]: nothing, where it has its name.
    fn clear(parent: &OwnedFd, fresh: &str, parts: &Parts) {
        let Ok(folder) =
            rustix::fs::openat(parent, fresh, FOLDER | OFlags::NOFOLLOW, Mode::empty())
        else {
            return;
        };
        for part in parts.keys() {
            let _left = rustix::fs::unlinkat(&folder, *part, AtFlags::empty());
        }
        let _left = rustix::fs::unlinkat(parent, fresh, AtFlags::REMOVEDIR);
    }

    /// Makes a file of its owner's and has it on the disk.
    fn make(folder: &OwnedFd, name: &str, bytes: &[u8]) -> io::Result<()> {
        let made = rustix::fs::openat(folder, name, NEW_FILE, Mode::RUSR | Mode::WUSR)?;
        let mut file = File::from(made);
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn fresh_name(path: &Path) -> Result<String, FileProblem> {
        let bytes = chance::bytes()
            .map_err(|_none| FileProblem::of(FileProblemKind::Other, path.to_owned()))?;
        Ok(format!(".evenly-{:016x}", u64::from_be_bytes(bytes)))
    }

    /// The folder that a name lies in, and the name.
    fn parent_of<'a>(way: &Way<'a>, path: &Path) -> Result<(OwnedFd, &'a OsStr), FileProblem> {
        let (name, folders) = way.names.split_last().ok_or_else(|| not_a_file(path))?;
        let folder = folder_at_end_of(way.folder, folders).map_err(|errno| problem(path, errno))?;
        Ok((folder, name))
    }

    /// Refuses to write where something else than a writable file lies.
    fn check_replaced(
        folder: &OwnedFd,
        name: impl rustix::path::Arg,
        path: &Path,
    ) -> Result<(), FileProblem> {
        match rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW) {
            Err(Errno::NOENT) => Ok(()),
            Err(errno) => Err(problem(path, errno)),
            Ok(about) if FileType::from_raw_mode(about.st_mode) != FileType::RegularFile => {
                Err(not_a_file(path))
            }
            Ok(about) if !Mode::from_raw_mode(about.st_mode).contains(Mode::WUSR) => {
                Err(FileProblem::of(FileProblemKind::ReadOnly, path.to_owned()))
            }
            Ok(_replaced) => Ok(()),
        }
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
    use crate::platform::files::{self, FileProblem, FileProblemKind, Parts};

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

    /// The same for a name that may be free still.
    fn place_of(way: &Way<'_>, path: &Path) -> Result<PathBuf, FileProblem> {
        match end_of(way, path) {
            Err(problem) if problem.kind == FileProblemKind::Missing => {
                let (name, folders) = way.names.split_last().ok_or(problem)?;
                let above = Way {
                    folder: way.folder,
                    names: folders.to_vec(),
                };
                Ok(end_of(&above, path)?.join(name))
            }
            found => found,
        }
    }

    pub(super) fn write_at_end_of(
        way: &Way<'_>,
        path: &Path,
        bytes: &[u8],
    ) -> Result<(), FileProblem> {
        files::write_whole(&place_of(way, path)?, bytes)
    }

    pub(super) fn write_folder_at_end_of(
        way: &Way<'_>,
        path: &Path,
        (parts, ours): (&Parts, &[&str]),
    ) -> Result<(), FileProblem> {
        files::write_folder(&place_of(way, path)?, parts, ours)
    }

    pub(super) fn remove_at_end_of(way: &Way<'_>, path: &Path) -> Result<(), FileProblem> {
        files::remove(&end_of(way, path)?)
    }

    pub(super) fn is_taken(way: &Way<'_>) -> bool {
        let at = way
            .names
            .iter()
            .fold(way.folder.to_owned(), |at, name| at.join(name));
        fs::symlink_metadata(at).is_ok()
    }

    pub(super) fn is_folder(way: &Way<'_>) -> bool {
        end_of(way, way.folder).is_ok_and(|at| at.is_dir())
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

use system::{
    is_folder, is_taken, look_into, open_at_end_of, remove_at_end_of, write_at_end_of,
    write_folder_at_end_of,
};
