//! Owns the row of a list of things to do, with its circle, and the steps of a path.

use egui::{Align, Align2, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetText, pos2, vec2};

use super::button::lay_out;
use super::{Icon, focus, paragraph_ui, split_ui};
use crate::ui::theme::{self, Type, size};

/// How far something on a list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Still to do.
    #[default]
    Open,
    /// Under way: the step a person is at.
    Now,
    /// Done.
    Done,
}

/// Whether a step is joined to the one after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Join {
    /// Alone, or the last one.
    #[default]
    None,
    /// A line leads down to the next one.
    Below,
}

/// Side of the circle.
const CIRCLE: f32 = 26.0;

/// Draws a row: circle, bold name, small second line, and at the right end a word or buttons.
///
/// `state` is the word for `progress`, for screen readers; `name` and `sub` are drawn.
pub fn check_row_ui<R>(
    ui: &mut Ui,
    progress: (Progress, &str),
    name: &str,
    sub: impl Into<WidgetText>,
    right: impl FnOnce(&mut Ui) -> R,
) -> R {
    let sub = sub.into();
    ui.add_space(size::GAP_XS);
    let answer = split_ui(
        ui,
        Align::Center,
        |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                circle_ui(ui, progress);
                ui.vertical(|ui| words_ui(ui, name, sub));
            });
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            right(ui)
        },
    );
    ui.add_space(size::GAP_XS);
    answer
}

/// Draws a step of a path: circle, bold name, small second line, what belongs to it below, and the line to the next step.
pub fn path_step_ui<R>(
    ui: &mut Ui,
    (progress, state, join): (Progress, &str, Join),
    name: &str,
    sub: impl Into<WidgetText>,
    below: impl FnOnce(&mut Ui) -> R,
) -> R {
    step_ui(
        ui,
        (progress, state, join),
        |ui| words_ui(ui, name, sub.into()),
        below,
    )
    .1
}

/// Draws a step as [`path_step_ui`] does, whose name can be pressed; `link` is its accessible name.
/// Gives whether it was pressed.
pub fn path_link_ui<R>(
    ui: &mut Ui,
    place: (Progress, &str, Join),
    (name, link): (&str, &str),
    sub: &str,
    below: impl FnOnce(&mut Ui) -> R,
) -> (bool, R) {
    let head = |ui: &mut Ui| {
        let tokens = theme::of(ui);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let pressed = name_ui(ui, name, link).clicked();
            if !sub.is_empty() {
                paragraph_ui(ui, Type::Small.text(sub).color(tokens.muted));
            }
            pressed
        })
        .inner
    };
    step_ui(ui, place, head, below)
}

/// Draws a bold name that can be pressed. The line is lower than a control, as on paper, and what it
/// leads to is reached by its whole width.
fn name_ui(ui: &mut Ui, name: &str, link: &str) -> egui::Response {
    let tokens = theme::of(ui);
    let galley = lay_out(ui, name, Type::Bold, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), link));
    if response.hovered() {
        for row in &galley.rows {
            let line = row.rect().translate(rect.min.to_vec2());
            let stroke = Stroke::new(1.0, tokens.ink);
            ui.painter()
                .hline(line.x_range(), line.bottom() - 2.0, stroke);
        }
    }
    ui.painter().galley(rect.min, galley, tokens.ink);
    focus::ring_ui(ui, &response, 4);
    response
}

fn step_ui<H, R>(
    ui: &mut Ui,
    (progress, state, join): (Progress, &str, Join),
    head: impl FnOnce(&mut Ui) -> H,
    below: impl FnOnce(&mut Ui) -> R,
) -> (H, R) {
    let tokens = theme::of(ui);
    let line = ui.painter().add(egui::Shape::Noop);
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let circle = circle_ui(ui, (progress, state));
        let inner = ui
            .vertical(|ui| {
                let head = head(ui);
                let inner = below(ui);
                ui.add_space(size::GAP_M);
                (head, inner)
            })
            .inner;
        (circle, inner)
    });
    let (circle, inner) = shown.inner;
    if join == Join::Below {
        let x = circle.x;
        let bottom = shown.response.rect.bottom() + ui.spacing().item_spacing.y;
        let points = [pos2(x, circle.y + CIRCLE / 2.0), pos2(x, bottom)];
        let stroke = Stroke::new(2.0, tokens.line);
        ui.painter()
            .set(line, egui::Shape::line_segment(points, stroke));
    }
    inner
}

/// Draws a hairline across what holds it.
pub fn hairline_ui(ui: &mut Ui) {
    let tokens = theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(
        rect.x_range(),
        rect.center().y,
        Stroke::new(size::HAIRLINE, tokens.line),
    );
}

fn words_ui(ui: &mut Ui, name: &str, sub: WidgetText) {
    let tokens = theme::of(ui);
    // A scope, so that what stands below keeps the usual font.
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        paragraph_ui(ui, Type::Bold.text(name));
        if !sub.is_empty() {
            ui.visuals_mut().override_text_color = Some(tokens.muted);
            ui.style_mut().override_font_id = Some(Type::Small.font());
            paragraph_ui(ui, sub);
        }
    });
}

fn circle_ui(ui: &mut Ui, (progress, state): (Progress, &str)) -> egui::Pos2 {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(CIRCLE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, state));
    let radius = CIRCLE / 2.0 - 1.0;
    let center = rect.center();
    match progress {
        Progress::Open => {
            ui.painter()
                .circle_filled(center, radius + 1.0, tokens.line);
            ui.painter()
                .circle_filled(center, radius - 1.0, tokens.card);
        }
        Progress::Now => {
            ui.painter()
                .circle_filled(center, radius + 1.0, tokens.accent);
            ui.painter()
                .circle_filled(center, radius - 5.0, tokens.card);
        }
        Progress::Done => {
            ui.painter().circle_filled(center, radius + 1.0, tokens.ok);
            let square = Align2::CENTER_CENTER.anchor_size(center, Vec2::splat(16.0));
            Icon::Check.paint(ui, square, tokens.on_ok);
        }
    }
    center
}
