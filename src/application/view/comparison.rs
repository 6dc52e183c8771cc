//! Owns what a backup would change in the present diary, day by day.

use std::collections::BTreeMap;

use crate::application::{Fault, Inspection};
use crate::domain::{Day, Diary, Entry, EntryId};
use crate::store::{self, Backup, Folder, Reader};

/// How many days are told one by one.
const DAYS: usize = 12;
/// How many entries of a day are told one by one.
const LINES: usize = 3;

/// What a backup holds, and what restoring it would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What it holds.
    pub inspection: Inspection,
    /// Entries that are in the diary now and not in the backup.
    pub gone: usize,
    /// Entries that are in the backup and not in the diary.
    pub back: usize,
    /// Entries that say something else in the backup.
    pub differ: usize,
    /// Entries that stay as they are.
    pub same: usize,
    /// Whether plans, limits, answers or what the person said differ.
    pub beside: Rest,
    /// The days that change, newest first; the first ones where there are many.
    pub days: Vec<DayChange>,
    /// How many more days change.
    pub more_days: usize,
}

/// Whether what stands beside the entries differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It does not.
    Same,
    /// It does.
    Differs,
}

/// What changes on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayChange {
    /// The day.
    pub day: Day,
    /// The first changes of the day.
    pub lines: Vec<Change>,
    /// How many more there are.
    pub more: usize,
}

/// What becomes of one entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It goes.
    Gone(Entry),
    /// It comes back.
    Back(Entry),
    /// It says something else: now, and in the backup.
    Differs {
        /// As it is now.
        now: Box<Entry>,
        /// As the backup has it.
        then: Box<Entry>,
    },
}

impl Comparison {
    /// Opens a backup, checks it in full and compares it with the present diary.
    pub(in crate::application) fn of(
        folder: &Folder,
        present: &Reader<'_>,
        backup: &Backup,
    ) -> Result<Self, Fault> {
        let inspection = store::inspect(folder, backup)?;
        let then = store::open_copy(folder, backup)?.diary()?;
        Ok(Self::between(inspection, present.diary()?, then))
    }

    /// Whether restoring would change nothing.
    pub fn changes_nothing(&self) -> bool {
        self.gone + self.back + self.differ == 0 && self.beside == Rest::Same
    }

    fn between(inspection: Inspection, now: Diary, then: Diary) -> Self {
        let beside = if same_beside(&now, &then) {
            Rest::Same
        } else {
            Rest::Differs
        };
        let mut before: BTreeMap<EntryId, Entry> = then
            .entries
            .into_iter()
            .map(|entry| (entry.id, entry))
            .collect();
        let mut changes = Vec::new();
        let (mut gone, mut differ, mut same) = (0, 0, 0);
        for entry in now.entries {
            match before.remove(&entry.id) {
                None => {
                    gone += 1;
                    changes.push(Change::Gone(entry));
                }
                Some(then) if then == entry => same += 1,
                Some(then) => {
                    differ += 1;
                    changes.push(Change::Differs {
                        now: Box::new(entry),
                        then: Box::new(then),
                    });
                }
            }
        }
        let back = before.len();
        changes.extend(before.into_values().map(Change::Back));
        let (days, more_days) = by_day(changes);
        Self {
            inspection,
            gone,
            back,
            differ,
            same,
            beside,
            days,
            more_days,
        }
    }
}

fn by_day(changes: Vec<Change>) -> (Vec<DayChange>, usize) {
    let mut days: BTreeMap<Day, Vec<Change>> = BTreeMap::new();
    for change in changes {
        let day = match &change {
            Change::Gone(entry) | Change::Back(entry) => entry.when.day,
            Change::Differs { now, .. } => now.when.day,
        };
        days.entry(day).or_default().push(change);
    }
    let more_days = days.len().saturating_sub(DAYS);
    let days = days.into_iter().rev().take(DAYS);
    let days = days.map(|(day, mut lines)| {
        let more = lines.len().saturating_sub(LINES);
        lines.truncate(LINES);
        DayChange { day, lines, more }
    });
    (days.collect(), more_days)
}

fn same_beside(now: &Diary, then: &Diary) -> bool {
    now.person == then.person
        && now.profile == then.profile
        && now.plans == then.plans
        && now.plan_sheets == then.plan_sheets
        && now.limits == then.limits
        && now.answers == then.answers
        && now.safety == then.safety
}
