//! Owns the kiosk's own files: what staff set, and the sign of each person's folder.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::domain::Day;
use crate::platform::disks::USUAL_STICKS;
use crate::platform::files::{self, FileProblem, FileProblemKind};

/// More than such a file ever holds.
const LIMIT: u64 = 64 * 1024;
/// The shortest and the longest time without a touch before the warning, in seconds.
pub const IDLE: [u16; 2] = [30, 300];
/// The fewest and the most digits that staff may ask of a PIN.
pub const PIN: [u8; 2] = [6, 10];

/// What staff set, in `kiosk.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KioskFile {
    /// The languages on offer, the first one shown first; tags such as `en`.
    pub languages: Vec<String>,
    /// Seconds without a touch before the warning, 30 to 300.
    pub idle_s: u16,
    /// The fewest digits of a PIN, 6 to 10.
    pub pin_least: u8,
    /// The size of everything in percent.
    pub zoom: u16,
    /// Whether somebody may try the program as a guest.
    pub guests: Allowed,
    /// Whether somebody may begin a diary without staff.
    pub newcomers: Allowed,
    /// The folders where sticks appear.
    pub sticks: Vec<PathBuf>,
    /// The public half of the clinic's recovery key.
    pub clinic: String,
    /// Who accepted a disk without encryption, in these words, at this time.
    pub plain_disk: Option<Acceptance>,
}

/// Whether something is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Words by which staff accepted something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// The words.
    pub words: String,
    /// When, in milliseconds since 1970.
    pub utc_ms: i64,
}

impl Default for KioskFile {
    fn default() -> Self {
        Self {
            languages: vec!["en".to_owned(), "zh".to_owned()],
            idle_s: 60,
            pin_least: 6,
            zoom: 100,
            guests: Allowed::Yes,
            newcomers: Allowed::Yes,
            sticks: USUAL_STICKS.iter().map(PathBuf::from).collect(),
            clinic: String::new(),
            plain_disk: None,
        }
    }
}

impl Allowed {
    const fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl KioskFile {
    /// Reads the file. `None` where there is none yet. A file that makes no sense is a problem: it
    /// is never taken for a kiosk that was not set up.
    pub fn load(path: &Path) -> Result<Option<Self>, FileProblem> {
        let bytes = match files::read_whole(path, LIMIT) {
            Ok(bytes) => bytes,
            Err(problem) if problem.kind == FileProblemKind::Missing => return Ok(None),
            Err(problem) => return Err(problem),
        };
        Self::read(&String::from_utf8_lossy(&bytes))
            .map(Some)
            .ok_or_else(|| FileProblem::new(path, std::io::ErrorKind::InvalidData.into()))
    }

    /// Reads the text of the file; numbers are held inside their limits, and what is not named is
    /// as it is at first. `None` where it is no such file.
    pub fn read(text: &str) -> Option<Self> {
        let table: Table = text.parse().ok()?;
        let usual = Self::default();
        let number = |key: &str| table.get(key).and_then(Value::as_integer);
        let yes = |key: &str| table.get(key).and_then(Value::as_bool);
        let list = |key: &str| -> Option<Vec<String>> {
            let list = table.get(key)?.as_array()?;
            Some(
                list.iter()
                    .filter_map(|one| one.as_str().map(str::to_owned))
                    .collect(),
            )
        };
        let held = |key: &str, least: i64, most: i64| number(key).map(|n| n.clamp(least, most));
        Some(Self {
            languages: list("languages")
                .filter(|list| !list.is_empty())
                .unwrap_or(usual.languages),
            idle_s: held("idle-seconds", IDLE[0].into(), IDLE[1].into())
                .and_then(|n| u16::try_from(n).ok())
                .unwrap_or(usual.idle_s),
            pin_least: held("pin-digits", PIN[0].into(), PIN[1].into())
                .and_then(|n| u8::try_from(n).ok())
                .unwrap_or(usual.pin_least),
            zoom: held("zoom", 100, 250)
                .and_then(|n| u16::try_from(n).ok())
                .unwrap_or(usual.zoom),
            guests: yes("guests").map_or(usual.guests, Allowed::of),
            newcomers: yes("newcomers").map_or(usual.newcomers, Allowed::of),
            sticks: list("sticks")
                .map(|list| list.into_iter().map(PathBuf::from).collect())
                .unwrap_or(usual.sticks),
            clinic: table.get("clinic-key").and_then(Value::as_str)?.to_owned(),
            plain_disk: acceptance_in(&table),
        })
    }

    /// Writes the text of the file.
    pub fn write(&self) -> String {
        let text = |text: &str| Value::String(text.to_owned());
        let mut table = Table::new();
        let languages = self.languages.iter().map(|tag| text(tag)).collect();
        table.insert("languages".to_owned(), Value::Array(languages));
        table.insert(
            "idle-seconds".to_owned(),
            Value::Integer(self.idle_s.into()),
        );
        table.insert(
            "pin-digits".to_owned(),
            Value::Integer(self.pin_least.into()),
        );
        table.insert("zoom".to_owned(), Value::Integer(self.zoom.into()));
        let yes = |allowed| Value::Boolean(allowed == Allowed::Yes);
        table.insert("guests".to_owned(), yes(self.guests));
        table.insert("newcomers".to_owned(), yes(self.newcomers));
        let sticks = self.sticks.iter().map(|path| text(&path.to_string_lossy()));
        table.insert("sticks".to_owned(), Value::Array(sticks.collect()));
        table.insert("clinic-key".to_owned(), text(&self.clinic));
        if let Some(accepted) = &self.plain_disk {
            let mut inner = Table::new();
            inner.insert("words".to_owned(), text(&accepted.words));
            inner.insert("at".to_owned(), Value::Integer(accepted.utc_ms));
            table.insert("plain-disk-accepted".to_owned(), Value::Table(inner));
        }
        table.to_string()
    }

    /// Writes the file, whole or not at all.
    pub fn save(&self, path: &Path) -> Result<(), FileProblem> {
        files::write_whole(path, self.write().as_bytes())
    }
}

fn acceptance_in(table: &Table) -> Option<Acceptance> {
    let inner = table.get("plain-disk-accepted")?.as_table()?;
    Some(Acceptance {
        words: inner.get("words")?.as_str()?.to_owned(),
        utc_ms: inner.get("at")?.as_integer()?,
    })
}

/// The sign of a person's folder, in `profile.toml`: no name, nothing of the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignFile {
    /// The word of the symbol.
    pub symbol: String,
    /// The number beside it.
    pub number: u16,
    /// The day it was last opened.
    pub last_used: Option<Day>,
}

