//! The logical content of a file: every row of every table, in the order of its columns.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

pub(crate) fn dump(path: &Path) -> Vec<String> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opens");
    let mut tables = conn
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")
        .expect("tables");
    let tables: Vec<(String, String)> = tables
        .query_map([], |row| {
            Ok((
                row.get(0)?,
                row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            ))
        })
        .expect("tables")
        .map(|table| table.expect("a table"))
        .collect();
    let mut lines = Vec::new();
    for (table, sql) in tables {
        lines.push(sql);
        lines.extend(rows(&conn, &table));
    }
    lines.extend(others(&conn));
    lines
}

fn rows(conn: &Connection, table: &str) -> Vec<String> {
    let mut statement = conn
        .prepare(&format!("SELECT * FROM \"{table}\""))
        .expect("a table");
    let columns = statement.column_count();
    let mut rows = statement.query([]).expect("rows");
    let mut lines = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        let values: Vec<String> = (0..columns)
            .map(|column| match row.get_ref(column).expect("a value") {
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                other => format!("{other:?}"),
            })
            .collect();
        lines.push(format!("{table}|{}", values.join("|")));
    }
    lines.sort();
    lines
}

/// Indexes and triggers: all that the schema has, none left out by the fast load.
fn others(conn: &Connection) -> Vec<String> {
    let sql =
        "SELECT sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name";
    let mut statement = conn.prepare(sql).expect("schema");
    statement
        .query_map([], |row| row.get(0))
        .expect("schema")
        .map(|sql| sql.expect("a text"))
        .collect()
}
