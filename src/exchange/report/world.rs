//! Owns everything a template can reach: the bundled fonts, the words handed in and a fixed day.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::domain::Day;

/// The fonts, embedded in the program and read once.
const FONTS: [&[u8]; 5] = [
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSC-Regular.otf"),
    include_bytes!("../../../assets/fonts/NotoSansSC-Bold.otf"),
];

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS
        .into_iter()
        .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
        .collect();
    Shelf {
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// Stands in the place of a letter that no font draws.
pub(in crate::exchange::report) const BOX: char = '□';

/// Whether the fonts draw a letter in every weight.
pub(in crate::exchange::report) fn is_drawn(letter: char) -> bool {
    let has = |font: &Font| font.info().coverage.contains(u32::from(letter));
    let [regular, semi_bold, bold, regular_chinese, bold_chinese] = SHELF.fonts.as_slice() else {
        return false;
    };
    (has(regular) || has(regular_chinese))
        && (has(semi_bold) || has(bold_chinese))
        && (has(bold) || has(bold_chinese))
}

struct Shelf {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// One template with its words.
pub(in crate::exchange::report) struct Desk {
    library: LazyHash<Library>,
    main: Source,
    day: Day,
}

impl Desk {
    /// Lays a template and its words out; `sys.inputs` holds the words.
    pub(in crate::exchange::report) fn new(template: &str, words: Dict, day: Day) -> Self {
        Self {
            library: LazyHash::new(Library::builder().with_inputs(words).build()),
            main: Source::detached(template),
            day,
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        datetime(self.day)
    }
}

/// A day as typst writes it.
pub(in crate::exchange::report) fn datetime(day: Day) -> Option<Datetime> {
    let month = u8::try_from(day.month()).ok()?;
    let of_month = u8::try_from(day.day_of_month()).ok()?;
    Datetime::from_ymd(day.year(), month, of_month)
}
