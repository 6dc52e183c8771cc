//! Owns what was done: one diary entry of any kind.

use std::collections::BTreeSet;

use crate::domain::exercise::words;
use crate::domain::{
    BodyMap, CareStep, Centimetres, Effort, EntryId, Exercise, Fatigue, FieldProblem, HeartRate,
    Hold, Metres, Minutes, OwnSession, Pain, PainReport, PerSide, Reps, SetSide, Side,
    SleepMinutes, Soreness, Stamp, Steps, Tempo, Variant, When,
};

/// The most characters a note keeps.
pub const MAX_NOTE_CHARS: usize = 10_000;

words! {
    /// The kinds of entry, as lists and filters name them.
    Kind {
        /// Glute bridges.
        Bridge = "bridge",
        /// Side-lying leg raises.
        LegRaise = "leg-raise",
        /// An exercise that a physiotherapist made up.
        Own = "own-exercise",
        /// A walk.
        Walk = "walk",
        /// A swim.
        Swim = "swim",
        /// A break from sitting.
        Break = "break",
        /// The morning check-in.
        CheckIn = "check-in",
        /// How thick the thighs are.
        Girth = "girth",
        /// What is felt or seen where, on a drawing of the body.
        BodyMap = "body-map",
        /// A step of the care path: a visit, an examination, a treatment.
        CareStep = "care-step",
        /// A free note.
        Note = "note",
    }
}

words! {
    /// A muscle that was felt working.
    Muscle {
        /// The buttock.
        Buttock = "buttock",
        /// The outer hip.
        OuterHip = "outer-hip",
        /// The back of the thigh.
        BackOfThigh = "back-of-thigh",
        /// The front of the thigh.
        FrontOfThigh = "front-of-thigh",
        /// The low back.
        LowBack = "low-back",
        /// The calf.
        Calf = "calf",
    }
}

words! {
    /// Why a session ended early.
    StopReason {
        /// Pain.
        Pain = "pain",
        /// Too tired.
        Tired = "tired",
        /// A cramp.
        Cramp = "cramp",
        /// Tingling or numbness.
        Tingling = "tingling",
        /// No time.
        NoTime = "no-time",
        /// Something else, said in the note.
        Other = "other",
    }
}

words! {
    /// A walking aid.
    Aid {
        /// Walked without one.
        Without = "none",
        /// One stick.
        Stick = "stick",
        /// Walking poles.
        Poles = "poles",
        /// One crutch.
        Crutch = "crutch",
        /// Two crutches.
        TwoCrutches = "two-crutches",
        /// A walking frame or rollator.
        Frame = "frame",
    }
}

words! {
    /// Whether the person limped.
    Limp {
        /// No.
        No = "no",
        /// A bit.
        ABit = "a-bit",
        /// Clearly.
        Clearly = "clearly",
    }
}

words! {
    /// A swimming stroke.
    Stroke {
        /// Backstroke.
        Backstroke = "backstroke",
        /// Front crawl.
        FrontCrawl = "front-crawl",
        /// Breaststroke.
        Breaststroke = "breaststroke",
        /// Butterfly.
        Butterfly = "butterfly",
        /// Several strokes.
        Mixed = "mixed",
        /// Walking or exercising in the water.
        WaterWalking = "water-walking",
    }
}

words! {
    /// What was done in a break from sitting.
    BreakDeed {
        /// Stood up.
        Stood = "stood",
        /// Walked about.
        Walked = "walked",
        /// Stretched.
        Stretched = "stretched",
        /// Squeezed the buttocks while standing.
        Squeezes = "squeezes",
        /// Did some glute bridges.
        Bridges = "bridges",
        /// Did some leg raises.
        LegRaises = "leg-raises",
        /// Lay on the side.
        SideLying = "side-lying",
    }
}

words! {
    /// How a break from sitting came about.
    BreakOrigin {
        /// The person got up without being asked.
        Natural = "natural",
        /// A reminder asked for it.
        Prompted = "prompted",
    }
}

