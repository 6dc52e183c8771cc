//! Owns the help page: every action with its key, made from the list of actions.

use egui::{ScrollArea, Ui};

use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::shell::confine::Confine;
use crate::ui::shell::palette::sheet;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, heading_ui, paragraph_ui};

/// Whether the help page stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stay {
    Open,
    Close,
}

/// Draws the help page over the screen.
pub(super) fn help_ui(ctx: &egui::Context, words: &Words, confine: Confine) -> Stay {
    let modal = sheet(ctx, "help", |ui| {
        heading_ui(ui, Type::CardTitle.text(words.shell_help_title()), 2);
        let height = (ctx.content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| keys_ui(ui, words, confine));
        ui.add_space(size::GAP_S);
        let close = Button::primary(&words.common_close()).show(ui);
        if !ui.memory(|memory| memory.focused().is_some()) {
            close.request_focus();
        }
        close.clicked()
    });
    if modal.inner || modal.should_close() {
        Stay::Close
    } else {
        Stay::Open
    }
}

fn keys_ui(ui: &mut Ui, words: &Words, confine: Confine) {
    let tokens = theme::of(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 0.0;
    paragraph_ui(
        ui,
        Type::Small
            .text(words.shell_help_more())
            .color(tokens.muted),
    );
    ui.add_space(size::GAP_S);
    for action in Action::ALL
        .into_iter()
        .filter(|action| confine.allows(*action))
    {
        let keys: Vec<String> = action
            .shortcuts()
            .iter()
            .map(|key| ui.ctx().format_shortcut(key))
            .collect();
        if keys.is_empty() {
            continue;
        }
        ui.horizontal_wrapped(|ui| {
            ui.add(
                egui::Label::new(Type::Strong.text(keys.join(" · ")).color(tokens.accent)).wrap(),
            );
            ui.label(action.name(words));
        });
        paragraph_ui(
            ui,
            Type::Small.text(action.about(words)).color(tokens.muted),
        );
        ui.add_space(size::GAP_S);
    }
}
