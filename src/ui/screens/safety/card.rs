//! Owns the quiet card on Today that asks for the weekly safety check.

use egui::{Align, Ui};

use crate::application::view::safety::SafetyNow;
use crate::domain::CheckAge;
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Card, paragraph_ui, split_ui};

/// What the card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafetyCard {
    /// The title.
    pub title: String,
    /// How long ago the questions were answered.
    pub line: String,
    /// Leads to them.
    pub go: String,
}

/// The card, once the latest check is seven days old; `None` before that.
pub fn safety_card(now: &SafetyNow, words: &Words) -> Option<SafetyCard> {
    if !now.age.is_due() {
        return None;
    }
    let line = match now.age {
        CheckAge::Never => words.safety_card_never(),
        CheckAge::Days(days) if f64::from(days) >= now.check_limit => {
            words.safety_card_old(i64::from(days))
        }
        CheckAge::Days(days) => words.safety_card_due(i64::from(days)),
    };
    Some(SafetyCard {
        title: words.safety_card_title(),
        line,
        go: words.safety_card_go(),
    })
}

/// Draws the card.
pub fn safety_card_ui(ui: &mut Ui, model: &SafetyCard, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    let pressed = sheet_ui(ui, Card::titled(&model.title), |ui| {
        split_ui(
            ui,
            Align::Center,
            |ui| {
                paragraph_ui(ui, Type::Body.text(&model.line).color(tokens.muted));
            },
            |ui| Button::secondary(&model.go).show(ui).clicked(),
        )
    });
    if pressed {
        outbox.go(Route::Safety);
    }
}
