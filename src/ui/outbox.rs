//! Owns what screens ask for while they are drawn; the shell carries it out after the frame.

use crate::application::{Command, Ticket};
use crate::domain::{EntryId, GuidancePlace, Kind};
use crate::ui::actions::Action;
use crate::ui::nav::{Move, Route};
use crate::ui::screens::care_step;
use crate::ui::screens::plan_editor::Begin;

/// Collects what screens ask for. Nothing happens until the shell empties it.
#[derive(Debug, Default)]
pub struct Outbox {
    last_ticket: u64,
    commands: Vec<(Ticket, Command)>,
    moves: Vec<Move>,
    actions: Vec<Action>,
    plan: Option<Begin>,
    step: Option<care_step::Begin>,
    guidance: Option<GuidancePlace>,
    closed: Vec<Route>,
    erases: bool,
}

/// What was asked for since the last time.
#[derive(Debug, Default)]
pub struct Post {
    /// Commands, in the order they were sent.
    pub commands: Vec<(Ticket, Command)>,
    /// Steps, in the order they were asked for.
    pub moves: Vec<Move>,
    /// Actions, as if chosen in the palette.
    pub actions: Vec<Action>,
    /// The plan that the editor is to begin with.
    pub plan: Option<Begin>,
    /// How the form of a step of the care path is to begin.
    pub step: Option<care_step::Begin>,
    /// The place at which the guidance is to be opened.
    pub guidance: Option<GuidancePlace>,
    /// Forms that were saved or left on purpose.
    pub closed: Vec<Route>,
    /// Whether the whole diary is to be erased for good.
    pub erases: bool,
}

impl Outbox {
    /// Asks for a command. The screen hears of its result under the ticket (`Screen::settle`).
    pub fn send(&mut self, command: Command) -> Ticket {
        let ticket = self.ticket();
        self.commands.push((ticket, command));
        ticket
    }

    /// A ticket that was not given out before.
    pub(in crate::ui) const fn ticket(&mut self) -> Ticket {
        self.last_ticket += 1;
        Ticket::new(self.last_ticket)
    }

    /// Asks to go somewhere; Back returns here.
    pub fn go(&mut self, route: Route) {
        self.moves.push(Move::Go(route));
    }

    /// Asks to go back.
    pub fn back(&mut self) {
        self.moves.push(Move::Back);
    }

    /// Asks to go somewhere; Back will not return here.
    pub fn replace(&mut self, route: Route) {
        self.moves.push(Move::Replace(route));
    }

    /// Asks for the editor of plans.
    pub fn edit_plan(&mut self, begin: Begin) {
        self.plan = Some(begin);
        self.go(Route::PlanEditor);
    }

    /// Asks for the form of a step of the care path that begins otherwise than its entry says.
    pub fn begin_step(&mut self, editing: Option<EntryId>, begin: care_step::Begin) {
        self.step = Some(begin);
        self.go(Route::Log {
            kind: Kind::CareStep,
            editing,
            day: None,
        });
    }

    /// Asks for a place in the guidance; Back returns here.
    pub fn read(&mut self, place: GuidancePlace) {
        self.guidance = Some(place);
        self.go(Route::Care);
    }

    /// Asks for an action, as the palette would.
    pub fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Says that the form of a place was saved, or left on purpose: what was typed into it is no
    /// longer to be kept.
    pub fn close_form(&mut self, at: Route) {
        self.closed.push(at);
    }

    /// Asks to erase the whole diary for good: the person agreed.
    pub const fn erase_diary(&mut self) {
        self.erases = true;
    }

    /// Takes everything out.
    pub fn empty(&mut self) -> Post {
        Post {
            commands: std::mem::take(&mut self.commands),
            moves: std::mem::take(&mut self.moves),
            actions: std::mem::take(&mut self.actions),
            plan: self.plan.take(),
            step: self.step.take(),
            guidance: self.guidance.take(),
            closed: std::mem::take(&mut self.closed),
            erases: std::mem::take(&mut self.erases),
        }
    }
}
