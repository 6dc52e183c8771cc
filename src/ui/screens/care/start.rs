//! Owns what "Not sure where to start?" says: the six questions, and the page their answers lead to.

use crate::application::view::guidance::how_soon;
use crate::domain::where_to_start::{Answer, Answers, Question, Raised, Start, where_to_start};
use crate::domain::{Block, Guidance, Prose, TopicId, Urgency, Width};
use crate::i18n::Words;

use super::model::link;
use super::{CardModel, Draft, FooterModel, GroupModel, Page, PageModel};

/// The card that offers the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferModel {
    /// The heading.
    pub title: String,
    /// What one gets.
    pub text: String,
    /// Opens the questions.
    pub open: String,
}

/// The six questions with what is ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionsModel {
    /// The questions, in order.
    pub questions: Vec<QuestionModel>,
    /// Stands below the first question while one of its answers cannot wait.
    pub urgent: Option<[String; 2]>,
    /// Shows where to start.
    pub show: String,
    /// Why it cannot be pressed yet, until the first question is answered.
    pub wait: Option<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionModel {
    /// Its number and words.
    pub title: String,
    /// Whether one or several answers are asked for.
    pub hint: String,
    /// The answers, their words, and whether they are ticked.
    pub answers: Vec<(Answer, String, bool)>,
}

/// What can be done with the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaysModel {
    /// Print the page, and save it, where it can be taken along.
    pub take_along: Option<[String; 2]>,
    /// Goes back to the questions.
    pub change: String,
    /// Forgets the answers.
    pub again: String,
}

/// What can be done with the answers.
pub(super) fn ways(words: &Words) -> WaysModel {
    WaysModel {
        take_along: Some([words.safety_print(), words.safety_save_page()]),
        change: words.start_change(),
        again: words.start_again(),
    }
}

/// The card that offers the questions.
pub(super) fn offer(words: &Words) -> OfferModel {
    OfferModel {
        title: words.start_title(),
        text: words.start_offer(),
        open: words.start_open(),
    }
}

/// The questions with what is ticked.
pub(super) fn questions(words: &Words, answers: Answers) -> QuestionsModel {
    let danger = answers.to(Question::Danger).next();
    let urgent = match where_to_start(answers).urgency {
        Urgency::EmergencyNow | Urgency::Today => danger.is_some(),
        Urgency::WithinDays | Urgency::Routine => false,
    };
    let question = |(at, question): (usize, Question)| QuestionModel {
        title: numbered(words, at, question),
        hint: if question.takes_several() {
            words.start_several()
        } else {
            words.start_one()
        },
        answers: question
            .answers()
            .iter()
            .map(|answer| (*answer, words.start_answer(*answer), answers.has(*answer)))
            .collect(),
    };
    QuestionsModel {
        questions: Question::ALL
            .into_iter()
            .enumerate()
            .map(question)
            .collect(),
        urgent: urgent.then(|| [words.start_urgent_lead(), words.start_urgent_text()]),
        show: words.start_show(),
        wait: danger.is_none().then(|| words.start_first_needed()),
    }
}

fn numbered(words: &Words, at: usize, question: Question) -> String {
    words.start_numbered(&(at + 1).to_string(), &words.start_question(question))
}

/// The page: the head of the questions, or what their answers lead to.
pub(super) fn page(
    words: &Words,
    guidance: &Guidance,
    draft: &Draft,
    footer: FooterModel,
) -> PageModel {
    if draft.is_answered() {
        return result(words, guidance, draft.answers(), footer);
    }
    PageModel {
        page: Page::WhereToStart,
        title: words.start_title(),
        summary: words.start_summary(),
        take_along: None,
        how_soon: None,
        groups: Vec::new(),
        footer,
    }
}

