//! Owns the history of one entry: what was done to it, when, and what it said before and after.

use crate::application::{Act, Fault, Op, View};
use crate::domain::{Day, Entry, EntryId, Stamp};
use crate::store::{Reader, Revision};

/// What a step of an entry's history did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryDeed {
    /// It was written down, or came in from a file.
    Logged,
    /// It was changed.
    Changed,
    /// It was moved to the bin.
    Binned,
    /// It was taken out of the bin.
    TakenOut,
    /// The step before was taken back.
    Undone,
    /// The step that was taken back was done again.
    Redone,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryStep {
    /// What was done.
    pub deed: HistoryDeed,
    /// When.
    pub at: Stamp,
    /// The entry before; `None` where there was none.
    pub before: Option<Entry>,
    /// The entry after; `None` where it was no longer in the diary.
    pub after: Option<Entry>,
}

/// The history of one entry, newest step first.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The entry as it is now; `None` where it is not in the diary.
    pub entry: Option<Entry>,
    /// The steps.
    pub steps: Vec<HistoryStep>,
}

impl View for History {
    type Key = EntryId;

    fn build(reader: &Reader<'_>, _today: Day, id: &Self::Key) -> Result<Self, Fault> {
        let steps = reader.history(*id)?.into_iter().rev().map(step).collect();
        Ok(Self {
            entry: reader.entry(*id)?,
            steps,
        })
    }
}

fn step(revision: Revision) -> HistoryStep {
    let deed = match (&revision.operation.act, &revision.before, &revision.after) {
        (Act::Undid(_), _, _) => HistoryDeed::Undone,
        (Act::Redid(_), _, _) => HistoryDeed::Redone,
        (Act::Did(Op::TakeOutOfBin { .. }), None, Some(_)) => HistoryDeed::TakenOut,
        (Act::Did(_), None, _) => HistoryDeed::Logged,
        (Act::Did(_), Some(_), None) => HistoryDeed::Binned,
        (Act::Did(_), Some(_), Some(_)) => HistoryDeed::Changed,
    };
    HistoryStep {
        deed,
        at: revision.operation.at,
        before: revision.before,
        after: revision.after,
    }
}
