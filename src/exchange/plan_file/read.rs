//! Owns reading a plan file that anybody may have made.

use serde::de::DeserializeSeed as _;
use serde_json::error::Category;

use crate::domain::PlanSheet;
use crate::exchange::fields::{Fields, Spelling, path_text};
use crate::exchange::node::{Node, NodeSeed};
use crate::exchange::plan_file::record::{Lost, sheet};
use crate::exchange::plan_file::{FORMAT, MAX_PLAN_BYTES, VERSION};
use crate::exchange::problem::Problems;
use crate::exchange::record::Unknown;
use crate::exchange::{Place, Problem, ReadError, Reason, text_of};

/// Reads a plan of at most [`MAX_PLAN_BYTES`]. A part that cannot be taken is left out and listed
/// among the problems, and so is what this version does not know. Without identifier, revision and
/// date there is no plan.
pub fn read(bytes: &[u8]) -> Result<(PlanSheet, Vec<Problem>), ReadError> {
    if bytes.len() > MAX_PLAN_BYTES {
        return Err(ReadError::TooLarge {
            bytes: bytes.len(),
            cap: MAX_PLAN_BYTES,
        });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = text_of(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut source = serde_json::Deserializer::from_str(text);
    let node = NodeSeed::new().deserialize(&mut source);
    let node = node
        .and_then(|node| source.end().map(|()| node))
        .map_err(|error| match error.classify() {
            Category::Eof => ReadError::CutShort { line: error.line() },
            Category::Syntax | Category::Data | Category::Io => ReadError::Malformed {
                line: error.line(),
                column: error.column(),
            },
        })?;
    plan(node)
}

fn plan(node: Node) -> Result<(PlanSheet, Vec<Problem>), ReadError> {
    let mut fields = match Fields::open(node, Spelling::Json) {
        Ok(fields) => fields,
        Err(fault) if fault.reason == Reason::RepeatedName => {
            let name = path_text(&fault.path);
            return Err(ReadError::RepeatedName { name });
        }
        Err(_no_object) => return Err(ReadError::NotAPlan),
    };
    if fields.take("format") != Some(Node::Text(FORMAT.to_owned())) {
        return Err(ReadError::NotAPlan);
    }
    match fields.take("version") {
        Some(Node::Whole(VERSION)) => {}
        Some(Node::Whole(found)) if found > VERSION => {
            let known = VERSION;
            return Err(ReadError::NewerVersion { found, known });
        }
        Some(_) | None => return Err(ReadError::NotAPlan),
    }
    let mut unknown = Unknown::new();
    let mut lost = Lost::new();
    let sheet = sheet(&mut fields, &mut unknown, &mut lost).map_err(|fault| {
        let place = path_text(&fault.path);
        ReadError::NoPlan { place }
    })?;
    unknown.extend(fields.left_over());
    let mut problems = Problems::default();
    for fault in lost {
        problems.add(Place::Value(path_text(&fault.path)), fault.reason);
    }
    for path in unknown {
        problems.add(Place::Value(path_text(&path)), Reason::UnknownName);
    }
    Ok((sheet, problems.into_list()))
}
