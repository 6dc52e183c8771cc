//! Owns how the page of one rule is laid out and drawn.

use egui::accesskit::AriaCurrent;
use egui::{Align, Layout, Role, Ui, vec2};

use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::fold::named;
use crate::ui::screens::today::pieces::small_runs;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::screens::why::model::{
    EntriesModel, EntryRow, Model, Place, RulesModel, SaidModel, SumsModel,
};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Column, Icon, Table, hairline_ui, heading_ui, page_header_ui,
    paragraph_ui, split_ui,
};

/// Draws the page.
pub fn why_ui(ui: &mut Ui, model: &Model, outbox: &mut Outbox) {
    let back = page_header_ui(ui, &model.title, model.status.as_str(), |ui| {
        let button = Button::secondary(&model.back).icon(Icon::ChevronLeft);
        button.show(ui).clicked()
    });
    if back {
        outbox.back();
    }
    said_card_ui(ui, &model.said);
    sums_card_ui(ui, &model.sums);
    entries_card_ui(ui, &model.entries, outbox);
    about_card_ui(ui, &model.about);
    rules_card_ui(ui, &model.rules, outbox);
}

/// A fired rule speaks in a banner as on Today; another one says in a card what it would say.
fn said_card_ui(ui: &mut Ui, model: &SaidModel) {
    if model.lead.is_empty() {
        sheet_ui(ui, Card::titled(&model.to_do_title), |ui| {
            measured_ui(ui, &model.to_do);
        });
        return;
    }
    Banner::new(model.severity, &model.lead, &model.to_do).show(ui, |_ui| ());
    sheet_ui(ui, Card::titled(&model.logged_title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for line in &model.logged {
            measured_ui(ui, line);
        }
    });
}

fn sums_card_ui(ui: &mut Ui, model: &SumsModel) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let [what, result] = &model.heads;
        let columns = [Column::words(what, 1.2), Column::words(result, 1.0)];
        if !model.lines.is_empty() {
            let rows = 0..model.lines.len();
            Table::new(&model.title, &columns).show(ui, rows, |ui, row, column| {
                let Some(sum) = model.lines.get(row) else {
                    return;
                };
                let text = match column {
                    0 => Type::Body.text(&sum.label),
                    _ => Type::Strong.text(&sum.text),
                };
                ui.add(egui::Label::new(text).wrap());
            });
        }
        measured_ui(ui, &model.limit);
    });
}

fn entries_card_ui(ui: &mut Ui, model: &EntriesModel, outbox: &mut Outbox) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if model.rows.is_empty() {
            let tokens = theme::of(ui);
            paragraph_ui(ui, Type::Body.text(&model.none).color(tokens.muted));
        }
        for (index, row) in model.rows.iter().enumerate() {
            if index > 0 {
                hairline_ui(ui);
            }
            entry_ui(ui, row, &model.open, outbox);
        }
    });
}

fn entry_ui(ui: &mut Ui, row: &EntryRow, open: &str, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let pressed = split_ui(
        ui,
        Align::Center,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            paragraph_ui(ui, Type::Bold.text(&row.name));
            if !row.line.is_empty() {
                paragraph_ui(ui, small_runs(&tokens, tokens.muted, &row.line));
            }
        },
        |ui| named(&Button::secondary(open).show(ui), &row.open).clicked(),
    );
    if pressed {
        outbox.go(Route::Entry(row.id));
    }
}

fn about_card_ui(ui: &mut Ui, about: &[[String; 2]]) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for (index, [title, text]) in about.iter().enumerate() {
            if index > 0 {
                ui.add_space(size::GAP_S);
            }
            heading_ui(ui, Type::Strong.text(title), 2);
            measured_ui(ui, text);
        }
    });
}

fn rules_card_ui(ui: &mut Ui, model: &RulesModel, outbox: &mut Outbox) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
        for row in &model.rows {
            match row.place {
                Place::Here => here_ui(ui, &row.text),
                Place::Elsewhere => {
                    if Button::quiet(&row.text).show(ui).clicked() {
                        outbox.replace(Route::Why(row.rule));
                    }
                }
            }
        }
    });
}

/// The rule that the page is about, in line with the buttons of the others.
fn here_ui(ui: &mut Ui, text: &str) {
    let room = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(size::GAP_M);
        let line = ui.label(Type::Strong.text(text));
        ui.ctx().accesskit_node_builder(line.id, |node| {
            node.set_role(Role::ListItem);
            node.set_aria_current(AriaCurrent::Page);
        });
    });
}

/// A paragraph that stays narrow enough to read.
fn measured_ui(ui: &mut Ui, text: &str) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
        paragraph_ui(ui, Type::Body.text(text));
    });
}
