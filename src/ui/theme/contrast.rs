//! Owns the sum of contrast and the list of text on grounds in use, which a test checks in every theme.

use egui::Color32;

use super::Tokens;

/// Text on a ground, as some widget draws it.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// Name of the pair, as `text on ground`.
    pub name: &'static str,
    /// Colour of the text.
    pub text: Color32,
    /// Colour of what is behind it.
    pub behind: Color32,
}

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance).
pub fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

macro_rules! grounds {
    ($tokens:ident: $( $text:ident on [$($ground:ident),+] ),+ $(,)?) => {
        vec![$($( Ground {
            name: concat!(stringify!($text), " on ", stringify!($ground)),
            text: $tokens.$text,
            behind: $tokens.$ground,
        }, )+)+]
    };
}

/// Every text on every ground that some widget draws.
pub fn grounds(tokens: &Tokens) -> Vec<Ground> {
    grounds!(tokens:
        ink on [paper, nav, card, card_hover, accent_soft, left_soft, right_soft, ok_soft,
                caution_soft, stop_soft, info_soft],
        muted on [paper, nav, card, card_hover, accent_soft, caution_soft, stop_soft, info_soft],
        accent on [paper, nav, card, card_hover, accent_soft, info_soft],
        left on [paper, card, left_soft, accent_soft],
        right on [paper, card, right_soft, accent_soft],
        ok_text on [ok_soft],
        ok on [card, paper],
        caution on [card, paper, caution_soft],
        stop on [card, paper, stop_soft],
        on_stop_fill on [stop_fill],
        on_ink on [ink],
        on_accent on [accent, accent_hover],
        on_left on [left],
        on_right on [right],
        on_ok on [ok],
        on_mark on [mark_pain, mark_numbness, mark_tingling, mark_weakness, mark_thinning],
    )
}

fn luminance(color: Color32) -> f64 {
    let linear = |byte: u8| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}
