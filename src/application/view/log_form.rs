//! Owns what a log form is made from: the last times of its kind, the entry it changes or repeats.

use std::collections::BTreeMap;

use crate::application::view::own::{self, OwnNow};
use crate::application::{Fault, View};
use crate::domain::{Body, Day, Entry, EntryId, Kind, OwnExercise, OwnExerciseId, Profile};
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
    /// The exercise that a physiotherapist made up, for a new session of one.
    pub own: Option<OwnExerciseId>,
}

/// What a log form is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct LogForm {
    /// The last three times of this kind without the subject, newest first.
    pub last: Vec<Entry>,
    /// The entry the key names; `None` where it named none or it is not in the diary.
    pub subject: Option<Entry>,
    /// The exercise of a physiotherapist that the form is about, where a plan of the diary has it.
    pub own: Option<OwnExercise>,
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
        let of_subject = subject.as_ref().and_then(|entry| own_of(&entry.body));
        let own = key.own.or(of_subject);
        let mut last = match own {
            Some(own) => reader.latest_own(own, LAST_TIMES + 1)?,
            None => reader.latest(key.kind, LAST_TIMES + 1)?,
        };
        last.retain(|entry| Some(entry.id) != key.subject);
        last.truncate(LAST_TIMES);
        Ok(Self {
            last,
            subject,
            own: match own {
                Some(id) => own::find(reader, id)?,
                None => None,
            },
            profile: reader.profile()?,
        })
    }
}

const fn own_of(body: &Body) -> Option<OwnExerciseId> {
    match body {
        Body::Own(own) => Some(own.exercise),
        Body::Strength(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    }
}

/// The last time of every kind, for the choice of what to log.
#[derive(Clone, Debug, PartialEq)]
pub struct LastTimes {
    /// The latest entry of each kind that has one.
    pub last: BTreeMap<Kind, Entry>,
    /// The exercises that a physiotherapist made up for the plan in force.
    pub own: Vec<OwnNow>,
}

impl View for LastTimes {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let mut last = BTreeMap::new();
        for kind in Kind::ALL {
            if let Some(entry) = reader.latest(*kind, 1)?.into_iter().next() {
                last.insert(*kind, entry);
            }
        }
        Ok(Self {
            last,
            own: own::in_force(reader, today)?,
        })
    }
}
