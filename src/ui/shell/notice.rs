//! Owns the one line that says what just happened: saved, taken back, failed, or still working.

use egui::accesskit;

use crate::application::{Act, Command, Done, Fault, Hint, Progress, Receipt, Ticket, say_act};
use crate::i18n::{Words, count};
use crate::ui::actions::Action;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::shell::fault_card::fault_with_ui;
use crate::ui::theme::Severity;
use crate::ui::widgets::{Banner, Button, Icon};

/// What the line says.
#[derive(Clone, Debug, PartialEq)]
enum Said {
    Changed(Act),
    NothingToUndo,
    NothingToRedo,
    NotTaken,
    BackedUp,
    Restored {
        entries: u64,
    },
    SettingsNotKept(Fault),
    Failed {
        fault: Fault,
        again: Option<Box<Command>>,
    },
}

/// The line, and what is still being worked on.
#[derive(Debug, Default)]
pub(super) struct Notices {
    said: Option<Said>,
    moved: Moved,
    working: Option<(Ticket, Progress)>,
}

/// Whether the person has gone on since the line appeared: it survives the first step, which a
/// form takes by itself after saving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Moved {
    #[default]
    NotYet,
    Once,
}

impl Notices {
    /// Says what came of a command, where the shell is the one to say it.
    pub(super) fn receipt(&mut self, receipt: &Receipt) {
        self.end(receipt.ticket);
        let said = match &receipt.outcome {
            Done::Saved
            | Done::Undone
            | Done::Redone
            | Done::Imported(_)
            | Done::ImportTakenBack(_)
            | Done::Merged(_) => receipt.act.clone().map(Said::Changed),
            Done::NothingToUndo => Some(Said::NothingToUndo),
            Done::NothingToRedo => Some(Said::NothingToRedo),
            Done::BackedUp(_) => Some(Said::BackedUp),
            Done::Restored(restored) => Some(Said::Restored {
                entries: restored.entries,
            }),
            Done::Exported(_)
            | Done::ExportPreview(_)
            | Done::Preview(_)
            | Done::MergePreview(_)
            | Done::Checked(_)
            | Done::Backups(_)
            | Done::Inspected(_)
            | Done::SettingsKept
            | Done::Picked(_)
            | Done::PickedMany(_)
            | Done::Reviewed(_)
            | Done::ReviewedOne(_)
            | Done::TableSaved(_)
            | Done::PageWritten(_)
            | Done::PagesWritten(_)
            | Done::PlanLooked(_)
            | Done::PictureRead(_)
            | Done::PlanWritten(_)
            | Done::PageShown(_)
            | Done::Locked(_) => None,
        };
        if said.is_some() {
            self.say(said);
        }
    }

    /// Falls silent about earlier changes, as a screen says itself what came of this command.
    pub(super) fn said_elsewhere(&mut self, ticket: Ticket) {
        self.end(ticket);
        self.said = None;
    }

    /// Says that a command failed; `again` is what "Try again" sends.
    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault, again: Option<Command>) {
        self.end(ticket);
        let fault = fault.clone();
        self.say(Some(match again {
            Some(Command::Settings(_)) => Said::SettingsNotKept(fault),
            again => Said::Failed {
                fault,
                again: again.map(Box::new),
            },
        }));
    }

    /// Says that no page takes what was dropped on the window.
    pub(super) fn not_taken(&mut self) {
        self.say(Some(Said::NotTaken));
    }

    /// Notes how far long work is.
    pub(super) const fn progress(&mut self, ticket: Ticket, progress: Progress) {
        self.working = Some((ticket, progress));
    }

    /// Notes that a command has ended, however it ended.
    pub(super) fn end(&mut self, ticket: Ticket) {
        if self.working.is_some_and(|(working, _)| working == ticket) {
            self.working = None;
        }
    }

    /// Notes that the person went to another place.
    pub(super) fn moved_on(&mut self) {
        match self.moved {
            Moved::NotYet => self.moved = Moved::Once,
            Moved::Once => self.said = None,
        }
    }

    fn say(&mut self, said: Option<Said>) {
        self.said = said;
        self.moved = Moved::NotYet;
    }

    /// Draws the line. Gives whether the person asked to stop the work.
    pub(super) fn show(
        &mut self,
        ui: &mut egui::Ui,
        words: &Words,
        outbox: &mut Outbox,
    ) -> Working {
        let mut wish = Working::GoesOn;
        if let Some((_, progress)) = self.working {
            wish = working_ui(ui, progress, words);
        }
        let Some(said) = &self.said else {
            return wish;
        };
        let shown = ui.scope(|ui| said_ui(ui, said, words, outbox));
        ui.ctx().accesskit_node_builder(shown.response.id, |node| {
            node.set_live(accesskit::Live::Polite);
        });
        if shown.inner == Line::Close {
            self.said = None;
        }
        wish
    }
}

