//! Owns Today: what to do next, what the rules say, the day so far and the last days.

pub mod breaks;
pub mod fold;
pub mod list;
pub mod model;
pub mod pieces;
pub mod sheet;
pub mod sides;
pub mod view;
pub mod warnings;
pub mod week;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::today::Today;
use crate::application::{Command, DiaryCommand, Done, Fault, Operation, Receipt, Ticket};
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::screens::today::breaks::{Said, Wish, break_now};
use crate::ui::screens::today::model::Model;
use crate::ui::screens::today::view::{Draft, today_ui};

/// The screen.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
    sent: Option<Ticket>,
    about: About,
}

/// Which change the words on the card of breaks are about; they go once another one follows.
#[derive(Clone, Debug, Default, PartialEq)]
enum About {
    /// The card says nothing.
    #[default]
    Nothing,
    /// What was done just now; the next view names the change.
    Fresh,
    /// The change that an undo would take back then.
    Change(Option<Box<Operation>>),
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<Today>(ui, &()) else {
            return;
        };
        self.follow_undo(&view);
        let words = desk.words;
        let key = (Same(Rc::clone(&view)), words.display());
        let shown = self.memo.get(key, || model::model(&view, words));
        let wish = today_ui(ui, shown, &mut self.draft, words, desk.outbox);
        match wish {
            Some(Wish::Up) if self.sent.is_none() => {
                let entry = break_now(desk.today, desk.time, desk.now);
                let command = Command::Diary(DiaryCommand::Log(entry));
                self.sent = Some(desk.outbox.send(command));
            }
            Some(Wish::Undo) if self.sent.is_none() => {
                self.sent = Some(desk.outbox.send(Command::Undo));
            }
            Some(Wish::Up | Wish::Undo) | None => {}
        }
    }

    /// Hears what came of a command, and says it on the card where it is about a break.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.sent != Some(ticket) {
            return Heard::Left;
        }
        self.sent = None;
        self.about = About::Fresh;
        self.draft.said = match result {
            Ok(receipt) => match said(&receipt.outcome) {
                Some(said) => said,
                None => return Heard::Left,
            },
            Err(fault) => Said::Failed(fault.clone()),
        };
        Heard::Said
    }

    /// Takes "Saved. Undo" away once Undo would take back something else.
    fn follow_undo(&mut self, view: &Today) {
        let present = view.undo.clone().map(Box::new);
        match &self.about {
            About::Nothing => {}
            About::Fresh => self.about = About::Change(present),
            About::Change(known) if *known == present => {}
            About::Change(_) => {
                self.about = About::Nothing;
                self.draft.said = Said::Nothing;
            }
        }
    }
}

/// What the card says of an outcome; `None` where the shell has the better words.
fn said(outcome: &Done) -> Option<Said> {
    if *outcome == Done::Saved {
        Some(Said::Saved)
    } else if *outcome == Done::Undone {
        Some(Said::Undone)
    } else {
        None
    }
}
