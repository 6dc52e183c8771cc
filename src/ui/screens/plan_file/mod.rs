//! Owns the page of the physiotherapist's plan: taking one in after a look at what changes, and what
//! the one in use asks for.

mod draft;
mod model;
mod view;

use std::path::PathBuf;
use std::rc::Rc;

use crate::application::view::plan_sheet::PlanNow;
use crate::application::{Done, Fault, Receipt, Ticket};
use crate::ui::desk::{Desk, Heard, Memo, Same};

pub use draft::{Draft, Taking};
pub use model::{ChangeModel, LookModel, Model, NowCard, Said, TakeCard, model};
pub use view::plan_file_ui;

/// The page with what was typed and what came of it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
}

impl Screen {
    /// Takes a plan file to look at when the page is shown next.
    pub fn open(&mut self, from: PathBuf) {
        self.draft.open_next(from);
    }

    /// Draws the page.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<PlanNow>(ui, &()) else {
            return;
        };
        let words = desk.words;
        let Self { draft, memo } = self;
        draft.notice(view.kept.as_ref());
        let confine = desk.confine;
        let key = (
            Same(Rc::clone(&view)),
            words.display(),
            (draft.version(), confine),
        );
        let shown = memo.get(key, || model(&view, draft, confine, words));
        plan_file_ui(ui, shown, draft, words, desk.outbox);
    }

    /// Hears what came of a command, and says so on the page.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        match result {
            Ok(receipt) => match &receipt.outcome {
                Done::PlanLooked(look) => self.draft.looked(ticket, look),
                Done::Saved => return self.draft.saved(ticket),
                Done::Picked(path) => self.draft.picked(ticket, path.as_deref()),
                Done::Exported(_)
                | Done::Preview(_)
                | Done::Imported(_)
                | Done::MergePreview(_)
                | Done::ExportPreview(_)
                | Done::PickedMany(_)
                | Done::Reviewed(_)
                | Done::ReviewedOne(_)
                | Done::ImportTakenBack(_)
                | Done::TableSaved(_)
                | Done::PagesWritten(_)
                | Done::Merged(_)
                | Done::Undone
                | Done::Redone
                | Done::NothingToUndo
                | Done::NothingToRedo
                | Done::BackedUp(_)
                | Done::Restored(_)
                | Done::Backups(_)
                | Done::Inspected(_)
                | Done::Checked(_)
                | Done::PictureRead(_)
                | Done::Quiet
                | Done::SettingsKept
                | Done::PageWritten(_)
                | Done::PlanWritten(_)
                | Done::PageShown(_)
                | Done::Locked(_)
                | Done::Keeping(_)
                | Done::Compared(_)
                | Done::CopiedOut(_)
                | Done::Salvaged(_) => return Heard::Left,
            },
            Err(fault) => self.draft.failed(ticket, fault),
        }
        Heard::Said
    }
}
