//! Owns the form of a step of the care path: a visit, an examination, a result, a treatment.

pub mod draft;
pub mod model;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::log_form::{LogForm, LogFormKey};
use crate::application::{Command, DiaryCommand, Done, Fault, Receipt, Ticket};
use crate::domain::Kind;
use crate::i18n::Words;
use crate::ui::desk::{Desk, Memo};
use crate::ui::kept::{Kept, OpenForm, Saved, Taken};
use crate::ui::nav::Route;
use crate::ui::screens::log::{dates, gone_ui};
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, CalendarWords, Card, page_header_ui, paragraph_ui};

pub use draft::{Begin, Draft};

use draft::Opening;
use model::{Model, Purpose, Tried};
use view::{Around, Form, Wish, step_ui};

/// The form. It keeps what was typed until it is saved or cancelled.
#[derive(Default)]
pub struct Screen {
    begin: Option<Begin>,
    /// What was typed before, for the next form of its place.
    taken: Taken,
    open: Option<Open>,
}

/// The form with what it was opened for and what became of it.
struct Open {
    opening: Opening,
    form: Form,
    begun: Draft,
    memo: Memo<Model>,
    calendar: Memo<CalendarWords>,
    phase: Phase,
}

/// How far the saving is.
#[derive(Clone, Debug, PartialEq)]
enum Phase {
    Typing,
    Sent(Ticket, After),
    Failed(Fault),
    Saved(After),
}

/// What follows once it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
enum After {
    /// Back to where the person came from.
    Leave,
    /// What comes next can become a step of its own.
    Offer(String),
}

impl Screen {
    /// Begins otherwise than the route alone would; the next form that is drawn does so.
    pub fn begin(&mut self, begin: Begin) {
        self.begin = Some(begin);
    }

    /// Draws the form of a route.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, route: Route) {
        let opening = opening(route);
        let key = LogFormKey {
            kind: Kind::CareStep,
            subject: opening.subject(),
            own: None,
        };
        let Some(view) = desk.view::<LogForm>(ui, &key) else {
            return;
        };
        let begin = self.begin.take();
        let kept = self.open.take();
        let kept = kept.filter(|open| begin.is_none() && open.opening == opening);
        let opened = kept.or_else(|| Open::new(opening, &view, begin));
        let Some(mut open) = opened else {
            gone_ui(ui, desk);
            return;
        };
        let at = opening.route();
        if let Some(draft) = self.taken.go_on(at, &open.begun) {
            open.form = Form::new(draft);
        }
        if let Phase::Saved(After::Offer(next)) = &open.phase {
            match offer_ui(ui, next, desk.words) {
                Some(Answer::Add) => {
                    self.begin = Some(Begin::Next(next.clone()));
                    desk.outbox.close_form(at);
                    desk.outbox.replace(Route::log(Kind::CareStep));
                    ui.ctx().request_repaint();
                    return;
                }
                Some(Answer::NotNow) => {
                    desk.outbox.close_form(at);
                    desk.outbox.back();
                    return;
                }
                None => {}
            }
            self.open = Some(open);
            return;
        }
        open.draw_ui(ui, desk);
        let wish = open.form.take_wish();
        if open.phase == Phase::Saved(After::Leave) || wish == Some(Wish::Cancel) {
            desk.outbox.close_form(at);
            desk.outbox.back();
            return;
        }
        open.follow(wish, &view, desk);
        self.open = Some(open);
    }

    /// What is typed and not saved.
    pub fn kept(&self) -> Option<Kept> {
        self.taken.kept(self.open.as_ref().map(|open| OpenForm {
            at: open.opening.route(),
            typed: &open.form.draft,
            begun: &open.begun,
            saved: match open.phase {
                Phase::Saved(_) => Saved::Yes,
                Phase::Typing | Phase::Sent(..) | Phase::Failed(_) => Saved::No,
            },
        }))
    }

    /// Takes up what was typed before; the form of that place is shown next.
    pub fn take_up(&mut self, at: Route, text: String) {
        self.open = None;
        self.begin = None;
        self.taken.wait(at, text);
    }

    /// Hears what came of a command: a saved form closes, one that failed keeps what was typed.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) {
        let Some(open) = &mut self.open else {
            return;
        };
        open.phase = match std::mem::replace(&mut open.phase, Phase::Typing) {
            Phase::Sent(sent, after) if sent == ticket => match result {
                Ok(receipt) if receipt.outcome == Done::Saved => Phase::Saved(after),
                Ok(_) => Phase::Typing,
                Err(fault) => Phase::Failed(fault.clone()),
            },
            phase @ (Phase::Typing | Phase::Sent(..) | Phase::Failed(_) | Phase::Saved(_)) => phase,
        };
    }
}

