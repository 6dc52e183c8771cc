//! Owns what the page of the visit sheet says, in words.

use super::draft::{Draft, Keep};
use crate::application::view::visit_sheet::{
    SuggestedGroup, VisitChoice, VisitExtra, VisitFacts, VisitReader, VisitSection, block_lines,
    document, suggested,
};
use crate::application::{Fault, FaultKind, PageShown, Paper};
use crate::domain::Day;
use crate::i18n::{Language, Words};
use crate::ui::errand::Errand;
use crate::ui::screens::body_map::model::stop_words;
use crate::ui::screens::visit_sheet::errand::Sheet;

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// Stands over everything while the latest body map marks a warning sign: lead, text, button.
    pub stop: Option<[String; 3]>,
    /// One line under it.
    pub subtitle: String,
    /// The button that leads back.
    pub back: String,
    /// The label of the readers, and the readers.
    pub readers: (String, Vec<(VisitReader, String)>),
    /// The label of the languages, and the languages.
    pub languages: (String, Vec<(Language, String)>),
    /// The label of the papers, and the papers.
    pub papers: (String, Vec<(Paper, String)>),
    /// Heads the sections, and the sections.
    pub sections: (String, Vec<(VisitSection, String)>),
    /// What is ticked apart.
    pub extras: (String, Vec<(VisitExtra, String)>),
    /// Said where a warning sign is open and stays out.
    pub safety_open: Option<String>,
    /// What the person types.
    pub words: WordsCard,
    /// Heads the questions of the guidance, and their groups.
    pub suggested: (String, Vec<SuggestedGroup>),
    /// What the sheet says.
    pub preview: Preview,
    /// Saves the PDF, saves the text, prints.
    pub buttons: [String; 3],
    /// Whether they can be pressed.
    pub ready: bool,
    /// What came of it.
    pub said: Said,
}

/// The fields for the person's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsCard {
    /// The heading.
    pub title: String,
    /// The label of each field.
    pub labels: [String; 3],
    /// What is wrong with each.
    pub problems: [Option<String>; 3],
    /// The button that keeps them; `None` while nothing is new.
    pub save: Option<String>,
    /// That they were kept, and the button that takes it back.
    pub saved: Option<[String; 2]>,
    /// Why they were not kept.
    pub failed: Option<String>,
}

/// The sheet as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Heads the preview.
    pub heading: String,
    /// The title of the sheet.
    pub title: String,
    /// The lines under it.
    pub about: Vec<String>,
    /// Each section with its lines.
    pub blocks: Vec<(String, Vec<String>)>,
    /// The lines at the foot.
    pub foot: Vec<String>,
}

/// What came of the writing, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// It was written: that it was, and where it lies.
    Written([String; 2]),
    /// It was not: why, what to do, and the details with the button that copies them.
    Problem {
        /// What happened.
        text: String,
        /// What was not lost and what to do.
        next: String,
        /// The button that copies details, and the details.
        details: [String; 2],
    },
}

/// The page for what was ticked and typed, and what came of it. `sheet_words` are those of the sheet.
pub fn model(
    facts: &VisitFacts,
    draft: &Draft,
    choice: &VisitChoice,
    today: Day,
    (words, sheet_words): (&Words, &Words),
) -> Model {
    let stays = facts.has_open_sign(today) && !choice.takes(VisitExtra::Safety);
    Model {
        title: words.visitsheet_title(),
        stop: facts.marks_a_warning_sign(today).then(|| stop_words(words)),
        subtitle: words.visitsheet_page_subtitle(),
        back: words.common_back(),
        readers: (
            words.visitsheet_page_reader(),
            named(VisitReader::ALL, |reader| reader.name(words)),
        ),
        languages: (
            words.report_page_language(),
            named(Language::ALL, |language| language.native_name().to_owned()),
        ),
        papers: (
            words.report_page_paper(),
            named(Paper::ALL, |paper| match paper {
                Paper::A4 => words.report_page_a4(),
                Paper::Letter => words.report_page_letter(),
            }),
        ),
        sections: (
            words.visitsheet_page_sections(),
            named(VisitSection::ALL, |section| section_name(section, words)),
        ),
        extras: (
            words.report_page_extras(),
            named(VisitExtra::ALL, |extra| extra_name(extra, facts, words)),
        ),
        safety_open: stays.then(|| words.visitsheet_page_safety_open()),
        words: words_card(draft, words),
        suggested: (words.visitsheet_page_suggested(), suggested(words)),
        preview: preview(facts, draft, choice, today, (words, sheet_words)),
        buttons: [
            words.visitsheet_page_pdf(),
            words.visitsheet_page_text(),
            words.visitsheet_page_print(),
        ],
        ready: !draft.errand.is_busy(),
        said: said(&draft.errand, words),
    }
}

