//! Owns the people of a walk: the first, who types marked words wherever that is possible, and the next, who presses everything.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use evenly::application::kiosk::Symbol;
use evenly::application::{Clock, Passed};
use evenly::domain::rules::RuleId;
use evenly::domain::{Exercise, Kind};
use evenly::ui::nav::{FirstStep, Route};
use evenly::ui::shell::Shell;
use evenly::window::KioskApp;
use fastrand::Rng;

use super::hands::event;
use super::marks::{Hidden, in_own_memory};
use super::reception::{CARDS, PIN, STAFF, set_up_in, words_of};
use super::told::Told;
use super::window::Window;
use crate::book::now;
use crate::writer::places;

/// Longer than a screen stays open without a touch: the usual minute and the half one of the warning.
const IDLE_MS: u64 = 91_000;
/// Frames in which a lock by a button must be seen: the press, and the empty screen.
const LOCKS_WITHIN: usize = 4;
/// How long work aside may take on a machine that is busy otherwise.
const PATIENCE: Duration = Duration::from_mins(1);

/// Every place of the program. A session at a kiosk refuses some.
const PLACES: [Route; 47] = [
    Route::FirstStart(FirstStep::Guidance),
    Route::FirstStart(FirstStep::Safety),
    Route::FirstStart(FirstStep::Side),
    Route::FirstStart(FirstStep::Professional),
    Route::FirstStart(FirstStep::Reading),
    Route::Today,
    Route::LogMenu,
    Route::log(Kind::Bridge),
    Route::log(Kind::LegRaise),
    Route::log(Kind::Own),
    Route::log(Kind::Walk),
    Route::log(Kind::Swim),
    Route::log(Kind::Break),
    Route::log(Kind::CheckIn),
    Route::log(Kind::Girth),
    Route::log(Kind::BodyMap),
    Route::log(Kind::CareStep),
    Route::log(Kind::Note),
    Route::Practice,
    Route::Plan(Exercise::Bridge),
    Route::Plan(Exercise::LegRaise),
    Route::LogSession(Kind::Bridge),
    Route::Diary,
    Route::Bin,
    Route::Safety,
    Route::Stop,
    Route::Why(RuleId::L2),
    Route::Why(RuleId::P1),
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
];

/// How the session of the first person ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Idle,
    Button,
    Keys,
    /// The window manager asks the window to close.
    Close,
    Kill,
    /// The program itself fails, with a mark in the message of the failure.
    Crash,
}

impl End {
    pub(crate) const ALL: [Self; 6] = [
        Self::Idle,
        Self::Kill,
        Self::Button,
        Self::Keys,
        Self::Crash,
        Self::Close,
    ];

    /// Whether the session ends in the middle, without a lock.
    pub(crate) const fn is_sudden(self) -> bool {
        matches!(self, Self::Kill | Self::Crash)
    }
}

/// Who sits down at the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Patient(usize),
    Guest,
    Newcomer,
    Guidance,
    Staff,
    /// Somebody who stays on the locked screen.
    Nobody,
}

impl Who {
    fn first(rng: &mut Rng) -> Self {
        match rng.u8(0..100) {
            0..60 => Self::Patient(0),
            60..85 => Self::Guest,
            _ => Self::Newcomer,
        }
    }

    fn next(rng: &mut Rng) -> Self {
        match rng.u8(0..100) {
            0..40 => Self::Patient(1),
            40..60 => Self::Guest,
            60..75 => Self::Newcomer,
            75..87 => Self::Staff,
            87..92 => Self::Guidance,
            _ => Self::Nobody,
        }
    }
}

/// A program that somebody sits in front of.
pub(crate) trait Machine: eframe::App + 'static {
    /// The shell of the session, while there is one.
    fn session(&mut self) -> Option<&mut Shell>;
    /// Whether the session is over.
    fn is_over(&mut self) -> bool;
}

impl Machine for KioskApp {
    fn session(&mut self) -> Option<&mut Shell> {
        self.shell()
    }

    fn is_over(&mut self) -> bool {
        self.has_ended()
    }
}

/// What somebody does with a session besides typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hands {
    /// They press everything.
    Press,
    /// They only save: elsewhere than at a kiosk a button may open a window of the system.
    Save,
}

/// Somebody in front of a window.
pub(crate) struct Person<A = KioskApp> {
    pub(crate) window: Window<A>,
    pub(crate) rng: Rng,
    pub(crate) passed: Passed,
    pub(crate) hidden: Hidden,
    pub(crate) told: Told,
    pub(crate) hands: Hands,
    pub(crate) typed: usize,
}

