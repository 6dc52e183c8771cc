//! Owns `log --batch`: one entry a line.

use std::io::{BufRead as _, Cursor};
use std::path::Path;

use clap::Command as Arguments;

use crate::application::{Command, Core, DiaryCommand, read_text};
use crate::cli::{Desk, Halt, arguments, log};
use crate::domain::NewEntry;
use crate::i18n::Words;

/// The largest batch file, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Reads every line; the first one that cannot be read stops all of them. Empty lines and lines
/// that begin with `#` are passed over.
pub(in crate::cli) fn read(desk: &mut Desk<'_, '_>, path: &Path) -> Result<Vec<NewEntry>, Halt> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        desk.streams.input.read_to_string(&mut text)?;
        text
    } else {
        read_text(path, LARGEST)?
    };
    let command = line_arguments(desk);
    let mut entries = Vec::new();
    for (index, line) in text.lines().enumerate() {
        entries.extend(line_entry(
            desk,
            &command,
            index,
            line,
            Words::cli_line_refused,
        )?);
    }
    Ok(entries)
}

/// Saves each line by itself and prints its identifier once it is on disk. A line that cannot be
/// read stops here; the lines before it stay saved.
pub(in crate::cli) fn save_each(
    desk: &mut Desk<'_, '_>,
    core: &mut Core,
    path: &Path,
) -> Result<(), Halt> {
    let command = line_arguments(desk);
    let mut save = |desk: &mut Desk<'_, '_>, index: usize, line: &str| -> Result<(), Halt> {
        let Some(entry) = line_entry(desk, &command, index, line, Words::cli_line_stopped)? else {
            return Ok(());
        };
        let receipt = desk.send(core, &Command::Diary(DiaryCommand::Log(entry)))?;
        for id in &receipt.entries {
            desk.print(&id.to_string())?;
        }
        desk.streams.out.flush()?;
        Ok(())
    };
    if path != Path::new("-") {
        let text = read_text(path, LARGEST)?;
        return Cursor::new(text)
            .lines()
            .enumerate()
            .try_for_each(|(index, line)| save(desk, index, &line?));
    }
    let mut line = String::new();
    for index in 0.. {
        line.clear();
        if desk.streams.input.read_line(&mut line)? == 0 {
            break;
        }
        save(desk, index, &line)?;
    }
    Ok(())
}

fn line_arguments(desk: &Desk<'_, '_>) -> Arguments {
    arguments::log(desk.words).no_binary_name(true)
}

fn line_entry(
    desk: &Desk<'_, '_>,
    command: &Arguments,
    index: usize,
    line: &str,
    say: fn(&Words, &str, &str) -> String,
) -> Result<Option<NewEntry>, Halt> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let refused = |message: &str| {
        let number = desk
            .words
            .whole(i64::try_from(index + 1).unwrap_or(i64::MAX));
        Halt::Refused(say(desk.words, &number, message.trim_end()))
    };
    let typed = shlex::split(line).ok_or_else(|| refused(&desk.words.cli_line_unquoted()))?;
    let repeats_the_command = typed.first().is_some_and(|word| word == "log");
    let typed = typed.into_iter().skip(usize::from(repeats_the_command));
    let matches = command
        .clone()
        .try_get_matches_from(typed)
        .map_err(|problem| refused(&problem.render().to_string()))?;
    match log::entry(desk, &matches) {
        Ok(entry) => Ok(Some(entry)),
        Err(Halt::Refused(message)) => Err(refused(&message)),
        Err(halt @ (Halt::Fault(_) | Halt::Stream)) => Err(halt),
    }
}
