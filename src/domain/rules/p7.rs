//! Owns rule P7: mild soreness after exercise, which is common.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P7,
    severity: Severity::Info,
    needs: Need::Soreness,
    limits: &[LimitId::MildSoreness],
    source: SourceRef::DelayedSoreness,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::MildSoreness,
        findings: Vec::new(),
    }
}
