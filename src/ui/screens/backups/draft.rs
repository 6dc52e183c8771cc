//! Owns what was typed and chosen on the page of backups, what is on its way, and what came of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::application::view::comparison::Comparison;
use crate::application::{
    Backup, CopyMade, Fault, FaultKind, Keeping, Passphrase, Restored, Salvaged, Ticket,
};

/// What the page remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The folder for copies, as typed.
    pub place: String,
    /// The backup file, as typed.
    pub file: String,
    /// Its passphrase or recovery code, as typed.
    pub secret: String,
    /// Whether the backup file is locked.
    pub lock: FileLock,
    /// How many backups are listed.
    pub shown: Shown,
    /// What is known; `None` until the worker said so.
    pub keeping: Option<Keeping>,
    /// What came of backing up or of the overview.
    pub here: Here,
    /// What came of copying.
    pub copy: Copying,
    /// The backup that is looked into or restored.
    pub look: Look,
    /// What is looked for in a damaged file.
    pub found: Finding,
    /// What came of saving what was found.
    pub saving: Saving,
    suggested: String,
    picking: Option<(Ticket, Field)>,
    asked: Option<Ticket>,
    version: u64,
}

/// How many backups are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// The newest few.
    #[default]
    Newest,
    /// All of them.
    All,
}

/// Whether a backup file is locked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileLock {
    /// Nobody knows of a lock.
    #[default]
    None,
    /// It is, and nothing was typed.
    Asks,
    /// What was typed does not open it.
    Wrong,
}

/// What came of making a backup.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Here {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// It is on its way.
    Working(Ticket),
    /// It was made.
    Done,
    /// It could not be made.
    Failed(Fault),
}

/// What came of copying the diary elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Copying {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// No folder was said.
    NoPlace,
    /// It is on its way.
    Working(Ticket),
    /// It was written and proven.
    Done(CopyMade),
    /// It could not be written.
    Failed(Fault),
}

/// The backup that is looked into.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Look {
    /// None.
    #[default]
    Closed,
    /// No file was said.
    NoFile,
    /// It is being opened and checked.
    Looking(Ticket),
    /// What it holds and would change.
    Open(Box<Comparison>),
    /// It is being put in place; `Undo` where that takes a restore back.
    Restoring(Ticket, Deed),
    /// It is in place.
    Done(Restored, Deed),
    /// It could not be opened or put in place.
    Failed(Fault),
}

/// Why a backup is put in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The person chose it.
    Restore,
    /// The person takes a restore back.
    Undo,
}

/// What is looked for in a damaged file.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Finding {
    /// Nothing.
    #[default]
    Nothing,
    /// The person is asked whether to look.
    Asked(PathBuf),
    /// It is being read.
    Working(Ticket),
    /// What was found; whether the page was opened for it.
    Found(Arc<Salvaged>, Opened),
    /// The file could not be read at all.
    Failed(Fault),
}

/// Whether the page of what was found was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Not yet.
    No,
    /// It was.
    Yes,
}

/// What came of saving what was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// A place was picked.
    Picked(PathBuf),
    /// It is being written.
    Working(Ticket),
    /// It lies here.
    Saved(PathBuf),
    /// It could not be written.
    Failed(Fault),
}

/// Which field a picked path belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The folder for copies.
    Place,
    /// The backup file.
    File,
    /// The table of what was found.
    Table,
}

impl Draft {
    /// Rises whenever something changed that the model reads.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Notes that the model is to be made anew.
    pub const fn touch(&mut self) {
        self.version += 1;
    }

    /// Whether the worker has to be asked what there is.
    pub(super) const fn needs_overview(&self) -> bool {
        self.keeping.is_none() && self.asked.is_none()
    }

    pub(super) const fn asked(&mut self, ticket: Ticket) {
        self.asked = Some(ticket);
    }

    /// Notes that the person is picking a path.
    pub(super) const fn pick(&mut self, ticket: Ticket, field: Field) {
        self.picking = Some((ticket, field));
    }

    /// What was typed to open the backup file; `None` while nothing was.
    pub(super) fn typed_secret(&self) -> Option<Passphrase> {
        let typed = self.secret.trim();
        (!typed.is_empty()).then(|| Passphrase::typed(typed))
    }

