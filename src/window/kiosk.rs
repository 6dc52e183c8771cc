//! Owns the window of a kiosk: from the locked screen into one session, and out of the process again.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use eframe::NativeOptions;
use egui::{CentralPanel, Frame, OutputCommand, ViewportBuilder, ViewportCommand, vec2};

use super::NoWindow;
use crate::application::kiosk::{Deed, Doer, Entered, Idle, Kiosk, Watch, still_locked};
use crate::application::{self, Clock, Fault, FaultKind, Places, Runner, Settings, StartUp, Wake};
use crate::domain::Moment;
use crate::i18n::Words;
use crate::platform::kiosk_process::{self, Ended};
use crate::platform::{display, files, locale, panic_report};
use crate::ui::kiosk::{Front, FrontWish, Times, warning_ui};
use crate::ui::shell::{Locking, Parts, Shell};
use crate::ui::theme;

/// How long the backup at the end of a session may take before the process ends without it. What was
/// saved is saved.
const LONGEST_END: Duration = Duration::from_secs(2);

/// Keeps a kiosk running until staff leave kiosk mode.
pub fn keep_kiosk(data_dir: Option<PathBuf>) -> Result<(), NoWindow> {
    let plain = plain_words();
    if display::find() == display::Display::Absent {
        return Err(NoWindow(plain.fault_no_display()));
    }
    let places = Places::find(data_dir).map_err(|_no_home| NoWindow(plain.fault_no_home()))?;
    let not_run = |details: String| NoWindow(plain.kiosk_not_running(&details));
    files::create_private_folder(places.folder())
        .map_err(|problem| not_run(problem.to_string()))?;
    match kiosk_process::keep_running(places.folder()) {
        Ok(Ended::Left) => Ok(()),
        Ok(Ended::Refused) => Err(not_run(String::new())),
        Err(error) => Err(not_run(error.to_string())),
    }
}

/// Shows a kiosk's screen for one session; gives what the process ends with.
pub fn run_kiosk(data_dir: Option<PathBuf>) -> u8 {
    // Everything that stands in the way here was looked at by the parent.
    let (Ok(places), Ok(clock)) = (Places::find(data_dir), Clock::from_environment()) else {
        return kiosk_process::REFUSED;
    };
    if kiosk_process::end_with_parent().is_err() {
        return kiosk_process::REFUSED;
    }
    // Where people share, nothing is left behind that says when somebody was there.
    panic_report::install_without_folder();
    let code = Arc::new(AtomicU8::new(0));
    let ends_with = Arc::clone(&code);
    let shown = eframe::run_native(
        &plain_words().common_app_name(),
        options(),
        Box::new(move |creation| {
            let app = KioskApp::new(&creation.egui_ctx, &places, clock, ends_with);
            Ok(Box::new(app))
        }),
    );
    kiosk_process::forget_session();
    match shown {
        Ok(()) => code.load(Ordering::Relaxed),
        // The display may come back: the parent tries again, slowly.
        Err(_no_window) => 1,
    }
}

fn plain_words() -> Words {
    let system = locale::preferred();
    Words::with(application::display(&Settings::default(), &system))
}

fn options() -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title("Evenly")
        .with_app_id(super::APP_ID)
        .with_inner_size(vec2(super::USUAL[0], super::USUAL[1]))
        .with_fullscreen(true)
        .with_decorations(false)
        .with_drag_and_drop(false);
    NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        ..NativeOptions::default()
    }
}

/// A kiosk in its window, for one session.
pub struct KioskApp {
    phase: Phase,
    kiosk: Kiosk,
    idle: Idle,
    clock: Clock,
    system: Vec<String>,
    wake: Wake,
    ends_with: Arc<AtomicU8>,
}

/// How far this process is in its one session.
enum Phase {
    Front(Box<Front>),
    Session(Box<Shell>),
    /// Nothing is shown any more; what is open is closed after this was drawn once.
    Blank(Option<Box<Shell>>, Drawn),
    Closed,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Drawn {
    NotYet,
    Once,
}

impl KioskApp {
    /// The locked screen. `ends_with` holds what the process is to end with. Once the session was
    /// locked, the process ends by itself after a moment, also where nobody draws any more.
    pub fn new(
        ctx: &egui::Context,
        places: &Places,
        clock: Clock,
        ends_with: Arc<AtomicU8>,
    ) -> Self {
        let lives = Kiosk::look(places);
        empty_clipboard(ctx);
        let window = ctx.clone();
        let wake: Wake = Arc::new(move || window.request_repaint());
        let system = locale::preferred();
        let front = Front::new(ctx, lives, system.clone(), Some(Arc::clone(&wake)));
        let kiosk = front.kiosk().clone();
        Self {
            idle: Idle::new(kiosk.file.idle_s, clock.moment()),
            phase: Phase::Front(Box::new(front)),
            kiosk,
            clock,
            system,
            wake,
            ends_with,
        }
    }

    /// The shell of the session; none before somebody entered, and none after the lock.
    pub fn shell(&mut self) -> Option<&mut Shell> {
        match &mut self.phase {
            Phase::Session(shell) => Some(shell),
            Phase::Front(_) | Phase::Blank(..) | Phase::Closed => None,
        }
    }

    /// Whether it was locked, or left by staff: nothing of it is shown from then on.
    pub const fn has_ended(&self) -> bool {
        matches!(self.phase, Phase::Blank(..) | Phase::Closed)
    }

