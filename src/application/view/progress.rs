//! Owns what the progress screen shows: weeks or months added up, and what is known of each day.

use std::collections::{BTreeMap, BTreeSet};

use crate::application::view::path_events::{PathEvent, path_events};
use crate::application::{Fault, View};
use crate::domain::load::{Smooth, WeekChange, WeekSpread, smooth_days, spread, week_change};
use crate::domain::rules::{LimitId, Limits};
use crate::domain::summary::{DayPractice, Numbers, numbers, practice, warned_days};
use crate::domain::{Body, Day, DayRange, DayStatus, Diary, Girth, History, Kind, Side};
use crate::store::{Page, Reader, Search};

/// The most weeks whose days are shown one by one.
pub const MOST_DAY_WEEKS: usize = 53;

/// The most weeks that are shown as weeks; a longer time is shown in months. About three years.
pub const MOST_WEEKS: usize = 157;

/// The weeks before one that make what is usual for it.
const WEEKS_BEFORE: u8 = 3;

/// The fewest whole blocks that a usual range is made from; half of fewer says nothing.
const FEWEST_FOR_RANGE: usize = 4;

/// The kinds of entry that the charts read. Breaks and notes are by far the most entries of a long
/// diary, and count here only as days with an entry.
const READ_KINDS: [Kind; 7] = [
    Kind::Bridge,
    Kind::LegRaise,
    Kind::Own,
    Kind::Walk,
    Kind::Swim,
    Kind::CheckIn,
    Kind::Girth,
];

/// How far back to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// Four calendar weeks, this one included.
    Weeks4,
    /// Twelve calendar weeks, this one included.
    #[default]
    Weeks12,
    /// 53 calendar weeks, this one included: at least one whole year.
    Year,
    /// From the first entry on.
    All,
}

impl Span {
    /// Every span, shortest first.
    pub const ALL: [Self; 4] = [Self::Weeks4, Self::Weeks12, Self::Year, Self::All];
}

/// What to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProgressKey {
    /// How far back.
    pub span: Span,
    /// Days from Monday to the first day of a week: 0 Monday, 6 Sunday.
    pub week_starts: u32,
}

/// How long a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A calendar week.
    Week,
    /// A calendar month.
    Month,
}

/// Whether a block lies behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elapsed {
    /// All of it.
    Whole,
    /// It is the present one.
    SoFar,
}

/// Days of a block by what is known of them, from the first entry of the diary to today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCounts {
    /// With a session of exercise, walking or swimming.
    pub trained: u32,
    /// With an entry, but no session.
    pub rest: u32,
    /// Without any entry: nobody knows.
    pub unknown: u32,
    /// With a warning of P1 or P2.
    pub warned: u32,
}

impl DayCounts {
    fn add(&mut self, other: Self) {
        self.trained += other.trained;
        self.rest += other.rest;
        self.unknown += other.unknown;
        self.warned += other.warned;
    }

    /// Days with an entry.
    pub const fn known(self) -> u32 {
        self.trained + self.rest
    }

    /// All of them.
    pub const fn all(self) -> u32 {
        self.trained + self.rest + self.unknown
    }
}

/// A week far above the three before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FarAbove {
    /// Change against the week before in per cent, where that is as large a step too; else the
    /// step came over several weeks.
    pub ramp: Option<f64>,
}

/// A week or a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its numbers; `numbers.range` are its days, whole even where they have not all come yet.
    pub numbers: Numbers,
    /// Its days by what is known of them.
    pub days: DayCounts,
    /// Whether it lies behind.
    pub elapsed: Elapsed,
    /// Whether it is far above the weeks before it.
    pub far_above: Option<FarAbove>,
    /// The smoothed lines at its end, or today.
    pub smooth: Smooth,
    /// How a week's load is spread and how it changed, where all of it lies behind.
    pub week: Option<(WeekSpread, WeekChange)>,
}

impl Block {
    /// Its load, in arbitrary units.
    pub const fn load(&self) -> f64 {
        self.numbers.load.au
    }

    fn counts_as_usual(&self) -> bool {
        self.elapsed == Elapsed::Whole && self.numbers.load.is_complete() && self.days.known() > 0
    }
}

/// The load between which the middle half of some blocks lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsualRange {
    /// A quarter of them lies below.
    pub low: f64,
    /// A quarter of them lies above.
    pub high: f64,
    /// How many blocks it was made from.
    pub blocks: usize,
}

