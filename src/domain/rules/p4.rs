//! Owns rule P4: pain that feels like a nerve.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P4,
    severity: Severity::StopExercise,
    needs: Need::PainFeel,
    limits: &[LimitId::NerveDays],
    source: SourceRef::NervePain,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::NerveDays,
        findings: Vec::new(),
    }
}
