//! Owns what the safety check and the stop page say.

use crate::application::view::safety::SafetyNow;
use crate::application::view::stop_page::{StopCard, cleared_line, heading, stop_cards};
use crate::application::view::warning;
use crate::domain::{CheckAge, ClearedBy};
use crate::i18n::Words;
use crate::ui::screens::safety::check::{CheckModel, check_model};
use crate::ui::screens::safety::draft::Said;

/// The safety check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckPage {
    /// The title.
    pub title: String,
    /// What to tick.
    pub line: String,
    /// When it was answered last.
    pub last: String,
    /// Leads to the open signs, where there are any.
    pub open: Option<String>,
    /// The boxes.
    pub check: CheckModel,
}

/// Puts the safety check into words.
pub fn check_page(now: &SafetyNow, words: &Words) -> CheckPage {
    let last = match now.age {
        CheckAge::Never => words.safety_last_never(),
        CheckAge::Days(0) => words.safety_last_today(),
        CheckAge::Days(days) => words.safety_last(i64::from(days)),
    };
    CheckPage {
        title: words.safety_title(),
        line: words.safety_line(),
        last,
        open: (!now.open.is_empty()).then(|| words.safety_banner_see()),
        check: check_model(words),
    }
}

/// The stop page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopPage {
    /// The title.
    pub title: String,
    /// The line below it.
    pub line: String,
    /// The rules with open signs, the most urgent first.
    pub cards: Vec<StopCard>,
    /// The headings inside a card.
    pub heads: CardHeads,
    /// Leads to the check.
    pub check: String,
    /// Prints the page.
    pub print: String,
    /// Saves the page at a place of the person's choice.
    pub save: String,
    /// What was cleared before: the title and a line each.
    pub before: Option<(String, Vec<String>)>,
}

/// The headings and buttons of every card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardHeads {
    /// Above the signs.
    pub ticked: String,
    /// Above what to do.
    pub to_do: String,
    /// Above whom to contact.
    pub contact: String,
    /// Above the reason.
    pub why: String,
    /// Above what the program cannot know.
    pub cannot_know: String,
    /// The two buttons that clear, with what each says.
    pub clear: [(ClearedBy, String); 2],
}

/// Puts the stop page into words.
pub fn stop_page(now: &SafetyNow, number: Option<&str>, words: &Words) -> StopPage {
    let [title, line] = heading(now, words);
    let lines = now.cleared.iter();
    let lines: Vec<String> = lines.map(|cleared| cleared_line(cleared, words)).collect();
    StopPage {
        title,
        line,
        cards: stop_cards(now, number, words),
        heads: CardHeads {
            ticked: words.safety_ticked(),
            to_do: words.safety_to_do(),
            contact: words.safety_contact(),
            why: words.safety_why(),
            cannot_know: words.safety_cannot_know(),
            clear: [
                (ClearedBy::SeenByProfessional, words.safety_clear_seen()),
                (ClearedBy::TickedByMistake, words.safety_clear_mistake()),
            ],
        },
        check: words.safety_check_again(),
        print: words.safety_print(),
        save: words.safety_save_page(),
        before: (!lines.is_empty()).then(|| (words.safety_before_title(), lines)),
    }
}

/// The question before a clearing: title, text, yes and no.
pub fn question(name: &str, how: ClearedBy, words: &Words) -> [String; 4] {
    let (text, yes) = match how {
        ClearedBy::SeenByProfessional => {
            (words.safety_confirm_seen(), words.safety_confirm_seen_yes())
        }
        ClearedBy::TickedByMistake => (
            words.safety_confirm_mistake(),
            words.safety_confirm_mistake_yes(),
        ),
    };
    [
        words.safety_confirm_title(name),
        text,
        yes,
        words.common_cancel(),
    ]
}

/// What was done last, in a line.
pub fn said_line(said: Said, words: &Words) -> Option<String> {
    match said {
        Said::Nothing | Said::NoneKept | Said::SignsKept => None,
        Said::NoneKeptOn(day) => Some(words.safety_kept_none(&words.day_long(day))),
        Said::Cleared(rule) => Some(words.safety_cleared(&warning::name(rule, words))),
    }
}
