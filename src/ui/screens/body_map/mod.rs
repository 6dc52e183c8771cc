//! Owns the body map: the form in which it is marked, and two of them side by side.

pub mod compare;
mod compare_view;
pub mod draft;
pub mod model;
pub mod picture;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::body_maps::BodyMaps;
use crate::application::view::log_form::{LogForm, LogFormKey};
use crate::application::{Command, DiaryCommand, Done, Fault, Receipt, Ticket};
use crate::domain::{Day, EntryId, Kind};
use crate::ui::desk::{Desk, Memo, Same};
use crate::ui::kept::{Kept, OpenForm, Saved, Taken};
use crate::ui::nav::Route;
use crate::ui::screens::body_map::compare::{Chosen, CompareModel};
use crate::ui::screens::body_map::draft::{Brush, Draft, Steps, Stroke};
use crate::ui::screens::body_map::model::Model;
use crate::ui::screens::body_map::view::{Calendar, Wish, form_ui};
use crate::ui::screens::log::dates;
use crate::ui::screens::log::draft::{Start, Units};
use crate::ui::screens::log::gone_ui;
use crate::ui::screens::log::say::Tried;
use crate::ui::shell::fault_card_ui;
use crate::ui::widgets::CalendarWords;

/// What the form was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A new map, on a day other than today where one is named.
    New(Option<Day>),
    /// The map of an entry, to change it.
    Edit(EntryId),
    /// A new map that begins with the marks of an entry.
    Again(EntryId),
}

impl Opening {
    /// The place of its form.
    const fn route(self) -> Route {
        let kind = Kind::BodyMap;
        match self {
            Self::New(day) => Route::Log {
                kind,
                editing: None,
                day,
            },
            Self::Edit(id) => Route::Log {
                kind,
                editing: Some(id),
                day: None,
            },
            Self::Again(entry) => Route::LogAgain { kind, entry },
        }
    }

    const fn subject(self) -> Option<EntryId> {
        match self {
            Self::New(_) => None,
            Self::Edit(id) | Self::Again(id) => Some(id),
        }
    }
}

/// The body map. A form keeps what was marked until it is saved or cancelled.
#[derive(Default)]
pub struct Screen {
    open: Option<Open>,
    /// What was marked before, for the next form of its place.
    taken: Taken,
    chosen: Chosen,
    compared: Memo<CompareModel>,
}

/// A form while it is open.
struct Open {
    opening: Opening,
    form: Form,
    begun: Draft,
    view: Rc<LogForm>,
    memo: Memo<Model>,
    calendar: Memo<CalendarWords>,
    sending: Sending,
}

/// What the person marks, and what the form has to say about it.
#[derive(Clone, Debug, PartialEq)]
struct Form {
    draft: Draft,
    brush: Brush,
    steps: Steps,
    /// What the touch that is going on does.
    stroke: Option<Stroke>,
    /// A place was touched before anybody said how strong.
    unsure: bool,
    tried: Tried,
}

/// How far the saving is.
#[derive(Clone, Debug, PartialEq)]
enum Sending {
    Marking,
    Sent(Ticket),
    Failed(Fault),
    Saved,
}

impl Sending {
    const fn saved(&self) -> Saved {
        match self {
            Self::Saved => Saved::Yes,
            Self::Marking | Self::Sent(_) | Self::Failed(_) => Saved::No,
        }
    }
}

