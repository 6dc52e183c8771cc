//! Owns the words that a person types to open a locked file, and what came of them.

use std::path::{Path, PathBuf};

use crate::application::{Fault, Ticket, TypedWords};

/// What is remembered of opening locked files. The words themselves are wiped with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unlock {
    /// What stands in the field.
    pub typed: TypedWords,
    trying: Option<(Ticket, PathBuf)>,
    said: Option<(Fault, PathBuf)>,
}

impl Unlock {
    /// Whether words are being tried.
    pub const fn is_trying(&self) -> bool {
        self.trying.is_some()
    }

    /// What came of the words that were tried on a file and did not open it.
    pub fn said_of(&self, path: &Path) -> Option<&Fault> {
        let said = self.said.as_ref();
        said.filter(|(_fault, of)| of == path)
            .map(|(fault, _of)| fault)
    }

    /// Empties the field, as another file was chosen.
    pub(super) fn turn_away(&mut self) {
        self.typed.wipe();
        self.said = None;
    }

    pub(super) fn try_on(&mut self, ticket: Ticket, path: PathBuf) {
        self.trying = Some((ticket, path));
        self.said = None;
    }

    /// The file that these words were tried on, once they are no longer.
    pub(super) fn end(&mut self, ticket: Ticket) -> Option<PathBuf> {
        let ended = self.trying.take_if(|(trying, _path)| *trying == ticket);
        ended.map(|(_ticket, path)| path)
    }

    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        if let Some(path) = self.end(ticket) {
            self.said = Some((fault.clone(), path));
        }
    }
}
