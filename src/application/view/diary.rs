//! Owns the pages of the diary: whole days, newest first, with what is known about each day.

use std::collections::{BTreeMap, BTreeSet};

use crate::application::{Fault, View};
use crate::domain::revision::ThingId;
use crate::domain::{Body, Day, DayRange, Entry, EntryId, Kind, Side};
use crate::store::{Page, Reader, Search};

/// About how many entries a page holds. Whole days are kept together, so it may be fewer, or more
/// where one single day has more.
pub const PAGE_ENTRIES: usize = 40;

/// The most entries of one day that a page shows.
const DAY_ENTRIES: usize = 2_000;

/// The entries of a page and one more, which tells whether there is another page.
const ONE_MORE: Page = Page {
    skip: 0,
    take: PAGE_ENTRIES + 1,
};

/// How many days are looked at first to fill a page.
const FIRST_LOOK: i64 = 8;

/// Which entries to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiaryFilter {
    /// Only these kinds; empty for all.
    pub kinds: BTreeSet<Kind>,
    /// Only entries about this side.
    pub side: Option<Side>,
    /// Only entries whose note holds this text.
    pub text: String,
}

impl DiaryFilter {
    /// Whether every entry is let through.
    pub fn is_open(&self) -> bool {
        self.kinds.is_empty() && self.side.is_none() && self.text.trim().is_empty()
    }

    /// Whether kinds alone decide, so that counting them is enough.
    fn is_by_kind(&self) -> bool {
        self.side.is_none() && self.text.trim().is_empty()
    }

    /// How many entries match, by the counts of the kinds.
    fn counted(&self, counts: &BTreeMap<Kind, u64>) -> usize {
        let wanted = |kind: &Kind| self.kinds.is_empty() || self.kinds.contains(kind);
        let matching = counts.iter().filter(|(kind, _)| wanted(kind));
        let total: u64 = matching.map(|(_, count)| count).sum();
        usize::try_from(total).unwrap_or(usize::MAX)
    }

    fn search(&self, days: Option<DayRange>) -> Search {
        Search {
            kinds: self.kinds.clone(),
            sides: self.side.into_iter().collect(),
            days,
            text: self.text.clone(),
        }
    }
}

/// Which page of which entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiaryKey {
    /// Which entries.
    pub filter: DiaryFilter,
    /// The newest day of the page; `None` for the newest there is.
    pub from: Option<Day>,
    /// An entry whose day the page begins with, instead of `from`.
    pub entry: Option<EntryId>,
}

/// What is known about a day. A day without entries is not a day without training: nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMark {
    /// An exercise session, a walk or a swim was logged.
    Trained,
    /// The person said that it was a rest day, and logged no training.
    Rest,
    /// Something else was logged.
    Logged,
    /// It has not come yet.
    Ahead,
}

/// One day of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct DiaryDay {
    /// The day.
    pub day: Day,
    /// What is known about it; `None` while a filter hides a part of it.
    pub mark: Option<DayMark>,
    /// Days without any entry between this day and the next older one of the page; 0 while a filter
    /// hides entries, and for a day that is ahead.
    pub gap: i64,
    /// Its entries that match, newest first.
    pub entries: Vec<Entry>,
}

/// One page of the diary.
#[derive(Clone, Debug, PartialEq)]
pub struct DiaryPage {
    /// The days, newest first.
    pub days: Vec<DiaryDay>,
    /// Entries that match, on all pages together.
    pub matching: usize,
    /// Entries in the diary.
    pub all: u64,
    /// The newest day of the next older page.
    pub older: Option<Day>,
    /// The entries that have two versions.
    pub two_versions: BTreeSet<EntryId>,
}

impl View for DiaryPage {
    type Key = DiaryKey;

    fn build(reader: &Reader<'_>, today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let counts = reader.counts()?;
        let newest = match key.entry {
            Some(id) => reader.entry(id)?.map(|entry| entry.when.day),
            None => key.from,
        };
        let found = page(reader, &key.filter, newest)?;
        let matching = match found.total {
            Some(total) => total,
            None if key.filter.is_by_kind() => key.filter.counted(&counts),
            None => {
                let nothing = Page { skip: 0, take: 0 };
                let search = key.filter.search(None);
                reader.entries_matching(&search, nothing)?.total
            }
        };
        Ok(Self {
            days: days(found.entries, &key.filter, today),
            matching,
            all: counts.values().sum(),
            older: found.older,
            two_versions: two_versions(reader)?,
        })
    }
}

