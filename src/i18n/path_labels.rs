//! Owns the names of the closed lists of the care path and of the body map.

use crate::domain::{
    BodyRegion, CareStep, MarkPlace, MarkStrength, Sensation, StepGroup, StepKind, StepState,
};
use crate::i18n::Words;

impl Words {
    /// Names a place of the body map beside its side: `lower buttock (gluteus maximus, lower part)`.
    pub fn body_region(&self, region: BodyRegion) -> String {
        match region {
            BodyRegion::LowBack => self.region_of_low_back(),
            BodyRegion::SacroiliacJoint => self.region_of_sacroiliac_joint(),
            BodyRegion::GluteusMedius => self.region_of_gluteus_medius(),
            BodyRegion::UpperGluteusMaximus => self.region_of_gluteus_maximus_upper(),
            BodyRegion::LowerGluteusMaximus => self.region_of_gluteus_maximus_lower(),
            BodyRegion::OuterHip => self.region_of_outer_hip(),
            BodyRegion::Groin => self.region_of_groin(),
            BodyRegion::BetweenLegs => self.region_of_between_legs(),
            BodyRegion::SciaticCourse => self.region_of_sciatic_course(),
            BodyRegion::UpperThigh => self.region_of_thigh_upper(),
            BodyRegion::LowerThigh => self.region_of_thigh_lower(),
            BodyRegion::OuterThigh => self.region_of_thigh_outer(),
            BodyRegion::Knee => self.region_of_knee(),
            BodyRegion::Calf => self.region_of_calf(),
            BodyRegion::OuterLowerLeg => self.region_of_lower_leg_outer(),
            BodyRegion::Foot => self.region_of_foot(),
        }
    }

    /// Names what is felt or seen at a place: `numbness`.
    pub fn sensation(&self, sensation: Sensation) -> String {
        match sensation {
            Sensation::Pain => self.region_sensation_pain(),
            Sensation::Numbness => self.region_sensation_numbness(),
            Sensation::Tingling => self.region_sensation_tingling(),
            Sensation::Weakness => self.region_sensation_weakness(),
            Sensation::Thinning => self.region_sensation_thinning(),
        }
    }

    /// Names what a step of the care path is about: `MRI scan`.
    pub fn step_kind(&self, kind: StepKind) -> String {
        match kind {
            StepKind::FamilyDoctor => self.step_kind_family_doctor(),
            StepKind::Orthopaedics => self.step_kind_orthopaedics(),
            StepKind::Neurology => self.step_kind_neurology(),
            StepKind::Physiotherapy => self.step_kind_physiotherapy(),
            StepKind::OtherVisit => self.step_kind_other_visit(),
            StepKind::XRay => self.step_kind_x_ray(),
            StepKind::Ct => self.step_kind_ct(),
            StepKind::Mri => self.step_kind_mri(),
            StepKind::Ultrasound => self.step_kind_ultrasound(),
            StepKind::Emg => self.step_kind_emg(),
            StepKind::BloodTests => self.step_kind_blood_tests(),
            StepKind::OtherExamination => self.step_kind_other_examination(),
            StepKind::Result => self.step_kind_result(),
            StepKind::Treatment => self.step_kind_treatment(),
            StepKind::Stimulation => self.step_kind_stimulation(),
            StepKind::Operation => self.step_kind_operation(),
            StepKind::Medicine => self.step_kind_medicine(),
            StepKind::Injection => self.step_kind_injection(),
        }
    }

    /// Names a family of steps: `Examinations`.
    pub fn step_group(&self, group: StepGroup) -> String {
        match group {
            StepGroup::Visit => self.step_group_visit(),
            StepGroup::Examination => self.step_group_examination(),
            StepGroup::Result => self.step_group_result(),
            StepGroup::Treatment => self.step_group_treatment(),
            StepGroup::Medicine => self.step_group_medicine(),
            StepGroup::Injection => self.step_group_injection(),
        }
    }

    /// Says how far a step of a family is, in the middle of a line: `booked`.
    pub fn step_state(&self, state: StepState, group: StepGroup) -> String {
        match (state, group) {
            (StepState::ToBook, StepGroup::Medicine) => self.step_state_to_ask(),
            (StepState::ToBook, StepGroup::Treatment) => self.step_state_to_arrange(),
            (
                StepState::ToBook,
                StepGroup::Visit
                | StepGroup::Examination
                | StepGroup::Result
                | StepGroup::Injection,
            ) => self.step_state_to_book(),
            (StepState::Booked, StepGroup::Result) => self.step_state_expected(),
            (StepState::Booked, StepGroup::Medicine | StepGroup::Treatment) => {
                self.step_state_planned()
            }
            (
                StepState::Booked,
                StepGroup::Visit | StepGroup::Examination | StepGroup::Injection,
            ) => self.step_state_booked(),
            (StepState::Done, StepGroup::Medicine) => self.step_state_taken(),
            (StepState::Done, StepGroup::Treatment) => self.step_state_begun(),
            (
                StepState::Done,
                StepGroup::Visit
                | StepGroup::Examination
                | StepGroup::Result
                | StepGroup::Injection,
            ) => self.step_state_done(),
            (
                StepState::ResultIn,
                StepGroup::Visit
                | StepGroup::Examination
                | StepGroup::Result
                | StepGroup::Treatment
                | StepGroup::Medicine
                | StepGroup::Injection,
            ) => self.step_state_result_in(),
        }
    }

    /// Names a step of the care path: by its own name, else by its kind.
    pub fn care_step_title(&self, step: &CareStep) -> String {
        let name = step.name.as_ref().map(|name| name.as_str().to_owned());
        name.unwrap_or_else(|| self.step_kind(step.kind))
    }

    /// Says what a step of the care path holds beside its name: kind, how far it is, place, last day,
    /// what came of it and what comes next.
    pub fn care_step_parts(&self, step: &CareStep) -> Vec<String> {
        let kind = step.name.is_some().then(|| self.step_kind(step.kind));
        let until = step
            .until
            .map(|day| self.step_line_until(&self.day_medium(day)));
        let result = step.result.as_ref();
        let next = step.next.as_ref();
        [
            kind,
            Some(self.step_state(step.state, step.kind.group())),
            step.place.as_ref().map(|place| place.as_str().to_owned()),
            until,
            result.map(|text| self.step_line_result(text.as_str())),
            next.map(|text| self.step_line_next(text.as_str())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Says a mark of a body map without its side: `calf: tingling 4`.
    pub fn body_mark(&self, place: MarkPlace, strength: MarkStrength) -> String {
        let strength = strength.get().to_string();
        self.region_mark(
            &self.body_region(place.region),
            &self.sensation(place.sensation),
            &strength,
        )
    }
}
