//! Owns whole files: written completely or not at all, read with a limit.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use thiserror::Error;

/// A file or folder that could not be read or written.
#[derive(Debug, Error)]
#[error("{kind:?}")]
pub struct FileProblem {
    /// What stood in the way.
    pub kind: FileProblemKind,
    /// The file or folder that was asked for.
    pub path: PathBuf,
    /// What the operating system said, where it said something.
    #[source]
    pub source: Option<io::Error>,
}

/// What stood in the way of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileProblemKind {
    /// There is no such file or folder.
    Missing,
    /// The person's account may not do this.
    NotAllowed,
    /// The disk or the person's share of it is full.
    DiskFull,
    /// The file holds more than the caller takes.
    TooLarge,
    /// It is a folder, a device or a pipe, not a regular file.
    NotAFile,
    /// The file, folder or disk is marked read-only.
    ReadOnly,
    /// Anything else.
    Other,
}

impl FileProblem {
    /// Sorts what the operating system said about `path`.
    pub fn new(path: &Path, source: io::Error) -> Self {
        Self {
            kind: kind_of(source.kind()),
            path: path.to_owned(),
            source: Some(source),
        }
    }

    pub(in crate::platform) const fn of(kind: FileProblemKind, path: PathBuf) -> Self {
        Self {
            kind,
            path,
            source: None,
        }
    }
}

/// Writes `bytes` to `path` so that a reader finds the old file or the new one, never a part, even after a power cut.
///
/// The new file is readable by its owner only. A link is followed to the file it names;
/// a file marked read-only is left alone.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
    let target = target_of(path)?;
    let folder = folder_of(&target);
    let problem = |source| FileProblem::new(path, source);
    let mut fresh = NamedTempFile::new_in(&folder).map_err(problem)?;
    fresh.write_all(bytes).map_err(problem)?;
    fresh.as_file().sync_all().map_err(problem)?;
    fresh
        .persist(&target)
        .map_err(|refused| FileProblem::new(path, refused.error))?;
    sync_folder(&folder).map_err(problem)
}

/// Reads a regular file of at most `limit` bytes.
pub fn read_whole(path: &Path, limit: u64) -> Result<Vec<u8>, FileProblem> {
    let file = open_without_waiting(path).map_err(|source| FileProblem::new(path, source))?;
    check_regular(&file, path, limit)?;
    read_opened(file, path, limit)
}

/// Refuses what is no regular file of at most `limit` bytes.
pub(in crate::platform) fn check_regular(
    file: &File,
    path: &Path,
    limit: u64,
) -> Result<(), FileProblem> {
    let about = file
        .metadata()
        .map_err(|source| FileProblem::new(path, source))?;
    if !about.is_file() {
        return Err(FileProblem::of(FileProblemKind::NotAFile, path.to_owned()));
    }
    if about.len() > limit {
        return Err(FileProblem::of(FileProblemKind::TooLarge, path.to_owned()));
    }
    Ok(())
}

/// Reads an open file of at most `limit` bytes.
pub(in crate::platform) fn read_opened(
    file: File,
    path: &Path,
    limit: u64,
) -> Result<Vec<u8>, FileProblem> {
    let problem = |source| FileProblem::new(path, source);
    let mut bytes = Vec::new();
    // A file can grow after its length was asked, so the reading itself is limited as well.
    file.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(problem)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
        Ok(bytes)
    } else {
        Err(FileProblem::of(FileProblemKind::TooLarge, path.to_owned()))
    }
}

/// Adds bytes at a file's end and has them on the disk before it returns. The file is made where it
/// is missing, readable by its owner only.
pub fn append(path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
    let problem = |source| FileProblem::new(path, source);
    let there = exists(path);
    let mut file = open_to_append(path).map_err(problem)?;
    file.write_all(bytes).map_err(problem)?;
    file.sync_all().map_err(problem)?;
    if there {
        Ok(())
    } else {
        sync_folder(&folder_of(path)).map_err(problem)
    }
}

/// How many bytes lie in a folder and the folders below it. Links are not followed.
pub fn size_of_folder(folder: &Path) -> u64 {
    let mut waiting = vec![folder.to_owned()];
    let mut bytes = 0_u64;
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(about) if about.is_dir() => waiting.push(entry.path()),
                Ok(about) => bytes = bytes.saturating_add(about.len()),
                Err(_gone) => {}
            }
        }
    }
    bytes
}

/// Takes a folder away with everything in it. Links in it are taken away, not followed.
pub fn remove_folder(folder: &Path) -> Result<(), FileProblem> {
    fs::remove_dir_all(folder).map_err(|source| FileProblem::new(folder, source))
}