impl Person {
    /// `left` is what stands in the clipboard; marks are looked for while `looks` says so.
    pub(crate) fn sit_down(
        data: &Path,
        (hidden, told, rng): (Hidden, Told, Rng),
        left: &str,
        looks: fn(&mut KioskApp) -> bool,
    ) -> Self {
        let passed = Passed::default();
        let clock = Clock::Led(now(), passed.clone());
        let places = places(data);
        let window = Window::open(hidden.clone(), left.to_owned(), looks, move |ctx| {
            KioskApp::new(ctx, &places, clock, Arc::new(AtomicU8::new(0)))
        });
        Self {
            window,
            rng,
            passed,
            hidden,
            told,
            hands: Hands::Press,
            typed: 0,
        }
    }
}

impl<A: Machine> Person<A> {
    /// Draws frames until this is so; gives whether it came to that.
    pub(crate) fn wait_until(&mut self, so: impl Fn(&mut Window<A>) -> bool) -> bool {
        let (_keep, never) = sync_channel::<()>(0);
        let from = Instant::now();
        loop {
            self.window.frame(Vec::new());
            if so(&mut self.window) {
                return true;
            }
            if from.elapsed() > PATIENCE {
                return false;
            }
            // Leaves the processor to the work that is waited for.
            let _passed = never.recv_timeout(Duration::from_millis(5));
        }
    }

    fn type_pin(&mut self) {
        self.window.frame(vec![Event::Text(PIN.to_owned())]);
        self.window.key(Modifiers::NONE, Key::Enter);
        self.window.settle(2);
    }

    /// Comes in as somebody; stays on the locked screen where that is not offered: staff may have
    /// taken a person's diary away, or sent newcomers and guests to themselves.
    fn enter(&mut self, who: Who, data: &Path) -> Who {
        let kiosk = set_up_in(data);
        let words = words_of(&kiosk);
        let resident = |place: usize| {
            let there = kiosk.residents().into_iter();
            let mut named = there.map(|resident| resident.sign.name(&words));
            named.find(|name| name.ends_with(CARDS[place].1))
        };
        let door = match who {
            Who::Patient(card) => resident(card).unwrap_or_default(),
            Who::Guest => words.kiosk_guest(),
            Who::Guidance => words.kiosk_read_guidance(),
            Who::Newcomer => words.kiosk_new_here(),
            Who::Staff => words.kiosk_staff(),
            Who::Nobody => String::new(),
        };
        let who = if self.window.press(&door) {
            who
        } else {
            Who::Nobody
        };
        self.told.say(&format!("who {who:?}"));
        match who {
            Who::Patient(_) => self.type_pin(),
            Who::Newcomer => {
                self.window.press(&Symbol::Star.name(&words));
                self.type_pin();
                self.type_pin();
            }
            Who::Staff => {
                self.window.type_into(0, STAFF);
                self.window.press(&words.kiosk_open());
            }
            Who::Guest | Who::Guidance | Who::Nobody => {}
        }
        let inside = match who {
            Who::Nobody => true,
            Who::Staff => {
                let add = words.kioskset_add();
                self.wait_until(|window| window.pressable().contains(&add))
            }
            Who::Patient(_) | Who::Guest | Who::Guidance | Who::Newcomer => {
                self.wait_until(|window| window.app().session().is_some())
            }
        };
        if !inside {
            let texts = self.window.shown().join(" | ");
            self.told
                .say(&format!("FAILED {who:?} did not come in: {texts}"));
        }
        who
    }

    fn has_ended(&mut self) -> bool {
        self.window.app().is_over()
    }

    fn here(&mut self) -> String {
        let shell = self.window.app().session();
        shell.map_or_else(String::new, |shell| format!("{:?}", shell.here()))
    }
}

/// The first person: types marks, saves some and leaves others, copies, and is locked out or killed.
impl<A: Machine> Person<A> {
    pub(crate) fn fill_everything(mut self, end: End, data: &Path) {
        let who = Who::first(&mut self.rng);
        let who = self.enter(who, data);
        let steps = self.rng.usize(20..40);
        let dies = self.rng.usize(5..steps);
        for step in 0..steps {
            if self.has_ended() {
                break;
            }
            if end.is_sudden() && step == dies {
                self.die(end);
            }
            self.one_step();
        }
        self.be_locked_out(end, who);
    }

