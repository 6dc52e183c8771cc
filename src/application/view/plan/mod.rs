//! Owns what is shown of a physiotherapist's plan: the one in force, what it says, what a new one
//! changes, and the page that prints.

mod facts;
mod page;

use crate::application::{Fault, View};
use crate::domain::{
    AcceptedSheet, Day, FieldProblem, MAX_OWN_EXERCISES, MAX_PLAN_NOTE_CHARS, SheetProblem,
    Standing,
};
use crate::exchange::plan_file;
use crate::i18n::Words;
use crate::store::Reader;

pub use facts::{
    Change, Fact, break_text, changes, days_text, facts, own_text, plan_name, weekday_name,
};
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

/// Says how a plan stands to the one in force, whose name is handed in.
pub fn standing_text(standing: Standing, in_force: Option<&str>, words: &Words) -> String {
    let name = in_force.unwrap_or_default();
    match standing {
        Standing::First => words.plan_standing_first(),
        Standing::Newer => words.plan_standing_newer(name),
        Standing::Same => words.plan_standing_same(),
        Standing::SameNumber => words.plan_standing_same_number(name),
        Standing::Older => words.plan_standing_older(name),
        Standing::Other => words.plan_standing_other(name),
    }
}

/// Says why what was put together makes no plan.
pub fn unfit_text(problem: SheetProblem, words: &Words) -> String {
    match problem {
        SheetProblem::Empty => words.plan_unfit_empty(),
        SheetProblem::NextVisit => words.plan_unfit_next_visit(),
        SheetProblem::Notes => words.field_problem(&FieldProblem::TooLong {
            limit: MAX_PLAN_NOTE_CHARS,
        }),
        SheetProblem::Exercise(_, FieldProblem::Missing)
        | SheetProblem::Own(_, FieldProblem::Missing) => words.plan_unfit_no_side(),
        SheetProblem::Exercise(_, problem) | SheetProblem::Own(_, problem) => {
            words.field_problem(&problem)
        }
        SheetProblem::TooManyOwn => {
            words.plan_unfit_too_many(i64::try_from(MAX_OWN_EXERCISES).unwrap_or(i64::MAX))
        }
        SheetProblem::Revision
        | SheetProblem::ExerciseTwice(_)
        | SheetProblem::OwnTwice(_)
        | SheetProblem::DeedTwice(_) => words.field_problem(&FieldProblem::DoNotFit),
    }
}

/// Whether a text holds scanned codes of a plan.
pub fn holds_codes(text: &str) -> bool {
    plan_file::looks_like_codes(text)
}
