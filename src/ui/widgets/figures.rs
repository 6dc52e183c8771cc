//! Owns the large numbers: the key figure and the ring around a number.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{
    Align2, Color32, Pos2, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2,
};

use super::button::lay_out;
use super::chip::{ChipTone, chip_ui};
use super::{Icon, paragraph_ui};
use crate::ui::theme::{self, Type};

/// Draws a key figure, a chip beside it (empty for none) and a small line below.
pub fn key_figure_ui(ui: &mut Ui, number: &str, chip: (ChipTone, Option<Icon>, &str), sub: &str) {
    let tokens = theme::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(Type::Key.text(number));
        let (tone, icon, words) = chip;
        if !words.is_empty() {
            chip_ui(ui, tone, icon, words);
        }
    });
    if !sub.is_empty() {
        paragraph_ui(ui, Type::Small.text(sub).color(tokens.muted));
    }
}

/// A ring that fills clockwise from the top, with a number and a word inside.
#[derive(Clone, Copy, Debug)]
pub struct Ring<'a> {
    /// How full it is, 0 to 1.
    pub share: f32,
    /// The number inside.
    pub number: &'a str,
    /// The word below the number.
    pub word: &'a str,
    /// Outer width in points.
    pub side: f32,
}

/// Draws a ring; its accessible name is the number and the word.
pub fn ring_ui(ui: &mut Ui, ring: Ring<'_>) -> Response {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(ring.side), Sense::hover());
    let name = format!("{} {}", ring.number, ring.word);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let width = ring.side / 12.0;
    let radius = (ring.side - width) / 2.0;
    let center = rect.center();
    arc(ui, center, radius, (width, tokens.track), 1.0);
    arc(
        ui,
        center,
        radius,
        (width, tokens.accent),
        ring.share.clamp(0.0, 1.0),
    );
    let step = if ring.side >= 200.0 {
        Type::Count
    } else {
        Type::Key
    };
    let number = lay_out(ui, ring.number, step, radius * 1.8);
    let word = lay_out(ui, ring.word, Type::Small, radius * 1.6);
    let height = number.size().y + word.size().y - 4.0;
    let top = center - vec2(0.0, height / 2.0);
    let below = top + vec2(0.0, number.size().y - 4.0);
    for (galley, at, color) in [(number, top, tokens.ink), (word, below, tokens.muted)] {
        let place = Align2::CENTER_TOP.anchor_size(at, galley.size());
        ui.painter().galley(place.min, galley, color);
    }
    response
}

fn arc(ui: &Ui, center: Pos2, radius: f32, (width, color): (f32, Color32), share: f32) {
    if share <= 0.0 {
        return;
    }
    let steps = (share * 96.0).ceil().max(2.0);
    let at = |part: f32| center + radius * Vec2::angled(part * share * TAU - FRAC_PI_2);
    let points: Vec<Pos2> = (0..=96)
        .map(|step| step as f32)
        .take_while(|step| *step <= steps)
        .map(|step| at(step / steps))
        .collect();
    for end in [at(0.0), at(1.0)] {
        ui.painter().circle_filled(end, width / 2.0, color);
    }
    ui.painter()
        .add(Shape::line(points, Stroke::new(width, color)));
}
