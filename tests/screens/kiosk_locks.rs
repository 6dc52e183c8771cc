//! A shared machine locks by itself and at a press wherever a session stands, and the next frame shows nothing of it.
//!
//! The process of a kiosk ends two seconds after the lock was drawn. So that this one goes on, no frame
//! is drawn after the first that the lock leaves behind.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Shape, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenly::application::kiosk::{Kiosk, Lives, Resident, Symbol};
use evenly::application::{self, Clock, LanguageChoice, Passed, StartUp, open_to_read};
use evenly::domain::rules::RuleId;
use evenly::domain::{EntryId, Exercise, Kind, Moment, OwnExerciseId};
use evenly::ui::nav::{FirstStep, Route};
use evenly::window::KioskApp;
use tempfile::TempDir;
use uuid::Uuid;

use crate::kiosk_room::set_up;
use crate::stage::{START, places_in, stamp};

/// What is typed into every field.
const MARK: &str = "quincunx";
/// What is typed right before the lock.
const LATE: &str = "perpend";
const PIN: &str = "470839";
/// The most frames until something is there, and how long each waits for the worker.
const MOST: usize = 800;
const PAUSE: Duration = Duration::from_millis(20);

/// How a session is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// Nobody touches anything.
    Idle,
    /// Ctrl and L.
    Key,
}

/// A kiosk in its window.
struct Desk {
    harness: Harness<'static, KioskApp>,
    passed: Passed,
}

/// A kiosk that is set up, with one stick and one person.
struct House {
    folder: TempDir,
}

fn pause() {
    let (_keep, never) = sync_channel::<()>(0);
    let _time_is_over = never.recv_timeout(PAUSE);
}

impl House {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        set_up(folder.path(), &["en"]);
        Self { folder }
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    fn kiosk(&self) -> Kiosk {
        let Lives::SetUp(kiosk) = Kiosk::look(&places_in(self.folder.path())) else {
            panic!("it is set up");
        };
        kiosk
    }

    fn desk(&self) -> Desk {
        let places = places_in(self.folder.path());
        let passed = Passed::default();
        let clock = Clock::Led(stamp(START), passed.clone());
        let mut harness = Harness::builder()
            .with_size(Vec2::new(1280.0, 820.0))
            .with_theme(egui::Theme::Light)
            .build_eframe(move |creation| {
                let code = Arc::new(AtomicU8::new(0));
                KioskApp::new(&creation.egui_ctx, &places, clock, code)
            });
        harness.step();
        Desk { harness, passed }
    }

    /// A guest who is in.
    fn guest(&self) -> Desk {
        let mut desk = self.desk();
        desk.press("Try as a guest");
        desk.until("a session", |harness| harness.state_mut().shell().is_some());
        desk.steps(3);
        desk
    }
}

impl Desk {
    fn steps(&mut self, count: usize) {
        for _frame in 0..count {
            assert!(!self.harness.state().has_ended(), "too early");
            self.harness.step();
        }
    }

