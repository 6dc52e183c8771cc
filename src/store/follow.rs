//! Owns keeping the revisions in step: at the end of an operation each thing that it touched gets
//! the revision that says what the diary says now. An undo adds revisions like any other change.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::EntryId;
use crate::domain::revision::{ContentId, Graph, Item, ThingId};
use crate::store::ledger::{self, Ledger, Traces};
use crate::store::tables::{
    Selection, answer, entry, person, plan, plan_sheet, profile, revision, rule_limit, version,
};
use crate::store::{OperationId, StoreError, Table};

/// The kinds of things that few of are kept, so that all of one kind are looked at together.
const KINDS_BESIDE: [&str; 6] = ["plan/", "sheet/", "limit/", "read/", "misfit/", "said/"];

/// Writes the first revision of an entry down that is about to be changed. Before that it follows
/// from the entry alone.
pub(in crate::store) fn keep_root(connection: &Connection, id: EntryId) -> Result<(), StoreError> {
    if revision::has(connection, &ThingId::Entry(id).to_string())? {
        return Ok(());
    }
    match entry::key_of(connection, id)? {
        Some(key) => keep_roots(connection, &[key]),
        None => Ok(()),
    }
}

/// Does the same for every entry that an operation changed, before its rows are put back.
pub(in crate::store) fn keep_roots_of(
    connection: &Connection,
    operation: OperationId,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT key FROM entry
         WHERE key IN (SELECT entry FROM change WHERE operation = ?1)
           AND NOT EXISTS (SELECT 1 FROM revision WHERE thing = 'entry/' || entry.id)",
    )?;
    let keys = statement
        .query_map([operation.0], |row| row.get(0))?
        .collect::<Result<Vec<i64>, _>>()?;
    keep_roots(connection, &keys)
}

fn keep_roots(connection: &Connection, keys: &[i64]) -> Result<(), StoreError> {
    for entry in entry::read(connection, Selection::Keys(keys))? {
        let item = Item::Entry(entry);
        let thing = item.thing().to_string();
        let root = Graph::root(&thing, item.content());
        revision::write(connection, &thing, &root, &Graph::default())?;
    }
    Ok(())
}

/// Adds the revisions that an operation makes. A new entry needs none.
pub(in crate::store) fn follow(
    connection: &Connection,
    operation: OperationId,
    touched: &BTreeSet<Table>,
) -> Result<(), StoreError> {
    let mut kinds: BTreeSet<&'static str> = touched.iter().filter_map(|it| it.kind()).collect();
    let mut entries = changed_entries(connection, operation)?;
    let mut beside = BTreeMap::new();
    // Few diaries have a version to ask about, and only these pay for looking.
    if touched.contains(&Table::Version) || has_versions(connection)? {
        beside = version::contents(connection)?;
        for thing in changed_versions(connection, operation)? {
            match thing {
                ThingId::Entry(id) => {
                    entries.insert(id);
                }
                ThingId::Plan(..)
                | ThingId::PlanSheet(..)
                | ThingId::Limit(_)
                | ThingId::Read(..)
                | ThingId::Misfit(..)
                | ThingId::Said(_) => {
                    kinds.insert(thing.kind());
                }
            }
        }
    }
    follow_entries(connection, &entries, &beside)?;
    for kind in kinds {
        follow_kind(connection, kind, &beside)?;
    }
    Ok(())
}

/// Gives the things beside the entries their first revisions, once in the life of a file. From then
/// on [`follow`] keeps them in step.
pub(in crate::store) fn settle(
    connection: &mut Connection,
    ledger: Option<&mut Ledger>,
) -> Result<(), StoreError> {
    let settled: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'revisions')
             OR NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'revision')",
        [],
        |row| row.get(0),
    )?;
    if settled {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for kind in KINDS_BESIDE {
        follow_kind(&transaction, kind, &BTreeMap::new())?;
    }
    transaction.execute(
        "INSERT INTO meta (name, value) VALUES ('revisions', 1) ON CONFLICT (name) DO NOTHING",
        [],
    )?;
    ledger::commit(transaction, ledger, Traces::Kept)
}

