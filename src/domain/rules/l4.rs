//! Owns rule L4: a plan that raises more than one thing.

use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State,
};
use crate::domain::{Day, Exercise, Hold, Kind, Plan, Variant};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L4,
    severity: Severity::Info,
    needs: Need::Plan,
    limits: &[LimitId::PlanChanges],
    source: SourceRef::SmallSteps,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Compares, for each exercise, the plan in force with the one before it and counts which of
/// repetitions, sets, hold, variant and days it raises. A plan speaks in its first seven days; what
/// one of the two plans does not say is not compared.
fn judge(question: &Question<'_>) -> Judgement {
    let as_of = question.as_of;
    let mut looked_at: Vec<Finding> = Vec::new();
    let mut compared = false;
    for exercise in Exercise::ALL {
        let plans = Plan::latest_two(&question.evidence.plans, *exercise, as_of);
        let (Some(now), Some(before)) = plans else {
            continue;
        };
        compared = true;
        if as_of.days_since(now.day) < RECENT_DAYS {
            looked_at.push(finding(now, before));
        }
    }
    looked_at.sort_by(|one, other| changes(other).total_cmp(&changes(one)));
    let allowed = question.limit(LimitId::PlanChanges);
    let fired: Vec<Finding> = looked_at
        .iter()
        .filter(|finding| changes(finding) > allowed)
        .cloned()
        .collect();
    let (state, findings) = if !fired.is_empty() {
        (State::Fired, fired)
    } else if compared {
        (State::Quiet, looked_at)
    } else {
        (State::NotEnoughData(Missing::Plans), looked_at)
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::PlanChanges,
        findings,
    }
}

fn finding(now: &Plan, before: &Plan) -> Finding {
    let raised = raised(now, before);
    let mut numbers = vec![Number {
        name: NumberName::Changes,
        value: raised.len() as f64,
    }];
    for (names, from, to) in raised {
        let (earlier, later) = names;
        numbers.push(Number {
            name: earlier,
            value: from,
        });
        numbers.push(Number {
            name: later,
            value: to,
        });
    }
    Finding {
        kind: Some(match now.variant.exercise() {
            Exercise::Bridge => Kind::Bridge,
            Exercise::LegRaise => Kind::LegRaise,
        }),
        variant: Some(now.variant),
        ..Finding::on(now.day, Vec::new(), numbers)
    }
}

/// What is raised, with the names of its two numbers and both of them. Where sides differ, the side
/// that is raised most speaks for both.
fn raised(now: &Plan, before: &Plan) -> Vec<((NumberName, NumberName), f64, f64)> {
    let mut sets: Vec<(f64, f64)> = Vec::new();
    let mut reps: Vec<(f64, f64)> = Vec::new();
    for (side, target) in &now.targets {
        if let Some(earlier) = before.targets.get(side) {
            sets.push((f64::from(earlier.sets), f64::from(target.sets)));
            reps.push((f64::from(earlier.reps.get()), f64::from(target.reps.get())));
        }
    }
    let hold = before.hold.zip(now.hold);
    let days = before.days_per_week.zip(now.days_per_week);
    [
        (
            (NumberName::PlanRepsBefore, NumberName::PlanReps),
            most_raised(reps),
        ),
        (
            (NumberName::PlanSetsBefore, NumberName::PlanSets),
            most_raised(sets),
        ),
        (
            (NumberName::PlanHoldBefore, NumberName::PlanHold),
            hold.map(|(from, to)| (Hold::get(from), Hold::get(to))),
        ),
        (
            (NumberName::PlanStepBefore, NumberName::PlanStep),
            Some((step(before.variant), step(now.variant))),
        ),
        (
            (NumberName::PlanDaysBefore, NumberName::PlanDays),
            days.map(|(from, to)| (f64::from(from), f64::from(to))),
        ),
    ]
    .into_iter()
    .filter_map(|(names, pair)| {
        let (from, to) = pair?;
        (to > from).then_some((names, from, to))
    })
    .collect()
}

fn most_raised(pairs: Vec<(f64, f64)>) -> Option<(f64, f64)> {
    pairs
        .into_iter()
        .max_by(|(from, to), (other_from, other_to)| {
            (to - from).total_cmp(&(other_to - other_from))
        })
}

/// The place of a variant on its exercise's ladder, 1 the easiest.
fn step(variant: Variant) -> f64 {
    let below = variant
        .exercise()
        .variants()
        .take_while(|easier| *easier != variant);
    (below.count() + 1) as f64
}

fn changes(finding: &Finding) -> f64 {
    finding.number(NumberName::Changes).unwrap_or_default()
}
