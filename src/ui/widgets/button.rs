//! Owns the buttons: primary, secondary, quiet, stop and icon alone.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, WidgetText, pos2, vec2,
};

use super::{Icon, focus};
use crate::ui::theme::{self, Tokens, Type, size};

/// A button that names its result.
#[must_use = "a button is drawn by `show`"]
pub struct Button<'a> {
    text: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    key: Option<&'a str>,
    scale: Scale,
    width: Width,
    live: Live,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Stop,
    IconAlone,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scale {
    Normal,
    Small,
    Big,
}

#[derive(Clone, Copy, PartialEq)]
enum Width {
    Natural,
    AtLeast(f32),
    Full,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Live {
    Enabled,
    Disabled,
}

impl<'a> Button<'a> {
    /// The one filled button of a screen.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, Kind::Primary)
    }

    /// An outlined button.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(text, Kind::Secondary)
    }

    /// A button without an outline.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(text, Kind::Quiet)
    }

    /// The button that stops an exercise because it hurts.
    pub fn stop(text: &'a str) -> Self {
        Self::new(text, Kind::Stop)
    }

    /// A square with an icon alone; `name` is its accessible name and its tooltip.
    pub fn icon_alone(icon: Icon, name: &'a str) -> Self {
        Self::new(name, Kind::IconAlone).icon(icon)
    }

    fn new(text: &'a str, kind: Kind) -> Self {
        Self {
            text,
            kind,
            icon: None,
            key: None,
            scale: Scale::Normal,
            width: Width::Natural,
            live: Live::Enabled,
        }
    }

    /// Puts an icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Puts the name of its key after the word, as in "Pause Space".
    pub fn key_hint(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// 56 points high, larger word.
    pub fn big(mut self) -> Self {
        self.scale = Scale::Big;
        self
    }

    /// Smaller word, for buttons inside lists; still 44 points high.
    pub fn small(mut self) -> Self {
        self.scale = Scale::Small;
        self
    }

    /// As wide as what holds it.
    pub fn full_width(mut self) -> Self {
        self.width = Width::Full;
        self
    }

    /// At least this wide.
    pub fn min_width(mut self, points: f32) -> Self {
        self.width = Width::AtLeast(points);
        self
    }

    /// Greys the button out unless `enabled`.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.live = if enabled {
            Live::Enabled
        } else {
            Live::Disabled
        };
        self
    }

    /// Draws the button; `clicked()` of the response answers a click, Enter and Space.
    pub fn show(self, ui: &mut Ui) -> Response {
        if self.live == Live::Enabled {
            return self.show_ui(ui);
        }
        // A child that is as wide as this part of the screen, so that the word wraps where it would otherwise.
        let room = ui.max_rect().width();
        ui.add_enabled_ui(false, |ui| {
            ui.set_max_width(room);
            self.show_ui(ui)
        })
        .inner
    }

    fn show_ui(self, ui: &mut Ui) -> Response {
        let parts = self.parts(ui);
        let natural = parts.size(self.pad());
        let width = match self.width {
            Width::Natural => natural.x,
            Width::AtLeast(points) => natural.x.max(points.min(ui.max_rect().width())),
            Width::Full => natural.x.max(ui.available_width()),
        };
        let height = natural.y.max(match self.scale {
            Scale::Big => size::CONTROL_BIG,
            Scale::Normal | Scale::Small => size::CONTROL,
        });
        let (rect, response) =
            ui.allocate_exact_size(vec2(width.max(size::CONTROL), height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.text));
        if ui.is_rect_visible(rect) {
            let look = self.look(&theme::of(ui), &response);
            paint(ui, rect, &look, parts);
            focus::ring_ui(ui, &response, size::RADIUS);
        }
        if self.kind == Kind::IconAlone {
            return response.on_hover_text(self.text);
        }
        response
    }

    fn pad(&self) -> Vec2 {
        match self.kind {
            Kind::IconAlone => vec2(0.0, 0.0),
            Kind::Quiet => vec2(12.0, 10.0),
            Kind::Primary | Kind::Secondary | Kind::Stop => vec2(size::BUTTON_PAD, 10.0),
        }
    }

    fn parts(&self, ui: &Ui) -> Parts {
        let step = match self.scale {
            Scale::Normal => Type::Strong,
            Scale::Small => Type::SmallStrong,
            Scale::Big => Type::BigButton,
        };
        let key = self
            .key
            .map(|key| lay_out(ui, key, Type::Small, f32::INFINITY));
        let beside = key.as_ref().map_or(0.0, |key| key.size().x + size::GAP_S)
            + self.icon.map_or(0.0, |_| size::ICON + size::GAP_S);
        let room = (ui.max_rect().width() - 2.0 * self.pad().x - beside).max(60.0);
        let word = (self.kind != Kind::IconAlone).then(|| lay_out(ui, self.text, step, room));
        Parts {
            icon: self.icon,
            word,
            key,
        }
    }

    fn look(&self, tokens: &Tokens, response: &Response) -> Look {
        let over = response.hovered() || response.is_pointer_button_down_on();
        let hover = |rest: Color32, over_it: Color32| if over { over_it } else { rest };
        match self.kind {
            Kind::Primary => Look {
                fill: hover(tokens.accent, tokens.accent_hover),
                outline: hover(tokens.accent, tokens.accent_hover),
                text: tokens.on_accent,
                key: tokens.on_accent,
            },
            Kind::Secondary => Look {
                fill: hover(tokens.card, tokens.card_hover),
                outline: tokens.line,
                text: tokens.ink,
                key: tokens.muted,
            },
            Kind::Quiet => Look {
                fill: hover(Color32::TRANSPARENT, tokens.card_hover),
                outline: Color32::TRANSPARENT,
                text: tokens.accent,
                key: tokens.muted,
            },
            Kind::Stop => Look {
                fill: tokens.stop_fill,
                outline: hover(tokens.stop_line, tokens.stop),
                text: tokens.on_stop_fill,
                key: tokens.on_stop_fill,
            },
            Kind::IconAlone => Look {
                fill: hover(Color32::TRANSPARENT, tokens.card_hover),
                outline: Color32::TRANSPARENT,
                text: hover(tokens.muted, tokens.ink),
                key: tokens.muted,
            },
        }
    }
}

