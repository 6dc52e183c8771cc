//! Owns rule P4: pain that feels like a nerve.

use crate::domain::rules::p1::alike;
use crate::domain::rules::told::{Told, nerve, of_sides};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State, whole,
};
use crate::domain::{Day, DayRange, Entry, EntryId, Side, Site};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P4,
    severity: Severity::StopExercise,
    needs: Need::PainFeel,
    limits: &[LimitId::NerveDays],
    source: SourceRef::NervePain,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Looks at the latest session of each kind and side in the last seven days whose feel was said:
/// a later session of that kind without the feeling on that side makes the rule quiet again; one
/// about which nobody said how it felt does not.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, as_of) = (question.history(), question.as_of);
    let range = DayRange::ending(as_of, RECENT_DAYS);
    let mut fired: Vec<Finding> = Vec::new();
    let mut quiet: Vec<Finding> = Vec::new();
    let mut missing: Option<Missing> = None;
    let mut sessions = 0_usize;
    for of_kind in alike(history, range) {
        sessions += of_kind.len();
        missing = missing.or_else(|| not_said(of_kind.last()?));
        for side in Side::ALL {
            match latest(&of_kind, side) {
                Some((entry, Told::Yes)) => fired.push(finding(question, entry, side)),
                Some((entry, _)) => quiet.push(Finding {
                    kind: Some(entry.kind()),
                    side: Some(side),
                    ..Finding::on(entry.when.day, vec![entry.id], Vec::new())
                }),
                None => {}
            }
        }
    }
    fired.sort_by_key(|finding| std::cmp::Reverse((is_repeated(finding), finding.day)));
    let (state, findings) = if !fired.is_empty() {
        (State::Fired, fired)
    } else if sessions == 0 {
        (State::NotEnoughData(Missing::NoSession), quiet)
    } else if let Some(missing) = missing {
        (State::NotEnoughData(missing), quiet)
    } else {
        (State::Quiet, quiet)
    };
    Judgement {
        state,
        severity: Severity::StopExercise,
        limit: LimitId::NerveDays,
        findings,
    }
}

/// What each side says of nerve feelings in a session; nothing for what is not a session.
fn felt(entry: &Entry) -> Vec<(Side, Told)> {
    let Some(exertion) = entry.body.exertion() else {
        return Vec::new();
    };
    of_sides(&exertion.pain, Missing::Feel, |_, pain| nerve(pain)).to_vec()
}

fn not_said(entry: &Entry) -> Option<Missing> {
    felt(entry).into_iter().find_map(|(_, told)| match told {
        Told::NotSaid(missing) => Some(missing),
        Told::Yes | Told::No => None,
    })
}

/// The latest session that tells how this side felt.
fn latest<'a>(of_kind: &[&'a Entry], side: Side) -> Option<(&'a Entry, Told)> {
    of_kind.iter().rev().find_map(|entry| {
        felt(entry)
            .into_iter()
            .find(|(said_of, told)| *said_of == side && !matches!(told, Told::NotSaid(_)))
            .map(|(_, told)| (*entry, told))
    })
}

/// Counts this session and the ones like it in the days before it, on either side and in any
/// exercise: a second time asks for advice, wherever the first was.
fn finding(question: &Question<'_>, entry: &Entry, side: Side) -> Finding {
    let days = i64::from(whole(question.limit(LimitId::NerveDays)));
    let window = DayRange::ending(entry.when.day, days);
    let like_it: Vec<&Entry> = question
        .history()
        .sessions_between(window)
        .take_while(|earlier| earlier.id != entry.id)
        .filter(|earlier| has_nerve(earlier))
        .chain([entry])
        .collect();
    let below = like_it.iter().filter(|entry| below_knee(entry)).count();
    let entries: Vec<EntryId> = like_it.iter().map(|entry| entry.id).collect();
    let number = |name, value: usize| Number {
        name,
        value: value as f64,
    };
    Finding {
        kind: Some(entry.kind()),
        side: Some(side),
        ..Finding::on(
            entry.when.day,
            entries,
            vec![
                number(NumberName::Sessions, like_it.len()),
                number(NumberName::BelowKnee, below),
            ],
        )
    }
}

fn has_nerve(entry: &Entry) -> bool {
    felt(entry).iter().any(|(_, told)| *told == Told::Yes)
}

/// Whether a side with a nerve feeling had it below the knee.
fn below_knee(entry: &Entry) -> bool {
    entry.body.exertion().is_some_and(|exertion| {
        exertion
            .pain
            .iter()
            .any(|(_, pain)| nerve(pain) == Told::Yes && pain.sites.contains(&Site::LegBelowKnee))
    })
}

/// Whether it was not the first time, or went below the knee.
fn is_repeated(finding: &Finding) -> bool {
    let number = |name| finding.number(name).unwrap_or_default();
    number(NumberName::Sessions) > 1.0 || number(NumberName::BelowKnee) > 0.0
}
