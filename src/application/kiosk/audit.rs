//! Owns the audit log: one line a deed, each chained to the one before, none about anybody's health.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doer {
    /// Staff, by their passphrase.
    Staff,
    /// Somebody at the locked screen.
    Visitor,
    /// The person a sign stands for.
    Person,
    /// The program.
    Program,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The kiosk was set up.
    SetUp,
    /// Staff accepted a disk without encryption.
    PlainDiskAccepted,
    /// Staff came in.
    StaffIn,
    /// A staff passphrase was wrong.
    StaffRefused,
    /// A diary was begun.
    Added,
    /// A diary was opened.
    Opened,
    /// A PIN was wrong.
    Refused,
    /// A PIN was guessed at too often and taken away.
    PinGone,
    /// A diary was erased for good.
    Removed,
    /// A PIN was set anew with the clinic's key.
    PinReset,
    /// A person changed their own PIN.
    PinChanged,
    /// What staff set was changed.
    Changed,
    /// The audit log was written to a stick.
    LogExported,
    /// A guest began.
    Guest,
    /// Somebody read the guidance without logging in.
    Guidance,
    /// The screen was locked by its button.
    Locked,
    /// The screen locked by itself.
    LockedIdle,
    /// Kiosk mode was left.
    Left,
}

impl Doer {
    const fn id(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Visitor => "visitor",
            Self::Person => "person",
            Self::Program => "program",
        }
    }
}

impl Deed {
    /// The word in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SetUp => "set-up",
            Self::PlainDiskAccepted => "plain-disk-accepted",
            Self::StaffIn => "staff-in",
            Self::StaffRefused => "staff-refused",
            Self::Added => "added",
            Self::Opened => "opened",
            Self::Refused => "refused",
            Self::PinGone => "pin-gone",
            Self::Removed => "removed",
            Self::PinReset => "pin-reset",
            Self::PinChanged => "pin-changed",
            Self::Changed => "settings-changed",
            Self::LogExported => "log-exported",
            Self::Guest => "guest",
            Self::Guidance => "guidance",
            Self::Locked => "locked",
            Self::LockedIdle => "locked-idle",
            Self::Left => "left",
        }
    }
}

/// One line of the log. Its parts are words of lists and numbers, so that nothing of a diary can be
/// written into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Its number, from 1.
    pub number: u64,
    /// When, in milliseconds since 1970.
    pub utc_ms: i64,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// Whose diary, such as `circle-7`; empty where it is about none.
    pub about: String,
    /// The sum of the line before; 64 zeros before the first.
    pub before: String,
    /// The sum of this line.
    pub sum: String,
}

/// Where a log was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditFault {
    /// A line is not as it was written, or is not the one that came after the line before it.
    Line {
        /// Its place, from 1.
        number: u64,
    },
    /// Lines at the end are gone.
    CutOff {
        /// How many lines there should be at least.
        expected: u64,
        /// How many there are.
        found: u64,
    },
}

impl AuditLine {
    /// The line after `last`.
    pub fn next(last: Option<&Self>, utc_ms: i64, who: Doer, what: Deed, about: &str) -> Self {
        let (number, sum) = last.map_or_else(
            || (0, "0".repeat(64)),
            |last| (last.number, last.sum.clone()),
        );
        Self::after(number, sum, utc_ms, who, what, about)
    }

    /// The line after the one with this number and sum.
    fn after(number: u64, sum: String, utc_ms: i64, who: Doer, what: Deed, about: &str) -> Self {
        let mut line = Self {
            number: number.saturating_add(1),
            utc_ms,
            who: who.id().to_owned(),
            what: what.id().to_owned(),
            about: about.to_owned(),
            before: sum,
            sum: String::new(),
        };
        line.sum = line.counted();
        line
    }

    /// The line as it stands in the file, without its end.
    pub fn text(&self) -> String {
        let Self { sum, .. } = self;
        format!("{},\"sum\":\"{sum}\"}}", self.summed())
    }