    /// Ends in the middle of whatever is done.
    fn die(&mut self, end: End) {
        self.told.say(&format!("died after {} marks", self.typed));
        let mark = self.next_mark();
        assert!(end == End::Kill, "the list holds no {mark}");
        // The kill comes while this goes on, at whatever moment that is.
        let me = std::process::id().to_string();
        let mut kill = Command::new("kill").args(["-9", &me]).spawn().unwrap();
        for _ in 0..20_000 {
            self.one_step();
        }
        drop(kill.wait());
        self.told.say("FAILED the kill never came");
    }

    pub(crate) fn one_step(&mut self) {
        match self.rng.u8(0..100) {
            0..46 => {
                let place = PLACES[self.rng.usize(0..PLACES.len())];
                if self.rng.u8(0..4) > 0 {
                    // What lies over the screen goes first.
                    self.window.key(Modifiers::NONE, Key::Escape);
                    self.window.settle(2);
                }
                if let Some(shell) = self.window.app().session() {
                    shell.go(place);
                }
                self.window.settle(3);
                self.type_into_fields(8);
            }
            46..64 if self.hands == Hands::Press => {
                self.press_something();
                self.type_into_fields(2);
            }
            46..74 => {
                self.press_what_saves();
                self.type_into_fields(2);
            }
            74..79 => self.type_over(Key::K),
            79..84 => self.type_over(Key::F),
            84..92 => {
                self.window.key(Modifiers::COMMAND, Key::A);
                let key = if self.rng.bool() { Key::C } else { Key::X };
                self.window.key(Modifiers::COMMAND, key);
            }
            92..96 => {
                let key = if self.rng.bool() { Key::Z } else { Key::Y };
                self.window.key(Modifiers::COMMAND, key);
            }
            _ => {
                // What is typed is kept as a draft after a second.
                self.passed.pass(2_000);
                self.window.settle(4);
            }
        }
    }

    fn press_what_saves(&mut self) {
        let all = ["Save", "Add", "Set", "Find", "Open", "Next", "Export"];
        let in_form = self.here().starts_with("Log");
        let words = match self.hands {
            Hands::Press => &all[..],
            // Other pages save into a file of the system's choosing.
            Hands::Save if in_form => &all[..1],
            Hands::Save => &[],
        };
        let names = self.window.pressable().into_iter();
        let names: Vec<String> = names
            .filter(|name| words.iter().any(|word| name.starts_with(word)))
            .collect();
        if !names.is_empty() {
            self.window.press(&names[self.rng.usize(0..names.len())]);
        }
    }

    /// Opens the palette or the search of the diary, and types.
    fn type_over(&mut self, key: Key) {
        self.window.key(Modifiers::COMMAND, key);
        self.window.settle(2);
        let mark = self.next_mark();
        self.window.frame(vec![Event::Text(mark)]);
        self.look_at_it();
        let after = if self.rng.bool() {
            Key::Escape
        } else {
            Key::Enter
        };
        self.window.key(Modifiers::NONE, after);
        self.window.settle(2);
    }

    /// Types a mark into the list of actions, lets it stand for a moment and closes the list.
    pub(crate) fn type_into_palette(&mut self) {
        self.window.key(Modifiers::NONE, Key::Escape);
        self.window.settle(2);
        self.window.key(Modifiers::COMMAND, Key::K);
        self.window.settle(2);
        let mark = self.next_mark();
        self.window.frame(vec![Event::Text(mark)]);
        for _ in 0..7 {
            self.window.frame(Vec::new());
        }
        self.window.key(Modifiers::NONE, Key::Escape);
        self.window.settle(2);
    }

    fn press_something(&mut self) {
        let Some(shell) = self.window.app().session() else {
            return;
        };
        let words = shell.words();
        let (done, go) = (words.kiosk_done(), words.kiosk_guest_go());
        let names = self.window.pressable();
        let number = self.rng.usize(0..names.len().max(1));
        if names
            .get(number)
            .is_some_and(|name| *name != done && *name != go)
        {
            self.window.press_nth(number, None);
            self.window.settle(2);
        }
    }

    fn type_into_fields(&mut self, most: usize) {
        let count = self.window.fields().len();
        let first = self.rng.usize(0..count.max(1));
        for number in (0..count).map(|place| (first + place) % count).take(most) {
            let names = self.window.fields();
            let Some(name) = names.get(number).cloned() else {
                return;
            };
            let (mark, here) = (self.next_mark(), self.here());
            if self.window.type_into(number, &mark) {
                self.told.say(&format!("typed {here} {name}"));
            }
        }
        self.look_at_it();
    }

