//! Owns rule P3: morning pain that creeps up over a week.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P3,
    severity: Severity::Caution,
    needs: Need::MorningPain,
    limits: &[
        LimitId::CreepRise,
        LimitId::CreepRiseStrong,
        LimitId::CreepRatings,
    ],
    source: SourceRef::PainMonitoring,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::CreepRise,
        findings: Vec::new(),
    }
}