impl SignFile {
    /// Reads a person's sign; `None` where the folder has none that makes sense.
    pub fn load(path: &Path) -> Option<Self> {
        let bytes = files::read_whole(path, LIMIT).ok()?;
        let table: Table = String::from_utf8_lossy(&bytes).parse().ok()?;
        Some(Self {
            symbol: table.get("symbol")?.as_str()?.to_owned(),
            number: u16::try_from(table.get("number")?.as_integer()?).ok()?,
            last_used: table
                .get("last-used")
                .and_then(Value::as_str)
                .and_then(|day| day.parse().ok()),
        })
    }

    /// Writes a person's sign.
    pub fn save(&self, path: &Path) -> Result<(), FileProblem> {
        let mut table = Table::new();
        table.insert("symbol".to_owned(), Value::String(self.symbol.clone()));
        table.insert("number".to_owned(), Value::Integer(self.number.into()));
        if let Some(day) = self.last_used {
            table.insert("last-used".to_owned(), Value::String(day.to_string()));
        }
        files::write_whole(path, table.to_string().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let file = KioskFile {
            languages: vec!["zh".to_owned()],
            idle_s: 120,
            pin_least: 8,
            zoom: 150,
            guests: Allowed::No,
            newcomers: Allowed::No,
            sticks: vec![PathBuf::from("/srv/stick")],
            clinic: "age1x".to_owned(),
            plain_disk: Some(Acceptance {
                words: "I accept".to_owned(),
                utc_ms: 1,
            }),
        };
        assert_eq!(KioskFile::read(&file.write()), Some(file));
    }

    #[test]
    fn numbers_are_held_inside_their_limits() {
        let read =
            |text: &str| KioskFile::read(&format!("clinic-key = \"age1x\"\n{text}")).unwrap();
        assert_eq!(read("idle-seconds = 5").idle_s, 30);
        assert_eq!(read("idle-seconds = 90000").idle_s, 300);
        assert_eq!(read("pin-digits = 4").pin_least, 6);
        assert_eq!(read("").idle_s, 60);
        assert_eq!(KioskFile::read("no kiosk"), None);
    }
}
