//! Owns the safety checks and what ended stops, as questions and answers.

use std::borrow::Cow;
use std::io;

use crate::domain::{ClearedBy, Clearing, Safety, SafetyCheck, StopSign};
use crate::exchange::fhir::codes::{CLEARED_QUESTIONS, List, SAFETY_QUESTIONS};
use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::make::Maker;
use crate::exchange::fhir::shape::elements::Coding;
use crate::exchange::fhir::shape::questionnaire::{
    Answer, AnswerOption, Answered, Question, Questionnaire, QuestionnaireResponse,
};
use crate::exchange::fhir::sink::Sink;
use crate::exchange::fhir::times;

/// The version of both lists of questions; it rises when a question changes.
const VERSION: &str = "1";
/// The safety questions of this version.
const SAFETY_CANONICAL: &str = "https://evenly.example/fhir/Questionnaire/safety|1";
/// The questions about what ended a stop, of this version.
const CLEARED_CANONICAL: &str = "https://evenly.example/fhir/Questionnaire/stop-cleared|1";
/// The one button that says "none of these".
const NONE: &str = "none-of-these";
/// Whose signs no longer hold.
const RULE: &str = "rule";
/// Why they no longer hold.
const HOW: &str = "how";

/// Writes the questions and every answer, where anything was answered.
pub(in crate::exchange::fhir) fn put<W: io::Write>(
    maker: &Maker<'_>,
    safety: &Safety,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    if !safety.checks.is_empty() {
        let id = maker.ids.named("questions/safety", VERSION);
        sink.put(id, &questions(maker, id))?;
    }
    for check in &safety.checks {
        let fact = answers(maker, check);
        sink.put(fact.id, &fact)?;
    }
    if !safety.clearings.is_empty() {
        let id = maker.ids.named("questions/stop-cleared", VERSION);
        sink.put(id, &cleared_questions(maker, id))?;
    }
    for clearing in &safety.clearings {
        let fact = cleared(maker, clearing);
        sink.put(fact.id, &fact)?;
    }
    Ok(())
}

fn questions<'a>(maker: &Maker<'_>, id: ResourceId) -> Questionnaire<'a> {
    let words = maker.options.words;
    let ticks = StopSign::ALL.iter();
    let ticks = ticks.map(|sign| (sign.id(), words.stop_sign(*sign)));
    let item = ticks
        .chain([(NONE, words.safety_none())])
        .map(|(link_id, text)| Question {
            link_id,
            text,
            kind: "boolean",
            answer_option: Vec::new(),
        });
    Questionnaire {
        item: item.collect(),
        ..frame(maker, id, SAFETY_QUESTIONS, "EvenlySafety")
    }
}

fn cleared_questions<'a>(maker: &'a Maker<'_>, id: ResourceId) -> Questionnaire<'a> {
    let words = maker.options.words;
    let ways = ClearedBy::ALL.iter().filter_map(|how| coding(maker, *how));
    let item = vec![
        Question {
            link_id: RULE,
            text: words.fhir_cleared_rule(),
            kind: "string",
            answer_option: Vec::new(),
        },
        Question {
            link_id: HOW,
            text: words.fhir_cleared_how(),
            kind: "choice",
            answer_option: ways.map(|way| AnswerOption { value_coding: way }).collect(),
        },
    ];
    Questionnaire {
        item,
        title: words.fhir_cleared_title(),
        ..frame(maker, id, CLEARED_QUESTIONS, "EvenlyStopCleared")
    }
}

fn frame<'a>(
    maker: &Maker<'_>,
    id: ResourceId,
    url: &'static str,
    name: &'static str,
) -> Questionnaire<'a> {
    let words = maker.options.words;
    Questionnaire {
        resource_type: "Questionnaire",
        id,
        language: words.language().id(),
        url,
        version: VERSION,
        name,
        title: words.fhir_safety_title(),
        status: "active",
        subject_type: ["Patient"],
        item: Vec::new(),
    }
}

/// What was ticked. A sign that was not ticked has no answer: the list is longer in later versions,
/// and not asked is not "no".
fn answers<'a>(maker: &Maker<'_>, check: &SafetyCheck) -> QuestionnaireResponse<'a> {
    let words = maker.options.words;
    let mut item: Vec<Answered<'a>> = check
        .signs
        .iter()
        .map(|sign| yes(sign.id(), words.stop_sign(*sign)))
        .collect();
    if item.is_empty() {
        item.push(yes(NONE, words.safety_none()));
    }
    QuestionnaireResponse {
        resource_type: "QuestionnaireResponse",
        id: maker.ids.named("safety-check", check.at.utc_ms),
        questionnaire: SAFETY_CANONICAL,
        status: "completed",
        subject: maker.subject(),
        authored: times::instant(&check.at),
        author: maker.subject(),
        source: maker.subject(),
        item,
    }
}

fn yes<'a>(link_id: &'static str, text: String) -> Answered<'a> {
    Answered {
        link_id,
        text: Cow::Owned(text),
        answer: [Answer::Yes(true)],
    }
}

fn cleared<'a>(maker: &'a Maker<'_>, clearing: &Clearing) -> QuestionnaireResponse<'a> {
    let words = maker.options.words;
    let mut item = vec![Answered {
        link_id: RULE,
        text: Cow::Owned(words.fhir_cleared_rule()),
        answer: [Answer::Words(clearing.rule.id())],
    }];
    item.extend(coding(maker, clearing.how).map(|how| Answered {
        link_id: HOW,
        text: Cow::Owned(words.fhir_cleared_how()),
        answer: [Answer::Chosen(how)],
    }));
    let thing = format!("stop-cleared/{}", clearing.rule.id());
    QuestionnaireResponse {
        resource_type: "QuestionnaireResponse",
        id: maker.ids.named(thing, clearing.at.utc_ms),
        questionnaire: CLEARED_CANONICAL,
        status: "completed",
        subject: maker.subject(),
        authored: times::instant(&clearing.at),
        author: maker.subject(),
        source: maker.subject(),
        item,
    }
}

fn coding<'a>(maker: &'a Maker<'_>, how: ClearedBy) -> Option<Coding<'a>> {
    let code = maker.book.code(List::Cleared, how.id());
    code.coding.into_iter().next()
}
