//! Owns bringing two diaries together on screen: the file for the other machine, and taking one in.

mod draft;
mod model;
mod view;

use crate::application::{Done, Fault, Receipt, Ticket};
use crate::ui::desk::{Desk, Heard, Memo};

pub use draft::{Draft, TakeState, WriteState};
pub use model::{Model, PreviewModel, Said, model};
pub use view::merge_ui;

/// The screen with what was typed and what came of it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        self.draft
            .suggest_place(desk.today, || desk.folder_to_write());
        let Self { draft, memo } = self;
        let words = desk.words;
        let shown = memo.get((words.display(), draft.version()), || model(draft, words));
        merge_ui(ui, shown, draft, desk.outbox);
    }

    /// Hears what came of a command, and says so on the screen.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        match result {
            Ok(receipt) => match &receipt.outcome {
                Done::Exported(exported) => self.draft.written(ticket, exported),
                Done::MergePreview(preview) => self.draft.previewed(ticket, preview),
                Done::Merged(met) => self.draft.merged(ticket, met),
                Done::Picked(path) => self.draft.picked(ticket, path.as_deref()),
                // What is said of the last meeting would no longer be so.
                Done::Undone | Done::Redone => {
                    self.draft.close();
                    return Heard::Left;
                }
                Done::Saved
                | Done::NothingToUndo
                | Done::NothingToRedo
                | Done::ExportPreview(_)
                | Done::Preview(_)
                | Done::Imported(_)
                | Done::BackedUp(_)
                | Done::Restored(_)
                | Done::Backups(_)
                | Done::Inspected(_)
                | Done::Checked(_)
                | Done::Quiet
                | Done::SettingsKept
                | Done::PickedMany(_)
                | Done::Reviewed(_)
                | Done::ReviewedOne(_)
                | Done::ImportTakenBack(_)
                | Done::TableSaved(_)
                | Done::PageWritten(_)
                | Done::PagesWritten(_)
                | Done::PlanLooked(_)
                | Done::PictureRead(_)
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