struct Look {
    fill: Color32,
    outline: Color32,
    text: Color32,
    key: Color32,
}

struct Parts {
    icon: Option<Icon>,
    word: Option<Arc<Galley>>,
    key: Option<Arc<Galley>>,
}

impl Parts {
    fn size(&self, pad: Vec2) -> Vec2 {
        let icon = self.icon.map(|_| Vec2::splat(size::ICON));
        let galleys = [&self.word, &self.key]
            .into_iter()
            .flatten()
            .map(|galley| galley.size());
        let all: Vec<Vec2> = icon.into_iter().chain(galleys).collect();
        let gaps = all.len().saturating_sub(1) as f32 * size::GAP_S;
        let width: f32 = all.iter().map(|part| part.x).sum();
        let height = all.iter().map(|part| part.y).fold(0.0, f32::max);
        vec2(width + gaps, height) + 2.0 * pad
    }
}

fn paint(ui: &Ui, rect: Rect, look: &Look, parts: Parts) {
    ui.painter().rect(
        rect,
        CornerRadius::same(size::RADIUS),
        look.fill,
        Stroke::new(size::OUTLINE, look.outline),
        StrokeKind::Inside,
    );
    let mut x = rect.center().x - parts.size(Vec2::ZERO).x / 2.0;
    if let Some(icon) = parts.icon {
        let square =
            Align2::LEFT_CENTER.anchor_size(pos2(x, rect.center().y), Vec2::splat(size::ICON));
        icon.paint(ui, square, look.text);
        x += size::ICON + size::GAP_S;
    }
    for (galley, color) in [(parts.word, look.text), (parts.key, look.key)] {
        let Some(galley) = galley else { continue };
        let at = Align2::LEFT_CENTER.anchor_size(pos2(x, rect.center().y), galley.size());
        x += galley.size().x + size::GAP_S;
        ui.painter().galley(at.min, galley, color);
    }
}

/// Lays out words in the placeholder colour, so that the colour is chosen when they are painted.
pub(super) fn lay_out(ui: &Ui, text: &str, step: Type, width: f32) -> Arc<Galley> {
    WidgetText::from(text).into_galley(ui, Some(egui::TextWrapMode::Wrap), width, step.font())
}
