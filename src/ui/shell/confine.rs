//! Owns what a session at a kiosk may do: which screens, which actions, and no file but on a stick.

use std::path::{Path, PathBuf};

use egui::{Align, Frame, Layout, Margin, Panel, Ui, vec2};

use crate::application::kiosk::{Kiosk, Purpose, chosen, no_place, place_ask, with_place};
use crate::application::{Command, Done, ExchangeCommand, PageShown, Receipt, Ticket};
use crate::domain::{Moment, Stamp};
use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::kiosk::{Picked, Picker};
use crate::ui::nav::{Move, Route};
use crate::ui::shell::{Sent, Shell};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, dialog_ui, paragraph_ui};

/// Whether everything is allowed, or what a kiosk allows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Confine {
    /// Everything, as at home.
    #[default]
    Free,
    /// What a kiosk allows somebody who came for this.
    Kiosk(Purpose),
}

impl Confine {
    /// Whether an action is allowed. This and [`Confine::opens`] are the one place that says so:
    /// keys, doors, the palette and help ask here.
    pub const fn allows(self, action: Action) -> bool {
        match self {
            Self::Free => true,
            Self::Kiosk(Purpose::Guidance) => matches!(
                action,
                Action::Care
                    | Action::Larger
                    | Action::Smaller
                    | Action::NormalSize
                    | Action::Back
                    | Action::Lock
            ),
            // Plans are written and other people's diaries are read at a physiotherapist's own desk;
            // backups and the lock are a matter of staff.
            Self::Kiosk(Purpose::Person(_) | Purpose::Guest) => !matches!(
                action,
                Action::Quit
                    | Action::FullScreen
                    | Action::PlanEditor
                    | Action::Review
                    | Action::Backups
            ),
        }
    }

    /// Whether a screen is allowed.
    pub const fn opens(self, route: Route) -> bool {
        match self {
            Self::Free => true,
            Self::Kiosk(Purpose::Guidance) => matches!(route, Route::Care),
            // A person changes their PIN there.
            Self::Kiosk(Purpose::Person(_)) if matches!(route, Route::Lock) => true,
            Self::Kiosk(Purpose::Person(_) | Purpose::Guest) => !matches!(
                route,
                Route::PlanEditor
                    | Route::Review
                    | Route::Lock
                    | Route::Erase
                    | Route::Backups
                    | Route::Found
            ),
        }
    }

    /// Whether a step is allowed.
    pub(super) const fn lets(self, step: Move) -> bool {
        match step {
            Move::Go(route) | Move::Replace(route) => self.opens(route),
            Move::Back => true,
        }
    }
}

/// How long the sticks that were seen last are taken for the ones that are there, in milliseconds.
const LOOK_MS: u64 = 1_000;

/// What a shell at a kiosk keeps besides.
pub(super) struct Confined {
    kiosk: Kiosk,
    purpose: Purpose,
    /// The sticks that were there when it was looked last.
    sticks: Vec<PathBuf>,
    looked: Option<Moment>,
    picking: Option<Picking>,
    leaving: Leaving,
}

/// Whether a guest is asked what shall become of what they typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaving {
    No,
    Asked,
}

/// A command that waits for a place on a stick.
struct Picking {
    ticket: Ticket,
    command: Command,
    from: Route,
    picker: Picker,
}

impl Confined {
    /// The kiosk.
    pub(super) const fn kiosk(&self) -> &Kiosk {
        &self.kiosk
    }

    /// The sticks that are in it, as of a second ago.
    pub(super) fn sticks(&self) -> &[PathBuf] {
        &self.sticks
    }

    /// Looks which sticks are there, no more often than once in a second.
    pub(super) fn look_for_sticks(&mut self, now: Moment) {
        let fresh = self.looked.is_some_and(|looked| {
            looked.run == now.run && now.elapsed_ms.saturating_sub(looked.elapsed_ms) < LOOK_MS
        });
        if !fresh {
            self.sticks = self.kiosk.sticks();
            self.looked = Some(now);
        }
    }
}

impl Shell {
    /// Confines the shell to what a kiosk allows.
    pub fn confine_to(&mut self, kiosk: Kiosk, purpose: Purpose) {
        self.confined = Some(Confined {
            sticks: kiosk.sticks(),
            looked: None,
            kiosk,
            purpose,
            picking: None,
            leaving: Leaving::No,
        });
        if purpose == Purpose::Guidance {
            self.trail = crate::ui::nav::Trail::new(Route::Care);
        }
    }

    /// What is allowed.
    pub fn confine(&self) -> Confine {
        self.confined
            .as_ref()
            .map_or(Confine::Free, |confined| Confine::Kiosk(confined.purpose))
    }

    pub(super) fn shows_rail(&self) -> bool {
        !matches!(self.here(), Route::FirstStart(_))
            && self.confine() != Confine::Kiosk(Purpose::Guidance)
    }

