//! Owns the forms that write into the diary, and the choice between them.

pub(in crate::ui::screens) use side::drawing;

pub mod dates;
pub mod draft;
mod feeling;
mod fields;
mod form;
pub(in crate::ui::screens) mod kept;
mod kinds;
pub mod last;
pub mod menu;
pub mod model;
mod own;
mod own_draft;
pub mod parse;
pub mod say;
mod session;
mod sets;
mod side;
mod sites;
mod strength_draft;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::log_form::{LastTimes, LogForm, LogFormKey};
use crate::application::{Command, DiaryCommand, Done, Fault, Receipt, Ticket};
use crate::domain::{Day, EntryId, Kind, NewEntry, OwnExerciseId};
use crate::i18n::Words;
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::kept::{Kept, OpenForm, Saved, Taken};
use crate::ui::nav::Route;
use crate::ui::screens::log::draft::{Draft, Start, Units};
use crate::ui::screens::log::fields::Calendar;
use crate::ui::screens::log::form::{Form, Future, Part, Wish};
use crate::ui::screens::log::menu::MenuModel;
use crate::ui::screens::log::model::Model;
use crate::ui::screens::log::parse::{Field, Problems};
use crate::ui::screens::log::say::Tried;
use crate::ui::screens::log::view::{Surroundings, log_ui};
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::size;
use crate::ui::widgets::{Button, CalendarWords, Card, paragraph_ui};

/// What a form was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    New { kind: Kind, day: Option<Day> },
    Edit { kind: Kind, id: EntryId },
    Again { kind: Kind, id: EntryId },
    Session { kind: Kind },
    Own { exercise: OwnExerciseId },
}

impl Opening {
    /// The place of its form.
    const fn route(self) -> Route {
        match self {
            Self::New {
                kind: Kind::CheckIn,
                day: Some(day),
            } => Route::CheckIn { day, editing: None },
            Self::New { kind, day } => Route::Log {
                kind,
                editing: None,
                day,
            },
            Self::Edit { kind, id } => Route::Log {
                kind,
                editing: Some(id),
                day: None,
            },
            Self::Again { kind, id } => Route::LogAgain { kind, entry: id },
            Self::Session { kind } => Route::LogSession(kind),
            Self::Own { exercise } => Route::LogOwn(exercise),
        }
    }

    const fn of(route: Route) -> Option<Self> {
        match route {
            Route::Log {
                kind,
                editing: Some(id),
                day: _,
            } => Some(Self::Edit { kind, id }),
            Route::Log {
                kind,
                editing: None,
                day,
            } => Some(Self::New { kind, day }),
            Route::LogAgain { kind, entry } => Some(Self::Again { kind, id: entry }),
            Route::LogSession(kind) => Some(Self::Session { kind }),
            Route::LogOwn(exercise) => Some(Self::Own { exercise }),
            Route::CheckIn {
                editing: Some(id),
                day: _,
            } => Some(Self::Edit {
                kind: Kind::CheckIn,
                id,
            }),
            Route::CheckIn { editing: None, day } => Some(Self::New {
                kind: Kind::CheckIn,
                day: Some(day),
            }),
            Route::FirstStart(_)
            | Route::Today
            | Route::LogMenu
            | Route::Diary
            | Route::Entry(_)
            | Route::Bin
            | Route::History(_)
            | Route::Why(_)
            | Route::Practice
            | Route::Plan(_)
            | Route::Safety
            | Route::Stop
            | Route::Firings(_)
            | Route::Limits(_)
            | Route::Progress
            | Route::Care
            | Route::Share
            | Route::Report
            | Route::VisitSheet
            | Route::PaperWeek
            | Route::Merge
            | Route::Versions
            | Route::BodyMaps
            | Route::Formats
            | Route::PlanFile
            | Route::PlanEditor
            | Route::Review
            | Route::Settings
            | Route::Backups
            | Route::Found
            | Route::Lock
            | Route::Erase => None,
        }
    }

    const fn key(self) -> LogFormKey {
        match self {
            Self::New { kind, .. } | Self::Session { kind } => LogFormKey {
                kind,
                subject: None,
                own: None,
            },
            Self::Edit { kind, id } | Self::Again { kind, id } => LogFormKey {
                kind,
                subject: Some(id),
                own: None,
            },
            Self::Own { exercise } => LogFormKey {
                kind: Kind::Own,
                subject: None,
                own: Some(exercise),
            },
        }
    }
}

