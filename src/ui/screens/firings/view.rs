//! Owns how the history of warnings is laid out: columns where there is room, else one block each.

use egui::{Align, Ui, vec2};

use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::firings::model::{FilterModel, Model, PagesModel, Row};
use crate::ui::screens::today::fold::{Fold, fold_ui, named};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Button, Card, ChipTone, Column, Icon, Table, chip_ui, empty_state_ui, hairline_ui,
    page_header_ui, paragraph_ui, split_ui,
};

/// Below this width the columns are too narrow to read.
const COLUMNS_AT_LEAST: f32 = 820.0;

/// Which page is wanted next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The present one.
    Stay,
    /// The one with newer warnings.
    Newer,
    /// The one with older warnings.
    Older,
}

/// Draws the page.
pub(super) fn firings_ui(ui: &mut Ui, model: &Model, fold: &mut Fold, outbox: &mut Outbox) -> Turn {
    let back = page_header_ui(ui, &model.title, model.subtitle.as_str(), |ui| {
        let button = Button::secondary(&model.back).icon(Icon::ChevronLeft);
        button.show(ui).clicked()
    });
    if back {
        outbox.back();
    }
    filter_ui(ui, &model.filter, fold, outbox);
    if let Some([title, text]) = &model.empty {
        Card::new().show(ui, |ui| {
            empty_state_ui(ui, Icon::Info, title, text, |_ui| ());
        });
        return Turn::Stay;
    }
    sheet_ui(ui, Card::titled(&model.count), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if ui.available_width() < COLUMNS_AT_LEAST {
            for (at, row) in model.rows.iter().enumerate() {
                if at > 0 {
                    hairline_ui(ui);
                }
                ui.push_id(at, |ui| block_ui(ui, row, &model.why, outbox));
            }
        } else {
            columns_ui(ui, model, outbox);
        }
    });
    match &model.pages {
        Some(pages) => pages_ui(ui, pages),
        None => Turn::Stay,
    }
}

fn filter_ui(ui: &mut Ui, model: &FilterModel, fold: &mut Fold, outbox: &mut Outbox) {
    if let Some(now) = &model.now {
        let all = split_ui(
            ui,
            Align::Center,
            |ui| {
                paragraph_ui(ui, Type::Strong.text(now));
            },
            |ui| Button::secondary(&model.all).show(ui).clicked(),
        );
        if all {
            outbox.replace(Route::Firings(None));
        }
        return;
    }
    if model.rules.len() < 2 {
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if fold_ui(ui, fold, &model.title) {
            rules_ui(ui, model, outbox);
        }
    });
}

fn rules_ui(ui: &mut Ui, model: &FilterModel, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        for (rule, text) in &model.rules {
            if Button::secondary(text).small().show(ui).clicked() {
                outbox.replace(Route::Firings(Some(*rule)));
            }
        }
    });
}

fn columns_ui(ui: &mut Ui, model: &Model, outbox: &mut Outbox) {
    let [day, rule, logged, limit] = &model.heads;
    let columns = [
        Column::words(day, 1.0),
        Column::words(rule, 1.5),
        Column::words(logged, 2.8),
        Column::words(limit, 1.4),
    ];
    let rows = 0..model.rows.len();
    Table::new(&model.title, &columns).show(ui, rows, |ui, at, column| {
        let Some(row) = model.rows.get(at) else {
            return;
        };
        match column {
            0 => {
                paragraph_ui(ui, Type::Body.text(&row.day));
            }
            1 => {
                severity_ui(ui, row);
                paragraph_ui(ui, Type::Strong.text(&row.name));
                why_ui(ui, row, &model.why, outbox);
            }
            2 => {
                said_ui(ui, row);
                entries_ui(ui, row, outbox);
            }
            _ => limit_ui(ui, row),
        }
    });
}

fn block_ui(ui: &mut Ui, row: &Row, why: &str, outbox: &mut Outbox) {
    split_ui(
        ui,
        Align::Min,
        |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_XS;
            paragraph_ui(ui, Type::Body.text(&row.day));
            severity_ui(ui, row);
            paragraph_ui(ui, Type::Strong.text(&row.name));
        },
        |ui| why_ui(ui, row, why, outbox),
    );
    said_ui(ui, row);
    paragraph_ui(ui, Type::Body.text(&row.limit_line));
    entries_ui(ui, row, outbox);
}

fn severity_ui(ui: &mut Ui, row: &Row) {
    let icon = match row.tone {
        Severity::Info => Icon::Info,
        Severity::Caution => Icon::Warning,
        Severity::Stop => Icon::Stop,
    };
    chip_ui(ui, ChipTone::Notice(row.tone), Some(icon), &row.severity);
}

fn why_ui(ui: &mut Ui, row: &Row, why: &str, outbox: &mut Outbox) {
    if named(&Button::quiet(why).small().show(ui), &row.why).clicked() {
        outbox.go(Route::Why(row.rule));
    }
}

fn said_ui(ui: &mut Ui, row: &Row) {
    let muted = theme::of(ui).muted;
    for line in &row.logged {
        paragraph_ui(ui, Type::Body.text(line));
    }
    for line in row.sums.iter().chain(&row.more) {
        paragraph_ui(ui, Type::Small.text(line).color(muted));
    }
}

fn entries_ui(ui: &mut Ui, row: &Row, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
        for entry in &row.entries {
            let button = Button::quiet(&entry.text).small().show(ui);
            if named(&button, &entry.name).clicked() {
                outbox.go(Route::Entry(entry.id));
            }
        }
    });
}

fn limit_ui(ui: &mut Ui, row: &Row) {
    let muted = theme::of(ui).muted;
    let [limit, owner] = &row.limit;
    paragraph_ui(ui, Type::Body.text(limit));
    paragraph_ui(ui, Type::Small.text(owner).color(muted));
}

fn pages_ui(ui: &mut Ui, model: &PagesModel) -> Turn {
    let mut turn = Turn::Stay;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_S);
        if let Some(newer) = &model.newer
            && Button::secondary(newer).show(ui).clicked()
        {
            turn = Turn::Newer;
        }
        ui.label(Type::Body.text(&model.text));
        if let Some(older) = &model.older
            && Button::secondary(older).show(ui).clicked()
        {
            turn = Turn::Older;
        }
    });
    turn
}
