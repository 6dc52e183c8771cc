//! Owns the rule that the guidance is easy to read and promises nothing.

use evenly::domain::{Guidance, Topic, WarningList};
use evenly::i18n::{Language, guidance};

use crate::words::messages;

/// The highest Flesch–Kincaid grade a topic may have.
const MAX_GRADE: f64 = 7.0;
/// The most words a sentence may have.
const MAX_WORDS: usize = 25;

/// Words that promise, judge or frighten; a star stands for any ending.
const FORBIDDEN: &[&str] = &[
    "treats",
    "heal*",
    "cure*",
    "rebuild*",
    "prevents atrophy",
    "diagnos*",
    "detect*",
    "screens for",
    "safe zone",
    "danger zone",
    "sweet spot",
    "injury risk",
    "clinically proven",
    "you should",
    "you have to do",
    "monitors your",
    "all clear",
    "patient*",
    "guarantee*",
];
const FORBIDDEN_CHINESE: &[&str] = &[
    "治愈",
    "根治",
    "痊愈",
    "诊断",
    "患者",
    "病人",
    "安全区",
    "临床证明",
    "保证",
    "风险",
    "您应该",
    "必须做",
];
/// Beginnings of emergency numbers, which differ from country to country.
const NUMBERS: &[&str] = &["112", "911", "999", "120", "119", "110", "000"];

#[test]
fn every_topic_reads_at_grade_seven_or_below() {
    for (name, texts) in pages(&guidance(Language::English)) {
        let grade = Count::of(&texts).grade();
        assert!(grade <= MAX_GRADE, "{name} reads at grade {grade:.1}");
        let prose: Vec<String> = texts
            .into_iter()
            .filter(|text| text.ends_with(['.', '?']))
            .collect();
        let grade = Count::of(&prose).grade();
        assert!(
            grade <= MAX_GRADE,
            "the sentences of {name} read at grade {grade:.1}"
        );
    }
}

#[test]
fn no_sentence_has_more_than_25_words() {
    for (name, texts) in pages(&guidance(Language::English)) {
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            let count = words(&sentence).count();
            assert!(count <= MAX_WORDS, "{name}: {count} words in “{sentence}”");
        }
    }
}

/// The word files that are read like the guidance, beside it or instead of it.
const LIKE_GUIDANCE: &[&str] = &[
    "start",
    "carepage",
    "carecheck",
    "caresit",
    "caresource",
    "care",
];

/// The English texts of these files, without the names that stand in braces.
fn read_like_guidance() -> Vec<(String, Vec<String>)> {
    let (_, english) = messages()
        .into_iter()
        .find(|(language, _)| language == "en")
        .expect("English words");
    let topics = LIKE_GUIDANCE.iter().map(|topic| {
        let own = english.iter().filter(|message| {
            let beginning = message.id.split('-').next();
            beginning == Some(*topic)
        });
        let texts: Vec<String> = own.map(|message| spoken(&message.text)).collect();
        assert!(!texts.is_empty(), "{topic}");
        ((*topic).to_owned(), texts)
    });
    topics.collect()
}

/// A text with one short word for each thing that is filled in.
fn spoken(text: &str) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        said.push_str("it");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    said + rest
}

#[test]
fn the_words_around_the_guidance_are_as_easy_as_the_guidance() {
    for (topic, texts) in read_like_guidance() {
        let grade = Count::of(&texts).grade();
        assert!(grade <= MAX_GRADE, "{topic}.ftl reads at grade {grade:.1}");
        for text in &texts {
            assert_eq!(forbidden(text), None, "{topic}: “{text}”");
            for sentence in sentences(text) {
                let count = words(&sentence).count();
                assert!(count <= MAX_WORDS, "{topic}: {count} words in “{sentence}”");
            }
        }
    }
    assert_eq!(spoken("See { $place } at { $time }."), "See it at it.");
}

#[test]
fn no_text_promises_judges_or_names_an_emergency_number() {
    for language in Language::ALL {
        for (name, texts) in pages(&guidance(language)) {
            for text in &texts {
                assert_eq!(forbidden(text), None, "{name}: “{text}”");
            }
        }
    }
}

