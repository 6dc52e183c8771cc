//! Owns the history of warnings: each as it stood on its day.

pub mod model;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::firings::{FiringsKey, FiringsPage};
use crate::domain::rules::RuleId;
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::screens::firings::model::Model;
use crate::ui::screens::firings::view::{Turn, firings_ui};
use crate::ui::screens::today::fold::Fold;

/// The screen.
#[derive(Default)]
pub struct Screen {
    memo: Memo<Model>,
    /// The rule whose pages are turned.
    rule: Option<RuleId>,
    page: usize,
    fold: Fold,
}

impl Screen {
    /// Draws the warnings of one rule, or of all.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, rule: Option<RuleId>) {
        if self.rule != rule {
            self.rule = rule;
            self.page = 0;
            self.fold = Fold::Closed;
        }
        let key = FiringsKey {
            rule,
            page: self.page,
        };
        let Some(view) = desk.view::<FiringsPage>(ui, &key) else {
            return;
        };
        let words = desk.words;
        let made_from = (Same(Rc::clone(&view)), words.display(), desk.today);
        let shown = self
            .memo
            .get(made_from, || model::model(&view, desk.today, words));
        match firings_ui(ui, shown, &mut self.fold, desk.outbox) {
            Turn::Stay => {}
            Turn::Newer => self.page = self.page.saturating_sub(1),
            Turn::Older => self.page += 1,
        }
    }
}
