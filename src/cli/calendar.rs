//! Owns `calendar`: the appointments that are ahead, as a calendar file.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::application::{CalendarOrder, write_calendar};
use crate::cli::arguments::value;
use crate::cli::{Desk, Halt, exit};
use crate::domain::EntryId;
use crate::i18n::{Words, count};

/// The arguments of `calendar`.
pub(in crate::cli) fn arguments(words: &Words) -> Command {
    Command::new("calendar")
        .about(words.calendar_cli_about())
        .after_help(words.cli_example("evenly calendar --out appointments.ics"))
        .arg(
            Arg::new("out")
                .long("out")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .required(true)
                .help(words.calendar_cli_out()),
        )
        .arg(value("entry", "ID", words.calendar_cli_entry()))
}

/// Writes the file, or refuses where nothing is ahead.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let Some(to) = matches.get_one::<PathBuf>("out").cloned() else {
        return Ok(exit::REFUSED);
    };
    let asked = matches.get_one::<String>("entry");
    let entry: Option<EntryId> = asked
        .map(|id| id.parse())
        .transpose()
        .map_err(|_not_an_id| Halt::Refused(desk.words.calendar_cli_not_an_id()))?;
    let order = CalendarOrder {
        entry,
        display: desk.words.display(),
        to,
    };
    let diary = desk.reader()?;
    let written = write_calendar(&diary, &desk.clock.now(), &order)?;
    if written == 0 {
        return Err(Halt::Refused(desk.words.calendar_cli_nothing()));
    }
    desk.print(&order.to.display().to_string())?;
    let said = desk.words.calendar_cli_written(count(written));
    writeln!(desk.streams.err, "{said}")?;
    Ok(exit::DONE)
}
