//! Owns "Not sure where to start?": six questions, the table of signals, and what the answers lead to.

use crate::domain::Urgency;

/// One of the six questions, in the order they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Signs that cannot wait; several may be true.
    Danger,
    /// How it began.
    Beginning,
    /// Where it hurts; several may be true.
    Pain,
    /// Where it is numb.
    Numbness,
    /// What the leg no longer does; several may be true.
    Weakness,
    /// Where else it is; several may be true.
    Spread,
}

impl Question {
    /// Every question, in order.
    pub const ALL: [Self; 6] = [
        Self::Danger,
        Self::Beginning,
        Self::Pain,
        Self::Numbness,
        Self::Weakness,
        Self::Spread,
    ];

    /// Whether several answers may be true at once.
    pub const fn takes_several(self) -> bool {
        match self {
            Self::Danger | Self::Pain | Self::Weakness | Self::Spread => true,
            Self::Beginning | Self::Numbness => false,
        }
    }

    /// The answers on offer, in order; the last one is always "not sure".
    pub const fn answers(self) -> &'static [Answer] {
        match self {
            Self::Danger => &[
                Answer::NumbBetweenLegs,
                Answer::SuddenWeakness,
                Answer::ChestOrBreath,
                Answer::CannotStand,
                Answer::LegWeakerFast,
                Answer::FeverOrSwelling,
                Answer::WeightLossOrSwallowing,
                Answer::NoDanger,
                Answer::DangerNotSure,
            ],
            Self::Beginning => &[
                Answer::AfterInjury,
                Answer::AfterRest,
                Answer::SinceChildhood,
                Answer::Slowly,
                Answer::BeginningNotSure,
            ],
            Self::Pain => &[
                Answer::PainBelowKnee,
                Answer::PainInGroin,
                Answer::PainOutsideHip,
                Answer::CrampOnWalking,
                Answer::NoPain,
                Answer::PainNotSure,
            ],
            Self::Numbness => &[
                Answer::NumbStrip,
                Answer::NumbFeet,
                Answer::NoNumbness,
                Answer::NumbnessNotSure,
            ],
            Self::Weakness => &[
                Answer::PelvisDrops,
                Answer::StairsAreHard,
                Answer::NoWeakness,
                Answer::WeaknessNotSure,
            ],
            Self::Spread => &[
                Answer::BothSides,
                Answer::Spreads,
                Answer::NoSpread,
                Answer::SpreadNotSure,
            ],
        }
    }

    /// The answer that says that a person cannot tell.
    pub const fn not_sure(self) -> Answer {
        match self {
            Self::Danger => Answer::DangerNotSure,
            Self::Beginning => Answer::BeginningNotSure,
            Self::Pain => Answer::PainNotSure,
            Self::Numbness => Answer::NumbnessNotSure,
            Self::Weakness => Answer::WeaknessNotSure,
            Self::Spread => Answer::SpreadNotSure,
        }
    }
}

