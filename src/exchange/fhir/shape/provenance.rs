//! Owns the shape of where everything comes from.

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::{CodeableConcept, Reference};

/// Who said it and who put it together.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Provenance {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) target: Vec<Reference>,
    pub(in crate::exchange::fhir) recorded: String,
    pub(in crate::exchange::fhir) agent: Vec<Agent>,
}

/// One who took part.
#[derive(Debug, Serialize)]
pub(in crate::exchange::fhir) struct Agent {
    #[serde(rename = "type")]
    pub(in crate::exchange::fhir) kind: CodeableConcept<'static>,
    pub(in crate::exchange::fhir) who: Reference,
}
