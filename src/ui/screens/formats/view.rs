//! Owns how the page on formats is laid out: the formats, the lock, and the fields of one table.

use egui::Ui;

use super::model::{Model, TableRows};
use crate::ui::outbox::Outbox;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Card, Column, LabelPlace, Segmented, Table, hairline_ui, heading_ui, page_header_back_ui,
    paragraph_ui,
};

/// Below this width the columns are too narrow to read.
const COLUMNS_AT_LEAST: f32 = 640.0;

/// Draws the page; `table` is the number of the one that is shown.
pub(super) fn formats_ui(ui: &mut Ui, model: &Model, table: &mut usize, outbox: &mut Outbox) {
    if page_header_back_ui(ui, &model.title, model.subtitle.as_str(), &model.back) {
        outbox.back();
    }
    ui.spacing_mut().item_spacing.y = size::GAP;
    open_ui(ui, model);
    Card::titled(&model.locked).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for line in &model.unlocking {
            paragraph_ui(ui, Type::Body.text(line));
        }
    });
    fields_ui(ui, model, table);
}

fn open_ui(ui: &mut Ui, model: &Model) {
    let muted = theme::of(ui).muted;
    Card::titled(&model.open).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        paragraph_ui(ui, Type::Small.text(&model.about).color(muted));
        for format in &model.formats {
            hairline_ui(ui);
            heading_ui(ui, Type::Strong.text(&format.name), 3);
            paragraph_ui(ui, Type::Body.text(&format.about));
            paragraph_ui(ui, Type::Small.text(&format.open).color(muted));
        }
    });
}

fn fields_ui(ui: &mut Ui, model: &Model, table: &mut usize) {
    let muted = theme::of(ui).muted;
    Card::titled(&model.fields).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        for line in &model.fields_about {
            paragraph_ui(ui, Type::Small.text(line).color(muted));
        }
        let names: Vec<(usize, &str)> = model
            .tables
            .iter()
            .enumerate()
            .map(|(at, table)| (at, table.name.as_str()))
            .collect();
        Segmented::tabs(&model.pick)
            .label_place(LabelPlace::Unseen)
            .show(ui, table, &names);
        if let Some(shown) = model.tables.get(*table) {
            ui.push_id(*table, |ui| table_ui(ui, shown, &model.heads));
        }
    });
}

fn table_ui(ui: &mut Ui, table: &TableRows, heads: &[String; 3]) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Strong.text(&table.about));
    if ui.available_width() < COLUMNS_AT_LEAST {
        for [name, meaning, values] in &table.rows {
            hairline_ui(ui);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                paragraph_ui(ui, Type::Strong.text(name));
                paragraph_ui(ui, Type::Body.text(meaning));
                paragraph_ui(ui, Type::Small.text(values).color(muted));
            });
        }
        return;
    }
    let [name, meaning, values] = heads;
    let columns = [
        Column::words(name, 1.1),
        Column::words(meaning, 1.3),
        Column::words(values, 1.6),
    ];
    let rows = 0..table.rows.len();
    Table::new(&table.name, &columns).show(ui, rows, |ui, at, column| {
        let Some([name, meaning, values]) = table.rows.get(at) else {
            return;
        };
        match column {
            0 => paragraph_ui(ui, Type::SmallStrong.text(name)),
            1 => paragraph_ui(ui, Type::Small.text(meaning)),
            _ => paragraph_ui(ui, Type::Small.text(values).color(muted)),
        };
    });
}
