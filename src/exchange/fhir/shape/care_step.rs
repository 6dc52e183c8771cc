//! Owns the shapes of what a person's care path holds: visits, procedures and medicines.

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::{
    Annotation, CodeableConcept, Coding, Period, Reference,
};

/// A visit.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Encounter<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) class: Coding<'static>,
    #[serde(rename = "type")]
    pub(in crate::exchange::fhir) kind: [CodeableConcept<'a>; 1],
    pub(in crate::exchange::fhir) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) period: Option<Period>,
}

/// An examination, a treatment, an operation or an injection.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Procedure<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) code: CodeableConcept<'a>,
    pub(in crate::exchange::fhir) subject: Reference,
    #[serde(flatten)]
    pub(in crate::exchange::fhir) performed: Option<Performed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) outcome: Option<CodeableConcept<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) note: Vec<Annotation>,
}

/// When it was done.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) enum Performed {
    /// At a time with its offset, or on a day.
    #[serde(rename = "performedDateTime")]
    At(String),
    /// From one day to another.
    #[serde(rename = "performedPeriod")]
    During(Period),
}

/// A medicine, as the person says.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct MedicationStatement<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) medication_codeable_concept: CodeableConcept<'a>,
    pub(in crate::exchange::fhir) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) effective_period: Option<Period>,
    pub(in crate::exchange::fhir) date_asserted: String,
    pub(in crate::exchange::fhir) information_source: Reference,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) note: Vec<Annotation>,
}
