//! Owns the warnings on Today: at most one caution first, the rest in a list, and what cannot be told yet.

use egui::{Align, Role, Ui, vec2};

use crate::application::view::firings::severity_text;
use crate::application::view::today::Today;
use crate::application::view::warning::Warning;
use crate::application::{Command, RulesCommand};
use crate::domain::rules::{self, RuleId, State, Verdict, headline};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::fold::{Fold, fold_ui, named};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::screens::why::answer::{Read, read};
use crate::ui::screens::why::model::tone;
use crate::ui::screens::why::rules::{Family, family_name};
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{Banner, Button, Card, ChipTone, Icon, chip_ui, paragraph_ui, split_ui};

/// What the rules say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningsModel {
    /// The one warning that stands first: a stop sign or a caution, never a hint.
    pub first: Option<FirstWarning>,
    /// Said where no rule fired.
    pub none: Option<String>,
    /// The title of the list.
    pub more_title: String,
    /// Whatever else was logged that a rule speaks of.
    pub more: Vec<RuleLine>,
    /// Shows the lines after the first few, where there are more.
    pub rest: Option<String>,
    /// The words of the fold of warnings that were read.
    pub read_title: String,
    /// The warnings that were read.
    pub read: Vec<RuleLine>,
    /// The words of the fold of what cannot be told.
    pub cannot_tell_title: String,
    /// What is missing, and which rules miss it.
    pub cannot_tell: Vec<MissingLine>,
    /// Leads to the history of warnings.
    pub history: String,
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
    /// Leads to the stop page, for a stop sign.
    pub see: Option<String>,
    /// Whether it can be put aside.
    pub read: Read,
}

/// A rule in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLine {
    /// The rule.
    pub rule: RuleId,
    /// How it is drawn, and how strongly it speaks in a word; nothing where it was read.
    pub tone: Option<(Severity, String)>,
    /// What it says.
    pub text: String,
    /// The accessible name of its button.
    pub why: String,
}

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingLine {
    /// What is missing.
    pub text: String,
    /// The rules that miss it: name, and accessible name of the button.
    pub rules: Vec<(RuleId, String, String)>,
}

/// Which of the quiet lines are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuietFolds {
    rest: Fold,
    read: Fold,
    cannot_tell: Fold,
}

/// How many lines of the list stand there before anybody asks for the rest.
const SHOWN: usize = 3;

/// Puts the verdicts of the day into words.
pub fn warnings_model(view: &Today, words: &Words) -> WarningsModel {
    let (first, others) = headline(&view.verdicts);
    let none = first.is_none().then(|| words.rules_none_fired());
    let (first, hint) = match first {
        Some(verdict) if verdict.severity == rules::Severity::Info => (None, Some(verdict)),
        first => (first, None),
    };
    let spoken = hint.into_iter().chain(others);
    let more: Vec<RuleLine> = spoken
        .map(|verdict| spoken_line(verdict, view, words))
        .collect();
    let rest = more.len().saturating_sub(SHOWN);
    WarningsModel {
        none,
        more_title: if first.is_some() {
            words.today_warning_more()
        } else {
            words.today_warning_hints()
        },
        more,
        rest: (rest > 0).then(|| words.today_warning_all(rest.try_into().unwrap_or(i64::MAX))),
        first: first.map(|verdict| first_warning(verdict, view, words)),
        read_title: words.today_silenced(silenced(view).count().try_into().unwrap_or(i64::MAX)),
        read: silenced(view)
            .map(|verdict| read_line(verdict, view, words))
            .collect(),
        cannot_tell_title: words.today_cannot_tell(),
        cannot_tell: cannot_tell(view, words),
        history: words.firings_title(),
        why: words.common_why(),
    }
}

fn silenced(view: &Today) -> impl Iterator<Item = &Verdict> {
    view.verdicts
        .iter()
        .filter(|verdict| matches!(verdict.state, State::Silenced { .. }))
}

