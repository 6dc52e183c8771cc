//! Owns what is typed into a form as named lines of text, and the way there and back.

mod place;
mod taken;

use std::collections::BTreeSet;
use std::fmt::{Display, Write as _};
use std::str::FromStr;

use crate::domain::FieldProblem;
use crate::ui::nav::Route;

pub use place::{FormPlace, place_of, route_of};
pub use taken::{OpenForm, Saved, Taken};

/// What a form holds that is not saved yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where its form is.
    pub at: Route,
    /// What is typed, as lines; `None` where the form is as it was begun, or was saved.
    pub text: Option<String>,
}

impl Kept {
    /// A form that is open, with what is typed into it where somebody typed.
    pub fn new<T: Typing + Clone + PartialEq>(at: Route, typed: &T, begun: &T) -> Self {
        let text = (typed != begun).then(|| lines_of(typed));
        Self { at, text }
    }

    /// A form of which nothing is to be kept: it is as it was begun, or it was saved.
    pub const fn nothing(at: Route) -> Self {
        Self { at, text: None }
    }

    /// A form with what was taken up from the diary and is not shown yet.
    pub fn as_taken_up((at, text): &(Route, String)) -> Self {
        Self {
            at: *at,
            text: Some(text.clone()),
        }
    }
}

/// Something typed that goes into lines and comes back out of them. One walk over its fields serves
/// both ways, so that they cannot differ.
pub trait Typing {
    /// Takes each field to the lines, or from them.
    fn carry(&mut self, lines: &mut Lines);
}

/// What is typed, as lines of `name=text`.
pub fn lines_of<T: Typing + Clone>(typed: &T) -> String {
    let mut lines = Lines {
        way: Way::Out,
        named: Vec::new(),
        at: String::new(),
    };
    typed.clone().carry(&mut lines);
    let mut text = String::new();
    for (name, value) in &lines.named {
        // Writing into a string cannot fail.
        let _infallible = writeln!(text, "{name}={}", escaped(value));
    }
    text
}

/// Puts into `typed` what [`lines_of`] wrote. A line that says nothing to it, such as one of a later
/// version, is passed over; a field without a line stays as it is.
pub fn take_lines<T: Typing>(text: &str, typed: &mut T) {
    let known = text.lines().filter_map(|line| line.split_once('='));
    let mut lines = Lines {
        way: Way::In,
        named: known
            .map(|(name, value)| (name.to_owned(), plain(value)))
            .collect(),
        at: String::new(),
    };
    typed.carry(&mut lines);
}

/// Which way the fields go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Out,
    In,
}

/// Named texts on their way out of a form, or back into it.
#[derive(Debug)]
pub struct Lines {
    way: Way,
    named: Vec<(String, String)>,
    at: String,
}

impl Lines {
    /// A text as typed.
    pub fn text(&mut self, name: &str, value: &mut String) {
        let out = value.clone();
        if let Some(line) = self.pass(name, || out) {
            *value = line;
        }
    }

    /// Something that writes itself and reads itself back.
    pub fn value<T: Display + FromStr>(&mut self, name: &str, value: &mut T) {
        let out = value.to_string();
        if let Some(Ok(read)) = self.pass(name, || out).map(|line| line.parse()) {
            *value = read;
        }
    }

    /// The same, where it may be open.
    pub fn maybe<T: Display + FromStr>(&mut self, name: &str, value: &mut Option<T>) {
        let out = value.as_ref().map(ToString::to_string);
        match self.pass(name, || out.unwrap_or_default()) {
            Some(line) if line.is_empty() => *value = None,
            Some(line) => *value = line.parse().ok().or_else(|| value.take()),
            None => {}
        }
    }

    /// A word of a closed list.
    pub fn word<T: Copy>(
        &mut self,
        name: &str,
        value: &mut T,
        id: impl Fn(T) -> &'static str,
        read: impl Fn(&str) -> Result<T, FieldProblem>,
    ) {
        let out = id(*value).to_owned();
        if let Some(Ok(word)) = self.pass(name, || out).map(|line| read(&line)) {
            *value = word;
        }
    }

    /// The same, where it may be open.
    pub fn maybe_word<T: Copy>(
        &mut self,
        name: &str,
        value: &mut Option<T>,
        id: impl Fn(T) -> &'static str,
        read: impl Fn(&str) -> Result<T, FieldProblem>,
    ) {
        let out = value.map(id).unwrap_or_default().to_owned();
        match self.pass(name, || out) {
            Some(line) if line.is_empty() => *value = None,
            Some(line) => *value = read(&line).ok().or(*value),
            None => {}
        }
    }

    /// Some words of a closed list.
    pub fn words<T: Copy + Ord>(
        &mut self,
        name: &str,
        value: &mut BTreeSet<T>,
        id: impl Fn(T) -> &'static str,
        read: impl Fn(&str) -> Result<T, FieldProblem>,
    ) {
        let out: Vec<&'static str> = value.iter().map(|word| id(*word)).collect();
        if let Some(line) = self.pass(name, || out.join(" ")) {
            let words = line.split_whitespace();
            *value = words.filter_map(|word| read(word).ok()).collect();
        }
    }

    /// One of a few states, each under a name that is its own.
    pub fn one_of<T: Copy + PartialEq>(
        &mut self,
        name: &str,
        value: &mut T,
        states: &[(T, &'static str)],
    ) {
        let out = states
            .iter()
            .find(|(state, _)| state == value)
            .map(|(_, word)| (*word).to_owned());
        if let Some(line) = self.pass(name, || out.unwrap_or_default())
            && let Some((state, _)) = states.iter().find(|(_, word)| *word == line)
        {
            *value = *state;
        }
    }

    /// A list, each item carried under its number. `blank` is what an item is read into.
    pub fn list<T>(
        &mut self,
        name: &str,
        items: &mut Vec<T>,
        blank: impl Fn() -> T,
        carry: impl Fn(&mut T, &mut Self),
    ) {
        /// More than any form has: a count out of a damaged line makes no endless list.
        const MOST: usize = 1_000;

        let mut count = items.len();
        self.value(&format!("{name}.count"), &mut count);
        items.truncate(count);
        while items.len() < count.min(MOST) {
            items.push(blank());
        }
        for (number, item) in items.iter_mut().enumerate() {
            self.under(&format!("{name}.{number}"), |lines| carry(item, lines));
        }
    }

    /// Carries what lies inside something under its name.
    pub fn under(&mut self, name: &str, carry: impl FnOnce(&mut Self)) {
        let before = self.at.len();
        self.at.push_str(name);
        self.at.push('.');
        carry(self);
        self.at.truncate(before);
    }

    /// Writes a line down on the way out; gives the line on the way in.
    fn pass(&mut self, name: &str, out: impl FnOnce() -> String) -> Option<String> {
        let name = format!("{}{name}", self.at);
        match self.way {
            Way::Out => {
                self.named.push((name, out()));
                None
            }
            Way::In => {
                let mut lines = self.named.iter();
                lines
                    .find(|(known, _)| *known == name)
                    .map(|(_, value)| value.clone())
            }
        }
    }
}

/// A text on one line: a line break is written `\n`, a backslash twice.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
}

/// What [`escaped`] was made from.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match letters.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some(other) => text.push(other),
            None => {}
        }
    }
    text
}
