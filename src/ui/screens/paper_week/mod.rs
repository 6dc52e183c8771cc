//! Owns the page of a paper week: the boxes of the sheet, one save for all of them, and the blank sheet.

mod draft;
mod model;
mod view;

use std::path::Path;

use crate::application::view::paper_week::{PaperWeek, entries};
use crate::application::{
    Command, DiaryCommand, Done, ExchangeCommand, Fault, FileKind, Paper, Receipt, Ticket,
    WeekSheetOrder,
};
use crate::domain::Day;
use crate::ui::actions::Action;
use crate::ui::desk::{Desk, Heard};
use crate::ui::kept::{Kept, take_lines};
use crate::ui::shell::fault_card_ui;

pub use draft::{Draft, Errand, Said};
pub use model::{GroupModel, Model, model};
pub use view::{Wish, paper_week_ui};

/// The screen with what was typed.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
}

impl Screen {
    /// Draws the page. It begins with the week that the calendar shows.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let starts = desk.words.display().week_start.days_from_monday();
        let first = self.draft.week.unwrap_or(desk.today).week_start(starts);
        self.draft.week = Some(first);
        let Some(week) = desk.view::<PaperWeek>(ui, &first) else {
            return;
        };
        self.write_if_picked(first, desk);
        if let Some(fault) = &self.draft.fault {
            fault_card_ui(ui, fault, desk.words);
        }
        let shown = model(&week, &self.draft, desk.words);
        let mut typed = self.draft.typed.get(&first).cloned().unwrap_or_default();
        let wish = paper_week_ui(ui, &shown, &mut typed);
        if self.draft.typed.get(&first) != Some(&typed) {
            if !typed.is_empty() {
                self.draft.said = Said::Nothing;
            }
            self.draft.typed.insert(first, typed);
            ui.ctx().request_repaint();
        }
        if let Some(wish) = wish {
            self.follow(wish, (&week, first), desk);
        }
    }

    /// What stands in the boxes and is not saved.
    pub fn kept(&self) -> Option<Kept> {
        self.draft.kept()
    }

    /// Takes up what stood in the boxes before.
    pub fn take_up(&mut self, text: &str) {
        self.draft = Draft::default();
        take_lines(text, &mut self.draft);
    }

    fn follow(&mut self, wish: Wish, (week, first): (&PaperWeek, Day), desk: &mut Desk<'_>) {
        match wish {
            Wish::Back => desk.outbox.back(),
            Wish::Earlier => self.draft.week = Some(first.plus(-7)),
            Wish::Later => self.draft.week = Some(first.plus(7)),
            Wish::Undo => desk.outbox.ask(Action::Undo),
            Wish::Print => {
                let command = ExchangeCommand::PickExportPlace {
                    title: desk.words.paperweek_page_print(),
                    name: format!("evenly-week-{first}.pdf"),
                    kind: FileKind {
                        name: desk.words.report_page_kind(),
                        extensions: vec!["pdf".to_owned()],
                    },
                };
                let ticket = desk.outbox.send(Command::Exchange(command));
                self.draft.errand = Errand::Picking(ticket);
            }
            Wish::Save => {
                let typed = self.draft.typed.get(&first).cloned().unwrap_or_default();
                let distance = desk.words.display().distance;
                if let Ok(entries) = entries(week, &typed, distance)
                    && self.draft.sent.is_none()
                {
                    let command = Command::Diary(DiaryCommand::LogMany(entries));
                    self.draft.sent = Some((desk.outbox.send(command), first));
                }
            }
        }
    }

    fn write_if_picked(&mut self, day: Day, desk: &mut Desk<'_>) {
        let Errand::Picked(to) = &self.draft.errand else {
            return;
        };
        let to = to.clone();
        let order = WeekSheetOrder {
            day,
            display: desk.words.display(),
            paper: Paper::A4,
            to: to.clone(),
        };
        let command = Command::Exchange(ExchangeCommand::WriteWeekSheet(order));
        self.draft.errand = Errand::Writing(desk.outbox.send(command), to);
    }

    /// Hears what came of a command, and says so on the page.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if let Some((_sent, first)) = self.draft.sent.take_if(|(sent, _)| *sent == ticket) {
            self.draft.fault = result.err().cloned();
            if result.is_ok() {
                self.draft.typed.remove(&first);
                self.draft.said = Said::Saved;
            }
            return Heard::Said;
        }
        let outcome = result.map(|receipt| &receipt.outcome);
        self.draft.errand = match (std::mem::take(&mut self.draft.errand), outcome) {
            (Errand::Picking(sent), outcome) if sent == ticket => match outcome {
                Ok(Done::Picked(Some(path))) => Errand::Picked(path.clone()),
                Ok(_) => Errand::Idle,
                Err(fault) => Errand::Failed(String::new(), fault.clone()),
            },
            (Errand::Writing(sent, place), outcome) if sent == ticket => match outcome {
                Ok(Done::PagesWritten(pages)) => Errand::Written(pages.clone()),
                Ok(_) => Errand::Idle,
                Err(fault) => Errand::Failed(text_of(&place), fault.clone()),
            },
            (errand, _) => {
                self.draft.errand = errand;
                return Heard::Left;
            }
        };
        Heard::Said
    }
}

fn text_of(place: &Path) -> String {
    place.display().to_string()
}
