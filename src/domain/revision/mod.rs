//! Owns how two diaries meet: what each thing of a diary has been, as a graph of revisions whose
//! names are made from what they say.
//!
//! No clock and no count of a machine takes part. A folder that was copied, or a backup that was put
//! back, would make two machines count alike; a name made from content cannot be given twice to
//! different things.

mod canon;
mod graph;
mod merge;
mod past;
mod thing;

pub use canon::{content_of_check, content_of_clearing, content_of_firing};
pub use graph::{BrokenGraph, ContentId, Graph, Known, Revision, RevisionId};
pub use merge::{Bundle, Changes, FEW_ENTRIES, Merged, Tally, Thing, merge, removes_much};
pub use past::Past;
pub use thing::{Field, Item, ThingId};
