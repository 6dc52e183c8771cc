//! Owns the settings screen.

mod about_you;
mod draft;
mod model;
mod view;

use std::rc::Rc;

use crate::application::view::settings::SettingsView;
use crate::application::{Command, Done, Fault, KeepCommand, Receipt, Ticket};
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::outbox::Outbox;
use crate::ui::screens::log::dates::calendar_words;
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
        self.ask_for_backups(desk.outbox);
        let Some(view) = desk.view::<SettingsView>(ui, &()) else {
            return;
        };
        let facts = &self.draft.facts;
        let key = (Same(Rc::clone(&view)), desk.words.display(), facts.clone());
        let shown = self.memo.get(key, || {
            model(&view, facts, desk.cache.folder(), desk.words, desk.now)
        });
        let calendar = self
            .calendar
            .get(desk.words.display(), || calendar_words(desk.words));
        let now = view::Now {
            settings: desk.settings,
            words: desk.words,
            calendar,
            today: desk.today,
            lock: if desk.cache.has_passphrase() {
                view::Lock::On
            } else {
                view::Lock::Off
            },
        };
        view::settings_ui(ui, shown, &now, &mut self.draft.form, desk.outbox);
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) {
        let asked = self.draft.settle(ticket);
        match result {
            Ok(receipt) => self.draft.take(&receipt.outcome),
            Err(fault) => self.draft.fail(asked, fault),
        }
    }

    /// Lists the backups once, then opens the newest few one after the other to count them.
    fn ask_for_backups(&mut self, outbox: &mut Outbox) {
        if let Some(command) = self.draft.next_question() {
            let ticket = outbox.send(Command::Keep(command));
            self.draft.asked(ticket);
        }
    }
}

/// How many of the newest backups are opened and counted.
const COUNTED: usize = 5;

impl Draft {
    fn next_question(&self) -> Option<KeepCommand> {
        if self.waits() {
            return None;
        }
        let Some(backups) = &self.facts.backups else {
            return Some(KeepCommand::ListBackups);
        };
        backups
            .iter()
            .take(COUNTED)
            .find(|known| known.counted == draft::Counted::NotYet)
            .map(|known| KeepCommand::Inspect {
                backup: known.backup.clone(),
            })
    }

    fn take(&mut self, outcome: &Done) {
        match outcome {
            Done::Backups(backups) => self.list(backups),
            Done::Inspected(inspection) => self.count(inspection),
            Done::BackedUp(_) => self.say_and_list(draft::Said::BackedUp),
            Done::Restored(restored) => {
                self.form.restoring = None;
                self.say_and_list(draft::Said::Restored(restored.entries));
            }
            Done::Checked(report) => self.facts.said = Some(draft::Said::Checked(report.clone())),
            Done::Saved
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
            | Done::Locked(_) => {}
        }
    }
}
