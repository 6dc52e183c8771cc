//! Owns what the page of backups says, without drawing anything.

use crate::application::{
    Backup, CopyLock, Fault, FaultKind, Keeping, KeptBackup, KnownCopy, PlaceFound, Reason,
};
use crate::domain::Stamp;
use crate::i18n::Words;
use crate::ui::screens::backups::draft::{Copying, Draft, FileLock, Finding, Here, Look};
use crate::ui::screens::backups::inside::{InsideModel, inside};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title and one line under it.
    pub heads: [String; 2],
    /// The card of copies elsewhere.
    pub copy: CopyCard,
    /// The card of the backups here.
    pub here: HereCard,
    /// The card of a backup file.
    pub file: FileCard,
    /// The card of damaged files; `None` where none was kept.
    pub aside: Option<AsideCard>,
    /// The backup that is looked into, in place of the cards.
    pub inside: Option<InsideModel>,
}

/// The card of copies elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct CopyCard {
    /// The heading and what it is for.
    pub heads: [String; 2],
    /// The last good copy, and what is wrong with the place.
    pub lines: Vec<String>,
    /// What came of copying.
    pub said: Said,
}

/// The card of the backups here.
#[derive(Clone, Debug, PartialEq)]
pub struct HereCard {
    /// The heading and when backups are made.
    pub heads: [String; 2],
    /// What came of making one.
    pub said: Said,
    /// The backups, newest first.
    pub rows: Vec<Row>,
    /// What stands here while there is none.
    pub none: Option<String>,
}

/// One backup of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The backup.
    pub backup: Backup,
    /// When it was made.
    pub when: String,
    /// Why, and how large it is.
    pub about: String,
    /// The accessible name of its button.
    pub look: String,
}

/// The card of a backup file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileCard {
    /// The heading and what it is for.
    pub heads: [String; 2],
    /// What is wrong.
    pub said: Said,
    /// The label of the field for its secret, and what was wrong with it; `None` without a lock.
    pub lock: Option<[String; 2]>,
}

/// The card of damaged files.
#[derive(Clone, Debug, PartialEq)]
pub struct AsideCard {
    /// The heading and what can be done.
    pub heads: [String; 2],
    /// Each file with the accessible name of its button.
    pub rows: Vec<AsideRow>,
    /// The question, while one file is asked about.
    pub question: Option<String>,
    /// What came of it.
    pub said: Said,
}

/// One damaged file.
#[derive(Clone, Debug, PartialEq)]
pub struct AsideRow {
    /// The file.
    pub file: std::path::PathBuf,
    /// Its name.
    pub name: String,
    /// The accessible name of its button.
    pub look: String,
}

/// What came of something, in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// It was done; what else there is to say.
    Done(String, Vec<String>),
    /// It was not done: what happened, and the rest.
    Problem([String; 2]),
}

impl Said {
    /// Everything it says, to notice news by.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Nothing | Self::Working(_) => None,
            Self::Done(lead, lines) => Some(format!("{lead} {}", lines.join(" "))),
            Self::Problem([what, rest]) => Some(format!("{what} {rest}")),
        }
    }
}

/// Puts the page into words. Times are written in the offset of `now`.
pub(super) fn model(draft: &Draft, words: &Words, now: &Stamp) -> Model {
    let unknown = Keeping::default();
    let keeping = draft.keeping.as_ref().unwrap_or(&unknown);
    Model {
        heads: [words.backups_title(), words.backups_subtitle()],
        copy: copy_card(keeping, draft, words, now),
        here: here_card(draft, words, now),
        file: FileCard {
            heads: [words.backups_file(), words.backups_file_about()],
            lock: match draft.lock {
                FileLock::None => None,
                FileLock::Asks => Some([words.backups_secret(), words.backups_secret_asked()]),
                FileLock::Wrong => Some([words.backups_secret(), words.backups_secret_wrong()]),
            },
            said: match draft.look {
                Look::NoFile => Said::Problem([words.backups_file_missing(), String::new()]),
                Look::Closed
                | Look::Looking(_)
                | Look::Open(_)
                | Look::Restoring(..)
                | Look::Done(..)
                | Look::Failed(_) => Said::Nothing,
            },
        },
        aside: aside_card(keeping, &draft.found, words),
        inside: inside(&draft.look, words, now),
    }
}

