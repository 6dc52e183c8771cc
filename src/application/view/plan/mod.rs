//! Owns what is shown of a physiotherapist's plan: the one in force, what it says, what a new one
//! changes, and the page that prints.

mod facts;
mod page;

use crate::application::{Fault, View};
use crate::domain::{AcceptedSheet, Day};
use crate::exchange::plan_file;
use crate::store::Reader;

pub use facts::{Change, Fact, changes, days_text, facts, plan_name, weekday_name};
pub use page::page;

pub use crate::exchange::plan_file::{Code, ENDING, Pixels, codes, pixels};

/// The plan in force.
#[derive(Clone, Debug)]
pub struct PlanNow {
    /// The day.
    pub day: Day,
    /// The plan, where one was taken in.
    pub in_force: Option<AcceptedSheet>,
}

impl View for PlanNow {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let sheets = reader.plan_sheets()?;
        Ok(Self {
            day: today,
            in_force: AcceptedSheet::in_force(&sheets, today).cloned(),
        })
    }
}

/// Whether a text holds scanned codes of a plan.
pub fn holds_codes(text: &str) -> bool {
    plan_file::looks_like_codes(text)
}
