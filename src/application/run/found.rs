//! Owns the list of what was found in a damaged file: reading it, and saving it as a marked table.

use std::path::Path;

use crate::application::run::Job;
use crate::application::{Core, Done, Fault, FoundTable, Receipt};
use crate::store;

/// Reads what can be read of a file that was set aside. The diary is not touched.
pub(in crate::application::run) fn salvage(
    core: &Core,
    job: &Job<'_>,
    file: &Path,
) -> Result<Receipt, Fault> {
    let found = store::salvage(core.folder(), file)?;
    Ok(job.done(Done::Salvaged(std::sync::Arc::new(found))))
}

/// Saves the list as a table for a spreadsheet. Its first line says that it is not checked.
pub(in crate::application::run) fn save(
    core: &Core,
    job: &Job<'_>,
    table: &FoundTable,
    to: &Path,
) -> Result<Receipt, Fault> {
    let mut text = String::from("\u{feff}");
    for line in std::iter::once(std::slice::from_ref(&table.mark))
        .chain(table.rows.iter().map(Vec::as_slice))
    {
        let cells: Vec<String> = line.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    core.places().reach().write(to, text.as_bytes())?;
    Ok(job.done(Done::TableSaved(to.to_owned())))
}

/// One cell of a CSV file. A spreadsheet would run what begins like a formula, so an apostrophe
/// stands before it.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guard = if formula { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}
