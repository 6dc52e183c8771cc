//! Owns where the diary lies: which data folder this start of the program uses, and the names inside it.

use std::env;
use std::ffi::OsString;
use std::path::{self, Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use thiserror::Error;

use crate::platform::log::LogFile;
use crate::platform::reach::Reach;

/// The environment variable that names the data folder.
pub const DATA_DIR_VARIABLE: &str = "EVENLY_DATA_DIR";

/// A folder of this name beside the program makes it portable: the diary lies in it.
pub const PORTABLE_FOLDER: &str = "evenly-data";

/// Everything the choice of the data folder depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The argument of `--data-dir`, where one was given.
    pub argument: Option<PathBuf>,
    /// The value of [`DATA_DIR_VARIABLE`], where it is set.
    pub variable: Option<OsString>,
    /// The folder [`PORTABLE_FOLDER`] beside the program, where it is there.
    pub portable: Option<PathBuf>,
    /// The folder the system keeps for this program's data, where the account has a home.
    pub system: Option<PathBuf>,
    /// The program that reads foreign files, where it is not this one.
    pub program: Option<PathBuf>,
}

/// The data folder of this start, with the names inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    folder: PathBuf,
    reason: Reason,
    program: Option<PathBuf>,
    log: Logging,
    reach: Reach,
}

/// Whether a log is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Logging {
    /// It is, in the data folder.
    #[default]
    On,
    /// Nothing is ever logged.
    Off,
}

/// Why this data folder was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `--data-dir` names it.
    Argument,
    /// [`DATA_DIR_VARIABLE`] names it.
    Variable,
    /// It lies beside the program.
    Portable,
    /// The system keeps it for this program.
    System,
}

/// No data folder was asked for, and the account has no home to keep one in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no data folder: the account has no home folder")]
pub struct NoHome;

impl Asked {
    /// Asks the machine; `argument` is what `--data-dir` gave.
    pub fn of_this_machine(argument: Option<PathBuf>) -> Self {
        Self {
            argument,
            variable: env::var_os(DATA_DIR_VARIABLE),
            portable: env::current_exe()
                .ok()
                .and_then(|program| portable_beside(&program)),
            system: ProjectDirs::from("", "", "evenly")
                .map(|project| project.data_local_dir().to_owned()),
            program: None,
        }
    }
}

impl Places {
    /// Finds the data folder of this start; `argument` is what `--data-dir` gave.
    pub fn find(argument: Option<PathBuf>) -> Result<Self, NoHome> {
        Self::choose(Asked::of_this_machine(argument))
    }

    /// Takes the first that was asked for: the argument, the variable, the portable folder, the system's folder.
    ///
    /// Empty names count as not asked for. A relative name counts from the folder the program was started in.
    /// Nothing is created or opened.
    pub fn choose(asked: Asked) -> Result<Self, NoHome> {
        let named = |path: &PathBuf| !path.as_os_str().is_empty();
        let candidates = [
            (Reason::Argument, asked.argument),
            (Reason::Variable, asked.variable.map(PathBuf::from)),
            (Reason::Portable, asked.portable),
            (Reason::System, asked.system),
        ];
        candidates
            .into_iter()
            .find_map(|(reason, path)| Some((reason, path.filter(named)?)))
            .map(|(reason, path)| Self {
                folder: path::absolute(&path).unwrap_or(path),
                reason,
                program: asked.program,
                log: Logging::On,
                reach: Reach::Anywhere,
            })
            .ok_or(NoHome)
    }

    /// The data folder, absolute.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The program to start for reading foreign files, where it is not this one.
    pub fn program(&self) -> Option<&Path> {
        self.program.as_deref()
    }

    /// Why this data folder was taken.
    pub const fn reason(&self) -> Reason {
        self.reason
    }

    /// The file of the settings; it holds nothing of the diary.
    pub fn settings(&self) -> PathBuf {
        self.folder.join("settings.toml")
    }

    /// The log of the data folder.
    pub fn log(&self) -> LogFile {
        match self.log {
            Logging::On => LogFile::in_folder(&self.folder),
            Logging::Off => LogFile::off(),
        }
    }

    /// The same places without a log, as on a machine that many people share.
    #[must_use]
    pub fn without_log(self) -> Self {
        Self {
            log: Logging::Off,
            ..self
        }
    }

    /// The same places for a session that reaches only so far for files that the person names.
    #[must_use]
    pub fn reaching(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }

    /// How far this session reaches for files that the person names.
    pub const fn reach(&self) -> &Reach {
        &self.reach
    }

    /// The folder of the diary: `diary.db`, its key file and its backups.
    pub fn profile(&self) -> PathBuf {
        self.folder.join("profile")
    }
}

/// The folder where the account keeps its documents, or its home folder where it has none.
pub fn documents_folder() -> Option<PathBuf> {
    let user = UserDirs::new()?;
    Some(
        user.document_dir()
            .unwrap_or_else(|| user.home_dir())
            .to_owned(),
    )
}

/// Looks for [`PORTABLE_FOLDER`] beside the program; on macOS also beside the bundle the program lies in.
fn portable_beside(program: &Path) -> Option<PathBuf> {
    places_beside(program)
        .map(|place| place.join(PORTABLE_FOLDER))
        .find(|folder| folder.is_dir())
}

#[cfg(not(target_os = "macos"))]
fn places_beside(program: &Path) -> impl Iterator<Item = &Path> {
    program.parent().into_iter()
}

/// `Evenly.app/Contents/MacOS/evenly` has the bundle as its third ancestor, and the bundle's folder as its fourth.
#[cfg(target_os = "macos")]
fn places_beside(program: &Path) -> impl Iterator<Item = &Path> {
    let bundled = program
        .ancestors()
        .nth(3)
        .filter(|bundle| bundle.extension().is_some_and(|ending| ending == "app"))
        .and_then(Path::parent);
    program.parent().into_iter().chain(bundled)
}
