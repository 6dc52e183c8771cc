//! Owns how pieces of a line become one paragraph with the sides in their colours.

use egui::Color32;

use crate::domain::Side;
use crate::ui::screens::diary::line::Piece;
use crate::ui::theme::{Runs, SideTone, Tokens, Type};

/// The tone of a side.
pub const fn tone(side: Side) -> SideTone {
    match side {
        Side::Left => SideTone::Left,
        Side::Right => SideTone::Right,
    }
}

/// A small line.
pub fn small_runs(tokens: &Tokens, color: Color32, pieces: &[Piece]) -> Runs {
    runs(Type::Small, tokens, color, pieces)
}

/// A line of a step of the type scale.
pub fn runs(step: Type, tokens: &Tokens, color: Color32, pieces: &[Piece]) -> Runs {
    pieces
        .iter()
        .fold(Runs::new(step), |runs, piece| match piece.side {
            Some(side) => runs.side(tokens, tone(side), &piece.text),
            None => runs.run(step, color, &piece.text),
        })
}
