//! Owns rule P1: pain above the limit in a session.

use std::collections::BTreeMap;

use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State,
};
use crate::domain::{Body, Day, DayRange, Entry, History, Kind, OwnExerciseId, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P1,
    severity: Severity::StopExercise,
    needs: Need::WorstPain,
    limits: &[LimitId::WorstPain],
    source: SourceRef::PainMonitoring,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The kinds of entry that are asked about pain and hold one activity each.
const SESSION_KINDS: [Kind; 4] = [Kind::Bridge, Kind::LegRaise, Kind::Walk, Kind::Swim];

/// The sessions of some days that are looked at together, oldest first: those of one kind, and those
/// of one exercise that a physiotherapist made up. What is well in one such exercise says nothing of
/// another.
pub(super) fn alike(history: &History, range: DayRange) -> Vec<Vec<&Entry>> {
    let of_kind = |kind| history.of_kind_between(kind, range).collect();
    let mut groups: Vec<Vec<&Entry>> = SESSION_KINDS.into_iter().map(of_kind).collect();
    let mut own: BTreeMap<OwnExerciseId, Vec<&Entry>> = BTreeMap::new();
    for entry in history.of_kind_between(Kind::Own, range) {
        if let Body::Own(session) = &entry.body {
            own.entry(session.exercise).or_default().push(entry);
        }
    }
    groups.extend(own.into_values());
    groups
}

/// Looks at the latest rated session of each kind and side in the last seven days: a later session
/// of that kind, rated at or below the limit on that side, makes the rule quiet again; one that was
/// not rated does not.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, limits, as_of) = (
        question.history(),
        &question.evidence.limits,
        question.as_of,
    );
    let limit = limits.value(LimitId::WorstPain);
    let range = DayRange::ending(as_of, RECENT_DAYS);
    let mut looked_at: Vec<Finding> = Vec::new();
    let mut unrated: Option<Missing> = None;
    let mut sessions = 0_usize;
    for of_kind in alike(history, range) {
        sessions += of_kind.len();
        if of_kind.last().is_some_and(|latest| !is_rated(latest)) {
            unrated = Some(Missing::WorstPain);
        }
        looked_at.extend(Side::ALL.iter().filter_map(|side| latest(&of_kind, *side)));
    }
    looked_at.sort_by(|one, other| worst(other).total_cmp(&worst(one)));
    let fired: Vec<Finding> = looked_at
        .iter()
        .filter(|finding| worst(finding) > limit)
        .cloned()
        .collect();
    let (state, findings) = if !fired.is_empty() {
        (State::Fired, fired)
    } else if sessions == 0 {
        (State::NotEnoughData(Missing::NoSession), looked_at)
    } else if let Some(missing) = unrated {
        (State::NotEnoughData(missing), looked_at)
    } else {
        (State::Quiet, looked_at)
    };
    Judgement {
        state,
        severity: Severity::StopExercise,
        limit: LimitId::WorstPain,
        findings,
    }
}

fn is_rated(entry: &Entry) -> bool {
    entry
        .body
        .exertion()
        .is_some_and(|exertion| exertion.pain.iter().any(|(_, pain)| pain.worst.is_some()))
}

fn latest(of_kind: &[&Entry], side: Side) -> Option<Finding> {
    of_kind.iter().rev().find_map(|entry| {
        let worst = entry.body.exertion()?.pain.get(side).worst?;
        Some(Finding {
            kind: Some(entry.kind()),
            side: Some(side),
            variant: None,
            sign: None,
            day: entry.when.day,
            entries: vec![entry.id],
            numbers: vec![Number {
                name: NumberName::WorstPain,
                value: f64::from(worst.get()),
            }],
        })
    })
}

fn worst(finding: &Finding) -> f64 {
    finding.number(NumberName::WorstPain).unwrap_or_default()
}