/// The forms and the choice between them. A form keeps what was typed until it is saved or cancelled.
#[derive(Default)]
pub struct Screen {
    open: Option<Open>,
    /// What was typed before, for the next form of its place.
    taken: Taken,
    menu: Memo<MenuModel>,
}

/// A form with what it was opened for and what became of it.
struct Open {
    opening: Opening,
    form: Form,
    begun: Draft,
    view: Rc<LogForm>,
    memo: Memo<Model>,
    calendar: Memo<CalendarWords>,
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

impl Sending {
    const fn saved(&self) -> Saved {
        match self {
            Self::Saved => Saved::Yes,
            Self::Typing | Self::Sent(_) | Self::Failed(_) => Saved::No,
        }
    }
}

impl Screen {
    /// Draws the choice of what to log, or the form of a route.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, route: Route) {
        match Opening::of(route) {
            Some(opening) => self.form_ui(ui, desk, opening),
            None => self.menu_ui(ui, desk),
        }
    }

    /// Hears what came of a command: a saved form closes, one that failed keeps what was typed.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) {
        let Some(open) = &mut self.open else {
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

    /// What is typed and not saved.
    pub fn kept(&self) -> Option<Kept> {
        self.taken.kept(self.open.as_ref().map(|open| OpenForm {
            at: open.opening.route(),
            typed: &open.form.draft,
            begun: &open.begun,
            saved: open.sending.saved(),
        }))
    }

    /// Takes up what was typed before; the form of that place is shown next.
    pub fn take_up(&mut self, at: Route, text: String) {
        self.open = None;
        self.taken.wait(at, text);
    }

    fn menu_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<LastTimes>(ui, &()) else {
            return;
        };
        let (today, words) = (desk.today, desk.words);
        let key = (Same(Rc::clone(&view)), words.language(), today);
        let model = self.menu.get(key, || menu::menu_model(&view, today, words));
        menu::menu_ui(ui, model, desk.outbox);
    }

    fn form_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, opening: Opening) {
        let Some(view) = desk.view::<LogForm>(ui, &opening.key()) else {
            return;
        };
        let key = opening.key();
        let lost = view.subject.is_none() && key.subject.is_some();
        if lost || (view.own.is_none() && key.own.is_some()) {
            gone_ui(ui, desk);
            return;
        }
        let kept = self.open.take().filter(|open| open.opening == opening);
        let mut open = match kept {
            Some(open) => open.refreshed(view, desk),
            None => Open::new(opening, view, desk),
        };
        if let Some(draft) = self.taken.go_on(opening.route(), &open.begun) {
            open.form = Form::new(draft);
        }
        open.draw_ui(ui, desk);
        let wish = open.form.take_wish();
        if matches!(open.sending, Sending::Saved) || wish == Some(Wish::Cancel) {
            desk.outbox.close_form(opening.route());
            desk.outbox.back();
            return;
        }
        open.follow(wish, desk);
        self.open = Some(open);
    }
}

impl Open {
    fn new(opening: Opening, view: Rc<LogForm>, desk: &Desk<'_>) -> Self {
        let begun = begin(opening, &view, desk);
        Self {
            opening,
            form: Form::new(begun.clone()),
            begun,
            view,
            memo: Memo::default(),
            calendar: Memo::default(),
            sending: Sending::Typing,
        }
    }

    /// Begins anew from the present state of the diary and the clock, unless something was typed.
    fn refreshed(mut self, view: Rc<LogForm>, desk: &Desk<'_>) -> Self {
        let untouched = self.form.draft == self.begun && self.sending == Sending::Typing;
        self.view = view;
        if untouched {
            let begun = begin(self.opening, &self.view, desk);
            if begun != self.begun {
                self.form.draft = begun.clone();
                self.begun = begun;
            }
        }
        self
    }

