//! Owns how a field gets its visible label, its accessible name and the problem beside it.

use egui::{Id, InnerResponse, Label, Response, Ui};

use super::Icon;
use crate::ui::theme::{self, Type, size};

/// Where the label of a field stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelPlace {
    /// In a column left of the field; above it where there is no room.
    #[default]
    Beside,
    /// Above the field.
    Above,
    /// Not drawn, because a table head or a card title says it; the accessible name stays.
    Unseen,
}

/// What names the inputs of a field.
#[derive(Clone, Copy)]
pub(super) enum Name<'a> {
    /// The drawn label with this id.
    Label(Id),
    /// Words that are not drawn.
    Words(&'a str),
}

impl Name<'_> {
    /// Names an input whose own hint would otherwise pass for its name.
    pub(super) fn give(self, response: Response) -> Response {
        match self {
            Name::Label(id) => response.labelled_by(id),
            Name::Words(words) => response.accessible_name(words),
        }
    }
}

/// Draws a label and a field, and names every input of the field after the label.
pub fn labelled_ui<R>(
    ui: &mut Ui,
    label: &str,
    place: LabelPlace,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    named_ui(ui, label, place, |ui, _| add(ui))
}

/// Like [`labelled_ui`], for fields with a hint: they name their input themselves.
pub(super) fn named_ui<R>(
    ui: &mut Ui,
    label: &str,
    place: LabelPlace,
    add: impl FnOnce(&mut Ui, Name<'_>) -> R,
) -> InnerResponse<R> {
    let narrow = ui.available_width() < size::LABEL_BESIDE;
    match place {
        LabelPlace::Unseen => {
            ui.scope(|ui| ui.name_inputs(label, |ui| add(ui, Name::Words(label))))
        }
        LabelPlace::Above => above_ui(ui, label, add),
        LabelPlace::Beside if narrow => above_ui(ui, label, add),
        LabelPlace::Beside => beside_ui(ui, label, add),
    }
}

/// Draws the problem of a field: an icon and words, never red alone.
pub fn problem_ui(ui: &mut Ui, problem: &str) {
    let tokens = theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        Icon::Warning.show_small(ui, tokens.stop);
        let response = ui.add(Label::new(Type::Small.text(problem).color(tokens.stop)).wrap());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    });
}

/// Draws the problem of an input and ties it to the input for screen readers.
pub(super) fn input_problem_ui(ui: &mut Ui, input: &Response, problem: &str) {
    problem_ui(ui, problem);
    ui.ctx().accesskit_node_builder(input.id, |node| {
        node.set_invalid(egui::accesskit::Invalid::True);
        node.set_description(problem);
    });
}

fn above_ui<R>(
    ui: &mut Ui,
    label: &str,
    add: impl FnOnce(&mut Ui, Name<'_>) -> R,
) -> InnerResponse<R> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let label = label_ui(ui, label);
        ui.label_inputs_by(label, |ui| add(ui, Name::Label(label)))
    })
}

fn beside_ui<R>(
    ui: &mut Ui,
    label: &str,
    add: impl FnOnce(&mut Ui, Name<'_>) -> R,
) -> InnerResponse<R> {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let id = ui
            .vertical(|ui| {
                ui.set_width(size::LABEL);
                // The first line of the label stands on the middle of a control.
                let line = ui.text_style_height(&egui::TextStyle::Body);
                ui.add_space((size::CONTROL - line) / 2.0);
                label_ui(ui, label)
            })
            .inner;
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.label_inputs_by(id, |ui| add(ui, Name::Label(id)))
        })
        .inner
    })
}

fn label_ui(ui: &mut Ui, label: &str) -> Id {
    ui.add(Label::new(Type::Strong.text(label)).wrap()).id
}
