//! Owns the drawn symbols of a kiosk's cards, the card with a symbol, and the key of its PIN pad.

use std::f32::consts::TAU;

use egui::{
    Align2, Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::polygon::Area;
use super::{Icon, focus};
use crate::ui::theme::{self, Type, size};

/// A shape that is drawn rather than typed, so that it needs no font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignShape {
    /// A square on its corner.
    Diamond,
    /// A disc.
    Circle,
    /// A triangle, point up.
    Triangle,
    /// A square.
    Square,
    /// A star of five points.
    Star,
    /// A cross with equal arms.
    Cross,
    /// A hexagon.
    Hexagon,
    /// A ring.
    Ring,
    /// A half disc, flat side down.
    Dome,
    /// An arrow that points up.
    Arrow,
    /// The sign for something new.
    Plus,
}

/// Side of a symbol on a card, in points.
const SIDE: f32 = 26.0;
/// Width of a button with a symbol alone.
const CHIP: f32 = 46.0;
/// The least height of a card.
const CARD_HEIGHT: f32 = 118.0;

impl SignShape {
    /// Paints the shape around a point.
    pub fn paint(self, ui: &Ui, center: Pos2, side: f32, color: Color32) {
        let half = side / 2.0;
        let at = |x: f32, y: f32| center + half * vec2(x, y);
        let painter = ui.painter();
        match self {
            Self::Circle => {
                painter.circle_filled(center, half, color);
            }
            Self::Ring => {
                painter.circle_stroke(center, half * 0.8, Stroke::new(half * 0.4, color));
            }
            Self::Diamond
            | Self::Triangle
            | Self::Square
            | Self::Star
            | Self::Cross
            | Self::Hexagon
            | Self::Dome
            | Self::Arrow => {
                let area = Area::new(self.corners());
                painter.add(Shape::mesh(
                    area.filled(|point| at(point.x, point.y), color),
                ));
            }
            Self::Plus => {
                let square = Align2::CENTER_CENTER.anchor_size(center, Vec2::splat(side));
                Icon::Plus.paint(ui, square, color);
            }
        }
    }

    /// The corners in a square from −1 to 1.
    fn corners(self) -> Vec<Pos2> {
        let turn = |count: u16, radius: f32| -> Vec<Pos2> {
            (0..count)
                .map(|step| {
                    let angle = TAU * f32::from(step) / f32::from(count) - TAU / 4.0;
                    pos2(radius * angle.cos(), radius * angle.sin())
                })
                .collect()
        };
        let list = |points: &[(f32, f32)]| points.iter().map(|(x, y)| pos2(*x, *y)).collect();
        match self {
            Self::Diamond => list(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]),
            Self::Triangle => list(&[(0.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]),
            Self::Square => list(&[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]),
            Self::Star => {
                let outer = turn(10, 1.0);
                let inner = turn(10, 0.42);
                let pairs = outer.into_iter().zip(inner).enumerate();
                pairs
                    .map(|(step, (outer, inner))| if step % 2 == 0 { outer } else { inner })
                    .collect()
            }
            Self::Cross => list(&[
                (-0.35, -1.0),
                (0.35, -1.0),
                (0.35, -0.35),
                (1.0, -0.35),
                (1.0, 0.35),
                (0.35, 0.35),
                (0.35, 1.0),
                (-0.35, 1.0),
                (-0.35, 0.35),
                (-1.0, 0.35),
                (-1.0, -0.35),
                (-0.35, -0.35),
            ]),
            Self::Hexagon => turn(6, 1.0),
            Self::Dome => (0..=24_u16)
                .map(|step| {
                    let angle = TAU / 2.0 * f32::from(step) / 24.0;
                    pos2(-angle.cos(), 0.5 - angle.sin())
                })
                .collect(),
            Self::Arrow => list(&[
                (0.0, -1.0),
                (0.9, 0.0),
                (0.35, 0.0),
                (0.35, 1.0),
                (-0.35, 1.0),
                (-0.35, 0.0),
                (-0.9, 0.0),
            ]),
            Self::Circle | Self::Ring | Self::Plus => Vec::new(),
        }
    }
}

