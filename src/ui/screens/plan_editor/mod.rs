//! Owns the physiotherapist's editor of a plan: it starts from a plan or from nothing, raises the
//! revision by itself and saves a plan file.

mod draft;
mod fields;
mod own;
mod parse;
mod view;

use std::path::PathBuf;

use egui::Ui;

use crate::application::view::plan::ENDING;
use crate::application::{
    Command, Done, ExchangeCommand, ExportedFile, Fault, FileKind, PlanCommand, Receipt, Ticket,
    fresh_own_exercise_id, fresh_plan_id,
};
use crate::domain::{PlanSheet, Pseudonym};
use crate::i18n::Words;
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::screens::log::dates;
use crate::ui::screens::plan_editor::draft::Draft;
use crate::ui::screens::plan_editor::view::{Wish, editor_ui};
use crate::ui::widgets::CalendarWords;

/// A plan that is to be edited, handed over by another page.
#[derive(Clone, Debug, PartialEq)]
pub struct EditOrder {
    /// The plan to start from; `None` for a blank one.
    pub base: Option<PlanSheet>,
    /// Whom it is for; `None` keeps what the plan says.
    pub pseudonym: Option<Pseudonym>,
}

/// What is on its way.
#[derive(Debug, Default)]
enum Errand {
    #[default]
    Idle,
    /// A dialog for the place to save is open.
    Saving(Ticket, Box<PlanSheet>),
    /// A place was chosen.
    Place(PathBuf, Box<PlanSheet>),
    /// The file is written.
    Writing(Ticket, Box<PlanSheet>),
    /// A dialog for a plan file to start from is open.
    Opening(Ticket),
    /// A plan file was chosen.
    From(PathBuf),
    /// It is read.
    Reading(Ticket),
    /// A dialog for the picture of an own exercise is open.
    Picture(Ticket, usize),
    /// A picture was chosen.
    PictureFrom(PathBuf, usize),
    /// It is read.
    PictureReading(Ticket, usize),
}

/// What the page says of the last thing that was asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// The file was written.
    Saved(ExportedFile),
    /// It could not be saved as it stands; one line for each problem.
    Problems(Vec<String>),
    /// Something went wrong.
    Failed(Fault),
}

/// The screen.
#[derive(Default)]
pub struct Screen {
    order: Option<EditOrder>,
    draft: Option<Draft>,
    said: Said,
    errand: Errand,
    calendar: Memo<CalendarWords>,
}

