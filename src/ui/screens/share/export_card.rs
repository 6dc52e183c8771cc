//! Owns how the card of the export is laid out: the format, what goes along, the lock, the days,
//! what leaves, and the place.

use egui::Ui;

use super::draft::Field;
use super::export_model::WordsModel;
use super::model::Ready;
use super::view::{Now, copyable_ui, file_kind, muted_ui, place_ui};
use super::{Draft, ExportCard, ExportSaid, Look, Span};
use crate::application::{
    ByteOrderMark, Command, ExchangeCommand, ExportFormat, Lock, Makes, SEALED_ENDING, SnomedCodes,
};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::log::dates::to_field;
use crate::ui::theme::{Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Choice, ChoiceList, DateField, LabelPlace, Segmented, check_box_ui,
    heading_ui, labelled_ui, news_ui, paragraph_ui, saved_line_ui,
};

/// Draws the card.
pub(super) fn export_card_ui(
    ui: &mut Ui,
    card: &ExportCard,
    draft: &mut Draft,
    now: &Now<'_>,
    outbox: &mut Outbox,
) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &card.about);
        format_ui(ui, card, draft, outbox);
        days_ui(ui, card, draft, now);
        parts_ui(ui, card, draft);
        lock_ui(ui, card, draft);
        leaves_ui(ui, card, draft, (now, outbox));
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
            let ticket = outbox.send(Command::Exchange(ExchangeCommand::PickExportPlace {
                title: title.clone(),
                name: draft.export_name(now.today),
                kind: file_kind(kind, ending(draft)),
            }));
            draft.pick(ticket, Field::Export);
        }
        let button = Button::primary(&card.export).enabled(card.ready == Ready::Yes);
        if button.show(ui).clicked()
            && let Some(order) = draft.order(now.display)
        {
            let ticket = outbox.send(Command::Exchange(order));
            draft.exporting(ticket);
        }
        let lines = match &card.said {
            ExportSaid::Done(_, lines, _) => Some(lines.join("\n")),
            ExportSaid::Nothing
            | ExportSaid::Working(_)
            | ExportSaid::Problem(_)
            | ExportSaid::Stopped(_) => None,
        };
        news_ui(ui, "export", lines.as_deref(), |ui| {
            said_ui(ui, &card.said, draft);
        });
    });
}

fn ending(draft: &Draft) -> &'static str {
    match (draft.lock(), draft.format().makes()) {
        (Lock::SixWords, Makes::File) => SEALED_ENDING,
        (Lock::None, Makes::File) | (_, Makes::Folder) => match draft.format() {
            ExportFormat::Fhir => ExportFormat::Json.id(),
            other @ (ExportFormat::Json
            | ExportFormat::Xlsx
            | ExportFormat::Csv
            | ExportFormat::Sqlite) => other.id(),
        },
    }
}

fn format_ui(ui: &mut Ui, card: &ExportCard, draft: &mut Draft, outbox: &mut Outbox) {
    let choices: Vec<_> = card
        .formats
        .iter()
        .map(|(format, name, about)| Choice {
            value: *format,
            name,
            about,
        })
        .collect();
    let mut format = draft.format();
    ChoiceList::new(&card.formats_label).show(ui, &mut format, &choices);
    if format != draft.format() {
        draft.set_format(format);
    }
    if let Some(words) = &card.mark {
        let mut on = draft.mark == ByteOrderMark::With;
        check_box_ui(ui, &mut on, words);
        draft.mark = if on {
            ByteOrderMark::With
        } else {
            ByteOrderMark::Without
        };
    }
    if let Some(words) = &card.snomed {
        let mut on = draft.snomed == SnomedCodes::With;
        check_box_ui(ui, &mut on, words);
        draft.snomed = if on {
            SnomedCodes::With
        } else {
            SnomedCodes::Without
        };
    }
    if Button::quiet(&card.how).small().show(ui).clicked() {
        outbox.go(Route::Formats);
    }
}

