//! Presses random keys at a kiosk on a display of its own: it stays the same program or comes back to the locked screen,
//! with one window, and nothing else is started or written.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Program, Stdio};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use evenly::application::LanguageChoice;
use evenly::application::kiosk::{
    Deed, Kiosk, Lives, Pin, SetUp, StaffErrand, Symbol, fresh_clinic_key,
};
use evenly::domain::Moment;
use fastrand::Rng;

use crate::bench::{Figures, size, tell};
use crate::book::now;
use crate::writer::places;

/// The one diary's PIN.
const PIN: &str = "470839";
/// Keys between two looks at what runs.
const A_LOOK: usize = 100;
/// Keys after which somebody logs in again, whatever the keys before did.
const A_VISIT: usize = 300;
/// As long as a window may take to come, on a machine that does much else.
const LONGEST_START: Duration = Duration::from_mins(1);
/// As long as one process may take to follow another.
const LONGEST_CHANGE: Duration = Duration::from_secs(5);
/// The size of the display, in pixels.
const SCREEN: (usize, usize) = (1280, 820);

/// Every key of a keyboard that somebody may press, by its name in X.
const KEYS: &[&str] = &[
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "w",
    "x",
    "y",
    "z",
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "Tab",
    "Tab",
    "Tab",
    "Tab",
    "Return",
    "Return",
    "Return",
    "space",
    "space",
    "Escape",
    "BackSpace",
    "Delete",
    "Insert",
    "Home",
    "End",
    "Prior",
    "Next",
    "Up",
    "Down",
    "Left",
    "Right",
    "F1",
    "F2",
    "F3",
    "F4",
    "F5",
    "F6",
    "F7",
    "F8",
    "F9",
    "F10",
    "F11",
    "F12",
    "Print",
    "Pause",
    "Menu",
    "comma",
    "period",
    "minus",
    "equal",
    "slash",
    "grave",
    "XF86Back",
    "XF86HomePage",
    "XF86Search",
    "XF86WWW",
    "XF86Calculator",
    "XF86Mail",
];
/// What is held down with it; most often nothing.
const HELD: &[&str] = &[
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "shift+",
    "ctrl+",
    "ctrl+",
    "ctrl+shift+",
    "alt+",
    "super+",
    "ctrl+alt+",
];

