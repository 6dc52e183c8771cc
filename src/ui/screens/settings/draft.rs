//! Owns what the settings screen has learned from the worker and what is half chosen on it.

use crate::application::{Backup, CheckReport, Fault, Inspection, Ticket};
use crate::ui::widgets::CalendarDay;

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) facts: Facts,
    pub(super) form: Form,
    waiting: Option<Ticket>,
    stale: Vec<Known>,
}

/// What the worker said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Facts {
    /// The backups, newest first; `None` before they were listed.
    pub(super) backups: Option<Vec<Known>>,
    pub(super) said: Option<Said>,
    pub(super) fault: Option<Fault>,
}

/// A backup and what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    pub(super) backup: Backup,
    pub(super) counted: Counted,
}

/// Whether a backup was opened and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    NotYet,
    Entries(u64),
    Unreadable,
}

/// The last thing that was done here.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    BackedUp,
    Restored(u64),
    Checked(CheckReport),
    LogDeleted,
}

/// What is half chosen.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The backup the person is asked about.
    pub(super) restoring: Option<Backup>,
    pub(super) backups: Backups,
    pub(super) seen_on: SeenOn,
}

/// The day in "When was that?".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SeenOn {
    /// As the diary knows it.
    #[default]
    Known,
    /// As it is typed and not kept yet; `None` for no day, or none that can be read.
    Typed(Option<CalendarDay>),
}

/// How many backups the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Backups {
    #[default]
    Newest,
    All,
}

/// Whether a command that ended was one of the questions the screen asks by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    ByTheScreen,
    ByThePerson,
}

impl Draft {
    pub(super) const fn waits(&self) -> bool {
        self.waiting.is_some()
    }

    pub(super) const fn asked(&mut self, ticket: Ticket) {
        self.waiting = Some(ticket);
    }

    /// Notes that a command ended.
    pub(super) fn settle(&mut self, ticket: Ticket) -> Asked {
        if self.waiting == Some(ticket) {
            self.waiting = None;
            Asked::ByTheScreen
        } else {
            Asked::ByThePerson
        }
    }

    pub(super) fn list(&mut self, backups: &[Backup]) {
        let before = std::mem::take(&mut self.stale);
        let known = |backup: &Backup| {
            before
                .iter()
                .find(|known| known.backup == *backup)
                .map_or(Counted::NotYet, |known| known.counted)
        };
        self.facts.backups = Some(
            backups
                .iter()
                .map(|backup| Known {
                    backup: backup.clone(),
                    counted: known(backup),
                })
                .collect(),
        );
    }

    pub(super) fn count(&mut self, inspection: &Inspection) {
        self.mark(
            |known| known.backup == inspection.backup,
            Counted::Entries(inspection.counts.entries),
        );
    }

    pub(super) fn say_and_list(&mut self, said: Said) {
        self.facts.said = Some(said);
        self.facts.fault = None;
        // Listing anew keeps what is known of the backups that stay.
        self.stale = self.facts.backups.take().unwrap_or_default();
    }

    /// Notes that a command failed. A backup that cannot be opened is marked, so that it is not
    /// asked about again and again.
    pub(super) fn fail(&mut self, asked: Asked, fault: &Fault) {
        match asked {
            Asked::ByThePerson => {
                self.form.restoring = None;
                self.facts.fault = Some(fault.clone());
            }
            Asked::ByTheScreen if self.facts.backups.is_none() => {
                self.facts.backups = Some(Vec::new());
                self.facts.fault = Some(fault.clone());
            }
            Asked::ByTheScreen => {
                self.mark(
                    |known| known.counted == Counted::NotYet,
                    Counted::Unreadable,
                );
            }
        }
    }

    fn mark(&mut self, which: impl Fn(&Known) -> bool, counted: Counted) {
        let found = self
            .facts
            .backups
            .iter_mut()
            .flatten()
            .find(|known| which(known));
        if let Some(known) = found {
            known.counted = counted;
        }
    }
}
