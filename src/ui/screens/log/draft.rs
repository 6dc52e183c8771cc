//! Owns what is typed into a log form before it is saved: as typed, nothing checked yet.

use std::collections::BTreeSet;

use crate::domain::{
    Aid, Body, BreakDeed, BreakOrigin, Centimetres, CheckIn, ClockTime, Day, Effort, Entry,
    EntryId, Exercise, Exertion, Fatigue, Feel, Girth, GirthPlace, Kind, Limp, MeasuredHeartRate,
    Metres, Minutes, OwnExercise, Pain, PainReport, PerSide, Pool, Side, SidePain, Site,
    SittingBreak, SleepMinutes, Soreness, StopReason, Stroke, Swim, Walk, Weaker, When,
};
pub use crate::ui::screens::log::own_draft::{OwnDraft, OwnSetDraft};
use crate::ui::screens::log::parse::Field;
pub use crate::ui::screens::log::strength_draft::{SetDraft, StrengthDraft};

/// Metres in one unit of a distance field, so that a draft can be read back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Units {
    /// Metres in one unit of a walk's distance: 1,000 or 1,609.344.
    pub walk_m: f64,
    /// Metres in one unit of a swim's distance and of a pool's length: 1 or 0.9144.
    pub swim_m: f64,
}

impl Default for Units {
    /// Kilometres for walks, metres for swims.
    fn default() -> Self {
        Self {
            walk_m: 1_000.0,
            swim_m: 1.0,
        }
    }
}

/// Everything a form holds before it is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The entry that is being changed, if it is not a new one.
    pub editing: Option<EntryId>,
    /// When it happened.
    pub when: WhenDraft,
    /// What was done.
    pub body: BodyDraft,
    /// The note as typed.
    pub note: String,
    /// The units of the distance fields.
    pub units: Units,
}

/// When it happened, as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct WhenDraft {
    /// The day; `None` while what is typed is no day.
    pub day: Option<Day>,
    /// The time of day.
    pub time: TimeDraft,
    /// What an entry being changed said before. While day and time stay the same, its instant does.
    pub before: Option<When>,
}

/// The time of day, as typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeDraft {
    /// Nobody says it.
    #[default]
    Unsaid,
    /// A time.
    At(ClockTime),
    /// Something that is no time.
    Unreadable,
}

impl From<Option<ClockTime>> for TimeDraft {
    fn from(time: Option<ClockTime>) -> Self {
        time.map_or(Self::Unsaid, Self::At)
    }
}

/// What was done, as typed.
#[derive(Clone, Debug, PartialEq)]
pub enum BodyDraft {
    /// Glute bridges or leg raises.
    Strength(StrengthDraft),
    /// An exercise from a physiotherapist.
    Own(OwnDraft),
    /// A walk.
    Walk(WalkDraft),
    /// A swim.
    Swim(SwimDraft),
    /// A break from sitting.
    Break(BreakDraft),
    /// A morning check-in.
    CheckIn(CheckInDraft),
    /// A measure of the thighs.
    Girth(GirthDraft),
    /// A free note.
    Note,
}

/// One side's pain as answered so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PainDraft {
    /// Before the session.
    pub before: Option<u8>,
    /// At its worst.
    pub worst: Option<u8>,
    /// The morning after.
    pub next_morning: Option<u8>,
    /// What it felt like.
    pub feels: BTreeSet<Feel>,
    /// Where it was.
    pub sites: BTreeSet<Site>,
}

