//! Owns how the safety check and the stop page are drawn.

use std::collections::BTreeSet;

use egui::{Role, Ui, vec2};

use crate::application::view::stop_page::StopCard;
use crate::domain::rules::{self, RuleId};
use crate::domain::{ClearedBy, StopSign};
use crate::ui::screens::safety::check::check_ui;
use crate::ui::screens::safety::model::{CardHeads, CheckPage, StopPage};
use crate::ui::screens::today::fold::named;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, dialog_ui, heading_ui, page_header_ui, paragraph_ui, saved_line_ui,
};

/// What the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Keep the answers.
    Keep,
    /// Go to the open signs.
    Open,
    /// Go to the check.
    Check,
    /// Print the page.
    Print,
    /// Save the page somewhere.
    Save,
    /// Clear the signs of a rule; it is asked once more.
    Clear(RuleId, ClearedBy),
    /// Do clear them.
    Confirm,
    /// Leave them open.
    Cancel,
}

/// Draws the safety check; `keep` is the word on the button that keeps the answers. Nobody who has
/// nothing to tick shall have to find it below the list, so it stands above too until one is ticked.
pub fn check_page_ui(
    ui: &mut Ui,
    model: &CheckPage,
    ticks: &mut BTreeSet<StopSign>,
    (keep, said): (&str, Option<&str>),
) -> Option<Wish> {
    let mut wish = None;
    page_header_ui(ui, &model.title, model.line.as_str(), |ui| {
        if ticks.is_empty() && Button::secondary(keep).show(ui).clicked() {
            wish = Some(Wish::Keep);
        }
        if let Some(open) = &model.open
            && Button::secondary(open).show(ui).clicked()
        {
            wish = Some(Wish::Open);
        }
    });
    said_ui(ui, said);
    check_ui(ui, &model.check, ticks);
    let tokens = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP_S);
        if Button::primary(keep).show(ui).clicked() {
            wish = Some(Wish::Keep);
        }
        ui.label(Type::Small.text(&model.last).color(tokens.muted));
    });
    wish
}

fn said_ui(ui: &mut Ui, said: Option<&str>) {
    if let Some(said) = said {
        saved_line_ui(ui, said, "");
    }
}

/// Draws the stop page.
pub fn stop_page_ui(
    ui: &mut Ui,
    model: &StopPage,
    (said, errand): (Option<&str>, Option<&[String; 2]>),
) -> Option<Wish> {
    let mut wish = None;
    page_header_ui(ui, &model.title, "", |ui| {
        let print = Button::secondary(&model.print).icon(Icon::Print);
        if print.show(ui).clicked() {
            wish = Some(Wish::Print);
        }
    });
    said_ui(ui, said);
    if let Some([lead, text]) = errand {
        Banner::new(Severity::Info, lead, text).show(ui, |_ui| ());
    }
    match model.cards.first() {
        Some(first) => {
            let banner = Banner::new(shade(first.severity), &first.lead, &model.line);
            banner.show(ui, |_ui| ());
        }
        None => measured_ui(ui, &model.line),
    }
    for card in &model.cards {
        wish = ui
            .push_id(card.rule, |ui| stop_card_ui(ui, card, &model.heads))
            .inner
            .or(wish);
    }
    wish = ways_ui(ui, model).or(wish);
    if let Some((title, lines)) = &model.before {
        sheet_ui(ui, Card::titled(title), |ui| {
            for line in lines {
                paragraph_ui(ui, Type::Body.text(line));
            }
        });
    }
    wish
}

fn ways_ui(ui: &mut Ui, model: &StopPage) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        if Button::secondary(&model.check).show(ui).clicked() {
            wish = Some(Wish::Check);
        }
        if Button::quiet(&model.save).show(ui).clicked() {
            wish = Some(Wish::Save);
        }
    });
    wish
}

/// Red is for warning signs and emergencies alone.
const fn shade(severity: rules::Severity) -> Severity {
    match severity {
        rules::Severity::Info => Severity::Info,
        rules::Severity::Caution | rules::Severity::StopExercise => Severity::Caution,
        rules::Severity::Stop => Severity::Stop,
    }
}

fn stop_card_ui(ui: &mut Ui, card: &StopCard, heads: &CardHeads) -> Option<Wish> {
    let mut wish = None;
    let tokens = theme::of(ui);
    sheet_ui(ui, Card::titled(&card.name), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        let lead = match shade(card.severity) {
            Severity::Stop => Type::Strong.text(&card.lead).color(tokens.stop),
            Severity::Info | Severity::Caution => Type::Strong.text(&card.lead),
        };
        paragraph_ui(ui, lead);
        part_ui(ui, &heads.to_do, &card.to_do);
        part_ui(ui, &heads.contact, "");
        contact_ui(ui, &card.contact);
        if let Some(note) = &card.number_note {
            paragraph_ui(ui, Type::Small.text(note).color(tokens.muted));
        }
        part_ui(ui, &heads.ticked, "");
        for sign in &card.signs {
            let line = paragraph_ui(ui, Type::Body.text(sign));
            ui.ctx()
                .accesskit_node_builder(line.id, |node| node.set_role(Role::ListItem));
        }
        part_ui(ui, &heads.why, &card.why);
        part_ui(ui, &heads.cannot_know, &card.cannot_know);
        ui.add_space(size::GAP_S);
        wish = clear_ui(ui, card, heads);
    });
    wish
}

fn clear_ui(ui: &mut Ui, card: &StopCard, heads: &CardHeads) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        for (how, text) in &heads.clear {
            let name = format!("{text}: {}", card.name);
            if named(&Button::secondary(text).show(ui), &name).clicked() {
                wish = Some(Wish::Clear(card.rule, *how));
            }
        }
    });
    wish
}

/// Draws the question before a clearing.
pub fn question_ui(ui: &Ui, [title, text, yes, no]: &[String; 4]) -> Option<Wish> {
    let dialog = dialog_ui(ui, "clear-stop", title, |ui| {
        let mut wish = None;
        paragraph_ui(ui, Type::Body.text(text));
        ui.add_space(size::GAP_S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
            if Button::primary(yes).show(ui).clicked() {
                wish = Some(Wish::Confirm);
            }
            if Button::secondary(no).show(ui).clicked() {
                wish = Some(Wish::Cancel);
            }
        });
        wish
    });
    dialog.inner.or(dialog.closed.then_some(Wish::Cancel))
}

/// A small heading and the paragraph below it (none where it is empty).
fn part_ui(ui: &mut Ui, title: &str, text: &str) {
    ui.add_space(size::GAP_S);
    heading_ui(ui, Type::SmallStrong.text(title), 3);
    if !text.is_empty() {
        measured_ui(ui, text);
    }
}

/// A paragraph that stays narrow enough to read.
fn measured_ui(ui: &mut Ui, text: &str) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
        paragraph_ui(ui, Type::Body.text(text));
    });
}

fn contact_ui(ui: &mut Ui, text: &str) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
        paragraph_ui(ui, Type::CardTitle.text(text));
    });
}
