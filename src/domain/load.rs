//! Owns load arithmetic: session load, sums over days, the week compared with the usual week, and
//! strength volume per side.

use std::collections::BTreeMap;

use crate::domain::{
    Body, Day, DayRange, History, Hold, Minutes, PerSide, Set, SetSide, Side, Strength, Tempo,
    Variant,
};

/// Seconds of rest assumed between two sets when minutes are estimated from sets.
/// * An engineering choice, not a published value: beginners are told one to two minutes, and the
///   lower end keeps the estimate, and so the load, from being puffed up.
pub const ASSUMED_REST_S: f64 = 60.0;

/// The days that "the last week" covers, today included.
pub const LAST_DAYS: i64 = 7;

/// The days before those that make "the usual week".
pub const PREVIOUS_DAYS: i64 = 21;

/// The days over which the two sides' work is compared (clinical reference A8).
pub const DOSE_DAYS: i64 = 14;

/// Where the minutes of a session come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinutesOrigin {
    /// The person said them.
    Given,
    /// Made from the sets with the tempo that was said.
    EstimatedFromSets,
    /// Made from the sets, with [`Tempo::ASSUMED`] for at least one of them.
    EstimatedWithAssumedTempo,
}

/// The minutes a session counts with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountedMinutes {
    /// Minutes.
    pub minutes: f64,
    /// Where they come from.
    pub origin: MinutesOrigin,
}

/// Why a session has no load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadGap {
    /// Nobody said the effort. It is never made up.
    NoEffort,
    /// Nobody said the minutes, and there are no sets to estimate them from.
    NoMinutes,
}

/// The load of one session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SessionLoad {
    /// Effort × minutes.
    Counted {
        /// Load in arbitrary units.
        au: f64,
        /// The minutes it was made from.
        minutes: CountedMinutes,
    },
    /// It cannot be counted.
    Missing(LoadGap),
}

impl SessionLoad {
    /// The load in arbitrary units, where it could be counted.
    pub const fn au(self) -> Option<f64> {
        match self {
            Self::Counted { au, .. } => Some(au),
            Self::Missing(_) => None,
        }
    }
}

/// The load of one session, effort (0–10) × minutes (Foster and others 2001); `None` for what is
/// not a session (breaks, check-ins, notes).
pub fn session_load(body: &Body) -> Option<SessionLoad> {
    let exertion = body.exertion()?;
    let Some(effort) = exertion.effort else {
        return Some(SessionLoad::Missing(LoadGap::NoEffort));
    };
    let Some(minutes) = counted_minutes(body) else {
        return Some(SessionLoad::Missing(LoadGap::NoMinutes));
    };
    Some(SessionLoad::Counted {
        au: f64::from(effort.get()) * minutes.minutes,
        minutes,
    })
}

/// The minutes of a session: those given, else for strength those its sets take.
pub fn counted_minutes(body: &Body) -> Option<CountedMinutes> {
    if let Some(minutes) = body.exertion()?.minutes {
        return Some(CountedMinutes {
            minutes: minutes.get(),
            origin: MinutesOrigin::Given,
        });
    }
    match body {
        Body::Strength(strength) => estimated_minutes(strength),
        Body::Walk(_) | Body::Swim(_) | Body::Break(_) | Body::CheckIn(_) | Body::Note => None,
    }
}

/// The minutes that sets take: time under tension plus [`ASSUMED_REST_S`] between sets, held
/// inside the minutes a session may have (clinical reference A1). `None` without sets.
pub fn estimated_minutes(strength: &Strength) -> Option<CountedMinutes> {
    let volume = total_volume(strength);
    let pauses = volume.sets.checked_sub(1)?;
    let seconds = volume.tut_s + f64::from(pauses) * ASSUMED_REST_S;
    let origin = match volume.tempo {
        TempoKnown::Given => MinutesOrigin::EstimatedFromSets,
        TempoKnown::Assumed => MinutesOrigin::EstimatedWithAssumedTempo,
    };
    Some(CountedMinutes {
        minutes: (seconds / 60.0).clamp(Minutes::LOW, Minutes::HIGH),
        origin,
    })
}

/// The load of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DayLoad {
    /// Load in arbitrary units of the sessions that could be counted.
    pub au: f64,
    /// Sessions of exercise, walking and swimming.
    pub sessions: u32,
    /// Those among them without a load; the sum is too small by their load.
    pub uncounted: u32,
}

