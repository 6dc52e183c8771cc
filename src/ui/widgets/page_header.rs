//! Owns the top of a screen: its title, one line under it, and buttons at the right end.

use egui::{Align, Ui, WidgetText};

use super::{Button, Icon, heading_ui, paragraph_ui, split_ui};
use crate::ui::theme::{self, Type, size};

/// Draws the title of a screen, one line under it (empty for none) and its buttons.
pub fn page_header_ui<R>(
    ui: &mut Ui,
    title: &str,
    sub: impl Into<WidgetText>,
    buttons: impl FnOnce(&mut Ui) -> R,
) -> R {
    let tokens = theme::of(ui);
    let sub = sub.into();
    let answer = split_ui(
        ui,
        Align::Max,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            heading_ui(ui, Type::PageTitle.text(title), 1);
            if !sub.is_empty() {
                ui.visuals_mut().override_text_color = Some(tokens.muted);
                paragraph_ui(ui, sub);
            }
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = size::GAP;
            buttons(ui)
        },
    );
    ui.add_space(size::GAP_S);
    answer
}

/// Draws the top of a page that another one leads to, with the button of this name that leads back.
/// Gives whether it was pressed.
pub fn page_header_back_ui(
    ui: &mut Ui,
    title: &str,
    sub: impl Into<WidgetText>,
    back: &str,
) -> bool {
    page_header_ui(ui, title, sub, |ui| {
        let button = Button::secondary(back).icon(Icon::ChevronLeft);
        button.show(ui).clicked()
    })
}
