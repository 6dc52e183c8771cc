//! Owns the shape of everything that was noted, measured or counted.

use std::borrow::Cow;

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::{
    Annotation, CodeableConcept, Meta, Period, Quantity, Reference,
};

/// One fact.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Observation<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) meta: Option<Meta>,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) category: Vec<CodeableConcept<'static>>,
    pub(in crate::exchange::fhir) code: CodeableConcept<'a>,
    pub(in crate::exchange::fhir) subject: Reference,
    #[serde(flatten)]
    pub(in crate::exchange::fhir) effective: Effective,
    #[serde(flatten)]
    pub(in crate::exchange::fhir) value: Option<Value<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) note: Vec<Annotation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) body_site: Option<CodeableConcept<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) method: Option<CodeableConcept<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) has_member: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) derived_from: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) component: Vec<Component<'a>>,
}

/// When it was so.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) enum Effective {
    /// At a time with its offset, or on a day.
    #[serde(rename = "effectiveDateTime")]
    At(String),
    /// From one time to another.
    #[serde(rename = "effectivePeriod")]
    During(Period),
}

/// What it was.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) enum Value<'a> {
    /// A number with a unit.
    #[serde(rename = "valueQuantity")]
    Quantity(Quantity),
    /// A code.
    #[serde(rename = "valueCodeableConcept")]
    Concept(CodeableConcept<'a>),
    /// Yes.
    #[serde(rename = "valueBoolean")]
    Yes(bool),
    /// Words.
    #[serde(rename = "valueString")]
    Words(Cow<'a, str>),
}

/// A part of a fact.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Component<'a> {
    pub(in crate::exchange::fhir) code: CodeableConcept<'a>,
    #[serde(flatten)]
    pub(in crate::exchange::fhir) value: Value<'a>,
}
