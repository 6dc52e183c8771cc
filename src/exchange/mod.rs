//! Owns the file formats: bytes in, a diary out, and back.

pub mod activity;
mod beside;
pub mod calendar;
pub mod csv;
pub mod fhir;
mod fields;
pub mod json;
mod node;
pub mod picture;
pub mod plan_code;
pub mod plan_file;
mod problem;
mod record;
pub mod recovery_page;
pub mod report;
pub mod sealed;
pub mod tables;
pub mod xlsx;

use crate::domain::{Completeness, Diary};

pub use problem::{Consequence, Place, Problem, ReadError, Reason, Table};

/// A diary as a file holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct CopyRead {
    /// What could be taken.
    pub diary: Diary,
    /// How much of a diary the file says it holds.
    pub completeness: Completeness,
    /// What could not be taken as it is, in the order of the file.
    pub problems: Vec<Problem>,
}

/// The most bytes that an import is expected to take; callers hand it to the readers.
pub const MAX_FILE_BYTES: usize = 256 * 1024 * 1024;

/// The most problems that a reader lists one by one; the rest is counted.
pub const MAX_PROBLEMS: usize = 1_000;

/// The text; one that ends in the middle of a character was cut short.
fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        Some(_length) => ReadError::NotUtf8 {
            at: error.valid_up_to(),
        },
        None => ReadError::CutShort {
            line: bytes.split(|byte| *byte == b'\n').count(),
        },
    })
}
