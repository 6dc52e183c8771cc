//! Owns the safety check and the stop page: what is wrong, what to do about it, and what clears it.

pub mod card;
pub mod check;
pub mod draft;
pub mod model;
pub mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::safety::SafetyNow;
use crate::application::view::warning;
use crate::application::{
    Command, Done, ExchangeCommand, Fault, FileKind, Receipt, RulesCommand, StopPageOrder, Ticket,
    emergency_number,
};
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::nav::Route;
use crate::ui::screens::safety::draft::{Draft, Errand, Said, Sent};
use crate::ui::screens::safety::model::{CheckPage, StopPage};
use crate::ui::screens::safety::view::{Wish, check_page_ui, question_ui, stop_page_ui};
use crate::ui::shell::fault_card_ui;

/// The name a saved page begins with, and its ending.
const PAGE: &str = "stop-page.html";
const ENDING: &str = "html";

/// The screens with what is not kept yet.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    check: Memo<CheckPage>,
    stop: Memo<StopPage>,
    number: Memo<Option<String>>,
}

impl Screen {
    /// Draws the check or the stop page.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, route: Route) {
        let Some(view) = desk.view::<SafetyNow>(ui, &()) else {
            return;
        };
        self.go_on(desk);
        if let Some(fault) = &self.draft.fault {
            fault_card_ui(ui, fault, desk.words);
        }
        let wish = if route == Route::Stop {
            self.stop_ui(ui, desk, &view)
        } else {
            self.check_ui(ui, desk, &view)
        };
        if let Some(wish) = wish {
            self.follow(wish, desk);
            ui.ctx().request_repaint();
        }
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.draft.errand.ticket() == Some(ticket) {
            self.errand_came_back(result);
            return Heard::Said;
        }
        let Some((_, sent)) = self.draft.sent.take_if(|(sent, _)| *sent == ticket) else {
            return Heard::Left;
        };
        self.draft.fault = result.err().cloned();
        if result.is_ok() {
            self.draft.said = match sent {
                Sent::Answers(signs) => {
                    self.draft.ticks.clear();
                    if signs.is_empty() {
                        Said::NoneKept
                    } else {
                        Said::SignsKept
                    }
                }
                Sent::Clearing(rule) => Said::Cleared(rule),
            };
        }
        Heard::Said
    }

    fn check_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, view: &Rc<SafetyNow>) -> Option<Wish> {
        let words = desk.words;
        let key = (Same(Rc::clone(view)), words.display());
        let shown = self.check.get(key, || model::check_page(view, words));
        let keep = check::keep_word(&self.draft.ticks, words);
        let said = model::said_line(self.draft.said, words);
        check_page_ui(ui, shown, &mut self.draft.ticks, (&keep, said.as_deref()))
    }

    fn stop_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, view: &Rc<SafetyNow>) -> Option<Wish> {
        let words = desk.words;
        let number = number(&mut self.number, desk);
        let key = (Same(Rc::clone(view)), words.display(), number.clone());
        let shown = self
            .stop
            .get(key, || model::stop_page(view, number.as_deref(), words));
        if let Errand::Failed(fault) = &self.draft.errand {
            fault_card_ui(ui, fault, words);
        }
        let said = model::said_line(self.draft.said, words);
        let errand = model::errand_said(&self.draft.errand, words);
        let wish = stop_page_ui(ui, shown, (said.as_deref(), errand.as_ref()));
        let Some((rule, how)) = self.draft.asking else {
            return wish;
        };
        let question = model::question(&warning::name(rule, words), how, words);
        question_ui(ui, &question)
    }

    fn follow(&mut self, wish: Wish, desk: &mut Desk<'_>) {
        match wish {
            Wish::Keep if self.draft.sent.is_none() => {
                let signs = self.draft.ticks.clone();
                let command = RulesCommand::AnswerSafety(signs.clone());
                let ticket = desk.outbox.send(Command::Rules(command));
                self.draft.sent = Some((ticket, Sent::Answers(signs)));
            }
            Wish::Open => desk.outbox.go(Route::Stop),
            Wish::Check => desk.outbox.go(Route::Safety),
            Wish::Print if !self.draft.errand.is_busy() => {
                let ticket = self.write(None, desk);
                self.draft.errand = Errand::Writing(ticket);
            }
            Wish::Save if !self.draft.errand.is_busy() => {
                self.draft.errand = Errand::Picking(pick(desk));
            }
            Wish::Clear(rule, how) => self.draft.asking = Some((rule, how)),
            Wish::Confirm if self.draft.sent.is_none() => {
                if let Some((rule, how)) = self.draft.asking.take() {
                    let command = RulesCommand::ClearStop { rule, how };
                    let ticket = desk.outbox.send(Command::Rules(command));
                    self.draft.sent = Some((ticket, Sent::Clearing(rule)));
                }
            }
            Wish::Cancel => self.draft.asking = None,
            Wish::Keep | Wish::Print | Wish::Save | Wish::Confirm => {}
        }
    }

    /// Takes the next step of what came back since the last frame.
    fn go_on(&mut self, desk: &mut Desk<'_>) {
        match self.draft.said {
            Said::SignsKept => {
                self.draft.said = Said::Nothing;
                desk.outbox.replace(Route::Stop);
            }
            Said::NoneKept => self.draft.said = Said::NoneKeptOn(desk.today),
            Said::NoneKeptOn(day) if day != desk.today || !self.draft.ticks.is_empty() => {
                self.draft.said = Said::Nothing;
            }
            Said::Nothing | Said::NoneKeptOn(_) | Said::Cleared(_) => {}
        }
        match std::mem::take(&mut self.draft.errand) {
            Errand::Written(path) => {
                let command = ExchangeCommand::ShowPage { path: path.clone() };
                let ticket = desk.outbox.send(Command::Exchange(command));
                self.draft.errand = Errand::Showing(ticket, path);
            }
            Errand::Picked(path) => {
                let ticket = self.write(Some(path), desk);
                self.draft.errand = Errand::Saving(ticket);
            }
            errand @ (Errand::Idle
            | Errand::Writing(_)
            | Errand::Showing(..)
            | Errand::Shown(..)
            | Errand::Picking(_)
            | Errand::Saving(_)
            | Errand::Saved(_)
            | Errand::Failed(_)) => self.draft.errand = errand,
        }
    }

    fn write(&mut self, to: Option<std::path::PathBuf>, desk: &mut Desk<'_>) -> Ticket {
        let order = StopPageOrder {
            display: desk.words.display(),
            number: number(&mut self.number, desk),
            to,
        };
        let command = ExchangeCommand::WriteStopPage(order);
        desk.outbox.send(Command::Exchange(command))
    }

    fn errand_came_back(&mut self, result: Result<&Receipt, &Fault>) {
        let before = std::mem::take(&mut self.draft.errand);
        let outcome = match result {
            Ok(receipt) => &receipt.outcome,
            Err(fault) => {
                self.draft.errand = Errand::Failed(fault.clone());
                return;
            }
        };
        self.draft.errand = match (before, outcome) {
            (Errand::Writing(_), Done::PageWritten(path)) => Errand::Written(path.clone()),
            (Errand::Showing(_, path), Done::PageShown(shown)) => Errand::Shown(path, *shown),
            (Errand::Picking(_), Done::Picked(Some(path))) => Errand::Picked(path.clone()),
            (Errand::Saving(_), Done::PageWritten(path)) => Errand::Saved(path.clone()),
            (_, _) => Errand::Idle,
        };
    }
}

/// The emergency number, where it is certain.
fn number(memo: &mut Memo<Option<String>>, desk: &Desk<'_>) -> Option<String> {
    let zone = desk.now.zone.as_str();
    let key = (desk.system.to_vec(), zone.to_owned());
    memo.get(key, || emergency_number(desk.system, zone))
        .clone()
}

fn pick(desk: &mut Desk<'_>) -> Ticket {
    let command = ExchangeCommand::PickExportPlace {
        title: desk.words.safety_save_page(),
        name: PAGE.to_owned(),
        kind: FileKind {
            name: desk.words.safety_save_page_kind(),
            extensions: vec![ENDING.to_owned()],
        },
    };
    desk.outbox.send(Command::Exchange(command))
}
