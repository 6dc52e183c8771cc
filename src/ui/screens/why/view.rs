//! Owns how the page of one rule is laid out and drawn.

use egui::{Align, Ui};

use crate::application::{Command, RulesCommand};
use crate::domain::rules::RuleId;
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::fold::named;
use crate::ui::screens::today::pieces::small_runs;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::screens::why::answer::{Read, answer_card_ui};
use crate::ui::screens::why::draft::Draft;
use crate::ui::screens::why::model::{
    EntriesModel, EntryRow, Model, PastModel, SaidModel, SumsModel, Voice,
};
use crate::ui::screens::why::rules::rules_card_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Column, Icon, Table, hairline_ui, heading_ui, page_header_ui,
    paragraph_ui, split_ui,
};

/// Draws the page.
pub(super) fn why_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    words: &Words,
    outbox: &mut Outbox,
) {
    let back = page_header_ui(ui, &model.title, model.status.as_str(), |ui| {
        let button = Button::secondary(&model.back).icon(Icon::ChevronLeft);
        button.show(ui).clicked()
    });
    if back {
        outbox.back();
    }
    said_card_ui(ui, &model.said, outbox);
    sums_card_ui(ui, &model.sums, model.said.rule, outbox);
    entries_card_ui(ui, &model.entries, outbox);
    about_card_ui(ui, &model.about);
    answer_card_ui(ui, &model.answer, &mut draft.misfit, words, outbox);
    past_card_ui(ui, &model.past, model.said.rule, outbox);
    rules_card_ui(ui, &model.rules, &mut draft.folds, outbox);
}

/// A rule that speaks does so in a banner as on Today; another one says in a card what it said or
/// would say.
fn said_card_ui(ui: &mut Ui, model: &SaidModel, outbox: &mut Outbox) {
    match model.voice {
        Voice::Would => {
            sheet_ui(ui, Card::titled(&model.to_do_title), |ui| {
                measured_ui(ui, &model.to_do);
                way_ui(ui, model, outbox);
            });
            return;
        }
        Voice::Read => sheet_ui(ui, Card::titled(&model.lead), |ui| {
            measured_ui(ui, &model.to_do);
            read_ui(ui, model, outbox);
        }),
        Voice::Speaks(severity) => {
            let small = match &model.read {
                Read::Offer { about, .. } => about,
                Read::Said(text) | Read::Cannot(text) => text,
                Read::Nothing => "",
            };
            Banner::new(severity, &model.lead, &model.to_do)
                .small(small)
                .show(ui, |ui| {
                    way_ui(ui, model, outbox);
                    read_ui(ui, model, outbox);
                });
        }
    }
    sheet_ui(ui, Card::titled(&model.logged_title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for line in &model.logged {
            measured_ui(ui, line);
        }
    });
}

/// The button that leads to where something is to be done.
fn way_ui(ui: &mut Ui, model: &SaidModel, outbox: &mut Outbox) {
    if let Some((text, route)) = &model.way
        && Button::secondary(text).show(ui).clicked()
    {
        outbox.go(*route);
    }
}

/// The button that puts a warning aside, where it can be.
fn read_ui(ui: &mut Ui, model: &SaidModel, outbox: &mut Outbox) {
    match &model.read {
        Read::Offer {
            severity,
            button,
            name,
            ..
        } => {
            if named(&Button::secondary(button).show(ui), name).clicked() {
                outbox.send(Command::Rules(RulesCommand::Acknowledge {
                    rule: model.rule,
                    severity: *severity,
                }));
            }
        }
        Read::Said(text) if model.voice == Voice::Read => {
            let muted = theme::of(ui).muted;
            paragraph_ui(ui, Type::Small.text(text).color(muted));
        }
        Read::Said(_) | Read::Cannot(_) | Read::Nothing => {}
    }
}

fn sums_card_ui(ui: &mut Ui, model: &SumsModel, rule: RuleId, outbox: &mut Outbox) {
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
        let tokens = theme::of(ui);
        if !model.other.is_empty() {
            let title = Type::SmallStrong.text(&model.other_title);
            paragraph_ui(ui, title.color(tokens.muted));
            for line in &model.other {
                paragraph_ui(ui, Type::Small.text(line).color(tokens.muted));
            }
        }
        if Button::quiet(&model.open).show(ui).clicked() {
            outbox.go(Route::Limits(Some(rule)));
        }
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

fn past_card_ui(ui: &mut Ui, model: &PastModel, rule: RuleId, outbox: &mut Outbox) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if model.lines.is_empty() {
            let tokens = theme::of(ui);
            paragraph_ui(ui, Type::Body.text(&model.none).color(tokens.muted));
            return;
        }
        for line in &model.lines {
            paragraph_ui(ui, Type::Body.text(line));
        }
        if Button::secondary(&model.open).show(ui).clicked() {
            outbox.go(Route::Firings(Some(rule)));
        }
    });
}

/// A paragraph that stays narrow enough to read.
fn measured_ui(ui: &mut Ui, text: &str) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
        paragraph_ui(ui, Type::Body.text(text));
    });
}
