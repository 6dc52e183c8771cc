//! Owns what is said where a stop sign keeps every exercise from being started.

use egui::{Align, Ui};

use crate::application::view::safety::Block;
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::theme::{Severity, Type};
use crate::ui::widgets::{Banner, Button, paragraph_ui, split_ui};

/// Why nothing can be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockedModel {
    /// Where to read what to do.
    pub route: Route,
    /// The few words that stand first.
    pub lead: String,
    /// The reason.
    pub text: String,
    /// The button that leads on.
    pub open: String,
}

impl BlockedModel {
    /// The words for open stop signs.
    pub fn new(block: &Block, words: &Words) -> Self {
        Self {
            route: Route::Stop,
            lead: words.practice_blocked_lead(),
            text: words.practice_blocked_text(&block.names(words)),
            open: words.practice_blocked_open(),
        }
    }
}

/// Draws the reason as a plain line, where the stop sign itself stands above it.
pub fn blocked_line_ui(ui: &mut Ui, model: &BlockedModel, outbox: &mut Outbox) {
    let pressed = split_ui(
        ui,
        Align::Center,
        |ui| {
            paragraph_ui(ui, Type::Small.text(&model.text));
        },
        |ui| Button::quiet(&model.open).show(ui).clicked(),
    );
    if pressed {
        outbox.go(model.route);
    }
}

/// Draws the reason with the way on.
pub fn blocked_ui(ui: &mut Ui, model: &BlockedModel, outbox: &mut Outbox) {
    let pressed = Banner::new(Severity::Stop, &model.lead, &model.text)
        .show(ui, |ui| Button::secondary(&model.open).show(ui).clicked());
    if pressed {
        outbox.go(model.route);
    }
}
