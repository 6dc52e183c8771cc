//! Owns the end of the editor: beginning with a file, saving the plan, and showing it as codes.

use std::path::{Path, PathBuf};

use egui::{Align, Sense, Ui, vec2};

use super::draft::Draft;
use super::parse::sheet;
use super::view::{Form, Tried};
use crate::application::view::plan_sheet::code_name;
use crate::application::{
    Command, ExchangeCommand, ExportedFile, Fault, FileKind, PLAN_ENDING, PlanCode, Ticket,
    documents_folder, plan_codes,
};
use crate::domain::PlanSheet;
use crate::i18n::Words;
use crate::ui::desk::Desk;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, LabelPlace, TextField, news_ui, paragraph_ui, problem_ui, saved_line_ui,
    split_ui,
};

/// The side of a code on the screen, in points: a camera reads it from an arm's length.
const CODE: f32 = 320.0;

/// What came of saving.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum State {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    /// A place is being picked.
    Picking(Ticket),
    /// A file to begin with is being picked.
    PickingBase(Ticket),
    /// A file to begin with is to be read.
    Base(PathBuf),
    /// It is being read.
    Opening(Ticket),
    /// It could not be read whole.
    Unreadable,
    /// The plan is being written.
    Writing(Ticket),
    /// It was written and read back.
    Written(ExportedFile),
    /// The page is being written.
    WritingPage(Ticket),
    /// The page lies here, and is to be shown.
    Page(PathBuf),
    /// The page lies here.
    PageShown(PathBuf),
    /// It did not work.
    Failed(Fault),
}

/// Saving, with the place as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saving {
    place: String,
    suggested: String,
    state: State,
    codes: Option<(PlanSheet, Vec<PlanCode>)>,
}

impl Saving {
    /// Whether nothing came of it yet.
    pub fn is_idle(&self) -> bool {
        self.state == State::Idle
    }

    /// Puts a place into the field while the person has typed none.
    pub(super) fn suggest(&mut self, draft: &Draft) {
        if self.place != self.suggested {
            return;
        }
        let who: String = draft
            .person
            .chars()
            .filter(|letter| letter.is_alphanumeric() || *letter == '-')
            .collect();
        let number = draft.revision.get();
        let name = if who.is_empty() {
            format!("plan-{number}.{PLAN_ENDING}")
        } else {
            format!("plan-{who}-{number}.{PLAN_ENDING}")
        };
        if !self.suggested.ends_with(&name)
            && let Some(folder) = documents_folder()
        {
            self.suggested = folder.join(name).display().to_string();
            self.place = self.suggested.clone();
        }
    }

    pub(super) fn written(&mut self, ticket: Ticket, file: &ExportedFile) {
        if self.state == State::Writing(ticket) {
            self.state = State::Written(file.clone());
        }
    }

    pub(super) fn opened(&mut self, ticket: Ticket) {
        if self.state == State::Opening(ticket) {
            self.state = State::Idle;
        }
    }

    pub(super) fn unreadable(&mut self, ticket: Ticket) {
        if self.state == State::Opening(ticket) {
            self.state = State::Unreadable;
        }
    }

    pub(super) fn picked(&mut self, ticket: Ticket, path: Option<&Path>) {
        self.state = match (std::mem::take(&mut self.state), path) {
            (State::Picking(waiting), Some(path)) if waiting == ticket => {
                self.place = path.display().to_string();
                State::Idle
            }
            (State::PickingBase(waiting), Some(path)) if waiting == ticket => {
                State::Base(path.to_owned())
            }
            (State::Picking(_) | State::PickingBase(_), _) => State::Idle,
            (other, _) => other,
        };
    }

