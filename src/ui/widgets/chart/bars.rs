//! Owns bars in two tones, one of which may be marked.

use egui::{Align2, CornerRadius, Rect, Response, Ui, pos2};

use super::frame::{ChartFrame, text};
use super::plot::{Plot, columns};
use super::readout::{Readable, readout_ui, with_marks};
use crate::ui::theme::{self, Tokens, Type};

/// One bar: two parts on top of each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Value of the lower part.
    pub first: f64,
    /// Value of the upper part; 0 for none.
    pub second: f64,
    /// The bar in words, for the readout.
    pub said: String,
    /// Whether it stands out.
    pub mark: BarMark,
}

/// Whether a bar stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BarMark {
    /// It does not.
    #[default]
    None,
    /// It is marked as a caution, with these words above it.
    Caution(String),
    /// Something is missing from it: these words stand above it, in muted ink.
    Open(String),
}

/// Draws bars at 0, 1, 2, … of the frame, whose `x` should run from −0.5 to their number − 0.5.
pub fn bars_ui(ui: &mut Ui, frame: &ChartFrame<'_>, bars: &[Bar]) -> Response {
    let (response, plot) = frame.show(ui, 0.0);
    if !ui.is_rect_visible(response.rect) {
        return response;
    }
    let tokens = theme::of(ui);
    let pitch = (plot.x(1.0) - plot.x(0.0)).abs();
    let width = (pitch * 0.68).clamp(1.0, 44.0);
    // Where bars would be thinner than two points, the highest of a few stands for them.
    let together = columns(2.0, pitch.max(0.01)).max(1);
    let numbered: Vec<(usize, &Bar)> = bars.iter().enumerate().collect();
    let mut taken = f32::NEG_INFINITY;
    for few in numbered.chunks(together) {
        let highest = few
            .iter()
            .max_by(|one, other| total(one.1).total_cmp(&total(other.1)));
        if let Some((at, bar)) = highest {
            bar_ui(ui, &plot, &tokens, (*at as f64, width), bar);
            taken = mark_ui(ui, &plot, (*at as f64, taken), bar).unwrap_or(taken);
        }
    }
    let points: Vec<Readable<'_>> = bars
        .iter()
        .enumerate()
        .map(|(at, bar)| Readable {
            at: plot.at(at as f64, total(bar)),
            said: &bar.said,
        })
        .collect();
    let marks = frame.marks(&plot, response.rect.bottom());
    readout_ui(ui, &response, plot.rect, &with_marks(points, &marks));
    response
}

/// Draws one bar.
pub(super) fn bar_ui(ui: &Ui, plot: &Plot, tokens: &Tokens, (at, width): (f64, f32), bar: &Bar) {
    let (lower, upper) = match bar.mark {
        BarMark::None | BarMark::Open(_) => (tokens.accent, tokens.chart_second),
        BarMark::Caution(_) => (tokens.caution_line, tokens.caution_second),
    };
    let x = plot.x(at);
    let radius = CornerRadius::from((width / 7.0).min(5.0));
    let part = |from: f64, to: f64, lift: f32| {
        let (top, bottom) = (plot.y(to), plot.y(from) - lift);
        Rect::from_min_max(
            pos2(x - width / 2.0, top),
            pos2(x + width / 2.0, bottom.max(top)),
        )
    };
    if total(bar) <= 0.0 {
        let stub = Rect::from_min_max(
            pos2(x - width / 2.0, plot.rect.bottom() - 4.0),
            pos2(x + width / 2.0, plot.rect.bottom()),
        );
        ui.painter()
            .rect_filled(stub, CornerRadius::same(2), tokens.line);
        return;
    }
    let apart = if bar.first > 0.0 && width > 6.0 {
        2.0
    } else {
        0.0
    };
    if bar.first > 0.0 {
        ui.painter()
            .rect_filled(part(0.0, bar.first, 0.0), radius, lower);
    }
    if bar.second > 0.0 {
        let rect = part(bar.first, total(bar), apart);
        ui.painter().rect_filled(rect, radius, upper);
    }
}

/// Draws the words above a bar, unless they would touch those of a bar before it, which end at
/// `taken`. Gives where they end.
fn mark_ui(ui: &Ui, plot: &Plot, (at, taken): (f64, f32), bar: &Bar) -> Option<f32> {
    let tokens = theme::of(ui);
    let (words, color) = match &bar.mark {
        BarMark::None => return None,
        BarMark::Caution(words) => (words, tokens.caution),
        BarMark::Open(words) => (words, tokens.muted),
    };
    let half = super::super::button::lay_out(ui, words, Type::AxisBold, f32::INFINITY)
        .size()
        .x
        / 2.0;
    let (low, high) = (plot.rect.left() + half, plot.rect.right() - half);
    let x = plot.x(at).clamp(low, high.max(low));
    if x - half < taken {
        return None;
    }
    let at = pos2(x, plot.y(total(bar)).min(plot.rect.bottom() - 4.0) - 4.0);
    text(
        ui,
        at,
        Align2::CENTER_BOTTOM,
        (Type::AxisBold, color),
        words,
    );
    Some(x + half + 3.0)
}

/// How high a bar is.
pub(super) fn total(bar: &Bar) -> f64 {
    bar.first + bar.second
}