impl PainDraft {
    /// Whether feel and place are asked: with a pain above zero, or where they were said before.
    pub fn asks_details(&self) -> bool {
        let hurts = [self.before, self.worst, self.next_morning]
            .into_iter()
            .flatten()
            .any(|pain| pain > 0);
        hurts || !self.feels.is_empty() || !self.sites.is_empty()
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Minutes, effort and pain as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExertionDraft {
    /// Minutes; `None` means not said.
    pub minutes: Option<f64>,
    /// Effort.
    pub effort: Option<u8>,
    /// Pain per side.
    pub pain: PerSide<PainDraft>,
    /// Why the session ended early, if it did.
    pub stopped_early: Option<StopReason>,
    /// What a watch measured. No field shows it; an edit keeps it.
    pub heart_rate: MeasuredHeartRate,
}

/// A walk as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WalkDraft {
    /// Minutes, effort, pain.
    pub exertion: ExertionDraft,
    /// Distance in the draft's unit.
    pub distance: Option<f64>,
    /// Steps.
    pub steps: Option<f64>,
    /// The aid used.
    pub aid: Option<Aid>,
    /// Whether the person limped.
    pub limp: Option<Limp>,
}

/// A swim as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SwimDraft {
    /// Minutes, effort, pain.
    pub exertion: ExertionDraft,
    /// Distance in the draft's unit.
    pub distance: Option<f64>,
    /// One length of the pool in the draft's unit.
    pub pool: Option<f64>,
    /// Lengths swum.
    pub lengths: Option<f64>,
    /// The stroke.
    pub stroke: Option<Stroke>,
}

/// A break from sitting as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BreakDraft {
    /// Minutes; `None` means not said.
    pub minutes: Option<f64>,
    /// What was done.
    pub deeds: BTreeSet<BreakDeed>,
    /// Natural or prompted.
    pub origin: Option<BreakOrigin>,
    /// Minutes sat before; `None` means not said.
    pub sat_before: Option<f64>,
}

/// A measure of the thighs as typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GirthDraft {
    /// Where the tape lay.
    pub place: GirthPlace,
    /// Centimetres; `None` means not measured.
    pub cm: PerSide<Option<f64>>,
}

impl Default for GirthDraft {
    /// 10 cm above the kneecap, nothing measured yet.
    fn default() -> Self {
        Self {
            place: GirthPlace::Thigh10,
            cm: PerSide::default(),
        }
    }
}

/// Whether the person says that today is a rest day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RestDay {
    /// Not said.
    #[default]
    NotSaid,
    /// Said so.
    Confirmed,
}

/// A morning check-in as answered so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckInDraft {
    /// Pain this morning.
    pub pain: PerSide<Option<u8>>,
    /// Soreness.
    pub soreness: Option<u8>,
    /// Weaker than usual.
    pub weaker: Option<Weaker>,
    /// Tiredness.
    pub fatigue: Option<u8>,
    /// Hours slept; `None` means not said.
    pub sleep: Option<f64>,
    /// Rest day.
    pub rest: RestDay,
}

/// What a new form starts from.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// The kind of entry.
    pub kind: Kind,
    /// The day the form opens with.
    pub day: Day,
    /// The time the form opens with; `None` leaves it open, as for an earlier day.
    pub time: Option<ClockTime>,
    /// The entry whose values are repeated: the last of its kind, or one the person chose.
    pub last: Option<&'a Entry>,
    /// The exercise from a physiotherapist that a new session is of.
    pub own: Option<&'a OwnExercise>,
    /// The weaker side, where it is known.
    pub weaker: Option<Side>,
    /// The units of the distance fields.
    pub units: Units,
}

impl Draft {
    /// A new entry's form: the values of the last time are ready, but never its pain and effort,
    /// as not answered is not zero and yesterday's pain is not today's.
    pub fn new(start: &Start<'_>) -> Self {
        let repeated = start.last.filter(|entry| entry.kind() == start.kind);
        let body = match repeated {
            Some(entry) => BodyDraft::repeating(&entry.body, start.units),
            None => BodyDraft::first(start),
        };
        Self {
            editing: None,
            when: WhenDraft {
                day: Some(start.day),
                time: start.time.into(),
                before: None,
            },
            body,
            note: String::new(),
            units: start.units,
        }
    }

    /// The form of an entry that is being changed: all it says.
    pub fn of(entry: &Entry, units: Units) -> Self {
        Self {
            editing: Some(entry.id),
            when: WhenDraft {
                day: Some(entry.when.day),
                time: entry.when.time.into(),
                before: Some(entry.when.clone()),
            },
            body: BodyDraft::of(&entry.body, units),
            note: entry.note.as_str().to_owned(),
            units,
        }
    }

    /// The kind of entry.
    pub const fn kind(&self) -> Kind {
        self.body.kind()
    }
}