/// Whether long work shall go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Working {
    GoesOn,
    Stop,
}

/// Whether the line stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Stay,
    Close,
}

fn working_ui(ui: &mut egui::Ui, progress: Progress, words: &Words) -> Working {
    let text = progress.total.map_or_else(
        || words.shell_working(),
        |total| words.shell_working_count(count(progress.done), count(total)),
    );
    let stop = Banner::new(Severity::Info, &text, "").show(ui, |ui| {
        Button::secondary(&words.shell_stop()).show(ui).clicked()
    });
    if stop { Working::Stop } else { Working::GoesOn }
}

fn said_ui(ui: &mut egui::Ui, said: &Said, words: &Words, outbox: &mut Outbox) -> Line {
    match said {
        Said::Changed(act) => changed_ui(ui, act, words, outbox),
        Said::NothingToUndo => plain_ui(ui, &words.shell_nothing_to_undo(), words),
        Said::NothingToRedo => plain_ui(ui, &words.shell_nothing_to_redo(), words),
        Said::NotTaken => plain_lead_ui(
            ui,
            (&words.dropped_not_taken(), &words.dropped_kinds()),
            words,
        ),
        Said::BackedUp => plain_ui(ui, &words.shell_backed_up(), words),
        Said::Restored { entries } => plain_ui(
            ui,
            &words.shell_restored(i64::try_from(*entries).unwrap_or(i64::MAX)),
            words,
        ),
        Said::SettingsNotKept(fault) => {
            let lead = words.settings_not_kept();
            Banner::new(Severity::Caution, &lead, &fault.message(words))
                .show(ui, |ui| close_ui(ui, words))
        }
        Said::Failed { fault, again } => failed_ui(ui, fault, again.as_deref(), words, outbox),
    }
}

fn changed_ui(ui: &mut egui::Ui, act: &Act, words: &Words, outbox: &mut Outbox) -> Line {
    let (lead, action) = match act {
        Act::Did(op) => (
            words.shell_saved(),
            op.can_be_undone().then_some(Action::Undo),
        ),
        Act::Redid(_) => (String::new(), Some(Action::Undo)),
        Act::Undid(_) => (String::new(), Some(Action::Redo)),
    };
    let text = say_act(act, words);
    let (lead, text) = if lead.is_empty() {
        (text, lead)
    } else {
        (lead, text)
    };
    Banner::new(Severity::Info, &lead, &text).show(ui, |ui| {
        if let Some(action) = action
            && Button::secondary(&action.name(words)).show(ui).clicked()
        {
            outbox.ask(action);
        }
        close_ui(ui, words)
    })
}

fn plain_ui(ui: &mut egui::Ui, text: &str, words: &Words) -> Line {
    plain_lead_ui(ui, (text, ""), words)
}

fn plain_lead_ui(ui: &mut egui::Ui, (lead, text): (&str, &str), words: &Words) -> Line {
    Banner::new(Severity::Info, lead, text).show(ui, |ui| close_ui(ui, words))
}

fn failed_ui(
    ui: &mut egui::Ui,
    fault: &Fault,
    again: Option<&Command>,
    words: &Words,
    outbox: &mut Outbox,
) -> Line {
    fault_with_ui(ui, fault, words, |ui| {
        let mut line = Line::Stay;
        for hint in fault.hints() {
            let pressed = match hint {
                Hint::TryAgain if again.is_some() => Button::secondary(&words.fault_try_again())
                    .show(ui)
                    .clicked(),
                Hint::OpenSettings => Button::secondary(&words.fault_open_settings())
                    .show(ui)
                    .clicked(),
                Hint::OpenShare => Button::secondary(&words.fault_open_share())
                    .show(ui)
                    .clicked(),
                Hint::TryAgain | Hint::CopyDetails => false,
            };
            if pressed {
                follow(*hint, again, outbox);
                line = Line::Close;
            }
        }
        if line == Line::Close {
            line
        } else {
            close_ui(ui, words)
        }
    })
}

fn follow(hint: Hint, again: Option<&Command>, outbox: &mut Outbox) {
    match hint {
        Hint::TryAgain => {
            if let Some(command) = again {
                outbox.send(command.clone());
            }
        }
        Hint::OpenSettings => outbox.go(Route::Settings),
        Hint::OpenShare => outbox.go(Route::Share),
        Hint::CopyDetails => {}
    }
}

fn close_ui(ui: &mut egui::Ui, words: &Words) -> Line {
    if Button::icon_alone(Icon::Close, &words.shell_notice_close())
        .show(ui)
        .clicked()
    {
        Line::Close
    } else {
        Line::Stay
    }
}
