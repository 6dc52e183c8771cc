//! Owns `visit-sheet`: one page to take to an appointment, as PDF or as text.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, value_parser};

use crate::application::view::visit_sheet::{VisitChoice, VisitExtra, VisitReader, VisitSection};
use crate::application::{
    Fault, Reader, VisitForm, VisitSheetOrder, visit_sheet, write_visit_sheet,
};
use crate::cli::arguments::ids;
use crate::cli::report::{display, language_and_paper, paper, tick};
use crate::cli::{Desk, Halt, exit};
use crate::i18n::Words;

/// Stands for standard output where a file is named.
const STANDARD_OUTPUT: &str = "-";

/// What may be typed behind `visit-sheet`.
pub(in crate::cli) fn arguments(words: &Words) -> Command {
    let file = |name: &'static str, help: String| {
        Arg::new(name)
            .long(name)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(help)
    };
    let command = Command::new("visit-sheet")
        .about(words.visitsheet_cli_about())
        .after_help(words.cli_example(
            "evenly visit-sheet --for neurology --pdf sheet.pdf --without warnings --with-safety",
        ))
        .arg(
            Arg::new("for")
                .long("for")
                .value_parser(ids(VisitReader::ALL.iter().map(|reader| reader.id())))
                .required(true)
                .help(words.visitsheet_cli_for()),
        )
        .arg(file("pdf", words.visitsheet_cli_pdf()))
        .arg(file("text", words.visitsheet_cli_text()))
        .group(ArgGroup::new("file").args(["pdf", "text"]).required(true))
        .arg(tick("with-name", words.visitsheet_cli_with_name()))
        .arg(tick("with-safety", words.visitsheet_cli_with_safety()))
        .arg(
            Arg::new("without")
                .long("without")
                .value_parser(ids(VisitSection::ALL.iter().map(|section| section.id())))
                .value_delimiter(',')
                .action(ArgAction::Append)
                .help(words.visitsheet_cli_without()),
        );
    language_and_paper(command, words)
}

/// Writes the sheet with what the person kept in the diary for a visit.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let (form, to) = match (file(matches, "pdf"), file(matches, "text")) {
        (Some(path), _) => (VisitForm::Pdf, path),
        (None, Some(path)) => (VisitForm::Text, path),
        (None, None) => return Ok(exit::REFUSED),
    };
    let diary = desk.reader()?;
    let order = order(desk, matches, form, &diary)?;
    let today = desk.clock.today();
    if form == VisitForm::Text && to == Path::new(STANDARD_OUTPUT) {
        let bytes = visit_sheet(&diary, today, &order)?;
        desk.streams.out.write_all(&bytes)?;
        return Ok(exit::DONE);
    }
    write_visit_sheet(&diary, today, &order, &to)?;
    desk.print(&to.display().to_string())?;
    writeln!(desk.streams.err, "{}", desk.words.visitsheet_cli_written())?;
    Ok(exit::DONE)
}

fn file(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(name).cloned()
}

fn order(
    desk: &Desk<'_, '_>,
    matches: &ArgMatches,
    form: VisitForm,
    diary: &Reader<'_>,
) -> Result<VisitSheetOrder, Halt> {
    let reader = matches.get_one::<String>("for");
    let reader = reader.and_then(|id| VisitReader::from_id(id).ok());
    let mut choice = VisitChoice::usual(reader.unwrap_or_default(), display(desk, matches));
    choice.paper = paper(matches);
    let without = matches.get_many::<String>("without").into_iter().flatten();
    for section in without.filter_map(|id| VisitSection::from_id(id).ok()) {
        choice.sections.remove(&section);
    }
    for (name, extra) in [
        ("with-name", VisitExtra::Name),
        ("with-safety", VisitExtra::Safety),
    ] {
        if matches.get_flag(name) {
            choice.extras.insert(extra);
        }
    }
    Ok(VisitSheetOrder {
        choice,
        own: diary.person().map_err(Fault::from)?.visit,
        form,
        to: None,
    })
}
