//! Times the diary file and the file formats on ten made-up years.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot be set up has nothing to measure"
)]

mod ten_years;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Instant;

use divan::Bencher;
use evenly::application::view::analysis::Analysis;
#[cfg(feature = "pdf")]
use evenly::application::view::report::{Recipient, ReportChoice, document};
use evenly::application::{
    Command, DiaryCommand, ExchangeCommand, Ready, Ticket, View as _, extract_as_json, open_to_read,
};
use evenly::domain::Extract;
use evenly::domain::rules::{Evidence, evaluate};
use evenly::domain::{Body, DayRange, Entry, EntryId, Kind, NewEntry};
#[cfg(feature = "pdf")]
use evenly::exchange::report::write;
#[cfg(feature = "pdf")]
use evenly::i18n::{Language, Words};
use evenly::store::{Op, Reason, Store, StoreError};
use rusqlite::Connection;
use tempfile::TempDir;

fn main() {
    divan::main();
    if !std::env::args().any(|argument| argument == "--test") {
        compare_replays();
        time_the_unlock();
        #[cfg(feature = "pdf")]
        compare_reports();
    }
}

/// Evidence of so many years, with the days it covers.
fn years_of_evidence(years: u32) -> (Evidence, DayRange) {
    let diary = ten_years::diary(years);
    let first = diary
        .entries
        .first()
        .map_or(ten_years::now().day(), |entry| entry.when.day);
    let days = DayRange {
        first,
        last: ten_years::now().day(),
    };
    (Evidence::of(&diary), days)
}

/// Asks every rule about every day.
fn replay(evidence: &Evidence, days: DayRange) -> usize {
    days.days()
        .map(|day| {
            let verdicts = evaluate(evidence, day);
            verdicts.iter().filter(|verdict| verdict.is_fired()).count()
        })
        .sum()
}

/// Says how many times longer twenty years take than ten: at most 2.3 times.
#[expect(
    clippy::disallowed_methods,
    reason = "a benchmark asks the machine how long something took"
)]
fn compare_replays() {
    let seconds = |years| {
        let (evidence, days) = years_of_evidence(years);
        let runs = (0..5).map(|_run| {
            let start = Instant::now();
            std::hint::black_box(replay(&evidence, days));
            start.elapsed().as_secs_f64()
        });
        runs.fold(f64::INFINITY, f64::min)
    };
    let (ten, twenty) = (seconds(10), seconds(20));
    let times = twenty / ten;
    say(&format!(
        "replay: ten years {:.0} ms, twenty years {:.0} ms, {times:.2} times (at most 2.30)",
        1_000.0 * ten,
        1_000.0 * twenty,
    ));
}

/// Says how long opening with its full check takes on 100,000 entries, at most 150 ms, and a backup
/// that is verified, at most 300 ms.
#[expect(
    clippy::disallowed_methods,
    reason = "a benchmark asks the machine how long something took"
)]
fn time_the_unlock() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let mut store = Store::open(path, &ten_years::now()).expect("a diary");
    let walk = ten_years::diary(1)
        .entries
        .into_iter()
        .find(|entry| entry.kind() == Kind::Walk)
        .expect("a walk");
    let entries: Vec<Entry> = (0_u128..100_000)
        .map(|number| Entry {
            id: EntryId::new(uuid::Uuid::from_u128(
                0x0190_0000_0000_7000_8000_0000_0000_0000 + number,
            )),
            ..walk.clone()
        })
        .collect();
    let op = Op::LogMany { count: 100_000 };
    let done: Result<_, StoreError> =
        store.operate(&op, &ten_years::now(), |tx| tx.insert_many(&entries));
    done.expect("the entries are saved");
    store
        .backup(Reason::Asked, &ten_years::now())
        .expect("a backup");
    // After 90 days the journal has forgotten how they came.
    let mut later = ten_years::now();
    later.utc_ms += 100 * 86_400_000;
    store.prune(&later).expect("pruned");
    store.give_back_room().expect("rewritten");
    let fastest_ms = |run: &dyn Fn()| {
        let runs = (0..5).map(|_run| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        });
        1_000.0 * runs.fold(f64::INFINITY, f64::min)
    };
    let copied = fastest_ms(&|| {
        std::hint::black_box(store.backup(Reason::Asked, &later).expect("a backup"));
    });
    drop(store);
    let opened = fastest_ms(&|| {
        std::hint::black_box(Store::open(path, &later).expect("it opens"));
    });
    say(&format!(
        "unlock: 100,000 entries opened and checked in full in {opened:.0} ms (at most 150)"
    ));
    say(&format!(
        "backup: 100,000 entries copied, opened and counted in {copied:.0} ms (at most 300)"
    ));
}

/// Says how long the report of ten years takes, and how many times as long as that of one year.
#[cfg(feature = "pdf")]
#[expect(
    clippy::disallowed_methods,
    reason = "a benchmark asks the machine how long something took"
)]
fn compare_reports() {
    let words = Words::new(Language::English);
    let choice = ReportChoice::usual(Recipient::Own, words.display());
    let seconds = |years| {
        let diary = ten_years::diary(years);
        let runs = (0..3).map(|_run| {
            let diary = diary.clone();
            let start = Instant::now();
            let report = document(diary, &choice, ten_years::now().day(), &words);
            std::hint::black_box(write(&report).expect("the pages are set"));
            start.elapsed().as_secs_f64()
        });
        runs.fold(f64::INFINITY, f64::min)
    };
    let (one, ten) = (seconds(1), seconds(10));
    say(&format!(
        "report: one year {:.0} ms, ten years {:.0} ms (at most 2,000), {:.2} times",
        1_000.0 * one,
        1_000.0 * ten,
        ten / one,
    ));
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn say(line: &str) {
    println!("{line}");
}

/// Opening a diary of 1, 10 and 30 years: it may grow at most linearly.
#[divan::bench(args = [1, 10, 30], sample_count = 10)]
fn open(bencher: Bencher<'_, '_>, years: u32) {
    let folder = ten_years::folder(years);
    bencher.bench_local(|| ten_years::open(folder.path()));
}

/// The one ten-year folder of this run, to read from.
fn shared() -> &'static Path {
    static SHARED: OnceLock<PathBuf> = OnceLock::new();
    SHARED.get_or_init(|| ten_years::folder(10).keep())
}

