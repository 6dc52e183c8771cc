//! Owns the program's beginning: the command line, or the window where none was asked for.

use std::io::{self, BufReader, Write};
use std::process::ExitCode;

use evenly::cli::{self, Streams, Wanted};
use evenly::platform::{locale, quiet};
use evenly::window::{self, NoWindow};

fn main() -> ExitCode {
    quiet::begin();
    if cli::reads_activities(std::env::args_os()) {
        let done = cli::read_activities(&mut BufReader::new(io::stdin()), &mut io::stdout());
        return if done.is_ok() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        };
    }
    let mut streams = Streams {
        input: &mut BufReader::new(io::stdin()),
        out: &mut io::stdout(),
        err: &mut io::stderr(),
    };
    match cli::run(std::env::args_os(), &locale::preferred(), &mut streams) {
        Wanted::Exit(code) => ExitCode::from(code),
        Wanted::Window(data_dir) => shown(window::run(data_dir), streams.err),
        Wanted::Kiosk(data_dir) => shown(window::keep_kiosk(data_dir), streams.err),
        Wanted::KioskChild(data_dir) => ExitCode::from(window::run_kiosk(data_dir)),
    }
}

fn shown(result: Result<(), NoWindow>, err: &mut dyn Write) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(NoWindow(words)) => {
            // Without a place to print to there is nobody to tell.
            drop(writeln!(err, "{words}"));
            ExitCode::from(cli::exit::NO_DISPLAY)
        }
    }
}
