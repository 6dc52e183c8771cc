//! Owns the rows of `picture`: the pictures of plans, each once, under the name its bytes give it.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::domain::{FieldProblem, OwnExercises, PictureFile, PictureId};
use crate::store::StoreError;

/// Reads one; `None` where it is not here.
pub(in crate::store) fn read(
    connection: &Connection,
    id: PictureId,
) -> Result<Option<PictureFile>, StoreError> {
    // A file of an older version, such as a backup from before an update, has no pictures.
    let mut there = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'picture')")?;
    if !there.query_row([], |row| row.get(0))? {
        return Ok(None);
    }
    let mut statement = connection.prepare_cached("SELECT bytes FROM picture WHERE id = ?1")?;
    let bytes: Option<Vec<u8>> = statement
        .query_row([id.as_bytes().as_slice()], |row| row.get(0))
        .optional()?;
    bytes
        .map(|bytes| PictureFile::new(&bytes))
        .transpose()
        .map_err(|problem| StoreError::unreadable("picture", FieldProblem::Picture(problem)))
}

/// Gives the pictures of own exercises their files, where they are here.
pub(in crate::store) fn fill(
    connection: &Connection,
    own: &mut OwnExercises,
) -> Result<(), StoreError> {
    own.fill(|id| read(connection, id))
}

/// Keeps a picture; one that is here already stays as it is. Gives whether it was new.
pub(in crate::store) fn add(
    connection: &Connection,
    file: &PictureFile,
) -> Result<usize, StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO picture (id, bytes) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING",
    )?;
    Ok(statement.execute(params![file.id().as_bytes().as_slice(), file.bytes()])?)
}

/// Clears the pictures that no plan names, in the diary, in its versions or in its journal.
pub(in crate::store) fn sweep(connection: &Connection) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM picture WHERE NOT EXISTS (
             SELECT 1 FROM plan_sheet WHERE instr(sheet, lower(hex(picture.id))) > 0)
         AND NOT EXISTS (
             SELECT 1 FROM version WHERE instr(item, lower(hex(picture.id))) > 0)
         AND NOT EXISTS (
             SELECT 1 FROM change
             WHERE table_name IN ('plan_sheet', 'version')
               AND instr(coalesce(before, '') || coalesce(after, ''), lower(hex(picture.id))) > 0)",
        [],
    )?;
    Ok(())
}
