//! Owns the Care path screen: the guidance in five steps, with the warning signs always on top.

mod calendar;
mod draft;
mod errand;
mod layout;
mod model;
pub mod path;
mod path_view;
mod start;
mod start_view;
mod view;

use std::rc::Rc;

use egui::Ui;

use crate::application::view::care_path::{CarePath, PathStep, name_of_next};
use crate::application::{Command, DiaryCommand, Fault, FirstStart, Receipt, Settings, Ticket};
use crate::domain::{Body, Day, EntryId, Guidance, Kind, NewEntry, StepDue, StepKind, StepState};
use crate::i18n::guidance;
use crate::ui::desk::{Desk, Heard, Memo, Same};
use crate::ui::nav::Route;
use crate::ui::screens::care_step::Begin;
use crate::ui::screens::safety::draft::Errand;
use crate::ui::screens::safety::model::errand_said;
use crate::ui::shell::fault_card_ui;

pub use draft::{Draft, Page};
pub use errand::Wish;
pub use model::{
    CardModel, DueModel, FooterModel, FoundModel, GroupModel, LinkModel, Model, PageModel,
    SearchModel, TabModel, first_pages, model, page_model,
};
pub use start::{OfferModel, QuestionModel, QuestionsModel, WaysModel};
pub use view::{care_ui, page_ui, scroll_by_keys};

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
        errand::go_on(self.draft.answers(), &mut self.errand, desk);
        self.calendar.go_on(desk);
        if let Errand::Failed(fault) = &self.errand {
            fault_card_ui(ui, fault, desk.words);
        }
        if let calendar::Errand::Failed(fault) = &self.calendar {
            fault_card_ui(ui, fault, desk.words);
        }
        let path = path(desk);
        let wish = self.draw_ui(ui, desk, path.clone());
        match (wish, path) {
            (Some(Wish::Path(wish)), Some(path)) => {
                self.follow(wish, &path, desk);
                ui.ctx().request_repaint();
            }
            (Some(Wish::Path(_)) | None, _) => {}
            (Some(wish @ (Wish::Print | Wish::Save)), _) => {
                errand::follow(wish, self.draft.answers(), &mut self.errand, desk);
            }
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
        let (words, today) = (desk.words, desk.today);
        let language = words.language();
        let texts = texts.get(language, || guidance(language));
        let key = (
            words.display(),
            draft.clone(),
            today,
            path.clone().map(Same),
        );
        let shown = memo.get(key, || Model {
            path: path.map(|path| path::path_model(&path, words, today)),
            ..model(words, texts, draft, today)
        });
        let said = match draft.page() {
            Page::WhereToStart => errand_said(errand, words),
            Page::Topic(_) | Page::WarningSigns | Page::MyPath => calendar.said(words),
        };
        let before = draft.answers();
        let wish = care_ui(ui, shown, draft, said.as_ref());
        // What was said of a page holds for the answers on it.
        if draft.answers() != before && !errand.is_busy() {
            *errand = Errand::Idle;
        }
        wish
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
        let page = Page::Topic(guide.topic);
        let heading = self.guidance.kept().and_then(|guidance| {
            let mut sections = guidance.topic(guide.topic)?.sections.iter();
            let section = sections.find(|section| section.id == guide.section)?;
            Some(section.heading.clone())
        });
        match heading {
            Some(heading) => self.draft.open_found(page, &heading),
            None => self.draft.open(page),
        }
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        match self.calendar.settle(ticket, result) {
            Heard::Said => Heard::Said,
            Heard::Left => errand::settle(&mut self.errand, ticket, result),
        }
    }

    /// Opens a page, as a link from another screen does.
    pub fn open(&mut self, page: Page) {
        self.draft.open(page);
    }

    /// Goes to the page before; `false` when the open page is the first one.
    pub fn go_back(&mut self) -> bool {
        self.draft.go_back()
    }
}

/// The person's own path, where a diary is open and was begun. The guidance is read without one too,
/// so a diary that cannot be read says so elsewhere.
fn path(desk: &mut Desk<'_>) -> Option<Rc<CarePath>> {
    has_begun(desk.settings)
        .then(|| desk.cache.view(&()).ok())
        .flatten()
}

fn has_begun(settings: &Settings) -> bool {
    settings.first_start == FirstStart::Finished
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
