//! Owns `log`: one entry, or a batch of them.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::json;

use crate::application::{Command, DiaryCommand, FaultKind, Receipt, open_to_read, own_exercises};
use crate::cli::typed::{self, Calendar, Refused};
use crate::cli::{Desk, Halt, batch, exit};
use crate::domain::{Kind, NewEntry, OwnExercise};
use crate::i18n::Words;

/// Writes one entry, or a batch of them, and prints the identifiers.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let as_json = matches.get_flag("json");
    let Some(path) = matches.get_one::<PathBuf>("batch") else {
        let command = Command::Diary(DiaryCommand::Log(entry(desk, matches)?));
        let receipt = desk.change(&command)?;
        let ids = identifiers(&receipt);
        if as_json {
            desk.print_json(&json!({ "id": ids.first() }))?;
        } else {
            ids.iter().try_for_each(|id| desk.print(id))?;
        }
        return Ok(exit::DONE);
    };
    if matches.get_flag("each") {
        desk.with_core(|desk, core| {
            batch::save_each(desk, core, path)?;
            desk.note_firings(core);
            Ok(())
        })?;
        return Ok(exit::DONE);
    }
    let command = Command::Diary(DiaryCommand::LogMany(batch::read(desk, path)?));
    let receipt = desk.change(&command)?;
    let ids = identifiers(&receipt);
    if as_json {
        desk.print_json(&json!({ "ids": ids }))?;
    } else {
        ids.iter().try_for_each(|id| desk.print(id))?;
    }
    Ok(exit::DONE)
}

fn identifiers(receipt: &Receipt) -> Vec<String> {
    receipt.entries.iter().map(ToString::to_string).collect()
}

/// Reads one entry from its arguments and refuses a day in the future that was not meant.
pub(in crate::cli) fn entry(desk: &Desk<'_, '_>, matches: &ArgMatches) -> Result<NewEntry, Halt> {
    let now = desk.clock.now();
    let calendar = Calendar {
        today: now.day(),
        time: now.time(),
        resolve: &|day, time| desk.clock.resolve(day, time),
        own: &known(desk, matches)?,
    };
    let entry = typed::entry(matches, &calendar)
        .map_err(|refused| Halt::Refused(say(&refused, desk.words)))?;
    // A step of the care path may well lie ahead.
    let may_lie_ahead = entry.body.kind() == Kind::CareStep || matches.get_flag("future");
    if entry.when.day > calendar.today && !may_lie_ahead {
        let day = desk.words.day_medium(entry.when.day);
        return Err(Halt::Refused(desk.words.cli_future_day(&day)));
    }
    Ok(entry)
}

/// The exercises of the physiotherapist, where one of them is to be logged.
fn known(desk: &Desk<'_, '_>, matches: &ArgMatches) -> Result<Vec<OwnExercise>, Halt> {
    let activity = matches.get_one::<String>("activity");
    if activity.map(String::as_str) != Some(Kind::Own.id()) {
        return Ok(Vec::new());
    }
    match open_to_read(&desk.access) {
        Ok(reader) => Ok(own_exercises(&reader)?),
        Err(fault) if fault.kind() == FaultKind::Missing => Ok(Vec::new()),
        Err(fault) => Err(fault.into()),
    }
}

fn say(refused: &Refused, words: &Words) -> String {
    words.cli_value_refused(refused.option, &words.field_problem(&refused.problem))
}
