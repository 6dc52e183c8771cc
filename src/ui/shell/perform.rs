//! Owns the carrying out of actions, whether they came by key, palette or button.

use egui::ViewportCommand;

use crate::application::{Command, KeepCommand, Zoom};
use crate::domain::Stamp;
use crate::ui::actions::Action;
use crate::ui::desk::Arrival;
use crate::ui::nav::{Move, Route};
use crate::ui::shell::palette::Palette;
use crate::ui::shell::{Over, Shell};

impl Shell {
    /// Carries out one action.
    pub(super) fn perform(&mut self, ctx: &egui::Context, action: Action, now: &Stamp) {
        if !self.confine().allows(action) {
            return;
        }
        if let Some(route) = action.route(now.day()) {
            self.over = Over::Nothing;
            if action == Action::Find {
                self.arrival = Arrival::ToFind;
            }
            self.step(ctx, Move::Go(route));
            return;
        }
        match action {
            Action::Undo => self.send(ctx, Command::Undo, now),
            Action::Redo => self.send(ctx, Command::Redo, now),
            Action::BackUp => self.send(ctx, Command::Keep(KeepCommand::BackUp), now),
            Action::Larger => self.zoom(ctx, Zoom::larger, now),
            Action::Smaller => self.zoom(ctx, Zoom::smaller, now),
            Action::NormalSize => self.zoom(ctx, |_zoom| Zoom::default(), now),
            Action::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Action::Back => self.go_back(ctx),
            Action::Palette => {
                self.over = match self.over {
                    Over::Palette(_) => Over::Nothing,
                    Over::Nothing | Over::Help => Over::Palette(Palette::within(self.confine())),
                };
            }
            Action::Help => {
                self.over = match self.over {
                    Over::Help => Over::Nothing,
                    Over::Nothing | Over::Palette(_) => Over::Help,
                };
            }
            Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Action::Lock => self.ask_to_lock(ctx),
            Action::LogSomething
            | Action::Log(_)
            | Action::Today
            | Action::Practice
            | Action::Diary
            | Action::Progress
            | Action::Care
            | Action::Share
            | Action::Report
            | Action::VisitSheet
            | Action::BodyMaps
            | Action::PaperWeek
            | Action::PlanFile
            | Action::PlanEditor
            | Action::Review
            | Action::Settings
            | Action::Merge
            | Action::Versions
            | Action::Firings
            | Action::Limits
            | Action::Formats
            | Action::Bin
            | Action::SomethingWrong
            | Action::Backups
            | Action::Find => {}
        }
        ctx.request_repaint();
    }

    fn send(&mut self, ctx: &egui::Context, command: Command, now: &Stamp) {
        let ticket = self.outbox.ticket();
        self.submit(ticket, command, now);
        ctx.request_repaint();
    }

    fn zoom(&mut self, ctx: &egui::Context, change: impl FnOnce(Zoom) -> Zoom, now: &Stamp) {
        let mut settings = self.voice.settings.clone();
        settings.zoom = change(settings.zoom);
        if settings != self.voice.settings {
            self.send(ctx, Command::Settings(Box::new(settings)), now);
        }
    }

    fn go_back(&mut self, ctx: &egui::Context) {
        match self.over {
            // The guidance has a way back of its own, from page to page.
            Over::Nothing if self.here() == Route::Care && self.screens.turn_back_in_care() => {
                ctx.request_repaint();
            }
            Over::Nothing if self.trail.can_go_back() => self.step(ctx, Move::Back),
            Over::Nothing => {}
            Over::Palette(_) | Over::Help => self.over = Over::Nothing,
        }
    }
}
