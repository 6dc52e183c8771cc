//! Owns bars with lines over them, each with values of their own from below to above.

use std::ops::RangeInclusive;

use egui::{Response, Ui};

use super::bars::{Bar, bar_ui, total};
use super::frame::ChartFrame;
use super::lines::{Line, line_ui};
use super::plot::Plot;
use super::readout::{Readable, readout_ui, with_marks};
use crate::ui::theme;

/// Draws bars at 0, 1, 2, … of the frame and lines over them, whose values lie in `lines_y`. The
/// readout goes through bars and points from left to right.
pub fn bars_and_lines_ui(
    ui: &mut Ui,
    frame: &ChartFrame<'_>,
    bars: &[Bar],
    (lines, lines_y): (&[Line], RangeInclusive<f64>),
) -> Response {
    let (response, plot) = frame.show(ui, 0.0);
    if !ui.is_rect_visible(response.rect) {
        return response;
    }
    let tokens = theme::of(ui);
    let width = ((plot.x(1.0) - plot.x(0.0)).abs() * 0.68).clamp(1.0, 44.0);
    let mut readable: Vec<(f64, Readable<'_>)> = Vec::new();
    for (at, bar) in bars.iter().enumerate() {
        bar_ui(ui, &plot, &tokens, (at as f64, width), bar);
        let point = Readable {
            at: plot.at(at as f64, total(bar)),
            said: &bar.said,
        };
        readable.push((at as f64, point));
    }
    let over = Plot {
        y: lines_y,
        ..plot.clone()
    };
    for line in lines {
        line_ui(ui, &over, line);
        readable.extend(line.points.iter().map(|point| {
            let at = over.at(point.x, point.y);
            let said = &point.said;
            (point.x, Readable { at, said })
        }));
    }
    readable.sort_by(|one, other| one.0.total_cmp(&other.0));
    let points: Vec<Readable<'_>> = readable.into_iter().map(|(_, point)| point).collect();
    let marks = frame.marks(&plot, response.rect.bottom());
    readout_ui(ui, &response, plot.rect, &with_marks(points, &marks));
    response
}
