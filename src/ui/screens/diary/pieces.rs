//! Owns how pieces of a line are drawn: sides in their colours, the rest in one.

use egui::{Color32, Response, Ui};

use crate::domain::Side;
use crate::ui::screens::diary::line::Piece;
use crate::ui::theme::{self, Runs, SideTone, Type};
use crate::ui::widgets::paragraph_ui;

/// Draws pieces as one paragraph.
pub fn pieces_ui(ui: &mut Ui, step: Type, color: Color32, pieces: &[Piece]) -> Response {
    let tokens = theme::of(ui);
    let mut runs = Runs::new(step);
    for piece in pieces {
        runs = match piece.side {
            Some(Side::Left) => runs.side(&tokens, SideTone::Left, &piece.text),
            Some(Side::Right) => runs.side(&tokens, SideTone::Right, &piece.text),
            None => runs.run(step, color, &piece.text),
        };
    }
    paragraph_ui(ui, runs)
}
