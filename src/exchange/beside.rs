//! Owns the values of what stands beside the entries as every format names them, read and checked:
//! plans, limits, answers to warnings, safety checks and the warnings that were shown.

use std::collections::BTreeMap;

use crate::domain::rules::{
    Finding, Firing, Limit, LimitId, Number, NumberName, Owner, RuleId, Severity,
};
use crate::domain::{
    AcceptedSheet, Acknowledgement, ClearedBy, Clearing, Day, Diary, Effort, EntryId, Hold, Kind,
    Minutes, Misfit, MisfitReason, Note, Plan, PlanSheet, Reps, SafetyCheck, SetSide, Side, Stamp,
    StopSign, Target, Variant,
};
use crate::exchange::fields::{Fault, Fields};
use crate::exchange::record::{Unknown, needed, stamp};
use crate::exchange::{Reason, plan_file};

/// A list of a diary that stands beside its entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) enum List {
    Plans,
    PlanSheets,
    Limits,
    Acknowledgements,
    Misfits,
    SafetyChecks,
    Clearings,
    Firings,
}

impl List {
    const ALL: [Self; 8] = [
        Self::Plans,
        Self::PlanSheets,
        Self::Limits,
        Self::Acknowledgements,
        Self::Misfits,
        Self::SafetyChecks,
        Self::Clearings,
        Self::Firings,
    ];

    /// Its name at the top of a JSON file.
    pub(in crate::exchange) const fn name(self) -> &'static str {
        match self {
            Self::Plans => "plans",
            Self::PlanSheets => "plan_sheets",
            Self::Limits => "limits",
            Self::Acknowledgements => "acknowledgements",
            Self::Misfits => "misfits",
            Self::SafetyChecks => "safety_checks",
            Self::Clearings => "clearings",
            Self::Firings => "firings",
        }
    }

    /// Reads [`Self::name`] back.
    pub(in crate::exchange) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.name() == name)
    }

    /// Reads one item into its list of the diary.
    pub(in crate::exchange) fn take(
        self,
        fields: &mut Fields,
        unknown: &mut Unknown,
        diary: &mut Diary,
    ) -> Result<(), Fault> {
        match self {
            Self::Plans => diary.plans.push(plan(fields, unknown)?),
            Self::PlanSheets => diary.sheets.push(plan_sheet(fields, unknown)?),
            Self::Limits => limit(fields, diary)?,
            Self::Acknowledgements => {
                let said = acknowledgement(fields, unknown)?;
                diary.answers.acknowledgements.push(said);
            }
            Self::Misfits => diary.answers.misfits.push(misfit(fields, unknown)?),
            Self::SafetyChecks => diary.safety.checks.push(safety_check(fields, unknown)?),
            Self::Clearings => diary.safety.clearings.push(clearing(fields, unknown)?),
            Self::Firings => diary.firings.push(firing(fields, unknown)?),
        }
        Ok(())
    }
}

/// The civil day and the moment.
fn said(fields: &mut Fields, unknown: &mut Unknown) -> Result<(Day, Stamp), Fault> {
    let day = date(fields, "date")?;
    let at = needed("recorded", fields.object("recorded", unknown, stamp)?)?;
    Ok((day, at))
}

fn date(fields: &mut Fields, name: &str) -> Result<Day, Fault> {
    needed(name, fields.text(name, str::parse::<Day>)?)
}

fn rule(fields: &mut Fields) -> Result<RuleId, Fault> {
    needed("rule", fields.text("rule", RuleId::from_id)?)
}

fn plan(fields: &mut Fields, unknown: &mut Unknown) -> Result<Plan, Fault> {
    let (day, at) = said(fields, unknown)?;
    let targets = fields.object("targets", unknown, |fields, unknown| {
        let mut targets = BTreeMap::new();
        for side in SetSide::ALL {
            if let Some(target) = fields.object(side.id(), unknown, target)? {
                targets.insert(side, target);
            }
        }
        Ok(targets)
    })?;
    Ok(Plan {
        at,
        day,
        variant: needed("variant", fields.text("variant", Variant::from_id)?)?,
        targets: targets.unwrap_or_default(),
        hold: fields.real("hold_s", Hold::new)?,
        days_per_week: fields.whole("days_per_week", Plan::days_in_week)?,
        minutes: fields.real("minutes", Minutes::new)?,
        effort: fields.whole("effort", Effort::new)?,
    })
}

