//! Owns how the Share screen is laid out: one card for the way out, one for the way in.

use egui::{Align, Label, ScrollArea, Ui};

use super::draft::{Field, News};
use super::model::Ready;
use super::{
    Draft, ExportCard, ExportSaid, ImportCard, ImportSaid, ImportState, Model, MoreCard,
    PreviewModel, ProblemModel, Span,
};
use crate::application::{ByteOrderMark, Command, ExchangeCommand, FileKind, SafetyChecks};
use crate::domain::Day;
use crate::ui::actions::Action;
use crate::ui::outbox::Outbox;
use crate::ui::screens::log::dates::to_field;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarWords, Card, DateField, Icon, LabelPlace, Segmented, TextField, check_box_ui,
    heading_ui, page_header_ui, paragraph_ui, problem_ui, saved_line_ui, split_ui,
};

/// The list of problems scrolls beyond this height, in points.
const PROBLEMS_HEIGHT: f32 = 220.0;

/// Draws the screen.
pub fn share_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    (calendar, today): (&CalendarWords, Day),
    outbox: &mut Outbox,
) {
    page_header_ui(ui, &model.title, model.subtitle.as_str(), |_ui| ());
    ui.spacing_mut().item_spacing.y = size::GAP;
    export_card_ui(ui, &model.export, draft, (calendar, today), outbox);
    import_card_ui(ui, &model.import, draft, outbox);
    more_card_ui(ui, &model.more, outbox);
}

fn more_card_ui(ui: &mut Ui, card: &MoreCard, outbox: &mut Outbox) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        for (index, row) in card.rows.iter().enumerate() {
            if index > 0 {
                ui.separator();
            }
            let pressed = split_ui(
                ui,
                Align::Center,
                |ui| {
                    ui.spacing_mut().item_spacing.y = size::GAP_XS;
                    heading_ui(ui, Type::Strong.text(&row.name), 3);
                    muted_ui(ui, &row.line);
                },
                |ui| Button::secondary(&row.open).show(ui).clicked(),
            );
            if pressed {
                outbox.go(row.route);
            }
        }
    });
}

fn export_card_ui(
    ui: &mut Ui,
    card: &ExportCard,
    draft: &mut Draft,
    (calendar, today): (&CalendarWords, Day),
    outbox: &mut Outbox,
) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &card.about);
        format_ui(ui, card, draft);
        days_ui(ui, card, draft, (calendar, today));
        safety_ui(ui, card, draft);
        leaves_ui(ui, card);
        let problem = match &card.said {
            ExportSaid::Problem(problem) => Some(problem),
            ExportSaid::Nothing
            | ExportSaid::Working(_)
            | ExportSaid::Done(..)
            | ExportSaid::Stopped(_) => None,
        };
        let asks = (card.place.as_str(), &card.choose, problem);
        if place_ui(ui, asks, &mut draft.export_place) {
            let [title, kind] = &card.dialog;
            let ending = draft.format().id();
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::PickExportPlace {
                title: title.clone(),
                name: draft.export_name(today),
                kind: file_kind(kind, ending),
            }));
            draft.pick(ticket, Field::Export);
        }
        let button = Button::primary(&card.export).enabled(card.ready == Ready::Yes);
        if button.show(ui).clicked()
            && let Some(order) = draft.order()
        {
            let ticket = outbox.send(Command::Exchange(order));
            draft.exporting(ticket);
        }
        export_said_ui(ui, &card.said);
    });
}

fn file_kind(name: &str, ending: &str) -> FileKind {
    FileKind {
        name: name.to_owned(),
        extensions: vec![ending.to_owned()],
    }
}

