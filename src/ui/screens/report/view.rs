//! Owns how the page of the report is laid out: who reads it, what goes in, what leaves, and where to.

use egui::{Align, Label, Ui};

use super::draft::{Draft, Span};
use super::model::{Model, Ready, Said};
use crate::application::view::report::ReportChoice;
use crate::domain::Day;
use crate::ui::screens::log::dates::to_field;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarWords, Card, DateField, Icon, LabelPlace, Segmented, TextField, check_box_ui,
    heading_ui, news_ui, page_header_back_ui, paragraph_ui, problem_ui, saved_line_ui, split_ui,
};

/// What the person asked for on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Go back.
    Back,
    /// Choose a place in a window of the system.
    Choose,
    /// Write the report.
    Write,
    /// Open what was written.
    Open,
}

/// Draws the page.
pub fn report_ui(
    ui: &mut Ui,
    model: &Model,
    (choice, draft): (&mut ReportChoice, &mut Draft),
    (calendar, today): (&CalendarWords, Day),
) -> Option<Wish> {
    let back = page_header_back_ui(ui, &model.title, model.subtitle.as_str(), &model.back);
    ui.spacing_mut().item_spacing.y = size::GAP;
    Card::titled(&model.sections.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        reader_ui(ui, model, choice);
        days_ui(ui, model, draft, (calendar, today));
        sections_ui(ui, model, choice);
        extras_ui(ui, model, choice);
    });
    let mut wish = back.then_some(Wish::Back);
    Card::titled(&model.leaves.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_XS;
            for line in &model.leaves.1 {
                muted_ui(ui, line);
            }
        });
        wish = wish.or(place_ui(ui, model, draft));
    });
    wish
}

fn reader_ui(ui: &mut Ui, model: &Model, choice: &mut ReportChoice) {
    let before = choice.reader;
    choose_ui(ui, &model.readers, &mut choice.reader);
    if choice.reader != before {
        choice.sections = choice.reader.sections();
    }
    choose_ui(ui, &model.languages, &mut choice.display.language);
    choose_ui(ui, &model.papers, &mut choice.paper);
}

fn choose_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    (label, choices): &(String, Vec<(T, String)>),
    value: &mut T,
) {
    let choices: Vec<(T, &str)> = choices
        .iter()
        .map(|(choice, name)| (*choice, name.as_str()))
        .collect();
    Segmented::new(label).show(ui, value, &choices);
}

fn days_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    (calendar, today): (&CalendarWords, Day),
) {
    let [label, usual, some] = &model.days;
    let choices = [(Span::Usual, usual.as_str()), (Span::Some, some.as_str())];
    Segmented::new(label).show(ui, &mut draft.span, &choices);
    if draft.span == Span::Some
        && let Some(today) = to_field(today)
    {
        let [from, to] = &model.from_to;
        DateField::new(from, calendar, today).show(ui, &mut draft.first);
        DateField::new(to, calendar, today).show(ui, &mut draft.last);
        if let Some(problem) = &model.days_problem {
            problem_ui(ui, problem);
        }
    }
}

fn sections_ui(ui: &mut Ui, model: &Model, choice: &mut ReportChoice) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::GAP, size::GAP_XS);
        for (section, name) in &model.sections.1 {
            let mut on = choice.sections.contains(section);
            check_box_ui(ui, &mut on, name);
            if on {
                choice.sections.insert(*section);
            } else {
                choice.sections.remove(section);
            }
        }
    });
}

fn extras_ui(ui: &mut Ui, model: &Model, choice: &mut ReportChoice) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        heading_ui(ui, Type::Strong.text(&model.extras.0), 3);
        for (extra, name) in &model.extras.1 {
            let mut on = choice.extras.contains(extra);
            check_box_ui(ui, &mut on, name);
            if on {
                choice.extras.insert(*extra);
            } else {
                choice.extras.remove(extra);
            }
        }
        if let Some(open) = &model.safety_open {
            problem_ui(ui, open);
        }
    });
}

fn place_ui(ui: &mut Ui, model: &Model, draft: &mut Draft) -> Option<Wish> {
    let [choose, choose_name, _kind] = &model.choose;
    let mut wish = None;
    let wanted = split_ui(
        ui,
        Align::Max,
        |ui| {
            TextField::new(&model.place)
                .label_place(LabelPlace::Above)
                .show(ui, &mut draft.place);
        },
        |ui| {
            let button = Button::secondary(choose).icon(Icon::Folder).show(ui);
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_label(choose_name.as_str()));
            button.clicked()
        },
    );
    if wanted {
        wish = Some(Wish::Choose);
    }
    let write = Button::primary(&model.write).enabled(model.ready == Ready::Yes);
    if write.show(ui).clicked() {
        wish = Some(Wish::Write);
    }
    let lines = match &model.said {
        Said::Written { lines, .. } => Some(lines.join("\n")),
        Said::Problem { text, .. } => Some(text.clone()),
        Said::Nothing | Said::Working(_) => None,
    };
    let open = news_ui(ui, "report", lines.as_deref(), |ui| {
        said_ui(ui, &model.said)
    });
    if open {
        wish = Some(Wish::Open);
    }
    wish
}

/// Says what came of it. Gives whether the person wants to open it.
fn said_ui(ui: &mut Ui, said: &Said) -> bool {
    match said {
        Said::Nothing => false,
        Said::Working(text) => {
            muted_ui(ui, text);
            false
        }
        Said::Written { lead, lines, open } => {
            saved_line_ui(ui, lead, "");
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_XS;
                for line in lines {
                    copyable_ui(ui, line);
                }
            });
            Button::secondary(open).show(ui).clicked()
        }
        Said::Problem {
            text,
            next,
            details,
        } => {
            problem_ui(ui, text);
            if !next.is_empty() {
                muted_ui(ui, next);
            }
            if let Some([copy, details]) = details
                && Button::quiet(copy).small().show(ui).clicked()
            {
                ui.ctx().copy_text(details.clone());
            }
            false
        }
    }
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}

fn copyable_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    let text = Type::Small.text(text).color(muted);
    ui.add(Label::new(text).wrap().selectable(true));
}
