//! Owns every word a person reads, in each language.
//!
//! # How a text gets its function
//!
//! 1. Write the message into `assets/i18n/en/<topic>.ftl` and its Chinese into
//!    `assets/i18n/zh/<topic>.ftl`. A topic is one file: a new one needs nothing else. Every
//!    identifier begins with the name of its topic: `today-title` stands in `today.ftl`.
//! 2. Run `sh scripts/words.sh`. It takes a second, needs only `rustc`, and rewrites
//!    `src/i18n/generated/`. After a merge conflict there, run it again.
//! 3. Call the method: `words.today_title()`.
//!
//! A message `today-load = Your last 7 days: { $load }` becomes
//! `fn today_load(&self, load: &str) -> String`. A variable named `n`, or beginning with `n-`, is
//! an `i64` and can choose plural forms (`{ $n -> [one] … *[other] … }`); it is written with
//! grouped digits. Every other variable is a `&str` that is already in words: numbers, dates and
//! units come from the methods of [`Words`] in `format.rs` ([`Words::number`], [`Words::day_long`],
//! [`Words::minutes`] …), the closed lists of the domain from those in `labels.rs`
//! ([`Words::kind`], [`Words::variant`] …). Arguments stand in alphabetical order. The comment
//! right before a message becomes the documentation of its method.
//!
//! Messages are plain: no attributes, no terms, no references to other messages, at most five
//! variables. The rule tests check that both languages have the same messages with the same
//! variables, that the generated files are fresh, and which words are used.

mod body_map;
mod calendar;
mod display;
mod format;
mod generated;
mod guidance;
mod labels;
mod own;
mod path_labels;
mod prose;
mod signs;
mod start;
mod words;

pub use display::{Clock, Display, Distance, Language, WeekStart};
pub use guidance::{GuidanceFiles, GuidanceProblem, guidance};
pub use words::Words;

/// How many there are, as texts take it.
pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