impl Screen {
    /// Draws the form.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, opening: Opening) {
        let key = LogFormKey {
            kind: Kind::BodyMap,
            subject: opening.subject(),
            own: None,
        };
        let Some(view) = desk.view::<LogForm>(ui, &key) else {
            return;
        };
        if view.subject.is_none() && key.subject.is_some() {
            gone_ui(ui, desk);
            return;
        }
        let kept = self.open.take().filter(|open| open.opening == opening);
        let mut open = match kept {
            Some(open) => open.refreshed(view, desk),
            None => Open::new(opening, view, desk),
        };
        let at = opening.route();
        if let Some(draft) = self.taken.go_on(at, &open.begun) {
            open.form.draft = draft;
        }
        let wish = open.draw_ui(ui, desk);
        if matches!(open.sending, Sending::Saved) || wish == Some(Wish::Cancel) {
            desk.outbox.close_form(at);
            desk.outbox.back();
            return;
        }
        open.follow(wish, desk);
        self.open = Some(open);
    }

    /// What is marked and typed and not saved.
    pub fn kept(&self) -> Option<Kept> {
        self.taken.kept(self.open.as_ref().map(|open| OpenForm {
            at: open.opening.route(),
            typed: &open.form.draft,
            begun: &open.begun,
            saved: open.sending.saved(),
        }))
    }

    /// Takes up what was marked before; the form of that place is shown next.
    pub fn take_up(&mut self, at: Route, text: String) {
        self.open = None;
        self.taken.wait(at, text);
    }

    /// Draws two maps side by side.
    pub fn compare(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<BodyMaps>(ui, &()) else {
            return;
        };
        let (words, today) = (desk.words, desk.today);
        let key = (Same(Rc::clone(&view)), self.chosen, words.language(), today);
        let chosen = self.chosen;
        let model = self
            .compared
            .get(key, || compare::model(&view, chosen, today, words));
        compare_view::compare_ui(ui, model, &mut self.chosen, desk.outbox);
    }

    /// Hears what came of a command: a saved form closes, one that failed keeps what was marked.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) {
        let Some(open) = &mut self.open else {
            return;
        };
        if open.sending != Sending::Sent(ticket) {
            return;
        }
        open.sending = match result {
            Ok(receipt) if receipt.outcome == Done::Saved => Sending::Saved,
            Ok(_) => Sending::Marking,
            Err(fault) => Sending::Failed(fault.clone()),
        };
    }
}

impl Open {
    fn new(opening: Opening, view: Rc<LogForm>, desk: &Desk<'_>) -> Self {
        let begun = begin(opening, &view, desk);
        Self {
            opening,
            form: Form {
                draft: begun.clone(),
                brush: Brush::default(),
                steps: Steps::default(),
                stroke: None,
                unsure: false,
                tried: Tried::NotYet,
            },
            begun,
            view,
            memo: Memo::default(),
            calendar: Memo::default(),
            sending: Sending::Marking,
        }
    }

    /// Begins anew from the present state of the diary and the clock, unless something was marked.
    fn refreshed(mut self, view: Rc<LogForm>, desk: &Desk<'_>) -> Self {
        let untouched = self.form.draft == self.begun && self.sending == Sending::Marking;
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

    fn draw_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Wish> {
        let (words, today) = (desk.words, desk.today);
        if let Sending::Failed(fault) = &self.sending {
            fault_card_ui(ui, fault, words);
        }
        let (view, draft, tried) = (&self.view, &self.form.draft, self.form.tried);
        let language = words.language();
        let key = (Same(Rc::clone(view)), draft.clone(), tried, today, language);
        let model = self
            .memo
            .get(key, || model::model(view, draft, tried, today, words));
        let calendar = Calendar {
            words: self
                .calendar
                .get(words.display(), || dates::calendar_words(words)),
            today,
        };
        form_ui(ui, model, &mut self.form, &calendar)
    }

    fn follow(&mut self, wish: Option<Wish>, desk: &mut Desk<'_>) {
        if matches!(self.sending, Sending::Sent(_)) {
            return;
        }
        match wish {
            Some(Wish::Save) => self.save(desk),
            Some(Wish::Check) => desk.outbox.go(Route::Safety),
            Some(Wish::Compare) => desk.outbox.go(Route::BodyMaps),
            Some(Wish::Cancel) | None => {}
        }
    }

    fn save(&mut self, desk: &mut Desk<'_>) {
        self.form.tried = Tried::Yes;
        if !Model::is_ready(&self.form.draft, desk.today) {
            return;
        }
        let Ok(entry) = self.form.draft.entry() else {
            return;
        };
        let command = match self.form.draft.form.editing {
            Some(id) => DiaryCommand::Edit { id, entry },
            None => DiaryCommand::Log(entry),
        };
        let ticket = desk.outbox.send(Command::Diary(command));
        self.sending = Sending::Sent(ticket);
    }
}

fn begin(opening: Opening, view: &LogForm, desk: &Desk<'_>) -> Draft {
    let (day, last) = match (opening, &view.subject) {
        (Opening::Edit(_), Some(entry)) => return Draft::of(entry, Units::default()),
        (Opening::Edit(_) | Opening::Again(_), subject) => (None, subject.as_ref()),
        (Opening::New(day), _) => (day, view.last.first()),
    };
    let day = day.unwrap_or(desk.today);
    Draft::new(&Start {
        kind: Kind::BodyMap,
        day,
        time: (day == desk.today).then_some(desk.time),
        last,
        own: None,
        weaker: None,
        units: Units::default(),
    })
}
