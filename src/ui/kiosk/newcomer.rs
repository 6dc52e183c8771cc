//! Owns the beginning of a diary on a kiosk: a symbol, a PIN, and the PIN once more.

use egui::{Ui, vec2};

use crate::application::kiosk::{Pin, Symbol};
use crate::i18n::Words;
use crate::ui::kiosk::twice::Twice;
use crate::ui::kiosk::who::shape;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, heading_ui, paragraph_ui, sign_card_ui};

/// The least width of a card to choose from.
const CARD: f32 = 140.0;
/// The most cards beside each other.
const ACROSS: usize = 5;

/// The form.
#[derive(Default)]
pub(super) struct Newcomer {
    symbol: Option<Symbol>,
    twice: Twice,
}

/// What came of it.
pub(super) enum NewcomerWish {
    Nothing,
    Back,
    Begin(Symbol, Pin),
}

impl Newcomer {
    /// Draws the form.
    pub(super) fn show(&mut self, ui: &mut Ui, least: u8, words: &Words) -> NewcomerWish {
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::PageTitle.text(words.kiosk_new_here()), 1);
        });
        ui.add_space(size::GAP);
        let mut wish = NewcomerWish::Nothing;
        let Some(symbol) = self.symbol else {
            self.symbols_ui(ui, words);
            ui.add_space(size::GAP);
            if back_ui(ui, words) {
                wish = NewcomerWish::Back;
            }
            return wish;
        };
        if let Some(pin) = self.twice.show(ui, least, words) {
            wish = NewcomerWish::Begin(symbol, pin);
        }
        ui.add_space(size::GAP);
        if back_ui(ui, words) {
            self.symbol = None;
            self.twice = Twice::default();
        }
        wish
    }

    fn symbols_ui(&mut self, ui: &mut Ui, words: &Words) {
        ui.vertical_centered(|ui| paragraph_ui(ui, words.kiosk_new_symbol()));
        ui.add_space(size::GAP_S);
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_M);
        let room = ui.available_width() + size::GAP_M;
        let across = (1..=ACROSS)
            .rev()
            .find(|count| *count as f32 * (CARD + size::GAP_M) <= room)
            .unwrap_or(1);
        let width = room / across as f32 - size::GAP_M;
        for row in Symbol::ALL.chunks(across) {
            if let Some(symbol) = ui.horizontal(|ui| row_ui(ui, row, width, words)).inner {
                self.symbol = Some(symbol);
            }
        }
    }
}

/// Draws cards beside each other; gives the one that was pressed.
fn row_ui(ui: &mut Ui, row: &[Symbol], width: f32, words: &Words) -> Option<Symbol> {
    let pressed = row.iter().filter(|symbol| {
        let name = symbol.name(words);
        sign_card_ui(ui, shape(**symbol), &name, false, width).clicked()
    });
    // Each is drawn, whichever was pressed.
    pressed.copied().last()
}

fn back_ui(ui: &mut Ui, words: &Words) -> bool {
    ui.vertical_centered(|ui| {
        Button::secondary(&words.kiosk_back())
            .big()
            .show(ui)
            .clicked()
    })
    .inner
}
