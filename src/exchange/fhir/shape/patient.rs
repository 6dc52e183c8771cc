//! Owns the shape of the person.

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::elements::{CodeExtension, Identifier};

/// The person the diary is about.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct Patient {
    pub(in crate::exchange::fhir) resource_type: &'static str,
    pub(in crate::exchange::fhir) id: ResourceId,
    pub(in crate::exchange::fhir) identifier: Vec<Identifier>,
    pub(in crate::exchange::fhir) name: [HumanName; 1],
    pub(in crate::exchange::fhir) gender: &'static str,
}

/// A name, or why there is none.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(in crate::exchange::fhir) enum HumanName {
    /// The whole name in the person's own words; which part is the family's nobody said.
    Said {
        /// The name.
        text: String,
        /// Why there is no family name.
        #[serde(rename = "_family")]
        family: Absent,
    },
    /// No name.
    Absent(Absent),
}

/// Says why something is not there.
#[derive(Debug, Serialize)]
pub(in crate::exchange::fhir) struct Absent {
    extension: [CodeExtension; 1],
}

impl Absent {
    /// The reason, as a code of the value set `data-absent-reason`.
    pub(in crate::exchange::fhir) const fn because(reason: &'static str) -> Self {
        Self {
            extension: [CodeExtension {
                url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                value_code: reason,
            }],
        }
    }
}
