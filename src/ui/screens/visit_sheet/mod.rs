//! Owns the page of the visit sheet: ticks, own words, what the sheet says, and the writing of it.

mod draft;
mod errand;
mod model;
mod view;

use std::rc::Rc;

use crate::application::view::visit_sheet::VisitFacts;
use crate::application::{Command, DiaryCommand, Fault, Receipt, Ticket, VisitForm};
use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::errand::Wish as Way;
use crate::ui::kept::Kept;
use crate::ui::nav::Route;
use crate::ui::screens::visit_sheet::errand::Sheet;

pub use draft::{Draft, Keep};
pub use model::{Model, Preview, Said, WordsCard, model};
pub use view::{Wish, visit_sheet_ui};

/// The screen with what was ticked and typed.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    model: Memo<Model>,
}

impl Screen {
    /// Draws the page.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let Some(facts) = desk.view::<VisitFacts>(ui, &()) else {
            return;
        };
        let Self { draft, model: memo } = self;
        draft.errand.go_on(desk);
        draft.fill(facts.kept_words());
        draft.fill_taken();
        let words = desk.words;
        let mut choice = draft.choice(words.display()).clone();
        let key = (
            Same(Rc::clone(&facts)),
            words.display(),
            draft.clone(),
            desk.today,
        );
        let shown = memo.get(key, || {
            let sheet_words = Words::with(choice.display);
            model(&facts, draft, &choice, desk.today, (words, &sheet_words))
        });
        let before = draft.own();
        let wish = visit_sheet_ui(ui, shown, &mut choice, draft);
        let is_new = draft.choice.as_ref() != Some(&choice) || draft.own() != before;
        draft.choice = Some(choice);
        if is_new {
            // What was said of a sheet holds for what was on it.
            draft.errand.forget();
            ui.ctx().request_repaint();
        }
        if let Some(wish) = wish {
            follow(wish, draft, desk);
        }
    }

    /// What is typed and not kept.
    pub fn kept(&self) -> Option<Kept> {
        self.draft.kept_typing()
    }

    /// Takes up what was typed before; the page is shown next.
    pub fn take_up(&mut self, text: String) {
        self.draft.take_up(text);
    }

    /// Hears what came of a command, and says so on the page.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.draft.keep == Keep::Sent(ticket) {
            self.draft.keep = match result {
                Ok(_receipt) => Keep::Saved,
                Err(fault) => Keep::Failed(fault.clone()),
            };
            return Heard::Said;
        }
        self.draft.errand.settle(ticket, result)
    }
}

fn follow(wish: Wish, draft: &mut Draft, desk: &mut Desk<'_>) {
    match wish {
        Wish::Back => desk.outbox.back(),
        Wish::Check => desk.outbox.go(Route::Safety),
        Wish::Save => {
            let command = Command::Diary(DiaryCommand::SetVisitWords(draft.own()));
            draft.keep = Keep::Sent(desk.outbox.send(command));
        }
        Wish::Undo => desk.outbox.ask(Action::Undo),
        Wish::Pdf => take_along(VisitForm::Pdf, Way::Save, draft, desk),
        Wish::Text => take_along(VisitForm::Text, Way::Save, draft, desk),
        Wish::Print => take_along(VisitForm::Pdf, Way::Print, draft, desk),
    }
}

fn take_along(form: VisitForm, way: Way, draft: &mut Draft, desk: &mut Desk<'_>) {
    let sheet = Sheet {
        choice: draft.choice(desk.words.display()).clone(),
        own: draft.own(),
        form,
    };
    draft.errand.follow(way, sheet, desk);
}
