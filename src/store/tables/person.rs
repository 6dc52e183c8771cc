//! Owns the one row of `person`, and the diary's identifier beside it.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::domain::{DiaryId, Person, PersonName, Pseudonym, VisitText};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

const COLUMNS: &str = "pseudonym, name, noticed, course, questions";

/// Reads who the diary is about; where nothing was ever typed, nothing is known.
pub(in crate::store) fn read(connection: &Connection) -> Result<Person, StoreError> {
    let mut person = Person::default();
    each_row(
        connection,
        Table::Person,
        COLUMNS,
        Selection::All,
        |fields| {
            person.pseudonym = fields.maybe_text(Pseudonym::new)?;
            person.name = fields.maybe_text(PersonName::new)?;
            person.visit.noticed = fields.maybe_text(VisitText::new)?;
            person.visit.course = fields.maybe_text(VisitText::new)?;
            person.visit.questions = fields.maybe_text(VisitText::new)?;
            Ok(())
        },
    )?;
    Ok(person)
}

/// Replaces who the diary is about.
pub(in crate::store) fn write(connection: &Connection, person: &Person) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO person (one, pseudonym, name, noticed, course, questions)
             VALUES (1, ?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (one) DO UPDATE
             SET pseudonym = excluded.pseudonym, name = excluded.name, noticed = excluded.noticed,
                 course = excluded.course, questions = excluded.questions",
        )?
        .execute(params![
            person.pseudonym.as_ref().map(Pseudonym::as_str),
            person.name.as_ref().map(PersonName::as_str),
            person.visit.noticed.as_ref().map(VisitText::as_str),
            person.visit.course.as_ref().map(VisitText::as_str),
            person.visit.questions.as_ref().map(VisitText::as_str),
        ])?;
    Ok(())
}

/// The diary's identifier; `None` in a file from before there was one.
pub(in crate::store) fn diary_id(connection: &Connection) -> Result<Option<DiaryId>, StoreError> {
    let there: bool = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'identity')",
        )?
        .query_row([], |row| row.get(0))?;
    if !there {
        return Ok(None);
    }
    let text: Option<String> = connection
        .prepare_cached("SELECT diary FROM identity WHERE one = 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    text.map(|text| text.parse())
        .transpose()
        .map_err(|problem| StoreError::unreadable("identity", problem))
}

/// Gives the diary another identifier. Gives the rows changed.
pub(in crate::store) fn adopt(connection: &Connection, id: DiaryId) -> Result<usize, StoreError> {
    let changed = connection
        .prepare_cached("UPDATE identity SET diary = ?1 WHERE one = 1 AND diary IS NOT ?1")?
        .execute([id.to_string()])?;
    Ok(changed)
}
