//! Holds what "My path" says: order, questions, buttons, links into the guidance, and the lane below the charts.

use evenly::application::view::care_path::CarePath;
use evenly::application::view::path_events::{EventKind, path_events};
use evenly::domain::{
    Block, Body, CareStep, ClockTime, Day, DayRange, Entry, EntryId, GuideUse, Note, Stamp,
    StepKind, StepLine, StepName, StepState, TopicId, When, ZoneName,
};
use evenly::i18n::{Language, Words, guidance};
use evenly::ui::screens::care::path::{PathModel, PathWish, RowModel, path_model};
use evenly::ui::widgets::Progress;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn today() -> Day {
    day("2026-11-23")
}

fn entry(number: usize, on: &str, step: CareStep) -> Entry {
    Entry {
        id: format!("00000000-0000-7000-8000-{number:012}")
            .parse::<EntryId>()
            .unwrap(),
        recorded: Stamp {
            utc_ms: 0,
            offset_s: 0,
            zone: ZoneName::new("UTC"),
        },
        when: When {
            day: day(on),
            time: None,
            start: None,
        },
        body: Body::CareStep(step),
        note: Note::default(),
    }
}

fn step(kind: StepKind, state: StepState) -> CareStep {
    CareStep::new(kind, state)
}

/// The path of the picture that the screen is held beside.
fn picture() -> Vec<Entry> {
    let line = |text: &str| Some(StepLine::new(text).unwrap());
    let named = |name: &str, kind, state| CareStep {
        name: Some(StepName::new(name).unwrap()),
        ..step(kind, state)
    };
    let mut emg = entry(4, "2026-11-26", step(StepKind::Emg, StepState::Booked));
    emg.when.time = Some(ClockTime::new(10, 30).unwrap());
    vec![
        entry(
            1,
            "2026-10-02",
            CareStep {
                next: line("referred to orthopaedics"),
                ..step(StepKind::FamilyDoctor, StepState::Done)
            },
        ),
        entry(
            2,
            "2026-10-14",
            CareStep {
                result: line("note: L5 root touched, left"),
                ..named("Lumbar MRI", StepKind::Mri, StepState::ResultIn)
            },
        ),
        entry(
            3,
            "2026-10-20",
            CareStep {
                next: line("Orthopaedic review"),
                ..step(StepKind::Orthopaedics, StepState::Done)
            },
        ),
        emg,
        entry(
            5,
            "2026-12-01",
            named(
                "Orthopaedic review",
                StepKind::Orthopaedics,
                StepState::ToBook,
            ),
        ),
    ]
}

fn shown(entries: Vec<Entry>, on: Day, language: Language) -> PathModel {
    path_model(&CarePath::of(entries, on), &Words::new(language), on)
}

fn texts(row: &RowModel) -> Vec<&str> {
    row.buttons
        .iter()
        .map(|button| button.text.as_str())
        .collect()
}

#[test]
fn the_card_reads_as_in_the_picture() {
    let path = shown(picture(), today(), Language::English);
    let rows: Vec<[&str; 2]> = path
        .rows
        .iter()
        .map(|row| [row.name.as_str(), row.line.as_str()])
        .collect();
    assert_eq!(
        rows,
        [
            ["Family doctor", "2 Oct · referred to orthopaedics"],
            ["Lumbar MRI", "14 Oct · note: L5 root touched, left"],
            ["Orthopaedics", "20 Oct · Orthopaedic review"],
            ["EMG and nerve conduction", "booked: 26 Nov 10:30"],
            ["Orthopaedic review", "due by 1 Dec · not booked yet"],
        ]
    );
    let marks: Vec<Progress> = path.rows.iter().map(|row| row.progress).collect();
    assert_eq!(
        marks,
        [
            Progress::Done,
            Progress::Done,
            Progress::Done,
            Progress::Now,
            Progress::Open
        ]
    );
    let buttons: Vec<Vec<&str>> = path.rows.iter().map(texts).collect();
    let none = Vec::<&str>::new();
    assert_eq!(
        buttons,
        [
            none.clone(),
            none.clone(),
            none.clone(),
            vec!["How to prepare", "Add to calendar"],
            none
        ],
        "only the step that matters next has its buttons"
    );
    assert_eq!(path.all, None);
    assert_eq!(path.empty, None);
}

#[test]
fn an_empty_path_says_what_will_be_here_in_both_languages() {
    for language in Language::ALL {
        let path = shown(Vec::new(), today(), language);
        assert!(path.empty.is_some_and(|text| !text.is_empty()));
        assert!(path.rows.is_empty() && path.groups.is_empty());
        assert_eq!(path.file, None, "there is nothing for a calendar");
    }
}