#[test]
fn the_rules_see_what_they_forbid() {
    assert_eq!(forbidden("This healing pad"), Some("heal*"));
    assert_eq!(forbidden("It treats nerves"), Some("treats"));
    assert_eq!(forbidden("Call 112 now"), Some("112"));
    assert_eq!(forbidden("可以治愈"), Some("治愈"));
    assert_eq!(forbidden("Good health, 120.5 metres and 1120 steps"), None);
    let long = "a ".repeat(26);
    assert_eq!(words(&long).count(), 26);
}

#[test]
fn abbreviations_and_dotted_names_do_not_end_a_sentence() {
    let split = |text: &str| sentences(text).len();
    assert_eq!(split("See backes.org.uk for more. It has 1.5 pages."), 2);
    assert_eq!(split("Ask Dr. Lee, e.g. about knees. Then go!"), 2);
    assert_eq!(split("Hold, then lower"), 1);
    assert_eq!(split("What now? Stop. Call."), 3);
}

/// Counted by hand, as the words are spoken.
#[test]
fn syllables_are_counted_as_spoken() {
    let spoken = [
        ("the", 1),
        ("muscle", 2),
        ("buttock", 2),
        ("exercise", 3),
        ("physiotherapist", 6),
        ("examination", 5),
        ("squeezed", 1),
        ("wanted", 2),
        ("raises", 2),
        ("knees", 1),
        ("table", 2),
        ("orthopaedics", 4),
        ("diabetes", 4),
        ("area", 3),
        ("MRI", 3),
        ("30", 2),
        ("side-lying", 3),
        ("nerve", 1),
        ("evidence", 3),
        ("people", 2),
    ];
    for (word, count) in spoken {
        let counted: usize = words(word).map(syllables).sum();
        assert_eq!(counted, count, "{word}");
    }
}

/// 6 words of one syllable in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
#[test]
fn the_grade_is_the_one_of_flesch_and_kincaid() {
    let grade = Count::of(&["The cat sat on the mat.".to_owned()]).grade();
    assert!((grade + 1.45).abs() < 0.001, "{grade}");
}

/// The texts of each page a person can open, with its name.
fn pages(guidance: &Guidance) -> Vec<(String, Vec<String>)> {
    let topics = guidance.topics.iter();
    let mut pages: Vec<_> = topics
        .map(|topic| (topic.id.id().to_owned(), topic_texts(topic)))
        .collect();
    pages.push((
        "warning-signs".to_owned(),
        warning_texts(&guidance.warnings),
    ));
    pages
}

fn topic_texts(topic: &Topic) -> Vec<String> {
    let mut texts = vec![topic.summary.clone()];
    for section in &topic.sections {
        texts.extend(section.lines().into_iter().map(str::to_owned));
    }
    texts
}

fn warning_texts(list: &WarningList) -> Vec<String> {
    let banner = format!("{} {}", list.banner_lead, list.banner_text);
    let mut texts = vec![list.summary.clone(), banner, list.footer.clone()];
    for sign in &list.signs {
        texts.push(sign.title.clone());
        texts.extend(sign.signs.iter().cloned());
        texts.push(sign.action.clone());
    }
    texts
}

/// Words, sentences and syllables of a text.
pub(crate) struct Count {
    words: usize,
    sentences: usize,
    syllables: usize,
}

impl Count {
    pub(crate) fn of(texts: &[String]) -> Self {
        let mut count = Self {
            words: 0,
            sentences: 0,
            syllables: 0,
        };
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            count.sentences += 1;
            count.words += words(&sentence).count();
            count.syllables += words(&sentence).map(syllables).sum::<usize>();
        }
        count
    }

    /// Flesch–Kincaid grade level (Kincaid and others, 1975).
    pub(crate) fn grade(&self) -> f64 {
        let words = self.words as f64;
        0.39 * words / self.sentences as f64 + 11.8 * self.syllables as f64 / words - 15.59
    }
}

