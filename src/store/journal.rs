//! Owns the journal: what each operation changed, undo and redo.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, TransactionBehavior, named_params, params};

use crate::domain::revision::ThingId;
use crate::domain::rules::Firing;
use crate::domain::{EntryId, Stamp};
use crate::store::bin::{BIN_DAYS, DAY_MS};
use crate::store::images::{Images, Put};
use crate::store::ledger::{self, Ledger, Traces};
use crate::store::op::StoredOp;
use crate::store::tables::{import, picture, revision, version};
use crate::store::{
    Act, Mode, Op, Operation, OperationId, Reason, Store, StoreError, Table, Tx, bin, follow,
};

/// Free pages that are not worth rewriting a file for: 4 MB of them.
const FEW_PAGES: i64 = 1_024;

/// Says what an operation touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The operation; `None` where nothing changed. Undo passes over one that touched no table.
    pub operation: Option<OperationId>,
    /// What was done.
    pub act: Act,
    /// The journaled tables whose rows changed.
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
        let act = Act::Did(op.clone());
        let (transaction, images, ledger) = self.begin()?;
        let id = record(&transaction, &act, None, now)?;
        let tx = Tx::new(&transaction, images);
        let value = work(&tx)?;
        let grown = tx.grown();
        let receipt = finish((transaction, ledger), id, act, grown)?;
        self.commits += 1;
        Ok((value, receipt))
    }

    /// Keeps the warnings that are not kept yet, each by its rule, day and moment, and gives how
    /// many those were. It is nobody's deed, so the journal has no operation for it. Where there
    /// is nothing new, nothing is written and no revision rises.
    pub fn note_firings(&mut self, firings: &[Firing]) -> Result<usize, StoreError> {
        if firings.is_empty() {
            return Ok(0);
        }
        let (transaction, images, ledger) = self.begin()?;
        let tx = Tx::new(&transaction, images);
        firings
            .iter()
            .try_for_each(|firing| tx.add_firing(firing))?;
        let grown = tx.grown();
        if grown > 0 {
            ledger::commit(transaction, ledger, Traces::Kept)?;
            self.commits += 1;
        }
        Ok(grown)
    }

    /// Takes the latest operation back that is not undone; `None` where there is none.
    pub fn undo(&mut self, now: &Stamp) -> Result<Option<Receipt>, StoreError> {
        let Some(target) = self.read().next_undo()? else {
            return Ok(None);
        };
        self.step(&target, Direction::Back, now).map(Some)
    }

    /// Does the operation again that was undone last; `None` where there is none.
    pub fn redo(&mut self, now: &Stamp) -> Result<Option<Receipt>, StoreError> {
        let Some(target) = self.read().next_redo()? else {
            return Ok(None);
        };
        self.step(&target, Direction::Forward, now).map(Some)
    }

    /// Forgets what was done more than 90 days ago: it can no longer be undone, and entries
    /// deleted then leave the bin. Gives the number of operations forgotten.
    pub fn prune(&mut self, now: &Stamp) -> Result<usize, StoreError> {
        let oldest_kept = now.utc_ms.saturating_sub(BIN_DAYS * DAY_MS);
        let (transaction, _images, ledger) = self.begin()?;
        // Only a run of the oldest operations may go: with one missing from the middle, the ones
        // before it could no longer be undone. A clock that was wrong makes times jump.
        let forgotten = transaction.execute(
            "DELETE FROM operation WHERE id < coalesce(
                 (SELECT min(id) FROM operation WHERE at_utc_ms >= ?1),
                 (SELECT max(id) + 1 FROM operation))",
            [oldest_kept],
        )?;
        picture::sweep(&transaction)?;
        ledger::commit(transaction, ledger, Traces::Kept)?;
        self.commits += 1;
        Ok(forgotten)
    }

    /// Gives the disk back what forgotten operations held, where that is the greater part of a file of
    /// some size, as three months after a large import. Every backup is smaller from then on.
    pub fn give_back_room(&self) -> Result<(), StoreError> {
        let pages = |pragma: &str| -> Result<i64, StoreError> {
            let count = self
                .connection
                .pragma_query_value(None, pragma, |row| row.get(0))?;
            Ok(count)
        };
        let (all, free) = (pages("page_count")?, pages("freelist_count")?);
        if free > FEW_PAGES && free > all / 2 {
            self.connection.execute_batch("VACUUM")?;
        }
        Ok(())
    }

    /// Removes an entry, from the diary or the bin, and every trace of it in the journal. It
    /// cannot be undone. Backups made before still hold it; the ledgers between them are wiped, and a
    /// backup without it is made in their stead. No merge brings it back: a mark is kept that tells
    /// nothing of the entry.
    pub fn erase_for_good(&mut self, id: EntryId, now: &Stamp) -> Result<(), StoreError> {
        let (transaction, _images, ledger) = self.begin()?;
        let keys = bin::keys_ever(&transaction, id)?;
        if keys.is_empty() {
            return Err(StoreError::NoSuchEntry { id });
        }
        for key in keys {
            transaction.execute("DELETE FROM entry WHERE key = ?1", [key])?;
            transaction.execute("DELETE FROM change WHERE entry = ?1", [key])?;
        }
        import::erase(&transaction, id)?;
        version::erase(&transaction, ThingId::Entry(id))?;
        revision::erase(&transaction, ThingId::Entry(id))?;
        ledger::commit(transaction, ledger, Traces::Erased)?;
        self.commits += 1;
        self.forget_erased(now)
    }

    /// Makes sure that nothing beside the backups of before holds what was erased.
    pub(in crate::store) fn forget_erased(&mut self, now: &Stamp) -> Result<(), StoreError> {
        // The log still holds the old pages until they are moved and it is cut to nothing.
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_row| Ok(()))?;
        // The ledgers lead from an older backup to now; without them a new one must. Where there is
        // no room for it, what was promised to be forgotten counts more: closing tries again.
        let _closing_tries_again = self.copy(Reason::Asked, now);
        ledger::forget(self.dir())?;
        // The present one goes last: its record says that this is to be done.
        match self.ledger.get_mut() {
            Some(ledger) => ledger.wipe(&self.connection),
            None => Ok(()),
        }
    }

    fn begin(&mut self) -> Result<Begun<'_>, StoreError> {
        if self.mode() == Mode::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        let ledger = self.ledger.get_mut().as_mut();
        if let Some(ledger) = &ledger {
            ledger.begin();
        }
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok((transaction, &self.images, ledger))
    }

    fn step(
        &mut self,
        target: &Operation,
        direction: Direction,
        now: &Stamp,
    ) -> Result<Receipt, StoreError> {
        let op = match &target.act {
            Act::Did(op) | Act::Undid(op) | Act::Redid(op) => op.clone(),
        };
        let (act, state) = match direction {
            Direction::Back => (Act::Undid(op), "undone"),
            Direction::Forward => (Act::Redid(op), "done"),
        };
        let (transaction, images, ledger) = self.begin()?;
        let id = record(&transaction, &act, Some(target.id), now)?;
        follow::keep_roots_of(&transaction, target.id)?;
        put_rows(&transaction, images, target.id, direction)?;
        transaction.execute(
            "UPDATE operation SET state = ?2 WHERE id = ?1",
            params![target.id.0, state],
        )?;
        let receipt = finish((transaction, ledger), id, act, 0)?;
        self.commits += 1;
        Ok(receipt)
    }
}

