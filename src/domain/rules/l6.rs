//! Owns rule L6: very hard work while the cause is not known or lies in nerve or muscle.

use crate::domain::rules::strength::strength_between;
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State,
};
use crate::domain::{Cause, Day, DayRange, Effort, Entry, Exercise, Strength};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L6,
    severity: Severity::Caution,
    needs: Need::StrengthEffort,
    limits: &[LimitId::VeryHardEffort],
    source: SourceRef::EasyEffort,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Looks at the latest session with an effort of each exercise in the last seven days; a later,
/// easier one makes the rule quiet again. A cause that was not said is not known.
fn judge(question: &Question<'_>) -> Judgement {
    let limit = question.limit(LimitId::VeryHardEffort);
    let range = DayRange::ending(question.as_of, RECENT_DAYS);
    let mut looked_at: Vec<Finding> = Vec::new();
    let mut sessions = 0_usize;
    let mut unsaid = false;
    for exercise in Exercise::ALL {
        let of_exercise: Vec<(&Entry, &Strength)> = strength_between(question.history(), range)
            .filter(|(_, strength)| strength.variant.exercise() == *exercise)
            .collect();
        sessions += of_exercise.len();
        unsaid |= of_exercise
            .last()
            .is_some_and(|(_, strength)| strength.exertion.effort.is_none());
        looked_at.extend(latest(&of_exercise));
    }
    looked_at.sort_by(|one, other| effort(other).total_cmp(&effort(one)));
    let fired: Vec<Finding> = looked_at
        .iter()
        .filter(|finding| effort(finding) >= limit)
        .cloned()
        .collect();
    let (state, findings) = if !concerns(question.evidence.profile.cause) {
        (State::Quiet, looked_at)
    } else if !fired.is_empty() {
        (State::Fired, fired)
    } else if sessions == 0 {
        (State::NotEnoughData(Missing::NoSession), looked_at)
    } else if unsaid {
        (State::NotEnoughData(Missing::Effort), looked_at)
    } else {
        (State::Quiet, looked_at)
    };
    Judgement {
        state,
        severity: Severity::Caution,
        limit: LimitId::VeryHardEffort,
        findings,
    }
}

/// Whether very hard work is a worry with this cause.
const fn concerns(cause: Option<Cause>) -> bool {
    match cause {
        None | Some(Cause::Unknown | Cause::Nerve | Cause::MuscleDisease) => true,
        Some(Cause::DisuseOrSurgery | Cause::Joint | Cause::Other) => false,
    }
}

fn latest(of_exercise: &[(&Entry, &Strength)]) -> Option<Finding> {
    of_exercise.iter().rev().find_map(|(entry, strength)| {
        let effort = strength.exertion.effort.map(Effort::get)?;
        let number = Number {
            name: NumberName::EffortLater,
            value: f64::from(effort),
        };
        Some(Finding {
            kind: Some(entry.kind()),
            variant: Some(strength.variant),
            ..Finding::on(entry.when.day, vec![entry.id], vec![number])
        })
    })
}

fn effort(finding: &Finding) -> f64 {
    finding.number(NumberName::EffortLater).unwrap_or_default()
}
