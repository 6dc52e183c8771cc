//! Owns the rows of `revision` and `erased`: what each thing has been. They are only ever added, but
//! for a thing that is erased for good.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, params};

use crate::domain::FieldProblem;
use crate::domain::revision::{ContentId, Graph, Known, RevisionId, ThingId};
use crate::store::StoreError;

/// How many bytes a name has.
const NAME_BYTES: usize = 16;

/// Reads what one thing has been; nothing where it was never changed.
pub(in crate::store) fn read(connection: &Connection, thing: &str) -> Result<Graph, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, parents, content FROM revision WHERE thing = ?1")?;
    let known = statement
        .query_map([thing], read_row)?
        .collect::<Result<Vec<_>, _>>()?;
    graph(thing, known)
}

/// Reads what every thing has been whose name begins with `kind`; with nothing, of all.
pub(in crate::store) fn read_kind(
    connection: &Connection,
    kind: &str,
) -> Result<BTreeMap<ThingId, Graph>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, parents, content, thing FROM revision
         WHERE substr(thing, 1, length(?1)) = ?1 ORDER BY thing",
    )?;
    let mut rows = statement.query([kind])?;
    let mut things: Vec<(String, Vec<Known>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let thing: String = row.get("thing")?;
        let known = read_row(row)?;
        match things.last_mut() {
            Some((last, revisions)) if *last == thing => revisions.push(known),
            Some(_) | None => things.push((thing, vec![known])),
        }
    }
    things
        .into_iter()
        .map(|(thing, known)| {
            let id = thing.parse().map_err(unreadable)?;
            Ok((id, graph(&thing, known)?))
        })
        .collect()
}

/// Whether a thing has revisions of its own.
pub(in crate::store) fn has(connection: &Connection, thing: &str) -> Result<bool, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM revision WHERE thing = ?1)")?;
    Ok(statement.query_row([thing], |row| row.get(0))?)
}

/// Adds the revisions of a thing that are not there yet.
pub(in crate::store) fn write(
    connection: &Connection,
    thing: &str,
    graph: &Graph,
    before: &Graph,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO revision (thing, id, parents, content) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (thing, id) DO NOTHING",
    )?;
    for (id, revision) in graph.revisions() {
        if before.revisions().contains_key(id) {
            continue;
        }
        let mut parents = Vec::with_capacity(revision.parents.len() * NAME_BYTES);
        for parent in &revision.parents {
            parents.extend_from_slice(parent.bytes());
        }
        let content = revision.content.map(|content| *content.bytes());
        statement.execute(params![thing, id.bytes(), parents, content])?;
    }
    Ok(())
}

/// Forgets what a thing has been and keeps a mark that tells nothing of it.
pub(in crate::store) fn erase(connection: &Connection, thing: ThingId) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM revision WHERE thing = ?1")?
        .execute([thing.to_string()])?;
    connection
        .prepare_cached("INSERT INTO erased (mark) VALUES (?1) ON CONFLICT (mark) DO NOTHING")?
        .execute([mark(thing).bytes()])?;
    Ok(())
}

/// Reads every mark of something that was erased.
pub(in crate::store) fn erased(connection: &Connection) -> Result<BTreeSet<ContentId>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT mark FROM erased")?;
    let marks = statement
        .query_map([], |row| row.get(0).map(ContentId::new))?
        .collect::<Result<_, _>>()?;
    Ok(marks)
}

/// The mark of a thing. An entry's name holds the moment it was made, so the name itself would tell
/// something.
pub(in crate::store) fn mark(thing: ThingId) -> ContentId {
    ContentId::of(format!("evenly erased 1\n{thing}").as_bytes())
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<Known> {
    let parents = row.get_ref("parents")?.as_blob()?;
    Ok(Known {
        id: RevisionId::new(row.get("id")?),
        parents: parents
            .chunks_exact(NAME_BYTES)
            .filter_map(|bytes| bytes.try_into().ok())
            .map(RevisionId::new)
            .collect(),
        content: row
            .get::<_, Option<[u8; NAME_BYTES]>>("content")?
            .map(ContentId::new),
    })
}

fn graph(thing: &str, known: Vec<Known>) -> Result<Graph, StoreError> {
    Graph::of(thing, known).map_err(|_broken| unreadable(FieldProblem::DoNotFit))
}

fn unreadable(problem: FieldProblem) -> StoreError {
    StoreError::unreadable("revision", problem)
}