/// A transaction that was begun, with what it writes besides rows.
type Begun<'s> = (Transaction<'s>, &'s Images, Option<&'s mut Ledger>);

/// Which images of an operation's changes are put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    /// Those from before, last change first.
    Back,
    /// Those from after, first change first.
    Forward,
}

/// Writes down that an operation begins. The journal's triggers give their rows to the latest one.
fn record(
    connection: &Connection,
    act: &Act,
    target: Option<OperationId>,
    now: &Stamp,
) -> Result<OperationId, StoreError> {
    let (act, op) = match act {
        Act::Did(op) => ("did", op),
        Act::Undid(op) => ("undid", op),
        Act::Redid(op) => ("redid", op),
    };
    let stored = StoredOp::of(op);
    connection
        .prepare_cached(
            "INSERT INTO operation (act, target, op, kind, count, source, state, at_utc_ms,
                 at_offset_s, at_zone)
             VALUES (:act, :target, :op, :kind, :count, :source, 'done', :at_utc_ms,
                 :at_offset_s, :at_zone)",
        )?
        .execute(named_params! {
            ":act": act,
            ":target": target.map(|target| target.0),
            ":op": stored.op,
            ":kind": stored.kind,
            ":count": stored.count,
            ":source": stored.source,
            ":at_utc_ms": now.utc_ms,
            ":at_offset_s": now.offset_s,
            ":at_zone": now.zone.as_str(),
        })?;
    Ok(OperationId(connection.last_insert_rowid()))
}