/// A display that nobody sees.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one; says loudly where that cannot be had.
    fn start() -> Option<Self> {
        let started = Program::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{}x{}x24", SCREEN.0, SCREEN.1))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let there = Program::new("xdotool").arg("version").output();
        let (Ok(mut server), Ok(_)) = (started, there) else {
            tell("NOT PROVEN: random keys at the kiosk, as Xvfb or xdotool is missing");
            return None;
        };
        let mut number = String::new();
        let mut out = server.stdout.take().unwrap();
        let mut byte = [0];
        while out.read(&mut byte).unwrap() == 1 && byte != *b"\n" {
            number.push(char::from(byte[0]));
        }
        Some(Self {
            server,
            name: format!(":{number}"),
        })
    }

    /// Runs the tool that presses keys and looks at windows; gives what it printed.
    fn tool(&self, script: &str) -> String {
        let mut tool = Program::new("xdotool")
            .arg("-")
            .env("DISPLAY", &self.name)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = tool.stdin.take().unwrap();
        input.write_all(script.as_bytes()).unwrap();
        drop(input);
        let output = tool.wait_with_output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The windows that are seen: each by the process that made it.
    fn windows(&self) -> Vec<u32> {
        let found = self.tool("search --onlyvisible --maxdepth 1 --name .\n");
        found
            .lines()
            .filter_map(|window| {
                self.tool(&format!("getwindowpid {window}\n"))
                    .trim()
                    .parse()
                    .ok()
            })
            .collect()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may be gone already.
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

/// A program on the display, with a home of its own.
struct Guarded<'a> {
    display: &'a Display,
    program: Child,
    home: tempfile::TempDir,
}

impl<'a> Guarded<'a> {
    fn start(display: &'a Display, data: &Path, arguments: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let program = Program::new(env!("CARGO_BIN_EXE_evenly"))
            .arg("--data-dir")
            .arg(data)
            .args(arguments)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XDG_RUNTIME_DIR")
            .env("DISPLAY", &display.name)
            .env("HOME", home.path())
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("XDG_DATA_HOME", home.path().join("data"))
            .env("XDG_CACHE_HOME", home.path().join("cache"))
            // What the driver keeps of compiled shaders is not ours.
            .env("MESA_SHADER_CACHE_DISABLE", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self {
            display,
            program,
            home,
        }
    }

    /// Waits until one window is there; gives what is wrong where none comes.
    fn wait_for_window(&mut self) -> Result<u32, String> {
        let from = Instant::now();
        loop {
            if let Some(status) = self.program.try_wait().unwrap() {
                return Err(format!("the program ended: {status}"));
            }
            if let [window] = self.display.windows().as_slice() {
                return Ok(*window);
            }
            if from.elapsed() > LONGEST_START {
                return Err("no window came".to_owned());
            }
            pause(50);
        }
    }

    /// Waits until the window of another process is there.
    fn wait_for_another_window(&mut self, gone: u32) -> Result<u32, String> {
        let from = Instant::now();
        loop {
            let window = self.wait_for_window()?;
            if window != gone {
                return Ok(window);
            }
            if from.elapsed() > LONGEST_START {
                return Err("no other window came".to_owned());
            }
            pause(50);
        }
    }

    /// What is wrong: the program is gone, there is another window, or another program was started. A window that closes while
    /// it is looked at, as its process ends, is looked at again.
    fn look(&mut self) -> Vec<String> {
        let from = Instant::now();
        loop {
            let problems = self.look_once();
            let gone = self.program.try_wait().unwrap().is_some();
            if problems.is_empty() || gone || from.elapsed() > LONGEST_CHANGE {
                return problems;
            }
            pause(200);
        }
    }

    fn look_once(&mut self) -> Vec<String> {
        let mut problems = Vec::new();
        let shown = match self.wait_for_window() {
            Ok(shown) => shown,
            Err(problem) => return vec![problem],
        };
        let family = family_of(self.program.id());
        if !family.contains(&shown) {
            problems.push(format!(
                "the window is of {shown}, which is none of {family:?}"
            ));
        }
        let own = fs::canonicalize(env!("CARGO_BIN_EXE_evenly")).unwrap();
        for member in family {
            // One that has just ended has no program any more.
            if let Ok(program) = fs::read_link(format!("/proc/{member}/exe"))
                && program != own
            {
                problems.push(format!("it started {}", program.display()));
            }
        }
        problems
    }

    /// The files that were written into the home.
    fn written(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.home.path().to_owned()];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push(path);
                }
            }
        }
        files
    }
}

