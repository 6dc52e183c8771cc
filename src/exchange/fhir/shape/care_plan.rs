//! Owns the shape of a plan.

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::{CodeableConcept, Meta, Narrative, Period, Reference};

/// The plan of one exercise from a day on.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct CarePlan<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) meta: Meta,
    pub(in crate::exchange::fhir) text: Narrative,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) replaces: Option<[Reference; 1]>,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) intent: &'static str,
    pub(in crate::exchange::fhir) category: Vec<CodeableConcept<'static>>,
    pub(in crate::exchange::fhir) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) description: Option<String>,
    pub(in crate::exchange::fhir) subject: Reference,
    pub(in crate::exchange::fhir) period: Period,
    pub(in crate::exchange::fhir) created: String,
    pub(in crate::exchange::fhir) goal: [Reference; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) activity: Vec<PlanActivity<'a>>,
}

/// One thing to do.
#[derive(Debug, Serialize)]
pub(in crate::exchange::fhir) struct PlanActivity<'a> {
    pub(in crate::exchange::fhir) detail: PlanDetail<'a>,
}

/// What to do, how often, for which goal.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct PlanDetail<'a> {
    pub(in crate::exchange::fhir) code: CodeableConcept<'a>,
    pub(in crate::exchange::fhir) goal: [Reference; 1],
    pub(in crate::exchange::fhir) status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) scheduled_timing: Option<Timing>,
    pub(in crate::exchange::fhir) description: String,
}

/// How often.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Timing {
    pub(in crate::exchange::fhir) repeat: Repeat,
}

/// So many times in so long, on these days of the week where they are named.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Repeat {
    pub(in crate::exchange::fhir) frequency: u8,
    pub(in crate::exchange::fhir) period: u8,
    pub(in crate::exchange::fhir) period_unit: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) day_of_week: Vec<&'static str>,
}

impl Repeat {
    /// So many times a week, whichever days.
    pub(in crate::exchange::fhir) const fn times_a_week(times: u8) -> Self {
        Self {
            frequency: times,
            period: 1,
            period_unit: "wk",
            day_of_week: Vec::new(),
        }
    }
}
