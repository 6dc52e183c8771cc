//! Owns writing a visit sheet: one page of PDF, or the same words as plain text.

use std::path::{Path, PathBuf};

use crate::application::run::report::fault;
use crate::application::run::{Job, Source, pages};
use crate::application::view::visit_sheet::{VisitFacts, document, plain};
use crate::application::{Core, Done, Fault, Receipt, View as _, VisitForm, VisitSheetOrder};
use crate::domain::Day;
use crate::exchange::report;
use crate::i18n::Words;
use crate::platform::files;
use crate::store::Reader;

/// The page in the folder of pages.
const FILE: &str = "visit-sheet.pdf";

/// Writes the sheet and says where it lies.
pub(in crate::application::run) fn write(
    core: &Core,
    job: &Job<'_>,
    order: &VisitSheetOrder,
) -> Result<Receipt, Fault> {
    let reader = core.store()?.read();
    let today = job.now.day();
    if let Some(path) = &order.to {
        write_visit_sheet(Source::of(&reader, core), today, order, path)?;
        return Ok(job.done(Done::PageWritten(path.clone())));
    }
    let path: PathBuf = pages::folder(core)?.join(FILE);
    files::write_whole(&path, &visit_sheet(&reader, today, order)?)?;
    Ok(job.done(Done::PageWritten(path)))
}

/// Writes the sheet whole or not at all.
pub fn write_visit_sheet<'a>(
    source: impl Into<Source<'a>>,
    today: Day,
    order: &VisitSheetOrder,
    path: &Path,
) -> Result<(), Fault> {
    let Source { reader, reach } = source.into();
    Ok(reach.write(path, &visit_sheet(reader, today, order)?)?)
}

/// The bytes of the sheet.
pub fn visit_sheet(
    reader: &Reader<'_>,
    today: Day,
    order: &VisitSheetOrder,
) -> Result<Vec<u8>, Fault> {
    let words = Words::with(order.choice.display);
    let facts = VisitFacts::build(reader, today, &())?;
    let document = document(&facts, (&order.choice, &order.own), today, &words);
    match order.form {
        VisitForm::Text => Ok(plain(&document, &words).into_bytes()),
        VisitForm::Pdf => report::write_visit(&document).map_err(|error| fault(&error)),
    }
}