impl Drop for Guarded<'_> {
    fn drop(&mut self) {
        // It may be gone already.
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

/// A process with all that it started.
fn family_of(first: u32) -> BTreeSet<u32> {
    let mut family = BTreeSet::new();
    let mut new = vec![first];
    while let Some(member) = new.pop() {
        family.insert(member);
        let Ok(threads) = fs::read_dir(format!("/proc/{member}/task")) else {
            continue;
        };
        for thread in threads.flatten() {
            let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
            new.extend(
                children
                    .split_whitespace()
                    .filter_map(|child| child.parse::<u32>().ok()),
            );
        }
    }
    family
}

fn pause(ms: u64) {
    let (_sender, never) = sync_channel::<()>(1);
    // Nobody sends: this ends when the time is over.
    let _time_is_over = never.recv_timeout(Duration::from_millis(ms));
}

/// A kiosk that is set up, with one diary and an empty stick, as its staff know it.
struct House {
    kiosk: Kiosk,
    clinic: String,
    data: PathBuf,
}

impl House {
    fn set_up(folder: &Path) -> Self {
        let data = folder.join("data");
        let Lives::NotYet(kiosk) = Kiosk::look(&places(&data)) else {
            panic!("an empty folder is no kiosk yet");
        };
        let stick = folder.join("stick");
        fs::create_dir(&stick).unwrap();
        let mut file = kiosk.file.clone();
        file.sticks = vec![stick];
        let clinic = fresh_clinic_key();
        let order = SetUp {
            passphrase: "green garden gate".to_owned(),
            clinic: clinic.clone(),
            file,
            accepted: Some("We accept an unencrypted disk".to_owned()),
        };
        kiosk
            .run(&StaffErrand::SetUp(Box::new(order)), &now())
            .unwrap();
        let Lives::SetUp(kiosk) = Kiosk::look(&places(&data)) else {
            panic!("it is set up");
        };
        let moment = Moment {
            run: 1,
            elapsed_ms: 0,
        };
        kiosk
            .begin(
                Symbol::Circle,
                PIN,
                LanguageChoice::English,
                (moment, &now()),
            )
            .unwrap();
        Self {
            kiosk,
            clinic,
            data,
        }
    }

    /// Sets the PIN anew: random keys guess at it, and soon nobody could log in any more.
    fn reset_pin(&self) {
        let resident = self.kiosk.residents().into_iter().next().unwrap();
        let reset = StaffErrand::ResetPin {
            resident,
            clinic: self.clinic.clone(),
            pin: Pin::typed(PIN),
        };
        self.kiosk.run(&reset, &now()).unwrap();
    }

    /// How often something was done, by the kiosk's own book, whose chain must be whole.
    fn done(&self, deed: Deed) -> usize {
        let book = self.kiosk.audit().unwrap().expect("a whole chain");
        book.iter().filter(|line| line.what == deed.id()).count()
    }
}

/// The orders that press some random keys, one after the other.
fn some_keys(rng: &mut Rng) -> String {
    let press = |_| {
        let key = rng.choice(KEYS).unwrap();
        let held = rng.choice(HELD).unwrap();
        format!("key --delay 0 {held}{key}\n")
    };
    (0..A_LOOK).map(press).collect()
}

/// Chooses the first card and types the PIN, where the locked screen is shown.
fn log_in() -> String {
    let digits: Vec<String> = PIN.chars().map(String::from).collect();
    format!(
        "key Escape Right\nkey --delay 20 {} Return\n",
        digits.join(" ")
    )
}

#[test]
fn random_keys_lead_nowhere_else() {
    let figures = Figures::begin("random keys at the kiosk");
    let Some(display) = Display::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let house = House::set_up(folder.path());
    let mut kiosk = Guarded::start(&display, &house.data, &["--kiosk"]);
    let mut rng = Rng::with_seed(61);
    let keys = size(10_000, 100_000);
    let (mut pressed, mut came_back) = (0, 0);
    let mut shown = kiosk.wait_for_window().unwrap();
    while pressed < keys {
        if pressed % A_VISIT == 0 {
            // Wherever the keys before led to, its end is the locked screen.
            end(shown);
            house.reset_pin();
            shown = kiosk.wait_for_another_window(shown).unwrap();
            display.tool(&log_in());
            // It stretches the PIN and opens the diary.
            pause(1_500);
        }
        display.tool(&some_keys(&mut rng));
        pressed += A_LOOK;
        assert_eq!(kiosk.look(), Vec::<String>::new(), "after {pressed} keys");
        let now = kiosk.wait_for_window().unwrap();
        came_back += usize::from(now != shown);
        shown = now;
    }
    assert_eq!(kiosk.written(), Vec::<PathBuf>::new());
    let opened = house.done(Deed::Opened);
    assert!(opened >= keys / A_VISIT * 3 / 4, "{opened} times logged in");
    figures.tell(&format!(
        "{keys} keys, {opened} times logged in, {came_back} times back at the locked screen by them, one window, nothing else started"
    ));
}

/// Kills a process.
fn end(process: u32) {
    let killed = Program::new("kill")
        .args(["-9", &process.to_string()])
        .status();
    assert!(killed.unwrap().success());
}

#[test]
fn a_program_that_keys_can_end_is_caught() {
    let Some(display) = Display::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut home = Guarded::start(&display, &folder.path().join("data"), &[]);
    home.wait_for_window().unwrap();
    let from = Instant::now();
    while home.look().is_empty() {
        // A window that has just come may not listen yet.
        display.tool("search --onlyvisible --maxdepth 1 --name . windowfocus\nkey ctrl+q\n");
        assert!(
            from.elapsed() < LONGEST_START,
            "Ctrl+Q ends the program at home"
        );
        pause(100);
    }
}

#[test]
fn a_window_of_another_program_is_caught() {
    let Some(display) = Display::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let house = House::set_up(folder.path());
    let mut kiosk = Guarded::start(&display, &house.data, &["--kiosk"]);
    kiosk.wait_for_window().unwrap();
    let mut other = Guarded::start(&display, &folder.path().join("other"), &[]);
    let from = Instant::now();
    while display.windows().len() < 2 {
        assert!(
            from.elapsed() < LONGEST_START,
            "the other window is not seen"
        );
        pause(100);
    }
    assert!(other.program.try_wait().unwrap().is_none());
}