impl BodyDraft {
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
            Self::Note => Kind::Note,
        }
    }

    /// Minutes, effort and pain, for the kinds that are asked them.
    pub const fn exertion(&self) -> Option<&ExertionDraft> {
        match self {
            Self::Strength(strength) => Some(&strength.exertion),
            Self::Own(own) => Some(&own.exertion),
            Self::Walk(walk) => Some(&walk.exertion),
            Self::Swim(swim) => Some(&swim.exertion),
            Self::Break(_) | Self::CheckIn(_) | Self::Girth(_) | Self::Note => None,
        }
    }

    /// Minutes, effort and pain, to change them.
    pub const fn exertion_mut(&mut self) -> Option<&mut ExertionDraft> {
        match self {
            Self::Strength(strength) => Some(&mut strength.exertion),
            Self::Own(own) => Some(&mut own.exertion),
            Self::Walk(walk) => Some(&mut walk.exertion),
            Self::Swim(swim) => Some(&mut swim.exertion),
            Self::Break(_) | Self::CheckIn(_) | Self::Girth(_) | Self::Note => None,
        }
    }

    /// The number that stands in a field of this kind of form, to change it.
    pub const fn number_mut(&mut self, field: Field) -> Option<&mut Option<f64>> {
        match (self, field) {
            (Self::Walk(walk), Field::Distance) => Some(&mut walk.distance),
            (Self::Walk(walk), Field::Steps) => Some(&mut walk.steps),
            (Self::Swim(swim), Field::Distance) => Some(&mut swim.distance),
            (Self::Swim(swim), Field::PoolLength) => Some(&mut swim.pool),
            (Self::Swim(swim), Field::Lengths) => Some(&mut swim.lengths),
            (Self::Break(pause), Field::Minutes) => Some(&mut pause.minutes),
            (Self::Break(pause), Field::SatBefore) => Some(&mut pause.sat_before),
            (Self::Girth(girth), Field::Girth(side)) => Some(girth.cm.get_mut(side)),
            (Self::CheckIn(check_in), Field::Sleep) => Some(&mut check_in.sleep),
            (_, _) => None,
        }
    }

    /// Whether the muscles felt were said.
    pub fn says_felt(&self) -> bool {
        matches!(self, Self::Strength(strength) if !strength.felt.is_empty())
    }

    /// Whether the tempo of a set was said.
    pub fn says_tempo(&self) -> bool {
        let said = |set: &SetDraft| set.up.is_some() || set.down.is_some();
        matches!(self, Self::Strength(strength) if strength.sets.iter().any(said))
    }

    fn first(start: &Start<'_>) -> Self {
        let weaker = start.weaker;
        match start.kind {
            Kind::Bridge => Self::Strength(StrengthDraft::first(Exercise::Bridge, weaker)),
            Kind::LegRaise => Self::Strength(StrengthDraft::first(Exercise::LegRaise, weaker)),
            // A form of such an exercise is opened with it.
            Kind::Own => start
                .own
                .map_or(Self::Note, |own| Self::Own(OwnDraft::planned(own, weaker))),
            Kind::Walk => Self::Walk(WalkDraft::default()),
            Kind::Swim => Self::Swim(SwimDraft::default()),
            Kind::Break => Self::Break(BreakDraft::default()),
            Kind::CheckIn => Self::CheckIn(CheckInDraft::default()),
            Kind::Girth => Self::Girth(GirthDraft::default()),
            // A body map and a step of the care path have forms of their own.
            Kind::BodyMap | Kind::CareStep | Kind::Note => Self::Note,
        }
    }

    fn of(body: &Body, units: Units) -> Self {
        match body {
            Body::Strength(strength) => Self::Strength(StrengthDraft::of(strength)),
            Body::Own(own) => Self::Own(OwnDraft::of(own)),
            Body::Walk(walk) => Self::Walk(WalkDraft::of(walk, units)),
            Body::Swim(swim) => Self::Swim(SwimDraft::of(swim, units)),
            Body::Break(pause) => Self::Break(BreakDraft::of(pause)),
            Body::CheckIn(check_in) => Self::CheckIn(CheckInDraft::of(check_in)),
            Body::Girth(girth) => Self::Girth(GirthDraft::of(girth)),
            Body::BodyMap(_) | Body::CareStep(_) | Body::Note => Self::Note,
        }
    }

    /// Last time's values for a new entry: what describes the habit stays, what describes that one
    /// day (effort, pain, limp, felt muscles, the steps counted, how long somebody sat, what the tape
    /// showed, the morning's answers) does not.
    fn repeating(body: &Body, units: Units) -> Self {
        match Self::of(body, units) {
            Self::Strength(strength) => Self::Strength(StrengthDraft {
                felt: BTreeSet::new(),
                exertion: strength.exertion.repeated(),
                ..strength
            }),
            Self::Own(own) => Self::Own(OwnDraft {
                exertion: own.exertion.repeated(),
                ..own
            }),
            Self::Walk(walk) => Self::Walk(WalkDraft {
                exertion: walk.exertion.repeated(),
                steps: None,
                limp: None,
                ..walk
            }),
            Self::Swim(swim) => Self::Swim(SwimDraft {
                exertion: swim.exertion.repeated(),
                ..swim
            }),
            Self::Break(pause) => Self::Break(BreakDraft {
                sat_before: None,
                ..pause
            }),
            Self::Girth(girth) => Self::Girth(GirthDraft {
                place: girth.place,
                ..GirthDraft::default()
            }),
            Self::CheckIn(_) => Self::CheckIn(CheckInDraft::default()),
            Self::Note => Self::Note,
        }
    }
}

