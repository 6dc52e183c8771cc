//! Owns reading a physiotherapist's plan, taking it in and writing one out.

use std::path::Path;

use crate::application::run::Job;
use crate::application::run::exchange::write_and_read_back;
use crate::application::view::plan::page;
use crate::application::{Core, Done, Fault, PlanCommand, PlanRead, Receipt};
use crate::domain::rules::LimitId;
use crate::domain::{AcceptedSheet, Exercise, FieldProblem, Picture, Plan, PlanSheet};
use crate::exchange::plan_file::{self, MAX_PLAN_BYTES};
use crate::i18n::{Display, Words};
use crate::platform::files;
use crate::store::{Op, StoreError, Tx};

/// The folder of pages inside the data folder, and the page in it.
const FOLDER: &str = "pages";
const FILE: &str = "plan.html";

/// Carries out one of the commands about plans.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &PlanCommand,
) -> Result<Receipt, Fault> {
    match command {
        PlanCommand::Read { from } => {
            let read = read_plan(from)?;
            Ok(job.done(Done::PlanRead(Box::new(read))))
        }
        PlanCommand::Scan(text) => {
            let sheet = plan_file::join(text).map_err(Fault::scanned)?;
            let problems = Vec::new();
            Ok(job.done(Done::PlanRead(Box::new(PlanRead { sheet, problems }))))
        }
        PlanCommand::ReadPicture { from } => {
            let picture = picture_in(from)?;
            Ok(job.done(Done::PictureRead(picture)))
        }
        PlanCommand::Take(sheet) => take(core, job, sheet),
        PlanCommand::Write { sheet, to } => {
            let written = write_and_read_back(to, &plan_file::write(sheet))?;
            let back = read_plan(to)?;
            if back.sheet != **sheet {
                return Err(Fault::bug("the plan file does not hold everything"));
            }
            Ok(job.done(Done::PlanWritten(written)))
        }
        PlanCommand::WritePage { sheet, display, to } => {
            write_page(core, job, sheet, *display, to.as_deref())
        }
    }
}

/// Reads a plan file, or a text file with scanned codes.
pub fn read_plan(from: &Path) -> Result<PlanRead, Fault> {
    let bytes = files::read_whole(from, MAX_PLAN_BYTES as u64)?;
    if let Ok(text) = std::str::from_utf8(&bytes)
        && !text.trim_start().starts_with('{')
        && plan_file::looks_like_codes(text)
    {
        let sheet = plan_file::join(text).map_err(Fault::scanned)?;
        let problems = Vec::new();
        return Ok(PlanRead { sheet, problems });
    }
    let (sheet, problems) =
        plan_file::read(&bytes).map_err(|error| Fault::unreadable(error, from))?;
    Ok(PlanRead { sheet, problems })
}

/// Reads the picture of an own exercise: a PNG or JPEG file that can be drawn.
fn picture_in(from: &Path) -> Result<Picture, Fault> {
    let bytes = files::read_whole(from, Picture::MAX_BYTES as u64)?;
    let picture = Picture::new(&bytes).map_err(|problem| Fault::field("picture", problem))?;
    match plan_file::pixels(&picture) {
        Some(_drawn) => Ok(picture),
        None => Err(Fault::field("picture", FieldProblem::DoNotFit)),
    }
}

/// Takes a plan in as one change: the plan itself, the plans of its exercises, and its limits. What
/// the plan before it asked for and this one does not is ended.
fn take(core: &mut Core, job: &Job<'_>, sheet: &PlanSheet) -> Result<Receipt, Fault> {
    let revision = u32::from(sheet.parts().revision.get());
    let op = Op::TakePlan { revision };
    let ((), receipt) = core.store_mut()?.operate(&op, job.now, |tx| {
        let day = job.now.day();
        let sheets = tx.read().plan_sheets()?;
        let before = AcceptedSheet::in_force(&sheets, day).map(|accepted| &accepted.sheet);
        set_plans(tx, job, sheet, before)?;
        set_limits(tx, sheet, before)?;
        tx.add_plan_sheet(&AcceptedSheet {
            at: job.now.clone(),
            day,
            sheet: sheet.clone(),
        })
    })?;
    Ok(job.written(receipt, Vec::new(), Done::Saved))
}

fn set_plans(
    tx: &Tx<'_>,
    job: &Job<'_>,
    sheet: &PlanSheet,
    before: Option<&PlanSheet>,
) -> Result<(), StoreError> {
    let day = job.now.day();
    let plans = tx.read().plans()?;
    for plan in sheet.plans(job.now, day) {
        let exercise = plan.variant.exercise();
        // One that asks for the same keeps the day it holds from.
        let known = Plan::latest_two(&plans, exercise, day).0;
        if !known.is_some_and(|known| known.asks_the_same(&plan)) {
            tx.add_plan(&plan)?;
        }
    }
    for exercise in Exercise::ALL {
        let asked_before = before.and_then(|before| before.prescription(*exercise));
        let (Some(asked), None) = (asked_before, sheet.prescription(*exercise)) else {
            continue;
        };
        tx.add_plan(&Plan::ended(asked.variant, job.now, day))?;
    }
    Ok(())
}

fn set_limits(
    tx: &Tx<'_>,
    sheet: &PlanSheet,
    before: Option<&PlanSheet>,
) -> Result<(), StoreError> {
    let limits = &sheet.parts().limits;
    for limit in limits.changed() {
        tx.set_limit(limit.id, limit.value, limit.reviewed)?;
    }
    let before = before
        .iter()
        .flat_map(|before| before.parts().limits.changed());
    let names = |id: LimitId| limits.changed().any(|limit| limit.id == id);
    for limit in before.filter(|limit| !names(limit.id)) {
        tx.reset_limit(limit.id)?;
    }
    Ok(())
}

/// Writes the page whole or not at all, readable by the person's own account only.
fn write_page(
    core: &Core,
    job: &Job<'_>,
    sheet: &PlanSheet,
    display: Display,
    to: Option<&Path>,
) -> Result<Receipt, Fault> {
    let path = if let Some(path) = to {
        path.to_owned()
    } else {
        let folder = core.places().folder().join(FOLDER);
        files::create_private_folder(&folder)?;
        folder.join(FILE)
    };
    let text = page(sheet, &Words::with(display));
    files::write_whole(&path, text.as_bytes())?;
    Ok(job.done(Done::PageWritten(path)))
}