/// A day of the calendar of practice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PracticeDay {
    /// What was done.
    pub practice: DayPractice,
    /// Whether a warning of P1 or P2 belongs to it.
    pub warning: Warning,
}

/// Whether a warning belongs to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// None does.
    None,
    /// One does, or several.
    Some,
}

/// A measure of the thighs and its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The day.
    pub day: Day,
    /// What was measured.
    pub girth: Girth,
}

/// The progress screen's content.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// The first and the last day shown; the last is today.
    pub range: DayRange,
    /// The first day with an entry; `None` for an empty diary.
    pub first_day: Option<Day>,
    /// How long the blocks are.
    pub step: Step,
    /// The blocks, oldest first.
    pub blocks: Vec<Block>,
    /// The usual load of the blocks before the present one; `None` where there are too few.
    pub usual: Option<UsualRange>,
    /// All days together.
    pub days: DayCounts,
    /// Each day from the first of a week to today; `None` where there are too many.
    pub calendar: Option<Vec<PracticeDay>>,
    /// The weaker side, where the person said it.
    pub weaker_side: Option<Side>,
    /// The measures of the thighs in these days, oldest first.
    pub girths: Vec<Measured>,
    /// How the load of the last seven days is spread, and how it changed.
    pub last_days: (WeekSpread, WeekChange),
    /// What of the care path lies in these days, oldest first.
    pub events: Vec<PathEvent>,
}

impl View for Progress {
    type Key = ProgressKey;

    fn build(reader: &Reader<'_>, today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let first_day = reader.first_day()?.filter(|first| *first <= today);
        let range = shown(*key, first_day, today);
        let shown = read_days(range);
        let read = smoothed_from(&reader.known_days(DayRange::EVER)?, shown);
        let search = Search {
            kinds: READ_KINDS.into_iter().collect(),
            days: Some(read),
            ..Search::default()
        };
        let everything = Page {
            skip: 0,
            take: usize::MAX,
        };
        let history = History::new(reader.entries_matching(&search, everything)?.entries)
            .also_known(reader.known_days(read)?);
        let facts = Facts {
            warned: warned_days(&history, &Limits::default(), shown),
            history,
            first_day,
            weaker_side: reader.profile()?.weaker_side,
            today,
        };
        let steps = reader.latest(Kind::CareStep, usize::MAX)?;
        Ok(Self {
            events: path_events(&steps, range),
            ..facts.progress(range, key.week_starts)
        })
    }
}

impl Progress {
    /// What the screen shows of a whole diary.
    pub fn of(diary: Diary, today: Day, key: ProgressKey) -> Self {
        let weaker_side = diary.profile.weaker_side;
        let history = History::new(diary.entries);
        let first_day = history.first_day().filter(|first| *first <= today);
        let range = shown(key, first_day, today);
        Self::of_days(history, weaker_side, range, key.week_starts)
    }

    /// What a history says of some days, which end with the last one of the range.
    pub fn of_days(
        history: History,
        weaker_side: Option<Side>,
        range: DayRange,
        week_starts: u32,
    ) -> Self {
        let facts = Facts {
            warned: warned_days(&history, &Limits::default(), read_days(range)),
            first_day: history.first_day().filter(|first| *first <= range.last),
            history,
            weaker_side,
            today: range.last,
        };
        facts.progress(range, week_starts)
    }
}

/// The days that are read for a range: the weeks before it tell whether its first ones are far
/// above what was usual, and the evening before its first morning may have left pain.
fn read_days(range: DayRange) -> DayRange {
    DayRange {
        first: range.first.plus(-7 * i64::from(WEEKS_BEFORE) - 1),
        last: range.last,
    }
}

/// The days before the shown ones that the smoothed lines are led in by, and how many of them must
/// be known. A load weighs less than a millionth after 200 known days, so what lies before them
/// cannot be seen; with fewer known days everything is read.
const LEAD_IN_DAYS: i64 = 400;
const LEAD_IN_KNOWN: usize = 200;

/// The days that are read so that the smoothed lines are right on the shown ones.
fn smoothed_from(known: &BTreeSet<Day>, shown: DayRange) -> DayRange {
    let first = shown.first.plus(-LEAD_IN_DAYS);
    let enough = known.range(first..shown.first).count() >= LEAD_IN_KNOWN;
    let begun = known.first().copied().unwrap_or(shown.first);
    DayRange {
        first: if enough {
            first
        } else {
            begun.min(shown.first)
        },
        last: shown.last,
    }
}

