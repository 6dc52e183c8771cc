//! Owns the open diary and carries commands out, one at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::application::{
    Cancel, Command, Fault, LogEvent, Places, Progress, Receipt, Stretch, Ticket, View, run,
};
use crate::domain::{Day, Stamp};
use crate::store::{Folder, Mode, Reason, Store};

/// The open diary with everything a command needs. The only owner of the writable store.
pub struct Core {
    store: Option<Store>,
    folder: Folder,
    places: Places,
    cancel: Cancel,
    changes: Changes,
    stretch: Stretch,
}

/// How often the diary was changed, as the window sees it. Only this program writes the diary while it
/// is open, so the number tells the window when to look again; what is typed and kept as a draft
/// raises nothing.
#[derive(Clone, Debug, Default)]
pub(in crate::application) struct Changes(Arc<AtomicU64>);

impl Changes {
    pub(in crate::application) fn number(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }

    fn set(&self, number: u64) {
        self.0.store(number, Ordering::SeqCst);
    }
}

impl Core {
    pub(in crate::application) fn new(store: Store, places: Places) -> Self {
        Self {
            folder: store.folder().clone(),
            store: Some(store),
            places,
            cancel: Cancel::default(),
            changes: Changes::default(),
            stretch: Stretch::from_environment(),
        }
    }

    /// The count of changes that the window watches.
    pub(in crate::application) fn changes(&self) -> Changes {
        self.changes.clone()
    }

    /// Lets the window see what was changed until now.
    pub(in crate::application) fn publish(&self) {
        if let Some(store) = &self.store {
            self.changes.set(store.commits());
        }
    }

    /// Makes new passphrases as cheap as is allowed, for tests.
    #[must_use]
    pub const fn with_stretch(mut self, stretch: Stretch) -> Self {
        self.stretch = stretch;
        self
    }

    /// How hard new passphrases are to try.
    pub(in crate::application) const fn stretch(&self) -> Stretch {
        self.stretch
    }

    /// Carries out one command; the diary is as it was before where it fails.
    pub fn run(
        &mut self,
        ticket: Ticket,
        now: &Stamp,
        command: &Command,
        report: &dyn Fn(Progress),
    ) -> Result<Receipt, Fault> {
        // A wish that came after its work had ended is not for this command.
        self.cancel.take();
        if self.store.is_none() {
            self.store = Some(Store::open(&self.folder, now)?);
        }
        let job = run::Job {
            ticket,
            now,
            report,
        };
        let done = run::run(self, &job, command);
        if done.is_err() && self.store.as_ref().is_some_and(Store::is_poisoned) {
            // Where the diary does not open now, the next command tries again and says why not.
            self.store = self.store.take().and_then(|it| it.reopened(now).ok());
        }
        if let Some(event) = LogEvent::of(command, done.as_ref()) {
            event.note(&self.places.log(), now);
        }
        done
    }

    /// Reads a view directly, for the command line.
    pub fn view<V: View>(&self, today: Day, key: &V::Key) -> Result<V, Fault> {
        V::build(&self.store()?.read(), today, key)
    }

    /// Makes a verified backup where something changed since the newest one. Called when the
    /// program closes.
    pub fn close(mut self, now: &Stamp) -> Result<(), Fault> {
        let Some(store) = self.store.take() else {
            return Ok(());
        };
        match store.mode() {
            Mode::ReadOnly => Ok(()),
            Mode::ReadWrite => {
                if store.backup_if_changed(Reason::Close, now)?.is_some() {
                    LogEvent::BackedUp(Reason::Close).note(&self.places.log(), now);
                }
                // A file that stays large does no harm.
                drop(store.give_back_room());
                Ok(())
            }
        }
    }

    /// The wish to stop what runs now; every clone is the same wish.
    pub fn cancel(&self) -> Cancel {
        self.cancel.clone()
    }

    /// Where this diary's files are.
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// The diary's folder with the key that opened it.
    pub(in crate::application) const fn folder(&self) -> &Folder {
        &self.folder
    }

    pub(in crate::application) fn store(&self) -> Result<&Store, Fault> {
        self.store.as_ref().ok_or_else(closed)
    }

    pub(in crate::application) fn store_mut(&mut self) -> Result<&mut Store, Fault> {
        self.store.as_mut().ok_or_else(closed)
    }

    /// Lets go of the diary while `swap` puts another in its place; where that fails, opens the
    /// present one again.
    pub(in crate::application) fn swap(
        &mut self,
        now: &Stamp,
        swap: impl FnOnce(&Folder) -> Result<Store, Fault>,
    ) -> Result<(), Fault> {
        drop(self.store.take());
        match swap(&self.folder) {
            Ok(store) => {
                // A copy from elsewhere brings its own key along.
                self.folder = store.folder().clone();
                self.store = Some(store);
                Ok(())
            }
            Err(fault) => {
                self.store = Some(Store::open(&self.folder, now)?);
                Err(fault)
            }
        }
    }
}

fn closed() -> Fault {
    Fault::bug("the diary was let go of and could not be opened again")
}