impl Screen {
    /// Opens the editor on a plan; what was typed before and not saved is put aside.
    pub fn open(&mut self, order: EditOrder) {
        self.order = Some(order);
        self.said = Said::Nothing;
    }

    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if let Some(order) = self.order.take() {
            self.begin(order, desk);
        }
        self.go_on(desk);
        let words = desk.words;
        let draft = self
            .draft
            .get_or_insert_with(|| Draft::blank(fresh_plan_id(desk.now), desk.today));
        let calendar = self
            .calendar
            .get(words.display(), || dates::calendar_words(words));
        let wish = editor_ui(ui, draft, &self.said, (calendar, desk.today), words);
        if let Some(wish) = wish {
            self.follow(wish, desk);
        }
    }

    fn begin(&mut self, order: EditOrder, desk: &Desk<'_>) {
        let parts = order
            .base
            .and_then(|base| base.next_revision(desk.today).ok());
        let mut draft = match parts {
            Some(parts) => Draft::of(&parts),
            None => Draft::blank(fresh_plan_id(desk.now), desk.today),
        };
        if let Some(pseudonym) = order.pseudonym {
            pseudonym.as_str().clone_into(&mut draft.made_for);
        }
        self.draft = Some(draft);
    }

    fn follow(&mut self, wish: Wish, desk: &mut Desk<'_>) {
        match wish {
            Wish::Back => desk.outbox.back(),
            Wish::Blank => {
                self.draft = Some(Draft::blank(fresh_plan_id(desk.now), desk.today));
                self.said = Said::Nothing;
            }
            Wish::AddOwn => {
                let id = fresh_own_exercise_id(desk.now);
                if let Some(draft) = &mut self.draft {
                    draft.add_own(id);
                }
            }
            Wish::RemovePicture(index) => {
                if let Some(own) = self.own(index) {
                    own.picture = None;
                }
            }
            Wish::Open => {
                let kind = (desk.words.planpage_kind(), vec![ENDING.to_owned()]);
                let ticket = pick_file(desk, desk.words.planpage_choose_title(), kind);
                self.errand = Errand::Opening(ticket);
            }
            Wish::Picture(index) => {
                let endings = ["png", "jpg", "jpeg"].map(str::to_owned).to_vec();
                let kind = (desk.words.planedit_picture_kind(), endings);
                let ticket = pick_file(desk, desk.words.planedit_picture_choose(), kind);
                self.errand = Errand::Picture(ticket, index);
            }
            Wish::Save => self.save(desk),
        }
    }

    fn own(&mut self, index: usize) -> Option<&mut draft::OwnDraft> {
        self.draft.as_mut()?.own.get_mut(index)
    }

    fn save(&mut self, desk: &mut Desk<'_>) {
        let Some(draft) = &self.draft else {
            return;
        };
        match parse::sheet(draft, desk.today, desk.words) {
            Err(problems) => self.said = Said::Problems(problems),
            Ok(sheet) => {
                let command = ExchangeCommand::PickExportPlace {
                    title: desk.words.planedit_save_title(),
                    name: file_name(&sheet, desk.words),
                    kind: FileKind {
                        name: desk.words.planpage_kind(),
                        extensions: vec![ENDING.to_owned()],
                    },
                };
                let ticket = desk.outbox.send(Command::Exchange(command));
                self.said = Said::Nothing;
                self.errand = Errand::Saving(ticket, Box::new(sheet));
            }
        }
    }

    /// Takes the next step of what came back since the last frame.
    fn go_on(&mut self, desk: &mut Desk<'_>) {
        match std::mem::take(&mut self.errand) {
            Errand::Place(to, sheet) => {
                let sheet_kept = sheet.clone();
                let command = PlanCommand::Write { sheet, to };
                let ticket = desk.outbox.send(Command::Plan(command));
                self.errand = Errand::Writing(ticket, sheet_kept);
            }
            Errand::From(from) => {
                let ticket = desk.outbox.send(Command::Plan(PlanCommand::Read { from }));
                self.errand = Errand::Reading(ticket);
            }
            Errand::PictureFrom(from, index) => {
                let command = Command::Plan(PlanCommand::ReadPicture { from });
                self.errand = Errand::PictureReading(desk.outbox.send(command), index);
            }
            errand @ (Errand::Idle
            | Errand::Saving(..)
            | Errand::Writing(..)
            | Errand::Opening(_)
            | Errand::Reading(_)
            | Errand::PictureReading(..)
            | Errand::Picture(..)) => self.errand = errand,
        }
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        let ours = match &self.errand {
            Errand::Saving(sent, _)
            | Errand::Writing(sent, _)
            | Errand::Opening(sent)
            | Errand::Reading(sent)
            | Errand::PictureReading(sent, _)
            | Errand::Picture(sent, _) => *sent == ticket,
            Errand::Idle | Errand::Place(..) | Errand::From(_) | Errand::PictureFrom(..) => false,
        };
        if !ours {
            return Heard::Left;
        }
        let outcome = match result {
            Ok(receipt) => &receipt.outcome,
            Err(fault) => {
                self.errand = Errand::Idle;
                self.said = Said::Failed(fault.clone());
                return Heard::Said;
            }
        };
        self.errand = match (std::mem::take(&mut self.errand), outcome) {
            (Errand::Saving(_, sheet), Done::Picked(Some(path))) => {
                Errand::Place(path.clone(), sheet)
            }
            (Errand::Opening(_), Done::Picked(Some(path))) => Errand::From(path.clone()),
            (Errand::Picture(_, index), Done::Picked(Some(path))) => {
                Errand::PictureFrom(path.clone(), index)
            }
            (Errand::PictureReading(_, index), Done::PictureRead(picture)) => {
                if let Some(own) = self.own(index) {
                    own.picture = Some(picture.clone());
                }
                Errand::Idle
            }
            (Errand::Writing(_, sheet), Done::PlanWritten(file)) => {
                self.said = Said::Saved(file.clone());
                if let Some(draft) = &mut self.draft {
                    draft.saved(&sheet);
                }
                Errand::Idle
            }
            (Errand::Reading(_), Done::PlanRead(read)) => {
                let base = Some(read.sheet.clone());
                self.open(EditOrder {
                    base,
                    pseudonym: None,
                });
                Errand::Idle
            }
            (_, _) => Errand::Idle,
        };
        Heard::Said
    }
}

fn pick_file(
    desk: &mut Desk<'_>,
    title: String,
    (name, extensions): (String, Vec<String>),
) -> Ticket {
    let kinds = vec![FileKind { name, extensions }];
    let command = ExchangeCommand::PickImportFile { title, kinds };
    desk.outbox.send(Command::Exchange(command))
}

/// Names the file after whom it is for, with the revision.
fn file_name(sheet: &PlanSheet, words: &Words) -> String {
    let parts = sheet.parts();
    let name = parts.made_for.as_ref().map(Pseudonym::as_str);
    let safe: String = name
        .unwrap_or_default()
        .chars()
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
        .collect();
    let stem = if safe.is_empty() {
        words.planedit_file()
    } else {
        safe
    };
    format!("{stem}-{}.{ENDING}", parts.revision.get())
}
