//! Owns the steps of a person's care path: visits, examinations, results, treatments, medicines and
//! injections.

use crate::domain::exercise::words;
use crate::domain::one_line::one_line_text;
use crate::domain::{Day, FieldProblem, When};

words! {
    /// What a step is about.
    StepKind {
        /// A visit to the family doctor.
        FamilyDoctor = "family-doctor",
        /// A visit to orthopaedics.
        Orthopaedics = "orthopaedics",
        /// A visit to neurology.
        Neurology = "neurology",
        /// A visit to a physiotherapist.
        Physiotherapy = "physiotherapy",
        /// Another visit.
        OtherVisit = "other-visit",
        /// An X-ray.
        XRay = "x-ray",
        /// Computed tomography.
        Ct = "ct",
        /// Magnetic resonance imaging.
        Mri = "mri",
        /// Ultrasound imaging.
        Ultrasound = "ultrasound",
        /// Electromyography and nerve conduction.
        Emg = "emg",
        /// Blood tests.
        BloodTests = "blood-tests",
        /// Another examination.
        OtherExamination = "other-examination",
        /// A result or a letter that came by itself.
        Result = "result",
        /// A course of treatment, such as exercise under guidance.
        Treatment = "treatment",
        /// Electrical stimulation or ultrasound therapy.
        Stimulation = "stimulation",
        /// An operation.
        Operation = "operation",
        /// A medicine.
        Medicine = "medicine",
        /// An injection.
        Injection = "injection",
    }
}

words! {
    /// The families of steps, as lists group them.
    StepGroup {
        /// Visits.
        Visit = "visit",
        /// Examinations.
        Examination = "examination",
        /// Results.
        Result = "result",
        /// Treatments and operations.
        Treatment = "treatment",
        /// Medicines.
        Medicine = "medicine",
        /// Injections.
        Injection = "injection",
    }
}

words! {
    /// How far a step is.
    StepState {
        /// It is still to be arranged.
        ToBook = "to-book",
        /// It has a date.
        Booked = "booked",
        /// It was done; of a medicine: it was begun.
        Done = "done",
        /// It was done and the result is known.
        ResultIn = "result-in",
    }
}

one_line_text! {
    /// What a step is called where its kind does not say enough, such as "MRI of the lower back" or a
    /// medicine with its dose: one line of 1 to 100 characters.
    StepName, 100
}

one_line_text! {
    /// Where a step takes place: one line of 1 to 200 characters.
    StepPlace, 200
}

one_line_text! {
    /// What came of a step, or what comes next: one line of 1 to 500 characters.
    StepLine, 500
}

/// One step of the path. Its entry says when: the day it is, was, or is to be arranged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareStep {
    /// What it is about.
    pub kind: StepKind,
    /// How far it is.
    pub state: StepState,
    /// What it is called, where the kind does not say enough.
    pub name: Option<StepName>,
    /// Where it takes place.
    pub place: Option<StepPlace>,
    /// What came of it.
    pub result: Option<StepLine>,
    /// What comes next.
    pub next: Option<StepLine>,
    /// The last day of a treatment or a medicine; `None` while it goes on, and for what takes no
    /// longer than a day.
    pub until: Option<Day>,
}

impl StepKind {
    /// The family it belongs to.
    pub const fn group(self) -> StepGroup {
        match self {
            Self::FamilyDoctor
            | Self::Orthopaedics
            | Self::Neurology
            | Self::Physiotherapy
            | Self::OtherVisit => StepGroup::Visit,
            Self::XRay
            | Self::Ct
            | Self::Mri
            | Self::Ultrasound
            | Self::Emg
            | Self::BloodTests
            | Self::OtherExamination => StepGroup::Examination,
            Self::Result => StepGroup::Result,
            Self::Treatment | Self::Stimulation | Self::Operation => StepGroup::Treatment,
            Self::Medicine => StepGroup::Medicine,
            Self::Injection => StepGroup::Injection,
        }
    }

    /// Whether it can go on for days, so that it has a last day.
    pub const fn lasts(self) -> bool {
        match self {
            Self::Treatment | Self::Stimulation | Self::Medicine => true,
            Self::FamilyDoctor
            | Self::Orthopaedics
            | Self::Neurology
            | Self::Physiotherapy
            | Self::OtherVisit
            | Self::XRay
            | Self::Ct
            | Self::Mri
            | Self::Ultrasound
            | Self::Emg
            | Self::BloodTests
            | Self::OtherExamination
            | Self::Result
            | Self::Operation
            | Self::Injection => false,
        }
    }
}

impl StepGroup {
    /// The states that make sense for a step of this family, in their order.
    pub const fn states(self) -> &'static [StepState] {
        match self {
            Self::Examination => StepState::ALL,
            Self::Visit | Self::Treatment | Self::Medicine | Self::Injection => {
                &[StepState::ToBook, StepState::Booked, StepState::Done]
            }
            Self::Result => &[StepState::Booked, StepState::ResultIn],
        }
    }
}

/// What a step asks of the person on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepDue {
    /// It is still to be arranged, and there is time.
    ToArrange,
    /// It was to be arranged before this day.
    ToArrangeLate,
    /// It is today or later.
    Ahead,
    /// Its day has passed, and nothing says how it went.
    Passed,
    /// It goes on.
    Running,
    /// It is over.
    Over,
}

impl CareStep {
    /// A step of this kind of which nothing else is known yet.
    pub const fn new(kind: StepKind, state: StepState) -> Self {
        Self {
            kind,
            state,
            name: None,
            place: None,
            result: None,
            next: None,
            until: None,
        }
    }

    /// What it asks of the person on a day. `when` is its entry's.
    pub fn due(&self, when: &When, today: Day) -> StepDue {
        match self.state {
            StepState::ToBook if when.day < today => StepDue::ToArrangeLate,
            StepState::ToBook => StepDue::ToArrange,
            StepState::Booked if when.day < today => StepDue::Passed,
            StepState::Booked => StepDue::Ahead,
            StepState::Done | StepState::ResultIn if self.goes_on(when, today) => StepDue::Running,
            StepState::Done | StepState::ResultIn => StepDue::Over,
        }
    }

    /// Whether it has begun and not ended on a day.
    fn goes_on(&self, when: &When, today: Day) -> bool {
        self.kind.lasts() && when.day <= today && self.until.is_none_or(|until| today <= until)
    }

    /// Leaves out everything in the person's own words.
    pub fn leave_words_out(&mut self) {
        self.name = None;
        self.place = None;
        self.result = None;
        self.next = None;
    }

    /// Whether anything is in the person's own words.
    pub const fn has_words(&self) -> bool {
        self.name.is_some() || self.place.is_some() || self.result.is_some() || self.next.is_some()
    }
}
