//! Owns the typing of a PIN or of a card's number: big keys, and the same by keyboard.

use egui::{Event, Key, Modifiers, Role, Ui, vec2};

use crate::application::kiosk::{PIN_MOST, Pin};
use crate::i18n::Words;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{pad_key_ui, paragraph_as_ui, pin_dots_ui};

/// Width of a key.
const KEY_WIDTH: f32 = 84.0;
/// Height of a key.
const KEY_HEIGHT: f32 = 68.0;

/// The digits that were typed. Those of a PIN are never shown, never copied, and cannot be taken back.
pub struct Pad {
    digits: String,
    most: usize,
    reveal: Reveal,
}

/// Whether a pad shall be brought into sight: on a small screen it may lie below what is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reveal {
    #[default]
    No,
    Yes,
}

impl Default for Pad {
    fn default() -> Self {
        Self::of_most(PIN_MOST)
    }
}

/// A pad on the screen.
pub struct Shown<'a> {
    /// Whose PIN.
    pub name: &'a str,
    /// How many dots there are at least.
    pub places: usize,
    /// What the key says that ends the typing.
    pub end: &'a str,
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing that ends the typing.
    Nothing,
    /// A digit, or one was taken away.
    Digit,
    /// The key that opens.
    Open,
}

impl Pad {
    /// A pad that takes so many digits and no more.
    pub const fn of_most(most: usize) -> Self {
        Self {
            digits: String::new(),
            most,
            reveal: Reveal::No,
        }
    }

    /// Brings the pad into sight when it is drawn next.
    pub const fn reveal(&mut self) {
        self.reveal = Reveal::Yes;
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// Forgets them: the bytes are written over first.
    pub fn clear(&mut self) {
        let zeros = "0".repeat(self.digits.len());
        self.digits.replace_range(.., &zeros);
        self.digits.clear();
    }

    /// Takes the digits out.
    pub fn take(&mut self) -> Pin {
        let digits = Pin::typed(&self.digits);
        self.clear();
        digits
    }

    fn push(&mut self, digit: char) {
        if self.digits.len() < self.most {
            // Room for all of them at once, so that no part of a PIN stays where a shorter one was.
            self.digits.reserve_exact(self.most - self.digits.len());
            self.digits.push(digit);
        }
    }

    /// Takes what the keyboard typed. Enter opens only where something was typed, so that it can
    /// press a focused button otherwise.
    /// What is typed into a text field that has the focus is that field's.
    pub fn listen(&mut self, ui: &Ui) -> Pressed {
        let mut pressed = Pressed::Nothing;
        if ui.ctx().text_edit_focused() {
            return pressed;
        }
        let typed: Vec<char> = ui.input_mut(|input| {
            let mut typed = Vec::new();
            input.events.retain(|event| {
                let digits = if let Event::Text(text) = event {
                    text.as_str()
                } else {
                    ""
                };
                let ours = !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit());
                if ours {
                    typed.extend(digits.chars());
                }
                !ours
            });
            typed
        });
        for digit in typed {
            self.push(digit);
            pressed = Pressed::Digit;
        }
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if !self.digits.is_empty() {
            if key(Key::Backspace) {
                self.digits.pop();
                pressed = Pressed::Digit;
            }
            if key(Key::Escape) {
                self.clear();
                pressed = Pressed::Digit;
            }
            if key(Key::Enter) {
                pressed = Pressed::Open;
            }
        }
        pressed
    }

    /// Draws dots and keys.
    pub fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, words: &Words) -> Pressed {
        let pad = ui.scope(|ui| {
            ui.vertical_centered(|ui| {
                pin_dots_ui(ui, shown.name, self.digits.len(), shown.places);
            });
            ui.add_space(size::GAP);
            self.keys_ui(ui, shown.end, words)
        });
        if std::mem::take(&mut self.reveal) == Reveal::Yes {
            pad.response.scroll_to_me(None);
        }
        pad.inner
    }

    /// Draws the digits themselves and keys: for a number that everybody may see.
    pub fn show_number(&mut self, ui: &mut Ui, words: &Words) -> Pressed {
        let room = vec2(ui.available_width(), size::CONTROL_BIG - size::GAP);
        ui.allocate_ui(room, |ui| {
            ui.set_min_height(room.y);
            if !self.digits.is_empty() {
                ui.vertical_centered(|ui| {
                    let text = Type::PageTitle.text(&self.digits);
                    paragraph_as_ui(ui, Role::Status, text);
                });
            }
        });
        self.keys_ui(ui, &words.kiosk_open(), words)
    }

    fn keys_ui(&mut self, ui: &mut Ui, end: &str, words: &Words) -> Pressed {
        let mut pressed = Pressed::Nothing;
        let mut typed = String::new();
        let rows = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]];
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_M);
        for row in rows {
            row_ui(ui, |ui| {
                let pressed_one = row.into_iter().filter(|digit| key_ui(ui, digit, false));
                let digits: String = pressed_one.collect();
                typed.push_str(&digits);
            });
        }
        row_ui(ui, |ui| {
            if key_ui(ui, &words.kiosk_clear(), false) {
                self.clear();
                pressed = Pressed::Digit;
            }
            if key_ui(ui, "0", false) {
                typed.push('0');
            }
            if key_ui(ui, end, true) {
                pressed = Pressed::Open;
            }
        });
        for digit in typed.drain(..) {
            self.push(digit);
            pressed = Pressed::Digit;
        }
        pressed
    }
}

impl Drop for Pad {
    fn drop(&mut self) {
        self.clear();
    }
}

fn key_ui(ui: &mut Ui, text: &str, filled: bool) -> bool {
    pad_key_ui(ui, text, filled, vec2(KEY_WIDTH, KEY_HEIGHT)).clicked()
}

/// A row of three keys in the middle of what holds it.
fn row_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let width = 3.0 * KEY_WIDTH + 2.0 * size::GAP_M;
    let aside = ((ui.available_width() - width) / 2.0).max(0.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_M;
        ui.add_space(aside);
        add(ui);
    });
}
