//! Owns what a person chooses of a report: its reader, its sections, its days and its paper.

use std::collections::BTreeSet;

use crate::domain::{Day, DayRange, FieldProblem};
use crate::exchange::report::Paper;
use crate::i18n::{Display, Words};

/// Who will read the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recipient {
    /// A physiotherapist: everything of the last twelve weeks.
    #[default]
    Physiotherapist,
    /// A doctor: the first page and the charts of a year.
    Doctor,
    /// The person: everything there is.
    Own,
}

/// A part of the report that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What each side did.
    Sides,
    /// Pain at three moments.
    Pain,
    /// The plan, and what was done of it.
    Plan,
    /// The last week against the usual one.
    Load,
    /// The thigh measures.
    Measures,
    /// The warnings that speak.
    Warnings,
    /// The charts.
    Charts,
    /// The table of weeks or months.
    Weeks,
    /// The table of sessions.
    Sessions,
}

/// What goes in only where the person asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extra {
    /// The notes, word for word.
    Notes,
    /// The name.
    Name,
    /// The answers to the safety questions.
    Safety,
}

impl Recipient {
    /// Every reader, in the order lists show them.
    pub const ALL: [Self; 3] = [Self::Physiotherapist, Self::Doctor, Self::Own];

    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Physiotherapist => "physiotherapist",
            Self::Doctor => "doctor",
            Self::Own => "own",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        let mut all = Self::ALL.into_iter();
        all.find(|reader| reader.id() == id)
            .ok_or(FieldProblem::UnknownWord)
    }

    /// Its name.
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Physiotherapist => words.report_for_physiotherapist(),
            Self::Doctor => words.report_for_doctor(),
            Self::Own => words.report_for_own(),
        }
    }

    /// The sections that are usual for this reader.
    pub fn sections(self) -> BTreeSet<Section> {
        let left_out: &[Section] = match self {
            Self::Physiotherapist | Self::Own => &[],
            Self::Doctor => &[Section::Plan, Section::Weeks, Section::Sessions],
        };
        let all = Section::ALL.into_iter();
        all.filter(|section| !left_out.contains(section)).collect()
    }

    /// The days that are usual for this reader: twelve weeks, a year, or everything.
    pub fn days(self, first_day: Option<Day>, today: Day) -> DayRange {
        match self {
            Self::Physiotherapist => DayRange::ending(today, 84),
            Self::Doctor => DayRange::ending(today, 365),
            Self::Own => DayRange {
                first: first_day.unwrap_or(today).min(today),
                last: today,
            },
        }
    }
}

impl Section {
    /// Every section, in the order of the pages.
    pub const ALL: [Self; 9] = [
        Self::Sides,
        Self::Pain,
        Self::Plan,
        Self::Load,
        Self::Measures,
        Self::Warnings,
        Self::Charts,
        Self::Weeks,
        Self::Sessions,
    ];

    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sides => "sides",
            Self::Pain => "pain",
            Self::Plan => "plan",
            Self::Load => "load",
            Self::Measures => "measures",
            Self::Warnings => "warnings",
            Self::Charts => "charts",
            Self::Weeks => "weeks",
            Self::Sessions => "sessions",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        let mut all = Self::ALL.into_iter();
        all.find(|section| section.id() == id)
            .ok_or(FieldProblem::UnknownWord)
    }

    /// Its heading.
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Sides => words.report_section_sides(),
            Self::Pain => words.report_section_pain(),
            Self::Plan => words.report_section_plan(),
            Self::Load => words.report_section_load(),
            Self::Measures => words.report_section_measures(),
            Self::Warnings => words.report_section_warnings(),
            Self::Charts => words.report_section_charts(),
            Self::Weeks => words.report_section_weeks(),
            Self::Sessions => words.report_section_sessions(),
        }
    }
}

impl Extra {
    /// Everything that is asked for one by one.
    pub const ALL: [Self; 3] = [Self::Notes, Self::Name, Self::Safety];
}

/// What a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChoice {
    /// Who will read it.
    pub reader: Recipient,
    /// The sections that are ticked.
    pub sections: BTreeSet<Section>,
    /// What is ticked beside them.
    pub extras: BTreeSet<Extra>,
    /// The days; `None` for those that are usual for the reader.
    pub days: Option<DayRange>,
    /// The paper.
    pub paper: Paper,
    /// How words, dates and units are written.
    pub display: Display,
}

impl ReportChoice {
    /// What is usual for a reader.
    pub fn usual(reader: Recipient, display: Display) -> Self {
        Self {
            reader,
            sections: reader.sections(),
            extras: BTreeSet::new(),
            days: None,
            paper: Paper::A4,
            display,
        }
    }

    /// The days it covers.
    pub fn range(&self, first_day: Option<Day>, today: Day) -> DayRange {
        self.days
            .unwrap_or_else(|| self.reader.days(first_day, today))
    }

    /// Whether a section is ticked.
    pub fn has(&self, section: Section) -> bool {
        self.sections.contains(&section)
    }

    /// Whether something beside the sections is ticked.
    pub fn takes(&self, extra: Extra) -> bool {
        self.extras.contains(&extra)
    }
}
