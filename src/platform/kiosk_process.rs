//! Owns the two processes of a kiosk: the parent that keeps one running, and the child that shows the screen and ends with it.

use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Stdio};
use std::thread::Builder;
use std::time::Duration;

use crate::platform::clock::Clock;
use crate::platform::{disks, files};

/// The hidden argument that makes this program the child of a kiosk's parent.
pub const CHILD: &str = "--kiosk-child";

/// What the child ends with when staff left kiosk mode; with anything else another one is started.
pub const LEFT: u8 = 77;

/// What the child ends with when it could not begin at all; the parent says so and ends too.
pub const REFUSED: u8 = 78;

/// A child that ends sooner than this did not last.
const SHORT_MS: u64 = 2_000;
/// So many short ones after each other, and the next start waits.
const SHORT_ONES: u32 = 3;
/// From one start to the next while they do not last.
const SLOW_MS: u64 = 3_000;

/// How soon the next child is started. Pure, so that a crash loop can be tested without one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    short: u32,
}

impl Pace {
    /// How long to wait after a child that lasted so long.
    pub fn after(&mut self, lasted: Duration) -> Duration {
        let lasted = u64::try_from(lasted.as_millis()).unwrap_or(u64::MAX);
        if lasted >= SHORT_MS {
            self.short = 0;
            return Duration::ZERO;
        }
        self.short = self.short.saturating_add(1);
        if self.short < SHORT_ONES {
            Duration::ZERO
        } else {
            Duration::from_millis(SLOW_MS.saturating_sub(lasted))
        }
    }
}

/// How a kiosk came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Staff left kiosk mode.
    Left,
    /// The child could not begin.
    Refused,
}

/// Starts one child after the other, whatever ended the one before: a lock, another person, a crash,
/// a kill. Returns when staff left kiosk mode. The child's standard input is a pipe from this
/// process, so that it learns when this process is gone, however that came.
pub fn keep_running(data_dir: &Path) -> io::Result<Ended> {
    // Asked once: a program that was put in this one's place meanwhile is started from then on.
    let program = std::env::current_exe()?;
    keep_running_with(data_dir, || {
        let mut child = Command::new(&program);
        child.arg(CHILD).arg("--data-dir").arg(data_dir);
        child
    })
}

/// The same with another program as the child. Only a first start that fails is a problem: later on
/// the program may be missing for a moment, as while an update is put in its place, and a full disk
/// must not take the kiosk away.
pub fn keep_running_with(data_dir: &Path, child: impl Fn() -> Command) -> io::Result<Ended> {
    let session = session_folder(data_dir);
    let mut pace = Pace::default();
    let mut started = false;
    loop {
        let begun = elapsed();
        match run_once(child(), &session) {
            Ok(Some(LEFT)) => return Ok(Ended::Left),
            Ok(Some(REFUSED)) => return Ok(Ended::Refused),
            Err(problem) if !started => return Err(problem),
            Ok(_) | Err(_) => started = true,
        }
        wait(pace.after(elapsed().saturating_sub(begun)));
    }
}

/// Runs one child to its end and gives its exit code; one that was killed has none. It finds its
/// folder empty, and none where that cannot be had: then it writes nothing rather than something
/// that stays.
fn run_once(mut child: Command, session: &Path) -> io::Result<Option<u8>> {
    let empty = make_empty(session);
    let given = if empty.is_ok() {
        session.to_owned()
    } else {
        session.join("none")
    };
    for name in ["TMPDIR", "TMP", "TEMP"] {
        child.env(name, &given);
    }
    let mut child = child.stdin(Stdio::piped()).spawn()?;
    // Held until the child has ended: its end is what the child listens for.
    let ear = child.stdin.take();
    let status = child.wait();
    drop(ear);
    // Nothing waits for the next start to be gone; where it fails, that start tries again.
    drop(make_empty(session));
    Ok(status?.code().and_then(|code| u8::try_from(code).ok()))
}

/// Lets time pass where there is no window and nothing else to do.
fn wait(time: Duration) {
    let (keep, never) = std::sync::mpsc::sync_channel::<()>(0);
    // Nobody sends, so this ends when the time is over.
    let _time_is_over = never.recv_timeout(time);
    drop(keep);
}

