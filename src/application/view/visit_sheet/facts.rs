//! Owns what a visit sheet is filled from: who the diary is about, the latest weeks, and what has no age.

use std::collections::{BTreeMap, BTreeSet};

use super::room::Room;
use super::{VisitChoice, VisitExtra, VisitSection};
use crate::application::{Fault, View};
use crate::domain::{
    BodyMap, CareStep, Day, DayRange, Diary, Entry, Girth, History, Kind, PersonName, StepGroup,
    VisitWords,
};
use crate::exchange::report::{VisitBlock, VisitPiece};
use crate::i18n::Words;
use crate::store::Reader;

/// The weeks that a sheet looks at day by day: those of the warnings. Pain and sets read fewer.
pub(super) const DAYS: i64 = 84;

/// The days that count as lately, and as many before them.
pub(super) const LATELY: i64 = 28;

/// The kinds that are read whole: they are few, and an old one still matters.
const AGELESS: [Kind; 3] = [Kind::Girth, Kind::CareStep, Kind::BodyMap];

/// The most entries of each of these kinds that are read.
const MOST: usize = 5_000;

/// What the diary has for a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitFacts {
    /// What stands beside the entries, and the entries that the sheet reads.
    diary: Diary,
    /// The first day of each kind of entry.
    since: BTreeMap<Kind, Day>,
}

impl VisitFacts {
    /// Takes what the sheet reads out of a whole diary.
    pub fn of(diary: &Diary, today: Day) -> Self {
        let mut since = BTreeMap::new();
        for entry in &diary.entries {
            since.entry(entry.kind()).or_insert(entry.when.day);
        }
        let lately = DayRange::ending(today, DAYS);
        let entries = diary.entries.iter();
        let entries = entries
            .filter(|entry| AGELESS.contains(&entry.kind()) || lately.contains(entry.when.day));
        let firings = diary.firings.iter();
        let firings = firings.filter(|firing| lately.contains(firing.day));
        let diary = Diary {
            id: diary.id,
            person: diary.person.clone(),
            profile: diary.profile,
            entries: entries.cloned().collect(),
            safety: diary.safety.clone(),
            firings: firings.cloned().collect(),
            ..Diary::default()
        };
        Self { diary, since }
    }

    /// What the person said before about the visit.
    pub fn kept_words(&self) -> &VisitWords {
        &self.diary.person.visit
    }

    /// The name, where the person typed one.
    pub fn name(&self) -> Option<&str> {
        self.diary.person.name.as_ref().map(PersonName::as_str)
    }

    /// Whether the latest body map up to a day marks what belongs to a warning sign.
    pub fn marks_a_warning_sign(&self, today: Day) -> bool {
        let until = self.diary.entries.iter().rev();
        let mut maps = until
            .filter(|entry| entry.when.day <= today)
            .filter_map(|entry| entry.body.body_map());
        maps.next().is_some_and(BodyMap::names_a_warning_sign)
    }

    /// Whether a sign of the safety check is open on a day.
    pub fn has_open_sign(&self, today: Day) -> bool {
        !super::said::open_signs(&self.diary.safety, today).is_empty()
    }
}

impl View for VisitFacts {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let lately = DayRange::ending(today, DAYS);
        let mut entries = reader.entries(lately)?;
        entries.retain(|entry| !AGELESS.contains(&entry.kind()));
        for kind in AGELESS {
            entries.extend(reader.latest(kind, MOST)?);
        }
        let mut diary = Diary {
            id: reader.diary_id()?,
            person: reader.person()?,
            profile: reader.profile()?,
            entries,
            safety: reader.safety()?,
            firings: reader.firings(Some(lately))?,
            ..Diary::default()
        };
        diary.sort();
        Ok(Self {
            diary,
            since: reader.first_days()?,
        })
    }
}

/// Everything that the sections read.
pub(super) struct Facts<'a> {
    pub(super) words: &'a Words,
    pub(super) choice: &'a VisitChoice,
    /// What the person wants to say, as it is typed now.
    pub(super) own: &'a VisitWords,
    pub(super) room: Room,
    pub(super) today: Day,
    pub(super) diary: &'a Diary,
    pub(super) since: &'a BTreeMap<Kind, Day>,
    pub(super) history: &'a History,
}

impl<'a> Facts<'a> {
    pub(super) fn new(
        facts: &'a VisitFacts,
        history: &'a History,
        (choice, own): (&'a VisitChoice, &'a VisitWords),
        (today, words): (Day, &'a Words),
        room: Room,
    ) -> Self {
        Self {
            words,
            choice,
            own,
            room,
            today,
            diary: &facts.diary,
            since: &facts.since,
            history,
        }
    }

    /// The entries of the latest weeks, for sums over days.
    pub(super) fn history_of(facts: &VisitFacts, today: Day) -> History {
        let entries = facts.diary.entries.iter();
        History::new(
            entries
                .filter(|entry| entry.when.day <= today)
                .cloned()
                .collect(),
        )
    }

    /// The first day of the diary, as far as it is not ahead. A step of the path may lie years before it.
    pub(super) fn first_day(&self) -> Option<Day> {
        let kept = self
            .since
            .iter()
            .filter(|(kind, _day)| **kind != Kind::CareStep);
        let first = kept.map(|(_kind, day)| *day).min();
        first.filter(|first| *first <= self.today)
    }

    pub(super) fn lately(&self) -> DayRange {
        DayRange::ending(self.today, LATELY)
    }

    pub(super) fn before(&self) -> DayRange {
        DayRange::ending(self.today.plus(-LATELY), LATELY)
    }

    pub(super) fn takes(&self, extra: VisitExtra) -> bool {
        self.choice.takes(extra)
    }

    /// The steps of the path with their entries, in the order of their days.
    pub(super) fn steps(&self) -> impl Iterator<Item = (&'a Entry, &'a CareStep)> {
        let entries = self.diary.entries.iter();
        entries.filter_map(|entry| Some((entry, entry.body.care_step()?)))
    }

    /// The steps of some families.
    pub(super) fn steps_of(&self, groups: &[StepGroup]) -> Vec<(&'a Entry, &'a CareStep)> {
        self.steps()
            .filter(|(_entry, step)| groups.contains(&step.kind.group()))
            .collect()
    }

    /// The body maps up to today, oldest first.
    pub(super) fn maps(&self) -> Vec<(Day, &'a BodyMap)> {
        let entries = self.diary.entries.iter();
        entries
            .filter(|entry| entry.when.day <= self.today)
            .filter_map(|entry| Some((entry.when.day, entry.body.body_map()?)))
            .collect()
    }

    /// The measures of the thighs up to today, oldest first.
    pub(super) fn girths(&self) -> Vec<(Day, &'a Girth)> {
        let entries = self.diary.entries.iter();
        entries
            .filter(|entry| entry.when.day <= self.today)
            .filter_map(|entry| Some((entry.when.day, entry.body.girth()?)))
            .collect()
    }

    /// The days of a run on which a kind was done.
    pub(super) fn days_of(&self, kind: Kind, days: DayRange) -> usize {
        let entries = self.history.between(days).iter();
        let done = entries.filter(|entry| entry.kind() == kind);
        done.map(|entry| entry.when.day)
            .collect::<BTreeSet<Day>>()
            .len()
    }

    /// A section with its heading; one that has nothing says so.
    pub(super) fn block(&self, section: VisitSection, mut pieces: Vec<VisitPiece>) -> VisitBlock {
        if pieces.is_empty() {
            pieces.push(VisitPiece::Text(self.words.visitsheet_nothing()));
        }
        VisitBlock {
            title: section.name(self.words),
            pieces,
        }
    }
}
