//! Owns the page that says why a rule speaks up, or why it does not.

pub mod model;
pub mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::analysis::Analysis;
use crate::domain::rules::RuleId;
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::screens::why::model::Model;
use crate::ui::screens::why::view::why_ui;

/// The screen.
#[derive(Default)]
pub struct Screen {
    memo: Memo<Option<Model>>,
}

impl Screen {
    /// Draws the page of a rule.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, rule: RuleId) {
        let Some(view) = desk.view::<Analysis>(ui, &None) else {
            return;
        };
        let words = desk.words;
        let key = (Same(Rc::clone(&view)), words.display(), rule);
        if let Some(shown) = self.memo.get(key, || model::model(&view, rule, words)) {
            why_ui(ui, shown, desk.outbox);
        }
    }
}
