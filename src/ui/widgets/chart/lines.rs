//! Owns the lines of the two sides: left solid with round markers, right dashed with square ones.

use egui::{Align2, Color32, CornerRadius, Pos2, Rect, Response, Shape, Stroke, Ui, Vec2, pos2};

use super::frame::{ChartFrame, text};
use super::plot::{Plot, columns, thin};
use super::readout::{Readable, readout_ui, with_marks};
use crate::ui::theme::{self, SideTone, Type};
use crate::ui::widgets::button::lay_out;

/// How the path of a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// As its side is: dashed with square markers for right, solid with round ones elsewhere.
    OfSide,
    /// Dashed with square markers.
    Broken,
}

/// One line of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its side, which decides the colour.
    pub tone: SideTone,
    /// How its path is drawn.
    pub dash: Dash,
    /// Its name, drawn right of its end; may be empty.
    pub label: String,
    /// Its points from left to right.
    pub points: Vec<Point>,
}

/// One point of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Value from left to right.
    pub x: f64,
    /// Value from bottom to top.
    pub y: f64,
    /// The point in words, for the readout.
    pub said: String,
}

/// Between the last point of a line and its name.
const LABEL_GAP: f32 = 8.0;

/// Closer together than this, points get no markers.
const MARKERS_APART: f32 = 11.0;

/// Draws lines in a frame.
pub fn lines_ui(ui: &mut Ui, frame: &ChartFrame<'_>, lines: &[Line]) -> Response {
    let (response, plot) = frame.show(ui, label_room(ui, lines));
    if !ui.is_rect_visible(response.rect) {
        return response;
    }
    for line in lines {
        line_ui(ui, &plot, line);
    }
    labels_ui(ui, &plot, lines);
    let mut readable: Vec<(f64, Readable<'_>)> = lines
        .iter()
        .flat_map(|line| line.points.iter())
        .map(|point| {
            let at = plot.at(point.x, point.y);
            (
                point.x,
                Readable {
                    at,
                    said: &point.said,
                },
            )
        })
        .collect();
    readable.sort_by(|one, other| one.0.total_cmp(&other.0));
    let points: Vec<Readable<'_>> = readable.into_iter().map(|(_, point)| point).collect();
    let marks = frame.marks(&plot, response.rect.bottom());
    readout_ui(ui, &response, plot.rect, &with_marks(points, &marks));
    response
}

/// Draws the path of a side: solid for left, dashed for right.
pub(super) fn path_ui(ui: &Ui, points: &[Pos2], tone: SideTone, color: Color32) {
    let apart = points
        .first()
        .zip(points.last())
        .map_or(0.0, |(first, last)| last.x - first.x)
        / points.len().max(1) as f32;
    // A dense series in full weight would be a block of colour.
    let stroke = Stroke::new(if apart < 4.0 { 1.5 } else { 3.0 }, color);
    match tone {
        SideTone::Left | SideTone::Neutral => {
            ui.painter().add(Shape::line(points.to_vec(), stroke));
        }
        SideTone::Right => {
            ui.painter()
                .extend(Shape::dashed_line(points, stroke, 7.0, 5.0));
        }
    }
}

/// Draws a marker: round for left, square for right.
pub(super) fn marker_ui(ui: &Ui, at: Pos2, tone: SideTone, color: Color32) {
    match tone {
        SideTone::Left | SideTone::Neutral => {
            ui.painter().circle_filled(at, 4.5, color);
        }
        SideTone::Right => {
            let square = Rect::from_center_size(at, Vec2::splat(8.5));
            ui.painter().rect_filled(square, CornerRadius::ZERO, color);
        }
    }
}

/// Draws one line with its markers.
pub(super) fn line_ui(ui: &Ui, plot: &Plot, line: &Line) {
    let color = theme::of(ui).side(line.tone);
    let points: Vec<Pos2> = line
        .points
        .iter()
        .map(|point| plot.at(point.x, point.y))
        .collect();
    let count = columns(plot.rect.width(), 2.0);
    let shape = match line.dash {
        Dash::OfSide => line.tone,
        Dash::Broken => SideTone::Right,
    };
    path_ui(ui, &thin(&points, count), shape, color);
    let apart = plot.rect.width() / points.len().max(1) as f32;
    if apart >= MARKERS_APART {
        for point in points {
            marker_ui(ui, point, shape, color);
        }
    }
}

/// Draws the names of the lines right of their last points, pushed apart where they would touch.
fn labels_ui(ui: &Ui, plot: &Plot, lines: &[Line]) {
    const APART: f32 = 17.0;
    let tokens = theme::of(ui);
    let mut ends: Vec<(f32, &Line)> = lines
        .iter()
        .filter_map(|line| Some((plot.y(line.points.last()?.y), line)))
        .collect();
    ends.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut least = f32::NEG_INFINITY;
    for (y, line) in ends {
        let y = y.max(least);
        least = y + APART;
        let at = pos2(plot.rect.right() + LABEL_GAP, y);
        let look = (Type::AxisBold, tokens.side(line.tone));
        text(ui, at, Align2::LEFT_CENTER, look, &line.label);
    }
}

/// Room for the names of the lines.
fn label_room(ui: &Ui, lines: &[Line]) -> f32 {
    let widest = lines
        .iter()
        .map(|line| {
            lay_out(ui, &line.label, Type::AxisBold, f32::INFINITY)
                .size()
                .x
        })
        .fold(0.0, f32::max);
    if widest > 0.0 {
        widest + LABEL_GAP
    } else {
        0.0
    }
}
