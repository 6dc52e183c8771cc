//! Owns the page on formats: what each is for, how to open it, and what its fields mean.

mod model;
mod view;

use egui::Ui;

use crate::ui::desk::{Desk, Memo};
use model::Model;

pub use model::{FormatRow, Model as FormatsModel, model};

/// The screen.
#[derive(Default)]
pub struct Screen {
    memo: Memo<Model>,
    table: usize,
}

impl Screen {
    /// Draws the page.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let words = desk.words;
        let shown = self.memo.get(words.display(), || model(words));
        view::formats_ui(ui, shown, &mut self.table, desk.outbox);
    }
}