words! {
    /// Whether the muscle seems weaker than usual.
    Weaker {
        /// No.
        No = "no",
        /// A bit.
        ABit = "a-bit",
        /// Clearly.
        Clearly = "clearly",
    }
}

words! {
    /// Where on the leg a tape was laid.
    GirthPlace {
        /// The thigh, 10 cm above the top of the kneecap.
        Thigh10 = "thigh-10-cm",
        /// The thigh, 15 cm above the top of the kneecap.
        Thigh15 = "thigh-15-cm",
    }
}

/// Free text, at most [`MAX_NOTE_CHARS`] characters, without control characters other than line
/// breaks and tabs and without characters that turn the writing direction around.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note(String);

impl Note {
    /// Keeps the text; refuses one that is too long. Line breaks become `\n`; control and
    /// direction-override characters are left out, as they could hide or reorder other words.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        let kept: String = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|character| is_kept(*character))
            .collect();
        let kept = kept.trim_end();
        if kept.chars().count() > MAX_NOTE_CHARS {
            return Err(FieldProblem::TooLong {
                limit: MAX_NOTE_CHARS,
            });
        }
        Ok(Self(kept.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

pub(in crate::domain) fn is_kept(character: char) -> bool {
    let turns_direction = matches!(
        character,
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    );
    matches!(character, '\n' | '\t') || !(character.is_control() || turns_direction)
}

/// One set: a run of repetitions on one side, or on both legs at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Set {
    /// The side that worked.
    pub side: SetSide,
    /// Repetitions.
    pub reps: Reps,
    /// Seconds held at the top of each repetition, where it was said.
    pub hold: Option<Hold>,
    /// Seconds up and down, where they were said.
    pub tempo: Option<Tempo>,
}

/// What every session of exercise, walking or swimming is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exertion {
    /// Minutes, where they were said.
    pub minutes: Option<Minutes>,
    /// Effort of the whole session, where it was said.
    pub effort: Option<Effort>,
    /// Pain before, at worst and the next morning, per side.
    pub pain: PainReport,
    /// Why the session ended early, if it did.
    pub stopped_early: Option<StopReason>,
    /// The heart rate, where a watch measured it.
    pub heart_rate: MeasuredHeartRate,
}

/// The heart rate of a session as a watch measured it; what it did not say is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MeasuredHeartRate {
    /// The average, in beats a minute.
    pub average: Option<HeartRate>,
    /// The highest, in beats a minute.
    pub highest: Option<HeartRate>,
}

/// A session of glute bridges or leg raises.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    /// The variant; it names the exercise too.
    pub variant: Variant,
    /// The sets, in the order they were done; at most [`crate::domain::MAX_SETS`], none where only
    /// the session as a whole was noted.
    pub sets: Vec<Set>,
    /// The side that worked, as it was said for a session without sets. Sets say it themselves.
    pub side: Option<SetSide>,
    /// Minutes, effort and pain.
    pub exertion: Exertion,
    /// Which muscles were felt.
    pub felt: BTreeSet<Muscle>,
}

impl Strength {
    /// Whether `side` worked: by its sets, else as it was said, else because the variant is done
    /// on both legs. A session that says nothing of it worked no known side.
    pub fn works(&self, side: Side) -> bool {
        if self.sets.is_empty() {
            self.side
                .or(self.variant.usual_side())
                .is_some_and(|said| said.works(side))
        } else {
            self.sets.iter().any(|set| set.side.works(side))
        }
    }
}

/// A walk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walk {
    /// Minutes, effort and pain.
    pub exertion: Exertion,
    /// Distance.
    pub distance: Option<Metres>,
    /// Steps.
    pub steps: Option<Steps>,
    /// The aid that was used.
    pub aid: Option<Aid>,
    /// Whether the person limped.
    pub limp: Option<Limp>,
}

/// Lengths swum in a pool.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pool {
    length: Metres,
    lengths: u16,
}

