//! Owns erasing the diary of this account for good, with everything that Evenly keeps beside it.

use std::path::{Path, PathBuf};

use crate::application::{Fault, FaultKind, FirstStart, Places, Settings, keeping, run};
use crate::platform::files;
use crate::store;

/// What erasing a diary would take away, and what it cannot reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasable {
    /// The diary's folder.
    pub folder: PathBuf,
    /// How many backups lie in it.
    pub backups: usize,
    /// Copies elsewhere that are known of, which only the person can erase.
    pub elsewhere: Vec<PathBuf>,
}

/// Looks what erasing the diary of these places would take away. Changes nothing, and needs no key.
pub fn look_before_erasing(places: &Places) -> Result<Erasable, Fault> {
    let folder = there(places)?;
    Ok(Erasable {
        backups: store::backups(&folder)?.len(),
        elsewhere: keeping::elsewhere(&folder)?,
        folder,
    })
}

/// Erases the diary of these places for good: its keys first, then its files and backups, the pages
/// that were made to print, and the log. Settings stay but for the first start, which comes again.
/// Refused while anybody has the diary open; needs no key. Gives the copies elsewhere that are known
/// of, which only the person can erase.
pub fn erase_diary(places: &Places) -> Result<Vec<PathBuf>, Fault> {
    let folder = there(places)?;
    let elsewhere = keeping::elsewhere(&folder)?;
    store::erase(&folder)?;
    let pages = run::pages_in(places);
    if files::exists(&pages) {
        files::remove_folder(&pages)?;
    }
    places.log().delete()?;
    let (mut settings, _notes) = Settings::load(&places.settings());
    settings.first_start = FirstStart::Ahead;
    settings.save(&places.settings())?;
    Ok(elsewhere)
}

fn there(places: &Places) -> Result<PathBuf, Fault> {
    let folder = places.profile();
    if holds_something(&folder) {
        Ok(folder)
    } else {
        let details = format!("no diary to erase: {}", folder.display());
        Err(Fault::new(FaultKind::Missing, details))
    }
}

fn holds_something(folder: &Path) -> bool {
    files::list(folder).is_ok_and(|listed| !listed.is_empty())
}
