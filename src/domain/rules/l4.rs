//! Owns rule L4: a plan that raises more than one thing.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L4,
    severity: Severity::Info,
    needs: Need::Plan,
    limits: &[LimitId::PlanChanges],
    source: SourceRef::SmallSteps,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::PlanChanges,
        findings: Vec::new(),
    }
}
