//! Owns `list`: the entries of the diary, as lines or JSON.

use clap::ArgMatches;

use crate::application::entries_as_json;
use crate::cli::line::line;
use crate::cli::{Desk, Halt, exit};
use crate::domain::{Day, DayRange, Diary, FieldProblem, Kind};

/// Prints the entries that were asked for, oldest first.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let first = day(desk, matches, "from")?;
    let last = day(desk, matches, "to")?;
    let kinds: Vec<Kind> = matches
        .get_many::<String>("kind")
        .unwrap_or_default()
        .filter_map(|id| Kind::from_id(id).ok())
        .collect();
    let reader = desk.reader()?;
    let whole = reader.diary().map_err(crate::application::Fault::from)?;
    let mut diary = Diary {
        profile: whole.profile,
        entries: whole.entries,
        ..Diary::default()
    };
    let days = DayRange {
        first: first.unwrap_or(DayRange::EVER.first),
        last: last.unwrap_or(DayRange::EVER.last),
    };
    diary.entries.retain(|entry| {
        days.contains(entry.when.day) && (kinds.is_empty() || kinds.contains(&entry.kind()))
    });
    if matches.get_flag("json") {
        desk.streams.out.write_all(&entries_as_json(&diary))?;
    } else {
        lines(desk, &diary)?;
    }
    Ok(exit::DONE)
}

fn lines(desk: &mut Desk<'_, '_>, diary: &Diary) -> Result<(), Halt> {
    if diary.entries.is_empty() {
        let text = desk.words.cli_nothing_logged();
        writeln!(desk.streams.err, "{text}")?;
    }
    for entry in &diary.entries {
        let time = entry
            .when
            .time
            .map_or_else(String::new, |time| time.to_string());
        let text = format!(
            "{}  {}  {time:5}  {}",
            entry.id,
            entry.when.day,
            line(entry, desk.words)
        );
        desk.print(&text)?;
    }
    Ok(())
}

/// Reads a day that an option gives.
pub(in crate::cli) fn day(
    desk: &Desk<'_, '_>,
    matches: &ArgMatches,
    option: &'static str,
) -> Result<Option<Day>, Halt> {
    matches
        .get_one::<String>(option)
        .map(|text| text.parse::<Day>())
        .transpose()
        .map_err(|problem: FieldProblem| {
            let problem = desk.words.field_problem(&problem);
            Halt::Refused(desk.words.cli_value_refused(option, &problem))
        })
}
