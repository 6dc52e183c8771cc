//! Checks what the diary keeps of half-typed entries: whole after a kill, beside everything that leaves.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command as Program, Stdio};

use evenly::application::{
    Asked, Command, Core, DiaryCommand, Done, DraftCommand, ExchangeCommand, ExportFormat,
    ExportOrder, KeepCommand, KeptDraft, MeetCommand, Places, StartUp, Ticket, open, open_to_read,
};
use evenly::domain::{Body, Kind, NewEntry, Note, OwnExerciseId, Stamp, When};
use evenly::i18n::Display;
use evenly::platform::clock::Clock;
use evenly::store::Store;
use evenly::ui::kept::{lines_of, place_of, route_of, take_lines};
use evenly::ui::nav::Route;
use evenly::ui::screens::log::draft::{Draft, Start, Units};

use crate::anything;

const NOW: &str = "2026-11-23T18:20:00+01:00[Europe/Berlin]";
/// In every text that is typed here; it must never be seen outside.
const MARK: &str = "quincunx-of-marks";
/// Set for the child that types until it is killed.
const TYPIST: &str = "EVENLY_TEST_TYPIST";
/// How often a typist is killed; the long run asks for more.
const KILLS: &str = "EVENLY_TEST_KILLS";

fn now() -> Stamp {
    Clock::fixed(NOW).unwrap().now()
}

fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.to_owned()),
        ..Asked::default()
    })
    .unwrap()
}

fn draft(name: &str, text: &str) -> KeptDraft {
    KeptDraft {
        name: name.to_owned(),
        text: text.to_owned(),
        at: now(),
    }
}

fn do_it(core: &mut Core, command: &Command) -> Done {
    let receipt = core.run(Ticket::new(1), &now(), command, &|_progress| ());
    receipt.unwrap().outcome
}

fn begin(folder: &Path) -> Core {
    let StartUp::Ready(ready) = open(&places(folder), &now()) else {
        panic!("the diary did not open");
    };
    ready.core
}

fn texts(folder: &Path) -> BTreeMap<String, String> {
    let reader = open_to_read(&places(folder)).unwrap();
    let drafts = reader.drafts().unwrap().into_iter();
    drafts.map(|draft| (draft.name, draft.text)).collect()
}

#[test]
fn a_draft_is_kept_replaced_and_dropped_and_no_undo_knows_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut core = begin(folder.path());
    let keep = |text: &str| Command::Draft(DraftCommand::Keep(draft("log note - - 1", text)));
    assert_eq!(do_it(&mut core, &keep("one")), Done::Quiet);
    assert_eq!(do_it(&mut core, &keep("two")), Done::Quiet);
    assert_eq!(
        texts(folder.path()),
        BTreeMap::from([("log note - - 1".to_owned(), "two".to_owned())])
    );
    assert_eq!(do_it(&mut core, &Command::Undo), Done::NothingToUndo);
    let name = "log note - - 1".to_owned();
    let drop_it = Command::Draft(DraftCommand::Drop { name });
    assert_eq!(do_it(&mut core, &drop_it), Done::Quiet);
    assert_eq!(
        do_it(&mut core, &drop_it),
        Done::Quiet,
        "it is gone already"
    );
    assert_eq!(texts(folder.path()), BTreeMap::new());
}