/// The days that a span shows.
fn shown(key: ProgressKey, first_day: Option<Day>, today: Day) -> DayRange {
    let this_week = today.week_start(key.week_starts);
    let first = match key.span {
        Span::Weeks4 => this_week.plus(-7 * 3),
        Span::Weeks12 => this_week.plus(-7 * 11),
        Span::Year => this_week.plus(-7 * 52),
        Span::All => first_day.map_or(this_week.plus(-7 * 3), |first| {
            let week = first.week_start(key.week_starts);
            if weeks_between(week, today) > MOST_WEEKS {
                first.plus(1 - i64::from(first.day_of_month()))
            } else {
                week.min(this_week.plus(-7 * 3))
            }
        }),
    };
    DayRange { first, last: today }
}

/// Weeks that begin from one day to another, the first included.
fn weeks_between(first: Day, last: Day) -> usize {
    usize::try_from(last.days_since(first) / 7 + 1).unwrap_or(0)
}

fn step(range: DayRange) -> Step {
    if weeks_between(range.first, range.last) > MOST_WEEKS {
        Step::Month
    } else {
        Step::Week
    }
}

/// What the diary says, before it is added up.
struct Facts {
    history: History,
    warned: BTreeSet<Day>,
    first_day: Option<Day>,
    weaker_side: Option<Side>,
    today: Day,
}

impl Facts {
    fn progress(&self, range: DayRange, week_starts: u32) -> Progress {
        let step = step(range);
        let before = match step {
            Step::Week => WEEKS_BEFORE,
            Step::Month => 0,
        };
        let smooth: BTreeMap<Day, Smooth> = smooth_days(&self.history, range).into_iter().collect();
        let mut blocks: Vec<Block> = block_ranges(range, step, before, week_starts)
            .map(|days| self.block(days, &smooth))
            .collect();
        if step == Step::Week {
            mark_far_above(&mut blocks);
        }
        blocks.drain(..usize::from(before).min(blocks.len()));
        let mut days = DayCounts::default();
        for block in &blocks {
            days.add(block.days);
        }
        let weeks = weeks_between(range.first, range.last);
        let usual = usual_range(&blocks);
        if let Some(usual) = usual {
            // After a pause the weeks before are low: a usual week is no step then.
            for block in blocks.iter_mut().filter(|block| block.load() <= usual.high) {
                block.far_above = None;
            }
        }
        Progress {
            range,
            first_day: self.first_day,
            step,
            usual,
            days,
            calendar: (weeks <= MOST_DAY_WEEKS).then(|| self.calendar(range)),
            blocks,
            weaker_side: self.weaker_side,
            girths: self.girths(range),
            events: path_events(self.history.of_kind(Kind::CareStep), range),
            last_days: (
                spread(&self.history, self.today),
                week_change(&self.history, self.today),
            ),
        }
    }

    fn girths(&self, range: DayRange) -> Vec<Measured> {
        let entries = self.history.of_kind(Kind::Girth);
        entries
            .filter(|entry| range.contains(entry.when.day))
            .filter_map(|entry| match entry.body {
                Body::Girth(girth) => {
                    let said = girth.cm.iter().any(|(_side, cm)| cm.is_some());
                    said.then_some(Measured {
                        day: entry.when.day,
                        girth,
                    })
                }
                Body::Strength(_)
                | Body::Own(_)
                | Body::Walk(_)
                | Body::Swim(_)
                | Body::Break(_)
                | Body::CheckIn(_)
                | Body::BodyMap(_)
                | Body::CareStep(_)
                | Body::Note => None,
            })
            .collect()
    }

    fn block(&self, range: DayRange, smooth: &BTreeMap<Day, Smooth>) -> Block {
        let elapsed = if range.last < self.today {
            Elapsed::Whole
        } else {
            Elapsed::SoFar
        };
        let is_week = range.last.days_since(range.first) == 6 && elapsed == Elapsed::Whole;
        let end = range.last.min(self.today);
        Block {
            numbers: numbers(&self.history, range),
            days: self.count(range),
            elapsed,
            far_above: None,
            smooth: smooth.get(&end).copied().unwrap_or_default(),
            week: is_week.then(|| {
                (
                    spread(&self.history, range.last),
                    week_change(&self.history, range.last),
                )
            }),
        }
    }

