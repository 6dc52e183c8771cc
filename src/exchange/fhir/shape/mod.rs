//! Owns the shapes of the FHIR R4 resources that are written, one file a resource.

pub(super) mod bundle;
pub(super) mod care_plan;
pub(super) mod care_step;
pub(super) mod code_system;
pub(super) mod device;
pub(super) mod elements;
pub(super) mod goal;
pub(super) mod observation;
pub(super) mod patient;
pub(super) mod provenance;
pub(super) mod questionnaire;
