//! Owns rule L8: the weaker side does much less.

use crate::domain::load::{DOSE_DAYS, Dose, dose};
use crate::domain::rules::strength::strength_between;
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State, whole,
};
use crate::domain::{Day, DayRange, EntryId, SetSide, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L8,
    severity: Severity::Info,
    needs: Need::WeakerSide,
    limits: &[LimitId::DoseShare],
    source: SourceRef::OwnChoice,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Compares the one-sided work of 14 days; work of both legs at once belongs to neither side. It is
/// mute where a professional wants the sides to differ.
fn judge(question: &Question<'_>) -> Judgement {
    let profile = &question.evidence.profile;
    let (state, findings) = match profile.weaker_side {
        None => (State::NotEnoughData(Missing::WeakerSide), Vec::new()),
        Some(weaker) => {
            let dose = dose(question.history(), question.as_of);
            let finding = finding(question, &dose, weaker);
            let state = if profile.prescribed.uneven_sides {
                State::Quiet
            } else {
                state(question, &dose, weaker)
            };
            (state, vec![finding])
        }
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::DoseShare,
        findings,
    }
}

fn state(question: &Question<'_>, dose: &Dose, weaker: Side) -> State {
    let days = question.days_of_use();
    if i64::from(days) < DOSE_DAYS {
        return State::NotEnoughData(Missing::TooEarly {
            days,
            needed: whole(DOSE_DAYS as f64),
        });
    }
    if strength_between(question.history(), dose.range)
        .next()
        .is_none()
    {
        return State::NotEnoughData(Missing::NoSession);
    }
    let uneven = dose
        .reps_ratio(weaker)
        .is_some_and(|share| share < question.limit(LimitId::DoseShare));
    // A session whose sets nobody wrote down may be what is missing on the side that looks small.
    let unsure_of = if uneven { weaker } else { weaker.other() };
    if unsaid(question, dose.range, unsure_of) {
        State::NotEnoughData(Missing::Sets)
    } else if uneven {
        State::Fired
    } else {
        State::Quiet
    }
}

/// Whether a session of this side alone has no sets to count.
fn unsaid(question: &Question<'_>, range: DayRange, side: Side) -> bool {
    strength_between(question.history(), range).any(|(_entry, strength)| {
        strength.sets.is_empty() && strength.side == Some(SetSide::from(side))
    })
}

fn finding(question: &Question<'_>, dose: &Dose, weaker: Side) -> Finding {
    let entries: Vec<EntryId> = strength_between(question.history(), dose.range)
        .filter(|(_entry, strength)| strength.sets.iter().any(|set| set.side != SetSide::Both))
        .map(|(entry, _strength)| entry.id)
        .collect();
    let reps = |side| f64::from(dose.sides.get(side).reps);
    let number = |name, value| Number { name, value };
    let mut numbers = vec![
        number(NumberName::WeakerReps, reps(weaker)),
        number(NumberName::OtherReps, reps(weaker.other())),
    ];
    if let Some(share) = dose.reps_ratio(weaker) {
        numbers.push(number(NumberName::Share, share));
    }
    Finding {
        side: Some(weaker),
        ..Finding::on(question.as_of, entries, numbers)
    }
}
