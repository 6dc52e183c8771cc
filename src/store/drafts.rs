//! Owns what was typed and not saved yet: kept beside the diary, outside journal, copies and counts.

use std::fmt;

use rusqlite::params;

use crate::domain::{Stamp, ZoneName};
use crate::store::{Mode, Reader, Store, StoreError};

/// What was typed into one form.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// Names the form, and tells it apart from another one of the same place.
    pub name: String,
    /// What was typed, as the form wrote it.
    pub text: String,
    /// When it was typed.
    pub at: Stamp,
}

impl fmt::Debug for KeptDraft {
    /// Says nothing of what was typed.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("KeptDraft(…)")
    }
}

impl Store {
    /// Keeps what was typed in the place of what was kept under its name. On disk when this returns.
    /// It is nobody's deed: no operation, no revision, nothing to undo.
    pub fn keep_draft(&self, draft: &KeptDraft) -> Result<(), StoreError> {
        self.writable()?;
        self.connection
            .prepare_cached(
                "INSERT INTO draft (name, text, at_utc_ms, at_offset_s, at_zone)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (name) DO UPDATE
                 SET text = excluded.text, at_utc_ms = excluded.at_utc_ms,
                     at_offset_s = excluded.at_offset_s, at_zone = excluded.at_zone",
            )?
            .execute(params![
                draft.name,
                draft.text,
                draft.at.utc_ms,
                draft.at.offset_s,
                draft.at.zone.as_str(),
            ])?;
        Ok(())
    }

    /// Forgets what was kept under a name; one that is not there is left alone.
    pub fn drop_draft(&self, name: &str) -> Result<(), StoreError> {
        self.writable()?;
        self.connection
            .prepare_cached("DELETE FROM draft WHERE name = ?1")?
            .execute([name])?;
        Ok(())
    }

    fn writable(&self) -> Result<(), StoreError> {
        match self.mode() {
            Mode::ReadWrite => Ok(()),
            Mode::ReadOnly => Err(StoreError::ReadOnly),
        }
    }
}

impl Reader<'_> {
    /// What was typed and not saved, typed last first.
    pub fn drafts(&self) -> Result<Vec<KeptDraft>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT name, text, at_utc_ms, at_offset_s, at_zone FROM draft
             ORDER BY at_utc_ms DESC, name",
        )?;
        let drafts = statement
            .query_map([], |row| {
                Ok(KeptDraft {
                    name: row.get("name")?,
                    text: row.get("text")?,
                    at: Stamp {
                        utc_ms: row.get("at_utc_ms")?,
                        offset_s: row.get("at_offset_s")?,
                        zone: ZoneName::new(row.get_ref("at_zone")?.as_str()?),
                    },
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(drafts)
    }
}
