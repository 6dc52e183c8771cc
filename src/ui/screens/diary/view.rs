//! Owns the layout of the diary: filters on top, days below, ways to older and newer days at the end.

use egui::{Align, Key, Layout, Ui, vec2};

use crate::application::view::diary::DiaryFilter;
use crate::application::{Command, DiaryCommand};
use crate::domain::{Day, EntryId};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::diary::draft::{Draft, Focus};
use crate::ui::screens::diary::model::{
    Content, DayModel, EmptyModel, FilterModel, Model, Named, RowModel,
};
use crate::ui::screens::diary::pieces::pieces_ui;
use crate::ui::screens::log::dates;
use crate::ui::screens::log::menu::icon;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarWords, Card, DateField, Icon, LabelPlace, Segmented, TextField, empty_state_ui,
    page_header_ui, paragraph_ui, split_ui, toggle_chips_ui,
};

/// Side of an entry's icon.
const ICON: f32 = 26.0;
/// Width of the search field.
const FIND: f32 = 260.0;
/// Width of the field for a day with its calendar.
const JUMP: f32 = 202.0;
/// From this width on, the sides stand beside the fields.
const SIDES_BESIDE: f32 = 860.0;

/// What the diary is drawn with besides its model.
pub(super) struct Surroundings<'a> {
    /// The words of the calendar.
    pub(super) calendar: &'a CalendarWords,
    /// The present day.
    pub(super) today: Day,
}

/// Draws the diary.
pub(super) fn diary_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    outbox: &mut Outbox,
    around: &Surroundings<'_>,
) {
    if draft.focus == Focus::Top {
        draft.focus = Focus::Stay;
        ui.scroll_to_cursor(Some(Align::Min));
    }
    page_header_ui(ui, &model.title, model.line.as_str(), |ui| {
        if Button::quiet(&model.buttons.bin)
            .icon(Icon::Trash)
            .show(ui)
            .clicked()
        {
            outbox.go(Route::Bin);
        }
        let log = Button::secondary(&model.buttons.log).icon(Icon::Plus);
        if log.show(ui).clicked() {
            outbox.go(Route::LogMenu);
        }
    });
    match &model.content {
        Content::Empty(empty) => empty_ui(ui, empty, outbox),
        Content::NothingFound(line) => {
            filters_ui(ui, &model.filters, draft, around);
            Card::new().show(ui, |ui| paragraph_ui(ui, Type::Body.text(line)));
        }
        Content::Days(days) => {
            filters_ui(ui, &model.filters, draft, around);
            for day in days {
                ui.push_id(day.day, |ui| day_ui(ui, day, draft, outbox));
            }
            pages_ui(ui, model, draft);
        }
    }
}

fn empty_ui(ui: &mut Ui, model: &EmptyModel, outbox: &mut Outbox) {
    Card::new().show(ui, |ui| {
        empty_state_ui(ui, Icon::Diary, &model.title, &model.line, |ui| {
            if Button::primary(&model.button).show(ui).clicked() {
                outbox.go(Route::LogMenu);
            }
        });
    });
}

fn filters_ui(ui: &mut Ui, model: &FilterModel, draft: &mut Draft, around: &Surroundings<'_>) {
    let before = draft.filter.clone();
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let beside = ui.available_width() >= SIDES_BESIDE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_S);
            find_ui(ui, model, draft);
            jump_ui(ui, model, draft, around);
            if beside {
                sides_ui(ui, model, draft);
            }
        });
        if !beside {
            sides_ui(ui, model, draft);
        }
        let kinds: Vec<_> = model
            .kinds
            .iter()
            .map(|(kind, text)| (*kind, text.as_str()))
            .collect();
        toggle_chips_ui(
            ui,
            &model.kinds_label,
            LabelPlace::Unseen,
            &mut draft.filter.kinds,
            &kinds,
        );
        if !draft.filter.is_open() && Button::quiet(&model.clear).small().show(ui).clicked() {
            draft.filter = DiaryFilter::default();
        }
    });
    if draft.filter != before {
        draft.go_newest();
    }
}

fn sides_ui(ui: &mut Ui, model: &FilterModel, draft: &mut Draft) {
    let sides: Vec<_> = model
        .sides
        .iter()
        .map(|(side, text)| (*side, text.as_str()))
        .collect();
    ui.vertical(|ui| {
        Segmented::new(&model.sides_label)
            .label_place(LabelPlace::Unseen)
            .show(ui, &mut draft.filter.side, &sides);
    });
}

fn find_ui(ui: &mut Ui, model: &FilterModel, draft: &mut Draft) {
    let field = TextField::new(&model.find)
        .hint(&model.find)
        .label_place(LabelPlace::Unseen)
        .width(FIND);
    let response = cell_ui(ui, FIND, |ui| field.show(ui, &mut draft.filter.text));
    if draft.focus == Focus::Find {
        draft.focus = Focus::Stay;
        response.request_focus();
    }
    let emptied = response.has_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if emptied {
        draft.filter.text.clear();
    }
}

fn jump_ui(ui: &mut Ui, model: &FilterModel, draft: &mut Draft, around: &Surroundings<'_>) {
    let Some(today) = dates::to_field(around.today) else {
        return;
    };
    let shown = draft.pages.last().copied();
    let mut day = shown.and_then(dates::to_field);
    let before = day;
    let field = DateField::new(&model.jump, around.calendar, today);
    cell_ui(ui, JUMP, |ui| {
        field.label_place(LabelPlace::Unseen).show(ui, &mut day)
    });
    if day == before {
        return;
    }
    draft.go_newest();
    if let Some(day) = day.and_then(dates::from_field) {
        draft.go_to(day);
    }
}

