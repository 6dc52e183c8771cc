//! Owns the banner: information, caution and stop, each with an icon and a bold lead.

use egui::{Align, Color32, CornerRadius, Frame, Margin, Role, Stroke, Ui, UiBuilder};

use super::{Icon, paragraph_ui, split_ui};
use crate::ui::theme::{self, Runs, Severity, Tokens, Type, size};

/// A notice as wide as what holds it.
#[must_use = "a banner is drawn by `show`"]
pub struct Banner<'a> {
    severity: Severity,
    lead: &'a str,
    text: &'a str,
    small: Option<&'a str>,
}

impl<'a> Banner<'a> {
    /// A notice; `lead` is bold and says the main thing, `text` goes on in the same paragraph.
    pub fn new(severity: Severity, lead: &'a str, text: &'a str) -> Self {
        Self {
            severity,
            lead,
            text,
            small: None,
        }
    }

    /// Puts a small muted line below: the rule and its source.
    pub fn small(mut self, line: &'a str) -> Self {
        self.small = Some(line);
        self
    }

    /// Draws the banner with buttons at its right end (`|_| ()` for none).
    pub fn show<R>(self, ui: &mut Ui, buttons: impl FnOnce(&mut Ui) -> R) -> R {
        let tokens = theme::of(ui);
        let look = Look::of(self.severity, &tokens);
        let role = match self.severity {
            Severity::Info => Role::Status,
            Severity::Caution | Severity::Stop => Role::Alert,
        };
        let frame = Frame::new()
            .fill(look.ground)
            .stroke(Stroke::new(size::HAIRLINE, look.outline))
            .corner_radius(CornerRadius::same(size::RADIUS_CARD))
            .inner_margin(Margin::symmetric(18, 14));
        let named = UiBuilder::new()
            .accessibility_role(role)
            .accessibility_label(format!("{} {}", self.lead, self.text));
        ui.scope_builder(named, |ui| {
            frame
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    split_ui(
                        ui,
                        Align::Min,
                        |ui| self.text_ui(ui, &tokens, &look),
                        buttons,
                    )
                })
                .inner
        })
        .inner
    }

    fn text_ui(&self, ui: &mut Ui, tokens: &Tokens, look: &Look) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            look.icon.show(ui, size::ICON_BANNER, look.text);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let runs = Runs::new(Type::Body)
                    .run(Type::Bold, look.text, self.lead)
                    .ink(tokens, " ")
                    .ink(tokens, self.text);
                paragraph_ui(ui, runs);
                if let Some(small) = self.small {
                    paragraph_ui(ui, Type::Small.text(small).color(tokens.muted));
                }
            });
        });
    }
}

struct Look {
    icon: Icon,
    text: Color32,
    ground: Color32,
    outline: Color32,
}

impl Look {
    fn of(severity: Severity, tokens: &Tokens) -> Self {
        let (icon, text, ground, outline) = match severity {
            Severity::Info => (
                Icon::Info,
                tokens.accent,
                tokens.accent_soft,
                tokens.accent_line,
            ),
            Severity::Caution => (
                Icon::Warning,
                tokens.caution,
                tokens.caution_soft,
                tokens.caution_line,
            ),
            Severity::Stop => (Icon::Stop, tokens.stop, tokens.stop_soft, tokens.stop_line),
        };
        Self {
            icon,
            text,
            ground,
            outline,
        }
    }
}