    /// Counts days from the first entry to today.
    fn count(&self, range: DayRange) -> DayCounts {
        let mut counts = DayCounts::default();
        let Some(first_day) = self.first_day else {
            return counts;
        };
        let lived = DayRange {
            first: range.first.max(first_day),
            last: range.last.min(self.today),
        };
        for day in lived.days() {
            match self.history.status(day) {
                DayStatus::Trained => counts.trained += 1,
                DayStatus::Rest => counts.rest += 1,
                DayStatus::Unknown => counts.unknown += 1,
            }
            counts.warned += u32::from(self.warned.contains(&day));
        }
        counts
    }

    fn calendar(&self, range: DayRange) -> Vec<PracticeDay> {
        practice(&self.history, range)
            .into_iter()
            .map(|practice| PracticeDay {
                practice: DayPractice {
                    status: self.history.status(practice.day),
                    ..practice
                },
                warning: if self.warned.contains(&practice.day) {
                    Warning::Some
                } else {
                    Warning::None
                },
            })
            .collect()
    }
}

/// The days of each block that touches the range, and of some before it, oldest first.
fn block_ranges(
    range: DayRange,
    step: Step,
    before: u8,
    week_starts: u32,
) -> impl Iterator<Item = DayRange> {
    let first = match step {
        Step::Week => range
            .first
            .week_start(week_starts)
            .plus(-7 * i64::from(before)),
        Step::Month => range.first.plus(1 - i64::from(range.first.day_of_month())),
    };
    let mut next = Some(first);
    std::iter::from_fn(move || {
        let first = next.filter(|first| *first <= range.last)?;
        let after = match step {
            Step::Week => first.plus(7),
            Step::Month => next_month(first),
        };
        // At the end of the calendar the next day is the same one.
        next = (after > first).then_some(after);
        Some(DayRange {
            first,
            last: after.plus(-1).max(first),
        })
    })
}

/// The first day of the month after this one.
fn next_month(first: Day) -> Day {
    let later = first.plus(31);
    later.plus(1 - i64::from(later.day_of_month()))
}

/// Marks weeks that lie above the mean of the three before them by L2's hint or more. As in L2,
/// those weeks need enough known days, a load worth comparing with, and no session without a load.
fn mark_far_above(blocks: &mut [Block]) {
    let limits = Limits::default();
    let hint = limits.value(LimitId::WeekHint);
    let marks: Vec<Option<FarAbove>> = blocks
        .windows(usize::from(WEEKS_BEFORE) + 1)
        .map(|weeks| {
            let (this, before) = weeks.split_last()?;
            let known: u32 = before.iter().map(|week| week.days.known()).sum();
            let mean = before.iter().map(Block::load).sum::<f64>() / before.len() as f64;
            let comparable = before.iter().all(|week| week.numbers.load.is_complete())
                && f64::from(known) >= limits.value(LimitId::KnownDays)
                && mean >= limits.value(LimitId::UsualWeekFloor);
            if !comparable || this.load() < mean * hint {
                return None;
            }
            let last = before.last().map_or(0.0, Block::load);
            let stepped = last > 0.0 && this.load() >= last * hint;
            Some(FarAbove {
                ramp: stepped.then(|| 100.0 * (this.load() - last) / last),
            })
        })
        .collect();
    for (block, mark) in blocks.iter_mut().skip(usize::from(WEEKS_BEFORE)).zip(marks) {
        block.far_above = mark;
    }
}

/// The quartiles of the blocks before the present one, between neighbours by their distance.
fn usual_range(blocks: &[Block]) -> Option<UsualRange> {
    let mut loads: Vec<f64> = blocks
        .iter()
        .filter(|block| block.counts_as_usual())
        .map(Block::load)
        .collect();
    if loads.len() < FEWEST_FOR_RANGE {
        return None;
    }
    loads.sort_by(f64::total_cmp);
    Some(UsualRange {
        low: quantile(&loads, 0.25)?,
        high: quantile(&loads, 0.75)?,
        blocks: loads.len(),
    })
    .filter(|range| range.high > 0.0)
}

/// The value below which this share of sorted values lies.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().checked_sub(1)? as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in a list, not below zero"
    )]
    let below = place.floor() as usize;
    let low = sorted.get(below)?;
    let high = sorted.get(below + 1).unwrap_or(low);
    Some(low + (high - low) * (place - below as f64))
}
