//! Tests how the guidance files are read: what their format says, and mistakes named with their place.

use evenly::domain::{
    Block, CheckQuestion, Guidance, GuidancePlace, Prose, Reading, Tool, TopicId,
};
use evenly::i18n::GuidanceFiles;

const SOURCES: &str = "[a]\nlabel = \"A book\"\nyear = 2001\naddress = \"https://a.example\"\n[b]\nlabel = \"B\"\nreread = false\n";
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
claims = ["E0.3", "E4"]
tool = "sitting-breaks"
sources = ["a"]
text = ["First.", "## Name", "- item", "- see [there](treatment/two) or [signs](warning-signs).", "Last."]
[[section.check]]
question = "Is it so?"
if_no = "Change it."
[[section]]
id = "two"
heading = "Two"
text = ["Back to [one](treatment/one)"]
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

fn plain(text: &str) -> Prose {
    Prose::from(text.to_owned())
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
    let claims: Vec<&str> = section.claims.iter().map(|claim| claim.id()).collect();
    assert_eq!(claims, ["E0.3", "E4"]);
    let mut other = plain("see ");
    let two = GuidancePlace::Section(TopicId::Treatment, "two".to_owned());
    other.add_link("there", two);
    other.add(" or ");
    other.add_link("signs", GuidancePlace::WarningSigns);
    other.add(".");
    assert_eq!(other.text(), "see there or signs.");
    assert_eq!(other.words(&other.links()[1]), "signs");
    assert_eq!(
        section.blocks,
        [
            Block::Paragraph(plain("First.")),
            Block::Label("Name".to_owned()),
            Block::Bullets(vec![plain("item"), other]),
            Block::Paragraph(plain("Last.")),
        ]
    );
    let asked = CheckQuestion {
        question: "Is it so?".to_owned(),
        if_no: "Change it.".to_owned(),
    };
    assert_eq!(section.check, [asked]);
    assert_eq!(section.tool, Some(Tool::SittingBreaks));
    let own: Vec<_> = section.sources.iter().map(|own| &own.address).collect();
    assert_eq!(own, [&Some("https://a.example".to_owned())]);
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
        (
            "\"E4\"",
            "\"E9\"",
            "t: section 1: the clinical notes have no part E9",
        ),
        (
            "treatment/two",
            "treatment/three",
            "treatment: one: a link leads nowhere: Section(Treatment, \"three\")",
        ),
        (
            "treatment/one",
            "treatment/two",
            "treatment: two: a link leads to itself",
        ),
        (
            "(treatment/two)",
            "(nowhere/two)",
            "t: section 1: a link leads to nowhere/two, and there is no topic nowhere",
        ),
        (
            "(treatment/one)",
            "(treatment/one",
            "t: section 2: a link has no end in “Back to [one](treatment/one”",
        ),
        (
            "[one]",
            "[]",
            "t: section 2: a link has no words of its own in “Back to [](treatment/one)”",
        ),
        (
            "if_no = \"Change it.\"",
            "",
            "t: section 1: check 1: if_no is missing",
        ),
        (
            "sitting-breaks",
            "hammer",
            "t: section 1: tool does not know hammer",
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
