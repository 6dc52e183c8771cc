//! Owns what was ticked for a report, and how far its writing is.

use std::path::PathBuf;

use crate::application::view::report::{Recipient, ReportChoice};
use crate::application::{Fault, PageShown, ReportOrder, Ticket, WrittenPages};
use crate::domain::{Day, DayRange};
use crate::i18n::Display;
use crate::ui::screens::log::dates::from_field;
use crate::ui::widgets::CalendarDay;

/// Which days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// Those that are usual for the reader.
    #[default]
    Usual,
    /// Those from one day to another.
    Some,
}

/// What is wrong with the chosen days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DaysProblem {
    /// One of them is not said.
    Missing,
    /// The first lies after the last.
    Order,
}

/// How far the writing is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum State {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// No place was said.
    NoPlace,
    /// It is on its way.
    Working(Ticket),
    /// It was written and read back.
    Written(WrittenPages),
    /// It was handed to the viewer.
    Showing(Ticket, WrittenPages),
    /// The viewer took it, or nothing did.
    Shown(WrittenPages, PageShown),
    /// It could not be written there.
    Failed {
        /// The place.
        place: String,
        /// Why.
        fault: Fault,
    },
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What goes in; made from the settings when the page is first opened.
    pub choice: Option<ReportChoice>,
    /// Which days.
    pub span: Span,
    /// The first of some days.
    pub first: Option<CalendarDay>,
    /// The last of some days.
    pub last: Option<CalendarDay>,
    /// The place, as typed.
    pub place: String,
    /// How far the writing is.
    pub state: State,
    /// The question that the system asks the person now.
    pub picking: Option<Ticket>,
    suggested: String,
}

impl Draft {
    /// What goes in.
    pub fn choice(&mut self, display: Display) -> &mut ReportChoice {
        self.choice
            .get_or_insert_with(|| ReportChoice::usual(Recipient::default(), display))
    }

    /// The chosen days; `None` for the usual ones.
    pub fn days(&self) -> Result<Option<DayRange>, DaysProblem> {
        if self.span == Span::Usual {
            return Ok(None);
        }
        let day = |field: Option<CalendarDay>| field.and_then(from_field);
        let (Some(first), Some(last)) = (day(self.first), day(self.last)) else {
            return Err(DaysProblem::Missing);
        };
        if first > last {
            return Err(DaysProblem::Order);
        }
        Ok(Some(DayRange { first, last }))
    }

    /// The name of the file on this day.
    pub fn file_name(today: Day) -> String {
        format!("evenly-report-{today}.pdf")
    }

    /// Puts a place into the field while the person has typed none, where a `folder` is proposed.
    pub fn suggest_place(&mut self, today: Day, folder: impl FnOnce() -> Option<PathBuf>) {
        let name = Self::file_name(today);
        if self.place != self.suggested || self.suggested.ends_with(&name) {
            return;
        }
        if let Some(folder) = folder() {
            self.suggested = folder.join(name).display().to_string();
            self.place = self.suggested.clone();
        }
    }

    /// The order to write; notes what is missing.
    pub fn order(&mut self, display: Display) -> Option<ReportOrder> {
        let to = self.place.trim().to_owned();
        if to.is_empty() {
            self.state = State::NoPlace;
            return None;
        }
        let days = self.days().ok()?;
        let choice = ReportChoice {
            days,
            ..self.choice(display).clone()
        };
        Some(ReportOrder {
            choice,
            to: PathBuf::from(to),
        })
    }

    /// Whether something is on its way.
    pub const fn is_busy(&self) -> bool {
        matches!(self.state, State::Working(_) | State::Showing(..))
    }
}
