//! Owns how a card's title stands close to what it is the title of.

use egui::Ui;

use crate::ui::theme::size;
use crate::ui::widgets::Card;

/// Draws a card in a column of cards: the gap between cards stays outside.
pub fn sheet_ui<R>(ui: &mut Ui, card: Card<'_>, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        card.show(ui, add).inner
    })
    .inner
}
