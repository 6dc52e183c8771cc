//! Owns the beginning of a diary on a kiosk: a symbol, a PIN, and the PIN once more.

use egui::{Ui, vec2};

use crate::application::kiosk::{PinProblem, Symbol, pin_problem};
use crate::i18n::Words;
use crate::ui::kiosk::pad::{Pad, Pressed, Shown};
use crate::ui::kiosk::who::shape;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, heading_ui, paragraph_ui, problem_ui, sign_card_ui};

/// The least width of a card to choose from.
const CARD: f32 = 140.0;
/// The most cards beside each other.
const ACROSS: usize = 5;
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
        ui.vertical_centered(|ui| paragraph_ui(ui, words.kiosk_new_symbol()));
        ui.add_space(size::GAP_S);
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_M);
        let room = ui.available_width() + size::GAP_M;
        let across = (1..=ACROSS)
            .rev()
            .find(|count| *count as f32 * (CARD + size::GAP_M) <= room)
            .unwrap_or(1);
        let width = room / across as f32 - size::GAP_M;
        for row in Symbol::ALL.chunks(across) {
            if let Some(symbol) = ui.horizontal(|ui| row_ui(ui, row, width, words)).inner {
                self.symbol = Some(symbol);
            }
        }
    }
}

/// Draws cards beside each other; gives the one that was pressed.
fn row_ui(ui: &mut Ui, row: &[Symbol], width: f32, words: &Words) -> Option<Symbol> {
    let pressed = row.iter().filter(|symbol| {
        let name = symbol.name(words);
        sign_card_ui(ui, shape(**symbol), &name, false, width).clicked()
    });
    // Each is drawn, whichever was pressed.
    pressed.copied().last()
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
        let shown = Shown {
            name: &name,
            places: OFFERED.max(usize::from(least)),
            end: &words.kiosk_next(),
        };
        let shown = self.pad.show(ui, &shown, words);
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
            ui.vertical_centered(|ui| problem_ui(ui, &said(problem, words)));
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
