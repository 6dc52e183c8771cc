//! Owns the whole program without a window around it: what the window does between the screens.

use evenly::application::{self, Hands, Places, Runner, StartUp, Stretch};
use evenly::domain::{Moment, Stamp};
use evenly::ui::shell::{LockChoice, LockScreen, Locking, Parts, Shell, StartChoice, StartScreen};

use crate::stage::places_in;

/// The whole program without a window around it.
pub(crate) struct Program {
    pub(crate) phase: Phase,
    pub(crate) now: Stamp,
    pub(crate) places: Places,
    /// What the clock that only runs forward shows.
    pub(crate) moment: Moment,
}

/// Whether the diary is open.
pub(crate) enum Phase {
    Running(Box<Shell>),
    Stopped(Box<StartScreen>),
    Locked(Box<LockScreen>),
    Closed,
}

impl Program {
    /// Locks as the window does.
    fn lock_when_due(&mut self, ctx: &egui::Context) {
        let Phase::Running(shell) = &self.phase else {
            return;
        };
        let why = shell.locking();
        if why == Locking::No {
            return;
        }
        if let Phase::Running(shell) = std::mem::replace(&mut self.phase, Phase::Closed) {
            shell.lock(ctx, &self.now).expect("the diary closes");
            let start = if why == Locking::Erase {
                application::open_after_erasing(&self.places, &self.now)
            } else {
                application::open_after_locking(&self.places, &self.now)
            };
            self.phase = phase(ctx, start, why);
        }
    }

    fn leave_lock(&mut self, ctx: &egui::Context, choice: LockChoice) {
        match choice {
            LockChoice::Quit => {}
            LockChoice::Open(access) => {
                let start = application::open(&access, &self.now);
                self.phase = phase(ctx, start, Locking::No);
                ctx.request_repaint();
            }
        }
    }
}

impl eframe::App for Program {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if let Phase::Running(shell) = &mut self.phase {
            shell.logic(ctx, &self.now);
            shell.watch(ctx, self.moment);
        }
        self.lock_when_due(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let choice = match &mut self.phase {
            Phase::Running(shell) => {
                shell.ui(ui, &self.now);
                None
            }
            Phase::Stopped(screen) => screen
                .ui(ui, &self.now)
                .map(|choice| (choice, screen.access().clone())),
            Phase::Locked(screen) => {
                if let Some(choice) = screen.ui(ui, &self.now, self.moment) {
                    let ctx = ui.ctx().clone();
                    self.leave_lock(&ctx, choice);
                }
                None
            }
            Phase::Closed => None,
        };
        let ctx = ui.ctx().clone();
        let Some((choice, access)) = choice else {
            return;
        };
        let start = match choice {
            StartChoice::Quit => return,
            StartChoice::LookInto(backup) => {
                let seen = application::inspect_backup(&access, &backup);
                if let Phase::Stopped(screen) = &mut self.phase {
                    screen.looked(backup, seen);
                }
                ctx.request_repaint();
                return;
            }
            StartChoice::Restore(backup) => {
                application::open_after_restore(&access, &backup, &self.now)
            }
            StartChoice::BringBack(file, secret) => {
                application::open_after_bringing(&self.places, &file, secret.as_ref(), &self.now)
            }
            StartChoice::BeginAnew => application::open_after_set_aside(&access, &self.now),
            StartChoice::TryAgain => application::open(&access, &self.now),
            StartChoice::OtherFolder(folder) => {
                self.places = places_in(&folder);
                application::open(&self.places, &self.now)
            }
        };
        self.phase = phase(&ctx, start, Locking::No);
        ctx.request_repaint();
    }
}

/// What the program shows after starting.
pub(crate) fn phase(ctx: &egui::Context, start: StartUp, why: Locking) -> Phase {
    let system = vec!["en-GB".to_owned()];
    match start {
        StartUp::Locked(locked) => {
            let screen = LockScreen::new(ctx, *locked, system, Hands::Inline, why);
            Phase::Locked(Box::new(screen))
        }
        StartUp::Stopped(stopped) => {
            Phase::Stopped(Box::new(StartScreen::new(ctx, *stopped, system)))
        }
        StartUp::Ready(ready) => {
            let parts = Parts {
                runner: Runner::inline(ready.core.with_stretch(Stretch::Least)),
                cache: ready.cache,
                settings: ready.settings,
                notes: ready.notes,
                system,
            };
            Phase::Running(Box::new(Shell::new(ctx, parts)))
        }
    }
}
