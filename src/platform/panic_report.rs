//! Owns what is kept of a crash: the place in the source and the version, never a message that may hold the diary's words.

use std::io::{self, Write as _};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};

use crate::platform::clock::Clock;
use crate::platform::files;
use crate::platform::log::LogFile;

/// The file in the data folder that names the last crash.
pub const FILE_NAME: &str = "last-crash.txt";

/// From now on a panic leaves one line in [`FILE_NAME`] inside `data_folder` and the same line on standard error.
///
/// The line names the version and the place in the source. The panic's own message is dropped,
/// because it may hold what the person wrote.
pub fn install(data_folder: PathBuf) {
    install_with_log(data_folder, LogFile::off());
}

/// The same, and the line goes into the log as well.
pub fn install_with_log(data_folder: PathBuf, log: LogFile) {
    panic::set_hook(Box::new(move |panic| {
        let line = report(panic);
        if let Ok(clock) = Clock::from_environment() {
            log.add_crash(&clock.now(), &line);
        }
        // The program is already failing; a report that cannot be written must not fail it again.
        drop(files::write_whole(
            &data_folder.join(FILE_NAME),
            line.as_bytes(),
        ));
        drop(io::stderr().write_all(line.as_bytes()));
    }));
}

/// From now on a panic leaves one line on standard error and nothing else: for the time before the
/// data folder is known.
pub fn install_without_folder() {
    panic::set_hook(Box::new(|panic| {
        // The program is already failing; a report that cannot be written must not fail it again.
        drop(io::stderr().write_all(report(panic).as_bytes()));
    }));
}

fn report(panic: &PanicHookInfo<'_>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    match panic.location() {
        Some(place) => format!(
            "evenly {version} stopped at {}:{}:{}\n",
            tail(place.file()),
            place.line(),
            place.column()
        ),
        None => format!("evenly {version} stopped\n"),
    }
}

/// Keeps the last four parts of a source path: the rest would name a folder of the machine that built the program.
fn tail(file: &str) -> String {
    let parts: Vec<_> = Path::new(file)
        .iter()
        .map(|part| part.to_string_lossy())
        .collect();
    let from = parts.len().saturating_sub(4);
    parts.get(from..).unwrap_or_default().join("/")
}