/// How long the parts of other libraries may take that run at an exit.
const GRACE: Duration = Duration::from_millis(500);

/// Ends this process, harder where the usual way hangs.
#[expect(
    clippy::exit,
    reason = "every acknowledged entry is on the disk, and nothing else of this process may stay"
)]
fn end(code: u8) {
    let harder = Builder::new().name("harder".to_owned()).spawn(|| {
        wait(GRACE);
        process::abort();
    });
    if harder.is_err() {
        process::abort();
    }
    process::exit(i32::from(code));
}

/// Ends this process as soon as its parent is gone.
pub fn end_with_parent() -> io::Result<()> {
    Builder::new()
        .name("parent".to_owned())
        .spawn(|| {
            wait_for_the_end(&mut io::stdin().lock());
            forget_session();
            end(0);
        })
        .map(drop)
}

/// Ends this process soon, even where something still runs; what was saved is saved.
pub fn end_within(limit: Duration, code: u8) {
    let ending = Builder::new().name("end".to_owned()).spawn(move || {
        wait(limit);
        end(code);
    });
    if ending.is_err() {
        end(code);
    }
}

/// Nothing is ever written into the pipe: its end is the news.
fn wait_for_the_end(pipe: &mut impl io::Read) {
    let mut byte = [0];
    loop {
        match pipe.read(&mut byte) {
            Ok(0) => return,
            Err(problem) if problem.kind() != io::ErrorKind::Interrupted => return,
            Ok(_) | Err(_) => {}
        }
    }
}

/// Empties the folder for what belongs to this session alone.
pub fn forget_session() {
    if let Some(folder) = own_session() {
        // The parent empties it once more before the next start.
        drop(make_empty(&folder));
    }
}

/// The folder for what belongs to this session alone, as the parent gave it.
pub fn own_session() -> Option<PathBuf> {
    std::env::var_os("TMPDIR")
        .map(PathBuf::from)
        .filter(|folder| folder.file_name().is_some_and(is_session))
}

fn is_session(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with(SESSION)
}

const SESSION: &str = "evenly-session-";

/// In memory where the system keeps a folder there for this account alone, else beside the diaries:
/// other accounts could put something of theirs in its place in a folder that all may write to.
fn session_folder(data_dir: &Path) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    data_dir.hash(&mut hasher);
    let mut name = OsString::from(SESSION);
    name.push(format!("{:016x}", hasher.finish()));
    std::env::var_os("XDG_RUNTIME_DIR")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute() && disks::is_in_memory(folder))
        .unwrap_or_else(|| data_dir.join("kiosk"))
        .join(name)
}

/// Makes the folder, or takes away what is in it. A link in its place is taken away, not followed.
fn make_empty(folder: &Path) -> io::Result<()> {
    match fs::symlink_metadata(folder) {
        Ok(about) if about.is_dir() => fs::remove_dir_all(folder)?,
        Ok(_) => fs::remove_file(folder)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    files::create_private_folder(folder).map_err(|problem| {
        problem
            .source
            .unwrap_or_else(|| io::ErrorKind::PermissionDenied.into())
    })
}

fn elapsed() -> Duration {
    Duration::from_millis(Clock::System.moment().elapsed_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Duration = Duration::from_millis(400);

    #[test]
    fn a_child_that_lasted_is_followed_at_once() {
        let mut pace = Pace::default();
        for _ in 0..10 {
            assert_eq!(pace.after(Duration::from_mins(1)), Duration::ZERO);
        }
    }

    #[test]
    fn children_that_do_not_last_are_started_every_three_seconds_at_most() {
        let mut pace = Pace::default();
        assert_eq!(pace.after(SHORT), Duration::ZERO);
        assert_eq!(pace.after(SHORT), Duration::ZERO);
        assert_eq!(pace.after(SHORT), Duration::from_millis(2_600));
        assert_eq!(pace.after(SHORT), Duration::from_millis(2_600));
        assert_eq!(pace.after(Duration::from_secs(5)), Duration::ZERO);
        assert_eq!(pace.after(SHORT), Duration::ZERO);
    }
}
