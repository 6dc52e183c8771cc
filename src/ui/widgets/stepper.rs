//! Owns the stepper: a number with − and +, typed or stepped, with its unit.

use std::ops::RangeInclusive;

use egui::{
    Align2, CornerRadius, Frame, Id, Key, Margin, Modifiers, Rect, Response, Role, Sense, Stroke,
    StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::button::lay_out;
use super::labelled::{Name, named_ui};
use super::{Icon, LabelPlace, focus};
use crate::ui::theme::{self, Type, size};

/// Width of the number between − and +.
const NUMBER: f32 = 58.0;

/// A number that can be typed, stepped with − and +, and stepped with the arrow keys.
#[must_use = "a stepper is drawn by `show`"]
pub struct Stepper<'a> {
    label: &'a str,
    place: LabelPlace,
    unit: &'a str,
    empty: &'a str,
    range: RangeInclusive<f64>,
    step: f64,
    decimals: usize,
    start: f64,
}

impl<'a> Stepper<'a> {
    /// A stepper for whole numbers within `range`, in steps of one; its label stands beside it.
    pub fn new(label: &'a str, range: RangeInclusive<f64>) -> Self {
        let start = *range.start();
        Self {
            label,
            place: LabelPlace::Beside,
            unit: "",
            empty: "–",
            range,
            step: 1.0,
            decimals: 0,
            start,
        }
    }

    /// Where the label stands.
    pub fn label_place(mut self, place: LabelPlace) -> Self {
        self.place = place;
        self
    }

    /// The unit, drawn after the stepper and said with it.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// How far one press of − or + goes.
    pub fn step(mut self, step: f64) -> Self {
        self.step = step;
        self
    }

    /// Digits after the decimal point.
    pub fn decimals(mut self, decimals: usize) -> Self {
        self.decimals = decimals;
        self
    }

    /// The number the first press of − or + gives while nothing is said.
    pub fn start(mut self, start: f64) -> Self {
        self.start = start;
        self
    }

    /// What stands in place of the number while nothing is said.
    pub fn empty_text(mut self, words: &'a str) -> Self {
        self.empty = words;
        self
    }

