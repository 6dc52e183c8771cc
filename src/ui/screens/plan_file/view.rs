//! Owns how the page of the plan is laid out.

use egui::{Align, Ui, Vec2, vec2};

use super::draft::News;
use super::model::Careful;
use super::{ChangeModel, Draft, LookModel, Model, NowCard, Said, TakeCard, Taking};
use crate::application::view::plan_sheet::Line;
use crate::application::{Command, ExchangeCommand, FileKind, PLAN_ENDING, RulesCommand};
use crate::domain::{Picture, Side};
use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::outbox::Outbox;
use crate::ui::picture::picture_ui;
use crate::ui::screens::plan_editor::Begin;
use crate::ui::screens::today::pieces::tone;
use crate::ui::theme::{self, Runs, Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, LabelPlace, TextField, hairline_ui, heading_ui, page_header_back_ui,
    paragraph_ui, problem_ui, saved_line_ui, split_ui,
};

/// The largest picture beside what a plan says.
const PICTURE: Vec2 = vec2(240.0, 180.0);

/// Draws the page.
pub fn plan_file_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    words: &Words,
    outbox: &mut Outbox,
) {
    if page_header_back_ui(ui, &model.title, model.subtitle.as_str(), &model.back) {
        outbox.back();
    }
    ui.spacing_mut().item_spacing.y = size::GAP;
    take_card_ui(ui, &model.take, draft, words, outbox);
    now_card_ui(ui, &model.now, words, outbox);
}

fn take_card_ui(
    ui: &mut Ui,
    card: &TakeCard,
    draft: &mut Draft,
    words: &Words,
    outbox: &mut Outbox,
) {
    if let Some(order) = draft.look_at_picked() {
        let ticket = outbox.send(Command::Exchange(order));
        draft.looking(ticket);
    }
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let [choose, title, kind] = &card.choose;
        let wanted = split_ui(
            ui,
            Align::Max,
            |ui| {
                TextField::new(&card.place)
                    .label_place(LabelPlace::Above)
                    .show(ui, &mut draft.place);
            },
            |ui| {
                Button::secondary(choose)
                    .icon(Icon::Folder)
                    .show(ui)
                    .clicked()
            },
        );
        if wanted {
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::PickImportFile {
                title: title.clone(),
                kinds: vec![FileKind {
                    name: kind.clone(),
                    extensions: vec![PLAN_ENDING.to_owned()],
                }],
            }));
            draft.pick(ticket);
        }
        if Button::secondary(&card.look).show(ui).clicked()
            && let Some(order) = draft.look()
        {
            let ticket = outbox.send(Command::Exchange(order));
            draft.looking(ticket);
        }
        paste_ui(ui, card, draft, outbox);
        let said = ui.vertical(|ui| said_ui(ui, &card.said, draft, words, outbox));
        if draft.take_news() == News::Fresh {
            said.response.scroll_to_me(Some(Align::Min));
        }
    });
}

fn paste_ui(ui: &mut Ui, card: &TakeCard, draft: &mut Draft, outbox: &mut Outbox) {
    let [label, button] = &card.paste;
    TextField::area(label, 2)
        .label_place(LabelPlace::Above)
        .show(ui, &mut draft.pasted);
    if Button::secondary(button)
        .enabled(!draft.pasted.trim().is_empty())
        .show(ui)
        .clicked()
    {
        let order = ExchangeCommand::LookAtPlanCodes {
            text: draft.pasted.clone(),
        };
        let ticket = outbox.send(Command::Exchange(order));
        draft.looking(ticket);
    }
}

fn said_ui(ui: &mut Ui, said: &Said, draft: &mut Draft, words: &Words, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = size::GAP_M;
    match said {
        Said::Nothing => {}
        Said::Working(text) => muted_ui(ui, text),
        Said::Problem(problem, place) => {
            problem_ui(ui, problem);
            if !place.is_empty() {
                muted_ui(ui, place);
            }
        }
        Said::Done(lead, undo) => {
            if saved_line_ui(ui, lead, undo) {
                outbox.ask(Action::Undo);
            }
        }
        Said::Look(look) => look_ui(ui, look, draft, words, outbox),
    }
}

fn look_ui(ui: &mut Ui, look: &LookModel, draft: &mut Draft, words: &Words, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    hairline_ui(ui);
    if !look.heading.is_empty() {
        heading_ui(ui, Type::Strong.text(&look.heading), 3);
    }
    match look.careful {
        Careful::No => {
            paragraph_ui(ui, Type::Body.text(&look.standing));
        }
        Careful::Yes => careful_ui(ui, &look.standing),
    }
    if let Some(text) = &look.for_another {
        careful_ui(ui, text);
    }
    if !look.heading.is_empty() {
        heading_ui(ui, Type::Strong.text(&look.title), 3);
        if look.changes.is_empty() {
            paragraph_ui(ui, Type::Body.text(&look.nothing).color(tokens.muted));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_S;
            for change in &look.changes {
                change_ui(ui, change, words);
            }
        });
    }
    for problem in &look.problems {
        muted_ui(ui, problem);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        if let Some(take) = &look.take
            && Button::primary(take).show(ui).clicked()
            && let Taking::Look(seen) = draft.taking()
            && let Some(sheet) = seen.sheet.clone()
        {
            // What was looked at is taken over, whatever stands in the field by now.
            let order = RulesCommand::TakePlan(Box::new(sheet.clone()));
            let ticket = outbox.send(Command::Rules(order));
            draft.working(ticket, sheet);
        }
        if Button::quiet(&look.leave).show(ui).clicked() {
            draft.leave();
        }
    });
}

fn careful_ui(ui: &mut Ui, text: &str) {
    let tokens = theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        Icon::Warning.show_small(ui, tokens.caution);
        paragraph_ui(ui, Type::Strong.text(text).color(tokens.caution));
    });
}

fn change_ui(ui: &mut Ui, change: &ChangeModel, words: &Words) {
    let response = row_ui(ui, &change.label, change.side, &change.value);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_value(change.text.as_str()));
    shown_ui(ui, change.picture.as_ref(), words);
}

/// Draws a picture that is here; what is on one that is not stands in the row above.
fn shown_ui(ui: &mut Ui, picture: Option<&Picture>, words: &Words) {
    if let Some(picture) = picture.filter(|picture| picture.file().is_some()) {
        picture_ui(ui, picture, PICTURE, words);
    }
}

/// Draws what something is about and what is said of it, in the colour of its side.
fn row_ui(ui: &mut Ui, label: &str, side: Option<Side>, value: &str) -> egui::Response {
    let tokens = theme::of(ui);
    let runs = Runs::new(Type::Body).run(Type::Body, tokens.muted, &format!("{label}  "));
    let runs = match side {
        Some(side) => runs.side(&tokens, tone(side), value),
        None => runs.run(Type::Strong, tokens.ink, value),
    };
    paragraph_ui(ui, runs)
}

fn now_card_ui(ui: &mut Ui, card: &NowCard, words: &Words, outbox: &mut Outbox) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        paragraph_ui(ui, Type::Body.text(&card.heading));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_S;
            for line in &card.lines {
                let Line {
                    label,
                    side,
                    value,
                    picture,
                    key: _,
                } = line;
                row_ui(ui, label, *side, value);
                shown_ui(ui, picture.as_ref(), words);
            }
        });
        let Some([edit, about]) = &card.edit else {
            return;
        };
        muted_ui(ui, about);
        if Button::secondary(edit).icon(Icon::Edit).show(ui).clicked() {
            outbox.edit_plan(Begin::OfDiary);
        }
    });
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
