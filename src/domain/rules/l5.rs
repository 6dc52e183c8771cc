//! Owns rule L5: every day the same.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L5,
    severity: Severity::Info,
    needs: Need::FourWeeksOfLoad,
    limits: &[
        LimitId::Monotony,
        LimitId::MonotonyWeek,
        LimitId::MonotonyDays,
    ],
    source: SourceRef::Monotony,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::Monotony,
        findings: Vec::new(),
    }
}
