//! Owns the Care path screen: the guidance in five steps, with the warning signs always on top.

mod draft;
mod errand;
mod layout;
mod model;
mod start;
mod start_view;
mod view;

use egui::Ui;

use crate::application::{Fault, Receipt, Ticket};
use crate::domain::Guidance;
use crate::i18n::guidance;
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::screens::safety::draft::Errand;
use crate::ui::screens::safety::model::errand_said;
use crate::ui::shell::fault_card_ui;

pub use draft::{Draft, Page};
pub use errand::Wish;
pub use model::{
    CardModel, DueModel, FooterModel, FoundModel, GroupModel, LinkModel, Model, PageModel,
    SearchModel, TabModel, first_pages, model, page_model,
};
pub use start::{OfferModel, QuestionModel, QuestionsModel, WaysModel};
pub use view::{care_ui, page_ui, scroll_by_keys};

/// The screen with the page that is open; it needs no profile and asks the diary nothing.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    errand: Errand,
    guidance: Memo<Guidance>,
    model: Memo<Model>,
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Self {
            draft,
            errand,
            guidance: texts,
            model: memo,
        } = self;
        errand::go_on(draft.answers(), errand, desk);
        if let Errand::Failed(fault) = errand {
            fault_card_ui(ui, fault, desk.words);
        }
        let language = desk.words.language();
        let texts = texts.get(language, || guidance(language));
        let key = (desk.words.display(), draft.clone(), desk.today);
        let shown = memo.get(key, || model(desk.words, texts, draft, desk.today));
        let said = errand_said(errand, desk.words);
        let before = draft.answers();
        if let Some(wish) = care_ui(ui, shown, draft, said.as_ref()) {
            errand::follow(wish, draft.answers(), errand, desk);
        }
        // What was said of a page holds for the answers on it.
        if draft.answers() != before && !errand.is_busy() {
            *errand = Errand::Idle;
        }
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        errand::settle(&mut self.errand, ticket, result)
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
