//! Owns the card: a white sheet on paper with an optional title.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Stroke, Ui, UiBuilder};

use super::heading_ui;
use crate::ui::theme::{self, Runs, Type, size};

/// A white sheet that takes the width it is given.
#[must_use = "a card is drawn by `show`"]
#[derive(Default)]
pub struct Card<'a> {
    title: Option<&'a str>,
    sub: Option<&'a str>,
    min_height: f32,
    mark: Mark,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Mark {
    #[default]
    Plain,
    Chosen,
}

impl<'a> Card<'a> {
    /// A card without a title.
    pub fn new() -> Self {
        Self::default()
    }

    /// A card with a title.
    pub fn titled(title: &'a str) -> Self {
        Self {
            title: Some(title),
            ..Self::default()
        }
    }

    /// Puts a small muted line behind the title.
    #[expect(
        clippy::should_implement_trait,
        reason = "a second line, as in every header; nothing is subtracted"
    )]
    pub fn sub(mut self, sub: &'a str) -> Self {
        self.sub = Some(sub);
        self
    }

    /// At least this high, so that neighbours end on one line.
    pub fn min_height(mut self, points: f32) -> Self {
        self.min_height = points;
        self
    }

    /// Draws the outline of a chosen card.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.mark = if chosen { Mark::Chosen } else { Mark::Plain };
        self
    }

    /// Draws the card with what it holds.
    pub fn show<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let tokens = theme::of(ui);
        let stroke = match self.mark {
            Mark::Plain => Stroke::new(size::HAIRLINE, tokens.line),
            Mark::Chosen => Stroke::new(size::FOCUS, tokens.accent),
        };
        let frame = Frame::new()
            .fill(tokens.card)
            .stroke(stroke)
            .corner_radius(CornerRadius::same(size::RADIUS_CARD))
            .inner_margin(Margin::symmetric(size::CARD_PAD_X, size::CARD_PAD_Y));
        let role = UiBuilder::new().accessibility_role(egui::Role::Group);
        let role = match self.title {
            Some(title) => role.accessibility_label(title),
            None => role,
        };
        ui.scope_builder(role, |ui| {
            frame
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    let inside = self.min_height - 2.0 * f32::from(size::CARD_PAD_Y);
                    ui.set_min_height(inside.max(0.0));
                    self.title_ui(ui);
                    add(ui)
                })
                .inner
        })
    }

    fn title_ui(&self, ui: &mut Ui) {
        let Some(title) = self.title else { return };
        let tokens = theme::of(ui);
        let mut runs = Runs::new(Type::CardTitle).ink(&tokens, title);
        if let Some(sub) = self.sub {
            runs = runs.run(Type::Small, tokens.muted, &format!("  {sub}"));
        }
        heading_ui(ui, runs, 2);
        ui.add_space(size::GAP_XS);
    }
}
