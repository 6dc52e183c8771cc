//! Owns what the safety screens remember: ticks not yet kept, a question to confirm, and a page on its way to the printer.

use std::collections::BTreeSet;

use crate::application::{Fault, Ticket};
use crate::domain::rules::RuleId;
use crate::domain::{ClearedBy, Day, StopSign};
use crate::ui::errand::Errand;

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
