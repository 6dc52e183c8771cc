//! Owns the open diary and carries commands out, one at a time.

use crate::application::{
    Cancel, Command, Fault, Places, Progress, Receipt, Stretch, Ticket, View, run,
};
use crate::domain::{Day, Stamp};
use crate::store::{Folder, Mode, Reason, Store};

/// The open diary with everything a command needs. The only owner of the writable store.
pub struct Core {
    store: Option<Store>,
    folder: Folder,
    places: Places,
    cancel: Cancel,
    stretch: Stretch,
}

impl Core {
    pub(in crate::application) fn new(store: Store, places: Places) -> Self {
        Self {
            folder: store.folder().clone(),
            store: Some(store),
            places,
            cancel: Cancel::default(),
            stretch: Stretch::from_environment(),
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
        run::run(
            self,
            &run::Job {
                ticket,
                now,
                report,
            },
            command,
        )
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
                store.backup_if_changed(Reason::Close, now)?;
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
