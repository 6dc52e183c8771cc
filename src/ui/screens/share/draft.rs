//! Owns what was typed on the Share screen, what is on its way, and what came of it.

use std::path::{Path, PathBuf};

use crate::application::{
    ByteOrderMark, ExchangeCommand, ExportFormat, ExportOrder, ExportPreview, Exported, Fault,
    FaultKind, ImportId, ImportPreview, Imported, Lock, Makes, Passphrase, SEALED_ENDING,
    SnomedCodes, TakenBack, Ticket,
};
use crate::domain::{Day, DayRange, Privacy};
use crate::i18n::Display;
use crate::ui::screens::log::dates::from_field;
use crate::ui::screens::share::back::Back;
use crate::ui::screens::share::person::PersonDraft;
use crate::ui::widgets::CalendarDay;

/// Which days to write out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// All of them.
    #[default]
    All,
    /// Those from one day to another.
    Some,
}

/// What is wrong with the chosen days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DaysProblem {
    /// One of them is not said.
    Missing,
    /// The first lies after the last.
    Order,
}

/// What came of an export.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ExportState {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    /// No place was said.
    NoPlace,
    /// It is on its way.
    Working(Ticket),
    /// It was written and read back.
    Done(Exported),
    /// The same, after the person wrote down the words that open it.
    WordsGone(Exported),
    /// It could not be written there.
    Failed {
        /// The place.
        place: String,
        /// Why.
        fault: Fault,
    },
    /// The person stopped it.
    Stopped,
}

/// The list of what would leave, part by part.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Look {
    /// It was not asked for, or what it said no longer holds.
    #[default]
    Closed,
    /// It is being made.
    Working(Ticket),
    /// It is shown.
    Shown(Box<ExportPreview>),
}

/// What an import brought in, and the diary's entries counted afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The receipt.
    pub imported: Imported,
    /// Entries in the diary after it; `None` until the diary was read again.
    pub entries: Option<u64>,
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ImportState {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    /// No file was said.
    NoPlace,
    /// The file is being read.
    Looking(Ticket),
    /// What an import would do.
    Preview(Box<ImportPreview>),
    /// It is on its way.
    Working(Ticket),
    /// It was added.
    Done(Taken),
    /// It could not be read or added.
    Failed {
        /// The file.
        place: String,
        /// Why.
        fault: Fault,
    },
    /// The person stopped it.
    Stopped,
}

/// A file that was dropped on the window.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Dropped {
    from: PathBuf,
    /// How many others were dropped beside it.
    left: usize,
}

/// Which field a picked path belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The place of the export.
    Export,
    /// The file to import.
    Import,
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Which days to write out.
    pub span: Span,
    /// The first of some days.
    pub first: Option<CalendarDay>,
    /// The last of some days.
    pub last: Option<CalendarDay>,
    /// The place of the export, as typed.
    pub export_place: String,
    /// The file to import, as typed.
    pub import_place: String,
    /// The words that open that file, as typed.
    pub import_words: String,
    /// Whether tables start with a mark.
    pub mark: ByteOrderMark,
    /// The parts that go along only when asked for.
    pub privacy: Privacy,
    /// What was typed about the person.
    pub person: PersonDraft,
    /// Whether a FHIR bundle carries SNOMED CT codes.
    pub snomed: SnomedCodes,
    /// Whether the person agrees to all that would go into the bin.
    pub take_much: bool,
    lock: Lock,
    format: Option<ExportFormat>,
    suggested: String,
    export: ExportState,
    look: Look,
    import: ImportState,
    back: Back,
    picking: Option<(Ticket, Field)>,
    /// The file that is to be looked into next.
    dropped: Option<Dropped>,
    /// How many files were dropped beside the one in the field, and left alone.
    left: usize,
    news: News,
    version: u64,
}

/// Whether the person was shown what came of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum News {
    /// Yes.
    #[default]
    Seen,
    /// Not yet: it may stand below the edge of the window.
    Fresh,
}

impl Draft {
    /// The format of the export.
    pub fn format(&self) -> ExportFormat {
        self.format.unwrap_or(ExportFormat::Json)
    }

    /// Chooses the format of the export.
    pub fn set_format(&mut self, format: ExportFormat) {
        self.format = Some(format);
        self.change();
    }

    /// Whether the export is locked. A folder never is.
    pub fn lock(&self) -> Lock {
        match self.format().makes() {
            Makes::File => self.lock,
            Makes::Folder => Lock::None,
        }
    }

    /// Chooses whether the export is locked.
    pub fn set_lock(&mut self, lock: Lock) {
        self.lock = lock;
        self.change();
    }

    /// Notes that another copy would leave than the list says.
    pub fn change(&mut self) {
        self.look = Look::Closed;
        self.version += 1;
    }

    /// The list of what would leave.
    pub const fn list(&self) -> &Look {
        &self.look
    }

    /// Closes the list of what would leave.
    pub fn close_list(&mut self) {
        self.look = Look::Closed;
        self.version += 1;
    }

    /// Notes that the list is being made.
    pub fn listing(&mut self, ticket: Ticket) {
        self.look = Look::Working(ticket);
        self.version += 1;
    }

