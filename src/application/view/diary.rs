//! Owns the pages of the diary: whole days, newest first, with what is known about each day.

use std::collections::BTreeSet;

use crate::application::{Fault, View};
use crate::domain::{Body, Day, DayRange, Entry, EntryId, Kind, Side};
use crate::store::{Page, Reader, Search};

/// About how many entries a page holds. Whole days are kept together, so it may be fewer, or more
/// where one single day has more.
pub const PAGE_ENTRIES: usize = 40;

/// The most entries of one day that a page shows.
const DAY_ENTRIES: usize = 2_000;

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
}

/// One day of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct DiaryDay {
    /// The day.
    pub day: Day,
    /// What is known about it; `None` while a filter hides a part of it.
    pub mark: Option<DayMark>,
    /// Days without any entry between this day and the next older one of the page; 0 while a filter
    /// hides entries.
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
}

impl View for DiaryPage {
    type Key = DiaryKey;

    fn build(reader: &Reader<'_>, _today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let all = reader.counts()?.values().sum();
        let nothing = Page { skip: 0, take: 0 };
        let matching = reader
            .entries_matching(&key.filter.search(None), nothing)?
            .total;
        let newest = match key.entry {
            Some(id) => reader.entry(id)?.map(|entry| entry.when.day),
            None => key.from,
        };
        let (entries, older) = page(reader, &key.filter, newest)?;
        Ok(Self {
            days: days(entries, &key.filter),
            matching,
            all,
            older,
        })
    }
}

/// The entries of a page, newest first, and the day the next page begins with.
fn page(
    reader: &Reader<'_>,
    filter: &DiaryFilter,
    newest: Option<Day>,
) -> Result<(Vec<Entry>, Option<Day>), Fault> {
    let days = match (newest, reader.first_day()?) {
        (Some(newest), Some(first)) => Some(DayRange {
            first: first.min(newest),
            last: newest,
        }),
        (None, _) | (_, None) => None,
    };
    let one_more = Page {
        skip: 0,
        take: PAGE_ENTRIES + 1,
    };
    let mut entries = reader
        .entries_matching(&filter.search(days), one_more)?
        .entries;
    if entries.len() <= PAGE_ENTRIES {
        return Ok((entries, None));
    }
    let (Some(first), Some(last)) = (
        entries.first().map(|entry| entry.when.day),
        entries.last().map(|entry| entry.when.day),
    ) else {
        return Ok((entries, None));
    };
    if first != last {
        entries.retain(|entry| entry.when.day != last);
        return Ok((entries, Some(last)));
    }
    // One single day fills more than a page: it is shown whole.
    let whole_day = DayRange { first, last };
    let everything = Page {
        skip: 0,
        take: DAY_ENTRIES,
    };
    let entries = reader
        .entries_matching(&filter.search(Some(whole_day)), everything)?
        .entries;
    Ok((entries, Some(last.plus(-1))))
}

fn days(entries: Vec<Entry>, filter: &DiaryFilter) -> Vec<DiaryDay> {
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
        Body::Strength(_) | Body::Walk(_) | Body::Swim(_) | Body::Break(_) | Body::Note => false,
    });
    if rested {
        DayMark::Rest
    } else {
        DayMark::Logged
    }
}
