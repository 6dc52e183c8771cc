//! Owns "Not sure where to start?": six questions, the table of signals, and what the answers lead to.

mod answers;

use crate::domain::Urgency;

pub use answers::{Answer, Answers, Question};

/// Whom to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Door {
    /// An emergency department or the emergency number.
    Emergency,
    /// Any doctor, on the same day.
    DoctorToday,
    /// A family doctor or a physiotherapist.
    FamilyDoctorOrPhysio,
    /// A physiotherapist.
    Physio,
    /// Bones and joints.
    Orthopaedics,
    /// Nerves and muscles.
    Neurology,
    /// Blood vessels.
    BloodVessels,
}

/// An examination that is often discussed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exam {
    /// Looking, testing strength, reflexes and feeling.
    HandsOn,
    /// X-ray.
    XRay,
    /// Ultrasound.
    Ultrasound,
    /// Magnetic resonance imaging.
    Mri,
    /// Needle test of a muscle.
    Emg,
    /// Nerve conduction.
    NerveConduction,
    /// Blood tests.
    Blood,
    /// Blood pressure at the ankle, ultrasound of the vessels.
    BloodFlow,
}

/// A pattern in the answers; a direction to look in, never a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signal {
    /// Signs of squashed nerves at the bottom of the spine.
    BottomOfSpine,
    /// Signs as in a stroke.
    SuddenWeakness,
    /// Heart or lung.
    HeartOrLung,
    /// A bad injury or a joint that is infected.
    InjuryOrJoint,
    /// A leg that fails fast.
    LegWeakerFast,
    /// Fever, swelling, dark urine.
    FeverOrSwelling,
    /// Nobody knows yet whether a sign that cannot wait is there.
    DangerOpen,
    /// Signs about the whole body.
    WholeBody,
    /// Thinning that spreads.
    Spreading,
    /// The big buttock muscle is weak.
    LowerButtock,
    /// The muscles at the side of the hip are weak.
    SideOfHip,
    /// A numb strip down a leg.
    NumbStrip,
    /// It began with an injection, surgery, a fall or long lying.
    AfterInjury,
    /// Both sides.
    BothSides,
    /// Since childhood.
    SinceChildhood,
    /// Numb feet on both sides.
    NumbFeet,
    /// Pain from the back down the leg.
    BackAndLeg,
    /// The hip joint.
    HipJoint,
    /// Tendons on the outside of the hip.
    OuterHip,
    /// Blood supply.
    BloodSupply,
    /// Too little use.
    TooLittleUse,
    /// No pattern of the table.
    NothingFits,
}

/// One line of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The pattern.
    pub signal: Signal,
    /// Each of these answers raises it alone.
    pub raised_by: &'static [Answer],
    /// How soon.
    pub urgency: Urgency,
    /// Whom to see first.
    pub first: Door,
    /// Who often comes next.
    pub then: Option<Door>,
    /// What is often discussed there.
    pub exams: &'static [Exam],
}

const fn urgent(signal: Signal, raised_by: &'static [Answer], urgency: Urgency) -> Row {
    let first = match urgency {
        Urgency::EmergencyNow => Door::Emergency,
        Urgency::Today => Door::DoctorToday,
        Urgency::WithinDays | Urgency::Routine => Door::FamilyDoctorOrPhysio,
    };
    Row {
        signal,
        raised_by,
        urgency,
        first,
        then: None,
        exams: &[],
    }
}

const fn row(
    signal: Signal,
    raised_by: &'static [Answer],
    urgency: Urgency,
    (first, then): (Door, Option<Door>),
    exams: &'static [Exam],
) -> Row {
    Row {
        signal,
        raised_by,
        urgency,
        first,
        then,
        exams,
    }
}

