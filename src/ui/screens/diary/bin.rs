//! Owns the bin on screen: what lies in it, until when, and the way out.

use egui::{Align, Ui};

use crate::application::view::bin::Bin;
use crate::application::{Command, DiaryCommand};
use crate::domain::{Day, EntryId};
use crate::i18n::Words;
use crate::ui::outbox::Outbox;
use crate::ui::screens::diary::line::{self, Piece};
use crate::ui::screens::diary::model::{Named, entry_name};
use crate::ui::screens::diary::pieces::pieces_ui;
use crate::ui::screens::diary::view::named_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, Icon, page_header_ui, paragraph_ui, split_ui};

/// What the bin says.
#[derive(Clone, Debug, PartialEq)]
pub struct BinModel {
    /// The page's title.
    pub title: String,
    /// One line under it.
    pub line: String,
    /// The way back.
    pub back: String,
    /// What stands here while it is empty.
    pub empty: String,
    /// The entries, last moved first.
    pub rows: Vec<BinRow>,
}

/// One entry in the bin.
#[derive(Clone, Debug, PartialEq)]
pub struct BinRow {
    /// The entry.
    pub id: EntryId,
    /// Its name.
    pub name: String,
    /// What it says.
    pub what: Vec<Piece>,
    /// Since when it lies here, and until when.
    pub kept: String,
    /// The button.
    pub take_out: Named,
}

/// What the bin says.
pub fn bin_model(view: &Bin, today: Day, words: &Words) -> BinModel {
    BinModel {
        title: words.diary_bin_title(),
        line: words.diary_bin_line(),
        back: words.diary_bin_back(),
        empty: words.diary_bin_empty(),
        rows: view
            .entries
            .iter()
            .map(|binned| {
                let name = entry_name(&binned.entry, words);
                let mut parts = line::what(&binned.entry, words);
                parts.extend(line::felt(&binned.entry, words));
                BinRow {
                    id: binned.entry.id,
                    what: line::joined(parts),
                    kept: words.common_join(
                        &words.diary_bin_moved(&words.day_near(binned.since, today)),
                        &words.diary_bin_until(&words.day_medium(binned.until)),
                    ),
                    take_out: Named {
                        word: words.diary_bin_take_out(),
                        name: words.diary_bin_take_out_name(&name),
                    },
                    name,
                }
            })
            .collect(),
    }
}

/// Draws the bin.
pub(super) fn bin_ui(ui: &mut Ui, model: &BinModel, outbox: &mut Outbox) {
    page_header_ui(ui, &model.title, model.line.as_str(), |ui| {
        let back = Button::secondary(&model.back).icon(Icon::ChevronLeft);
        if back.show(ui).clicked() {
            outbox.back();
        }
    });
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if model.rows.is_empty() {
            paragraph_ui(ui, Type::Body.text(&model.empty));
        }
        for (index, row) in model.rows.iter().enumerate() {
            if index > 0 {
                ui.separator();
            }
            ui.push_id(row.id, |ui| row_ui(ui, row, outbox));
        }
    });
}

fn row_ui(ui: &mut Ui, row: &BinRow, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let taken = split_ui(
        ui,
        Align::Center,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            paragraph_ui(ui, Type::Bold.text(&row.name));
            if !row.what.is_empty() {
                pieces_ui(ui, Type::Body, tokens.ink, &row.what);
            }
            paragraph_ui(ui, Type::Small.text(&row.kept).color(tokens.muted));
        },
        |ui| named_ui(ui, Icon::Undo, &row.take_out),
    );
    if taken {
        outbox.send(Command::Diary(DiaryCommand::TakeOutOfBin(row.id)));
    }
}