/// One fixed answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Newly numb between the legs, or new trouble with pee or poo (RF-1).
    NumbBetweenLegs,
    /// Sudden weakness, a drooping face or trouble speaking (RF-2).
    SuddenWeakness,
    /// Chest pain, fainting, coughing blood or trouble breathing (RF-4, RF-5).
    ChestOrBreath,
    /// Cannot stand after a fall, a hip out of shape, or a hot joint with fever (RF-8, RF-10).
    CannotStand,
    /// A leg weaker within hours or days, or a foot that drops (RF-3).
    LegWeakerFast,
    /// Fever with pain, a hot joint, a swollen leg or dark urine (RF-6, RF-7, RF-9, RF-10).
    FeverOrSwelling,
    /// Weight loss, cancer before, or trouble swallowing with weakness (RF-4, RF-7).
    WeightLossOrSwallowing,
    /// None of the signs that cannot wait.
    NoDanger,
    /// Cannot tell.
    DangerNotSure,
    /// Right after an injection, surgery, a fall or lying long.
    AfterInjury,
    /// After plaster, bed rest, or sparing the leg.
    AfterRest,
    /// Since childhood.
    SinceChildhood,
    /// Bit by bit, with no such cause.
    Slowly,
    /// Cannot tell.
    BeginningNotSure,
    /// From the back or buttock to below the knee.
    PainBelowKnee,
    /// In the groin, with a stiff hip.
    PainInGroin,
    /// On the outside of the hip.
    PainOutsideHip,
    /// A cramp on walking that rest eases.
    CrampOnWalking,
    /// None of these.
    NoPain,
    /// Cannot tell.
    PainNotSure,
    /// A strip down one leg.
    NumbStrip,
    /// Both feet.
    NumbFeet,
    /// Nowhere.
    NoNumbness,
    /// Cannot tell.
    NumbnessNotSure,
    /// The pelvis drops or the walk sways.
    PelvisDrops,
    /// Stairs or standing up from a chair are hard.
    StairsAreHard,
    /// Neither.
    NoWeakness,
    /// Cannot tell.
    WeaknessNotSure,
    /// Both sides, the shoulders, or others in the family.
    BothSides,
    /// Thinning that spreads, or twitching.
    Spreads,
    /// Neither.
    NoSpread,
    /// Cannot tell.
    SpreadNotSure,
}

impl Answer {
    /// The question it answers.
    pub fn question(self) -> Question {
        let mut all = Question::ALL.into_iter();
        all.find(|question| question.answers().contains(&self))
            .unwrap_or(Question::Danger)
    }

    /// Whether no other answer to its question can stand beside it.
    pub const fn stands_alone(self) -> bool {
        match self {
            Self::NoDanger
            | Self::DangerNotSure
            | Self::AfterInjury
            | Self::AfterRest
            | Self::SinceChildhood
            | Self::Slowly
            | Self::BeginningNotSure
            | Self::NoPain
            | Self::PainNotSure
            | Self::NumbStrip
            | Self::NumbFeet
            | Self::NoNumbness
            | Self::NumbnessNotSure
            | Self::NoWeakness
            | Self::WeaknessNotSure
            | Self::NoSpread
            | Self::SpreadNotSure => true,
            Self::NumbBetweenLegs
            | Self::SuddenWeakness
            | Self::ChestOrBreath
            | Self::CannotStand
            | Self::LegWeakerFast
            | Self::FeverOrSwelling
            | Self::WeightLossOrSwallowing
            | Self::PainBelowKnee
            | Self::PainInGroin
            | Self::PainOutsideHip
            | Self::CrampOnWalking
            | Self::PelvisDrops
            | Self::StairsAreHard
            | Self::BothSides
            | Self::Spreads => false,
        }
    }

    const fn bit(self) -> u64 {
        1 << (self as u64)
    }
}

/// What a person ticked so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answers(u64);

impl Answers {
    /// Whether `answer` is ticked.
    pub const fn has(self, answer: Answer) -> bool {
        self.0 & answer.bit() != 0
    }

    /// Ticks an answer or takes the tick back; answers that cannot stand beside it go.
    pub fn switch(&mut self, answer: Answer) {
        if self.has(answer) {
            self.0 &= !answer.bit();
            return;
        }
        for other in answer.question().answers() {
            if answer.stands_alone() || other.stands_alone() {
                self.0 &= !other.bit();
            }
        }
        self.0 |= answer.bit();
    }

    /// What is ticked under one question, in the order on offer.
    pub fn to(self, question: Question) -> impl Iterator<Item = Answer> {
        let answers = question.answers().iter().copied();
        answers.filter(move |answer| self.has(*answer))
    }

    /// The answers with "not sure" to every question that was left open.
    #[must_use]
    pub fn filled(mut self) -> Self {
        for question in Question::ALL {
            if self.to(question).next().is_none() {
                self.0 |= question.not_sure().bit();
            }
        }
        self
    }
}

impl FromIterator<Answer> for Answers {
    fn from_iter<T: IntoIterator<Item = Answer>>(answers: T) -> Self {
        let mut all = Self::default();
        for answer in answers {
            if !all.has(answer) {
                all.switch(answer);
            }
        }
        all
    }
}

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
