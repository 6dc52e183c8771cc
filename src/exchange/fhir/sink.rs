//! Owns putting resources one after the other into a bundle, without holding them all.

use std::io;

use serde::Serialize;

use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::shape::bundle::BundleEntry;
use crate::exchange::fhir::shape::elements::{Reference, ResourceUrl};

/// Writes a bundle entry by entry, one a line, and remembers what it wrote.
pub(super) struct Sink<W> {
    out: W,
    written: Vec<ResourceId>,
}

impl<W: io::Write> Sink<W> {
    /// Writes what stands before the entries.
    pub(super) fn open(
        mut out: W,
        id: ResourceId,
        timestamp: &str,
        language: &str,
    ) -> io::Result<Self> {
        write!(
            out,
            "{{\n\"resourceType\": \"Bundle\",\n\"id\": \"{id}\",\n\"language\": \"{language}\",\n\
             \"type\": \"collection\",\n\"timestamp\": \"{timestamp}\",\n\"entry\": ["
        )?;
        Ok(Self {
            out,
            written: Vec::new(),
        })
    }

    /// Writes one resource.
    pub(super) fn put<R: Serialize>(&mut self, id: ResourceId, resource: &R) -> io::Result<()> {
        let between: &[u8] = if self.written.is_empty() {
            b"\n"
        } else {
            b",\n"
        };
        self.out.write_all(between)?;
        let entry = BundleEntry {
            full_url: ResourceUrl(id),
            resource,
        };
        serde_json::to_writer(&mut self.out, &entry)?;
        self.written.push(id);
        Ok(())
    }

    /// Points to everything that was written so far.
    pub(super) fn references(&self) -> Vec<Reference> {
        self.written.iter().copied().map(Reference::to).collect()
    }

    /// Writes what stands after the entries.
    pub(super) fn close(mut self) -> io::Result<()> {
        self.out.write_all(b"\n]\n}\n")?;
        self.out.flush()
    }
}
