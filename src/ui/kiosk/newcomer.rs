//! Owns the beginning of a diary on a kiosk: a symbol, a PIN, and the PIN once more.

use egui::{Ui, vec2};

use crate::application::kiosk::{PinProblem, Symbol, pin_problem};
use crate::i18n::Words;
use crate::ui::kiosk::pad::{Pad, Pressed};
use crate::ui::kiosk::who::shape;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, heading_ui, paragraph_ui, problem_ui, sign_card_ui};

/// Width of a card to choose from.
const CARD: f32 = 150.0;
/// How many digits are offered, whatever the fewest are.
const OFFERED: usize = 8;

/// The form.
#[derive(Default)]
pub(super) struct Newcomer {
    symbol: Option<Symbol>,
    twice: Twice,
}

/// A new PIN, typed twice.
#[derive(Default)]
pub(super) struct Twice {
    pad: Pad,
    first: Option<Pad>,
    problem: Option<Problem>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    Pin(PinProblem),
    NotTheSame,
}

/// What came of it.
pub(super) enum NewcomerWish {
    Nothing,
    Back,
    Begin(Symbol, String),
}

impl Newcomer {
    /// Draws the form.
    pub(super) fn show(&mut self, ui: &mut Ui, least: u8, words: &Words) -> NewcomerWish {
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::PageTitle.text(words.kiosk_new_here()), 1);
        });
        ui.add_space(size::GAP);
        let mut wish = NewcomerWish::Nothing;
        let Some(symbol) = self.symbol else {
            self.symbols_ui(ui, words);
            ui.add_space(size::GAP);
            if back_ui(ui, words) {
                wish = NewcomerWish::Back;
            }
            return wish;
        };
        if let Some(digits) = self.twice.show(ui, least, words) {
            wish = NewcomerWish::Begin(symbol, digits);
        }
        ui.add_space(size::GAP);
        if back_ui(ui, words) {
            self.symbol = None;
            self.twice = Twice::default();
        }
        wish
    }

    fn symbols_ui(&mut self, ui: &mut Ui, words: &Words) {
        paragraph_ui(ui, words.kiosk_new_symbol());
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_M);
        ui.horizontal_wrapped(|ui| {
            for symbol in Symbol::ALL {
                let name = symbol.name(words);
                if sign_card_ui(ui, shape(symbol), &name, false, CARD).clicked() {
                    self.symbol = Some(symbol);
                }
            }
        });
    }
}

impl Twice {
    /// Draws the pad for the PIN, then for the PIN once more; gives it once both agree.
    pub(super) fn show(&mut self, ui: &mut Ui, least: u8, words: &Words) -> Option<String> {
        let name = if self.first.is_some() {
            words.kiosk_new_pin_again()
        } else {
            words.kiosk_new_pin()
        };
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::BigButton.text(&name), 2);
            paragraph_ui(ui, words.kiosk_new_pin_about(i64::from(least)));
            paragraph_ui(ui, words.kiosk_protects());
        });
        ui.add_space(size::GAP);
        let mut pressed = self.pad.listen(ui);
        let shown = self
            .pad
            .show(ui, &name, OFFERED.max(usize::from(least)), words);
        if shown != Pressed::Nothing {
            pressed = shown;
        }
        let done = match pressed {
            Pressed::Nothing => None,
            Pressed::Digit => {
                self.problem = None;
                None
            }
            Pressed::Open => self.settle(least),
        };
        if let Some(problem) = self.problem {
            ui.add_space(size::GAP_S);
            problem_ui(ui, &said(problem, words));
        }
        done
    }

    fn settle(&mut self, least: u8) -> Option<String> {
        let Some(mut first) = self.first.take() else {
            self.problem = pin_problem(self.pad.digits(), least).map(Problem::Pin);
            if self.problem.is_none() {
                self.first = Some(std::mem::take(&mut self.pad));
            } else {
                self.pad.clear();
            }
            return None;
        };
        if first.digits() == self.pad.digits() {
            self.pad.clear();
            return Some(first.take());
        }
        self.pad.clear();
        self.problem = Some(Problem::NotTheSame);
        None
    }
}

fn back_ui(ui: &mut Ui, words: &Words) -> bool {
    ui.vertical_centered(|ui| {
        Button::secondary(&words.kiosk_back())
            .big()
            .show(ui)
            .clicked()
    })
    .inner
}

fn said(problem: Problem, words: &Words) -> String {
    match problem {
        Problem::NotTheSame => words.kiosk_pin_differs(),
        Problem::Pin(PinProblem::TooShort { least }) => words.kiosk_pin_short(i64::from(least)),
        Problem::Pin(PinProblem::TooLong) => words.kiosk_pin_long(),
        Problem::Pin(PinProblem::Pattern) => words.kiosk_pin_pattern(),
        Problem::Pin(PinProblem::Date) => words.kiosk_pin_date(),
        Problem::Pin(PinProblem::Common) => words.kiosk_pin_common(),
    }
}
