//! Owns the red flags: stop signs that were ticked in a safety check and not cleared since.

use crate::domain::Day;
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

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

fn judge(question: &Question<'_>) -> Judgement {
    let safety = &question.evidence.safety;
    let open = safety.open(question.rule, question.as_of);
    let findings: Vec<Finding> = open
        .iter()
        .map(|(sign, check)| Finding {
            sign: Some(*sign),
            ..Finding::on(check.day, Vec::new(), Vec::new())
        })
        .collect();
    let state = match safety.last_check(question.as_of) {
        _ if !findings.is_empty() => State::Fired,
        None => State::NotEnoughData(Missing::NoCheck),
        Some(check) => {
            let days = question.as_of.days_since(check.day);
            if days as f64 > question.limit(LimitId::CheckAge) {
                let days = u32::try_from(days).unwrap_or(u32::MAX);
                State::NotEnoughData(Missing::OldCheck { days })
            } else {
                State::Quiet
            }
        }
    };
    Judgement {
        state,
        severity: Severity::Stop,
        limit: LimitId::CheckAge,
        findings,
    }
}
