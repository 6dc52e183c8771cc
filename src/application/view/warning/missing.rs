//! Owns the words of what is missing.

use crate::domain::rules::Missing;
use crate::i18n::Words;

/// Says what is missing for a rule to look.
pub(super) fn missing_sentence(missing: Missing, words: &Words) -> String {
    match missing {
        Missing::NoSession => words.missing_no_session(),
        Missing::WorstPain => words.missing_worst_pain(),
        Missing::PainBefore => words.missing_pain_before(),
        Missing::NextMorning => words.missing_next_morning(),
        Missing::Effort => words.missing_effort(),
        Missing::Load { sessions } => words.missing_load(i64::from(sessions)),
        Missing::TooEarly { days, needed } => {
            words.missing_too_early(i64::from(days), i64::from(needed))
        }
        Missing::KnownDays { known, needed } => {
            words.missing_known_days(i64::from(known), i64::from(needed))
        }
        Missing::NothingBefore => words.missing_nothing_before(),
        Missing::UsualWeekTooLight => words.missing_usual_week_too_light(),
        Missing::NoCheck => words.missing_no_check(),
        Missing::OldCheck { days } => words.missing_old_check(i64::from(days)),
        Missing::Ratings { have, needed } => {
            words.missing_ratings(i64::from(have), i64::from(needed))
        }
        Missing::Feel => words.missing_feel(),
        Missing::Site => words.missing_site(),
        Missing::Mornings => words.missing_mornings(),
        Missing::Soreness => words.missing_soreness(),
        Missing::Weaker => words.missing_weaker(),
        Missing::Sessions { have, needed } => {
            words.missing_sessions(i64::from(have), i64::from(needed))
        }
        Missing::WeekDays { known, needed } => {
            words.missing_week_days(i64::from(known), i64::from(needed))
        }
        Missing::Weeks { have, needed } => words.missing_weeks(i64::from(have), i64::from(needed)),
        Missing::Sets => words.missing_sets(),
        Missing::Plans => words.missing_plans(),
        Missing::WeakerSide => words.missing_weaker_side(),
        Missing::Girths { have, needed } => {
            words.missing_girths(i64::from(have), i64::from(needed))
        }
        Missing::Sitting => words.missing_sitting(),
        Missing::ProfessionalSeen => words.missing_professional_seen(),
    }
}
