//! Owns the place where copies of the diary go, and when which copy was written there; never what they say.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::domain::Day;
use crate::platform::files::{self, FileProblem};

/// The name of the file in a diary's folder.
const NAME: &str = "second-place.toml";
/// The most bytes it may hold.
const MOST_BYTES: u64 = 1024 * 1024;
/// The most copies that are remembered.
const MOST_COPIES: usize = 100;

/// Where the next copy of the diary goes, and what was written before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// The folder that copies of the diary go to.
    pub place: Option<PathBuf>,
    /// The day on which the reminder was put off.
    pub put_off: Option<Day>,
    /// What was written, oldest first.
    pub written: Vec<KnownCopy>,
}

/// One copy that was written elsewhere. It may have been moved or deleted since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCopy {
    /// Where it was written to.
    pub path: PathBuf,
    /// When, in milliseconds since 1970 UTC.
    pub at_utc_ms: i64,
    /// How many entries were counted in it.
    pub entries: u64,
}

impl Copies {
    /// Reads the list of a diary's folder. What cannot be read is left out; a missing file is empty.
    pub fn load(folder: &Path) -> Self {
        files::read_whole(&folder.join(NAME), MOST_BYTES)
            .map(|bytes| Self::read(&String::from_utf8_lossy(&bytes)))
            .unwrap_or_default()
    }

    /// Reads the text of such a file; never fails.
    pub fn read(text: &str) -> Self {
        let Ok(table) = text.parse::<Table>() else {
            return Self::default();
        };
        let written = table.get("copy").and_then(Value::as_array);
        Self {
            place: table
                .get("place")
                .and_then(Value::as_str)
                .map(PathBuf::from),
            put_off: table
                .get("put-off")
                .and_then(Value::as_str)
                .and_then(|day| day.parse().ok()),
            written: written.into_iter().flatten().filter_map(copy_of).collect(),
        }
    }

    /// Writes the list, whole or not at all.
    pub fn save(&self, folder: &Path) -> Result<(), FileProblem> {
        files::write_whole(&folder.join(NAME), self.write().as_bytes())
    }

    /// Notes a copy. The oldest ones are forgotten where there are very many.
    pub fn note(&mut self, copy: KnownCopy) {
        self.written.retain(|known| known.path != copy.path);
        self.written.push(copy);
        let extra = self.written.len().saturating_sub(MOST_COPIES);
        self.written.drain(..extra);
    }

    fn write(&self) -> String {
        let text = |path: &Path| Value::String(path.to_string_lossy().into_owned());
        let mut table = Table::new();
        if let Some(place) = &self.place {
            table.insert("place".to_owned(), text(place));
        }
        if let Some(day) = self.put_off {
            table.insert("put-off".to_owned(), Value::String(day.to_string()));
        }
        let written = self.written.iter().map(|copy| {
            let mut row = Table::new();
            let entries = i64::try_from(copy.entries).unwrap_or(i64::MAX);
            row.insert("path".to_owned(), text(&copy.path));
            row.insert("at".to_owned(), Value::Integer(copy.at_utc_ms));
            row.insert("entries".to_owned(), Value::Integer(entries));
            Value::Table(row)
        });
        table.insert("copy".to_owned(), Value::Array(written.collect()));
        table.to_string()
    }
}

fn copy_of(value: &Value) -> Option<KnownCopy> {
    let row = value.as_table()?;
    Some(KnownCopy {
        path: PathBuf::from(row.get("path")?.as_str()?),
        at_utc_ms: row.get("at")?.as_integer()?,
        entries: u64::try_from(row.get("entries")?.as_integer()?).ok()?,
    })
}
