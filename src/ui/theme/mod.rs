//! Owns how everything looks: colour tokens, sizes, fonts, type scale and the egui style made from them.
//!
//! Nothing else in the program names a colour or a font.

mod contrast;
mod fonts;
pub mod size;
mod style;
mod tokens;
mod type_scale;

use std::sync::Arc;

pub use contrast::{Ground, contrast, grounds};
pub use fonts::fonts;
pub use tokens::{MarkTone, Severity, SideTone, TokenProblem, Tokens};
pub use type_scale::{Runs, Type};

/// The theme a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeChoice {
    /// Ink on paper.
    #[default]
    Light,
    /// Light on dark; the guided session always uses it.
    Dark,
    /// Black on white, at least 7:1 everywhere.
    Contrast,
}

/// How much the program may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Things a person started may move.
    #[default]
    Full,
    /// "Reduce motion": everything stands still.
    Reduced,
}

/// Installs the fonts, the picture loaders and the theme; once, at start-up.
pub fn install(ctx: &egui::Context, choice: ThemeChoice, motion: Motion) {
    egui_extras::install_image_loaders(ctx);
    ctx.set_fonts(fonts());
    apply(ctx, choice, motion);
}

/// Sets the whole egui style from the tokens of a theme; at start-up and whenever the choice changes.
pub fn apply(ctx: &egui::Context, choice: ThemeChoice, motion: Motion) {
    let tokens = Arc::new(Tokens::of(choice));
    ctx.set_theme(match choice {
        ThemeChoice::Dark => egui::Theme::Dark,
        ThemeChoice::Light | ThemeChoice::Contrast => egui::Theme::Light,
    });
    let style = Arc::new(style::style(&tokens, choice, motion));
    ctx.set_style_of(egui::Theme::Light, Arc::clone(&style));
    ctx.set_style_of(egui::Theme::Dark, style);
    ctx.data_mut(|data| {
        data.insert_temp(egui::Id::NULL, tokens);
        data.insert_temp(egui::Id::NULL, StoredMotion(motion));
    });
    ctx.request_repaint();
}

/// The tokens in use where `ui` draws.
pub fn of(ui: &egui::Ui) -> Arc<Tokens> {
    of_ctx(ui.ctx())
}

/// The tokens in use in a context.
pub fn of_ctx(ctx: &egui::Context) -> Arc<Tokens> {
    ctx.data(|data| data.get_temp::<Arc<Tokens>>(egui::Id::NULL))
        .unwrap_or_else(|| Arc::new(Tokens::of(ThemeChoice::Light)))
}

/// Whether things may move where `ui` draws.
pub fn motion(ui: &egui::Ui) -> Motion {
    ui.ctx()
        .data(|data| data.get_temp::<StoredMotion>(egui::Id::NULL))
        .unwrap_or_default()
        .0
}

#[derive(Clone, Copy, Debug, Default)]
struct StoredMotion(Motion);
