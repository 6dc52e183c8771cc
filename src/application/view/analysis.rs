//! Owns the analysis of one day: day states, loads, the comparison of weeks, strength volumes and
//! every rule's verdict.

use std::collections::{BTreeMap, BTreeSet};

use crate::application::{Fault, View};
use crate::domain::load::{
    DOSE_DAYS, DayLoad, Dose, LAST_DAYS, PREVIOUS_DAYS, Smooth, Volume, WeekChange, WeekComparison,
    WeekSpread, compare_weeks, dose, smooth, spread, volumes, week_change,
};
use crate::domain::rules::{Evidence, LimitId, Verdict, evaluate};
use crate::domain::{
    Body, Day, DayRange, DayStatus, Entry, History, KeptSheet, Plan, Profile, SetSide, Strength,
    Variant,
};
use crate::store::{Page, Reader};

/// How many days back the rules of this version read; entries before them are not loaded.
pub const RULE_DAYS: i64 = 120;

/// The sessions before a gap that coming back is compared with.
const BEFORE_A_GAP: usize = 3;

/// How many older sessions are read at a time.
const OLDER_PAGE: usize = 32;

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
    let days = rule_days(as_of);
    let mut entries = reader.entries(days)?;
    entries.extend(before_a_gap(reader, &entries, days)?);
    let sheets = reader.plan_sheets()?;
    let mut plans = reader.plans()?;
    leave_out_what_was_taken_off(&mut plans, KeptSheet::in_force(&sheets, as_of));
    Ok(Evidence {
        history: History::new(entries).begun_on(started),
        started,
        profile: reader.profile()?,
        limits: reader.limits()?,
        plans,
        safety: reader.safety()?,
        answers: reader.answers()?,
        sitting: None,
    })
}

/// Leaves out the plans of exercises that the sheet in force does not name any more.
fn leave_out_what_was_taken_off(plans: &mut Vec<Plan>, in_force: Option<&KeptSheet>) {
    let Some(kept) = in_force else {
        return;
    };
    plans.retain(|plan| {
        let exercise = plan.variant.exercise();
        kept.sheet.content.prescriptions.get(exercise).is_some() || !kept.is_after(plan)
    });
}

/// Who comes back after a gap is compared with the last sessions before it, however long ago. This
/// gives those that lie before the days which are read anyway: nothing, unless a week without
/// strength work lies before the first session of the last seven days.
fn before_a_gap(
    reader: &Reader<'_>,
    entries: &[Entry],
    days: DayRange,
) -> Result<Vec<Entry>, Fault> {
    let sessions: Vec<(Day, &Strength)> = entries.iter().filter_map(strength).collect();
    let (earlier, week): (Vec<_>, Vec<_>) = sessions
        .into_iter()
        .partition(|(day, _strength)| *day < days.last.plus(1 - LAST_DAYS));
    let Some((back, _strength)) = week.first().copied() else {
        return Ok(Vec::new());
    };
    let (shortest_gap, _longest) = LimitId::GapDays.bounds();
    let since = |day: Day| back.days_since(day) as f64;
    if earlier
        .last()
        .is_some_and(|(day, _strength)| since(*day) <= shortest_gap)
    {
        return Ok(Vec::new());
    }
    let mut older = if earlier.is_empty() {
        reader.strength_before(days.first, None, Page { skip: 0, take: 1 })?
    } else {
        Vec::new()
    };
    let variants: BTreeSet<Variant> = week.iter().map(|(_, strength)| strength.variant).collect();
    for variant in variants {
        let of_variant = |(_, strength): &&(Day, &Strength)| strength.variant == variant;
        let mut missing: BTreeMap<SetSide, usize> = week
            .iter()
            .filter(of_variant)
            .flat_map(|(_, strength)| &strength.sets)
            .map(|set| (set.side, BEFORE_A_GAP))
            .collect();
        for (_day, strength) in earlier.iter().filter(of_variant) {
            count_down(&mut missing, strength);
        }
        older.extend(older_of(reader, days.first, variant, &mut missing)?);
    }
    older.sort_by_key(|entry| entry.id);
    older.dedup_by_key(|entry| entry.id);
    Ok(older)
}

/// Reads the sessions of a variant before a day, latest first, until none is missing.
fn older_of(
    reader: &Reader<'_>,
    before: Day,
    variant: Variant,
    missing: &mut BTreeMap<SetSide, usize>,
) -> Result<Vec<Entry>, Fault> {
    let mut older = Vec::new();
    while !missing.is_empty() {
        let page = Page {
            skip: older.len(),
            take: OLDER_PAGE,
        };
        let read = reader.strength_before(before, Some(variant), page)?;
        let is_last = read.len() < OLDER_PAGE;
        for (_day, strength) in read.iter().filter_map(strength) {
            count_down(missing, strength);
        }
        older.extend(read);
        if is_last {
            break;
        }
    }
    Ok(older)
}

/// Takes a session off what is missing on each side that it has a set of.
fn count_down(missing: &mut BTreeMap<SetSide, usize>, strength: &Strength) {
    for side in SetSide::ALL {
        if strength.sets.iter().any(|set| set.side == side)
            && let Some(count) = missing.get_mut(&side)
        {
            *count = count.saturating_sub(1);
        }
    }
    missing.retain(|_side, count| *count > 0);
}

const fn strength(entry: &Entry) -> Option<(Day, &Strength)> {
    match &entry.body {
        Body::Strength(strength) => Some((entry.when.day, strength)),
        Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::CheckIn(_)
        | Body::Note => None,
    }
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
