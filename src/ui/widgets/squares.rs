//! Owns the picture of squares that a camera reads as text.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Squares that stay light around the picture, so that a camera finds it.
const QUIET: usize = 4;

/// Draws rows of `width` squares, `dark` or not, about `side` points wide; `name` says what they are.
///
/// They are black on white in every theme: many cameras read nothing else.
pub fn squares_ui(ui: &mut Ui, width: usize, dark: &[bool], side: f32, name: &str) -> Response {
    let count = width + 2 * QUIET;
    let scale = ui.ctx().pixels_per_point();
    // Whole pixels, so that no edge is blurred.
    let square = ((side * scale / count as f32).floor().max(1.0)) / scale;
    let size = vec2(square, square) * count as f32;
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::ZERO, Color32::WHITE);
    for (place, _dark) in dark.iter().enumerate().filter(|(_, dark)| **dark) {
        let (row, column) = (place / width.max(1) + QUIET, place % width.max(1) + QUIET);
        let corner = pos2(
            rect.left() + square * column as f32,
            rect.top() + square * row as f32,
        );
        let filled = Rect::from_min_size(corner, vec2(square, square));
        painter.rect_filled(filled, CornerRadius::ZERO, Color32::BLACK);
    }
    response
}
