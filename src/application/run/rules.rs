//! Owns answering the safety check and warnings, setting limits and plans, noting firings.

use std::collections::BTreeSet;

use crate::application::run::{Job, plan_file};
use crate::application::view::analysis;
use crate::application::{Core, Done, Fault, Receipt, RulesCommand};
use crate::domain::rules::{Firing, LimitId, Limits, RuleId, Severity, evaluate};
use crate::domain::{
    Acknowledgement, ClearedBy, Clearing, DayRange, Misfit, MisfitReason, Note, Plan, SafetyCheck,
    Stamp, StopSign,
};
use crate::store::{Op, StoreError, Tx};

/// Carries out one of the commands on rules.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &RulesCommand,
) -> Result<Receipt, Fault> {
    match command {
        RulesCommand::AnswerSafety(signs) => answer_safety(core, job, signs),
        RulesCommand::ClearStop { rule, how } => clear_stop(core, job, *rule, *how),
        RulesCommand::Acknowledge { rule, severity } => acknowledge(core, job, *rule, *severity),
        RulesCommand::Misfit { rule, reason, note } => misfit(core, job, (*rule, *reason), note),
        RulesCommand::SetLimit { limit, value } => set_limit(core, job, *limit, *value),
        RulesCommand::ResetLimit(limit) => reset_limit(core, job, *limit),
        RulesCommand::SetPlan(plan) => set_plan(core, job, plan),
        RulesCommand::TakePlan(sheet) => plan_file::take(core, job, sheet),
        RulesCommand::NoteFirings => note_firings(core, job),
    }
}

fn answer_safety(
    core: &mut Core,
    job: &Job<'_>,
    signs: &BTreeSet<StopSign>,
) -> Result<Receipt, Fault> {
    let op = Op::AnswerSafety {
        signs: u32::try_from(signs.len()).unwrap_or(u32::MAX),
    };
    write(core, job, &op, |tx| {
        tx.add_check(&SafetyCheck {
            at: tx.moment(job.now)?,
            day: job.now.day(),
            signs: signs.clone(),
        })
    })
}

fn clear_stop(
    core: &mut Core,
    job: &Job<'_>,
    rule: RuleId,
    how: ClearedBy,
) -> Result<Receipt, Fault> {
    write(core, job, &Op::ClearStop { rule }, |tx| {
        tx.add_clearing(&Clearing {
            at: tx.moment(job.now)?,
            day: job.now.day(),
            rule,
            how,
        })
    })
}

fn acknowledge(
    core: &mut Core,
    job: &Job<'_>,
    rule: RuleId,
    severity: Severity,
) -> Result<Receipt, Fault> {
    write(core, job, &Op::Acknowledge { rule }, |tx| {
        tx.acknowledge(&Acknowledgement {
            at: tx.moment(job.now)?,
            day: job.now.day(),
            rule,
            severity,
        })
    })
}

fn misfit(
    core: &mut Core,
    job: &Job<'_>,
    (rule, reason): (RuleId, MisfitReason),
    note: &Note,
) -> Result<Receipt, Fault> {
    write(core, job, &Op::Misfit { rule }, |tx| {
        tx.add_misfit(&Misfit {
            at: tx.moment(job.now)?,
            day: job.now.day(),
            rule,
            reason,
            note: note.clone(),
        })
    })
}

fn set_limit(core: &mut Core, job: &Job<'_>, limit: LimitId, value: f64) -> Result<Receipt, Fault> {
    let today = job.now.day();
    Limits::default()
        .set(limit, value, today)
        .map_err(|problem| Fault::field(limit.id(), problem))?;
    write(core, job, &Op::SetLimit { limit }, |tx| {
        tx.set_limit(limit, value, today)
    })
}

fn reset_limit(core: &mut Core, job: &Job<'_>, limit: LimitId) -> Result<Receipt, Fault> {
    write(core, job, &Op::ResetLimit { limit }, |tx| {
        tx.reset_limit(limit)
    })
}

fn set_plan(core: &mut Core, job: &Job<'_>, plan: &Plan) -> Result<Receipt, Fault> {
    let variant = plan.variant;
    write(core, job, &Op::SetPlan { variant }, |tx| {
        tx.add_plan(&Plan {
            at: tx.moment(job.now)?,
            day: job.now.day(),
            ..plan.clone()
        })
    })
}

/// Asks every rule about today and keeps the warnings that speak and are not kept for today yet
/// with the same inputs.
fn note_firings(core: &mut Core, job: &Job<'_>) -> Result<Receipt, Fault> {
    let today = job.now.day();
    let store = core.store_mut()?;
    let evidence = analysis::evidence(&store.read(), today)?;
    let noted = store.read().firings(Some(DayRange {
        first: today,
        last: today,
    }))?;
    let last = noted.iter().map(|noted| noted.at.utc_ms).max();
    let at = Stamp {
        utc_ms: last.map_or(job.now.utc_ms, |last| job.now.utc_ms.max(last + 1)),
        ..job.now.clone()
    };
    let new: Vec<Firing> = evaluate(&evidence, today)
        .iter()
        .filter_map(|verdict| Firing::of(verdict, &at))
        .filter(|firing| !noted.iter().any(|noted| noted.says_the_same_as(firing)))
        .collect();
    store.note_firings(&new)?;
    Ok(job.done(Done::Saved))
}

fn write(
    core: &mut Core,
    job: &Job<'_>,
    op: &Op,
    work: impl FnOnce(&Tx<'_>) -> Result<(), StoreError>,
) -> Result<Receipt, Fault> {
    let ((), receipt) = core.store_mut()?.operate(op, job.now, work)?;
    Ok(job.written(receipt, Vec::new(), Done::Saved))
}
