//! Owns what the share screen shows: what would leave with an export.

use crate::application::{Contents, Fault, View};
use crate::domain::{Beside, Day, DayRange};
use crate::i18n::Words;
use crate::store::Reader;

/// The share screen's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What the chosen days hold.
    pub chosen: Contents,
    /// Entries in the whole diary.
    pub entries: u64,
    /// What stands beside the entries of the chosen days.
    pub beside: Beside,
}

impl View for Share {
    /// The days to write out; `None` for the whole diary.
    type Key = Option<DayRange>;

    fn build(reader: &Reader<'_>, _today: Day, key: &Self::Key) -> Result<Self, Fault> {
        Ok(Self {
            chosen: reader.contents(*key)?,
            entries: reader.counts()?.values().sum(),
            beside: reader.beside(*key)?,
        })
    }
}

/// Names what stands beside the entries, such as "2 plans, 1 limit"; `None` where there is nothing.
pub fn beside_text(beside: Beside, words: &Words) -> Option<String> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let things = [
        (beside.plans, words.share_of_plans(count(beside.plans))),
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
