//! Owns the words of "Not sure where to start?": questions, answers, signals, doors and exams.

use crate::domain::where_to_start::{Answer, Door, Exam, Question, Row, Signal};
use crate::i18n::Words;

impl Words {
    /// Asks a question of the six: `Where does it hurt?`.
    pub fn start_question(&self, question: Question) -> String {
        match question {
            Question::Danger => self.start_question_danger(),
            Question::Beginning => self.start_question_beginning(),
            Question::Pain => self.start_question_pain(),
            Question::Numbness => self.start_question_numbness(),
            Question::Weakness => self.start_question_weakness(),
            Question::Spread => self.start_question_spread(),
        }
    }

    /// Names an answer as its box does.
    pub fn start_answer(&self, answer: Answer) -> String {
        match answer {
            Answer::NumbBetweenLegs => self.start_answer_numb_between_legs(),
            Answer::SuddenWeakness => self.start_answer_sudden_weakness(),
            Answer::ChestOrBreath => self.start_answer_chest_or_breath(),
            Answer::CannotStand => self.start_answer_cannot_stand(),
            Answer::LegWeakerFast => self.start_answer_leg_weaker_fast(),
            Answer::FeverOrSwelling => self.start_answer_fever_or_swelling(),
            Answer::WeightLossOrSwallowing => self.start_answer_weight_loss(),
            Answer::AfterInjury => self.start_answer_after_injury(),
            Answer::AfterRest => self.start_answer_after_rest(),
            Answer::SinceChildhood => self.start_answer_since_childhood(),
            Answer::Slowly => self.start_answer_slowly(),
            Answer::PainBelowKnee => self.start_answer_pain_below_knee(),
            Answer::PainInGroin => self.start_answer_pain_in_groin(),
            Answer::PainOutsideHip => self.start_answer_pain_outside_hip(),
            Answer::CrampOnWalking => self.start_answer_cramp_on_walking(),
            Answer::NumbStrip => self.start_answer_numb_strip(),
            Answer::NumbFeet => self.start_answer_numb_feet(),
            Answer::NoNumbness => self.start_answer_not_numb(),
            Answer::PelvisDrops => self.start_answer_pelvis_drops(),
            Answer::StairsAreHard => self.start_answer_stairs(),
            Answer::BothSides => self.start_answer_both_sides(),
            Answer::Spreads => self.start_answer_spreads(),
            Answer::NoDanger | Answer::NoPain | Answer::NoWeakness | Answer::NoSpread => {
                self.start_answer_none()
            }
            Answer::DangerNotSure
            | Answer::BeginningNotSure
            | Answer::PainNotSure
            | Answer::NumbnessNotSure
            | Answer::WeaknessNotSure
            | Answer::SpreadNotSure => self.start_answer_not_sure(),
        }
    }

    /// Names a signal by what is noticed: `Numb feet`.
    pub fn start_signal(&self, signal: Signal) -> String {
        match signal {
            Signal::BottomOfSpine => self.start_signal_bottom_of_spine(),
            Signal::SuddenWeakness => self.start_signal_sudden_weakness(),
            Signal::HeartOrLung => self.start_signal_heart_or_lung(),
            Signal::InjuryOrJoint => self.start_signal_injury(),
            Signal::LegWeakerFast => self.start_signal_leg_fast(),
            Signal::FeverOrSwelling => self.start_signal_fever(),
            Signal::DangerOpen => self.start_signal_open(),
            Signal::WholeBody => self.start_signal_whole_body(),
            Signal::Spreading => self.start_signal_spreading(),
            Signal::LowerButtock => self.start_signal_lower_buttock(),
            Signal::SideOfHip => self.start_signal_side_of_hip(),
            Signal::NumbStrip => self.start_signal_numb_strip(),
            Signal::AfterInjury => self.start_signal_after_injury(),
            Signal::BothSides => self.start_signal_both_sides(),
            Signal::SinceChildhood => self.start_signal_childhood(),
            Signal::NumbFeet => self.start_signal_numb_feet(),
            Signal::BackAndLeg => self.start_signal_back_and_leg(),
            Signal::HipJoint => self.start_signal_hip_joint(),
            Signal::OuterHip => self.start_signal_outer_hip(),
            Signal::BloodSupply => self.start_signal_blood_supply(),
            Signal::TooLittleUse => self.start_signal_too_little_use(),
            Signal::NothingFits => self.start_signal_nothing(),
        }
    }

    /// Says what a signal often points to.
    pub fn start_signal_text(&self, signal: Signal) -> String {
        match signal {
            Signal::BottomOfSpine => self.start_signal_bottom_of_spine_text(),
            Signal::SuddenWeakness => self.start_signal_sudden_weakness_text(),
            Signal::HeartOrLung => self.start_signal_heart_or_lung_text(),
            Signal::InjuryOrJoint => self.start_signal_injury_text(),
            Signal::LegWeakerFast => self.start_signal_leg_fast_text(),
            Signal::FeverOrSwelling => self.start_signal_fever_text(),
            Signal::DangerOpen => self.start_signal_open_text(),
            Signal::WholeBody => self.start_signal_whole_body_text(),
            Signal::Spreading => self.start_signal_spreading_text(),
            Signal::LowerButtock => self.start_signal_lower_buttock_text(),
            Signal::SideOfHip => self.start_signal_side_of_hip_text(),
            Signal::NumbStrip => self.start_signal_numb_strip_text(),
            Signal::AfterInjury => self.start_signal_after_injury_text(),
            Signal::BothSides => self.start_signal_both_sides_text(),
            Signal::SinceChildhood => self.start_signal_childhood_text(),
            Signal::NumbFeet => self.start_signal_numb_feet_text(),
            Signal::BackAndLeg => self.start_signal_back_and_leg_text(),
            Signal::HipJoint => self.start_signal_hip_joint_text(),
            Signal::OuterHip => self.start_signal_outer_hip_text(),
            Signal::BloodSupply => self.start_signal_blood_supply_text(),
            Signal::TooLittleUse => self.start_signal_too_little_use_text(),
            Signal::NothingFits => self.start_signal_nothing_text(),
        }
    }

    /// Names whom to see.
    pub fn start_door(&self, door: Door) -> String {
        match door {
            Door::Emergency => self.start_door_emergency(),
            Door::DoctorToday => self.start_door_doctor_today(),
            Door::FamilyDoctorOrPhysio => self.start_door_family_doctor(),
            Door::Physio => self.start_door_physio(),
            Door::Orthopaedics => self.start_door_orthopaedics(),
            Door::Neurology => self.start_door_neurology(),
            Door::BloodVessels => self.start_door_vessels(),
        }
    }

    /// Names whom to see first for one signal, and who often comes next.
    pub fn start_doors(&self, row: &Row) -> String {
        let first = self.start_door(row.first);
        match row.then {
            Some(then) => self.start_door_then(&first, &self.start_door(then)),
            None => first,
        }
    }

    /// Names an examination.
    pub fn start_exam(&self, exam: Exam) -> String {
        match exam {
            Exam::HandsOn => self.start_exam_hands_on(),
            Exam::XRay => self.start_exam_x_ray(),
            Exam::Ultrasound => self.start_exam_ultrasound(),
            Exam::Mri => self.start_exam_mri(),
            Exam::Emg => self.start_exam_emg(),
            Exam::NerveConduction => self.start_exam_nerve(),
            Exam::Blood => self.start_exam_blood(),
            Exam::BloodFlow => self.start_exam_blood_flow(),
        }
    }
}
