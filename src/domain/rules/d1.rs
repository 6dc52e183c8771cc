//! Owns rule D1: too few days to compare.

use crate::domain::load::LAST_DAYS;
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State, whole,
};
use crate::domain::{Day, DayRange};

pub(super) const RULE: Rule = Rule {
    id: RuleId::D1,
    severity: Severity::Info,
    needs: Need::Nothing,
    limits: &[LimitId::KnownLastWeek],
    source: SourceRef::OwnChoice,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Counts the known days of the last seven. A diary that is younger than the days it takes cannot
/// have them yet, and nobody is told off for that.
fn judge(question: &Question<'_>) -> Judgement {
    let as_of = question.as_of;
    let needed = question.limit(LimitId::KnownLastWeek);
    let days = question.days_of_use();
    let known = question
        .history()
        .known_days(DayRange::ending(as_of, LAST_DAYS));
    let state = if f64::from(known) >= needed {
        State::Quiet
    } else if f64::from(days) < needed {
        State::NotEnoughData(Missing::TooEarly {
            days,
            needed: whole(needed),
        })
    } else {
        State::Fired
    };
    let number = Number {
        name: NumberName::KnownLastWeek,
        value: f64::from(known),
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::KnownLastWeek,
        findings: vec![Finding::on(as_of, Vec::new(), vec![number])],
    }
}
