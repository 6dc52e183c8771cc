//! Owns the numbers of a day, a week and a series of weeks, as screens and reports show them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::load::{PeriodLoad, counted_minutes, dose_between, period_load, session_load};
use crate::domain::rules::{LimitId, Limits};
use crate::domain::{
    Body, Day, DayRange, DayStatus, Dose, Entry, History, Kind, Metres, Minutes, Pain, PerSide,
    Side,
};

/// Minutes from which a practised day counts as level 2, 3 and 4; any session makes level 1.
/// * Chosen so that a short set of exercises, a full one, and one with a walk or swim look
///   different.
pub const PRACTICE_MINUTES: [f64; 3] = [10.0, 20.0, 40.0];

/// The highest practice level of a day.
pub const TOP_LEVEL: u8 = 4;

/// One activity's share of some days.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ActivityNumbers {
    /// Sessions, or breaks.
    pub count: u32,
    /// Load in arbitrary units of the sessions that could be counted.
    pub au: f64,
    /// Sessions without a load.
    pub uncounted: u32,
    /// Minutes, given or estimated from sets.
    pub minutes: f64,
    /// Metres, for walks and swims that said them.
    pub distance_m: f64,
}

/// The numbers of a run of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    /// The days.
    pub range: DayRange,
    /// Load, sessions and known days.
    pub load: PeriodLoad,
    /// Days with at least one session.
    pub trained_days: u32,
    /// Sessions and breaks by kind; a kind without any is absent.
    pub activities: BTreeMap<Kind, ActivityNumbers>,
    /// Steps of the walks that said them.
    pub steps: u64,
    /// Strength work per side.
    pub dose: Dose,
    /// The median over the days of each day's highest pain, per side; `None` where nobody rated.
    pub pain: PerSide<Option<f64>>,
}

impl Numbers {
    /// One activity's share; zero where there was none.
    pub fn activity(&self, kind: Kind) -> ActivityNumbers {
        self.activities.get(&kind).copied().unwrap_or_default()
    }

    /// Breaks from sitting.
    pub fn breaks(&self) -> u32 {
        self.activity(Kind::Break).count
    }
}

/// Adds up a run of days.
pub fn numbers(history: &History, range: DayRange) -> Numbers {
    let mut activities: BTreeMap<Kind, ActivityNumbers> = BTreeMap::new();
    let mut steps = 0_u64;
    for entry in history.between(range) {
        match entry.kind() {
            Kind::CheckIn | Kind::Girth | Kind::BodyMap | Kind::CareStep | Kind::Note => continue,
            Kind::Bridge | Kind::LegRaise | Kind::Own | Kind::Walk | Kind::Swim | Kind::Break => {}
        }
        activities.entry(entry.kind()).or_default().add(entry);
        if let Body::Walk(walk) = &entry.body {
            steps += walk.steps.map_or(0, |steps| u64::from(steps.get()));
        }
    }
    let mut trained_days = 0;
    for (_day, status, _load) in history.known_days_in(range) {
        trained_days += u32::from(status == DayStatus::Trained);
    }
    Numbers {
        range,
        load: period_load(history, range),
        trained_days,
        activities,
        steps,
        dose: dose_between(history, range),
        pain: PerSide::from_fn(|side| median_of_worst(history, range, side)),
    }
}

