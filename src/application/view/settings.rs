//! Owns what the settings screen shows of the diary itself.

use crate::application::{Fault, View};
use crate::domain::{Day, Profile};
use crate::store::Reader;

/// The diary as the settings screen shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsView {
    /// What the person said about themselves.
    pub profile: Profile,
    /// Entries in the diary.
    pub entries: u64,
}

impl View for SettingsView {
    type Key = ();

    fn build(reader: &Reader<'_>, _today: Day, (): &Self::Key) -> Result<Self, Fault> {
        Ok(Self {
            profile: reader.profile()?,
            entries: reader.counts()?.values().sum(),
        })
    }
}
