//! Owns what a person chooses of a visit sheet: its reader, its sections, and what goes in only on request.

use std::collections::BTreeSet;

use crate::domain::{Block, FieldProblem, TopicId};
use crate::exchange::report::Paper;
use crate::i18n::{Display, Words, guidance};

/// Who will read the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitReader {
    /// A family doctor: everything.
    #[default]
    FamilyDoctor,
    /// Orthopaedics: everything but the warnings of the diary.
    Orthopaedics,
    /// Neurology: the same.
    Neurology,
    /// A physiotherapist: everything but the medicines.
    Physiotherapist,
}

/// A section that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitSection {
    /// The weaker side, the cause as it was told, and whether a professional looked at it.
    About,
    /// When it was noticed and how it changed, in the person's own words.
    Noticed,
    /// Pain of the last weeks.
    Pain,
    /// The latest body map.
    Map,
    /// Measures and sets of both sides.
    Tests,
    /// Exercises, treatments, injections and operations.
    Tried,
    /// Visits, examinations and results, and what is booked.
    Exams,
    /// Medicines.
    Medicines,
    /// The warnings of the diary.
    Warnings,
    /// The person's questions.
    Questions,
}

/// What is ticked apart from the sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitExtra {
    /// The name.
    Name,
    /// What the person wrote on the steps of the path: names, places, results.
    PathWords,
    /// The answers to the questions about warning signs.
    Safety,
}

/// One of the questions of the guidance, counted from 0 in its order. Every language has them in the
/// same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Suggested(usize);

/// What a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitChoice {
    /// Who will read it.
    pub reader: VisitReader,
    /// The sections that are ticked.
    pub sections: BTreeSet<VisitSection>,
    /// What is ticked beside them.
    pub extras: BTreeSet<VisitExtra>,
    /// The questions of the guidance that are ticked.
    pub suggested: BTreeSet<Suggested>,
    /// The paper.
    pub paper: Paper,
    /// How words, dates and units are written.
    pub display: Display,
}

impl VisitReader {
    /// Every reader, in the order lists show them.
    pub const ALL: [Self; 4] = [
        Self::FamilyDoctor,
        Self::Orthopaedics,
        Self::Neurology,
        Self::Physiotherapist,
    ];

    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::FamilyDoctor => "family-doctor",
            Self::Orthopaedics => "orthopaedics",
            Self::Neurology => "neurology",
            Self::Physiotherapist => "physiotherapist",
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
            Self::FamilyDoctor => words.visitsheet_for_family_doctor(),
            Self::Orthopaedics => words.visitsheet_for_orthopaedics(),
            Self::Neurology => words.visitsheet_for_neurology(),
            Self::Physiotherapist => words.visitsheet_for_physiotherapist(),
        }
    }

    /// The sections that are usual for this reader.
    pub fn sections(self) -> BTreeSet<VisitSection> {
        let left_out = match self {
            Self::FamilyDoctor => None,
            Self::Orthopaedics | Self::Neurology => Some(VisitSection::Warnings),
            Self::Physiotherapist => Some(VisitSection::Medicines),
        };
        let all = VisitSection::ALL.into_iter();
        all.filter(|section| Some(*section) != left_out).collect()
    }
}

impl VisitSection {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::About,
        Self::Noticed,
        Self::Pain,
        Self::Map,
        Self::Tests,
        Self::Tried,
        Self::Exams,
        Self::Medicines,
        Self::Warnings,
        Self::Questions,
    ];

    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Noticed => "noticed",
            Self::Pain => "pain",
            Self::Map => "map",
            Self::Tests => "tests",
            Self::Tried => "tried",
            Self::Exams => "exams",
            Self::Medicines => "medicines",
            Self::Warnings => "warnings",
            Self::Questions => "questions",
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
            Self::About => words.visitsheet_section_about(),
            Self::Noticed => words.visitsheet_section_noticed(),
            Self::Pain => words.visitsheet_section_pain(),
            Self::Map => words.visitsheet_section_map(),
            Self::Tests => words.visitsheet_section_tests(),
            Self::Tried => words.visitsheet_section_tried(),
            Self::Exams => words.visitsheet_section_exams(),
            Self::Medicines => words.visitsheet_section_medicines(),
            Self::Warnings => words.visitsheet_section_warnings(),
            Self::Questions => words.visitsheet_section_questions(),
        }
    }
}

impl VisitExtra {
    /// Everything that is ticked apart, in the order lists show it.
    pub const ALL: [Self; 3] = [Self::PathWords, Self::Name, Self::Safety];
}

impl VisitChoice {
    /// What is usual for a reader: neither the name nor the answers about warning signs.
    pub fn usual(reader: VisitReader, display: Display) -> Self {
        Self {
            reader,
            sections: reader.sections(),
            extras: BTreeSet::from([VisitExtra::PathWords]),
            suggested: BTreeSet::new(),
            paper: Paper::A4,
            display,
        }
    }

    /// Whether a section is ticked.
    pub fn has(&self, section: VisitSection) -> bool {
        self.sections.contains(&section)
    }

    /// Whether something beside the sections is ticked.
    pub fn takes(&self, extra: VisitExtra) -> bool {
        self.extras.contains(&extra)
    }
}

/// Questions of the guidance that belong together: their heading, and the questions.
pub type SuggestedGroup = (String, Vec<(Suggested, String)>);

/// The questions of the guidance in their groups.
pub fn suggested(words: &Words) -> Vec<SuggestedGroup> {
    let guidance = guidance(words.language());
    let Some(topic) = guidance.topic(TopicId::QuestionsToAsk) else {
        return Vec::new();
    };
    let mut number = 0;
    let mut groups = Vec::new();
    for section in &topic.sections {
        let mut questions = Vec::new();
        for block in &section.blocks {
            if let Block::Bullets(lines) = block {
                for line in lines {
                    questions.push((Suggested(number), line.text().to_owned()));
                    number += 1;
                }
            }
        }
        groups.push((section.heading.clone(), questions));
    }
    groups
}
