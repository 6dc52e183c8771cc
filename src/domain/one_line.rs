//! Owns texts of one line: what is kept of them, and types that hold one.

use crate::domain::FieldProblem;
use crate::domain::entry::is_kept;

/// The one line that is left of a text without control and direction characters and outer spaces.
pub(in crate::domain) fn one_line(text: &str, limit: usize) -> Result<String, FieldProblem> {
    let kept: String = text
        .chars()
        .filter(|character| is_kept(*character) && !matches!(character, '\n' | '\t'))
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

macro_rules! one_line_text {
    ($(#[$doc:meta])* $name:ident, $most:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The most characters.
            pub const MAX_CHARS: usize = $most;

            /// Takes a line without the spaces around it; refuses an empty one and one that is too
            /// long.
            pub fn new(text: &str) -> Result<Self, $crate::domain::FieldProblem> {
                $crate::domain::one_line::one_line(text, Self::MAX_CHARS).map(Self)
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

pub(in crate::domain) use one_line_text;
