//! Owns the small tag of a mark: a letter and a number on the colour of what they are about.

use egui::{Align2, Color32, CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::button::lay_out;
use crate::ui::theme::{self, MarkTone, Type, size};

/// A tag: what it is about and what stands in it, such as `N4`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkTag {
    /// Its colour.
    pub tone: MarkTone,
    /// Its letter and number.
    pub text: String,
}

/// How large tags are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TagScale {
    /// On a small drawing.
    Small,
    /// On a large drawing and in lists.
    Normal,
}

impl TagScale {
    const fn step(self) -> Type {
        match self {
            Self::Small => Type::AxisBold,
            Self::Normal => Type::SmallStrong,
        }
    }

    const fn pad(self) -> Vec2 {
        match self {
            Self::Small => vec2(4.0, 0.0),
            Self::Normal => vec2(6.0, 1.0),
        }
    }
}

impl MarkTag {
    /// How much room it takes.
    pub(super) fn size(&self, ui: &Ui, scale: TagScale) -> Vec2 {
        let galley = lay_out(ui, &self.text, scale.step(), f32::INFINITY);
        galley.size() + 2.0 * scale.pad()
    }

    /// Draws it with its left upper corner at a place.
    pub(super) fn paint(&self, ui: &Ui, at: Pos2, scale: TagScale) {
        let tokens = theme::of(ui);
        let (fill, text) = match self.tone {
            MarkTone::Chosen => (tokens.accent, tokens.on_accent),
            MarkTone::Pain
            | MarkTone::Numbness
            | MarkTone::Tingling
            | MarkTone::Weakness
            | MarkTone::Thinning => (tokens.mark(self.tone), tokens.on_mark),
        };
        let rect = Rect::from_min_size(at, self.size(ui, scale));
        ui.painter().rect(
            rect,
            CornerRadius::same(6),
            fill,
            Stroke::new(size::OUTLINE, tokens.card),
            StrokeKind::Outside,
        );
        let galley = lay_out(ui, &self.text, scale.step(), f32::INFINITY);
        let inside = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
        ui.painter().galley(inside.min, galley, text);
    }
}

/// Draws tags one below the other, the middle of all at a place, and inside `bounds` from side to side.
pub(super) fn column(ui: &Ui, tags: &[MarkTag], middle: Pos2, bounds: Rect) {
    const GAP: f32 = 2.0;
    let scale = if bounds.width() < 300.0 {
        TagScale::Small
    } else {
        TagScale::Normal
    };
    let sizes: Vec<Vec2> = tags.iter().map(|tag| tag.size(ui, scale)).collect();
    let gaps = GAP * sizes.len().saturating_sub(1) as f32;
    let height = sizes.iter().map(|size| size.y).sum::<f32>() + gaps;
    let mut top = middle.y - height / 2.0;
    for (tag, size) in tags.iter().zip(sizes) {
        let most = (bounds.right() - size.x).max(bounds.left());
        let left = (middle.x - size.x / 2.0).clamp(bounds.left(), most);
        tag.paint(ui, Pos2::new(left, top), scale);
        top += size.y + GAP;
    }
}

/// Draws tags one behind the other from a place, as many as there is room for.
pub(super) fn row(ui: &Ui, tags: &[MarkTag], rect: Rect, none: (&str, Color32)) {
    const GAP: f32 = 5.0;
    if tags.is_empty() {
        let (text, color) = none;
        let galley = lay_out(ui, text, Type::Small, rect.width());
        let at = Align2::LEFT_CENTER.anchor_size(rect.left_center(), galley.size());
        ui.painter().galley(at.min, galley, color);
        return;
    }
    let mut left = rect.left();
    for tag in tags {
        let size = tag.size(ui, TagScale::Normal);
        let at = Pos2::new(left, rect.center().y - size.y / 2.0);
        tag.paint(ui, at, TagScale::Normal);
        left += size.x + GAP;
    }
}
