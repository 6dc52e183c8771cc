//! Owns typed text: the one-line field and the field for several lines.

use egui::{Color32, CornerRadius, Frame, Margin, Response, Stroke, TextEdit, Ui};

use super::LabelPlace;
use super::labelled::{Name, input_problem_ui, named_ui};
use crate::ui::theme::{self, Type, size};

/// A field for typed text, with its label, a hint and, where something is wrong, the problem below it.
#[must_use = "a field is drawn by `show`"]
pub struct TextField<'a> {
    label: &'a str,
    hint: &'a str,
    problem: Option<&'a str>,
    place: LabelPlace,
    rows: usize,
    width: f32,
    masked: Masked,
    history: History,
}

/// Whether egui may keep copies of earlier text for its own undo.
#[derive(Clone, Copy, PartialEq, Eq)]
enum History {
    Kept,
    Dropped,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Masked {
    Plain,
    Dots,
}

impl<'a> TextField<'a> {
    /// A one-line field.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            hint: "",
            problem: None,
            place: LabelPlace::Beside,
            rows: 1,
            width: f32::INFINITY,
            masked: Masked::Plain,
            history: History::Kept,
        }
    }

    /// A field for several lines, `rows` of them shown.
    pub fn area(label: &'a str, rows: usize) -> Self {
        Self {
            rows: rows.max(1),
            ..Self::new(label)
        }
    }

    /// Grey text that stands in the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// What is wrong with what was typed; drawn below the field with an icon.
    pub fn problem(mut self, problem: Option<&'a str>) -> Self {
        self.problem = problem;
        self
    }

    /// Where the label stands.
    pub fn label_place(mut self, place: LabelPlace) -> Self {
        self.place = place;
        self
    }

    /// At most this wide.
    pub fn width(mut self, points: f32) -> Self {
        self.width = points;
        self
    }

    /// Shows dots in place of what is typed: passphrases and PINs.
    pub fn masked(mut self) -> Self {
        self.masked = Masked::Dots;
        self
    }

    /// Keeps no copy of what was typed before: for words that are to be forgotten. Nothing in this
    /// field can be taken back.
    pub fn forgetful(mut self) -> Self {
        self.history = History::Dropped;
        self
    }

    /// Draws the field; `changed()` of the response answers typing, `lost_focus()` leaving it.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        let Self {
            label,
            hint,
            problem,
            place,
            rows,
            width,
            masked,
            history,
        } = self;
        named_ui(ui, label, place, |ui, name| {
            ui.vertical(|ui| {
                let edit = if rows > 1 {
                    TextEdit::multiline(text).desired_rows(rows)
                } else {
                    TextEdit::singleline(text)
                };
                let width = width.min(ui.available_width());
                let response = edit_ui(
                    ui,
                    edit.password(masked == Masked::Dots),
                    hint,
                    problem.is_some(),
                    (width, name),
                );
                if history == History::Dropped
                    && let Some(mut state) = TextEdit::load_state(ui.ctx(), response.id)
                {
                    state.clear_undoer();
                    state.store(ui.ctx(), response.id);
                }
                if let Some(problem) = problem {
                    input_problem_ui(ui, &response, problem);
                }
                response
            })
            .inner
        })
        .inner
    }
}

/// Draws a text edit in the program's frame, `width` points wide and at least a control high.
pub(super) fn edit_ui(
    ui: &mut Ui,
    edit: TextEdit<'_>,
    hint: &str,
    wrong: bool,
    (width, name): (f32, Name<'_>),
) -> Response {
    // Above and below a line of 22 points, this makes a control of 44.
    const PAD: Margin = Margin {
        left: 16,
        right: 16,
        top: 10,
        bottom: 11,
    };
    let tokens = theme::of(ui);
    let response = name.give(
        ui.add(
            edit.font(Type::Body.font())
                .frame(Frame::new().inner_margin(PAD))
                .hint_text(Type::Body.text(hint).color(tokens.muted))
                .text_color(tokens.ink)
                .background_color(Color32::TRANSPARENT)
                .desired_width(width)
                .min_size(egui::vec2(0.0, size::CONTROL)),
        ),
    );
    let outline = if wrong {
        Stroke::new(2.0, tokens.stop)
    } else if response.has_focus() {
        Stroke::new(size::FOCUS, tokens.accent)
    } else {
        Stroke::new(size::OUTLINE, tokens.line)
    };
    ui.painter().rect_stroke(
        response.rect,
        CornerRadius::same(size::RADIUS),
        outline,
        egui::StrokeKind::Inside,
    );
    if wrong && response.has_focus() {
        super::focus::paint_ring(ui, response.rect, size::RADIUS);
    }
    response
}
