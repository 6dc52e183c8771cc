//! Owns the setting of pages: template and words in, bytes of a tagged PDF out.

use typst::foundations::{Dict, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::ReportError;
use super::world::{Desk, datetime};
use crate::domain::Day;

/// The template of a report.
pub(in crate::exchange::report) const REPORT: &str =
    include_str!("../../../assets/report/report.typ");

/// The template of a blank week.
pub(in crate::exchange::report) const SHEET: &str = include_str!("../../../assets/report/week.typ");

/// The template of a visit sheet.
pub(in crate::exchange::report) const VISIT: &str =
    include_str!("../../../assets/report/visit.typ");

/// The standards that every file keeps: readable by screen readers, and for decades.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::Ua_1, PdfStandard::A_2a];

/// Sets pages. The file says the title, the language and the day; neither a name of this program's
/// parts nor one of the machine.
pub(in crate::exchange::report) fn set(
    template: &str,
    words: Dict,
    day: Day,
) -> Result<Vec<u8>, ReportError> {
    let desk = Desk::new(template, words, day);
    let problem = |messages: Vec<String>| ReportError::NotSet(messages.join("; "));
    let set = typst::compile::<PagedDocument>(&desk).output;
    let document = set.map_err(|errors| {
        problem(
            errors
                .iter()
                .map(|error| error.message.to_string())
                .collect(),
        )
    })?;
    let standards = PdfStandards::new(&STANDARDS)
        .map_err(|refused| ReportError::NotSet(refused.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Evenly".to_owned())),
        timestamp: datetime(day).map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| {
        problem(
            errors
                .iter()
                .map(|error| error.message.to_string())
                .collect(),
        )
    });
    // What was remembered of this document is of no use to the next one, and it is personal.
    typst::comemo::evict(0);
    bytes
}
