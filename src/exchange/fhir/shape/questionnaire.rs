//! Owns the shapes of the safety questions and of the answers.

use std::borrow::Cow;

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::{Coding, Reference};

/// A list of questions.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Questionnaire<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) language: &'static str,
    pub(in crate::exchange::fhir) url: &'static str,
    pub(in crate::exchange::fhir) version: &'static str,
    pub(in crate::exchange::fhir) name: &'static str,
    pub(in crate::exchange::fhir) title: String,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) subject_type: [&'static str; 1],
    pub(in crate::exchange::fhir) item: Vec<Question<'a>>,
}

/// One question.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Question<'a> {
    pub(in crate::exchange::fhir) link_id: &'a str,
    pub(in crate::exchange::fhir) text: String,
    #[serde(rename = "type")]
    pub(in crate::exchange::fhir) kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) answer_option: Vec<AnswerOption<'a>>,
}

/// One answer to choose.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct AnswerOption<'a> {
    pub(in crate::exchange::fhir) value_coding: Coding<'a>,
}

/// The answers of one day.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct QuestionnaireResponse<'a> {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) questionnaire: &'static str,
    pub(in crate::exchange::fhir) status: &'static str,
    pub(in crate::exchange::fhir) subject: Reference,
    pub(in crate::exchange::fhir) authored: String,
    pub(in crate::exchange::fhir) author: Reference,
    pub(in crate::exchange::fhir) source: Reference,
    pub(in crate::exchange::fhir) item: Vec<Answered<'a>>,
}

/// One question that was answered.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Answered<'a> {
    pub(in crate::exchange::fhir) link_id: &'a str,
    pub(in crate::exchange::fhir) text: Cow<'a, str>,
    pub(in crate::exchange::fhir) answer: [Answer<'a>; 1],
}

/// The answer.
#[derive(Debug, Serialize)]
pub(in crate::exchange::fhir) enum Answer<'a> {
    /// Yes.
    #[serde(rename = "valueBoolean")]
    Yes(bool),
    /// Words.
    #[serde(rename = "valueString")]
    Words(&'a str),
    /// One of the answers on offer.
    #[serde(rename = "valueCoding")]
    Chosen(Coding<'a>),
}
