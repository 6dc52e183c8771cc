//! Owns the window's icon, drawn from the shape of the logo: two arcs of the same height.

use egui::IconData;

use crate::ui::theme::{ThemeChoice, Tokens};

/// Side of the icon in pixels.
const SIDE: u32 = 64;
/// Half the width of the line, in pixels.
const HALF_LINE: f32 = 4.0;

/// Draws the icon: the logo's two arcs in the colour of the program, on nothing.
pub(super) fn icon() -> IconData {
    let color = Tokens::of(ThemeChoice::Light).accent;
    let points: Vec<(f32, f32)> = arcs();
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let at = (x as f32 + 0.5, y as f32 + 0.5);
            let alpha = cover(at, &points);
            rgba.extend([color.r(), color.g(), color.b(), alpha]);
        }
    }
    IconData {
        rgba,
        width: SIDE,
        height: SIDE,
    }
}

/// Points along both arcs: the curve `3,17 c 3,-9 6,-9 9,0` twice, in a square of 24, scaled to the icon.
fn arcs() -> Vec<(f32, f32)> {
    let scale = SIDE as f32 / 24.0;
    let mut points = Vec::new();
    for start in [3.0_f32, 12.0] {
        for step in 0..=24_u16 {
            let t = f32::from(step) / 24.0;
            let u = 1.0 - t;
            // A cubic curve from (0, 0) over (3, −9) and (6, −9) to (9, 0).
            let x = 3.0 * u * u * t * 3.0 + 3.0 * u * t * t * 6.0 + t * t * t * 9.0;
            let y = 3.0 * u * u * t * -9.0 + 3.0 * u * t * t * -9.0;
            points.push(((start + x) * scale, (15.5 + y) * scale));
        }
    }
    points
}

/// How much of a pixel the line covers, 0 to 255.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value lies between 0 and 255"
)]
fn cover(at: (f32, f32), points: &[(f32, f32)]) -> u8 {
    let nearest = points
        .iter()
        .map(|(x, y)| (at.0 - x).hypot(at.1 - y))
        .fold(f32::INFINITY, f32::min);
    ((HALF_LINE + 0.5 - nearest).clamp(0.0, 1.0) * 255.0).round() as u8
}
