//! Owns which part of the guidance belongs to a step of the care path.

use crate::domain::{StepKind, TopicId};

/// What a part of the guidance is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideUse {
    /// How to prepare for an examination.
    Prepare,
    /// What to ask at a visit.
    Ask,
    /// What is known about a treatment.
    Known,
}

/// The part of the guidance that belongs to a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepGuide {
    /// The topic.
    pub topic: TopicId,
    /// The section of the topic, by its name in the guidance files.
    pub section: &'static str,
    /// What it is read for.
    pub used: GuideUse,
}

impl StepKind {
    /// The part of the guidance that belongs to a step of this kind.
    pub const fn guide(self) -> StepGuide {
        let (topic, section) = match self {
            Self::FamilyDoctor | Self::Orthopaedics | Self::Neurology | Self::OtherVisit => {
                (TopicId::QuestionsToAsk, "cause")
            }
            Self::Physiotherapy => (TopicId::QuestionsToAsk, "exercise"),
            Self::Result => (TopicId::QuestionsToAsk, "next"),
            Self::XRay => (TopicId::FindTheCause, "x-ray"),
            Self::Ct => (TopicId::FindTheCause, "ct"),
            Self::Mri => (TopicId::FindTheCause, "mri"),
            Self::Ultrasound => (TopicId::FindTheCause, "ultrasound"),
            Self::Emg => (TopicId::FindTheCause, "emg"),
            Self::BloodTests => (TopicId::FindTheCause, "blood-tests"),
            Self::OtherExamination => (TopicId::FindTheCause, "tell-staff"),
            Self::Treatment => (TopicId::Treatment, "physiotherapy"),
            Self::Stimulation => (TopicId::Treatment, "electrical"),
            Self::Operation => (TopicId::Treatment, "surgery"),
            Self::Medicine => (TopicId::Treatment, "medicines"),
            Self::Injection => (TopicId::Treatment, "injections"),
        };
        let used = match topic {
            TopicId::FindTheCause => GuideUse::Prepare,
            TopicId::QuestionsToAsk => GuideUse::Ask,
            TopicId::WhatThisMayMean
            | TopicId::SeeASpecialist
            | TopicId::Treatment
            | TopicId::Rehabilitation
            | TopicId::DailyLife
            | TopicId::WhatToBring
            | TopicId::LivingWithNotKnowing => GuideUse::Known,
        };
        StepGuide {
            topic,
            section,
            used,
        }
    }
}