impl DayLoad {
    /// Whether every session of the day could be counted.
    pub const fn is_complete(self) -> bool {
        self.uncounted == 0
    }

    /// Adds one more session.
    pub fn add(&mut self, load: SessionLoad) {
        self.sessions += 1;
        match load {
            SessionLoad::Counted { au, .. } => self.au += au,
            SessionLoad::Missing(_) => self.uncounted += 1,
        }
    }
}

/// The load of a run of days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeriodLoad {
    /// The days.
    pub range: DayRange,
    /// Load in arbitrary units of the sessions that could be counted.
    pub au: f64,
    /// Sessions of exercise, walking and swimming.
    pub sessions: u32,
    /// Those among them without a load.
    pub uncounted: u32,
    /// Days that have an entry of any kind.
    pub known_days: u32,
}

impl PeriodLoad {
    /// Whether every session could be counted.
    pub const fn is_complete(&self) -> bool {
        self.uncounted == 0
    }
}

/// Adds up the load of a run of days. Unknown days add nothing and are not counted as rest.
pub fn period_load(history: &History, range: DayRange) -> PeriodLoad {
    let mut sum = PeriodLoad {
        range,
        au: 0.0,
        sessions: 0,
        uncounted: 0,
        known_days: 0,
    };
    for (_day, _status, load) in history.known_days_in(range) {
        sum.au += load.au;
        sum.sessions += load.sessions;
        sum.uncounted += load.uncounted;
        sum.known_days += 1;
    }
    sum
}

/// The load of the calendar week that starts on `first`.
pub fn week_load(history: &History, first: Day) -> PeriodLoad {
    period_load(history, DayRange::ending(first.plus(6), 7))
}

/// Why the last week cannot be compared with the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRatio {
    /// The diary is younger than the 28 days both windows cover.
    TooEarly {
        /// Days from the first entry to today, both included.
        days: u32,
    },
    /// A session in the 28 days has no load.
    Incomplete {
        /// How many.
        sessions: u32,
    },
    /// The 21 days before have no load, so there is no usual week.
    NothingBefore,
}

/// The last seven days against the usual week of the 21 days before them. The windows do not
/// overlap ("uncoupled"), so twice the load reads as 2.0 (clinical reference A3 and A7).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekComparison {
    /// The last [`LAST_DAYS`] days.
    pub last: PeriodLoad,
    /// The [`PREVIOUS_DAYS`] days before them.
    pub previous: PeriodLoad,
    /// A third of the load of the previous days.
    pub usual_week_au: f64,
    /// The last days' load divided by the usual week's, or why there is none.
    pub ratio: Result<f64, NoRatio>,
}

/// Compares the seven days that end with `as_of` with the 21 days before them. Calendar days
/// count, not training days.
pub fn compare_weeks(history: &History, as_of: Day) -> WeekComparison {
    let last = period_load(history, DayRange::ending(as_of, LAST_DAYS));
    let before = as_of.plus(-LAST_DAYS);
    let previous = period_load(history, DayRange::ending(before, PREVIOUS_DAYS));
    let usual_week_au = previous.au * 7.0 / 21.0;
    WeekComparison {
        last,
        previous,
        usual_week_au,
        ratio: ratio(history, as_of, &last, &previous),
    }
}

fn ratio(
    history: &History,
    as_of: Day,
    last: &PeriodLoad,
    previous: &PeriodLoad,
) -> Result<f64, NoRatio> {
    let days = history
        .first_day()
        .map_or(0, |first| (as_of.days_since(first) + 1).max(0));
    if days < LAST_DAYS + PREVIOUS_DAYS {
        let days = u32::try_from(days).unwrap_or(0);
        return Err(NoRatio::TooEarly { days });
    }
    let sessions = last.uncounted + previous.uncounted;
    if sessions > 0 {
        return Err(NoRatio::Incomplete { sessions });
    }
    if previous.au <= 0.0 {
        return Err(NoRatio::NothingBefore);
    }
    Ok(last.au * 3.0 / previous.au)
}

/// Whether the tempo behind a volume was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TempoKnown {
    /// It was said for every set.
    #[default]
    Given,
    /// [`Tempo::ASSUMED`] stands in for at least one set.
    Assumed,
}

/// Strength work (clinical reference A8): compare it within one variant only, as volume can fall
/// while an exercise becomes harder.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Volume {
    /// Sets.
    pub sets: u32,
    /// Repetitions.
    pub reps: u32,
    /// Seconds held.
    pub hold_s: f64,
    /// Seconds under tension: up, hold and down of every repetition.
    pub tut_s: f64,
    /// Whether a tempo had to be assumed.
    pub tempo: TempoKnown,
}

