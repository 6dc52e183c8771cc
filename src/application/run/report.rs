//! Owns writing reports and blank weeks: whole files, read back and counted.

use std::path::Path;

use crate::application::run::Source;
use crate::application::run::export::write_and_read_back;
use crate::application::view::paper_week::{PaperWeek, sheet};
use crate::application::view::report::document;
use crate::application::{Fault, FaultKind, ReportOrder, View as _, WeekSheetOrder, WrittenPages};
use crate::domain::Day;
use crate::exchange::report::{self, ReportError, page_count};
use crate::i18n::Words;
use crate::platform::reach::Reach;

/// Writes a report and says what was read back.
pub fn write_report<'a>(
    source: impl Into<Source<'a>>,
    today: Day,
    order: &ReportOrder,
) -> Result<WrittenPages, Fault> {
    let Source { reader, reach } = source.into();
    let words = Words::with(order.choice.display);
    let document = document(reader.diary()?, &order.choice, today, &words);
    keep(
        (reach, &order.to),
        &report::write(&document).map_err(|error| fault(&error))?,
    )
}

/// Writes a blank week and says what was read back.
pub fn write_week_sheet<'a>(
    source: impl Into<Source<'a>>,
    today: Day,
    order: &WeekSheetOrder,
) -> Result<WrittenPages, Fault> {
    let Source { reader, reach } = source.into();
    let words = Words::with(order.display);
    let starts = order.display.week_start.days_from_monday();
    let week = PaperWeek::build(reader, today, &order.day.week_start(starts))?;
    let document = sheet(&week, order.paper, today, &words);
    keep(
        (reach, &order.to),
        &report::write_sheet(&document).map_err(|error| fault(&error))?,
    )
}

fn keep((reach, path): (&Reach, &Path), bytes: &[u8]) -> Result<WrittenPages, Fault> {
    let file = write_and_read_back(reach, path, bytes)?;
    let back = reach.read(path, file.bytes)?;
    let pages = page_count(&back).ok_or_else(|| Fault::bug("the file has no pages"))?;
    Ok(WrittenPages { file, pages })
}

pub(in crate::application::run) fn fault(error: &ReportError) -> Fault {
    match error {
        ReportError::NotBuilt => Fault::not_built(error.to_string()),
        ReportError::NotSet(_) => Fault::new(FaultKind::Bug, error.to_string()),
    }
}
