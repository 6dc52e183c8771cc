//! Owns what stands beside a form: the last three times and how the exercise is done.

use egui::{Grid, Ui, vec2};

use crate::domain::{Side, Variant};
use crate::ui::screens::diary::pieces::pieces_ui;
use crate::ui::screens::log::feeling::tone;
use crate::ui::screens::log::last::LastModel;
use crate::ui::screens::log::model::{MeasuringModel, Model, TechniqueModel};
use crate::ui::screens::log::own::how_ui;
use crate::ui::screens::log::view::Surroundings;
use crate::ui::theme::{self, SideTone, Type, size};
use crate::ui::widgets::{Card, Figure, Movement, figure_ui, paragraph_ui};

/// Height of the drawing.
const DRAWING: f32 = 130.0;

/// Draws the cards beside the form.
pub(super) fn side_ui(ui: &mut Ui, model: &Model, around: &Surroundings<'_>) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    if let Some(last) = &model.last {
        last_ui(ui, last);
    }
    if let Some(technique) = &model.technique {
        technique_ui(ui, technique, around.weaker);
    }
    if let Some(own) = &model.own {
        how_ui(ui, own, around.words);
    }
    if let Some(measuring) = &model.measuring {
        measuring_ui(ui, measuring);
    }
}

fn measuring_ui(ui: &mut Ui, model: &MeasuringModel) {
    let tokens = theme::of(ui);
    Card::titled(&model.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for step in &model.steps {
            paragraph_ui(ui, Type::Body.text(step));
        }
        paragraph_ui(ui, Type::Small.text(&model.error).color(tokens.muted));
    });
}

fn last_ui(ui: &mut Ui, model: &LastModel) {
    let tokens = theme::of(ui);
    Card::titled(&model.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if !model.rows.is_empty() {
            table_ui(ui, model);
        }
        if !model.line.is_empty() {
            paragraph_ui(ui, Type::Small.text(&model.line).color(tokens.muted));
        }
    });
}

fn table_ui(ui: &mut Ui, model: &LastModel) {
    let tokens = theme::of(ui);
    let gap = size::GAP_S;
    let shares: f32 = model.columns.iter().map(|column| column.share).sum();
    let gaps = gap * (model.columns.len().saturating_sub(1)) as f32;
    // Whole points, so that the sum of the columns never passes the edge of the card.
    let room = (ui.available_width() - gaps).floor() - 1.0;
    Grid::new("last")
        .spacing(vec2(gap, size::GAP_S))
        .min_row_height(0.0)
        .min_col_width(0.0)
        .show(ui, |ui| {
            for column in &model.columns {
                cell_ui(ui, room * column.share / shares, |ui| {
                    paragraph_ui(ui, Type::SmallStrong.text(&column.head).color(tokens.muted));
                });
            }
            ui.end_row();
            for row in &model.rows {
                for (cell, column) in row.iter().zip(&model.columns) {
                    cell_ui(ui, room * column.share / shares, |ui| {
                        pieces_ui(ui, Type::Small, tokens.ink, cell);
                    });
                }
                ui.end_row();
            }
        });
}

fn cell_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn technique_ui(ui: &mut Ui, model: &TechniqueModel, weaker: Option<Side>) {
    let tokens = theme::of(ui);
    Card::titled(&model.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if let Some((movement, phase)) = drawing(model.variant) {
            let figure = Figure {
                movement,
                tone: weaker.map_or(SideTone::Neutral, tone),
                phase,
                name: &model.figure,
                angle: "",
            };
            figure_ui(ui, figure, DRAWING);
        }
        paragraph_ui(ui, Type::Small.text(&model.text).color(tokens.muted));
        paragraph_ui(ui, Type::Small.text(&model.stop).color(tokens.muted));
    });
}

/// The movement that shows a variant, and how far up; `None` where a drawing would show another one.
pub(in crate::ui::screens) const fn drawing(variant: Variant) -> Option<(Movement, f32)> {
    match variant {
        Variant::BridgeSqueeze => Some((Movement::BridgeBoth, 0.0)),
        Variant::BridgePartial => Some((Movement::BridgeBoth, 0.5)),
        Variant::BridgeDouble
        | Variant::BridgeDoubleHold
        | Variant::BridgeBand
        | Variant::BridgeOffset => Some((Movement::BridgeBoth, 1.0)),
        Variant::BridgeMarch => Some((Movement::BridgeMarching, 1.0)),
        Variant::BridgeSingleShort => Some((Movement::BridgeOne, 0.5)),
        Variant::BridgeSingle | Variant::BridgeSingleHold => Some((Movement::BridgeOne, 1.0)),
        Variant::RaiseStraight | Variant::RaiseStraightPause | Variant::RaiseAnkleWeight => {
            Some((Movement::SideRaise, 1.0))
        }
        Variant::RaiseWallPush
        | Variant::RaiseStandingSlide
        | Variant::RaiseClam
        | Variant::RaiseBentKnee
        | Variant::RaiseHipHitch
        | Variant::RaiseSideStep => None,
    }
}
