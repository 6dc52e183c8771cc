//! Owns what each page of the first start says.

use crate::application::{LanguageChoice, Zoom};
use crate::domain::{Day, Guidance, Side};
use crate::i18n::{Language, Words};
use crate::ui::nav::FirstStep;
use crate::ui::screens::care::{PageModel, first_pages};
use crate::ui::screens::first_start::draft::{SeenAnswer, SideAnswer};
use crate::ui::screens::first_start::steps::{ALL_PAGES, Place};
use crate::ui::screens::safety::check::{CheckModel, check_model};

/// The text sizes on offer, in percent; Settings has every step.
pub const SIZES: [u16; 5] = [100, 125, 150, 175, 200];

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title, the same on every page.
    pub title: String,
    /// How far it is.
    pub step: String,
    /// Leaves the first start.
    pub skip_all: String,
    /// Leads to bringing a diary back from a backup file; only on the first page.
    pub bring_back: Option<String>,
    /// Speaks the other language from now on; not where the page asks for it anyway.
    pub other_language: Option<(LanguageChoice, String)>,
    /// What the page holds.
    pub body: BodyModel,
    /// The buttons below.
    pub steps: StepsModel,
}

/// The buttons below a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepsModel {
    /// Leads to the page before; not on the first page.
    pub back: Option<String>,
    /// Leads on.
    pub next: String,
    /// Leads on without an answer.
    pub skip: String,
}

/// What a page holds.
#[derive(Clone, Debug, PartialEq)]
pub enum BodyModel {
    /// A page of the guidance; the first one says what the program is not.
    Guidance {
        /// Lead and text of the notice.
        plain: Option<[String; 2]>,
        /// The page.
        page: Box<PageModel>,
    },
    /// The safety check.
    Safety {
        /// The title and what to tick.
        heading: [String; 2],
        /// The boxes.
        check: CheckModel,
    },
    /// Which side is weaker.
    Side(QuestionModel<SideAnswer>),
    /// Whether a professional has looked at it.
    Seen {
        /// The question.
        question: QuestionModel<SeenAnswer>,
        /// Asks for the day.
        date: String,
        /// Says that the day can stay open.
        date_line: String,
        /// Said to a person whom nobody has looked at yet.
        no_line: String,
    },
    /// Text size and language.
    Reading(ReadingModel),
}

/// A question with a few answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionModel<Answer> {
    /// The question.
    pub title: String,
    /// Why it is asked.
    pub line: String,
    /// The answers.
    pub answers: Vec<(Answer, String)>,
    /// That it can be changed later.
    pub later: String,
}

/// Text size and language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingModel {
    /// The title.
    pub title: String,
    /// One line below it.
    pub line: String,
    /// The label and the sizes.
    pub sizes: (String, Vec<(Zoom, String)>),
    /// The label and the languages.
    pub languages: (String, Vec<(LanguageChoice, String)>),
    /// A line to try the size on.
    pub sample: String,
    /// That it can be changed later.
    pub later: String,
}

/// The words of a page.
pub fn model(words: &Words, guidance: &Guidance, place: Place, today: Day) -> Model {
    let count = |number: usize| words.whole(i64::try_from(number).unwrap_or(i64::MAX));
    Model {
        title: words.first_welcome(),
        step: words.first_step(&count(place.number()), &count(ALL_PAGES)),
        skip_all: words.first_skip_all(),
        bring_back: place
            .before()
            .is_none()
            .then(|| words.backups_first_start()),
        other_language: other_language(words, place.step),
        body: body(words, guidance, place, today),
        steps: StepsModel {
            back: place.before().map(|_before| words.first_back()),
            next: match place.next() {
                Some(_) => words.first_next(),
                None => words.first_finish(),
            },
            skip: words.first_skip(),
        },
    }
}

fn other_language(words: &Words, step: FirstStep) -> Option<(LanguageChoice, String)> {
    if step == FirstStep::Reading {
        return None;
    }
    let other = match words.language() {
        Language::English => Language::Chinese,
        Language::Chinese => Language::English,
    };
    Some((choice(other), other.native_name().to_owned()))
}

/// The setting that speaks a language.
pub const fn choice(language: Language) -> LanguageChoice {
    match language {
        Language::English => LanguageChoice::English,
        Language::Chinese => LanguageChoice::Chinese,
    }
}

fn body(words: &Words, guidance: &Guidance, place: Place, today: Day) -> BodyModel {
    match place.step {
        FirstStep::Guidance => {
            let [first, second, third] = first_pages(words, guidance, today);
            let page = match place.page {
                0 => first,
                1 => second,
                _ => third,
            };
            BodyModel::Guidance {
                plain: (place.page == 0).then(|| [words.first_plain_lead(), words.first_plain()]),
                page: Box::new(page),
            }
        }
        FirstStep::Safety => BodyModel::Safety {
            heading: [words.safety_first_title(), words.safety_line()],
            check: check_model(words),
        },
        FirstStep::Side => BodyModel::Side(QuestionModel {
            title: words.first_side_title(),
            line: words.first_side_line(),
            answers: vec![
                (SideAnswer::Said(Side::Left), words.first_side_left()),
                (SideAnswer::Said(Side::Right), words.first_side_right()),
                (SideAnswer::NotSure, words.first_side_unsure()),
            ],
            later: words.first_later(),
        }),
        FirstStep::Professional => BodyModel::Seen {
            question: QuestionModel {
                title: words.first_seen_title(),
                line: words.first_seen_line(),
                answers: vec![
                    (SeenAnswer::Yes, words.first_seen_yes()),
                    (SeenAnswer::No, words.first_seen_no()),
                ],
                later: words.first_later(),
            },
            date: words.first_seen_date(),
            date_line: words.first_seen_date_line(),
            no_line: words.first_seen_no_line(),
        },
        FirstStep::Reading => BodyModel::Reading(reading(words)),
    }
}

fn reading(words: &Words) -> ReadingModel {
    let size = |percent: u16| (Zoom::clamped(percent), words.percent(f64::from(percent)));
    let language = |language: Language| (choice(language), language.native_name().to_owned());
    ReadingModel {
        title: words.first_reading_title(),
        line: words.first_reading_line(),
        sizes: (words.first_reading_size(), SIZES.map(size).to_vec()),
        languages: (
            words.first_reading_language(),
            Language::ALL.map(language).to_vec(),
        ),
        sample: words.first_reading_sample(),
        later: words.first_later(),
    }
}
