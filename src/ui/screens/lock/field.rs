//! Owns the field for a secret: dots while it is typed, or letters where the person asks to see them.

use egui::{Key, Response, Ui};

use crate::application::TypedWords;
use crate::i18n::Words;
use crate::ui::widgets::{Button, LabelPlace, TextField};

/// Whether a secret is shown while it is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum Seen {
    /// Dots stand for it.
    #[default]
    Dots,
    /// It can be read.
    Letters,
}

/// What came of drawing a field.
pub(in crate::ui) struct Typed {
    /// The field.
    pub(in crate::ui) field: Response,
    /// Whether Enter was pressed in it.
    pub(in crate::ui) entered: bool,
}

/// Draws a field for a secret. Nothing that was typed can be taken back or is kept by egui.
pub(in crate::ui) fn secret_ui(
    ui: &mut Ui,
    label: &str,
    typed: &mut TypedWords,
    seen: Seen,
    problem: Option<&str>,
) -> Typed {
    let mut field = TextField::new(label)
        .label_place(LabelPlace::Above)
        .problem(problem)
        .forgetful();
    if seen == Seen::Dots {
        field = field.masked();
    }
    let field = field.show(ui, typed.text_mut());
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    Typed { field, entered }
}

/// Draws the button that shows or hides what is typed.
pub(in crate::ui) fn seen_ui(ui: &mut Ui, seen: &mut Seen, words: &Words) {
    let (name, other) = match seen {
        Seen::Dots => (words.lock_show(), Seen::Letters),
        Seen::Letters => (words.lock_hide(), Seen::Dots),
    };
    if Button::quiet(&name).small().show(ui).clicked() {
        *seen = other;
    }
}
