//! Owns Today: what to do next, what the rules say, the day so far and the last days.

pub mod breaks;
pub mod fold;
pub mod list;
pub mod model;
pub mod morning;
pub mod own;
pub mod pieces;
pub mod planned;
pub mod sheet;
pub mod sides;
pub mod view;
pub mod warnings;
pub mod week;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::care_path::CarePath;
use crate::application::view::practice::plan_of;
use crate::application::view::today::Today;
use crate::application::{Command, DiaryCommand, Done, Fault, Operation, Receipt, Ticket};
use crate::domain::Day;
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::kept::{Kept, take_lines};
use crate::ui::nav::Route;
use crate::ui::running::{Session, minutes_between, until_next_minute};
use crate::ui::screens::backups::hint_ui;
use crate::ui::screens::care::path::today_line;
use crate::ui::screens::today::breaks::{Said, Wish, break_now, seated};
use crate::ui::screens::today::model::{Around, Model};
use crate::ui::screens::today::morning::{MorningDraft, MorningWish, check_in_of};
use crate::ui::screens::today::view::{Draft, today_ui};

/// The screen.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    memo: Memo<Model>,
    sent: Option<Ticket>,
    answered: Option<Ticket>,
    about: About,
    sitting: Sitting,
}

/// Whether a break that ends the sitting was saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sitting {
    /// Nothing ends it.
    #[default]
    GoesOn,
    /// A break is on its way.
    EndsWhenSaved,
    /// The break is in the diary.
    Ended,
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
        if view.morning.is_none() {
            // It was answered elsewhere, or the morning is over.
            self.draft.morning = MorningDraft::default();
        }
        if self.sitting == Sitting::Ended {
            self.sitting = Sitting::GoesOn;
            desk.running.sitting = None;
        }
        let around = around(ui, desk);
        let words = desk.words;
        let path = desk.view::<CarePath>(ui, &());
        let key = (
            Same(Rc::clone(&view)),
            path.clone().map(Same),
            words.display(),
            around,
        );
        let shown = self.memo.get(key, || Model {
            path: path.and_then(|path| today_line(&path, words, view.day)),
            ..model::model(&view, around, words)
        });
        let wishes = today_ui(ui, shown, &mut self.draft, words, desk.outbox);
        hint_ui(ui, desk);
        if let Some(wish) = wishes.breaks {
            self.follow_breaks(wish, around, desk);
        }
        if let Some(wish) = wishes.morning {
            self.follow_morning(wish, view.day, desk);
        }
        if let Some(kind) = wishes.start
            && view.block.is_none()
        {
            let plan = plan_of(&view.evidence.plans, kind, view.day).cloned();
            desk.running.session = Some(Session::begin(kind, plan, desk.now.clone()));
            desk.outbox.go(Route::Practice);
        }
    }

    fn follow_breaks(&mut self, wish: Wish, around: Around, desk: &mut Desk<'_>) {
        match wish {
            Wish::Down => desk.running.sitting = Some(desk.now.clone()),
            Wish::StopCounting => desk.running.sitting = None,
            Wish::Up | Wish::Undo if self.sent.is_some() => {}
            Wish::Up => {
                let sat = around.seated.and_then(seated);
                let entry = break_now(desk.today, desk.time, desk.now, sat);
                let command = Command::Diary(DiaryCommand::Log(entry));
                self.sent = Some(desk.outbox.send(command));
                self.sitting = Sitting::EndsWhenSaved;
            }
            Wish::Undo => self.sent = Some(desk.outbox.send(Command::Undo)),
        }
    }

    fn follow_morning(&mut self, wish: MorningWish, day: Day, desk: &mut Desk<'_>) {
        match wish {
            MorningWish::Save(_) if self.answered.is_some() => {}
            MorningWish::Save(answers) => {
                let entry = check_in_of(day, desk.time, desk.now, answers);
                let command = Command::Diary(DiaryCommand::Log(entry));
                self.answered = Some(desk.outbox.send(command));
            }
            MorningWish::Later => {
                self.draft.morning = MorningDraft::default();
                let mut settings = desk.settings.clone();
                settings.morning_put_off = Some(day);
                desk.outbox.send(Command::Settings(Box::new(settings)));
            }
            MorningWish::Full => desk.outbox.go(Route::CheckIn { day, editing: None }),
        }
    }

    /// The answers of the morning that are not saved.
    pub fn kept(&self) -> Kept {
        self.draft.morning.kept()
    }

    /// Takes up the answers of a morning. Where it is over by now, the card asks anew.
    pub fn take_up(&mut self, text: &str) {
        self.draft.morning = MorningDraft::default();
        take_lines(text, &mut self.draft.morning);
    }

    /// Hears what came of a command, and says it on the card where it is about a break.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.answered == Some(ticket) {
            self.answered = None;
            match result {
                Ok(_) => self.draft.morning = MorningDraft::default(),
                Err(fault) => self.draft.morning.failed = Some(fault.clone()),
            }
            return Heard::Left;
        }
        if self.sent != Some(ticket) {
            return Heard::Left;
        }
        self.sent = None;
        self.sitting = match (self.sitting, result) {
            (Sitting::EndsWhenSaved, Ok(_)) => Sitting::Ended,
            (Sitting::GoesOn | Sitting::EndsWhenSaved | Sitting::Ended, _) => Sitting::GoesOn,
        };
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

/// What Today is said with besides its view. While the person sits, the next minute is drawn when
/// it has passed.
fn around(ui: &Ui, desk: &Desk<'_>) -> Around {
    let sitting = desk.running.sitting.as_ref();
    if let Some(since) = sitting {
        ui.ctx()
            .request_repaint_after(until_next_minute(since, desk.now));
    }
    Around {
        running: desk.running.session.as_ref().map(|session| session.kind),
        seated: sitting.map(|since| minutes_between(since, desk.now)),
        put_off: desk.settings.morning_put_off,
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
