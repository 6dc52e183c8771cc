//! Owns the printed report, the blank week and the visit sheet: a document in words becomes a tagged PDF.
//!
//! The pages are set by typst from templates under `assets/report`. Nothing but the bundled fonts
//! and the words handed in is read: no file, no package, no clock, no network. Words go over as
//! values and are never pasted into the source of a template, so that whatever a person typed is
//! printed and not carried out.

mod body;
mod document;
#[cfg(feature = "pdf")]
mod pdf;
mod read_back;
#[cfg(feature = "pdf")]
mod values;
#[cfg(feature = "pdf")]
mod world;

use thiserror::Error;

pub use body::body_svg;
pub use document::{
    Chart, Mark, Paper, Part, Picture, ReportDocument, Series, SheetDocument, SheetGroup, SheetRow,
    Table, VisitBlock, VisitDocument, VisitPiece,
};
pub use read_back::page_count;

/// Why no pages came about.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ReportError {
    /// This program was built without PDF.
    #[error("built without the feature pdf")]
    NotBuilt,
    /// The pages could not be set.
    #[error("{0}")]
    NotSet(String),
}

/// Sets a report.
#[cfg(feature = "pdf")]
pub fn write(document: &ReportDocument) -> Result<Vec<u8>, ReportError> {
    pdf::set(pdf::REPORT, values::of_report(document), document.day)
}

/// Sets a blank week.
#[cfg(feature = "pdf")]
pub fn write_sheet(document: &SheetDocument) -> Result<Vec<u8>, ReportError> {
    pdf::set(pdf::SHEET, values::of_sheet(document), document.day)
}

/// Sets a visit sheet on one page: in one column where that has room, else in two, and in letters that
/// become smaller until everything has a place.
#[cfg(feature = "pdf")]
pub fn write_visit(document: &VisitDocument) -> Result<Vec<u8>, ReportError> {
    for (columns, points) in VISIT_SETTINGS {
        let values = values::of_visit(document, columns, points);
        let bytes = pdf::set(pdf::VISIT, values, document.day)?;
        if page_count(&bytes) == Some(1) {
            return Ok(bytes);
        }
    }
    Err(ReportError::NotSet(
        "the sheet has no room for this".to_owned(),
    ))
}

/// Columns and the size of the letters in points, the most pleasant first.
#[cfg(feature = "pdf")]
const VISIT_SETTINGS: [(u8, f64); 9] = [
    (1, 10.0),
    (1, 9.5),
    (1, 9.0),
    (1, 8.5),
    (2, 9.0),
    (2, 8.5),
    (2, 8.0),
    (2, 7.5),
    (2, 7.0),
];

/// Says that this program sets no reports.
#[cfg(not(feature = "pdf"))]
pub fn write(_document: &ReportDocument) -> Result<Vec<u8>, ReportError> {
    Err(ReportError::NotBuilt)
}

/// Says that this program sets no sheets.
#[cfg(not(feature = "pdf"))]
pub fn write_sheet(_document: &SheetDocument) -> Result<Vec<u8>, ReportError> {
    Err(ReportError::NotBuilt)
}

/// Says that this program sets no visit sheets.
#[cfg(not(feature = "pdf"))]
pub fn write_visit(_document: &VisitDocument) -> Result<Vec<u8>, ReportError> {
    Err(ReportError::NotBuilt)
}
