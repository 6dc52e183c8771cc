//! Owns the choice of a PIN: typed twice, and none of those that are tried first.

use egui::Ui;

use crate::application::kiosk::{Pin, PinProblem, pin_problem};
use crate::i18n::Words;
use crate::ui::kiosk::pad::{Pad, Pressed, Shown};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{heading_ui, news_ui, paragraph_ui, problem_ui};

/// How many digits are offered, whatever the fewest are.
const OFFERED: usize = 8;

/// A new PIN, typed twice.
pub struct Twice {
    pad: Pad,
    first: Option<Pad>,
    problem: Option<Problem>,
}

/// What is wrong with the PIN.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    Pin(PinProblem),
    NotTheSame,
}

impl Default for Twice {
    fn default() -> Self {
        let mut pad = Pad::default();
        pad.reveal();
        Self {
            pad,
            first: None,
            problem: None,
        }
    }
}

impl Twice {
    /// Draws the pad for the PIN, then for the PIN once more; gives it once both agree.
    pub fn show(&mut self, ui: &mut Ui, least: u8, words: &Words) -> Option<Pin> {
        let name = if self.first.is_some() {
            words.kiosk_new_pin_again()
        } else {
            words.kiosk_new_pin()
        };
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::BigButton.text(&name), 2);
            paragraph_ui(ui, words.kiosk_new_pin_about(i64::from(least)));
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
        let problem = self.problem.map(|problem| said(problem, words));
        news_ui(ui, "pin-problem", problem.as_deref(), |ui| {
            if let Some(problem) = &problem {
                ui.add_space(size::GAP_S);
                ui.vertical_centered(|ui| problem_ui(ui, problem));
            }
        });
        ui.add_space(size::GAP_S);
        ui.vertical_centered(|ui| paragraph_ui(ui, words.kiosk_protects()));
        done
    }

    fn settle(&mut self, least: u8) -> Option<Pin> {
        let Some(mut first) = self.first.take() else {
            self.problem = pin_problem(self.pad.digits(), least).map(Problem::Pin);
            if self.problem.is_none() {
                self.first = Some(std::mem::take(&mut self.pad));
                self.pad.reveal();
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
