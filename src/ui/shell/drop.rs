//! Owns what happens to files that are dropped on the window.

use std::path::PathBuf;

use crate::application::review::is_for_review;
use crate::ui::nav::{Move, Route};
use crate::ui::shell::Shell;

impl Shell {
    /// Takes files that were dropped on the window. On the review anything is read; elsewhere a
    /// folder, or exported files and nothing else, lead there. Nothing of them is kept.
    pub(super) fn take_dropped(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<PathBuf> = dropped
            .into_iter()
            .map(|file| file.path().to_owned())
            .collect();
        let here = self.here();
        let is_busy = matches!(here, Route::FirstStart(_));
        let is_taken = here == Route::Review || paths.iter().all(|path| is_for_review(path));
        if paths.is_empty() || is_busy || !is_taken {
            return;
        }
        self.screens.drop_files(paths);
        self.step(ctx, Move::Go(Route::Review));
    }
}
