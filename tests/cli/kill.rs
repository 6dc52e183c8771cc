//! Kills the program while it saves: what it said it saved is there, whole. The same harness must
//! catch a writer that says "saved" too early.

use std::collections::BTreeMap;
use std::hint::spin_loop;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use evenly::domain::{Body, Entry, Minutes, Note, Walk};
use evenly::platform::clock::Clock;
use evenly::platform::identity;
use evenly::store::{Op, Store, StoreError};

use crate::stage::{self, NOW};

/// How often a writer is killed.
const KILLS: usize = 200;
/// Lines that are waiting for a writer: more than it can save before it is killed.
const LINES: usize = 400;
/// Set for the child that says "saved" before the commit.
const EARLY_WRITER: &str = "EVENLY_TEST_EARLY_WRITER";

/// What was acknowledged: identifiers, and how many minutes each entry holds.
type Acknowledged = BTreeMap<String, u32>;

/// Starts a writer, lets it acknowledge some entries, kills it at an arbitrary moment after.
fn kill_once(
    mut writer: Command,
    feed: bool,
    round: usize,
    rng: &mut fastrand::Rng,
) -> Acknowledged {
    let mut child = writer
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    if feed {
        feed_lines(&mut child, round);
    }
    let mut acknowledged = Acknowledged::new();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    for number in 0..rng.usize(0..6) {
        line.clear();
        if said.read_line(&mut line).unwrap() == 0 {
            break;
        }
        acknowledged.insert(line.trim().to_owned(), minutes(round, number));
    }
    for _ in 0..rng.u32(0..2_000_000) {
        spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What still lies in the pipe was said before the kill, so it counts as well.
    let mut number = acknowledged.len();
    line.clear();
    while said.read_line(&mut line).unwrap_or(0) > 0 && line.ends_with('\n') {
        acknowledged.insert(line.trim().to_owned(), minutes(round, number));
        number += 1;
        line.clear();
    }
    acknowledged
}

fn feed_lines(child: &mut Child, round: usize) {
    let mut lines = String::new();
    for number in 0..LINES {
        lines += "walk --minutes ";
        lines += &minutes(round, number).to_string();
        lines += "\n";
    }
    // The child may be dead before it took every line; that is what this test is about.
    drop(child.stdin.take().unwrap().write_all(lines.as_bytes()));
}

fn minutes(round: usize, number: usize) -> u32 {
    u32::try_from((round * 7 + number * 13) % 590 + 1).unwrap()
}

/// Gives the acknowledged entries that are missing or hold something else.
fn lost(folder: &Path, acknowledged: &Acknowledged) -> Vec<String> {
    let mut list = stage::program(folder, NOW);
    let output = list.args(["list", "--json"]).output().unwrap();
    let text = stage::succeeded(&output, "list --json");
    let found: serde_json::Value = serde_json::from_str(&text).unwrap();
    let found: BTreeMap<&str, f64> = found["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let minutes = entry["minutes"].as_f64().unwrap();
            (entry["id"].as_str().unwrap(), minutes)
        })
        .collect();
    acknowledged
        .iter()
        .filter(|(id, minutes)| found.get(id.as_str()) != Some(&f64::from(**minutes)))
        .map(|(id, _minutes)| id.clone())
        .collect()
}

#[test]
fn killing_the_program_while_it_saves_loses_no_acknowledged_entry() {
    let folder = tempfile::tempdir().unwrap();
    let mut rng = fastrand::Rng::with_seed(11);
    let mut acknowledged = Acknowledged::new();
    for round in 0..KILLS {
        let mut writer = stage::program(folder.path(), NOW);
        writer.args(["log", "--batch", "-", "--each"]);
        acknowledged.extend(kill_once(writer, true, round, &mut rng));
    }
    assert!(
        acknowledged.len() > KILLS,
        "the kills came too early to mean anything"
    );
    assert_eq!(lost(folder.path(), &acknowledged), Vec::<String>::new());
    let mut check = stage::program(folder.path(), NOW);
    let output = check.arg("check").output().unwrap();
    stage::succeeded(&output, "check");
}

#[test]
fn the_harness_catches_a_writer_that_says_saved_too_early() {
    let folder = tempfile::tempdir().unwrap();
    let mut rng = fastrand::Rng::with_seed(12);
    let mut acknowledged = Acknowledged::new();
    for round in 0..10 {
        let mut writer = Command::new(std::env::current_exe().unwrap());
        writer
            .args(["--exact", "kill::early_writer", "--nocapture"])
            .env(EARLY_WRITER, folder.path());
        let said = kill_once(writer, false, round, &mut rng);
        let ids = said.into_iter().filter(|(id, _)| id.len() == 36);
        acknowledged.extend(ids);
    }
    assert!(!acknowledged.is_empty());
    assert!(
        !lost(folder.path(), &acknowledged).is_empty(),
        "a writer that acknowledges before the commit must be seen to lose entries"
    );
}

/// The writer of the negative control: started as a program of its own, it writes many entries in
/// one operation and says each is saved before the operation is committed.
#[test]
fn early_writer() {
    let Ok(folder) = std::env::var(EARLY_WRITER) else {
        return;
    };
    let now = Clock::fixed(NOW).unwrap().now();
    let mut store = Store::open(Path::new(&folder), &now).unwrap();
    let op = Op::LogMany { count: 1 };
    let written: Result<_, StoreError> = store.operate(&op, &now, |tx| {
        for number in 0_u32.. {
            let mut walk = Walk::default();
            walk.exertion.minutes = Minutes::new(f64::from(number % 500 + 1)).ok();
            let entry = Entry {
                id: identity::fresh(&now),
                recorded: now.clone(),
                when: evenly::domain::When {
                    day: now.day(),
                    time: None,
                    start: None,
                },
                body: Body::Walk(walk),
                note: Note::default(),
            };
            tx.insert_entry(&entry)?;
            println!("{}", entry.id);
        }
        Ok(())
    });
    written.unwrap();
}
