//! Owns locking: when it is due, and that nothing of the diary stays in the window afterwards.

use egui::{Memory, OutputCommand, Ui};

use crate::application::Fault;
use crate::domain::{Moment, Stamp};
use crate::ui::nav::{Move, Route};
use crate::ui::shell::confine::Confine;
use crate::ui::shell::idle::{Due, Idle};
use crate::ui::shell::{Over, Shell};
use crate::ui::theme::Severity;
use crate::ui::widgets::Banner;

/// Whether the window is to let go of the diary, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locking {
    /// It is not.
    #[default]
    No,
    /// The person asked.
    Asked,
    /// Nobody used the window for a while.
    Idle,
    /// The person erases the diary for good. Whoever owns the shell does that once it is closed.
    Erase,
}

/// What the shell keeps for locking.
#[derive(Debug, Default)]
pub(super) struct LockWatch {
    idle: Idle,
    locking: Locking,
    warned: Warned,
    copied: Copied,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Warned {
    #[default]
    No,
    Yes,
}

/// Whether the clipboard holds something that came from this window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Copied {
    #[default]
    Nothing,
    Ours,
}

impl Shell {
    /// Whether the window is to let go of the diary now. Whoever owns the shell then calls [`Shell::lock`].
    pub const fn locking(&self) -> Locking {
        self.lock.locking
    }

    /// Looks how long nobody used the window. It runs also while the window is hidden, and whatever
    /// lies over the screen.
    pub fn watch(&mut self, ctx: &egui::Context, now: Moment) {
        self.at = now;
        if let Some(confined) = &mut self.confined {
            confined.look_for_sticks(now);
        }
        let minutes = self.voice.settings.idle_lock.minutes();
        let Some(minutes) = minutes.filter(|_| self.cache.has_passphrase()) else {
            self.lock.idle.used();
            return;
        };
        let before = self.lock.warned;
        self.lock.warned = Warned::No;
        match self.lock.idle.due(minutes, now) {
            Due::Later(wait) => ctx.request_repaint_after(wait),
            Due::Soon(wait) => {
                self.lock.warned = Warned::Yes;
                ctx.request_repaint_after(wait);
            }
            Due::Now => self.lock.locking = Locking::Idle,
        }
        if before != self.lock.warned {
            ctx.request_repaint();
        }
    }

    /// Locks at once, or leads to where a passphrase can be set.
    pub(super) fn ask_to_lock(&mut self, ctx: &egui::Context) {
        if self.cache.has_passphrase() || self.confine() != Confine::Free {
            self.lock.locking = Locking::Asked;
        } else {
            self.over = Over::Nothing;
            self.step(ctx, Move::Go(Route::Lock));
        }
        ctx.request_repaint();
    }

    /// Has the diary erased after this frame. A session at a kiosk cannot ask for it.
    pub(super) fn ask_to_erase(&mut self, ctx: &egui::Context) {
        if self.confine() == Confine::Free {
            self.lock.locking = Locking::Erase;
            ctx.request_repaint();
        }
    }

    /// Notes whether somebody is there, before anything takes the keys.
    pub(super) fn note_use(&mut self, ctx: &egui::Context) {
        if ctx.input(|input| !input.events.is_empty()) {
            self.lock.idle.used();
            if self.lock.warned == Warned::Yes {
                ctx.request_repaint();
            }
        }
    }

    /// Notes whether something was copied in this frame.
    pub(super) fn note_copies(&mut self, ctx: &egui::Context) {
        let copied = ctx.output(|output| {
            output.commands.iter().any(|command| {
                matches!(
                    command,
                    OutputCommand::CopyText(_)
                        | OutputCommand::CopyImage(_)
                        | OutputCommand::TextSelectionSettled(_)
                )
            })
        });
        if copied {
            self.lock.copied = Copied::Ours;
        }
    }

    /// Says that it locks soon.
    pub(super) fn warning_ui(&self, ui: &mut Ui) {
        if self.lock.warned == Warned::Yes {
            let words = &self.voice.words;
            let (lead, text) = (words.lock_idle_lead(), words.lock_idle_text());
            Banner::new(Severity::Caution, &lead, &text).show(ui, |_ui| ());
        }
    }

    /// Closes the diary as [`Shell::close`] does, and forgets everything that the window knows of
    /// it: egui keeps what was typed, also to be taken back, under the name of its field.
    pub fn lock(self, ctx: &egui::Context, now: &Stamp) -> Result<(), Fault> {
        let copied = self.lock.copied;
        let closed = self.close(now);
        ctx.memory_mut(|memory| {
            let options = memory.options.clone();
            *memory = Memory::default();
            memory.options = options;
        });
        if copied == Copied::Ours {
            ctx.copy_text(String::new());
            ctx.send_cmd(OutputCommand::TextSelectionSettled(String::new()));
        }
        ctx.request_repaint();
        closed
    }
}
