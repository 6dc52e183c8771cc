//! Owns the way of the visit sheet to paper, or to a place of the person's choice.

use std::path::PathBuf;

use super::draft::Draft;
use crate::application::{
    Command, Done, ExchangeCommand, Fault, FileKind, Receipt, Ticket, VisitForm, VisitSheetOrder,
};
use crate::ui::desk::{Desk, Heard};
use crate::ui::screens::safety::draft::Errand;

/// Begins to write a sheet for the printer, or asks where it goes; nothing while one is on its way.
pub(super) fn begin(form: VisitForm, place: Place, draft: &mut Draft, desk: &mut Desk<'_>) {
    if draft.errand.is_busy() {
        return;
    }
    draft.form = Some(form);
    draft.errand = match place {
        Place::Printer => write(None, draft, desk).map_or(Errand::Idle, Errand::Writing),
        Place::Chosen => Errand::Picking(pick(form, desk)),
    };
}

/// Where a sheet goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// To the system's viewer, from where it prints.
    Printer,
    /// Where the person says.
    Chosen,
}

/// Takes the next step of what came back since the last frame.
pub(super) fn go_on(draft: &mut Draft, desk: &mut Desk<'_>) {
    draft.errand = match std::mem::take(&mut draft.errand) {
        Errand::Written(path) => {
            let command = ExchangeCommand::ShowPage { path: path.clone() };
            Errand::Showing(desk.outbox.send(Command::Exchange(command)), path)
        }
        Errand::Picked(path) => write(Some(path), draft, desk).map_or(Errand::Idle, Errand::Saving),
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

fn write(to: Option<PathBuf>, draft: &Draft, desk: &mut Desk<'_>) -> Option<Ticket> {
    let order = VisitSheetOrder {
        choice: draft.choice.clone()?,
        own: draft.own(),
        form: draft.form?,
        to,
    };
    let command = ExchangeCommand::WriteVisitSheet(order);
    Some(desk.outbox.send(Command::Exchange(command)))
}

fn pick(form: VisitForm, desk: &mut Desk<'_>) -> Ticket {
    let [name, ending] = Draft::file_name(form, desk.today);
    let (title, kind) = match form {
        VisitForm::Pdf => (
            desk.words.visitsheet_page_pdf(),
            desk.words.report_page_kind(),
        ),
        VisitForm::Text => (
            desk.words.visitsheet_page_text(),
            desk.words.visitsheet_page_kind_text(),
        ),
    };
    let command = ExchangeCommand::PickExportPlace {
        title,
        name,
        kind: FileKind {
            name: kind,
            extensions: vec![ending],
        },
    };
    desk.outbox.send(Command::Exchange(command))
}
