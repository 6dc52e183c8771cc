//! Owns the small trend below a key figure.

use egui::{Align2, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::frame::text;
use super::lines::{marker_ui, path_ui};
use super::plot::{Plot, columns, thin};
use crate::ui::theme::{self, SideTone, Type};

/// A small trend without axes.
#[derive(Clone, Copy, Debug)]
pub struct Spark<'a> {
    /// The trend in one sentence; its accessible name.
    pub summary: &'a str,
    /// The values from left to right, evenly apart.
    pub values: &'a [f64],
    /// Whose they are.
    pub tone: SideTone,
    /// A value to compare with, drawn as a dashed line with its words below it.
    pub compare: Option<(f64, &'a str)>,
    /// Height in points.
    pub height: f32,
}

/// Draws a small trend as wide as what holds it.
pub fn spark_ui(ui: &mut Ui, spark: Spark<'_>) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), spark.height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, spark.summary));
    if !ui.is_rect_visible(rect) || spark.values.is_empty() {
        return response;
    }
    let tokens = theme::of(ui);
    let all = || {
        spark
            .values
            .iter()
            .copied()
            .chain(spark.compare.map(|(value, _)| value))
    };
    let low = all().fold(f64::INFINITY, f64::min);
    let high = all().fold(f64::NEG_INFINITY, f64::max);
    let plot = Plot {
        rect: Rect::from_min_max(
            pos2(rect.left() + 2.0, rect.top() + 6.0),
            pos2(rect.right() - 6.0, rect.bottom() - 6.0),
        ),
        x: 0.0..=spark.values.len().saturating_sub(1).max(1) as f64,
        y: low..=high,
    };
    if let Some((value, words)) = spark.compare {
        let y = plot.y(value);
        let points = [pos2(rect.left(), y), pos2(rect.right(), y)];
        let stroke = Stroke::new(1.0, tokens.line);
        ui.painter()
            .extend(Shape::dashed_line(&points, stroke, 4.0, 4.0));
        let at = pos2(rect.left(), y + 2.0);
        text(ui, at, Align2::LEFT_TOP, (Type::Axis, tokens.muted), words);
    }
    let points: Vec<Pos2> = spark
        .values
        .iter()
        .enumerate()
        .map(|(at, value)| plot.at(at as f64, *value))
        .collect();
    let color = tokens.side(spark.tone);
    let count = columns(plot.rect.width(), 2.0);
    path_ui(ui, &thin(&points, count), spark.tone, color);
    if let Some(last) = points.last() {
        marker_ui(ui, *last, spark.tone, color);
    }
    response
}
