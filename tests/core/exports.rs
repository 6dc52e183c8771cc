//! Tests what leaves with an export: what stays unless it is asked for, the workbook, the plain
//! database, the lock, and folders that are whole or not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use evenly::application::view::leaves::{preview_lines, section_lines};
use evenly::application::{
    self, Asked, ByteOrderMark, Command, Core, DiaryCommand, Done, ExchangeCommand, ExportFormat,
    ExportOrder, Exported, FaultKind, Lock, Places, SnomedCodes, StartUp, Ticket,
};
use evenly::domain::SafetyCheck;
use evenly::domain::rules::RuleId;
use evenly::domain::{
    Completeness, DayRange, Diary, Extract, Misfit, MisfitReason, NewEntry, Note, Part, Person,
    PersonName, Privacy, Pseudonym, StopSign, VisitWords,
};
use evenly::exchange::csv::{self, Mark};
use evenly::exchange::sealed::{self, CHANCE_BYTES, ENTROPY_BITS, Passphrase, SealedError, WORDS};
use evenly::exchange::{MAX_FILE_BYTES, Table, json, tables};
use evenly::i18n::{Display, Language, Words};
use evenly::platform::files;
use proptest::{prop_assert, prop_assert_eq, proptest};
use tempfile::TempDir;

use crate::arbitrary;
use crate::entries::{bridge, check_in, day, diary, walk};
use crate::support::patient::noon;

const EN: Display = Display::of(Language::English);