#[test]
fn nothing_that_leaves_the_diary_holds_what_is_half_typed() {
    let folder = tempfile::tempdir().unwrap();
    let out = tempfile::tempdir().unwrap();
    let mut core = begin(folder.path());
    let entry = NewEntry {
        when: When {
            day: now().day(),
            time: None,
            start: None,
        },
        body: Body::Note,
        note: Note::new("what was saved").unwrap(),
    };
    let log = Command::Diary(DiaryCommand::Log(entry));
    let receipt = core.run(Ticket::new(1), &now(), &log, &|_| ()).unwrap();
    let id = receipt.entries[0];
    do_it(
        &mut core,
        &Command::Draft(DraftCommand::Keep(draft("log note - - 1", MARK))),
    );
    for format in ExportFormat::ALL {
        let order = ExportOrder {
            format,
            days: None,
            mark: evenly::application::ByteOrderMark::Without,
            privacy: evenly::domain::Privacy::everything(),
            lock: evenly::application::Lock::None,
            snomed: evenly::application::SnomedCodes::Without,
            display: Display::default(),
            to: out.path().join(format!("export.{}", format.ending())),
        };
        let export = ExchangeCommand::Export(order);
        do_it(&mut core, &Command::Exchange(export));
    }
    let to = out.path().join("merge.evenly");
    do_it(&mut core, &Command::Meet(MeetCommand::WriteOut { to }));
    do_it(&mut core, &Command::Keep(KeepCommand::BackUp));
    let mut seen = 0;
    for (path, bytes) in files_in(out.path())
        .into_iter()
        .chain(files_in(folder.path()))
    {
        assert!(!holds(&bytes, MARK), "{}", path.display());
        seen += usize::from(holds(&bytes, "what was saved"));
    }
    assert!(seen >= 4, "the search finds what is there: {seen}");
    let reader = core_reader(folder.path());
    assert!(reader.bin(&now()).unwrap().is_empty());
    assert_eq!(reader.history(id).unwrap().len(), 1);
    assert_eq!(reader.operations(10).unwrap().len(), 1);
}

fn core_reader(folder: &Path) -> evenly::application::Reader<'static> {
    open_to_read(&places(folder)).unwrap()
}

