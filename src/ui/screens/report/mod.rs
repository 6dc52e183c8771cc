//! Owns the page of the report: ticks, days, what leaves, and the writing of the file.

mod draft;
mod model;
mod view;

use crate::application::view::report::ReportLeaves;
use crate::application::{Command, Done, ExchangeCommand, Fault, FileKind, Receipt, Ticket};
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::screens::log::dates;
use crate::ui::widgets::CalendarWords;

pub use draft::{Draft, Span, State};
pub use model::{Model, Said, model};
pub use view::{Wish, report_ui};

/// The screen with what was ticked and what came of it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    calendar: Memo<CalendarWords>,
}

impl Screen {
    /// Draws the page.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let words = desk.words;
        self.draft
            .suggest_place(desk.today, || desk.folder_to_write());
        let mut choice = self.draft.choice(words.display()).clone();
        let key = (choice.reader, self.draft.days().ok().flatten());
        let Some(leaves) = desk.view::<ReportLeaves>(ui, &key) else {
            return;
        };
        let shown = model(&leaves, &choice, &self.draft, words);
        let calendar = self
            .calendar
            .get(words.display(), || dates::calendar_words(words));
        let asked = (&mut choice, &mut self.draft);
        let wish = report_ui(ui, &shown, asked, (calendar, desk.today));
        if self.draft.choice.as_ref() != Some(&choice) {
            self.draft.choice = Some(choice);
            ui.ctx().request_repaint();
        }
        match wish {
            Some(Wish::Back) => desk.outbox.back(),
            Some(Wish::Choose) => self.pick(&shown, desk),
            Some(Wish::Write) => self.write(desk),
            Some(Wish::Open) => self.open(desk),
            None => {}
        }
    }

    fn pick(&mut self, shown: &Model, desk: &mut Desk<'_>) {
        let [_button, title, kind] = &shown.choose;
        let command = ExchangeCommand::PickExportPlace {
            title: title.clone(),
            name: Draft::file_name(desk.today),
            kind: FileKind {
                name: kind.clone(),
                extensions: vec!["pdf".to_owned()],
            },
        };
        self.draft.picking = Some(desk.outbox.send(Command::Exchange(command)));
    }

    fn write(&mut self, desk: &mut Desk<'_>) {
        if let Some(order) = self.draft.order(desk.words.display()) {
            let command = Command::Exchange(ExchangeCommand::WriteReport(order));
            self.draft.state = State::Working(desk.outbox.send(command));
        }
    }

    fn open(&mut self, desk: &mut Desk<'_>) {
        let pages = match &self.draft.state {
            State::Written(pages) | State::Shown(pages, _) => pages.clone(),
            State::Idle
            | State::NoPlace
            | State::Working(_)
            | State::Showing(..)
            | State::Failed { .. } => return,
        };
        let path = pages.file.path.clone();
        let command = Command::Exchange(ExchangeCommand::ShowPage { path });
        self.draft.state = State::Showing(desk.outbox.send(command), pages);
    }

    /// Hears what came of a command, and says so on the page.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.draft.picking == Some(ticket) {
            self.draft.picking = None;
            if let Ok(receipt) = result
                && let Done::Picked(Some(path)) = &receipt.outcome
            {
                self.draft.place = path.display().to_string();
            }
            return Heard::Said;
        }
        let outcome = result.map(|receipt| &receipt.outcome);
        self.draft.state = match (std::mem::take(&mut self.draft.state), outcome) {
            (State::Working(sent), Ok(Done::PagesWritten(pages))) if sent == ticket => {
                State::Written(pages.clone())
            }
            (State::Working(sent), Err(fault)) if sent == ticket => State::Failed {
                place: self.draft.place.trim().to_owned(),
                fault: fault.clone(),
            },
            (State::Showing(sent, pages), Ok(Done::PageShown(shown))) if sent == ticket => {
                State::Shown(pages, *shown)
            }
            (state, _) => {
                self.draft.state = state;
                return Heard::Left;
            }
        };
        Heard::Said
    }
}
