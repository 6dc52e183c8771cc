//! Owns rule L3: a session far above the biggest of a month.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L3,
    severity: Severity::Caution,
    needs: Need::SameVariantSessions,
    limits: &[
        LimitId::BigSession,
        LimitId::BigSessionCaution,
        LimitId::BigSessionReps,
    ],
    source: SourceRef::SessionSpike,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::BigSession,
        findings: Vec::new(),
    }
}