impl Volume {
    /// Adds one set of `variant`. A single held repetition, or a variant that is a push without
    /// movement, has no way up and down unless a tempo was said.
    pub fn add(&mut self, variant: Variant, set: &Set) {
        let reps = f64::from(set.reps.get());
        let hold = set.hold.map_or(0.0, Hold::get);
        let still = is_still(variant) || (set.reps.get() == 1 && hold > 0.0);
        let moving = match (set.tempo, still) {
            (Some(tempo), _) => tempo.up_s() + tempo.down_s(),
            (None, true) => 0.0,
            (None, false) => {
                self.tempo = TempoKnown::Assumed;
                Tempo::ASSUMED.up_s() + Tempo::ASSUMED.down_s()
            }
        };
        self.sets += 1;
        self.reps += u32::from(set.reps.get());
        self.hold_s += reps * hold;
        self.tut_s += reps * (moving + hold);
    }

    /// Adds another volume.
    pub fn merge(&mut self, other: &Self) {
        self.sets += other.sets;
        self.reps += other.reps;
        self.hold_s += other.hold_s;
        self.tut_s += other.tut_s;
        self.tempo = self.tempo.max(other.tempo);
    }
}

/// Whether a variant is a push or squeeze without movement.
const fn is_still(variant: Variant) -> bool {
    matches!(variant, Variant::BridgeSqueeze | Variant::RaiseWallPush)
}

/// The volume of one session, per side; sets with both legs stay a column of their own.
pub fn session_volume(strength: &Strength) -> BTreeMap<SetSide, Volume> {
    let mut volumes: BTreeMap<SetSide, Volume> = BTreeMap::new();
    for set in &strength.sets {
        volumes
            .entry(set.side)
            .or_default()
            .add(strength.variant, set);
    }
    volumes
}

fn total_volume(strength: &Strength) -> Volume {
    let mut total = Volume::default();
    for set in &strength.sets {
        total.add(strength.variant, set);
    }
    total
}

/// The volume of a run of days, per variant and side.
pub fn volumes(history: &History, range: DayRange) -> BTreeMap<(Variant, SetSide), Volume> {
    let mut sums: BTreeMap<(Variant, SetSide), Volume> = BTreeMap::new();
    for entry in history.between(range) {
        let Body::Strength(strength) = &entry.body else {
            continue;
        };
        for (side, volume) in session_volume(strength) {
            sums.entry((strength.variant, side))
                .or_default()
                .merge(&volume);
        }
    }
    sums
}

/// What each side did over a run of days, over all variants, with the weaker side's share of the
/// other's. Both absolute values stay beside the ratios, as a falling strong side fakes progress.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dose {
    /// The days.
    pub range: DayRange,
    /// One-sided work per side.
    pub sides: PerSide<Volume>,
    /// Work of both legs at once: neither halved nor added to the sides.
    pub both: Volume,
}

impl Dose {
    /// The repetitions of `side` divided by the other side's; `None` when the other did none.
    pub fn reps_ratio(&self, side: Side) -> Option<f64> {
        let other = self.sides.get(side.other()).reps;
        (other > 0).then(|| f64::from(self.sides.get(side).reps) / f64::from(other))
    }

    /// The time under tension of `side` divided by the other side's; `None` when that is zero.
    pub fn tut_ratio(&self, side: Side) -> Option<f64> {
        let other = self.sides.get(side.other()).tut_s;
        (other > 0.0).then(|| self.sides.get(side).tut_s / other)
    }
}

/// Adds up each side's work over the [`DOSE_DAYS`] days that end with `as_of`.
pub fn dose(history: &History, as_of: Day) -> Dose {
    dose_between(history, DayRange::ending(as_of, DOSE_DAYS))
}

/// Adds up each side's work over a run of days.
pub fn dose_between(history: &History, range: DayRange) -> Dose {
    let mut dose = Dose {
        range,
        sides: PerSide::default(),
        both: Volume::default(),
    };
    for ((_variant, side), volume) in volumes(history, range) {
        match side {
            SetSide::Left => dose.sides.left.merge(&volume),
            SetSide::Right => dose.sides.right.merge(&volume),
            SetSide::Both => dose.both.merge(&volume),
        }
    }
    dose
}