fn named<T: Copy, const N: usize>(all: [T; N], name: impl Fn(T) -> String) -> Vec<(T, String)> {
    all.into_iter().map(|one| (one, name(one))).collect()
}

/// Sections in the person's own words say so.
fn section_name(section: VisitSection, words: &Words) -> String {
    let name = section.name(words);
    match section {
        VisitSection::Noticed | VisitSection::Questions => words.visitsheet_page_own_words(&name),
        VisitSection::About
        | VisitSection::Pain
        | VisitSection::Map
        | VisitSection::Tests
        | VisitSection::Tried
        | VisitSection::Exams
        | VisitSection::Medicines
        | VisitSection::Warnings => name,
    }
}

fn extra_name(extra: VisitExtra, facts: &VisitFacts, words: &Words) -> String {
    match extra {
        VisitExtra::PathWords => words.visitsheet_page_path_words(),
        VisitExtra::Name => facts.name().map_or_else(
            || words.visitsheet_page_no_name(),
            |name| words.visitsheet_page_name(name),
        ),
        VisitExtra::Safety => words.visitsheet_page_safety(),
    }
}

fn words_card(draft: &Draft, words: &Words) -> WordsCard {
    let problems = draft.problems();
    let is_new = draft.is_new();
    let fits = problems.iter().all(Option::is_none);
    WordsCard {
        title: words.visitsheet_page_words(),
        labels: [
            words.visitsheet_page_noticed(),
            words.visitsheet_page_course(),
            words.visitsheet_page_questions(),
        ],
        problems: problems.map(|problem| problem.map(|problem| words.field_problem(&problem))),
        save: (is_new && fits).then(|| words.common_save()),
        saved: (draft.keep == Keep::Saved && !is_new)
            .then(|| [words.common_saved(), words.common_undo()]),
        failed: match &draft.keep {
            Keep::Failed(fault) => Some(fault.message(words)),
            Keep::Typing | Keep::Sent(_) | Keep::Saved => None,
        },
    }
}

fn preview(
    facts: &VisitFacts,
    draft: &Draft,
    choice: &VisitChoice,
    today: Day,
    (words, sheet_words): (&Words, &Words),
) -> Preview {
    let sheet = document(facts, (choice, &draft.own()), today, sheet_words);
    let blocks = sheet.blocks.iter();
    Preview {
        heading: words.visitsheet_page_preview(),
        blocks: blocks
            .map(|block| (block.title.clone(), block_lines(block, sheet_words)))
            .collect(),
        title: sheet.title,
        about: sheet.about,
        foot: sheet.foot,
    }
}

fn said(errand: &Errand<Sheet>, words: &Words) -> Said {
    match errand {
        Errand::Idle | Errand::Picking(..) => Said::Nothing,
        Errand::Writing(_)
        | Errand::Written(_)
        | Errand::Showing(..)
        | Errand::Picked(..)
        | Errand::Saving(_) => Said::Working(words.visitsheet_page_busy()),
        Errand::Saved(path) => {
            let path = path.display().to_string();
            Said::Written([words.common_saved(), words.visitsheet_page_saved(&path)])
        }
        Errand::Shown(path, shown) => {
            let path = path.display().to_string();
            let said = match shown {
                PageShown::Opened => words.visitsheet_page_opened(&path),
                PageShown::NotOpened => words.visitsheet_page_not_opened(&path),
            };
            Said::Written([words.common_saved(), said])
        }
        Errand::Failed(fault) => problem(fault, words),
    }
}

fn problem(fault: &Fault, words: &Words) -> Said {
    let text = if fault.kind() == FaultKind::Missing {
        words.share_folder_missing()
    } else {
        fault.said(words).what
    };
    Said::Problem {
        text,
        next: words.visitsheet_page_other_place(),
        details: [words.fault_copy_details(), fault.details()],
    }
}
