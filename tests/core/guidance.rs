//! Owns the tests of the guidance files: complete, alike in both languages, and honestly dated.

use std::collections::BTreeSet;

use evenly::domain::{
    Block, Claim, Day, Guidance, GuidancePlace, Prose, Reading, Section, Tool, TopicId, Urgency,
};
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
                "{} {has_lead} {:?} {:?} {:?} {:?}",
                section.id, section.width, section.links, section.claims, section.tool
            ));
            lines.push(format!("{} {:?}", section.check.len(), section.sources));
            let places: BTreeSet<&GuidancePlace> = section
                .prose()
                .flat_map(Prose::links)
                .map(|link| &link.to)
                .collect();
            lines.push(format!("{} leads to {places:?}", section.id));
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
    let sections = chinese.topics.iter().flat_map(|topic| &topic.sections);
    let lines = sections.flat_map(Section::lines);
    let signs = chinese
        .warnings
        .signs
        .iter()
        .flat_map(|sign| [&sign.title, &sign.action].into_iter().chain(&sign.signs));
    let said = topics.chain(signs).map(String::as_str);
    for text in said.chain(lines) {
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
fn every_topic_names_the_parts_of_the_clinical_notes_it_rests_on_and_each_part_is_said() {
    let mut named = BTreeSet::new();
    for topic in guidance(Language::English).topics {
        let claims: Vec<Claim> = topic
            .sections
            .iter()
            .flat_map(|section| section.claims.clone())
            .collect();
        assert!(!claims.is_empty(), "{:?}", topic.id);
        named.extend(claims);
        for section in topic.sections {
            let once: BTreeSet<Claim> = section.claims.iter().copied().collect();
            assert!(once.iter().eq(&section.claims), "{}: in order", section.id);
        }
    }
    assert_eq!(named, Claim::ALL.into_iter().collect());
}

/// Section E0 of the clinical notes, and the sentences that go with it.
#[test]
fn what_common_advice_gets_wrong_is_put_right_in_both_languages() {
    let said = [
        ("E0.1", "a scan at the start is not routine", "不必都去拍片"),
        ("E0.1", "needs a hands-on examination", "需要动手检查"),
        (
            "E0.2",
            "NICE does not support TENS, PENS, interferential current or ultrasound",
            "NICE 不支持使用 TENS、PENS、干扰电或超声波",
        ),
        (
            "E0.3",
            "It is not a general repair for nerves.",
            "不是修复神经的万能药",
        ),
        (
            "E0.3",
            "Ask for the blood test first. Do not start it on your own.",
            "先抽血，不要自己开始吃",
        ),
        (
            "E0.4",
            "An injection into the buttock can hurt a nerve.",
            "臀部打针有可能伤到神经",
        ),
        (
            "E0.4",
            "An operation near the hip can itself hurt a nerve.",
            "髋部附近的手术本身也可能伤到神经",
        ),
    ];
    for (claim, english, chinese) in said {
        for (language, expect) in [(Language::English, english), (Language::Chinese, chinese)] {
            let guidance = guidance(language);
            let mut sections = guidance.topics.iter().flat_map(|topic| &topic.sections);
            let stands = sections.any(|section| {
                section.claims.iter().any(|named| named.id() == claim)
                    && section.lines().iter().any(|line| line.contains(expect))
            });
            assert!(stands, "{claim}: {expect}");
        }
    }
}

fn section(topic: TopicId, id: &str) -> Section {
    let guidance = guidance(Language::English);
    let mut sections = guidance.topic(topic).unwrap().sections.clone().into_iter();
    sections.find(|section| section.id == id).unwrap()
}

/// Section E3 of the clinical notes, row by row.
#[test]
fn each_examination_says_what_it_shows_how_long_it_takes_and_what_staff_must_know() {
    let exams = [
        ("x-ray", "5 to 15 minutes", "half a year", "pregnancy"),
        ("ct", "5 to 20 minutes", "low-dose CT", "kidney"),
        ("mri", "20 to 60 minutes", "No X-rays.", "pacemaker"),
        ("ultrasound", "15 to 30 minutes", "No X-rays.", "side"),
        (
            "nerve-conduction",
            "15 to 45 minutes",
            "no lotion",
            "defibrillator",
        ),
        (
            "emg",
            "10 to 60 minutes",
            "two to three weeks",
            "blood thinners",
        ),
        (
            "blood-tests",
            "a few minutes",
            "three days before a CK test",
            "hard training",
        ),
    ];
    for (id, time, fact, tell) in exams {
        let section = section(TopicId::FindTheCause, id);
        assert!(section.lead.as_ref().unwrap().contains(time), "{id}");
        let lines = section.lines();
        for label in ["show", "not show", "prepare", "Tell staff", "Radiation"] {
            assert!(
                lines.iter().any(|line| line.contains(label)),
                "{id}: {label}"
            );
        }
        for words in [fact, tell] {
            assert!(
                lines.iter().any(|line| line.contains(words)),
                "{id}: {words}"
            );
        }
    }
}

/// Sections C2 and C3 of the clinical notes: the ladder has all steps.
#[test]
fn each_exercise_has_a_set_up_a_ladder_faults_and_stop_points() {
    for (id, steps) in [("bridge", 10), ("leg-raise", 9)] {
        let section = section(TopicId::Rehabilitation, id);
        let parts: Vec<_> = section
            .blocks
            .windows(2)
            .filter_map(|pair| match pair {
                [Block::Label(label), Block::Bullets(items)] => Some((label.as_str(), items.len())),
                _ => None,
            })
            .collect();
        assert!(section.lines().contains(&"Set up"), "{id}");
        assert_eq!(parts[0], ("Steps, from easy to hard", steps), "{id}");
        assert_eq!(parts[1].0, "Common faults", "{id}");
        assert_eq!(parts[2].0, "Stop for today if", "{id}");
    }
}

/// Section C5 of the clinical notes lists ten questions.
#[test]
fn each_question_of_the_chair_check_says_what_to_change() {
    for (language, mark) in [(Language::English, '?'), (Language::Chinese, '？')] {
        let guidance = guidance(language);
        let section = guidance.section(TopicId::DailyLife, "chair-check").unwrap();
        assert_eq!(section.check.len(), 10);
        for asked in &section.check {
            assert!(asked.question.ends_with(mark), "{asked:?}");
            assert!(asked.if_no.ends_with(['.', '。']), "{asked:?}");
        }
    }
}

/// Where words lead, with the words.
fn followed(guidance: &Guidance) -> Vec<(TopicId, String, String, GuidancePlace)> {
    let mut all = Vec::new();
    for topic in &guidance.topics {
        for section in &topic.sections {
            for line in section.prose() {
                for link in line.links() {
                    let words = line.words(link).to_owned();
                    all.push((topic.id, section.id.clone(), words, link.to.clone()));
                }
            }
        }
    }
    all
}

#[test]
fn every_link_in_a_text_leads_somewhere_and_no_mark_of_one_is_left() {
    for language in Language::ALL {
        let guidance = guidance(language);
        let links = followed(&guidance);
        assert!(links.len() > 50, "{}", links.len());
        for (topic, section, words, to) in &links {
            assert!(guidance.has(to), "{topic:?} {section}: {to:?}");
            assert!(!words.is_empty() && words.trim() == words, "{words:?}");
        }
        let sections = guidance.topics.iter().flat_map(|topic| &topic.sections);
        for line in sections.flat_map(Section::lines) {
            assert!(!line.contains(['[', ']']), "{line}");
        }
        // Every topic can be left for another one, and the warning signs are named where they lead.
        for topic in TopicId::ALL {
            assert!(links.iter().any(|link| link.0 == topic), "{topic:?}");
        }
        let warned = links
            .iter()
            .filter(|link| link.3 == GuidancePlace::WarningSigns);
        assert!(warned.count() >= 4);
    }
}

#[test]
fn the_sources_of_a_section_are_among_those_of_its_topic() {
    let mut own = 0;
    for topic in guidance(Language::English).topics {
        for section in topic.sections {
            own += section.sources.len();
            for source in &section.sources {
                assert!(topic.sources.contains(source), "{}: {source:?}", section.id);
            }
        }
    }
    assert!(own > 0);
}

#[test]
fn sitting_breaks_lead_to_the_diary_from_one_section() {
    let guidance = guidance(Language::English);
    let sections = guidance.topics.iter().flat_map(|topic| &topic.sections);
    let with_tool: Vec<&str> = sections
        .filter(|section| section.tool == Some(Tool::SittingBreaks))
        .map(|section| section.id.as_str())
        .collect();
    assert_eq!(with_tool, ["breaks"]);
}

#[test]
fn not_knowing_yet_says_when_to_go_back_most_urgent_first() {
    let section = section(TopicId::LivingWithNotKnowing, "go-back-now");
    let labels: Vec<&str> = section
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Label(label) => Some(label.as_str()),
            Block::Paragraph(_) | Block::Bullets(_) => None,
        })
        .collect();
    assert_eq!(labels, ["Emergency now", "Today", "Within days"]);
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
