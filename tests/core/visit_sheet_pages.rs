//! Tests the page of a visit sheet: that it is one, what stands on it, and what its file says of itself.

use std::fs;
use std::path::Path;
use std::process::Command;

use evenly::application::Paper;
use evenly::application::demo::{self, DemoOrder};
use evenly::application::view::visit_sheet::{
    VisitChoice, VisitExtra, VisitReader, VisitSection, block_lines, suggested,
};
use evenly::domain::rules::{Evidence, Firing, RULES, State, evaluate};
use evenly::domain::{
    BodyRegion, CareStep, Diary, PersonName, SafetyCheck, Sensation, Side, StepKind, StepLine,
    StepName, StepPlace, StepState, StopSign, ZoneName,
};
use evenly::exchange::report::{VisitDocument, page_count, write_visit};
use evenly::i18n::{Language, Words};
use evenly::platform::{clock, identity};
use tempfile::TempDir;

use crate::other_programs::program;
use crate::visitors::{back_pain, everybody, everything, map, says, sheet, step, today, usual};

#[expect(
    clippy::disallowed_methods,
    reason = "a test puts its files in place directly"
)]
fn put_file(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

/// The words of the one page without white space, which lines break at; `None` where the reader is
/// missing.
fn read(bytes: &[u8]) -> Option<String> {
    let pdftotext = program("pdftotext", "poppler-utils")?;
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("sheet.pdf");
    put_file(&file, bytes);
    let read = Command::new(pdftotext)
        .args(["-raw", "-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .output()
        .unwrap();
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    assert_eq!(text.matches('\u{c}').count(), 1, "one page");
    Some(dense(&text))
}

fn dense(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    let text = text.as_bytes();
    bytes.windows(text.len()).any(|window| window == text)
}

/// Puts the sheets into a folder that `SHEETS` names, to look at them.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("SHEETS") {
        put_file(&Path::new(&folder).join(format!("{name}.pdf")), bytes);
    }
}

#[test]
fn three_people_get_one_tagged_page_with_every_word_of_the_text() {
    for (name, diary) in everybody() {
        for language in Language::ALL {
            for paper in Paper::ALL {
                let mut choice = everything(language);
                choice.paper = paper;
                let document = sheet(&diary, &choice);
                let bytes = write_visit(&document).unwrap();
                keep(&format!("{name}-{}-{}", language.id(), paper.id()), &bytes);
                assert_eq!(page_count(&bytes), Some(1));
                for mark in [
                    "/StructTreeRoot",
                    "/MarkInfo",
                    "pdfuaid:part",
                    "pdfaid:part",
                ] {
                    assert!(holds(&bytes, mark), "{mark}");
                }
                for foreign in ["Typst", "typst", "rust", "/home", "/tmp"] {
                    assert!(!holds(&bytes, foreign), "{foreign}");
                }
                let Some(page) = read(&bytes) else {
                    continue;
                };
                for words in every_text(&document) {
                    assert!(page.contains(&dense(&words)), "{words}\n{page}");
                }
            }
        }
    }
}

/// Every title and line of a sheet, but for the rows of tables, whose cells stand apart.
fn every_text(document: &VisitDocument) -> Vec<String> {
    let words = Words::new(document.language);
    let mut texts = vec![document.title.clone()];
    texts.extend(document.about.clone());
    texts.extend(document.foot.clone());
    for block in &document.blocks {
        texts.push(block.title.clone());
        for line in block_lines(block, &words) {
            match line.strip_prefix("- ") {
                Some(row) if row.contains(" – ") => {}
                Some(line) => texts.push(line.to_owned()),
                None => texts.push(line),
            }
        }
    }
    texts
}

/// Ten years, and in them the longest that each field takes.
fn fullest(letter: &str) -> Diary {
    let words = Words::new(Language::English);
    let order = DemoOrder {
        years: 10,
        seed: 1,
        last: today(),
        words: &words,
    };
    let zone = ZoneName::new("Europe/Berlin");
    let resolve = |day, time| clock::resolve(day, time, &zone);
    let mut diary = demo::diary(order, resolve, identity::from_parts);
    let long = |chars: usize| letter.repeat(chars);
    for (number, kind) in StepKind::ALL.iter().cycle().take(120).enumerate() {
        let mut it = CareStep::new(*kind, StepState::Done);
        it.name = Some(StepName::new(&long(StepName::MAX_CHARS)).unwrap());
        it.place = Some(StepPlace::new(&long(StepPlace::MAX_CHARS)).unwrap());
        it.result = Some(StepLine::new(&long(StepLine::MAX_CHARS)).unwrap());
        it.next = Some(StepLine::new(&long(StepLine::MAX_CHARS)).unwrap());
        let ahead = i64::try_from(number).unwrap() - 60;
        if ahead > 0 {
            it.state = StepState::Booked;
        }
        diary.entries.push(step(today().plus(ahead), it).done());
    }
    let marks = |strength: i64| {
        let places = Side::ALL
            .into_iter()
            .flat_map(|side| BodyRegion::ALL.iter().map(move |region| (side, *region)));
        let marks = places.flat_map(|(side, region)| {
            let sensations = Sensation::ALL.iter();
            sensations.map(move |sensation| (side, region, *sensation, strength))
        });
        marks.collect::<Vec<_>>()
    };
    diary.entries.push(map(today().plus(-90), &marks(3)).done());
    diary.entries.push(map(today(), &marks(10)).done());
    diary.person.name = PersonName::new(&long(PersonName::MAX_CHARS)).ok();
    diary.person.visit = says(
        &long(1_000),
        &long(1_000),
        &format!("{letter}\n").repeat(499),
    );
    let at = diary.entries[0].recorded.clone();
    diary.safety.checks.push(SafetyCheck {
        at: at.clone(),
        day: today(),
        signs: StopSign::ALL.iter().copied().collect(),
    });
    let verdicts = evaluate(&Evidence::of(&diary), today());
    for mut verdict in verdicts {
        verdict.state = State::Fired;
        diary.firings.extend(Firing::of(&verdict, &at));
    }
    assert!(
        diary.firings.len() >= RULES.len() - 2,
        "{}",
        diary.firings.len()
    );
    diary.sort();
    diary
}

#[test]
fn a_diary_of_ten_years_with_the_longest_texts_is_one_page_in_both_languages() {
    for (language, letter) in [(Language::English, "W"), (Language::Chinese, "臀")] {
        let diary = fullest(letter);
        for paper in Paper::ALL {
            let mut choice = everything(language);
            choice.paper = paper;
            let groups = suggested(&Words::new(language)).into_iter();
            choice.suggested = groups
                .flat_map(|(_heading, questions)| questions)
                .map(|(which, _text)| which)
                .collect();
            let document = sheet(&diary, &choice);
            assert_eq!(document.blocks.len(), VisitSection::ALL.len() + 1);
            let bytes = write_visit(&document).unwrap();
            keep(&format!("fullest-{}-{}", language.id(), paper.id()), &bytes);
            assert_eq!(page_count(&bytes), Some(1), "{language:?} {paper:?}");
            let Some(page) = read(&bytes) else {
                continue;
            };
            // The end of each part is on the page: what was left out is said, and the foot is there.
            for words in every_text(&document) {
                assert!(page.contains(&dense(&words)), "{words}");
            }
        }
    }
}

#[test]
fn what_is_not_ticked_is_nowhere_in_the_file() {
    let mut choice = VisitChoice {
        paper: Paper::Letter,
        ..usual(VisitReader::Neurology, Language::English)
    };
    let secrets = [
        "Ada Example",
        "none ticked",
        "L5 root touched",
        "climb the stairs",
        "How long will the tingling",
        "Vitamin B12",
        "City hospital",
    ];
    let diary = back_pain();
    choice.extras.insert(VisitExtra::Safety);
    choice.extras.insert(VisitExtra::Name);
    let whole = write_visit(&sheet(&diary, &choice)).unwrap();
    for section in [VisitSection::Noticed, VisitSection::Questions] {
        choice.sections.remove(&section);
    }
    choice.extras.clear();
    let bytes = write_visit(&sheet(&diary, &choice)).unwrap();
    for secret in secrets {
        assert!(!holds(&bytes, secret), "{secret}");
    }
    if let (Some(whole), Some(page)) = (read(&whole), read(&bytes)) {
        for secret in secrets {
            assert!(whole.contains(&dense(secret)), "{secret}");
            assert!(!page.contains(&dense(secret)), "{secret}");
        }
    }
}
