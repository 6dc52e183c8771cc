//! Owns the choice of several among a few, and the single on-off choice.

use std::collections::BTreeSet;

use egui::{
    Align2, CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::button::lay_out;
use super::{Icon, LabelPlace, focus, labelled_ui};
use crate::ui::theme::{self, Type, size};

/// Draws chips that can be switched on and off one by one; `chosen` holds those that are on.
///
/// The response is the row's; `changed()` answers a switch.
pub fn toggle_chips_ui<T: Clone + Ord>(
    ui: &mut Ui,
    label: &str,
    place: LabelPlace,
    chosen: &mut BTreeSet<T>,
    choices: &[(T, &str)],
) -> Response {
    let mut response = labelled_ui(ui, label, place, |ui| {
        let group = UiBuilder::new()
            .accessibility_role(Role::Group)
            .accessibility_label(label);
        ui.scope_builder(group, |ui| chips_ui(ui, chosen, choices))
    })
    .inner;
    if response.inner == Switched::Yes {
        response.response.mark_changed();
    }
    response.response
}

/// Draws one on-off choice: a box and its words, all of it pressable.
pub fn check_box_ui(ui: &mut Ui, on: &mut bool, text: &str) -> Response {
    const SIDE: f32 = 24.0;
    let tokens = theme::of(ui);
    let room = (ui.available_width() - SIDE - 12.0).max(60.0);
    let galley = lay_out(ui, text, Type::Body, room);
    let wanted = vec2(
        SIDE + 12.0 + galley.size().x,
        (galley.size().y + 12.0).max(size::CONTROL),
    );
    let (rect, mut response) = ui.allocate_exact_size(wanted, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let is_on = *on;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_on, text));
    if ui.is_rect_visible(rect) {
        let square = Align2::LEFT_CENTER.anchor_size(rect.left_center(), Vec2::splat(SIDE));
        let (fill, outline) = if is_on {
            (tokens.accent, tokens.accent)
        } else {
            (tokens.card, tokens.muted)
        };
        let stroke = Stroke::new(size::OUTLINE, outline);
        ui.painter().rect(
            square,
            CornerRadius::same(6),
            fill,
            stroke,
            StrokeKind::Inside,
        );
        if is_on {
            Icon::Check.paint(ui, square.shrink(3.0), tokens.on_accent);
        }
        let left = pos2(square.right() + 12.0, rect.center().y);
        let at = Align2::LEFT_CENTER.anchor_size(left, galley.size());
        ui.painter().galley(at.min, galley, tokens.ink);
        focus::ring_ui(ui, &response, size::RADIUS);
    }
    response
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Switched {
    No,
    Yes,
}

fn chips_ui<T: Clone + Ord>(
    ui: &mut Ui,
    chosen: &mut BTreeSet<T>,
    choices: &[(T, &str)],
) -> Switched {
    let mut switched = Switched::No;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        for (choice, text) in choices {
            if !chip_ui(ui, chosen.contains(choice), text).clicked() {
                continue;
            }
            switched = Switched::Yes;
            if !chosen.remove(choice) {
                chosen.insert(choice.clone());
            }
        }
    });
    switched
}

fn chip_ui(ui: &mut Ui, on: bool, text: &str) -> Response {
    const TICK: f32 = 16.0;
    let tokens = theme::of(ui);
    let room = (ui.max_rect().width() - 32.0 - TICK - 6.0).max(60.0);
    let galley = lay_out(ui, text, Type::Strong, room);
    // The tick's room is kept while it is off, so that a switch moves nothing.
    let wanted = vec2(
        galley.size().x + 32.0 + TICK + 6.0,
        (galley.size().y + 20.0).max(size::CONTROL),
    );
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, text));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let (fill, outline, color) = if on {
        (tokens.accent_soft, tokens.accent, tokens.accent)
    } else if response.hovered() {
        (tokens.card_hover, tokens.muted, tokens.ink)
    } else {
        (tokens.card, tokens.line, tokens.ink)
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(22),
        fill,
        Stroke::new(size::OUTLINE, outline),
        StrokeKind::Inside,
    );
    let left = pos2(rect.left() + 16.0, rect.center().y);
    let shift = if on {
        let square = Align2::LEFT_CENTER.anchor_size(left, Vec2::splat(TICK));
        Icon::Check.paint(ui, square, color);
        TICK + 6.0
    } else {
        0.5 * (TICK + 6.0)
    };
    let at = Align2::LEFT_CENTER.anchor_size(left + vec2(shift, 0.0), galley.size());
    ui.painter().galley(at.min, galley, color);
    focus::ring_ui(ui, &response, 22);
    response
}
