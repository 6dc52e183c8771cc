//! Owns the shape of the program that put the bundle together.

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::CodeableConcept;

/// The program.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Device<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) status: &'static str,
    #[serde(rename = "deviceName")]
    pub(in crate::exchange::fhir) names: [DeviceName; 1],
    #[serde(rename = "type")]
    pub(in crate::exchange::fhir) kind: CodeableConcept<'a>,
    pub(in crate::exchange::fhir) version: [DeviceVersion<'a>; 1],
}

/// What it is called.
#[derive(Debug, Serialize)]
pub(in crate::exchange::fhir) struct DeviceName {
    pub(in crate::exchange::fhir) name: &'static str,
    #[serde(rename = "type")]
    pub(in crate::exchange::fhir) kind: &'static str,
}

/// Which version it is.
#[derive(Debug, Serialize)]
pub(in crate::exchange::fhir) struct DeviceVersion<'a> {
    pub(in crate::exchange::fhir) value: &'a str,
}
