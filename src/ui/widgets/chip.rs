//! Owns the chip: a short word on a coloured ground.

use egui::{
    Align2, Color32, CornerRadius, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::Icon;
use super::button::lay_out;
use crate::ui::theme::{self, Severity, SideTone, Tokens, Type, size};

/// What a chip is about, which decides its colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChipTone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Something good.
    Good,
    /// A side of the body.
    Side(SideTone),
    /// A notice.
    Notice(Severity),
}

/// Draws a chip, with an icon before its words where one is given.
pub fn chip_ui(ui: &mut Ui, tone: ChipTone, icon: Option<Icon>, text: &str) -> Response {
    const SIDE: f32 = 14.0;
    let tokens = theme::of(ui);
    let (ground, color) = colors(&tokens, tone);
    let beside = icon.map_or(0.0, |_| SIDE + size::GAP_XS);
    let room = (ui.max_rect().width() - 20.0 - beside).max(40.0);
    let galley = lay_out(ui, text, Type::SmallStrong, room);
    let wanted = vec2(galley.size().x + 20.0 + beside, galley.size().y + 6.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        let radius = (rect.height() / 2.0).min(14.0);
        ui.painter()
            .rect_filled(rect, CornerRadius::from(radius), ground);
        let left = pos2(rect.left() + 10.0, rect.center().y);
        if let Some(icon) = icon {
            let square = Align2::LEFT_CENTER.anchor_size(left, Vec2::splat(SIDE));
            icon.paint(ui, square, color);
        }
        let at = Align2::LEFT_CENTER.anchor_size(left + vec2(beside, 0.0), galley.size());
        ui.painter().galley(at.min, galley, color);
    }
    response
}

/// Draws a row of chips that wraps, each line only as high as its chips.
pub fn chip_row_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing = vec2(size::SCALE_GAP, size::SCALE_GAP);
        ui.horizontal_wrapped(add).inner
    })
    .inner
}

fn colors(tokens: &Tokens, tone: ChipTone) -> (Color32, Color32) {
    match tone {
        ChipTone::Plain | ChipTone::Side(SideTone::Neutral) => (tokens.info_soft, tokens.muted),
        ChipTone::Good => (tokens.ok_soft, tokens.ok_text),
        ChipTone::Side(side @ (SideTone::Left | SideTone::Right)) => {
            (tokens.side_soft(side), tokens.side(side))
        }
        ChipTone::Notice(Severity::Info) => (tokens.accent_soft, tokens.accent),
        ChipTone::Notice(Severity::Caution) => (tokens.caution_soft, tokens.caution),
        ChipTone::Notice(Severity::Stop) => (tokens.stop_soft, tokens.stop),
    }
}
