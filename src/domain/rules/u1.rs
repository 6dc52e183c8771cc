//! Owns rule U1: nobody has looked at it yet.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::U1,
    severity: Severity::Info,
    needs: Need::Profile,
    limits: &[LimitId::DaysOfUse],
    source: SourceRef::SeeSomeone,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::DaysOfUse,
        findings: Vec::new(),
    }
}
