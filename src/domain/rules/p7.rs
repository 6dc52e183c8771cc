//! Owns rule P7: mild soreness after exercise, which is common. It is no warning.

use crate::domain::rules::told::{soreness, weaker};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State,
};
use crate::domain::{Day, DayRange, Entry, EntryId, Feel, Soreness, Weaker};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P7,
    severity: Severity::Info,
    needs: Need::Soreness,
    limits: &[LimitId::MildSoreness],
    source: SourceRef::DelayedSoreness,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The days after a session in which its soreness comes and goes: 72 hours (Cheung K and others,
/// Sports Med 2003;33(2):145-64).
const SORE_DAYS: i64 = 3;

/// Looks at the latest morning that says how sore the muscle was, and at the sessions of the 72
/// hours before it. It speaks only where everything fits: mild, not there before the session, no
/// feel other than an ache, and the muscle said to be no weaker.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, as_of) = (question.history(), question.as_of);
    let sessions: Vec<&Entry> = history
        .sessions_between(DayRange::ending(as_of.plus(-1), SORE_DAYS))
        .collect();
    let (state, findings) = match sessions.first() {
        None => (State::NotEnoughData(Missing::NoSession), Vec::new()),
        Some(first) => match latest_morning(question, first.when.day) {
            None => (State::NotEnoughData(Missing::Soreness), Vec::new()),
            Some((sore, morning)) => look(question, &sessions, sore, morning),
        },
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::MildSoreness,
        findings,
    }
}

/// The latest morning after the first session that says how sore the muscle was.
fn latest_morning<'a>(question: &Question<'a>, session: Day) -> Option<(Soreness, &'a Entry)> {
    let mornings = DayRange {
        first: session.plus(1),
        last: question.as_of,
    };
    mornings
        .days()
        .rev()
        .find_map(|day| soreness(question.history(), day))
}

fn look(
    question: &Question<'_>,
    sessions: &[&Entry],
    sore: Soreness,
    morning: &Entry,
) -> (State, Vec<Finding>) {
    let day = morning.when.day;
    let before: Vec<&Entry> = sessions
        .iter()
        .copied()
        .filter(|entry| entry.when.day < day)
        .collect();
    let state = match (
        fits(question, &before, day),
        weaker(question.history(), day),
    ) {
        (false, _) => State::Quiet,
        (true, None) => State::NotEnoughData(Missing::Weaker),
        (true, Some(_)) => State::Fired,
    };
    (state, vec![finding(&before, sore, morning)])
}

/// Whether every answer from the first of these sessions to that morning fits mild soreness after
/// exercise.
fn fits(question: &Question<'_>, sessions: &[&Entry], morning: Day) -> bool {
    let history = question.history();
    let Some(first) = sessions.first().map(|entry| entry.when.day) else {
        return false;
    };
    let mild = question.limit(LimitId::MildSoreness);
    let sore_on = |day| soreness(history, day).map(|(sore, _)| f64::from(sore.get()));
    let mornings = DayRange {
        first: first.plus(1),
        last: morning,
    };
    let still_sore = sore_on(morning).is_some_and(|sore| sore > 0.0);
    let began_later = sore_on(first).is_none_or(|sore| sore <= 0.0);
    still_sore
        && began_later
        && sessions.iter().all(|entry| only_aches(entry))
        && mornings.days().all(|day| {
            sore_on(day).is_none_or(|sore| sore <= mild)
                && weaker(history, day).is_none_or(|(said, _)| said == Weaker::No)
        })
}

/// Whether no feel but an ache was said of a session.
fn only_aches(entry: &Entry) -> bool {
    entry.body.exertion().is_none_or(|exertion| {
        let mut feels = exertion.pain.iter().flat_map(|(_, pain)| &pain.feels);
        feels.all(|feel| *feel == Feel::Ache)
    })
}

fn finding(sessions: &[&Entry], sore: Soreness, morning: &Entry) -> Finding {
    let entries: Vec<EntryId> = sessions
        .iter()
        .copied()
        .chain([morning])
        .map(|entry| entry.id)
        .collect();
    let soreness = Number {
        name: NumberName::Soreness,
        value: f64::from(sore.get()),
    };
    Finding::on(morning.when.day, entries, vec![soreness])
}
