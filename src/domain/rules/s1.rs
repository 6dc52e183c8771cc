//! Owns rule S1: sitting long without a break.

use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State,
};
use crate::domain::{Body, Day, Entry, Kind, Minutes};

pub(super) const RULE: Rule = Rule {
    id: RuleId::S1,
    severity: Severity::Info,
    needs: Need::Sitting,
    limits: &[LimitId::SittingMinutes],
    source: SourceRef::SittingBreaks,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Looks at how long the person sat before each break of the day, and how long they sit now.
/// Nobody knows how long somebody sat who neither said nor timed it.
fn judge(question: &Question<'_>) -> Judgement {
    let as_of = question.as_of;
    let now = question.evidence.sitting.map(|sat| sitting(as_of, sat));
    let before = question.history().on(as_of).iter().filter_map(before_break);
    let mut looked: Vec<Finding> = now.into_iter().chain(before).collect();
    looked.sort_by(|one, other| minutes(other).total_cmp(&minutes(one)));
    let limit = question.limit(LimitId::SittingMinutes);
    let long = looked.iter().filter(|finding| minutes(finding) > limit);
    let long: Vec<Finding> = long.cloned().collect();
    let (state, findings) = match (long.is_empty(), looked.is_empty()) {
        (false, _) => (State::Fired, long),
        (true, false) => (State::Quiet, looked),
        (true, true) => (State::NotEnoughData(Missing::Sitting), looked),
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::SittingMinutes,
        findings,
    }
}

fn before_break(entry: &Entry) -> Option<Finding> {
    match &entry.body {
        Body::Break(pause) => pause.sat_before.map(|sat| Finding {
            kind: Some(Kind::Break),
            entries: vec![entry.id],
            ..sitting(entry.when.day, sat)
        }),
        Body::Strength(_)
        | Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    }
}

fn sitting(day: Day, sat: Minutes) -> Finding {
    let minutes = Number {
        name: NumberName::SittingMinutes,
        value: sat.get(),
    };
    Finding::on(day, Vec::new(), vec![minutes])
}

fn minutes(finding: &Finding) -> f64 {
    finding
        .number(NumberName::SittingMinutes)
        .unwrap_or_default()
}
