//! Owns the page of the physiotherapist's plan: taking one in after seeing what it changes, and what
//! the one in force says.

mod codes;
mod draft;
pub mod model;
mod view;

use std::path::PathBuf;
use std::rc::Rc;

use egui::Ui;

use crate::application::view::plan::{ENDING, PlanNow};
use crate::application::{
    Command, Done, ExchangeCommand, Fault, FileKind, PlanCommand, Receipt, Ticket,
};
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::outbox::Outbox;
use crate::ui::screens::plan_sheet::codes::Pictures;
use crate::ui::screens::plan_sheet::draft::{Draft, Errand, Said};
use crate::ui::screens::plan_sheet::model::Model;
use crate::ui::screens::plan_sheet::view::{Wish, page_ui};

/// The screen.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
    pictures: Pictures,
    dropped: Option<PathBuf>,
}

impl Screen {
    /// Takes a file that was dropped on the window; it is read in the next frame.
    pub fn drop_file(&mut self, path: PathBuf) {
        self.dropped = Some(path);
    }

    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<PlanNow>(ui, &()) else {
            return;
        };
        if let Some(path) = self.dropped.take() {
            self.draft.place = path.display().to_string();
            self.look(path, desk.outbox);
        }
        self.go_on(desk.outbox);
        let words = desk.words;
        let read = self.draft.read.clone();
        let key = (Same(Rc::clone(&view)), words.display(), self.draft.version);
        let shown = self
            .memo
            .get(key, || model::model(&view, read.as_deref(), words));
        let wish = page_ui(ui, shown, &mut self.draft, &mut self.pictures, words);
        if let Some(wish) = wish {
            self.follow(wish, &view, desk);
        }
    }

    fn look(&mut self, from: PathBuf, outbox: &mut Outbox) {
        let ticket = outbox.send(Command::Plan(PlanCommand::Read { from }));
        self.draft.errand = Errand::Reading(ticket);
    }

    /// Takes the next step of what came back since the last frame.
    fn go_on(&mut self, outbox: &mut Outbox) {
        match std::mem::take(&mut self.draft.errand) {
            Errand::Picked(path) => {
                self.draft.place = path.display().to_string();
                self.look(path, outbox);
            }
            Errand::Written(path) => {
                let command = ExchangeCommand::ShowPage { path: path.clone() };
                let ticket = outbox.send(Command::Exchange(command));
                self.draft.errand = Errand::Showing(ticket, path);
            }
            errand @ (Errand::Idle
            | Errand::Picking(_)
            | Errand::Reading(_)
            | Errand::Taking(_)
            | Errand::Writing(_)
            | Errand::Showing(..)) => self.draft.errand = errand,
        }
    }

    fn follow(&mut self, wish: Wish, view: &PlanNow, desk: &mut Desk<'_>) {
        let busy = self.draft.errand.ticket().is_some();
        match wish {
            Wish::Back => desk.outbox.back(),
            Wish::Edit => {
                let base = view
                    .in_force
                    .as_ref()
                    .map(|accepted| accepted.sheet.clone());
                desk.outbox.edit_plan(base, None);
            }
            Wish::Leave => self.draft.leave(),
            Wish::Choose | Wish::Look | Wish::Join | Wish::Accept | Wish::Print if busy => {}
            Wish::Choose => {
                let command = ExchangeCommand::PickImportFile {
                    title: desk.words.planpage_choose_title(),
                    kinds: vec![FileKind {
                        name: desk.words.planpage_kind(),
                        extensions: vec![ENDING.to_owned(), "txt".to_owned()],
                    }],
                };
                let ticket = desk.outbox.send(Command::Exchange(command));
                self.draft.errand = Errand::Picking(ticket);
            }
            Wish::Look => self.look(PathBuf::from(self.draft.place.trim()), desk.outbox),
            Wish::Join => {
                let command = PlanCommand::Scan(self.draft.scanned.clone());
                let ticket = desk.outbox.send(Command::Plan(command));
                self.draft.errand = Errand::Reading(ticket);
            }
            Wish::Accept => {
                if let Some(read) = &self.draft.read {
                    let command = PlanCommand::Take(Box::new(read.sheet.clone()));
                    let ticket = desk.outbox.send(Command::Plan(command));
                    self.draft.errand = Errand::Taking(ticket);
                }
            }
            Wish::Print => {
                if let Some(accepted) = &view.in_force {
                    let command = PlanCommand::WritePage {
                        sheet: Box::new(accepted.sheet.clone()),
                        display: desk.words.display(),
                        to: None,
                    };
                    let ticket = desk.outbox.send(Command::Plan(command));
                    self.draft.errand = Errand::Writing(ticket);
                }
            }
        }
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.draft.errand.ticket() != Some(ticket) {
            return Heard::Left;
        }
        let errand = std::mem::take(&mut self.draft.errand);
        let outcome = match result {
            Ok(receipt) => &receipt.outcome,
            Err(fault) => {
                self.draft.say(Said::Failed(fault.clone()));
                return Heard::Said;
            }
        };
        match (errand, outcome) {
            (Errand::Picking(_), Done::Picked(Some(path))) => {
                self.draft.errand = Errand::Picked(path.clone());
            }
            (Errand::Reading(_), Done::PlanRead(read)) => self.draft.open(read.clone()),
            (Errand::Taking(_), Done::Saved) => self.draft.taken(),
            (Errand::Writing(_), Done::PageWritten(path)) => {
                self.draft.errand = Errand::Written(path.clone());
            }
            (Errand::Showing(_, path), Done::PageShown(shown)) => {
                self.draft.say(Said::Page(path, *shown));
            }
            (_, _) => {}
        }
        Heard::Said
    }
}
