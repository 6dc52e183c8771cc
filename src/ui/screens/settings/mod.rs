//! Owns the settings screen.

mod about_you;
mod draft;
mod model;
mod view;

use std::rc::Rc;

use crate::application::view::settings::SettingsView;
use crate::application::{Done, Fault, Receipt, Ticket};
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::nav::Route;
use crate::ui::screens::backups::hint_ui;
use crate::ui::screens::log::dates::calendar_words;
use crate::ui::shell::Confine;
use crate::ui::widgets::CalendarWords;
use draft::Draft;
use model::{Model, model};

/// The settings screen with what it is waiting for.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
    calendar: Memo<CalendarWords>,
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<SettingsView>(ui, &()) else {
            return;
        };
        let facts = &self.draft.facts;
        let last = desk.keeping.and_then(|keeping| keeping.last.clone());
        let key = (
            Same(Rc::clone(&view)),
            desk.words.display(),
            facts.clone(),
            last.clone(),
        );
        let shown = self.memo.get(key, || {
            let folder = desk.cache.folder();
            model(&view, facts, last.as_ref(), folder, desk.words, desk.now)
        });
        let calendar = self
            .calendar
            .get(desk.words.display(), || calendar_words(desk.words));
        let now = view::Now {
            settings: desk.settings,
            words: desk.words,
            calendar,
            today: desk.today,
            lock: if desk.confine != Confine::Free {
                if desk.confine.opens(Route::Lock) {
                    view::Lock::Pin
                } else {
                    view::Lock::OfStaff
                }
            } else if desk.cache.has_passphrase() {
                view::Lock::On
            } else {
                view::Lock::Off
            },
        };
        view::settings_ui(ui, shown, &now, &mut self.draft.form, desk.outbox);
        hint_ui(ui, desk);
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, _ticket: Ticket, result: Result<&Receipt, &Fault>) {
        match result {
            Ok(receipt) => self.draft.take(&receipt.outcome),
            Err(fault) => self.draft.facts.fault = Some(fault.clone()),
        }
    }
}

impl Draft {
    fn take(&mut self, outcome: &Done) {
        match outcome {
            Done::BackedUp(_) => {
                self.facts.said = Some(draft::Said::BackedUp);
                self.facts.fault = None;
            }
            Done::Checked(report) => self.facts.said = Some(draft::Said::Checked(report.clone())),
            Done::Restored(_)
            | Done::Backups(_)
            | Done::Inspected(_)
            | Done::Saved
            | Done::Undone
            | Done::Redone
            | Done::NothingToUndo
            | Done::NothingToRedo
            | Done::Exported(_)
            | Done::ExportPreview(_)
            | Done::Preview(_)
            | Done::Imported(_)
            | Done::MergePreview(_)
            | Done::Merged(_)
            | Done::SettingsKept
            | Done::Picked(_)
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
            | Done::Salvaged(_) => {}
            // The log was deleted; nothing else here is done without a word.
            Done::Quiet => self.facts.said = Some(draft::Said::LogDeleted),
        }
    }
}
