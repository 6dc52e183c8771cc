//! Owns what has two versions, side by side, and picking one.

pub mod model;
mod view;

use std::rc::Rc;

use crate::application::view::versions::Versions;
use crate::application::{Fault, Receipt, Ticket};
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::screens::versions::model::Model;
use crate::ui::screens::versions::view::versions_ui;
use crate::ui::shell::fault_card_ui;

/// The screen.
#[derive(Default)]
pub struct Screen {
    fault: Option<Fault>,
    memo: Memo<Model>,
}

impl Screen {
    /// Draws everything that has two versions.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        if let Some(fault) = &self.fault {
            fault_card_ui(ui, fault, desk.words);
        }
        let Some(view) = desk.view::<Versions>(ui, &()) else {
            return;
        };
        let words = desk.words;
        let key = (Same(Rc::clone(&view)), words.display());
        let shown = self.memo.get(key, || model::model(&view, words));
        versions_ui(ui, shown, desk.outbox);
    }

    /// Hears what came of a command; what failed is said until the next one succeeds.
    pub fn settle(&mut self, _ticket: Ticket, result: Result<&Receipt, &Fault>) {
        self.fault = result.err().cloned();
    }
}
