//! Owns how "My path" is drawn: the card beside the steps, and the page with all of them.

use egui::{Ui, vec2};

use crate::ui::screens::today::fold::named;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, Join, heading_ui, paragraph_ui, path_link_ui,
};

use super::path::{ButtonModel, PathModel, PathWish, RowModel, Weight};

/// Draws the card. Gives what was pressed.
pub(super) fn path_card_ui(ui: &mut Ui, path: &PathModel) -> Option<PathWish> {
    let mut wish = None;
    Card::titled(&path.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if let Some(empty) = &path.empty {
            muted_ui(ui, Type::Body, empty);
            ui.add_space(size::GAP_S);
        }
        wish = rows_ui(ui, &path.rows);
        if let Some(all) = &path.all
            && Button::quiet(all).show(ui).clicked()
        {
            wish = Some(PathWish::All);
        }
        let add = Button::secondary(&path.add).icon(Icon::Plus).full_width();
        if add.show(ui).clicked() {
            wish = Some(PathWish::Add);
        }
        file_ui(ui, path);
    });
    wish
}

/// Draws the page with all steps. Gives what was pressed.
pub(super) fn path_page_ui(ui: &mut Ui, path: &PathModel) -> Option<PathWish> {
    let mut wish = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        heading_ui(ui, Type::CardTitle.text(&path.title), 2);
        muted_ui(ui, Type::Body, &path.line);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        let add = Button::secondary(&path.add).icon(Icon::Plus);
        if add.show(ui).clicked() {
            wish = Some(PathWish::Add);
        }
        if let Some(words) = &path.to_calendar {
            let button = Button::secondary(words).icon(Icon::Calendar);
            if button.show(ui).clicked() {
                wish = Some(PathWish::AllToCalendar);
            }
        }
    });
    file_ui(ui, path);
    if let Some(empty) = &path.empty {
        muted_ui(ui, Type::Body, empty);
    }
    for (title, rows) in &path.groups {
        ui.push_id(title, |ui| {
            Card::titled(title).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_XS;
                wish = rows_ui(ui, rows).or(wish);
            });
        });
    }
    wish
}

fn rows_ui(ui: &mut Ui, rows: &[RowModel]) -> Option<PathWish> {
    let mut wish = None;
    for (at, row) in rows.iter().enumerate() {
        let join = if at + 1 < rows.len() {
            Join::Below
        } else {
            Join::None
        };
        ui.push_id(row.id, |ui| wish = row_ui(ui, row, join).or(wish));
    }
    wish
}

fn row_ui(ui: &mut Ui, row: &RowModel, join: Join) -> Option<PathWish> {
    let place = (row.progress, row.state.as_str(), join);
    let below = |ui: &mut Ui| {
        if let Some(question) = &row.question {
            ui.add_space(size::GAP_XS);
            paragraph_ui(ui, Type::Body.text(question));
        }
        if row.buttons.is_empty() {
            return None;
        }
        ui.add_space(size::GAP_XS);
        buttons_ui(ui, &row.buttons)
    };
    let name = (row.name.as_str(), row.change.as_str());
    let (pressed, wish) = path_link_ui(ui, place, name, &row.line, below);
    wish.or_else(|| pressed.then_some(PathWish::Change(row.id)))
}

fn buttons_ui(ui: &mut Ui, buttons: &[ButtonModel]) -> Option<PathWish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        for button in buttons {
            let drawn = match button.weight {
                Weight::Answer => Button::secondary(&button.text).big(),
                Weight::Usual => Button::secondary(&button.text).small(),
            };
            if named(&drawn.show(ui), &button.name).clicked() {
                wish = Some(button.wish);
            }
        }
    });
    wish
}

/// Says what a calendar file holds before it is made, and where it lies after.
fn file_ui(ui: &mut Ui, path: &PathModel) {
    if let Some([lead, text]) = &path.said {
        Banner::new(Severity::Info, lead, text).show(ui, |_| ());
    } else if let Some(file) = &path.file {
        ui.add_space(size::GAP_XS);
        muted_ui(ui, Type::Small, file);
    }
}

fn muted_ui(ui: &mut Ui, step: Type, text: &str) {
    let tokens = theme::of(ui);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
        paragraph_ui(ui, step.text(text).color(tokens.muted));
    });
}
