//! Cuts the power while the diary is written: a file system of its own on a loop device is shut down without a flush,
//! and mounted again. What was acknowledged before the cut is there.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use fastrand::Rng;
use tempfile::TempDir;

use crate::bench::{Figures, compile, quick_folder, size};
use crate::book::{Book, Read};
use crate::writer::{Pace, Task, Writer, places};

/// How often the power of one diary is cut before a new one is begun.
const CUTS_A_DIARY: usize = 15;

/// A disk that loses its power.
struct Disk {
    folder: TempDir,
    cut: PathBuf,
}

/// Runs a program to its end, or gives what it said.
fn run(program: &str, words: &[&Path]) -> Result<(), String> {
    let done = Command::new(program)
        .args(words)
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if done.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&done.stderr).trim().to_owned())
    }
}

impl Disk {
    /// A freshly made and mounted disk; without the right to mount there is none, and that is said aloud.
    fn fresh(for_what: &str) -> Option<Self> {
        let folder = quick_folder();
        let image = folder.path().join("disk");
        fs::File::create(&image).unwrap().set_len(64 << 20).unwrap();
        fs::create_dir(folder.path().join("mounted")).unwrap();
        let made = run("mkfs.ext4", &[Path::new("-q"), Path::new("-F"), &image]);
        let cut = compile("cut.c", folder.path(), &[]);
        let disk = Self { folder, cut };
        match made.and_then(|()| disk.mount()) {
            Ok(()) => Some(disk),
            Err(problem) => {
                // Past the harness, which keeps back what a passing test says.
                drop(writeln!(
                    std::io::stderr(),
                    "\nNOT PROVEN: {for_what}. No file system could be made and mounted here, which needs an \
                     administrator, e2fsprogs and a loop device: {problem}\n"
                ));
                None
            }
        }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("mounted")
    }

    fn mount(&self) -> Result<(), String> {
        let image = self.folder.path().join("disk");
        run(
            "mount",
            &[Path::new("-o"), Path::new("loop"), &image, &self.root()],
        )
    }

    /// Cuts the power. The disk stays mounted and refuses everything.
    fn cut(&self) {
        run(self.cut.to_str().unwrap(), &[&self.root()]).unwrap();
    }

    /// Brings the power back.
    fn bring_back(&self) {
        run("umount", &[&self.root()]).unwrap();
        self.mount().unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(run("umount", &[&self.root()]));
    }
}

/// Cuts the power of writers and gives how many steps were acknowledged before.
fn cut(disk: &Disk, task: Task, cuts: usize, seed: u64) -> (usize, Vec<String>) {
    let mut rng = Rng::with_seed(seed);
    let mut pace = Pace::default();
    let log = disk.folder.path().join("log");
    let mut problems = Vec::new();
    let mut acknowledged = 0;
    let mut left = cuts;
    while left > 0 {
        let data = disk.root().join("data");
        let profile = places(&data).profile();
        let mut book = Book::default();
        for round in 1..=left.min(CUTS_A_DIARY) {
            let round = u32::try_from(cuts - left + round).unwrap();
            let writer = Writer::start(task, &data, round, &log);
            assert!(
                writer.wait_for("open"),
                "{}",
                fs::read_to_string(&log).unwrap()
            );
            let steps = rng.usize(0..=task.most_awaited());
            // What is read later may have been said after the cut.
            for line in writer.listen_for(steps, &mut pace, &mut rng) {
                book.hear(&line, Read::InTime);
            }
            problems.append(&mut book.failed);
            disk.cut();
            for line in writer.kill() {
                book.hear(&line, Read::Late);
            }
            book.failed.clear();
            disk.bring_back();
            problems.extend(book.check(&profile));
        }
        problems.extend(book.check_all_backups(&profile));
        acknowledged += book.acknowledged;
        left -= left.min(CUTS_A_DIARY);
        fs::remove_dir_all(&data).unwrap();
    }
    (acknowledged, problems)
}

fn cuts_lose_nothing(name: &'static str, task: Task, cuts: usize) {
    let Some(disk) = Disk::fresh(name) else {
        return;
    };
    let figures = Figures::begin(name);
    let (acknowledged, problems) = cut(&disk, task, cuts, 41);
    assert_eq!(problems, Vec::<String>::new());
    assert!(
        acknowledged >= cuts,
        "{acknowledged} steps: the cuts came too early"
    );
    figures.tell(&format!("{cuts} cuts, {acknowledged} acknowledged, 0 lost"));
}

#[test]
fn while_saving() {
    cuts_lose_nothing("power cut while saving", Task::Saving, size(55, 550));
}

#[test]
fn while_backing_up() {
    cuts_lose_nothing("power cut while backing up", Task::BackingUp, size(25, 250));
}

#[test]
fn while_taking_in_and_restoring() {
    let name = "power cut while importing and merging";
    cuts_lose_nothing(name, Task::Merging, size(10, 100));
    let name = "power cut while restoring";
    cuts_lose_nothing(name, Task::Restoring, size(10, 100));
}

#[test]
fn half_the_flushes_lose_entries() {
    let name = "power cut, control with synchronous=NORMAL";
    let Some(disk) = Disk::fresh(name) else {
        return;
    };
    let figures = Figures::begin(name);
    let log = disk.folder.path().join("log");
    let mut rng = Rng::with_seed(42);
    let (mut losing, mut lost, cuts) = (0, 0, 12);
    for round in 0..cuts {
        let data = disk.root().join(format!("plain-{round}"));
        let writer = Writer::start(Task::HalfTheFlushes, &data, 0, &log);
        assert!(writer.wait_for("open"));
        let said = writer.listen(Duration::from_millis(rng.u64(10..100)));
        disk.cut();
        writer.kill();
        disk.bring_back();
        let rows = rows_of(&data.join("plain.db"));
        let gone = said
            .iter()
            .filter_map(|line| line.strip_prefix("row ")?.parse::<u32>().ok())
            .filter(|row| !rows.contains(row))
            .count();
        losing += usize::from(gone > 0);
        lost += gone;
    }
    assert!(
        losing > 0,
        "a log that is not flushed must lose rows, else the cuts prove nothing"
    );
    figures.tell(&format!("{losing} of {cuts} cuts lost rows, {lost} in all"));
}

/// The rows of the control; none where even the file is gone.
fn rows_of(path: &Path) -> BTreeSet<u32> {
    let read = || -> rusqlite::Result<BTreeSet<u32>> {
        let plain = rusqlite::Connection::open(path)?;
        let mut statement = plain.prepare("SELECT a FROM t")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect()
    };
    read().unwrap_or_default()
}
