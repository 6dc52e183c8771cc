//! Owns the guidance as values: topics, warning signs, their sources and review dates.

use crate::domain::{Day, FieldProblem, GuidancePlace, Prose};

/// The whole guidance in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// The topics, in the order of [`TopicId::ALL`].
    pub topics: Vec<Topic>,
    /// The warning signs with what stands around them.
    pub warnings: WarningList,
}

impl Guidance {
    /// The topic `id`, where this language has it.
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The section of a topic, where this language has it.
    pub fn section(&self, id: TopicId, section: &str) -> Option<&Section> {
        let mut sections = self.topic(id)?.sections.iter();
        sections.find(|known| known.id == section)
    }

    /// Whether there is such a place.
    pub fn has(&self, place: &GuidancePlace) -> bool {
        match place {
            GuidancePlace::Topic(id) => self.topic(*id).is_some(),
            GuidancePlace::Section(id, section) => self.section(*id, section).is_some(),
            GuidancePlace::WarningSigns => true,
        }
    }
}

/// One subject of the guidance, readable on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Names the topic in every language.
    pub id: TopicId,
    /// The heading of the page.
    pub title: String,
    /// A few words for a tab or a button that leads here.
    pub short: String,
    /// What the topic says, in one to three sentences.
    pub summary: String,
    /// The text, in reading order.
    pub sections: Vec<Section>,
    /// How soon the reader should act on it, where the topic asks for that.
    pub urgency: Option<Urgency>,
    /// Whom the topic is written for.
    pub audience: Audience,
    /// Where its facts come from; never empty.
    pub sources: Vec<Source>,
    /// When it was last held against its sources, and when that is due again.
    pub review: Review,
}

/// Names a topic; the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TopicId {
    /// What one thinner buttock may mean.
    WhatThisMayMean,
    /// Step 1 of the care path: whom to see first.
    SeeASpecialist,
    /// Step 2: the examinations.
    FindTheCause,
    /// Step 3: what may be offered.
    Treatment,
    /// Step 4: exercise under guidance.
    Rehabilitation,
    /// Step 5: sitting, walking, swimming.
    DailyLife,
    /// What to ask at a visit.
    QuestionsToAsk,
    /// What to take along to a visit.
    WhatToBring,
    /// How to live with not knowing yet, and when to go back.
    LivingWithNotKnowing,
}

impl TopicId {
    /// Every topic, in reading order.
    pub const ALL: [Self; 9] = [
        Self::WhatThisMayMean,
        Self::SeeASpecialist,
        Self::FindTheCause,
        Self::Treatment,
        Self::Rehabilitation,
        Self::DailyLife,
        Self::QuestionsToAsk,
        Self::WhatToBring,
        Self::LivingWithNotKnowing,
    ];

    /// The five numbered steps of the care path.
    pub const CARE_PATH: [Self; 5] = [
        Self::SeeASpecialist,
        Self::FindTheCause,
        Self::Treatment,
        Self::Rehabilitation,
        Self::DailyLife,
    ];

    /// The stable name, as the guidance files and links write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WhatThisMayMean => "what-this-may-mean",
            Self::SeeASpecialist => "see-a-specialist",
            Self::FindTheCause => "find-the-cause",
            Self::Treatment => "treatment",
            Self::Rehabilitation => "rehabilitation",
            Self::DailyLife => "daily-life",
            Self::QuestionsToAsk => "questions-to-ask",
            Self::WhatToBring => "what-to-bring",
            Self::LivingWithNotKnowing => "living-with-not-knowing",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(name: &str) -> Result<Self, FieldProblem> {
        Self::ALL
            .into_iter()
            .find(|id| id.id() == name)
            .ok_or(FieldProblem::UnknownWord)
    }
}

/// A part of a topic with its own heading: one card on a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Names the section inside its topic; the same in every language.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// A few words below the heading, where it needs them.
    pub lead: Option<String>,
    /// The text, in reading order.
    pub blocks: Vec<Block>,
    /// How much room it takes beside other sections.
    pub width: Width,
    /// The topics this section sends the reader on to.
    pub links: Vec<TopicId>,
    /// The parts of the clinical notes that it says in its own words.
    pub claims: Vec<Claim>,
    /// Questions to answer with yes or no, below the text.
    pub check: Vec<CheckQuestion>,
    /// What of the diary the section leads to.
    pub tool: Option<Tool>,
    /// The sources of the topic that this section alone rests on.
    pub sources: Vec<Source>,
}

impl Section {
    /// Every line of the section, in reading order.
    pub fn lines(&self) -> Vec<&str> {
        let mut lines: Vec<&str> = self.lead.as_deref().into_iter().collect();
        for block in &self.blocks {
            match block {
                Block::Label(text) => lines.push(text),
                Block::Paragraph(line) => lines.push(line.text()),
                Block::Bullets(items) => lines.extend(items.iter().map(Prose::text)),
            }
        }
        let check = self.check.iter();
        lines.extend(check.flat_map(|asked| [asked.question.as_str(), &asked.if_no]));
        lines
    }

    /// Every line that can hold links.
    pub fn prose(&self) -> impl Iterator<Item = &Prose> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Label(_) => [].as_slice(),
            Block::Paragraph(line) => std::slice::from_ref(line),
            Block::Bullets(items) => items.as_slice(),
        })
    }
}

/// A question to answer with yes or no, and what to change after a no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckQuestion {
    /// The question.
    pub question: String,
    /// What to change.
    pub if_no: String,
}

/// A part of the diary that a section leads to, where a diary is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// Counting how long one sits, and breaks from it.
    SittingBreaks,
}