impl Pool {
    /// The longest pool, in metres.
    pub const LONGEST_M: f64 = 400.0;
    /// The most lengths in one swim.
    pub const MOST_LENGTHS: u16 = 2_000;

    /// Checks a pool of at most 400 m and 1 to 2,000 lengths.
    pub fn new(length: Metres, lengths: i64) -> Result<Self, FieldProblem> {
        if length.get() > Self::LONGEST_M {
            return Err(FieldProblem::OutOfRange {
                low: Metres::LOW,
                high: Self::LONGEST_M,
            });
        }
        let lengths = u16::try_from(lengths)
            .ok()
            .filter(|lengths| (1..=Self::MOST_LENGTHS).contains(lengths))
            .ok_or(FieldProblem::OutOfRange {
                low: 1.0,
                high: f64::from(Self::MOST_LENGTHS),
            })?;
        Ok(Self { length, lengths })
    }

    /// One length of the pool.
    pub const fn length(self) -> Metres {
        self.length
    }

    /// How many lengths.
    pub const fn lengths(self) -> u16 {
        self.lengths
    }

    /// Metres swum.
    pub fn distance_m(self) -> f64 {
        self.length.get() * f64::from(self.lengths)
    }
}

/// A swim.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swim {
    /// Minutes, effort and pain.
    pub exertion: Exertion,
    /// Distance as the person gave it; `None` where pool lengths say it or nobody knows.
    pub distance: Option<Metres>,
    /// Pool length and lengths.
    pub pool: Option<Pool>,
    /// The stroke.
    pub stroke: Option<Stroke>,
}

impl Swim {
    /// Metres swum, from the distance given or else from the pool.
    pub fn distance_m(&self) -> Option<f64> {
        self.distance
            .map(Metres::get)
            .or_else(|| self.pool.map(Pool::distance_m))
    }
}

/// A break from sitting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SittingBreak {
    /// How long it lasted.
    pub minutes: Option<Minutes>,
    /// What was done.
    pub deeds: BTreeSet<BreakDeed>,
    /// Whether a reminder asked for it.
    pub origin: Option<BreakOrigin>,
    /// How long the person had been sitting before it.
    pub sat_before: Option<Minutes>,
}

/// The morning check-in. `None` means not answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckIn {
    /// Pain this morning, per side.
    pub pain: PerSide<Option<Pain>>,
    /// Muscle soreness.
    pub soreness: Option<Soreness>,
    /// Whether the muscle seems weaker.
    pub weaker: Option<Weaker>,
    /// Tiredness.
    pub fatigue: Option<Fatigue>,
    /// Sleep of the night before.
    pub sleep: Option<SleepMinutes>,
    /// Whether the person said that this is a rest day.
    pub rest_confirmed: bool,
}

/// How thick the legs are at one place. A side that was not measured is `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Girth {
    /// Where the tape lay.
    pub place: GirthPlace,
    /// What it showed, per side.
    pub cm: PerSide<Option<Centimetres>>,
}

impl Girth {
    /// How much thicker `side` is than the other one, in centimetres; negative where it is thinner,
    /// `None` unless both were measured.
    pub fn difference_cm(&self, side: Side) -> Option<f64> {
        let one = (*self.cm.get(side))?;
        let other = (*self.cm.get(side.other()))?;
        // Both are tenths, so the difference is one too, without the tail of a binary fraction.
        Some(((one.get() - other.get()) * 10.0).round() / 10.0)
    }
}

/// What an entry holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Glute bridges or leg raises.
    Strength(Strength),
    /// An exercise that a physiotherapist made up.
    Own(OwnSession),
    /// A walk.
    Walk(Walk),
    /// A swim.
    Swim(Swim),
    /// A break from sitting.
    Break(SittingBreak),
    /// A morning check-in.
    CheckIn(CheckIn),
    /// A measure of the thighs.
    Girth(Girth),
    /// What is felt or seen where.
    BodyMap(BodyMap),
    /// A step of the care path.
    CareStep(CareStep),
    /// A free note: the entry's note is all there is.
    Note,
}

