//! Owns the choice of one among a few: a joined row that falls apart into buttons where there is no room.

use egui::{CornerRadius, Rect, Response, Role, Ui, UiBuilder, vec2};

use super::button::lay_out;
use super::step_button::{StepButton, StepFrame};
use super::{LabelPlace, focus, labelled_ui};
use crate::ui::theme::{self, Type, size};

/// One choice among a few, all of them seen.
#[must_use = "a choice is drawn by `show`"]
pub struct Segmented<'a> {
    label: &'a str,
    place: LabelPlace,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Joined,
    Separate,
}

impl<'a> Segmented<'a> {
    /// A row with its label.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            place: LabelPlace::Beside,
            form: Form::Joined,
        }
    }

    /// A row of separate buttons without a visible label, as over a page: "4 weeks", "12 weeks", …
    pub fn tabs(label: &'a str) -> Self {
        Self {
            place: LabelPlace::Unseen,
            form: Form::Separate,
            ..Self::new(label)
        }
    }

    /// Where the label stands.
    pub fn label_place(mut self, place: LabelPlace) -> Self {
        self.place = place;
        self
    }

    /// Draws the row; a click or the arrow keys set `value` to another of `choices`. Nothing needs to be chosen yet.
    pub fn show<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        value: &mut T,
        choices: &[(T, &str)],
    ) -> Response {
        let before = value.clone();
        let mut response = labelled_ui(ui, self.label, self.place, |ui| {
            let group = UiBuilder::new()
                .accessibility_role(Role::RadioGroup)
                .accessibility_label(self.label);
            ui.scope_builder(group, |ui| self.row_ui(ui, value, choices))
                .response
        })
        .inner;
        if *value != before {
            response.mark_changed();
        }
        response
    }

    fn row_ui<T: Clone + PartialEq>(&self, ui: &mut Ui, value: &mut T, choices: &[(T, &str)]) {
        let row = ui.unique_id().with("segments");
        let chosen = choices.iter().position(|(choice, _)| choice == value);
        let mut stop = chosen.unwrap_or(0);
        let focused =
            (0..choices.len()).find(|at| ui.memory(|memory| memory.has_focus(row.with(*at))));
        if let Some(at) = focused {
            focus::keep_arrows(ui, row.with(at));
            if let Some((target, (choice, _))) = focus::arrow_target(ui, at, choices.len())
                .and_then(|target| Some((target, choices.get(target)?)))
            {
                *value = choice.clone();
                stop = target;
                ui.memory_mut(|memory| memory.request_focus(row.with(target)));
            } else if chosen.is_none() {
                stop = at;
            }
        }
        let rects = self.rects(ui, choices);
        let tokens = theme::of(ui);
        let mut ringed = None;
        for (at, ((choice, text), (rect, corners))) in choices.iter().zip(rects).enumerate() {
            let button = StepButton {
                id: row.with(at),
                text,
                name: text,
                role: Role::RadioButton,
                chosen: choice == value,
                stop: at == stop,
                frame: StepFrame::Outlined,
                fill: tokens.accent,
                on_fill: tokens.on_accent,
            };
            let response = button.show(ui, rect, corners);
            if response.has_focus() {
                ringed = Some(rect);
            }
            if response.clicked() {
                *value = choice.clone();
                ui.memory_mut(|memory| memory.request_focus(row.with(at)));
                ui.ctx().request_repaint();
            }
        }
        // Once more on top, where the next segment covers its end.
        if let Some(rect) = ringed {
            focus::paint_ring(ui, rect, size::RADIUS);
        }
    }

    fn rects<T>(&self, ui: &mut Ui, choices: &[(T, &str)]) -> Vec<(Rect, CornerRadius)> {
        let room = ui.available_width();
        let sizes: Vec<egui::Vec2> = choices
            .iter()
            .map(|(_, text)| {
                let galley = lay_out(ui, text, Type::Strong, (room - 32.0).max(60.0));
                vec2(
                    (galley.size().x + 32.0).max(size::CONTROL),
                    (galley.size().y + 20.0).max(size::CONTROL),
                )
            })
            .collect();
        let total: f32 = sizes.iter().map(|size| size.x).sum();
        let joined = self.form == Form::Joined && total <= room;
        // Joined segments share an outline, so each begins on the end of the one before.
        let gap = if joined { -size::OUTLINE } else { size::GAP_S };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(gap, size::GAP_S);
            let last = sizes.len().saturating_sub(1);
            sizes
                .iter()
                .enumerate()
                .map(|(at, size)| {
                    let rect = ui.allocate_space(*size).1;
                    // Joined, only the ends of the row are round.
                    let round = |end: bool| if !joined || end { size::RADIUS } else { 0 };
                    (rect, corners(round(at == 0), round(at == last)))
                })
                .collect()
        })
        .inner
    }
}

fn corners(left: u8, right: u8) -> CornerRadius {
    CornerRadius {
        nw: left,
        sw: left,
        ne: right,
        se: right,
    }
}
