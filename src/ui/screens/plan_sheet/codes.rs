//! Owns the pictures of the page of the plan: QR codes and own exercises as textures.

use egui::{ColorImage, Context, TextureHandle, TextureOptions, Ui, vec2};

use crate::application::view::plan::{Code, pixels};
use crate::domain::Picture;

/// The light margin around a code, in modules.
const QUIET: usize = 4;
/// Points of the screen for one module.
const MODULE: f32 = 3.0;
/// The widest and highest an own picture is drawn.
const WIDEST: f32 = 260.0;

/// The textures that were made, with what they were made from.
#[derive(Default)]
pub(super) struct Pictures {
    codes: Vec<(String, TextureHandle)>,
    own: Vec<(Picture, TextureHandle)>,
}

impl Pictures {
    /// Draws a code, always dark on light, as scanners want it.
    pub(super) fn code_ui(&mut self, ui: &mut Ui, code: &Code, name: &str) {
        let known = self.codes.iter().any(|(text, _)| *text == code.text);
        if !known {
            // Those of an earlier plan are let go of.
            self.codes.truncate(code.number - 1);
            let texture = load(ui.ctx(), &code.text, drawn(code), TextureOptions::NEAREST);
            self.codes.push((code.text.clone(), texture));
        }
        let found = self.codes.iter().find(|(text, _)| *text == code.text);
        if let Some((_, texture)) = found {
            let side = (code.side + 2 * QUIET) as f32 * MODULE;
            image_ui(ui, texture, (side, side), name);
        }
    }

    /// Draws the picture of an own exercise; nothing where it cannot be decoded.
    pub(super) fn own_ui(&mut self, ui: &mut Ui, picture: &Picture, name: &str) {
        let known = self.own.iter().any(|(known, _)| known == picture);
        if !known {
            let Some(points) = pixels(picture) else {
                return;
            };
            let size = [points.width, points.height];
            let image = ColorImage::from_rgba_unmultiplied(size, &points.rgba);
            let texture = load(ui.ctx(), name, image, TextureOptions::LINEAR);
            self.own.push((picture.clone(), texture));
        }
        let found = self.own.iter().find(|(known, _)| known == picture);
        if let Some((_, texture)) = found {
            let [width, height] = texture.size().map(|edge| edge as f32);
            let room = ui.available_width().min(WIDEST);
            let scale = (room / width).min(WIDEST / height).min(1.0);
            image_ui(ui, texture, (width * scale, height * scale), name);
        }
    }
}

fn load(ctx: &Context, name: &str, image: ColorImage, options: TextureOptions) -> TextureHandle {
    ctx.load_texture(name, image, options)
}

fn drawn(code: &Code) -> ColorImage {
    let side = code.side + 2 * QUIET;
    let mut gray = vec![255_u8; side * side];
    for (y, row) in code.dark.chunks(code.side.max(1)).enumerate() {
        let start = (y + QUIET) * side + QUIET;
        for (point, dark) in gray.iter_mut().skip(start).zip(row) {
            *point = if *dark { 0 } else { 255 };
        }
    }
    ColorImage::from_gray([side, side], &gray)
}

fn image_ui(ui: &mut Ui, texture: &TextureHandle, (width, height): (f32, f32), name: &str) {
    let image = egui::Image::new((texture.id(), vec2(width, height))).alt_text(name);
    ui.add(image);
}
