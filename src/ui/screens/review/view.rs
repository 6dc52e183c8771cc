//! Owns how the list of diaries is laid out: a table with the closer look beside it, or below it
//! where there is little room.

use egui::{Align, Label, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::application::{Command, ExchangeCommand, FileKind, ReviewCommand};
use crate::domain::Day;
use crate::i18n::Words;
use crate::ui::outbox::Outbox;
use crate::ui::screens::review::detail::DetailModel;
use crate::ui::screens::review::detail_view::detail_ui;
use crate::ui::screens::review::draft::Draft;
use crate::ui::screens::review::model::{Body, Model, PagesModel, RowModel, TableModel};
use crate::ui::screens::review::order::SortBy;
use crate::ui::theme::{self, SideTone, Type, size};
use crate::ui::widgets::{
    Button, CalendarWords, Card, ChipTone, Column, Icon, Table, chip_ui, empty_state_ui,
    hairline_ui, page_header_ui, paragraph_ui, problem_ui, saved_line_ui,
};

/// Below this width the closer look stands below the list.
const BESIDE: f32 = 860.0;

/// The list's share of the width.
const LIST_SHARE: f32 = 0.64;

/// Below this width the columns are too narrow to read.
const COLUMNS_AT_LEAST: f32 = 520.0;

/// What the screen is drawn with, besides its models.
pub(super) struct Around<'a> {
    pub(super) words: &'a Words,
    pub(super) calendar: &'a CalendarWords,
    pub(super) today: Day,
}

/// Draws the screen.
pub(super) fn review_ui(
    ui: &mut Ui,
    (model, closer): (&Model, Option<&DetailModel>),
    draft: &mut Draft,
    around: &Around<'_>,
    outbox: &mut Outbox,
) {
    header_ui(ui, model, draft, around, outbox);
    if let Some((written, text)) = &model.saved {
        if *written {
            saved_line_ui(ui, text, "");
        } else {
            problem_ui(ui, text);
        }
    }
    match &model.body {
        Body::Words([title, text]) => {
            Card::new().show(ui, |ui| {
                empty_state_ui(ui, Icon::People, title, text, |ui| {
                    open_buttons_ui(ui, draft, around.words, outbox);
                });
            });
        }
        Body::Working(text) => {
            Card::new().show(ui, |ui| paragraph_ui(ui, Type::Body.text(text)));
        }
        Body::Table(table) => body_ui(ui, (table, closer), draft, around, outbox),
    }
}

fn header_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    around: &Around<'_>,
    outbox: &mut Outbox,
) {
    let words = around.words;
    let full = matches!(model.body, Body::Table(_));
    page_header_ui(ui, &model.title, model.subtitle.as_str(), |ui| {
        if !full {
            let back = words.common_back();
            let button = Button::secondary(&back).icon(Icon::ChevronLeft);
            if button.show(ui).clicked() {
                outbox.back();
            }
            return;
        }
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        open_buttons_ui(ui, draft, words, outbox);
        if Button::secondary(&words.review_save_table())
            .show(ui)
            .clicked()
        {
            let command = Command::Exchange(ExchangeCommand::PickExportPlace {
                title: words.review_save_table(),
                name: words.review_table_name(&around.today.to_string()),
                kind: FileKind {
                    name: words.review_table_kind(),
                    extensions: vec!["csv".to_owned()],
                },
            });
            let ticket = outbox.send(command);
            draft.picking_place(ticket);
        }
        if Button::icon_alone(Icon::Close, &words.review_close())
            .show(ui)
            .clicked()
        {
            draft.close();
        }
    });
}

