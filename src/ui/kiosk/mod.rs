//! Owns what a kiosk shows while no diary is open: the locked screen, newcomers, staff, setting it up.

mod doors;
mod limits;
mod newcomer;
mod pad;
mod picker;
mod setup;
mod staff;
mod twice;
mod warning;
mod who;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui, UiBuilder, vec2};

use crate::application::kiosk::{
    Deed, Doer, Entered, Kiosk, Lives, Purpose, StaffDone, StaffErrand, no_answer,
};
use crate::application::{Aside, Fault, FaultKind, LanguageChoice, Settings, Wake, Zoom};
use crate::domain::{Moment, Stamp};
use crate::i18n::{Language, Words};
use crate::ui::shell::voice::Voice;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Button, keep_focus_in_sight, paragraph_ui, problem_ui};
use newcomer::{Newcomer, NewcomerWish};
use setup::Form;
use staff::{Door, Staff, StaffWish};
use who::{Who, WhoWish};

pub use pad::{Pad, Pressed, Shown};
pub use picker::{Picked, Picker};
pub use twice::Twice;
pub use warning::warning_ui;

/// Widest the pages of staff and newcomers get.
const WIDEST: f32 = 860.0;

/// Everything a kiosk shows while no diary is open.
pub struct Front {
    kiosk: Kiosk,
    voice: Voice,
    stage: Stage,
    busy: Option<Aside<Answer>>,
    /// What had the focus before the work began: what is disabled meanwhile loses it.
    focused: Option<egui::Id>,
    worked: Worked,
    wake: Option<Wake>,
}

/// What is shown.
enum Stage {
    Who(Box<Who>),
    Newcomer(Box<Newcomer>),
    Door(Box<Door>),
    Staff(Box<Staff>),
    SetUp(Box<Form>),
    /// The kiosk's own settings cannot be read.
    Broken(Box<Fault>),
}

/// Whether work that ran aside has just ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Worked {
    No,
    JustNow,
}

/// What came of work that ran aside.
enum Answer {
    Entered(Result<Entered, Fault>),
    Staff(Result<StaffDone, Fault>),
}

/// What somebody did that ends the locked screen.
pub enum FrontWish {
    /// A diary was opened for them.
    Enter(Box<Entered>),
    /// Staff leave kiosk mode.
    Leave,
}

/// The time, by both clocks.
#[derive(Clone, Copy)]
pub struct Times<'a> {
    /// By the wall.
    pub now: &'a Stamp,
    /// By the clock that only runs forward.
    pub at: Moment,
}

impl Front {
    /// The locked screen, or setting the kiosk up where that was not done yet. With `wake`, what
    /// takes a second runs aside; without, at once.
    pub fn new(ctx: &egui::Context, lives: Lives, system: Vec<String>, wake: Option<Wake>) -> Self {
        let (kiosk, stage) = match lives {
            Lives::SetUp(kiosk) => {
                let who = Box::new(Who::new(&kiosk));
                (kiosk, Stage::Who(who))
            }
            Lives::NotYet(kiosk) => {
                let form = Box::new(Form::new(&kiosk));
                (kiosk, Stage::SetUp(form))
            }
            Lives::Unreadable(kiosk, fault) => (kiosk, Stage::Broken(Box::new(fault))),
        };
        let first = kiosk.file.languages.first().cloned().unwrap_or_default();
        let both = kiosk.file.languages.len() > 1;
        let language = Language::ALL
            .into_iter()
            .find(|language| !both && language.id() == first)
            .map_or(LanguageChoice::System, choice_of);
        let mut settings = Settings::default();
        settings.language = language;
        settings.zoom = Zoom::clamped(kiosk.file.zoom);
        let mut voice = Voice::new(settings, system);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        voice.dress(ctx);
        Self {
            kiosk,
            voice,
            stage,
            busy: None,
            focused: None,
            worked: Worked::No,
            wake,
        }
    }

    /// The kiosk.
    pub const fn kiosk(&self) -> &Kiosk {
        &self.kiosk
    }

    /// The words in use.
    pub const fn words(&self) -> &Words {
        &self.voice.words
    }

    /// The language in use.
    pub const fn language(&self) -> LanguageChoice {
        choice_of(self.voice.words.language())
    }

    /// Whether nothing of anybody's could be left behind: this is the locked screen itself, or staff
    /// set the machine up, which nobody else has used yet. Writing a key down takes its time.
    pub const fn is_at_rest(&self) -> bool {
        matches!(
            self.stage,
            Stage::Who(_) | Stage::Broken(_) | Stage::SetUp(_)
        )
    }

    /// Says that a diary does not open, on the locked screen.
    pub fn not_opened(&mut self, fault: Fault, at: Moment) {
        self.not_entered(fault, at);
    }

