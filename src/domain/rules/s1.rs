//! Owns rule S1: sitting long without a break.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::S1,
    severity: Severity::Info,
    needs: Need::Sitting,
    limits: &[LimitId::SittingMinutes],
    source: SourceRef::SittingBreaks,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::SittingMinutes,
        findings: Vec::new(),
    }
}
