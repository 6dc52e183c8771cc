//! Owns showing the picture of an exercise: drawn once, and kept by egui while the window is open.

use std::collections::BTreeMap;

use egui::{ColorImage, Context, Id, Image, TextureHandle, TextureOptions, Ui, Vec2, vec2};

use crate::application::picture_points;
use crate::domain::{Picture, PictureFile, PictureId};
use crate::i18n::Words;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::paragraph_ui;

/// The most pictures that are kept drawn; a plan has twelve.
const MOST_KEPT: usize = 32;

/// The pictures that were drawn; `None` for one that cannot be.
#[derive(Clone, Default)]
struct Drawn(BTreeMap<PictureId, Option<TextureHandle>>);

/// Draws a picture inside a box of this size, with what is on it as its accessible name. Where its
/// file is not here, it says what is on it.
pub(in crate::ui) fn picture_ui(ui: &mut Ui, picture: &Picture, most: Vec2, words: &Words) {
    let said = picture.words().as_str();
    let texture = picture.file().and_then(|file| texture(ui.ctx(), file));
    let Some(texture) = texture else {
        let muted = theme::of(ui).muted;
        let said = words.own_picture_not_here(said);
        paragraph_ui(ui, Type::Small.text(&said).color(muted));
        return;
    };
    let room = vec2(most.x.min(ui.available_width()), most.y);
    let natural = texture.size_vec2();
    let scale = (room.x / natural.x).min(room.y / natural.y).min(1.0);
    let shown = Image::new((texture.id(), natural * scale))
        .fit_to_exact_size(natural * scale)
        .corner_radius(size::GAP_S)
        .alt_text(said);
    ui.add(shown);
}

/// The drawn picture, drawn now where it was not before.
fn texture(context: &Context, file: &PictureFile) -> Option<TextureHandle> {
    let id = file.id();
    let kept = context.data_mut(|data| {
        let drawn = data.get_temp_mut_or_default::<Drawn>(Id::NULL);
        drawn.0.get(&id).cloned()
    });
    if let Some(kept) = kept {
        return kept;
    }
    let texture = picture_points(file).ok().map(|points| {
        let size = [points.width, points.height];
        let image = ColorImage::from_rgba_unmultiplied(size, &points.rgba);
        context.load_texture(id.to_string(), image, TextureOptions::LINEAR)
    });
    context.data_mut(|data| {
        let drawn = data.get_temp_mut_or_default::<Drawn>(Id::NULL);
        if drawn.0.len() >= MOST_KEPT {
            drawn.0.clear();
        }
        drawn.0.insert(id, texture.clone());
    });
    texture
}
