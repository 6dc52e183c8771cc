//! Owns exercises that a physiotherapist made up for one person, with a picture.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use uuid::Uuid;

use crate::domain::FieldProblem;
use crate::domain::entry::Note;
use crate::domain::person::one_line;
use crate::domain::sheet::dosage::Dosage;

/// Names an own exercise for ever, in every revision of a plan (a UUID).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnExerciseId(Uuid);

impl OwnExerciseId {
    /// Wraps a UUID that `platform::identity` minted or a file carried.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl fmt::Display for OwnExerciseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl FromStr for OwnExerciseId {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text)
            .map(Self)
            .map_err(|_malformed| FieldProblem::NotAnId)
    }
}

/// The name of an own exercise: one line of 1 to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExerciseName(String);

impl ExerciseName {
    /// The most characters.
    pub const MAX_CHARS: usize = 80;

    /// Takes a line without the spaces around it; refuses an empty one and one that is too long.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        one_line(text, Self::MAX_CHARS).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
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
}

/// A picture as its file's bytes: PNG or JPEG, small, and no more than a screen wide by what its
/// head says. Whether the rest can be drawn is known only once it was decoded.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    bytes: Arc<[u8]>,
    format: PictureFormat,
    width: u32,
    height: u32,
}

impl Picture {
    /// The most bytes of one picture.
    pub const MAX_BYTES: usize = 300 * 1024;
    /// The most points along each edge.
    pub const MAX_EDGE: u32 = 2_000;

    /// Looks at the head of the file; refuses what is no PNG or JPEG and what is too large.
    pub fn new(bytes: &[u8]) -> Result<Self, FieldProblem> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(FieldProblem::TooLong {
                limit: Self::MAX_BYTES,
            });
        }
        let (format, (width, height)) = if let Some(size) = png_size(bytes) {
            (PictureFormat::Png, size)
        } else if let Some(size) = jpeg_size(bytes) {
            (PictureFormat::Jpeg, size)
        } else {
            return Err(FieldProblem::UnknownWord);
        };
        let fits = |edge: u32| (1..=Self::MAX_EDGE).contains(&edge);
        if !fits(width) || !fits(height) {
            return Err(FieldProblem::OutOfRange {
                low: 1.0,
                high: f64::from(Self::MAX_EDGE),
            });
        }
        Ok(Self {
            bytes: bytes.into(),
            format,
            width,
            height,
        })
    }

    /// The file's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
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

impl fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.size();
        let bytes = self.bytes.len();
        write!(
            formatter,
            "Picture({:?}, {width} x {height}, {bytes} bytes)",
            self.format
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

/// How to do an own exercise: free words, at most 2,000 characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct HowTo(Note);

impl HowTo {
    /// The most characters.
    pub const MAX_CHARS: usize = 2_000;

    /// Keeps the text as a note does; refuses one that is too long.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        let note = Note::new(text)?;
        if note.as_str().chars().count() > Self::MAX_CHARS {
            return Err(FieldProblem::TooLong {
                limit: Self::MAX_CHARS,
            });
        }
        Ok(Self(note))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// An exercise that the diary does not know, from the physiotherapist.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnExercise {
    /// Its identifier, the same in every revision.
    pub id: OwnExerciseId,
    /// Its name.
    pub name: ExerciseName,
    /// How to do it.
    pub how_to: HowTo,
    /// How much.
    pub dosage: Dosage,
    /// A picture.
    pub picture: Option<Picture>,
}