fn target(fields: &mut Fields, _unknown: &mut Unknown) -> Result<Target, Fault> {
    let sets = fields.whole("sets", |sets| Target::new(sets, 1))?;
    let reps = fields.whole("reps", Reps::new)?;
    Ok(Target {
        reps: needed("reps", reps)?,
        ..needed("sets", sets)?
    })
}

/// A plan that was taken in: its parts in JSON, one line of text in a table. One that cannot be
/// taken whole is left out.
fn plan_sheet(fields: &mut Fields, unknown: &mut Unknown) -> Result<AcceptedSheet, Fault> {
    let (day, at) = said(fields, unknown)?;
    if let Some(sheet) = fields.text("text", PlanSheet::from_text)? {
        return Ok(AcceptedSheet { at, day, sheet });
    }
    let mut lost = plan_file::Lost::new();
    let sheet = fields.object("plan", unknown, |fields, unknown| {
        let sheet = plan_file::sheet(fields, unknown, &mut lost)?;
        match lost.pop() {
            Some(fault) => Err(fault),
            None => Ok(sheet),
        }
    })?;
    let sheet = needed("plan", sheet)?;
    Ok(AcceptedSheet { at, day, sheet })
}

fn limit(fields: &mut Fields, diary: &mut Diary) -> Result<(), Fault> {
    let id = needed("name", fields.text("name", LimitId::from_id)?)?;
    let value = needed("value", fields.real("value", Ok)?)?;
    let reviewed = date(fields, "reviewed")?;
    if diary.limits.changed().any(|known| known.id == id) {
        return Err(Fault::at("name", Reason::RepeatedName));
    }
    diary
        .limits
        .set(id, value, reviewed)
        .map_err(|problem| Fault::at("value", Reason::Field(problem)))
}

fn acknowledgement(fields: &mut Fields, unknown: &mut Unknown) -> Result<Acknowledgement, Fault> {
    let (day, at) = said(fields, unknown)?;
    Ok(Acknowledgement {
        at,
        day,
        rule: rule(fields)?,
        severity: needed("severity", fields.text("severity", Severity::from_id)?)?,
    })
}

fn misfit(fields: &mut Fields, unknown: &mut Unknown) -> Result<Misfit, Fault> {
    let (day, at) = said(fields, unknown)?;
    Ok(Misfit {
        at,
        day,
        rule: rule(fields)?,
        reason: needed("reason", fields.text("reason", MisfitReason::from_id)?)?,
        note: fields.text("note", Note::new)?.unwrap_or_default(),
    })
}

fn safety_check(fields: &mut Fields, unknown: &mut Unknown) -> Result<SafetyCheck, Fault> {
    let (day, at) = said(fields, unknown)?;
    Ok(SafetyCheck {
        at,
        day,
        signs: fields.words("signs", StopSign::from_id)?,
    })
}

fn clearing(fields: &mut Fields, unknown: &mut Unknown) -> Result<Clearing, Fault> {
    let (day, at) = said(fields, unknown)?;
    Ok(Clearing {
        at,
        day,
        rule: rule(fields)?,
        how: needed("how", fields.text("how", ClearedBy::from_id)?)?,
    })
}

fn firing(fields: &mut Fields, unknown: &mut Unknown) -> Result<Firing, Fault> {
    let (day, at) = said(fields, unknown)?;
    let limit = fields.object("limit", unknown, |fields, _unknown| {
        Ok(Limit {
            id: needed("name", fields.text("name", LimitId::from_id)?)?,
            value: needed("value", fields.real("value", Ok)?)?,
            owner: needed("owner", fields.text("owner", Owner::from_id)?)?,
            reviewed: date(fields, "reviewed")?,
        })
    })?;
    Ok(Firing {
        at,
        day,
        rule: rule(fields)?,
        severity: needed("severity", fields.text("severity", Severity::from_id)?)?,
        limit: needed("limit", limit)?,
        findings: fields.objects("findings", unknown, finding)?,
    })
}

fn finding(fields: &mut Fields, unknown: &mut Unknown) -> Result<Finding, Fault> {
    Ok(Finding {
        kind: fields.text("kind", Kind::from_id)?,
        side: fields.text("side", Side::from_id)?,
        variant: fields.text("variant", Variant::from_id)?,
        sign: fields.text("sign", StopSign::from_id)?,
        day: date(fields, "date")?,
        entries: fields.texts("entries", str::parse::<EntryId>)?,
        numbers: fields.objects("numbers", unknown, |fields, _unknown| {
            Ok(Number {
                name: needed("name", fields.text("name", NumberName::from_id)?)?,
                value: needed("value", fields.real("value", Ok)?)?,
            })
        })?,
    })
}
