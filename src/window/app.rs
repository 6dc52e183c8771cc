//! Owns the program's life in its window: starting, drawing, closing.

use std::sync::Arc;

use egui::ViewportCommand;

use crate::application::{
    self, Asked, Clock, Hands, LogEvent, Part, Places, Runner, Settings, StartUp, WindowPlace,
};
use crate::domain::Stamp;
use crate::ui::shell::{LockChoice, LockScreen, Locking, Parts, Shell, StartChoice, StartScreen};

/// What the window begins with.
pub struct Start {
    /// What opening the diary came to.
    pub came_to: StartUp,
    /// Where everything lies.
    pub places: Places,
    /// Where the time comes from.
    pub clock: Clock,
    /// The system's languages, best first.
    pub system: Vec<String>,
}

/// The program in its window.
pub struct App {
    phase: Phase,
    places: Places,
    clock: Clock,
    system: Vec<String>,
    seen: Option<WindowPlace>,
}

/// Whether the diary is open.
enum Phase {
    Running(Box<Shell>),
    Stopped(Box<StartScreen>),
    Locked(Box<LockScreen>),
    Closed,
}

impl App {
    /// Shows the diary, or why it did not open.
    pub fn new(ctx: &egui::Context, start: Start) -> Self {
        let Start {
            came_to,
            places,
            clock,
            system,
        } = start;
        Self {
            phase: phase(ctx, came_to, &places, &system, Locking::No),
            places,
            clock,
            system,
            seen: None,
        }
    }

    /// The open diary's shell; none while it is locked or did not open.
    pub fn shell(&mut self) -> Option<&mut Shell> {
        match &mut self.phase {
            Phase::Running(shell) => Some(shell),
            Phase::Stopped(_) | Phase::Locked(_) | Phase::Closed => None,
        }
    }

    fn take(&mut self, ctx: &egui::Context, choice: StartChoice, now: &Stamp) {
        let start = match choice {
            StartChoice::Quit => {
                ctx.send_viewport_cmd(ViewportCommand::Close);
                return;
            }
            StartChoice::Restore(backup) => {
                application::open_after_restore(&self.places, &backup, now)
            }
            StartChoice::BringBack(file, secret) => {
                application::open_after_bringing(&self.places, &file, secret.as_ref(), now)
            }
            StartChoice::BeginAnew => application::open_after_set_aside(&self.places, now),
            StartChoice::TryAgain => application::open(&self.places, now),
            StartChoice::OtherFolder(folder) => {
                let asked = Asked {
                    argument: Some(folder),
                    ..Asked::default()
                };
                if let Ok(places) = Places::choose(asked) {
                    self.places = places;
                }
                application::open(&self.places, now)
            }
        };
        self.phase = phase(ctx, start, &self.places, &self.system, Locking::No);
        ctx.request_repaint();
    }

    /// Locks where that is due: the diary is closed before the next frame is drawn.
    fn lock_when_due(&mut self, ctx: &egui::Context) {
        let Phase::Running(shell) = &self.phase else {
            return;
        };
        let why = shell.locking();
        if why == Locking::No {
            return;
        }
        let Phase::Running(shell) = std::mem::replace(&mut self.phase, Phase::Closed) else {
            return;
        };
        let now = self.clock.now();
        self.keep_place(shell.settings());
        let closed = shell.lock(ctx, &now);
        let start = application::open(&self.places, &now);
        self.phase = phase(ctx, start, &self.places, &self.system, why);
        if let (Phase::Locked(screen), Err(fault)) = (&mut self.phase, closed) {
            screen.say(fault);
        }
        ctx.request_repaint();
    }

    fn leave_lock(&mut self, ctx: &egui::Context, choice: LockChoice, now: &Stamp) {
        match choice {
            LockChoice::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            LockChoice::Open(access) => {
                let start = application::open(&access, now);
                self.phase = phase(ctx, start, &self.places, &self.system, Locking::No);
                ctx.request_repaint();
            }
        }
    }