fn opening(route: Route) -> Opening {
    if let Route::LogAgain { entry, .. } = route {
        return Opening::Again(entry);
    }
    if let Route::Log { editing, day, .. } = route {
        return editing.map_or(Opening::New(day), Opening::Edit);
    }
    // The shell shows this form for those two alone.
    Opening::New(None)
}

impl Open {
    /// Opens the form; `None` where the entry it is about is not in the diary any more.
    fn new(opening: Opening, view: &Rc<LogForm>, begin: Option<Begin>) -> Option<Self> {
        let subject = view.subject.as_ref();
        let draft = match opening {
            Opening::New(day) => Draft::new(day),
            Opening::Edit(_) => Draft::of(subject?)?,
            Opening::Again(_) => Draft::again(subject?)?,
        };
        let begun = match begin {
            Some(begin) => draft.begun(begin),
            None => draft,
        };
        Some(Self {
            opening,
            form: Form::new(begun.clone()),
            begun,
            memo: Memo::default(),
            calendar: Memo::default(),
            phase: Phase::Typing,
        })
    }

    fn draw_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let (words, today) = (desk.words, desk.today);
        if let Phase::Failed(fault) = &self.phase {
            fault_card_ui(ui, fault, words);
        }
        let purpose = match self.opening {
            Opening::Edit(_) => Purpose::Change,
            Opening::New(_) | Opening::Again(_) => Purpose::Make,
        };
        let (draft, tried) = (&self.form.draft, self.form.tried);
        let key = (draft.clone(), tried, today, words.display());
        let model = self
            .memo
            .get(key, || model::model(draft, purpose, tried, today, words));
        let calendar = self
            .calendar
            .get(words.display(), || dates::calendar_words(words));
        let around = Around {
            calendar,
            clock: dates::clock_style(words),
            today,
        };
        step_ui(ui, model, &mut self.form, &around);
    }

    fn follow(&mut self, wish: Option<Wish>, view: &LogForm, desk: &mut Desk<'_>) {
        if matches!(self.phase, Phase::Sent(..)) {
            return;
        }
        match wish {
            Some(Wish::Save) => self.save(view, desk),
            Some(Wish::Bin) => {
                if let Opening::Edit(id) = self.opening {
                    let command = Command::Diary(DiaryCommand::MoveToBin(id));
                    self.phase = Phase::Sent(desk.outbox.send(command), After::Leave);
                }
            }
            Some(Wish::Cancel) | None => {}
        }
    }

    fn save(&mut self, view: &LogForm, desk: &mut Desk<'_>) {
        let draft = &self.form.draft;
        let entry = match draft::entry(draft, desk.today) {
            Ok(entry) => entry,
            Err(problems) => {
                self.form.tried = Tried::Yes;
                self.form.focus = problems.first().map(|(field, _)| *field);
                return;
            }
        };
        let before = view.subject.as_ref().and_then(Draft::of);
        let said = before.map(|before| before.next).unwrap_or_default();
        let next = draft.next.trim();
        let offers = draft.is_finished() && !next.is_empty() && next != said;
        let after = if offers {
            After::Offer(next.to_owned())
        } else {
            After::Leave
        };
        let command = match self.opening {
            Opening::Edit(id) => DiaryCommand::Edit { id, entry },
            Opening::New(_) | Opening::Again(_) => DiaryCommand::Log(entry),
        };
        let ticket = desk.outbox.send(Command::Diary(command));
        self.phase = Phase::Sent(ticket, after);
    }
}

/// What the person says to the offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Add,
    NotNow,
}

/// Draws the offer to make a step of what comes next.
fn offer_ui(ui: &mut Ui, next: &str, words: &Words) -> Option<Answer> {
    page_header_ui(ui, &words.carestep_next_title(), "", |_| ());
    Card::new()
        .show(ui, |ui| {
            paragraph_ui(ui, Type::Body.text(words.carestep_next_text(next)));
            ui.add_space(size::GAP_S);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(size::GAP_S, size::GAP_S);
                let add = Button::primary(&words.path_add_next()).show(ui);
                let not_now = Button::quiet(&words.carestep_not_now()).show(ui);
                if add.clicked() {
                    Some(Answer::Add)
                } else {
                    not_now.clicked().then_some(Answer::NotNow)
                }
            })
            .inner
        })
        .inner
}
