//! Owns what was ticked and typed for a visit sheet, and how far its writing is.

use crate::application::view::visit_sheet::{VisitChoice, VisitReader};
use crate::application::{Fault, Ticket};
use crate::domain::{FieldProblem, VisitText, VisitWords};
use crate::i18n::Display;
use crate::ui::errand::Errand;
use crate::ui::kept::{Kept, Lines, Typing, lines_of, take_lines};
use crate::ui::nav::Route;
use crate::ui::screens::visit_sheet::errand::Sheet;

/// Whether what was typed was kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Keep {
    /// It was not asked for.
    #[default]
    Typing,
    /// It is on its way to the diary.
    Sent(Ticket),
    /// It is in the diary.
    Saved,
    /// It could not be kept.
    Failed(Fault),
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What goes in; made from the settings when the page is first opened.
    pub choice: Option<VisitChoice>,
    /// When it was first noticed, how it changed, and the questions, as typed.
    pub texts: [String; 3],
    /// Whether they were kept.
    pub keep: Keep,
    /// How far the sheet is on its way.
    pub errand: Errand<Sheet>,
    kept: Option<VisitWords>,
    /// What was typed before, for the next time the page is drawn.
    taken: Option<String>,
}

impl Typing for Draft {
    fn carry(&mut self, lines: &mut Lines) {
        let [noticed, course, questions] = &mut self.texts;
        lines.text("noticed", noticed);
        lines.text("course", course);
        lines.text("questions", questions);
    }
}

impl Draft {
    /// What is typed and not kept; `None` before the page was drawn.
    pub fn kept_typing(&self) -> Option<Kept> {
        let at = Route::VisitSheet;
        if let Some(text) = &self.taken {
            return Some(Kept::as_taken_up(&(at, text.clone())));
        }
        self.kept.as_ref().map(|_shown| Kept {
            at,
            text: self.is_new().then(|| lines_of(self)),
        })
    }

    /// Takes up what was typed before, when the page is drawn next.
    pub fn take_up(&mut self, text: String) {
        self.taken = Some(text);
    }

    /// What goes in.
    pub fn choice(&mut self, display: Display) -> &mut VisitChoice {
        self.choice
            .get_or_insert_with(|| VisitChoice::usual(VisitReader::default(), display))
    }

    /// Puts what the diary says into the fields when that is new.
    pub fn fill(&mut self, kept: &VisitWords) {
        if self.kept.as_ref() == Some(kept) {
            return;
        }
        let texts = texts_of(kept);
        let typed = self.texts.each_ref().map(|text| text.trim());
        // What comes back right after saving is what was typed: "Saved" stays.
        if typed != texts.each_ref().map(String::as_str) && !matches!(self.keep, Keep::Sent(_)) {
            self.keep = Keep::Typing;
        }
        self.texts = texts;
        self.kept = Some(kept.clone());
    }

    /// Puts what was typed before into the fields.
    pub(super) fn fill_taken(&mut self) {
        if let Some(text) = self.taken.take() {
            take_lines(&text, self);
        }
    }

    /// What is wrong with each text.
    pub fn problems(&self) -> [Option<FieldProblem>; 3] {
        self.texts.each_ref().map(|text| read(text).err())
    }

    /// What the person wants to say, as it is typed now; a text that does not fit stays out.
    pub fn own(&self) -> VisitWords {
        let [noticed, course, questions] =
            self.texts.each_ref().map(|text| read(text).ok().flatten());
        VisitWords {
            noticed,
            course,
            questions,
        }
    }

    /// Whether something was typed that the diary does not have.
    pub fn is_new(&self) -> bool {
        let kept = self.kept.as_ref().map(texts_of).unwrap_or_default();
        self.texts.each_ref().map(|text| text.trim()) != kept.each_ref().map(String::as_str)
    }
}

fn read(text: &str) -> Result<Option<VisitText>, FieldProblem> {
    if text.trim().is_empty() {
        Ok(None)
    } else {
        VisitText::new(text).map(Some)
    }
}

fn texts_of(kept: &VisitWords) -> [String; 3] {
    let VisitWords {
        noticed,
        course,
        questions,
    } = kept;
    [noticed, course, questions].map(|text| {
        text.as_ref()
            .map_or_else(String::new, |text| text.as_str().to_owned())
    })
}
