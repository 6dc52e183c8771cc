//! Owns rule P5: sharp pain in the groin, twice.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P5,
    severity: Severity::Caution,
    needs: Need::PainFeel,
    limits: &[LimitId::GroinSessions, LimitId::GroinDays],
    source: SourceRef::HipJoint,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::GroinSessions,
        findings: Vec::new(),
    }
}
