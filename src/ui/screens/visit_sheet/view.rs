//! Owns how the page of the visit sheet is laid out: what goes in on the left, what it says on the right.

use std::collections::BTreeSet;

use egui::{Align, Label, Layout, Ui, vec2};

use super::draft::Draft;
use super::model::{Model, Preview, Said, WordsCard};
use crate::application::view::visit_sheet::VisitChoice;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, Segmented, TextField, check_box_ui, heading_ui,
    news_ui, page_header_back_ui, paragraph_ui, problem_ui, saved_line_ui,
};

/// From this width on, what the sheet says stands beside what goes in.
const BESIDE_FROM: f32 = 860.0;

/// What the person asked for on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Go back.
    Back,
    /// Keep what was typed.
    Save,
    /// Take that back.
    Undo,
    /// Save the PDF somewhere.
    Pdf,
    /// Save the text somewhere.
    Text,
    /// Print the PDF.
    Print,
    /// Go to the safety check.
    Check,
}

/// Draws the page.
pub fn visit_sheet_ui(
    ui: &mut Ui,
    model: &Model,
    choice: &mut VisitChoice,
    draft: &mut Draft,
) -> Option<Wish> {
    let back = page_header_back_ui(ui, &model.title, model.subtitle.as_str(), &model.back);
    let mut wish = back.then_some(Wish::Back);
    ui.spacing_mut().item_spacing.y = size::GAP;
    if let Some([lead, text, go]) = &model.stop
        && Banner::new(Severity::Stop, lead, text)
            .show(ui, |ui| Button::stop(go).show(ui).clicked())
    {
        wish = Some(Wish::Check);
    }
    if ui.available_width() < BESIDE_FROM {
        wish = wish.or(left_ui(ui, model, choice, draft));
        return wish.or(right_ui(ui, model));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        ui.columns(2, |parts| {
            let [left, right] = parts else {
                return;
            };
            // egui fills its columns out to both edges, which tears words apart.
            left.with_layout(Layout::top_down(Align::Min), |ui| {
                wish = wish.or(left_ui(ui, model, choice, draft));
            });
            right.with_layout(Layout::top_down(Align::Min), |ui| {
                wish = wish.or(right_ui(ui, model));
            });
        });
    });
    wish
}

/// Draws what goes in.
fn left_ui(
    ui: &mut Ui,
    model: &Model,
    choice: &mut VisitChoice,
    draft: &mut Draft,
) -> Option<Wish> {
    ui.spacing_mut().item_spacing.y = size::GAP;
    Card::titled(&model.sections.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        reader_ui(ui, model, choice);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_XS;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP_XS);
                ticks_ui(ui, &model.sections.1, &mut choice.sections);
            });
            heading_ui(ui, Type::Strong.text(&model.extras.0), 3);
            ticks_ui(ui, &model.extras.1, &mut choice.extras);
            if let Some(open) = &model.safety_open {
                problem_ui(ui, open);
            }
        });
    });
    let wish = Card::titled(&model.words.title)
        .show(ui, |ui| words_ui(ui, &model.words, draft))
        .inner;
    Card::titled(&model.suggested.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for (heading, questions) in &model.suggested.1 {
            heading_ui(ui, Type::Strong.text(heading), 3);
            ticks_ui(ui, questions, &mut choice.suggested);
        }
    });
    wish
}

fn reader_ui(ui: &mut Ui, model: &Model, choice: &mut VisitChoice) {
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

/// Draws a box for each thing that can be ticked.
fn ticks_ui<T: Copy + Ord>(ui: &mut Ui, all: &[(T, String)], ticked: &mut BTreeSet<T>) {
    for (one, name) in all {
        let mut on = ticked.contains(one);
        if check_box_ui(ui, &mut on, name).changed() {
            if on {
                ticked.insert(*one);
            } else {
                ticked.remove(one);
            }
        }
    }
}

fn words_ui(ui: &mut Ui, card: &WordsCard, draft: &mut Draft) -> Option<Wish> {
    ui.spacing_mut().item_spacing.y = size::GAP_M;
    let fields = card.labels.iter().zip(&card.problems);
    for ((label, problem), text) in fields.zip(&mut draft.texts) {
        TextField::area(label, 3)
            .label_place(LabelPlace::Above)
            .problem(problem.as_deref())
            .show(ui, text);
    }
    let mut wish = None;
    if let Some(save) = &card.save
        && Button::secondary(save).show(ui).clicked()
    {
        wish = Some(Wish::Save);
    }
    if let Some([saved, undo]) = &card.saved
        && saved_line_ui(ui, saved, undo)
    {
        wish = Some(Wish::Undo);
    }
    if let Some(failed) = &card.failed {
        problem_ui(ui, failed);
    }
    wish
}

/// Draws the buttons, what came of them, and what the sheet says.
fn right_ui(ui: &mut Ui, model: &Model) -> Option<Wish> {
    let mut wish = None;
    Card::titled(&model.preview.heading).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
            let [pdf, text, print] = &model.buttons;
            for (button, wanted) in [
                (Button::primary(pdf), Wish::Pdf),
                (Button::secondary(text), Wish::Text),
                (Button::secondary(print).icon(Icon::Print), Wish::Print),
            ] {
                if button.enabled(model.ready).show(ui).clicked() {
                    wish = Some(wanted);
                }
            }
        });
        let news = match &model.said {
            Said::Written([_, text]) | Said::Problem { text, .. } => Some(text.as_str()),
            Said::Nothing | Said::Working(_) => None,
        };
        news_ui(ui, "visit-sheet", news, |ui| said_ui(ui, &model.said));
        preview_ui(ui, &model.preview);
    });
    wish
}

fn said_ui(ui: &mut Ui, said: &Said) {
    match said {
        Said::Nothing => {}
        Said::Working(text) => muted_ui(ui, text),
        Said::Written([lead, text]) => {
            saved_line_ui(ui, lead, "");
            let muted = theme::of(ui).muted;
            let text = Type::Small.text(text).color(muted);
            ui.add(Label::new(text).wrap().selectable(true));
        }
        Said::Problem {
            text,
            next,
            details: [copy, details],
        } => {
            problem_ui(ui, text);
            muted_ui(ui, next);
            if Button::quiet(copy).small().show(ui).clicked() {
                ui.ctx().copy_text(details.clone());
            }
        }
    }
}

fn preview_ui(ui: &mut Ui, preview: &Preview) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        heading_ui(ui, Type::CardTitle.text(&preview.title), 3);
        for line in &preview.about {
            muted_ui(ui, line);
        }
        for (title, lines) in &preview.blocks {
            ui.add_space(size::GAP_S);
            heading_ui(ui, Type::Strong.text(title), 4);
            for line in lines {
                paragraph_ui(ui, Type::Small.text(line));
            }
        }
        ui.add_space(size::GAP_S);
        for line in &preview.foot {
            muted_ui(ui, line);
        }
    });
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
