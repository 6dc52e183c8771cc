//! Owns the shape of what a plan aims for.

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::{CodeableConcept, Meta, Quantity, Reference};

/// What the person aims for with one exercise.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Goal<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) meta: Meta,
    pub(in crate::exchange::fhir) lifecycle_status: &'static str,
    pub(in crate::exchange::fhir) category: Vec<CodeableConcept<'static>>,
    pub(in crate::exchange::fhir) description: CodeableConcept<'a>,
    pub(in crate::exchange::fhir) subject: Reference,
    pub(in crate::exchange::fhir) start_date: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) target: Vec<GoalTarget<'a>>,
}

/// One number to reach.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct GoalTarget<'a> {
    pub(in crate::exchange::fhir) measure: CodeableConcept<'a>,
    pub(in crate::exchange::fhir) detail_quantity: Quantity,
}
