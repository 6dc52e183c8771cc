//! Owns the Care path screen: the guidance in five steps, with the warning signs always on top.

mod draft;
mod layout;
mod model;
mod view;

use egui::Ui;

use crate::domain::Guidance;
use crate::i18n::guidance;
use crate::ui::desk::{Desk, Memo};

pub use draft::{Draft, Page};
pub use model::{
    CardModel, DueModel, FooterModel, FoundModel, GroupModel, LinkModel, Model, PageModel,
    SearchModel, TabModel, first_pages, model, page_model,
};
pub use view::{care_ui, page_ui, scroll_by_keys};

/// The screen with the page that is open; it needs no profile and asks the diary nothing.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    guidance: Memo<Guidance>,
    model: Memo<Model>,
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Self {
            draft,
            guidance: texts,
            model: memo,
        } = self;
        let language = desk.words.language();
        let texts = texts.get(language, || guidance(language));
        let key = (desk.words.display(), draft.clone(), desk.today);
        let shown = memo.get(key, || model(desk.words, texts, draft, desk.today));
        care_ui(ui, shown, draft);
    }

    /// Opens a page, as a link from another screen does.
    pub fn open(&mut self, page: Page) {
        self.draft.open(page);
    }

    /// Goes to the page before; `false` when the open page is the first one.
    pub fn go_back(&mut self) -> bool {
        self.draft.go_back()
    }
}
