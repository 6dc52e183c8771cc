//! Owns how far a session reaches for a file that a person named: anywhere, as at home, or to the sticks of a kiosk and no further.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::platform::disks;
use crate::platform::files::{self, FileProblem, Parts};
use crate::platform::media::Media;

/// Which files of a person's a session may read and write. The program's own folder is not asked
/// about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// What the account may; links are followed.
    #[default]
    Anywhere,
    /// What lies on the sticks in these places, which are looked at anew each time, since sticks come
    /// and go. No link is followed.
    Sticks(Vec<PathBuf>),
}

impl Reach {
    fn media(&self) -> Option<Media> {
        match self {
            Self::Anywhere => None,
            Self::Sticks(places) => Some(Media::new(disks::sticks(places))),
        }
    }

    /// What may be remembered in the open of a file that was written: its path; of one on a stick only
    /// the stick, as somebody made up the name of the file.
    pub fn remembered(&self, path: &Path) -> Option<PathBuf> {
        match self {
            Self::Anywhere => Some(path.to_owned()),
            Self::Sticks(places) => disks::sticks(places)
                .into_iter()
                .find(|stick| path.starts_with(stick)),
        }
    }

    /// Reads a regular file of at most `limit` bytes, once and whole.
    pub fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, FileProblem> {
        match self.media() {
            None => files::read_whole(path, limit),
            Some(media) => media.read(path, limit),
        }
    }

    /// The first `length` bytes of a regular file, fewer where it is shorter.
    pub fn read_beginning(&self, path: &Path, length: u64) -> Result<Vec<u8>, FileProblem> {
        match self.media() {
            None => files::read_beginning(path, length),
            Some(media) => {
                let file = media.open(path, u64::MAX)?;
                files::beginning_of(file, path, length)
            }
        }
    }

    /// Opens a regular file of at most `limit` bytes for the process that reads foreign files. No
    /// link is followed, at home neither.
    pub fn open_foreign(&self, path: &Path, limit: u64) -> Result<File, FileProblem> {
        match self.media() {
            None => files::open_foreign(path, limit),
            Some(media) => media.open(path, limit),
        }
    }

    /// Writes a file so that a reader finds the old one or the new one, never a part.
    pub fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
        match self.media() {
            None => files::write_whole(path, bytes),
            Some(media) => media.write(path, bytes),
        }
    }

    /// Writes the files of a folder, as [`files::write_folder`] says.
    pub fn write_folder(
        &self,
        path: &Path,
        parts: &Parts,
        ours: &[&str],
    ) -> Result<(), FileProblem> {
        match self.media() {
            None => files::write_folder(path, parts, ours),
            Some(media) => media.write_folder(path, parts, ours),
        }
    }

    /// Takes a file away.
    pub fn remove(&self, path: &Path) -> Result<(), FileProblem> {
        match self.media() {
            None => files::remove(path),
            Some(media) => media.remove(path),
        }
    }

    /// Whether a folder is there.
    pub fn is_folder(&self, path: &Path) -> bool {
        match self.media() {
            None => files::is_folder(path),
            Some(media) => media.is_folder(path),
        }
    }

    /// Whether something lies at `path`, of whatever kind.
    pub fn exists(&self, path: &Path) -> bool {
        match self.media() {
            None => files::exists(path),
            Some(media) => media.is_taken(path),
        }
    }
}