    fn enter(&mut self, ctx: &egui::Context, entered: &Entered) {
        let now = self.clock.now();
        // Some systems let only somebody empty it who has touched the window.
        empty_clipboard(ctx);
        self.idle = Idle::new(self.kiosk.file.idle_s, self.clock.moment());
        let opened = match application::open(&entered.access, &now) {
            StartUp::Ready(ready) => {
                let ready = *ready;
                Runner::worker(ready.core, Arc::clone(&self.wake))
                    .map(|runner| Parts {
                        runner,
                        cache: ready.cache,
                        settings: ready.settings,
                        notes: ready.notes,
                        system: self.system.clone(),
                    })
                    .map_err(|error| Fault::new(FaultKind::Busy, error.to_string()))
            }
            StartUp::Stopped(stopped) => Err(stopped.fault),
            StartUp::Locked(_) => Err(still_locked()),
        };
        match (opened, &mut self.phase) {
            (Ok(parts), _) => {
                let mut shell = Shell::new(ctx, parts);
                shell.confine_to(self.kiosk.clone(), entered.purpose);
                self.phase = Phase::Session(Box::new(shell));
            }
            (Err(fault), Phase::Front(front)) => front.not_opened(fault, self.clock.moment()),
            (Err(_), Phase::Session(_) | Phase::Blank(..) | Phase::Closed) => {}
        }
        ctx.request_repaint();
    }

    /// Clears the screen; the process ends after that was drawn.
    fn lock(&mut self, ctx: &egui::Context, deed: Deed) {
        let now = self.clock.now();
        let shell = match std::mem::replace(&mut self.phase, Phase::Closed) {
            Phase::Session(mut shell) => {
                // Before what runs is stopped: the typing must be on the disk whatever comes.
                shell.keep_drafts(&now);
                shell.cancel();
                self.kiosk.note(Doer::Person, deed, "", &now);
                Some(shell)
            }
            Phase::Front(_) | Phase::Closed => None,
            Phase::Blank(shell, _) => shell,
        };
        self.phase = Phase::Blank(shell, Drawn::NotYet);
        ctx.request_repaint();
    }

    fn watch(&mut self, ctx: &egui::Context, at: Moment) {
        if ctx.input(|input| !input.events.is_empty()) {
            self.idle.touched(at);
        }
        if matches!(&self.phase, Phase::Front(front) if front.is_at_rest()) {
            self.idle = Idle::new(self.kiosk.file.idle_s, at);
            return;
        }
        match self.idle.watch(at) {
            Watch::Awake { left_ms } => {
                ctx.request_repaint_after(Duration::from_millis(left_ms.max(50)));
            }
            Watch::Warning { .. } => ctx.request_repaint_after(Duration::from_millis(250)),
            Watch::Lock => match self.phase {
                Phase::Front(_) | Phase::Session(_) => self.lock(ctx, Deed::LockedIdle),
                Phase::Blank(..) | Phase::Closed => {}
            },
        }
    }

    /// Closes what is open, once nothing of it is on the screen.
    fn end(&mut self, ctx: &egui::Context) {
        let Phase::Blank(_, Drawn::Once) = &self.phase else {
            return;
        };
        let code = self.ends_with.load(Ordering::Relaxed);
        kiosk_process::end_within(LONGEST_END, code);
        if let Phase::Blank(Some(shell), _) = std::mem::replace(&mut self.phase, Phase::Closed) {
            // Nobody can be told; the diary itself was saved at every step.
            drop(shell.lock(ctx, &self.clock.now()));
        }
        empty_clipboard(ctx);
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }
}

impl eframe::App for KioskApp {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        let at = self.clock.moment();
        self.end(ctx);
        // A window manager that asks to close gets the locked screen.
        if ctx.input(|input| input.viewport().close_requested()) {
            match self.phase {
                Phase::Closed => return,
                Phase::Session(_) => {
                    ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                    self.lock(ctx, Deed::Locked);
                }
                Phase::Front(_) | Phase::Blank(..) => {
                    ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                }
            }
        }
        self.watch(ctx, at);
        if let Phase::Session(shell) = &mut self.phase {
            shell.logic(ctx, &self.clock.now());
            shell.watch(ctx, at);
            if shell.locking() != Locking::No {
                self.lock(ctx, Deed::Locked);
            }
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let (now, at) = (self.clock.now(), self.clock.moment());
        let ctx = ui.ctx().clone();
        let left = match self.idle.watch(at) {
            Watch::Warning { left_s } => Some(left_s),
            Watch::Awake { .. } | Watch::Lock => None,
        };
        let mut wish = None;
        match &mut self.phase {
            Phase::Front(front) => {
                wish = front.ui(ui, Times { now: &now, at });
                if let Some(left) = left.filter(|_| !front.is_at_rest()) {
                    warning_ui(&ctx, left, front.words());
                }
            }
            Phase::Session(shell) => {
                shell.ui(ui, &now);
                if let Some(left) = left {
                    warning_ui(&ctx, left, shell.words());
                }
            }
            Phase::Blank(_, drawn) => {
                blank_ui(ui);
                *drawn = Drawn::Once;
                ctx.request_repaint();
            }
            Phase::Closed => blank_ui(ui),
        }
        match wish {
            None => {}
            Some(FrontWish::Enter(entered)) => {
                if let Phase::Front(front) = &self.phase {
                    self.kiosk = front.kiosk().clone();
                }
                self.enter(&ctx, &entered);
            }
            Some(FrontWish::Leave) => {
                self.ends_with.store(kiosk_process::LEFT, Ordering::Relaxed);
                self.lock(&ctx, Deed::Left);
            }
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// Nothing that one person copied or selected is there for the next one, also after a kill.
fn empty_clipboard(ctx: &egui::Context) {
    ctx.copy_text(String::new());
    ctx.send_cmd(OutputCommand::TextSelectionSettled(String::new()));
}

fn blank_ui(ui: &mut egui::Ui) {
    let tokens = theme::of(ui);
    CentralPanel::no_frame()
        .frame(Frame::new().fill(tokens.paper))
        .show(ui, |_ui| ());
}