fn files_in(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(files_in(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes())
}

#[test]
fn a_typist_that_is_killed_loses_nothing_that_was_written() {
    let kills: u64 = std::env::var(KILLS)
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(500);
    let folder = tempfile::tempdir().unwrap();
    drop(Store::open(folder.path(), &now()).unwrap());
    let mut rng = fastrand::Rng::with_seed(21);
    let mut written = 0_u64;
    for round in 0..kills {
        let mut child = Program::new(std::env::current_exe().unwrap())
            .args(["--exact", "drafts::typist", "--nocapture"])
            .env(TYPIST, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let wanted = rng.usize(1..12);
        let mut last = 0;
        let mut heard = 0;
        while let Some(Ok(line)) = said.next() {
            if let Some(number) = line.strip_prefix("typed ") {
                last = number.parse().unwrap();
                heard += 1;
            }
            if heard >= wanted {
                break;
            }
        }
        for _ in 0..rng.u32(0..500_000) {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        for line in said.map_while(Result::ok) {
            if let Some(number) = line.strip_prefix("typed ") {
                last = number.parse().unwrap();
            }
        }
        assert!(
            last > 0,
            "round {round}: the typist was killed before it typed"
        );
        let reader = Store::open_read_only(folder.path()).unwrap();
        let kept = reader.drafts().unwrap();
        let text = &kept.first().expect("the draft").text;
        let number: u64 = text.rsplit(' ').next().unwrap().parse().unwrap();
        assert!(
            number >= last,
            "round {round}: {last} was written, {number} is there"
        );
        assert_eq!(kept.len(), 1);
        written += last;
    }
    assert!(written > kills, "the kills came too early to mean anything");
}

/// Types one letter after the other and says each that is on the disk; killed from outside.
#[test]
fn typist() {
    let Ok(folder) = std::env::var(TYPIST) else {
        return;
    };
    let store = Store::open(Path::new(&folder), &now()).unwrap();
    for number in 1_u64.. {
        let text = format!("note=the hip is stiff {number}");
        store.keep_draft(&draft("log note - - 1", &text)).unwrap();
        println!("typed {number}");
    }
}

#[test]
fn every_log_form_comes_back_as_it_was_typed() {
    let mut rng = fastrand::Rng::with_seed(22);
    let units = Units::default();
    for round in 0..2_000 {
        let id = evenly::platform::identity::fresh(&now());
        let entry = anything::entry(&mut rng, id);
        let typed = Draft::of(&entry, units);
        let mut back = Draft::new(&Start {
            kind: typed.kind(),
            day: now().day(),
            time: None,
            last: None,
            own: None,
            weaker: None,
            units,
        });
        take_lines(&lines_of(&typed), &mut back);
        // What a watch measured, and the entry itself, come with the form and not with the typing.
        let mut expected = typed.clone();
        expected.editing = None;
        expected.when.before = None;
        if let Some(exertion) = expected.body.exertion_mut() {
            exertion.heart_rate = evenly::domain::MeasuredHeartRate::default();
        }
        assert_eq!(back, expected, "round {round}");
    }
}

#[test]
fn distances_typed_in_other_units_are_asked_anew() {
    let kilometres = Units::default();
    let miles = Units {
        walk_m: 1_609.344,
        swim_m: 0.9144,
    };
    let start = |units| Start {
        kind: Kind::Walk,
        day: now().day(),
        time: None,
        last: None,
        own: None,
        weaker: None,
        units,
    };
    let mut typed = Draft::new(&start(kilometres));
    typed.note = "2.5 = half way\\home\nand back".to_owned();
    if let evenly::ui::screens::log::draft::BodyDraft::Walk(walk) = &mut typed.body {
        walk.distance = Some(2.5);
        walk.steps = Some(3_400.0);
    }
    let mut back = Draft::new(&start(miles));
    take_lines(&lines_of(&typed), &mut back);
    assert_eq!(back.note, typed.note);
    if let evenly::ui::screens::log::draft::BodyDraft::Walk(walk) = &back.body {
        assert_eq!((walk.distance, walk.steps), (None, Some(3_400.0)));
    }
    let mut same = Draft::new(&start(kilometres));
    take_lines(&lines_of(&typed), &mut same);
    assert_eq!(same, typed);
}

#[test]
fn lines_that_are_damaged_or_of_another_version_change_nothing_they_do_not_name() {
    let start = Start {
        kind: Kind::Walk,
        day: now().day(),
        time: None,
        last: None,
        own: None,
        weaker: None,
        units: Units::default(),
    };
    let begun = Draft::new(&start);
    for text in [
        "",
        "=",
        "hologram=yes",
        "minutes=forty",
        "aid=rocket",
        "set.count=9999999",
    ] {
        let mut typed = begun.clone();
        take_lines(text, &mut typed);
        assert_eq!(typed, begun, "{text}");
    }
    let mut typed = begun.clone();
    take_lines("minutes=40\nhologram=yes", &mut typed);
    assert_ne!(typed, begun);
}

#[test]
fn the_name_of_a_place_leads_back_to_it() {
    let id = evenly::platform::identity::fresh(&now());
    let own: OwnExerciseId = "0192f0c4-0000-7000-8000-000000000001".parse().unwrap();
    for route in [
        Route::log(Kind::Swim),
        Route::Log {
            kind: Kind::Girth,
            editing: Some(id),
            day: Some(now().day()),
        },
        Route::CheckIn {
            day: now().day(),
            editing: None,
        },
        Route::LogAgain {
            kind: Kind::BodyMap,
            entry: id,
        },
        Route::LogOwn(own),
        Route::LogSession(Kind::Bridge),
        Route::Plan(evenly::domain::Exercise::Bridge),
        Route::Why(evenly::domain::rules::RuleId::P1),
        Route::Today,
        Route::Share,
        Route::VisitSheet,
        Route::PaperWeek,
        Route::PlanEditor,
    ] {
        let name = place_of(route).expect("a place with typing");
        assert_eq!(route_of(&name), Some(route), "{name}");
    }
    assert_eq!(place_of(Route::Review), None);
    assert_eq!(route_of("hologram 1"), None);
}