fn open_buttons_ui(ui: &mut Ui, draft: &mut Draft, words: &Words, outbox: &mut Outbox) {
    let files = words.review_open_files();
    if Button::secondary(&files).show(ui).clicked() {
        let ticket = outbox.send(Command::Review(ReviewCommand::PickFiles {
            title: files,
            kinds: vec![FileKind {
                name: words.review_files_kind(),
                extensions: ["json", "csv", "age"].map(str::to_owned).into(),
            }],
        }));
        draft.picking(ticket);
    }
    let folder = words.review_open_folder();
    if Button::secondary(&folder).show(ui).clicked() {
        let ticket = outbox.send(Command::Review(ReviewCommand::PickFolder { title: folder }));
        draft.picking(ticket);
    }
}

/// Draws the list, and the closer look beside or below it.
fn body_ui(
    ui: &mut Ui,
    (table, closer): (&TableModel, Option<&DetailModel>),
    draft: &mut Draft,
    around: &Around<'_>,
    outbox: &mut Outbox,
) {
    let room = ui.available_rect_before_wrap();
    if room.width() < BESIDE {
        list_ui(ui, table, draft);
        detail_ui(ui, closer, draft, around, outbox);
        return;
    }
    let left = ((room.width() - size::GAP) * LIST_SHARE).floor();
    let mut column = |from: f32, to: f32, salt: &str| {
        let rect = Rect::from_min_max(pos2(from, room.top()), pos2(to, room.bottom()));
        ui.new_child(
            UiBuilder::new()
                .id_salt(salt)
                .max_rect(rect)
                .layout(Layout::top_down(Align::Min)),
        )
    };
    let mut list = column(room.left(), room.left() + left, "list");
    let mut side = column(room.left() + left + size::GAP, room.right(), "closer");
    list_ui(&mut list, table, draft);
    detail_ui(&mut side, closer, draft, around, outbox);
    let height = list.min_rect().height().max(side.min_rect().height());
    let used = Rect::from_min_size(room.min, vec2(room.width(), height));
    ui.allocate_rect(used, egui::Sense::empty());
}

fn list_ui(ui: &mut Ui, table: &TableModel, draft: &mut Draft) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if ui.available_width() < COLUMNS_AT_LEAST {
            blocks_ui(ui, table, draft);
        } else {
            columns_ui(ui, table, draft);
        }
        ui.add_space(size::GAP_XS);
        for note in &table.notes {
            muted_ui(ui, note);
        }
    });
    if let Some(pages) = &table.pages {
        pages_ui(ui, pages, draft);
    }
}

fn columns_ui(ui: &mut Ui, table: &TableModel, draft: &mut Draft) {
    const SHARES: [f32; 6] = [1.1, 1.48, 0.86, 0.66, 0.92, 0.86];
    let columns: Vec<Column<'_>> = table
        .heads
        .iter()
        .zip(SHARES)
        .map(|((head, _name), share)| Column::words(head, share))
        .collect();
    let row_name = |at: usize| {
        table
            .rows
            .get(at)
            .map_or_else(String::new, |row| row.name.clone())
    };
    let head_name = |at: usize| {
        let head = table.heads.get(at);
        head.map_or_else(String::new, |(_head, name)| name.clone())
    };
    let pressed = Table::new(
        table.heads.first().map_or("", |(head, _)| head.as_str()),
        &columns,
    )
    .choosable(table.chosen, &row_name)
    .sorted_by(table.sorted, &head_name)
    .show_sorted(ui, 0..table.rows.len(), |ui, at, column| {
        if let Some(row) = table.rows.get(at) {
            cell_ui(ui, row, column);
        }
    });
    if let Some(row) = pressed.row.and_then(|at| table.rows.get(at)) {
        draft.choose(&row.path, row.readable);
    }
    if let Some(sort) = pressed.head.and_then(|at| SortBy::ALL.get(at)) {
        draft.sort_by(*sort);
    }
}

fn cell_ui(ui: &mut Ui, row: &RowModel, column: usize) {
    match column {
        0 => {
            paragraph_ui(ui, Type::Bold.text(&row.label));
            if let Some((tone, text)) = &row.side {
                chip_ui(ui, ChipTone::Side(*tone), None, text);
            }
        }
        1 => look_ui(ui, row),
        2 => two_ui(ui, &row.sessions),
        3 => one_ui(ui, &row.pain),
        4 => two_ui(ui, &row.sides),
        _ => one_ui(ui, &row.last),
    }
}