/// A ten-year folder of its own, to write into.
fn copy() -> TempDir {
    let copy = TempDir::new().expect("a folder");
    copy_folder(shared(), copy.path());
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// The session that the two benchmarks of saving write.
fn session() -> Entry {
    ten_years::diary(1)
        .entries
        .into_iter()
        .rev()
        .find(|entry| entry.kind() == Kind::LegRaise)
        .expect("a session")
}

/// Saving one session: journal, undo, six sets and pain, in the ledger and on disk when it returns.
#[divan::bench(sample_count = 200)]
fn save_one_session(bencher: Bencher<'_, '_>) {
    let folder = copy();
    let Ready { mut core, .. } = ten_years::open(folder.path());
    let session = session();
    let new = NewEntry {
        when: session.when,
        body: session.body,
        note: session.note,
    };
    let command = Command::Diary(DiaryCommand::Log(new));
    bencher.bench_local(|| {
        core.run(Ticket::new(1), &ten_years::now(), &command, &|_progress| ())
            .expect("the session is saved")
    });
}

/// The bare rows of the same session with the same cipher and pragmas, without a journal: the
/// baseline of `save_one_session`.
#[divan::bench(sample_count = 200)]
fn save_bare_insert(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = Connection::open(folder.path().join("bare.db")).expect("a file");
    connection
        .execute_batch(
            "PRAGMA key = \"x'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'\";
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY;
             CREATE TABLE entry (id TEXT PRIMARY KEY, kind TEXT, day INTEGER, minutes REAL, effort INTEGER, note TEXT) STRICT;
             CREATE INDEX entry_by_day ON entry (day);
             CREATE TABLE set_entry (entry TEXT REFERENCES entry, number INTEGER, side TEXT, reps INTEGER, hold REAL, PRIMARY KEY (entry, number)) STRICT;",
        )
        .expect("tables");
    let Body::Strength(strength) = session().body else {
        return;
    };
    let mut number = 0_u64;
    bencher.bench_local(move || {
        number += 1;
        let id = format!("018f0000-0000-7000-8000-{number:012}");
        let transaction = connection.transaction().expect("a transaction");
        transaction
            .prepare_cached("INSERT INTO entry VALUES (?1, 'leg-raise', 20780, 14.0, 4, '')")
            .and_then(|mut row| row.execute([&id]))
            .expect("a row");
        for (place, set) in strength.sets.iter().enumerate() {
            transaction
                .prepare_cached("INSERT INTO set_entry VALUES (?1, ?2, ?3, ?4, 2.0)")
                .and_then(|mut row| {
                    row.execute((
                        &id,
                        i64::try_from(place).unwrap_or(0),
                        set.side.id(),
                        set.reps.get(),
                    ))
                })
                .expect("a row");
        }
        transaction.commit().expect("on disk");
    });
}

/// Reading every entry of ten years.
#[divan::bench(sample_count = 10)]
fn read_all(bencher: Bencher<'_, '_>) {
    let reader = open_to_read(&ten_years::places(shared())).expect("a reader");
    bencher.bench_local(|| reader.diary().expect("the diary"));
}

/// Evaluating every rule on every day of ten years (at most 300 ms) and of twenty (at most 2.3
/// times as long).
#[divan::bench(args = [10, 20], sample_count = 5, sample_size = 1)]
fn replay_every_day(bencher: Bencher<'_, '_>, years: u32) {
    let (evidence, days) = years_of_evidence(years);
    bencher.bench_local(|| replay(&evidence, days));
}

/// Evaluating every rule for today on ten years: at most 5 ms.
#[divan::bench]
fn evaluate_today(bencher: Bencher<'_, '_>) {
    let evidence = Evidence::of(&ten_years::diary(10));
    let today = ten_years::now().day();
    bencher.bench_local(|| evaluate(&evidence, today));
}

/// Reading and analysing today, as the window and `analyze` do.
#[divan::bench]
fn analyse_today(bencher: Bencher<'_, '_>) {
    let reader = open_to_read(&ten_years::places(shared())).expect("a reader");
    let today = ten_years::now().day();
    bencher.bench_local(|| Analysis::build(&reader, today, &None).is_ok());
}

/// Writing ten years as JSON.
#[divan::bench(sample_count = 5)]
fn export_json(bencher: Bencher<'_, '_>) {
    let extract = Extract::whole(ten_years::diary(10));
    bencher.bench_local(|| extract_as_json(&extract));
}

/// Importing ten years of JSON into an empty diary, with its verified backup, as one change.
#[divan::bench(sample_count = 2, sample_size = 1)]
fn import_json(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("diary.json");
    let bytes = extract_as_json(&Extract::whole(ten_years::diary(10)));
    evenly::platform::files::write_whole(&file, &bytes).expect("a file");
    bencher
        .with_inputs(|| tempfile::tempdir().expect("a folder"))
        .bench_local_values(|empty| {
            let Ready { mut core, .. } = ten_years::open(empty.path());
            let command = Command::Exchange(ExchangeCommand::Import {
                from: file.clone(),
                words: None,
            });
            core.run(Ticket::new(1), &ten_years::now(), &command, &|_progress| ())
                .expect("the import is saved");
            (core, empty)
        });
}
