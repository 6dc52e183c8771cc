//! Owns the Share screen: export with a receipt, and import with a look inside first.

mod back;
mod draft;
mod export_card;
mod export_model;
mod model;
mod person;
mod view;

use std::path::PathBuf;
use std::rc::Rc;

use crate::application::view::share::Share;
use crate::application::{Command, Done, Fault, Receipt, Ticket};
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::kept::Kept;
use crate::ui::screens::log::dates;
use crate::ui::widgets::CalendarWords;

pub use back::Back;
pub use draft::{Draft, ExportState, ImportState, Look, Span, Taken};
pub use export_model::{ExportCard, ExportSaid};
pub use model::{
    EarlierCard, EarlierRow, ImportCard, ImportSaid, Model, MoreRow, PreviewModel, ProblemModel,
    model,
};
pub use view::share_ui;

/// The screen with what was typed and what came of it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
    calendar: Memo<CalendarWords>,
}

impl Screen {
    /// Takes a file to look into when the screen is shown next; `left` others were dropped beside
    /// it.
    pub fn open(&mut self, from: PathBuf, left: usize) {
        self.draft.open_next(from, left);
    }

    /// Draws the screen.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<Share>(ui, &self.draft.days().ok().flatten()) else {
            return;
        };
        let words = desk.words;
        self.draft
            .suggest_place(desk.today, || desk.folder_to_write());
        self.draft.notice(view.entries);
        self.draft.person.fill(&view.person);
        if self.draft.person.fill_taken() {
            self.draft.touch();
        }
        if let Some(order) = self.draft.look_at_dropped() {
            let ticket = desk.outbox.send(Command::Exchange(order));
            self.draft.looking(ticket);
        }
        let Self {
            draft,
            memo,
            calendar,
        } = self;
        // The name of the file is typed past the version; a locked one has a field more.
        let drafted = (draft.version(), draft.import_is_locked());
        let confine = desk.confine;
        let key = (Same(Rc::clone(&view)), words.display(), (drafted, confine));
        let shown = memo.get(key, || model(&view, draft, confine, words));
        let calendar = calendar.get(words.display(), || dates::calendar_words(words));
        let now = view::Now {
            calendar,
            today: desk.today,
            display: words.display(),
        };
        share_ui(ui, shown, draft, &now, desk.outbox);
    }

    /// What stands for the person as it is typed and not kept.
    pub fn kept(&self) -> Option<Kept> {
        self.draft.person.kept_typing()
    }

    /// Takes up what was typed before; the screen is shown next.
    pub fn take_up(&mut self, text: String) {
        self.draft.person.take_up(text);
    }

    /// Hears what came of a command, and says so on the screen.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        match result {
            Ok(receipt) => match &receipt.outcome {
                Done::Exported(exported) => self.draft.exported(ticket, exported),
                Done::ExportPreview(preview) => self.draft.listed(ticket, preview),
                Done::Saved if self.draft.person.saved(ticket) => self.draft.touch(),
                Done::Preview(preview) => self.draft.previewed(ticket, preview),
                Done::Imported(imported) => self.draft.imported(ticket, imported),
                Done::ImportTakenBack(taken) => self.draft.taken_back(ticket, *taken),
                Done::Picked(path) => self.draft.picked(ticket, path.as_deref()),
                Done::Saved
                | Done::Undone
                | Done::Redone
                | Done::NothingToUndo
                | Done::NothingToRedo
                | Done::BackedUp(_)
                | Done::MergePreview(_)
                | Done::Merged(_)
                | Done::Restored(_)
                | Done::Backups(_)
                | Done::Inspected(_)
                | Done::Checked(_)
                | Done::SettingsKept
                | Done::PickedMany(_)
                | Done::Reviewed(_)
                | Done::ReviewedOne(_)
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
                | Done::Salvaged(_)
                | Done::Quiet => return Heard::Left,
            },
            Err(fault) => self.draft.failed(ticket, fault),
        }
        Heard::Said
    }
}
