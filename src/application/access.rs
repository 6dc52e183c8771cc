//! Owns how a diary is reached: where its files are, and the key of one that was unlocked.

use crate::application::Places;
use crate::store::Folder;

/// The places of a diary with what opens it. Without a key of its own it is opened with the slot of
/// this device, which a diary without a passphrase has.
#[derive(Clone, Debug)]
pub struct Access {
    places: Places,
    folder: Folder,
}

impl Access {
    /// The places of a diary that was unlocked.
    pub const fn unlocked(places: Places, folder: Folder) -> Self {
        Self { places, folder }
    }

    /// Where its files are.
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// Its folder.
    pub(in crate::application) const fn folder(&self) -> &Folder {
        &self.folder
    }
}

impl From<&Places> for Access {
    fn from(places: &Places) -> Self {
        Self {
            folder: (&places.profile()).into(),
            places: places.clone(),
        }
    }
}

impl From<&Self> for Access {
    fn from(access: &Self) -> Self {
        access.clone()
    }
}
