//! Owns the two ways between a form and what is kept of it: what is typed now, and what was typed before.

use crate::ui::kept::{Kept, Typing, take_lines};
use crate::ui::nav::Route;

/// What was typed before and waits for the form of its place to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken(Option<(Route, String)>);

/// A form that is open.
pub struct OpenForm<'a, T> {
    /// Where it is.
    pub at: Route,
    /// What is typed into it.
    pub typed: &'a T,
    /// What it began with.
    pub begun: &'a T,
    /// Whether the diary has it.
    pub saved: Saved,
}

/// Whether the diary has what is typed into a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It has.
    Yes,
    /// Not yet, or saving failed.
    No,
}

impl Taken {
    /// Takes up what was typed before; whoever owns the form lets go of the one that is open.
    pub fn wait(&mut self, at: Route, text: String) {
        self.0 = Some((at, text));
    }

    /// What is kept: what waits, or else what is typed into the open form and not saved.
    pub fn kept<T: Typing + Clone + PartialEq>(
        &self,
        open: Option<OpenForm<'_, T>>,
    ) -> Option<Kept> {
        if let Some(taken) = &self.0 {
            return Some(Kept::as_taken_up(taken));
        }
        let open = open?;
        Some(match open.saved {
            Saved::Yes => Kept::nothing(open.at),
            Saved::No => Kept::new(open.at, open.typed, open.begun),
        })
    }

    /// What the form at a place goes on with, where something was typed there before: what it began
    /// with, and over that what was typed. It waits no more then.
    pub fn go_on<T: Typing + Clone>(&mut self, at: Route, begun: &T) -> Option<T> {
        let (_, text) = self.0.take_if(|(place, _)| *place == at)?;
        let mut draft = begun.clone();
        take_lines(&text, &mut draft);
        Some(draft)
    }
}