    /// Lets go of the words that open the file: the person wrote them down.
    pub fn forget_words(&mut self) {
        if let ExportState::Done(exported) = std::mem::take(&mut self.export) {
            self.export = ExportState::WordsGone(Exported {
                words: None,
                ..exported
            });
        }
        self.version += 1;
    }

    /// The chosen days; `None` for all of them.
    pub fn days(&self) -> Result<Option<DayRange>, DaysProblem> {
        match self.span {
            Span::All => Ok(None),
            Span::Some => {
                let day = |field: Option<CalendarDay>| field.and_then(from_field);
                let (Some(first), Some(last)) = (day(self.first), day(self.last)) else {
                    return Err(DaysProblem::Missing);
                };
                if first > last {
                    return Err(DaysProblem::Order);
                }
                Ok(Some(DayRange { first, last }))
            }
        }
    }

    /// Rises whenever something changed that the model reads.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Notes that the model is to be made anew.
    pub const fn touch(&mut self) {
        self.version += 1;
    }

    /// What came of the export.
    pub const fn export(&self) -> &ExportState {
        &self.export
    }

    /// What came of the import.
    pub const fn import(&self) -> &ImportState {
        &self.import
    }

    /// The name of the file or folder of an export on this day.
    pub fn export_name(&self, today: Day) -> String {
        let id = self.format().ending();
        match (self.format().makes(), self.lock()) {
            (Makes::Folder, _) => format!("evenly-diary-{today}-{id}"),
            (Makes::File, Lock::None) => format!("evenly-diary-{today}.{id}"),
            (Makes::File, Lock::SixWords) => {
                format!("evenly-diary-{today}.{id}.{SEALED_ENDING}")
            }
        }
    }

    /// Puts a place into the field while the person has typed none, where a `folder` is proposed.
    pub fn suggest_place(&mut self, today: Day, folder: impl FnOnce() -> Option<PathBuf>) {
        if self.export_place != self.suggested {
            return;
        }
        let name = self.export_name(today);
        if self.suggested.ends_with(&name) {
            return;
        }
        if let Some(folder) = folder() {
            self.suggested = folder.join(name).display().to_string();
            self.export_place = self.suggested.clone();
        }
    }

    /// The order to export; notes what is missing.
    pub fn order(&mut self, display: Display) -> Option<ExchangeCommand> {
        self.version += 1;
        if self.export_place.trim().is_empty() {
            self.export = ExportState::NoPlace;
            return None;
        }
        self.wanted(display).map(ExchangeCommand::Export)
    }

    /// The order to say what would leave.
    pub fn look_order(&self, display: Display) -> Option<ExchangeCommand> {
        self.wanted(display).map(ExchangeCommand::PreviewExport)
    }

    fn wanted(&self, display: Display) -> Option<ExportOrder> {
        Some(ExportOrder {
            format: self.format(),
            days: self.days().ok()?,
            mark: self.mark,
            privacy: self.privacy.clone(),
            lock: self.lock(),
            snomed: self.snomed,
            display,
            to: PathBuf::from(self.export_place.trim()),
        })
    }

    /// The order to look into the file; notes what is missing.
    pub fn look(&mut self) -> Option<ExchangeCommand> {
        self.version += 1;
        self.left = 0;
        let from = self.import_place.trim();
        if from.is_empty() {
            self.import = ImportState::NoPlace;
            return None;
        }
        Some(ExchangeCommand::PreviewImport {
            from: PathBuf::from(from),
            words: self.words_for_import(),
        })
    }

    /// Takes a file to look into when the screen is shown next.
    pub fn open_next(&mut self, from: PathBuf, left: usize) {
        self.dropped = Some(Dropped { from, left });
    }

    /// The order to look into a file that was dropped, once nothing else of imports is under way.
    pub fn look_at_dropped(&mut self) -> Option<ExchangeCommand> {
        match self.import {
            ImportState::Looking(_) | ImportState::Working(_) => return None,
            ImportState::Idle
            | ImportState::NoPlace
            | ImportState::Preview(_)
            | ImportState::Done(_)
            | ImportState::Failed { .. }
            | ImportState::Stopped => {}
        }
        let Dropped { from, left } = self.dropped.take()?;
        self.import_place = from.display().to_string();
        self.import_words.clear();
        self.left = left;
        self.news = News::Fresh;
        self.version += 1;
        Some(ExchangeCommand::PreviewImport { from, words: None })
    }

    /// How many files were dropped beside the one in the field.
    pub const fn left(&self) -> usize {
        self.left
    }

    /// Notes that the export is on its way.
    pub fn exporting(&mut self, ticket: Ticket) {
        self.export = ExportState::Working(ticket);
        self.version += 1;
    }

    /// Notes that the file is being read.
    pub fn looking(&mut self, ticket: Ticket) {
        self.import = ImportState::Looking(ticket);
        self.version += 1;
    }

    /// Notes that the import is on its way.
    pub fn importing(&mut self, ticket: Ticket) {
        self.import = ImportState::Working(ticket);
        self.version += 1;
    }

