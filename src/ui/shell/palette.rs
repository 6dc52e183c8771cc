//! Owns the list of every action by name: typed letters narrow it, Enter runs the first.

use egui::{
    Align2, CornerRadius, Frame, Key, Margin, Modal, ModalResponse, Modifiers, Response, Role,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::shell::confine::Confine;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{LabelPlace, TextField, heading_ui, paragraph_ui};

/// What was typed into the palette, and which of the actions found is marked.
#[derive(Debug, Default)]
pub(super) struct Palette {
    typed: String,
    marked: usize,
    opened: Opened,
    confine: Confine,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Opened {
    #[default]
    JustNow,
    Before,
}

/// What the person did with the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Open,
    Run(Action),
    Close,
}

/// The actions whose names hold every typed word, best first: names that begin with it.
pub(super) fn matching(typed: &str, words: &Words) -> Vec<Action> {
    let typed = typed.trim().to_lowercase();
    let parts: Vec<&str> = typed.split_whitespace().collect();
    let mut found: Vec<(bool, Action)> = Action::ALL
        .into_iter()
        .filter(|action| *action != Action::Palette)
        .filter_map(|action| {
            let name = action.name(words).to_lowercase();
            parts
                .iter()
                .all(|part| name.contains(part))
                .then(|| (!name.starts_with(&typed), action))
        })
        .collect();
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, action)| action).collect()
}

/// Draws a sheet over the screen, with the space around its content that cards have. In a window too
/// low for it, the sheet scrolls.
pub(super) fn sheet<R>(
    ctx: &egui::Context,
    name: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    let margin = Margin::symmetric(size::CARD_PAD_X, size::CARD_PAD_Y);
    let frame = Frame::window(&ctx.global_style()).inner_margin(margin);
    let window = ctx.content_rect().size();
    let around = 2.0 * (f32::from(size::CARD_PAD_Y) + size::GAP_S);
    Modal::new(egui::Id::unique(name))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(size::DIALOG.min(window.x - 64.0));
            ScrollArea::vertical()
                .max_height(window.y - around)
                .auto_shrink([false, true])
                .show(ui, add)
                .inner
        })
}

impl Palette {
    /// A palette with the actions that are allowed.
    pub(super) fn within(confine: Confine) -> Self {
        Self {
            confine,
            ..Self::default()
        }
    }

    /// Draws the palette over the screen.
    pub(super) fn show(&mut self, ctx: &egui::Context, words: &Words) -> Choice {
        let modal = sheet(ctx, "palette", |ui| self.inside_ui(ui, words));
        match modal.inner {
            Choice::Open if modal.should_close() => Choice::Close,
            choice @ (Choice::Open | Choice::Run(_) | Choice::Close) => choice,
        }
    }

    fn inside_ui(&mut self, ui: &mut Ui, words: &Words) -> Choice {
        heading_ui(ui, Type::CardTitle.text(words.shell_palette_title()), 2);
        // The keys are taken before the field sees them, so that it keeps the focus.
        let pressed = ui.input_mut(|input| {
            [Key::ArrowDown, Key::ArrowUp, Key::Enter]
                .into_iter()
                .find(|key| input.consume_key(Modifiers::NONE, *key))
        });
        let field = TextField::new(&words.shell_palette_field())
            .label_place(LabelPlace::Above)
            .show(ui, &mut self.typed);
        if self.opened == Opened::JustNow {
            field.request_focus();
            self.opened = Opened::Before;
        }
        let mut found = matching(&self.typed, words);
        found.retain(|action| self.confine.allows(*action));
        if field.changed() {
            self.marked = 0;
        }
        let steps = if pressed.is_some() {
            Steps::Moved
        } else {
            Steps::Stood
        };
        self.step(pressed, found.len());
        if pressed == Some(Key::Enter)
            && let Some(action) = found.get(self.marked)
        {
            return Choice::Run(*action);
        }
        ui.add_space(size::GAP_S);
        if found.is_empty() {
            paragraph_ui(ui, words.shell_palette_nothing());
            return Choice::Open;
        }
        self.list_ui(ui, &found, words, steps)
    }

    fn step(&mut self, pressed: Option<Key>, found: usize) {
        if pressed == Some(Key::ArrowDown) {
            self.marked += 1;
        } else if pressed == Some(Key::ArrowUp) {
            self.marked = self.marked.saturating_sub(1);
        }
        self.marked = self.marked.min(found.saturating_sub(1));
    }

    fn list_ui(&self, ui: &mut Ui, found: &[Action], words: &Words, steps: Steps) -> Choice {
        let height = (ui.ctx().content_rect().height() - 280.0).max(120.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut choice = Choice::Open;
                for (place, action) in found.iter().enumerate() {
                    let marked = place == self.marked;
                    let row = row_ui(ui, *action, marked, words);
                    if marked && steps == Steps::Moved {
                        row.scroll_to_me(None);
                    }
                    if row.clicked() {
                        choice = Choice::Run(*action);
                    }
                }
                choice
            })
            .inner
    }
}

/// Whether the mark moved in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Steps {
    Stood,
    Moved,
}

/// Draws one action: its name, and its key at the right end.
fn row_ui(ui: &mut Ui, action: Action, marked: bool, words: &Words) -> Response {
    let tokens = theme::of(ui);
    let name = action.name(words);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, marked, &name));
    let corners = CornerRadius::same(size::RADIUS);
    if marked {
        ui.painter().rect_filled(rect, corners, tokens.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corners, tokens.card_hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(size::FOCUS, tokens.accent);
        ui.painter()
            .rect_stroke(rect, corners, ring, StrokeKind::Inside);
    }
    let pad = vec2(16.0, 0.0);
    let color = if marked { tokens.accent } else { tokens.ink };
    let left = rect.left_center() + pad;
    ui.painter()
        .text(left, Align2::LEFT_CENTER, &name, Type::Strong.font(), color);
    if let Some(key) = action.key_text(ui.ctx()) {
        let right = rect.right_center() - pad;
        ui.painter().text(
            right,
            Align2::RIGHT_CENTER,
            key,
            Type::Small.font(),
            tokens.muted,
        );
    }
    response
}
