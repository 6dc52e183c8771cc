//! Owns the way of a calendar file to a place of the person's choice.

use std::path::PathBuf;

use crate::application::{
    CalendarOrder, Command, Done, ExchangeCommand, Fault, FileKind, Receipt, Ticket,
};
use crate::domain::EntryId;
use crate::i18n::Words;
use crate::ui::desk::{Desk, Heard};

/// The name a saved file begins with, and its ending.
const FILE: &str = "evenly-care-path.ics";
const ENDING: &str = "ics";

/// Which appointments go into a file.
pub(super) type Which = Option<EntryId>;

/// How far the file is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Errand {
    /// Nobody asked for it.
    #[default]
    Idle,
    /// The person picks a place.
    Picking(Ticket, Which),
    /// A place was picked.
    Picked(PathBuf, Which),
    /// It is being written there.
    Saving(Ticket),
    /// It lies there.
    Saved(PathBuf),
    /// It could not be written.
    Failed(Fault),
}

impl Errand {
    /// Asks for a place, unless a file is on its way.
    pub(super) fn follow(&mut self, which: Which, desk: &mut Desk<'_>) {
        match self {
            Self::Picking(..) | Self::Picked(..) | Self::Saving(_) => {}
            Self::Idle | Self::Saved(_) | Self::Failed(_) => {
                *self = Self::Picking(pick(desk), which);
            }
        }
    }

    /// Takes the next step of what came back since the last frame.
    pub(super) fn go_on(&mut self, desk: &mut Desk<'_>) {
        if let Self::Picked(to, which) = self {
            let order = CalendarOrder {
                entry: *which,
                display: desk.words.display(),
                to: std::mem::take(to),
            };
            let command = ExchangeCommand::WriteCalendar(order);
            *self = Self::Saving(desk.outbox.send(Command::Exchange(command)));
        }
    }

    /// Hears what came of a command.
    pub(super) fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        let outcome = result.map(|receipt| &receipt.outcome);
        *self = match (std::mem::take(self), outcome) {
            (Self::Picking(sent, which), outcome) if sent == ticket => match outcome {
                Ok(Done::Picked(Some(path))) => Self::Picked(path.clone(), which),
                Ok(_) => Self::Idle,
                Err(fault) => Self::Failed(fault.clone()),
            },
            (Self::Saving(sent), outcome) if sent == ticket => match outcome {
                Ok(Done::PageWritten(path)) => Self::Saved(path.clone()),
                Ok(_) => Self::Idle,
                Err(fault) => Self::Failed(fault.clone()),
            },
            (before, _) => {
                *self = before;
                return Heard::Left;
            }
        };
        Heard::Said
    }

    /// Says where the file lies.
    pub(super) fn said(&self, words: &Words) -> Option<[String; 2]> {
        let Self::Saved(path) = self else {
            return None;
        };
        Some([
            words.common_saved(),
            words.calendar_saved(&path.display().to_string()),
        ])
    }
}

fn pick(desk: &mut Desk<'_>) -> Ticket {
    let command = ExchangeCommand::PickExportPlace {
        title: desk.words.calendar_save(),
        name: FILE.to_owned(),
        kind: FileKind {
            name: desk.words.calendar_kind(),
            extensions: vec![ENDING.to_owned()],
        },
    };
    desk.outbox.send(Command::Exchange(command))
}
