//! Owns the editor with which a physiotherapist writes a plan and saves it as a file.

mod draft;
mod exercise;
mod goals;
mod own;
mod own_draft;
mod own_parse;
mod parse;
mod pictures;
mod saving;
mod view;

use std::rc::Rc;

use crate::application::view::plan_sheet::{PlanNow, begin};
use crate::application::{Done, Fault, Receipt, Ticket, fresh_own_exercise_id, fresh_plan_id};
use crate::domain::{OwnExerciseId, PlanSheet, SheetContent, SheetRevision};
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::screens::log::dates;
use crate::ui::widgets::CalendarWords;

pub use draft::{Asked, Days, Draft, ExerciseDraft, GoalDraft, RhythmDraft, StepDraft};
pub use own_draft::{LeftOut, OwnDraft, OwnTargetDraft, PictureDraft, PictureSource};
pub use own_parse::OwnField;
pub use parse::{Field, Problems, sheet};
pub use pictures::Taking;
pub use saving::{Saving, State};

use view::{Form, Wish};

/// What the editor begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Begin {
    /// The plan of the open diary.
    #[default]
    OfDiary,
    /// The plan of an exported copy of somebody's diary.
    OfCopy(Rc<PlanNow>),
    /// A plan from a file, of which this becomes the next revision.
    Next(Box<PlanSheet>),
}

/// The editor with what was typed and what came of it.
#[derive(Default)]
pub struct Screen {
    begin: Option<Begin>,
    form: Option<Form>,
    saving: Saving,
    taking: Taking,
    calendar: Memo<CalendarWords>,
}

impl Screen {
    /// Opens the editor for another plan; what was typed before is let go.
    pub fn open(&mut self, begin: Begin) {
        self.begin = Some(begin);
        self.form = None;
        self.saving = Saving::default();
        self.taking = Taking::default();
    }

    /// Draws the editor.
    pub fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let Some(view) = desk.view::<PlanNow>(ui, &()) else {
            return;
        };
        let words = desk.words;
        let asked = self.begin.clone().unwrap_or_default();
        let form = self
            .form
            .get_or_insert_with(|| Form::new(&first(&view, &asked, desk)));
        self.saving.suggest(&form.draft);
        let calendar = self
            .calendar
            .get(words.display(), || dates::calendar_words(words));
        let states = (&self.saving, &self.taking);
        let wish = view::editor_ui(ui, form, states, (calendar, desk.now), words);
        match wish {
            Some(Wish::Back) => desk.outbox.back(),
            Some(Wish::Blank) => {
                let blank = blank(desk, &asked);
                *form = Form::new(&blank);
            }
            Some(Wish::FromDiary) => *form = Form::new(&of_diary(&view, &asked, desk)),
            Some(Wish::AddOwn) => {
                let id = fresh_own_exercise_id(desk.now);
                form.draft.own.push(OwnDraft::empty(id));
            }
            Some(Wish::PickPicture(id)) => self.taking.pick(id, desk),
            Some(Wish::TakePicture(id)) => {
                if let Some(own) = own_of(form, id) {
                    self.taking.choose(&own.place, id);
                }
            }
            Some(Wish::RemovePicture(id)) => {
                if let Some(own) = own_of(form, id) {
                    own.picture = None;
                }
            }
            Some(Wish::RemoveOwn(id)) => form.draft.own.retain(|own| own.id != id),
            None => {}
        }
        self.taking.go_on(desk);
        self.saving.show(ui, form, desk);
    }

    /// Hears what came of a command, and says so on the page.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        match result {
            Ok(receipt) => match &receipt.outcome {
                Done::PlanWritten(file) => {
                    self.saving.written(ticket, file);
                    Heard::Said
                }
                Done::PlanLooked(look) => {
                    if let Some(sheet) = &look.sheet {
                        self.saving.opened(ticket);
                        self.open(Begin::Next(Box::new(sheet.clone())));
                    } else {
                        self.saving.unreadable(ticket);
                    }
                    Heard::Said
                }
                Done::Picked(path) => {
                    if !self.taking.picked(ticket, path.as_deref()) {
                        self.saving.picked(ticket, path.as_deref());
                    }
                    Heard::Said
                }
                Done::PictureRead(file) => {
                    let id = self.taking.read(ticket);
                    let form = self.form.as_mut();
                    let own = form.zip(id).and_then(|(form, id)| own_of(form, id));
                    if let Some(own) = own {
                        own.take(file.clone());
                    }
                    Heard::Said
                }
                Done::PageWritten(path) => {
                    self.saving.page_written(ticket, path);
                    Heard::Said
                }
                Done::PageShown(_)
                | Done::Locked(_)
                | Done::Saved
                | Done::Exported(_)
                | Done::Preview(_)
                | Done::Imported(_)
                | Done::MergePreview(_)
                | Done::ExportPreview(_)
                | Done::PickedMany(_)
                | Done::Reviewed(_)
                | Done::ReviewedOne(_)
                | Done::ImportTakenBack(_)
                | Done::TableSaved(_)
                | Done::PagesWritten(_)
                | Done::Merged(_)
                | Done::Undone
                | Done::Redone
                | Done::NothingToUndo
                | Done::NothingToRedo
                | Done::BackedUp(_)
                | Done::Restored(_)
                | Done::Backups(_)
                | Done::Inspected(_)
                | Done::Checked(_)
                | Done::SettingsKept => Heard::Left,
            },
            Err(fault) => {
                if !self.taking.failed(ticket, fault) {
                    self.saving.failed(ticket, fault);
                }
                Heard::Said
            }
        }
    }
}

/// The exercise that the physiotherapist makes up with this identifier.
fn own_of(form: &mut Form, id: OwnExerciseId) -> Option<&mut OwnDraft> {
    form.draft.own.iter_mut().find(|own| own.id == id)
}

/// The plan to begin with.
fn first(view: &PlanNow, asked: &Begin, desk: &Desk<'_>) -> PlanSheet {
    match asked {
        Begin::Next(base) => base.next(desk.today),
        Begin::OfDiary | Begin::OfCopy(_) => of_diary(view, asked, desk),
    }
}

/// The next revision of the plan of the copy that was handed over, else of the open diary.
fn of_diary(view: &PlanNow, asked: &Begin, desk: &Desk<'_>) -> PlanSheet {
    let fresh = fresh_plan_id(desk.now);
    match asked {
        Begin::OfCopy(copy) => PlanSheet {
            person: copy.pseudonym.clone(),
            ..begin(copy, fresh, desk.today)
        },
        Begin::OfDiary | Begin::Next(_) => begin(view, fresh, desk.today),
    }
}

/// A plan that asks for nothing yet.
fn blank(desk: &Desk<'_>, asked: &Begin) -> PlanSheet {
    let (by, person) = match asked {
        Begin::OfDiary => (None, None),
        Begin::OfCopy(copy) => {
            let kept = copy.kept.as_ref();
            let by = kept.and_then(|kept| kept.sheet.by.clone());
            (by, copy.pseudonym.clone())
        }
        Begin::Next(base) => (base.by.clone(), None),
    };
    PlanSheet {
        id: fresh_plan_id(desk.now),
        revision: SheetRevision::FIRST,
        made: desk.today,
        by,
        person,
        content: SheetContent::default(),
    }
}
