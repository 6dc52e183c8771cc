//! Owns the settings in force and what follows from them: words, colours, size.

use crate::application::{self, Motion, Settings, ThemeChoice};
use crate::i18n::Words;
use crate::ui::theme;

/// The settings in force with the words made from them.
pub(in crate::ui) struct Voice {
    pub(in crate::ui) settings: Settings,
    pub(in crate::ui) words: Words,
    pub(in crate::ui) system: Vec<String>,
    look: Option<Look>,
}

/// What the window was last dressed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Look {
    theme: theme::ThemeChoice,
    motion: theme::Motion,
}

impl Voice {
    /// Makes the words for these settings; `system` are the system's languages, best first.
    pub(in crate::ui) fn new(settings: Settings, system: Vec<String>) -> Self {
        let words = Words::with(application::display(&settings, &system));
        Self {
            settings,
            words,
            system,
            look: None,
        }
    }

    /// Takes new settings into use at once.
    pub(in crate::ui) fn set(&mut self, settings: Settings) {
        let display = application::display(&settings, &self.system);
        if display != self.words.display() {
            self.words = Words::with(display);
        }
        self.settings = settings;
    }

    /// Dresses the window where something about its look changed.
    pub(in crate::ui) fn dress(&mut self, ctx: &egui::Context) {
        let look = Look {
            theme: theme_of(self.settings.theme, ctx.system_theme()),
            motion: match self.settings.motion {
                Motion::Full => theme::Motion::Full,
                Motion::Reduced => theme::Motion::Reduced,
            },
        };
        match self.look {
            None => theme::install(ctx, look.theme, look.motion),
            Some(before) if before != look => theme::apply(ctx, look.theme, look.motion),
            Some(_) => {}
        }
        self.look = Some(look);
        let zoom = self.settings.zoom.factor();
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
    }
}

fn theme_of(choice: ThemeChoice, system: Option<egui::Theme>) -> theme::ThemeChoice {
    match (choice, system) {
        (ThemeChoice::Light, _) | (ThemeChoice::System, Some(egui::Theme::Light) | None) => {
            theme::ThemeChoice::Light
        }
        (ThemeChoice::Dark, _) | (ThemeChoice::System, Some(egui::Theme::Dark)) => {
            theme::ThemeChoice::Dark
        }
        (ThemeChoice::Contrast, _) => theme::ThemeChoice::Contrast,
    }
}
