//! Owns the program's beginning: the window, unless something else was asked for.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// No window could be opened.
const NO_WINDOW: u8 = 3;

fn main() -> ExitCode {
    match evenly::window::run(data_dir()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(evenly::window::NoWindow(words)) => {
            // Without a place to print to there is nobody to tell.
            drop(writeln!(std::io::stderr(), "{words}"));
            ExitCode::from(NO_WINDOW)
        }
    }
}

fn data_dir() -> Option<PathBuf> {
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--data-dir" {
            return arguments.next().map(PathBuf::from);
        }
    }
    None
}
