//! Owns the foot of the locked screen: what the lock is good for, and the doors that need no PIN.

use egui::Ui;

use crate::application::kiosk::{Allowed, Idle, Kiosk, lock_text};
use crate::i18n::{Language, Words};
use crate::ui::kiosk::who::WhoWish;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Icon};

/// Draws it; `wish` says which door was pressed.
pub(super) fn foot_ui(ui: &mut Ui, kiosk: &Kiosk, words: &Words, wish: &mut WhoWish) {
    let tokens = theme::of(ui);
    let locks = lock_text(Idle::locks_after_s(kiosk.file.idle_s), words);
    for line in [
        format!("{locks} {}", words.kiosk_stick_out()),
        words.kiosk_protects(),
    ] {
        ui.vertical_centered(|ui| {
            ui.add(egui::Label::new(Type::Small.text(line).color(tokens.muted)).wrap());
        });
    }
    ui.add_space(size::GAP_S);
    ui.vertical_centered(|ui| {
        let room = ui.available_width();
        // The row is put into the middle by the width that it had when it was last drawn.
        let id = ui.unique_id().with("doors");
        let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(room);
        let row = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            ui.add_space(((room - before) / 2.0).max(0.0));
            let begin = ui.cursor().left();
            doors_ui(ui, kiosk, words, wish);
            ui.min_rect().right() - begin
        });
        if (row.inner - before).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, row.inner));
            ui.ctx().request_repaint();
        }
    });
}

/// Draws the doors that ask for no PIN.
fn doors_ui(ui: &mut Ui, kiosk: &Kiosk, words: &Words, wish: &mut WhoWish) {
    if Button::secondary(&words.kiosk_read_guidance())
        .big()
        .show(ui)
        .clicked()
    {
        *wish = WhoWish::Guidance;
    }
    if kiosk.file.guests == Allowed::Yes
        && Button::secondary(&words.kiosk_guest())
            .big()
            .show(ui)
            .clicked()
    {
        *wish = WhoWish::Guest;
    }
    let other = match words.language() {
        Language::English => Language::Chinese,
        Language::Chinese => Language::English,
    };
    if kiosk.file.languages.len() > 1
        && Button::secondary(other.native_name())
            .big()
            .show(ui)
            .clicked()
    {
        *wish = WhoWish::Language(other);
    }
    let word = words.kiosk_staff();
    let staff = Button::quiet(&word).icon(Icon::Settings).big();
    if staff.show(ui).clicked() {
        *wish = WhoWish::Staff;
    }
}
