//! Owns the program that is killed: this test program run again, which does things to a diary and tells each before it
//! begins and after it was acknowledged.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Program, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use evenly::application::{
    self, Access, Asked, Cache, Command, Core, DiaryCommand, ExchangeCommand, Fault, KeepCommand,
    MeetCommand, MergeOrder, Places, Progress, Ready, StartUp, Stranger, Stretch, Ticket,
};
use evenly::domain::revision::Past;
use evenly::domain::{Diary, Entry, EntryId, Kind};
use evenly::exchange::json;
use evenly::platform::identity;
use evenly::store::{Op, Store, StoreError, backups};
use fastrand::Rng;

use crate::book::{BROUGHT_IN, Step, entry, now, number_of};

/// The environment variables that the writer is told its work with.
const DATA: &str = "EVENLY_PROOF_DATA";
const TASK: &str = "EVENLY_PROOF_TASK";
const ROUND: &str = "EVENLY_PROOF_ROUND";
/// Stands before each line that is meant for the book, among those of the test harness.
const MARK: &str = "» ";
/// More lines than a writer tells before it is killed.
const LINES: usize = 100_000;

/// What a writer does most of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Saving,
    BackingUp,
    Merging,
    Restoring,
    /// Opens a diary of the first version, and brings it up to date by that.
    Migrating,
    /// Says "done" before the commit: the control of the kills.
    TooEarly,
    /// Writes a plain file of `SQLite` with the log on and half the flushes: the control of the power cuts.
    HalfTheFlushes,
}

impl Task {
    const ALL: [Self; 7] = [
        Self::Saving,
        Self::BackingUp,
        Self::Merging,
        Self::Restoring,
        Self::Migrating,
        Self::TooEarly,
        Self::HalfTheFlushes,
    ];

    /// The most steps that are waited for before a writer is stopped.
    pub(crate) const fn most_awaited(self) -> usize {
        match self {
            Self::Saving | Self::TooEarly => 6,
            Self::BackingUp | Self::Merging => 4,
            Self::Restoring | Self::Migrating | Self::HalfTheFlushes => 3,
        }
    }

    /// How often each step comes: save, change, bin, undo, back up, import, merge, restore.
    const fn weights(self) -> [usize; 8] {
        match self {
            Self::BackingUp => [3, 1, 0, 0, 4, 0, 0, 0],
            Self::Merging => [2, 1, 0, 1, 0, 3, 3, 0],
            Self::Restoring => [3, 1, 0, 0, 1, 0, 0, 4],
            Self::Saving | Self::Migrating | Self::TooEarly | Self::HalfTheFlushes => {
                [10, 4, 1, 2, 0, 0, 0, 0]
            }
        }
    }
}

/// The places of a data folder.
pub(crate) fn places(data: &Path) -> Places {
    let asked = Asked {
        argument: Some(data.to_owned()),
        ..Asked::default()
    };
    Places::choose(asked).unwrap()
}

/// The names of the entries a diary holds, and their versions, by their numbers.
pub(crate) type There = BTreeMap<u32, (EntryId, u32)>;

/// An open diary as the window has it: the writer, and the reader beside it.
pub(crate) struct Desk {
    core: Core,
    cache: Cache,
    profile: PathBuf,
    sources: PathBuf,
    pub(crate) there: There,
    next: u32,
}

impl Desk {
    /// Opens the diary of a data folder. Files to bring in are made in `sources`.
    pub(crate) fn open(data: &Path, sources: &Path) -> Result<Self, Fault> {
        Self::open_unlocked((&places(data)).into(), sources)
    }

    /// Opens a diary that was unlocked.
    pub(crate) fn open_unlocked(access: Access, sources: &Path) -> Result<Self, Fault> {
        let profile = access.places().profile();
        match application::open(access, &now()) {
            StartUp::Ready(ready) => {
                let Ready { core, cache, .. } = *ready;
                Ok(Self {
                    core: core.with_stretch(Stretch::Least),
                    cache,
                    profile,
                    sources: sources.to_owned(),
                    there: There::new(),
                    next: 0,
                })
            }
            StartUp::Stopped(stopped) => Err(stopped.fault),
            StartUp::Locked(_) => panic!("a lock that nothing was told of"),
        }
    }

