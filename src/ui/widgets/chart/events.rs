//! Owns the lane of events below a plot: round marks with a letter, or a count where they are close.

use egui::{Align2, Pos2, Stroke, Ui, pos2};

use super::frame::text;
use super::plot::Plot;
use crate::ui::theme::{Tokens, Type, size};

/// An event below a plot.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMark {
    /// Value from left to right.
    pub x: f64,
    /// The letter on its mark.
    pub letter: String,
    /// The event in words, for the readout.
    pub said: String,
}

/// Height of the lane.
pub(super) const LANE: f32 = 26.0;

/// Radius of a mark.
const RADIUS: f32 = 10.0;

/// Closer together than this, events share one mark.
const APART: f32 = 2.0 * RADIUS + 2.0;

/// A mark as it is drawn: of one event, or of several that are close.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawn {
    /// Where it is.
    pub at: Pos2,
    /// The letter, or how many events it stands for.
    pub sign: String,
    /// The events in words, one line each.
    pub said: String,
}

/// The marks of events in their places; `middle` is the middle of the lane.
pub(super) fn drawn(events: &[EventMark], plot: &Plot, middle: f32) -> Vec<Drawn> {
    let mut placed: Vec<(f32, &EventMark)> = events
        .iter()
        .map(|event| (plot.x(event.x), event))
        .collect();
    placed.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut groups: Vec<Vec<(f32, &EventMark)>> = Vec::new();
    for (x, event) in placed {
        let first = groups.last().and_then(|group| group.first());
        let joins = first.is_some_and(|(first, _)| x - first < APART);
        match groups.last_mut() {
            Some(group) if joins => group.push((x, event)),
            Some(_) | None => groups.push(vec![(x, event)]),
        }
    }
    groups.iter().map(|group| mark(group, middle)).collect()
}

fn mark(group: &[(f32, &EventMark)], middle: f32) -> Drawn {
    let sum: f32 = group.iter().map(|(x, _)| x).sum();
    let said: Vec<&str> = group.iter().map(|(_, event)| event.said.as_str()).collect();
    Drawn {
        at: pos2(sum / group.len().max(1) as f32, middle),
        sign: match group {
            [(_, only)] => only.letter.clone(),
            several => several.len().to_string(),
        },
        said: said.join("\n"),
    }
}

/// Draws the lane with its marks.
pub(super) fn lane_ui(ui: &Ui, plot: &Plot, tokens: &Tokens, marks: &[Drawn]) {
    let Some(first) = marks.first() else { return };
    let line = Stroke::new(size::HAIRLINE, tokens.line);
    ui.painter().hline(plot.rect.x_range(), first.at.y, line);
    for mark in marks {
        let ring = Stroke::new(size::OUTLINE, tokens.accent);
        ui.painter().circle(mark.at, RADIUS, tokens.card, ring);
        let look = (Type::AxisBold, tokens.accent);
        text(ui, mark.at, Align2::CENTER_CENTER, look, &mark.sign);
    }
}
