//! Owns decoding the picture of an own exercise, within limits.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

use crate::domain::{Picture, PictureFormat};

/// The most bytes that decoding may ask for: a picture of the largest size takes 16 million.
const MAX_ALLOC: u64 = 64 * 1024 * 1024;

/// A picture as points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Points across.
    pub width: usize,
    /// Points down.
    pub height: usize,
    /// Red, green, blue and opacity of each point, row by row.
    pub rgba: Vec<u8>,
}

/// Decodes a picture; `None` where the file is broken or larger than its head says.
pub fn pixels(picture: &Picture) -> Option<Pixels> {
    let format = match picture.format() {
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Jpeg => ImageFormat::Jpeg,
    };
    let mut reader = ImageReader::with_format(Cursor::new(picture.bytes()), format);
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(Picture::MAX_EDGE);
    limits.max_image_height = Some(Picture::MAX_EDGE);
    limits.max_alloc = Some(MAX_ALLOC);
    reader.limits(limits);
    let drawn = reader.decode().ok()?.into_rgba8();
    Some(Pixels {
        width: usize::try_from(drawn.width()).ok()?,
        height: usize::try_from(drawn.height()).ok()?,
        rgba: drawn.into_raw(),
    })
}
