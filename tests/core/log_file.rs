//! Checks the program's log: what it says, that it stays small, and that it can be switched off and taken away.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use evenly::application::{
    Asked, Command, Core, Done, ExchangeCommand, FaultKind, KeepCommand, LOG_FILE, LogEvent,
    OpenWith, Part, Passphrase, Places, StartUp, Ticket, Topic, open, open_after_locking,
    unlock_for_program,
};
use evenly::domain::Stamp;
use evenly::platform::clock::Clock;
use evenly::platform::log::{LogFile, MOST_BYTES, Word};
use evenly::store::{Cost, NewSlot, put_slot};

const NOW: &str = "2026-11-23T18:20:00+01:00[Europe/Berlin]";

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

fn begin(places: &Places) -> Core {
    let StartUp::Ready(ready) = open(places, &now()) else {
        panic!("the diary did not open");
    };
    ready.core
}

fn put(path: &Path, text: &str) {
    let mut file = fs::File::create(path).unwrap();
    file.write_all(text.as_bytes()).unwrap();
}

fn lines(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join(LOG_FILE)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn a_line_has_the_time_in_utc_with_the_offset_and_words_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let log = LogFile::in_folder(folder.path());
    LogEvent::Started(Part::Window).note(&log, &now());
    LogEvent::UnlockFailed { count: 3 }.note(&log, &now());
    let far = Clock::fixed("2026-11-23T13:50:00-03:30[America/St_Johns]").unwrap();
    LogEvent::Failed(Topic::Export, FaultKind::DiskFull).note(&log, &far.now());
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        lines(folder.path()),
        [
            format!("2026-11-23T17:20:00.000Z +01:00 started window {version}"),
            "2026-11-23T17:20:00.000Z +01:00 unlock-failed 3".to_owned(),
            "2026-11-23T17:20:00.000Z -03:30 failed export disk-full".to_owned(),
        ]
    );
}

#[test]
fn opening_backing_up_and_what_fails_are_noted_by_their_kinds_alone() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path());
    let mut core = begin(&places);
    let back_up = Command::Keep(KeepCommand::BackUp);
    core.run(Ticket::new(1), &now(), &back_up, &|_| ()).unwrap();
    let import = Command::Exchange(ExchangeCommand::Import {
        from: folder.path().join("Erika Mustermann's hip.json"),
        words: None,
    });
    core.run(Ticket::new(2), &now(), &import, &|_| ())
        .unwrap_err();
    drop(core);
    put(&folder.path().join("profile/diary.db"), "no diary");
    assert!(matches!(open(&places, &now()), StartUp::Stopped(_)));
    let said: Vec<String> = lines(folder.path())
        .iter()
        .map(|line| line.split_once("+01:00 ").unwrap().1.to_owned())
        .collect();
    assert_eq!(
        said,
        [
            "opened writing",
            "backed-up asked",
            "failed import missing",
            "not-opened damaged"
        ]
    );
}

#[test]
fn the_log_never_grows_beyond_a_mebibyte_and_keeps_the_newest_lines_whole() {
    let folder = tempfile::tempdir().unwrap();
    let log = LogFile::in_folder(folder.path());
    let path = folder.path().join(LOG_FILE);
    let line = "2026-11-23T17:20:00.000Z +01:00 opened writing\n";
    let times = usize::try_from(MOST_BYTES).unwrap() / line.len();
    put(&path, &line.repeat(times));
    for number in 0..100 {
        log.add(&now(), &[Word::Name("locked"), Word::Count(number)]);
        assert!(fs::metadata(&path).unwrap().len() <= MOST_BYTES);
    }
    let kept = lines(folder.path());
    assert!(kept.len() > times / 3, "half of it stays: {}", kept.len());
    assert!(kept[0].ends_with("opened writing") && kept[0].starts_with("2026"));
    assert!(kept.last().unwrap().ends_with("locked 99"));
}

#[test]
fn a_log_can_be_taken_away_and_a_shared_machine_keeps_none() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path());
    let mut core = begin(&places);
    assert_eq!(lines(folder.path()).len(), 1);
    let delete = Command::Keep(KeepCommand::DeleteLog);
    for _ in 0..2 {
        let receipt = core.run(Ticket::new(1), &now(), &delete, &|_| ()).unwrap();
        assert_eq!(receipt.outcome, Done::Quiet);
        assert!(!folder.path().join(LOG_FILE).exists());
    }
    drop(core);
    let shared = places.without_log();
    let mut core = begin(&shared);
    let back_up = Command::Keep(KeepCommand::BackUp);
    core.run(Ticket::new(1), &now(), &back_up, &|_| ()).unwrap();
    LogEvent::Started(Part::Window).note(&shared.log(), &now());
    assert!(!folder.path().join(LOG_FILE).exists());
}

#[test]
fn a_log_that_cannot_be_written_stops_nobody() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(LOG_FILE)).unwrap();
    let mut core = begin(&places(folder.path()));
    let back_up = Command::Keep(KeepCommand::BackUp);
    core.run(Ticket::new(1), &now(), &back_up, &|_| ()).unwrap();
}

#[test]
fn unlocking_is_noted_at_home_and_not_on_a_shared_machine() {
    let folder = tempfile::tempdir().unwrap();
    let home = places(folder.path());
    drop(begin(&home));
    let words = NewSlot::Passphrase {
        words: "my own seven dwarfs",
        cost: Cost::FLOOR,
    };
    put_slot(&(&home.profile()).into(), &words).unwrap();
    let open = |places: &Places, words: &str| {
        let with = OpenWith::Passphrase(Passphrase::typed(words));
        unlock_for_program(places, &with, &now()).is_ok()
    };
    let before = lines(folder.path()).len();
    let shared = places(folder.path()).without_log();
    assert!(open(&shared, "my own seven dwarfs") && !open(&shared, "another one"));
    let StartUp::Locked(_) = open_after_locking(&shared, &now()) else {
        panic!("it is locked");
    };
    assert_eq!(lines(folder.path()).len(), before, "off the record");
    assert!(open(&home, "my own seven dwarfs") && !open(&home, "another one"));
    let StartUp::Locked(_) = open_after_locking(&home, &now()) else {
        panic!("it is locked");
    };
    assert_eq!(lines(folder.path()).len(), before + 3);
}
