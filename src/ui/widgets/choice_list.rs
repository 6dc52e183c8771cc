//! Owns the choice of one among several that each need a line of words: rows with a circle, in two
//! columns where there is room.

use egui::{
    Align2, CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::button::lay_out;
use super::{LabelPlace, focus, labelled_ui};
use crate::ui::theme::{self, Type, size};

/// Side of the circle.
const CIRCLE: f32 = 22.0;
/// Space inside a row, at its sides.
const PAD_X: f32 = 14.0;
/// Space inside a row, above and below.
const PAD_Y: f32 = 9.0;
/// Space between the circle and the words.
const BESIDE: f32 = 12.0;
/// At least this wide, rows stand in two columns.
const TWO_COLUMNS: f32 = 720.0;

/// One choice.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a, T> {
    /// What it stands for.
    pub value: T,
    /// Its name.
    pub name: &'a str,
    /// A line on it.
    pub about: &'a str,
}

/// A list of choices, one of them chosen.
#[must_use = "a list is drawn by `show`"]
pub struct ChoiceList<'a> {
    label: &'a str,
}

impl<'a> ChoiceList<'a> {
    /// A list with its label above.
    pub fn new(label: &'a str) -> Self {
        Self { label }
    }

    /// Draws the list; a click or the arrow keys set `value` to another of `choices`.
    pub fn show<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        value: &mut T,
        choices: &[Choice<'_, T>],
    ) -> Response {
        let before = value.clone();
        let mut response = labelled_ui(ui, self.label, LabelPlace::Above, |ui| {
            let group = UiBuilder::new()
                .accessibility_role(Role::RadioGroup)
                .accessibility_label(self.label);
            ui.scope_builder(group, |ui| rows_ui(ui, value, choices))
                .response
        })
        .inner;
        if *value != before {
            response.mark_changed();
        }
        response
    }
}

fn rows_ui<T: Clone + PartialEq>(ui: &mut Ui, value: &mut T, choices: &[Choice<'_, T>]) {
    let list = ui.unique_id().with("choices");
    let chosen = choices.iter().position(|choice| choice.value == *value);
    let focused =
        (0..choices.len()).find(|at| ui.memory(|memory| memory.has_focus(list.with(*at))));
    if let Some(at) = focused {
        focus::keep_arrows(ui, list.with(at));
        if let Some((target, choice)) = focus::arrow_target(ui, at, choices.len())
            .and_then(|target| Some((target, choices.get(target)?)))
        {
            *value = choice.value.clone();
            ui.memory_mut(|memory| memory.request_focus(list.with(target)));
        }
    }
    let stop = choices
        .iter()
        .position(|choice| choice.value == *value)
        .or(chosen)
        .unwrap_or(0);
    let columns = if ui.available_width() < TWO_COLUMNS {
        1
    } else {
        2
    };
    let width = (ui.available_width() - size::GAP_S * (columns - 1) as f32) / columns as f32;
    ui.spacing_mut().item_spacing = Vec2::splat(size::GAP_S);
    for (row, pair) in choices.chunks(columns).enumerate() {
        let height = pair
            .iter()
            .map(|choice| height(ui, choice, width))
            .fold(size::CONTROL, f32::max);
        ui.horizontal(|ui| {
            for (column, choice) in pair.iter().enumerate() {
                let at = row * columns + column;
                let rect = ui.allocate_space(vec2(width, height)).1;
                let state = (choice.value == *value, at == stop);
                if row_ui(ui, (list.with(at), rect), choice, state).clicked() {
                    *value = choice.value.clone();
                    ui.memory_mut(|memory| memory.request_focus(list.with(at)));
                    ui.ctx().request_repaint();
                }
            }
        });
    }
}

fn room(width: f32) -> f32 {
    (width - 2.0 * PAD_X - CIRCLE - BESIDE).max(60.0)
}

fn height<T>(ui: &Ui, choice: &Choice<'_, T>, width: f32) -> f32 {
    let name = lay_out(ui, choice.name, Type::Strong, room(width));
    let about = lay_out(ui, choice.about, Type::Small, room(width));
    name.size().y + 2.0 + about.size().y + 2.0 * PAD_Y
}

fn row_ui<T>(
    ui: &mut Ui,
    (id, rect): (Id, Rect),
    choice: &Choice<'_, T>,
    (chosen, stop): (bool, bool),
) -> Response {
    let sense = if stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, choice.name)
    });
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(choice.about));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let tokens = theme::of(ui);
    let (fill, outline) = if chosen {
        (tokens.accent_soft, tokens.accent)
    } else if response.hovered() {
        (tokens.card_hover, tokens.muted)
    } else {
        (tokens.card, tokens.line)
    };
    let stroke = Stroke::new(size::OUTLINE, outline);
    let round = CornerRadius::same(size::RADIUS);
    ui.painter()
        .rect(rect, round, fill, stroke, StrokeKind::Inside);
    let left = pos2(rect.left() + PAD_X, rect.center().y);
    let circle = Align2::LEFT_CENTER.anchor_size(left, Vec2::splat(CIRCLE));
    let ring = Stroke::new(2.0, if chosen { tokens.accent } else { tokens.muted });
    ui.painter()
        .circle(circle.center(), CIRCLE / 2.0 - 1.0, tokens.card, ring);
    if chosen {
        ui.painter()
            .circle_filled(circle.center(), CIRCLE / 2.0 - 6.0, tokens.accent);
    }
    let name = lay_out(ui, choice.name, Type::Strong, room(rect.width()));
    let about = lay_out(ui, choice.about, Type::Small, room(rect.width()));
    let words = name.size().y + 2.0 + about.size().y;
    let top = pos2(circle.right() + BESIDE, rect.center().y - words / 2.0);
    let below = top + vec2(0.0, name.size().y + 2.0);
    ui.painter().galley(top, name, tokens.ink);
    ui.painter().galley(below, about, tokens.muted);
    if response.has_focus() {
        focus::paint_ring(ui, rect, size::RADIUS);
    }
    response
}
