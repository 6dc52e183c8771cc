//! Owns a look at what a JSON copy would hold: its lists and fields with their names in the file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::domain::Extract;
use crate::exchange::json::copy_to_bytes;
use crate::exchange::json::parts::{Met, each};

/// The name of each part of the file, how many items it has, and the fields that are in any of them.
/// It is read from the very file that would be written, so it cannot say anything else.
pub fn sections(extract: &Extract) -> Vec<(String, usize, Vec<String>)> {
    let mut parts = Parts::new();
    let read = each(&copy_to_bytes(extract), &mut |name, met| {
        let (rows, fields) = parts.entry(name.to_owned()).or_default();
        match met {
            Met::List => {}
            Met::Item(value) | Met::Whole(value) => {
                *rows += 1;
                names(value, "", fields);
            }
        }
    });
    listed(read.map(|()| parts))
}

/// The same of a bundle: how many resources of each type it has, and their fields.
pub fn bundle_sections(bundle: &[u8]) -> Vec<(String, usize, Vec<String>)> {
    let mut types = Parts::new();
    let read = each(bundle, &mut |name, met| match met {
        Met::Item(entry) if name == "entry" => {
            let resource = entry.get("resource").unwrap_or(&Value::Null);
            let kind = resource.get("resourceType").and_then(Value::as_str);
            let (rows, fields) = types
                .entry(kind.unwrap_or_default().to_owned())
                .or_default();
            *rows += 1;
            names(resource, "", fields);
        }
        Met::List | Met::Item(_) | Met::Whole(_) => {}
    });
    listed(read.map(|()| types))
}

/// How many there are of each, and the fields that are in any of them.
type Parts = BTreeMap<String, (usize, BTreeSet<String>)>;

fn listed(parts: Result<Parts, serde_json::Error>) -> Vec<(String, usize, Vec<String>)> {
    parts
        .unwrap_or_default()
        .into_iter()
        .map(|(name, (rows, fields))| (name, rows, fields.into_iter().collect()))
        .collect()
}

/// Adds the fields of a value, those inside others as `pain.left.worst`.
fn names(value: &Value, before: &str, fields: &mut BTreeSet<String>) {
    match value {
        Value::Object(values) => {
            for (name, value) in values {
                let path = if before.is_empty() {
                    name.clone()
                } else {
                    format!("{before}.{name}")
                };
                names(value, &path, fields);
            }
        }
        Value::Array(items) => {
            if !before.is_empty() {
                fields.insert(before.to_owned());
            }
            for item in items.iter().filter(|item| item.is_object()) {
                names(item, before, fields);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            if !before.is_empty() {
                fields.insert(before.to_owned());
            }
        }
    }
}
