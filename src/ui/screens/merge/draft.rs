//! Owns what was typed and agreed to while two diaries are brought together, and what came of it.

use std::path::{Path, PathBuf};

use crate::application::{
    Exported, Fault, MeetCommand, MergeOrder, MergePreview, Met, Stranger, Ticket,
};
use crate::domain::Day;

/// What came of writing the file for the other machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum WriteState {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    /// No place was said.
    NoPlace,
    /// It is on its way.
    Working(Ticket),
    /// It was written and read back.
    Done(Exported),
    /// It could not be written.
    Failed(Fault),
}

/// What came of taking the other diary in.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum TakeState {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    /// No file was said.
    NoPlace,
    /// The file is being read.
    Looking(Ticket),
    /// What it would do.
    Preview(Box<MergePreview>),
    /// It is on its way.
    Working(Ticket),
    /// It was done.
    Done(Met),
    /// It could not be read or taken in.
    Failed(Fault),
}

/// Which field a picked path belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The file to write.
    Write,
    /// The file to take in.
    Take,
}

/// Whether the person was shown what came of looking or merging.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum News {
    /// Yes.
    #[default]
    Seen,
    /// Not yet: it may stand below the edge of the window.
    Fresh,
}

/// Whether a tick is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Agreed {
    /// It is not.
    #[default]
    No,
    /// It is.
    Yes,
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The file to write, as typed.
    pub write_place: String,
    /// The file to take in, as typed.
    pub take_place: String,
    /// Whether the person said that both diaries are theirs.
    pub same_person: Agreed,
    /// Whether the person agreed to all that would go into the bin.
    pub removals: Agreed,
    suggested: String,
    write: WriteState,
    take: TakeState,
    picking: Option<(Ticket, Field)>,
    news: News,
    version: u64,
}

impl Draft {
    /// Rises whenever something changed that the model reads.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Notes that the model is to be made anew.
    pub const fn touch(&mut self) {
        self.version += 1;
    }

    /// What came of writing.
    pub const fn write(&self) -> &WriteState {
        &self.write
    }

    /// What came of taking in.
    pub const fn take(&self) -> &TakeState {
        &self.take
    }

    /// The name of the file on this day.
    pub fn name(today: Day) -> String {
        format!("evenly-merge-{today}.json")
    }

    /// Puts a place into the field while the person has typed none, where a `folder` is proposed.
    pub fn suggest_place(&mut self, today: Day, folder: impl FnOnce() -> Option<PathBuf>) {
        let name = Self::name(today);
        if self.write_place != self.suggested || self.suggested.ends_with(&name) {
            return;
        }
        if let Some(folder) = folder() {
            self.suggested = folder.join(name).display().to_string();
            self.write_place.clone_from(&self.suggested);
        }
    }

    /// The order to write; notes what is missing.
    pub fn order_write(&mut self) -> Option<MeetCommand> {
        self.version += 1;
        let to = self.write_place.trim();
        if to.is_empty() {
            self.write = WriteState::NoPlace;
            return None;
        }
        Some(MeetCommand::WriteOut {
            to: PathBuf::from(to),
        })
    }

    /// The order to look; notes what is missing.
    pub fn order_look(&mut self) -> Option<MeetCommand> {
        self.version += 1;
        let from = self.take_place.trim();
        if from.is_empty() {
            self.take = TakeState::NoPlace;
            return None;
        }
        (self.same_person, self.removals) = (Agreed::No, Agreed::No);
        Some(MeetCommand::Preview {
            from: PathBuf::from(from),
        })
    }

    /// The order to merge what was looked at, whatever stands in the field by now; `None` while
    /// something is not agreed to.
    pub fn order_merge(&self) -> Option<MeetCommand> {
        let TakeState::Preview(preview) = &self.take else {
            return None;
        };
        let much = preview.tally.removes_much();
        let missing = (preview.stranger && self.same_person == Agreed::No)
            || (much && self.removals == Agreed::No)
            || preview.nothing_new;
        (!missing).then(|| {
            MeetCommand::Merge(MergeOrder {
                from: preview.from.clone(),
                removals: preview.tally.here.removed,
                stranger: match self.same_person {
                    Agreed::Yes => Stranger::Take,
                    Agreed::No => Stranger::Refuse,
                },
            })
        })
    }

    /// Notes that the file is being written.
    pub fn writing(&mut self, ticket: Ticket) {
        self.write = WriteState::Working(ticket);
        self.version += 1;
    }

    /// Notes that the file is being read.
    pub fn looking(&mut self, ticket: Ticket) {
        self.take = TakeState::Looking(ticket);
        self.version += 1;
    }

    /// Notes that the diaries are being brought together.
    pub fn merging(&mut self, ticket: Ticket) {
        self.take = TakeState::Working(ticket);
        self.version += 1;
    }

    /// Notes that the person is picking a path.
    pub const fn pick(&mut self, ticket: Ticket, field: Field) {
        self.picking = Some((ticket, field));
    }

    /// Whether the person was shown what came of it; from now on they were.
    pub fn take_news(&mut self) -> News {
        std::mem::take(&mut self.news)
    }

    /// Leaves what was looked at.
    pub fn close(&mut self) {
        self.take = TakeState::Idle;
        self.version += 1;
    }

    pub(super) fn written(&mut self, ticket: Ticket, exported: &Exported) {
        if self.write == WriteState::Working(ticket) {
            self.write = WriteState::Done(exported.clone());
            self.version += 1;
        }
    }

    pub(super) fn previewed(&mut self, ticket: Ticket, preview: &MergePreview) {
        if self.take == TakeState::Looking(ticket) {
            self.take = TakeState::Preview(Box::new(preview.clone()));
            self.news = News::Fresh;
            self.version += 1;
        }
    }

    pub(super) fn merged(&mut self, ticket: Ticket, met: &Met) {
        if self.take == TakeState::Working(ticket) {
            self.take = TakeState::Done(met.clone());
            self.news = News::Fresh;
            // What was written before says less than the diary knows now.
            self.write = WriteState::Idle;
            self.version += 1;
        }
    }

    pub(super) fn picked(&mut self, ticket: Ticket, path: Option<&Path>) {
        let Some((waiting, field)) = self.picking else {
            return;
        };
        if waiting != ticket {
            return;
        }
        self.picking = None;
        if let Some(path) = path {
            let text = path.display().to_string();
            match field {
                Field::Write => self.write_place = text,
                Field::Take => self.take_place = text,
            }
        }
    }

    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        if self.write == WriteState::Working(ticket) {
            self.write = WriteState::Failed(fault.clone());
        }
        if [TakeState::Looking(ticket), TakeState::Working(ticket)].contains(&self.take) {
            self.take = TakeState::Failed(fault.clone());
        }
        self.version += 1;
    }
}