    /// Holds a command back that would open a window of the system, or write where the next person
    /// finds it, and asks for a place on a stick instead.
    pub(super) fn keep_in(&mut self, ticket: Ticket, command: Command) -> Option<Command> {
        let from = self.trail.here();
        let Some(confined) = &mut self.confined else {
            return Some(command);
        };
        if matches!(command, Command::Exchange(ExchangeCommand::ShowPage { .. })) {
            self.sent.insert(ticket, Sent { from, again: None });
            self.done(&Receipt {
                ticket,
                act: None,
                entries: Vec::new(),
                outcome: Done::PageShown(PageShown::NotOpened),
            });
            return None;
        }
        let words = &self.voice.words;
        let sticks = confined.kiosk.sticks();
        let Some(ask) = place_ask(&command, &sticks, words) else {
            return Some(command);
        };
        let picker = Picker::new(ask, sticks, words);
        confined.picking = Some(Picking {
            ticket,
            command,
            from,
            picker,
        });
        None
    }

    /// Draws who is here and the way out, always.
    pub(super) fn kiosk_bar_ui(&mut self, ui: &mut Ui) {
        let Some(confined) = &mut self.confined else {
            return;
        };
        let words = &self.voice.words;
        let tokens = theme::of(ui);
        let who = match confined.purpose {
            Purpose::Person(sign) => words.kiosk_your_card(&sign.name(words)),
            Purpose::Guest => words.kiosk_guest_bar(),
            Purpose::Guidance => words.kiosk_guidance_bar(),
        };
        let mut asked = None;
        let margin = Margin::symmetric(16, 6);
        Panel::top("kiosk-bar")
            .frame(Frame::new().fill(tokens.accent_soft).inner_margin(margin))
            .show(ui, |ui| {
                ui.allocate_ui_with_layout(
                    vec2(ui.available_width(), size::CONTROL_BIG),
                    Layout::right_to_left(Align::Center),
                    |ui| {
                        asked = bar_buttons_ui(ui, words);
                        let room = Layout::left_to_right(Align::Center);
                        let who = egui::Label::new(Type::Bold.text(who)).wrap();
                        ui.with_layout(room, |ui| ui.add(who));
                    },
                );
            });
        if asked == Some(Action::Lock) && confined.purpose == Purpose::Guest {
            confined.leaving = Leaving::Asked;
        } else if let Some(action) = asked {
            self.outbox.ask(action);
        }
    }

    /// Draws what a kiosk asks over the screen.
    pub(super) fn kiosk_over_ui(&mut self, ui: &Ui, now: &Stamp) {
        self.leaving_ui(ui);
        let words = &self.voice.words;
        let Some(picking) = self.confined.as_mut().and_then(|one| one.picking.as_mut()) else {
            return;
        };
        let picked = picking.picker.show(ui, words);
        let path = match picked {
            Picked::Open => return,
            Picked::Path(path) => Some(path),
            Picked::Never => None,
        };
        let Some(picking) = self.confined.as_mut().and_then(|one| one.picking.take()) else {
            return;
        };
        let Picking {
            ticket,
            command,
            from,
            ..
        } = picking;
        self.sent.insert(ticket, Sent { from, again: None });
        let asked = path.as_deref().unwrap_or_else(|| Path::new(""));
        match with_place(&command, asked) {
            Some(command) if path.is_some() => self.runner.submit(ticket, now, command),
            Some(_unplaced) => self.failed(ticket, &no_place()),
            None => self.done(&chosen(&command, ticket, path)),
        }
        ui.ctx().request_repaint();
    }

    fn leaving_ui(&mut self, ui: &Ui) {
        let words = &self.voice.words;
        let Some(confined) = &mut self.confined else {
            return;
        };
        if confined.leaving == Leaving::No {
            return;
        }
        match leave_ui(ui, words) {
            Leave::Open => return,
            Leave::Stay => {}
            Leave::Take => self.outbox.go(Route::Share),
            Leave::Go => self.outbox.ask(Action::Lock),
        }
        confined.leaving = Leaving::No;
    }
}

/// Draws the way out and the sizes, from the right; gives what was pressed.
fn bar_buttons_ui(ui: &mut Ui, words: &Words) -> Option<Action> {
    if Button::primary(&words.kiosk_done())
        .big()
        .show(ui)
        .clicked()
    {
        return Some(Action::Lock);
    }
    let sizes = [
        (words.settings_zoom_larger(), Action::Larger),
        (words.settings_zoom_smaller(), Action::Smaller),
    ];
    let pressed = sizes
        .iter()
        .filter(|(name, _)| Button::secondary(name).big().show(ui).clicked());
    pressed.map(|(_, action)| *action).last()
}

enum Leave {
    Open,
    Stay,
    Take,
    Go,
}

fn leave_ui(ui: &Ui, words: &Words) -> Leave {
    let dialog = dialog_ui(ui, "guest-leaves", &words.kiosk_guest_end(), |ui| {
        paragraph_ui(ui, words.kiosk_guest_end_about());
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let (take, go) = (words.kiosk_guest_take(), words.kiosk_guest_go());
        let stay = words.common_cancel();
        let choices = [
            (Button::primary(&take), Leave::Take),
            (Button::secondary(&go), Leave::Go),
            (Button::quiet(&stay), Leave::Stay),
        ];
        // Each is drawn whatever was pressed: a dialog remembers how large it was at its end.
        let mut chosen = Leave::Open;
        for (button, leave) in choices {
            if button.big().show(ui).clicked() {
                chosen = leave;
            }
        }
        chosen
    });
    if dialog.closed && matches!(dialog.inner, Leave::Open) {
        Leave::Stay
    } else {
        dialog.inner
    }
}
