//! Owns the way of the page to take along to paper, or to a place of the person's choice.

use std::path::PathBuf;

use crate::application::{
    Command, Done, ExchangeCommand, Fault, FileKind, Receipt, StartPageOrder, Ticket,
};
use crate::domain::where_to_start::Answers;
use crate::ui::desk::{Desk, Heard};
use crate::ui::screens::care::path::PathWish;
use crate::ui::screens::safety::draft::Errand;

/// The name a saved page begins with, and its ending.
const PAGE: &str = "where-to-start.html";
const ENDING: &str = "html";

/// What the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Print the page.
    Print,
    /// Save the page somewhere.
    Save,
    /// Something on the person's own path.
    Path(PathWish),
}

/// Follows a wish, unless one is on its way.
pub(super) fn follow(wish: Wish, answers: Answers, errand: &mut Errand, desk: &mut Desk<'_>) {
    if errand.is_busy() {
        return;
    }
    *errand = match wish {
        Wish::Path(_) => return,
        Wish::Print => Errand::Writing(write(answers, None, desk)),
        Wish::Save => Errand::Picking(pick(desk)),
    };
}

/// Takes the next step of what came back since the last frame.
pub(super) fn go_on(answers: Answers, errand: &mut Errand, desk: &mut Desk<'_>) {
    *errand = match std::mem::take(errand) {
        Errand::Written(path) => {
            let command = ExchangeCommand::ShowPage { path: path.clone() };
            Errand::Showing(desk.outbox.send(Command::Exchange(command)), path)
        }
        Errand::Picked(path) => Errand::Saving(write(answers, Some(path), desk)),
        errand @ (Errand::Idle
        | Errand::Writing(_)
        | Errand::Showing(..)
        | Errand::Shown(..)
        | Errand::Picking(_)
        | Errand::Saving(_)
        | Errand::Saved(_)
        | Errand::Failed(_)) => errand,
    };
}

/// Hears what came of a command.
pub(super) fn settle(
    errand: &mut Errand,
    ticket: Ticket,
    result: Result<&Receipt, &Fault>,
) -> Heard {
    if errand.ticket() != Some(ticket) {
        return Heard::Left;
    }
    let before = std::mem::take(errand);
    *errand = match result.map(|receipt| &receipt.outcome) {
        Err(fault) => Errand::Failed(fault.clone()),
        Ok(outcome) => match (before, outcome) {
            (Errand::Writing(_), Done::PageWritten(path)) => Errand::Written(path.clone()),
            (Errand::Showing(_, path), Done::PageShown(shown)) => Errand::Shown(path, *shown),
            (Errand::Picking(_), Done::Picked(Some(path))) => Errand::Picked(path.clone()),
            (Errand::Saving(_), Done::PageWritten(path)) => Errand::Saved(path.clone()),
            (_, _) => Errand::Idle,
        },
    };
    Heard::Said
}

fn write(answers: Answers, to: Option<PathBuf>, desk: &mut Desk<'_>) -> Ticket {
    let order = StartPageOrder {
        answers,
        display: desk.words.display(),
        to,
    };
    let command = ExchangeCommand::WriteStartPage(order);
    desk.outbox.send(Command::Exchange(command))
}

fn pick(desk: &mut Desk<'_>) -> Ticket {
    let command = ExchangeCommand::PickExportPlace {
        title: desk.words.safety_save_page(),
        name: PAGE.to_owned(),
        kind: FileKind {
            name: desk.words.safety_save_page_kind(),
            extensions: vec![ENDING.to_owned()],
        },
    };
    desk.outbox.send(Command::Exchange(command))
}