impl Tool {
    /// Every tool.
    pub const ALL: [Self; 1] = [Self::SittingBreaks];

    /// The stable name, as the guidance files write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SittingBreaks => "sitting-breaks",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(name: &str) -> Result<Self, FieldProblem> {
        Self::ALL
            .into_iter()
            .find(|tool| tool.id() == name)
            .ok_or(FieldProblem::UnknownWord)
    }
}

/// A part of the clinical notes that a section rests on, by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Claim(&'static str);

impl Claim {
    /// Every part that the guidance rests on.
    pub const ALL: [Self; 16] = [
        // What stops or slows an exercise.
        Self("B2"),
        // Exercise: what is known, the order of steps, bridge, leg raise, walking and swimming,
        // sitting.
        Self("C"),
        Self("C1"),
        Self("C2"),
        Self("C3"),
        Self("C4"),
        Self("C5"),
        // What to measure, and how wrong it can be.
        Self("D"),
        // Corrections: pictures, electrical therapy, vitamin B12, nerves hurt by care.
        Self("E0.1"),
        Self("E0.2"),
        Self("E0.3"),
        Self("E0.4"),
        // How soon, signals and doors, examinations, what to bring and to ask.
        Self("E1"),
        Self("E2"),
        Self("E3"),
        Self("E4"),
    ];

    /// The number, as the guidance files write it.
    pub const fn id(self) -> &'static str {
        self.0
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(name: &str) -> Result<Self, FieldProblem> {
        Self::ALL
            .into_iter()
            .find(|claim| claim.id() == name)
            .ok_or(FieldProblem::UnknownWord)
    }
}

/// How much room a section takes where there is room for columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Width {
    /// One column, beside its neighbours.
    Column,
    /// All columns, on its own.
    Full,
}

/// A piece of text inside a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line that names what follows.
    Label(String),
    /// One short paragraph.
    Paragraph(Prose),
    /// A list without order; never empty.
    Bullets(Vec<Prose>),
}

/// How soon something needs care, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// An emergency department or the emergency number, at once.
    EmergencyNow,
    /// A doctor on the same day.
    Today,
    /// An appointment within days.
    WithinDays,
    /// An ordinary appointment.
    Routine,
}

impl Urgency {
    /// Every urgency, most urgent first.
    pub const ALL: [Self; 4] = [
        Self::EmergencyNow,
        Self::Today,
        Self::WithinDays,
        Self::Routine,
    ];

    /// The stable name, as the guidance files write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EmergencyNow => "emergency-now",
            Self::Today => "today",
            Self::WithinDays => "within-days",
            Self::Routine => "routine",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(name: &str) -> Result<Self, FieldProblem> {
        Self::ALL
            .into_iter()
            .find(|urgency| urgency.id() == name)
            .ok_or(FieldProblem::UnknownWord)
    }
}

/// Whom a topic is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Everybody who reads the guidance.
    Everyone,
    /// People whom no doctor or physiotherapist has examined yet.
    NotYetExamined,
    /// People who exercise to a plan of their physiotherapist.
    WithAPlan,
}

impl Audience {
    /// Every audience.
    pub const ALL: [Self; 3] = [Self::Everyone, Self::NotYetExamined, Self::WithAPlan];

    /// The stable name, as the guidance files write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::NotYetExamined => "not-yet-examined",
            Self::WithAPlan => "with-a-plan",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(name: &str) -> Result<Self, FieldProblem> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.id() == name)
            .ok_or(FieldProblem::UnknownWord)
    }
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// The name of the work, as its makers write it.
    pub label: String,
    /// The year it appeared, or was last changed; `None` where it carries no date.
    pub year: Option<u16>,
    /// Where it can be read, where it has an address that stays.
    pub address: Option<String>,
    /// How it was used here.
    pub reading: Reading,
}

/// How well a source was known when the text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// The text, an abstract or an excerpt was read.
    Read,
    /// Named from general knowledge; nobody has held the text against it yet.
    NotReread,
}

/// When a text was last held against its sources, and when that is due again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day of the last review.
    pub done: Day,
    /// The day from which the next one is due; after [`Self::done`].
    pub due: Day,
}

impl Review {
    /// Whether the next review is due on `today`.
    pub fn is_due(self, today: Day) -> bool {
        today >= self.due
    }
}

/// The warning signs, and what stands around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningList {
    /// The heading of the list.
    pub title: String,
    /// How to read the list.
    pub summary: String,
    /// The strong opening words of the banner.
    pub banner_lead: String,
    /// What follows them.
    pub banner_text: String,
    /// What holds for every sign, below the list.
    pub footer: String,
    /// The signs, most urgent first.
    pub signs: Vec<WarningSign>,
    /// When the list was last held against its sources.
    pub review: Review,
}

impl WarningList {
    /// The signs of one urgency, in the order of the list.
    pub fn of(&self, urgency: Urgency) -> impl Iterator<Item = &WarningSign> {
        self.signs
            .iter()
            .filter(move |sign| sign.urgency == urgency)
    }
}

/// Signs that need care soon, and what to do about them.
///
/// One id may stand on two signs when its parts differ in urgency (RF-4, RF-7, RF-8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningSign {
    /// `RF-1` to `RF-11`, as the clinical notes number them.
    pub id: String,
    /// How soon it needs care.
    pub urgency: Urgency,
    /// What it is about, in a few words.
    pub title: String,
    /// What a person may notice; one of them is enough unless the text says "and".
    pub signs: Vec<String>,
    /// What to do, and why.
    pub action: String,
    /// Where it comes from; never empty.
    pub sources: Vec<Source>,
}
