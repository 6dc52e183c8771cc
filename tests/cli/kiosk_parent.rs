//! Kills the child and the parent of a kiosk: another child is there within three seconds, and none
//! outlives its parent.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use evenly::platform::kiosk_process;

/// How often the child is killed; the long run says another number.
const KILLS: u32 = 20;
/// The variable by which the long run says how often.
const KILLS_VARIABLE: &str = "EVENLY_TEST_KIOSK_KILLS";
/// Set for the process that plays the parent: the folder of the kiosk.
const PARENT: &str = "EVENLY_TEST_KIOSK_PARENT";
/// Set for the process that plays the child: what it does.
const CHILD: &str = "EVENLY_TEST_KIOSK_CHILD";
/// K5: nothing else than a locked screen, and that within three seconds.
const WITHIN: Duration = Duration::from_secs(3);

/// A parent with its folder, and the children that it is seen to start.
struct Kiosk {
    parent: Child,
    folder: tempfile::TempDir,
    seen: BTreeSet<u32>,
}

impl Kiosk {
    /// Starts a parent whose children do what `child` says.
    fn start(child: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            parent: parent(folder.path(), child),
            folder,
            seen: BTreeSet::new(),
        }
    }

    /// Waits for the next child and gives its number and how long it took to be there.
    fn next_child(&mut self) -> (u32, Duration) {
        let from = Instant::now();
        loop {
            let fresh = started(self.folder.path())
                .into_iter()
                .find(|child| self.seen.insert(*child));
            if let Some(child) = fresh {
                return (child, from.elapsed());
            }
            assert!(from.elapsed() < WITHIN * 4, "no child came");
            pause();
        }
    }

    fn kill_parent(&mut self) {
        self.parent.kill().unwrap();
        self.parent.wait().unwrap();
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        drop(self.parent.kill());
        drop(self.parent.wait());
    }
}

/// Starts this test program as the parent. Its standard output is a pipe that the children inherit.
fn parent(folder: &Path, child: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kiosk_parent::play_the_parent", "--nocapture"])
        .env(PARENT, folder)
        .env(CHILD, child)
        .env_remove("XDG_RUNTIME_DIR")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The numbers of the children that said they are there.
fn started(folder: &Path) -> Vec<u32> {
    fs::read_dir(folder.join("started")).map_or_else(
        |_none| Vec::new(),
        |entries| {
            entries
                .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
                .collect()
        },
    )
}

/// Leaves the processor to the processes that are waited for.
fn pause() {
    std::thread::park_timeout(Duration::from_millis(5));
}

fn kill(child: u32) {
    let done = Command::new("kill")
        .args(["-9", &child.to_string()])
        .status();
    assert!(done.unwrap().success());
}

#[test]
fn another_child_is_there_within_three_seconds_of_every_kill() {
    let kills = std::env::var(KILLS_VARIABLE).map_or(KILLS, |kills| kills.parse().unwrap());
    let mut kiosk = Kiosk::start("stay");
    let mut longest = Duration::ZERO;
    let (mut child, _) = kiosk.next_child();
    for _ in 0..kills {
        kill(child);
        let (next, took) = kiosk.next_child();
        assert!(took < WITHIN + Duration::from_millis(500), "{took:?}");
        longest = longest.max(took);
        child = next;
    }
    println!("{kills} kills, the longest gap {longest:?}");
}

#[test]
fn no_child_outlives_a_parent_that_was_killed() {
    for _ in 0..5 {
        let mut kiosk = Kiosk::start("stay");
        kiosk.next_child();
        let mut output = kiosk.parent.stdout.take().unwrap();
        kiosk.kill_parent();
        // The pipe ends when the last process that holds it is gone.
        let from = Instant::now();
        output.read_to_end(&mut Vec::new()).unwrap();
        assert!(
            from.elapsed() < Duration::from_secs(1),
            "{:?}",
            from.elapsed()
        );
    }
}

/// The same harness sees a child that does not listen for its parent.
#[test]
fn the_harness_catches_a_child_that_outlives_its_parent() {
    let mut kiosk = Kiosk::start("be deaf");
    let (child, _) = kiosk.next_child();
    kiosk.kill_parent();
    let from = Instant::now();
    while from.elapsed() < Duration::from_secs(1) {
        assert!(PathBuf::from(format!("/proc/{child}")).exists());
        pause();
    }
    kill(child);
}

#[test]
fn the_parent_ends_when_staff_leave_and_only_then() {
    let mut kiosk = Kiosk::start("crash twice, then leave");
    assert!(kiosk.parent.wait().unwrap().success());
    assert_eq!(started(kiosk.folder.path()).len(), 3);
}

#[test]
fn each_child_finds_its_folder_for_temporary_files_empty() {
    let mut kiosk = Kiosk::start("leave something behind");
    assert!(kiosk.parent.wait().unwrap().success());
    let said = fs::read_to_string(kiosk.folder.path().join("temporary")).unwrap();
    assert_eq!(said, "0 0 0 ");
    // What is left at the end is the folder itself, empty.
    let mut left = Vec::new();
    for entry in fs::read_dir(kiosk.folder.path().join("kiosk")).unwrap() {
        left.extend(fs::read_dir(entry.unwrap().path()).unwrap());
    }
    assert!(left.is_empty());
}

/// A full or broken disk must not take the kiosk away.
#[test]
fn a_kiosk_whose_temporary_folder_cannot_be_made_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    // A file in the place of the folder that would hold it.
    fs::write(folder.path().join("kiosk"), b"x").unwrap();
    let mut parent = parent(folder.path(), "crash twice, then leave");
    assert!(parent.wait().unwrap().success());
    assert_eq!(started(folder.path()).len(), 3);
}

