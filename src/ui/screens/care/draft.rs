//! Owns which page of the guidance is open, and the way back.

use crate::domain::TopicId;
use crate::domain::where_to_start::{Answer, Answers};

/// One page of the guidance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// A topic.
    Topic(TopicId),
    /// The list of all warning signs.
    WarningSigns,
    /// "Not sure where to start?": the six questions, then what they lead to.
    WhereToStart,
    /// All steps of the person's own path.
    MyPath,
}

impl Page {
    /// Whether it is one of the five steps, which have tabs.
    pub fn is_step(self) -> bool {
        match self {
            Self::Topic(id) => TopicId::CARE_PATH.contains(&id),
            Self::WarningSigns | Self::WhereToStart | Self::MyPath => false,
        }
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
    /// The heading of the part that was found and is to come into sight.
    sought: Option<String>,
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
        self.sought = Some(heading.to_owned());
    }

    /// The heading of the part that is to come into sight.
    pub fn sought(&self) -> Option<&str> {
        self.sought.as_deref()
    }

    /// Opens a page; a step begins anew, any other page remembers where the reader came from.
    pub fn open(&mut self, page: Page) {
        if page == self.page {
            return;
        }
        if page.is_step() {
            self.earlier.clear();
        } else if let Some(known) = self.earlier.iter().position(|earlier| *earlier == page) {
            // Coming round to a page again shortens the way back instead of winding it up.
            self.earlier.truncate(known);
        } else {
            self.earlier.push(self.page);
        }
        self.page = page;
        self.just_opened = true;
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

    /// Whether the page was opened since this was asked last: it then begins at its top, or where
    /// something was found.
    pub fn arrives(&mut self) -> bool {
        let at_a_part = self.sought.take().is_some();
        std::mem::take(&mut self.just_opened) && !at_a_part
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