    /// Notes where the window is, to open it there again.
    fn watch(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let seen = ctx.input(|input| {
            let viewport = input.viewport();
            let usual = !viewport.fullscreen.unwrap_or(false)
                && !viewport.maximized.unwrap_or(false)
                && !viewport.minimized.unwrap_or(false);
            let inner = viewport.inner_rect.filter(|_| usual)?;
            let corner = viewport
                .outer_rect
                .map(|outer| (edge(outer.left() * zoom), edge(outer.top() * zoom)));
            Some(WindowPlace {
                width: length(inner.width() * zoom),
                height: length(inner.height() * zoom),
                corner,
            })
        });
        self.seen = seen.or(self.seen);
    }

    /// Keeps where the window was. The diary matters more, so a failure here stays silent.
    fn keep_place(&self, settings: &Settings) {
        if self.seen.is_some() && settings.window != self.seen {
            let mut kept = settings.clone();
            kept.window = self.seen;
            drop(kept.save(&self.places.settings()));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        match &mut self.phase {
            Phase::Running(shell) => {
                shell.logic(ctx, &self.clock.now());
                shell.watch(ctx, self.clock.moment());
            }
            Phase::Stopped(_) | Phase::Locked(_) | Phase::Closed => {}
        }
        self.lock_when_due(ctx);
        self.watch(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let now = self.clock.now();
        match &mut self.phase {
            Phase::Running(shell) => shell.ui(ui, &now),
            Phase::Stopped(screen) => {
                if let Some(choice) = screen.ui(ui, &now) {
                    let ctx = ui.ctx().clone();
                    self.take(&ctx, choice, &now);
                }
            }
            Phase::Locked(screen) => {
                if let Some(choice) = screen.ui(ui, self.clock.moment()) {
                    let ctx = ui.ctx().clone();
                    self.leave_lock(&ctx, choice, &now);
                }
            }
            Phase::Closed => {}
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        let now = self.clock.now();
        if let Phase::Running(shell) = std::mem::replace(&mut self.phase, Phase::Closed) {
            self.keep_place(shell.settings());
            // The window is gone, so nobody can be told; the diary itself was saved at every step.
            drop(shell.close(&now));
        }
        LogEvent::Stopped(Part::Window).note(&self.places.log(), &now);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

fn phase(
    ctx: &egui::Context,
    start: StartUp,
    places: &Places,
    system: &[String],
    why: Locking,
) -> Phase {
    match start {
        StartUp::Locked(locked) => {
            let window = ctx.clone();
            let hands = Hands::Thread(Arc::new(move || window.request_repaint()));
            let system = system.to_vec();
            Phase::Locked(Box::new(LockScreen::new(ctx, *locked, system, hands, why)))
        }
        StartUp::Stopped(stopped) => {
            Phase::Stopped(Box::new(StartScreen::new(ctx, *stopped, system.to_vec())))
        }
        StartUp::Ready(ready) => {
            let window = ctx.clone();
            let wake = Arc::new(move || window.request_repaint());
            match Runner::worker(ready.core, wake) {
                Ok(runner) => {
                    let parts = Parts {
                        runner,
                        cache: ready.cache,
                        settings: ready.settings,
                        notes: ready.notes,
                        system: system.to_vec(),
                    };
                    Phase::Running(Box::new(Shell::new(ctx, parts)))
                }
                Err(refused) => Phase::Stopped(Box::new(StartScreen::new(
                    ctx,
                    application::Stopped::without_worker(&refused, places, ready.settings),
                    system.to_vec(),
                ))),
            }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a window's length in points is clamped to what the settings take"
)]
fn length(points: f32) -> u16 {
    points.round().clamp(200.0, 20_000.0) as u16
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a window's edge in points is clamped to what the settings take"
)]
fn edge(points: f32) -> i16 {
    points.round().clamp(-30_000.0, 30_000.0) as i16
}
