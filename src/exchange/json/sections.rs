//! Owns a look at what a JSON copy would hold: its lists and fields with their names in the file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::domain::Extract;
use crate::exchange::json::copy_to_bytes;

/// The name of each part of the file, how many items it has, and the fields that are in any of them.
/// It is read from the very file that would be written, so it cannot say anything else.
pub fn sections(extract: &Extract) -> Vec<(String, usize, Vec<String>)> {
    let Ok(Value::Object(parts)) = serde_json::from_slice(&copy_to_bytes(extract)) else {
        return Vec::new();
    };
    parts
        .into_iter()
        .map(|(name, part)| {
            let mut fields = BTreeSet::new();
            let rows = match &part {
                Value::Array(items) => {
                    for item in items {
                        names(item, "", &mut fields);
                    }
                    items.len()
                }
                Value::Null
                | Value::Bool(_)
                | Value::Number(_)
                | Value::String(_)
                | Value::Object(_) => {
                    names(&part, "", &mut fields);
                    1
                }
            };
            (name, rows, fields.into_iter().collect())
        })
        .collect()
}

/// The same of a bundle: how many resources of each type it has, and their fields.
pub fn bundle_sections(bundle: &[u8]) -> Vec<(String, usize, Vec<String>)> {
    let Ok(bundle) = serde_json::from_slice::<Value>(bundle) else {
        return Vec::new();
    };
    let mut types: BTreeMap<&str, (usize, BTreeSet<String>)> = BTreeMap::new();
    for entry in bundle
        .get("entry")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let Some(resource) = entry.get("resource") else {
            continue;
        };
        let name = resource.get("resourceType").and_then(Value::as_str);
        let (rows, fields) = types.entry(name.unwrap_or_default()).or_default();
        *rows += 1;
        names(resource, "", fields);
    }
    types
        .into_iter()
        .map(|(name, (rows, fields))| (name.to_owned(), rows, fields.into_iter().collect()))
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