/// The entries an operation changed that have revisions: those that are there, and those that went.
fn changed_entries(
    connection: &Connection,
    operation: OperationId,
) -> Result<BTreeSet<EntryId>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM (
             SELECT id FROM entry
             WHERE key IN (SELECT entry FROM change WHERE operation = ?1)
             UNION
             SELECT json_extract(before, '$.id') FROM change
             WHERE operation = ?1 AND table_name = 'entry' AND after IS NULL) AS changed
         WHERE EXISTS (SELECT 1 FROM revision WHERE thing = 'entry/' || changed.id)",
    )?;
    let mut rows = statement.query([operation.0])?;
    let mut changed = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_str().unwrap_or_default().parse();
        changed.insert(id.map_err(|problem| StoreError::unreadable("entry", problem))?);
    }
    Ok(changed)
}

fn changed_versions(
    connection: &Connection,
    operation: OperationId,
) -> Result<Vec<ThingId>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT json_extract(coalesce(after, before), '$.thing') FROM change
         WHERE operation = ?1 AND table_name = 'version'",
    )?;
    let mut rows = statement.query([operation.0])?;
    let mut changed = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_str().unwrap_or_default().parse();
        changed.push(id.map_err(|problem| StoreError::unreadable("version", problem))?);
    }
    Ok(changed)
}

fn has_versions(connection: &Connection) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM version)")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

fn follow_entries(
    connection: &Connection,
    ids: &BTreeSet<EntryId>,
    beside: &BTreeMap<String, BTreeSet<ContentId>>,
) -> Result<(), StoreError> {
    let mut keys = Vec::new();
    for id in ids {
        keys.extend(entry::key_of(connection, *id)?);
    }
    let mut shown = BTreeMap::new();
    if !keys.is_empty() {
        for entry in entry::read(connection, Selection::Keys(&keys))? {
            let id = entry.id;
            shown.insert(id, Item::Entry(entry).content());
        }
    }
    for id in ids {
        let thing = ThingId::Entry(*id).to_string();
        let graph = revision::read(connection, &thing)?;
        follow_thing(connection, &thing, &graph, shown.get(id).copied(), beside)?;
    }
    Ok(())
}

fn follow_kind(
    connection: &Connection,
    kind: &str,
    beside: &BTreeMap<String, BTreeSet<ContentId>>,
) -> Result<(), StoreError> {
    let mut graphs = revision::read_kind(connection, kind)?;
    let mut shown = BTreeMap::new();
    for item in items(connection, kind)? {
        shown.insert(item.thing(), item.content());
        graphs.entry(item.thing()).or_default();
    }
    for (id, graph) in graphs {
        let thing = id.to_string();
        follow_thing(connection, &thing, &graph, shown.get(&id).copied(), beside)?;
    }
    Ok(())
}

fn items(connection: &Connection, kind: &str) -> Result<Vec<Item>, StoreError> {
    let items = match kind {
        "plan/" => plan::read(connection)?
            .into_iter()
            .map(Item::Plan)
            .collect(),
        "sheet/" => Item::of_sheets(plan_sheet::read(connection)?).collect(),
        "limit/" => rule_limit::read(connection)?
            .changed()
            .map(|limit| Item::Limit(*limit))
            .collect(),
        "said/" => Item::of_said(&profile::read(connection)?, &person::read(connection)?),
        _ => Item::of_answers(&answer::read(connection)?),
    };
    Ok(items
        .into_iter()
        .filter(|item| item.thing().kind() == kind)
        .collect())
}

fn follow_thing(
    connection: &Connection,
    thing: &str,
    before: &Graph,
    shown: Option<ContentId>,
    beside: &BTreeMap<String, BTreeSet<ContentId>>,
) -> Result<(), StoreError> {
    let nothing = BTreeSet::new();
    let beside = beside.get(thing).unwrap_or(&nothing);
    if shown.is_none() && !beside.is_empty() {
        // Who takes a thing away saw that it had two versions: both go, and an undo brings both.
        version::write(connection, thing, &[])?;
    }
    let mut after = before.clone();
    if after.follow(thing, shown, beside) {
        revision::write(connection, thing, &after, before)?;
    }
    Ok(())
}
