//! Owns the page of the lock: setting a passphrase, the recovery code, changing and taking off; at a kiosk the PIN.

mod draft;
pub(in crate::ui) mod field;
pub(in crate::ui) mod new_words;
mod pin;
mod view;

use std::path::PathBuf;

use crate::application::kiosk::Purpose;
use crate::application::{
    Command, ExchangeCommand, Fault, FileKind, KeepCommand, LockOrder, Receipt, Ticket,
};
use crate::ui::desk::{Desk, Heard};
use crate::ui::shell::Confine;
use draft::Draft;
use pin::PinPage;
use view::Wish;

/// The ending of the page with the code.
const ENDING: &str = "html";

/// The page with what is half done on it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    /// Where the code goes next.
    place: Option<PathBuf>,
    pin: PinPage,
}

impl Screen {
    /// Draws the page.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        if let (Confine::Kiosk(Purpose::Person(sign)), Some(kiosk)) = (desk.confine, desk.kiosk) {
            if let Some(order) = self.pin.show(ui, desk, (kiosk, sign)) {
                let ticket = desk.outbox.send(Command::Keep(KeepCommand::Lock(order)));
                self.pin.sent(ticket);
            }
            return;
        }
        if let (Some(to), Some(code)) = (self.place.take(), &self.draft.code) {
            let order = LockOrder::SaveCode {
                code: code.clone(),
                to,
                display: desk.words.display(),
            };
            let ticket = desk.outbox.send(Command::Keep(KeepCommand::Lock(order)));
            self.draft.sent(ticket);
        }
        match view::lock_ui(ui, &mut self.draft, desk) {
            None => {}
            Some(Wish::Order(order)) => {
                let ticket = desk.outbox.send(Command::Keep(KeepCommand::Lock(order)));
                self.draft.sent(ticket);
            }
            Some(Wish::PlaceForCode) => {
                let words = desk.words;
                let ticket =
                    desk.outbox
                        .send(Command::Exchange(ExchangeCommand::PickExportPlace {
                            title: words.lock_code_save(),
                            name: format!("{}.{ENDING}", words.lock_code_file()),
                            kind: FileKind {
                                name: words.lock_code_kind(),
                                extensions: vec![ENDING.to_owned()],
                            },
                        }));
                self.draft.asked_for_place(ticket);
            }
        }
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        let outcome = result.map(|receipt| &receipt.outcome);
        self.pin.settle(ticket, outcome);
        self.place = self.draft.settle(ticket, outcome);
        Heard::Said
    }
}