fn first_warning(verdict: &Verdict, view: &Today, words: &Words) -> FirstWarning {
    let warning = Warning::new(verdict, &view.evidence.history, words);
    FirstWarning {
        rule: warning.rule,
        severity: tone(warning.severity),
        lead: warning.lead.clone(),
        text: words.today_warning_text(
            &with_rest(warning.logged.clone(), &warning, words),
            &warning.to_do,
        ),
        small: words.today_warning_rule(&warning.name, &warning.source),
        why: words.today_why_name(&warning.name),
        see: match warning.severity {
            rules::Severity::Stop => Some(words.safety_banner_see()),
            rules::Severity::Info | rules::Severity::Caution | rules::Severity::StopExercise => {
                None
            }
        },
        read: read(verdict, &warning.name, &view.evidence.answers, words),
    }
}

fn spoken_line(verdict: &Verdict, view: &Today, words: &Words) -> RuleLine {
    let warning = Warning::new(verdict, &view.evidence.history, words);
    let severity = severity_text(warning.severity, words);
    RuleLine {
        rule: warning.rule,
        tone: Some((tone(warning.severity), severity)),
        text: with_rest(
            words.today_warning_line(&warning.lead, &warning.logged),
            &warning,
            words,
        ),
        why: words.today_why_name(&warning.name),
    }
}

fn read_line(verdict: &Verdict, view: &Today, words: &Words) -> RuleLine {
    let warning = Warning::new(verdict, &view.evidence.history, words);
    RuleLine {
        rule: warning.rule,
        tone: None,
        text: words.today_cannot_tell_line(&warning.name, &warning.status),
        why: words.today_why_name(&warning.name),
    }
}

/// What is missing, each thing once, with the rules that miss it; the stop signs share one button.
fn cannot_tell(view: &Today, words: &Words) -> Vec<MissingLine> {
    let mut lines: Vec<MissingLine> = Vec::new();
    for verdict in &view.verdicts {
        if !matches!(verdict.state, State::NotEnoughData(_)) {
            continue;
        }
        let warning = Warning::new(verdict, &view.evidence.history, words);
        let name = match Family::of(verdict.rule) {
            Family::Stop => family_name(Family::Stop, words),
            Family::Pain | Family::Nerve | Family::Load | Family::Upkeep => warning.name,
        };
        let why = words.today_why_name(&name);
        let rule = (verdict.rule, name, why);
        match lines.iter_mut().find(|line| line.text == warning.status) {
            Some(line) if line.rules.iter().any(|(_, known, _)| *known == rule.1) => {}
            Some(line) => line.rules.push(rule),
            None => lines.push(MissingLine {
                text: warning.status,
                rules: vec![rule],
            }),
        }
    }
    lines
}

/// Adds how many findings more there are; the page behind "Why?" names each.
fn with_rest(text: String, warning: &Warning, words: &Words) -> String {
    match i64::try_from(warning.also.len()) {
        Ok(0) => text,
        rest => words.today_warning_rest(rest.unwrap_or(i64::MAX), &text),
    }
}

impl WarningsModel {
    /// Whether a stop sign stands first.
    pub fn stops(&self) -> bool {
        let first = self.first.as_ref();
        first.is_some_and(|first| first.severity == Severity::Stop)
    }
}

/// Draws what the rules say.
pub fn warnings_ui(
    ui: &mut Ui,
    model: &WarningsModel,
    folds: &mut QuietFolds,
    outbox: &mut Outbox,
) {
    if let Some(first) = &model.first {
        first_ui(ui, first, &model.why, outbox);
    }
    if !model.more.is_empty() {
        sheet_ui(ui, Card::titled(&model.more_title), |ui| {
            let (first, rest) = model.more.split_at(model.more.len().min(SHOWN));
            lines_ui(ui, first, &model.why, outbox);
            if let Some(title) = &model.rest
                && fold_ui(ui, &mut folds.rest, title)
            {
                lines_ui(ui, rest, &model.why, outbox);
            }
        });
    }
    ui.vertical(|ui| quiet_ui(ui, model, folds, outbox));
}