#[test]
fn a_program_that_cannot_be_started_at_all_is_a_problem() {
    let folder = tempfile::tempdir().unwrap();
    let none = folder.path().join("none");
    let ended = kiosk_process::keep_running_with(folder.path(), || Command::new(&none));
    assert_eq!(ended.unwrap_err().kind(), std::io::ErrorKind::NotFound);
}

/// The parent, as a process of its own: its children are this test program again.
#[test]
fn play_the_parent() {
    let (Some(folder), Some(child)) = (std::env::var_os(PARENT), std::env::var_os(CHILD)) else {
        return;
    };
    let folder = PathBuf::from(folder);
    let program = std::env::current_exe().unwrap();
    let ended = kiosk_process::keep_running_with(&folder, || {
        let mut command = Command::new(&program);
        command
            .args(["--exact", "kiosk_parent::play_the_child", "--nocapture"])
            .env_remove(PARENT)
            .env(CHILD, &child)
            .env("EVENLY_TEST_KIOSK_FOLDER", &folder);
        command
    });
    assert_eq!(ended.unwrap(), kiosk_process::Ended::Left);
}

/// The child, as a process of its own.
#[test]
#[expect(clippy::exit, reason = "the exit code is what the parent hears")]
fn play_the_child() {
    let (Ok(what), Some(folder)) = (
        std::env::var(CHILD),
        std::env::var_os("EVENLY_TEST_KIOSK_FOLDER"),
    ) else {
        return;
    };
    let folder = PathBuf::from(folder);
    if what != "be deaf" {
        kiosk_process::end_with_parent().unwrap();
    }
    let before = started(&folder).len();
    let temporary = PathBuf::from(std::env::var_os("TMPDIR").unwrap());
    if what == "leave something behind" {
        let found = fs::read_dir(&temporary).unwrap().count();
        let said = fs::read_to_string(folder.join("temporary")).unwrap_or_default();
        fs::write(folder.join("temporary"), format!("{said}{found} ")).unwrap();
        fs::create_dir_all(temporary.join("deep")).unwrap();
        fs::write(temporary.join("deep/page.html"), b"x").unwrap();
    }
    fs::create_dir_all(folder.join("started")).unwrap();
    fs::write(
        folder.join("started").join(std::process::id().to_string()),
        b"",
    )
    .unwrap();
    match what.as_str() {
        "stay" | "be deaf" => loop {
            std::thread::park();
        },
        _crash if before < 2 => std::process::exit(1),
        _leave => std::process::exit(i32::from(kiosk_process::LEFT)),
    }
}
