//! Owns reading checked values out of a tree by name, with the path of each for its problems.

use std::collections::BTreeSet;

use crate::domain::FieldProblem;
use crate::exchange::Reason;
use crate::exchange::node::Node;

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Step {
    Name(String),
    Index(usize),
}

/// A value that could not be taken: where it stands below the entry, and why.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::exchange) struct Fault {
    pub(in crate::exchange) path: Vec<Step>,
    pub(in crate::exchange) reason: Reason,
}

impl Fault {
    pub(in crate::exchange) fn at(name: &str, reason: Reason) -> Self {
        Self {
            path: vec![Step::Name(name.to_owned())],
            reason,
        }
    }

    fn whole(reason: Reason) -> Self {
        Self {
            path: Vec::new(),
            reason,
        }
    }

    pub(in crate::exchange) fn under(mut self, step: Step) -> Self {
        self.path.insert(0, step);
        self
    }
}

/// Writes a path as JSON paths are written: `sets[0].reps`.
pub(in crate::exchange) fn path_text(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Name(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Index(index) => {
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
        }
    }
    text
}

/// How values are spelled in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Spelling {
    /// Numbers are numbers, lists are lists.
    Json,
    /// Everything is text: `12,5` is a number, `yes` is true, `ache;sharp` is a list.
    Cells,
}

/// The values of one object, taken by name; what is left at the end was not known.
pub(in crate::exchange) struct Fields {
    spelling: Spelling,
    values: Vec<(String, Node)>,
}

impl Fields {
    /// Opens an object; refuses other values and repeated names.
    pub(in crate::exchange) fn open(node: Node, spelling: Spelling) -> Result<Self, Fault> {
        let values = match node {
            Node::Object(values) => values,
            Node::TooDeep => return Err(Fault::whole(Reason::TooDeep)),
            Node::Null
            | Node::Bool(_)
            | Node::Whole(_)
            | Node::Real(_)
            | Node::Text(_)
            | Node::List(_) => return Err(Fault::whole(Reason::WrongType)),
        };
        let mut names = BTreeSet::new();
        for (name, _value) in &values {
            if !names.insert(name.as_str()) {
                return Err(Fault::at(name, Reason::RepeatedName));
            }
        }
        Ok(Self { spelling, values })
    }

    /// Takes a value; null counts as absent.
    pub(in crate::exchange) fn take(&mut self, name: &str) -> Option<Node> {
        let place = self.values.iter().position(|(known, _)| known == name)?;
        match self.values.swap_remove(place).1 {
            Node::Null => None,
            value @ (Node::Bool(_)
            | Node::Whole(_)
            | Node::Real(_)
            | Node::Text(_)
            | Node::List(_)
            | Node::Object(_)
            | Node::TooDeep) => Some(value),
        }
    }

    /// The names that were not taken, in alphabetical order.
    pub(in crate::exchange) fn left_over(self) -> Vec<Vec<Step>> {
        let mut names: Vec<String> = self.values.into_iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        names
            .into_iter()
            .map(|name| vec![Step::Name(name)])
            .collect()
    }

    /// Takes a whole number and checks it.
    pub(in crate::exchange) fn whole<T>(
        &mut self,
        name: &str,
        check: impl FnOnce(i64) -> Result<T, FieldProblem>,
    ) -> Result<Option<T>, Fault> {
        let spelling = self.spelling;
        self.convert(name, |node| {
            check(as_whole(&node, spelling)?).map_err(Reason::Field)
        })
    }

    /// Takes a number and checks it.
    pub(in crate::exchange) fn real<T>(
        &mut self,
        name: &str,
        check: impl FnOnce(f64) -> Result<T, FieldProblem>,
    ) -> Result<Option<T>, Fault> {
        let spelling = self.spelling;
        self.convert(name, |node| {
            check(as_real(&node, spelling)?).map_err(Reason::Field)
        })
    }

    /// Takes a text and checks it.
    pub(in crate::exchange) fn text<T>(
        &mut self,
        name: &str,
        check: impl FnOnce(&str) -> Result<T, FieldProblem>,
    ) -> Result<Option<T>, Fault> {
        self.convert(name, |node| check(&as_text(node)?).map_err(Reason::Field))
    }