/// Draws a card with a symbol over its name; it is one button.
pub fn sign_card_ui(ui: &mut Ui, shape: SignShape, name: &str, lit: bool, width: f32) -> Response {
    let tokens = theme::of(ui);
    let color = if lit || shape == SignShape::Plus {
        tokens.accent
    } else {
        tokens.ink
    };
    let word = if shape == SignShape::Plus {
        tokens.accent
    } else {
        tokens.ink
    };
    let galley = super::button::lay_out(ui, name, Type::BigButton, width - 2.0 * size::GAP_S);
    let height = CARD_HEIGHT.max(galley.size().y + SIDE + 4.0 * size::GAP);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), lit, name));
    if ui.is_rect_visible(rect) {
        plate_ui(ui, &response, rect, lit);
        let middle = rect.center();
        shape.paint(ui, middle - vec2(0.0, 17.0), SIDE, color);
        let at = Align2::CENTER_CENTER.anchor_size(middle + vec2(0.0, 22.0), galley.size());
        ui.painter().galley(at.min, galley, word);
    }
    response
}

/// Draws a narrow button with nothing but a symbol on it; `name` is what screen readers find.
pub fn sign_chip_ui(ui: &mut Ui, shape: SignShape, name: &str, lit: bool) -> Response {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(CHIP, size::CONTROL_BIG), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), lit, name));
    if ui.is_rect_visible(rect) {
        plate_ui(ui, &response, rect, lit);
        let color = if lit { tokens.accent } else { tokens.ink };
        shape.paint(ui, rect.center(), SIDE * 0.75, color);
    }
    response
}

/// Draws a big key with a digit or a word.
pub fn pad_key_ui(ui: &mut Ui, text: &str, filled: bool, room: Vec2) -> Response {
    let tokens = theme::of(ui);
    let step = if text.chars().count() == 1 {
        Type::PageTitle
    } else {
        Type::BigButton
    };
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    if ui.is_rect_visible(rect) {
        let ink = if filled {
            let ground = if response.hovered() {
                tokens.accent_hover
            } else {
                tokens.accent
            };
            ui.painter()
                .rect_filled(rect, CornerRadius::same(size::RADIUS), ground);
            focus::ring_ui(ui, &response, size::RADIUS);
            tokens.on_accent
        } else {
            plate_ui(ui, &response, rect, false);
            tokens.ink
        };
        let galley = super::button::lay_out(ui, text, step, room.x - size::GAP_S);
        let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
        ui.painter().galley(at.min, galley, ink);
    }
    response
}

/// Draws one dot for each digit: full where it was typed. Screen readers find one field for a
/// password, and how many digits it holds.
pub fn pin_dots_ui(ui: &mut Ui, name: &str, typed: usize, places: usize) -> Response {
    const DOT: f32 = 26.0;
    let tokens = theme::of(ui);
    let places = places.max(typed).max(1);
    let across = places as f32;
    let gap = (ui.available_width() / across - DOT).clamp(4.0, 41.0);
    let width = across * DOT + (across - 1.0) * gap;
    let (rect, response) = ui.allocate_exact_size(vec2(width, DOT), Sense::hover());
    for place in 0..places {
        let left = rect.left() + place as f32 * (DOT + gap) + DOT / 2.0;
        let at = pos2(left, rect.center().y);
        if place < typed {
            ui.painter().circle_filled(at, DOT / 2.0, tokens.ink);
        } else {
            let line = Stroke::new(size::GAP_XS / 2.0, tokens.ink);
            ui.painter().circle_stroke(at, DOT / 2.0 - 1.0, line);
        }
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::PasswordInput);
        node.set_label(name);
        node.set_value("•".repeat(typed));
    });
    response
}

fn plate_ui(ui: &Ui, response: &Response, rect: Rect, lit: bool) {
    let tokens = theme::of(ui);
    let over = response.hovered() || response.is_pointer_button_down_on();
    let fill = if over { tokens.card_hover } else { tokens.card };
    let line = if lit {
        Stroke::new(3.0, tokens.accent)
    } else {
        Stroke::new(size::HAIRLINE, tokens.line)
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(size::RADIUS_CARD),
        fill,
        line,
        StrokeKind::Inside,
    );
    focus::ring_ui(ui, response, size::RADIUS_CARD);
}
