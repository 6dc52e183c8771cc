//! Owns what a printed report says, in words and without drawing: the first page, charts, tables, notes.

mod charts;
mod choice;
mod exercise;
mod facts;
mod health;
mod leaves;
mod own;
mod tables;

pub use choice::{Extra, Recipient, ReportChoice, Section};
pub use leaves::ReportLeaves;

use self::facts::Facts;
use crate::domain::{Day, Diary};
use crate::exchange::report::{Part, ReportDocument};
use crate::i18n::Words;

/// Puts a report together. Nothing goes in that is not ticked, and nothing of other days but the
/// sums that say so, such as a usual week. The words are those of the choice's language.
pub fn document(diary: Diary, choice: &ReportChoice, today: Day, words: &Words) -> ReportDocument {
    let facts = Facts::new(diary, choice, today, words);
    let who = facts.who();
    let days = facts.days_in_words(facts.range);
    let mut parts = facts.stop_signs();
    if facts.has_entries() {
        for section in Section::ALL {
            if choice.has(section) {
                parts.extend(facts.section(section));
            }
        }
        if choice.has(Section::Warnings) {
            parts.extend(facts.past_warnings());
        }
        if choice.takes(Extra::Notes) {
            parts.extend(facts.notes());
        }
    } else {
        parts.push(Part::Text(words.report_empty()));
    }
    parts.extend([
        Part::Heading(words.report_closing()),
        Part::List(vec![
            words.report_closing_personal(),
            words.report_closing_device(),
            words.report_closing_silent(),
        ]),
    ]);
    ReportDocument {
        language: words.language(),
        paper: choice.paper,
        day: today,
        title: words.report_title(),
        about: vec![
            words.report_about_who(&who),
            words.report_about_days(&days),
            words.report_about_made(&words.day_medium(today), &choice.reader.name(words)),
        ],
        foot: words.report_foot(&days, &who),
        page_number: words.report_page_number(),
        replaced: words.report_closing_glyphs(),
        parts,
    }
}

impl Facts<'_> {
    fn section(&self, section: Section) -> Vec<Part> {
        let title = section.name(self.words);
        match section {
            Section::Sides => headed(title, self.sides()),
            Section::Pain => headed(title, self.pain()),
            Section::Plan => headed(title, self.plan()),
            Section::Load => headed(title, self.load()),
            Section::Measures => headed(title, self.measures()),
            Section::Warnings => headed(title, self.warnings()),
            Section::Charts => headed(title, self.charts()),
            Section::Weeks => headed(title, self.weeks()),
            Section::Sessions => headed(title, self.sessions()),
        }
    }
}

fn headed(title: String, parts: Vec<Part>) -> Vec<Part> {
    std::iter::once(Part::Heading(title)).chain(parts).collect()
}
