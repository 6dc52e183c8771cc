//! Owns drawing the pictures of exercises, and making one from a file that a person chose.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits};

use crate::domain::{PictureFile, PictureFormat, PictureProblem};

/// The most bytes of a file that a picture is made from; a photo of a telephone has a fifth.
pub const MAX_CHOSEN_BYTES: usize = 20 * 1024 * 1024;

/// The most points along each edge of such a file.
const CHOSEN_EDGE: u32 = 12_000;

/// The most memory that decoding may take: for a picture of a plan, and for a chosen file.
const ALLOC: u64 = 32 * 1024 * 1024;
const CHOSEN_ALLOC: u64 = 256 * 1024 * 1024;

/// Longest edges that are tried, largest first, until the file is small enough.
const EDGES: [u32; 5] = [1_200, 900, 650, 450, 300];

/// Qualities of JPEG that are tried at each of them.
const QUALITIES: [u8; 2] = [85, 70];

/// A drawn picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// Points across.
    pub width: usize,
    /// Points down.
    pub height: usize,
    /// Red, green, blue and opacity of each point, row by row from the top.
    pub rgba: Vec<u8>,
}

/// Draws a picture.
pub fn points(file: &PictureFile) -> Result<Points, PictureProblem> {
    let limits = limits(PictureFile::MAX_EDGE, ALLOC);
    let drawn = drawn(file.bytes(), file.format(), limits)?.into_rgba8();
    let (width, height) = drawn.dimensions();
    Ok(Points {
        width: usize::try_from(width).map_err(|_large| PictureProblem::TooManyPoints)?,
        height: usize::try_from(height).map_err(|_large| PictureProblem::TooManyPoints)?,
        rgba: drawn.into_raw(),
    })
}

/// Makes a picture from a file that a person chose: upright, made smaller where it is too large, and
/// without what a camera writes into its files, such as the place.
pub fn of_chosen(bytes: &[u8]) -> Result<PictureFile, PictureProblem> {
    let format = PictureFormat::of(bytes).ok_or(PictureProblem::NotAPicture)?;
    if bytes.len() > MAX_CHOSEN_BYTES {
        return Err(PictureProblem::TooManyBytes);
    }
    let chosen = drawn(bytes, format, limits(CHOSEN_EDGE, CHOSEN_ALLOC))?;
    for edge in EDGES {
        let small = if chosen.width() > edge || chosen.height() > edge {
            chosen.thumbnail(edge, edge)
        } else {
            chosen.clone()
        };
        for written in written(&small, format) {
            let fits = written.len() <= PictureFile::MAX_BYTES;
            if fits {
                return PictureFile::new(&written);
            }
        }
    }
    Err(PictureProblem::TooManyBytes)
}

/// Writes a picture as text.
pub(in crate::exchange) fn to_text(file: &PictureFile) -> String {
    STANDARD.encode(file.bytes())
}

/// The address of a picture that stands in a page itself.
pub fn address(file: &PictureFile) -> String {
    format!(
        "data:{};base64,{}",
        file.format().media_type(),
        to_text(file)
    )
}

/// Reads a picture from text and draws it once, to see that it can be drawn.
pub(in crate::exchange) fn of_text(text: &str) -> Result<PictureFile, PictureProblem> {
    if text.len() > PictureFile::MAX_BYTES.div_ceil(3) * 4 {
        return Err(PictureProblem::TooManyBytes);
    }
    let bytes = STANDARD
        .decode(text)
        .map_err(|_no_base64| PictureProblem::Broken)?;
    let file = PictureFile::new(&bytes)?;
    points(&file)?;
    Ok(file)
}

fn limits(edge: u32, alloc: u64) -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(edge);
    limits.max_image_height = Some(edge);
    limits.max_alloc = Some(alloc);
    limits
}

/// Draws a file, turned as it says that it was held.
fn drawn(
    bytes: &[u8],
    format: PictureFormat,
    limits: Limits,
) -> Result<DynamicImage, PictureProblem> {
    let known = match format {
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Jpeg => ImageFormat::Jpeg,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), known);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem(&error))?;
    let held = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut drawn = DynamicImage::from_decoder(decoder).map_err(|error| problem(&error))?;
    drawn.apply_orientation(held);
    Ok(drawn)
}

fn problem(error: &ImageError) -> PictureProblem {
    if matches!(error, ImageError::Limits(_)) {
        PictureProblem::TooManyPoints
    } else {
        PictureProblem::Broken
    }
}

/// The files that a picture of this size can be: a drawing as PNG first, a photo only as JPEG.
fn written(small: &DynamicImage, format: PictureFormat) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    if format == PictureFormat::Png {
        let mut png = Vec::new();
        if small.write_with_encoder(PngEncoder::new(&mut png)).is_ok() {
            files.push(png);
        }
    }
    let opaque = on_white(small);
    for quality in QUALITIES {
        let mut jpeg = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut jpeg, quality);
        if opaque.write_with_encoder(encoder).is_ok() {
            files.push(jpeg);
        }
    }
    files
}

/// What a picture is on paper: JPEG knows no transparency.
fn on_white(picture: &DynamicImage) -> DynamicImage {
    let mut points = picture.to_rgba8();
    for point in points.pixels_mut() {
        let [red, green, blue, opacity] = point.0;
        let mixed = |part: u8| {
            let (part, opacity) = (u16::from(part), u16::from(opacity));
            let mixed = (part * opacity + 255 * (255 - opacity)) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        point.0 = [mixed(red), mixed(green), mixed(blue), u8::MAX];
    }
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(points).to_rgb8())
}