/// Draws a field of the filters, which begins a new line where the row is full.
fn cell_ui<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let cell = vec2(width.min(ui.max_rect().width()), size::CONTROL);
    ui.allocate_ui_with_layout(cell, Layout::top_down(Align::Min), |ui| {
        ui.set_width(cell.x);
        add(ui)
    })
    .inner
}

fn day_ui(ui: &mut Ui, day: &DayModel, draft: &mut Draft, outbox: &mut Outbox) {
    Card::titled(&day.title).sub(&day.line).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for (index, row) in day.rows.iter().enumerate() {
            if index > 0 {
                ui.separator();
            }
            ui.push_id(row.id, |ui| row_ui(ui, row, draft, outbox));
        }
    });
    if !day.gap.is_empty() {
        let tokens = theme::of(ui);
        ui.vertical_centered(|ui| {
            paragraph_ui(ui, Type::Small.text(&day.gap).color(tokens.muted));
        });
    }
}

fn row_ui(ui: &mut Ui, row: &RowModel, draft: &mut Draft, outbox: &mut Outbox) {
    let pointed_out = draft.entry == Some(row.id);
    if pointed_out && draft.focus == Focus::Entry {
        draft.focus = Focus::Stay;
        ui.scroll_to_cursor(Some(Align::Center));
    }
    split_ui(
        ui,
        Align::Min,
        |ui| words_ui(ui, row, pointed_out),
        |ui| buttons_ui(ui, row, draft, outbox),
    );
    if let Some(versions) = &row.versions {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_S;
            ui.add_space(ICON);
            if named_ui(ui, Icon::Warning, versions) {
                outbox.go(Route::Versions);
            }
        });
    }
    if draft.unfolded == Some(row.id) {
        unfolded_ui(ui, row, outbox);
    }
}

fn words_ui(ui: &mut Ui, row: &RowModel, pointed_out: bool) {
    let tokens = theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        ui.allocate_ui_with_layout(vec2(ICON, ICON), Layout::top_down(Align::Center), |ui| {
            icon(row.kind).show(ui, ICON, tokens.accent);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut name = theme::Runs::new(Type::Body);
            let color = if pointed_out {
                tokens.accent
            } else {
                tokens.ink
            };
            name = name.run(Type::Bold, color, &row.name);
            if !row.time.is_empty() {
                name = name.run(Type::Small, tokens.muted, &format!("  {}", row.time));
            }
            paragraph_ui(ui, name);
            if !row.what.is_empty() {
                pieces_ui(ui, Type::Body, tokens.ink, &row.what);
            }
            if !row.felt.is_empty() {
                pieces_ui(ui, Type::Small, tokens.muted, &row.felt);
            }
            if !row.note.is_empty() {
                paragraph_ui(
                    ui,
                    Type::Small.text(&row.note).color(tokens.muted).italics(),
                );
            }
        });
    });
}

fn buttons_ui(ui: &mut Ui, row: &RowModel, draft: &mut Draft, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.x = 0.0;
    if Button::icon_alone(Icon::Edit, &row.actions.edit.name)
        .show(ui)
        .clicked()
    {
        outbox.go(edit(row));
    }
    let is_open = draft.unfolded == Some(row.id);
    let (arrow, name) = if is_open {
        (Icon::ChevronUp, &row.actions.less)
    } else {
        (Icon::ChevronDown, &row.actions.more)
    };
    if Button::icon_alone(arrow, name).show(ui).clicked() {
        draft.unfolded = (!is_open).then_some(row.id);
    }
}

const fn edit(row: &RowModel) -> Route {
    Route::Log {
        kind: row.kind,
        editing: Some(row.id),
        day: None,
    }
}

fn unfolded_ui(ui: &mut Ui, row: &RowModel, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        ui.add_space(ICON);
        if named_ui(ui, Icon::Redo, &row.actions.again) {
            outbox.go(Route::LogAgain {
                kind: row.kind,
                entry: row.id,
            });
        }
        if named_ui(ui, Icon::Clock, &row.actions.history) {
            outbox.go(Route::History(row.id));
        }
        if named_ui(ui, Icon::Trash, &row.actions.bin) {
            move_to_bin(row.id, outbox);
        }
    });
}

/// Draws a button whose accessible name says which entry it is about.
pub(super) fn named_ui(ui: &mut Ui, icon: Icon, words: &Named) -> bool {
    let response = Button::quiet(&words.word).icon(icon).small().show(ui);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(words.name.as_str()));
    response.clicked()
}

fn move_to_bin(id: EntryId, outbox: &mut Outbox) {
    outbox.send(Command::Diary(DiaryCommand::MoveToBin(id)));
}

fn pages_ui(ui: &mut Ui, model: &Model, draft: &mut Draft) {
    let buttons = &model.buttons;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_M;
        if let Some((older, day)) = &buttons.older
            && Button::secondary(older)
                .icon(Icon::ChevronDown)
                .show(ui)
                .clicked()
        {
            draft.go_to(*day);
        }
        if draft.is_older() {
            if !draft.pages.is_empty()
                && Button::secondary(&buttons.newer)
                    .icon(Icon::ChevronUp)
                    .show(ui)
                    .clicked()
            {
                draft.go_newer();
            }
            if Button::quiet(&buttons.newest).show(ui).clicked() {
                draft.go_newest();
            }
        }
    });
}