impl ActivityNumbers {
    fn add(&mut self, entry: &Entry) {
        self.count += 1;
        if let Some(load) = session_load(&entry.body) {
            match load.au() {
                Some(au) => self.au += au,
                None => self.uncounted += 1,
            }
        }
        self.minutes += minutes_of(&entry.body);
        self.distance_m += match &entry.body {
            Body::Walk(walk) => walk.distance.map_or(0.0, Metres::get),
            Body::Swim(swim) => swim.distance_m().unwrap_or(0.0),
            Body::Strength(_)
            | Body::Own(_)
            | Body::Break(_)
            | Body::CheckIn(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::CareStep(_)
            | Body::Note => 0.0,
        };
    }
}

fn minutes_of(body: &Body) -> f64 {
    match body {
        Body::Break(pause) => pause.minutes.map_or(0.0, Minutes::get),
        Body::Strength(_) | Body::Own(_) | Body::Walk(_) | Body::Swim(_) => {
            counted_minutes(body).map_or(0.0, |counted| counted.minutes)
        }
        Body::CheckIn(_) | Body::Girth(_) | Body::BodyMap(_) | Body::CareStep(_) | Body::Note => {
            0.0
        }
    }
}

/// Adds up the calendar week of `day`, for weeks that start `days_from_monday` (0 Monday, 6 Sunday).
pub fn week(history: &History, day: Day, days_from_monday: u32) -> Numbers {
    let first = day.week_start(days_from_monday);
    numbers(history, DayRange::ending(first.plus(6), 7))
}

/// Adds up each calendar week that touches the range, oldest first.
pub fn weeks(history: &History, range: DayRange, days_from_monday: u32) -> Vec<Numbers> {
    let mut list = Vec::new();
    let mut first = range.first.week_start(days_from_monday);
    while first <= range.last {
        list.push(week(history, first, days_from_monday));
        let next = first.plus(7);
        if next <= first {
            break;
        }
        first = next;
    }
    list
}

/// The highest pain of one side that was rated on a day: before or during a session, or at the
/// check-in. `None` where nobody rated, which is not zero.
pub fn worst_pain(history: &History, day: Day, side: Side) -> Option<Pain> {
    history
        .on(day)
        .iter()
        .flat_map(|entry| pains(entry, side))
        .flatten()
        .max()
}

fn pains(entry: &Entry, side: Side) -> [Option<Pain>; 2] {
    match &entry.body {
        Body::Strength(_) | Body::Own(_) | Body::Walk(_) | Body::Swim(_) => {
            entry.body.exertion().map_or([None, None], |exertion| {
                let pain = exertion.pain.get(side);
                [pain.before, pain.worst]
            })
        }
        Body::CheckIn(check_in) => [*check_in.pain.get(side), None],
        Body::Break(_) | Body::Girth(_) | Body::BodyMap(_) | Body::CareStep(_) | Body::Note => {
            [None, None]
        }
    }
}

fn median_of_worst(history: &History, range: DayRange, side: Side) -> Option<f64> {
    let mut worst: Vec<Pain> = history
        .known_days_in(range)
        .filter_map(|(day, _status, _load)| worst_pain(history, day, side))
        .collect();
    worst.sort_unstable();
    let middle = worst.len() / 2;
    let upper = f64::from(worst.get(middle)?.get());
    if worst.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = worst.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(f64::from(lower.get()), upper))
}

/// What the calendar of practised days shows of one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayPractice {
    /// The day.
    pub day: Day,
    /// What is known of it.
    pub status: DayStatus,
    /// 0 without a session, 1 to [`TOP_LEVEL`] by minutes.
    pub level: u8,
    /// Minutes of exercise, walking and swimming, given or estimated from sets.
    pub minutes: f64,
}

/// Looks at each day of a range, oldest first.
pub fn practice(history: &History, range: DayRange) -> Vec<DayPractice> {
    range.days().map(|day| practice_on(history, day)).collect()
}

fn practice_on(history: &History, day: Day) -> DayPractice {
    let status = history.status(day);
    let minutes = history
        .on(day)
        .iter()
        .filter(|entry| entry.body.exertion().is_some())
        .map(|entry| minutes_of(&entry.body))
        .sum();
    let level = match status {
        DayStatus::Trained => PRACTICE_MINUTES
            .iter()
            .fold(1, |level, from| level + u8::from(minutes >= *from)),
        DayStatus::Rest | DayStatus::Unknown => 0,
    };
    DayPractice {
        day,
        status,
        level,
        minutes,
    }
}

/// The days of a range to mark with a warning: those with a session whose worst pain passed P1's
/// limit, and the mornings on which a session of the day before passed P2's. It looks at each
/// day's own entries only, so it leaves out the hints and sums of the other rules and stays quick
/// over ten years.
pub fn warned_days(history: &History, limits: &Limits, range: DayRange) -> BTreeSet<Day> {
    let mut warned = BTreeSet::new();
    let reach = DayRange {
        first: range.first.plus(-1),
        last: range.last,
    };
    for entry in history.sessions_between(reach) {
        let day = entry.when.day;
        if range.contains(day) && passed_worst(entry, limits) {
            warned.insert(day);
        }
        let morning = day.plus(1);
        if range.contains(morning) && unsettled(history, entry, limits, morning) {
            warned.insert(morning);
        }
    }
    warned
}

fn passed_worst(entry: &Entry, limits: &Limits) -> bool {
    let limit = limits.value(LimitId::WorstPain);
    entry.body.exertion().is_some_and(|exertion| {
        exertion
            .pain
            .iter()
            .filter_map(|(_side, pain)| pain.worst)
            .any(|worst| f64::from(worst.get()) > limit)
    })
}

fn unsettled(history: &History, entry: &Entry, limits: &Limits, morning: Day) -> bool {
    let rise_limit = limits.value(LimitId::MorningRise);
    let pain_limit = limits.value(LimitId::MorningPain);
    entry.body.exertion().is_some_and(|exertion| {
        exertion.pain.iter().any(|(side, pain)| {
            let next = pain
                .next_morning
                .or_else(|| history.morning_pain(morning, side).map(|(next, _)| next));
            let (Some(before), Some(next)) = (pain.before, next) else {
                return false;
            };
            let (before, next) = (f64::from(before.get()), f64::from(next.get()));
            next - before >= rise_limit || next > pain_limit
        })
    })
}
