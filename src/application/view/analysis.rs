//! Owns the analysis of one day: day states, loads, the comparison of weeks, strength volumes and
//! every rule's verdict.

use std::collections::BTreeMap;

use crate::application::{Fault, View};
use crate::domain::load::{
    DOSE_DAYS, DayLoad, Dose, LAST_DAYS, PREVIOUS_DAYS, Smooth, Volume, WeekChange, WeekComparison,
    WeekSpread, compare_weeks, dose, smooth, spread, volumes, week_change,
};
use crate::domain::rules::{Evidence, Verdict, evaluate};
use crate::domain::{Day, DayRange, DayStatus, History, Profile, SetSide, Variant};
use crate::store::Reader;

/// How many days back the rules of this version read; entries before them are not loaded.
pub const RULE_DAYS: i64 = 120;

/// One day's state and load.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnalysedDay {
    /// The day.
    pub day: Day,
    /// Trained, rest or unknown.
    pub status: DayStatus,
    /// Effort × minutes, added up.
    pub load: DayLoad,
}

/// What the diary says as of one day.
pub struct Analysis {
    /// The day.
    pub as_of: Day,
    /// The 28 days that end with it, oldest first.
    pub days: Vec<AnalysedDay>,
    /// The last seven days and how their load is spread.
    pub week: WeekSpread,
    /// The last seven days beside the seven before them.
    pub change: WeekChange,
    /// The last seven days against the usual week.
    pub comparison: WeekComparison,
    /// Strength volumes of the last 14 days, within one variant and side each.
    pub volumes: BTreeMap<(Variant, SetSide), Volume>,
    /// The dose of each side in the last 14 days.
    pub dose: Dose,
    /// Every rule's verdict, most urgent first.
    pub verdicts: Vec<Verdict>,
    /// What the person said about themselves.
    pub profile: Profile,
    /// What the rules read.
    pub evidence: Evidence,
}

/// The days that rules, loads and comparisons of `as_of` read.
pub fn rule_days(as_of: Day) -> DayRange {
    DayRange::ending(as_of, RULE_DAYS)
}

/// Everything the rules read about a day. How long somebody sits now is not in the diary.
pub fn evidence(reader: &Reader<'_>, as_of: Day) -> Result<Evidence, Fault> {
    let started = reader.first_day()?;
    Ok(Evidence {
        history: History::new(reader.entries(rule_days(as_of))?).begun_on(started),
        started,
        profile: reader.profile()?,
        limits: reader.limits()?,
        plans: reader.plans()?,
        safety: reader.safety()?,
        answers: reader.answers()?,
        sitting: None,
    })
}

/// The smoothed lines of one day. They remember every load since the first, so the whole diary up
/// to that day is read.
pub fn smoothed(reader: &Reader<'_>, as_of: Day) -> Result<Smooth, Fault> {
    let up_to_then = DayRange {
        last: as_of,
        ..DayRange::EVER
    };
    Ok(smooth(&History::new(reader.entries(up_to_then)?), as_of))
}

impl View for Analysis {
    /// The day to analyse; `None` is today.
    type Key = Option<Day>;

    fn build(reader: &Reader<'_>, today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let as_of = key.unwrap_or(today);
        let evidence = evidence(reader, as_of)?;
        let history = &evidence.history;
        let days = DayRange::ending(as_of, LAST_DAYS + PREVIOUS_DAYS)
            .days()
            .map(|day| AnalysedDay {
                day,
                status: history.status(day),
                load: history.load_on(day),
            })
            .collect();
        Ok(Self {
            as_of,
            days,
            week: spread(history, as_of),
            change: week_change(history, as_of),
            comparison: compare_weeks(history, as_of),
            volumes: volumes(history, DayRange::ending(as_of, DOSE_DAYS)),
            dose: dose(history, as_of),
            verdicts: evaluate(&evidence, as_of),
            profile: reader.profile()?,
            evidence,
        })
    }
}
