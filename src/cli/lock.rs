//! Owns `lock`, `unlock-diary` and `recover-diary`: setting, taking off and getting past the lock.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command as Arguments, value_parser};

use crate::application::{
    Access, Clock, Command, Fault, KeepCommand, LEAST_LETTERS, LockOrder, LogEvent, OpenWith,
    Passphrase, Places, RecoveryCode, code_problem, fresh_code, read_text, unlock_for_program,
};
use crate::cli::arguments::plain;
use crate::cli::{Desk, Halt, Streams, exit};
use crate::i18n::Words;

/// The option with the passphrase of a locked diary, which every subcommand takes.
pub(in crate::cli) const PASSPHRASE_FILE: &str = "passphrase-file";
/// The option with a passphrase to be set.
const NEW_FILE: &str = "new-passphrase-file";
/// The option with the recovery code.
const CODE_FILE: &str = "code-file";
/// Stands for standard input.
const STANDARD_INPUT: &str = "-";
/// The most bytes of a file with a secret.
const MOST_BYTES: u64 = 64 * 1_024;

/// The three subcommands.
pub(in crate::cli) fn arguments(words: &Words) -> [Arguments; 3] {
    [
        plain("lock", words.lock_cli_lock(), words)
            .arg(file(NEW_FILE, words.lock_cli_new_file()).required(true)),
        plain("unlock-diary", words.lock_cli_unlock(), words),
        plain("recover-diary", words.lock_cli_recover(), words)
            .arg(file(CODE_FILE, words.lock_cli_code_file()).required(true))
            .arg(file(NEW_FILE, words.lock_cli_new_file()).required(true)),
    ]
}

/// An option that names a file with a secret.
pub(in crate::cli) fn file(name: &'static str, about: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help(about)
}

/// The passphrase that the option names, where it is given.
pub(in crate::cli) fn given(
    matches: &ArgMatches,
    streams: &mut Streams<'_>,
) -> Result<Option<Passphrase>, Halt> {
    match matches.get_one::<PathBuf>(PASSPHRASE_FILE) {
        None => Ok(None),
        Some(path) => read(path, streams).map(Some),
    }
}

/// Opens the diary with the passphrase that was given; without one, as this device can.
pub(in crate::cli) fn access(
    places: &Places,
    passphrase: Option<&Passphrase>,
    clock: &Clock,
) -> Result<Access, Fault> {
    match passphrase {
        None => Ok(places.into()),
        Some(passphrase) => {
            let with = OpenWith::Passphrase(passphrase.clone());
            unlock_for_program(places, &with, &clock.now())
        }
    }
}

/// Locks the diary, or sets another passphrase. Prints the recovery code of a first lock.
pub(in crate::cli) fn lock(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let new = new_passphrase(desk, matches)?;
    if let Some(old) = desk.passphrase.clone().filter(|_| desk.is_locked()) {
        send(desk, LockOrder::Change { old, new })?;
        let said = desk.words.lock_done_changed();
        writeln!(desk.streams.err, "{said}")?;
        return Ok(exit::DONE);
    }
    let code = fresh_code()?;
    let shown = code.shown();
    let order = LockOrder::TurnOn {
        passphrase: new,
        code,
    };
    send(desk, order)?;
    LogEvent::Locked.note(&desk.places.log(), &desk.clock.now());
    let said = desk.words.lock_done_on();
    writeln!(desk.streams.err, "{said}")?;
    let printed = desk.words.lock_cli_code(&shown);
    desk.print(&printed)?;
    let keep = desk.words.lock_code_text();
    writeln!(desk.streams.err, "{keep}")?;
    Ok(exit::DONE)
}

/// Takes the lock off.
pub(in crate::cli) fn unlock(desk: &mut Desk<'_, '_>, _matches: &ArgMatches) -> Result<u8, Halt> {
    if desk.is_locked() {
        // Without the passphrase the diary does not open, which is what is said then.
        let passphrase = desk
            .passphrase
            .clone()
            .unwrap_or_else(|| Passphrase::typed(""));
        send(desk, LockOrder::TurnOff { passphrase })?;
        LogEvent::Unlocked.note(&desk.places.log(), &desk.clock.now());
    }
    let said = desk.words.lock_done_off();
    writeln!(desk.streams.err, "{said}")?;
    Ok(exit::DONE)
}

/// Sets a new passphrase with the recovery code.
pub(in crate::cli) fn recover(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let code = secret(desk, matches, CODE_FILE)?;
    let code = RecoveryCode::typed(code.expose())
        .map_err(|problem| Halt::Refused(code_problem(problem, desk.words)))?;
    let new = new_passphrase(desk, matches)?;
    desk.access = unlock_for_program(
        desk.places,
        &OpenWith::Code(code.clone()),
        &desk.clock.now(),
    )?;
    // The code is the one that opened the diary, and stays.
    let order = LockOrder::TurnOn {
        passphrase: new,
        code,
    };
    send(desk, order)?;
    let said = desk.words.lock_done_changed();
    writeln!(desk.streams.err, "{said}")?;
    Ok(exit::DONE)
}

fn send(desk: &mut Desk<'_, '_>, order: LockOrder) -> Result<(), Halt> {
    let command = Command::Keep(KeepCommand::Lock(order));
    desk.with_core(|desk, core| desk.send(core, &command))?;
    Ok(())
}

fn new_passphrase(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<Passphrase, Halt> {
    let new = secret(desk, matches, NEW_FILE)?;
    if new.expose().chars().count() < LEAST_LETTERS {
        let least = LEAST_LETTERS.to_string();
        return Err(Halt::Refused(desk.words.lock_words_short(&least)));
    }
    Ok(new)
}

fn secret(desk: &mut Desk<'_, '_>, matches: &ArgMatches, name: &str) -> Result<Passphrase, Halt> {
    matches.get_one::<PathBuf>(name).map_or_else(
        || Ok(Passphrase::typed("")),
        |path| read(path, desk.streams),
    )
}

/// The first line of a file, or the next one of standard input.
fn read(path: &Path, streams: &mut Streams<'_>) -> Result<Passphrase, Halt> {
    if path.as_os_str() == STANDARD_INPUT {
        return Ok(Passphrase::read(streams.input)?);
    }
    let text = read_text(path, MOST_BYTES)?;
    let text = Passphrase::in_lines(text.into_bytes()).unwrap_or_default();
    Ok(text
        .into_iter()
        .next()
        .unwrap_or_else(|| Passphrase::typed("")))
}
