//! Owns what the settings screen has learned from the worker and what is half chosen on it.

use crate::application::{CheckReport, Fault};
use crate::ui::widgets::CalendarDay;

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) facts: Facts,
    pub(super) form: Form,
}

/// What the worker said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Facts {
    pub(super) said: Option<Said>,
    pub(super) fault: Option<Fault>,
}

/// The last thing that was done here.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    BackedUp,
    Checked(CheckReport),
    LogDeleted,
}

/// What is half chosen.
#[derive(Debug, Default)]
pub(super) struct Form {
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
