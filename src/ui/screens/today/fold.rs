//! Owns the fold that hides quiet lines, and accessible names that say more than the word drawn.

use egui::{Response, Role, Ui};

use crate::ui::widgets::{Button, Icon};

/// Whether quiet lines are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fold {
    /// They are not.
    #[default]
    Closed,
    /// They are.
    Open,
}

/// Draws the button of a fold and turns it when pressed. Gives whether the lines are to be drawn.
pub fn fold_ui(ui: &mut Ui, fold: &mut Fold, title: &str) -> bool {
    let icon = match fold {
        Fold::Closed => Icon::ChevronRight,
        Fold::Open => Icon::ChevronDown,
    };
    let response = Button::quiet(title).icon(icon).show(ui);
    if response.clicked() {
        *fold = match fold {
            Fold::Closed => Fold::Open,
            Fold::Open => Fold::Closed,
        };
        ui.ctx().request_repaint();
    }
    let open = *fold == Fold::Open;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::DisclosureTriangle);
        node.set_expanded(open);
    });
    open
}

/// Names a button for screen readers where the word on it stands several times on the screen.
pub fn named(response: &Response, name: &str) -> Response {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response.clone()
}
