//! Tests what a report says, what stays out of it, and the file it becomes.

use std::collections::{BTreeMap, BTreeSet};

use evenly::application::Paper;
use evenly::application::view::report::{Extra, Recipient, ReportChoice, Section, document};
use evenly::domain::rules::RuleId;
use evenly::domain::{
    Answers, Day, DayRange, Diary, GirthPlace, Misfit, MisfitReason, Note, PersonName, Pseudonym,
    SetSide, Side, StopSign, Variant,
};
use evenly::exchange::report::{Part, ReportDocument};
use evenly::i18n::{Display, Language, Words};

use crate::entries::{bridge, check_in, day, diary, girth, raise, strength, walk};
use crate::plans::plan;
use crate::red_flags::{at, check};

/// What the person wrote; it means something in many a format.
const TYPED: &str =
    "#panic(\"x\") *bold* $x^2$ @ref \\ `raw` [a](b) <tag> = head \u{1F642} 髖 – 疼痛";

fn today() -> Day {
    day("2026-11-23")
}

fn made_up() -> Diary {
    let early = day("2026-10-05");
    let late = day("2026-11-20");
    let sides = |on: Day, left: i64, right: i64| {
        strength(on, Variant::BridgeSingle)
            .set(SetSide::Left, left)
            .set(SetSide::Right, right)
            .effort(4)
            .minutes(20.0)
            .before(Side::Left, 2)
            .worst(Side::Left, 3)
    };
    let mut diary = diary([
        sides(early, 8, 20),
        sides(late, 15, 20),
        check_in(late.plus(1)).morning(Side::Left, 1),
        walk(late).effort(2).minutes(30.0),
        raise(late, Side::Left).effort(3).minutes(10.0),
        bridge(late.plus(1)).effort(3).minutes(10.0),
        girth(early, GirthPlace::Thigh15, Some(47.5), Some(49.0)),
        girth(late, GirthPlace::Thigh15, Some(48.0), Some(49.0)),
    ]);
    diary.profile.weaker_side = Some(Side::Left);
    diary.person.pseudonym = Some(Pseudonym::new("A-014").unwrap());
    diary.person.name = Some(PersonName::new("Ada Example").unwrap());
    for entry in &mut diary.entries {
        if entry.when.day == late {
            entry.note = Note::new(TYPED).unwrap();
        }
    }
    let mut prescribed = plan(
        Variant::BridgeSingle,
        &[(SetSide::Left, 3, 8), (SetSide::Right, 1, 8)],
    );
    prescribed.day = early;
    prescribed.days_per_week = Some(4);
    diary.plans.push(prescribed);
    diary
        .safety
        .checks
        .push(check(late, 0, &[StopSign::ChestPain]));
    diary.answers = Answers {
        misfits: vec![Misfit {
            at: at(late, 5),
            day: late,
            rule: RuleId::RF5,
            reason: MisfitReason::Other,
            note: Note::new("secret words").unwrap(),
        }],
        ..Answers::default()
    };
    diary
}

fn choice(language: Language) -> ReportChoice {
    ReportChoice::usual(Recipient::Physiotherapist, Display::of(language))
}

fn english(choice: &ReportChoice) -> ReportDocument {
    document(made_up(), choice, today(), &Words::new(Language::English))
}

/// Every text of a report, one a line.
fn said(document: &ReportDocument) -> String {
    let mut lines = vec![document.title.clone(), document.foot.clone()];
    lines.extend(document.about.clone());
    for part in &document.parts {
        match part {
            Part::Heading(text) | Part::Text(text) => lines.push(text.clone()),
            Part::List(list) => lines.extend(list.clone()),
            Part::Notice { title, lines: list } => {
                lines.push(title.clone());
                lines.extend(list.clone());
            }
            Part::Table(table) => {
                lines.push(table.head.join(" | "));
                lines.extend(table.rows.iter().map(|row| row.join(" | ")));
                let widths = table.widths.len();
                assert_eq!(widths, table.head.len(), "{:?}", table.head);
                assert!(table.rows.iter().all(|row| row.len() == widths));
            }
            Part::Chart(chart) => lines.extend([chart.title.clone(), chart.said.clone()]),
            Part::Quote { when, text } => lines.extend([when.clone(), text.clone()]),
        }
    }
    lines.join("\n")
}