    /// Notes that the person is picking a path.
    pub const fn pick(&mut self, ticket: Ticket, field: Field) {
        self.picking = Some((ticket, field));
    }

    /// Closes the preview, or what came of an import.
    pub fn close_import(&mut self) {
        self.import = ImportState::Idle;
        self.left = 0;
        self.version += 1;
    }

    /// Whether the person was shown what came of an import; from now on they were.
    pub fn take_news(&mut self) -> News {
        std::mem::take(&mut self.news)
    }

    /// Counts the diary's entries after an import or after one was taken back, and drops what was
    /// said of it once the diary has changed again.
    pub fn notice(&mut self, now: u64) {
        if let Back::Done { entries, .. } = &mut self.back {
            match *entries {
                None => *entries = Some(now),
                Some(then) if then != now => {
                    self.back = Back::Nothing;
                    self.version += 1;
                }
                Some(_) => {}
            }
        }
        let ImportState::Done(taken) = &mut self.import else {
            return;
        };
        match taken.entries {
            None => {
                taken.entries = Some(now);
                self.version += 1;
            }
            Some(entries) if entries != now => self.close_import(),
            Some(_) => {}
        }
    }

    pub(super) fn exported(&mut self, ticket: Ticket, exported: &Exported) {
        if self.export == ExportState::Working(ticket) {
            self.export = ExportState::Done(exported.clone());
            self.version += 1;
        }
    }

    pub(super) fn listed(&mut self, ticket: Ticket, preview: &ExportPreview) {
        if self.look == Look::Working(ticket) {
            self.look = Look::Shown(Box::new(preview.clone()));
            self.version += 1;
        }
    }

    pub(super) fn previewed(&mut self, ticket: Ticket, preview: &ImportPreview) {
        if self.import == ImportState::Looking(ticket) {
            self.import = ImportState::Preview(Box::new(preview.clone()));
            self.news = News::Fresh;
            self.version += 1;
        }
    }

    pub(super) fn imported(&mut self, ticket: Ticket, imported: &Imported) {
        if self.import == ImportState::Working(ticket) {
            self.import_words.clear();
            self.import = ImportState::Done(Taken {
                imported: imported.clone(),
                entries: None,
            });
            self.news = News::Fresh;
            self.version += 1;
        }
    }

    /// What came of taking an import back.
    pub const fn back(&self) -> &Back {
        &self.back
    }

    /// Notes that an import is being taken back.
    pub fn taking_back(&mut self, ticket: Ticket, id: ImportId) {
        self.back = Back::Working(ticket, id);
        self.take_much = false;
        self.version += 1;
    }

    pub(super) fn taken_back(&mut self, ticket: Ticket, taken: TakenBack) {
        if self.back.waits_for(ticket) {
            self.back = Back::Done {
                taken,
                entries: None,
            };
            self.version += 1;
        }
    }

    /// The words that open the file to import; `None` where none were typed.
    pub fn words_for_import(&self) -> Option<Passphrase> {
        let typed = self.import_words.trim();
        (!typed.is_empty()).then(|| Passphrase::typed(typed))
    }

    /// Whether the file to import is locked, by its name or by what came of looking into it.
    pub fn import_is_locked(&self) -> bool {
        let said = match &self.import {
            ImportState::Failed { fault, .. } => fault.wants_words(),
            ImportState::Idle
            | ImportState::NoPlace
            | ImportState::Looking(_)
            | ImportState::Preview(_)
            | ImportState::Working(_)
            | ImportState::Done(_)
            | ImportState::Stopped => false,
        };
        let named = Path::new(self.import_place.trim())
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case(SEALED_ENDING));
        said || named || !self.import_words.is_empty()
    }

    pub(super) fn picked(&mut self, ticket: Ticket, path: Option<&Path>) {
        let Some((waiting, field)) = self.picking else {
            return;
        };
        if waiting != ticket {
            return;
        }
        self.picking = None;
        if let Some(path) = path {
            let text = path.display().to_string();
            match field {
                Field::Export => self.export_place = text,
                Field::Import => self.import_place = text,
            }
        }
    }

    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        let stopped = fault.kind() == FaultKind::Stopped;
        if self.export == ExportState::Working(ticket) {
            self.export = if stopped {
                ExportState::Stopped
            } else {
                ExportState::Failed {
                    place: self.export_place.trim().to_owned(),
                    fault: fault.clone(),
                }
            };
        }
        if self.look == Look::Working(ticket) {
            self.look = Look::Closed;
            self.export = ExportState::Failed {
                place: self.export_place.trim().to_owned(),
                fault: fault.clone(),
            };
        }
        self.person.failed(ticket, fault);
        if [ImportState::Looking(ticket), ImportState::Working(ticket)].contains(&self.import) {
            self.import = if stopped {
                ImportState::Stopped
            } else {
                ImportState::Failed {
                    place: self.import_place.trim().to_owned(),
                    fault: fault.clone(),
                }
            };
            self.news = News::Fresh;
        }
        if self.back.waits_for(ticket) {
            self.back = std::mem::take(&mut self.back).failed(fault);
        }
        self.version += 1;
    }
}
