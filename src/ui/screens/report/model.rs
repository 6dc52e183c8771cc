//! Owns what the page of the report says, in words.

use super::draft::{DaysProblem, Draft, State};
use crate::application::view::report::{Extra, Recipient, ReportChoice, ReportLeaves, Section};
use crate::application::{FaultKind, PageShown, Paper, WrittenPages};
use crate::i18n::{Language, Words};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The button that leads back.
    pub back: String,
    /// The label of the readers, and the readers.
    pub readers: (String, Vec<(Recipient, String)>),
    /// The label of the languages, and the languages.
    pub languages: (String, Vec<(Language, String)>),
    /// The label of the papers, and the papers.
    pub papers: (String, Vec<(Paper, String)>),
    /// The label of the days, then "as usual" and "some".
    pub days: [String; 3],
    /// The labels of the first and the last day.
    pub from_to: [String; 2],
    /// What is wrong with the days.
    pub days_problem: Option<String>,
    /// Heads the sections, and the sections.
    pub sections: (String, Vec<(Section, String)>),
    /// Heads what is asked for one by one, and these things.
    pub extras: (String, Vec<(Extra, String)>),
    /// Said where a stop sign is open and stays out.
    pub safety_open: Option<String>,
    /// Heads what leaves, and what leaves.
    pub leaves: (String, Vec<String>),
    /// The label of the place.
    pub place: String,
    /// The button that opens a dialog, its accessible name, and the kind of file.
    pub choose: [String; 3],
    /// The button that writes.
    pub write: String,
    /// Whether it can be pressed.
    pub ready: Ready,
    /// What came of it.
    pub said: Said,
}

/// Whether a button can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// It can.
    Yes,
    /// Something is missing or under way.
    No,
}

/// What came of the writing, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// It was written: the count, a line each for the file and its sum, and the button that opens it.
    Written {
        /// The count of pages.
        lead: String,
        /// The file, its sum, and what the viewer said.
        lines: Vec<String>,
        /// The button that opens it.
        open: String,
    },
    /// It was not written: why, what to do, and the details with the button that copies them.
    Problem {
        /// What happened, and where.
        text: String,
        /// What to do next.
        next: String,
        /// The button that copies details, and the details.
        details: Option<[String; 2]>,
    },
}

/// The page for what was ticked and what came of it.
pub fn model(leaves: &ReportLeaves, choice: &ReportChoice, draft: &Draft, words: &Words) -> Model {
    let days_problem = draft.days().err().map(|problem| match problem {
        DaysProblem::Missing => words.share_days_missing(),
        DaysProblem::Order => words.share_days_order(),
    });
    let ready = days_problem.is_none() && !draft.is_busy();
    let safety_stays = leaves.open_signs > 0 && !choice.takes(Extra::Safety);
    Model {
        title: words.report_page_title(),
        subtitle: words.report_page_subtitle(),
        back: words.common_back(),
        readers: (
            words.report_page_reader(),
            named(Recipient::ALL, |reader| reader.name(words)),
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
        days: [
            words.report_page_days(),
            words.report_page_days_usual(),
            words.report_page_days_some(),
        ],
        from_to: [words.share_from(), words.share_to()],
        days_problem,
        sections: (
            words.report_page_sections(),
            named(Section::ALL, |section| section.name(words)),
        ),
        extras: (
            words.report_page_extras(),
            named(Extra::ALL, |extra| match extra {
                Extra::Notes => words.report_page_notes(),
                Extra::Name => words.report_page_name(),
                Extra::Safety => words.report_page_safety(),
            }),
        ),
        safety_open: safety_stays.then(|| words.report_page_safety_open()),
        leaves: (
            words.report_page_leaves(),
            what_leaves(leaves, choice, words),
        ),
        place: words.report_page_place(),
        choose: [
            words.report_page_choose(),
            words.report_page_choose_name(),
            words.report_page_kind(),
        ],
        write: words.report_page_write(),
        ready: if ready { Ready::Yes } else { Ready::No },
        said: said(&draft.state, words),
    }
}

fn named<T: Copy, const N: usize>(all: [T; N], name: impl Fn(T) -> String) -> Vec<(T, String)> {
    all.into_iter().map(|one| (one, name(one))).collect()
}

/// What goes out with the file, one line each.
fn what_leaves(leaves: &ReportLeaves, choice: &ReportChoice, words: &Words) -> Vec<String> {
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let entries = words.common_entries(count(leaves.chosen.entries()));
    let sections: Vec<String> = choice
        .sections
        .iter()
        .map(|section| section.name(words))
        .collect();
    let sections = if sections.is_empty() {
        words.report_page_leaves_nothing()
    } else {
        words.report_page_leaves_sections(&words.list(&sections))
    };
    let notes = if choice.takes(Extra::Notes) {
        words.report_page_leaves_notes(count(leaves.chosen.with_note))
    } else {
        words.report_page_leaves_no_notes()
    };
    let safety = if choice.takes(Extra::Safety) {
        words.report_page_leaves_safety()
    } else {
        words.report_page_leaves_no_safety()
    };
    vec![
        words.report_page_leaves_days(&words.day_range(leaves.range), &entries),
        sections,
        who(leaves, choice, words),
        notes,
        safety,
        words.report_page_leaves_private(),
    ]
}

fn who(leaves: &ReportLeaves, choice: &ReportChoice, words: &Words) -> String {
    match (choice.takes(Extra::Name), &leaves.name, &leaves.pseudonym) {
        (true, Some(name), _) => words.report_page_leaves_name(name),
        (true, None, _) => words.report_page_leaves_no_name(),
        (false, _, Some(pseudonym)) => words.report_page_leaves_pseudonym(pseudonym),
        (false, _, None) => words.report_page_leaves_no_pseudonym(),
    }
}

fn said(state: &State, words: &Words) -> Said {
    match state {
        State::Idle => Said::Nothing,
        State::NoPlace => Said::Problem {
            text: words.report_page_place_missing(),
            next: String::new(),
            details: None,
        },
        State::Working(_) => Said::Working(words.report_page_working()),
        State::Written(pages) | State::Showing(_, pages) => written(pages, None, words),
        State::Shown(pages, shown) => written(pages, Some(*shown), words),
        State::Failed { place, fault } => {
            let what = if fault.kind() == FaultKind::Missing {
                words.share_folder_missing()
            } else {
                fault.said(words).what
            };
            Said::Problem {
                text: words.share_not_written(place, &what),
                next: words.report_page_other_place(),
                details: Some([words.fault_copy_details(), fault.details()]),
            }
        }
    }
}

fn written(pages: &WrittenPages, shown: Option<PageShown>, words: &Words) -> Said {
    let path = pages.file.path.display().to_string();
    let mut lines = vec![
        words.share_exported_file(&path, &words.file_size(pages.file.bytes)),
        words.share_exported_sum(&pages.file.sha256),
    ];
    lines.extend(shown.map(|shown| match shown {
        PageShown::Opened => words.report_page_opened(),
        PageShown::NotOpened => words.report_page_not_opened(&path),
    }));
    Said::Written {
        lead: words.report_page_written(i64::try_from(pages.pages).unwrap_or(i64::MAX)),
        lines,
        open: words.report_page_open(),
    }
}