#[test]
fn each_section_stands_where_it_is_ticked_and_nowhere_else() {
    let words = Words::new(Language::English);
    for section in Section::ALL {
        let mut choice = choice(Language::English);
        let heading = Part::Heading(section.name(&words));
        assert!(english(&choice).parts.contains(&heading), "{section:?}");
        choice.sections.remove(&section);
        assert!(!english(&choice).parts.contains(&heading), "{section:?}");
        choice.sections = BTreeSet::from([section]);
        let alone = english(&choice);
        let others = Section::ALL.into_iter().filter(|other| *other != section);
        for other in others {
            let heading = Part::Heading(other.name(&words));
            assert!(
                !alone.parts.contains(&heading),
                "{other:?} beside {section:?}"
            );
        }
    }
}

#[test]
fn notes_name_and_safety_answers_go_in_only_where_they_are_ticked() {
    let mut choice = choice(Language::English);
    let hidden = [
        (Extra::Notes, TYPED),
        (Extra::Name, "Ada Example"),
        (Extra::Safety, "Pain or pressure in the chest"),
    ];
    let text = said(&english(&choice));
    for (_extra, secret) in hidden {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains("A-014"));
    assert!(text.contains("It does not say whether a stop sign is open."));
    for (extra, secret) in hidden {
        choice.extras = BTreeSet::from([extra]);
        let text = said(&english(&choice));
        assert!(text.contains(secret), "{secret}");
        for (other, secret) in hidden {
            assert!(other == extra || !text.contains(secret), "{secret}");
        }
    }
}

/// Left 8 of 20, then 15 of 20, by hand: 40 % and 75 %.
#[test]
fn both_sides_stand_as_they_are_beside_their_ratio() {
    let text = said(&english(&choice(Language::English)));
    let row = "Glute bridges · One leg | 8 reps → 15 reps | 20 reps → 20 reps | 40 % → 75 %";
    assert!(text.contains(row), "{text}");
    assert!(text.contains("Left as a share of right"));
    let girth = "15 cm above the kneecap | 20 Nov 2026 | 48.0 cm | 49.0 cm | L -1.0 cm";
    assert!(text.contains(girth), "{text}");
}

/// Of the plan in force, 4 days a week ask for 16 days in 28, with 3 × 8 left and 1 × 8 right on each.
#[test]
fn the_plan_and_what_was_done_of_it_stand_side_by_side() {
    let text = said(&english(&choice(Language::English)));
    let plan = "8 reps × 3 sets, 4 days a week | 1 of 16 | 15 of 384";
    assert!(text.contains(plan), "{text}");
    assert!(text.contains("8 reps × 1 sets, 4 days a week | 1 of 16 | 20 of 128"));
}

#[test]
fn pain_that_nobody_rated_is_not_zero() {
    let text = said(&english(&choice(Language::English)));
    let row = "Before a session | 2 (1 answer) → 2 (1 answer) | Not answered → Not answered";
    assert!(text.contains(row), "{text}");
    let morning = "The next morning | Not answered → 1 (3 answers)";
    assert!(text.contains(morning), "{text}");
}

#[test]
fn nothing_of_other_days_goes_in() {
    let mut choice = choice(Language::English);
    choice.extras = Extra::ALL.into_iter().collect();
    choice.days = Some(DayRange {
        first: day("2026-10-01"),
        last: day("2026-10-31"),
    });
    let text = said(&english(&choice));
    assert!(!text.contains("Nov 2026 |"), "{text}");
    assert!(!text.contains(TYPED));
    assert!(text.contains("5 Oct"));
}

#[test]
fn silence_is_never_said_to_mean_that_all_is_well() {
    for language in Language::ALL {
        let words = Words::new(language);
        let empty = said(&document(
            Diary::default(),
            &choice(language),
            today(),
            &words,
        ));
        assert!(empty.contains(&words.report_empty()), "{empty}");
        assert!(empty.contains(&words.report_closing_silent()), "{empty}");
        assert!(empty.contains(&words.report_closing_device()), "{empty}");
        let quiet = diary([walk(today()).effort(2).minutes(30.0)]);
        let quiet = said(&document(quiet, &choice(language), today(), &words));
        assert!(quiet.contains(&words.report_warnings_none()), "{quiet}");
    }
}

