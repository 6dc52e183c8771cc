//! Owns rule L6: very hard while the cause is not known.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L6,
    severity: Severity::Caution,
    needs: Need::StrengthEffort,
    limits: &[LimitId::VeryHardEffort],
    source: SourceRef::EasyEffort,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::VeryHardEffort,
        findings: Vec::new(),
    }
}
