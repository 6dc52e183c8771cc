//! Owns the egui style made from the tokens.

use egui::style::{
    ScrollAnimation, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets,
};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, Visuals, vec2};

use super::{Motion, ThemeChoice, Tokens, Type, size};

/// The complete egui style of a theme.
pub(super) fn style(tokens: &Tokens, choice: ThemeChoice, motion: Motion) -> Style {
    let mut style = Style {
        visuals: visuals(tokens, choice),
        text_styles: Type::styles(),
        animation_time: match motion {
            Motion::Full => 0.12,
            Motion::Reduced => 0.0,
        },
        scroll_animation: match motion {
            Motion::Full => ScrollAnimation::default(),
            Motion::Reduced => ScrollAnimation::none(),
        },
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(size::GAP_S, size::GAP_S);
    spacing.button_padding = vec2(size::BUTTON_PAD, 10.0);
    spacing.interact_size = vec2(size::CONTROL, size::CONTROL);
    spacing.window_margin = Margin::symmetric(size::CARD_PAD_X, size::CARD_PAD_Y);
    spacing.menu_margin = Margin::same(8);
    spacing.icon_width = size::ICON;
    spacing.icon_spacing = size::GAP_S;
    spacing.text_edit_width = 280.0;
    spacing.combo_width = 160.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = scroll(motion);
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn scroll(motion: Motion) -> ScrollStyle {
    let mut scroll = ScrollStyle {
        bar_width: 12.0,
        floating_width: 8.0,
        handle_min_length: 44.0,
        ..ScrollStyle::thin()
    };
    scroll.floating_allocated_width = 12.0;
    scroll.fade.strength = 0.0;
    if motion == Motion::Reduced {
        scroll.kinetic.decay_time = 0.0;
    }
    scroll
}

fn visuals(tokens: &Tokens, choice: ThemeChoice) -> Visuals {
    let base = match choice {
        ThemeChoice::Dark => Visuals::dark(),
        ThemeChoice::Light | ThemeChoice::Contrast => Visuals::light(),
    };
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: tokens.shade.gamma_multiply(0.18),
    };
    Visuals {
        override_text_color: None,
        weak_text_color: Some(tokens.muted),
        widgets: widgets(tokens),
        selection: Selection {
            bg_fill: tokens.accent_soft,
            stroke: Stroke::new(size::FOCUS, tokens.accent),
        },
        hyperlink_color: tokens.accent,
        faint_bg_color: tokens.card_hover,
        extreme_bg_color: tokens.track,
        text_edit_bg_color: Some(tokens.card),
        code_bg_color: tokens.info_soft,
        warn_fg_color: tokens.caution,
        error_fg_color: tokens.stop,
        window_corner_radius: CornerRadius::same(size::RADIUS_CARD),
        window_shadow: shadow,
        window_fill: tokens.card,
        window_stroke: Stroke::new(size::HAIRLINE, tokens.line),
        menu_corner_radius: CornerRadius::same(size::RADIUS_CARD),
        panel_fill: tokens.paper,
        popup_shadow: shadow,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, tokens.accent),
            blink: false,
            ..TextCursorStyle::default()
        },
        indent_has_left_vline: false,
        striped: false,
        image_loading_spinners: false,
        interact_cursor: Some(egui::CursorIcon::PointingHand),
        disabled_alpha: 0.55,
        ..base
    }
}

fn widgets(tokens: &Tokens) -> Widgets {
    let look = |fill: Color32, outline: Color32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(size::OUTLINE, outline),
        corner_radius: CornerRadius::same(size::RADIUS),
        fg_stroke: Stroke::new(size::OUTLINE, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: WidgetVisuals {
            bg_stroke: Stroke::new(size::HAIRLINE, tokens.line),
            ..look(tokens.paper, tokens.line, tokens.ink)
        },
        // The fill is that of scroll-bar handles, which must stand out from their track.
        inactive: WidgetVisuals {
            bg_fill: tokens.muted.gamma_multiply(0.6),
            ..look(tokens.card, tokens.line, tokens.ink)
        },
        hovered: look(tokens.card_hover, tokens.muted, tokens.ink),
        active: WidgetVisuals {
            bg_stroke: Stroke::new(size::FOCUS, tokens.accent),
            ..look(tokens.card_hover, tokens.accent, tokens.ink)
        },
        open: look(tokens.card_hover, tokens.accent, tokens.ink),
    }
}