    #[track_caller]
    fn until(&mut self, what: &str, mut is: impl FnMut(&mut Harness<'static, KioskApp>) -> bool) {
        for _frame in 0..MOST {
            self.steps(1);
            if is(&mut self.harness) {
                return;
            }
            pause();
        }
        panic!("no {what}: {:?}", self.told());
    }

    #[track_caller]
    fn press(&mut self, name: &str) {
        let node = self.harness.get_by_role_and_label(Role::Button, name);
        node.click_accesskit();
        self.steps(3);
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps(3);
    }

    fn go(&mut self, route: Route) {
        let shell = self.harness.state_mut().shell().expect("somebody is in");
        shell.go(route);
        self.steps(3);
    }

    fn here(&mut self) -> Route {
        let shell = self.harness.state_mut().shell().expect("somebody is in");
        shell.here()
    }

    /// Types into every text field of the page; gives how many there are.
    fn type_everywhere(&mut self) -> usize {
        let mut typed = 0;
        for role in [Role::TextInput, Role::MultilineTextInput] {
            for number in 0..40 {
                let field = self.harness.query_all_by_role(role).nth(number);
                let Some(field) = field else { break };
                field.focus();
                self.steps(1);
                self.harness.event(egui::Event::Text(MARK.to_owned()));
                self.steps(1);
                typed += 1;
            }
        }
        typed
    }

    fn told(&self) -> Vec<String> {
        told(&self.harness)
    }

    /// Every text that the last frame painted.
    fn painted(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for shape in &self.harness.output().shapes {
            texts_in(&shape.shape, &mut texts);
        }
        texts
    }

    #[track_caller]
    fn sees(&self, text: &str) {
        let told = self.told();
        assert!(told.iter().any(|one| one.contains(text)), "{told:?}");
    }

    /// Locks, and looks at the first frame after that. Idle time warns before, over whatever is open.
    #[track_caller]
    fn locks(mut self, by: By, state: &str) -> Harness<'static, KioskApp> {
        assert!(!self.told().is_empty() && !self.painted().is_empty());
        match by {
            By::Idle => {
                self.passed.pass(60_000);
                // What comes up is measured for a frame before it is painted.
                self.steps(2);
                let warning = "Are you still there? This screen locks in 30 seconds.";
                assert!(self.painted().iter().any(|text| text == warning), "{state}");
                self.passed.pass(29_999);
                self.steps(1);
                self.passed.pass(1);
            }
            By::Key => {
                // In one frame: the harness gives each event that is queued a frame of its own, and
                // the frames after the lock end the process.
                let input = self.harness.input_mut();
                input.events.push(egui::Event::Key {
                    key: Key::L,
                    physical_key: None,
                    pressed: true,
                    repeat: false,
                    modifiers: Modifiers::COMMAND,
                });
            }
        }
        for _frame in 0..4 {
            self.harness.step();
            if self.harness.state().has_ended() {
                assert_eq!(self.told(), Vec::<String>::new(), "{state}, {by:?}");
                assert_eq!(self.painted(), Vec::<String>::new(), "{state}, {by:?}");
                return self.harness;
            }
        }
        panic!("{state} does not lock, {by:?}: {:?}", self.told());
    }
}

/// Every name and value that a screen reader finds.
fn told(harness: &Harness<'static, KioskApp>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()]
        })
        .flatten()
        .filter(|text| !text.is_empty())
        .collect()
}

fn texts_in(shape: &Shape, texts: &mut Vec<String>) {
    if let Shape::Vec(shapes) = shape {
        for shape in shapes {
            texts_in(shape, texts);
        }
    }
    if let Shape::Text(text) = shape
        && !text.galley.text().is_empty()
    {
        texts.push(text.galley.text().to_owned());
    }
}

/// A number for each kind of place, so that a new one is not forgotten here.
const fn number(route: Route) -> usize {
    match route {
        Route::FirstStart(_) => 0,
        Route::Today => 1,
        Route::LogMenu => 2,
        Route::Log { .. } => 3,
        Route::CheckIn { .. } => 4,
        Route::LogAgain { .. } => 5,
        Route::LogOwn(_) => 6,
        Route::Practice => 7,
        Route::Plan(_) => 8,
        Route::LogSession(_) => 9,
        Route::Diary => 10,
        Route::Entry(_) => 11,
        Route::Bin => 12,
        Route::History(_) => 13,
        Route::Safety => 14,
        Route::Stop => 15,
        Route::Why(_) => 16,
        Route::Firings(_) => 17,
        Route::Limits(_) => 18,
        Route::Progress => 19,
        Route::BodyMaps => 20,
        Route::Care => 21,
        Route::Share => 22,
        Route::Formats => 23,
        Route::Report => 24,
        Route::VisitSheet => 25,
        Route::PaperWeek => 26,
        Route::Merge => 27,
        Route::Versions => 28,
        Route::PlanFile => 29,
        Route::PlanEditor => 30,
        Route::Review => 31,
        Route::Settings => 32,
        Route::Backups => 33,
        Route::Found => 34,
        Route::Lock => 35,
        Route::Erase => 36,
    }
}

