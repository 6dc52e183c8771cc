//! Owns what the settings screen says of the diary and its backups, as text ready to draw.

use std::path::{Path, PathBuf};

use crate::application::view::settings::SettingsView;
use crate::application::{Backup, Fault, LOG_FILE, Reason};
use crate::domain::{Profile, Stamp};
use crate::i18n::Words;
use crate::ui::screens::settings::draft::{Counted, Facts, Known, Said};

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
    pub(super) backups: Vec<BackupLine>,
    pub(super) backup_count: String,
}

/// One backup of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BackupLine {
    pub(super) backup: Backup,
    pub(super) when: String,
    pub(super) about: String,
    pub(super) restore: String,
}

/// What was done here last, and whether it is good news.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    Good(String),
    Bad(String),
}

/// Puts the screen into words. Times of backups are written in the offset of `now`.
pub(super) fn model(
    view: &SettingsView,
    facts: &Facts,
    folder: &Path,
    words: &Words,
    now: &Stamp,
) -> Model {
    let known = facts.backups.as_deref().unwrap_or_default();
    let backups: Vec<BackupLine> = known
        .iter()
        .map(|known| backup_line(known, words, now))
        .collect();
    let backup_count = match (&facts.backups, backups.len()) {
        (None, _) => String::new(),
        (Some(_), 0) => words.settings_no_backups(),
        (Some(_), number) => words.settings_backup_count(whole(number)),
    };
    Model {
        profile: view.profile,
        folder: folder.display().to_string(),
        log: words.logfile_about(&log_of(folder).display().to_string()),
        holds: words.settings_holds(large(view.entries)),
        said: facts.said.as_ref().map(|said| line(said, words)),
        fault: facts.fault.clone(),
        backups,
        backup_count,
    }
}

fn backup_line(known: &Known, words: &Words, now: &Stamp) -> BackupLine {
    let made = Stamp {
        utc_ms: known.backup.made_utc_ms,
        offset_s: now.offset_s,
        zone: now.zone.clone(),
    };
    let when =
        words.settings_backup_when(&words.day_full(made.day()), &words.clock_time(made.time()));
    let reason = match known.backup.reason {
        Reason::Close => words.settings_backup_close(),
        Reason::Asked => words.settings_backup_asked(),
        Reason::Import => words.settings_backup_import(),
        Reason::Merge => words.merge_backup_reason(),
        Reason::Update => words.settings_backup_update(),
        Reason::Restore => words.settings_backup_restore(),
    };
    let about = match known.counted {
        Counted::NotYet => reason,
        Counted::Entries(entries) => {
            words.common_join(&words.common_entries(large(entries)), &reason)
        }
        Counted::Unreadable => words.common_join(&words.settings_backup_unreadable(), &reason),
    };
    BackupLine {
        backup: known.backup.clone(),
        restore: words.settings_restore_one(&when),
        when,
        about,
    }
}

fn line(said: &Said, words: &Words) -> Line {
    match said {
        Said::BackedUp => Line::Good(words.settings_backed_up()),
        Said::Restored(entries) => Line::Good(words.settings_restored(large(*entries))),
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

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn large(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