/// Opens a regular file of at most `limit` bytes for another process to read. A link is refused: what
/// a stick or a download names as a file shall be that file.
pub fn open_foreign(path: &Path, limit: u64) -> Result<File, FileProblem> {
    let problem = |source| FileProblem::new(path, source);
    let about = fs::symlink_metadata(path).map_err(problem)?;
    if !about.is_file() {
        return Err(FileProblem::of(FileProblemKind::NotAFile, path.to_owned()));
    }
    let file = open_unlinked(path).map_err(problem)?;
    check_regular(&file, path, limit)?;
    Ok(file)
}

/// The first `length` bytes of a regular file, fewer where it is shorter.
pub fn read_beginning(path: &Path, length: u64) -> Result<Vec<u8>, FileProblem> {
    let problem = |source| FileProblem::new(path, source);
    let file = open_without_waiting(path).map_err(problem)?;
    if !file.metadata().map_err(problem)?.is_file() {
        return Err(FileProblem::of(FileProblemKind::NotAFile, path.to_owned()));
    }
    beginning_of(file, path, length)
}

/// The first `length` bytes of an open file.
pub(in crate::platform) fn beginning_of(
    file: File,
    path: &Path,
    length: u64,
) -> Result<Vec<u8>, FileProblem> {
    let mut bytes = Vec::new();
    file.take(length)
        .read_to_end(&mut bytes)
        .map_err(|source| FileProblem::new(path, source))?;
    Ok(bytes)
}

/// The last `length` bytes of a regular file, fewer where it is shorter.
pub fn read_end(path: &Path, length: u64) -> Result<Vec<u8>, FileProblem> {
    let problem = |source| FileProblem::new(path, source);
    let mut file = open_without_waiting(path).map_err(problem)?;
    let about = file.metadata().map_err(problem)?;
    if !about.is_file() {
        return Err(FileProblem::of(FileProblemKind::NotAFile, path.to_owned()));
    }
    let from = about.len().saturating_sub(length);
    file.seek(SeekFrom::Start(from)).map_err(problem)?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes).map_err(problem)?;
    Ok(bytes)
}

/// Makes a folder and its parents, readable by their owner only where the system can say so.
///
/// A folder that is there already keeps its permissions.
pub fn create_private_folder(path: &Path) -> Result<(), FileProblem> {
    private_folder_builder()
        .recursive(true)
        .create(path)
        .map_err(|source| {
            if source.kind() == ErrorKind::AlreadyExists {
                FileProblem::of(FileProblemKind::NotAFile, path.to_owned())
            } else {
                FileProblem::new(path, source)
            }
        })
}

/// The files of a folder, by name.
pub type Parts = BTreeMap<&'static str, Vec<u8>>;

/// Writes the files of a folder so that a reader finds all of the new ones or none, as long as there
/// was no such folder before.
///
/// They are made whole in a folder beside it, which then takes its name. Where the folder is there
/// already, they take their places in it one by one, and files with a name of `ours` that are not
/// written this time are taken away: they are of an older copy. Nothing else in it is touched.
pub fn write_folder(path: &Path, files: &Parts, ours: &[&str]) -> Result<(), FileProblem> {
    let problem = |source| FileProblem::new(path, source);
    let there = is_folder(path);
    if !there && exists(path) {
        return Err(FileProblem::of(FileProblemKind::NotAFile, path.to_owned()));
    }
    let parent = folder_of(path);
    if !there {
        create_private_folder(&parent)?;
    }
    let beside = if there { path } else { parent.as_path() };
    // Dropped on the way out, it takes everything in it along.
    let fresh = tempfile::Builder::new()
        .prefix(".evenly-")
        .tempdir_in(beside)
        .map_err(problem)?;
    for (name, bytes) in files {
        let at = fresh.path().join(name);
        let mut file = new_private_file(&at).map_err(problem)?;
        file.write_all(bytes).map_err(problem)?;
        file.sync_all().map_err(problem)?;
    }
    sync_folder(fresh.path()).map_err(problem)?;
    if !there {
        fs::rename(fresh.path(), path).map_err(problem)?;
        return sync_folder(&parent).map_err(problem);
    }
    for name in files.keys() {
        fs::rename(fresh.path().join(name), path.join(name)).map_err(problem)?;
    }
    for name in ours.iter().filter(|name| !files.contains_key(**name)) {
        let old = path.join(name);
        if exists(&old) {
            remove(&old)?;
        }
    }
    sync_folder(path).map_err(problem)
}