    /// Looks at what is there, to name it in what comes.
    pub(crate) fn take_stock(&mut self) {
        let reader = Store::open_read_only(&self.profile).unwrap();
        let entries = reader.entries_all().unwrap();
        self.there = entries
            .iter()
            .map(|entry| {
                let (number, version) = number_of(entry).unwrap();
                (number, (entry.id, version))
            })
            .collect();
    }

    /// The number the next backup gets.
    pub(crate) fn next_sequence(&self) -> u64 {
        let listed = backups(&self.profile).unwrap();
        listed.first().map_or(1, |newest| newest.sequence + 1)
    }

    /// Makes a step into a command, with the file it needs.
    pub(crate) fn command(&self, step: &Step) -> Command {
        match step {
            Step::Save { number } => Command::Diary(DiaryCommand::Log(entry(*number, 0))),
            Step::Change { number, version } => Command::Diary(DiaryCommand::Edit {
                id: self.there[number].0,
                entry: entry(*number, *version),
            }),
            Step::Bin { number } => Command::Diary(DiaryCommand::MoveToBin(self.there[number].0)),
            Step::Undo => Command::Undo,
            Step::BackUp { .. } => Command::Keep(KeepCommand::BackUp),
            Step::Import { first, .. } => Command::Exchange(ExchangeCommand::Import {
                from: self.source(*first),
                words: None,
            }),
            Step::Merge { first, .. } => Command::Meet(MeetCommand::Merge(MergeOrder {
                from: self.source(*first),
                removals: usize::MAX,
                stranger: Stranger::Take,
            })),
            Step::Restore { from, .. } => {
                let listed = backups(&self.profile).unwrap();
                let backup = listed.into_iter().find(|backup| backup.sequence == *from);
                Command::Keep(KeepCommand::Restore {
                    backup: backup.unwrap(),
                })
            }
        }
    }

    /// Carries a command out. The window lets go of the file while another takes its place.
    pub(crate) fn run(&mut self, command: &Command) -> Result<(), Fault> {
        if matches!(command, Command::Keep(KeepCommand::Restore { .. })) {
            self.cache.let_go();
        }
        let done = self.run_beside_a_reader(command);
        self.cache.take_up_if_let_go();
        done
    }

    /// Carries a command out while another program looks at the same file.
    pub(crate) fn run_beside_a_reader(&mut self, command: &Command) -> Result<(), Fault> {
        self.core
            .run(Ticket::new(1), &now(), command, &|_: Progress| ())
            .map(|_receipt| ())
    }

    /// Closes the diary as the end of the program does.
    pub(crate) fn close(self) -> Result<(), Fault> {
        self.core.close(&now())
    }

    /// A diary of another machine with entries from this number on.
    fn source(&self, first: u32) -> PathBuf {
        fs::create_dir_all(&self.sources).unwrap();
        let path = self.sources.join(format!("{first}.json"));
        let mut diary = Diary {
            entries: (first..first + BROUGHT_IN)
                .map(|number| recorded(number, 0))
                .collect(),
            ..Diary::default()
        };
        diary.sort();
        fs::write(&path, json::to_bytes_with_past(&diary, &Past::default())).unwrap();
        path
    }

