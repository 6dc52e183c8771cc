//! Owns how the Share screen is laid out: one card for the way out, one for the way in.

use egui::{Align, Label, ScrollArea, Ui};

use super::back::ask_ui;
use super::draft::{Field, News};
use super::export_card::export_card_ui;
use super::model::Ready;
use super::person::person_card_ui;
use super::{
    Draft, EarlierCard, EarlierRow, ImportCard, ImportSaid, ImportState, Model, MoreRow,
    PreviewModel, ProblemModel,
};
use crate::application::{
    Command, DiaryCommand, ExchangeCommand, FileKind, SEALED_ENDING, WATCH_ENDINGS,
};
use crate::domain::Day;
use crate::i18n::Display;
use crate::ui::actions::Action;
use crate::ui::outbox::Outbox;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarWords, Card, Icon, LabelPlace, TextField, heading_ui, page_header_ui,
    paragraph_ui, problem_ui, saved_line_ui, split_ui,
};

/// The list of problems scrolls beyond this height, in points.
const PROBLEMS_HEIGHT: f32 = 220.0;

/// The buttons to other pages are alike in width, in points.
const MORE_WIDTH: f32 = 290.0;

/// The list of earlier imports scrolls beyond this height, in points.
const EARLIER_HEIGHT: f32 = 260.0;

/// The calendar and the language that hold while the screen is drawn.
pub struct Now<'a> {
    /// The words of the calendar.
    pub calendar: &'a CalendarWords,
    /// The present day.
    pub today: Day,
    /// How dates and words are written.
    pub display: Display,
}

/// Draws the screen.
pub fn share_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, now: &Now<'_>, outbox: &mut Outbox) {
    page_header_ui(ui, &model.title, model.subtitle.as_str(), |_ui| ());
    ui.spacing_mut().item_spacing.y = size::GAP;
    export_card_ui(ui, &model.export, draft, now, outbox);
    person_card_ui(ui, &model.person, draft, outbox);
    import_card_ui(ui, &model.import, draft, outbox);
    if let Some(earlier) = &model.earlier {
        earlier_card_ui(ui, earlier, draft, outbox);
    }
    more_card_ui(ui, &model.more, outbox);
}

fn more_card_ui(ui: &mut Ui, (title, rows): &(String, Vec<MoreRow>), outbox: &mut Outbox) {
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for row in rows {
            let wanted = split_ui(
                ui,
                Align::Center,
                |ui| muted_ui(ui, &row.about),
                |ui| {
                    let button = Button::secondary(&row.name).min_width(MORE_WIDTH);
                    button.show(ui).clicked()
                },
            );
            if wanted {
                outbox.ask(row.action);
            }
        }
    });
}

pub(super) fn file_kind(name: &str, ending: &str) -> FileKind {
    FileKind {
        name: name.to_owned(),
        extensions: vec![ending.to_owned()],
    }
}

/// Draws the field of a path with its button. Gives whether the person wants a dialog.
pub(super) fn place_ui(
    ui: &mut Ui,
    (label, [choose, choose_name], problem): (&str, &[String; 2], Option<&ProblemModel>),
    text: &mut String,
) -> bool {
    let wanted = split_ui(
        ui,
        Align::Max,
        |ui| {
            TextField::new(label)
                .label_place(LabelPlace::Above)
                .show(ui, text);
        },
        |ui| {
            let button = Button::secondary(choose).icon(Icon::Folder).show(ui);
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_label(choose_name.as_str()));
            button.clicked()
        },
    );
    if let Some(problem) = problem {
        problem_ui(ui, &problem.text);
        if !problem.next.is_empty() {
            muted_ui(ui, &problem.next);
        }
        if let Some([copy, details]) = &problem.details
            && Button::quiet(copy).small().show(ui).clicked()
        {
            ui.ctx().copy_text(details.clone());
        }
    }
    wanted
}

