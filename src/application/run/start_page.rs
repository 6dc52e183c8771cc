//! Owns writing the page that six answers lead to as one file that prints.

use crate::application::run::Job;
use crate::application::view::start_page::page;
use crate::application::{Core, Done, Fault, Receipt, StartPageOrder};
use crate::platform::files;

/// The folder of pages inside the data folder, and the page in it.
const FOLDER: &str = "pages";
const FILE: &str = "where-to-start.html";

/// Writes the page whole or not at all, readable by the person's own account only.
pub(in crate::application::run) fn write(
    core: &Core,
    job: &Job<'_>,
    order: &StartPageOrder,
) -> Result<Receipt, Fault> {
    let path = if let Some(path) = &order.to {
        path.clone()
    } else {
        let folder = core.places().folder().join(FOLDER);
        files::create_private_folder(&folder)?;
        folder.join(FILE)
    };
    let text = page(order.answers, order.display, job.now);
    files::write_whole(&path, text.as_bytes())?;
    Ok(job.done(Done::PageWritten(path)))
}