    /// Forgets what was typed to open a file.
    pub(super) fn forget_secret(&mut self) {
        self.secret = String::new();
        self.lock = FileLock::None;
        self.touch();
    }

    /// What is known is no longer so.
    pub(super) fn forget(&mut self) {
        self.keeping = None;
        self.touch();
    }

    /// The copy that a restore can be taken back with.
    pub(super) fn way_back(&self) -> Option<&Backup> {
        match &self.look {
            Look::Done(restored, Deed::Restore) => restored.before.as_ref(),
            Look::Done(_, Deed::Undo)
            | Look::Closed
            | Look::NoFile
            | Look::Looking(_)
            | Look::Open(_)
            | Look::Restoring(..)
            | Look::Failed(_) => None,
        }
    }

    pub(super) fn knows(&mut self, keeping: &Keeping) {
        let place = keeping.place.as_ref();
        let place = place.map_or_else(String::new, |place| place.display().to_string());
        // What the person types stays.
        if self.place == self.suggested {
            self.place.clone_from(&place);
        }
        self.suggested = place;
        self.keeping = Some(keeping.clone());
        self.asked = None;
        self.touch();
    }

    pub(super) fn backed_up(&mut self) {
        self.here = Here::Done;
        self.forget();
    }

    pub(super) fn copied(&mut self, made: &CopyMade) {
        self.copy = Copying::Done(made.clone());
        self.suggested.clone_from(&self.place);
        self.forget();
    }

    pub(super) fn compared(&mut self, ticket: Ticket, compared: &Comparison) {
        if self.look == Look::Looking(ticket) {
            self.look = Look::Open(Box::new(compared.clone()));
            self.touch();
        }
    }

    pub(super) fn restored(&mut self, ticket: Ticket, restored: &Restored) {
        if let Look::Restoring(waiting, deed) = self.look
            && waiting == ticket
        {
            self.look = Look::Done(restored.clone(), deed);
            self.forget_secret();
            self.forget();
        }
    }

    pub(super) fn salvaged(&mut self, ticket: Ticket, found: &Arc<Salvaged>) {
        if self.found == Finding::Working(ticket) {
            self.found = Finding::Found(Arc::clone(found), Opened::No);
            self.saving = Saving::Idle;
            self.touch();
        }
    }

    pub(super) fn saved(&mut self, ticket: Ticket, path: &Path) {
        if self.saving == Saving::Working(ticket) {
            self.saving = Saving::Saved(path.to_owned());
            self.touch();
        }
    }

    pub(super) fn picked(&mut self, ticket: Ticket, path: Option<&Path>) {
        let Some((_, field)) = self.picking.filter(|(waiting, _)| *waiting == ticket) else {
            return;
        };
        self.picking = None;
        if let Some(path) = path {
            let text = path.display().to_string();
            match field {
                Field::Place => self.place = text,
                Field::File => self.file = text,
                Field::Table => self.saving = Saving::Picked(path.to_owned()),
            }
        }
        self.touch();
    }

    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        if self.asked == Some(ticket) {
            self.asked = None;
            self.keeping = Some(Keeping::default());
            self.here = Here::Failed(fault.clone());
        }
        if self.here == Here::Working(ticket) {
            self.here = Here::Failed(fault.clone());
        }
        if self.copy == Copying::Working(ticket) {
            self.copy = Copying::Failed(fault.clone());
        }
        let waits = match self.look {
            Look::Looking(waiting) | Look::Restoring(waiting, _) => waiting == ticket,
            Look::Closed | Look::NoFile | Look::Open(_) | Look::Done(..) | Look::Failed(_) => false,
        };
        if waits && fault.kind() == FaultKind::Locked {
            self.look = Look::Closed;
            self.lock = match self.typed_secret() {
                None => FileLock::Asks,
                Some(_) => FileLock::Wrong,
            };
        } else if waits {
            self.look = Look::Failed(fault.clone());
        }
        if self.found == Finding::Working(ticket) {
            self.found = Finding::Failed(fault.clone());
        }
        if self.saving == Saving::Working(ticket) {
            self.saving = Saving::Failed(fault.clone());
        }
        if self.picking.is_some_and(|(waiting, _)| waiting == ticket) {
            self.picking = None;
        }
        self.touch();
    }
}
