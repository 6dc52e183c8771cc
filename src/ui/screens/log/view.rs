//! Owns the layout of a log form: the form, what stands beside it, and the row with Save.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::Side;
use crate::i18n::Words;
use crate::ui::screens::log::fields::{Calendar, note_ui, when_ui};
use crate::ui::screens::log::form::{Form, Future, Wish};
use crate::ui::screens::log::kinds::body_ui;
use crate::ui::screens::log::model::{BodyModel, Model};
use crate::ui::screens::log::side::side_ui;
use crate::ui::theme::{Severity, size};
use crate::ui::widgets::{Banner, Button, Card, page_header_ui};

/// Width of the cards beside the form.
const SIDE: f32 = 310.0;
/// Narrower than this, the cards stand below the form.
const SIDE_BESIDE: f32 = 900.0;
/// A screen lower than this scrolls as a whole, with Save at its end.
const ROOM_FOR_FORM: f32 = 300.0;
/// Least width of Save.
const SAVE: f32 = 220.0;

/// What a form is drawn with besides its model.
pub(super) struct Surroundings<'a> {
    /// The words of the language.
    pub(super) words: &'a Words,
    /// The calendar.
    pub(super) calendar: Calendar<'a>,
    /// The weaker side.
    pub(super) weaker: Option<Side>,
}

/// Draws a log form. What the person asks for is told to the form.
pub(super) fn log_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Surroundings<'_>) {
    form.keys(ui);
    page_header_ui(ui, &model.title, model.line.as_str(), |_| ());
    let footer = size::CONTROL_BIG + ui.spacing().item_spacing.y + future_height(form);
    let room = ui.available_height() - footer;
    if room < ROOM_FOR_FORM {
        columns_ui(ui, model, form, around);
        footer_ui(ui, model, form);
        return;
    }
    egui::ScrollArea::vertical()
        .id_salt("form")
        .auto_shrink([false, true])
        .max_height(room)
        .show(ui, |ui| columns_ui(ui, model, form, around));
    footer_ui(ui, model, form);
}

fn future_height(form: &Form) -> f32 {
    match form.future {
        Future::NotAsked => 0.0,
        Future::Asked => 92.0,
    }
}

fn columns_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Surroundings<'_>) {
    let has_side = model.last.is_some() || model.technique.is_some();
    let width = ui.available_width();
    if has_side && width >= SIDE_BESIDE {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP;
            column_ui(ui, width - SIDE - size::GAP, |ui| {
                card_ui(ui, model, form, around);
            });
            column_ui(ui, SIDE, |ui| side_ui(ui, model, around));
        });
    } else {
        card_ui(ui, model, form, around);
        side_ui(ui, model, around);
    }
}

fn column_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn card_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Surroundings<'_>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        when_ui(ui, model, form, &around.calendar);
        body_ui(ui, model, form, around.weaker);
        let rows = match model.body {
            BodyModel::Note => 8,
            BodyModel::Strength(_)
            | BodyModel::Own(_)
            | BodyModel::Walk(_)
            | BodyModel::Swim(_)
            | BodyModel::Break(_)
            | BodyModel::CheckIn(_)
            | BodyModel::Girth(_) => 2,
        };
        note_ui(ui, model, form, rows);
    });
}

fn footer_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    if form.future == Future::Asked {
        future_ui(ui, model, form);
    }
    let row = vec2(ui.available_width(), size::CONTROL_BIG);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let save = Button::primary(&model.save).big().min_width(SAVE);
        if form.button_ui(ui, save) {
            form.ask(Wish::Save);
        }
        if form.button_ui(ui, Button::quiet(&model.cancel)) {
            form.ask(Wish::Cancel);
        }
    });
}

fn future_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    let future = &model.future;
    Banner::new(Severity::Caution, &future.question, "").show(ui, |ui| {
        if form.button_ui(ui, Button::secondary(&future.save)) {
            form.ask(Wish::SaveAnyway);
        }
        if form.button_ui(ui, Button::quiet(&future.today)) {
            form.future = Future::NotAsked;
            form.focus = None;
            form.ask(Wish::UseToday);
        }
    });
}
