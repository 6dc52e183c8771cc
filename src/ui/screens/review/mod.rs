//! Owns the Review screen: many exported diaries at a glance, and a closer look at one of them.
//!
//! What was read lives in memory alone. It stays while the person goes to other pages and back,
//! and ends with "Close the files" and with the window.

mod detail;
mod detail_view;
mod draft;
mod model;
mod order;
mod unlock;
mod view;

use std::path::PathBuf;

use egui::Ui;

use crate::application::{Command, Done, Fault, Receipt, ReviewCommand, Ticket};
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::screens::log::dates;
use crate::ui::widgets::CalendarWords;

pub use detail::DetailModel;
pub use draft::Draft;
pub use model::Model;

/// The screen with what was read.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
    detail: Memo<Option<DetailModel>>,
    calendar: Memo<CalendarWords>,
}

impl Screen {
    /// Takes files and folders to read when the screen is shown next.
    pub fn open(&mut self, paths: Vec<PathBuf>) {
        self.draft.open_next(paths);
    }

    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let words = desk.words;
        let today = desk.today;
        if let Some(order) = self.draft.take_order(today) {
            let command = Command::Review(ReviewCommand::Open(order));
            let ticket = desk.outbox.send(command);
            self.draft.reading(ticket);
        }
        if let Some((path, words)) = self.draft.take_wish() {
            let command = Command::Review(ReviewCommand::OpenOne { path, words });
            let ticket = desk.outbox.send(command);
            self.draft.loading(ticket);
        }
        if let Some((bytes, to)) = self.draft.take_table(words) {
            let command = Command::Review(ReviewCommand::SaveTable { bytes, to });
            let ticket = desk.outbox.send(command);
            self.draft.writing(ticket);
        }
        let Self {
            draft,
            memo,
            detail,
            calendar,
        } = self;
        let key = (draft.version(), words.display(), today);
        let shown = memo.get(key, || model::model(draft, today, words));
        let closer = detail.get(key, || detail::model(draft, today, words));
        let calendar = calendar.get(words.display(), || dates::calendar_words(words));
        let around = view::Around {
            words,
            calendar,
            today,
        };
        view::review_ui(ui, (shown, closer.as_ref()), draft, &around, desk.outbox);
    }

    /// Hears what came of a command, and says so on the screen.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        match result {
            Ok(receipt) => match &receipt.outcome {
                Done::PickedMany(paths) => self.draft.picked_many(ticket, paths),
                Done::Picked(path) => self.draft.picked(ticket, path.as_deref()),
                Done::Reviewed(review) => self.draft.reviewed(ticket, review),
                Done::ReviewedOne(diary) => self.draft.opened(ticket, diary),
                Done::TableSaved(path) => self.draft.saved(ticket, path),
                Done::Saved
                | Done::Undone
                | Done::Redone
                | Done::NothingToUndo
                | Done::NothingToRedo
                | Done::Exported(_)
                | Done::Preview(_)
                | Done::Imported(_)
                | Done::ImportTakenBack(_)
                | Done::MergePreview(_)
                | Done::ExportPreview(_)
                | Done::PagesWritten(_)
                | Done::PlanLooked(_)
                | Done::PictureRead(_)
                | Done::PlanWritten(_)
                | Done::Merged(_)
                | Done::BackedUp(_)
                | Done::Restored(_)
                | Done::Backups(_)
                | Done::Inspected(_)
                | Done::Checked(_)
                | Done::SettingsKept
                | Done::PageWritten(_)
                | Done::PageShown(_)
                | Done::Locked(_) => return Heard::Left,
            },
            Err(fault) => self.draft.failed(ticket, fault),
        }
        Heard::Said
    }
}
