//! Owns the diary on screen: its days, its bin, and the history of an entry.

pub mod bin;
mod draft;
pub mod history;
pub mod line;
pub mod model;
pub mod pieces;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::bin::{Bin, hour_of};
use crate::application::view::diary::DiaryPage;
use crate::application::view::history::History;
use crate::application::{Fault, Receipt, Ticket};
use crate::domain::EntryId;
use crate::ui::desk::{Arrival, Desk, Memo, Same};
use crate::ui::nav::Route;
use crate::ui::screens::diary::bin::{BinModel, bin_model, bin_ui};
use crate::ui::screens::diary::draft::{Draft, Focus};
use crate::ui::screens::diary::history::{HistoryModel, history_model, history_ui};
use crate::ui::screens::diary::model::Model;
use crate::ui::screens::diary::view::{Surroundings, diary_ui};
use crate::ui::screens::log::dates;
use crate::ui::shell::fault_card_ui;
use crate::ui::widgets::CalendarWords;

/// The diary, its bin and the history of an entry.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    shown: Option<EntryId>,
    fault: Option<Fault>,
    memo: Memo<Model>,
    calendar: Memo<CalendarWords>,
    bin: Memo<BinModel>,
    history: Memo<HistoryModel>,
}

impl Screen {
    /// Draws the diary, the bin or the history, as the route says.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, route: Route) {
        if let Some(fault) = &self.fault {
            fault_card_ui(ui, fault, desk.words);
        }
        match route {
            Route::Bin => self.bin_ui(ui, desk),
            Route::History(id) => self.history_ui(ui, desk, id),
            Route::Entry(id) => self.diary_ui(ui, desk, Some(id)),
            Route::FirstStart(_)
            | Route::Today
            | Route::LogMenu
            | Route::Log { .. }
            | Route::CheckIn { .. }
            | Route::LogAgain { .. }
            | Route::LogOwn(_)
            | Route::Diary
            | Route::Why(_)
            | Route::Practice
            | Route::Plan(_)
            | Route::LogSession(_)
            | Route::Safety
            | Route::Stop
            | Route::Firings(_)
            | Route::Limits(_)
            | Route::Progress
            | Route::Care
            | Route::Share
            | Route::Report
            | Route::VisitSheet
            | Route::PaperWeek
            | Route::Merge
            | Route::Versions
            | Route::BodyMaps
            | Route::Formats
            | Route::PlanFile
            | Route::PlanEditor
            | Route::Review
            | Route::Settings
            | Route::Backups
            | Route::Found
            | Route::Lock
            | Route::Erase => self.diary_ui(ui, desk, None),
        }
    }

    /// Hears what came of a command; what failed is said until the next one succeeds.
    pub fn settle(&mut self, _ticket: Ticket, result: Result<&Receipt, &Fault>) {
        self.fault = result.err().cloned();
        self.draft.unfolded = None;
    }

    fn diary_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, entry: Option<EntryId>) {
        self.arrive(desk.arrival, entry);
        let key = self.draft.key();
        let Some(view) = desk.view::<DiaryPage>(ui, &key) else {
            return;
        };
        let (today, words) = (desk.today, desk.words);
        let calendar = self
            .calendar
            .get(words.display(), || dates::calendar_words(words));
        let made_from = (Same(Rc::clone(&view)), words.display(), today);
        let model = self
            .memo
            .get(made_from, || model::model(&view, &key.filter, today, words));
        let around = Surroundings { calendar, today };
        diary_ui(ui, model, &mut self.draft, desk.outbox, &around);
    }

    /// Looks at the entry a person was led to, or at the search field.
    fn arrive(&mut self, arrival: Arrival, entry: Option<EntryId>) {
        if arrival == Arrival::ToFind {
            self.draft.focus = Focus::Find;
        }
        if self.shown == entry {
            return;
        }
        self.shown = entry;
        match entry {
            Some(_) => {
                self.draft = Draft {
                    entry,
                    focus: Focus::Entry,
                    ..Draft::default()
                };
            }
            None => self.draft.entry = None,
        }
    }

    fn bin_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<Bin>(ui, &hour_of(desk.now)) else {
            return;
        };
        let (today, words) = (desk.today, desk.words);
        let made_from = (Same(Rc::clone(&view)), words.display(), today);
        let model = self.bin.get(made_from, || bin_model(&view, today, words));
        bin_ui(ui, model, desk.outbox);
    }

    fn history_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, id: EntryId) {
        let Some(view) = desk.view::<History>(ui, &id) else {
            return;
        };
        let (today, words) = (desk.today, desk.words);
        let made_from = (Same(Rc::clone(&view)), words.display(), today);
        let model = self
            .history
            .get(made_from, || history_model(&view, today, words));
        history_ui(ui, model, desk.outbox);
    }
}
