//! Owns who a diary is about: its identifier, a pseudonym and a name.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use crate::domain::FieldProblem;

/// Digits and letters that are not taken for one another when they are read aloud or copied.
const CLEAR: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many of them stand in a pseudonym that nobody chose: 33 million are possible.
const CLEAR_CHARS: u32 = 5;

/// Names one diary for ever, on every machine that holds a copy of it (a random UUID). It says
/// nothing about the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DiaryId(Uuid);

impl DiaryId {
    /// Wraps a UUID that the store made or a file carried.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// Gives the 16 bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// The pseudonym where nobody chose one, such as "E-7F3K2": the last 25 bits, which are random.
    pub fn pseudonym(&self) -> Pseudonym {
        let bits = self.0.as_u128();
        let mut text = "E-".to_owned();
        for place in (0..CLEAR_CHARS).rev() {
            let five = (bits >> (5 * place)) & 31;
            let clear = usize::try_from(five)
                .ok()
                .and_then(|five| CLEAR.get(five))
                .copied();
            text.extend(clear.map(char::from));
        }
        Pseudonym(text)
    }
}

impl fmt::Display for DiaryId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl FromStr for DiaryId {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text)
            .map(Self)
            .map_err(|_malformed| FieldProblem::NotAnId)
    }
}

/// What stands for the person in everything that leaves, such as a number that the clinic gave: one
/// line of 1 to 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pseudonym(String);

impl Pseudonym {
    /// The most characters.
    pub const MAX_CHARS: usize = 40;

    /// Takes a line without the spaces around it; refuses an empty one and one that is too long.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        one_line(text, Self::MAX_CHARS).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The person's name, in their own words: one line of 1 to 100 characters. It leaves only where the
/// person asks for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonName(String);

impl PersonName {
    /// The most characters.
    pub const MAX_CHARS: usize = 100;

    /// Takes a line without the spaces around it; refuses an empty one and one that is too long.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        one_line(text, Self::MAX_CHARS).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Who a diary is about, as the person typed it. Everything can stay open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The pseudonym that was chosen or given.
    pub pseudonym: Option<Pseudonym>,
    /// The name.
    pub name: Option<PersonName>,
}

/// The one line that is left of a text without control and direction characters and outer spaces.
pub(in crate::domain) fn one_line(text: &str, limit: usize) -> Result<String, FieldProblem> {
    let kept: String = text
        .chars()
        .filter(|character| super::entry::is_kept(*character) && !matches!(character, '\n' | '\t'))
        .collect();
    let kept = kept.trim();
    if kept.is_empty() {
        return Err(FieldProblem::Missing);
    }
    if kept.chars().count() > limit {
        return Err(FieldProblem::TooLong { limit });
    }
    Ok(kept.to_owned())
}