fn first_ui(ui: &mut Ui, first: &FirstWarning, why: &str, outbox: &mut Outbox) {
    let banner = Banner::new(first.severity, &first.lead, &first.text).small(&first.small);
    let (see, why, read) = banner.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
        let see = first.see.as_ref();
        let see = see.is_some_and(|see| Button::secondary(see).show(ui).clicked());
        let why = why_ui(ui, why, &first.why);
        let read = match &first.read {
            Read::Offer {
                severity,
                button,
                name,
                ..
            } => named(&Button::secondary(button).show(ui), name)
                .clicked()
                .then_some(*severity),
            Read::Nothing | Read::Said(_) | Read::Cannot(_) => None,
        };
        (see, why, read)
    });
    if see {
        outbox.go(Route::Stop);
    }
    if why {
        outbox.go(Route::Why(first.rule));
    }
    if let Some(severity) = read {
        outbox.send(Command::Rules(RulesCommand::Acknowledge {
            rule: first.rule,
            severity,
        }));
    }
}

fn quiet_ui(ui: &mut Ui, model: &WarningsModel, folds: &mut QuietFolds, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = size::GAP_XS;
    if let Some(none) = &model.none {
        let tokens = theme::of(ui);
        paragraph_ui(ui, Type::Body.text(none).color(tokens.muted));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
        if !model.read.is_empty() {
            fold_ui(ui, &mut folds.read, &model.read_title);
        }
        if !model.cannot_tell.is_empty() {
            fold_ui(ui, &mut folds.cannot_tell, &model.cannot_tell_title);
        }
        if Button::quiet(&model.history).show(ui).clicked() {
            outbox.go(Route::Firings(None));
        }
    });
    if !model.read.is_empty() && folds.read == Fold::Open {
        Card::new().show(ui, |ui| lines_ui(ui, &model.read, &model.why, outbox));
    }
    if !model.cannot_tell.is_empty() && folds.cannot_tell == Fold::Open {
        Card::new().show(ui, |ui| missing_ui(ui, &model.cannot_tell, outbox));
    }
}

/// What is missing on the left, the rules that miss it at the right end.
fn missing_ui(ui: &mut Ui, lines: &[MissingLine], outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for line in lines {
        split_ui(
            ui,
            Align::Center,
            |ui| {
                paragraph_ui(ui, Type::Body.text(&line.text));
            },
            |ui| {
                ui.spacing_mut().item_spacing = vec2(size::GAP_XS, 0.0);
                for (rule, name, why) in &line.rules {
                    if named(&Button::quiet(name).small().show(ui), why).clicked() {
                        outbox.go(Route::Why(*rule));
                    }
                }
            },
        );
    }
}

fn lines_ui(ui: &mut Ui, lines: &[RuleLine], why: &str, outbox: &mut Outbox) {
    ui.spacing_mut().item_spacing.y = size::GAP_XS;
    for line in lines {
        let pressed = split_ui(
            ui,
            Align::Center,
            |ui| line_ui(ui, line),
            |ui| why_ui(ui, why, &line.why),
        );
        if pressed {
            outbox.go(Route::Why(line.rule));
        }
    }
}

fn line_ui(ui: &mut Ui, line: &RuleLine) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        if let Some((tone, word)) = &line.tone {
            let icon = match tone {
                Severity::Info => Icon::Info,
                Severity::Caution => Icon::Warning,
                Severity::Stop => Icon::Stop,
            };
            chip_ui(ui, ChipTone::Notice(*tone), Some(icon), word);
        }
        ui.vertical(|ui| {
            let text = paragraph_ui(ui, Type::Body.text(&line.text));
            ui.ctx()
                .accesskit_node_builder(text.id, |node| node.set_role(Role::ListItem));
        });
    });
}

fn why_ui(ui: &mut Ui, text: &str, name: &str) -> bool {
    named(&Button::quiet(text).show(ui), name).clicked()
}