fn format_ui(ui: &mut Ui, card: &ExportCard, draft: &mut Draft) {
    let (label, formats) = &card.formats;
    let choices: Vec<_> = formats
        .iter()
        .map(|(format, name)| (*format, name.as_str()))
        .collect();
    let mut format = draft.format();
    Segmented::new(label).show(ui, &mut format, &choices);
    if format != draft.format() {
        draft.set_format(format);
    }
    below_field_ui(ui, |ui| muted_ui(ui, &card.format_about));
    if let Some(words) = &card.mark {
        let mut on = draft.mark == ByteOrderMark::With;
        below_field_ui(ui, |ui| check_box_ui(ui, &mut on, words));
        draft.mark = if on {
            ByteOrderMark::With
        } else {
            ByteOrderMark::Without
        };
    }
}

/// Draws the tick that takes the safety checks along.
fn safety_ui(ui: &mut Ui, card: &ExportCard, draft: &mut Draft) {
    let Some(words) = &card.safety else {
        return;
    };
    let mut on = draft.safety == SafetyChecks::GoAlong;
    below_field_ui(ui, |ui| check_box_ui(ui, &mut on, words));
    let safety = if on {
        SafetyChecks::GoAlong
    } else {
        SafetyChecks::Stay
    };
    if draft.safety != safety {
        draft.safety = safety;
        draft.touch();
    }
}

/// Draws something below a field, in line with it where its label stands beside it.
fn below_field_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) {
    let indent = if ui.available_width() < size::LABEL_BESIDE {
        0.0
    } else {
        size::LABEL + 14.0
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent);
        ui.vertical(add);
    });
}

fn days_ui(
    ui: &mut Ui,
    card: &ExportCard,
    draft: &mut Draft,
    (calendar, today): (&CalendarWords, Day),
) {
    let [label, all, some] = &card.days;
    let before = (draft.span, draft.first, draft.last);
    Segmented::new(label).show(ui, &mut draft.span, &[(Span::All, all), (Span::Some, some)]);
    if draft.span == Span::Some
        && let Some(today) = to_field(today)
    {
        let [from, to] = &card.from_to;
        DateField::new(from, calendar, today).show(ui, &mut draft.first);
        DateField::new(to, calendar, today).show(ui, &mut draft.last);
        if let Some(problem) = &card.days_problem {
            muted_ui(ui, problem);
        }
    }
    if before != (draft.span, draft.first, draft.last) {
        draft.touch();
    }
}

fn leaves_ui(ui: &mut Ui, card: &ExportCard) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        heading_ui(ui, Type::Strong.text(&card.leaves_title), 3);
        for line in &card.leaves {
            muted_ui(ui, line);
        }
    });
}

/// Draws the field of a path with its button. Gives whether the person wants a dialog.
fn place_ui(
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

fn export_said_ui(ui: &mut Ui, said: &ExportSaid) {
    match said {
        ExportSaid::Nothing | ExportSaid::Problem(_) => {}
        ExportSaid::Working(text) | ExportSaid::Stopped(text) => muted_ui(ui, text),
        ExportSaid::Done(lead, lines) => {
            saved_line_ui(ui, lead, "");
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_XS;
                for line in lines {
                    copyable_ui(ui, line);
                }
            });
        }
    }
}

fn import_card_ui(ui: &mut Ui, card: &ImportCard, draft: &mut Draft, outbox: &mut Outbox) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &card.about);
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
            let ([json, csv], [_, title]) = (&card.kinds, &card.choose);
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::PickImportFile {
                title: title.clone(),
                kinds: vec![file_kind(json, "json"), file_kind(csv, "csv")],
            }));
            draft.pick(ticket, Field::Import);
        }
        let look = Button::secondary(&card.look).enabled(card.ready == Ready::Yes);
        if look.show(ui).clicked()
            && let Some(order) = draft.look()
        {
            let ticket = outbox.send(Command::Exchange(order));
            draft.looking(ticket);
        }
        let said = ui.vertical(|ui| import_said_ui(ui, &card.said, draft, outbox));
        if draft.take_news() == News::Fresh {
            said.response.scroll_to_me(Some(Align::Max));
        }
    });
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
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::Import { from }));
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

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}

fn copyable_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    ui.add(
        Label::new(Type::Small.text(text).color(muted))
            .wrap()
            .selectable(true),
    );
}
