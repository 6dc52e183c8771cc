//! Owns writing pages to take along: whole files that print, in one folder or where the person says.

use std::path::PathBuf;

use crate::application::run::Job;
use crate::application::view::safety::SafetyNow;
use crate::application::view::{guidance_page, start_page, stop_page};
use crate::application::{Core, Done, Fault, PageOrder, PaperPage, Places, Receipt};
use crate::platform::files;

/// The folder of pages inside the data folder.
const FOLDER: &str = "pages";
const ENDING: &str = "html";

/// Writes a page whole or not at all, readable by the person's own account only.
pub(in crate::application::run) fn write(
    core: &Core,
    job: &Job<'_>,
    order: &PageOrder,
) -> Result<Receipt, Fault> {
    let text = match &order.page {
        PaperPage::Stop { number } => {
            let now: SafetyNow = core.view(job.now.day(), &())?;
            stop_page::page(&now, number.as_deref(), order.display, job.now)
        }
        PaperPage::WhereToStart(answers) => start_page::page(*answers, order.display, job.now),
        PaperPage::Topic(id) => guidance_page::topic(*id, order.display, job.now.day()),
        PaperPage::WarningSigns => guidance_page::warning_signs(order.display, job.now.day()),
    };
    if let Some(path) = &order.to {
        core.places().reach().write(path, text.as_bytes())?;
        return Ok(job.done(Done::PageWritten(path.clone())));
    }
    let path = folder(core)?.join(order.page.file()).with_extension(ENDING);
    files::write_whole(&path, text.as_bytes())?;
    Ok(job.done(Done::PageWritten(path)))
}

/// The folder of pages, made where it is not there yet.
pub(super) fn folder(core: &Core) -> Result<PathBuf, Fault> {
    let folder = pages_in(core.places());
    files::create_private_folder(&folder)?;
    Ok(folder)
}

/// Where the pages of these places are.
pub(in crate::application) fn pages_in(places: &Places) -> PathBuf {
    places.folder().join(FOLDER)
}
