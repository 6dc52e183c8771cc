//! Owns what was typed into the boxes of each week, and what is on its way.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::application::view::paper_week::Typed;
use crate::application::{Fault, Ticket, WrittenPages};
use crate::domain::Day;

/// Whether the last save is still to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing was saved, or typing went on since.
    #[default]
    Nothing,
    /// A week was saved.
    Saved,
}

/// How far the blank sheet is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Errand {
    /// Nobody asked for one.
    #[default]
    Idle,
    /// The person is asked for a place.
    Picking(Ticket),
    /// The place is known.
    Picked(PathBuf),
    /// It is written there.
    Writing(Ticket, PathBuf),
    /// It was written and read back.
    Written(WrittenPages),
    /// It could not be written to this place.
    Failed(String, Fault),
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The first day of the week that is shown; `None` before the page was opened.
    pub week: Option<Day>,
    /// What was typed, by the first day of its week.
    pub typed: BTreeMap<Day, Typed>,
    /// The save that is on its way, and the first day of its week.
    pub sent: Option<(Ticket, Day)>,
    /// Whether the last save is still to be told.
    pub said: Said,
    /// Why the last save failed.
    pub fault: Option<Fault>,
    /// How far the blank sheet is.
    pub errand: Errand,
}
