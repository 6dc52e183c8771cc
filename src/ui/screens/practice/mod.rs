//! Owns Practice: the plan of each activity, starting one, and the clock while it runs.

pub(in crate::ui::screens) use view::column_ui;

pub mod blocked;
pub mod clock;
pub mod model;
pub mod plan;
mod plan_form;
mod view;

pub(in crate::ui::screens) use plan_form::exercise_fields_ui;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::practice::{Practice, plan_of};
use crate::application::{Command, Done, Fault, Receipt, RulesCommand, Ticket};
use crate::domain::Exercise;
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::kept::{Kept, OpenForm, Saved, Taken};
use crate::ui::nav::Route;
use crate::ui::running::{Session, until_next_minute};
use crate::ui::screens::practice::clock::{Wish, clock_model, clock_ui};
use crate::ui::screens::practice::model::{Model, model};
use crate::ui::screens::practice::plan::Draft;
use crate::ui::screens::practice::plan_form::{FormWish, PlanForm, plan_form_ui};
use crate::ui::screens::practice::view::practice_ui;
use crate::ui::shell::fault_card_ui;

/// The screen, with the plan that is being typed.
#[derive(Default)]
pub struct Screen {
    memo: Memo<Model>,
    form: Option<Open>,
    /// What was typed into a plan before, for its next form.
    taken: Taken,
}

/// A plan's form while it is open.
struct Open {
    exercise: Exercise,
    begun: Draft,
    form: PlanForm,
    sending: Sending,
}

/// How far the saving is.
#[derive(Clone, Debug, PartialEq)]
enum Sending {
    Typing,
    Sent(Ticket),
    Failed(Fault),
    Saved,
}

impl Screen {
    /// Draws Practice, or the form of a plan.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, form: Option<Exercise>) {
        let Some(view) = desk.view::<Practice>(ui, &()) else {
            return;
        };
        match form {
            Some(exercise) => self.plan_ui(ui, desk, &view, exercise),
            None => self.choice_ui(ui, desk, &view),
        }
    }

    /// Hears what came of a command: a saved plan closes its form, one that failed stays.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) {
        let Some(open) = &mut self.form else {
            return;
        };
        if open.sending != Sending::Sent(ticket) {
            return;
        }
        open.sending = match result {
            Ok(receipt) if receipt.outcome == Done::Saved => Sending::Saved,
            Ok(_) => Sending::Typing,
            Err(fault) => Sending::Failed(fault.clone()),
        };
    }

    /// What is typed into a plan and not saved.
    pub fn kept(&self) -> Option<Kept> {
        self.taken.kept(self.form.as_ref().map(|open| OpenForm {
            at: Route::Plan(open.exercise),
            typed: &open.form.draft,
            begun: &open.begun,
            saved: match open.sending {
                Sending::Saved => Saved::Yes,
                Sending::Typing | Sending::Sent(_) | Sending::Failed(_) => Saved::No,
            },
        }))
    }

    /// Takes up what was typed into a plan before; its form is shown next.
    pub fn take_up(&mut self, at: Route, text: String) {
        self.form = None;
        self.taken.wait(at, text);
    }

    fn choice_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, view: &Rc<Practice>) {
        let words = desk.words;
        let key = (Same(Rc::clone(view)), words.display());
        let model = self.memo.get(key, || model(view, words));
        if let Some(session) = &mut desk.running.session {
            // Coming back from the form without saving, the exercise goes on.
            session.ended = None;
            let offer = model.offers.iter().find(|offer| offer.kind == session.kind);
            if let Some(offer) = offer {
                let clock = clock_model(session, offer, desk.now, words);
                ui.ctx()
                    .request_repaint_after(until_next_minute(&session.started, desk.now));
                match clock_ui(ui, &clock, offer, model.weaker) {
                    Some(Wish::Done) => {
                        session.ended = Some(desk.now.clone());
                        desk.outbox.go(Route::LogSession(session.kind));
                    }
                    Some(Wish::Stop) => desk.running.session = None,
                    None => {}
                }
                return;
            }
        }
        let started = practice_ui(ui, model, desk.outbox);
        if let Some(kind) = started
            && view.block.is_none()
        {
            let plan = plan_of(&view.evidence.plans, kind, view.day).cloned();
            desk.running.session = Some(Session::begin(kind, plan, desk.now.clone()));
            ui.ctx().request_repaint();
        }
    }

    fn plan_ui(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        view: &Rc<Practice>,
        exercise: Exercise,
    ) {
        let kept = self.form.take().filter(|open| open.exercise == exercise);
        let mut open = kept.unwrap_or_else(|| Open::new(exercise, view));
        open.refresh(view);
        let at = Route::Plan(exercise);
        if let Some(draft) = self.taken.go_on(at, &open.begun) {
            open.form.draft = draft;
        }
        if open.sending == Sending::Saved {
            desk.outbox.close_form(at);
            desk.outbox.back();
            return;
        }
        if let Sending::Failed(fault) = &open.sending {
            fault_card_ui(ui, fault, desk.words);
        }
        match plan_form_ui(ui, &mut open.form, view, desk.now, desk.words) {
            Some(FormWish::Cancel) => {
                desk.outbox.close_form(at);
                desk.outbox.back();
                return;
            }
            Some(FormWish::Save) => open.save(desk),
            None => {}
        }
        self.form = Some(open);
    }
}

impl Open {
    fn new(exercise: Exercise, view: &Practice) -> Self {
        let begun = plan::begin(exercise, view);
        Self {
            exercise,
            form: PlanForm::new(begun.clone()),
            begun,
            sending: Sending::Typing,
        }
    }

    /// Begins anew from the present state of the diary, unless something was typed.
    fn refresh(&mut self, view: &Practice) {
        let begun = plan::begin(self.exercise, view);
        let untouched = self.form.draft == self.begun && self.sending == Sending::Typing;
        if untouched && begun != self.begun {
            self.form.draft = begun.clone();
            self.begun = begun;
        }
    }

    fn save(&mut self, desk: &mut Desk<'_>) {
        if matches!(self.sending, Sending::Sent(_)) {
            return;
        }
        match plan::parse(&self.form.draft, desk.now) {
            Ok(plan) => {
                let command = Command::Rules(RulesCommand::SetPlan(plan));
                self.sending = Sending::Sent(desk.outbox.send(command));
            }
            Err(_problems) => self.form.point_out(),
        }
    }
}
