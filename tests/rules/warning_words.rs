//! Owns the rule that everything a warning says is easy to read and promises nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::reading::{Count, forbidden, sentences, words};
use crate::words_generator::read_sources;

/// The highest Flesch–Kincaid grade a text may have.
const MAX_GRADE: f64 = 7.0;

/// Texts with fewer words are read together with the others of their rule: in a few words the
/// grade says more about one long word than about the text.
const FEW_WORDS: usize = 12;

/// The topics that hold what warnings say: every family of rules, the stop signs, and the lines
/// that stand below a warning.
const TOPICS: &[&str] = &[
    "body", "limits", "load", "missing", "nerve", "pain", "redflag", "rules", "safety", "sources",
    "upkeep",
];

/// One text of a topic; each plural form is a text of its own.
struct Text {
    id: String,
    text: String,
}

#[test]
fn every_text_of_a_warning_reads_at_grade_seven_or_below() {
    let mut hard = Vec::new();
    let mut short: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Text { id, text } in texts("en") {
        let text = without_names(&id, &text);
        if words(&text).count() < FEW_WORDS {
            short.entry(pool(&id)).or_default().push(text);
        } else {
            let grade = Count::of(std::slice::from_ref(&text)).grade();
            if grade > MAX_GRADE {
                hard.push(format!("{id} reads at grade {grade:.1}: {text}"));
            }
        }
    }
    for (pool, texts) in short {
        let grade = Count::of(&texts).grade();
        if grade > MAX_GRADE {
            hard.push(format!(
                "the short texts of {pool} read at grade {grade:.1}"
            ));
        }
    }
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}

#[test]
fn no_sentence_of_a_warning_has_more_than_25_words() {
    for Text { id, text } in texts("en") {
        for sentence in sentences(&text) {
            assert!(words(&sentence).count() <= 25, "{id}: {sentence}");
        }
    }
}

#[test]
fn no_warning_promises_or_judges() {
    for language in ["en", "zh"] {
        for Text { id, text } in texts(language) {
            // The model's published name, which the words of the language files except too.
            let text = text.replace("疼痛监测模型", "");
            assert_eq!(forbidden(&text), None, "{id}: {text}");
        }
    }
}

#[test]
fn every_topic_of_warnings_is_read() {
    let read: BTreeSet<String> = texts("en")
        .into_iter()
        .filter_map(|text| Some(text.id.split_once('-')?.0.to_owned()))
        .collect();
    let wanted: BTreeSet<String> = TOPICS.iter().map(|topic| (*topic).to_owned()).collect();
    let there: BTreeSet<String> = files("en").into_keys().collect();
    assert_eq!(read, &wanted & &there);
}

#[test]
fn a_hard_text_is_seen_and_forms_are_read_one_by_one() {
    let file = "# Said.\nload-l2-why =\n    { $n ->\n        [one] On { $n } day.\n       \
        *[other] On { $n } days.\n    }\nload-l2-lead = Up.\n";
    let made: Vec<(String, String)> = parse(file)
        .into_iter()
        .map(|text| (text.id, text.text))
        .collect();
    let said = |id: &str, text: &str| (id.to_owned(), text.to_owned());
    assert_eq!(
        made,
        [
            said("load-l2-why", "On it day."),
            said("load-l2-why", "On it days."),
            said("load-l2-lead", "Up."),
        ]
    );
    let pools = ["load-l2-why", "load-name-l2", "limits-week-hint"].map(pool);
    assert_eq!(pools, ["load-l2", "load-l2", "limits"]);
    let hard = "Excessive accumulation of musculoskeletal exertion necessitates considerable \
        subsequent recuperation opportunities.";
    assert!(Count::of(&[hard.to_owned()]).grade() > MAX_GRADE);
    assert_eq!(
        without_names("sources-a", "NICE NG59; Finucane and others 2020"),
        "it it; it and others it"
    );
    assert_eq!(without_names("load-a", "Ask Ann"), "Ask Ann");
}

/// The texts of a rule are read together where they are short: `load-l2` for `load-l2-why` and
/// `load-name-l2`. The lines below a warning belong to all rules, so each such topic is one.
fn pool(id: &str) -> String {
    let mut parts = id.split('-');
    let topic = parts.next().unwrap_or_default();
    let rule = parts.find(|part| part.chars().any(|letter| letter.is_ascii_digit()));
    rule.map_or_else(|| topic.to_owned(), |rule| format!("{topic}-{rule}"))
}

/// A source is mostly names of people, bodies and guidelines, which have no easier word; each of
/// them and each year reads as "it".
fn without_names(id: &str, text: &str) -> String {
    if !id.starts_with("sources-") {
        return text.to_owned();
    }
    let is_name = |word: &str| {
        word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
            || word.contains(".org")
    };
    text.split(' ')
        .map(|word| {
            let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            if is_name(bare) {
                word.replace(bare, "it")
            } else {
                word.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn files(language: &str) -> BTreeMap<String, String> {
    let mut sources = read_sources(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let topics = sources.remove(language).unwrap();
    topics
        .into_iter()
        .filter(|(topic, _)| TOPICS.contains(&topic.as_str()))
        .collect()
}

fn texts(language: &str) -> Vec<Text> {
    let texts: Vec<Text> = files(language)
        .values()
        .flat_map(|file| parse(file))
        .collect();
    assert!(texts.len() > 100, "{language} has its warnings");
    texts
}

/// Each message's identifier and text, every plural form by itself; a variable reads as "it".
fn parse(file: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut id = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let text = match line.split_once(" =") {
            Some((name, text)) if !line.starts_with(' ') => {
                id = name.to_owned();
                text
            }
            Some(_) | None => line.split_once(']').map_or("", |(_form, text)| text),
        };
        if !text.trim().is_empty() {
            texts.push(Text {
                id: id.clone(),
                text: without_variables(text),
            });
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
