//! Tests what a visit sheet says, what stays out of it, and the text it becomes.

use std::collections::BTreeSet;
use std::path::Path;

use evenly::application::demo::{self, DemoOrder, fill};
use evenly::application::view::visit_sheet::{
    Suggested, VisitExtra, VisitFacts, VisitReader, VisitSection, document, plain, suggested,
};
use evenly::application::{Asked, Places, StartUp, open, open_to_read};
use evenly::domain::{Cause, Diary, SetSide, Side, StopSign, Variant, VisitWords, ZoneName};
use evenly::exchange::report::VisitDocument;
use evenly::i18n::{Language, Words};
use evenly::platform::{clock, identity};

use crate::entries::{diary, strength, walk};
use crate::visitors::{
    back_pain, everybody, everything, numbness, says, sheet, thinning, today, usual,
};

fn text(document: &VisitDocument) -> String {
    plain(document, &Words::new(document.language))
}

fn english(diary: &Diary) -> String {
    text(&sheet(diary, &everything(Language::English)))
}

fn fixture(name: &str) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/visit_sheet");
    folder.join(format!("{name}.txt"))
}

/// Set `UPDATE=1` to write them anew, and read what changed.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test reads and writes its own snapshots"
)]
fn the_sheets_of_three_people_read_as_they_were_kept() {
    for (name, diary) in everybody() {
        for language in Language::ALL {
            let said = text(&sheet(&diary, &everything(language)));
            let path = fixture(&format!("{name}-{}", language.id()));
            if std::env::var_os("UPDATE").is_some() {
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(&path, &said).unwrap();
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(
                said, kept,
                "{name}, {language:?}: run with UPDATE=1 and look"
            );
        }
    }
}

#[test]
fn each_section_stands_where_it_is_ticked_and_nowhere_else() {
    let words = Words::new(Language::English);
    let diary = back_pain();
    for section in VisitSection::ALL {
        let mut choice = everything(Language::English);
        let has = |document: &VisitDocument, section: VisitSection| {
            let mut blocks = document.blocks.iter();
            blocks.any(|block| block.title == section.name(&words))
        };
        assert!(has(&sheet(&diary, &choice), section), "{section:?}");
        choice.sections.remove(&section);
        assert!(!has(&sheet(&diary, &choice), section), "{section:?}");
        choice.sections = BTreeSet::from([section]);
        let alone = sheet(&diary, &choice);
        for other in VisitSection::ALL {
            assert_eq!(has(&alone, other), other == section, "{other:?}");
        }
    }
}

/// What belongs to a section or a tick is nowhere in the words or in the drawing without it.
#[test]
fn nothing_that_is_not_ticked_is_on_the_sheet() {
    let of_sections = [
        (VisitSection::About, "a disease of the muscle"),
        (VisitSection::Noticed, "climb the stairs"),
        (VisitSection::Noticed, "a little better since"),
        (VisitSection::Pain, "Burning"),
        (VisitSection::Map, "Thinning"),
        (VisitSection::Tests, "48.0 cm"),
        (VisitSection::Tried, "Walks"),
        (VisitSection::Exams, "L5 root touched"),
        (VisitSection::Medicines, "Ibuprofen"),
        (VisitSection::Questions, "How long will the tingling last?"),
    ];
    let mut diary = back_pain();
    diary.profile.cause = Some(Cause::MuscleDisease);
    let all = everything(Language::English);
    let whole = format!("{:?}", sheet(&diary, &all)).to_lowercase();
    for (section, secret) in of_sections {
        let secret = secret.to_lowercase();
        assert!(whole.contains(&secret), "{secret}");
        let mut choice = all.clone();
        choice.sections.remove(&section);
        let without = format!("{:?}", sheet(&diary, &choice)).to_lowercase();
        assert!(!without.contains(&secret), "{secret} without {section:?}");
    }
    let of_extras = [
        (VisitExtra::Name, "Ada Example"),
        (VisitExtra::PathWords, "lower back"),
        (VisitExtra::PathWords, "sent on to"),
        (VisitExtra::PathWords, "Vitamin B12"),
        (VisitExtra::PathWords, "City hospital"),
    ];
    for (extra, secret) in of_extras {
        let mut choice = all.clone();
        choice.sections.remove(&VisitSection::Map);
        choice.extras.remove(&extra);
        let without = format!("{:?}", sheet(&diary, &choice));
        assert!(!without.contains(secret), "{secret} without {extra:?}");
    }
    assert!(text(&sheet(&diary, &all)).contains("Ada Example"));
}

#[test]
fn the_name_and_the_answers_about_warning_signs_are_off_for_every_reader() {
    for reader in VisitReader::ALL {
        let choice = usual(reader, Language::English);
        assert!(!choice.takes(VisitExtra::Name), "{reader:?}");
        assert!(!choice.takes(VisitExtra::Safety), "{reader:?}");
        let said = text(&sheet(&back_pain(), &choice));
        assert!(said.contains("From: A-014"), "{said}");
    }
}

#[test]
fn answers_about_warning_signs_stand_there_with_their_days_only_where_they_are_ticked() {
    let said = english(&numbness());
    assert!(
        said.contains("23 Nov 2026: Numb between the legs or around the back passage; Leaking pee"),
        "{said}"
    );
    assert!(
        said.contains("Still open from 15 Nov 2026: Pain at night"),
        "{said}"
    );
    assert!(!said.contains("are not on this sheet"));

    let mut choice = usual(VisitReader::FamilyDoctor, Language::English);
    choice.sections.remove(&VisitSection::Map);
    let document = sheet(&numbness(), &choice);
    let said = text(&document);
    for sign in StopSign::ALL {
        let words = Words::new(Language::English).stop_sign(*sign);
        assert!(!said.contains(&words), "{words}");
    }
    assert!(said.contains("The questions about warning signs are not on this sheet."));
    // A rule that reads them says what was ticked as well.
    assert!(!said.to_lowercase().contains("numb"), "{said}");

    let none = english(&back_pain());
    assert!(none.contains("22 Nov 2026: none ticked."), "{none}");
    let never = english(&thinning());
    assert!(
        never.contains("I have not answered these questions yet."),
        "{never}"
    );
}

/// Numbers of the first person, counted by hand: three sessions a week for eight weeks.
#[test]
fn pain_and_sides_are_said_with_what_they_were_before() {
    let said = english(&back_pain());
    for line in [
        "Left, worst in a session – Last 4 weeks: 4 (12 answers); 4 weeks before: 7; Trend: less",
        "Right, worst in a session – Last 4 weeks: 1 (12 answers); 4 weeks before: 1; Trend: about the same",
        "Left: 48.0 cm; Right: 49.2 cm; Left against the other: L -1.2 cm; Before: 47.5 cm / 49.0 cm (5 Oct 2026)",
        "Glute bridges · One leg: most in one set – Left: 14; Right: 20; Left against the other: 70 %; Before: 10 / 16",
        "Since 5 Oct 2026: Left, pain, low back 7 → 4",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
}

/// Clinical reference D1: 99 ± 12 in healthy people, for the bridge on one leg and for nothing else.
#[test]
fn an_ordinary_difference_is_said_of_the_bridge_on_one_leg_within_twelve_points() {
    let said = |variant: Variant, left: i64, right: i64| {
        let mut session = strength(today(), variant).set(SetSide::Left, left);
        if right > 0 {
            session = session.set(SetSide::Right, right);
        }
        let mut diary = diary([session]);
        diary.profile.weaker_side = Some(Side::Left);
        english(&diary).contains("an ordinary difference between sides")
    };
    assert!(said(Variant::BridgeSingle, 22, 25), "88 %");
    assert!(!said(Variant::BridgeSingle, 87, 100), "87 %");
    assert!(said(Variant::BridgeSingle, 28, 25), "112 %");
    assert!(!said(Variant::BridgeSingle, 113, 100), "113 %");
    assert!(!said(Variant::RaiseStraight, 25, 25), "another exercise");
    assert!(
        !said(Variant::BridgeSingle, 10, 0),
        "nothing to compare with"
    );
}

#[test]
fn both_sides_stand_there_also_where_nobody_said_which_is_weaker() {
    let session = strength(today(), Variant::BridgeSingle)
        .set(SetSide::Left, 8)
        .set(SetSide::Right, 12);
    let said = english(&diary([session]));
    assert!(said.contains("Left: 8; Right: 12; Difference: –"), "{said}");
}

#[test]
fn an_empty_diary_still_takes_own_words_and_questions() {
    let own = says("On holiday.", "", "Is it the nerve?\n\nWhat now?");
    let facts = VisitFacts::of(&Diary::default(), today());
    let mut choice = usual(VisitReader::Neurology, Language::English);
    let words = Words::new(Language::English);
    let groups = suggested(&words);
    let (which, asked) = groups[1].1[0].clone();
    choice.suggested.insert(which);
    let said = text(&document(&facts, (&choice, &own), today(), &words));
    for line in [
        "The diary has no entry yet.",
        "First noticed: On holiday.",
        "- Is it the nerve?\n- What now?\n",
        asked.as_str(),
        "Nothing was noted.",
        "Weaker side: not said",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
}

/// A tick means the same question in every language.
#[test]
fn the_questions_of_the_guidance_are_as_many_and_in_the_same_order_in_both_languages() {
    let of = |language: Language| -> Vec<Vec<Suggested>> {
        let groups = suggested(&Words::new(language)).into_iter();
        groups
            .map(|(_heading, group)| group.into_iter().map(|(which, _text)| which).collect())
            .collect()
    };
    let english = of(Language::English);
    assert_eq!(english, of(Language::Chinese));
    let all: BTreeSet<Suggested> = english.iter().flatten().copied().collect();
    assert_eq!(all.len(), english.iter().flatten().count());
    assert!(all.len() >= 15, "{}", all.len());
}

#[test]
fn what_is_too_long_is_cut_and_says_how_much_was_left_out() {
    let long = "Words that go on and on. ".repeat(39);
    let questions: Vec<String> = (1..60)
        .map(|number| format!("Question {number}?"))
        .collect();
    let own = says(&long, &long, &questions.join("\n"));
    let mut diary = back_pain();
    diary.person.visit = VisitWords::default();
    let facts = VisitFacts::of(&diary, today());
    let words = Words::new(Language::English);
    let choice = everything(Language::English);
    let said = text(&document(&facts, (&choice, &own), today(), &words));
    let left: usize = said
        .lines()
        .filter_map(|line| line.strip_prefix("- … and "))
        .filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok())
        .max()
        .expect("a line on what was left out");
    let shown = said
        .lines()
        .filter(|line| line.starts_with("- Question "))
        .count();
    assert_eq!(shown + left, 59, "{said}");
    assert!(said.contains("more letters left out here)"), "{said}");
}

/// What comes after today is no part of what was done.
#[test]
fn a_step_that_is_ahead_is_no_entry_of_the_past() {
    let said = english(&back_pain());
    let ahead = said.find("What comes next").expect("something is booked");
    let emg = said
        .find("EMG and nerve conduction · City hospital: 26 Nov 2026")
        .expect("the booked step");
    assert!(ahead < emg, "{said}");
    let empty = diary([walk(today())]);
    assert!(!english(&empty).contains("What comes next"));
}

/// The window reads only what the sheet needs; that must come to the same as the whole diary.
#[test]
fn what_the_window_reads_makes_the_same_sheet_as_the_whole_diary() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::choose(Asked {
        argument: Some(folder.path().to_owned()),
        ..Asked::default()
    })
    .unwrap();
    let now = crate::support::patient::noon();
    let StartUp::Ready(ready) = open(&places, &now) else {
        panic!("a new diary opens");
    };
    let mut core = ready.core;
    let words = Words::new(Language::English);
    let order = DemoOrder {
        years: 1,
        seed: 3,
        last: today(),
        words: &words,
    };
    let zone = ZoneName::new("Europe/Berlin");
    let resolve = |day, time| clock::resolve(day, time, &zone);
    fill(
        &mut core,
        &demo::diary(order, resolve, identity::from_parts),
        &now,
    )
    .unwrap();
    let read = core.view::<VisitFacts>(today(), &()).unwrap();
    let whole = open_to_read(&places).unwrap().diary().unwrap();
    assert_eq!(read, VisitFacts::of(&whole, today()));
}
