//! Owns the window's only door to reads: views that are rebuilt when something they show changed.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use crate::application::{Fault, FaultKind, has_passphrase};
use crate::domain::Day;
use crate::store::{Folder, Reader, Store};

/// How many keys of one view are kept, such as the last filters of the diary.
const KEPT_KEYS: usize = 8;

/// Something a screen shows, read from the diary as plain values.
pub trait View: Sized + 'static {
    /// What the view is asked for, such as a filter; `()` where there is only one.
    type Key: Clone + PartialEq + 'static;

    /// Reads the view.
    fn build(reader: &Reader<'_>, today: Day, key: &Self::Key) -> Result<Self, Fault>;
}

/// What a view depends on besides its key: the diary's revision and the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    revision: u64,
    raised: u64,
    today: Day,
}

struct Slot {
    key: Box<dyn Any>,
    age: Age,
    view: Result<Rc<dyn Any>, Rc<Fault>>,
}

/// Keeps views until the diary or the day changes.
pub struct Cache {
    folder: Folder,
    reader: Option<Reader<'static>>,
    age: Age,
    slots: BTreeMap<TypeId, Vec<Slot>>,
    builds: u64,
    passphrase: HasPassphrase,
}

/// Whether the diary has a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HasPassphrase {
    Yes,
    No,
}

impl HasPassphrase {
    fn of(folder: &Folder) -> Self {
        if has_passphrase(folder.dir()) {
            Self::Yes
        } else {
            Self::No
        }
    }
}

impl Cache {
    /// Keeps views read through `reader`, which belongs to the diary in `folder`.
    pub(in crate::application) fn open(
        folder: &Folder,
        reader: Reader<'static>,
        today: Day,
    ) -> Self {
        let mut cache = Self {
            folder: folder.clone(),
            reader: Some(reader),
            age: Age {
                revision: 0,
                raised: 0,
                today,
            },
            slots: BTreeMap::new(),
            builds: 0,
            passphrase: HasPassphrase::of(folder),
        };
        cache.begin_frame(today);
        cache
    }

    /// The diary's folder.
    pub fn folder(&self) -> &Path {
        self.folder.dir()
    }

    /// Whether the diary has a passphrase, and so can be locked.
    pub fn has_passphrase(&self) -> bool {
        self.passphrase == HasPassphrase::Yes
    }

    /// Looks again whether the diary has a passphrase, after its lock was changed.
    pub fn look_at_lock(&mut self) {
        self.passphrase = HasPassphrase::of(&self.folder);
    }

    /// Looks whether the diary or the day changed since the last frame.
    pub fn begin_frame(&mut self, today: Day) {
        self.age.today = today;
        // A reader that cannot say its revision fails at the next view, which says so in words.
        if let Some(Ok(revision)) = self.reader.as_ref().map(Reader::revision) {
            self.age.revision = revision;
        }
    }

    /// Lets go of the file, so that another can take its place.
    pub fn let_go(&mut self) {
        self.reader = None;
        self.slots.clear();
    }

    /// Opens the diary for reading again, after [`Cache::let_go`].
    pub fn take_up(&mut self) {
        self.age.raised += 1;
        self.reader = Store::open_read_only(&self.folder).ok();
    }

    /// Opens the diary for reading again where it was let go of.
    pub fn take_up_if_let_go(&mut self) {
        if self.reader.is_none() {
            self.take_up();
        }
    }

    /// What views depend on now; `None` while the file is let go of.
    pub fn age(&self) -> Option<Age> {
        self.reader.as_ref().map(|_reader| self.age)
    }

    /// How often a view was read, for tests of idleness.
    pub const fn builds(&self) -> u64 {
        self.builds
    }

    /// The view for `key`: the same value until the diary or the day changes.
    pub fn view<V: View>(&mut self, key: &V::Key) -> Result<Rc<V>, Rc<Fault>> {
        let age = self.age;
        let mut slots = self.slots.remove(&TypeId::of::<V>()).unwrap_or_default();
        slots.retain(|slot| slot.age == age);
        let found = slots
            .iter()
            .position(|slot| slot.key.downcast_ref::<V::Key>() == Some(key));
        let slot = match found {
            Some(place) => slots.remove(place),
            None => Slot {
                key: Box::new(key.clone()),
                age,
                view: self.build::<V>(key),
            },
        };
        let view = slot.view.clone();
        slots.insert(0, slot);
        slots.truncate(KEPT_KEYS);
        self.slots.insert(TypeId::of::<V>(), slots);
        view.and_then(|view| {
            view.downcast::<V>()
                .map_err(|_other| Rc::new(Fault::bug("a view of another type lay in its slot")))
        })
    }

    fn build<V: View>(&mut self, key: &V::Key) -> Result<Rc<dyn Any>, Rc<Fault>> {
        self.builds += 1;
        let Some(reader) = self.reader.as_ref() else {
            return Err(Rc::new(Fault::new(
                FaultKind::Busy,
                "the diary is being replaced",
            )));
        };
        match V::build(reader, self.age.today, key) {
            Ok(view) => Ok(Rc::new(view)),
            Err(fault) => Err(Rc::new(fault)),
        }
    }
}