/// The entries that were changed in two places and wait for the person to pick.
fn two_versions(reader: &Reader<'_>) -> Result<BTreeSet<EntryId>, Fault> {
    let versions = reader.versions()?.into_iter();
    Ok(versions
        .filter_map(|version| match version.thing {
            ThingId::Entry(id) => Some(id),
            ThingId::Plan(..)
            | ThingId::PlanSheet(..)
            | ThingId::Limit(_)
            | ThingId::Read(..)
            | ThingId::Misfit(..)
            | ThingId::Said(_) => None,
        })
        .collect())
}

/// The entries of a page, newest first, and the day the next page begins with.
struct Found {
    entries: Vec<Entry>,
    older: Option<Day>,
    /// How many entries match on all pages, where reading this one told.
    total: Option<usize>,
}

fn page(reader: &Reader<'_>, filter: &DiaryFilter, newest: Option<Day>) -> Result<Found, Fault> {
    let Some(DayRange { first, last }) = reader.days()? else {
        return Ok(Found {
            entries: Vec::new(),
            older: None,
            total: Some(0),
        });
    };
    let last = newest.unwrap_or(last);
    let all = DayRange {
        first: first.min(last),
        last,
    };
    let (mut entries, total) = if filter.is_by_kind() {
        (newest_in(reader, filter, all)?, None)
    } else {
        let found = reader.entries_matching(&filter.search(Some(all)), ONE_MORE)?;
        (found.entries, newest.is_none().then_some(found.total))
    };
    let older = whole_days(reader, filter, &mut entries)?;
    Ok(Found {
        entries,
        older,
        total,
    })
}

/// The newest entries of some days. A few days are looked at first and more of them only where
/// they do not fill a page, so that the cost does not grow with the diary.
fn newest_in(
    reader: &Reader<'_>,
    filter: &DiaryFilter,
    days: DayRange,
) -> Result<Vec<Entry>, Fault> {
    let mut span = FIRST_LOOK;
    loop {
        let look = DayRange {
            first: days.first.max(days.last.plus(1 - span)),
            last: days.last,
        };
        let entries = reader
            .entries_matching(&filter.search(Some(look)), ONE_MORE)?
            .entries;
        if entries.len() > PAGE_ENTRIES || look.first == days.first {
            return Ok(entries);
        }
        span *= 4;
    }
}

/// Cuts a page at the end of a day and gives the day the next page begins with. A day that alone
/// fills more than a page is shown whole.
fn whole_days(
    reader: &Reader<'_>,
    filter: &DiaryFilter,
    entries: &mut Vec<Entry>,
) -> Result<Option<Day>, Fault> {
    let edge = |entry: Option<&Entry>| entry.map(|entry| entry.when.day);
    let (first, last) = (edge(entries.first()), edge(entries.last()));
    let (Some(first), Some(last)) = (first, last) else {
        return Ok(None);
    };
    if entries.len() <= PAGE_ENTRIES {
        return Ok(None);
    }
    if first != last {
        entries.retain(|entry| entry.when.day != last);
        return Ok(Some(last));
    }
    let day = filter.search(Some(DayRange { first, last }));
    let whole = Page {
        skip: 0,
        take: DAY_ENTRIES,
    };
    *entries = reader.entries_matching(&day, whole)?.entries;
    Ok(Some(last.plus(-1)))
}

fn days(entries: Vec<Entry>, filter: &DiaryFilter, today: Day) -> Vec<DiaryDay> {
    let mut days: Vec<DiaryDay> = Vec::new();
    for entry in entries {
        let day = entry.when.day;
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.entries.push(entry),
            None => days.push(DiaryDay {
                day,
                mark: None,
                gap: 0,
                entries: vec![entry],
            }),
        }
    }
    if filter.is_open() {
        let next_older: Vec<Option<Day>> = days
            .iter()
            .skip(1)
            .map(|day| Some(day.day))
            .chain([None])
            .collect();
        for (day, older) in days.iter_mut().zip(next_older) {
            // Of the days before an appointment that is ahead nobody could have written anything yet.
            if day.day > today {
                day.mark = Some(DayMark::Ahead);
                continue;
            }
            day.mark = Some(mark(&day.entries));
            day.gap = older.map_or(0, |older| day.day.days_since(older) - 1);
        }
    }
    days
}

fn mark(entries: &[Entry]) -> DayMark {
    if entries.iter().any(|entry| entry.body.exertion().is_some()) {
        return DayMark::Trained;
    }
    let rested = entries.iter().any(|entry| match &entry.body {
        Body::CheckIn(check_in) => check_in.rest_confirmed,
        Body::Strength(_)
        | Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => false,
    });
    if rested {
        DayMark::Rest
    } else {
        DayMark::Logged
    }
}
