//! Owns what was typed on the page of the plan, what is on its way, and what came of it.

use std::path::{Path, PathBuf};

use crate::application::view::plan_sheet::PlanLook;
use crate::application::{ExchangeCommand, Fault, Ticket};
use crate::domain::{KeptSheet, PlanSheet};
use crate::ui::desk::Heard;

/// What came of taking a plan in.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Taking {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    /// No file was said.
    NoPlace,
    /// The file is being read.
    Looking(Ticket),
    /// What the plan would change.
    Look(Box<PlanLook>),
    /// It is being taken over.
    Working(Ticket, Box<PlanSheet>),
    /// It was taken over.
    Done(Box<PlanSheet>),
    /// It could not be read or taken over.
    Failed {
        /// The file.
        place: String,
        /// Why.
        fault: Fault,
    },
}

/// What the page remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The file, as typed.
    pub place: String,
    /// What codes say, as pasted.
    pub pasted: String,
    taking: Taking,
    picking: Option<Ticket>,
    /// The file that was picked or dropped and is to be looked at.
    picked: Option<PathBuf>,
    news: News,
    version: u64,
}

/// Whether the person was shown what came of looking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum News {
    /// Yes.
    #[default]
    Seen,
    /// Not yet: it may stand below the edge of the window.
    Fresh,
}

impl Draft {
    /// Rises whenever something changed that the model reads.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// What came of taking a plan in.
    pub const fn taking(&self) -> &Taking {
        &self.taking
    }

    /// The order to look into the file; notes what is missing.
    pub fn look(&mut self) -> Option<ExchangeCommand> {
        self.version += 1;
        let from = self.place.trim();
        if from.is_empty() {
            self.taking = Taking::NoPlace;
            return None;
        }
        Some(ExchangeCommand::LookAtPlan {
            from: PathBuf::from(from),
        })
    }

    /// Takes a file to look at when the page is shown next.
    pub fn open_next(&mut self, from: PathBuf) {
        self.place = from.display().to_string();
        self.picked = Some(from);
    }

    /// The order to look into a file that was picked or dropped just now.
    pub fn look_at_picked(&mut self) -> Option<ExchangeCommand> {
        let from = self.picked.take()?;
        Some(ExchangeCommand::LookAtPlan { from })
    }

    /// Notes that the file is being read.
    pub fn looking(&mut self, ticket: Ticket) {
        self.taking = Taking::Looking(ticket);
        self.version += 1;
    }

    /// Notes that the plan is being taken over.
    pub fn working(&mut self, ticket: Ticket, sheet: PlanSheet) {
        self.taking = Taking::Working(ticket, Box::new(sheet));
        self.version += 1;
    }

    /// Notes that the person is picking a file.
    pub const fn pick(&mut self, ticket: Ticket) {
        self.picking = Some(ticket);
    }

    /// Whether the person was shown what came of looking; from now on they were.
    pub fn take_news(&mut self) -> News {
        std::mem::take(&mut self.news)
    }

    /// Leaves the plan alone.
    pub fn leave(&mut self) {
        self.taking = Taking::Idle;
        self.version += 1;
    }

    /// Drops what was said of a plan once it is not in force any more, such as after an undo.
    pub fn notice(&mut self, in_force: Option<&KeptSheet>) {
        if let Taking::Done(sheet) = &self.taking
            && in_force.is_none_or(|kept| kept.sheet != **sheet)
        {
            self.leave();
        }
    }

    pub(super) fn looked(&mut self, ticket: Ticket, look: &PlanLook) {
        if self.taking == Taking::Looking(ticket) {
            self.taking = Taking::Look(Box::new(look.clone()));
            self.news = News::Fresh;
            self.version += 1;
        }
    }

    pub(super) fn saved(&mut self, ticket: Ticket) -> Heard {
        match &self.taking {
            Taking::Working(waiting, sheet) if *waiting == ticket => {
                self.taking = Taking::Done(sheet.clone());
                self.version += 1;
                Heard::Said
            }
            Taking::Idle
            | Taking::NoPlace
            | Taking::Looking(_)
            | Taking::Look(_)
            | Taking::Working(..)
            | Taking::Done(_)
            | Taking::Failed { .. } => Heard::Left,
        }
    }

    pub(super) fn picked(&mut self, ticket: Ticket, path: Option<&Path>) {
        if self.picking != Some(ticket) {
            return;
        }
        self.picking = None;
        if let Some(path) = path {
            self.open_next(path.to_owned());
        }
    }

    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        let waiting = match &self.taking {
            Taking::Looking(waiting) | Taking::Working(waiting, _) => *waiting == ticket,
            Taking::Idle
            | Taking::NoPlace
            | Taking::Look(_)
            | Taking::Done(_)
            | Taking::Failed { .. } => false,
        };
        if waiting {
            self.taking = Taking::Failed {
                place: self.place.trim().to_owned(),
                fault: fault.clone(),
            };
            self.news = News::Fresh;
        }
        self.version += 1;
    }
}
