//! Owns what the share screen shows: what would leave with an export.

use crate::application::{Contents, Fault, View};
use crate::domain::{Beside, Day, DayRange, Diary, DiaryId, Person, Pseudonym};
use crate::i18n::Words;
use crate::store::{PastImport, Reader};

/// The share screen's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What the chosen days hold.
    pub chosen: Contents,
    /// Entries in the whole diary.
    pub entries: u64,
    /// What stands beside the entries of the chosen days.
    pub beside: Beside,
    /// How many things the chosen days have in the person's own words: notes and steps of entries, notes
    /// beside "does not fit", and what they want to say at a visit.
    pub notes: u64,
    /// The diary's identifier.
    pub id: Option<DiaryId>,
    /// Who it is about.
    pub person: Person,
    /// The imports of the past that something is left of, newest first.
    pub imports: Vec<PastImport>,
}

impl Share {
    /// What stands for the person in every copy.
    pub fn shown_pseudonym(&self) -> Option<Pseudonym> {
        let diary = Diary {
            id: self.id,
            person: self.person.clone(),
            ..Diary::default()
        };
        diary.shown_pseudonym()
    }
}

impl View for Share {
    /// The days to write out; `None` for the whole diary.
    type Key = Option<DayRange>;

    fn build(reader: &Reader<'_>, _today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let chosen = reader.contents(*key)?;
        let said = reader.answers()?.misfits;
        let said = said
            .iter()
            .filter(|misfit| key.is_none_or(|days| days.contains(misfit.day)))
            .filter(|misfit| !misfit.note.as_str().is_empty());
        let person = reader.person()?;
        let visit = person.visit.count() as u64;
        Ok(Self {
            notes: chosen.with_words + said.count() as u64 + visit,
            chosen,
            entries: reader.counts()?.values().sum(),
            beside: reader.beside(*key)?,
            id: reader.diary_id()?,
            person,
            imports: reader
                .imports()?
                .into_iter()
                .filter(|import| import.there > 0)
                .collect(),
        })
    }
}

/// Names what stands beside the entries, such as "2 plans, 1 limit"; `None` where there is nothing.
pub fn beside_text(beside: Beside, words: &Words) -> Option<String> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let things = [
        (beside.plans, words.share_of_plans(count(beside.plans))),
        (
            beside.plan_sheets,
            words.ownplan_of_sheets(count(beside.plan_sheets)),
        ),
        (beside.limits, words.share_of_limits(count(beside.limits))),
        (
            beside.answers,
            words.share_of_answers(count(beside.answers)),
        ),
        (
            beside.firings,
            words.share_of_firings(count(beside.firings)),
        ),
        (beside.safety, words.share_of_safety(count(beside.safety))),
    ];
    let some: Vec<String> = things
        .into_iter()
        .filter(|(number, _text)| *number > 0)
        .map(|(_number, text)| text)
        .collect();
    (!some.is_empty()).then(|| words.list(&some))
}