fn every_route() -> Vec<Route> {
    let entry = EntryId::new(Uuid::from_u128(1));
    let today = stamp(START).day();
    let mut routes = vec![
        Route::FirstStart(FirstStep::Guidance),
        Route::Today,
        Route::LogMenu,
        Route::CheckIn {
            day: today,
            editing: None,
        },
        Route::LogAgain {
            kind: Kind::Walk,
            entry,
        },
        Route::LogOwn(OwnExerciseId::new(Uuid::from_u128(1))),
        Route::Practice,
        Route::Plan(Exercise::Bridge),
        Route::LogSession(Kind::Bridge),
        Route::Diary,
        Route::Entry(entry),
        Route::Bin,
        Route::History(entry),
        Route::Safety,
        Route::Stop,
        Route::Why(RuleId::L2),
        Route::Firings(None),
        Route::Limits(None),
        Route::Progress,
        Route::BodyMaps,
        Route::Care,
        Route::Share,
        Route::Formats,
        Route::Report,
        Route::VisitSheet,
        Route::PaperWeek,
        Route::Merge,
        Route::Versions,
        Route::PlanFile,
        Route::PlanEditor,
        Route::Review,
        Route::Settings,
        Route::Backups,
        Route::Found,
        Route::Lock,
        Route::Erase,
    ];
    let kinds = [
        Kind::Bridge,
        Kind::LegRaise,
        Kind::Walk,
        Kind::Swim,
        Kind::Break,
        Kind::Girth,
        Kind::BodyMap,
        Kind::CareStep,
        Kind::Note,
    ];
    routes.extend(kinds.map(Route::log));
    routes
}

/// Goes to each place, types into every field, and locks.
fn each_place(by: By) {
    let house = House::new();
    let mut opened = 0;
    let mut typed = 0;
    for route in every_route() {
        let mut desk = house.guest();
        desk.go(route);
        opened += usize::from(desk.here() == route);
        typed += desk.type_everywhere();
        drop(desk.locks(by, &format!("{route:?}")));
    }
    // Staff's pages, and such as need an entry, are not opened; the place before them locks too.
    assert!(
        opened >= 30 && typed >= 16,
        "{opened} opened, {typed} typed"
    );
}

#[test]
fn every_place_is_looked_at() {
    let all: BTreeSet<usize> = every_route().into_iter().map(number).collect();
    assert_eq!(all, (0..=36).collect());
}

#[test]
fn every_place_locks_by_itself() {
    each_place(By::Idle);
}

#[test]
fn every_place_locks_at_a_press() {
    each_place(By::Key);
}

#[test]
fn not_one_pixel_of_a_session_is_left() {
    let colours = |harness: &mut Harness<'static, KioskApp>| {
        let picture = harness.render().expect("the window is drawn");
        let seen: BTreeSet<[u8; 4]> = picture.pixels().map(|pixel| pixel.0).collect();
        seen.len()
    };
    let mut desk = House::new().guest();
    assert!(colours(&mut desk.harness) > 20, "a session has its colours");
    assert_eq!(colours(&mut desk.locks(By::Key, "Today")), 1);
}

/// Something that stands over a page, or runs behind it.
struct Over {
    name: &'static str,
    begin: fn(&mut Desk),
}

const OVER: [Over; 9] = [
    Over {
        name: "help",
        begin: |desk| desk.key(Modifiers::NONE, Key::F1),
    },
    Over {
        name: "the palette, with a word typed",
        begin: |desk| {
            desk.key(Modifiers::COMMAND, Key::K);
            desk.harness.event(egui::Event::Text(MARK.to_owned()));
            desk.steps(2);
        },
    },
    Over {
        name: "the question to a guest who leaves",
        begin: |desk| {
            desk.press("I am done");
            desk.sees("Take your entries with you?");
        },
    },
    Over {
        name: "the list of files to read",
        begin: |desk| {
            desk.go(Route::Share);
            desk.press("Choose the file to import");
            desk.sees("bad.json");
        },
    },
    Over {
        name: "the place for a file to write",
        begin: |desk| {
            desk.go(Route::Share);
            desk.press("Choose where the export goes");
            desk.sees("Name of the file");
            desk.type_everywhere();
        },
    },
    Over {
        name: "an error",
        begin: |desk| {
            look_into(desk, "bad.json");
            desk.until("error", |harness| {
                let about = "This is not a diary of Evenly.";
                told(harness).iter().any(|text| text.contains(about))
            });
        },
    },
    Over {
        name: "an import that runs",
        begin: |desk| {
            look_into(desk, "long.json");
            let over = desk.told().iter().any(|text| text.contains("was not read"));
            assert!(!over, "it was over too soon: {:?}", desk.told());
        },
    },
    Over {
        name: "the question before a stop ends",
        begin: |desk| {
            desk.go(Route::Safety);
            let sign = "Pain or pressure in the chest";
            desk.harness.get_by_label(sign).click_accesskit();
            desk.steps(3);
            desk.press("Save 1 sign");
            desk.until("page", |harness| {
                let shell = harness.state_mut().shell().expect("somebody is in");
                shell.here() == Route::Stop
            });
        },
    },
    Over {
        name: "a calendar",
        begin: |desk| {
            desk.go(Route::log(Kind::Walk));
            desk.press("Pick a day");
        },
    },
];

