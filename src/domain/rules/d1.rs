//! Owns rule D1: too few days to compare.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::D1,
    severity: Severity::Info,
    needs: Need::Nothing,
    limits: &[LimitId::KnownLastWeek],
    source: SourceRef::OwnChoice,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::KnownLastWeek,
        findings: Vec::new(),
    }
}