impl ExertionDraft {
    /// The answers of a session.
    pub(super) fn of(exertion: &Exertion) -> Self {
        Self {
            minutes: exertion.minutes.map(Minutes::get),
            effort: exertion.effort.map(Effort::get),
            pain: pain_of(&exertion.pain),
            stopped_early: exertion.stopped_early,
            heart_rate: exertion.heart_rate,
        }
    }

    fn repeated(self) -> Self {
        Self {
            minutes: self.minutes,
            ..Self::default()
        }
    }
}

fn pain_of(report: &PainReport) -> PerSide<PainDraft> {
    let one = |side: &SidePain| PainDraft {
        before: side.before.map(Pain::get),
        worst: side.worst.map(Pain::get),
        next_morning: side.next_morning.map(Pain::get),
        feels: side.feels.clone(),
        sites: side.sites.clone(),
    };
    PerSide::from_fn(|side| one(report.get(side)))
}

impl WalkDraft {
    fn of(walk: &Walk, units: Units) -> Self {
        Self {
            exertion: ExertionDraft::of(&walk.exertion),
            distance: distance(walk.distance, units.walk_m),
            steps: walk.steps.map(|steps| f64::from(steps.get())),
            aid: walk.aid,
            limp: walk.limp,
        }
    }
}

impl SwimDraft {
    fn of(swim: &Swim, units: Units) -> Self {
        Self {
            exertion: ExertionDraft::of(&swim.exertion),
            distance: distance(swim.distance, units.swim_m),
            pool: distance(swim.pool.map(Pool::length), units.swim_m),
            lengths: swim.pool.map(|pool| f64::from(pool.lengths())),
            stroke: swim.stroke,
        }
    }
}

impl BreakDraft {
    fn of(pause: &SittingBreak) -> Self {
        Self {
            minutes: pause.minutes.map(Minutes::get),
            deeds: pause.deeds.clone(),
            origin: pause.origin,
            sat_before: pause.sat_before.map(Minutes::get),
        }
    }
}

impl GirthDraft {
    fn of(girth: &Girth) -> Self {
        Self {
            place: girth.place,
            cm: PerSide::from_fn(|side| girth.cm.get(side).map(Centimetres::get)),
        }
    }
}

impl CheckInDraft {
    fn of(check_in: &CheckIn) -> Self {
        Self {
            pain: PerSide::from_fn(|side| check_in.pain.get(side).map(Pain::get)),
            soreness: check_in.soreness.map(Soreness::get),
            weaker: check_in.weaker,
            fatigue: check_in.fatigue.map(Fatigue::get),
            sleep: check_in.sleep.map(SleepMinutes::hours),
            rest: if check_in.rest_confirmed {
                RestDay::Confirmed
            } else {
                RestDay::NotSaid
            },
        }
    }
}

/// Metres in the unit of the field, without the noise of the division.
fn distance(metres: Option<Metres>, unit_m: f64) -> Option<f64> {
    metres.map(|metres| (metres.get() / unit_m * 1e6).round() / 1e6)
}
