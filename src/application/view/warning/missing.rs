//! Owns the words of what is missing.

use crate::domain::rules::Missing;
use crate::i18n::Words;

/// Says what is missing for a rule to look.
pub(super) fn missing_sentence(missing: Missing, words: &Words) -> String {
    match missing {
        Missing::NoSession => words.rules_missing_no_session(),
        Missing::WorstPain => words.rules_missing_worst_pain(),
        Missing::PainBefore => words.rules_missing_pain_before(),
        Missing::NextMorning => words.rules_missing_next_morning(),
        Missing::Effort => words.rules_missing_effort(),
        Missing::Load { sessions } => words.rules_missing_load(i64::from(sessions)),
        Missing::TooEarly { days, needed } => {
            words.rules_missing_too_early(i64::from(days), i64::from(needed))
        }
        Missing::KnownDays { known, needed } => {
            words.rules_missing_known_days(i64::from(known), i64::from(needed))
        }
        Missing::NothingBefore => words.rules_missing_nothing_before(),
        Missing::UsualWeekTooLight => words.rules_missing_usual_week_too_light(),
        Missing::NoCheck
        | Missing::OldCheck { .. }
        | Missing::Ratings { .. }
        | Missing::Feel
        | Missing::Site
        | Missing::Mornings
        | Missing::Sessions { .. }
        | Missing::WeekDays { .. }
        | Missing::Plans
        | Missing::WeakerSide
        | Missing::Girths { .. }
        | Missing::Sitting
        | Missing::ProfessionalSeen => missing.id().to_owned(),
    }
}
