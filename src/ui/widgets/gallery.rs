//! Owns the hidden gallery: samples of the widgets on paper, for the picture test and for looking at a theme.

use egui::{Frame, Margin, Rect, Ui};

use super::month_grid::month_ui;
use super::{CalendarDay, CalendarWords};
use crate::ui::theme::{self, size};

/// One picture of the gallery.
#[derive(Clone, Copy)]
pub struct Sample {
    /// Name of the picture, which is also its file name.
    pub name: &'static str,
    /// Width of the picture in points.
    pub width: f32,
    /// Draws it.
    pub draw: fn(&mut Ui),
}

/// Draws one sample on paper with some space around it; gives the rectangle it took.
pub fn sample_ui(ui: &mut Ui, sample: &Sample) -> Rect {
    let behind = ui.max_rect().expand(size::GAP);
    ui.painter().rect_filled(behind, 0.0, theme::of(ui).paper);
    let paper = Frame::new().inner_margin(Margin::same(12));
    let shown = paper.show(ui, |ui| {
        ui.set_width(sample.width - 40.0);
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        (sample.draw)(ui);
    });
    shown.response.rect
}

/// Draws the month that a date field opens, with one day chosen.
pub fn month_sample_ui(ui: &mut Ui, words: &CalendarWords, chosen: CalendarDay) {
    month_ui(ui, words, (chosen, Some(chosen), chosen), &|day| {
        day <= chosen
    });
}