impl Body {
    /// The kind of entry.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Strength(strength) => match strength.variant.exercise() {
                Exercise::Bridge => Kind::Bridge,
                Exercise::LegRaise => Kind::LegRaise,
            },
            Self::Own(_) => Kind::Own,
            Self::Walk(_) => Kind::Walk,
            Self::Swim(_) => Kind::Swim,
            Self::Break(_) => Kind::Break,
            Self::CheckIn(_) => Kind::CheckIn,
            Self::Girth(_) => Kind::Girth,
            Self::BodyMap(_) => Kind::BodyMap,
            Self::CareStep(_) => Kind::CareStep,
            Self::Note => Kind::Note,
        }
    }

    /// The session of bridges or leg raises that it holds; `None` of any other kind.
    pub const fn strength(&self) -> Option<&Strength> {
        if let Self::Strength(strength) = self {
            Some(strength)
        } else {
            None
        }
    }

    /// The session of an own exercise that it holds; `None` of any other kind.
    pub const fn own(&self) -> Option<&OwnSession> {
        if let Self::Own(own) = self {
            Some(own)
        } else {
            None
        }
    }

    /// The check-in that it holds; `None` of any other kind.
    pub const fn check_in(&self) -> Option<&CheckIn> {
        if let Self::CheckIn(check_in) = self {
            Some(check_in)
        } else {
            None
        }
    }

    /// The measure that it holds; `None` of any other kind.
    pub const fn girth(&self) -> Option<&Girth> {
        if let Self::Girth(girth) = self {
            Some(girth)
        } else {
            None
        }
    }

    /// The body map that it holds; `None` of any other kind.
    pub const fn body_map(&self) -> Option<&BodyMap> {
        if let Self::BodyMap(map) = self {
            Some(map)
        } else {
            None
        }
    }

    /// The step of the care path that it holds; `None` of any other kind.
    pub const fn care_step(&self) -> Option<&CareStep> {
        if let Self::CareStep(step) = self {
            Some(step)
        } else {
            None
        }
    }

    /// Minutes, effort and pain, for the kinds that are asked them.
    pub const fn exertion(&self) -> Option<&Exertion> {
        match self {
            Self::Strength(strength) => Some(&strength.exertion),
            Self::Own(own) => Some(&own.exertion),
            Self::Walk(walk) => Some(&walk.exertion),
            Self::Swim(swim) => Some(&swim.exertion),
            Self::Break(_)
            | Self::CheckIn(_)
            | Self::Girth(_)
            | Self::BodyMap(_)
            | Self::CareStep(_)
            | Self::Note => None,
        }
    }

    /// Minutes, effort and pain, to change them.
    pub const fn exertion_mut(&mut self) -> Option<&mut Exertion> {
        match self {
            Self::Strength(strength) => Some(&mut strength.exertion),
            Self::Own(own) => Some(&mut own.exertion),
            Self::Walk(walk) => Some(&mut walk.exertion),
            Self::Swim(swim) => Some(&mut swim.exertion),
            Self::Break(_)
            | Self::CheckIn(_)
            | Self::Girth(_)
            | Self::BodyMap(_)
            | Self::CareStep(_)
            | Self::Note => None,
        }
    }
}

/// An entry before it has an identifier: what a form or a command hands in.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEntry {
    /// When it happened.
    pub when: When,
    /// What was done.
    pub body: Body,
    /// Free text.
    pub note: Note,
}

/// One diary entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its identifier, for ever.
    pub id: EntryId,
    /// When it was first written down, with the offset and zone in force then.
    pub recorded: Stamp,
    /// When it happened.
    pub when: When,
    /// What was done.
    pub body: Body,
    /// Free text.
    pub note: Note,
}

impl Entry {
    /// The kind of entry.
    pub const fn kind(&self) -> Kind {
        self.body.kind()
    }
}
