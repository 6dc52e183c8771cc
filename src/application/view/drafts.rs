//! Owns what was typed and not saved when the program was left, as the diary kept it.

use crate::application::{Fault, KeptDraft, View};
use crate::domain::{Day, DiaryId};
use crate::store::Reader;

/// What was typed and not saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Drafts {
    /// Whose diary it is: what was typed into one is offered in no other.
    pub diary: Option<DiaryId>,
    /// Each form's, typed last first.
    pub kept: Vec<KeptDraft>,
}

impl View for Drafts {
    type Key = ();

    fn build(reader: &Reader<'_>, _today: Day, (): &Self::Key) -> Result<Self, Fault> {
        Ok(Self {
            diary: reader.diary_id()?,
            kept: reader.drafts()?,
        })
    }
}