/// Picks a file of the stick to look into.
fn look_into(desk: &mut Desk, name: &str) {
    desk.go(Route::Share);
    desk.press("Choose the file to import");
    desk.press(name);
    desk.press("Look inside");
}

fn each_over(by: By) {
    let house = House::new();
    std::fs::write(
        house.stick().join("bad.json"),
        b"{\"nothing\": \"of ours\"}",
    )
    .unwrap();
    let mut long = b"{\"format\":\"evenly-diary\",".to_vec();
    long.extend(std::iter::repeat_n(b' ', 40 * 1024 * 1024));
    std::fs::write(house.stick().join("long.json"), long).unwrap();
    for over in OVER {
        let mut desk = house.guest();
        let before = desk.told();
        (over.begin)(&mut desk);
        assert_ne!(desk.told(), before, "{}", over.name);
        drop(desk.locks(by, over.name));
    }
}

#[test]
fn everything_that_stands_over_a_page_locks_by_itself() {
    each_over(By::Idle);
}

#[test]
fn everything_that_stands_over_a_page_locks_at_a_press() {
    each_over(By::Key);
}

/// What the diary of a person keeps of half-typed entries, once the session has let go of it.
fn kept(kiosk: &Kiosk, resident: &Resident, folder: &Path) -> Vec<String> {
    let at = Moment {
        run: 1,
        elapsed_ms: 0,
    };
    let entered = kiosk.enter(resident, PIN, (at, &stamp(START))).unwrap();
    for _look in 0..MOST {
        if let StartUp::Ready(ready) = application::open(&entered.access, &stamp(START)) {
            let reader = open_to_read(&entered.access).unwrap();
            let drafts = reader.drafts().unwrap();
            drop(ready);
            return drafts.into_iter().map(|draft| draft.text).collect();
        }
        pause();
    }
    panic!("the session keeps {}", folder.display());
}

#[test]
fn what_was_half_typed_is_in_the_diary_when_it_locks() {
    let house = House::new();
    let kiosk = house.kiosk();
    let now = stamp(START);
    let at = Moment {
        run: 1,
        elapsed_ms: 0,
    };
    kiosk
        .begin(Symbol::Circle, PIN, LanguageChoice::English, (at, &now))
        .unwrap();
    let resident = kiosk.residents().remove(0);
    for (by, route) in [
        (By::Key, Route::log(Kind::Note)),
        (By::Idle, Route::log(Kind::CareStep)),
        (By::Key, Route::VisitSheet),
    ] {
        let before = kept(&kiosk, &resident, house.folder.path()).len();
        let mut desk = house.desk();
        desk.press("Circle 1");
        desk.harness.event(egui::Event::Text(PIN.to_owned()));
        desk.steps(2);
        desk.press("Open");
        desk.until("session", |harness| harness.state_mut().shell().is_some());
        desk.steps(3);
        desk.go(route);
        assert!(desk.type_everywhere() > 0, "{route:?}");
        // A frame is a quarter of a second: all of it is kept by then. The last word comes too late
        // for that, so only the lock itself can keep it.
        desk.steps(8);
        let late = egui::Event::Text(LATE.to_owned());
        desk.harness.input_mut().events.push(late);
        desk.steps(1);
        drop(desk.locks(by, &format!("{route:?}")));
        let texts = kept(&kiosk, &resident, house.folder.path());
        assert!(texts.len() > before, "{route:?}: {texts:?}");
        assert!(texts.iter().any(|text| text.contains(LATE)), "{texts:?}");
    }
}
