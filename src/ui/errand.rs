//! Owns the way of a page to paper, or to a place of the person's choice; every screen with a page uses it.

use std::path::PathBuf;

use crate::application::{
    Command, Done, ExchangeCommand, Fault, FileKind, PageOrder, PageShown, PaperPage, Receipt,
    Ticket,
};
use crate::i18n::Words;
use crate::ui::desk::{Desk, Heard};

/// The ending of a saved page.
const ENDING: &str = "html";

/// What the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Print the page.
    Print,
    /// Save the page somewhere.
    Save,
}

/// A page that can be written: what the worker is asked for, and what the dialog asks the person.
pub trait Paper: Sized {
    /// Has it written to a place, or into the program's own folder to be shown.
    fn write(self, to: Option<PathBuf>, desk: &mut Desk<'_>) -> Ticket;

    /// Asks the person for a place.
    fn pick(&self, desk: &mut Desk<'_>) -> Ticket;
}

/// How far a page is on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Errand<P = PaperPage> {
    /// Nobody asked for it.
    #[default]
    Idle,
    /// It is being written into the program's own folder, to be shown.
    Writing(Ticket),
    /// It is written and goes to the viewer next.
    Written(PathBuf),
    /// The system is asked for a viewer.
    Showing(Ticket, PathBuf),
    /// A viewer took it, or none did; it lies here.
    Shown(PathBuf, PageShown),
    /// The person picks a place for a page.
    Picking(Ticket, P),
    /// A place was picked.
    Picked(PathBuf, P),
    /// It is being written there.
    Saving(Ticket),
    /// It lies there.
    Saved(PathBuf),
    /// It could not be written.
    Failed(Fault),
}

impl<P: Paper> Errand<P> {
    /// Whether something is on its way, so that no second one begins.
    pub const fn is_busy(&self) -> bool {
        match self {
            Self::Writing(_)
            | Self::Written(_)
            | Self::Showing(..)
            | Self::Picking(..)
            | Self::Picked(..)
            | Self::Saving(_) => true,
            Self::Idle | Self::Shown(..) | Self::Saved(_) | Self::Failed(_) => false,
        }
    }

    /// The ticket it waits for.
    const fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Writing(ticket)
            | Self::Showing(ticket, _)
            | Self::Picking(ticket, _)
            | Self::Saving(ticket) => Some(*ticket),
            Self::Idle
            | Self::Written(_)
            | Self::Shown(..)
            | Self::Picked(..)
            | Self::Saved(_)
            | Self::Failed(_) => None,
        }
    }

    /// Follows a wish, unless a page is on its way.
    pub fn follow(&mut self, wish: Wish, page: P, desk: &mut Desk<'_>) {
        if self.is_busy() {
            return;
        }
        *self = match wish {
            Wish::Print => Self::Writing(page.write(None, desk)),
            Wish::Save => Self::Picking(page.pick(desk), page),
        };
    }

    /// Takes the next step of what came back since the last frame.
    pub fn go_on(&mut self, desk: &mut Desk<'_>) {
        *self = match std::mem::take(self) {
            Self::Written(path) => {
                let command = ExchangeCommand::ShowPage { path: path.clone() };
                Self::Showing(desk.outbox.send(Command::Exchange(command)), path)
            }
            Self::Picked(path, page) => Self::Saving(page.write(Some(path), desk)),
            errand @ (Self::Idle
            | Self::Writing(_)
            | Self::Showing(..)
            | Self::Shown(..)
            | Self::Picking(..)
            | Self::Saving(_)
            | Self::Saved(_)
            | Self::Failed(_)) => errand,
        };
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if self.ticket() != Some(ticket) {
            return Heard::Left;
        }
        let before = std::mem::take(self);
        *self = match result.map(|receipt| &receipt.outcome) {
            Err(fault) => Self::Failed(fault.clone()),
            Ok(outcome) => match (before, outcome) {
                (Self::Writing(_), Done::PageWritten(path)) => Self::Written(path.clone()),
                (Self::Showing(_, path), Done::PageShown(shown)) => Self::Shown(path, *shown),
                (Self::Picking(_, page), Done::Picked(Some(path))) => {
                    Self::Picked(path.clone(), page)
                }
                (Self::Saving(_), Done::PageWritten(path)) => Self::Saved(path.clone()),
                (_, _) => Self::Idle,
            },
        };
        Heard::Said
    }

    /// Forgets what was said of a page that is no longer the one on the screen.
    pub fn forget(&mut self) {
        if !self.is_busy() {
            *self = Self::Idle;
        }
    }

    /// What became of the page and where it lies, as lead and text.
    pub fn said(&self, words: &Words) -> Option<[String; 2]> {
        match self {
            Self::Shown(path, shown) => {
                let path = path.display().to_string();
                Some(match shown {
                    PageShown::Opened => [
                        words.safety_page_opened_lead(),
                        words.safety_page_opened(&path),
                    ],
                    PageShown::NotOpened => [
                        words.safety_page_not_opened_lead(),
                        words.safety_page_not_opened(&path),
                    ],
                })
            }
            Self::Saved(path) => Some([
                words.common_saved(),
                words.safety_page_saved(&path.display().to_string()),
            ]),
            Self::Idle
            | Self::Writing(_)
            | Self::Written(_)
            | Self::Showing(..)
            | Self::Picking(..)
            | Self::Picked(..)
            | Self::Saving(_)
            | Self::Failed(_) => None,
        }
    }
}

impl Paper for PaperPage {
    fn write(self, to: Option<PathBuf>, desk: &mut Desk<'_>) -> Ticket {
        let display = desk.words.display();
        let order = PageOrder {
            page: self,
            display,
            to,
        };
        let command = ExchangeCommand::WritePage(order);
        desk.outbox.send(Command::Exchange(command))
    }

    fn pick(&self, desk: &mut Desk<'_>) -> Ticket {
        let command = ExchangeCommand::PickExportPlace {
            title: desk.words.safety_save_page(),
            name: format!("{}.{ENDING}", self.file()),
            kind: FileKind {
                name: desk.words.safety_save_page_kind(),
                extensions: vec![ENDING.to_owned()],
            },
        };
        desk.outbox.send(Command::Exchange(command))
    }
}
