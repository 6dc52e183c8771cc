//! Owns the tests of the guidance files: complete, alike in both languages, and honestly dated.

use std::collections::BTreeSet;

use evenly::domain::{Block, Day, Guidance, Reading, TopicId, Urgency};
use evenly::i18n::{GuidanceFiles, Language, guidance};

#[test]
fn every_file_in_every_language_is_well_formed() {
    for language in Language::ALL {
        let problems: Vec<String> = match GuidanceFiles::of(language).read() {
            Ok(_guidance) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(problems, Vec::<String>::new(), "{}", language.id());
    }
}

#[test]
fn every_topic_is_there_in_reading_order() {
    for language in Language::ALL {
        let ids: Vec<TopicId> = guidance(language)
            .topics
            .iter()
            .map(|topic| topic.id)
            .collect();
        assert_eq!(ids, TopicId::ALL, "{}", language.id());
    }
}

/// All that must not differ between the languages, as text.
fn structure(guidance: &Guidance) -> Vec<String> {
    let mut lines = Vec::new();
    for topic in &guidance.topics {
        lines.push(format!(
            "{:?} {:?} {:?} {:?}",
            topic.id, topic.urgency, topic.audience, topic.review
        ));
        lines.push(format!("{:?}", topic.sources));
        for section in &topic.sections {
            let has_lead = section.lead.is_some();
            lines.push(format!(
                "{} {has_lead} {:?} {:?}",
                section.id, section.width, section.links
            ));
            lines.extend(section.blocks.iter().map(|block| match block {
                Block::Label(_) => "label".to_owned(),
                Block::Paragraph(_) => "paragraph".to_owned(),
                Block::Bullets(items) => format!("bullets {}", items.len()),
            }));
        }
    }
    for sign in &guidance.warnings.signs {
        lines.push(format!(
            "{} {:?} {} {:?}",
            sign.id,
            sign.urgency,
            sign.signs.len(),
            sign.sources
        ));
    }
    lines.push(format!("{:?}", guidance.warnings.review));
    lines
}

#[test]
fn both_languages_have_the_same_sections_lists_links_and_sources() {
    let english = structure(&guidance(Language::English));
    let chinese = structure(&guidance(Language::Chinese));
    for (english, chinese) in english.iter().zip(&chinese) {
        assert_eq!(english, chinese);
    }
    assert_eq!(english.len(), chinese.len());
}

#[test]
fn no_english_sentence_was_left_in_the_chinese_files() {
    let chinese = guidance(Language::Chinese);
    let topics = chinese
        .topics
        .iter()
        .flat_map(|topic| [&topic.title, &topic.short, &topic.summary]);
    let blocks = chinese
        .topics
        .iter()
        .flat_map(|topic| &topic.sections)
        .flat_map(|section| &section.blocks);
    let lines = blocks.flat_map(|block| match block {
        Block::Label(line) | Block::Paragraph(line) => vec![line],
        Block::Bullets(items) => items.iter().collect(),
    });
    let signs = chinese
        .warnings
        .signs
        .iter()
        .flat_map(|sign| [&sign.title, &sign.action].into_iter().chain(&sign.signs));
    for text in topics.chain(lines).chain(signs) {
        let latin = text.chars().filter(char::is_ascii_alphabetic).count();
        let han = text
            .chars()
            .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
            .count();
        assert!(han > 0 && latin <= han, "{text}");
    }
}

#[test]
fn every_topic_has_a_dated_source_and_a_review_within_two_years() {
    let guidance = guidance(Language::English);
    for topic in &guidance.topics {
        assert!(
            topic.sources.iter().any(|source| source.year.is_some()),
            "{:?}",
            topic.id
        );
        let once: BTreeSet<_> = topic.sources.iter().collect();
        assert_eq!(
            once.len(),
            topic.sources.len(),
            "{:?} names a source twice",
            topic.id
        );
        let read = topic
            .sources
            .iter()
            .filter(|source| source.reading == Reading::Read);
        assert!(
            read.count() > 0,
            "{:?} rests on nothing that was read",
            topic.id
        );
        let days = topic.review.due.days_since(topic.review.done);
        assert!((1..=731).contains(&days), "{:?}: {days} days", topic.id);
    }
    for source in guidance.topics.iter().flat_map(|topic| &topic.sources) {
        let in_time = source.year.is_none_or(|year| (1950..=2026).contains(&year));
        assert!(in_time, "{source:?}");
    }
}

#[test]
fn section_names_are_unique_inside_a_topic() {
    for topic in guidance(Language::English).topics {
        let names: BTreeSet<&str> = topic
            .sections
            .iter()
            .map(|section| section.id.as_str())
            .collect();
        assert_eq!(names.len(), topic.sections.len(), "{:?}", topic.id);
    }
}

#[test]
fn every_topic_can_be_reached_and_none_links_to_itself() {
    let guidance = guidance(Language::English);
    let mut reached: BTreeSet<TopicId> = TopicId::CARE_PATH.into_iter().collect();
    for topic in &guidance.topics {
        for link in topic.sections.iter().flat_map(|section| &section.links) {
            assert_ne!(*link, topic.id);
            reached.insert(*link);
        }
    }
    assert_eq!(reached, TopicId::ALL.into_iter().collect());
}

#[test]
fn review_is_due_from_its_day_on() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let review = guidance(Language::English).topics[0].review;
    assert!(!review.is_due(review.due.plus(-1)));
    assert!(review.is_due(review.due));
    assert!(review.is_due(day("2199-12-31")));
    assert!(!review.is_due(day("1999-01-01")));
}

