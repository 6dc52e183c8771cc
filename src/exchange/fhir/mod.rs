//! Owns the FHIR R4 bundle: what a clinic's computer reads of a diary, and the checks it must pass.

mod check;
mod codes;
mod ids;
mod make;
mod shape;
mod sink;
mod times;
mod write;

pub use check::{FhirProblem, Trouble, check};
pub use write::{to_bytes, write};

use crate::domain::Stamp;
use crate::i18n::Words;

/// Whether a part of the diary goes along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// It stays.
    #[default]
    Left,
    /// It goes along.
    Taken,
}

/// What goes into a bundle, and in which words.
#[derive(Clone, Copy)]
pub struct FhirOptions<'a> {
    /// The words of the texts beside codes.
    pub words: &'a Words,
    /// The time of writing.
    pub now: &'a Stamp,
    /// The version of the program.
    pub version: &'a str,
    /// The person's name, where the diary holds one.
    pub name: Part,
    /// What the person wrote in their own words.
    pub notes: Part,
    /// The safety checks and what ended stops.
    pub safety: Part,
    /// SNOMED CT codes beside our own.
    pub snomed: Part,
}