/// A diary with a name, notes and safety checks, each with a word of its own to look for.
fn telling() -> Diary {
    let mut made = diary([
        bridge(day("2026-11-20")).effort(5).minutes(12.5),
        walk(day("2026-11-21")).effort(2).minutes(30.0),
        check_in(day("2026-11-22")),
    ]);
    made.entries[0].note = note("orchid");
    made.person = Person {
        pseudonym: Some(Pseudonym::new("A-014").unwrap()),
        name: Some(PersonName::new("Wilhelmina").unwrap()),
        visit: VisitWords::default(),
    };
    made.answers.misfits.push(Misfit {
        day: day("2026-11-21"),
        at: noon(),
        rule: RuleId::L2,
        reason: MisfitReason::UsualForMe,
        note: note("marigold"),
    });
    made.safety.checks.push(SafetyCheck {
        day: day("2026-11-21"),
        at: noon(),
        signs: BTreeSet::from([StopSign::ColaColouredUrine]),
    });
    made
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn csv_of(extract: &Extract) -> csv::Tables {
    csv::write(extract, &Words::new(Language::English), Mark::Without)
}

/// Every byte of an export in each text format.
fn everything(extract: &Extract) -> String {
    let tables: Vec<u8> = csv_of(extract).into_values().flatten().collect();
    String::from_utf8([json::copy_to_bytes(extract), tables].concat()).unwrap()
}

#[test]
fn a_name_a_note_and_a_safety_check_leave_only_when_asked_for() {
    let told = [
        (Part::Name, vec!["Wilhelmina"]),
        (Part::Notes, vec!["orchid", "marigold"]),
        (Part::Safety, vec!["cola-coloured-urine"]),
    ];
    for asked in 0..8_u8 {
        let asked: Privacy = Part::ALL
            .iter()
            .enumerate()
            .filter(|(place, _part)| asked & (1 << place) != 0)
            .map(|(_place, part)| *part)
            .collect();
        let text = everything(&Extract::new(telling(), asked.clone(), None));
        for (part, words) in &told {
            for word in words {
                // The dictionary names every sign there is, so a sign is looked for in the rows.
                let rows = text.matches(word).count() - text.matches(&format!("; {word}")).count();
                assert_eq!(rows > 0, asked.takes(*part), "{word} with {asked:?}");
            }
        }
        assert!(text.contains("A-014"), "the pseudonym is always there");
    }
}

#[test]
fn what_was_left_out_stands_in_the_copy_and_is_read_back() {
    let days = DayRange {
        first: day("2026-11-20"),
        last: day("2026-11-21"),
    };
    for (asked, days) in [
        (Privacy::default(), None),
        (Privacy::default(), Some(days)),
        (Privacy::everything(), Some(days)),
        ([Part::Notes].into_iter().collect(), None),
    ] {
        let extract = Extract::new(telling(), asked.clone(), days);
        let expected = Completeness::Reduced {
            left_out: asked.left_out(),
            days,
        };
        let from_json = json::read_copy(&json::copy_to_bytes(&extract), MAX_FILE_BYTES).unwrap();
        let from_csv = csv::read_copy(&csv_of(&extract), MAX_FILE_BYTES).unwrap();
        assert_eq!(from_json.completeness, expected);
        assert_eq!(from_csv.completeness, expected);
        assert_eq!((from_json.problems, from_csv.problems), (vec![], vec![]));
    }
    let whole = Extract::whole(telling());
    let copy = json::read_copy(&json::copy_to_bytes(&whole), MAX_FILE_BYTES).unwrap();
    assert_eq!(
        (copy.completeness, copy.diary),
        (Completeness::Whole, telling())
    );
    let copy = csv::read_copy(&csv_of(&whole), MAX_FILE_BYTES).unwrap();
    assert_eq!(
        (copy.completeness, copy.diary),
        (Completeness::Whole, telling())
    );
}

#[test]
fn a_copy_that_does_not_say_what_it_lacks_is_taken_for_neither() {
    let text = String::from_utf8(json::to_bytes(&telling())).unwrap();
    for said in ["", "\"left_out\": null,\n", "\"left_out\": [\"feet\"],\n"] {
        let text = text.replace("\"left_out\": [],\n", said);
        let copy = json::read_copy(text.as_bytes(), MAX_FILE_BYTES).unwrap();
        assert_eq!(copy.completeness, Completeness::Unsaid, "{said}");
    }
    let mut tables = csv_of(&Extract::whole(telling()));
    tables.remove(&Table::About);
    let copy = csv::read_copy(&tables, MAX_FILE_BYTES).unwrap();
    assert_eq!(copy.completeness, Completeness::Unsaid);
}

proptest! {
    #[test]
    fn a_reduced_copy_reads_back_as_what_was_left(made in arbitrary::diary(6), asked in 0..8_u8) {
        let asked: Privacy = Part::ALL
            .iter()
            .enumerate()
            .filter(|(place, _part)| asked & (1 << place) != 0)
            .map(|(_place, part)| *part)
            .collect();
        let extract = Extract::new(made, asked, None);
        let from_json = json::read_copy(&json::copy_to_bytes(&extract), MAX_FILE_BYTES).unwrap();
        let from_csv = csv::read_copy(&csv_of(&extract), MAX_FILE_BYTES).unwrap();
        prop_assert_eq!(&from_json.diary, extract.diary());
        // Tables hold the plan of each exercise and not the sheets they came with.
        let mut in_tables = extract.diary().clone();
        in_tables.plan_sheets.clear();
        prop_assert_eq!(&from_csv.diary, &in_tables);
        prop_assert_eq!(from_json.completeness, extract.completeness());
        prop_assert_eq!(from_csv.completeness, extract.completeness());
    }

    #[test]
    fn the_rows_of_every_table_fit_its_columns(made in arbitrary::diary(4)) {
        let words = Words::new(Language::Chinese);
        for sheet in tables::of(&Extract::whole(made), &words) {
            for row in &sheet.rows {
                prop_assert_eq!(row.len(), sheet.columns.len());
            }
            let said = sheet
                .columns
                .iter()
                .all(|column| !(column.meaning)(&words).is_empty());
            prop_assert!(said, "every column of {:?} has a meaning", sheet.table);
        }
    }
}

#[test]
fn the_dictionary_has_a_row_for_each_column_of_the_other_tables() {
    let written = csv_of(&Extract::whole(telling()));
    let dictionary = String::from_utf8(written[&Table::Dictionary].clone()).unwrap();
    for (table, bytes) in &written {
        let text = String::from_utf8(bytes.clone()).unwrap();
        for column in text.lines().next().unwrap().split(',') {
            let row = format!("\r\n{},{column},", table.name());
            assert!(dictionary.contains(&row), "{row}");
        }
    }
    assert!(
        dictionary.contains("entries,effort,whole number,0–10,0 to 10,"),
        "{dictionary}"
    );
    assert!(dictionary.contains("entries,minutes,number,min,0.1 to 600,"));
}

/// A diary on disk and its core.
struct Desk {
    core: Core,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let places = Places::choose(Asked {
            argument: Some(folder.path().join("diary")),
            ..Asked::default()
        })
        .unwrap();
        let StartUp::Ready(ready) = application::open(&places, &noon()) else {
            panic!("an empty folder");
        };
        let mut desk = Self {
            core: ready.core,
            folder,
        };
        let telling = telling();
        for entry in &telling.entries {
            desk.run(&Command::Diary(DiaryCommand::Log(NewEntry {
                when: entry.when.clone(),
                body: entry.body.clone(),
                note: entry.note.clone(),
            })));
        }
        desk.run(&Command::Diary(DiaryCommand::SetPerson(telling.person)));
        desk
    }

    fn run(&mut self, command: &Command) -> Done {
        self.try_run(command).unwrap()
    }

    fn try_run(&mut self, command: &Command) -> Result<Done, application::Fault> {
        let receipt = self
            .core
            .run(Ticket::new(1), &noon(), command, &|_progress| {})?;
        Ok(receipt.outcome)
    }

    fn order(&self, name: &str, format: ExportFormat, asked: &[Part]) -> ExportOrder {
        ExportOrder {
            format,
            days: None,
            mark: ByteOrderMark::Without,
            privacy: asked.iter().copied().collect(),
            lock: Lock::None,
            snomed: SnomedCodes::Without,
            display: EN,
            to: self.folder.path().join(name),
        }
    }

    fn export(&mut self, order: &ExportOrder) -> Exported {
        let done = self.run(&Command::Exchange(ExchangeCommand::Export(order.clone())));
        let Done::Exported(exported) = done else {
            panic!("{done:?}")
        };
        exported
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_plain_database_opens_without_a_key_with_typed_columns_and_every_row() {
    let mut desk = Desk::new();
    let order = desk.order("diary.sqlite", ExportFormat::Sqlite, &[Part::Notes]);
    assert_eq!(desk.export(&order).entries, 3);
    let bytes = fs::read(&order.to).unwrap();
    assert!(bytes.starts_with(b"SQLite format 3\0"));
    let file = rusqlite::Connection::open(&order.to).unwrap();
    let one = |sql: &str| -> String {
        file.query_row(sql, [], |row| row.get(0))
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    };
    assert_eq!(one("SELECT count(*) || '' FROM entries"), "3");
    assert_eq!(
        one(
            "SELECT typeof(minutes) || typeof(effort) || typeof(date) FROM entries WHERE minutes = 12.5"
        ),
        "realintegertext"
    );
    assert_eq!(
        one("SELECT typeof(effort) FROM entries WHERE kind = 'check-in'"),
        "null",
        "not answered is not zero"
    );
    assert_eq!(
        one(
            "SELECT group_concat(date, ' ') FROM (SELECT date FROM entries WHERE date(date) = date ORDER BY date)"
        ),
        "2026-11-20 2026-11-21 2026-11-22"
    );
    assert_eq!(one("SELECT note FROM entries WHERE note <> ''"), "orchid");
    assert_eq!(
        one("SELECT value FROM about WHERE name = 'left_out'"),
        "name;safety"
    );
    assert_eq!(
        one("SELECT value FROM about WHERE name = 'shown_as'"),
        "A-014"
    );
    assert_eq!(
        one("SELECT count(*) || '' FROM dictionary WHERE \"table\" = 'entries'"),
        one("SELECT count(*) || '' FROM pragma_table_info('entries')")
    );
    let again = desk.order("again.sqlite", ExportFormat::Sqlite, &[Part::Notes]);
    desk.export(&again);
    assert_eq!(fs::read(&again.to).unwrap(), bytes, "always written alike");
}

#[test]
fn a_locked_file_opens_with_its_six_words_and_with_no_others() {
    let mut desk = Desk::new();
    let order = ExportOrder {
        lock: Lock::SixWords,
        ..desk.order("diary.json.age", ExportFormat::Json, Part::ALL)
    };
    let exported = desk.export(&order);
    let words = exported.words.expect("the words are told");
    assert_eq!(words.expose().split(' ').count(), WORDS);
    assert_eq!(format!("{words:?}"), "Passphrase(…)", "no log shows them");
    let file = fs::read(&order.to).unwrap();
    assert!(sealed::is_sealed(&file) && !file.windows(6).any(|part| part == b"orchid"));

    let opened = sealed::open(&file, &words, MAX_FILE_BYTES).unwrap();
    let copy = json::read_copy(&opened, MAX_FILE_BYTES).unwrap();
    assert_eq!(copy.diary.entries.len(), 3);
    // As a person types them.
    let typed = Passphrase::typed(&format!(
        "  {} \n",
        words.expose().to_uppercase().replace(' ', "  ")
    ));
    assert_eq!(typed, words);

    let other = Passphrase::from_chance(&[7; CHANCE_BYTES]);
    let wrong = sealed::open(&file, &other, MAX_FILE_BYTES).unwrap_err();
    assert_eq!(wrong, SealedError::WrongWords);
    let small = sealed::open(&file, &words, 10).unwrap_err();
    assert_eq!(small, SealedError::TooLarge { cap: 10 });
    let cut = sealed::open(&file[..file.len() - 1], &words, MAX_FILE_BYTES).unwrap_err();
    assert_eq!(cut, SealedError::Damaged);
    assert_eq!(
        sealed::open(b"{}", &words, MAX_FILE_BYTES).unwrap_err(),
        SealedError::Damaged
    );
    // A file that asks for 2^30 rounds would hold the machine up for an hour.
    let text = String::from_utf8_lossy(&file);
    let header = text.split("\n---").next().unwrap();
    let greedy = header.replace(" 18", " 30");
    assert_ne!(header, greedy);
    let greedy = [greedy.as_bytes(), &file[header.len()..]].concat();
    assert_eq!(
        sealed::open(&greedy, &words, MAX_FILE_BYTES).unwrap_err(),
        SealedError::TooMuchWork
    );
}

#[test]
fn six_words_out_of_two_thousand_are_sixty_six_bits_and_chance_chooses_each() {
    let list = include_str!("../../assets/passphrase/words.txt");
    let words: BTreeSet<&str> = list.lines().collect();
    assert_eq!(words.len(), 2_048);
    assert_eq!(words.len(), list.lines().count(), "no word stands twice");
    assert!(words.iter().all(|word| {
        (3..=8).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_lowercase())
    }));
    assert_eq!((WORDS, ENTROPY_BITS), (6, 66));
    let first: Vec<&str> = list.lines().take(2).collect();
    let told = |chance: [u8; CHANCE_BYTES]| Passphrase::from_chance(&chance).expose().to_owned();
    assert_eq!(told([0; CHANCE_BYTES]), [first[0]; 6].join(" "));
    // Each of the 66 bits changes exactly one word.
    let mut seen = BTreeSet::new();
    for bit in 0..66 {
        let mut chance = [0; CHANCE_BYTES];
        chance[CHANCE_BYTES - 1 - bit / 8] = 1 << (bit % 8);
        let told = told(chance);
        assert_eq!(told.split(' ').filter(|word| *word != first[0]).count(), 1);
        seen.insert(told);
    }
    assert_eq!(seen.len(), 66);
}

#[test]
fn a_second_export_into_a_folder_leaves_no_table_of_the_first_behind() {
    let folder = TempDir::new().unwrap();
    let to = folder.path().join("tables");
    let files = |names: &[&'static str]| -> BTreeMap<&'static str, Vec<u8>> {
        names
            .iter()
            .map(|name| (*name, name.as_bytes().to_vec()))
            .collect()
    };
    let ours = ["entries.csv", "safety.csv"];
    files::write_folder(&to, &files(&ours), &ours).unwrap();
    evenly::platform::files::write_whole(&to.join("holiday.jpg"), b"mine").unwrap();
    files::write_folder(&to, &files(&["entries.csv"]), &ours).unwrap();
    assert_eq!(names_in(&to), ["entries.csv", "holiday.jpg"]);
    assert_eq!(names_in(folder.path()), ["tables"]);
}

#[test]
fn a_folder_that_cannot_be_written_whole_is_not_begun() {
    let folder = TempDir::new().unwrap();
    let to = folder.path().join("tables");
    // A name that no file can have stands for a disk that gets full in the middle.
    let long = "x".repeat(300).leak();
    let files = BTreeMap::from([("entries.csv", vec![1]), (&*long, vec![2])]);
    files::write_folder(&to, &files, &[]).unwrap_err();
    assert_eq!(names_in(folder.path()), Vec::<String>::new());
}

#[test]
fn a_failed_export_leaves_nothing_and_says_where_and_why() {
    let mut desk = Desk::new();
    let before = names_in(desk.folder.path());
    for format in ExportFormat::ALL {
        let order = desk.order("diary/profile/diary.db/out", format, &[]);
        let fault = desk
            .try_run(&Command::Exchange(ExchangeCommand::Export(order)))
            .expect_err("a file is no folder");
        assert!(fault.details().contains("diary.db"), "{}", fault.details());
        assert_ne!(fault.kind(), FaultKind::Bug);
        assert_eq!(names_in(desk.folder.path()), before);
    }
}

#[test]
fn the_preview_names_every_part_that_the_file_then_holds() {
    let mut desk = Desk::new();
    let words = Words::with(EN);
    for format in ExportFormat::ALL {
        let order = desk.order("preview", format, &[Part::Name]);
        let looked = desk.run(&Command::Exchange(ExchangeCommand::PreviewExport(
            order.clone(),
        )));
        let Done::ExportPreview(preview) = looked else {
            panic!("a preview");
        };
        assert!(!order.to.exists(), "looking writes nothing");
        assert_eq!(preview.entries, 3);
        let lines = preview_lines(&preview, Lock::None, &words).join("\n");
        for said in [
            "3 entries",
            "Wilhelmina",
            "A-014",
            "your own words",
            "still personal data",
        ] {
            assert!(lines.contains(said), "{said}: {lines}");
        }
        let parts = section_lines(&preview, &words);
        if format == ExportFormat::Fhir {
            assert!(
                parts
                    .iter()
                    .any(|(head, _fields)| head.starts_with("Observation: "))
            );
            continue;
        }
        let (head, fields) = parts
            .iter()
            .find(|(head, _fields)| head.starts_with("entries"))
            .unwrap();
        assert_eq!(head, "entries: 3 rows");
        let has = |name: &str| fields.split(", ").any(|field| field == name);
        assert!(has("effort") && !has("note"), "{fields}");
    }
    let order = desk.order("tables", ExportFormat::Csv, &[Part::Name]);
    let Done::ExportPreview(preview) = desk.run(&Command::Exchange(
        ExchangeCommand::PreviewExport(order.clone()),
    )) else {
        panic!("a preview");
    };
    desk.export(&order);
    for part in &preview.sections {
        let text = fs::read_to_string(order.to.join(format!("{}.csv", part.name))).unwrap();
        assert_eq!(text.lines().next().unwrap(), part.fields.join(","));
        assert_eq!(
            ::csv::Reader::from_reader(text.as_bytes())
                .records()
                .count(),
            part.rows
        );
    }
    assert_eq!(names_in(&order.to).len(), preview.sections.len());
}

#[test]
fn the_preview_counts_the_resources_that_the_bundle_then_holds() {
    let mut desk = Desk::new();
    let order = desk.order("bundle.json", ExportFormat::Fhir, &[Part::Name]);
    let Done::ExportPreview(preview) = desk.run(&Command::Exchange(
        ExchangeCommand::PreviewExport(order.clone()),
    )) else {
        panic!("a preview");
    };
    desk.export(&order);
    let bundle: serde_json::Value = serde_json::from_slice(&fs::read(&order.to).unwrap()).unwrap();
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in bundle["entry"].as_array().unwrap() {
        let kind = entry["resource"]["resourceType"].as_str().unwrap();
        *held.entry(kind).or_default() += 1;
    }
    let listed: BTreeMap<&str, usize> = preview
        .sections
        .iter()
        .map(|part| (part.name.as_str(), part.rows))
        .collect();
    assert_eq!(listed, held);
    let observation = preview
        .sections
        .iter()
        .find(|part| part.name == "Observation")
        .unwrap();
    let fields: Vec<&str> = observation.fields.iter().map(String::as_str).collect();
    assert!(fields.contains(&"code.coding.code"), "{fields:?}");
}