    pub(super) fn page_written(&mut self, ticket: Ticket, path: &Path) {
        if self.state == State::WritingPage(ticket) {
            self.state = State::Page(path.to_owned());
        }
    }

    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        let waiting = [
            State::Writing(ticket),
            State::WritingPage(ticket),
            State::Opening(ticket),
        ];
        if waiting.contains(&self.state) {
            self.state = State::Failed(fault.clone());
        }
    }

    /// Draws the card and sends what was asked for.
    pub(super) fn show(&mut self, ui: &mut Ui, form: &mut Form, desk: &mut Desk<'_>) {
        self.go_on(desk);
        let words = desk.words;
        let typed = sheet(&form.draft, desk.now).ok();
        if self.codes.as_ref().map(|(of, _codes)| of) != typed.as_ref() {
            self.codes = None;
        }
        Card::titled(&words.planedit_save_title()).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            self.place_ui(ui, desk);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
                if Button::primary(&words.planedit_save()).show(ui).clicked() {
                    form.tried = Tried::Yes;
                    self.save(typed.as_ref(), desk);
                }
                if Button::secondary(&words.planedit_codes())
                    .show(ui)
                    .clicked()
                {
                    form.tried = Tried::Yes;
                    self.codes = typed
                        .clone()
                        .map(|sheet| (sheet.clone(), plan_codes(&sheet)));
                }
                if Button::secondary(&words.planedit_page()).show(ui).clicked() {
                    form.tried = Tried::Yes;
                    self.write_page(typed.as_ref(), desk);
                }
                if Button::quiet(&words.planedit_from_file())
                    .show(ui)
                    .clicked()
                {
                    self.state = State::PickingBase(pick_base(desk));
                }
            });
            let said = self.said();
            news_ui(ui, "plan-saved", said.as_deref(), |ui| {
                self.said_ui(ui, words);
            });
            let codes = self.codes.as_ref();
            news_ui(ui, "plan-codes", codes.map(|_| ""), |ui| {
                if let Some((sheet, codes)) = codes {
                    codes_of_ui(ui, sheet, codes, words);
                }
            });
        });
    }

    /// Sends what follows on what came back.
    fn go_on(&mut self, desk: &mut Desk<'_>) {
        self.state = match std::mem::take(&mut self.state) {
            State::Base(from) => {
                let order = ExchangeCommand::LookAtPlan { from };
                State::Opening(desk.outbox.send(Command::Exchange(order)))
            }
            State::Page(path) => {
                let order = ExchangeCommand::ShowPage { path: path.clone() };
                desk.outbox.send(Command::Exchange(order));
                State::PageShown(path)
            }
            other @ (State::Idle
            | State::Picking(_)
            | State::PickingBase(_)
            | State::Opening(_)
            | State::Unreadable
            | State::Writing(_)
            | State::Written(_)
            | State::WritingPage(_)
            | State::PageShown(_)
            | State::Failed(_)) => other,
        };
    }

    fn place_ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let words = desk.words;
        let place = &mut self.place;
        let wanted = split_ui(
            ui,
            Align::Max,
            |ui| {
                TextField::new(&words.plansheet_place())
                    .label_place(LabelPlace::Above)
                    .show(ui, place);
            },
            |ui| {
                Button::secondary(&words.share_choose_export())
                    .icon(Icon::Folder)
                    .show(ui)
                    .clicked()
            },
        );
        if wanted {
            let order = ExchangeCommand::PickExportPlace {
                title: words.planedit_save_title(),
                name: format!("plan.{PLAN_ENDING}"),
                kind: kind(words),
            };
            self.state = State::Picking(desk.outbox.send(Command::Exchange(order)));
        }
    }

    fn save(&mut self, typed: Option<&PlanSheet>, desk: &mut Desk<'_>) {
        let to = self.place.trim();
        if let Some(sheet) = typed
            && !to.is_empty()
        {
            let order = ExchangeCommand::WritePlan {
                sheet: Box::new(sheet.clone()),
                to: PathBuf::from(to),
            };
            self.state = State::Writing(desk.outbox.send(Command::Exchange(order)));
        } else {
            self.state = State::Idle;
        }
    }

    fn write_page(&mut self, typed: Option<&PlanSheet>, desk: &mut Desk<'_>) {
        if let Some(sheet) = typed {
            let order = ExchangeCommand::WritePlanPage {
                sheet: Box::new(sheet.clone()),
                display: desk.words.display(),
            };
            self.state = State::WritingPage(desk.outbox.send(Command::Exchange(order)));
        }
    }

    /// What tells one end of saving from the one before it.
    fn said(&self) -> Option<String> {
        match &self.state {
            State::Idle
            | State::Picking(_)
            | State::PickingBase(_)
            | State::Base(_)
            | State::Opening(_)
            | State::Writing(_)
            | State::WritingPage(_)
            | State::Page(_) => None,
            State::Unreadable => Some(String::new()),
            State::Written(file) => Some(file.sha256.clone()),
            State::PageShown(path) => Some(path.display().to_string()),
            State::Failed(fault) => Some(format!("{:?}", fault.kind())),
        }
    }

    fn said_ui(&self, ui: &mut Ui, words: &Words) {
        match &self.state {
            State::Idle
            | State::Picking(_)
            | State::PickingBase(_)
            | State::Base(_)
            | State::Opening(_)
            | State::Writing(_)
            | State::WritingPage(_)
            | State::Page(_) => {}
            State::Unreadable => problem_ui(ui, &words.plansheet_unreadable()),
            State::Written(file) => {
                saved_line_ui(ui, &words.planedit_saved(), "");
                muted_ui(ui, &file.path.display().to_string());
                muted_ui(ui, &file.sha256);
            }
            State::PageShown(path) => {
                muted_ui(ui, &words.planedit_page_at(&path.display().to_string()));
            }
            State::Failed(fault) => problem_ui(ui, &fault.message(words)),
        }
    }
}

fn pick_base(desk: &mut Desk<'_>) -> Ticket {
    let order = ExchangeCommand::PickImportFile {
        title: desk.words.plansheet_dialog(),
        kinds: vec![kind(desk.words)],
    };
    desk.outbox.send(Command::Exchange(order))
}

fn kind(words: &Words) -> FileKind {
    FileKind {
        name: words.plansheet_kind(),
        extensions: vec![PLAN_ENDING.to_owned()],
    }
}

/// Draws the codes, dark on white in every theme, as readers need it.
fn codes_ui(ui: &mut Ui, codes: &[PlanCode], words: &Words) {
    muted_ui(ui, &words.plancode_about());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
        for code in codes {
            let name = code_name(code, words);
            ui.vertical(|ui| {
                code_ui(ui, code, &name);
                muted_ui(ui, &name);
            });
        }
    });
}

fn code_ui(ui: &mut Ui, code: &PlanCode, name: &str) {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(CODE, CODE), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name));
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, tokens.code_ground);
    let square = CODE / (code.width as f32 + 8.0);
    for (row, squares) in code.dark.chunks(code.width.max(1)).enumerate() {
        for (column, dark) in squares.iter().enumerate() {
            if *dark {
                let corner = vec2(column as f32 + 4.0, row as f32 + 4.0) * square;
                let place = egui::Rect::from_min_size(rect.min + corner, vec2(square, square));
                painter.rect_filled(place.expand(0.1), 0.0, tokens.code);
            }
        }
    }
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}

fn has_pictures(sheet: &PlanSheet) -> bool {
    let mut own = sheet.content.own.iter();
    own.any(|own| own.picture.is_some())
}

fn codes_of_ui(ui: &mut Ui, sheet: &PlanSheet, codes: &[PlanCode], words: &Words) {
    if has_pictures(sheet) {
        paragraph_ui(ui, Type::Body.text(words.own_edit_codes_without()));
    }
    codes_ui(ui, codes, words);
}
