//! Owns finding words in the guidance. A word may stand anywhere, also inside another, so that
//! languages without spaces between words are searched in the same way.

use crate::domain::{Guidance, TopicId, folded};

/// The most places that are given; who finds more than that looks for something too common.
pub const MOST_FOUND: usize = 40;

/// Where in the guidance words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoundIn {
    /// In a topic.
    Topic(TopicId),
    /// In the list of warning signs.
    WarningSigns,
}

/// A section of a topic, or a warning sign, in which every word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'g> {
    /// Where.
    pub place: FoundIn,
    /// The heading of the page.
    pub title: &'g str,
    /// The heading of the section.
    pub heading: &'g str,
    /// The line that holds most of the words; the first of several.
    pub line: &'g str,
}

/// Looks for every word of a text, whatever its case: first those whose heading has them all, then
/// those that have them somewhere, each in reading order; at most [`MOST_FOUND`]. A text without
/// words finds nothing.
pub fn search<'g>(guidance: &'g Guidance, text: &str) -> Vec<Found<'g>> {
    let wanted: Vec<String> = text.split_whitespace().map(folded).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(bool, Found<'g>)> = parts(guidance)
        .filter_map(|part| part.holding(&wanted))
        .collect();
    // Stable: reading order stays within both.
    found.sort_by_key(|(in_heading, _found)| !in_heading);
    let found = found.into_iter().map(|(_in_heading, found)| found);
    found.take(MOST_FOUND).collect()
}

/// How many of some words stand in a text.
fn count(wanted: &[String], text: &str) -> usize {
    let text = folded(text);
    wanted.iter().filter(|word| text.contains(*word)).count()
}

/// What is searched as one.
struct Part<'g> {
    place: FoundIn,
    title: &'g str,
    heading: &'g str,
    lines: Vec<&'g str>,
}

impl<'g> Part<'g> {
    /// What was found, and whether the heading alone has it.
    fn holding(self, wanted: &[String]) -> Option<(bool, Found<'g>)> {
        // The title holds for all of its sections; alone it would find every one of them.
        let own = [&[self.heading], self.lines.as_slice()].concat().join("\n");
        let whole = format!("{}\n{own}", self.title);
        if count(wanted, &own) == 0 || count(wanted, &whole) < wanted.len() {
            return None;
        }
        let mut best = (0, self.lines.first().copied().unwrap_or_default());
        for line in &self.lines {
            let held = count(wanted, line);
            if held > best.0 {
                best = (held, line);
            }
        }
        let found = Found {
            place: self.place,
            title: self.title,
            heading: self.heading,
            line: best.1,
        };
        Some((count(wanted, self.heading) == wanted.len(), found))
    }
}

/// The sections of every topic and the warning signs, in reading order. The summary of a topic is a
/// part of its own.
fn parts(guidance: &Guidance) -> impl Iterator<Item = Part<'_>> {
    let topics = guidance.topics.iter().flat_map(|topic| {
        let place = FoundIn::Topic(topic.id);
        let (title, summary) = (topic.title.as_str(), topic.summary.as_str());
        let head = Part {
            place,
            title,
            heading: title,
            lines: vec![summary],
        };
        let sections = topic.sections.iter().map(move |section| Part {
            place,
            title,
            heading: &section.heading,
            lines: section.lines(),
        });
        std::iter::once(head).chain(sections)
    });
    let warnings = &guidance.warnings;
    let signs = warnings.signs.iter().map(|sign| {
        let signs = sign.signs.iter().map(String::as_str);
        Part {
            place: FoundIn::WarningSigns,
            title: &warnings.title,
            heading: &sign.title,
            lines: signs.chain([sign.action.as_str()]).collect(),
        }
    });
    topics.chain(signs)
}
