//! Owns what every card of the Progress screen shares: its sentence, its switch to a table, its notes.

use egui::{Align, Label, Ui};

use crate::ui::screens::progress::{CardId, Draft, Head, TableModel};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, Column, Table, paragraph_ui, split_ui};

/// Space between the lines of a card.
const LINE_GAP: f32 = 6.0;

/// Draws a card: its sentence, then the chart or the table, then its notes. Gives the height it needs.
pub(super) fn chart_card_ui(
    ui: &mut Ui,
    (id, head): (CardId, &Head),
    height: f32,
    draft: &mut Draft,
    chart: impl FnOnce(&mut Ui, &mut Draft),
) -> f32 {
    let mut sheet = Card::titled(&head.title).min_height(height);
    if !head.sub.is_empty() {
        sheet = sheet.sub(&head.sub);
    }
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = LINE_GAP;
        sheet.show(ui, |ui| {
            ui.push_id(id, |ui| {
                muted_ui(ui, &head.summary);
                match draft.rows(id) {
                    Some(rows) => table_ui(ui, (id, head), rows, draft),
                    None => chart(ui, draft),
                }
                foot_ui(ui, (id, head), draft);
            });
            ui.cursor().top()
        })
    });
    let end = shown.inner.inner;
    end - LINE_GAP - shown.response.rect.top() + f32::from(size::CARD_PAD_Y)
}

/// Draws a small line in muted ink.
pub(super) fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}

/// Draws the notes with the switch to a table at their right end.
fn foot_ui(ui: &mut Ui, (id, head): (CardId, &Head), draft: &mut Draft) {
    split_ui(
        ui,
        Align::Max,
        |ui| {
            for note in &head.notes {
                muted_ui(ui, note);
            }
        },
        |ui| toggle_ui(ui, (id, head), draft),
    );
}

fn toggle_ui(ui: &mut Ui, (id, head): (CardId, &Head), draft: &mut Draft) {
    let toggle = match draft.rows(id) {
        Some(_) => &head.to_chart,
        None => &head.to_table,
    };
    let button = Button::quiet(&toggle.text).small().show(ui);
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_label(toggle.name.as_str());
    });
    if button.clicked() {
        draft.turn(id);
    }
}

fn table_ui(ui: &mut Ui, (id, head): (CardId, &Head), rows: usize, draft: &mut Draft) {
    let table = &head.table;
    if !head.table_key.is_empty() {
        muted_ui(ui, &head.table_key);
    }
    let columns = columns(table);
    let shown = rows.min(table.rows.len());
    Table::new(&head.title, &columns).show(ui, 0..shown, |ui, row, column| {
        let text = table
            .rows
            .get(row)
            .and_then(|row| row.get(column))
            .map_or("", String::as_str);
        ui.add(Label::new(Type::Small.text(text)).wrap());
    });
    if shown < table.rows.len() && Button::quiet(&head.more_rows).small().show(ui).clicked() {
        draft.show_more(id);
    }
}

/// The first column and a last one of words are wider than those of numbers.
fn columns(table: &TableModel) -> Vec<Column<'_>> {
    let last = table.columns.len().saturating_sub(1);
    table
        .columns
        .iter()
        .enumerate()
        .map(|(at, title)| match at {
            0 => Column::words(title, 1.8),
            at if at == last && table.last_share > 1 => {
                Column::words(title, f32::from(table.last_share))
            }
            _ => Column::numbers(title, 1.0),
        })
        .collect()
}
