//! Owns the hidden gallery: samples of the widgets on paper, for the picture test and for looking at a theme.

use egui::{Frame, Margin, Ui};

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

/// Draws one sample on paper with the space of a screen around it.
pub fn sample_ui(ui: &mut Ui, sample: &Sample) {
    let behind = ui.max_rect().expand(size::GAP);
    ui.painter().rect_filled(behind, 0.0, theme::of(ui).paper);
    Frame::new().inner_margin(Margin::same(12)).show(ui, |ui| {
        ui.set_width(sample.width - 24.0);
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        (sample.draw)(ui);
    });
}

/// Draws all samples below each other.
pub fn gallery_ui(ui: &mut Ui, samples: &[Sample]) {
    egui::ScrollArea::vertical().show(ui, |ui| {
        for sample in samples {
            ui.push_id(sample.name, |ui| sample_ui(ui, sample));
        }
    });
}
