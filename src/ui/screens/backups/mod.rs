//! Owns the page of backups: the list, looking inside, restoring, copies elsewhere, and what is found in a damaged file.

pub mod draft;
pub mod found;
mod hint;
pub mod inside;
pub mod model;
mod view;

use crate::application::{Command, Done, Fault, KeepCommand, Receipt, Ticket};
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::nav::Route;
use draft::{Draft, Finding, Opened, Saving};
use found::{FoundModel, found_model, found_ui, table};
use model::{Model, model};
use view::backups_ui;

pub use hint::hint_ui;
pub(in crate::ui) use model::last_copy;

/// The screen with what was typed and what came of it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
    found: Memo<FoundModel>,
}

impl Screen {
    /// Draws the page.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        if self.draft.needs_overview() {
            let ticket = desk.outbox.send(Command::Keep(KeepCommand::Overview));
            self.draft.asked(ticket);
        }
        if let Finding::Found(_, opened @ Opened::No) = &mut self.draft.found {
            *opened = Opened::Yes;
            desk.outbox.go(Route::Found);
        }
        let Self { draft, memo, .. } = self;
        let key = (desk.words.display(), draft.version(), desk.now.offset_s);
        let shown = memo.get(key, || model(draft, desk.words, desk.now));
        backups_ui(ui, shown, draft, desk);
    }

    /// Draws what was found in a damaged file.
    pub fn show_found(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let Self { draft, found, .. } = self;
        if let (Finding::Found(salvaged, _), Saving::Picked(to)) = (&draft.found, &draft.saving) {
            let command = KeepCommand::SaveFound {
                table: table(salvaged, desk.words),
                to: to.clone(),
            };
            draft.saving = Saving::Working(desk.outbox.send(Command::Keep(command)));
            draft.touch();
        }
        let key = (desk.words.display(), draft.version());
        let shown = found.get(key, || found_model(draft, desk.words));
        found_ui(ui, shown, draft, desk);
    }

    /// Hears what came of a command, and says so on the page.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        let outcome = match result {
            Ok(receipt) => &receipt.outcome,
            Err(fault) => {
                self.draft.failed(ticket, fault);
                return Heard::Said;
            }
        };
        match outcome {
            Done::Keeping(keeping) => self.draft.knows(keeping),
            Done::BackedUp(_) => self.draft.backed_up(),
            Done::CopiedOut(made) => self.draft.copied(made),
            Done::Compared(compared) => self.draft.compared(ticket, compared),
            Done::Restored(restored) => self.draft.restored(ticket, restored),
            Done::Salvaged(found) => self.draft.salvaged(ticket, found),
            Done::TableSaved(path) => self.draft.saved(ticket, path),
            Done::Picked(path) => self.draft.picked(ticket, path.as_deref()),
            Done::PickedMany(paths) => {
                self.draft.picked(ticket, paths.first().map(|path| &**path));
            }
            Done::Saved
            | Done::Undone
            | Done::Redone
            | Done::NothingToUndo
            | Done::NothingToRedo
            | Done::Exported(_)
            | Done::ExportPreview(_)
            | Done::Preview(_)
            | Done::Imported(_)
            | Done::ImportTakenBack(_)
            | Done::MergePreview(_)
            | Done::Merged(_)
            | Done::Backups(_)
            | Done::Inspected(_)
            | Done::Checked(_)
            | Done::SettingsKept
            | Done::PlanLooked(_)
            | Done::PictureRead(_)
            | Done::PlanWritten(_)
            | Done::Reviewed(_)
            | Done::ReviewedOne(_)
            | Done::PageWritten(_)
            | Done::PagesWritten(_)
            | Done::PageShown(_)
            | Done::Locked(_)
            | Done::Quiet => return Heard::Left,
        }
        Heard::Said
    }
}
