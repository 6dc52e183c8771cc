//! Owns what a log form is made from: the last times of its kind, the entry it changes or repeats.

use std::collections::BTreeMap;

use crate::application::{Fault, View};
use crate::domain::{Day, Entry, EntryId, Kind, Profile};
use crate::store::Reader;

/// How many last times a form shows.
pub const LAST_TIMES: usize = 3;

/// Which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogFormKey {
    /// The kind of entry.
    pub kind: Kind,
    /// The entry that is changed or repeated; `None` for a new one that repeats the last.
    pub subject: Option<EntryId>,
}

/// What a log form is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct LogForm {
    /// The last three times of this kind without the subject, newest first.
    pub last: Vec<Entry>,
    /// The entry the key names; `None` where it named none or it is not in the diary.
    pub subject: Option<Entry>,
    /// What the person said about themselves.
    pub profile: Profile,
}

impl View for LogForm {
    type Key = LogFormKey;

    fn build(reader: &Reader<'_>, _today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let subject = match key.subject {
            Some(id) => reader.entry(id)?,
            None => None,
        };
        let mut last = reader.latest(key.kind, LAST_TIMES + 1)?;
        last.retain(|entry| Some(entry.id) != key.subject);
        last.truncate(LAST_TIMES);
        Ok(Self {
            last,
            subject,
            profile: reader.profile()?,
        })
    }
}

/// The last time of every kind, for the choice of what to log.
#[derive(Clone, Debug, PartialEq)]
pub struct LastTimes {
    /// The latest entry of each kind that has one.
    pub last: BTreeMap<Kind, Entry>,
}

impl View for LastTimes {
    type Key = ();

    fn build(reader: &Reader<'_>, _today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let mut last = BTreeMap::new();
        for kind in Kind::ALL {
            if let Some(entry) = reader.latest(*kind, 1)?.into_iter().next() {
                last.insert(*kind, entry);
            }
        }
        Ok(Self { last })
    }
}
