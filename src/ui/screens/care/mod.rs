//! Owns the Care path screen: the guidance in five steps, with the warning signs always on top.

mod calendar;
mod card_view;
mod check;
mod draft;
mod layout;
mod model;
pub mod path;
mod path_view;
mod reading;
mod sitting;
mod sources;
mod start;
mod start_view;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::care_path::{CarePath, PathStep, name_of_next};
use crate::application::{Command, DiaryCommand, Fault, FirstStart, PaperPage, Receipt, Ticket};
use crate::domain::rules::RuleId;
use crate::domain::{
    Body, Day, EntryId, Guidance, GuidancePlace, Kind, NewEntry, StepDue, StepKind, StepState,
};
use crate::i18n::guidance;
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::errand::Errand;
use crate::ui::nav::Route;
use crate::ui::screens::care_step::Begin;
use crate::ui::shell::fault_card_ui;

pub use check::{AskedModel, CheckModel, EndModel};
pub use draft::{Draft, Page, Reply};
pub use model::{
    CardModel, FooterModel, FoundModel, GroupModel, LinkModel, Model, PageModel, SearchModel,
    TabModel, first_pages, model, page_model,
};
pub use reading::Reading;
pub use sitting::{Seat, SittingModel, SittingWish};
pub use sources::{AddressModel, SourceModel, SourcesModel};
pub use start::{OfferModel, QuestionModel, QuestionsModel, WaysModel};
pub use view::{Press, Wish, care_ui, page_ui, scroll_by_keys};

/// How many days a step that is still to be arranged is put off.
const LATER_DAYS: i64 = 14;

/// The screen with the page that is open. The guidance needs no profile and asks the diary nothing;
/// where one is open, the person's own path stands beside it.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    errand: Errand,
    calendar: calendar::Errand,
    guidance: Memo<Guidance>,
    model: Memo<Model>,
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.errand.go_on(desk);
        self.calendar.go_on(desk);
        if let Errand::Failed(fault) = &self.errand {
            fault_card_ui(ui, fault, desk.words);
        }
        if let calendar::Errand::Failed(fault) = &self.calendar {
            fault_card_ui(ui, fault, desk.words);
        }
        let path = path(desk);
        let before = (self.draft.answers(), self.draft.page());
        match self.draw_ui(ui, desk, path.clone()) {
            None => {}
            Some(Wish::TakeAlong(wish)) => {
                if let Some(page) = page_of(&self.draft) {
                    self.errand.follow(wish, page, desk);
                }
            }
            Some(Wish::Sitting(wish)) => follow_sitting(wish, desk),
            Some(Wish::VisitSheet) => desk.outbox.go(Route::VisitSheet),
            Some(Wish::Path(wish)) => {
                if let Some(path) = path {
                    self.follow(wish, &path, desk);
                    ui.ctx().request_repaint();
                }
            }
        }
        // What was said of a page holds for that page and the answers on it.
        if (self.draft.answers(), self.draft.page()) != before {
            self.errand.forget();
        }
    }

    fn draw_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        path: Option<Rc<CarePath>>,
    ) -> Option<Wish> {
        let Self {
            draft,
            errand,
            calendar,
            guidance: texts,
            model: memo,
        } = self;
        let (words, today, seat) = (desk.words, desk.today, seat(desk));
        let language = words.language();
        let texts = texts.get(language, || guidance(language));
        let lies = calendar.said(words);
        let own = path.clone().map(Same);
        let key = (
            (words.display(), draft.clone(), today, seat),
            (own, lies.clone()),
        );
        let shown = memo.get(key, || Model {
            path: path.map(|path| path::PathModel {
                said: lies,
                ..path::path_model(&path, words, today)
            }),
            ..model(words, texts, draft, (today, seat))
        });
        care_ui(ui, shown, draft, errand.said(words).as_ref())
    }

    /// Does what was pressed on the person's own path.
    fn follow(&mut self, wish: path::PathWish, path: &CarePath, desk: &mut Desk<'_>) {
        use path::PathWish;
        match wish {
            PathWish::Add => desk.outbox.go(Route::log(Kind::CareStep)),
            PathWish::All => self.draft.open(Page::MyPath),
            PathWish::Change(id) => desk.outbox.go(Route::Log {
                kind: Kind::CareStep,
                editing: Some(id),
                day: None,
            }),
            PathWish::Guide(kind) => self.open_guide(kind),
            PathWish::ToCalendar(id) => self.calendar.follow(Some(id), desk),
            PathWish::AllToCalendar => self.calendar.follow(None, desk),
            PathWish::NewDate(id) => {
                desk.outbox
                    .begin_step(Some(id), Begin::Now(StepState::Booked));
            }
            PathWish::Happened(id) => {
                if let Some(step) = step(path, id) {
                    send(happened(step, desk.today), id, desk);
                }
            }
            PathWish::Later(id) => {
                if let Some(step) = step(path, id) {
                    send(later(step, desk.today), id, desk);
                }
            }
            PathWish::AddNext(_) => {
                if let Some((_of, next)) = path.wants_next() {
                    let begin = Begin::Next(name_of_next(next));
                    desk.outbox.begin_step(None, begin);
                }
            }
        }
    }

    /// Opens the part of the guidance that belongs to a kind of step.
    fn open_guide(&mut self, kind: StepKind) {
        let guide = kind.guide();
        let section = guide.section.to_owned();
        self.draft
            .follow(&GuidancePlace::Section(guide.topic, section));
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        match self.calendar.settle(ticket, result) {
            Heard::Said => Heard::Said,
            Heard::Left => self.errand.settle(ticket, result),
        }
    }

    /// Opens a place, as a link from another screen does.
    pub fn open(&mut self, place: &GuidancePlace) {
        self.draft.begin_at(place);
    }

    /// Goes to the page before; `false` when the open page is the first one.
    pub fn go_back(&mut self) -> bool {
        self.draft.go_back()
    }
}

