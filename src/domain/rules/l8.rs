//! Owns rule L8: the weaker side does much less.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L8,
    severity: Severity::Info,
    needs: Need::WeakerSide,
    limits: &[LimitId::DoseShare],
    source: SourceRef::OwnChoice,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::DoseShare,
        findings: Vec::new(),
    }
}
