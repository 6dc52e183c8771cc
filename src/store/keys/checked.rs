//! Owns small JSON files that carry a checksum of themselves.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::store::StoreError;
use crate::store::keys::not_serialized;

/// The field that carries the checksum.
const CHECKSUM: &str = "crc32";

/// The bytes of an object with its checksum filled in.
pub(in crate::store::keys) fn to_bytes(mut object: Value) -> Result<Vec<u8>, StoreError> {
    let counted = checksum(&mut object);
    if let Some(fields) = object.as_object_mut() {
        fields.insert(CHECKSUM.to_owned(), Value::String(counted));
    }
    let mut bytes = serde_json::to_vec_pretty(&object).map_err(not_serialized)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads an object whose checksum fits, without it.
pub(in crate::store::keys) fn from_bytes(bytes: &[u8]) -> Result<Value, String> {
    let mut object: Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let told = object
        .as_object_mut()
        .and_then(|fields| fields.remove(CHECKSUM))
        .ok_or_else(|| "no checksum".to_owned())?;
    let counted = checksum(&mut object);
    if told.as_str() != Some(counted.as_str()) {
        return Err("the checksum does not match".to_owned());
    }
    if let Some(fields) = object.as_object_mut() {
        fields.remove(CHECKSUM);
    }
    Ok(object)
}

/// The CRC-32 of the object with an empty checksum, without spaces, fields in the order of their
/// names.
fn checksum(object: &mut Value) -> String {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(CHECKSUM.to_owned(), Value::String(String::new()));
    }
    let mut text = String::new();
    write_sorted(object, &mut text);
    format!("{:08x}", crc32fast::hash(text.as_bytes()))
}

fn write_sorted(value: &Value, text: &mut String) {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<&String, &Value> = fields.iter().collect();
            for (name, field) in sorted {
                text.push_str(name);
                text.push(':');
                write_sorted(field, text);
                text.push(',');
            }
        }
        Value::Array(items) => {
            for item in items {
                write_sorted(item, text);
                text.push(';');
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string());
        }
    }
}
