//! Owns the index over a diary's entries: made once, read by load, rules and summaries.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::load::{DayLoad, session_load};
use crate::domain::{
    Body, CheckIn, Day, DayRange, Diary, Entry, EntryId, Kind, Pain, Side, Variant,
};

/// What the diary knows about one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayStatus {
    /// At least one session of exercise, walking or swimming.
    Trained,
    /// Something was written down, but no session: a confirmed rest, a check-in, a break or a note.
    Rest,
    /// Nothing was written down. It is not a rest day: nobody knows (clinical reference A0).
    Unknown,
}

/// A diary's entries, indexed by day, by kind and by variant of an exercise. Looking up a day costs a binary search, so
/// ten years are as quick as ten days. Steps of the care path are left out: they say nothing of what was
/// trained on a day, and may lie years before the diary began or ahead of today.
#[derive(Clone, Debug, Default)]
pub struct History {
    entries: Vec<Entry>,
    days: Vec<DaySlot>,
    kinds: BTreeMap<Kind, Vec<usize>>,
    sessions: Vec<usize>,
    variants: BTreeMap<Variant, Vec<usize>>,
    began: Option<Day>,
}

/// One day that has entries.
#[derive(Clone, Debug)]
struct DaySlot {
    day: Day,
    first: usize,
    end: usize,
    status: DayStatus,
    load: DayLoad,
}