#[test]
fn a_step_whose_day_has_passed_is_asked_about_kindly() {
    let late = day("2026-12-03");
    let path = shown(picture(), late, Language::English);
    let [.., emg, review] = path.rows.as_slice() else {
        panic!("five rows");
    };
    let asked = emg.question.as_deref();
    assert_eq!(
        asked,
        Some("“EMG and nerve conduction” was planned for 26 Nov. How did it go?")
    );
    assert_eq!(texts(emg), ["It happened", "It has a new date"]);
    let asked = review.question.as_deref();
    assert_eq!(
        asked,
        Some("You wanted to book “Orthopaedic review” by 1 Dec. Is it still on your list?")
    );
    assert_eq!(
        texts(review),
        ["It has a date now", "Two more weeks", "It happened"]
    );
    assert_eq!(path.groups[0].0, "How did it go?");
    assert_eq!(path.file, None, "nothing that is ahead is left");
}

#[test]
fn a_long_path_shows_the_latest_few_and_leads_to_all_of_them_newest_first() {
    let mut entries = picture();
    for number in 0..30 {
        let on = day("2023-01-01").plus(i64::try_from(number).unwrap() * 30);
        let visit = step(StepKind::Physiotherapy, StepState::Done);
        entries.push(entry(100 + number, &on.to_string(), visit));
    }
    entries.push(entry(
        500,
        "2024-05-01",
        step(StepKind::Medicine, StepState::Done),
    ));
    let path = shown(entries, today(), Language::English);
    assert_eq!(path.rows.len(), 5);
    assert_eq!(path.all.as_deref(), Some("All steps (36)"));
    let groups: Vec<(&str, usize)> = path
        .groups
        .iter()
        .map(|(title, rows)| (title.as_str(), rows.len()))
        .collect();
    assert_eq!(
        groups,
        [
            ("Ahead", 1),
            ("To book", 1),
            ("Going on now", 1),
            ("Done", 33)
        ]
    );
    let over = &path.groups[3].1;
    assert_eq!(over[0].name, "Orthopaedics");
    assert_eq!(over[32].line, "1 Jan 2023", "another year is said");
}

#[test]
fn what_comes_next_is_offered_until_it_is_a_step() {
    let mut entries = picture();
    entries.truncate(3);
    let path = shown(entries, today(), Language::English);
    let row = &path.rows[2];
    assert_eq!(
        row.question.as_deref(),
        Some("Next, you wrote: Orthopaedic review")
    );
    assert_eq!(row.buttons[0].wish, PathWish::AddNext(row.id));
    let path = shown(picture(), today(), Language::English);
    assert_eq!(path.rows[2].question, None);
}

#[test]
fn every_kind_leads_to_a_part_of_the_guidance_in_both_languages() {
    for language in Language::ALL {
        let guidance = guidance(language);
        for kind in StepKind::ALL {
            let guide = kind.guide();
            let topic = guidance.topic(guide.topic).expect("every topic is there");
            let found = topic
                .sections
                .iter()
                .find(|section| section.id == guide.section);
            let section = found.unwrap_or_else(|| panic!("{kind:?} {language:?}"));
            // An examination of a known kind says how to prepare under the words of its button.
            let prepares = section.blocks.iter().any(|block| match block {
                Block::Label(label) => *label == Words::new(language).path_guide_prepare(),
                Block::Paragraph(_) | Block::Bullets(_) => false,
            });
            let known = guide.used == GuideUse::Prepare && *kind != StepKind::OtherExamination;
            assert_eq!(prepares, known, "{kind:?} {language:?}");
        }
    }
    assert_eq!(StepKind::Mri.guide().topic, TopicId::FindTheCause);
    assert_eq!(StepKind::Neurology.guide().used, GuideUse::Ask);
    assert_eq!(StepKind::Injection.guide().used, GuideUse::Known);
}

#[test]
fn the_lane_holds_what_is_done_and_the_first_and_last_day_of_what_lasts() {
    let mut entries = picture();
    entries.push(entry(
        6,
        "2026-10-21",
        CareStep {
            until: Some(day("2026-11-20")),
            ..step(StepKind::Medicine, StepState::Done)
        },
    ));
    let range = DayRange {
        first: day("2026-10-05"),
        last: today(),
    };
    let events: Vec<(String, StepKind, EventKind)> = path_events(&entries, range)
        .into_iter()
        .map(|event| (event.day.to_string(), event.step.kind, event.what))
        .collect();
    let expected = [
        ("2026-10-14", StepKind::Mri, EventKind::Happened),
        ("2026-10-20", StepKind::Orthopaedics, EventKind::Happened),
        ("2026-10-21", StepKind::Medicine, EventKind::Began),
        ("2026-11-20", StepKind::Medicine, EventKind::Ended),
    ]
    .map(|(on, kind, what)| (on.to_owned(), kind, what));
    assert_eq!(events, expected);
}
