//! Owns the guidance where no diary is open: the same pages, without a path of one's own and without paper.

use egui::Ui;

use crate::domain::{Day, Guidance};
use crate::i18n::{Words, guidance};
use crate::ui::desk::Memo;
use crate::ui::screens::care::{Draft, Model, care_ui, model};

/// The guidance with the page that is open. It knows of no diary, so nothing of one can be reached.
#[derive(Default)]
pub struct Reading {
    draft: Draft,
    guidance: Memo<Guidance>,
    model: Memo<Model>,
}

impl Reading {
    /// Draws the page; `today` says whether a review of it is due.
    pub fn show(&mut self, ui: &mut Ui, words: &Words, today: Day) {
        let Self {
            draft,
            guidance: texts,
            model: memo,
        } = self;
        let language = words.language();
        let texts = texts.get(language, || guidance(language));
        let key = (words.display(), draft.clone(), today);
        let shown = memo.get(key, || {
            without_paper(model(words, texts, draft, (today, None)))
        });
        // What is left of the wishes is done on the page itself.
        let _none = care_ui(ui, shown, draft, None);
    }

    /// Goes to the page before; `false` when the open page is the first one.
    pub fn go_back(&mut self) -> bool {
        self.draft.go_back()
    }
}

/// Pages to print are written by the worker of an open diary.
fn without_paper(mut model: Model) -> Model {
    model.page.take_along = None;
    if let Some(ways) = &mut model.ways {
        ways.take_along = None;
    }
    model
}