fn import_card_ui(ui: &mut Ui, card: &ImportCard, draft: &mut Draft, outbox: &mut Outbox) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &card.about);
        if let Some(drop) = &card.drop {
            muted_ui(ui, drop);
        }
        let problem = match &card.said {
            ImportSaid::Problem(problem) => Some(problem),
            ImportSaid::Nothing
            | ImportSaid::Working(_)
            | ImportSaid::Preview(_)
            | ImportSaid::Done(..)
            | ImportSaid::Stopped(_) => None,
        };
        let asks = (card.place.as_str(), &card.choose, problem);
        if place_ui(ui, asks, &mut draft.import_place) {
            let ([json, csv, watch], [_, title]) = (&card.kinds, &card.choose);
            let own = FileKind {
                name: json.clone(),
                extensions: ["json", SEALED_ENDING].map(str::to_owned).to_vec(),
            };
            let watch = FileKind {
                name: watch.clone(),
                extensions: WATCH_ENDINGS.map(str::to_owned).to_vec(),
            };
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::PickImportFile {
                title: title.clone(),
                kinds: vec![own, file_kind(csv, "csv"), watch],
            }));
            draft.pick(ticket, Field::Import);
        }
        if let Some(label) = &card.words {
            TextField::new(label)
                .label_place(LabelPlace::Above)
                .show(ui, &mut draft.import_words);
        }
        let look = Button::secondary(&card.look).enabled(card.ready == Ready::Yes);
        if look.show(ui).clicked()
            && let Some(order) = draft.look()
        {
            let ticket = outbox.send(Command::Exchange(order));
            draft.looking(ticket);
        }
        if let Some(text) = &card.others {
            paragraph_ui(ui, Type::Body.text(text));
        }
        let said = ui.vertical(|ui| import_said_ui(ui, &card.said, draft, outbox));
        if draft.take_news() == News::Fresh {
            said.response.scroll_to_me(Some(Align::Max));
        }
    });
}

fn earlier_card_ui(ui: &mut Ui, card: &EarlierCard, draft: &mut Draft, outbox: &mut Outbox) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        muted_ui(ui, &card.about);
        for line in &card.said {
            paragraph_ui(ui, Type::Body.text(line));
        }
        if let Some(ask) = &card.ask {
            ask_ui(ui, ask, draft, outbox);
        }
        ScrollArea::vertical()
            .id_salt("earlier")
            .max_height(EARLIER_HEIGHT)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_S;
                for row in &card.rows {
                    earlier_row_ui(ui, row, draft, outbox);
                }
            });
    });
}

fn earlier_row_ui(ui: &mut Ui, row: &EarlierRow, draft: &mut Draft, outbox: &mut Outbox) {
    let [take_back, name] = &row.take_back;
    let wanted = split_ui(
        ui,
        Align::Center,
        |ui| {
            paragraph_ui(ui, Type::Body.text(&row.text));
        },
        |ui| {
            let button = Button::secondary(take_back).small().show(ui);
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_label(name.as_str()));
            button.clicked()
        },
    );
    if wanted {
        let command = DiaryCommand::TakeImportBack {
            id: row.id,
            removals: 0,
        };
        let ticket = outbox.send(Command::Diary(command));
        draft.taking_back(ticket, row.id);
    }
}

fn import_said_ui(ui: &mut Ui, said: &ImportSaid, draft: &mut Draft, outbox: &mut Outbox) {
    match said {
        ImportSaid::Nothing | ImportSaid::Problem(_) => {}
        ImportSaid::Working(text) | ImportSaid::Stopped(text) => muted_ui(ui, text),
        ImportSaid::Preview(preview) => preview_ui(ui, preview, draft, outbox),
        ImportSaid::Done(lead, lines, undo) => {
            if saved_line_ui(ui, lead, undo) {
                outbox.ask(Action::Undo);
            }
            ui.spacing_mut().item_spacing.y = size::GAP_XS;
            for line in lines {
                muted_ui(ui, line);
            }
        }
    }
}

fn preview_ui(ui: &mut Ui, preview: &PreviewModel, draft: &mut Draft, outbox: &mut Outbox) {
    ui.separator();
    heading_ui(ui, Type::Strong.text(&preview.title), 3);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for line in &preview.lines {
            paragraph_ui(ui, Type::Body.text(line));
        }
    });
    if let Some(title) = &preview.problems_title {
        problems_ui(ui, title, &preview.problems);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        if let Some(import) = &preview.import
            && Button::secondary(import)
                .icon(Icon::Download)
                .show(ui)
                .clicked()
            && let ImportState::Preview(seen) = draft.import()
        {
            // What was looked into is imported, whatever stands in the field by now.
            let from = seen.from.clone();
            let words = draft.words_for_import();
            let order = ExchangeCommand::Import { from, words };
            let ticket = outbox.send(Command::Exchange(order));
            draft.importing(ticket);
        }
        if Button::quiet(&preview.cancel).show(ui).clicked() {
            draft.close_import();
        }
    });
}

fn problems_ui(ui: &mut Ui, title: &str, problems: &[String]) {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        Icon::Warning.show_small(ui, tokens.caution);
        paragraph_ui(ui, Type::Strong.text(title).color(tokens.caution));
    });
    ScrollArea::vertical()
        .id_salt("problems")
        .max_height(PROBLEMS_HEIGHT)
        .min_scrolled_height(PROBLEMS_HEIGHT)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_XS;
            for problem in problems {
                copyable_ui(ui, problem);
            }
        });
}

pub(super) fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}

pub(super) fn copyable_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    ui.add(
        Label::new(Type::Small.text(text).color(muted))
            .wrap()
            .selectable(true),
    );
}
