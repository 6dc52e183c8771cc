//! Reads printed pages back with Debian's `pdftotext`, and looks at what belongs together and at the
//! heads of tables. Where the program is missing, the test says so; where `CI` is set, it fails.

use std::fs;
use std::path::Path;
use std::process::Command;

use evenly::application::Paper;
use evenly::application::view::report::{Recipient, ReportChoice, document};
use evenly::domain::{GirthPlace, SetSide, Side, Variant};
use evenly::exchange::report::{Part, ReportDocument, write};
use evenly::i18n::{Display, Language, Words};
use tempfile::TempDir;

use crate::entries::{day, diary, girth, strength};
use crate::other_programs::program;

#[expect(
    clippy::disallowed_methods,
    reason = "a test puts its files in place directly"
)]
fn put_file(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

/// The words of each page, in lines as they stand.
fn pages(pdftotext: &Path, document: &ReportDocument) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("report.pdf");
    put_file(&file, &write(document).unwrap());
    let read = Command::new(pdftotext)
        .args(["-layout", "-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .output()
        .unwrap();
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    assert_eq!(
        pages.pop().as_deref(),
        Some(""),
        "a page ends with its own mark"
    );
    pages
}

/// Twelve weeks of leg raises with a pause, on every day, and two measures of the thigh.
fn report(language: Language, paper: Paper) -> ReportDocument {
    let last = day("2026-11-23");
    let raises = (0..84).map(|ago| {
        let mut raise = strength(last.plus(-ago), Variant::RaiseStraightPause);
        for reps in [14, 13, 13, 12] {
            raise = raise.set(SetSide::Left, reps).set(SetSide::Right, reps);
        }
        raise
            .effort(3)
            .minutes(12.0)
            .before(Side::Left, 10)
            .worst(Side::Left, 10)
    });
    let girths =
        [0, 28].map(|ago| girth(last.plus(-ago), GirthPlace::Thigh15, Some(48.0), Some(49.0)));
    let diary = diary(raises.chain(girths));
    let words = Words::new(language);
    let mut choice = ReportChoice::usual(Recipient::Physiotherapist, Display::of(language));
    choice.paper = paper;
    document(diary, &choice, last, &words)
}

#[test]
fn the_four_charts_share_a_page_of_either_paper() {
    let Some(pdftotext) = program("pdftotext", "poppler-utils") else {
        return;
    };
    for paper in Paper::ALL {
        let mut document = report(Language::English, paper);
        let charts = document
            .parts
            .iter()
            .filter(|part| matches!(part, Part::Chart(_)));
        let charts: Vec<Part> = charts.cloned().collect();
        let titles: Vec<&str> = charts
            .iter()
            .filter_map(|part| match part {
                Part::Chart(chart) => Some(chart.title.as_str()),
                Part::Heading(_)
                | Part::Text(_)
                | Part::List(_)
                | Part::Notice { .. }
                | Part::Table(_)
                | Part::Quote { .. } => None,
            })
            .collect();
        assert_eq!(titles.len(), 4);
        // The title of the report takes a part of the first page; the second one is a whole one.
        let group = [vec![Part::Heading("Charts".to_owned())], charts.clone()].concat();
        document.parts = [group.clone(), group].concat();
        let pages = pages(&pdftotext, &document);
        let second = pages.get(1).expect("a second page");
        for title in titles {
            assert!(second.contains(title), "{paper:?}: {title}");
        }
        assert!(second.contains("Charts"), "{paper:?}");
    }
}

#[test]
fn the_table_of_sessions_has_its_head_on_every_page_and_a_day_on_one_line() {
    let Some(pdftotext) = program("pdftotext", "poppler-utils") else {
        return;
    };
    for language in Language::ALL {
        let head = Words::new(language).report_sessions_work();
        let pages = pages(&pdftotext, &report(language, Paper::A4));
        let mut with_head = 0;
        for page in &pages {
            let sets = "14, 13, 13, 12";
            assert_eq!(page.contains(sets), page.contains(&head), "{page}");
            with_head += usize::from(page.contains(&head));
            for line in page.lines().filter(|line| line.contains("10 / 10")) {
                let whole = line.contains(sets) && line.contains("10 / 10 / –");
                assert!(whole, "{line}");
            }
            let weekdays = ["一", "二", "三", "四", "五", "六", "日"];
            let mut begins = page
                .lines()
                .filter_map(|line| line.split_whitespace().next());
            assert_eq!(begins.find(|word| weekdays.contains(word)), None, "{page}");
        }
        assert!(with_head > 1, "{with_head} of {}", pages.len());
    }
}

#[test]
fn a_note_stays_with_its_day_and_the_last_words_stay_together() {
    let Some(pdftotext) = program("pdftotext", "poppler-utils") else {
        return;
    };
    let whole = report(Language::English, Paper::A4);
    let closing = whole.parts.len() - 2;
    let Some([Part::Heading(heading), Part::List(lines)]) = whole.parts.get(closing..) else {
        panic!("a report ends with its last words");
    };
    let begins: Vec<String> = lines
        .iter()
        .map(|line| line.chars().take(40).collect())
        .collect();
    // A page holds about 25 notes; each number of notes and lines ends it at another place.
    for (notes, others) in (21..28).flat_map(|notes| (0..4).map(move |lines| (notes, lines))) {
        let mut document = whole.clone();
        let quote = |number: usize| Part::Quote {
            when: format!("[day {number}]"),
            text: format!("[note {number}]"),
        };
        document.parts = (0..others)
            .map(|_| Part::Text("A line.".to_owned()))
            .chain((0..notes).map(quote))
            .chain(whole.parts.iter().skip(closing).cloned())
            .collect();
        for page in pages(&pdftotext, &document) {
            for number in 0..notes {
                let [day, note] = ["day", "note"].map(|word| format!("[{word} {number}]"));
                assert_eq!(page.contains(&day), page.contains(&note), "{notes}: {page}");
            }
            let closes = page.contains(heading.as_str());
            for line in &begins {
                assert_eq!(page.contains(line.as_str()), closes, "{notes}: {page}");
            }
        }
    }
}
