//! Owns one walk: the kiosk's own parent, the processes that it starts one after the other, and the search in all they left.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use evenly::platform::kiosk_process::{self, Ended};
use evenly::platform::panic_report;
use fastrand::Rng;
use tempfile::TempDir;

use super::marks::{Hidden, all_below, fresh_mark, in_files};
use super::people::{End, Person};
use super::reception::{prepare, put_stick_in};
use super::told::Told;
use crate::bench::{copy_folder, quick_folder};

/// What a process of a walk is told: what it does, where, by which chance, and more.
const ROLE: &str = "EVENLY_GHOST";
const FOLDER: &str = "EVENLY_GHOST_FOLDER";
const SEED: &str = "EVENLY_GHOST_SEED";
const MARK: &str = "EVENLY_GHOST_MARK";
const MORE: &str = "EVENLY_GHOST_MORE";
/// Stands in the clipboard of a system whose program ended suddenly; the mark itself is not told.
const LEFT_BEHIND: &str = "what was copied before";
/// The clock that every process begins with; it also keeps the stretching of PINs short.
const NOW: &str = "2026-11-23T18:20:00+01:00[Europe/Berlin]";
/// So long a process may take before it is ended: a walk that hangs is a walk that failed.
const LONGEST: Duration = Duration::from_mins(5);
/// So many times somebody sits down in one walk, at most.
const MOST_PEOPLE: usize = 60;

/// A kiosk that is set up, to copy from.
pub(crate) struct Pattern(TempDir);

impl Pattern {
    pub(crate) fn make() -> Self {
        let folder = quick_folder();
        let mut child = child(folder.path(), "prepare", 0);
        let done = child.output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{said}");
        Self(folder)
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }
}

/// How a mark gets to the next person, for the controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leak {
    No,
    /// It lies in the memory of the next process.
    Memory,
    /// It lies in a file of the kiosk.
    File,
    /// It lies in the folder of a session after its end.
    Session,
}

/// What came of a walk.
#[derive(Default)]
pub(crate) struct Walked {
    pub(crate) problems: Vec<String>,
    /// The places and fields into which marks were typed.
    pub(crate) typed: Vec<String>,
    pub(crate) marks: usize,
    pub(crate) events: usize,
    pub(crate) people: Vec<String>,
    pub(crate) memory: usize,
    pub(crate) files: usize,
}

/// Walks once: somebody fills everything in and is locked out by `end`, somebody else presses
/// `events` keys and buttons, and everything that is left is looked through.
pub(crate) fn walk(
    pattern: &Pattern,
    seed: u64,
    (end, leak): (End, Leak),
    events: usize,
) -> Walked {
    let folder = quick_folder();
    let (data, stick) = (folder.path().join("data"), folder.path().join("stick"));
    copy_folder(&pattern.data(), &data);
    fs::create_dir(&stick).unwrap();
    put_stick_in(&data, stick.clone());
    let told = Told::in_folder(folder.path());
    let mark = fresh_mark(&mut Rng::with_seed(seed ^ 0x6d61_726b));
    let hidden = Hidden::of(&mark).told();
    let started = AtomicUsize::new(0);
    let pressed = || told.sum("pressed ");
    let ended = kiosk_process::keep_running_with(&data, || {
        let number = started.fetch_add(1, Ordering::Relaxed);
        // The sticks are taken along, as the screen asks for.
        if number > 0 {
            fs::remove_dir_all(&stick).unwrap();
            fs::create_dir(&stick).unwrap();
        }
        let failed = !told.lines("FOUND").is_empty() || !told.lines("FAILED").is_empty();
        let done = failed || pressed() >= events || number >= MOST_PEOPLE;
        let mut child = if number == 0 {
            let mut child = child(folder.path(), "first", seed);
            let place = End::ALL.iter().position(|one| *one == end);
            child.env(MORE, place.unwrap().to_string());
            child
        } else if done {
            child(folder.path(), "leave", seed)
        } else {
            let mut child = child(folder.path(), "next", seed + number as u64);
            let full = number == 1 && end.is_sudden();
            child.env(MORE, format!("{full} {}", events - pressed()));
            child
        };
        child.env(MARK, &hidden);
        if leak == Leak::Memory {
            child.env("EVENLY_GHOST_LEAK", &mark);
        }
        let log = File::create(folder.path().join(format!("log-{number}"))).unwrap();
        child.stdout(log.try_clone().unwrap()).stderr(log);
        child
    });
    let sessions = told.lines("session ");
    match leak {
        Leak::No | Leak::Memory => {}
        Leak::File => fs::write(data.join("kiosk/log.txt"), format!("note {mark}1\n")).unwrap(),
        Leak::Session => fs::write(Path::new(&sessions[0]).join("page.html"), &mark).unwrap(),
    }
    let mut walked = Walked::default();
    if !matches!(ended, Ok(Ended::Left)) {
        walked
            .problems
            .push(format!("the parent ended with {ended:?}"));
    }
    let mut places = vec![data, folder.path().join("home")];
    places.extend(
        sessions
            .iter()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .map(PathBuf::from),
    );
    for place in &places {
        walked.files += all_below(place).len();
        walked.problems.extend(in_files(&Hidden::of(&mark), place));
    }
    if let Some(session) = sessions.first().map(Path::new) {
        walked.problems.extend(left_in(session));
        // It may lie in the account's folder in memory, which is not ours.
        fs::remove_dir_all(session).unwrap();
    }
    take_stock(&told, end, events, &mut walked);
    if !walked.problems.is_empty() {
        walked.problems.extend(logs(folder.path()));
        walked.problems.insert(0, format!("seed {seed}, {end:?}"));
    }
    walked
}

