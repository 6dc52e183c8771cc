//! Owns the table of limits: what each means, its default, its value in force and whose it is.

mod draft;
pub mod model;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::analysis::Analysis;
use crate::application::{Fault, Receipt, Ticket};
use crate::domain::rules::RuleId;
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::screens::limits::draft::Draft;
use crate::ui::screens::limits::model::Model;
use crate::ui::screens::limits::view::limits_ui;

/// The screen.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
}

impl Screen {
    /// Draws the limits of one rule, or of all.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, rule: Option<RuleId>) {
        let Some(view) = desk.view::<Analysis>(ui, &None) else {
            return;
        };
        let words = desk.words;
        let key = (Same(Rc::clone(&view)), words.display(), rule);
        let shown = self.memo.get(key, || {
            model::model(&view.evidence.limits, rule, view.as_of, words)
        });
        limits_ui(ui, shown, &mut self.draft, words, desk.outbox);
    }

    /// Hears what came of a change.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) {
        self.draft.settle(ticket, result.map(|_receipt| ()));
    }
}