    /// Draws a stepper that may be empty: `None` means not said. Typing is clamped to the range when the field is left.
    /// What is typed and is no number stays in sight, and the value is not a number (NaN) meanwhile.
    pub fn show(self, ui: &mut Ui, value: &mut Option<f64>) -> Response {
        let before = *value;
        let mut response = named_ui(ui, self.label, self.place, |ui, name| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = size::GAP_S;
                let response = self.frame_ui(ui, name, value);
                if !self.unit.is_empty() {
                    let tokens = theme::of(ui);
                    ui.label(Type::Small.text(self.unit).color(tokens.muted));
                }
                response
            })
            .inner
        })
        .inner;
        if *value != before && !(unreadable(*value) && unreadable(before)) {
            response.mark_changed();
        }
        response
    }

    /// Draws a stepper for a whole number that is always said; an emptied field goes back to what it was.
    pub fn show_whole(self, ui: &mut Ui, value: &mut u32) -> Response {
        let mut number = Some(f64::from(*value));
        let response = self.show(ui, &mut number);
        if let Some(number) = number.filter(|number| number.is_finite()) {
            *value = whole(number);
        }
        response
    }

    fn frame_ui(&self, ui: &mut Ui, name: Name<'_>, value: &mut Option<f64>) -> Response {
        let tokens = theme::of(ui);
        let number = self.number_width(ui);
        let (rect, _) = ui.allocate_exact_size(
            vec2(2.0 * size::CONTROL + number, size::CONTROL),
            Sense::hover(),
        );
        let outline = Stroke::new(size::OUTLINE, tokens.line);
        ui.painter().rect(
            rect,
            CornerRadius::same(size::RADIUS),
            tokens.card,
            outline,
            StrokeKind::Inside,
        );
        let (minus, rest) = rect.split_left_right_at_x(rect.left() + size::CONTROL);
        let (middle, plus) = rest.split_left_right_at_x(rest.right() - size::CONTROL);
        let id = ui.unique_id().with("stepper").with(self.label);
        let mut by = 0.0;
        for (square, icon, sign) in [(minus, Icon::Minus, -1.0), (plus, Icon::Plus, 1.0)] {
            if self.press_ui(ui, id, square, (icon, sign)) {
                by += sign;
            }
        }
        let response = name.give(self.number_ui(ui, id, middle, value));
        if response.has_focus() {
            focus::paint_ring(ui, rect, size::RADIUS);
            by += arrows(ui);
        }
        if by != 0.0 {
            *value = Some(self.stepped(*value, by));
            ui.ctx()
                .data_mut(|data| data.insert_temp(id, self.written(*value)));
        }
        response
    }

    fn number_width(&self, ui: &Ui) -> f32 {
        let widest = self.written(Some(*self.range.end()));
        let typed = lay_out(ui, &widest, Type::Number, f32::INFINITY).size().x;
        let empty = lay_out(ui, self.empty, Type::Small, f32::INFINITY).size().x;
        (typed.max(empty) + 16.0).max(NUMBER)
    }

    fn press_ui(&self, ui: &mut Ui, id: Id, square: Rect, (icon, sign): (Icon, f64)) -> bool {
        let tokens = theme::of(ui);
        // One Tab stop a stepper: the number; the arrow keys do what − and + do.
        let response = ui.interact(square, id.with(sign > 0.0), Sense::CLICK);
        let mark = if sign > 0.0 { "+" } else { "−" };
        response.widget_info(|| {
            WidgetInfo::labeled(
                Role::Button,
                ui.is_enabled(),
                format!("{} {mark}", self.label),
            )
        });
        if response.hovered() {
            let inside = square.shrink(3.0);
            ui.painter().rect_filled(
                inside,
                CornerRadius::same(size::RADIUS - 3),
                tokens.card_hover,
            );
        }
        let at = Align2::CENTER_CENTER.anchor_size(square.center(), vec2(18.0, 18.0));
        icon.paint(ui, at, tokens.accent);
        response.clicked()
    }

    fn number_ui(&self, ui: &mut Ui, id: Id, rect: Rect, value: &mut Option<f64>) -> Response {
        let tokens = theme::of(ui);
        let edit = id.with("typed");
        let focused = ui.memory(|memory| memory.has_focus(edit));
        let kept: Option<String> = ui.ctx().data(|data| data.get_temp(id));
        let mut text = kept
            .filter(|_| focused || unreadable(*value))
            .unwrap_or_else(|| self.written(*value));
        let line = Type::Number.font().size * 1.3;
        let inside = Rect::from_center_size(rect.center(), vec2(rect.width(), line));
        let mut child = ui.new_child(UiBuilder::new().max_rect(inside));
        child.spacing_mut().interact_size.y = 0.0;
        let response = child.add_sized(
            inside.size(),
            TextEdit::singleline(&mut text)
                .id(edit)
                .frame(Frame::new().inner_margin(Margin::ZERO))
                .background_color(egui::Color32::TRANSPARENT)
                .font(Type::Number.font())
                .align(Align2::CENTER_CENTER)
                .text_color(tokens.ink)
                .hint_text(Type::Small.text(self.empty).color(tokens.muted))
                .desired_width(inside.width())
                .min_size(inside.size())
                .char_limit(8),
        );
        if response.changed() {
            *value = read(&text).map(|number| number.min(*self.range.end()));
            ui.ctx().data_mut(|data| data.insert_temp(id, text));
        } else if response.lost_focus() && !unreadable(*value) {
            *value = value.map(|number| number.clamp(*self.range.start(), *self.range.end()));
            ui.ctx().data_mut(|data| data.remove::<String>(id));
        } else if response.gained_focus() {
            ui.ctx().data_mut(|data| data.insert_temp(id, text));
        }
        self.describe(ui, response.id, *value);
        response
    }

    fn describe(&self, ui: &Ui, id: Id, value: Option<f64>) {
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::SpinButton);
            node.set_min_numeric_value(*self.range.start());
            node.set_max_numeric_value(*self.range.end());
            node.set_numeric_value_step(self.step);
            if let Some(value) = value.filter(|value| value.is_finite()) {
                node.set_numeric_value(value);
            }
            if !self.unit.is_empty() {
                node.set_description(self.unit);
            }
        });
    }

    fn stepped(&self, value: Option<f64>, by: f64) -> f64 {
        let next = match value.filter(|value| value.is_finite()) {
            Some(value) => value + by * self.step,
            None => self.start,
        };
        // Ten steps of 0.1 shall be 1, so the sum is rounded to what is written.
        let scale = 10_f64.powi(i32::try_from(self.decimals).unwrap_or(0));
        ((next * scale).round() / scale).clamp(*self.range.start(), *self.range.end())
    }

    fn written(&self, value: Option<f64>) -> String {
        value
            .filter(|value| value.is_finite())
            .map_or_else(String::new, |value| format!("{value:.*}", self.decimals))
    }
}

/// A typed number; a comma counts as a decimal point. `None` where nothing was typed, NaN where what
/// was typed is no number.
fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let number = text.replace(',', ".").parse().ok();
    Some(
        number
            .filter(|number: &f64| number.is_finite())
            .unwrap_or(f64::NAN),
    )
}

/// Whether something is typed that is no number.
fn unreadable(value: Option<f64>) -> bool {
    value.is_some_and(f64::is_nan)
}

fn arrows(ui: &Ui) -> f64 {
    ui.input_mut(|input| {
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        up as f64 - down as f64
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to u32 before"
)]
fn whole(number: f64) -> u32 {
    number.round().clamp(0.0, f64::from(u32::MAX)) as u32
}
