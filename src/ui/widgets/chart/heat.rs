//! Owns the calendar of practice: weeks by days in five steps, with rings around days that had a warning.

use egui::{
    Align2, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::frame::text;
use super::plot::columns;
use super::readout::{Readable, readout_ui};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::button::lay_out;

/// One day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatDay {
    /// 0 nothing, 1 to 4 more and more.
    pub step: u8,
    /// Whether it is marked.
    pub mark: HeatMark,
    /// The day in words, for the readout.
    pub said: String,
}

/// Whether a day is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeatMark {
    /// It is not.
    #[default]
    None,
    /// A ring: the day had a warning.
    Ring,
    /// Nothing is known of the day: an outline alone.
    Open,
    /// The day has not come yet, or lies before the first one, and is not drawn.
    Ahead,
}

/// The words around the calendar.
#[derive(Clone, Copy, Debug)]
pub struct HeatWords<'a> {
    /// The calendar in one sentence; its accessible name.
    pub summary: &'a str,
    /// The weekdays from the first of the week on; empty ones are left out.
    pub weekdays: &'a [String; 7],
    /// Labels below, each with the number of its week.
    pub weeks: &'a [(usize, String)],
}

const CELL: egui::Vec2 = vec2(38.0, 25.0);

/// Draws the calendar; `days` begin with the first day of a week. Where there is no room for all, the latest weeks are drawn.
pub fn heat_ui(ui: &mut Ui, words: HeatWords<'_>, days: &[HeatDay]) -> Response {
    let left = words
        .weekdays
        .iter()
        .map(|day| lay_out(ui, day, Type::Axis, f32::INFINITY).size().x)
        .fold(0.0, f32::max)
        + 10.0;
    let all = days.len().div_ceil(7).max(1);
    let room = (ui.available_width() - left).max(CELL.x);
    let fitting = columns(room, 11.0);
    let weeks = all.min(fitting);
    let skipped = all - weeks;
    let pitch = vec2((room / weeks as f32).min(CELL.x), CELL.y);
    let below = if words.weeks.is_empty() { 0.0 } else { 22.0 };
    let wanted = vec2(ui.available_width(), 7.0 * pitch.y + below + 2.0);
    let sense = Sense::focusable_noninteractive().union(Sense::hover());
    let (rect, response) = ui.allocate_exact_size(wanted, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.summary));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let grid = Rect::from_min_size(
        rect.min + vec2(left, 2.0),
        vec2(pitch.x * weeks as f32, 7.0 * pitch.y),
    );
    labels_ui(ui, words, (rect, grid), (skipped, pitch));
    let mut points = Vec::new();
    for (at, day) in days.iter().enumerate().skip(skipped * 7) {
        let (week, weekday) = ((at / 7 - skipped) as f32, (at % 7) as f32);
        let corner = grid.min + vec2(week * pitch.x, weekday * pitch.y);
        let gap = (pitch.x * 0.16).clamp(2.0, 6.0);
        let cell = Rect::from_min_size(corner, vec2(pitch.x - gap, pitch.y - 4.0));
        if cell_ui(ui, cell, day) {
            points.push(Readable {
                at: cell.center(),
                said: &day.said,
            });
        }
    }
    readout_ui(ui, &response, grid, &points);
    response
}

/// Draws one day; gives whether there is one to be read.
fn cell_ui(ui: &Ui, cell: Rect, day: &HeatDay) -> bool {
    let tokens = theme::of(ui);
    let radius = CornerRadius::from((cell.width() / 6.0).clamp(2.0, 5.0));
    match day.mark {
        HeatMark::Ahead => return false,
        HeatMark::None | HeatMark::Ring => {
            ui.painter()
                .rect_filled(cell, radius, tokens.heat(day.step));
        }
        HeatMark::Open => {
            let stroke = Stroke::new(size::HAIRLINE, tokens.line);
            ui.painter()
                .rect_stroke(cell, radius, stroke, StrokeKind::Inside);
        }
    }
    if day.mark == HeatMark::Ring {
        let stroke = Stroke::new(3.0, tokens.caution_line);
        ui.painter()
            .rect_stroke(cell.expand(1.0), radius, stroke, StrokeKind::Middle);
    }
    true
}

fn labels_ui(
    ui: &Ui,
    words: HeatWords<'_>,
    (rect, grid): (Rect, Rect),
    (skipped, pitch): (usize, egui::Vec2),
) {
    let look = (Type::Axis, theme::of(ui).muted);
    for (at, weekday) in words.weekdays.iter().enumerate() {
        let middle = grid.top() + (at as f32 + 0.5) * pitch.y - 2.0;
        text(
            ui,
            pos2(rect.left(), middle),
            Align2::LEFT_CENTER,
            look,
            weekday,
        );
    }
    let mut taken = f32::NEG_INFINITY;
    for (week, label) in words.weeks {
        let Some(week) = week.checked_sub(skipped) else {
            continue;
        };
        let x = grid.left() + week as f32 * pitch.x;
        if x < taken {
            continue;
        }
        let drawn = text(
            ui,
            pos2(x, grid.bottom() + 2.0),
            Align2::LEFT_TOP,
            look,
            label,
        );
        taken = drawn.right() + 6.0;
    }
}
