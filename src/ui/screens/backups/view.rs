//! Owns how the page of backups is laid out.

use egui::{Align, Ui};

use crate::application::{Command, ExchangeCommand, FileKind, KeepCommand, ReviewCommand};
use crate::ui::desk::Desk;
use crate::ui::screens::backups::draft::{Copying, Draft, Field, Finding, Here, Look, Shown};
use crate::ui::screens::backups::inside::inside_ui;
use crate::ui::screens::backups::model::{AsideCard, AsideRow, Model, Row, Said};
use crate::ui::screens::today::fold::named;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, TextField, news_ui, page_header_back_ui, paragraph_ui,
    problem_ui, saved_line_ui, split_ui,
};

/// How many backups are listed before "Show all".
const SHOWN: usize = 5;

/// Draws the page.
pub(super) fn backups_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, desk: &mut Desk<'_>) {
    let [title, line] = &model.heads;
    if page_header_back_ui(ui, title, line.as_str(), &desk.words.common_back()) {
        if model.inside.is_some() {
            draft.look = Look::Closed;
            draft.touch();
        } else {
            desk.outbox.back();
        }
    }
    ui.spacing_mut().item_spacing.y = size::GAP;
    if let Some(inside) = &model.inside {
        inside_ui(ui, inside, draft, desk);
        return;
    }
    copy_card_ui(ui, model, draft, desk);
    here_card_ui(ui, model, draft, desk);
    file_card_ui(ui, model, draft, desk);
    if let Some(aside) = &model.aside {
        aside_card_ui(ui, aside, draft, desk);
    }
}

fn copy_card_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    let [title, about] = &model.copy.heads;
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, about);
        for line in &model.copy.lines {
            paragraph_ui(ui, Type::Body.text(line));
        }
        let label = words.backups_copy_place();
        let choose = [
            words.backups_copy_choose(),
            words.backups_copy_choose_name(),
        ];
        if place_ui(ui, &label, &choose, &mut draft.place) {
            let [_, title] = choose;
            let ticket = desk
                .outbox
                .send(Command::Review(ReviewCommand::PickFolder { title }));
            draft.pick(ticket, Field::Place);
        }
        let ready = !matches!(draft.copy, Copying::Working(_));
        let now = words.backups_copy_now();
        let button = Button::secondary(&now).icon(Icon::Download);
        if button.enabled(ready).show(ui).clicked() {
            let to = draft.place.trim();
            draft.copy = if to.is_empty() {
                Copying::NoPlace
            } else {
                let command = KeepCommand::CopyOut { to: to.into() };
                Copying::Working(desk.outbox.send(Command::Keep(command)))
            };
            draft.touch();
        }
        news_ui(
            ui,
            "backups-copy",
            model.copy.said.text().as_deref(),
            |ui| {
                said_ui(ui, &model.copy.said);
            },
        );
    });
}

fn here_card_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    let [title, about] = &model.here.heads;
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, about);
        let ready = !matches!(draft.here, Here::Working(_));
        let back_up = words.settings_back_up();
        let button = Button::secondary(&back_up).enabled(ready);
        if button.show(ui).clicked() {
            let command = Command::Keep(KeepCommand::BackUp);
            draft.here = Here::Working(desk.outbox.send(command));
            draft.touch();
        }
        said_ui(ui, &model.here.said);
        if let Some(none) = &model.here.none {
            paragraph_ui(ui, Type::Body.text(none));
        }
        let shown = match draft.shown {
            Shown::Newest => SHOWN,
            Shown::All => usize::MAX,
        };
        for row in model.here.rows.iter().take(shown) {
            row_ui(ui, row, draft, desk);
        }
        if model.here.rows.len() > shown
            && Button::quiet(&words.backups_show_all()).show(ui).clicked()
        {
            draft.shown = Shown::All;
        }
    });
}

fn row_ui(ui: &mut Ui, row: &Row, draft: &mut Draft, desk: &mut Desk<'_>) {
    ui.separator();
    let pressed = split_ui(
        ui,
        Align::Center,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            paragraph_ui(ui, Type::Strong.text(&row.when));
            muted_ui(ui, &row.about);
        },
        |ui| {
            let button = Button::secondary(&desk.words.backups_look()).show(ui);
            named(&button, &row.look).clicked()
        },
    );
    if pressed {
        let command = KeepCommand::Compare {
            backup: row.backup.clone(),
        };
        draft.look = Look::Looking(desk.outbox.send(Command::Keep(command)));
        draft.touch();
    }
}