/// A chart of ten years has a label a year; a short one has days. Where the days of the report end
/// inside a week, that week is said to be a part, so that nobody reads it as a sudden drop.
#[test]
fn charts_say_how_long_a_point_is_and_which_ones_are_only_parts() {
    let charts = |document: &ReportDocument| -> Vec<(String, String, Vec<String>)> {
        let charts = document.parts.iter().filter_map(|part| match part {
            Part::Chart(chart) => Some(chart),
            Part::Heading(_)
            | Part::Text(_)
            | Part::List(_)
            | Part::Notice { .. }
            | Part::Table(_)
            | Part::Quote { .. } => None,
        });
        charts
            .map(|chart| {
                let labels = chart.x_labels.iter().map(|(_at, text)| text.clone());
                (chart.title.clone(), chart.said.clone(), labels.collect())
            })
            .collect()
    };
    let mut choice = choice(Language::English);
    let weeks = charts(&english(&choice));
    assert_eq!(weeks[0].0, "Load, week by week");
    assert!(
        weeks[0].2.contains(&"31 Aug".to_owned()),
        "{:?}",
        weeks[0].2
    );
    // Monday 16 November to Friday 20 November: 20 × 4 + 30 × 2 + 10 × 3 and nothing of Saturday.
    choice.days = Some(DayRange {
        first: day("2026-10-05"),
        last: day("2026-11-20"),
    });
    let cut = english(&choice);
    let said = "The latest, up to the last day of this report, is 170.";
    assert!(charts(&cut)[0].1.contains(said), "{:?}", charts(&cut)[0].1);
    assert!(self::said(&cut).contains("16 Nov 2026 (in part) | 1 |"));
    assert!(!self::said(&cut).contains("9 Nov 2026 (in part)"));

    let mut long = made_up();
    let first = walk(day("2016-11-23")).effort(2).minutes(30.0).done();
    long.entries.insert(0, first);
    let own = ReportChoice::usual(Recipient::Own, Display::of(Language::English));
    let words = Words::new(Language::English);
    let months = charts(&document(long, &own, today(), &words));
    assert_eq!(months[0].0, "Load, month by month");
    let years: Vec<String> = (2017..=2026).map(|year: i32| year.to_string()).collect();
    assert_eq!(months[0].2, years);
}

#[test]
fn each_reader_has_sections_and_days_of_their_own() {
    let first = Some(day("2020-01-01"));
    let days: BTreeMap<Recipient, i64> = Recipient::ALL
        .into_iter()
        .map(|reader| {
            let days = reader.days(first, today());
            (reader, days.last.days_since(days.first) + 1)
        })
        .collect();
    assert_eq!(days[&Recipient::Physiotherapist], 84);
    assert_eq!(days[&Recipient::Doctor], 365);
    assert_eq!(days[&Recipient::Own], 2_519);
    assert!(!Recipient::Doctor.sections().contains(&Section::Sessions));
    assert!(Recipient::Doctor.sections().contains(&Section::Charts));
}

#[cfg(feature = "pdf")]
mod pages {
    use evenly::application::view::paper_week::PaperWeek;
    use evenly::application::view::paper_week::sheet;
    use evenly::application::{Core, StartUp, open};
    use evenly::exchange::report::{page_count, write, write_sheet};

    use super::*;

    fn holds(bytes: &[u8], text: &str) -> bool {
        let text = text.as_bytes();
        bytes.windows(text.len()).any(|window| window == text)
    }

    #[test]
    fn every_language_and_paper_becomes_a_tagged_file_for_decades() {
        for language in Language::ALL {
            for paper in Paper::ALL {
                let words = Words::new(language);
                let mut choice = choice(language);
                choice.extras = Extra::ALL.into_iter().collect();
                choice.paper = paper;
                let bytes = write(&document(made_up(), &choice, today(), &words)).unwrap();
                assert!(page_count(&bytes).unwrap() > 1, "{language:?} {paper:?}");
                for mark in [
                    "/StructTreeRoot",
                    "/MarkInfo",
                    "pdfuaid:part",
                    "pdfaid:part",
                    "pdfaid:conformance",
                ] {
                    assert!(holds(&bytes, mark), "{mark}");
                }
                let id = match language {
                    Language::English => "en",
                    Language::Chinese => "zh",
                };
                let said = ["/Lang (", "/Lang("].map(|name| format!("{name}{id})"));
                assert!(said.iter().any(|said| holds(&bytes, said)), "{id}");
                for foreign in ["Typst", "typst", "rust", "/home", "/tmp"] {
                    assert!(!holds(&bytes, foreign), "{foreign}");
                }
            }
        }
    }

