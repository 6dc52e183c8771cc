//! Owns `report` and `week-sheet`: pages to print, written whole and read back.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::application::view::report::{Extra, Recipient, ReportChoice, Section};
use crate::application::{
    Paper, ReportOrder, WeekSheetOrder, WrittenPages, write_report, write_week_sheet,
};
use crate::cli::arguments::{ids, value};
use crate::cli::list::day;
use crate::cli::{Desk, Halt, exit};
use crate::domain::{Day, DayRange};
use crate::i18n::{Display, Language, Words};

/// What may be typed behind `report` and `week-sheet`.
pub(in crate::cli) fn arguments(words: &Words) -> [Command; 2] {
    let report =
        Command::new("report")
            .about(words.report_cli_about())
            .after_help(words.cli_example(
                "evenly report --for doctor --out report.pdf --language en --with-safety",
            ))
            .arg(
                Arg::new("for")
                    .long("for")
                    .value_parser(ids(Recipient::ALL.iter().map(|reader| reader.id())))
                    .required(true)
                    .help(words.report_cli_for()),
            )
            .arg(value("from", "DATE", words.report_cli_from()))
            .arg(value("to", "DATE", words.report_cli_to()))
            .arg(
                Arg::new("sections")
                    .long("sections")
                    .value_parser(ids(Section::ALL.iter().map(|section| section.id())))
                    .value_delimiter(',')
                    .num_args(1..)
                    .help(words.report_cli_sections()),
            )
            .arg(tick("with-notes", words.report_cli_with_notes()))
            .arg(tick("with-name", words.report_cli_with_name()))
            .arg(tick("with-safety", words.report_cli_with_safety()));
    let sheet = Command::new("week-sheet")
        .about(words.paperweek_cli_about())
        .after_help(words.cli_example("evenly week-sheet --out week.pdf --week 2026-11-23"))
        .arg(value("week", "DATE", words.paperweek_cli_week()));
    [pages(report, words), pages(sheet, words)]
}

/// What both are asked.
fn pages(command: Command, words: &Words) -> Command {
    let command = command.arg(
        Arg::new("out")
            .long("out")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .required(true)
            .help(words.report_cli_out()),
    );
    language_and_paper(command, words)
}

/// What every printed page is asked.
pub(in crate::cli) fn language_and_paper(command: Command, words: &Words) -> Command {
    let languages = Language::ALL.iter().map(|language| language.id());
    let papers = Paper::ALL.iter().map(|paper| paper.id());
    command
        .arg(
            Arg::new("language")
                .long("language")
                .value_parser(ids(languages))
                .help(words.report_cli_language()),
        )
        .arg(
            Arg::new("paper")
                .long("paper")
                .value_parser(ids(papers))
                .default_value(Paper::A4.id())
                .help(words.report_cli_paper()),
        )
}

pub(in crate::cli) fn tick(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help)
}

/// Writes a report.
pub(in crate::cli) fn report(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let Some(to) = matches.get_one::<PathBuf>("out").cloned() else {
        return Ok(exit::REFUSED);
    };
    let reader = matches.get_one::<String>("for");
    let reader = reader.and_then(|id| Recipient::from_id(id).ok());
    let mut choice = ReportChoice::usual(reader.unwrap_or_default(), display(desk, matches));
    choice.paper = paper(matches);
    if let Some(sections) = matches.get_many::<String>("sections") {
        choice.sections = sections
            .filter_map(|id| Section::from_id(id).ok())
            .collect();
    }
    choice.extras = extras(matches);
    let first = day(desk, matches, "from")?;
    let last = day(desk, matches, "to")?;
    let diary = desk.reader()?;
    let first_day = diary.first_day().map_err(crate::application::Fault::from)?;
    choice.days = days(&choice, (first, last), first_day, desk.clock.today());
    if choice.days.is_some_and(|days| days.first > days.last) {
        return Err(Halt::Refused(desk.words.report_cli_order()));
    }
    let order = ReportOrder { choice, to };
    let written = write_report(&diary, desk.clock.today(), &order)?;
    say(desk, &written)
}

/// The days that were named; what is not named is as usual for the reader.
fn days(
    choice: &ReportChoice,
    (first, last): (Option<Day>, Option<Day>),
    first_day: Option<Day>,
    today: Day,
) -> Option<DayRange> {
    if first.is_none() && last.is_none() {
        return None;
    }
    let last = last.unwrap_or(today);
    Some(DayRange {
        first: first.unwrap_or_else(|| choice.reader.days(first_day, last).first),
        last,
    })
}

fn extras(matches: &ArgMatches) -> BTreeSet<Extra> {
    let ticks = [
        ("with-notes", Extra::Notes),
        ("with-name", Extra::Name),
        ("with-safety", Extra::Safety),
    ];
    ticks
        .into_iter()
        .filter(|(name, _extra)| matches.get_flag(name))
        .map(|(_name, extra)| extra)
        .collect()
}

/// Writes a blank week.
pub(in crate::cli) fn week_sheet(
    desk: &mut Desk<'_, '_>,
    matches: &ArgMatches,
) -> Result<u8, Halt> {
    let Some(to) = matches.get_one::<PathBuf>("out").cloned() else {
        return Ok(exit::REFUSED);
    };
    let today = desk.clock.today();
    let order = WeekSheetOrder {
        day: day(desk, matches, "week")?.unwrap_or(today),
        display: display(desk, matches),
        paper: paper(matches),
        to,
    };
    let diary = desk.reader()?;
    let written = write_week_sheet(&diary, today, &order)?;
    say(desk, &written)
}

pub(in crate::cli) fn display(desk: &Desk<'_, '_>, matches: &ArgMatches) -> Display {
    let asked = matches.get_one::<String>("language");
    let asked = asked.and_then(|id| Language::from_id(id).ok());
    Display {
        language: asked.unwrap_or_else(|| desk.words.language()),
        ..desk.words.display()
    }
}

pub(in crate::cli) fn paper(matches: &ArgMatches) -> Paper {
    let asked = matches.get_one::<String>("paper");
    let mut all = Paper::ALL.into_iter();
    all.find(|paper| asked.is_some_and(|id| id == paper.id()))
        .unwrap_or_default()
}

fn say(desk: &mut Desk<'_, '_>, written: &WrittenPages) -> Result<u8, Halt> {
    let file = &written.file;
    desk.print(&format!("{}  {}", file.sha256, file.path.display()))?;
    let pages = i64::try_from(written.pages).unwrap_or(i64::MAX);
    writeln!(
        desk.streams.err,
        "{}",
        desk.words.report_page_written(pages)
    )?;
    Ok(exit::DONE)
}
