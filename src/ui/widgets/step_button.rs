//! Owns the square that scales, segments and calendars are made of: a chosen-or-not button.

use egui::{
    Align2, Color32, CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo,
};

use super::button::lay_out;
use super::focus;
use crate::ui::theme::{self, Type, size};

/// What an unchosen step looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum StepFrame {
    /// A button with an outline.
    Outlined,
    /// The word alone, as the days of a month.
    Bare,
}

/// How one step of a row is drawn.
pub(super) struct StepButton<'a> {
    /// Its identity, given so that focus can be moved to it.
    pub id: Id,
    /// What stands in it.
    pub text: &'a str,
    /// Its accessible name.
    pub name: &'a str,
    /// Its role: a radio button or a check box.
    pub role: Role,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Whether the Tab key stops here.
    pub stop: bool,
    /// How it looks unless chosen.
    pub frame: StepFrame,
    /// Ground when chosen.
    pub fill: Color32,
    /// Text when chosen.
    pub on_fill: Color32,
}

impl StepButton<'_> {
    /// Draws the step into a rectangle of the layout.
    pub(super) fn show(&self, ui: &mut Ui, rect: Rect, corners: CornerRadius) -> Response {
        let sense = if self.stop {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, self.id, sense);
        response.widget_info(|| {
            WidgetInfo::selected(self.role, ui.is_enabled(), self.chosen, self.name)
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let tokens = theme::of(ui);
        let (fill, outline, text) = if self.chosen {
            (self.fill, self.fill, self.on_fill)
        } else if response.hovered() {
            (tokens.card_hover, tokens.muted, tokens.ink)
        } else {
            let outline = match self.frame {
                StepFrame::Outlined => tokens.line,
                StepFrame::Bare => Color32::TRANSPARENT,
            };
            (tokens.card, outline, tokens.ink)
        };
        ui.painter().rect(
            rect,
            corners,
            fill,
            Stroke::new(size::OUTLINE, outline),
            StrokeKind::Inside,
        );
        let room = rect.width() - 4.0;
        let galley = lay_out(ui, self.text, Type::Strong, room);
        let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
        ui.painter().galley(at.min, galley, text);
        if response.has_focus() {
            focus::paint_ring(ui, rect, size::RADIUS);
        }
        response
    }
}
