//! Owns which page of the guidance is open, and the way back.

use std::collections::BTreeMap;

use crate::domain::where_to_start::{Answer, Answers};
use crate::domain::{GuidancePlace, TopicId};

/// One page of the guidance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// A topic.
    Topic(TopicId),
    /// The list of all warning signs.
    WarningSigns,
    /// "Not sure where to start?": the six questions, then what they lead to.
    WhereToStart,
}

impl Page {
    /// Whether it is one of the five steps, which have tabs.
    pub fn is_step(self) -> bool {
        match self {
            Self::Topic(id) => TopicId::CARE_PATH.contains(&id),
            Self::WarningSigns | Self::WhereToStart => false,
        }
    }
}

/// The answer to a question of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is so.
    Yes,
    /// It is not so: there is something to change.
    No,
}

/// The part of a page that is to come into sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sought {
    /// The part with this heading.
    Heading(String),
    /// The section with this name.
    Section(String),
}

/// What is to come into sight when a page was opened.
#[derive(Debug)]
pub(super) struct Arrival {
    /// Whether it was opened since the last frame.
    opened: bool,
    /// The part that was looked for.
    sought: Option<Sought>,
}

impl Arrival {
    /// Whether the page begins at its top.
    pub(super) const fn is_at_the_top(&self) -> bool {
        self.opened && self.sought.is_none()
    }
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What is looked for in the guidance.
    pub query: String,
    page: Page,
    earlier: Vec<Page>,
    /// Whether the page was opened since the last frame.
    just_opened: bool,
    /// What was ticked; kept nowhere else.
    answers: Answers,
    /// Whether the answers are read, instead of the questions.
    answered: bool,
    /// The part that was found or linked to, and is to come into sight.
    sought: Option<Sought>,
    /// What was answered in checks, by section and question; kept nowhere else.
    replies: BTreeMap<(String, usize), Reply>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            query: String::new(),
            page: Page::Topic(TopicId::SeeASpecialist),
            earlier: Vec::new(),
            just_opened: false,
            answers: Answers::default(),
            answered: false,
            sought: None,
            replies: BTreeMap::new(),
        }
    }
}

impl Draft {
    /// The page that is open.
    pub fn page(&self) -> Page {
        self.page
    }

    /// The page that [`Self::go_back`] would open.
    pub fn earlier(&self) -> Option<Page> {
        self.earlier.last().copied()
    }

    /// Opens a page on which something was found, at the part with this heading.
    pub fn open_found(&mut self, page: Page, heading: &str) {
        self.query.clear();
        self.open(page);
        self.sought = Some(Sought::Heading(heading.to_owned()));
    }

    /// Follows words in a text; the way back leads to where they stand, also from a step.
    pub fn follow(&mut self, place: &GuidancePlace) {
        let (page, section) = match place {
            GuidancePlace::Topic(id) => (Page::Topic(*id), None),
            GuidancePlace::Section(id, section) => (Page::Topic(*id), Some(section.clone())),
            GuidancePlace::WarningSigns => (Page::WarningSigns, None),
        };
        self.query.clear();
        if page != self.page {
            self.remember(page);
            self.page = page;
            self.just_opened = true;
        }
        self.sought = section.map(Sought::Section);
    }

    /// Begins at a place, as a link from another screen does; what was open is no way back.
    pub fn begin_at(&mut self, place: &GuidancePlace) {
        self.follow(place);
        self.earlier.clear();
    }

    /// The part that is to come into sight.
    pub(super) fn sought(&self) -> Option<&Sought> {
        self.sought.as_ref()
    }

    /// Opens a page; a step begins anew, any other page remembers where the reader came from.
    pub fn open(&mut self, page: Page) {
        if page == self.page {
            return;
        }
        if page.is_step() {
            self.earlier.clear();
        } else {
            self.remember(page);
        }
        self.page = page;
        self.just_opened = true;
    }

    /// Notes the open page as the way back from another one.
    fn remember(&mut self, page: Page) {
        if let Some(known) = self.earlier.iter().position(|earlier| *earlier == page) {
            // Coming round to a page again shortens the way back instead of winding it up.
            self.earlier.truncate(known);
        } else {
            self.earlier.push(self.page);
        }
    }

    /// Opens the page before, or the one under what was found; `false` when there is none.
    pub fn go_back(&mut self) -> bool {
        if !self.query.is_empty() {
            self.query.clear();
            return true;
        }
        let Some(page) = self.earlier.pop() else {
            return false;
        };
        self.page = page;
        self.just_opened = true;
        true
    }

    /// Takes what is to come into sight in this frame.
    pub(super) fn arrive(&mut self) -> Arrival {
        Arrival {
            opened: std::mem::take(&mut self.just_opened),
            sought: self.sought.take(),
        }
    }

    /// Gives back what a frame that is thrown away did not show, unless another page was opened in it.
    pub(super) fn arrive_again(&mut self, arrival: Arrival) {
        if !self.just_opened && self.sought.is_none() {
            self.just_opened = arrival.opened;
            self.sought = arrival.sought;
        }
    }

    /// What was answered to a question of a section's check.
    pub fn reply(&self, section: &str, at: usize) -> Option<Reply> {
        self.replies.get(&(section.to_owned(), at)).copied()
    }

    /// Answers a question of a section's check.
    pub fn answer(&mut self, section: &str, at: usize, reply: Reply) {
        self.replies.insert((section.to_owned(), at), reply);
    }

    /// Forgets what was answered in a section's check.
    pub fn check_again(&mut self, section: &str) {
        self.replies.retain(|(known, _at), _reply| known != section);
    }

    /// What was ticked under the six questions.
    pub fn answers(&self) -> Answers {
        self.answers
    }

    /// Whether the page shows where to start, instead of the questions.
    pub fn is_answered(&self) -> bool {
        self.answered
    }

    /// Ticks an answer or takes the tick back.
    pub fn switch(&mut self, answer: Answer) {
        self.answers.switch(answer);
    }

    /// Shows where to start.
    pub fn show_start(&mut self) {
        self.answered = true;
        self.just_opened = true;
    }

    /// Goes back to the questions with what is ticked.
    pub fn change_answers(&mut self) {
        self.answered = false;
        self.just_opened = true;
    }

    /// Forgets every answer and begins with the first question.
    pub fn start_again(&mut self) {
        self.answers = Answers::default();
        self.change_answers();
    }
}
