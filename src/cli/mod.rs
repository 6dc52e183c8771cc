//! Owns the command line: the same commands and views as words and JSON.
//!
//! Data goes to standard output, everything else to standard error. [`exit`] lists the exit codes.

mod analyze;
mod arguments;
mod batch;
mod calendar;
mod demo;
mod erase;
mod exchange;
pub mod exit;
mod export;
mod keep;
mod line;
mod list;
mod lock;
mod log;
mod meet;
mod plan;
mod plan_file;
mod profile;
mod report;
mod review;
mod rules;
mod safety;
mod typed;
mod visit_sheet;

use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::path::PathBuf;

use clap::ArgMatches;

pub use crate::application::read_activities;
use crate::application::{
    Access, Clock, Command, Core, Fault, FaultKind, Passphrase, Places, READ_ACTIVITIES, Reader,
    Receipt, RulesCommand, Settings, StartUp, Ticket, close_when_due, display, has_passphrase,
    open, open_to_read,
};
use crate::i18n::Words;

/// What the arguments ask for.
pub enum Wanted {
    /// The window, on this data folder where one was named.
    Window(Option<PathBuf>),
    /// A kiosk on this data folder, until staff leave kiosk mode.
    Kiosk(Option<PathBuf>),
    /// The window of a kiosk, for one session. Only a kiosk's parent asks for it.
    KioskChild(Option<PathBuf>),
    /// Nothing more: the command was carried out (or refused) and the program ends with this code.
    Exit(u8),
}

/// Where a command reads and writes.
pub struct Streams<'a> {
    /// Standard input, for `log --batch -` and the words of `unlock`.
    pub input: &'a mut dyn BufRead,
    /// Data.
    pub out: &'a mut dyn Write,
    /// Everything else.
    pub err: &'a mut dyn Write,
}

/// Why a command ended before its end.
enum Halt {
    /// The diary, a file or the disk.
    Fault(Fault),
    /// The arguments; the message says which.
    Refused(String),
    /// The reader of our output went away, or the disk behind it is full.
    Stream,
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<std::io::Error> for Halt {
    fn from(_error: std::io::Error) -> Self {
        Self::Stream
    }
}

/// What every subcommand works with.
struct Desk<'a, 'b> {
    places: &'a Places,
    /// What opens the diary of these places.
    access: Access,
    /// The passphrase that was given.
    passphrase: Option<Passphrase>,
    clock: &'a Clock,
    words: &'a Words,
    /// The languages and countries that the system names, best first.
    locales: &'a [String],
    streams: &'a mut Streams<'b>,
}

/// Whether the program was started by itself to read a foreign file.
pub fn reads_activities(arguments: impl IntoIterator<Item = OsString>) -> bool {
    arguments
        .into_iter()
        .nth(1)
        .is_some_and(|first| first == READ_ACTIVITIES)
}

/// Carries out what `arguments` (the program's name first) ask for. `locales` are the languages the
/// system prefers; the settings of the data folder may say otherwise.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    locales: &[String],
    streams: &mut Streams<'_>,
) -> Wanted {
    let system = Words::with(display(&Settings::default(), locales));
    let matches = match arguments::command(&system).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(problem) => return Wanted::Exit(show_usage(&problem, streams)),
    };
    let data_dir = matches.get_one::<PathBuf>(arguments::DATA_DIR).cloned();
    if matches.get_flag(arguments::KIOSK_CHILD) {
        return Wanted::KioskChild(data_dir);
    }
    if matches.get_flag(arguments::KIOSK) {
        return Wanted::Kiosk(data_dir);
    }
    let Some((name, inner)) = matches.subcommand() else {
        return Wanted::Window(data_dir);
    };
    let Ok(clock) = Clock::from_environment() else {
        drop(writeln!(streams.err, "{}", system.cli_bad_now()));
        return Wanted::Exit(exit::REFUSED);
    };
    let code = match Places::find(data_dir) {
        Ok(places) => {
            let (settings, _notes) = Settings::load(&places.settings());
            let words = Words::with(display(&settings, locales));
            carry_out(name, inner, &places, (&clock, &words, locales), streams)
        }
        Err(problem) => say_fault(&Fault::from(problem), &system, streams),
    };
    Wanted::Exit(code)
}

