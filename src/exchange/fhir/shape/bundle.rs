//! Owns the shape of one entry of the bundle; the bundle around it is written piece by piece.

use serde::Serialize;

use crate::exchange::fhir::shape::elements::ResourceUrl;

/// One resource with the address that others point to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::exchange::fhir) struct BundleEntry<'a, R> {
    pub(in crate::exchange::fhir) full_url: ResourceUrl,
    pub(in crate::exchange::fhir) resource: &'a R,
}
