//! Owns rule P5: sharp pain in the groin, twice.

use crate::domain::rules::told::{Told, of_sides, sharp_groin};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State, count, whole,
};
use crate::domain::{Body, Day, DayRange, Entry, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P5,
    severity: Severity::Caution,
    needs: Need::PainFeel,
    limits: &[LimitId::GroinSessions, LimitId::GroinDays],
    source: SourceRef::HipJoint,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Counts, per side, the bridges and leg raises of the last days with sharp pain in the groin.
/// Sessions that did not say count for nothing; where they could make up the number, the rule says
/// that it could not look.
fn judge(question: &Question<'_>) -> Judgement {
    let as_of = question.as_of;
    let wanted = question.limit(LimitId::GroinSessions);
    let days = i64::from(whole(question.limit(LimitId::GroinDays)));
    let sessions: Vec<&Entry> = question
        .history()
        .sessions_between(DayRange::ending(as_of, days))
        .filter(|entry| matches!(entry.body, Body::Strength(_)))
        .collect();
    let counts = Side::ALL.map(|side| Count::of(&sessions, side));
    let mut findings: Vec<Finding> = counts.iter().filter_map(Count::finding).collect();
    findings.sort_by(|one, other| times(other).total_cmp(&times(one)));
    let state = if findings.first().is_some_and(|most| times(most) >= wanted) {
        findings.retain(|finding| times(finding) >= wanted);
        State::Fired
    } else if sessions.is_empty() {
        State::NotEnoughData(Missing::NoSession)
    } else if (sessions.len() as f64) < wanted {
        State::NotEnoughData(Missing::Sessions {
            have: count(sessions.len()),
            needed: whole(wanted),
        })
    } else if let Some(missing) = counts.iter().find_map(|count| count.undecided(wanted)) {
        State::NotEnoughData(missing)
    } else {
        State::Quiet
    };
    Judgement {
        state,
        severity: Severity::Caution,
        limit: LimitId::GroinSessions,
        findings,
    }
}

/// What the sessions say of one side.
struct Count<'a> {
    side: Side,
    sharp: Vec<&'a Entry>,
    not_said: Vec<Missing>,
}

impl<'a> Count<'a> {
    fn of(sessions: &[&'a Entry], side: Side) -> Self {
        let mut count = Self {
            side,
            sharp: Vec::new(),
            not_said: Vec::new(),
        };
        for entry in sessions {
            match told(entry, side) {
                Told::Yes => count.sharp.push(entry),
                Told::No => {}
                Told::NotSaid(missing) => count.not_said.push(missing),
            }
        }
        count
    }

    /// What is missing, where the sessions that did not say could make the rule fire.
    fn undecided(&self, wanted: f64) -> Option<Missing> {
        let possible = self.sharp.len() + self.not_said.len();
        (possible as f64 >= wanted).then(|| self.not_said.first().copied())?
    }

    fn finding(&self) -> Option<Finding> {
        let latest = self.sharp.last()?;
        Some(Finding {
            kind: Some(latest.kind()),
            side: Some(self.side),
            ..Finding::on(
                latest.when.day,
                self.sharp.iter().map(|entry| entry.id).collect(),
                vec![Number {
                    name: NumberName::Sessions,
                    value: self.sharp.len() as f64,
                }],
            )
        })
    }
}

fn told(entry: &Entry, side: Side) -> Told {
    let Some(exertion) = entry.body.exertion() else {
        return Told::No;
    };
    of_sides(&exertion.pain, Missing::Feel, |_, pain| sharp_groin(pain))
        .into_iter()
        .find(|(said_of, _)| *said_of == side)
        .map_or(Told::No, |(_, told)| told)
}

fn times(finding: &Finding) -> f64 {
    finding.number(NumberName::Sessions).unwrap_or_default()
}