fn look_ui(ui: &mut Ui, row: &RowModel) {
    ui.spacing_mut().item_spacing.y = size::GAP_XS;
    for (tone, icon, text) in &row.chips {
        chip_ui(ui, *tone, Some(*icon), text);
    }
    if let Some(dash) = &row.dash {
        one_ui(ui, dash);
    }
    for line in &row.small {
        muted_ui(ui, line);
    }
}

fn one_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(Type::Small.text(text)).wrap());
}

fn two_ui(ui: &mut Ui, [first, second]: &[String; 2]) {
    one_ui(ui, first);
    if !second.is_empty() {
        muted_ui(ui, second);
    }
}

/// Draws the heads as buttons that sort, above the rows as blocks.
fn heads_ui(ui: &mut Ui, table: &TableModel, draft: &mut Draft) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_XS, size::GAP_XS);
        for (at, (sort, (head, name))) in SortBy::ALL.iter().zip(&table.heads).enumerate() {
            let mut button = Button::quiet(head).small();
            if at == table.sorted {
                button = button.icon(Icon::ChevronDown);
            }
            let button = button.show(ui);
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_label(name.as_str()));
            if button.clicked() {
                draft.sort_by(*sort);
            }
        }
    });
}

/// Draws the rows as blocks, where columns would be too narrow.
fn blocks_ui(ui: &mut Ui, table: &TableModel, draft: &mut Draft) {
    heads_ui(ui, table, draft);
    for (at, row) in table.rows.iter().enumerate() {
        hairline_ui(ui);
        ui.push_id(at, |ui| {
            let is_chosen = table.chosen == Some(at);
            let button = if is_chosen {
                Button::secondary(&row.label).icon(Icon::Check)
            } else {
                Button::secondary(&row.label)
            };
            ui.horizontal_wrapped(|ui| {
                let response = button.show(ui);
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_label(row.name.as_str());
                    node.set_selected(is_chosen);
                });
                if response.clicked() {
                    draft.choose(&row.path, row.readable);
                }
                if let Some((tone, text)) = &row.side {
                    chip_ui(ui, ChipTone::Side(*tone), None, text);
                }
            });
            look_ui(ui, row);
            // Lines as high as their words.
            ui.spacing_mut().interact_size.y = 0.0;
            let [sessions, no_plan] = &row.sessions;
            let [sides, reps] = &row.sides;
            let values = [
                vec![sessions, no_plan],
                vec![&row.pain],
                vec![sides, reps],
                vec![&row.last],
            ];
            for ((head, _name), values) in table.heads.iter().skip(2).zip(values) {
                let said = values.into_iter().filter(|value| !value.is_empty());
                let said: Vec<&str> = said.map(String::as_str).collect();
                let value = said.join(" · ");
                ui.horizontal_wrapped(|ui| {
                    muted_ui(ui, head);
                    ui.label(Type::Body.text(value));
                });
            }
        });
    }
}

fn pages_ui(ui: &mut Ui, pages: &PagesModel, draft: &mut Draft) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_S);
        if let Some((page, text)) = &pages.before
            && Button::secondary(text).show(ui).clicked()
        {
            draft.turn_to(*page);
        }
        ui.label(Type::Body.text(&pages.text));
        if let Some((page, text)) = &pages.after
            && Button::secondary(text).show(ui).clicked()
        {
            draft.turn_to(*page);
        }
    });
}

pub(super) fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}

pub(super) fn side_text(ui: &mut Ui, tone: SideTone, text: &str) {
    let color = theme::of(ui).side(tone);
    // In one piece: a target of sets and repetitions never breaks over two lines.
    ui.add(Label::new(Type::SmallStrong.text(text).color(color)).extend());
}