fn file_card_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    let [title, about] = &model.file.heads;
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, about);
        let label = words.backups_file_place();
        let choose = [
            words.backups_copy_choose(),
            words.backups_file_choose_name(),
        ];
        if place_ui(ui, &label, &choose, &mut draft.file) {
            let [_, title] = choose;
            let kinds = vec![FileKind {
                name: words.backups_file_kind(),
                extensions: vec!["db".to_owned()],
            }];
            let command = ExchangeCommand::PickImportFile { title, kinds };
            let ticket = desk.outbox.send(Command::Exchange(command));
            draft.pick(ticket, Field::File);
        }
        if let Some([label, said]) = &model.file.lock {
            paragraph_ui(ui, Type::Body.text(said));
            TextField::new(label)
                .label_place(LabelPlace::Above)
                .forgetful()
                .show(ui, &mut draft.secret);
        }
        if Button::secondary(&words.backups_file_look())
            .show(ui)
            .clicked()
        {
            let from = draft.file.trim();
            draft.look = if from.is_empty() {
                Look::NoFile
            } else {
                let command = KeepCommand::CompareFile {
                    from: from.into(),
                    secret: draft.typed_secret(),
                };
                Look::Looking(desk.outbox.send(Command::Keep(command)))
            };
            draft.touch();
        }
        said_ui(ui, &model.file.said);
    });
}

fn aside_card_ui(ui: &mut Ui, aside: &AsideCard, draft: &mut Draft, desk: &mut Desk<'_>) {
    let [title, about] = &aside.heads;
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, about);
        for row in &aside.rows {
            aside_row_ui(ui, row, draft, desk);
        }
        if let Some(question) = &aside.question {
            Banner::new(Severity::Caution, question, "").show(ui, |_ui| ());
            question_ui(ui, draft, desk);
        }
        said_ui(ui, &aside.said);
    });
}

fn aside_row_ui(ui: &mut Ui, row: &AsideRow, draft: &mut Draft, desk: &Desk<'_>) {
    let pressed = split_ui(
        ui,
        Align::Center,
        |ui| {
            paragraph_ui(ui, Type::Strong.text(&row.name));
        },
        |ui| {
            let button = Button::secondary(&desk.words.backups_aside_look()).show(ui);
            named(&button, &row.look).clicked()
        },
    );
    if pressed {
        draft.found = Finding::Asked(row.file.clone());
        draft.touch();
    }
}

fn question_ui(ui: &mut Ui, draft: &mut Draft, desk: &mut Desk<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        let yes = desk.words.backups_aside_yes();
        if Button::secondary(&yes).show(ui).clicked()
            && let Finding::Asked(file) = &draft.found
        {
            let command = KeepCommand::Salvage { file: file.clone() };
            draft.found = Finding::Working(desk.outbox.send(Command::Keep(command)));
            draft.touch();
        }
        if Button::quiet(&desk.words.common_cancel())
            .show(ui)
            .clicked()
        {
            draft.found = Finding::Nothing;
            draft.touch();
        }
    });
}

/// Draws the field of a path with its button. Gives whether the person wants a dialog.
fn place_ui(ui: &mut Ui, label: &str, choose: &[String; 2], text: &mut String) -> bool {
    let [word, name] = choose;
    split_ui(
        ui,
        Align::Max,
        |ui| {
            TextField::new(label)
                .label_place(LabelPlace::Above)
                .show(ui, text);
        },
        |ui| {
            let button = Button::secondary(word).icon(Icon::Folder).show(ui);
            named(&button, name).clicked()
        },
    )
}

/// Draws what came of something.
pub(super) fn said_ui(ui: &mut Ui, said: &Said) {
    match said {
        Said::Nothing => {}
        Said::Working(text) => muted_ui(ui, text),
        Said::Problem([what, rest]) => {
            problem_ui(ui, what);
            if !rest.is_empty() {
                muted_ui(ui, rest);
            }
        }
        Said::Done(lead, lines) => {
            let _no_undo = saved_line_ui(ui, lead, "");
            for line in lines {
                muted_ui(ui, line);
            }
        }
    }
}

/// Draws a small muted line.
pub(super) fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
