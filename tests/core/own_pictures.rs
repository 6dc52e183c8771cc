//! Tests the pictures of a plan's own exercises: what is refused and why, and what becomes of a file
//! that a physiotherapist chose.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use evenly::domain::{FieldProblem, PictureFile, PictureProblem};
use evenly::exchange::Reason;
use evenly::exchange::picture::{of_chosen, points};
use evenly::exchange::plan_file::{read, to_bytes};
use serde_json::{Value, json};

use crate::own::step_taps;
use crate::own_exercises::plan;
use crate::pictures::{jpeg, picture, png};

/// A plan file whose one own exercise has these bytes for a picture.
fn with_picture(bytes: &[u8]) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&to_bytes(&plan([step_taps()]))).expect("JSON");
    file["own_exercises"][0]["picture"] =
        json!({ "words": "a step", "base64": STANDARD.encode(bytes) });
    file.to_string().into_bytes()
}

/// What is wrong with a plan file whose picture is this.
fn refused(bytes: &[u8]) -> PictureProblem {
    let (sheet, problems) = read(&with_picture(bytes)).expect("a plan file");
    assert_eq!(sheet, None, "a plan with a broken picture is no plan");
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}");
    };
    let place = "own_exercises[0].picture.base64";
    assert_eq!(problem.place.to_string(), place);
    let Reason::Field(FieldProblem::Picture(problem)) = problem.reason else {
        panic!("{problem:?}");
    };
    problem
}

/// A PNG file whose head says, with the right checksum, that it is this large.
fn head(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(2, 2, 0);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32fast::hash(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

#[test]
fn pictures_that_are_none_are_refused_for_what_they_are() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    let html = b"<!doctype html><img src=x onerror=alert(1)>";
    let cut = png(40, 30, 1);
    let mut grey = jpeg(40, 30, 1);
    grey.truncate(30);
    let cases: [(&[u8], PictureProblem); 10] = [
        (b"", PictureProblem::NotAPicture),
        (svg, PictureProblem::NotAPicture),
        (html, PictureProblem::NotAPicture),
        (
            b"GIF89a\x02\x00\x02\x00\x00\x00\x00;",
            PictureProblem::NotAPicture,
        ),
        (b"\x89PNG\r\n\x1a\n", PictureProblem::Broken),
        (&cut[..cut.len() / 2], PictureProblem::Broken),
        (&grey, PictureProblem::Broken),
        (&head(0, 4), PictureProblem::Broken),
        (&head(30_000, 30_000), PictureProblem::TooManyPoints),
        (&head(1_601, 1), PictureProblem::TooManyPoints),
    ];
    for (bytes, problem) in cases {
        assert_eq!(refused(bytes), problem, "{:?}", bytes.get(..12));
    }
    // A picture's head, then a megabyte.
    let mut large = png(40, 30, 1);
    large.resize(1_200_000, 0);
    assert_eq!(refused(&large), PictureProblem::TooManyBytes);
    let mut just = png(40, 30, 1);
    just.resize(PictureFile::MAX_BYTES + 1, 0);
    assert_eq!(refused(&just), PictureProblem::TooManyBytes);
}

#[test]
fn a_picture_under_another_ones_name_is_refused_and_so_is_base64_that_is_none() {
    let mut file: Value = serde_json::from_slice(&to_bytes(&plan([step_taps()]))).expect("JSON");
    file["own_exercises"][0]["picture"]["id"] = json!(picture(8).id().to_string());
    let (sheet, problems) = read(file.to_string().as_bytes()).expect("a plan file");
    assert_eq!(sheet, None);
    assert_eq!(
        problems[0].reason,
        Reason::Field(FieldProblem::Picture(PictureProblem::Another))
    );
    file["own_exercises"][0]["picture"]["base64"] = json!("not base64!");
    let (sheet, problems) = read(file.to_string().as_bytes()).expect("a plan file");
    assert_eq!(sheet, None);
    assert_eq!(
        problems[0].reason,
        Reason::Field(FieldProblem::Picture(PictureProblem::Broken))
    );
}

/// A picture that does not compress: each point by chance.
fn noise(width: u32, height: u32) -> image::DynamicImage {
    let mut rng = fastrand::Rng::with_seed(4);
    let image = image::RgbImage::from_fn(width, height, |_x, _y| {
        image::Rgb([rng.u8(..), rng.u8(..), rng.u8(..)])
    });
    image::DynamicImage::ImageRgb8(image)
}

/// A JPEG file with what a camera writes: that it was held on its side, and a place.
fn photo(image: &image::DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 90);
    image.write_with_encoder(encoder).expect("into memory");
    // TIFF, little end first: one entry, orientation (0x0112), a short, one of them, 6.
    let mut exif =
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend(b"GPS 52.5200 13.4050");
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    let part = [b"\xFF\xE1".as_slice(), &length, &exif].concat();
    bytes.splice(2..2, part);
    bytes
}

#[test]
fn a_chosen_photo_is_made_small_and_upright_and_loses_its_place() {
    let large = photo(&noise(2_000, 1_500));
    assert!(large.len() > 1_000_000, "{} bytes", large.len());
    let taken = of_chosen(&large).expect("a photo");
    assert!(taken.bytes().len() <= PictureFile::MAX_BYTES);
    let (width, height) = taken.size();
    assert!(
        width < height,
        "it was held on its side: {width} x {height}"
    );
    assert!(height <= 1_200, "{height}");
    let text = String::from_utf8_lossy(taken.bytes()).into_owned();
    assert!(!text.contains("52.5200") && !text.contains("Exif"));
    let drawn = points(&taken).expect("it can be drawn");
    assert_eq!(drawn.rgba.len(), drawn.width * drawn.height * 4);
}

#[test]
fn a_chosen_drawing_stays_a_sharp_png() {
    let taken = of_chosen(&png(300, 200, 3)).expect("a drawing");
    assert_eq!(taken.size(), (300, 200));
    assert_eq!(taken.format().media_type(), "image/png");
}

#[test]
fn what_is_no_picture_cannot_be_chosen() {
    assert_eq!(of_chosen(b"<svg/>"), Err(PictureProblem::NotAPicture));
    assert_eq!(of_chosen(b"GIF89a"), Err(PictureProblem::NotAPicture));
    let cut = png(300, 200, 3);
    assert_eq!(
        of_chosen(&cut[..cut.len() / 2]),
        Err(PictureProblem::Broken)
    );
    let large = of_chosen(&head(30_000, 30_000));
    assert_eq!(large, Err(PictureProblem::TooManyPoints));
    let mut heavy = png(3, 2, 3);
    heavy.resize(20 * 1024 * 1024 + 1, 0);
    assert_eq!(of_chosen(&heavy), Err(PictureProblem::TooManyBytes));
}
