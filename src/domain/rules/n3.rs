//! Owns rule N3: the same work feels harder.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::N3,
    severity: Severity::Caution,
    needs: Need::SameVariantSessions,
    limits: &[LimitId::EffortRise, LimitId::SameVolume],
    source: SourceRef::EffortRising,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::EffortRise,
        findings: Vec::new(),
    }
}
