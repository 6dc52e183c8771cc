//! Owns who a diary is about: its identifier, a pseudonym, a name, and what they want to say at a
//! visit.

use crate::domain::ids::uuid_id;
use crate::domain::one_line::one_line_text;
use crate::domain::{FieldProblem, Note};

/// Digits and letters that are not taken for one another when they are read aloud or copied.
const CLEAR: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many of them stand in a pseudonym that nobody chose: 33 million are possible.
const CLEAR_CHARS: u32 = 5;

uuid_id! {
    /// Names one diary for ever, on every machine that holds a copy of it (a random UUID). It says
    /// nothing about the person.
    DiaryId
}

impl DiaryId {
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

one_line_text! {
    /// What stands for the person in everything that leaves, such as a number that the clinic gave: one
    /// line of 1 to 40 characters.
    Pseudonym, 40
}

one_line_text! {
    /// The person's name, in their own words: one line of 1 to 100 characters. It leaves only where the
    /// person asks for it.
    PersonName, 100
}

/// Who a diary is about, as the person typed it. Everything can stay open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The pseudonym that was chosen or given.
    pub pseudonym: Option<Pseudonym>,
    /// The name.
    pub name: Option<PersonName>,
    /// What they want to say at a visit.
    pub visit: VisitWords,
}

/// What a person wants to say at a visit, in their own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitWords {
    /// When it was first noticed, and by whom.
    pub noticed: Option<VisitText>,
    /// How it changed since then.
    pub course: Option<VisitText>,
    /// Their own questions, one a line.
    pub questions: Option<VisitText>,
}

impl VisitWords {
    /// How many of them were written.
    pub fn count(&self) -> usize {
        let all = [&self.noticed, &self.course, &self.questions];
        all.into_iter().flatten().count()
    }
}

/// A text for a visit: 1 to 1,000 characters, kept as a note is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VisitText(String);

impl VisitText {
    /// The most characters.
    pub const MAX_CHARS: usize = 1_000;

    /// Takes a text without the white space around it; refuses an empty one and one that is too long.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        let note = Note::new(text)?;
        let kept = note.as_str().trim();
        if kept.is_empty() {
            return Err(FieldProblem::Missing);
        }
        if kept.chars().count() > Self::MAX_CHARS {
            return Err(FieldProblem::TooLong {
                limit: Self::MAX_CHARS,
            });
        }
        Ok(Self(kept.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
