//! Owns what the settings screen says of the diary and its copies, as text ready to draw.

use std::path::{Path, PathBuf};

use crate::application::view::settings::SettingsView;
use crate::application::{Fault, KnownCopy, LOG_FILE};
use crate::domain::{Profile, Stamp};
use crate::i18n::Words;
use crate::ui::screens::backups::last_copy;
use crate::ui::screens::settings::draft::{Facts, Said};

/// What the screen says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Model {
    pub(super) profile: Profile,
    pub(super) folder: String,
    /// Where the program's log is, and what is in it.
    pub(super) log: String,
    pub(super) holds: String,
    pub(super) said: Option<Line>,
    pub(super) fault: Option<Fault>,
    pub(super) last_copy: String,
}

/// What was done here last, and whether it is good news.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    Good(String),
    Bad(String),
}

/// Puts the screen into words. Times of copies are written in the offset of `now`.
pub(super) fn model(
    view: &SettingsView,
    facts: &Facts,
    last: Option<&KnownCopy>,
    folder: &Path,
    words: &Words,
    now: &Stamp,
) -> Model {
    Model {
        profile: view.profile,
        folder: folder.display().to_string(),
        log: words.logfile_about(&log_of(folder).display().to_string()),
        holds: words.settings_holds(large(view.entries)),
        said: facts.said.as_ref().map(|said| line(said, words)),
        fault: facts.fault.clone(),
        last_copy: last.map_or_else(
            || words.backups_copy_never(),
            |last| last_copy(last, words, now),
        ),
    }
}

fn line(said: &Said, words: &Words) -> Line {
    match said {
        Said::BackedUp => Line::Good(words.settings_backed_up()),
        Said::LogDeleted => Line::Good(words.logfile_deleted()),
        Said::Checked(report) => match report.problems.first() {
            Some(problem) => Line::Bad(words.settings_check_bad(problem)),
            None => Line::Good(
                words.settings_check_good(large(report.counts.entries), large(report.counts.sets)),
            ),
        },
    }
}

/// The log lies in the data folder, beside the folder of the diary.
fn log_of(folder: &Path) -> PathBuf {
    folder.parent().unwrap_or(folder).join(LOG_FILE)
}

fn large(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