    /// Draws it; gives what ends it.
    pub fn ui(&mut self, ui: &mut Ui, times: Times<'_>) -> Option<FrontWish> {
        self.voice.dress(ui.ctx());
        self.zoom_keys(ui);
        let ended = self.hear(times);
        if ended.is_some() {
            return ended;
        }
        let tokens = theme::of(ui);
        CentralPanel::no_frame()
            .frame(Frame::new().fill(tokens.paper))
            .show(ui, |ui| self.scrolled_ui(ui, times))
            .inner
    }

    fn scrolled_ui(&mut self, ui: &mut Ui, times: Times<'_>) -> Option<FrontWish> {
        let centered = matches!(self.stage, Stage::Who(_));
        let room = ui.available_size();
        let aside = if centered {
            0.0
        } else {
            ((room.x - WIDEST) / 2.0).max(0.0)
        };
        ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                // Around the middle where there is room, as in the picture on the wall.
                let above = if centered {
                    ((room.y - 700.0) / 2.0).max(0.0)
                } else {
                    0.0
                };
                ui.add_space(above);
                let pad = if room.x < 600.0 {
                    16
                } else {
                    size::SCREEN_PAD_X
                };
                let area = ui.available_rect_before_wrap().shrink2(vec2(aside, 0.0));
                ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
                    Frame::new()
                        .inner_margin(Margin::symmetric(pad, size::SCREEN_PAD_Y))
                        .show(ui, |ui| self.busy_or_not_ui(ui, times))
                        .inner
                })
                .inner
            })
            .inner
    }

    fn busy_or_not_ui(&mut self, ui: &mut Ui, times: Times<'_>) -> Option<FrontWish> {
        let running = self.busy.is_some();
        if !running {
            self.keep_focus(ui.ctx());
        }
        let wish = ui
            .add_enabled_ui(!running, |ui| self.stage_ui(ui, times))
            .inner;
        if running {
            paragraph_ui(ui, self.voice.words.kiosk_working());
        }
        keep_focus_in_sight(ui, "kiosk");
        wish
    }

    /// Gives the focus back after work that ran aside, so that the keyboard goes on where it was.
    fn keep_focus(&mut self, ctx: &egui::Context) {
        let now = ctx.memory(egui::Memory::focused);
        if self.worked == Worked::JustNow {
            self.worked = Worked::No;
            if let (None, Some(before)) = (now, self.focused) {
                ctx.memory_mut(|memory| memory.request_focus(before));
            }
            return;
        }
        self.focused = now;
    }

    fn stage_ui(&mut self, ui: &mut Ui, times: Times<'_>) -> Option<FrontWish> {
        let words = &self.voice.words;
        match &mut self.stage {
            Stage::Who(who) => {
                let wish = who.show(ui, &self.kiosk, words, times.at);
                self.who_wish(wish, times);
                None
            }
            Stage::Newcomer(newcomer) => {
                match newcomer.show(ui, self.kiosk.file.pin_least, words) {
                    NewcomerWish::Nothing => {}
                    NewcomerWish::Back => self.go_to_who(),
                    NewcomerWish::Begin(symbol, pin) => {
                        let (kiosk, language) = (self.kiosk.clone(), self.language());
                        let (now, at) = (times.now.clone(), times.at);
                        self.start(move || {
                            Answer::Entered(kiosk.begin(symbol, pin.digits(), language, (at, &now)))
                        });
                    }
                }
                None
            }
            Stage::Door(door) => {
                let wish = door.show(ui, words, times.at);
                self.staff_wish(wish, times)
            }
            Stage::Staff(staff) => {
                let wish = staff.show(ui, &self.kiosk, words);
                self.staff_wish(wish, times)
            }
            Stage::SetUp(form) => {
                let ready = form.show(ui, &self.kiosk, words);
                if let Some(ready) = ready {
                    self.errand(StaffErrand::SetUp(Box::new(ready)), times);
                }
                let word = self.voice.words.kioskset_leave();
                let leave = Button::quiet(&word).big();
                leave.show(ui).clicked().then_some(FrontWish::Leave)
            }
            Stage::Broken(fault) => {
                problem_ui(ui, &words.kiosk_broken());
                paragraph_ui(ui, fault.message(words));
                None
            }
        }
    }

    fn who_wish(&mut self, wish: WhoWish, times: Times<'_>) {
        let (kiosk, language) = (self.kiosk.clone(), self.language());
        let (now, at) = (times.now.clone(), times.at);
        match wish {
            WhoWish::Nothing => {}
            WhoWish::Open(resident, pin) => {
                self.start(move || {
                    Answer::Entered(kiosk.enter(&resident, pin.digits(), (at, &now)))
                });
            }
            WhoWish::Newcomer => self.stage = Stage::Newcomer(Box::default()),
            WhoWish::Guest => {
                self.start(move || Answer::Entered(kiosk.visit(Purpose::Guest, language, &now)));
            }
            WhoWish::Guidance => {
                self.start(move || Answer::Entered(kiosk.visit(Purpose::Guidance, language, &now)));
            }
            WhoWish::Staff => self.stage = Stage::Door(Box::default()),
            WhoWish::Language(language) => {
                let mut settings = self.voice.settings.clone();
                settings.language = choice_of(language);
                self.voice.set(settings);
            }
        }
    }

    fn staff_wish(&mut self, wish: StaffWish, times: Times<'_>) -> Option<FrontWish> {
        match wish {
            StaffWish::Nothing => {}
            StaffWish::Back => self.go_to_who(),
            StaffWish::Newcomer => self.stage = Stage::Newcomer(Box::default()),
            StaffWish::Errand(errand) => self.errand(errand, times),
            StaffWish::Leave => {
                self.kiosk.note(Doer::Staff, Deed::Left, "", times.now);
                return Some(FrontWish::Leave);
            }
        }
        None
    }

    fn errand(&mut self, errand: StaffErrand, times: Times<'_>) {
        let (kiosk, now) = (self.kiosk.clone(), times.now.clone());
        self.start(move || Answer::Staff(kiosk.run(&errand, &now)));
    }

    fn start(&mut self, work: impl FnOnce() -> Answer + Send + 'static) {
        match Aside::start(self.wake.clone(), work) {
            Ok(aside) => self.busy = Some(aside),
            Err(error) => {
                let fault = Fault::new(FaultKind::Busy, error.to_string());
                self.busy = Some(Aside::ready(Answer::Staff(Err(fault))));
            }
        }
    }

    fn hear(&mut self, times: Times<'_>) -> Option<FrontWish> {
        let answer = self.busy.as_mut()?.take()?;
        self.busy = None;
        self.worked = Worked::JustNow;
        match answer.unwrap_or_else(|_lost| Answer::Staff(Err(no_answer()))) {
            Answer::Entered(Ok(entered)) => return Some(FrontWish::Enter(Box::new(entered))),
            Answer::Entered(Err(fault)) => self.not_entered(fault, times.at),
            Answer::Staff(done) => self.staff_done(done),
        }
        None
    }

    fn not_entered(&mut self, fault: Fault, at: Moment) {
        let mut who = match std::mem::replace(&mut self.stage, Stage::Door(Box::default())) {
            Stage::Who(who) => who,
            Stage::Newcomer(_)
            | Stage::Door(_)
            | Stage::Staff(_)
            | Stage::SetUp(_)
            | Stage::Broken(_) => Box::new(Who::new(&self.kiosk)),
        };
        who.refused(fault, at);
        self.stage = Stage::Who(who);
    }

    fn staff_done(&mut self, done: Result<StaffDone, Fault>) {
        let words = &self.voice.words;
        if let Ok(StaffDone::Saved(file) | StaffDone::SetUp(file)) = &done {
            self.kiosk.file = (**file).clone();
        }
        match (&mut self.stage, done) {
            (_, Ok(StaffDone::SetUp(_))) => self.go_to_who(),
            (_, Ok(StaffDone::In)) => self.stage = Stage::Staff(Box::new(Staff::new(&self.kiosk))),
            (Stage::Staff(staff), done) => staff.settle(&self.kiosk, done.as_ref(), words),
            (Stage::Door(door), Err(fault)) => door.refused(&fault, words),
            (Stage::SetUp(form), Err(fault)) => form.refused(fault.message(words)),
            (_, _) => {}
        }
    }

    fn go_to_who(&mut self) {
        self.stage = Stage::Who(Box::new(Who::new(&self.kiosk)));
    }

    /// Everything larger and smaller, as in a session; here nothing of it is kept.
    fn zoom_keys(&mut self, ui: &Ui) {
        use crate::ui::actions::Action;

        let pressed = |action: Action| {
            ui.input_mut(|input| {
                action
                    .shortcuts()
                    .iter()
                    .any(|shortcut| input.consume_shortcut(shortcut))
            })
        };
        let mut settings = self.voice.settings.clone();
        if pressed(Action::Larger) {
            settings.zoom = settings.zoom.larger();
        }
        if pressed(Action::Smaller) {
            settings.zoom = settings.zoom.smaller();
        }
        if settings != self.voice.settings {
            self.voice.set(settings);
        }
    }
}

const fn choice_of(language: Language) -> LanguageChoice {
    match language {
        Language::English => LanguageChoice::English,
        Language::Chinese => LanguageChoice::Chinese,
    }
}
