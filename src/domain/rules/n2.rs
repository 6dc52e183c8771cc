//! Owns rule N2: fewer repetitions than before with the same exercise.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::N2,
    severity: Severity::Caution,
    needs: Need::SameVariantSessions,
    limits: &[LimitId::BestShare, LimitId::BestSpan],
    source: SourceRef::OverworkWeakness,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::BestShare,
        findings: Vec::new(),
    }
}