/// The open page as it stands on paper; the person's own path has none.
fn page_of(draft: &Draft) -> Option<PaperPage> {
    match draft.page() {
        Page::Topic(id) => Some(PaperPage::Topic(id)),
        Page::WarningSigns => Some(PaperPage::WarningSigns),
        Page::WhereToStart => Some(PaperPage::WhereToStart(draft.answers())),
        Page::MyPath => None,
    }
}

/// Before the first start is over there is nothing in which sitting could be counted.
fn seat(desk: &Desk<'_>) -> Option<Seat> {
    match desk.settings.first_start {
        FirstStart::Ahead => None,
        FirstStart::Finished => Some(match &desk.running.sitting {
            None => Seat::NotCounted,
            Some(since) => Seat::Since(since.time()),
        }),
    }
}

fn follow_sitting(wish: SittingWish, desk: &mut Desk<'_>) {
    match wish {
        SittingWish::Count => desk.running.sitting = Some(desk.now.clone()),
        SittingWish::Stop => desk.running.sitting = None,
        SittingWish::Log => desk.outbox.go(Route::log(Kind::Break)),
        SittingWish::Often => desk.outbox.go(Route::Limits(Some(RuleId::S1))),
    }
}

/// The person's own path, where a diary is open and was begun. The guidance is read without one too,
/// so a diary that cannot be read says so elsewhere.
fn path(desk: &mut Desk<'_>) -> Option<Rc<CarePath>> {
    has_begun(desk).then(|| desk.cache.view(&()).ok()).flatten()
}

fn has_begun(desk: &Desk<'_>) -> bool {
    desk.settings.first_start == FirstStart::Finished
}

fn step(path: &CarePath, id: EntryId) -> Option<&PathStep> {
    path.steps.iter().find(|step| step.entry.id == id)
}

/// The step once it happened. One that was only to be booked by a day happened today, as far as is
/// known.
fn happened(step: &PathStep, today: Day) -> NewEntry {
    let mut entry = as_new(step, step.happened());
    if step.due == StepDue::ToArrangeLate {
        entry.when.day = today;
    }
    entry
}

/// The step, to be arranged a while later than today.
fn later(step: &PathStep, today: Day) -> NewEntry {
    let mut entry = as_new(step, step.step.state);
    entry.when.day = today.plus(LATER_DAYS);
    entry
}

fn as_new(step: &PathStep, state: StepState) -> NewEntry {
    let mut says = step.step.clone();
    says.state = state;
    NewEntry {
        when: step.entry.when.clone(),
        body: Body::CareStep(says),
        note: step.entry.note.clone(),
    }
}

fn send(entry: NewEntry, id: EntryId, desk: &mut Desk<'_>) {
    desk.outbox
        .send(Command::Diary(DiaryCommand::Edit { id, entry }));
}
