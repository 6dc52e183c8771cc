//! Owns the value that is being typed into the table of limits.

use crate::application::{Fault, Ticket};
use crate::domain::FieldProblem;
use crate::domain::rules::LimitId;

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) editing: Option<Editing>,
    /// Why the last change failed, where no field is open to say so.
    pub(super) fault: Option<Fault>,
}

/// One limit that is being changed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Editing {
    pub(super) limit: LimitId,
    pub(super) typed: String,
    pub(super) problem: Option<FieldProblem>,
    pub(super) focus: Focus,
    pub(super) sent: Option<Ticket>,
}

/// Whether the field is to take the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// In the next frame.
    Wanted,
    /// It had it.
    Given,
}

impl Editing {
    /// Begins with the value in force.
    pub(super) fn of(limit: LimitId, typed: String) -> Self {
        Self {
            limit,
            typed,
            problem: None,
            focus: Focus::Wanted,
            sent: None,
        }
    }

    /// The typed value, where it is a number in the limit's range.
    pub(super) fn value(&self) -> Result<f64, FieldProblem> {
        let value = number(self.typed.trim())?;
        self.limit.check(value)?;
        Ok(value)
    }
}

/// Reads a number. A decimal comma is taken too; one that may group thousands is refused, because
/// "1,000" would otherwise become one.
fn number(typed: &str) -> Result<f64, FieldProblem> {
    if typed.is_empty() {
        return Err(FieldProblem::Missing);
    }
    let plain = match typed.split_once(',') {
        Some((_whole, part)) if part.len() > 2 => return Err(FieldProblem::NotANumber),
        Some((whole, part)) => format!("{whole}.{part}"),
        None => typed.to_owned(),
    };
    plain.parse().map_err(|_other| FieldProblem::NotANumber)
}

impl Draft {
    /// Hears what came of a change: the field closes when it was kept and not before.
    pub(super) fn settle(&mut self, ticket: Ticket, result: Result<(), &Fault>) {
        self.fault = result.err().cloned();
        let is_ours = |editing: &Editing| editing.sent == Some(ticket);
        match (&mut self.editing, result) {
            (Some(editing), Ok(())) if is_ours(editing) => self.editing = None,
            (Some(editing), Err(_)) if is_ours(editing) => editing.sent = None,
            (Some(_) | None, Ok(()) | Err(_)) => {}
        }
    }
}
