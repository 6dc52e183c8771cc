//! Owns the words of limits and of their owners.

use crate::domain::rules::{Basis, Limit, LimitId, Owner};
use crate::i18n::Words;

/// Says a limit and whose it is.
pub(super) fn limit_line(limit: &Limit, words: &Words) -> String {
    let text = limit_text(limit.id, limit.value, words);
    let owner = match (limit.owner, limit.id.basis()) {
        (Owner::Physiotherapist, _) => words.rules_owner_physiotherapist(),
        (Owner::Default, Basis::Published) => words.rules_owner_published(),
        (Owner::Default, Basis::Chosen) => words.rules_owner_chosen(),
    };
    words.rules_limit_line(&text, &owner)
}

/// Says what a limit of this value is about.
pub fn limit_text(id: LimitId, value: f64, words: &Words) -> String {
    let value = words.number_short(value, 2);
    match id {
        LimitId::WorstPain => words.rules_limit_worst_pain(&value),
        LimitId::MorningRise => words.rules_limit_morning_rise(&value),
        LimitId::MorningPain => words.rules_limit_morning_pain(&value),
        LimitId::HardEffort => words.rules_limit_hard_effort(&value),
        LimitId::DaysRunning => words.rules_limit_days_running(&value),
        LimitId::WeekHint => words.rules_limit_week_hint(&value),
        LimitId::WeekCaution => words.rules_limit_week_caution(&value),
        LimitId::KnownDays => words.rules_limit_known_days(&value),
        LimitId::UsualWeekFloor => words.rules_limit_usual_week_floor(&value),
        LimitId::CreepRise
        | LimitId::CreepRiseStrong
        | LimitId::CreepRatings
        | LimitId::NerveDays
        | LimitId::GroinSessions
        | LimitId::GroinDays
        | LimitId::OuterHipPain
        | LimitId::MildSoreness
        | LimitId::WeakerSoreness
        | LimitId::WeakerRepsDrop
        | LimitId::RestHours
        | LimitId::BestShare
        | LimitId::BestSpan
        | LimitId::EffortRise
        | LimitId::SameVolume
        | LimitId::BigSession
        | LimitId::BigSessionCaution
        | LimitId::BigSessionReps
        | LimitId::PlanChanges
        | LimitId::Monotony
        | LimitId::MonotonyWeek
        | LimitId::MonotonyDays
        | LimitId::VeryHardEffort
        | LimitId::GapDays
        | LimitId::GapShare
        | LimitId::DoseShare
        | LimitId::GirthGrowth
        | LimitId::GirthDays
        | LimitId::SittingMinutes
        | LimitId::KnownLastWeek
        | LimitId::DaysOfUse
        | LimitId::CheckAge => value,
    }
}
