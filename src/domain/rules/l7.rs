//! Owns rule L7: back after a gap, with too much.

use crate::domain::rules::series::median;
use crate::domain::rules::strength::{
    Counted, back_from, last_strength_day, latest_by_side, one_side, strength_between,
};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State, count,
};
use crate::domain::{Day, DayRange, EntryId, SetSide, Variant};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L7,
    severity: Severity::Info,
    needs: Need::SameVariantSessions,
    limits: &[LimitId::GapDays, LimitId::GapShare],
    source: SourceRef::OwnChoice,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The sessions before the gap that make the usual one (clinical reference B2).
const EARLIER_SESSIONS: u32 = 3;

/// Looks at the week of coming back: the first strength day of the last seven, when the days
/// without strength work before it make a gap. For each variant and side the latest session since
/// then is held against the last three before the gap, however long ago; a smaller one makes the
/// rule quiet again.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, as_of) = (question.history(), question.as_of);
    let range = DayRange::ending(as_of, RECENT_DAYS);
    let back = strength_between(history, range)
        .next()
        .map(|(entry, _strength)| entry.when.day);
    let before = back.and_then(|back| last_strength_day(history, back.plus(-1)));
    let (state, findings) = match (back, before) {
        (None, _) => (State::NotEnoughData(Missing::NoSession), Vec::new()),
        (Some(_), None) => (too_few(0), Vec::new()),
        (Some(back), Some(before)) => after_gap(question, before, back),
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::GapShare,
        findings,
    }
}

fn after_gap(question: &Question<'_>, before: Day, back: Day) -> (State, Vec<Finding>) {
    let gap_days = back.days_since(before) - 1;
    if (gap_days as f64) < question.limit(LimitId::GapDays) {
        return (State::Quiet, Vec::new());
    }
    let history = question.history();
    let since = DayRange {
        first: back,
        last: question.as_of,
    };
    let latest = latest_by_side(history, since);
    if latest.is_empty() {
        return (State::NotEnoughData(Missing::Sets), Vec::new());
    }
    let mut looked_at: Vec<Finding> = Vec::new();
    let mut most_earlier = 0;
    for ((variant, side), session) in latest {
        let usual: Vec<Counted<'_>> = back_from(history, variant, side, before)
            .take(EARLIER_SESSIONS as usize)
            .collect();
        let have = count(usual.len());
        most_earlier = most_earlier.max(have);
        if have == EARLIER_SESSIONS {
            looked_at.extend(finding((variant, side), gap_days, session, &usual));
        }
    }
    looked_at.sort_by(|one, other| share(other).total_cmp(&share(one)));
    let fired: Vec<Finding> = looked_at
        .iter()
        .filter(|finding| share(finding) * 100.0 > question.limit(LimitId::GapShare))
        .cloned()
        .collect();
    if !fired.is_empty() {
        (State::Fired, fired)
    } else if looked_at.is_empty() {
        (too_few(most_earlier), looked_at)
    } else {
        (State::Quiet, looked_at)
    }
}

const fn too_few(have: u32) -> State {
    State::NotEnoughData(Missing::Sessions {
        have,
        needed: EARLIER_SESSIONS,
    })
}

fn finding(
    (variant, side): (Variant, SetSide),
    gap_days: i64,
    session: Counted<'_>,
    usual: &[Counted<'_>],
) -> Option<Finding> {
    let middle = median(usual.iter().map(|earlier| f64::from(earlier.reps)))?;
    let now = f64::from(session.reps);
    let mut entries: Vec<EntryId> = usual.iter().rev().map(|earlier| earlier.entry.id).collect();
    entries.push(session.entry.id);
    let number = |name, value| Number { name, value };
    Some(Finding {
        kind: Some(session.entry.kind()),
        side: one_side(side),
        variant: Some(variant),
        ..Finding::on(
            session.entry.when.day,
            entries,
            vec![
                number(NumberName::GapDays, gap_days as f64),
                number(NumberName::RepsNow, now),
                number(NumberName::UsualReps, middle),
                number(NumberName::Share, now / middle),
            ],
        )
    })
}

fn share(finding: &Finding) -> f64 {
    finding.number(NumberName::Share).unwrap_or_default()
}
