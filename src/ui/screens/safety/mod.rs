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
    Command, Fault, PaperPage, Receipt, RulesCommand, Ticket, emergency_number,
};
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::errand::{self, Errand};
use crate::ui::nav::Route;
use crate::ui::screens::safety::draft::{Draft, Said, Sent};
use crate::ui::screens::safety::model::{CheckPage, StopPage};
use crate::ui::screens::safety::view::{Wish, check_page_ui, question_ui, stop_page_ui};
use crate::ui::shell::fault_card_ui;

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
        if self.draft.errand.settle(ticket, result) == Heard::Said {
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
        let errand = self.draft.errand.said(words);
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
            Wish::Print => self.take_along(errand::Wish::Print, desk),
            Wish::Save => self.take_along(errand::Wish::Save, desk),
            Wish::Clear(rule, how) => self.draft.asking = Some((rule, how)),
            Wish::Confirm if self.draft.sent.is_none() => {
                if let Some((rule, how)) = self.draft.asking.take() {
                    let command = RulesCommand::ClearStop { rule, how };
                    let ticket = desk.outbox.send(Command::Rules(command));
                    self.draft.sent = Some((ticket, Sent::Clearing(rule)));
                }
            }
            Wish::Cancel => self.draft.asking = None,
            Wish::Keep | Wish::Confirm => {}
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
        self.draft.errand.go_on(desk);
    }

    fn take_along(&mut self, wish: errand::Wish, desk: &mut Desk<'_>) {
        let page = PaperPage::Stop {
            number: number(&mut self.number, desk),
        };
        self.draft.errand.follow(wish, page, desk);
    }
}

/// The emergency number, where it is certain.
fn number(memo: &mut Memo<Option<String>>, desk: &Desk<'_>) -> Option<String> {
    let zone = desk.now.zone.as_str();
    let key = (desk.system.to_vec(), zone.to_owned());
    memo.get(key, || emergency_number(desk.system, zone))
        .clone()
}
