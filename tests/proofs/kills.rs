//! Kills the program at any moment while it saves, backs up, takes another diary in, restores and brings an old file up to
//! date: all that it acknowledged is there, all else is as before, and every listed backup opens.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use evenly::domain::Diary;
use evenly::store::{MIGRATIONS, Migration, Store, StoreErrorKind, check};
use fastrand::Rng;

use crate::bench::{Figures, copy_folder, size};
use crate::book::{Book, Read, now};
use crate::writer::{Pace, Task, Writer, places};

/// How often one diary is killed before a new one is begun.
const KILLS_A_DIARY: usize = 25;

/// Kills writers and gives how many steps were acknowledged, and what was wrong then.
fn kill(task: Task, kills: usize, seed: u64) -> (usize, Vec<String>) {
    let mut rng = Rng::with_seed(seed);
    let mut pace = Pace::default();
    let mut problems = Vec::new();
    let mut acknowledged = 0;
    let mut left = kills;
    while left > 0 {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let profile = places(&data).profile();
        let log = folder.path().join("log");
        let mut book = Book::default();
        for round in 1..=left.min(KILLS_A_DIARY) {
            // No two writers do the same.
            let round = u32::try_from(kills - left + round).unwrap();
            let writer = Writer::start(task, &data, round, &log);
            // Now and then it is killed while it still opens the diary.
            let opens = rng.u8(0..10) > 0;
            let open = opens && writer.wait_for("open");
            if opens && !open {
                problems.push(format!(
                    "it did not open: {}",
                    fs::read_to_string(&log).unwrap()
                ));
            }
            let steps = rng.usize(0..=task.most_awaited());
            let steps = if opens { steps } else { 0 };
            let mut heard = writer.listen_for(steps, &mut pace, &mut rng);
            heard.extend(writer.kill());
            for line in &heard {
                book.hear(line, Read::InTime);
            }
            problems.extend(book.check(&profile));
        }
        problems.extend(book.check_all_backups(&profile));
        problems.append(&mut book.failed);
        acknowledged += book.acknowledged;
        left -= left.min(KILLS_A_DIARY);
    }
    (acknowledged, problems)
}

fn kills_lose_nothing(name: &'static str, task: Task, kills: usize) {
    let figures = Figures::begin(name);
    let (acknowledged, problems) = kill(task, kills, 31);
    assert_eq!(problems, Vec::<String>::new());
    assert!(
        acknowledged >= kills,
        "{acknowledged} steps: the kills came too early to mean anything"
    );
    figures.tell(&format!(
        "{kills} kills, {acknowledged} acknowledged, 0 lost"
    ));
}

#[test]
fn while_saving() {
    kills_lose_nothing("kill -9 while saving", Task::Saving, size(100, 2_000));
}

#[test]
fn while_backing_up() {
    kills_lose_nothing("kill -9 while backing up", Task::BackingUp, size(80, 1_600));
}

#[test]
fn while_taking_in() {
    kills_lose_nothing(
        "kill -9 while importing and merging",
        Task::Merging,
        size(80, 1_600),
    );
}

#[test]
fn while_restoring() {
    kills_lose_nothing("kill -9 while restoring", Task::Restoring, size(80, 1_600));
}

#[test]
fn a_writer_that_says_done_too_early_is_caught() {
    let (acknowledged, problems) = kill(Task::TooEarly, 5, 32);
    assert!(acknowledged > 0);
    assert!(!problems.is_empty(), "the control must lose entries");
}

/// The first released schema with awkward rows in it, as it lies in the fixtures.
pub(crate) fn first_version() -> [Migration; 1] {
    [Migration {
        sql: include_str!("../fixtures/db/v1.sql"),
        needs_reader: 1,
    }]
}

/// Makes a diary of the first version and gives what it holds once it is up to date.
pub(crate) fn old_diary(data: &Path, elsewhere: &Path) -> Diary {
    drop(Store::open_as(&places(data).profile(), &now(), &first_version()).unwrap());
    copy_folder(data, elsewhere);
    let store = Store::open(&places(elsewhere).profile(), &now()).unwrap();
    without_name(store.read().diary().unwrap())
}

/// A diary that gets its identifier on being brought up to date gets another each time.
pub(crate) fn without_name(diary: Diary) -> Diary {
    Diary { id: None, ..diary }
}

#[test]
fn while_an_old_file_is_brought_up_to_date() {
    let figures = Figures::begin("kill -9 while migrating");
    let kills = size(70, 1_400);
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old");
    let truth = old_diary(&old, &folder.path().join("new"));
    assert!(MIGRATIONS.len() > 1 && truth.entries.len() > 5);
    let before = fs::read(places(&old).profile().join("diary.db")).unwrap();
    let mut rng = Rng::with_seed(33);
    let data = folder.path().join("data");
    let profile = places(&data).profile();
    let begin = || {
        copy_folder(&old, &data);
        let writer = Writer::start(Task::Migrating, &data, 0, &folder.path().join("log"));
        assert!(writer.wait_for("begun"));
        writer
    };
    // How long it takes here, where nobody kills it.
    let mut whole = Duration::ZERO;
    for _round in 0..3 {
        let writer = begin();
        let begun = Instant::now();
        assert!(writer.wait_for("open"));
        whole = whole.max(begun.elapsed());
        writer.kill();
        fs::remove_dir_all(&data).unwrap();
    }
    let (mut untouched, mut finished) = (0, 0);
    for round in 0..kills {
        let writer = begin();
        writer.listen(whole.mul_f64(rng.f64() * 1.2));
        writer.kill();
        let after = fs::read(profile.join("diary.db")).unwrap();
        match Store::open_read_only(&profile) {
            Ok(reader) => {
                finished += 1;
                assert!(
                    without_name(reader.diary().unwrap()) == truth,
                    "round {round}"
                );
            }
            // It is still of the first version, so not one byte may differ.
            Err(error) => {
                assert_eq!(error.kind(), StoreErrorKind::ReadOnly, "{error}");
                assert!(after == before, "round {round}: changed and not finished");
                untouched += 1;
            }
        }
        let store = Store::open(&profile, &now()).unwrap();
        assert!(
            without_name(store.read().diary().unwrap()) == truth,
            "round {round}"
        );
        drop(store);
        assert_eq!(check(&profile).unwrap().problems, Vec::<String>::new());
        fs::remove_dir_all(&data).unwrap();
    }
    assert!(
        untouched > kills / 20,
        "{untouched} of {kills} were stopped before the end"
    );
    assert!(
        finished > kills / 20,
        "{finished} of {kills} came to the end"
    );
    figures.tell(&format!(
        "{kills} kills, {untouched} left the old file as it was, {finished} came after the end, 0 lost"
    ));
}
