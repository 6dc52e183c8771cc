//! Owns the page on which a person erases the whole diary for good.

mod view;

use crate::application::{Command, Done, Fault, KeepCommand, Keeping, Receipt, Ticket};
use crate::ui::desk::{Desk, Heard};
use view::erase_ui;

/// The page with what is typed on it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    /// The frame in which it was drawn last.
    drawn: u64,
}

/// What the page keeps while it is looked at.
#[derive(Default)]
struct Draft {
    /// The word that is typed to agree.
    typed: String,
    /// What there is; `None` until the worker said so.
    keeping: Option<Box<Keeping>>,
    fault: Option<Fault>,
    asked: Option<Ticket>,
}

impl Screen {
    /// Draws the page. Whoever comes back to it types the word anew.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let frame = ui.ctx().cumulative_frame_nr();
        if frame > self.drawn + 1 {
            self.draft = Draft::default();
        }
        self.drawn = frame;
        if self.draft.asked.is_none() {
            let ticket = desk.outbox.send(Command::Keep(KeepCommand::Overview));
            self.draft.asked = Some(ticket);
        }
        erase_ui(ui, &mut self.draft, desk);
    }

    /// Hears what there is.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.draft.asked != Some(ticket) {
            return Heard::Left;
        }
        match result.map(|receipt| &receipt.outcome) {
            Ok(Done::Keeping(keeping)) => self.draft.keeping = Some(keeping.clone()),
            Ok(_other) => {}
            Err(fault) => self.draft.fault = Some(fault.clone()),
        }
        Heard::Said
    }
}
