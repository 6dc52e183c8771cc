//! Owns the page with a recovery code: its text and the same as squares that a camera reads.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::i18n::Words;

/// Squares that a camera reads as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Squares {
    /// Squares in one row.
    pub width: usize,
    /// Whether each square is dark, row by row.
    pub dark: Vec<bool>,
}

/// The code as squares; `None` where it is too long, which no recovery code is.
pub fn squares(code: &str) -> Option<Squares> {
    let drawn = QrCode::with_error_correction_level(code.as_bytes(), EcLevel::M).ok()?;
    Some(Squares {
        width: drawn.width(),
        dark: drawn
            .to_colors()
            .into_iter()
            .map(|color| color != Color::Light)
            .collect(),
    })
}

/// The page: a whole file that prints on one sheet and needs nothing else.
pub fn page(code: &str, words: &Words) -> String {
    let title = words.lock_page_title();
    let about = words.lock_page_about();
    let keep = words.lock_page_keep();
    let language = words.language().id();
    let drawing = squares(code).map_or_else(String::new, |squares| drawing(&squares));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>\n\
         body {{ font: 16pt sans-serif; max-width: 17cm; margin: 2cm auto; }}\n\
         code {{ font: bold 20pt monospace; }}\n\
         svg {{ width: 5cm; height: 5cm; }}\n</style>\n</head>\n<body>\n\
         <h1>{title}</h1>\n<p>{about}</p>\n<p><code>{code}</code></p>\n{drawing}\n\
         <p>{keep}</p>\n</body>\n</html>\n"
    )
}

fn drawing(squares: &Squares) -> String {
    let side = squares.width + 8;
    let mut path = String::new();
    for (place, _dark) in squares.dark.iter().enumerate().filter(|(_, dark)| **dark) {
        let (row, column) = (place / squares.width, place % squares.width);
        // Writing into a text cannot fail.
        let _written = write!(path, "M{} {}h1v1h-1z", column + 4, row + 4);
    }
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-hidden=\"true\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
    )
}
