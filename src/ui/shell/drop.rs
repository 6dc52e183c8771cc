//! Owns what happens to files that are dropped on the window.

use std::path::PathBuf;

use crate::application::{DroppedFor, DroppedOn};
use crate::ui::nav::{Move, Route};
use crate::ui::shell::Shell;
use crate::ui::shell::confine::Confine;

impl Shell {
    /// Takes files that were dropped on the window to the page that they are for, which looks into
    /// them at once. What no page takes is said, and nothing happens to it.
    pub(super) fn take_dropped(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<PathBuf> = dropped
            .into_iter()
            .map(|file| file.path().to_owned())
            .collect();
        let here = self.here();
        let taken = self.confine() == Confine::Free && !matches!(here, Route::FirstStart(_));
        if paths.is_empty() || !taken {
            return;
        }
        let on = if here == Route::Review {
            DroppedOn::Review
        } else if here == Route::Share {
            DroppedOn::Share
        } else {
            DroppedOn::Elsewhere
        };
        match DroppedFor::of(paths, on) {
            DroppedFor::Review(paths) => {
                self.screens.review(paths);
                self.step(ctx, Move::Go(Route::Review));
            }
            DroppedFor::Import { from, left } => {
                self.screens.look_into(from, left);
                self.step(ctx, Move::Go(Route::Share));
            }
            DroppedFor::Plan(from) => {
                self.screens.look_at_plan(from);
                self.step(ctx, Move::Go(Route::PlanFile));
            }
            DroppedFor::Nothing => {
                self.notices.not_taken();
                ctx.request_repaint();
            }
        }
    }
}
