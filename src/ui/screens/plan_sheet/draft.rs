//! Owns what is typed on the page of the plan, the plan that was read, and what came of it.

use std::path::PathBuf;

use crate::application::{Fault, PageShown, PlanRead, Ticket};

/// Whether the codes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum CodesShown {
    /// They are not.
    #[default]
    No,
    /// They are.
    Yes,
}

/// What is on its way.
#[derive(Debug, Default)]
pub(super) enum Errand {
    /// Nothing.
    #[default]
    Idle,
    /// A dialog is open.
    Picking(Ticket),
    /// A file was chosen there.
    Picked(PathBuf),
    /// A plan is read.
    Reading(Ticket),
    /// A plan is taken in.
    Taking(Ticket),
    /// The page that prints is written.
    Writing(Ticket),
    /// It was written.
    Written(PathBuf),
    /// It is handed to the system.
    Showing(Ticket, PathBuf),
}

impl Errand {
    /// The command that is on its way.
    pub(super) const fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Picking(ticket)
            | Self::Reading(ticket)
            | Self::Taking(ticket)
            | Self::Writing(ticket)
            | Self::Showing(ticket, _) => Some(*ticket),
            Self::Idle | Self::Picked(_) | Self::Written(_) => None,
        }
    }
}

/// What the page says of the last thing that was asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// The plan was taken in.
    Taken,
    /// The page that prints was written, and whether the system opened it.
    Page(PathBuf, PageShown),
    /// Something went wrong.
    Failed(Fault),
}

/// What is typed and read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) place: String,
    pub(super) scanned: String,
    pub(super) read: Option<Box<PlanRead>>,
    pub(super) said: Said,
    pub(super) errand: Errand,
    pub(super) codes: CodesShown,
    /// Whether the person said yes to a plan that asks twice.
    pub(super) sure: bool,
    pub(super) version: u64,
}

impl Draft {
    pub(super) fn say(&mut self, said: Said) {
        self.said = said;
    }

    pub(super) fn open(&mut self, read: Box<PlanRead>) {
        self.read = Some(read);
        self.said = Said::Nothing;
        self.sure = false;
        self.version += 1;
    }

    pub(super) fn leave(&mut self) {
        self.read = None;
        self.sure = false;
        self.version += 1;
    }

    pub(super) fn taken(&mut self) {
        self.leave();
        self.place.clear();
        self.scanned.clear();
        self.said = Said::Taken;
    }
}
