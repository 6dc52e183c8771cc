//! Owns the shape of what stands beside the entries in the `evenly-diary` JSON format: plans,
//! limits, answers to warnings, safety checks and the warnings that were shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::rules::{Finding, Firing, Limit};
use crate::domain::{
    Acknowledgement, Clearing, Effort, EntryId, Hold, KeptSheet, Kind, Minutes, Misfit, PictureId,
    Plan, SafetyCheck, Side, StopSign, Target, Variant,
};
use crate::exchange::json::shape::StampShape;
use crate::exchange::plan_file::SheetShape;

#[derive(Debug, Serialize)]
pub(super) struct PlanShape<'a> {
    date: String,
    recorded: StampShape<'a>,
    variant: &'static str,
    targets: BTreeMap<&'static str, TargetShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hold_s: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_per_week: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<u8>,
}

#[derive(Debug, Serialize)]
struct TargetShape {
    sets: u8,
    reps: u16,
}

/// A plan of a physiotherapist that was taken over.
#[derive(Debug, Serialize)]
pub(super) struct KeptSheetShape<'a> {
    date: String,
    recorded: StampShape<'a>,
    sheet: SheetShape<'a>,
}

/// A limit that a physiotherapist changed.
#[derive(Debug, Serialize)]
pub(super) struct ChangedLimitShape {
    name: &'static str,
    value: f64,
    reviewed: String,
}

#[derive(Debug, Serialize)]
pub(super) struct AcknowledgementShape<'a> {
    date: String,
    recorded: StampShape<'a>,
    rule: &'static str,
    severity: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct MisfitShape<'a> {
    date: String,
    recorded: StampShape<'a>,
    rule: &'static str,
    reason: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

#[derive(Debug, Serialize)]
pub(super) struct CheckShape<'a> {
    date: String,
    recorded: StampShape<'a>,
    signs: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct ClearingShape<'a> {
    date: String,
    recorded: StampShape<'a>,
    rule: &'static str,
    how: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct FiringShape<'a> {
    date: String,
    recorded: StampShape<'a>,
    rule: &'static str,
    severity: &'static str,
    limit: LimitShape,
    findings: Vec<FindingShape>,
}

/// A limit as it was when a rule fired, whoever set it.
#[derive(Debug, Serialize)]
struct LimitShape {
    name: &'static str,
    value: f64,
    owner: &'static str,
    reviewed: String,
}

#[derive(Debug, Serialize)]
struct FindingShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sign: Option<&'static str>,
    date: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entries: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<NumberShape>,
}

#[derive(Debug, Serialize)]
struct NumberShape {
    name: &'static str,
    value: f64,
}

impl<'a> From<&'a Plan> for PlanShape<'a> {
    fn from(plan: &'a Plan) -> Self {
        let target = |target: &Target| TargetShape {
            sets: target.sets,
            reps: target.reps.get(),
        };
        Self {
            date: plan.day.to_string(),
            recorded: StampShape::from(&plan.at),
            variant: plan.variant.id(),
            targets: plan
                .targets
                .iter()
                .map(|(side, of_side)| (side.id(), target(of_side)))
                .collect(),
            hold_s: plan.hold.map(Hold::get),
            days_per_week: plan.days_per_week,
            minutes: plan.minutes.map(Minutes::get),
            effort: plan.effort.map(Effort::get),
        }
    }
}

impl<'a> KeptSheetShape<'a> {
    /// The shape of a plan; `pictures` are those that stand in the file already.
    pub(super) fn new(kept: &'a KeptSheet, pictures: &mut BTreeSet<PictureId>) -> Self {
        Self {
            date: kept.day.to_string(),
            recorded: StampShape::from(&kept.at),
            sheet: SheetShape::new(&kept.sheet, pictures),
        }
    }
}

impl From<&Limit> for ChangedLimitShape {
    fn from(limit: &Limit) -> Self {
        Self {
            name: limit.id.id(),
            value: limit.value,
            reviewed: limit.reviewed.to_string(),
        }
    }
}

impl<'a> From<&'a Acknowledgement> for AcknowledgementShape<'a> {
    fn from(said: &'a Acknowledgement) -> Self {
        Self {
            date: said.day.to_string(),
            recorded: StampShape::from(&said.at),
            rule: said.rule.id(),
            severity: said.severity.id(),
        }
    }
}

impl<'a> From<&'a Misfit> for MisfitShape<'a> {
    fn from(misfit: &'a Misfit) -> Self {
        Self {
            date: misfit.day.to_string(),
            recorded: StampShape::from(&misfit.at),
            rule: misfit.rule.id(),
            reason: misfit.reason.id(),
            note: misfit.note.as_str(),
        }
    }
}

impl<'a> From<&'a SafetyCheck> for CheckShape<'a> {
    fn from(check: &'a SafetyCheck) -> Self {
        Self {
            date: check.day.to_string(),
            recorded: StampShape::from(&check.at),
            signs: check.signs.iter().map(|sign| sign.id()).collect(),
        }
    }
}

impl<'a> From<&'a Clearing> for ClearingShape<'a> {
    fn from(clearing: &'a Clearing) -> Self {
        Self {
            date: clearing.day.to_string(),
            recorded: StampShape::from(&clearing.at),
            rule: clearing.rule.id(),
            how: clearing.how.id(),
        }
    }
}

impl<'a> From<&'a Firing> for FiringShape<'a> {
    fn from(firing: &'a Firing) -> Self {
        Self {
            date: firing.day.to_string(),
            recorded: StampShape::from(&firing.at),
            rule: firing.rule.id(),
            severity: firing.severity.id(),
            limit: LimitShape {
                name: firing.limit.id.id(),
                value: firing.limit.value,
                owner: firing.limit.owner.id(),
                reviewed: firing.limit.reviewed.to_string(),
            },
            findings: firing.findings.iter().map(FindingShape::from).collect(),
        }
    }
}

impl From<&Finding> for FindingShape {
    fn from(finding: &Finding) -> Self {
        Self {
            kind: finding.kind.map(Kind::id),
            side: finding.side.map(Side::id),
            variant: finding.variant.map(Variant::id),
            sign: finding.sign.map(StopSign::id),
            date: finding.day.to_string(),
            entries: finding.entries.iter().map(EntryId::to_string).collect(),
            numbers: finding
                .numbers
                .iter()
                .map(|number| NumberShape {
                    name: number.name.id(),
                    value: number.value,
                })
                .collect(),
        }
    }
}
