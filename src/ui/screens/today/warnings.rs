//! Owns the warnings on Today: at most one caution, the rest in a list, and what cannot be told yet.

use egui::{Align, Role, Ui};

use crate::application::view::today::Today;
use crate::application::view::warning::Warning;
use crate::domain::rules::{self, RuleId, State, headline};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::fold::{Fold, fold_ui, named};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{Banner, Button, Card, paragraph_ui, split_ui};

/// What the rules say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningsModel {
    /// The one warning that stands first.
    pub first: Option<FirstWarning>,
    /// Said where no rule fired.
    pub none: Option<String>,
    /// The title of the list.
    pub more_title: String,
    /// Whatever else was logged that a rule speaks of.
    pub more: Vec<RuleLine>,
    /// The words of the fold.
    pub cannot_tell_title: String,
    /// The rules that have too little to go by.
    pub cannot_tell: Vec<RuleLine>,
    /// The word on the buttons.
    pub why: String,
}

/// The warning in the banner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstWarning {
    /// The rule.
    pub rule: RuleId,
    /// How strongly it speaks.
    pub severity: Severity,
    /// The few words that stand first.
    pub lead: String,
    /// What was logged and what to do.
    pub text: String,
    /// The rule and its source.
    pub small: String,
    /// The accessible name of its button.
    pub why: String,
}

/// A rule in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLine {
    /// The rule.
    pub rule: RuleId,
    /// What it says.
    pub text: String,
    /// The accessible name of its button.
    pub why: String,
}

/// Puts the verdicts of the day into words.
pub fn warnings_model(view: &Today, words: &Words) -> WarningsModel {
    let (first, others) = headline(&view.verdicts);
    let warning = |verdict| Warning::new(verdict, &view.evidence.history, words);
    let first = first.map(warning);
    let more = others.into_iter().map(warning).map(|warning| RuleLine {
        rule: warning.rule,
        text: with_rest(
            words.today_warning_line(&warning.lead, &warning.logged),
            &warning,
            words,
        ),
        why: words.today_why_name(&warning.name),
    });
    let cannot_tell = view
        .verdicts
        .iter()
        .filter(|verdict| matches!(verdict.state, State::NotEnoughData(_)))
        .map(warning)
        .map(|warning| RuleLine {
            rule: warning.rule,
            text: words.today_cannot_tell_line(&warning.name, &warning.status),
            why: words.today_why_name(&warning.name),
        })
        .collect();
    WarningsModel {
        none: first.is_none().then(|| words.rules_none_fired()),
        first: first.map(|warning| first_warning(&warning, words)),
        more_title: words.today_warning_more(),
        more: more.collect(),
        cannot_tell_title: words.today_cannot_tell(),
        cannot_tell,
        why: words.common_why(),
    }
}

fn first_warning(warning: &Warning, words: &Words) -> FirstWarning {
    FirstWarning {
        rule: warning.rule,
        severity: match warning.severity {
            rules::Severity::Info => Severity::Info,
            // Red is for warning signs and emergencies alone.
            rules::Severity::Caution | rules::Severity::StopExercise => Severity::Caution,
            rules::Severity::Stop => Severity::Stop,
        },
        lead: warning.lead.clone(),
        text: words.today_warning_text(
            &with_rest(warning.logged.clone(), warning, words),
            &warning.to_do,
        ),
        small: words.today_warning_rule(&warning.name, &warning.source),
        why: words.today_why_name(&warning.name),
    }
}

/// Adds how many findings more there are; the page behind "Why?" names each.
fn with_rest(text: String, warning: &Warning, words: &Words) -> String {
    match i64::try_from(warning.also.len()) {
        Ok(0) => text,
        rest => words.today_warning_rest(rest.unwrap_or(i64::MAX), &text),
    }
}

/// Draws what the rules say.
pub fn warnings_ui(ui: &mut Ui, model: &WarningsModel, fold: &mut Fold, outbox: &mut Outbox) {
    if let Some(first) = &model.first {
        let banner = Banner::new(first.severity, &first.lead, &first.text).small(&first.small);
        let pressed = banner.show(ui, |ui| why_ui(ui, &model.why, &first.why));
        if pressed {
            outbox.go(Route::Why(first.rule));
        }
    }
    if !model.more.is_empty() {
        sheet_ui(ui, Card::titled(&model.more_title), |ui| {
            lines_ui(ui, &model.more, &model.why, outbox);
        });
    }
    if model.none.is_some() || !model.cannot_tell.is_empty() {
        ui.vertical(|ui| quiet_ui(ui, model, fold, outbox));
    }
}

fn quiet_ui(ui: &mut Ui, model: &WarningsModel, fold: &mut Fold, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = size::GAP_XS;
    if let Some(none) = &model.none {
        let tokens = theme::of(ui);
        paragraph_ui(ui, Type::Body.text(none).color(tokens.muted));
    }
    if !model.cannot_tell.is_empty() && fold_ui(ui, fold, &model.cannot_tell_title) {
        Card::new().show(ui, |ui| {
            lines_ui(ui, &model.cannot_tell, &model.why, outbox);
        });
    }
}

fn lines_ui(ui: &mut Ui, lines: &[RuleLine], why: &str, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = size::GAP_XS;
    for line in lines {
        let pressed = split_ui(
            ui,
            Align::Center,
            |ui| {
                let text = paragraph_ui(ui, Type::Body.text(&line.text));
                ui.ctx()
                    .accesskit_node_builder(text.id, |node| node.set_role(Role::ListItem));
            },
            |ui| why_ui(ui, why, &line.why),
        );
        if pressed {
            outbox.go(Route::Why(line.rule));
        }
    }
}

fn why_ui(ui: &mut Ui, text: &str, name: &str) -> bool {
    named(&Button::quiet(text).show(ui), name).clicked()
}
