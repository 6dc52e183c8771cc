//! Owns the elements that several resources share: codes, quantities, references, times, narrative.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::exchange::fhir::codes::{UCUM, Unit};
use crate::exchange::fhir::ids::ResourceId;

/// One code of one system.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Coding<'a> {
    pub(in crate::exchange::fhir) system: &'static str,
    pub(in crate::exchange::fhir) code: Cow<'a, str>,
}

/// Codes of one meaning, with words.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct CodeableConcept<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange::fhir) coding: Vec<Coding<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) text: Option<Cow<'a, str>>,
}

impl<'a> CodeableConcept<'a> {
    /// One code without words.
    pub(in crate::exchange::fhir) fn code(system: &'static str, code: &'a str) -> Self {
        Self {
            coding: vec![Coding {
                system,
                code: Cow::Borrowed(code),
            }],
            text: None,
        }
    }

    /// Words without a code.
    pub(in crate::exchange::fhir) fn words(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            coding: Vec::new(),
            text: Some(text.into()),
        }
    }

    /// The same with these words.
    pub(in crate::exchange::fhir) fn said(self, text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: Some(text.into()),
            ..self
        }
    }

    /// The same with one more code.
    pub(in crate::exchange::fhir) fn also(mut self, system: &'static str, code: &'a str) -> Self {
        self.coding.push(Coding {
            system,
            code: Cow::Borrowed(code),
        });
        self
    }
}

/// A number as FHIR's decimal: at most three decimals, without the tail of a binary fraction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::exchange::fhir) struct Decimal(pub(in crate::exchange::fhir) f64);

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let thousandths = (self.0 * 1_000.0).round();
        if thousandths % 1_000.0 == 0.0 {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the diary's numbers lie far inside this range"
            )]
            serializer.serialize_i64((thousandths / 1_000.0) as i64)
        } else {
            serializer.serialize_f64(thousandths / 1_000.0)
        }
    }
}

/// A number with its UCUM unit.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Quantity {
    value: Decimal,
    unit: &'static str,
    system: &'static str,
    code: &'static str,
}

impl Quantity {
    /// So much of a unit.
    pub(in crate::exchange::fhir) const fn of(value: f64, unit: Unit) -> Self {
        Self {
            value: Decimal(value),
            unit: unit.code(),
            system: UCUM,
            code: unit.code(),
        }
    }
}

/// A pointer to another resource of the bundle.
#[derive(Clone, Copy, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Reference {
    reference: ResourceUrl,
}

impl Reference {
    /// Points to the resource with this identifier.
    pub(in crate::exchange::fhir) const fn to(id: ResourceId) -> Self {
        Self {
            reference: ResourceUrl(id),
        }
    }
}

/// An identifier as `urn:uuid:…`.
#[derive(Clone, Copy, Debug)]
pub(in crate::exchange::fhir) struct ResourceUrl(pub(in crate::exchange::fhir) ResourceId);

impl Serialize for ResourceUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("urn:uuid:{}", self.0))
    }
}

/// From one time to another.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Period {
    pub(in crate::exchange::fhir) start: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange::fhir) end: Option<String>,
}

/// The profiles that a resource keeps.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Meta {
    pub(in crate::exchange::fhir) profile: [&'static str; 1],
}

/// What a person wrote, with who and when.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Annotation {
    pub(in crate::exchange::fhir) author_reference: Reference,
    pub(in crate::exchange::fhir) time: String,
    pub(in crate::exchange::fhir) text: String,
}

/// A business identifier.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Identifier {
    pub(in crate::exchange::fhir) system: &'static str,
    pub(in crate::exchange::fhir) value: String,
}

/// An extension whose value is a code.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct CodeExtension {
    pub(in crate::exchange::fhir) url: &'static str,
    pub(in crate::exchange::fhir) value_code: &'static str,
}

/// The readable page of a resource.
#[derive(Clone, Debug, Serialize)]
pub(in crate::exchange::fhir) struct Narrative {
    status: &'static str,
    div: String,
}

impl Narrative {
    /// A page of paragraphs; what could be taken for markup is escaped.
    pub(in crate::exchange::fhir) fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut div = String::from("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
        for line in lines {
            div.push_str("<p>");
            for character in line.chars() {
                match character {
                    '&' => div.push_str("&amp;"),
                    '<' => div.push_str("&lt;"),
                    '>' => div.push_str("&gt;"),
                    '"' => div.push_str("&quot;"),
                    '\'' => div.push_str("&#39;"),
                    // XML 1.0 has no way to write these two.
                    '\u{FFFE}' | '\u{FFFF}' => {}
                    other => div.push(other),
                }
            }
            div.push_str("</p>");
        }
        div.push_str("</div>");
        Self {
            status: "generated",
            div,
        }
    }
}