/// Draws the ticks of what goes along only when asked for.
fn parts_ui(ui: &mut Ui, card: &ExportCard, draft: &mut Draft) {
    if card.parts.is_empty() {
        return;
    }
    labelled_ui(ui, &card.along, LabelPlace::Beside, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (part, words) in &card.parts {
                let before = draft.privacy.takes(*part);
                let mut on = before;
                check_box_ui(ui, &mut on, words);
                if on == before {
                    continue;
                }
                if on {
                    draft.privacy.take(*part);
                } else {
                    draft.privacy.leave(*part);
                }
                draft.change();
            }
        });
    });
}

fn lock_ui(ui: &mut Ui, card: &ExportCard, draft: &mut Draft) {
    let (label, tick, about) = &card.lock;
    labelled_ui(ui, label, LabelPlace::Beside, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(words) = tick {
                let before = draft.lock() == Lock::SixWords;
                let mut on = before;
                check_box_ui(ui, &mut on, words);
                let wanted = if on { Lock::SixWords } else { Lock::None };
                if on != before {
                    draft.set_lock(wanted);
                }
            } else {
                ui.add_space(size::GAP_M);
            }
            muted_ui(ui, about);
        });
    });
}

fn days_ui(ui: &mut Ui, card: &ExportCard, draft: &mut Draft, now: &Now<'_>) {
    let [label, all, some] = &card.days;
    let before = (draft.span, draft.first, draft.last);
    Segmented::new(label).show(ui, &mut draft.span, &[(Span::All, all), (Span::Some, some)]);
    if draft.span == Span::Some
        && let Some(today) = to_field(now.today)
    {
        let [from, to] = &card.from_to;
        DateField::new(from, now.calendar, today).show(ui, &mut draft.first);
        DateField::new(to, now.calendar, today).show(ui, &mut draft.last);
        if let Some(problem) = &card.days_problem {
            muted_ui(ui, problem);
        }
    }
    if before != (draft.span, draft.first, draft.last) {
        draft.change();
    }
}

fn leaves_ui(
    ui: &mut Ui,
    card: &ExportCard,
    draft: &mut Draft,
    (now, outbox): (&Now<'_>, &mut Outbox),
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        heading_ui(ui, Type::Strong.text(&card.leaves_title), 3);
        for line in &card.leaves {
            muted_ui(ui, line);
        }
        for (head, fields) in &card.sections {
            paragraph_ui(ui, Type::SmallStrong.text(head));
            if !fields.is_empty() {
                muted_ui(ui, fields);
            }
        }
        let Some(look) = &card.look else {
            return;
        };
        if !Button::quiet(look).small().show(ui).clicked() {
            return;
        }
        if matches!(draft.list(), Look::Shown(_)) {
            draft.close_list();
        } else if let Some(order) = draft.look_order(now.display) {
            let ticket = outbox.send(Command::Exchange(order));
            draft.listing(ticket);
        }
    });
}

fn said_ui(ui: &mut Ui, said: &ExportSaid, draft: &mut Draft) {
    match said {
        ExportSaid::Nothing | ExportSaid::Problem(_) => {}
        ExportSaid::Working(text) | ExportSaid::Stopped(text) => muted_ui(ui, text),
        ExportSaid::Done(lead, lines, words) => {
            saved_line_ui(ui, lead, "");
            if let Some(words) = words {
                words_ui(ui, words, draft);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_XS;
                for line in lines {
                    copyable_ui(ui, line);
                }
            });
        }
    }
}

/// Draws the six words that open the file, until the person has written them down.
fn words_ui(ui: &mut Ui, model: &WordsModel, draft: &mut Draft) {
    let mut written = false;
    Banner::new(Severity::Caution, &model.title, &model.about).show(ui, |ui| {
        ui.add(
            egui::Label::new(Type::CardTitle.text(&model.words))
                .wrap()
                .selectable(true),
        );
        written = Button::secondary(&model.written).show(ui).clicked();
    });
    if written {
        draft.forget_words();
    }
}
