//! Owns the items of the left rail and of the bottom bar, and the brand above them.

use egui::{Align2, CornerRadius, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::button::lay_out;
use super::{Icon, focus};
use crate::ui::theme::{self, Tokens, Type, size};

/// One place to go to.
#[derive(Clone, Copy, Debug)]
pub struct Destination<'a> {
    /// Its drawing.
    pub icon: Icon,
    /// Its name.
    pub name: &'a str,
    /// Whether it is where the person is.
    pub here: bool,
}

/// Draws the logo and the program's name, or the logo alone where the rail is folded.
pub fn brand_ui(ui: &mut Ui, name: &str, folded: bool) {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let left = if folded {
        rect.center().x - size::ICON_LOGO / 2.0
    } else {
        rect.left() + 12.0
    };
    let square =
        Align2::LEFT_CENTER.anchor_size(pos2(left, rect.center().y), Vec2::splat(size::ICON_LOGO));
    Icon::Logo.paint(ui, square, tokens.accent);
    if !folded {
        let galley = lay_out(ui, name, Type::Brand, f32::INFINITY);
        let at = Align2::LEFT_CENTER
            .anchor_size(pos2(square.right() + 10.0, rect.center().y), galley.size());
        ui.painter().galley(at.min, galley, tokens.accent);
    }
}

/// Draws one line of the left rail: icon and word.
pub fn rail_item_ui(ui: &mut Ui, to: Destination<'_>) -> Response {
    let room = ui.available_width();
    let galley = lay_out(ui, to.name, Type::Strong, room - 56.0);
    let height = (galley.size().y + 20.0).max(45.0);
    let (rect, response) = item(ui, to, vec2(room, height));
    let color = color(&theme::of(ui), to, &response);
    let left = pos2(rect.left() + 12.0, rect.center().y);
    to.icon.paint(
        ui,
        Align2::LEFT_CENTER.anchor_size(left, Vec2::splat(size::ICON)),
        color,
    );
    let at = Align2::LEFT_CENTER.anchor_size(left + vec2(size::ICON + 12.0, 0.0), galley.size());
    ui.painter().galley(at.min, galley, color);
    response
}

/// Draws one square of the folded rail: the icon, and the word as a tooltip.
pub fn rail_icon_ui(ui: &mut Ui, to: Destination<'_>) -> Response {
    let (rect, response) = item(ui, to, vec2(ui.available_width(), 48.0));
    let color = color(&theme::of(ui), to, &response);
    to.icon.paint(
        ui,
        Align2::CENTER_CENTER.anchor_size(rect.center(), Vec2::splat(22.0)),
        color,
    );
    response.on_hover_text(to.name)
}

/// Draws one part of the bottom bar, `width` points wide: the icon above its word.
pub fn bar_item_ui(ui: &mut Ui, to: Destination<'_>, width: f32) -> Response {
    let (rect, response) = item(ui, to, vec2(width, 56.0));
    let color = color(&theme::of(ui), to, &response);
    let galley = lay_out(ui, to.name, Type::AxisBold, width - 2.0);
    let icon =
        Align2::CENTER_TOP.anchor_size(rect.center_top() + vec2(0.0, 8.0), Vec2::splat(size::ICON));
    to.icon.paint(ui, icon, color);
    let at =
        Align2::CENTER_TOP.anchor_size(pos2(rect.center().x, icon.bottom() + 3.0), galley.size());
    ui.painter()
        .with_clip_rect(rect)
        .galley(at.min, galley, color);
    response
}

fn item(ui: &mut Ui, to: Destination<'_>, wanted: Vec2) -> (Rect, Response) {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), to.here, to.name));
    let fill = if to.here {
        tokens.accent_soft
    } else if response.hovered() {
        tokens.card_hover
    } else {
        egui::Color32::TRANSPARENT
    };
    ui.painter()
        .rect_filled(rect, CornerRadius::same(size::RADIUS), fill);
    if response.has_focus() {
        focus::paint_ring(ui, rect.shrink(4.0), size::RADIUS);
    }
    (rect, response)
}

fn color(tokens: &Tokens, to: Destination<'_>, response: &Response) -> egui::Color32 {
    if to.here {
        tokens.accent
    } else if response.hovered() {
        tokens.ink
    } else {
        tokens.muted
    }
}
