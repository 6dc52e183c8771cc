//! Owns the marked words, and looking for them in text, bytes, files and memory without holding one.

use std::fs::{self, File};
use std::io::BufRead as _;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use fastrand::Rng;

/// What a hidden mark is combined with. Whoever looks for a mark in its own memory must not hold it.
const HIDING: u8 = 0x5A;
/// How many letters a mark begins with, before its number.
const LETTERS: usize = 11;
/// How much of a memory region is read at once.
const PIECE: usize = 1 << 20;

/// Letters that no other text has: a mark is this and a number that says where it was typed.
pub(crate) fn fresh_mark(rng: &mut Rng) -> String {
    // The first letter is a rare one, so that looking for it is quick; without vowels it is no word.
    let letters: Vec<char> = "bcdfghjkmnpqrstvwxz".chars().collect();
    let rest = std::iter::repeat_with(|| letters[rng.usize(0..letters.len())]);
    std::iter::once('q').chain(rest).take(LETTERS).collect()
}

/// The letters of a mark, hidden.
#[derive(Clone)]
pub(crate) struct Hidden(Vec<u8>);

impl Hidden {
    /// Hides a mark.
    pub(crate) fn of(mark: &str) -> Self {
        Self(mark.bytes().map(|byte| byte ^ HIDING).collect())
    }

    /// As text for another process.
    pub(crate) fn told(&self) -> String {
        let bytes: Vec<String> = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
        bytes.concat()
    }

    /// Reads [`Hidden::told`].
    pub(crate) fn heard(told: &str) -> Self {
        let pairs = told.as_bytes().chunks(2);
        let read = |pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        Self(pairs.map(read).collect())
    }

    /// The mark itself, for a process that is meant to hold it.
    pub(crate) fn plain(&self) -> String {
        let letters = self.0.iter().map(|byte| char::from(byte ^ HIDING));
        letters.collect()
    }

    /// Where a mark lies in this text, in small or in capital letters, with what stands around it.
    pub(crate) fn in_text(&self, text: &str) -> Option<String> {
        let place = self.next_in(text.as_bytes(), 0)?;
        Some(around(text.as_bytes(), place))
    }

    /// Every place of a mark in these bytes, as UTF-8 or UTF-16, with what stands around it.
    pub(crate) fn in_bytes(&self, bytes: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(place) = self.next_in(bytes, from) {
            found.push(around(bytes, place));
            from = place + 1;
        }
        found
    }

    fn next_in(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let first = self.0.first()? ^ HIDING;
        let capital = first.to_ascii_uppercase();
        let small = self.next_after(bytes, from, first);
        let large = self.next_after(bytes, from, capital);
        small.into_iter().chain(large).min()
    }

    /// The next place at which `first` begins a mark.
    fn next_after(&self, bytes: &[u8], mut from: usize, first: u8) -> Option<usize> {
        loop {
            let mut rest = bytes.get(from..)?;
            let passed = rest.skip_until(first).ok()?;
            let place = (from + passed).checked_sub(1)?;
            if passed == 0 || bytes.get(place) != Some(&first) {
                return None;
            }
            if self.begins(bytes, place, 1) || self.begins(bytes, place, 2) {
                return Some(place);
            }
            from = place + 1;
        }
    }

    /// Whether a mark begins here with its letters so many bytes apart.
    fn begins(&self, bytes: &[u8], place: usize, apart: usize) -> bool {
        self.0.iter().enumerate().all(|(letter, hidden)| {
            let at = place + letter * apart;
            let is_letter = bytes
                .get(at)
                .is_some_and(|byte| byte.to_ascii_lowercase() ^ HIDING == *hidden);
            is_letter && (apart == 1 || bytes.get(at + 1) == Some(&0))
        })
    }
}

/// What stands around a place, with a dot for what is no letter.
fn around(bytes: &[u8], place: usize) -> String {
    let part = &bytes[place.saturating_sub(24)..bytes.len().min(place + 2 * LETTERS + 24)];
    let shown = part.iter().map(|byte| match byte {
        32..=126 => char::from(*byte),
        0..=31 | 127..=255 => '.',
    });
    shown.collect()
}

/// Every file below a folder that holds a mark, in its bytes or in its name.
pub(crate) fn in_files(hidden: &Hidden, folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for path in all_below(folder) {
        let name = path.display().to_string();
        if hidden.in_text(&name).is_some() {
            found.push(format!("the name {name}"));
        }
        let bytes = fs::read(&path).unwrap_or_default();
        for around in hidden.in_bytes(&bytes) {
            found.push(format!("{name}: {around}"));
        }
    }
    found
}

/// Every file and every empty folder below a folder.
pub(crate) fn all_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(inside) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for path in inside.map(|file| file.unwrap().path()) {
        if path.is_dir() {
            let before = all.len();
            all.extend(all_below(&path));
            if all.len() == before {
                all.push(path);
            }
        } else {
            all.push(path);
        }
    }
    all
}

/// What was found in the memory of this process, and how much of it was looked through.
pub(crate) struct Looked {
    pub(crate) bytes: usize,
    pub(crate) found: Vec<String>,
}

/// Looks through everything that this process can write to: heap, stacks, and what it maps.
pub(crate) fn in_own_memory(hidden: &Hidden) -> Looked {
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let memory = File::open("/proc/self/mem").unwrap();
    let mut looked = Looked {
        bytes: 0,
        found: Vec::new(),
    };
    let mut piece = vec![0; PIECE + 4 * LETTERS];
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (Some(range), Some(may)) = (parts.next(), parts.next()) else {
            continue;
        };
        if !may.starts_with("rw") {
            continue;
        }
        let (begin, end) = range.split_once('-').unwrap();
        let begin = u64::from_str_radix(begin, 16).unwrap();
        let end = u64::from_str_radix(end, 16).unwrap();
        let mut at = begin;
        while at < end {
            // Pieces overlap, so that no mark lies across two of them.
            let left = usize::try_from(end - at).unwrap();
            let wanted = left.min(piece.len());
            let read = memory.read_at(&mut piece[..wanted], at).unwrap_or(0);
            looked.bytes += read.min(PIECE);
            for around in hidden.in_bytes(&piece[..read]) {
                looked.found.push(format!("memory at {at:x}: {around}"));
            }
            at += PIECE as u64;
        }
    }
    looked
}
