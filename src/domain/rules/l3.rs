//! Owns rule L3: a session far above the biggest of a month.

use crate::domain::rules::strength::{
    Counted, back_from, latest_by_side, one_side, strength_between,
};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Limits, Missing, Need, Number, NumberName, Question, RECENT_DAYS,
    Rule, RuleId, Severity, SourceRef, State, count,
};
use crate::domain::{Day, DayRange, SetSide, Variant};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L3,
    severity: Severity::Caution,
    needs: Need::SameVariantSessions,
    limits: &[
        LimitId::BigSession,
        LimitId::BigSessionCaution,
        LimitId::BigSessionReps,
    ],
    source: SourceRef::SessionSpike,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The days before a session among which the biggest is looked for (clinical reference B2).
const MONTH_DAYS: i64 = 30;

/// The earlier sessions it takes in those days (clinical reference B2).
const EARLIER_SESSIONS: u32 = 3;

/// Compares, for each variant and side, the latest session of the last seven days with the biggest
/// of the 30 days before it. Repetitions are compared within one variant only (clinical reference
/// A8), and a later session that is not above the limit makes the rule quiet again.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, limits) = (question.history(), &question.evidence.limits);
    let range = DayRange::ending(question.as_of, RECENT_DAYS);
    let mut looked_at: Vec<Finding> = Vec::new();
    let mut most_earlier = 0;
    for ((variant, side), session) in latest_by_side(history, range) {
        let before = session.entry.when.day.plus(-1);
        let month = DayRange::ending(before, MONTH_DAYS);
        let earlier: Vec<Counted<'_>> = back_from(history, variant, side, before)
            .take_while(|earlier| month.contains(earlier.entry.when.day))
            .collect();
        let have = count(earlier.len());
        most_earlier = most_earlier.max(have);
        let biggest = earlier.into_iter().max_by_key(|earlier| earlier.reps);
        if let Some(biggest) = biggest.filter(|_| have >= EARLIER_SESSIONS) {
            looked_at.push(finding(variant, side, session, biggest));
        }
    }
    looked_at.sort_by(|one, other| share(other).total_cmp(&share(one)));
    let fired: Vec<Finding> = looked_at
        .iter()
        .filter(|finding| deciding_limit(finding, limits).is_some())
        .cloned()
        .collect();
    let limit = fired
        .first()
        .and_then(|finding| deciding_limit(finding, limits))
        .unwrap_or(LimitId::BigSession);
    let state = if !fired.is_empty() {
        State::Fired
    } else if !looked_at.is_empty() {
        State::Quiet
    } else if strength_between(history, range).next().is_none() {
        State::NotEnoughData(Missing::NoSession)
    } else {
        State::NotEnoughData(Missing::Sessions {
            have: most_earlier,
            needed: EARLIER_SESSIONS,
        })
    };
    Judgement {
        state,
        severity: if limit == LimitId::BigSessionCaution {
            Severity::Caution
        } else {
            Severity::Info
        },
        limit,
        findings: if fired.is_empty() { looked_at } else { fired },
    }
}

/// The limit that this finding passed, if any. It takes some repetitions more besides, so that
/// small numbers alone say nothing.
fn deciding_limit(finding: &Finding, limits: &Limits) -> Option<LimitId> {
    let now = finding.number(NumberName::RepsNow)?;
    let more = now - finding.number(NumberName::RepsBefore)?;
    if more < limits.value(LimitId::BigSessionReps) {
        None
    } else if share(finding) >= limits.value(LimitId::BigSessionCaution) {
        Some(LimitId::BigSessionCaution)
    } else if share(finding) > limits.value(LimitId::BigSession) {
        Some(LimitId::BigSession)
    } else {
        None
    }
}

fn finding(variant: Variant, side: SetSide, session: Counted<'_>, biggest: Counted<'_>) -> Finding {
    let (now, before) = (f64::from(session.reps), f64::from(biggest.reps));
    let number = |name, value| Number { name, value };
    Finding {
        kind: Some(session.entry.kind()),
        side: one_side(side),
        variant: Some(variant),
        ..Finding::on(
            session.entry.when.day,
            vec![biggest.entry.id, session.entry.id],
            vec![
                number(NumberName::RepsNow, now),
                number(NumberName::RepsBefore, before),
                number(NumberName::Share, now / before),
            ],
        )
    }
}

fn share(finding: &Finding) -> f64 {
    finding.number(NumberName::Share).unwrap_or_default()
}
