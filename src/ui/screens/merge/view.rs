//! Owns how the screen is laid out on which two diaries are brought together.

use egui::{Align, Label, Ui};

use crate::application::{Command, ExchangeCommand, FileKind};
use crate::ui::actions::Action;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::merge::draft::{Agreed, Draft, Field, News, TakeState, WriteState};
use crate::ui::screens::merge::model::{CardModel, DoneModel, Model, PreviewModel, Said};
use crate::ui::screens::today::fold::named;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, TextField, check_box_ui, heading_ui, news_ui,
    page_header_back_ui, paragraph_ui, problem_ui, saved_line_ui, split_ui,
};

/// Draws the screen.
pub fn merge_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, outbox: &mut Outbox) {
    if page_header_back_ui(ui, &model.title, model.subtitle.as_str(), &model.back) {
        outbox.back();
    }
    ui.spacing_mut().item_spacing.y = size::GAP;
    write_card_ui(ui, model, draft, outbox);
    take_card_ui(ui, model, draft, outbox);
}

fn write_card_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, outbox: &mut Outbox) {
    let card = &model.write;
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        about_ui(ui, card);
        if place_ui(ui, card, &mut draft.write_place) {
            let [_, title] = &card.choose;
            let name = draft
                .write_place
                .rsplit(['/', '\\'])
                .next()
                .unwrap_or_default()
                .to_owned();
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::PickExportPlace {
                title: title.clone(),
                name,
                kind: file_kind(&model.kind),
            }));
            draft.pick(ticket, Field::Write);
        }
        let ready = !matches!(draft.write(), WriteState::Working(_));
        let button = Button::secondary(&card.button).icon(Icon::Share);
        if button.enabled(ready).show(ui).clicked()
            && let Some(order) = draft.order_write()
        {
            let ticket = outbox.send(Command::Meet(order));
            draft.writing(ticket);
        }
        let lines = match &card.said {
            Said::Done(done) => Some(done.lines.join("\n")),
            Said::Problem([what, _rest]) => Some(what.clone()),
            Said::Nothing | Said::Working(_) | Said::Preview(_) => None,
        };
        news_ui(ui, "merge-file", lines.as_deref(), |ui| {
            said_ui(ui, &card.said, draft, outbox);
        });
    });
}

fn take_card_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, outbox: &mut Outbox) {
    let card = &model.take;
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        about_ui(ui, card);
        if place_ui(ui, card, &mut draft.take_place) {
            let [_, title] = &card.choose;
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::PickImportFile {
                title: title.clone(),
                kinds: vec![file_kind(&model.kind)],
            }));
            draft.pick(ticket, Field::Take);
        }
        let ready = !matches!(draft.take(), TakeState::Looking(_) | TakeState::Working(_));
        let look = Button::secondary(&card.button).enabled(ready);
        if look.show(ui).clicked()
            && let Some(order) = draft.order_look()
        {
            let ticket = outbox.send(Command::Meet(order));
            draft.looking(ticket);
        }
        let said = ui.vertical(|ui| said_ui(ui, &card.said, draft, outbox));
        if draft.take_news() == News::Fresh {
            said.response.scroll_to_me(Some(Align::Max));
        }
    });
}

fn file_kind(name: &str) -> FileKind {
    FileKind {
        name: name.to_owned(),
        extensions: vec!["json".to_owned()],
    }
}

fn about_ui(ui: &mut Ui, card: &CardModel) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for line in &card.about {
            muted_ui(ui, line);
        }
    });
}

/// Draws the field of a path with its button. Gives whether the person wants a dialog.
fn place_ui(ui: &mut Ui, card: &CardModel, text: &mut String) -> bool {
    let [choose, choose_name] = &card.choose;
    split_ui(
        ui,
        Align::Max,
        |ui| {
            TextField::new(&card.place)
                .label_place(LabelPlace::Above)
                .show(ui, text);
        },
        |ui| {
            let button = Button::secondary(choose).icon(Icon::Folder).show(ui);
            named(&button, choose_name).clicked()
        },
    )
}

fn said_ui(ui: &mut Ui, said: &Said, draft: &mut Draft, outbox: &mut Outbox) {
    match said {
        Said::Nothing => {}
        Said::Working(text) => muted_ui(ui, text),
        Said::Problem([what, rest]) => {
            problem_ui(ui, what);
            if !rest.is_empty() {
                muted_ui(ui, rest);
            }
        }
        Said::Preview(preview) => preview_ui(ui, preview, draft, outbox),
        Said::Done(done) => done_ui(ui, done, outbox),
    }
}

fn done_ui(ui: &mut Ui, done: &DoneModel, outbox: &mut Outbox) {
    if saved_line_ui(ui, &done.lead, &done.undo) {
        outbox.ask(Action::Undo);
    }
    let muted = theme::of(ui).muted;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for line in &done.lines {
            ui.add(
                Label::new(Type::Small.text(line).color(muted))
                    .wrap()
                    .selectable(true),
            );
        }
    });
    if let Some(look) = &done.versions
        && Button::primary(look).show(ui).clicked()
    {
        outbox.go(Route::Versions);
    }
}

fn preview_ui(ui: &mut Ui, preview: &PreviewModel, draft: &mut Draft, outbox: &mut Outbox) {
    ui.separator();
    for (title, lines) in &preview.sides {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_XS;
            heading_ui(ui, Type::Strong.text(title), 3);
            for line in lines {
                paragraph_ui(ui, Type::Body.text(line));
            }
        });
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for line in &preview.lines {
            paragraph_ui(ui, Type::Body.text(line));
        }
    });
    let before = (draft.same_person, draft.removals);
    agree_ui(ui, preview.stranger.as_ref(), &mut draft.same_person);
    agree_ui(ui, preview.removals.as_ref(), &mut draft.removals);
    if before != (draft.same_person, draft.removals) {
        draft.touch();
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        if let Some(merge) = &preview.merge {
            let order = draft.order_merge();
            let button = Button::primary(merge).enabled(order.is_some()).show(ui);
            if button.clicked()
                && let Some(order) = order
            {
                let ticket = outbox.send(Command::Meet(order));
                draft.merging(ticket);
            }
        }
        if Button::quiet(&preview.cancel).show(ui).clicked() {
            draft.close();
        }
    });
}

fn agree_ui(ui: &mut Ui, asks: Option<&[String; 2]>, agreed: &mut Agreed) {
    let Some([warning, agree]) = asks else {
        return;
    };
    Banner::new(Severity::Caution, warning, "").show(ui, |_ui| ());
    let mut on = *agreed == Agreed::Yes;
    check_box_ui(ui, &mut on, agree);
    *agreed = if on { Agreed::Yes } else { Agreed::No };
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
