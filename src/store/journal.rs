//! Owns the journal: what each operation changed, undo and redo.

use std::collections::BTreeSet;

use crate::domain::{EntryId, Stamp};
use crate::store::{Act, Op, OperationId, Store, StoreError, Table, Tx};

/// Says what an operation touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The operation; `None` where nothing changed, so that there is nothing to undo.
    pub operation: Option<OperationId>,
    /// What was done.
    pub act: Act,
    /// The tables whose rows changed.
    pub touched: BTreeSet<Table>,
}

impl Store {
    /// Does one thing to the diary: all of `work` or nothing, on disk when this returns. A
    /// `work` that fails leaves no trace.
    pub fn operate<T, E: From<StoreError>>(
        &mut self,
        op: &Op,
        now: &Stamp,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Receipt), E> {
        unimplemented!()
    }
    /// Takes the latest operation back that is not undone; `None` where there is none.
    pub fn undo(&mut self, now: &Stamp) -> Result<Option<Receipt>, StoreError> {
        unimplemented!()
    }
    /// Does the operation again that was undone last; `None` where there is none.
    pub fn redo(&mut self, now: &Stamp) -> Result<Option<Receipt>, StoreError> {
        unimplemented!()
    }
    /// Forgets what was done more than 90 days ago: it can no longer be undone, and entries
    /// deleted then leave the bin. Gives the number of operations forgotten.
    pub fn prune(&mut self, now: &Stamp) -> Result<usize, StoreError> {
        unimplemented!()
    }
    /// Removes an entry, from the diary or the bin, and every trace of it in the journal. It
    /// cannot be undone. Backups made before still hold it.
    pub fn erase_for_good(&mut self, id: EntryId) -> Result<(), StoreError> {
        unimplemented!()
    }
}