/// Every signal, the one whose door goes first on top among those that are equally urgent.
pub static TABLE: [Row; 22] = [
    urgent(
        Signal::BottomOfSpine,
        &[Answer::NumbBetweenLegs],
        Urgency::EmergencyNow,
    ),
    urgent(
        Signal::SuddenWeakness,
        &[Answer::SuddenWeakness],
        Urgency::EmergencyNow,
    ),
    urgent(
        Signal::HeartOrLung,
        &[Answer::ChestOrBreath],
        Urgency::EmergencyNow,
    ),
    urgent(
        Signal::InjuryOrJoint,
        &[Answer::CannotStand],
        Urgency::EmergencyNow,
    ),
    urgent(
        Signal::LegWeakerFast,
        &[Answer::LegWeakerFast],
        Urgency::Today,
    ),
    urgent(
        Signal::FeverOrSwelling,
        &[Answer::FeverOrSwelling],
        Urgency::Today,
    ),
    urgent(Signal::DangerOpen, &[Answer::DangerNotSure], Urgency::Today),
    urgent(
        Signal::WholeBody,
        &[Answer::WeightLossOrSwallowing],
        Urgency::WithinDays,
    ),
    row(
        Signal::Spreading,
        &[Answer::Spreads],
        Urgency::WithinDays,
        (Door::Neurology, None),
        &[Exam::Emg, Exam::Mri],
    ),
    row(
        Signal::LowerButtock,
        &[Answer::StairsAreHard],
        Urgency::WithinDays,
        (Door::Neurology, Some(Door::Orthopaedics)),
        &[Exam::Emg, Exam::Mri],
    ),
    row(
        Signal::SideOfHip,
        &[Answer::PelvisDrops],
        Urgency::WithinDays,
        (Door::Orthopaedics, Some(Door::Neurology)),
        &[Exam::Emg, Exam::Mri],
    ),
    row(
        Signal::NumbStrip,
        &[Answer::NumbStrip],
        Urgency::WithinDays,
        (Door::FamilyDoctorOrPhysio, Some(Door::Orthopaedics)),
        &[Exam::HandsOn, Exam::Mri],
    ),
    row(
        Signal::AfterInjury,
        &[Answer::AfterInjury],
        Urgency::Routine,
        (Door::Neurology, None),
        &[Exam::Emg, Exam::NerveConduction, Exam::Mri],
    ),
    row(
        Signal::BothSides,
        &[Answer::BothSides],
        Urgency::Routine,
        (Door::Neurology, None),
        &[Exam::Blood, Exam::Emg, Exam::Mri],
    ),
    row(
        Signal::SinceChildhood,
        &[Answer::SinceChildhood],
        Urgency::Routine,
        (Door::Neurology, Some(Door::Orthopaedics)),
        &[Exam::Mri],
    ),
    row(
        Signal::NumbFeet,
        &[Answer::NumbFeet],
        Urgency::Routine,
        (Door::FamilyDoctorOrPhysio, Some(Door::Neurology)),
        &[Exam::Blood, Exam::NerveConduction],
    ),
    row(
        Signal::BackAndLeg,
        &[Answer::PainBelowKnee],
        Urgency::Routine,
        (Door::FamilyDoctorOrPhysio, Some(Door::Orthopaedics)),
        &[Exam::HandsOn, Exam::Mri],
    ),
    row(
        Signal::HipJoint,
        &[Answer::PainInGroin],
        Urgency::Routine,
        (Door::FamilyDoctorOrPhysio, Some(Door::Orthopaedics)),
        &[Exam::HandsOn, Exam::XRay],
    ),
    row(
        Signal::OuterHip,
        &[Answer::PainOutsideHip],
        Urgency::Routine,
        (Door::Physio, None),
        &[Exam::HandsOn, Exam::Ultrasound, Exam::Mri],
    ),
    row(
        Signal::BloodSupply,
        &[Answer::CrampOnWalking],
        Urgency::Routine,
        (Door::FamilyDoctorOrPhysio, Some(Door::BloodVessels)),
        &[Exam::BloodFlow],
    ),
    row(
        Signal::TooLittleUse,
        &[Answer::AfterRest],
        Urgency::Routine,
        (Door::Physio, None),
        &[Exam::HandsOn],
    ),
    NOTHING_FITS,
];

/// What holds when no answer raises a signal: one proper examination is still worth it.
const NOTHING_FITS: Row = row(
    Signal::NothingFits,
    &[],
    Urgency::Routine,
    (Door::FamilyDoctorOrPhysio, None),
    &[Exam::HandsOn],
);

/// A signal with the answers that raised it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// The line of the table.
    pub row: &'static Row,
    /// What was ticked for it; empty only where nothing fits.
    pub because: Vec<Answer>,
}

/// Where to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// How soon: as the most urgent signal asks.
    pub urgency: Urgency,
    /// Whom to see first: as the most urgent signal says.
    pub first: Door,
    /// Every signal that was raised, the most urgent first; never empty.
    pub signals: Vec<Raised>,
    /// What is often discussed, each once.
    pub exams: Vec<Exam>,
}

/// Reads the answers through the table; a question left open counts as "not sure".
pub fn where_to_start(answers: Answers) -> Start {
    let answers = answers.filled();
    let raised = |row: &'static Row| {
        let because = row.raised_by.iter().copied();
        let because: Vec<Answer> = because.filter(|answer| answers.has(*answer)).collect();
        (!because.is_empty()).then_some(Raised { row, because })
    };
    let mut signals: Vec<Raised> = TABLE.iter().filter_map(raised).collect();
    signals.sort_by_key(|raised| raised.row.urgency);
    if signals.is_empty() {
        let rows = TABLE.iter().filter(|row| row.raised_by.is_empty());
        signals.extend(rows.map(|row| Raised {
            row,
            because: Vec::new(),
        }));
    }
    let (urgency, first) = signals
        .first()
        .map_or((NOTHING_FITS.urgency, NOTHING_FITS.first), |raised| {
            (raised.row.urgency, raised.row.first)
        });
    let mut exams: Vec<Exam> = Vec::new();
    exams.extend(signals.iter().flat_map(|raised| raised.row.exams));
    exams.sort_unstable();
    exams.dedup();
    Start {
        urgency,
        first,
        signals,
        exams,
    }
}