fn carry_out(
    name: &str,
    matches: &ArgMatches,
    places: &Places,
    (clock, words, locales): (&Clock, &Words, &[String]),
    streams: &mut Streams<'_>,
) -> u8 {
    let opened = lock::given(matches, streams).and_then(|passphrase| {
        let access = lock::access(places, passphrase.as_ref(), clock)?;
        Ok((access, passphrase))
    });
    let (access, passphrase) = match opened {
        Ok(opened) => opened,
        Err(halt) => return say_halt(&halt, words, streams),
    };
    let mut desk = Desk {
        places,
        access,
        passphrase,
        clock,
        words,
        locales,
        streams,
    };
    let result = match name {
        "log" => log::run(&mut desk, matches),
        "list" => list::run(&mut desk, matches),
        "export" => export::run(&mut desk, matches),
        "unlock" => export::unlock(&mut desk, matches),
        "import" => exchange::import(&mut desk, matches),
        "imports" => exchange::imports(&mut desk, matches),
        "profile" => profile::run(&mut desk, matches),
        "analyze" => analyze::run(&mut desk, matches),
        "check-signs" => safety::check(&mut desk, matches),
        "clear-stop" => safety::clear(&mut desk, matches),
        "stop-page" => safety::page(&mut desk, matches),
        "check" => keep::check(&mut desk, matches),
        "backup" => keep::backup(&mut desk, matches),
        "restore" => keep::restore(&mut desk, matches),
        "acknowledge" => rules::acknowledge(&mut desk, matches),
        "misfit" => rules::misfit(&mut desk, matches),
        "limits" => rules::limits(&mut desk, matches),
        "plan" => plan::plan(&mut desk, matches),
        "plan-file" => plan_file::run(&mut desk, matches),
        "look-ahead" => plan::ahead(&mut desk, matches),
        "review" => review::run(&mut desk, matches),
        "firings" => rules::firings(&mut desk, matches),
        "merge" => meet::merge(&mut desk, matches),
        "merge-file" => meet::write(&mut desk, matches),
        "versions" => meet::versions(&mut desk, matches),
        "keep" => meet::keep(&mut desk, matches),
        "report" => report::report(&mut desk, matches),
        "visit-sheet" => visit_sheet::run(&mut desk, matches),
        "erase" => erase::run(&mut desk, matches),
        "lock" => lock::lock(&mut desk, matches),
        "unlock-diary" => lock::unlock(&mut desk, matches),
        "recover-diary" => lock::recover(&mut desk, matches),
        "calendar" => calendar::run(&mut desk, matches),
        "week-sheet" => report::week_sheet(&mut desk, matches),
        _ => demo::run(&mut desk, matches),
    };
    match result {
        Ok(code) => code,
        Err(halt) => say_halt(&halt, words, streams),
    }
}

fn say_halt(halt: &Halt, words: &Words, streams: &mut Streams<'_>) -> u8 {
    match halt {
        Halt::Fault(fault) => say_fault(fault, words, streams),
        Halt::Refused(message) => {
            // Where even standard error is gone there is nobody left to tell.
            drop(writeln!(streams.err, "{message}"));
            exit::REFUSED
        }
        Halt::Stream => exit::FAILED,
    }
}

fn show_usage(problem: &clap::Error, streams: &mut Streams<'_>) -> u8 {
    let text = problem.render();
    if problem.use_stderr() {
        drop(write!(streams.err, "{text}"));
        exit::REFUSED
    } else {
        drop(write!(streams.out, "{text}"));
        exit::DONE
    }
}

fn say_fault(fault: &Fault, words: &Words, streams: &mut Streams<'_>) -> u8 {
    drop(writeln!(streams.err, "{}", fault.message(words)));
    drop(writeln!(streams.err, "[{}]", fault.details()));
    exit::of(fault.kind())
}

/// What is said of a diary that wants a passphrase where none was given.
fn is_locked() -> Fault {
    Fault::new(FaultKind::Locked, "no passphrase was given")
}

impl Desk<'_, '_> {
    /// Opens the diary for writing, carries out what `work` does and lets go of it.
    fn with_core<T>(
        &mut self,
        work: impl FnOnce(&mut Self, &mut Core) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        let now = self.clock.now();
        match open(&self.access, &now) {
            StartUp::Ready(ready) => {
                let mut core = ready.core;
                let result = work(self, &mut core)?;
                close_when_due(core, &now)?;
                Ok(result)
            }
            StartUp::Stopped(stopped) => Err(stopped.fault.into()),
            StartUp::Locked(_) => Err(is_locked().into()),
        }
    }

    /// Opens the diary for reading; where there has never been one, an empty one is begun, as the
    /// window would do.
    fn reader(&mut self) -> Result<Reader<'static>, Halt> {
        match open_to_read(&self.access) {
            Err(fault) if fault.kind() == FaultKind::Missing => {
                self.with_core(|_desk, _core| Ok(()))?;
                Ok(open_to_read(&self.access)?)
            }
            opened => Ok(opened?),
        }
    }

    /// Opens the diary, sends one command that changes it and has the warnings noted that speak
    /// afterwards.
    fn change(&mut self, command: &Command) -> Result<Receipt, Halt> {
        self.with_core(|desk, core| {
            let receipt = desk.send(core, command)?;
            desk.note_firings(core);
            Ok(receipt)
        })
    }

    /// Has the warnings noted that speak today. What was asked for is done by then, so a failure is
    /// only said.
    fn note_firings(&mut self, core: &mut Core) {
        let noted = self.send(core, &Command::Rules(RulesCommand::NoteFirings));
        if let Err(Halt::Fault(fault)) = noted {
            say_fault(&fault, self.words, self.streams);
        }
    }

    /// Sends one command.
    fn send(&self, core: &mut Core, command: &Command) -> Result<Receipt, Halt> {
        Ok(core.run(Ticket::new(1), &self.clock.now(), command, &|_progress| ())?)
    }

    /// Whether the diary has a passphrase.
    fn is_locked(&self) -> bool {
        has_passphrase(&self.places.profile())
    }

    fn print(&mut self, text: &str) -> Result<(), Halt> {
        writeln!(self.streams.out, "{text}")?;
        Ok(())
    }

    fn print_json(&mut self, value: &serde_json::Value) -> Result<(), Halt> {
        let text = serde_json::to_string_pretty(value).map_err(std::io::Error::from)?;
        self.print(&text)
    }
}
