//! Owns rule U1: nobody has looked at it yet.

use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State,
};
use crate::domain::{Day, ProfessionalSeen};

pub(super) const RULE: Rule = Rule {
    id: RuleId::U1,
    severity: Severity::Info,
    needs: Need::Profile,
    limits: &[LimitId::DaysOfUse],
    source: SourceRef::SeeSomeone,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Asks whether somebody has looked at it once the diary is older than the limit; it asks again
/// seven days after it was read. A visit that lies after the day asked about had not been yet.
fn judge(question: &Question<'_>) -> Judgement {
    let as_of = question.as_of;
    let days = f64::from(question.days_of_use());
    let state = match question.evidence.profile.professional_seen {
        None => State::NotEnoughData(Missing::ProfessionalSeen),
        Some(ProfessionalSeen::Yes(seen)) if seen.is_none_or(|seen| seen <= as_of) => State::Quiet,
        Some(ProfessionalSeen::Yes(_) | ProfessionalSeen::No)
            if days > question.limit(LimitId::DaysOfUse) =>
        {
            State::Fired
        }
        Some(ProfessionalSeen::Yes(_) | ProfessionalSeen::No) => State::Quiet,
    };
    let number = Number {
        name: NumberName::DaysOfUse,
        value: days,
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::DaysOfUse,
        findings: vec![Finding::on(as_of, Vec::new(), vec![number])],
    }
}
