//! Owns the red flags: stop signs that were ticked in a safety check and not cleared since.

use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State,
};
use crate::domain::{CheckAge, Day, SafetyCheck, StopSign};

/// The rule of one group of stop signs.
pub(super) const fn rule(id: RuleId, source: SourceRef) -> Rule {
    Rule {
        id,
        severity: Severity::Stop,
        needs: Need::SafetyCheck,
        limits: &[LimitId::CheckAge],
        source,
        reviewed: Day::fixed(2026, 11, 23),
        judge,
    }
}

/// One ticked sign is enough, and a tick stands until it is cleared: a later "none of these" says
/// that nothing is new, not that it went away. Without a tick the rule needs a check that is young
/// enough to say anything.
fn judge(question: &Question<'_>) -> Judgement {
    let mut open = question.safety.open(question.rule);
    open.sort_by_key(|(sign, _check)| (sign.urgency(), *sign));
    let signs: Vec<StopSign> = open.iter().map(|(sign, _check)| *sign).collect();
    let (state, findings) = if open.is_empty() {
        unticked(question)
    } else {
        let ticked = open.iter().map(|(sign, check)| ticked(*sign, check));
        (State::Fired, ticked.collect())
    };
    Judgement {
        state,
        severity: severity(&signs),
        limit: LimitId::CheckAge,
        findings,
    }
}

/// How strongly these signs of one rule speak together. Night pain that is the only one has many
/// harmless causes and is a caution (clinical reference B1, RF-7); everything else is a stop.
fn severity(signs: &[StopSign]) -> Severity {
    match signs {
        [StopSign::NightPain] => Severity::Caution,
        _ => Severity::Stop,
    }
}

fn ticked(sign: StopSign, check: &SafetyCheck) -> Finding {
    Finding {
        sign: Some(sign),
        ..Finding::on(check.day, Vec::new(), Vec::new())
    }
}

fn unticked(question: &Question<'_>) -> (State, Vec<Finding>) {
    let CheckAge::Days(days) = question.safety.age() else {
        return (State::NotEnoughData(Missing::NoCheck), Vec::new());
    };
    let age = Number {
        name: NumberName::DaysSinceCheck,
        value: f64::from(days),
    };
    let checked = question.as_of.plus(-i64::from(days));
    let looked_at = vec![Finding::on(checked, Vec::new(), vec![age])];
    // The last 14 days are today and the 13 before it (clinical reference A0): a check of 14 days
    // ago no longer lies in them.
    if f64::from(days) >= question.limit(LimitId::CheckAge) {
        (State::NotEnoughData(Missing::OldCheck { days }), looked_at)
    } else {
        (State::Quiet, looked_at)
    }
}
