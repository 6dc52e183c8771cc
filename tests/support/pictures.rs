//! Owns pictures for tests: made here, so that none needs to be kept.

use std::io::Cursor;

use evenly::domain::PictureFile;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Stripes of this size; no two neighbours are alike.
fn stripes(width: u32, height: u32, shade: u8) -> DynamicImage {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let part = |of: u32| u8::try_from(of * 40 % 256).expect("below 256");
        Rgb([part(x), part(y), shade])
    });
    DynamicImage::ImageRgb8(image)
}

/// The bytes of a PNG file.
pub(crate) fn png(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    stripes(width, height, shade)
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("into memory");
    bytes.into_inner()
}

/// The bytes of a JPEG file.
pub(crate) fn jpeg(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    stripes(width, height, shade)
        .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 80))
        .expect("into memory");
    bytes
}

/// A small picture.
pub(crate) fn picture(shade: u8) -> PictureFile {
    PictureFile::new(&png(12, 9, shade)).expect("a small picture")
}