#[test]
fn all_eleven_warning_signs_are_there_and_the_most_urgent_come_first() {
    for language in Language::ALL {
        let list = guidance(language).warnings;
        let ids: BTreeSet<String> = list.signs.iter().map(|sign| sign.id.clone()).collect();
        let expected = (1..=11).map(|number| format!("RF-{number}")).collect();
        assert_eq!(ids, expected);
        assert!(list.signs.is_sorted_by_key(|sign| sign.urgency));
    }
}

/// Section E1 of the clinical notes, sign by sign.
#[test]
fn each_warning_sign_has_the_urgency_of_the_clinical_notes() {
    let list = guidance(Language::English).warnings;
    let of = |urgency| {
        list.of(urgency)
            .map(|sign| sign.id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of(Urgency::EmergencyNow),
        ["RF-1", "RF-2", "RF-4", "RF-5", "RF-8", "RF-10"]
    );
    assert_eq!(
        of(Urgency::Today),
        ["RF-3", "RF-6", "RF-7", "RF-8", "RF-9", "RF-10"]
    );
    assert_eq!(of(Urgency::WithinDays), ["RF-4", "RF-7", "RF-11"]);
    assert!(of(Urgency::Routine).is_empty());
}

#[test]
fn an_emergency_says_where_to_go() {
    for sign in guidance(Language::English)
        .warnings
        .of(Urgency::EmergencyNow)
    {
        let helps = ["emergency number", "emergency department"];
        assert!(
            helps.iter().any(|help| sign.action.contains(help)),
            "{}",
            sign.action
        );
    }
    for sign in guidance(Language::Chinese)
        .warnings
        .of(Urgency::EmergencyNow)
    {
        assert!(
            sign.action.contains("急救电话") || sign.action.contains("急诊"),
            "{}",
            sign.action
        );
    }
}

const SOURCES: &str = "[a]\nlabel = \"A book\"\nyear = 2001\n[b]\nlabel = \"B\"\nreread = false\n";
const TOPIC: &str = r###"
id = "treatment"
title = "T"
short = "S"
summary = "Sum."
audience = "everyone"
sources = ["b", "a"]
reviewed = "2026-01-02"
review_due = "2027-01-02"
[[section]]
id = "one"
heading = "One"
links = ["daily-life"]
text = ["First.", "## Name", "- item", "- other", "Last."]
"###;
const WARNINGS: &str = r#"
title = "T"
summary = "S"
banner_lead = "L"
banner_text = "B"
footer = "F"
reviewed = "2026-01-02"
review_due = "2027-01-02"
[[sign]]
id = "RF-1"
urgency = "today"
title = "T"
signs = ["one"]
action = "A"
sources = ["a"]
"#;

fn read(topic: &str) -> Result<Guidance, String> {
    let topics = [("t", topic)];
    let files = GuidanceFiles {
        sources: SOURCES,
        warnings: WARNINGS,
        topics: &topics,
    };
    files.read().map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("; ")
    })
}

#[test]
fn a_topic_file_is_read_as_its_format_says() {
    let guidance = read(TOPIC).unwrap();
    let topic = guidance.topic(TopicId::Treatment).unwrap();
    let labels: Vec<_> = topic
        .sources
        .iter()
        .map(|source| (source.label.as_str(), source.year))
        .collect();
    assert_eq!(labels, [("B", None), ("A book", Some(2001))]);
    assert_eq!(topic.sources[0].reading, Reading::NotReread);
    assert_eq!(topic.urgency, None);
    let section = &topic.sections[0];
    assert_eq!(section.links, [TopicId::DailyLife]);
    assert_eq!(
        section.blocks,
        [
            Block::Paragraph("First.".to_owned()),
            Block::Label("Name".to_owned()),
            Block::Bullets(vec!["item".to_owned(), "other".to_owned()]),
            Block::Paragraph("Last.".to_owned()),
        ]
    );
}

#[test]
fn a_mistake_in_a_file_is_named_with_its_place() {
    let cases = [
        ("title = \"T\"", "", "t: title is missing"),
        (
            "short = \"S\"",
            "short = 3",
            "t: short: a integer stands where a text belongs",
        ),
        (
            "title = \"T\"",
            "title = \"T\"\ncolour = 1",
            "t: colour is not a known key",
        ),
        (
            "\"daily-life\"",
            "\"nowhere\"",
            "t: section 1: there is no topic nowhere",
        ),
        ("[\"b\", \"a\"]", "[\"z\"]", "t: there is no source z"),
        ("[\"b\", \"a\"]", "[]", "t: sources is empty"),
        (
            "2027-01-02",
            "2026-01-02",
            "t: review_due does not lie after reviewed",
        ),
        (
            "2027-01-02",
            "2027-02-30",
            "t: review_due does not know 2027-02-30",
        ),
        (
            "\"Sum.\"",
            "\" Sum.\"",
            "t: summary: white space around the text",
        ),
    ];
    for (from, to, expect) in cases {
        assert_eq!(read(&TOPIC.replace(from, to)), Err(expect.to_owned()));
    }
}
