//! Owns what a report says before it is drawn: titles, lines, tables and charts, already in words.

use crate::domain::Day;
use crate::i18n::Language;

/// The size of the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Both sizes, in the order lists show them.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }
}

/// A whole report. Every text is complete and is printed letter by letter as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportDocument {
    /// The language of its words.
    pub language: Language,
    /// The paper.
    pub paper: Paper,
    /// The day it was made.
    pub day: Day,
    /// The title.
    pub title: String,
    /// A few lines under the title: who, which days, when it was made.
    pub about: Vec<String>,
    /// The line at the foot of every page.
    pub foot: String,
    /// "Page 1 of 3", with `#` where the two numbers stand.
    pub page_number: String,
    /// The last line where a letter could not be printed and a small box stands in its place.
    pub replaced: String,
    /// What stands below the title.
    pub parts: Vec<Part>,
}

/// A piece of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Lines with a dot before each.
    List(Vec<String>),
    /// A frame that nobody may overlook.
    Notice {
        /// Its heading.
        title: String,
        /// Its lines.
        lines: Vec<String>,
    },
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// What the person wrote, and when.
    Quote {
        /// The day, and the entry it belongs to.
        when: String,
        /// The words.
        text: String,
    },
}

/// A table whose head stands again on every page it reaches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The heads of the columns; the first one names the rows.
    pub head: Vec<String>,
    /// The cells of each row.
    pub rows: Vec<Vec<String>>,
    /// Shares of the width, one a column.
    pub widths: Vec<u8>,
}

/// How a series is drawn, so that it is told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A solid line with round marks: the left side.
    Left,
    /// A dashed line with square marks: the right side.
    Right,
    /// Bars.
    Bars,
}

/// One series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// How it is drawn.
    pub mark: Mark,
    /// Each point: its block from 0, and its value.
    pub points: Vec<(f64, f64)>,
}

/// A chart over blocks that stand at 0, 1, 2 …
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence; it is also what a screen reader says in its place.
    pub said: String,
    /// How many blocks there are.
    pub blocks: usize,
    /// Labels below, each at its block.
    pub x_labels: Vec<(f64, String)>,
    /// Labels at the side, each at its value; the last one is the top.
    pub y_labels: Vec<(f64, String)>,
    /// A grey band between two values.
    pub band: Option<(f64, f64)>,
    /// The series.
    pub series: Vec<Series>,
}

/// A blank week on one sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetDocument {
    /// The language of its words.
    pub language: Language,
    /// The paper.
    pub paper: Paper,
    /// The day it was made.
    pub day: Day,
    /// The title, with the week.
    pub title: String,
    /// How it is filled in, and whose it is.
    pub about: Vec<String>,
    /// The head of the column of rows, then the seven days.
    pub days: Vec<String>,
    /// The groups of rows.
    pub groups: Vec<SheetGroup>,
    /// The line at the foot.
    pub foot: String,
}

/// Rows of the sheet that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetGroup {
    /// What they are about.
    pub title: String,
    /// The plan, or another word beside it; may be empty.
    pub plan: String,
    /// The rows.
    pub rows: Vec<SheetRow>,
}

/// A row with a box for each day.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// What is written into its boxes.
    pub name: String,
    /// The small boxes inside each day's box, such as left and right; one without a word otherwise.
    pub boxes: Vec<String>,
}

/// The sheet for a visit. Every text is complete; together they fit on one page.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitDocument {
    /// The language of its words.
    pub language: Language,
    /// The paper.
    pub paper: Paper,
    /// The day it was made.
    pub day: Day,
    /// The title.
    pub title: String,
    /// A few lines under the title: who, for whom, which days.
    pub about: Vec<String>,
    /// The sections, in the order of the page.
    pub blocks: Vec<VisitBlock>,
    /// What the sheet is, at its foot.
    pub foot: Vec<String>,
    /// The last line where a letter could not be printed and a small box stands in its place.
    pub replaced: String,
}

/// One section of the sheet for a visit.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitBlock {
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub pieces: Vec<VisitPiece>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum VisitPiece {
    /// A paragraph.
    Text(String),
    /// Lines with a dot before each.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// A drawing.
    Picture(Picture),
}

/// A drawing as an SVG of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// What it shows, in a sentence; a screen reader says it in its place.
    pub said: String,
}
