//! Owns what a screen is handed to build its model: views, words, settings and the time.

use std::any::Any;
use std::path::PathBuf;
use std::rc::Rc;

use crate::application::kiosk::Kiosk;
use crate::application::{Cache, Keeping, Settings, View, documents_folder};
use crate::domain::{ClockTime, Day, Moment, Stamp};
use crate::i18n::Words;
use crate::ui::outbox::Outbox;
use crate::ui::running::Running;
use crate::ui::shell::{Confine, fault_card_ui};

/// What a screen gets to build its model.
pub struct Desk<'a> {
    /// The door to reads; [`Desk::view`] asks it and shows a fault in words.
    pub cache: &'a mut Cache,
    /// The words of the chosen language.
    pub words: &'a Words,
    /// Where to send commands and steps.
    pub outbox: &'a mut Outbox,
    /// The exercise that runs, and sitting.
    pub running: &'a mut Running,
    /// The settings in force.
    pub settings: &'a Settings,
    /// The languages and countries that the system names, best first, such as `en-GB`.
    pub system: &'a [String],
    /// What is known of backups and copies; `None` until the worker said so.
    pub keeping: Option<&'a Keeping>,
    /// What is allowed here.
    pub confine: Confine,
    /// The kiosk that this is, if it is one.
    pub kiosk: Option<&'a Kiosk>,
    /// The sticks that are in it.
    pub sticks: &'a [PathBuf],
    /// The present instant.
    pub now: &'a Stamp,
    /// The same on the clock that only runs forward.
    pub at: Moment,
    /// The present day.
    pub today: Day,
    /// The present time of day.
    pub time: ClockTime,
    /// How the person came to this screen just now.
    pub arrival: Arrival,
}

/// How the person came to a screen; it holds for one frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// They were here before this frame, or came as usual.
    #[default]
    Plain,
    /// They asked to find words: the search field takes the focus.
    ToFind,
}

/// What a screen does with the result of a command it sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It says so itself, where it happened.
    Said,
    /// It leaves the words to the shell.
    Left,
}

impl Desk<'_> {
    /// The folder that is proposed for a file to write: the account's documents, on a kiosk the
    /// stick where there is just one.
    pub fn folder_to_write(&self) -> Option<PathBuf> {
        if self.kiosk.is_none() {
            return documents_folder();
        }
        match self.sticks {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// The view for `key`. Where it cannot be read, says so on the screen and gives `None`.
    pub fn view<V: View>(&mut self, ui: &mut egui::Ui, key: &V::Key) -> Option<Rc<V>> {
        match self.cache.view::<V>(key) {
            Ok(view) => Some(view),
            Err(fault) => {
                fault_card_ui(ui, &fault, self.words);
                None
            }
        }
    }
}

/// Compares a view by being the very same one, and keeps it alive so that no other can take its
/// place in memory.
pub struct Same<V>(pub Rc<V>);

impl<V> PartialEq for Same<V> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Keeps a screen's model until what it was made from changes.
pub struct Memo<M> {
    kept: Option<(Box<dyn Any>, M)>,
}

impl<M> Default for Memo<M> {
    fn default() -> Self {
        Self { kept: None }
    }
}

impl<M> Memo<M> {
    /// The model for `key`: made anew only when the key differs from the last one. A usual key is
    /// `(Same(view), words.language(), today)`.
    pub fn get<K: PartialEq + 'static>(&mut self, key: K, make: impl FnOnce() -> M) -> &M {
        let kept = self
            .kept
            .take()
            .filter(|(old, _)| old.downcast_ref::<K>() == Some(&key));
        let fresh = kept.unwrap_or_else(|| (Box::new(key), make()));
        &self.kept.insert(fresh).1
    }
}