    fn choose(&self, task: Task, rng: &mut Rng) -> Step {
        let number = self.next;
        let sequence = self.next_sequence();
        let weights = task.weights();
        let mut drawn = rng.usize(0..weights.iter().sum());
        let kind = weights.iter().position(|weight| {
            let chosen = drawn < *weight;
            drawn = drawn.saturating_sub(*weight);
            chosen
        });
        let some = rng.choice(self.there.iter());
        let kept = rng.choice(backups(&self.profile).unwrap());
        match (kind, some, kept) {
            (Some(1), Some((number, (_id, version))), _) => Step::Change {
                number: *number,
                version: version + 1,
            },
            (Some(2), Some((number, _)), _) => Step::Bin { number: *number },
            (Some(3), _, _) => Step::Undo,
            (Some(4), _, _) | (Some(7), _, None) => Step::BackUp { sequence },
            (Some(5), _, _) => Step::Import {
                first: number,
                sequence,
            },
            (Some(6), _, _) => Step::Merge {
                first: number,
                sequence,
            },
            (Some(7), _, Some(kept)) => Step::Restore {
                from: kept.sequence,
                sequence,
            },
            _ => Step::Save { number },
        }
    }

    fn write(&mut self, task: Task, rng: &mut Rng) {
        loop {
            let step = self.choose(task, rng);
            let command = self.command(&step);
            self.next += BROUGHT_IN;
            say(&format!("try {step}"));
            let done = if rng.bool() {
                self.run(&command)
            } else {
                self.run_beside_a_reader(&command)
            };
            match done {
                Ok(()) => say("done"),
                Err(fault) => {
                    say(&format!("failed {}", fault.details().replace('\n', " ")));
                    return;
                }
            }
            self.take_stock();
        }
    }
}

/// The entry with a number as a file or a store holds it.
pub(crate) fn recorded(number: u32, version: u32) -> Entry {
    let new = entry(number, version);
    Entry {
        id: identity::fresh(&now()),
        recorded: now(),
        when: new.when,
        body: new.body,
        note: new.note,
    }
}

pub(crate) fn say(text: &str) {
    // Whoever listened may be gone; the writer is killed in a moment then.
    drop(writeln!(io::stdout().lock(), "\n{MARK}{text}"));
}

/// The writer itself: it does nothing unless it is started with its environment.
#[test]
fn works() {
    let Ok(task) = std::env::var(TASK) else {
        return;
    };
    let task = Task::ALL
        .into_iter()
        .find(|known| format!("{known:?}") == task)
        .unwrap();
    let data = PathBuf::from(std::env::var_os(DATA).unwrap());
    let round: u32 = std::env::var(ROUND).unwrap().parse().unwrap();
    match task {
        Task::TooEarly => write_too_early(&data, round),
        Task::HalfTheFlushes => write_with_half_the_flushes(&data),
        Task::Saving | Task::BackingUp | Task::Merging | Task::Restoring | Task::Migrating => {
            say("begun");
            let mut desk = match Desk::open(&data, &data.join("sources")) {
                Ok(desk) => desk,
                Err(fault) => {
                    say(&format!("failed {}", fault.details().replace('\n', " ")));
                    return;
                }
            };
            say("open");
            if task != Task::Migrating {
                desk.next = round * 10_000;
                desk.take_stock();
                desk.write(task, &mut Rng::with_seed(round.into()));
            }
        }
    }
}

fn write_too_early(data: &Path, round: u32) {
    let profile = places(data).profile();
    let mut store = Store::open(&profile, &now()).unwrap();
    say("open");
    let op = Op::LogEntry { kind: Kind::Walk };
    let written: Result<_, StoreError> = store.operate(&op, &now(), |tx| {
        for number in round * 10_000.. {
            say(&format!("try {}", Step::Save { number }));
            tx.insert_entry(&recorded(number, 0))?;
            say("done");
        }
        Ok(())
    });
    written.unwrap();
}

fn write_with_half_the_flushes(data: &Path) {
    fs::create_dir_all(data).unwrap();
    let plain = rusqlite::Connection::open(data.join("plain.db")).unwrap();
    plain
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
             CREATE TABLE IF NOT EXISTS t (a INTEGER PRIMARY KEY);",
        )
        .unwrap();
    say("open");
    for number in 1_u32.. {
        if plain
            .execute("INSERT INTO t VALUES (?1)", [number])
            .is_err()
        {
            return;
        }
        say(&format!("row {number}"));
    }
}

/// How long a step takes here, learned from those that were seen.
pub(crate) struct Pace(Duration);

