//! Owns rule L1: the same muscle trained on days running.

use crate::domain::rules::{
    Finding, Judgement, LimitId, Limits, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State,
};
use crate::domain::{Body, Day, Effort, Entry, EntryId, History, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L1,
    severity: Severity::Caution,
    needs: Need::StrengthEffort,
    limits: &[LimitId::HardEffort, LimitId::DaysRunning],
    source: SourceRef::RestBetweenSessions,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The longest run of days that is counted.
const LONGEST_RUN: i64 = 60;

/// Looks at runs of days that end today or yesterday: yesterday's run still says that today is a
/// day to rest. Both exercises work the buttock and outer hip, so they count as one muscle. Where a
/// professional asked for light work every day, two days give no hint; a longer run of days that
/// were not light still is a caution.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, limits, as_of) = (
        question.history(),
        &question.evidence.limits,
        question.as_of,
    );
    let mut fired: Vec<Finding> = Vec::new();
    let mut missing: Option<Missing> = None;
    for side in Side::ALL {
        match run_of(history, limits, side, as_of) {
            Run::Days(finding) => fired.push(finding),
            Run::EffortMissing => missing = Some(Missing::Effort),
            Run::Short => {}
        }
    }
    fired.sort_by(|one, other| running(other).total_cmp(&running(one)));
    let caution_from = limits.value(LimitId::DaysRunning);
    let long = fired
        .first()
        .is_some_and(|finding| running(finding) >= caution_from);
    let trained = (0..=2).any(|back| {
        history
            .on(as_of.plus(-back))
            .iter()
            .any(|entry| matches!(entry.body, Body::Strength(_)))
    });
    let muted = !long && question.evidence.profile.prescribed.daily_light_work;
    let state = match (fired.is_empty(), missing) {
        (false, _) if muted => State::Quiet,
        (false, _) => State::Fired,
        (true, Some(missing)) => State::NotEnoughData(missing),
        (true, None) if trained => State::Quiet,
        (true, None) => State::NotEnoughData(Missing::NoSession),
    };
    Judgement {
        state,
        severity: if long {
            Severity::Caution
        } else {
            Severity::Info
        },
        limit: if long {
            LimitId::DaysRunning
        } else {
            LimitId::HardEffort
        },
        findings: fired,
    }
}

/// What the days up to today say about one side.
enum Run {
    /// Two days or more running.
    Days(Finding),
    /// It may be a run, but an effort was not said.
    EffortMissing,
    /// No run.
    Short,
}

/// What one day says about one side.
enum Worked<'a> {
    /// A session at or above the effort that counts; the hardest.
    Hard(&'a Entry, u8),
    /// Sessions, none of them hard, but at least one without an effort.
    NotSaid,
    /// No session, or easy ones only.
    Easy,
}

fn run_of(history: &History, limits: &Limits, side: Side, as_of: Day) -> Run {
    let hard_from = limits.value(LimitId::HardEffort);
    let mut unsure = false;
    for end in [as_of, as_of.plus(-1)] {
        let mut run: Vec<(&Entry, u8)> = Vec::new();
        for back in 0..LONGEST_RUN {
            match worked(history.on(end.plus(-back)), side, hard_from) {
                Worked::Hard(entry, effort) => run.push((entry, effort)),
                Worked::NotSaid => {
                    let day = end.plus(-back);
                    let beside = [day.plus(-1), day.plus(1)];
                    unsure |= beside
                        .iter()
                        .filter(|beside| **beside <= as_of)
                        .any(|beside| is_work(history.on(*beside), side, hard_from));
                    break;
                }
                Worked::Easy => break,
            }
        }
        if run.len() >= 2 {
            return Run::Days(finding(&run, side, end));
        }
    }
    if unsure {
        Run::EffortMissing
    } else {
        Run::Short
    }
}

/// Whether a day may make a pair with the one beside it.
fn is_work(entries: &[Entry], side: Side, hard_from: f64) -> bool {
    !matches!(worked(entries, side, hard_from), Worked::Easy)
}

fn worked(entries: &[Entry], side: Side, hard_from: f64) -> Worked<'_> {
    let mut answer = Worked::Easy;
    for entry in entries {
        let Body::Strength(strength) = &entry.body else {
            continue;
        };
        if !strength.works(side) {
            continue;
        }
        let effort = strength.exertion.effort.map(Effort::get);
        answer = match (answer, effort) {
            (Worked::Hard(_, hardest), Some(effort)) if effort > hardest => {
                Worked::Hard(entry, effort)
            }
            (hard @ Worked::Hard(..), _) => hard,
            (_, Some(effort)) if f64::from(effort) >= hard_from => Worked::Hard(entry, effort),
            (_, None) => Worked::NotSaid,
            (other, Some(_)) => other,
        };
    }
    answer
}

fn finding(run: &[(&Entry, u8)], side: Side, day: Day) -> Finding {
    let entries: Vec<EntryId> = run.iter().rev().map(|(entry, _)| entry.id).collect();
    let effort = |place: usize| run.get(place).map_or(0.0, |(_, effort)| f64::from(*effort));
    let number = |name, value| Number { name, value };
    Finding {
        kind: None,
        side: Some(side),
        variant: None,
        sign: None,
        day,
        entries,
        numbers: vec![
            number(NumberName::DaysRunning, run.len() as f64),
            number(NumberName::EffortEarlier, effort(1)),
            number(NumberName::EffortLater, effort(0)),
        ],
    }
}

fn running(finding: &Finding) -> f64 {
    finding.number(NumberName::DaysRunning).unwrap_or_default()
}
