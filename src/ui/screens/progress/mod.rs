//! Owns the Progress screen: cards with charts, each with a sentence and a table twin.

mod draft;
mod model;
mod view;

use std::rc::Rc;

use crate::application::view::progress::{Progress, ProgressKey};
use crate::ui::desk::{Desk, Memo, Same};

pub use draft::{CardId, Counting, Draft, Measure};
pub use model::{
    Body, Cards, CountingCard, DaysCard, DaysChart, EmptyModel, GirthCard, Head, Lane, LoadCard,
    LoadChart, Model, PainCard, SidesCard, SidesChart, SmoothCard, TableModel, Toggle, Trend,
    YAxis, model,
};
pub use view::progress_ui;

/// The screen with what the person chose to see.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let key = ProgressKey {
            span: self.draft.span,
            week_starts: desk.words.display().week_start.days_from_monday(),
        };
        let Some(view) = desk.view::<Progress>(ui, &key) else {
            return;
        };
        let measure = self.draft.measure;
        let memo_key = (Same(Rc::clone(&view)), desk.words.display(), measure);
        let shown = self
            .memo
            .get(memo_key, || model(&view, desk.words, key.span, measure));
        progress_ui(ui, shown, &mut self.draft, desk.outbox);
    }
}
