//! Owns how a person changes their PIN at a kiosk: the one they have, then the new one twice.

use egui::Ui;

use crate::application::kiosk::{Kiosk, Pin, PinProof, Sign, wait_text};
use crate::application::{Done, Fault, LockDone, LockOrder, SecretProblem, Ticket};
use crate::domain::Moment;
use crate::i18n::Words;
use crate::ui::desk::Desk;
use crate::ui::kiosk::{Pad, Pressed, Shown, Twice};
use crate::ui::nav::Route;
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{Severity, Type, size};
use crate::ui::widgets::{
    Banner, Card, heading_ui, news_ui, page_header_back_ui, paragraph_ui, problem_ui,
};

/// The page with what is half done on it. All of it is wiped when it is let go of.
#[derive(Default)]
pub(super) struct PinPage {
    step: Step,
    pad: Pad,
    /// Why the PIN was refused, and when that was first shown.
    refused: Option<(Fault, Option<Moment>)>,
    waiting: Option<Ticket>,
    heard: Heard,
    /// The visit of the page that this belongs to: who comes again begins anew.
    visit: Option<egui::Id>,
}

/// Whether what came of an order was shown. Who leaves the page meanwhile is told when they come again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Heard {
    #[default]
    Shown,
    NotShown,
}

/// What is asked for.
#[derive(Default)]
enum Step {
    /// The PIN they have.
    #[default]
    Present,
    /// It is being tried.
    Trying(Pin),
    /// The next one.
    Next(Pin, Box<Twice>),
    /// Nothing any more.
    Changed,
}

impl PinPage {
    /// Draws the page; gives what is to be done.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        (kiosk, sign): (&Kiosk, Sign),
    ) -> Option<LockOrder> {
        self.come(ui.scope_id());
        if let Some((_fault, shown @ None)) = &mut self.refused {
            *shown = Some(desk.at);
        }
        let words = desk.words;
        let (title, back) = (words.kioskpin_title(), words.lock_back());
        if page_header_back_ui(ui, &title, words.kioskpin_subtitle(), &back) {
            desk.outbox.replace(Route::Settings);
        }
        ui.spacing_mut().item_spacing.y = size::GAP;
        if matches!(self.step, Step::Changed) {
            let lead = words.kioskpin_changed();
            news_ui(ui, "pin-changed", Some(&lead), |ui| {
                let rest = words.kioskpin_changed_about();
                Banner::new(Severity::Info, &lead, &rest).show(ui, |_ui| ());
            });
            return None;
        }
        let proof = |pin: Pin| {
            Box::new(PinProof {
                kiosk: kiosk.clone(),
                sign,
                pin,
                at: desk.at,
            })
        };
        let least = kiosk.file.pin_least;
        Card::new()
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_S;
                if self.waiting.is_some() {
                    paragraph_ui(ui, words.kiosk_working());
                    return None;
                }
                match &mut self.step {
                    Step::Present | Step::Trying(_) => {
                        let pin = self.present_ui(ui, (least, desk.at), words)?;
                        self.step = Step::Trying(pin.clone());
                        Some(LockOrder::ProvePin(proof(pin)))
                    }
                    Step::Next(old, twice) => {
                        let new = twice.show(ui, least, words)?;
                        let old = proof(old.clone());
                        Some(LockOrder::ChangePin { old, new })
                    }
                    Step::Changed => None,
                }
            })
            .inner
    }

    /// Begins anew for somebody who came, unless they are still to be told what they asked for.
    fn come(&mut self, visit: egui::Id) {
        let is_told = self.waiting.is_none() && self.heard == Heard::Shown;
        if self.visit != Some(visit) && is_told {
            *self = Self::default();
            self.pad.reveal();
        }
        self.visit = Some(visit);
        self.heard = Heard::Shown;
    }

    /// Asks for the PIN they have; gives it once it is to be tried.
    fn present_ui(&mut self, ui: &mut Ui, (least, at): (u8, Moment), words: &Words) -> Option<Pin> {
        let name = words.kioskpin_now();
        ui.vertical_centered(|ui| heading_ui(ui, Type::BigButton.text(&name), 2));
        ui.add_space(size::GAP);
        let mut pressed = self.pad.listen(ui);
        let shown = Shown {
            name: &name,
            places: usize::from(least),
            end: &words.kiosk_next(),
        };
        let shown = self.pad.show(ui, &shown, words);
        if shown != Pressed::Nothing {
            pressed = shown;
        }
        let must_wait = self.refused_ui(ui, at, words);
        match pressed {
            Pressed::Open if !must_wait && !self.pad.digits().is_empty() => {
                self.refused = None;
                Some(self.pad.take())
            }
            Pressed::Digit if !must_wait => {
                self.refused = None;
                None
            }
            Pressed::Open | Pressed::Digit | Pressed::Nothing => None,
        }
    }

    /// Says why a PIN was refused; gives whether no other can be tried now.
    fn refused_ui(&self, ui: &mut Ui, at: Moment, words: &Words) -> bool {
        let Some((fault, shown)) = &self.refused else {
            news_ui(ui, "pin-refused", None, |_ui| ());
            return false;
        };
        let (news, text, must_wait) = match fault.secret() {
            None => ("fault", String::new(), false),
            Some(SecretProblem::Wrong) => ("wrong", words.kioskpin_wrong(), false),
            Some(SecretProblem::Disabled | SecretProblem::NoSuchSlot) => {
                ("shut", words.kiosk_shut(), true)
            }
            Some(SecretProblem::Wait { seconds }) => {
                let since = shown.unwrap_or(at);
                let passed = at.elapsed_ms.saturating_sub(since.elapsed_ms) / 1_000;
                let left = seconds.saturating_sub(passed);
                if left == 0 {
                    return false;
                }
                let soon = std::time::Duration::from_millis(500);
                ui.ctx().request_repaint_after(soon);
                ("wait", wait_text(left, words), true)
            }
        };
        // A wait that counts down is no news in every second.
        news_ui(ui, "pin-refused", Some(news), |ui| {
            ui.add_space(size::GAP_S);
            if fault.secret().is_none() {
                fault_card_ui(ui, fault, words);
            } else {
                ui.vertical_centered(|ui| problem_ui(ui, &text));
            }
        });
        must_wait
    }

    /// Notes that an order is on its way.
    pub(super) const fn sent(&mut self, ticket: Ticket) {
        self.waiting = Some(ticket);
    }

    /// Hears what came of an order of this page.
    pub(super) fn settle(&mut self, ticket: Ticket, result: Result<&Done, &Fault>) {
        if self.waiting != Some(ticket) {
            return;
        }
        self.waiting = None;
        self.heard = Heard::NotShown;
        let step = std::mem::take(&mut self.step);
        match (result, step) {
            (Ok(Done::Locked(LockDone::PinProven)), Step::Trying(pin)) => {
                self.step = Step::Next(pin, Box::default());
            }
            (Ok(Done::Locked(LockDone::PinChanged)), _) => self.step = Step::Changed,
            (Ok(_), _) => {}
            (Err(fault), _) => self.refused = Some((fault.clone(), None)),
        }
    }
}
