//! Owns the checks that hold wherever something stands in a resource: pointers, times, numbers, pages.

use serde_json::{Map, Number, Value};

use crate::domain::{Day, Stamp};
use crate::exchange::fhir::check::{Findings, Trouble, URN, is_address, narrative};
use crate::exchange::fhir::codes::{OWN_CODES, UCUM, Unit};

/// The fields that hold a date or time.
const TIMES: [&str; 8] = [
    "effectiveDateTime",
    "start",
    "end",
    "time",
    "authored",
    "created",
    "recorded",
    "startDate",
];

/// The most decimals that a number has.
const MOST_DECIMALS: usize = 3;

/// Looks at everything inside a value.
pub(super) fn walk(findings: &mut Findings, value: &Value, place: &str) {
    match value {
        Value::Null => findings.add(Trouble::Empty, place),
        Value::Bool(_) => {}
        Value::Number(number) => {
            if has_dust(number) {
                findings.add(Trouble::Dust, place);
            }
        }
        Value::String(text) => {
            if text.trim().is_empty() {
                findings.add(Trouble::Empty, place);
            }
        }
        Value::Array(list) => {
            if list.is_empty() {
                findings.add(Trouble::Empty, place);
            }
            for item in list {
                walk(findings, item, place);
            }
        }
        Value::Object(fields) => {
            if fields.is_empty() {
                findings.add(Trouble::Empty, place);
            }
            object(findings, fields, place);
            for item in fields.values() {
                walk(findings, item, place);
            }
        }
    }
}

fn object(findings: &mut Findings, fields: &Map<String, Value>, place: &str) {
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("reference", Value::String(target)) => reference(findings, target, place),
            ("div", Value::String(page)) if !narrative::is_sound(page) => {
                findings.add(Trouble::Narrative, place);
            }
            ("valueQuantity" | "detailQuantity", quantity) if !is_quantity(quantity) => {
                findings.add(Trouble::Quantity, place);
            }
            ("component", Value::Array(parts)) => {
                let whole = parts.iter().all(is_part);
                if !whole {
                    findings.add(Trouble::Component, place);
                }
            }
            ("note", Value::Array(notes)) => {
                let whole = notes.iter().all(is_note);
                if !whole {
                    findings.add(Trouble::Note, place);
                }
            }
            (time, Value::String(text)) if TIMES.contains(&time) => findings.time(text, place),
            _ => {}
        }
    }
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    if text("system") == Some(OWN_CODES)
        && let Some(code) = text("code")
    {
        let used = findings.used_codes.entry(code.to_owned());
        used.or_insert_with(|| place.to_owned());
    }
    if let (Some(start), Some(end)) = (text("start"), text("end"))
        && is_backwards(start, end)
    {
        findings.add(Trouble::Backwards, place);
    }
}

fn reference(findings: &mut Findings, target: &str, place: &str) {
    if target.starts_with(URN) && is_address(target) {
        let pointed = findings.pointed.entry(target.to_owned());
        pointed.or_insert_with(|| place.to_owned());
    } else {
        findings.add(Trouble::Outside, place);
    }
}

impl Findings {
    /// Looks at a date or time.
    pub(super) fn time(&mut self, text: &str, place: &str) {
        let fine = if text.contains('T') {
            Stamp::utc_ms_of(text).is_ok()
        } else {
            text.parse::<Day>().is_ok()
        };
        if fine {
            return;
        }
        let only_offset = Stamp::utc_ms_of(&format!("{text}Z")).is_ok();
        let trouble = if only_offset {
            Trouble::NoOffset
        } else {
            Trouble::NotATime
        };
        self.add(trouble, place);
    }
}

/// Whether a number is longer than anything the diary holds.
fn has_dust(number: &Number) -> bool {
    let text = number.to_string();
    text.contains(['e', 'E'])
        || text
            .split_once('.')
            .is_some_and(|(_whole, decimals)| decimals.len() > MOST_DECIMALS)
}

/// Whether a quantity has a value and one of the units that are written.
pub(super) fn is_quantity(quantity: &Value) -> bool {
    let text = |name: &str| quantity.get(name).and_then(Value::as_str);
    let known = |code: &str| Unit::ALL.iter().any(|unit| unit.code() == code);
    quantity.get("value").is_some_and(Value::is_number)
        && text("system") == Some(UCUM)
        && text("code").is_some_and(known)
}

fn is_part(part: &Value) -> bool {
    let value = part
        .as_object()
        .is_some_and(|fields| fields.keys().any(|name| name.starts_with("value")));
    value && part.get("code").is_some()
}

fn is_note(note: &Value) -> bool {
    let all = ["authorReference", "time", "text"];
    all.iter().all(|name| note.get(name).is_some())
}

fn is_backwards(start: &str, end: &str) -> bool {
    match (Stamp::utc_ms_of(start), Stamp::utc_ms_of(end)) {
        (Ok(start), Ok(end)) => start > end,
        (Err(_), _) | (_, Err(_)) => match (start.parse::<Day>(), end.parse::<Day>()) {
            (Ok(start), Ok(end)) => start > end,
            (Err(_), _) | (_, Err(_)) => false,
        },
    }
}
