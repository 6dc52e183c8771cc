//! Owns the summary table of a review, as CSV.

use crate::application::review::{
    Copies, Review, ReviewRow, SafetyAnswers, Unread, problem_text, reason_text, topic_text,
};
use crate::domain::Side;
use crate::exchange::csv;
use crate::i18n::Words;

/// The columns, in English in every language, with their units.
const COLUMNS: [&str; 17] = [
    "file",
    "diary",
    "same_diary",
    "weaker_side",
    "needs_a_look",
    "not_enough_data",
    "safety_answers",
    "from",
    "to",
    "sessions_done",
    "sessions_planned",
    "worst_pain_0_10",
    "reps_left",
    "reps_right",
    "weaker_side_percent",
    "last_entry",
    "problem",
];

/// One line for each file, in the order of the review. Text that a spreadsheet could run as a
/// formula gets an apostrophe before it.
pub fn table(review: &Review, words: &Words) -> Vec<u8> {
    let rows: Vec<Vec<String>> = review
        .rows
        .iter()
        .map(|row| cells(row, review, words))
        .collect();
    csv::plain_table(&COLUMNS, &rows)
}

fn cells(row: &ReviewRow, review: &Review, words: &Words) -> Vec<String> {
    let mut cells = vec![
        csv::plain_text(&row.path.display().to_string()),
        csv::plain_text(&row.label),
        row.copy.id().to_owned(),
    ];
    match &row.read {
        Err(unread) => {
            cells.resize(COLUMNS.len() - 1, String::new());
            cells.push(csv::plain_text(&problem_text(unread, words)));
        }
        Ok(summary) => {
            let number = |value: u32| value.to_string();
            let list = |texts: Vec<String>| csv::plain_text(&texts.join("; "));
            let reasons = summary.reasons.iter();
            let unknown = summary.unknown.iter();
            cells.extend([
                summary.weaker.map_or("", Side::id).to_owned(),
                list(reasons.map(|reason| reason_text(reason, words)).collect()),
                list(unknown.map(|topic| topic_text(*topic, words)).collect()),
                summary.safety.id().to_owned(),
                review.order.since.to_string(),
                review.order.as_of.to_string(),
                number(summary.sessions.done),
                summary.sessions.planned.map(number).unwrap_or_default(),
                summary
                    .worst_pain
                    .map(|pain| pain.get().to_string())
                    .unwrap_or_default(),
                number(summary.reps.left),
                number(summary.reps.right),
                summary
                    .weaker_percent()
                    .map(|percent| format!("{percent:.0}"))
                    .unwrap_or_default(),
                summary
                    .last_entry
                    .map(|day| day.to_string())
                    .unwrap_or_default(),
                String::new(),
            ]);
        }
    }
    cells
}

impl Copies {
    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::Newest => "newest",
            Self::Older => "older",
            Self::SameName => "same-name",
        }
    }
}

impl SafetyAnswers {
    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::InFile => "in-file",
            Self::NotInFile => "not-in-file",
        }
    }
}

impl Unread {
    /// The word used in files and on the command line.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::OtherWords => "other-words",
            Self::Fault(fault) => fault.kind().id(),
        }
    }
}
