//! Owns telling what kind of file a stream is by how it begins, and holding the stream to a size.

use std::io::{self, BufRead, Read};

use crate::exchange::activity::{Format, Unreadable};

/// How many bytes are looked at.
const LOOK: usize = 4 * 1024;

/// A stream whose beginning was looked at.
pub(super) struct Stream<'a> {
    begun: Vec<u8>,
    taken: usize,
    rest: &'a mut dyn BufRead,
    left: u64,
}

impl<'a> Stream<'a> {
    /// Looks at how a stream begins.
    pub(super) fn of(rest: &'a mut dyn BufRead) -> Result<Self, Unreadable> {
        let mut begun = Vec::new();
        // A pipe hands over what it has, so it is read until there is enough or no more.
        let read = (&mut *rest).take(LOOK as u64).read_to_end(&mut begun);
        read.map_err(|_broken| Unreadable::CutShort)?;
        if begun.is_empty() {
            return Err(Unreadable::Empty);
        }
        Ok(Self {
            begun,
            taken: 0,
            rest,
            left: u64::MAX,
        })
    }

    /// What kind of file it is.
    pub(super) fn format(&self) -> Result<Format, Unreadable> {
        let begun = self.begun.as_slice();
        if begun.get(8..12) == Some(b".FIT".as_slice()) {
            return Ok(Format::Fit);
        }
        if is_archive(begun) {
            return Err(Unreadable::Archive);
        }
        if begun.starts_with(b"\xFF\xFE") || begun.starts_with(b"\xFE\xFF") {
            return Err(Unreadable::NotUtf8);
        }
        let text = begun.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(begun);
        let text = String::from_utf8_lossy(text);
        let text = text.trim_start();
        if text.is_empty() {
            return Err(Unreadable::Empty);
        }
        if text.starts_with('<') {
            return xml_format(text);
        }
        csv_format(text)
    }

    /// Gives at most this many bytes from now on; more are an error.
    pub(super) const fn limit(&mut self, bytes: u64) {
        self.left = bytes;
    }

    /// Reads everything that is left.
    pub(super) fn read_all(&mut self, cap: u64) -> Result<Vec<u8>, Unreadable> {
        let mut bytes = Vec::new();
        match self.read_to_end(&mut bytes) {
            Ok(_length) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                Err(Unreadable::TooLarge { cap })
            }
            Err(_broken) => Err(Unreadable::CutShort),
        }
    }
}

fn is_archive(begun: &[u8]) -> bool {
    [
        b"PK\x03\x04".as_slice(),
        b"PK\x05\x06",
        b"\x1F\x8B",
        b"7z\xBC\xAF\x27\x1C",
        b"Rar!",
        b"BZh",
        b"\xFD7zXZ",
    ]
    .iter()
    .any(|mark| begun.starts_with(mark))
}

/// The root element is the first one that is neither a declaration, a comment nor a document type.
fn xml_format(text: &str) -> Result<Format, Unreadable> {
    let root = text
        .match_indices('<')
        .filter_map(|(at, _)| text.get(at + 1..))
        .find(|rest| rest.starts_with(|first: char| first.is_alphabetic()));
    let name: String = root
        .unwrap_or_default()
        .chars()
        .take_while(|character| !character.is_whitespace() && !matches!(character, '>' | '/'))
        .collect();
    let local = name.rsplit(':').next().unwrap_or_default();
    match local {
        "gpx" => Ok(Format::Gpx),
        "TrainingCenterDatabase" => Ok(Format::Tcx),
        "HealthData" => Ok(Format::AppleHealth),
        // The document type of Apple Health lists every element before the root.
        _ if text.contains("HealthData") => Ok(Format::AppleHealth),
        _ => Err(Unreadable::UnknownKind),
    }
}

fn csv_format(text: &str) -> Result<Format, Unreadable> {
    let head = text.lines().next().unwrap_or_default();
    if head.contains("Activity Type") && head.contains("Activity Date") {
        Ok(Format::StravaCsv)
    } else if head.contains("Activity Type") && head.contains("Date") {
        Ok(Format::GarminCsv)
    } else {
        Err(Unreadable::UnknownKind)
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let some = self.fill_buf()?;
        let length = some.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(some) {
            *to = *from;
        }
        self.consume(length);
        Ok(length)
    }
}

impl BufRead for Stream<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.taken < self.begun.len() {
            Ok(self.begun.get(self.taken..).unwrap_or_default())
        } else {
            self.rest.fill_buf()
        }
    }

    fn consume(&mut self, amount: usize) {
        self.left = self.left.saturating_sub(amount as u64);
        if self.taken < self.begun.len() {
            self.taken += amount;
        } else {
            self.rest.consume(amount);
        }
    }
}
