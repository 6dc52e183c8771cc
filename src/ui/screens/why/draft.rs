//! Owns what is half said on the page of a rule.

use crate::application::{Fault, Ticket};
use crate::domain::rules::RuleId;
use crate::domain::{MisfitReason, Note};
use crate::ui::kept::{Kept, Lines, Typing, lines_of, take_lines};
use crate::ui::nav::Route;
use crate::ui::screens::today::fold::Fold;
use crate::ui::screens::why::rules::Folds;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Draft {
    rule: Option<RuleId>,
    /// "This does not fit me, because …".
    pub(super) misfit: MisfitDraft,
    /// Which rules of the list are shown.
    pub(super) folds: Folds,
    /// Why the last answer could not be kept.
    pub(super) fault: Option<Fault>,
    /// What was half said before, for the page of its rule.
    taken: Option<(RuleId, String)>,
}

/// What is half said.
#[derive(Clone, Debug, Default)]
pub(super) struct MisfitDraft {
    pub(super) fold: Fold,
    pub(super) reason: Option<MisfitReason>,
    pub(super) note: String,
    pub(super) problem: Option<Problem>,
    pub(super) sent: Option<Ticket>,
}

/// What is missing before an answer can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// No reason was chosen.
    Reason,
    /// "Another reason" without words.
    Words,
    /// The words are too long.
    Length,
}

impl MisfitDraft {
    /// The answer, where it is complete.
    pub(super) fn answer(&self) -> Result<(MisfitReason, Note), Problem> {
        let reason = self.reason.ok_or(Problem::Reason)?;
        let words = self.note.trim();
        if reason == MisfitReason::Other && words.is_empty() {
            return Err(Problem::Words);
        }
        let note = Note::new(words).map_err(|_problem| Problem::Length)?;
        Ok((reason, note))
    }
}

impl Typing for MisfitDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe_word(
            "reason",
            &mut self.reason,
            MisfitReason::id,
            MisfitReason::from_id,
        );
        lines.text("note", &mut self.note);
    }
}

impl Draft {
    /// What is half said and not kept.
    pub(super) fn kept(&self) -> Option<Kept> {
        if let Some((rule, text)) = &self.taken {
            return Some(Kept::as_taken_up(&(Route::Why(*rule), text.clone())));
        }
        let at = Route::Why(self.rule?);
        let said = self.misfit.reason.is_some() || !self.misfit.note.is_empty();
        Some(Kept {
            at,
            text: said.then(|| lines_of(&self.misfit)),
        })
    }

    /// Takes up what was half said before; the page of its rule is shown next.
    pub(super) fn take_up(&mut self, rule: RuleId, text: String) {
        self.misfit = MisfitDraft::default();
        self.taken = Some((rule, text));
    }

    /// Begins anew where another rule's page is shown; which rules of the list are unfolded stays.
    pub(super) fn arrive(&mut self, rule: RuleId) {
        if self.rule != Some(rule) {
            *self = Self {
                rule: Some(rule),
                folds: std::mem::take(&mut self.folds),
                taken: self.taken.take(),
                ..Self::default()
            };
        }
        if let Some((_, text)) = self.taken.take_if(|(of, _)| *of == rule) {
            self.misfit.fold = Fold::Open;
            take_lines(&text, &mut self.misfit);
        }
    }

    /// Hears what came of an answer: the form empties when it was kept and not before.
    pub(super) fn settle(&mut self, ticket: Ticket, result: Result<(), &Fault>) {
        if self.misfit.sent != Some(ticket) {
            return;
        }
        self.fault = result.err().cloned();
        match result {
            Ok(()) => self.misfit = MisfitDraft::default(),
            Err(_) => self.misfit.sent = None,
        }
    }
}
