//! Owns how a fault looks on a screen: what happened, what was not lost, what to do next, details to copy.

use crate::application::Fault;
use crate::i18n::Words;

/// Draws a fault where a screen's content would be.
pub fn fault_card_ui(ui: &mut egui::Ui, fault: &Fault, words: &Words) {
    ui.label(fault.message(words));
}
