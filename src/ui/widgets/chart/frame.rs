//! Owns the frame of a chart: axes, hairlines, labels, bands behind and the line of a plan.

use std::ops::RangeInclusive;

use egui::{
    Align2, Color32, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::events::{Drawn, EventMark, LANE, drawn, lane_ui};
use super::plot::Plot;
use crate::ui::theme::{self, Tokens, Type, size};
use crate::ui::widgets::button::lay_out;

/// What stands around and behind the values of a chart.
#[derive(Clone, Debug)]
pub struct ChartFrame<'a> {
    /// The chart in one sentence; its accessible name.
    pub summary: &'a str,
    /// Height with the labels, in points.
    pub height: f32,
    /// Values at the left and right edge.
    pub x: RangeInclusive<f64>,
    /// Labels below, each at its value.
    pub x_labels: &'a [(f64, String)],
    /// Values at the lower and upper edge.
    pub y: RangeInclusive<f64>,
    /// Labels at the left, each at its value, where a hairline runs.
    pub y_labels: &'a [(f64, String)],
    /// Grounds behind the values.
    pub bands: &'a [Band],
    /// A dashed line across, such as the plan.
    pub rule: Option<Rule>,
    /// What stands in a lane below, which adds to the height.
    pub events: &'a [EventMark],
}

/// A range of values with a ground of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its lowest value.
    pub from: f64,
    /// Its highest value.
    pub to: f64,
    /// What it means.
    pub tone: BandTone,
    /// Its name, drawn in its upper left corner; may be empty.
    pub label: String,
}

/// What a band means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandTone {
    /// The usual range.
    Usual,
    /// Both sides about even.
    Even,
    /// Caution.
    Caution,
    /// Stop.
    Stop,
}

/// A dashed line across the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its value.
    pub at: f64,
    /// Its name, drawn at its right end.
    pub label: String,
}

/// Room left of and right of labels.
const GAP: f32 = 10.0;

impl ChartFrame<'_> {
    /// Takes the room, draws the frame and gives the plot to draw values in; `right` points at its right end stay free for names.
    pub(super) fn show(&self, ui: &mut Ui, right: f32) -> (Response, Plot) {
        let wanted = vec2(ui.available_width(), self.height + self.lane());
        let (rect, response) = ui.allocate_exact_size(
            wanted,
            Sense::focusable_noninteractive().union(Sense::hover()),
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.summary));
        let plot = self.plot(ui, rect, right);
        if ui.is_rect_visible(rect) {
            let tokens = theme::of(ui);
            self.bands_ui(ui, &plot, &tokens);
            self.axes_ui(ui, &plot, &tokens);
            self.rule_ui(ui, &plot, &tokens);
            lane_ui(ui, &plot, &tokens, &self.marks(&plot, rect.bottom()));
        }
        (response, plot)
    }

    /// The height of the lane.
    fn lane(&self) -> f32 {
        if self.events.is_empty() { 0.0 } else { LANE }
    }

    /// The marks of the lane, for a chart that ends at `bottom`.
    pub(super) fn marks(&self, plot: &Plot, bottom: f32) -> Vec<Drawn> {
        drawn(self.events, plot, bottom - LANE / 2.0)
    }

    fn plot(&self, ui: &Ui, rect: Rect, right: f32) -> Plot {
        let left = self
            .y_labels
            .iter()
            .map(|(_, label)| text_width(ui, label))
            .fold(0.0, f32::max);
        let rule = self
            .rule
            .as_ref()
            .map_or(0.0, |rule| text_width(ui, &rule.label) + GAP);
        let right = right.max(rule);
        let below = if self.x_labels.is_empty() { 8.0 } else { 24.0 };
        let left = if left > 0.0 { left + GAP } else { 0.0 };
        Plot {
            rect: Rect::from_min_max(
                pos2(rect.left() + left, rect.top() + 8.0),
                pos2(rect.right() - right, rect.bottom() - below - self.lane()),
            ),
            x: self.x.clone(),
            y: self.y.clone(),
        }
    }

    fn bands_ui(&self, ui: &Ui, plot: &Plot, tokens: &Tokens) {
        for band in self.bands {
            let color = match band.tone {
                BandTone::Usual => tokens.accent_soft,
                BandTone::Even => tokens.ok_soft,
                BandTone::Caution => tokens.caution_soft.gamma_multiply(0.7),
                BandTone::Stop => tokens.stop_soft.gamma_multiply(0.6),
            };
            let top = plot.y(band.to).max(plot.rect.top());
            let bottom = plot.y(band.from).min(plot.rect.bottom());
            let rect = Rect::from_x_y_ranges(plot.rect.x_range(), top..=bottom);
            ui.painter().rect_filled(rect, 0.0, color);
        }
    }

    fn axes_ui(&self, ui: &Ui, plot: &Plot, tokens: &Tokens) {
        let lowest = *self.y.start();
        for (value, label) in self.y_labels {
            let y = plot.y(*value);
            // The base line is stronger than the hairlines above it.
            let color = if *value <= lowest {
                tokens.line
            } else {
                tokens.line.gamma_multiply(0.6)
            };
            ui.painter()
                .hline(plot.rect.x_range(), y, Stroke::new(size::HAIRLINE, color));
            let at = pos2(plot.rect.left() - GAP, y);
            text(
                ui,
                at,
                Align2::RIGHT_CENTER,
                (Type::Axis, tokens.muted),
                label,
            );
        }
        let mut taken = f32::NEG_INFINITY;
        for (value, label) in self.x_labels {
            let half = text_width(ui, label) / 2.0;
            let (low, high) = (plot.rect.left() + half, plot.rect.right() - half);
            let x = plot.x(*value).clamp(low, high.max(low));
            // A label that would touch the one before it is left out.
            if x - half < taken {
                continue;
            }
            taken = x + half + 6.0;
            let at = pos2(x, plot.rect.bottom() + 6.0);
            text(
                ui,
                at,
                Align2::CENTER_TOP,
                (Type::Axis, tokens.muted),
                label,
            );
        }
        for band in self.bands {
            let at = pos2(
                plot.rect.left() + 6.0,
                plot.y(band.to).max(plot.rect.top()) + 3.0,
            );
            text(
                ui,
                at,
                Align2::LEFT_TOP,
                (Type::Axis, tokens.muted),
                &band.label,
            );
        }
    }

    fn rule_ui(&self, ui: &Ui, plot: &Plot, tokens: &Tokens) {
        let Some(rule) = &self.rule else { return };
        let y = plot.y(rule.at);
        let points = [pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)];
        let stroke = Stroke::new(1.5, tokens.caution_line);
        ui.painter()
            .extend(Shape::dashed_line(&points, stroke, 5.0, 5.0));
        let at = pos2(plot.rect.right() + GAP, y);
        text(
            ui,
            at,
            Align2::LEFT_CENTER,
            (Type::Axis, tokens.caution),
            &rule.label,
        );
    }
}

/// Draws a label of a chart; it is not in the accessibility tree, where the sentence and the readout stand for it.
pub(super) fn text(
    ui: &Ui,
    at: egui::Pos2,
    align: Align2,
    (step, color): (Type, Color32),
    words: &str,
) -> Rect {
    if words.is_empty() {
        return Rect::from_min_size(at, vec2(0.0, 0.0));
    }
    ui.painter().text(at, align, words, step.font(), color)
}

fn text_width(ui: &Ui, words: &str) -> f32 {
    lay_out(ui, words, Type::Axis, f32::INFINITY).size().x
}
