//! Owns a line of the guidance in which words may lead to another place in it.

use std::ops::Range;

use crate::domain::TopicId;

/// A place in the guidance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuidancePlace {
    /// A topic, from its top.
    Topic(TopicId),
    /// A section of a topic, by its name there.
    Section(TopicId, String),
    /// The list of warning signs.
    WarningSigns,
}

/// A line of text. Some of its words may be links; without them it is the text alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    text: String,
    links: Vec<TextLink>,
}

/// Words of a line that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLink {
    /// Where the words stand in the text, in bytes; never empty.
    pub words: Range<usize>,
    /// Where they lead.
    pub to: GuidancePlace,
}

impl Prose {
    /// The text, as it is read aloud, searched and counted.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The links, in reading order.
    pub fn links(&self) -> &[TextLink] {
        &self.links
    }

    /// The words of a link.
    pub fn words(&self, link: &TextLink) -> &str {
        self.text.get(link.words.clone()).unwrap_or_default()
    }

    /// Adds plain words at the end.
    pub fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds words that lead somewhere; none where there are no words.
    pub fn add_link(&mut self, words: &str, to: GuidancePlace) {
        if words.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(words);
        let words = start..self.text.len();
        self.links.push(TextLink { words, to });
    }

    /// Leaves the words and takes the links out, for pages that lead nowhere.
    pub fn unlink(&mut self) {
        self.links.clear();
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self {
            text,
            links: Vec::new(),
        }
    }
}
