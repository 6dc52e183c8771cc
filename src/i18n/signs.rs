//! Owns the names of the stop signs and how soon each needs care.

use crate::domain::{StopSign, Urgency};
use crate::i18n::Words;

impl Words {
    /// Names a stop sign as the boxes of the safety check do: `Leaking pee`.
    pub fn stop_sign(&self, sign: StopSign) -> String {
        match sign {
            StopSign::NumbBetweenLegs => self.safety_sign_numb_between_legs(),
            StopSign::FeelChangeWiping => self.safety_sign_feel_change_wiping(),
            StopSign::CannotControlUrine => self.safety_sign_cannot_control_urine(),
            StopSign::LeakingUrine => self.safety_sign_leaking_urine(),
            StopSign::BowelControlChange => self.safety_sign_bowel_control_change(),
            StopSign::NewSexualNumbness => self.safety_sign_new_sexual_numbness(),
            StopSign::BothLegsPainOrWeak => self.safety_sign_both_legs(),
            StopSign::SuddenWeakness => self.safety_sign_sudden_weakness(),
            StopSign::SuddenSpeechTrouble => self.safety_sign_sudden_speech_trouble(),
            StopSign::LegWeakerFast => self.safety_sign_leg_weaker_fast(),
            StopSign::NewFootDrop => self.safety_sign_new_foot_drop(),
            StopSign::BreathlessAndWeak => self.safety_sign_breathless_and_weak(),
            StopSign::SwallowingTroubleAndWeak => self.safety_sign_swallowing_and_weak(),
            StopSign::ChestPain => self.safety_sign_chest_pain(),
            StopSign::Fainted => self.safety_sign_fainted(),
            StopSign::CoughingBlood => self.safety_sign_coughing_blood(),
            StopSign::MuchMoreBreathless => self.safety_sign_much_more_breathless(),
            StopSign::OneLegSwollen => self.safety_sign_one_leg_swollen(),
            StopSign::OneLegThrobbing => self.safety_sign_one_leg_throbbing(),
            StopSign::FeverWithPain => self.safety_sign_fever_with_pain(),
            StopSign::UnplannedWeightLoss => self.safety_sign_unplanned_weight_loss(),
            StopSign::CancerAndNewBackPain => self.safety_sign_cancer_and_new_back_pain(),
            StopSign::NightPain => self.safety_sign_night_pain(),
            StopSign::FallWithNewPain => self.safety_sign_fall_with_new_pain(),
            StopSign::CannotTakeFourSteps => self.safety_sign_cannot_take_four_steps(),
            StopSign::HipDeformed => self.safety_sign_hip_deformed(),
            StopSign::ColaColouredUrine => self.safety_sign_cola_coloured_urine(),
            StopSign::HotJoint => self.safety_sign_hot_joint(),
            StopSign::HotJointWithFever => self.safety_sign_hot_joint_with_fever(),
            StopSign::NewWasting => self.safety_sign_new_wasting(),
            StopSign::TwitchingAndWeak => self.safety_sign_twitching_and_weak(),
            StopSign::WeaknessGrowing => self.safety_sign_weakness_growing(),
        }
    }

    /// Names an urgency as a heading above signs does: `Emergency now`.
    pub fn urgency(&self, urgency: Urgency) -> String {
        match urgency {
            Urgency::EmergencyNow => self.care_urgency_emergency_now(),
            Urgency::Today => self.care_urgency_today(),
            Urgency::WithinDays => self.care_urgency_within_days(),
            Urgency::Routine => self.care_urgency_routine(),
        }
    }
}
