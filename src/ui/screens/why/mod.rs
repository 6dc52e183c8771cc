//! Owns the page that says why a rule speaks up, or why it does not.

pub mod answer;
mod draft;
pub mod model;
pub mod rules;
pub mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::analysis::Analysis;
use crate::application::view::firings::{FiringsKey, FiringsPage};
use crate::application::{Fault, Receipt, Ticket};
use crate::domain::rules::RuleId;
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::kept::Kept;
use crate::ui::screens::why::draft::Draft;
use crate::ui::screens::why::model::Model;
use crate::ui::screens::why::view::why_ui;
use crate::ui::shell::fault_card_ui;

/// The screen.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Option<Model>>,
}

impl Screen {
    /// Draws the page of a rule.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, rule: RuleId) {
        self.draft.arrive(rule);
        let Some(view) = desk.view::<Analysis>(ui, &None) else {
            return;
        };
        let of_rule = FiringsKey {
            rule: Some(rule),
            page: 0,
        };
        let Some(past) = desk.view::<FiringsPage>(ui, &of_rule) else {
            return;
        };
        let words = desk.words;
        if let Some(fault) = &self.draft.fault {
            fault_card_ui(ui, fault, words);
        }
        let key = (
            Same(Rc::clone(&view)),
            Same(Rc::clone(&past)),
            words.display(),
            rule,
        );
        let shown = self
            .memo
            .get(key, || model::model(&view, &past.firings, rule, words));
        if let Some(shown) = shown {
            why_ui(ui, shown, &mut self.draft, words, desk.outbox);
        }
    }

    /// What is half said and not kept.
    pub fn kept(&self) -> Option<Kept> {
        self.draft.kept()
    }

    /// Takes up what was half said before; the page of its rule is shown next.
    pub fn take_up(&mut self, rule: RuleId, text: String) {
        self.draft.take_up(rule, text);
    }

    /// Hears what came of an answer.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) {
        self.draft.settle(ticket, result.map(|_receipt| ()));
    }
}
