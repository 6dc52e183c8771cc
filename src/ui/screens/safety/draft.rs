//! Owns what the safety screens remember: ticks not yet kept, a question to confirm, and a page on its way to the printer.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::application::{Fault, PageShown, Ticket};
use crate::domain::rules::RuleId;
use crate::domain::{ClearedBy, Day, StopSign};

/// What the screens remember between frames.
#[derive(Debug, Default)]
pub struct Draft {
    /// What is ticked and not yet kept.
    pub ticks: BTreeSet<StopSign>,
    /// What is on its way to the diary.
    pub sent: Option<(Ticket, Sent)>,
    /// What the screens say about what was done last.
    pub said: Said,
    /// What could not be kept.
    pub fault: Option<Fault>,
    /// The clearing that waits for a second yes.
    pub asking: Option<(RuleId, ClearedBy)>,
    /// The page on its way.
    pub errand: Errand,
}

/// What is on its way to the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Answers of a check.
    Answers(BTreeSet<StopSign>),
    /// A clearing.
    Clearing(RuleId),
}

/// What was done last on these screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing that is worth a line.
    #[default]
    Nothing,
    /// A check was kept without a tick; the next frame fills in the day.
    NoneKept,
    /// The same, on this day.
    NoneKeptOn(Day),
    /// A check was kept with ticks; the stop page comes next.
    SignsKept,
    /// The signs of a rule were cleared.
    Cleared(RuleId),
}

/// How far the page is on its way to paper or to a place of the person's choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Errand {
    /// Nobody asked for it.
    #[default]
    Idle,
    /// It is being written into the program's own folder, to be shown.
    Writing(Ticket),
    /// It is written and goes to the viewer next.
    Written(PathBuf),
    /// The system is asked for a viewer.
    Showing(Ticket, PathBuf),
    /// A viewer took it, or none did; it lies here.
    Shown(PathBuf, PageShown),
    /// The person picks a place.
    Picking(Ticket),
    /// A place was picked.
    Picked(PathBuf),
    /// It is being written there.
    Saving(Ticket),
    /// It lies there.
    Saved(PathBuf),
    /// It could not be written.
    Failed(Fault),
}

impl Errand {
    /// Whether something is on its way, so that no second one begins.
    pub const fn is_busy(&self) -> bool {
        match self {
            Self::Writing(_)
            | Self::Written(_)
            | Self::Showing(..)
            | Self::Picking(_)
            | Self::Picked(_)
            | Self::Saving(_) => true,
            Self::Idle | Self::Shown(..) | Self::Saved(_) | Self::Failed(_) => false,
        }
    }

    /// The ticket it waits for.
    pub const fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Writing(ticket)
            | Self::Showing(ticket, _)
            | Self::Picking(ticket)
            | Self::Saving(ticket) => Some(*ticket),
            Self::Idle
            | Self::Written(_)
            | Self::Shown(..)
            | Self::Picked(_)
            | Self::Saved(_)
            | Self::Failed(_) => None,
        }
    }
}