/// What still lies in the folder of a session that is over.
fn left_in(session: &Path) -> Vec<String> {
    let left = all_below(session).into_iter();
    left.map(|path| format!("left in the session's folder: {}", path.display()))
        .collect()
}

/// Reads what the processes told.
fn take_stock(told: &Told, end: End, events: usize, walked: &mut Walked) {
    for begin in ["FOUND", "FAILED"] {
        let lines = told.lines(begin).into_iter();
        walked
            .problems
            .extend(lines.map(|line| format!("{begin} {line}")));
    }
    walked.typed = told.lines("typed ");
    walked.marks = walked.typed.len();
    walked.events = told.sum("pressed ");
    walked.people = told.lines("who ");
    walked.memory = told.sum("looked ");
    let first_ended = if end.is_sudden() {
        told.lines("died ").len()
    } else {
        told.lines("closed").len()
    };
    if first_ended != 1 {
        walked
            .problems
            .push("the first person's end is missing".to_owned());
    }
    if walked.events < events {
        let seen = walked.events;
        walked.problems.push(format!("only {seen} events"));
    }
}

/// The last lines of what each process printed.
fn logs(folder: &Path) -> Vec<String> {
    let mut logs = Vec::new();
    for number in 0..MOST_PEOPLE {
        let Ok(text) = fs::read_to_string(folder.join(format!("log-{number}"))) else {
            break;
        };
        let lines: Vec<&str> = text.lines().collect();
        let from = lines.len().saturating_sub(12);
        logs.push(format!("process {number}: {}", lines[from..].join("\n")));
    }
    logs
}

/// This test program again, as a process of a walk in `folder`, whose home and settings lie there.
fn child(folder: &Path, role: &str, seed: u64) -> Command {
    let mut child = Command::new(std::env::current_exe().unwrap());
    let home = folder.join("home");
    child
        .args(["--exact", "ghosts::play", "--nocapture"])
        .env(ROLE, role)
        .env(FOLDER, folder)
        .env(SEED, seed.to_string())
        .env("EVENLY_NOW", NOW)
        .env("HOME", &home)
        .env("LC_ALL", "en_GB.UTF-8");
    for (name, inside) in [
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "share"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ] {
        child.env(name, home.join(inside));
    }
    for name in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "LANGUAGE",
        "DBUS_SESSION_BUS_ADDRESS",
    ] {
        child.env_remove(name);
    }
    child
}

/// Plays the part that the environment asks for; nothing where it asks for none.
#[expect(clippy::exit, reason = "the exit code is what the parent hears")]
pub(super) fn play() {
    let (Ok(role), Some(folder)) = (std::env::var(ROLE), std::env::var_os(FOLDER)) else {
        return;
    };
    let folder = PathBuf::from(folder);
    let data = folder.join("data");
    if role == "prepare" {
        prepare(&data);
        return;
    }
    if role == "leave" {
        std::process::exit(kiosk_process::LEFT.into());
    }
    kiosk_process::end_within(LONGEST, 99);
    kiosk_process::end_with_parent().unwrap();
    let told = Told::in_folder(&folder);
    let said = |name: &str| std::env::var(name).unwrap();
    if let Some(session) = kiosk_process::own_session() {
        told.say(&format!("session {}", session.display()));
    }
    let rng = Rng::with_seed(said(SEED).parse().unwrap());
    let about = (Hidden::heard(&said(MARK)), told, rng);
    let more = said(MORE);
    if role == "first" {
        let end = End::ALL[more.parse::<usize>().unwrap()];
        // As the kiosk's own process has it: nothing of a message may be kept.
        panic_report::install(data.clone());
        let person = Person::sit_down(&data, about, "", |app| app.has_ended());
        person.fill_everything(end, &data);
    } else {
        let (full, events) = more.split_once(' ').unwrap();
        let left = if full == "true" { LEFT_BEHIND } else { "" };
        let person = Person::sit_down(&data, about, left, |_app| true);
        person.press_everything(events.parse().unwrap(), &data);
    }
    kiosk_process::forget_session();
}
