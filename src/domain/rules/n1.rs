//! Owns rule N1: weaker after training.

use crate::domain::Day;
use crate::domain::rules::{
    Judgement, LimitId, Missing, Need, Question, Rule, RuleId, Severity, SourceRef, State,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::N1,
    severity: Severity::Caution,
    needs: Need::WeakerOrReps,
    limits: &[
        LimitId::WeakerSoreness,
        LimitId::WeakerRepsDrop,
        LimitId::RestHours,
    ],
    source: SourceRef::OverworkWeakness,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

fn judge(_question: &Question<'_>) -> Judgement {
    Judgement {
        state: State::NotEnoughData(Missing::NoSession),
        severity: Severity::Info,
        limit: LimitId::WeakerSoreness,
        findings: Vec::new(),
    }
}
