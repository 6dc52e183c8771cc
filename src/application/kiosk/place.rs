//! Owns the kiosk's own way of picking a file: what a command asks for, and what lies on the sticks.

use std::path::{Path, PathBuf};

use crate::application::{
    CalendarOrder, Command, Done, ExchangeCommand, ExportOrder, Fault, MeetCommand, PageOrder,
    Receipt, ReportOrder, ReviewCommand, Ticket, VisitForm, VisitSheetOrder, WeekSheetOrder,
};
use crate::i18n::Words;
use crate::platform::media::{Found, FoundKind, Media};

/// What is to be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceAsk {
    /// A file to read, with one of these endings; none means any.
    Open {
        /// What the person is asked.
        title: String,
        /// The endings, without their dot.
        endings: Vec<String>,
    },
    /// A place for a new file with this name.
    Save {
        /// What the person is asked.
        title: String,
        /// The name.
        name: String,
    },
}

/// What lies in a folder of a stick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The folders, by name.
    pub folders: Vec<PathBuf>,
    /// The regular files that fit, by name.
    pub files: Vec<PathBuf>,
}

impl PlaceAsk {
    /// What the person is asked.
    pub fn title(&self) -> &str {
        match self {
            Self::Open { title, .. } | Self::Save { title, .. } => title,
        }
    }
}

/// What a command would ask the system's own dialog for, or would write anywhere but on a stick, where
/// the next person's session must not find it. Everything else asks for no place.
pub fn place_ask(command: &Command, sticks: &[PathBuf], words: &Words) -> Option<PlaceAsk> {
    let save = |name: String| PlaceAsk::Save {
        title: words.kiosk_save_title(),
        name,
    };
    if let Command::Review(
        ReviewCommand::PickFiles { title, .. } | ReviewCommand::PickFolder { title },
    ) = command
    {
        return Some(PlaceAsk::Open {
            title: title.clone(),
            endings: Vec::new(),
        });
    }
    if let Some(to) = writes_to(&mut command.clone()) {
        let name = to.file_name().unwrap_or_default().to_string_lossy();
        let elsewhere = !Media::new(sticks.to_vec()).allows(to);
        return elsewhere.then(|| save(name.into_owned()));
    }
    let Command::Exchange(command) = command else {
        return None;
    };
    if let ExchangeCommand::PickExportPlace { title, name, .. } = command {
        return Some(PlaceAsk::Save {
            title: title.clone(),
            name: name.clone(),
        });
    }
    if let ExchangeCommand::PickImportFile { title, kinds } = command {
        let endings = kinds.iter().flat_map(|kind| kind.extensions.clone());
        return Some(PlaceAsk::Open {
            title: title.clone(),
            endings: endings.map(|ending| ending.to_lowercase()).collect(),
        });
    }
    if let ExchangeCommand::WritePage(order) = command {
        return Some(save(format!("{}.html", order.page.file())));
    }
    if let ExchangeCommand::WriteVisitSheet(order) = command {
        let name = match order.form {
            VisitForm::Pdf => "visit-sheet.pdf",
            VisitForm::Text => "visit-sheet.txt",
        };
        return Some(save(name.to_owned()));
    }
    None
}

/// The file or folder that a command is to write, where it names one.
fn writes_to(command: &mut Command) -> Option<&mut PathBuf> {
    if let Command::Meet(MeetCommand::WriteOut { to })
    | Command::Exchange(
        ExchangeCommand::Export(ExportOrder { to, .. })
        | ExchangeCommand::WriteCalendar(CalendarOrder { to, .. })
        | ExchangeCommand::WriteReport(ReportOrder { to, .. })
        | ExchangeCommand::WriteWeekSheet(WeekSheetOrder { to, .. })
        | ExchangeCommand::WritePlan { to, .. }
        | ExchangeCommand::WritePage(PageOrder { to: Some(to), .. })
        | ExchangeCommand::WriteVisitSheet(VisitSheetOrder { to: Some(to), .. }),
    ) = command
    {
        Some(to)
    } else {
        None
    }
}

/// The command with its place; `None` where the place itself was all that it asked for.
pub fn with_place(command: &Command, path: &Path) -> Option<Command> {
    let mut command = command.clone();
    if let Some(to) = writes_to(&mut command) {
        path.clone_into(to);
        return Some(command);
    }
    if let Command::Exchange(ExchangeCommand::WritePage(order)) = &mut command {
        order.to = Some(path.to_owned());
        return Some(command);
    }
    if let Command::Exchange(ExchangeCommand::WriteVisitSheet(order)) = &mut command {
        order.to = Some(path.to_owned());
        return Some(command);
    }
    None
}

/// What a dialog's answer would be.
pub fn chosen(command: &Command, ticket: Ticket, path: Option<PathBuf>) -> Receipt {
    let outcome = if matches!(command, Command::Review(_)) {
        Done::PickedMany(path.into_iter().collect())
    } else {
        Done::Picked(path)
    };
    Receipt {
        ticket,
        act: None,
        entries: Vec::new(),
        outcome,
    }
}

/// The most files or folders of one folder that are shown.
const MOST: usize = 500;

/// Lists a folder of one of these sticks. Links, pipes and devices are left out, and so is what is
/// hidden.
pub fn shelf(sticks: &[PathBuf], folder: &Path, ask: &PlaceAsk) -> Result<Shelf, Fault> {
    let mut shelf = Shelf::default();
    let listed = Media::new(sticks.to_vec()).list(folder, usize::MAX)?;
    for Found { kind, name } in listed.found {
        let path = folder.join(name);
        match kind {
            FoundKind::Folder => shelf.folders.push(path),
            FoundKind::File { .. } if fits(&path, ask) => shelf.files.push(path),
            FoundKind::File { .. } => {}
        }
    }
    shelf.folders.truncate(MOST);
    shelf.files.truncate(MOST);
    Ok(shelf)
}

/// Whether a file has an ending that is asked for.
fn fits(path: &Path, ask: &PlaceAsk) -> bool {
    match ask {
        PlaceAsk::Save { .. } => false,
        PlaceAsk::Open { endings, .. } => {
            let ending = path
                .extension()
                .map(|ending| ending.to_string_lossy().to_lowercase());
            endings.is_empty() || ending.is_some_and(|ending| endings.contains(&ending))
        }
    }
}

/// A name in a folder of one of these sticks that nothing has yet, not even a link that leads
/// nowhere: `page.html`, `page 2.html` and so on.
pub fn free_name(sticks: &[PathBuf], folder: &Path, name: &str) -> PathBuf {
    let media = Media::new(sticks.to_vec());
    let plain = folder.join(name);
    if !media.is_taken(&plain) {
        return plain;
    }
    let numbered = |number: u32| match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem} {number}.{ending}"),
        None => format!("{name} {number}"),
    };
    (2_u32..10_000)
        .map(|number| folder.join(numbered(number)))
        .find(|path| !media.is_taken(path))
        .unwrap_or(plain)
}