fn copy_card(keeping: &Keeping, draft: &Draft, words: &Words, now: &Stamp) -> CopyCard {
    let (copying, typed) = (&draft.copy, draft.place.trim());
    let mut lines = vec![match &keeping.last {
        Some(last) => last_copy(last, words, now),
        None => words.backups_copy_never(),
    }];
    if let (PlaceFound::No, Some(place)) = (keeping.place_found, &keeping.place) {
        lines.push(words.backups_copy_gone(&place.display().to_string()));
    }
    CopyCard {
        heads: [words.backups_copy(), words.backups_copy_about()],
        lines,
        said: match copying {
            Copying::Idle => Said::Nothing,
            Copying::NoPlace => Said::Problem([words.backups_copy_missing(), String::new()]),
            Copying::Working(_) => Said::Working(words.backups_working()),
            Copying::Failed(fault) if fault.kind() == FaultKind::Missing => {
                Said::Problem([words.backups_copy_gone(typed), String::new()])
            }
            Copying::Failed(fault) => problem(fault, words),
            Copying::Done(made) => Said::Done(
                words.backups_copy_done(large(made.entries)),
                vec![
                    words.backups_copy_done_about(&made.path.display().to_string()),
                    match made.lock {
                        CopyLock::None => words.backups_copy_open(),
                        CopyLock::AsTheDiary => words.backups_copy_locked(),
                    },
                    words.backups_copy_kept(),
                ],
            ),
        },
    }
}

/// Says when the last good copy was made, where, and what it holds.
pub(in crate::ui) fn last_copy(last: &KnownCopy, words: &Words, now: &Stamp) -> String {
    let place = last.path.parent().unwrap_or(&last.path);
    words.backups_copy_last(
        large(last.entries),
        &place.display().to_string(),
        &words.moment(last.at_utc_ms, now),
    )
}

fn here_card(draft: &Draft, words: &Words, now: &Stamp) -> HereCard {
    let backups = draft.keeping.as_ref().map(|keeping| &keeping.backups);
    let rows: Vec<Row> = backups
        .into_iter()
        .flatten()
        .map(|kept| row(kept, words, now))
        .collect();
    HereCard {
        heads: [words.backups_here(), words.backups_here_about()],
        said: match &draft.here {
            Here::Idle => Said::Nothing,
            Here::Working(_) => Said::Working(words.backups_working()),
            Here::Done => Said::Done(words.settings_backed_up(), Vec::new()),
            Here::Failed(fault) => problem(fault, words),
        },
        none: (rows.is_empty() && draft.keeping.is_some()).then(|| words.backups_none()),
        rows,
    }
}

fn row(kept: &KeptBackup, words: &Words, now: &Stamp) -> Row {
    let when = words.moment(kept.backup.made_utc_ms, now);
    let why = match kept.backup.reason {
        Reason::Close => words.backups_why_close(),
        Reason::Asked => words.backups_why_asked(),
        Reason::Import => words.backups_why_import(),
        Reason::Merge => words.backups_why_merge(),
        Reason::Update => words.backups_why_update(),
        Reason::Restore => words.backups_why_restore(),
        Reason::Use => words.backups_why_use(),
        Reason::Removal => words.backups_why_removal(),
        Reason::Secret => words.backups_why_secret(),
    };
    Row {
        backup: kept.backup.clone(),
        look: words.backups_look_name(&when),
        about: match kept.bytes {
            Some(bytes) => words.backups_why_size(&words.file_size(bytes), &why),
            None => why,
        },
        when,
    }
}

fn aside_card(keeping: &Keeping, found: &Finding, words: &Words) -> Option<AsideCard> {
    if keeping.set_aside.is_empty() {
        return None;
    }
    let rows = keeping.set_aside.iter().map(|file| {
        let name = file_name(file);
        AsideRow {
            file: file.clone(),
            look: words.backups_aside_look_name(&name),
            name,
        }
    });
    let question = match found {
        Finding::Asked(file) => Some(words.backups_aside_question(&file_name(file))),
        Finding::Nothing | Finding::Working(_) | Finding::Found(..) | Finding::Failed(_) => None,
    };
    Some(AsideCard {
        heads: [words.backups_aside(), words.backups_aside_about()],
        rows: rows.collect(),
        question,
        said: match found {
            Finding::Nothing | Finding::Asked(_) | Finding::Found(..) => Said::Nothing,
            Finding::Working(_) => Said::Working(words.backups_working()),
            Finding::Failed(fault) => problem(fault, words),
        },
    })
}

/// The name of a file without its folder.
pub(super) fn file_name(file: &std::path::Path) -> String {
    file.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// A failure, and what to do next.
pub(super) fn problem(fault: &Fault, words: &Words) -> Said {
    let said = fault.said(words);
    Said::Problem([said.what, words.fault_rest(&said.kept, &said.next)])
}

/// A count as words take it.
pub(super) fn large(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
