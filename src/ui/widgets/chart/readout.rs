//! Owns the readout of a chart: the nearest point to the pointer, or the one the arrow keys are at.

use egui::{CornerRadius, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use super::events::Drawn;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::button::lay_out;
use crate::ui::widgets::focus;

/// A point that can be read.
pub(super) struct Readable<'a> {
    /// Where it is.
    pub at: Pos2,
    /// What it says.
    pub said: &'a str,
}

/// The points with the marks of the lane between them, from left to right.
pub(super) fn with_marks<'a>(
    mut points: Vec<Readable<'a>>,
    marks: &'a [Drawn],
) -> Vec<Readable<'a>> {
    if marks.is_empty() {
        return points;
    }
    points.extend(marks.iter().map(|mark| Readable {
        at: mark.at,
        said: &mark.said,
    }));
    points.sort_by(|one, other| one.at.x.total_cmp(&other.at.x));
    points
}

/// Draws the readout where one is wanted. `points` are in reading order.
pub(super) fn readout_ui(ui: &Ui, response: &Response, inside: Rect, points: &[Readable<'_>]) {
    let Some(at) = wanted(ui, response, points) else {
        return;
    };
    let Some(point) = points.get(at) else { return };
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_value(point.said));
    let tokens = theme::of(ui);
    let painter = ui.painter();
    painter.vline(point.at.x, inside.y_range(), Stroke::new(1.0, tokens.muted));
    painter.circle_stroke(point.at, 7.0, Stroke::new(2.0, tokens.ink));
    let galley = lay_out(ui, point.said, Type::Small, 260.0);
    let wanted = galley.size() + vec2(20.0, 12.0);
    let bounds = response.rect;
    let left = (point.at.x - wanted.x / 2.0).clamp(
        bounds.left(),
        (bounds.right() - wanted.x).max(bounds.left()),
    );
    let above = point.at.y - 14.0 - wanted.y;
    let top = if above >= bounds.top() {
        above
    } else {
        point.at.y + 14.0
    };
    let card = Rect::from_min_size(pos2(left, top), wanted);
    // Above everything else of the chart and its card.
    let painter = ui.ctx().layer_painter(egui::LayerId::new(
        egui::Order::Tooltip,
        response.id.with("readout"),
    ));
    painter.rect(
        card,
        CornerRadius::same(8),
        tokens.card,
        Stroke::new(size::OUTLINE, tokens.muted),
        StrokeKind::Inside,
    );
    painter.galley(card.min + vec2(10.0, 6.0), galley, tokens.ink);
}

fn wanted(ui: &Ui, response: &Response, points: &[Readable<'_>]) -> Option<usize> {
    if points.is_empty() {
        return None;
    }
    if response.has_focus() {
        focus::paint_ring(ui, response.rect.shrink(3.0), 6);
        focus::keep_arrows(ui, response.id);
        let last = points.len() - 1;
        let id = response.id.with("read");
        let kept: usize = ui.ctx().data(|data| data.get_temp(id)).unwrap_or(last);
        let at = focus::arrow_target(ui, kept.min(last), points.len()).unwrap_or(kept.min(last));
        ui.ctx().data_mut(|data| data.insert_temp(id, at));
        return Some(at);
    }
    let pointer = response.hover_pos()?;
    // What is near from left to right counts more than what is near from top to bottom.
    let distance = |point: &Readable<'_>| {
        let apart = point.at - pointer;
        apart.x.abs() * 4.0 + apart.y.abs()
    };
    points
        .iter()
        .enumerate()
        .min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)))
        .map(|(at, _)| at)
}
