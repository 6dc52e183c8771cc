//! Owns the picture of an exercise: its name, its description, and the limits of its file.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::domain::FieldProblem;
use crate::domain::one_line::one_line_text;

/// Why bytes are no picture that can be taken.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PictureProblem {
    /// They are neither PNG nor JPEG.
    #[error("neither PNG nor JPEG")]
    NotAPicture,
    /// There are more than [`PictureFile::MAX_BYTES`].
    #[error("too many bytes")]
    TooManyBytes,
    /// It is wider or higher than [`PictureFile::MAX_EDGE`].
    #[error("too many points")]
    TooManyPoints,
    /// It begins like a picture, but cannot be drawn.
    #[error("broken")]
    Broken,
    /// Its bytes are not those that its name was made of.
    #[error("another picture than its name says")]
    Another,
}

/// Names a picture after the bytes of its file, on every machine alike: the first half of their
/// SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PictureId([u8; 16]);

impl PictureId {
    /// Takes the 16 bytes.
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The 16 bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    fn of(bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        let mut id = [0; 16];
        for (byte, digested) in id.iter_mut().zip(digest) {
            *byte = digested;
        }
        Self(id)
    }
}

impl fmt::Display for PictureId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl FromStr for PictureId {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.as_bytes();
        if digits.len() != 32 {
            return Err(FieldProblem::NotAnId);
        }
        let mut id = [0; 16];
        for (byte, pair) in id.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_cut| FieldProblem::NotAnId)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_no_digit| FieldProblem::NotAnId)?;
        }
        // One spelling only, since two plans are compared by it.
        let id = Self(id);
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(FieldProblem::NotAnId)
        }
    }
}

/// The file formats of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl PictureFormat {
    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// Looks at how a file begins.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xFF\xD8\xFF") {
            Some(Self::Jpeg)
        } else {
            None
        }
    }
}

/// A picture as its file's bytes: PNG or JPEG, small, and no larger than a screen by what its head
/// says. Whether the rest can be drawn is known only once it was decoded.
#[derive(Clone, PartialEq, Eq)]
pub struct PictureFile {
    bytes: Arc<[u8]>,
    id: PictureId,
    format: PictureFormat,
    width: u32,
    height: u32,
}

impl PictureFile {
    /// The most bytes of one picture. A photo of this size fills a card sharply, and a plan with
    /// twelve of them still fits into a mail.
    pub const MAX_BYTES: usize = 200 * 1024;
    /// The most points along each edge.
    pub const MAX_EDGE: u32 = 1_600;

    /// Looks at the head of the file; refuses what is no PNG or JPEG and what is too large.
    pub fn new(bytes: &[u8]) -> Result<Self, PictureProblem> {
        let format = PictureFormat::of(bytes).ok_or(PictureProblem::NotAPicture)?;
        if bytes.len() > Self::MAX_BYTES {
            return Err(PictureProblem::TooManyBytes);
        }
        let size = match format {
            PictureFormat::Png => png_size(bytes),
            PictureFormat::Jpeg => jpeg_size(bytes),
        };
        let (width, height) = size.ok_or(PictureProblem::Broken)?;
        if width == 0 || height == 0 {
            return Err(PictureProblem::Broken);
        }
        if width > Self::MAX_EDGE || height > Self::MAX_EDGE {
            return Err(PictureProblem::TooManyPoints);
        }
        Ok(Self {
            bytes: bytes.into(),
            id: PictureId::of(bytes),
            format,
            width,
            height,
        })
    }

    /// The file's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its name.
    pub const fn id(&self) -> PictureId {
        self.id
    }

    /// Its format.
    pub const fn format(&self) -> PictureFormat {
        self.format
    }

    /// Points across and down, as its head says.
    pub const fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }
}

impl fmt::Debug for PictureFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.size();
        let bytes = self.bytes.len();
        write!(
            formatter,
            "PictureFile({}, {:?}, {width} x {height}, {bytes} bytes)",
            self.id, self.format
        )
    }
}

/// Width and height of the first part of a PNG file, which says them.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0DIHDR")?;
    Some((word(head)?, word(head.get(4..)?)?))
}

fn word(bytes: &[u8]) -> Option<u32> {
    let bytes: [u8; 4] = bytes.get(..4)?.try_into().ok()?;
    Some(u32::from_be_bytes(bytes))
}

/// Width and height of the frame header of a JPEG file; the parts before it are stepped over.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    loop {
        let (mark, after) = rest.split_first()?;
        if *mark != 0xFF {
            return None;
        }
        let (kind, after) = after.split_first()?;
        if *kind == 0xFF {
            rest = rest.get(1..)?;
            continue;
        }
        let length = usize::from(short(after)?);
        // C4, C8 and CC are tables that share the range of frame headers.
        if matches!(kind, 0xC0..=0xCF) && !matches!(kind, 0xC4 | 0xC8 | 0xCC) {
            let height = short(after.get(3..)?)?;
            let width = short(after.get(5..)?)?;
            return Some((u32::from(width), u32::from(height)));
        }
        if length < 2 || matches!(kind, 0xDA | 0xD9) {
            return None;
        }
        rest = after.get(length..)?;
    }
}

fn short(bytes: &[u8]) -> Option<u16> {
    let bytes: [u8; 2] = bytes.get(..2)?.try_into().ok()?;
    Some(u16::from_be_bytes(bytes))
}

one_line_text! {
    /// What is on a picture, in words: one line of 1 to 200 characters. It is read out, and stands
    /// where the picture itself is not there.
    PictureWords, 200
}

/// The picture of an exercise. A plan that came as codes names it and says what is on it, but has no
/// file; it is the same picture all the same, so two of them are compared by name and words.
#[derive(Clone, Debug)]
pub struct Picture {
    id: PictureId,
    words: PictureWords,
    file: Option<PictureFile>,
}

impl Eq for Picture {}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        (self.id, &self.words) == (other.id, &other.words)
    }
}

impl Picture {
    /// A picture with its file.
    pub const fn new(file: PictureFile, words: PictureWords) -> Self {
        Self {
            id: file.id(),
            words,
            file: Some(file),
        }
    }

    /// A picture of which only the name is known.
    pub const fn named(id: PictureId, words: PictureWords) -> Self {
        Self {
            id,
            words,
            file: None,
        }
    }

    /// Its name.
    pub const fn id(&self) -> PictureId {
        self.id
    }

    /// What is on it.
    pub const fn words(&self) -> &PictureWords {
        &self.words
    }

    /// Its file, where it is here.
    pub const fn file(&self) -> Option<&PictureFile> {
        self.file.as_ref()
    }

    /// Takes a file, where it is this picture's and there was none.
    pub fn fill(&mut self, file: PictureFile) {
        if self.file.is_none() && file.id() == self.id {
            self.file = Some(file);
        }
    }
}
