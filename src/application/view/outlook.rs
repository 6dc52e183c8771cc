//! Owns the words of the look ahead: the two sums side by side, or what is missing for them.

use crate::application::view::practice::Offer;
use crate::application::view::warning::status;
use crate::domain::load::LoadGap;
use crate::domain::look_ahead::{Gap, LookAhead};
use crate::domain::rules::State;
use crate::i18n::Words;

/// Where the numbers of the planned session come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The plan.
    Plan,
    /// The last time.
    LastTime,
    /// They were named one by one.
    Named,
    /// There are none.
    Nothing,
}

impl Basis {
    /// The basis of an activity on Practice.
    pub const fn of(offer: &Offer) -> Self {
        match (&offer.plan, &offer.last) {
            (Some(_), _) => Self::Plan,
            (None, Some(_)) => Self::LastTime,
            (None, None) => Self::Nothing,
        }
    }
}

/// Says what the last seven days would come to beside a usual week, or what is missing.
pub fn outlook(ahead: &LookAhead, basis: Basis, words: &Words) -> String {
    match ahead {
        LookAhead::Sums(sums) => {
            let last = words.number(sums.last_au, 0);
            let usual = words.number(sums.usual_week_au, 0);
            match basis {
                Basis::Plan => words.practice_ahead_plan(&last, &usual),
                Basis::LastTime => words.practice_ahead_last(&last, &usual),
                Basis::Named | Basis::Nothing => words.practice_ahead_named(&last, &usual),
            }
        }
        LookAhead::Missing(gap) => missing(*gap, basis, words),
    }
}

fn missing(gap: Gap, basis: Basis, words: &Words) -> String {
    match (gap, basis) {
        (Gap::Weeks(missing), _) => {
            words.practice_ahead_missing(&status(State::NotEnoughData(missing), words))
        }
        (Gap::Plan(_), Basis::Nothing) => words.practice_ahead_nothing(),
        (Gap::Plan(LoadGap::NoEffort), Basis::Plan) => words.practice_ahead_no_effort_plan(),
        (Gap::Plan(LoadGap::NoMinutes), Basis::Plan) => words.practice_ahead_no_minutes_plan(),
        (Gap::Plan(LoadGap::NoEffort), Basis::LastTime) => words.practice_ahead_no_effort(),
        (Gap::Plan(LoadGap::NoMinutes), Basis::LastTime) => words.practice_ahead_no_minutes(),
        (Gap::Plan(LoadGap::NoEffort), Basis::Named) => words.practice_ahead_no_effort_named(),
        (Gap::Plan(LoadGap::NoMinutes), Basis::Named) => words.practice_ahead_no_minutes_named(),
    }
}
