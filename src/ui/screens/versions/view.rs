//! Owns how two versions stand side by side, each with the button that keeps it.

use egui::{Grid, Ui, vec2};

use crate::application::{Command, MeetCommand};
use crate::ui::outbox::Outbox;
use crate::ui::screens::diary::history::{Difference, cell_ui, difference_ui};
use crate::ui::screens::diary::line::Piece;
use crate::ui::screens::diary::pieces::pieces_ui;
use crate::ui::screens::today::fold::named;
use crate::ui::screens::versions::model::{Model, PairModel, VersionModel};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, Icon, empty_state_ui, page_header_back_ui, paragraph_ui};

/// Below this width two versions stand one below the other, in points.
const SIDE_BY_SIDE: f32 = 520.0;

/// Draws the page.
pub(super) fn versions_ui(ui: &mut Ui, model: &Model, outbox: &mut Outbox) {
    if page_header_back_ui(ui, &model.title, model.subtitle.as_str(), &model.back) {
        outbox.back();
    }
    if model.pairs.is_empty() {
        let [title, text] = &model.none;
        Card::new().show(ui, |ui| {
            empty_state_ui(ui, Icon::Diary, title, text, |_ui| ());
        });
    }
    for (index, pair) in model.pairs.iter().enumerate() {
        ui.push_id(index, |ui| pair_card_ui(ui, pair, outbox));
    }
}

fn pair_card_ui(ui: &mut Ui, pair: &PairModel, outbox: &mut Outbox) {
    Card::titled(&pair.name).show(ui, |ui| {
        if ui.available_width() < SIDE_BY_SIDE {
            stacked_ui(ui, pair, outbox);
        } else {
            side_by_side_ui(ui, pair, outbox);
        }
    });
}

fn side_by_side_ui(ui: &mut Ui, pair: &PairModel, outbox: &mut Outbox) {
    let muted = theme::of(ui).muted;
    let column = (ui.available_width() - size::LABEL - 2.0 * size::GAP) / 2.0;
    Grid::new("versions")
        .spacing(vec2(size::GAP, size::GAP_S))
        .min_row_height(0.0)
        .show(ui, |ui| {
            ui.label("");
            for version in &pair.versions {
                cell_ui(ui, column, |ui| {
                    paragraph_ui(ui, Type::SmallStrong.text(&version.head).color(muted));
                });
            }
            ui.end_row();
            for row in &pair.rows {
                difference_ui(ui, row, column);
            }
            ui.label("");
            for version in &pair.versions {
                cell_ui(ui, column, |ui| keep_ui(ui, pair, version, outbox));
            }
            ui.end_row();
        });
}

/// What one of the two versions says of an answer.
type Values = fn(&Difference) -> &Vec<Piece>;

/// One version below the other, where there is no room beside it.
fn stacked_ui(ui: &mut Ui, pair: &PairModel, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let [shown, other] = &pair.versions;
    let of_shown: Values = |row| &row.before;
    let of_other: Values = |row| &row.after;
    for (version, value) in [(shown, of_shown), (other, of_other)] {
        paragraph_ui(
            ui,
            Type::SmallStrong.text(&version.head).color(tokens.muted),
        );
        for row in &pair.rows {
            paragraph_ui(ui, Type::Strong.text(&row.name));
            pieces_ui(ui, Type::Body, tokens.ink, value(row));
        }
        keep_ui(ui, pair, version, outbox);
    }
}

fn keep_ui(ui: &mut Ui, pair: &PairModel, version: &VersionModel, outbox: &mut Outbox) {
    let button = Button::secondary(&pair.keep).show(ui);
    if named(&button, &version.keep_name).clicked() {
        outbox.send(Command::Meet(MeetCommand::Keep {
            thing: pair.thing,
            content: version.content,
        }));
    }
}
