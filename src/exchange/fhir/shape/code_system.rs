//! Owns the shape of the program's own list of codes.

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;

/// Every own code with its words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct CodeSystem<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) language: &'static str,
    pub(in crate::exchange::fhir) url: &'static str,
    pub(in crate::exchange::fhir) version: &'static str,
    pub(in crate::exchange::fhir) name: &'static str,
    pub(in crate::exchange::fhir) title: String,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) description: String,
    pub(in crate::exchange::fhir) case_sensitive: bool,
    pub(in crate::exchange::fhir) content: &'static str,
    pub(in crate::exchange::fhir) concept: Vec<Concept<'a>>,
}

/// One code.
#[derive(Debug, Serialize)]
pub(in crate::exchange::fhir) struct Concept<'a> {
    pub(in crate::exchange::fhir) code: &'a str,
    pub(in crate::exchange::fhir) display: &'a str,
}
