//! Owns rule P6: a sore outer hip.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P6,
    severity: Severity::Caution,
    needs: Need::PainSite,
    limits: &[LimitId::OuterHipPain],
    source: SourceRef::OuterHipTendon,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::OuterHipPain,
        findings: Vec::new(),
    }
}
