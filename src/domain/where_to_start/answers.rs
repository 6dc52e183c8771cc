//! Owns the six questions of "Not sure where to start?", their answers, and what was ticked.

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