    /// Reads a line; `None` where it is not written exactly as this program writes it.
    pub fn read(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('{')?.strip_suffix('}')?;
        let mut parts = BTreeMap::new();
        for part in inner.split(',') {
            let (key, value) = part.split_once(':')?;
            parts.insert(key.trim_matches('"'), value.trim_matches('"'));
        }
        let text_of = |key: &str| parts.get(key).map(|value| (*value).to_owned());
        let line = Self {
            number: parts.get("n")?.parse().ok()?,
            utc_ms: parts.get("at")?.parse().ok()?,
            who: text_of("who")?,
            what: text_of("what")?,
            about: text_of("about")?,
            before: text_of("before")?,
            sum: text_of("sum")?,
        };
        (line.text() == text).then_some(line)
    }

    /// What the sum is made of.
    fn summed(&self) -> String {
        let Self {
            number,
            utc_ms,
            who,
            what,
            about,
            before,
            ..
        } = self;
        format!(
            "{{\"n\":{number},\"at\":{utc_ms},\"who\":\"{who}\",\"what\":\"{what}\",\"about\":\"{about}\",\"before\":\"{before}\""
        )
    }

    fn counted(&self) -> String {
        let sum = Sha256::digest(self.summed().as_bytes());
        sum.iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .filter_map(|half| char::from_digit(u32::from(half), 16))
            .collect()
    }
}

/// Reads a whole log, and checks each line and its tie to the one before.
pub fn chain(text: &str) -> Result<Vec<AuditLine>, AuditFault> {
    let mut lines: Vec<AuditLine> = Vec::new();
    for (number, line) in (1_u64..).zip(text.lines()) {
        let fault = AuditFault::Line { number };
        let line = AuditLine::read(line).ok_or(fault)?;
        let before = lines
            .last()
            .map_or_else(|| "0".repeat(64), |last| last.sum.clone());
        if line.number != number || line.before != before || line.sum != line.counted() {
            return Err(fault);
        }
        lines.push(line);
    }
    Ok(lines)
}

/// Checks a whole log against `head`, the number and sum of a line that was written to another file:
/// a log that was cut off before it, or written anew, is found.
pub fn verify(text: &str, head: &str) -> Result<Vec<AuditLine>, AuditFault> {
    let lines = chain(text)?;
    let found = u64::try_from(lines.len()).unwrap_or(u64::MAX);
    let Some((expected, sum)) = head_in(head) else {
        // A power cut can come between the first line and its head; later on the head was taken away.
        return if found <= 1 {
            Ok(lines)
        } else {
            Err(AuditFault::CutOff {
                expected: found.saturating_add(1),
                found,
            })
        };
    };
    match lines.iter().find(|line| line.number == expected) {
        None => Err(AuditFault::CutOff { expected, found }),
        Some(line) if line.sum != sum => Err(AuditFault::Line { number: expected }),
        Some(_) => Ok(lines),
    }
}

/// The line to write next, where the log ends with `end` and the other file holds `head`. Where lines
/// are gone it is tied to the head, so that going on does not hide what is gone.
pub fn following(
    end: &str,
    head: &str,
    utc_ms: i64,
    (who, what, about): (Doer, Deed, &str),
) -> AuditLine {
    let last = end.lines().last().and_then(AuditLine::read);
    let ahead = head_in(head)
        .filter(|(number, _sum)| last.as_ref().is_none_or(|last| last.number < *number));
    match ahead {
        Some((number, sum)) => AuditLine::after(number, sum.to_owned(), utc_ms, who, what, about),
        None => AuditLine::next(last.as_ref(), utc_ms, who, what, about),
    }
}

fn head_in(head: &str) -> Option<(u64, &str)> {
    let (number, sum) = head.trim().split_once(' ')?;
    // A head that makes no sense is ahead of every log, so that this is found.
    Some((number.parse().unwrap_or(u64::MAX), sum))
}

/// What stands in the other file.
pub(in crate::application::kiosk) fn head(line: &AuditLine) -> String {
    format!("{} {}\n", line.number, line.sum)
}