    /// Lets a second or two pass now and then: only what stood for a while is kept to be taken back.
    fn look_at_it(&mut self) {
        if self.rng.bool() {
            for _ in 0..7 {
                self.window.frame(Vec::new());
            }
        }
    }

    fn next_mark(&mut self) -> String {
        self.typed += 1;
        format!("{}{}", self.hidden.plain(), self.typed)
    }

    fn be_locked_out(mut self, end: End, who: Who) {
        // What was pressed last is let go of, else it would count as a touch.
        self.window.frame(Vec::new());
        match end {
            _ if self.has_ended() => {}
            End::Idle => {
                if self.rng.bool() {
                    self.passed.pass(70_000);
                    self.window.frame(Vec::new());
                    self.told.say("warned");
                }
                self.passed.pass(IDLE_MS);
                self.window.frame(Vec::new());
            }
            End::Close => self.window.asked_to_close(),
            End::Button | End::Kill | End::Crash => {
                self.window.key(Modifiers::NONE, Key::Escape);
                self.press_done(who);
            }
            End::Keys => {
                self.window.key(Modifiers::NONE, Key::Escape);
                self.window.key(Modifiers::COMMAND, Key::L);
            }
        }
        for _ in 0..LOCKS_WITHIN {
            if self.has_ended() {
                break;
            }
            if matches!(end, End::Idle | End::Close) {
                self.told.say("FAILED the lock did not come at once");
            }
            self.window.frame(Vec::new());
        }
        if !self.has_ended() {
            let shown = self.window.shown().join(" | ");
            self.told.say(&format!("FAILED it is not locked: {shown}"));
        }
        self.told.say(&format!("locked {end:?}"));
        for _ in 0..6 {
            if !self.window.closes {
                self.window.frame(Vec::new());
            }
        }
        if !self.window.closes {
            self.told.say("FAILED the window does not close");
        }
        let held = [self.window.clipboard.clone(), self.window.selected.clone()];
        for text in held {
            if let Some(around) = self.hidden.in_text(&text) {
                self.told.say(&format!("FOUND in the clipboard: {around}"));
            }
        }
        for found in &self.window.found {
            self.told.say(&format!("FOUND after the lock: {found}"));
        }
        self.told.say("closed");
        if self.rng.u8(0..4) == 0 {
            // Nobody draws any more; the process ends by itself.
            let (_keep, never) = sync_channel::<()>(0);
            let _passed = never.recv_timeout(PATIENCE);
            self.told.say("FAILED the process did not end by itself");
        }
    }

    fn press_done(&mut self, who: Who) {
        let Some(shell) = self.window.app().session() else {
            return;
        };
        let words = shell.words();
        let (done, go) = (words.kiosk_done(), words.kiosk_guest_go());
        self.window.press(&done);
        if who == Who::Guest {
            self.window.press(&go);
        }
    }
}

/// The next person: presses everything, and looks.
impl<A: Machine> Person<A> {
    /// Presses until the session ends, something is found, or it was pressed so often; then looks
    /// through the memory of this process.
    pub(crate) fn press_everything(mut self, most: usize, data: &Path) {
        let left = [self.window.clipboard.clone(), self.window.selected.clone()];
        if left != [String::new(), String::new()] {
            self.told
                .say(&format!("FOUND the clipboard still holds {left:?}"));
        }
        let who = Who::next(&mut self.rng);
        self.enter(who, data);
        let mut events = 0;
        let mut last = Vec::new();
        while events < most && self.window.found.is_empty() && !self.has_ended() {
            last.push(event(&mut self.window, &mut self.rng));
            let frames = self.rng.usize(1..4);
            self.window.settle(frames);
            events += 1;
        }
        for found in &self.window.found {
            let from = last.len().saturating_sub(8);
            let pressed = last[from..].join(", ");
            self.told.say(&format!("FOUND {found}, after {pressed}"));
        }
        // Before the process goes, and with it what could be found.
        let looked = in_own_memory(&self.hidden);
        for found in &looked.found {
            self.told.say(&format!("FOUND {found}"));
        }
        self.told.say(&format!("looked {}", looked.bytes));
        self.told.say(&format!("pressed {events}"));
    }
}