    /// Takes a yes or no; absent means no.
    pub(in crate::exchange) fn yes(&mut self, name: &str) -> Result<bool, Fault> {
        let spelling = self.spelling;
        let value = self.convert(name, |node| as_bool(&node, spelling))?;
        Ok(value.unwrap_or(false))
    }

    /// Takes a list of words; absent means none. A word said twice counts once.
    pub(in crate::exchange) fn words<T: Ord>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Result<T, FieldProblem>,
    ) -> Result<BTreeSet<T>, Fault> {
        Ok(self.texts(name, read)?.into_iter().collect())
    }

    /// Takes a list of texts in their order; absent means none.
    pub(in crate::exchange) fn texts<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Result<T, FieldProblem>,
    ) -> Result<Vec<T>, Fault> {
        let mut found = Vec::new();
        for (index, node) in self.list(name)?.into_iter().enumerate() {
            let word = as_text(node)
                .and_then(|text| read(text.trim()).map_err(Reason::Field))
                .map_err(|reason| Fault::whole(reason).under(Step::Index(index)))
                .map_err(|fault| fault.under(Step::Name(name.to_owned())))?;
            found.push(word);
        }
        Ok(found)
    }

    /// Takes a list; absent means an empty one.
    pub(in crate::exchange) fn list(&mut self, name: &str) -> Result<Vec<Node>, Fault> {
        let spelling = self.spelling;
        let list = self.convert(name, |node| match (node, spelling) {
            (Node::List(list), _) => Ok(list),
            (Node::Text(text), Spelling::Cells) => Ok(text
                .split(';')
                .filter(|word| !word.trim().is_empty())
                .map(|word| Node::Text(word.trim().to_owned()))
                .collect()),
            (Node::TooDeep, _) => Err(Reason::TooDeep),
            (
                Node::Null
                | Node::Bool(_)
                | Node::Whole(_)
                | Node::Real(_)
                | Node::Text(_)
                | Node::Object(_),
                _,
            ) => Err(Reason::WrongType),
        })?;
        Ok(list.unwrap_or_default())
    }

    /// Takes an object and reads it; names it left over are added to `unknown`.
    pub(in crate::exchange) fn object<T>(
        &mut self,
        name: &str,
        unknown: &mut Vec<Vec<Step>>,
        read: impl FnOnce(&mut Self, &mut Vec<Vec<Step>>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        let Some(node) = self.take(name) else {
            return Ok(None);
        };
        let step = Step::Name(name.to_owned());
        read_object(node, self.spelling, &step, unknown, read).map(Some)
    }

    /// Takes a list of objects and reads each; names they left over are added to `unknown`.
    pub(in crate::exchange) fn objects<T>(
        &mut self,
        name: &str,
        unknown: &mut Vec<Vec<Step>>,
        read: impl Fn(&mut Self, &mut Vec<Vec<Step>>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let spelling = self.spelling;
        let mut found = Vec::new();
        let mut below = Vec::new();
        for (index, node) in self.list(name)?.into_iter().enumerate() {
            let value = read_object(node, spelling, &Step::Index(index), &mut below, &read)
                .map_err(|fault| fault.under(Step::Name(name.to_owned())))?;
            found.push(value);
        }
        for mut path in below {
            path.insert(0, Step::Name(name.to_owned()));
            unknown.push(path);
        }
        Ok(found)
    }

    /// Takes a list of objects and reads each; those that cannot be taken are added to `faults`.
    pub(in crate::exchange) fn each_object<T>(
        &mut self,
        name: &str,
        (unknown, faults): (&mut Vec<Vec<Step>>, &mut Vec<Fault>),
        read: impl Fn(&mut Self, &mut Vec<Vec<Step>>) -> Result<T, Fault>,
    ) -> Vec<(usize, T)> {
        let spelling = self.spelling;
        let list = match self.list(name) {
            Ok(list) => list,
            Err(fault) => {
                faults.push(fault);
                return Vec::new();
            }
        };
        let mut found = Vec::new();
        let mut below = Vec::new();
        for (index, node) in list.into_iter().enumerate() {
            match read_object(node, spelling, &Step::Index(index), &mut below, &read) {
                Ok(value) => found.push((index, value)),
                Err(fault) => faults.push(fault.under(Step::Name(name.to_owned()))),
            }
        }
        for mut path in below {
            path.insert(0, Step::Name(name.to_owned()));
            unknown.push(path);
        }
        found
    }

    fn convert<T>(
        &mut self,
        name: &str,
        convert: impl FnOnce(Node) -> Result<T, Reason>,
    ) -> Result<Option<T>, Fault> {
        self.take(name)
            .map(convert)
            .transpose()
            .map_err(|reason| Fault::at(name, reason))
    }
}

fn read_object<T>(
    node: Node,
    spelling: Spelling,
    step: &Step,
    unknown: &mut Vec<Vec<Step>>,
    read: impl FnOnce(&mut Fields, &mut Vec<Vec<Step>>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let mut below = Vec::new();
    let result = Fields::open(node, spelling).and_then(|mut fields| {
        let value = read(&mut fields, &mut below)?;
        below.extend(fields.left_over());
        Ok(value)
    });
    for mut path in below {
        path.insert(0, step.clone());
        unknown.push(path);
    }
    result.map_err(|fault| fault.under(step.clone()))
}

fn as_whole(node: &Node, spelling: Spelling) -> Result<i64, Reason> {
    match (node, spelling) {
        (Node::Whole(value), _) => Ok(*value),
        (Node::Real(value), _) => whole_part(*value),
        (Node::Text(text), Spelling::Cells) => match text.trim().parse::<i64>() {
            Ok(value) => Ok(value),
            Err(_not_whole) => whole_part(real_of(text)?),
        },
        (Node::TooDeep, _) => Err(Reason::TooDeep),
        (Node::Null | Node::Bool(_) | Node::Text(_) | Node::List(_) | Node::Object(_), _) => {
            Err(Reason::WrongType)
        }
    }
}

/// Takes 5.0 as 5, as JSON does not tell them apart; larger numbers are out of every range.
fn whole_part(value: f64) -> Result<i64, Reason> {
    const LARGEST: f64 = 9.0e15;
    if value.fract() != 0.0 {
        return Err(Reason::NotWhole);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the value is whole and held inside the range"
    )]
    let whole = value.clamp(-LARGEST, LARGEST) as i64;
    Ok(whole)
}

fn as_real(node: &Node, spelling: Spelling) -> Result<f64, Reason> {
    match (node, spelling) {
        (Node::Whole(value), _) => Ok(*value as f64),
        (Node::Real(value), _) => Ok(*value),
        (Node::Text(text), Spelling::Cells) => real_of(text),
        (Node::TooDeep, _) => Err(Reason::TooDeep),
        (Node::Null | Node::Bool(_) | Node::Text(_) | Node::List(_) | Node::Object(_), _) => {
            Err(Reason::WrongType)
        }
    }
}

/// Reads a number with a point or a comma before its decimals.
fn real_of(text: &str) -> Result<f64, Reason> {
    let text = text.trim();
    let plain = text
        .chars()
        .all(|character| character.is_ascii_digit() || matches!(character, '.' | ',' | '-' | '+'));
    text.replace(',', ".")
        .parse::<f64>()
        .ok()
        .filter(|_value| plain)
        .ok_or(Reason::Field(FieldProblem::NotANumber))
}

fn as_text(node: Node) -> Result<String, Reason> {
    match node {
        Node::Text(text) => Ok(text),
        Node::TooDeep => Err(Reason::TooDeep),
        Node::Null
        | Node::Bool(_)
        | Node::Whole(_)
        | Node::Real(_)
        | Node::List(_)
        | Node::Object(_) => Err(Reason::WrongType),
    }
}

fn as_bool(node: &Node, spelling: Spelling) -> Result<bool, Reason> {
    match (node, spelling) {
        (Node::Bool(value), _) => Ok(*value),
        (Node::Text(text), Spelling::Cells) => match text.trim().to_ascii_lowercase().as_str() {
            "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            _ => Err(Reason::Field(FieldProblem::UnknownWord)),
        },
        (Node::TooDeep, _) => Err(Reason::TooDeep),
        (
            Node::Null
            | Node::Whole(_)
            | Node::Real(_)
            | Node::Text(_)
            | Node::List(_)
            | Node::Object(_),
            _,
        ) => Err(Reason::WrongType),
    }
}
