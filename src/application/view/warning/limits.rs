//! Owns the words of limits and of their owners.

use crate::domain::rules::{Basis, Limit, LimitId, Owner};
use crate::i18n::Words;

/// Says a limit and whose it is.
pub fn limit_line(limit: &Limit, words: &Words) -> String {
    let text = limit_text(limit.id, limit.value, words);
    words.limits_line(&text, &owner_text(limit, words))
}

/// Says whose a limit is; a default says whether its source prints it.
pub fn owner_text(limit: &Limit, words: &Words) -> String {
    match (limit.owner, limit.id.basis()) {
        (Owner::Physiotherapist, Basis::Published | Basis::Chosen) => {
            words.limits_owner_physiotherapist()
        }
        (Owner::Default, Basis::Published) => words.limits_owner_published(),
        (Owner::Default, Basis::Chosen) => words.limits_owner_chosen(),
    }
}

/// Says a limit with its value, as the end of a line: `worst pain above 5 of 10`.
pub fn limit_text(id: LimitId, value: f64, words: &Words) -> String {
    let value = &words.number_short(value, 2);
    match id {
        LimitId::WorstPain => words.limits_worst_pain(value),
        LimitId::MorningRise => words.limits_morning_rise(value),
        LimitId::MorningPain => words.limits_morning_pain(value),
        LimitId::CreepRise => words.limits_creep_rise(value),
        LimitId::CreepRiseStrong => words.limits_creep_rise_strong(value),
        LimitId::CreepRatings => words.limits_creep_ratings(value),
        LimitId::NerveDays => words.limits_nerve_days(value),
        LimitId::GroinSessions => words.limits_groin_sessions(value),
        LimitId::GroinDays => words.limits_groin_days(value),
        LimitId::OuterHipPain => words.limits_outer_hip_pain(value),
        LimitId::MildSoreness => words.limits_mild_soreness(value),
        LimitId::WeakerSoreness => words.limits_weaker_soreness(value),
        LimitId::WeakerRepsDrop => words.limits_weaker_reps_drop(value),
        LimitId::RestHours => words.limits_rest_hours(value),
        LimitId::BestShare => words.limits_best_share(value),
        LimitId::BestSpan => words.limits_best_span(value),
        LimitId::EffortRise => words.limits_effort_rise(value),
        LimitId::SameVolume => words.limits_same_volume(value),
        LimitId::HardEffort => words.limits_hard_effort(value),
        LimitId::DaysRunning => words.limits_days_running(value),
        LimitId::WeekHint => words.limits_week_hint(value),
        LimitId::WeekCaution => words.limits_week_caution(value),
        LimitId::KnownDays => words.limits_known_days(value),
        LimitId::UsualWeekFloor => words.limits_usual_week_floor(value),
        LimitId::BigSession => words.limits_big_session(value),
        LimitId::BigSessionCaution => words.limits_big_session_caution(value),
        LimitId::BigSessionReps => words.limits_big_session_reps(value),
        LimitId::PlanChanges => words.limits_plan_changes(value),
        LimitId::Monotony => words.limits_monotony(value),
        LimitId::MonotonyWeek => words.limits_monotony_week(value),
        LimitId::MonotonyDays => words.limits_monotony_days(value),
        LimitId::VeryHardEffort => words.limits_very_hard_effort(value),
        LimitId::GapDays => words.limits_gap_days(value),
        LimitId::GapShare => words.limits_gap_share(value),
        LimitId::DoseShare => words.limits_dose_share(value),
        LimitId::GirthGrowth => words.limits_girth_growth(value),
        LimitId::GirthDays => words.limits_girth_days(value),
        LimitId::SittingMinutes => words.limits_sitting_minutes(value),
        LimitId::KnownLastWeek => words.limits_known_last_week(value),
        LimitId::DaysOfUse => words.limits_days_of_use(value),
        LimitId::CheckAge => words.limits_check_age(value),
    }
}

/// Names a limit without its value, as the label of a row: `Worst pain in a session`.
pub fn limit_label(id: LimitId, words: &Words) -> String {
    match id {
        LimitId::WorstPain => words.limits_label_worst_pain(),
        LimitId::MorningRise => words.limits_label_morning_rise(),
        LimitId::MorningPain => words.limits_label_morning_pain(),
        LimitId::CreepRise => words.limits_label_creep_rise(),
        LimitId::CreepRiseStrong => words.limits_label_creep_rise_strong(),
        LimitId::CreepRatings => words.limits_label_creep_ratings(),
        LimitId::NerveDays => words.limits_label_nerve_days(),
        LimitId::GroinSessions => words.limits_label_groin_sessions(),
        LimitId::GroinDays => words.limits_label_groin_days(),
        LimitId::OuterHipPain => words.limits_label_outer_hip_pain(),
        LimitId::MildSoreness => words.limits_label_mild_soreness(),
        LimitId::WeakerSoreness => words.limits_label_weaker_soreness(),
        LimitId::WeakerRepsDrop => words.limits_label_weaker_reps_drop(),
        LimitId::RestHours => words.limits_label_rest_hours(),
        LimitId::BestShare => words.limits_label_best_share(),
        LimitId::BestSpan => words.limits_label_best_span(),
        LimitId::EffortRise => words.limits_label_effort_rise(),
        LimitId::SameVolume => words.limits_label_same_volume(),
        LimitId::HardEffort => words.limits_label_hard_effort(),
        LimitId::DaysRunning => words.limits_label_days_running(),
        LimitId::WeekHint => words.limits_label_week_hint(),
        LimitId::WeekCaution => words.limits_label_week_caution(),
        LimitId::KnownDays => words.limits_label_known_days(),
        LimitId::UsualWeekFloor => words.limits_label_usual_week_floor(),
        LimitId::BigSession => words.limits_label_big_session(),
        LimitId::BigSessionCaution => words.limits_label_big_session_caution(),
        LimitId::BigSessionReps => words.limits_label_big_session_reps(),
        LimitId::PlanChanges => words.limits_label_plan_changes(),
        LimitId::Monotony => words.limits_label_monotony(),
        LimitId::MonotonyWeek => words.limits_label_monotony_week(),
        LimitId::MonotonyDays => words.limits_label_monotony_days(),
        LimitId::VeryHardEffort => words.limits_label_very_hard_effort(),
        LimitId::GapDays => words.limits_label_gap_days(),
        LimitId::GapShare => words.limits_label_gap_share(),
        LimitId::DoseShare => words.limits_label_dose_share(),
        LimitId::GirthGrowth => words.limits_label_girth_growth(),
        LimitId::GirthDays => words.limits_label_girth_days(),
        LimitId::SittingMinutes => words.limits_label_sitting_minutes(),
        LimitId::KnownLastWeek => words.limits_label_known_last_week(),
        LimitId::DaysOfUse => words.limits_label_days_of_use(),
        LimitId::CheckAge => words.limits_label_check_age(),
    }
}
