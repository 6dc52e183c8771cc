//! Owns how a fault looks: what happened, what was not lost, what to do next, details to copy.

use crate::application::Fault;
use crate::i18n::Words;
use crate::ui::theme::Severity;
use crate::ui::widgets::{Banner, Button};

/// Draws a fault with a button that copies its details.
pub fn fault_card_ui(ui: &mut egui::Ui, fault: &Fault, words: &Words) {
    fault_with_ui(ui, fault, words, |_ui| ());
}

/// Draws a fault with its own buttons before the one that copies its details.
pub(super) fn fault_with_ui<R>(
    ui: &mut egui::Ui,
    fault: &Fault,
    words: &Words,
    buttons: impl FnOnce(&mut egui::Ui) -> R,
) -> R {
    let said = fault.said(words);
    let rest = words.fault_rest(&said.kept, &said.next);
    Banner::new(Severity::Caution, &said.what, &rest).show(ui, |ui| {
        let answer = buttons(ui);
        if Button::quiet(&words.fault_copy_details())
            .show(ui)
            .clicked()
        {
            ui.ctx().copy_text(fault.details());
        }
        answer
    })
}