/// Takes a file away.
pub fn remove(path: &Path) -> Result<(), FileProblem> {
    fs::remove_file(path).map_err(|source| FileProblem::new(path, source))
}

/// Whether something lies at `path`, of whatever kind.
pub fn exists(path: &Path) -> bool {
    path.try_exists().unwrap_or(false)
}

/// How many bytes a file has; `None` where the system does not say.
pub fn length(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|about| about.len())
}

/// Whether a folder is there.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Something in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Listed {
    /// A regular file, or a link to something.
    File(PathBuf),
    /// A folder; links to folders are not followed.
    Folder(PathBuf),
}

/// What lies in a folder, by name, without what is hidden.
pub fn list(folder: &Path) -> Result<Vec<Listed>, FileProblem> {
    let problem = |source| FileProblem::new(folder, source);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(problem)? {
        let entry = entry.map_err(problem)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        found.push(if is_folder {
            Listed::Folder(entry.path())
        } else {
            Listed::File(entry.path())
        });
    }
    found.sort();
    Ok(found)
}

fn target_of(path: &Path) -> Result<PathBuf, FileProblem> {
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(source) if source.kind() == ErrorKind::NotFound => return Ok(path.to_owned()),
        Err(source) => return Err(FileProblem::new(path, source)),
    };
    if !about.is_file() {
        return Err(FileProblem::of(FileProblemKind::NotAFile, path.to_owned()));
    }
    if about.permissions().readonly() {
        return Err(FileProblem::of(FileProblemKind::ReadOnly, path.to_owned()));
    }
    fs::canonicalize(path).map_err(|source| FileProblem::new(path, source))
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the standard library names some forty kinds and adds more; the rest is Other"
)]
fn kind_of(kind: ErrorKind) -> FileProblemKind {
    match kind {
        ErrorKind::NotFound => FileProblemKind::Missing,
        ErrorKind::PermissionDenied => FileProblemKind::NotAllowed,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            FileProblemKind::DiskFull
        }
        ErrorKind::ReadOnlyFilesystem => FileProblemKind::ReadOnly,
        ErrorKind::IsADirectory | ErrorKind::NotADirectory | ErrorKind::NotSeekable => {
            FileProblemKind::NotAFile
        }
        _other => FileProblemKind::Other,
    }
}

/// Opens for reading; a pipe without a writer must not hold the program up.
#[cfg(unix)]
fn open_without_waiting(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;

    OpenOptions::new()
        .read(true)
        .custom_flags(O_NONBLOCK)
        .open(path)
}

/// The flag's value is part of each system's binary interface; the crate `libc` is not needed for one number.
#[cfg(all(unix, any(target_os = "linux", target_os = "android")))]
const O_NONBLOCK: i32 = 0o4000;

#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
const O_NONBLOCK: i32 = 0x4;

/// Opens for reading; a link that took the file's place meanwhile is not followed.
#[cfg(unix)]
fn open_unlinked(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;

    OpenOptions::new()
        .read(true)
        .custom_flags(O_NONBLOCK | O_NOFOLLOW)
        .open(path)
}

/// As [`O_NONBLOCK`], a number of each system.
#[cfg(all(unix, any(target_os = "linux", target_os = "android")))]
const O_NOFOLLOW: i32 = if cfg!(any(target_arch = "arm", target_arch = "aarch64")) {
    0o100_000
} else {
    0o400_000
};

#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
const O_NOFOLLOW: i32 = 0x100;

#[cfg(not(unix))]
fn open_unlinked(path: &Path) -> io::Result<File> {
    open_without_waiting(path)
}

#[cfg(not(unix))]
fn open_without_waiting(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

#[cfg(unix)]
fn open_to_append(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;

    OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .custom_flags(O_NOFOLLOW)
        .open(path)
}

#[cfg(not(unix))]
fn open_to_append(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create(true).open(path)
}

#[cfg(unix)]
fn new_private_file(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;

    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

/// On Windows a new file inherits the permissions of its folder.
#[cfg(not(unix))]
fn new_private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(unix)]
fn private_folder_builder() -> fs::DirBuilder {
    use std::os::unix::fs::DirBuilderExt as _;

    let mut builder = fs::DirBuilder::new();
    builder.mode(0o700);
    builder
}

/// On Windows a new folder inherits the permissions of the person's own profile folder.
#[cfg(not(unix))]
fn private_folder_builder() -> fs::DirBuilder {
    fs::DirBuilder::new()
}

/// Makes the new name itself durable; without this a power cut can bring the old file back.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows keeps names in the file system's own journal and offers no such call for folders.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
