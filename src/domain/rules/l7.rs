//! Owns rule L7: back after a gap, with too much.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L7,
    severity: Severity::Info,
    needs: Need::SameVariantSessions,
    limits: &[LimitId::GapDays, LimitId::GapShare],
    source: SourceRef::RestBetweenSessions,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::GapDays,
        findings: Vec::new(),
    }
}