    fn draw_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let (words, today) = (desk.words, desk.today);
        if let Sending::Failed(fault) = &self.sending {
            fault_card_ui(ui, fault, words);
        }
        let (view, draft, tried) = (&self.view, &self.form.draft, self.form.tried);
        let language = words.language();
        let key = (Same(Rc::clone(view)), draft.clone(), tried, today, language);
        let model = self
            .memo
            .get(key, || say::model(view, draft, tried, today, words));
        let calendar = self
            .calendar
            .get(words.display(), || dates::calendar_words(words));
        let around = Surroundings {
            words,
            calendar: Calendar {
                words: calendar,
                clock: dates::clock_style(words),
                today,
            },
            weaker: self.view.profile.weaker_side,
        };
        log_ui(ui, model, &mut self.form, &around);
    }

    fn follow(&mut self, wish: Option<Wish>, desk: &mut Desk<'_>) {
        if matches!(self.sending, Sending::Sent(_)) {
            return;
        }
        match wish {
            Some(Wish::Save) => self.save(Future::NotAsked, desk),
            Some(Wish::SaveAnyway) => self.save(Future::Asked, desk),
            Some(Wish::UseToday) => self.form.draft.when.day = Some(desk.today),
            Some(Wish::Cancel) | None => {}
        }
        if self.form.draft.when.day.is_none_or(|day| day <= desk.today) {
            self.form.future = Future::NotAsked;
        }
    }

    fn save(&mut self, confirmed: Future, desk: &mut Desk<'_>) {
        let entry = match parse::entry(&self.form.draft) {
            Ok(entry) => entry,
            Err(problems) => return self.point_out(&problems),
        };
        if entry.when.day > desk.today && confirmed == Future::NotAsked {
            self.form.future = Future::Asked;
            return;
        }
        let ticket = desk.outbox.send(command(self.form.draft.editing, entry));
        self.sending = Sending::Sent(ticket);
    }

    /// Shows what is wrong beside the fields; the first one gets the keyboard.
    fn point_out(&mut self, problems: &Problems) {
        self.form.tried = Tried::Yes;
        self.form.focus = problems.iter().map(|(field, _)| *field).min();
        if let Some(Field::Up(_) | Field::Down(_)) = self.form.focus {
            self.form.open.insert(Part::Tempo);
        }
    }
}

fn command(editing: Option<EntryId>, entry: NewEntry) -> Command {
    Command::Diary(match editing {
        Some(id) => DiaryCommand::Edit { id, entry },
        None => DiaryCommand::Log(entry),
    })
}

fn begin(opening: Opening, view: &LogForm, desk: &Desk<'_>) -> Draft {
    let units = units(desk.words);
    let (kind, day, last) = match (opening, &view.subject) {
        (Opening::Edit { .. }, Some(entry)) => return Draft::of(entry, units),
        (Opening::Edit { kind, .. } | Opening::Again { kind, .. }, subject) => {
            (kind, None, subject.as_ref())
        }
        (Opening::New { kind, day }, _) => (kind, day, view.last.first()),
        (Opening::Session { kind }, _) => (kind, None, view.last.first()),
        (Opening::Own { .. }, _) => (Kind::Own, None, None),
    };
    let day = day.unwrap_or(desk.today);
    let draft = Draft::new(&Start {
        kind,
        day,
        time: (day == desk.today).then_some(desk.time),
        last,
        own: view.own.as_ref(),
        weaker: view.profile.weaker_side,
        units,
    });
    match (opening, &desk.running.session) {
        (Opening::Session { kind }, Some(session)) if session.kind == kind => {
            session::filled(draft, session, view.profile.weaker_side)
        }
        (
            Opening::Session { .. }
            | Opening::New { .. }
            | Opening::Edit { .. }
            | Opening::Again { .. }
            | Opening::Own { .. },
            _,
        ) => draft,
    }
}

fn units(words: &Words) -> Units {
    let distance = words.display().distance;
    Units {
        walk_m: distance.long_unit_m(),
        swim_m: distance.short_unit_m(),
    }
}

/// Says that the entry of this form is not in the diary any more.
pub(in crate::ui::screens) fn gone_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let words = desk.words;
    Card::new().show(ui, |ui| {
        paragraph_ui(ui, words.log_gone());
        ui.add_space(size::GAP_S);
        ui.horizontal_wrapped(|ui| {
            if Button::primary(&words.common_back()).show(ui).clicked() {
                desk.outbox.back();
            }
            if Button::quiet(&words.log_gone_bin()).show(ui).clicked() {
                desk.outbox.replace(Route::Bin);
            }
        });
    });
}
