//! Owns the words of sources.

use crate::domain::rules::SourceRef;
use crate::i18n::Words;

/// Names a source.
pub(super) fn source(source: SourceRef, words: &Words) -> String {
    match source {
        SourceRef::PainMonitoring => words.rules_source_pain_monitoring(),
        SourceRef::RestBetweenSessions => words.rules_source_rest_between_sessions(),
        SourceRef::WeekArithmetic => words.rules_source_week_arithmetic(),
        SourceRef::CaudaEquina
        | SourceRef::NeurologyReferral
        | SourceRef::ExerciseStopSigns
        | SourceRef::ClotSigns
        | SourceRef::BackPainExclusions
        | SourceRef::BrokenHip
        | SourceRef::HotJoint
        | SourceRef::NervePain
        | SourceRef::HipJoint
        | SourceRef::OuterHipTendon
        | SourceRef::DelayedSoreness
        | SourceRef::OverworkWeakness
        | SourceRef::EffortRising
        | SourceRef::SessionSpike
        | SourceRef::SmallSteps
        | SourceRef::Monotony
        | SourceRef::EasyEffort
        | SourceRef::TapeMeasure
        | SourceRef::SittingBreaks
        | SourceRef::SeeSomeone
        | SourceRef::OwnChoice => source.id().to_owned(),
    }
}
