//! Owns row images: journaled rows as JSON, the triggers that take them and the way back.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rusqlite::Connection;

use crate::store::{StoreError, Table};

/// The shape of every journaled table, read from the open file so that it cannot go stale.
#[derive(Debug)]
pub(in crate::store) struct Images {
    shapes: BTreeMap<Table, Shape>,
}

/// What is done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Put {
    /// It was not there and is to be as its image says.
    Insert,
    /// It was there and is to be as its image says.
    Update,
    /// It was there as its image says and is to go.
    Delete,
}

/// One table's columns, and the statements that put its rows back. They are made once: undoing an
/// import runs them for a hundred thousand rows.
#[derive(Debug)]
struct Shape {
    columns: Vec<Column>,
    insert: String,
    update: String,
    delete: String,
}

#[derive(Debug)]
struct Column {
    name: String,
    /// What an image from before the column was added stands for.
    default: Option<String>,
    key: bool,
}

impl Images {
    /// Reads the shapes from the file.
    pub(in crate::store) fn of(connection: &Connection) -> Result<Self, StoreError> {
        let mut shapes = BTreeMap::new();
        let mut statement = connection.prepare(
            "SELECT name, CASE WHEN \"notnull\" THEN dflt_value END, pk > 0 FROM pragma_table_info(?1) ORDER BY cid",
        )?;
        for table in Table::ALL {
            let columns = statement
                .query_map([table.name()], |row| {
                    Ok(Column {
                        name: row.get(0)?,
                        default: row.get(1)?,
                        key: row.get(2)?,
                    })
                })?
                .collect::<Result<Vec<_>, _>>()?;
            // A program of an older version has fewer tables.
            if !columns.is_empty() {
                shapes.insert(table, Shape::new(table, columns));
            }
        }
        Ok(Self { shapes })
    }

    /// The statements that make the three triggers of each table. They are TEMP: they live in this
    /// connection, not in the file.
    pub(in crate::store) fn triggers(&self) -> String {
        let mut sql = String::new();
        for (table, shape) in &self.shapes {
            let name = table.name();
            let old = shape.image("OLD");
            let new = shape.image("NEW");
            let differs = shape
                .columns
                .iter()
                .map(|column| format!("OLD.{0} IS NOT NEW.{0}", column.name))
                .collect::<Vec<_>>()
                .join(" OR ");
            for (event, when, row, before, after) in [
                ("INSERT", "1", "NEW", "NULL", new.as_str()),
                (
                    "UPDATE",
                    differs.as_str(),
                    "NEW",
                    old.as_str(),
                    new.as_str(),
                ),
                ("DELETE", "1", "OLD", old.as_str(), "NULL"),
            ] {
                let entry = table
                    .entry_column()
                    .map_or_else(|| "NULL".to_owned(), |column| format!("{row}.{column}"));
                // Writing to a String cannot fail.
                let _written = write!(
                    sql,
                    "CREATE TEMP TRIGGER journal_{name}_{event} AFTER {event} ON main.{name}
                     WHEN {when} BEGIN
                       INSERT INTO change (operation, table_name, entry, before, after)
                       VALUES ((SELECT max(id) FROM operation), '{name}', {entry}, {before}, {after});
                     END;\n"
                );
            }
        }
        sql
    }

    /// The image of a live row, as an expression over the table's columns.
    pub(in crate::store) fn live(&self, table: Table) -> String {
        self.shapes
            .get(&table)
            .map_or_else(String::new, |shape| shape.image(table.name()))
    }

    /// What tells a row apart from the others of its table, as an expression over the image
    /// `image`.
    pub(in crate::store) fn identity(&self, table: Table, image: &str) -> String {
        let keys = self
            .key_columns(table)
            .map(|column| format!("json_extract({image}, '$.{column}')"))
            .collect::<Vec<_>>()
            .join(", ");
        format!("json_array({keys})")
    }

    /// The statement that puts a row where an image says, whose only parameter is the image.
    pub(in crate::store) fn put(&self, table: Table, change: Put) -> &str {
        self.shapes.get(&table).map_or("", |shape| match change {
            Put::Insert => &shape.insert,
            Put::Update => &shape.update,
            Put::Delete => &shape.delete,
        })
    }

    fn columns(&self, table: Table) -> &[Column] {
        self.shapes
            .get(&table)
            .map_or(&[], |shape| shape.columns.as_slice())
    }

    fn key_columns(&self, table: Table) -> impl Iterator<Item = &str> {
        self.columns(table)
            .iter()
            .filter(|column| column.key)
            .map(|column| column.name.as_str())
    }
}

impl Shape {
    fn new(table: Table, columns: Vec<Column>) -> Self {
        let table = table.name();
        let list = |parts: Vec<String>, between: &str| parts.join(between);
        let names = list(
            columns.iter().map(|column| column.name.clone()).collect(),
            ", ",
        );
        let values = list(columns.iter().map(Column::value_in_image).collect(), ", ");
        let others = columns.iter().filter(|column| !column.key);
        let sets = list(others.map(Column::as_in_image).collect(), ", ");
        let keys = columns.iter().filter(|column| column.key);
        let same = list(keys.map(Column::as_in_image).collect(), " AND ");
        Self {
            insert: format!("INSERT INTO {table} ({names}) SELECT {values}"),
            update: format!("UPDATE {table} SET {sets} WHERE {same}"),
            delete: format!("DELETE FROM {table} WHERE {same}"),
            columns,
        }
    }

    fn image(&self, row: &str) -> String {
        let mut image = "json_object(".to_owned();
        for (index, column) in self.columns.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let name = &column.name;
            let _written = write!(image, "{comma}'{name}', {row}.{name}");
        }
        image.push(')');
        image
    }
}

impl Column {
    fn as_in_image(&self) -> String {
        format!("{} = {}", self.name, self.value_in_image())
    }

    fn value_in_image(&self) -> String {
        let value = format!("json_extract(?1, '$.{}')", self.name);
        match &self.default {
            Some(default) => format!("coalesce({value}, {default})"),
            None => value,
        }
    }
}
