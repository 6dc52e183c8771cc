//! Owns rule T1: a girth difference that grows.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::T1,
    severity: Severity::Caution,
    needs: Need::Girths,
    limits: &[LimitId::GirthGrowth, LimitId::GirthDays],
    source: SourceRef::TapeMeasure,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::GirthGrowth,
        findings: Vec::new(),
    }
}