impl Default for Pace {
    fn default() -> Self {
        Self(Duration::from_millis(20))
    }
}

impl Pace {
    fn learn(&mut self, took: Duration) {
        self.0 = (self.0 * 3 + took) / 4;
    }

    /// Any part of a step, or somewhat more, as some take longer than others.
    fn part(&self, rng: &mut Rng) -> Duration {
        self.0.mul_f64(rng.f64() * 1.5)
    }
}

/// A running writer, and what it says.
pub(crate) struct Writer {
    child: Child,
    lines: Receiver<String>,
}

impl Writer {
    /// Starts a writer on a data folder. What it says on standard error is kept in `log`.
    pub(crate) fn start(task: Task, data: &Path, round: u32, log: &Path) -> Self {
        let told = [
            (DATA, data.as_os_str().to_owned()),
            (TASK, format!("{task:?}").into()),
            (ROUND, round.to_string().into()),
        ];
        Self::start_as("writer::works", &told, log)
    }

    /// Starts this program again as one of its children, with what it is told in its environment.
    pub(crate) fn start_as(child: &str, told: &[(&str, OsString)], log: &Path) -> Self {
        let mut child = Program::new(std::env::current_exe().unwrap())
            .args(["--exact", child, "--nocapture", "--test-threads", "1"])
            .envs(told.iter().cloned())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(log).unwrap())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = sync_channel(LINES);
        thread::spawn(move || {
            for line in said.lines().map_while(Result::ok) {
                if let Some((_before, told)) = line.split_once(MARK)
                    && sender.send(told.to_owned()).is_err()
                {
                    return;
                }
            }
        });
        Self { child, lines }
    }

    /// Listens until something is so, for two seconds at most; gives what the writer said.
    pub(crate) fn listen_until(&self, is_so: impl Fn() -> bool) -> Vec<String> {
        let end = Instant::now() + Duration::from_secs(2);
        let mut heard = Vec::new();
        while !is_so() && Instant::now() < end {
            match self.lines.recv_timeout(Duration::from_micros(50)) {
                Ok(line) => heard.push(line),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return heard,
            }
        }
        heard
    }

    /// Listens until the writer says this; gives whether it did.
    pub(crate) fn wait_for(&self, words: &str) -> bool {
        let limit = Duration::from_mins(1);
        while let Ok(line) = self.lines.recv_timeout(limit) {
            if line == words {
                return true;
            }
        }
        false
    }

    /// Listens until so many steps were acknowledged, and from then on for a part of the time that steps take here. How
    /// much was done then follows from what was drawn, and not from how fast this machine is. Gives what it said.
    pub(crate) fn listen_for(&self, steps: usize, pace: &mut Pace, rng: &mut Rng) -> Vec<String> {
        let mut heard = Vec::new();
        for _step in 0..steps {
            let begun = Instant::now();
            loop {
                let Ok(line) = self.lines.recv_timeout(Duration::from_mins(1)) else {
                    return heard;
                };
                let done = line == "done";
                heard.push(line);
                if done {
                    break;
                }
            }
            pace.learn(begun.elapsed());
        }
        heard.extend(self.listen(pace.part(rng)));
        heard
    }

    /// Listens for some time; gives what it said.
    pub(crate) fn listen(&self, time: Duration) -> Vec<String> {
        let end = Instant::now() + time;
        let mut heard = Vec::new();
        loop {
            match self
                .lines
                .recv_timeout(end.saturating_duration_since(Instant::now()))
            {
                Ok(line) => heard.push(line),
                Err(RecvTimeoutError::Timeout) => return heard,
                Err(RecvTimeoutError::Disconnected) => {
                    return heard;
                }
            }
        }
    }

    /// Kills the writer with `kill -9`; gives what it had said before and nobody had read yet.
    pub(crate) fn kill(mut self) -> Vec<String> {
        // It may have ended by itself.
        drop(self.child.kill());
        self.child.wait().unwrap();
        self.lines.iter().collect()
    }
}
