//! Owns how far the person is in setting, changing or taking off the lock. All typed secrets are wiped.

use crate::application::{
    Done, Fault, LockDone, LockOrder, Passphrase, RecoveryCode, Ticket, TypedWords,
};
use crate::ui::screens::lock::field::Seen;
use crate::ui::screens::lock::new_words::NewWords;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Step {
    /// What there is, and what can be done.
    #[default]
    Overview,
    /// Choosing the first passphrase.
    Words,
    /// Choosing another passphrase.
    Change,
    /// Looking at the recovery code.
    Code,
    /// Typing the recovery code back.
    CodeBack,
    /// Saying the passphrase to take the lock off.
    TakeOff,
}

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) step: Step,
    pub(super) new: NewWords,
    pub(super) old: TypedWords,
    pub(super) seen: Seen,
    /// The code that is shown; nothing opens with it before it was typed back.
    pub(super) code: Option<RecoveryCode>,
    pub(super) typed: TypedWords,
    /// What is wrong with the code as it was typed.
    pub(super) mistyped: Option<String>,
    /// The passphrase that goes with a first code.
    pub(super) passphrase: Option<Passphrase>,
    pub(super) copied: bool,
    pub(super) said: Option<LockDone>,
    pub(super) fault: Option<Fault>,
    waiting: Option<Ticket>,
    picking: Option<Ticket>,
}

impl Draft {
    /// Begins at a step with nothing typed.
    pub(super) fn begin(&mut self, step: Step) {
        *self = Self {
            step,
            waiting: self.waiting,
            ..Self::default()
        };
    }

    /// Whether an order is on its way.
    pub(super) const fn waits(&self) -> bool {
        self.waiting.is_some()
    }

    pub(super) fn sent(&mut self, ticket: Ticket) {
        self.waiting = Some(ticket);
        self.fault = None;
    }

    pub(super) const fn asked_for_place(&mut self, ticket: Ticket) {
        self.picking = Some(ticket);
    }

    /// Takes what came of a command of this page. Gives the place that was picked for the code.
    pub(super) fn settle(
        &mut self,
        ticket: Ticket,
        result: Result<&Done, &Fault>,
    ) -> Option<std::path::PathBuf> {
        if self.picking == Some(ticket) {
            self.picking = None;
            return match result {
                Ok(Done::Picked(place)) => place.clone(),
                Ok(_other) => None,
                Err(fault) => {
                    self.fault = Some(fault.clone());
                    None
                }
            };
        }
        if self.waiting != Some(ticket) {
            return None;
        }
        self.waiting = None;
        match result {
            Ok(Done::Locked(done @ LockDone::CodeSaved(_))) => self.said = Some(done.clone()),
            Ok(Done::Locked(done)) => {
                self.begin(Step::Overview);
                self.said = Some(done.clone());
            }
            Ok(_other) => {}
            Err(fault) => self.fault = Some(fault.clone()),
        }
        None
    }

    /// The order that the typed code completes.
    pub(super) fn order_of_code(&self, code: RecoveryCode) -> LockOrder {
        match self.passphrase.clone() {
            Some(passphrase) => LockOrder::TurnOn { passphrase, code },
            None => LockOrder::NewCode(code),
        }
    }
}
