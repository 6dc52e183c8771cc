//! A shared machine's two processes: whatever ends the child, the parent starts another; and the child ends with its parent.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

/// From the end of one child to the start of the next.
const LONGEST: Duration = Duration::from_secs(3);

/// A kiosk's parent on a display of its own, and the server of that display.
struct Running {
    parent: Child,
    server: Child,
}

impl Drop for Running {
    fn drop(&mut self) {
        for child in [&mut self.parent, &mut self.server] {
            drop(child.kill());
            drop(child.wait());
        }
    }
}

/// The children of a process that run this program.
fn children(parent: u32) -> Vec<u32> {
    let list = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"));
    list.unwrap_or_default()
        .split_whitespace()
        .filter_map(|id| id.parse().ok())
        .collect()
}

/// Lets time pass: a kill falls at a moment that nobody chose.
fn pass(time: Duration) {
    let (_keep, never) = sync_channel::<()>(0);
    let _time_is_over = never.recv_timeout(time);
}

fn wait_for<T>(limit: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    while begun.elapsed() < limit {
        if let Some(found) = look() {
            return Some(found);
        }
        pass(Duration::from_millis(20));
    }
    None
}

/// Starts a virtual display and a kiosk on it; `None` where there is no such display here.
fn start(folder: &Path) -> Option<Running> {
    let number = folder.join("display");
    let out = fs::File::create(&number).unwrap();
    let server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x860x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(out)
        .stderr(Stdio::null())
        .spawn();
    let Ok(server) = server else {
        println!("SKIPPED: no Xvfb here, so no kiosk was started");
        return None;
    };
    let display = wait_for(Duration::from_secs(30), || {
        let text = fs::read_to_string(&number).ok()?;
        text.ends_with('\n').then(|| format!(":{}", text.trim()))
    })
    .expect("the virtual display starts");
    let parent = Command::new(env!("CARGO_BIN_EXE_evenly"))
        .arg("--kiosk")
        .arg("--data-dir")
        .arg(folder.join("data"))
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("XDG_RUNTIME_DIR")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    Some(Running { parent, server })
}

fn kill(id: u32, signal: &str) {
    let done = Command::new("kill")
        .args([signal, &id.to_string()])
        .status();
    assert!(done.unwrap().success());
}

#[test]
fn a_killed_child_is_followed_by_another_and_none_outlives_its_parent() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut running) = start(folder.path()) else {
        return;
    };
    let parent = running.parent.id();
    let one = || children(parent).first().copied();
    let mut child = wait_for(Duration::from_secs(30), one).expect("a first child");
    for _ in 0..2 {
        // A child that lasted is followed at once; the limit holds for any.
        pass(Duration::from_millis(fastrand::u64(100..600)));
        kill(child, "-KILL");
        let next = wait_for(LONGEST, || one().filter(|next| *next != child));
        child = next.expect("another child within three seconds");
    }
    let session = folder.path().join("data/kiosk");
    let names = |folder: &Path| -> Vec<String> {
        let list = fs::read_dir(folder).into_iter().flatten().flatten();
        list.map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect()
    };
    let own = names(&session)
        .into_iter()
        .find(|name| name.starts_with("evenly-session-"))
        .expect("a folder for this session alone");
    kill(parent, "-TERM");
    running.parent.wait().unwrap();
    let gone = wait_for(LONGEST, || {
        (!Path::new(&format!("/proc/{child}/fd/0")).exists()).then_some(())
    });
    assert!(gone.is_some(), "the child ends with its parent");
    let left = names(&session.join(own));
    assert!(left.is_empty(), "{left:?}");
}
