//! Owns rule P2: pain that had not settled by the morning after a session.

use crate::domain::rules::p1::alike;
use crate::domain::rules::{
    Finding, Judgement, LimitId, Limits, Missing, Need, Number, NumberName, Question, RECENT_DAYS,
    Rule, RuleId, Severity, SourceRef, State,
};
use crate::domain::{Day, DayRange, Entry, EntryId, History, Pain, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P2,
    severity: Severity::Caution,
    needs: Need::PainBeforeAndAfter,
    limits: &[LimitId::MorningRise, LimitId::MorningPain],
    source: SourceRef::PainMonitoring,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// More than [`severity_key`] can reach.
const PASSED: f64 = 10_000.0;

/// Looks, for each kind and side, at the latest day of the last seven with a session whose next
/// morning was answered. Both ratings are needed: without the pain before, a sore morning cannot be
/// laid at the session's door, and a session without it makes nothing quiet again either.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, limits, as_of) = (
        question.history(),
        &question.evidence.limits,
        question.as_of,
    );
    let range = DayRange::ending(as_of, RECENT_DAYS);
    let mut answers: Vec<Answer<'_>> = Vec::new();
    let mut sessions = 0_usize;
    for of_kind in alike(history, range) {
        sessions += of_kind.len();
        answers.extend(
            Side::ALL
                .iter()
                .filter_map(|side| latest(question, &of_kind, *side)),
        );
    }
    let mut rated: Vec<Finding> = answers.iter().filter_map(Answer::finding).collect();
    rated.sort_by(|one, other| severity_key(other).total_cmp(&severity_key(one)));
    let fired: Vec<Finding> = rated
        .iter()
        .filter(|finding| deciding_limit(finding, limits).is_some())
        .cloned()
        .collect();
    let limit = fired
        .first()
        .and_then(|finding| deciding_limit(finding, limits))
        .unwrap_or(LimitId::MorningRise);
    let (state, findings) = if !fired.is_empty() {
        (State::Fired, fired)
    } else if sessions == 0 {
        (State::NotEnoughData(Missing::NoSession), rated)
    } else if answers.is_empty() {
        (State::NotEnoughData(Missing::NextMorning), rated)
    } else if rated.is_empty() {
        (State::NotEnoughData(Missing::PainBefore), rated)
    } else {
        (State::Quiet, rated)
    };
    Judgement {
        state,
        severity: Severity::Caution,
        limit,
        findings,
    }
}

/// A session whose next morning was answered on one side.
struct Answer<'a> {
    session: &'a Entry,
    side: Side,
    before: Option<Pain>,
    next: Pain,
    check_in: Option<EntryId>,
}

/// The answers of the latest day that has whole ones; of two sessions of that day the one that the
/// morning speaks against more. Without a whole answer, the latest of the others.
fn latest<'a>(question: &Question<'_>, of_kind: &[&'a Entry], side: Side) -> Option<Answer<'a>> {
    let limits = &question.evidence.limits;
    let answers = answers(question.history(), of_kind, side, question.as_of);
    let day = answers
        .iter()
        .rev()
        .find(|answer| answer.before.is_some())
        .map(|answer| answer.session.when.day);
    let of_day = |answer: &Answer<'_>| day.is_none_or(|day| answer.session.when.day == day);
    answers
        .into_iter()
        .filter(of_day)
        .max_by(|one, other| one.weight(limits).total_cmp(&other.weight(limits)))
}

/// What was answered the morning after each session, oldest first.
fn answers<'a>(
    history: &History,
    of_kind: &[&'a Entry],
    side: Side,
    as_of: Day,
) -> Vec<Answer<'a>> {
    let answer = |session: &&'a Entry| {
        let morning = session.when.day.plus(1);
        if morning > as_of {
            return None;
        }
        let pain = session.body.exertion()?.pain.get(side);
        let (next, check_in) = match pain.next_morning {
            Some(next) => (next, None),
            None => history
                .morning_pain(morning, side)
                .map(|(next, check_in)| (next, Some(check_in)))?,
        };
        Some(Answer {
            session,
            side,
            before: pain.before,
            next,
            check_in,
        })
    };
    of_kind.iter().filter_map(answer).collect()
}

impl Answer<'_> {
    /// How much the morning speaks against the session, a passed limit before all; least where it
    /// cannot be compared.
    fn weight(&self, limits: &Limits) -> f64 {
        let Some(finding) = self.finding() else {
            return f64::NEG_INFINITY;
        };
        match deciding_limit(&finding, limits) {
            Some(_) => severity_key(&finding) + PASSED,
            None => severity_key(&finding),
        }
    }

    fn finding(&self) -> Option<Finding> {
        let before = f64::from(self.before?.get());
        let next = f64::from(self.next.get());
        let number = |name, value| Number { name, value };
        let mut entries = vec![self.session.id];
        entries.extend(self.check_in);
        Some(Finding {
            kind: Some(self.session.kind()),
            side: Some(self.side),
            variant: None,
            sign: None,
            day: self.session.when.day,
            entries,
            numbers: vec![
                number(NumberName::PainBefore, before),
                number(NumberName::NextMorning, next),
                number(NumberName::Rise, next - before),
            ],
        })
    }
}

/// The limit that this finding passed, if any: the rise first, as it is the one that people notice.
fn deciding_limit(finding: &Finding, limits: &Limits) -> Option<LimitId> {
    let rise = finding.number(NumberName::Rise)?;
    let next = finding.number(NumberName::NextMorning)?;
    if rise >= limits.value(LimitId::MorningRise) {
        Some(LimitId::MorningRise)
    } else if next > limits.value(LimitId::MorningPain) {
        Some(LimitId::MorningPain)
    } else {
        None
    }
}

/// Orders findings: the higher the morning's pain, then the rise, the more it matters.
fn severity_key(finding: &Finding) -> f64 {
    let next = finding.number(NumberName::NextMorning).unwrap_or_default();
    let rise = finding.number(NumberName::Rise).unwrap_or_default();
    next * 100.0 + rise
}