    #[test]
    fn the_same_report_is_the_same_file() {
        let choice = choice(Language::English);
        let one = write(&english(&choice)).unwrap();
        assert_eq!(one, write(&english(&choice)).unwrap());
    }

    /// Were the words source, this note would end the setting of the pages.
    #[test]
    fn what_a_person_typed_is_printed_and_never_carried_out() {
        let mut choice = choice(Language::English);
        choice.extras = BTreeSet::from([Extra::Notes, Extra::Name]);
        let mut diary = made_up();
        diary.person.name = Some(PersonName::new(TYPED).unwrap());
        let words = Words::new(Language::English);
        assert!(write(&document(diary, &choice, today(), &words)).is_ok());
    }

    #[test]
    fn a_file_that_was_cut_short_has_no_pages() {
        let bytes = write(&english(&choice(Language::English))).unwrap();
        assert_eq!(page_count(&bytes[..bytes.len() - 80]), None);
        assert_eq!(page_count(b"hello"), None);
        assert_eq!(page_count(b""), None);
    }

    fn week(folder: &std::path::Path) -> PaperWeek {
        let now = crate::support::patient::noon();
        let places = evenly::application::Places::choose(evenly::application::Asked {
            argument: Some(folder.to_owned()),
            ..evenly::application::Asked::default()
        })
        .unwrap();
        let StartUp::Ready(ready) = open(&places, &now) else {
            panic!("a new diary opens");
        };
        let core: Core = ready.core;
        let view = core.view::<PaperWeek>(today(), &today());
        view.unwrap()
    }

    #[test]
    fn a_blank_week_fits_on_one_sheet_of_either_paper_in_either_language() {
        let folder = tempfile::tempdir().unwrap();
        let mut week = week(folder.path());
        let most = plan(
            Variant::BridgeSingle,
            &[(SetSide::Left, 6, 8), (SetSide::Right, 6, 8)],
        );
        for group in &mut week.groups {
            if group.variant.is_some() {
                let rows: Vec<_> = (4..=6)
                    .map(|number| {
                        let mut row = group.rows[0].clone();
                        row.asks = evenly::application::view::paper_week::Asks::Reps(number);
                        row
                    })
                    .collect();
                group.rows.splice(3..3, rows);
                group.plan = Some(most.clone());
            }
        }
        for language in Language::ALL {
            for paper in Paper::ALL {
                let words = Words::new(language);
                let bytes = write_sheet(&sheet(&week, paper, today(), &words)).unwrap();
                assert_eq!(page_count(&bytes), Some(1), "{language:?} {paper:?}");
            }
        }
    }

    /// Twelve exercises of a physiotherapist's own have no room on one page where a pen still has.
    #[test]
    fn a_blank_week_goes_on_to_next_pages_where_a_plan_asks_for_much() {
        let folder = tempfile::tempdir().unwrap();
        let week = week(folder.path());
        let like = |number: u128| {
            let mut own = crate::own::step_taps();
            own.id = evenly::domain::OwnExerciseId::new(uuid::Uuid::from_u128(number));
            let mut group = week.groups[0].clone();
            (group.kind, group.variant) = (evenly::domain::Kind::Own, None);
            group.own = Some(own);
            group
        };
        let own: Vec<_> = (0..12).map(like).collect();
        let pages = |count: usize, language| {
            let mut much = week.clone();
            much.groups.splice(2..2, own.iter().take(count).cloned());
            let words = Words::new(language);
            let bytes = write_sheet(&sheet(&much, Paper::A4, today(), &words)).unwrap();
            page_count(&bytes)
        };
        for language in Language::ALL {
            assert_eq!(pages(1, language), Some(1), "{language:?}");
            let many = pages(12, language).expect("pages");
            assert!((3..=4).contains(&many), "{language:?}: {many}");
        }
    }
}