pub(crate) fn sentences(text: &str) -> Vec<String> {
    const ABBREVIATIONS: &[&str] = &["e.g.", "i.e.", "dr.", "mr.", "ms.", "etc.", "vs."];
    let mut sentences = Vec::new();
    let mut sentence = String::new();
    for piece in text.split_whitespace() {
        sentence.push_str(piece);
        sentence.push(' ');
        let abbreviated = ABBREVIATIONS.contains(&piece.to_lowercase().as_str());
        if piece.ends_with(['.', '!', '?']) && !abbreviated {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    sentences.push(sentence);
    sentences.retain(|sentence| words(sentence).next().is_some());
    sentences
}

pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '.'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

fn syllables(word: &str) -> usize {
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    if word.chars().all(|c| !c.is_lowercase()) {
        // Spoken letter by letter, and numbers about one syllable a digit.
        return letters;
    }
    let word: Vec<char> = word.to_lowercase().chars().collect();
    let vowel = |index: usize| word.get(index).is_some_and(|c| "aeiouy".contains(*c));
    let mut count = 0;
    for index in 0..word.len() {
        let apart = index > 0 && vowels_apart(&word, index);
        let heard = vowel(index) && (!vowel(index.wrapping_sub(1)) || apart);
        count += usize::from(heard);
    }
    let text: String = word.iter().collect();
    count.saturating_sub(silent_ends(&text)).max(1)
}

/// Whether the vowel at `index` is spoken apart from the vowel before it.
fn vowels_apart(word: &[char], index: usize) -> bool {
    let at = |back: usize| {
        index
            .checked_sub(back)
            .and_then(|index| word.get(index))
            .copied()
    };
    let (Some(before), Some(vowel)) = (at(1), at(0)) else {
        return false;
    };
    let earlier = at(2);
    let next = word.get(index + 1);
    match (before, vowel) {
        ('i', 'a') => !matches!(earlier, Some('t' | 'c' | 's')),
        ('i', 'o') => next != Some(&'n') && next != Some(&'u'),
        ('i', 'u') | ('y', 'i') => true,
        ('e', 'o') => earlier != Some('p'),
        ('u', 'a') => !matches!(earlier, Some('q' | 'g')),
        ('e', 'a') => next.is_none() && earlier == Some('r'),
        _ => false,
    }
}

/// 1 for an ending that is written and not spoken: “nerve”, “knees” no, “squeezed”, “moves”.
fn silent_ends(word: &str) -> usize {
    let before = |ending: &str| {
        word.strip_suffix(ending)
            .and_then(|stem| stem.chars().last())
    };
    let consonant = |c: char| !"aeiouy".contains(c);
    let silent = match (before("e"), before("es"), before("ed")) {
        (Some(c), _, _) => {
            consonant(c) && !(c == 'l' && word.chars().rev().nth(2).is_some_and(consonant))
        }
        (_, Some(c), _) => {
            consonant(c) && !matches!(c, 's' | 'z' | 'x' | 'c' | 'g' | 'h' | 't' | 'l')
        }
        (_, _, Some(c)) => consonant(c) && !matches!(c, 't' | 'd'),
        (None, None, None) => false,
    };
    usize::from(silent)
}

/// The first forbidden word in `text`.
pub(crate) fn forbidden(text: &str) -> Option<&'static str> {
    let lower = format!(
        " {} ",
        text.to_lowercase()
            .replace(|c: char| !c.is_alphanumeric() && c != '.', " ")
    );
    let in_english = FORBIDDEN.iter().find(|word| match word.strip_suffix('*') {
        Some(stem) if *word == &"heal*" => {
            lower.contains(&format!(" {stem}")) && !lower.contains(" health")
        }
        Some(stem) => lower.contains(&format!(" {stem}")),
        None => lower.contains(&format!(" {word} ")),
    });
    let number = NUMBERS
        .iter()
        .find(|number| lower.contains(&format!(" {number} ")));
    let in_chinese = FORBIDDEN_CHINESE.iter().find(|word| text.contains(**word));
    in_english.or(number).or(in_chinese).copied()
}