impl History {
    /// Indexes entries in any order.
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut diary = Diary {
            entries,
            ..Diary::default()
        };
        diary.sort();
        let mut entries = diary.entries;
        entries.retain(|entry| entry.kind() != Kind::CareStep);
        let mut kinds: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
        let mut sessions: Vec<usize> = Vec::new();
        let mut variants: BTreeMap<Variant, Vec<usize>> = BTreeMap::new();
        let mut days: Vec<DaySlot> = Vec::new();
        for (place, entry) in entries.iter().enumerate() {
            kinds.entry(entry.kind()).or_default().push(place);
            if entry.body.exertion().is_some() {
                sessions.push(place);
            }
            if let Body::Strength(strength) = &entry.body {
                variants.entry(strength.variant).or_default().push(place);
            }
            match days.last_mut() {
                Some(slot) if slot.day == entry.when.day => slot.take(place, entry),
                Some(_) | None => {
                    let mut slot = DaySlot::empty(entry.when.day, place);
                    slot.take(place, entry);
                    days.push(slot);
                }
            }
        }
        Self {
            entries,
            days,
            kinds,
            sessions,
            variants,
            began: None,
        }
    }

    /// Indexes a copy of a diary's entries.
    pub fn of(diary: &Diary) -> Self {
        Self::new(diary.entries.clone())
    }

    /// Every entry, oldest first, in the diary's order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The first day that has an entry.
    pub fn first_day(&self) -> Option<Day> {
        self.days.first().map(|slot| slot.day)
    }

    /// Says that the diary began on a day that these entries may not reach back to.
    #[must_use]
    pub fn begun_on(mut self, day: Option<Day>) -> Self {
        self.began = day;
        self
    }

    /// Says on which days the diary has an entry, where not every kind of entry was read: such a
    /// day is known and holds no session.
    #[must_use]
    pub fn also_known(mut self, days: impl IntoIterator<Item = Day>) -> Self {
        let unread: Vec<DaySlot> = days
            .into_iter()
            .filter(|day| self.slot(*day).is_none())
            .map(|day| {
                let place = self.entries.partition_point(|entry| entry.when.day < day);
                DaySlot::empty(day, place)
            })
            .collect();
        self.days.extend(unread);
        self.days.sort_by_key(|slot| slot.day);
        self.days.dedup_by_key(|slot| slot.day);
        self
    }

    /// The first day of the whole diary, as far as it is known here.
    pub fn began(&self) -> Option<Day> {
        self.began.or_else(|| self.first_day())
    }

    /// The last day that has an entry.
    pub fn last_day(&self) -> Option<Day> {
        self.days.last().map(|slot| slot.day)
    }

    /// The entries of one day, oldest first.
    pub fn on(&self, day: Day) -> &[Entry] {
        self.between(DayRange {
            first: day,
            last: day,
        })
    }

    /// The entries of a range of days, oldest first.
    pub fn between(&self, range: DayRange) -> &[Entry] {
        self.entries.get(self.places(range)).unwrap_or(&[])
    }

    /// The sessions (exercise, walk, swim) of a range of days, oldest first.
    pub fn sessions_between(&self, range: DayRange) -> impl DoubleEndedIterator<Item = &Entry> {
        self.at(within(&self.sessions, &self.places(range)))
    }

    /// The entries of one kind on a range of days, oldest first.
    pub fn of_kind_between(
        &self,
        kind: Kind,
        range: DayRange,
    ) -> impl DoubleEndedIterator<Item = &Entry> {
        let places = self.kinds.get(&kind).map_or(&[][..], Vec::as_slice);
        self.at(within(places, &self.places(range)))
    }

    /// Every entry of one kind, oldest first.
    pub fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Entry> {
        self.at(self.kinds.get(&kind).map_or(&[], Vec::as_slice))
    }

    /// Every entry of one kind on or before `day`, oldest first; a binary search finds where it
    /// ends, so the latest few cost the same in ten years as in ten days.
    pub fn up_to(&self, kind: Kind, day: Day) -> impl DoubleEndedIterator<Item = &Entry> {
        self.at(self.until(self.kinds.get(&kind), day))
    }

    /// Every session of one variant on or before `day`, oldest first, found as quickly.
    pub fn of_variant_up_to(
        &self,
        variant: Variant,
        day: Day,
    ) -> impl DoubleEndedIterator<Item = &Entry> {
        self.at(self.until(self.variants.get(&variant), day))
    }

    /// The latest entry of one kind on or before `day`.
    pub fn last_of(&self, kind: Kind, day: Day) -> Option<&Entry> {
        self.up_to(kind, day).next_back()
    }

    /// The entry with this identifier; reads through all of them.
    pub fn find(&self, id: EntryId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The latest check-in of a day.
    pub fn check_in_of(&self, day: Day) -> Option<&CheckIn> {
        self.check_ins_of(day).next()
    }

    /// The pain that the check-in of a day says for one side: the latest answer counts. The entry
    /// is the check-in it comes from.
    pub fn morning_pain(&self, day: Day, side: Side) -> Option<(Pain, EntryId)> {
        self.on(day).iter().rev().find_map(|entry| {
            let pain = (*entry.body.check_in()?.pain.get(side))?;
            Some((pain, entry.id))
        })
    }

    /// What is known of a day.
    pub fn status(&self, day: Day) -> DayStatus {
        self.slot(day)
            .map_or(DayStatus::Unknown, |slot| slot.status)
    }

    /// Whether the person said that the day was a rest day.
    pub fn rest_confirmed(&self, day: Day) -> bool {
        self.check_ins_of(day)
            .any(|check_in| check_in.rest_confirmed)
    }

    /// How many days of the range have an entry of any kind.
    pub fn known_days(&self, range: DayRange) -> u32 {
        u32::try_from(self.slots(range).len()).unwrap_or(u32::MAX)
    }

    /// The days of the range that have an entry, oldest first, with what was trained on each.
    pub fn known_days_in(
        &self,
        range: DayRange,
    ) -> impl DoubleEndedIterator<Item = (Day, DayStatus, DayLoad)> {
        self.slots(range)
            .iter()
            .map(|slot| (slot.day, slot.status, slot.load))
    }

    /// The load of one day.
    pub fn load_on(&self, day: Day) -> DayLoad {
        self.slot(day)
            .map_or_else(DayLoad::default, |slot| slot.load)
    }

    fn check_ins_of(&self, day: Day) -> impl Iterator<Item = &CheckIn> {
        self.on(day)
            .iter()
            .rev()
            .filter_map(|entry| entry.body.check_in())
    }

    /// The places of an index that lie on or before `day`.
    fn until<'a>(&self, places: Option<&'a Vec<usize>>, day: Day) -> &'a [usize] {
        let slots = self.days.partition_point(|slot| slot.day <= day);
        let last = slots.checked_sub(1).and_then(|slot| self.days.get(slot));
        let end = last.map_or(0, |slot| slot.end);
        within(places.map_or(&[][..], Vec::as_slice), &(0..end))
    }

    /// The places of the entries of a range of days.
    fn places(&self, range: DayRange) -> Range<usize> {
        let slots = self.slots(range);
        match (slots.first(), slots.last()) {
            (Some(first), Some(last)) => first.first..last.end,
            (_, _) => 0..0,
        }
    }

    fn at<'a>(&'a self, places: &'a [usize]) -> impl DoubleEndedIterator<Item = &'a Entry> {
        places.iter().filter_map(|place| self.entries.get(*place))
    }

    fn slot(&self, day: Day) -> Option<&DaySlot> {
        let place = self.days.partition_point(|slot| slot.day < day);
        self.days.get(place).filter(|slot| slot.day == day)
    }

    fn slots(&self, range: DayRange) -> &[DaySlot] {
        let first = self.days.partition_point(|slot| slot.day < range.first);
        let end = self.days.partition_point(|slot| slot.day <= range.last);
        self.days.get(first..end).unwrap_or(&[])
    }
}

/// The part of an index that lies in a range of places.
fn within<'a>(index: &'a [usize], places: &Range<usize>) -> &'a [usize] {
    let first = index.partition_point(|place| *place < places.start);
    let end = index.partition_point(|place| *place < places.end);
    index.get(first..end).unwrap_or(&[])
}

impl DaySlot {
    fn empty(day: Day, first: usize) -> Self {
        Self {
            day,
            first,
            end: first,
            status: DayStatus::Rest,
            load: DayLoad::default(),
        }
    }

    fn take(&mut self, place: usize, entry: &Entry) {
        self.end = place + 1;
        if let Some(load) = session_load(&entry.body) {
            self.status = DayStatus::Trained;
            self.load.add(load);
        }
    }
}
