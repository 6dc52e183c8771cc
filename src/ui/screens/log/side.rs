//! Owns what stands beside a form: the last three times and how the exercise is done.

use egui::{Grid, Ui, vec2};

use crate::domain::{Exercise, Side};
use crate::ui::screens::diary::pieces::pieces_ui;
use crate::ui::screens::log::feeling::tone;
use crate::ui::screens::log::last::LastModel;
use crate::ui::screens::log::model::{Model, TechniqueModel};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Card, Icon, paragraph_ui};

/// Side of the drawing.
const DRAWING: f32 = 120.0;

/// Draws the cards beside the form.
pub(super) fn side_ui(ui: &mut Ui, model: &Model, weaker: Option<Side>) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    if let Some(last) = &model.last {
        last_ui(ui, last);
    }
    if let Some(technique) = &model.technique {
        technique_ui(ui, technique, weaker);
    }
}

fn last_ui(ui: &mut Ui, model: &LastModel) {
    let tokens = theme::of(ui);
    Card::titled(&model.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if !model.rows.is_empty() {
            Grid::new("last")
                .spacing(vec2(size::GAP_M, size::GAP_S))
                .min_row_height(0.0)
                .show(ui, |ui| {
                    for head in &model.heads {
                        ui.label(Type::SmallStrong.text(head).color(tokens.muted));
                    }
                    ui.end_row();
                    for row in &model.rows {
                        for cell in row {
                            pieces_ui(ui, Type::Small, tokens.ink, cell);
                        }
                        ui.end_row();
                    }
                });
        }
        if !model.line.is_empty() {
            paragraph_ui(ui, Type::Small.text(&model.line).color(tokens.muted));
        }
    });
}

fn technique_ui(ui: &mut Ui, model: &TechniqueModel, weaker: Option<Side>) {
    let tokens = theme::of(ui);
    Card::titled(&model.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let icon = match model.variant.exercise() {
            Exercise::Bridge => Icon::Bridge,
            Exercise::LegRaise => Icon::LegRaise,
        };
        let color = weaker.map_or(tokens.ink, |side| tokens.side(tone(side)));
        ui.vertical_centered(|ui| icon.show(ui, DRAWING, color));
        paragraph_ui(ui, Type::Small.text(&model.text).color(tokens.muted));
        paragraph_ui(ui, Type::Small.text(&model.stop).color(tokens.muted));
    });
}
