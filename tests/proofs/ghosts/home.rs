//! Walks over the lock at home, where the process goes on: after it nothing of the session is in the window or the clipboard. Its
//! memory is not looked through, as it is the same person who comes back.

use egui::{Key, Modifiers};
use evenly::application::{self, Clock, FirstStart, IdleLock, Passed, Settings, StartUp};
use evenly::store::{Cost, NewSlot, put_slot};
use evenly::ui::shell::Shell;
use evenly::window::{App, Start};
use fastrand::Rng;

use super::hands::event;
use super::marks::{Hidden, fresh_mark};
use super::people::{Hands, Machine, Person};
use super::told::Told;
use super::window::Window;
use crate::bench::{Figures, quick_folder, size};
use crate::book::now;
use crate::writer::places;

const WORDS: &str = "my own seven dwarfs";
/// How much is pressed on a locked screen.
const EVENTS: usize = 200;
/// Longer than the five minutes that a diary stays open without a touch.
const IDLE_MS: u64 = 5 * 60_000 + 1;

impl Machine for App {
    fn session(&mut self) -> Option<&mut Shell> {
        self.shell()
    }

    fn is_over(&mut self) -> bool {
        self.shell().is_none()
    }
}

/// What happens in front of the locked window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// Somebody presses everything.
    Presses,
    /// The person comes back and takes back what was typed, in a field that is there in each session.
    ComesBack,
}

/// Fills a diary in and locks it; gives how many marks were typed, and what was wrong.
fn walk(seed: u64, then: Then) -> (usize, Vec<String>) {
    let folder = quick_folder();
    let places = places(folder.path());
    let StartUp::Ready(ready) = application::open(&places, &now()) else {
        panic!("an empty folder opens");
    };
    drop(ready);
    let slot = NewSlot::Passphrase {
        words: WORDS,
        cost: Cost::FLOOR,
    };
    put_slot(&(&places.profile()).into(), &slot).unwrap();
    let mut settings = Settings::default();
    settings.first_start = FirstStart::Finished;
    settings.idle_lock = IdleLock::After5;
    settings.save(&places.settings()).unwrap();
    let mut rng = Rng::with_seed(seed);
    let mark = fresh_mark(&mut rng);
    let hidden = Hidden::of(&mark);
    let passed = Passed::default();
    let clock = Clock::Led(now(), passed.clone());
    let looks = |app: &mut App| app.shell().is_none();
    let window = Window::open(hidden.clone(), String::new(), looks, move |ctx| {
        let start = Start {
            came_to: application::open(&places, &now()),
            places,
            clock,
            system: vec!["en-GB".to_owned()],
        };
        App::new(ctx, start)
    });
    let mut person = Person {
        window,
        rng,
        passed,
        hidden,
        told: Told::in_folder(folder.path()),
        hands: Hands::Save,
        typed: 0,
    };
    let mut problems = unlock(&mut person);
    for _ in 0..person.rng.usize(8..20) {
        person.one_step();
    }
    person.type_into_palette();
    problems.extend(lock(&mut person));
    let typed = person.typed;
    problems.extend(match then {
        Then::Presses => press(person),
        Then::ComesBack => come_back(person),
    });
    let told = problems.into_iter();
    (
        typed,
        told.map(|one| format!("seed {seed}: {one}")).collect(),
    )
}

fn unlock(person: &mut Person<App>) -> Vec<String> {
    person.window.type_into(0, WORDS);
    person.window.press("Unlock");
    if person.wait_until(|window| window.app().shell().is_some()) {
        return Vec::new();
    }
    let shown = person.window.shown().join(" | ");
    vec![format!("it does not open: {shown}")]
}

/// Presses everything on the locked screen.
fn press(person: Person<App>) -> Vec<String> {
    let (mut window, mut rng) = (person.window, person.rng);
    let mut last = String::new();
    for _ in 0..EVENTS {
        last = event(&mut window, &mut rng);
        window.settle(2);
        if !window.found.is_empty() {
            break;
        }
    }
    let found = window.found.iter();
    let mut problems: Vec<String> = found
        .map(|found| format!("{found}, after {last}"))
        .collect();
    if window.app().shell().is_some() {
        problems.push("it opened without its passphrase".to_owned());
    }
    problems
}

/// Opens the list of actions after unlocking, and takes back what is not there any more.
fn come_back(mut person: Person<App>) -> Vec<String> {
    let mut problems = unlock(&mut person);
    person.window.key(Modifiers::COMMAND, Key::K);
    person.window.settle(3);
    if person.window.fields() != ["Name of an action"] {
        let fields = person.window.fields();
        problems.push(format!("there are the fields {fields:?}"));
    }
    for _ in 0..5 {
        person.window.key(Modifiers::COMMAND, Key::Z);
        let values = person.window.values().join(" ");
        if let Some(around) = person.hidden.in_text(&values) {
            problems.push(format!("it came back after the lock: {around}"));
        }
    }
    problems
}

/// Locks by a key or by waiting; gives what was wrong right after it.
fn lock(person: &mut Person<App>) -> Vec<String> {
    let mut problems = Vec::new();
    person.window.frame(Vec::new());
    if person.rng.bool() {
        person.passed.pass(IDLE_MS);
        person.window.frame(Vec::new());
    } else {
        person.window.key(Modifiers::NONE, Key::Escape);
        person.window.key(Modifiers::COMMAND, Key::L);
        person.window.frame(Vec::new());
    }
    if person.window.app().shell().is_some() {
        let shown = person.window.shown().join(" | ");
        problems.push(format!("it is not locked: {shown}"));
    }
    for text in [&person.window.clipboard, &person.window.selected] {
        if let Some(around) = person.hidden.in_text(text) {
            problems.push(format!("the clipboard still holds {around}"));
        }
    }
    problems
}

#[test]
fn a_locked_window_shows_no_ghost() {
    let figures = Figures::begin("ghost walks over the lock at home");
    let walks = size(12, 100);
    let (mut marks, mut problems) = (0, Vec::new());
    for number in 0..walks {
        let then = [Then::Presses, Then::ComesBack][number % 2];
        let (typed, wrong) = walk(700 + number as u64, then);
        marks += typed;
        problems.extend(wrong);
    }
    assert_eq!(problems, Vec::<String>::new());
    assert!(marks > 10 * walks, "only {marks} marks");
    let events = EVENTS * walks / 2;
    figures.tell(&format!(
        "{walks} walks, {marks} marks, {events} events, 0 marks found"
    ));
}
