//! Owns the rule that warnings are easy to read and promise nothing.

use crate::reading::{Count, forbidden, sentences, words};

const ENGLISH: &str = include_str!("../../assets/i18n/en/rules.ftl");
const CHINESE: &str = include_str!("../../assets/i18n/zh/rules.ftl");

/// The highest Flesch–Kincaid grade a rule's words may have.
const MAX_GRADE: f64 = 7.0;

#[test]
fn every_rule_s_words_read_at_grade_seven_or_below() {
    for rule in ["p1", "p2", "l1", "l2"] {
        let texts: Vec<String> = texts(ENGLISH)
            .into_iter()
            .filter(|(id, _)| id.starts_with(&format!("rules-{rule}-")))
            .map(|(_, text)| text)
            .collect();
        assert!(
            texts.len() >= 5,
            "{rule} has its lead, facts, advice, limits and reason"
        );
        let grade = Count::of(&texts).grade();
        assert!(grade <= MAX_GRADE, "{rule} reads at grade {grade:.1}");
    }
}

#[test]
fn no_sentence_of_a_warning_has_more_than_25_words() {
    for (id, text) in texts(ENGLISH) {
        for sentence in sentences(&text) {
            assert!(words(&sentence).count() <= 25, "{id}: {sentence}");
        }
    }
}

#[test]
fn no_warning_promises_or_judges() {
    for (id, text) in texts(ENGLISH).into_iter().chain(texts(CHINESE)) {
        assert_eq!(forbidden(&text), None, "{id}: {text}");
    }
}

/// Each message's identifier and text, every plural form by itself; a variable reads as "it".
fn texts(file: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut id = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let text = match line.split_once(" =") {
            Some((name, text)) if name.starts_with("rules-") => {
                id = name.to_owned();
                text
            }
            Some(_) | None => line.split_once(']').map_or("", |(_form, text)| text),
        };
        if !text.trim().is_empty() {
            texts.push((id.clone(), without_variables(text)));
        }
    }
    texts
}

fn without_variables(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        plain.push_str("it");
        rest = after.split_once('}').map_or("", |(_variable, after)| after);
    }
    plain.push_str(rest);
    plain.trim().to_owned()
}
