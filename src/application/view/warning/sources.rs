//! Owns the words of sources.

use crate::domain::rules::SourceRef;
use crate::i18n::Words;

/// Names a source.
pub fn source_text(source: SourceRef, words: &Words) -> String {
    match source {
        SourceRef::PainMonitoring => words.sources_pain_monitoring(),
        SourceRef::RestBetweenSessions => words.sources_rest_between_sessions(),
        SourceRef::WeekArithmetic => words.sources_week_arithmetic(),
        SourceRef::CaudaEquina => words.sources_cauda_equina(),
        SourceRef::NeurologyReferral => words.sources_neurology_referral(),
        SourceRef::ExerciseStopSigns => words.sources_exercise_stop_signs(),
        SourceRef::ClotSigns => words.sources_clot_signs(),
        SourceRef::BackPainExclusions => words.sources_back_pain_exclusions(),
        SourceRef::BrokenHip => words.sources_broken_hip(),
        SourceRef::HotJoint => words.sources_hot_joint(),
        SourceRef::NervePain => words.sources_nerve_pain(),
        SourceRef::HipJoint => words.sources_hip_joint(),
        SourceRef::OuterHipTendon => words.sources_outer_hip_tendon(),
        SourceRef::DelayedSoreness => words.sources_delayed_soreness(),
        SourceRef::OverworkWeakness => words.sources_overwork_weakness(),
        SourceRef::EffortRising => words.sources_effort_rising(),
        SourceRef::SessionSpike => words.sources_session_spike(),
        SourceRef::SmallSteps => words.sources_small_steps(),
        SourceRef::Monotony => words.sources_monotony(),
        SourceRef::EasyEffort => words.sources_easy_effort(),
        SourceRef::TapeMeasure => words.sources_tape_measure(),
        SourceRef::SittingBreaks => words.sources_sitting_breaks(),
        SourceRef::SeeSomeone => words.sources_see_someone(),
        SourceRef::OwnChoice => words.sources_own_choice(),
    }
}
