//! Owns the guidance on the locked screen: read without unlocking, with the way back to the lock always in sight.

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Panel, ScrollArea, Ui};

use crate::domain::Day;
use crate::i18n::Words;
use crate::ui::screens::care::Reading;
use crate::ui::shell::WIDEST;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Button, Icon, keep_focus_in_sight};

/// Whether the person goes on reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reads {
    On,
    Enough,
}

/// Draws the guidance over the whole window.
pub(super) fn guidance_ui(ui: &mut Ui, reading: &mut Reading, words: &Words, today: Day) -> Reads {
    let tokens = theme::of(ui);
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let mut reads = if escape && !reading.go_back() {
        Reads::Enough
    } else {
        Reads::On
    };
    if escape {
        ui.ctx().request_repaint();
    }
    Panel::top("lock-guidance")
        .frame(
            Frame::new()
                .fill(tokens.accent_soft)
                .inner_margin(Margin::symmetric(16, 6)),
        )
        .show(ui, |ui| {
            let back = words.lock_guidance_back();
            let back = Button::secondary(&back).icon(Icon::Lock);
            if back.show(ui).clicked() {
                reads = Reads::Enough;
            }
        });
    CentralPanel::no_frame()
        .frame(Frame::new().fill(tokens.paper))
        .show(ui, |ui| {
            let room = ui.available_width();
            let pad = if room < 600.0 { 16 } else { size::SCREEN_PAD_X };
            let width = (room - 2.0 * f32::from(pad)).min(WIDEST);
            ScrollArea::vertical()
                .id_salt("lock-guidance")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    Frame::new()
                        .inner_margin(Margin::symmetric(pad, size::SCREEN_PAD_Y))
                        .show(ui, |ui| {
                            ui.set_max_width(width);
                            ui.set_min_width(width);
                            reading.show(ui, words, today);
                            keep_focus_in_sight(ui, "lock-guidance");
                        });
                });
        });
    reads
}