/// What the answers lead to.
pub(super) fn result(
    words: &Words,
    guidance: &Guidance,
    answers: Answers,
    footer: FooterModel,
) -> PageModel {
    let start = where_to_start(answers);
    let signals = start.signals.iter();
    let mut signals: Vec<CardModel> = signals.map(|raised| signal_card(words, raised)).collect();
    if !start.exams.is_empty() {
        signals.push(exams_card(words, guidance, &start));
    }
    PageModel {
        page: Page::WhereToStart,
        title: words.start_result_title(),
        summary: words.start_result_summary(),
        take_along: None,
        how_soon: Some([words.care_how_soon(), how_soon(words, start.urgency)]),
        groups: vec![
            GroupModel {
                heading: Some((start.urgency, words.urgency(start.urgency))),
                cards: vec![door_card(words, guidance, &start)],
            },
            GroupModel {
                heading: None,
                cards: signals,
            },
            GroupModel {
                heading: None,
                cards: vec![answers_card(words, answers)],
            },
        ],
        footer,
    }
}

/// Whom to see first; a warning sign leads to the list of warning signs before anything else.
fn door_card(words: &Words, guidance: &Guidance, start: &Start) -> CardModel {
    let (text, warns) = match start.urgency {
        Urgency::EmergencyNow => (words.start_first_emergency(), true),
        Urgency::Today => (words.start_first_today(), true),
        Urgency::WithinDays | Urgency::Routine => (words.start_first_text(), false),
    };
    let topics = [
        TopicId::SeeASpecialist,
        TopicId::QuestionsToAsk,
        TopicId::WhatToBring,
    ];
    let mut pages: Vec<Page> = topics.into_iter().map(Page::Topic).collect();
    pages.insert(if warns { 0 } else { pages.len() }, Page::WarningSigns);
    let title = words.start_first_door(&words.start_door(start.first));
    CardModel {
        width: Width::Full,
        links: pages
            .into_iter()
            .map(|page| link(words, guidance, page))
            .collect(),
        ..CardModel::new(title, vec![paragraph(text)])
    }
}

fn signal_card(words: &Words, raised: &Raised) -> CardModel {
    let row = raised.row;
    let mut blocks = vec![paragraph(words.start_signal_text(row.signal))];
    if !raised.because.is_empty() {
        blocks.push(Block::Label(words.start_signals_why()));
        let because = raised.because.iter();
        blocks.push(bullets(because.map(|answer| words.start_answer(*answer))));
    }
    blocks.push(Block::Label(words.start_door_label()));
    blocks.push(paragraph(words.start_doors(row)));
    blocks.push(Block::Label(words.care_how_soon()));
    blocks.push(paragraph(words.urgency(row.urgency)));
    if !row.exams.is_empty() {
        blocks.push(Block::Label(words.start_exams_label()));
        let exams = row.exams.iter();
        blocks.push(bullets(exams.map(|exam| words.start_exam(*exam))));
    }
    CardModel::new(words.start_signal(row.signal), blocks)
}

fn exams_card(words: &Words, guidance: &Guidance, start: &Start) -> CardModel {
    let exams = start.exams.iter();
    let blocks = vec![
        paragraph(words.start_exams_text()),
        bullets(exams.map(|exam| words.start_exam(*exam))),
    ];
    CardModel {
        width: Width::Full,
        links: vec![link(words, guidance, Page::Topic(TopicId::FindTheCause))],
        ..CardModel::new(words.start_exams_title(), blocks)
    }
}

fn answers_card(words: &Words, answers: Answers) -> CardModel {
    let filled = answers.filled();
    let blocks = Question::ALL.into_iter().enumerate();
    let blocks = blocks.flat_map(|(at, question)| {
        let ticked = filled.to(question);
        [
            Block::Label(numbered(words, at, question)),
            bullets(ticked.map(|answer| words.start_answer(answer))),
        ]
    });
    CardModel {
        width: Width::Full,
        ..CardModel::new(words.start_answers_title(), blocks.collect())
    }
}

fn paragraph(text: String) -> Block {
    Block::Paragraph(text.into())
}

fn bullets(items: impl Iterator<Item = String>) -> Block {
    Block::Bullets(items.map(Prose::from).collect())
}