/// Commits an operation, or drops it where nothing changed and no growing table has `grown`.
fn finish(
    (transaction, ledger): (Transaction<'_>, Option<&mut Ledger>),
    id: OperationId,
    act: Act,
    grown: usize,
) -> Result<Receipt, StoreError> {
    let touched = touched_by(&transaction, id)?;
    if touched.is_empty() && grown == 0 && matches!(act, Act::Did(_)) {
        transaction.rollback()?;
        return Ok(Receipt {
            operation: None,
            act,
            touched,
        });
    }
    follow::follow(&transaction, id, &touched)?;
    // What only grew cannot be in the way of doing something again.
    if !touched.is_empty() && matches!(act, Act::Did(_)) {
        transaction.execute(
            "UPDATE operation SET state = 'dropped' WHERE state = 'undone'",
            [],
        )?;
    }
    ledger::commit(transaction, ledger, Traces::Kept)?;
    Ok(Receipt {
        operation: Some(id),
        act,
        touched,
    })
}

fn touched_by(connection: &Connection, id: OperationId) -> Result<BTreeSet<Table>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT table_name FROM change WHERE operation = ?1")?;
    let mut rows = statement.query([id.0])?;
    let mut touched = BTreeSet::new();
    while let Some(row) = rows.next()? {
        touched.extend(Table::from_name(
            row.get_ref(0)?.as_str().unwrap_or_default(),
        ));
    }
    Ok(touched)
}

/// One row of the journal.
struct Change {
    table: String,
    before: Option<String>,
    after: Option<String>,
}

/// Puts the rows an operation changed into the state before or after it.
fn put_rows(
    connection: &Connection,
    images: &Images,
    operation: OperationId,
    direction: Direction,
) -> Result<(), StoreError> {
    // Rows come back in the reverse order they went, children perhaps before their parents.
    connection.execute_batch("PRAGMA defer_foreign_keys = ON;")?;
    let order = match direction {
        Direction::Back => "DESC",
        Direction::Forward => "ASC",
    };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT table_name, before, after FROM change WHERE operation = ?1 ORDER BY id {order}"
    ))?;
    let changes = statement
        .query_map([operation.0], |row| {
            Ok(Change {
                table: row.get("table_name")?,
                before: row.get("before")?,
                after: row.get("after")?,
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    for change in changes {
        let Some(table) = Table::from_name(&change.table) else {
            continue;
        };
        let (from, to) = match direction {
            Direction::Back => (change.after, change.before),
            Direction::Forward => (change.before, change.after),
        };
        let (put, image) = match (from, to) {
            (Some(_), Some(to)) => (Put::Update, to),
            (None, Some(to)) => (Put::Insert, to),
            (Some(from), None) => (Put::Delete, from),
            (None, None) => continue,
        };
        connection
            .prepare_cached(images.put(table, put))?
            .execute([image])?;
    }
    Ok(())
}
