//! Checks the SQL: foreign keys are indexed, tables are strict, statements keep the house style.

use std::fs;
use std::path::{Path, PathBuf};

use evenly::store::{MIGRATIONS, Table};
use rusqlite::Connection;

fn final_schema() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    for migration in MIGRATIONS {
        connection.execute_batch(migration.sql).unwrap();
    }
    connection
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let texts = statement.query_map([], |row| row.get(0)).unwrap();
    texts.map(|text| text.unwrap()).collect()
}

/// The foreign keys whose columns are not the first columns of an index or primary key: deleting a
/// parent would read the whole table of its children.
fn foreign_keys_without_index(connection: &Connection) -> Vec<String> {
    texts(
        connection,
        "WITH reference AS (
             SELECT t.name AS child, f.id, group_concat(f.\"from\", ',' ORDER BY f.seq) AS columns
             FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f
             WHERE t.type = 'table' GROUP BY t.name, f.id),
         indexed AS (
             SELECT t.name AS child, group_concat(c.name, ',' ORDER BY c.seqno) || ',' AS columns
             FROM sqlite_schema AS t, pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
             WHERE t.type = 'table' AND i.partial = 0 GROUP BY t.name, i.name
             UNION ALL
             SELECT t.name, c.name || ','
             FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
             WHERE t.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER'
               AND (SELECT max(pk) FROM pragma_table_info(t.name)) = 1)
         SELECT child || ' (' || columns || ')' FROM reference
         WHERE NOT EXISTS (
             SELECT 1 FROM indexed
             WHERE indexed.child = reference.child
               AND indexed.columns LIKE reference.columns || ',%')
         ORDER BY 1",
    )
}

#[test]
fn every_foreign_key_is_indexed() {
    let connection = final_schema();
    assert_eq!(
        foreign_keys_without_index(&connection),
        Vec::<String>::new()
    );
}

#[test]
fn the_foreign_key_rule_sees_a_planted_fault() {
    let connection = final_schema();
    connection
        .execute_batch(
            "CREATE TABLE planted (
                 a INTEGER PRIMARY KEY,
                 entry INTEGER REFERENCES entry (key),
                 other INTEGER REFERENCES entry (key)) STRICT;
             CREATE INDEX planted_wrong_order ON planted (a, entry);
             CREATE INDEX planted_right ON planted (other, a);
             CREATE TABLE planted_pair (entry INTEGER, side TEXT,
                 PRIMARY KEY (side, entry),
                 FOREIGN KEY (entry, side) REFERENCES pain (entry, side)) STRICT, WITHOUT ROWID;",
        )
        .unwrap();
    assert_eq!(
        foreign_keys_without_index(&connection),
        ["planted (entry)", "planted_pair (entry,side)"]
    );
}

#[test]
fn every_table_is_strict_and_no_journaled_one_holds_blobs() {
    let connection = final_schema();
    let loose = texts(
        &connection,
        "SELECT name FROM pragma_table_list
         WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
    );
    assert_eq!(loose, Vec::<String>::new());
    let blobs = texts(
        &connection,
        "SELECT t.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND c.type NOT IN ('INTEGER', 'REAL', 'TEXT')
           AND t.name NOT LIKE 'sqlite%'",
    );
    // Pictures are named by their sum and lie outside the journal.
    assert_eq!(blobs, ["plan_picture"]);
    let journaled = |name: &str| Table::ALL.iter().any(|table| table.name() == name);
    assert!(!blobs.iter().any(|name| journaled(name)));
}

/// Every file whose SQL is checked.
fn sql_files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src/store"), root.join("migrations")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

/// What breaks the house style in a text that may hold SQL.
fn faults(text: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let upper = text.to_uppercase();
    let squeezed = upper.split_whitespace().collect::<Vec<_>>().join(" ");
    for (fault, name) in [
        ("OR REPLACE", "a replaced row is deleted without a trigger"),
        (
            "REPLACE INTO",
            "a replaced row is deleted without a trigger",
        ),
        ("SELECT *", "columns are listed"),
    ] {
        if squeezed.contains(fault) {
            faults.push(name);
        }
    }
    for keyword in [
        "select ",
        "insert into ",
        "update ",
        "delete from ",
        "create table ",
        "order by ",
        "group by ",
        "pragma ",
    ] {
        let begins = |line: &str| {
            let line = line.trim_start().trim_start_matches('"');
            line.starts_with(keyword)
        };
        let in_sql = |line: &&str| !line.trim_start().starts_with("//");
        if text.lines().filter(in_sql).any(begins) {
            faults.push("keywords are upper case");
        }
    }
    faults
}

#[test]
fn sql_keeps_the_house_style() {
    let files = sql_files();
    assert!(files.len() > 20, "{}", files.len());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(faults(&text), Vec::<&str>::new(), "{}", file.display());
    }
}

#[test]
fn the_style_rule_sees_planted_faults() {
    assert!(!faults("\"INSERT  or replace INTO t\"").is_empty());
    assert!(!faults("\"REPLACE INTO t\"").is_empty());
    assert_eq!(faults("\"SELECT\n  * FROM t\"").len(), 1);
    assert_eq!(faults("    \"select a FROM t\"").len(), 1);
    assert_eq!(faults("SELECT a\norder by a").len(), 1);
    assert_eq!(
        faults("// select the right one\n\"SELECT a FROM t\""),
        Vec::<&str>::new()
    );
}
