//! Owns looking at a plan file, taking a plan over, and writing one.

use std::path::{Path, PathBuf};

use crate::application::run::export::write_and_read_back;
use crate::application::run::pages;
use crate::application::run::{Job, Source};
use crate::application::view::own::known;
use crate::application::view::plan_sheet::{PlanLook, PlanNow, falls_back, page};
use crate::application::{Core, Done, Fault, Receipt, View as _};
use crate::domain::{Day, FieldProblem, KeptSheet, PlanSheet, Standing};
use crate::exchange::{picture, plan_code, plan_file};
use crate::i18n::{Display, Words};
use crate::platform::files;
use crate::store::{Op, Reader};

/// Reads a plan file and says what it would change; changes nothing.
pub(in crate::application::run) fn look(
    core: &Core,
    job: &Job<'_>,
    from: &Path,
) -> Result<Receipt, Fault> {
    let reader = core.store()?.read();
    let look = look_at(Source::of(&reader, core), job.now.day(), from)?;
    Ok(job.done(Done::PlanLooked(Box::new(look))))
}

/// Reads a plan file beside the diary it may change.
pub fn look_at<'a>(
    source: impl Into<Source<'a>>,
    today: Day,
    from: &Path,
) -> Result<PlanLook, Fault> {
    let Source { reader, reach } = source.into();
    let bytes = reach.read(from, plan_file::MAX_PLAN_BYTES as u64 + 1)?;
    let (sheet, problems) =
        plan_file::read(&bytes).map_err(|error| Fault::unreadable(error, from))?;
    Ok(PlanLook {
        from: from.to_owned(),
        sheet: sheet.map(|sheet| completed(reader, sheet)).transpose()?,
        problems,
        now: PlanNow::build(reader, today, &())?,
    })
}

/// Gives a plan what the diary has of it: the texts and pictures of own exercises that a copy without
/// notes left out before the plan was made from it, and the pictures that it only names.
fn completed(reader: &Reader<'_>, mut sheet: PlanSheet) -> Result<PlanSheet, Fault> {
    let own = &mut sheet.content.own;
    own.complete(&known(reader)?);
    reader.fill_pictures(own)?;
    Ok(sheet)
}

/// Reads a picture that a plan shall have, made as small as a plan takes it.
pub(in crate::application::run) fn read_picture(
    core: &Core,
    job: &Job<'_>,
    from: &Path,
) -> Result<Receipt, Fault> {
    let bytes = core
        .places()
        .reach()
        .read(from, picture::MAX_CHOSEN_BYTES as u64 + 1)?;
    let file = picture::of_chosen(&bytes)
        .map_err(|problem| Fault::field("picture", FieldProblem::Picture(problem)))?;
    Ok(job.done(Done::PictureRead(file)))
}

/// Reads a plan from what its codes say and says what it would change; changes nothing.
pub(in crate::application::run) fn look_at_codes(
    core: &Core,
    job: &Job<'_>,
    text: &str,
) -> Result<Receipt, Fault> {
    let sheet = plan_code::join(&[text]).map_err(Fault::no_plan)?;
    let reader = core.store()?.read();
    let look = PlanLook {
        from: PathBuf::new(),
        sheet: Some(completed(&reader, sheet)?),
        problems: Vec::new(),
        now: PlanNow::build(&reader, job.now.day(), &())?,
    };
    Ok(job.done(Done::PlanLooked(Box::new(look))))
}

/// Takes a plan over as one change: the plan is kept, and the plan of each of its exercises and its
/// limits are set. What a copy left out of own exercises stays as the diary has it. A limit that came with the plan before it and is not in this one falls back. Of
/// the plan that is in force already, only its pictures are kept.
pub(in crate::application::run) fn take(
    core: &mut Core,
    job: &Job<'_>,
    sheet: &PlanSheet,
) -> Result<Receipt, Fault> {
    let today = job.now.day();
    let reader = core.store()?.read();
    let sheet = &completed(&reader, sheet.clone())?;
    let now = PlanNow::build(&reader, today, &())?;
    let op = Op::TakePlan {
        revision: sheet.revision.get(),
    };
    let in_force = now.kept.as_ref().map(|kept| &kept.sheet);
    let same = sheet.standing(in_force) == Standing::Same;
    let ((), receipt) = core.store_mut()?.operate(&op, job.now, |tx| {
        if same {
            return tx.keep_pictures(&sheet.content.own);
        }
        let at = tx.moment(job.now)?;
        for prescription in sheet.content.prescriptions.iter() {
            tx.add_plan(&prescription.plan(at.clone(), today))?;
        }
        for limit in now.content.limits.changed() {
            if falls_back(now.kept.as_ref(), limit) {
                tx.reset_limit(limit.id)?;
            }
        }
        for limit in sheet.content.limits.changed() {
            tx.set_limit(limit.id, limit.value, limit.reviewed)?;
        }
        tx.add_plan_sheet(&KeptSheet {
            at,
            day: today,
            sheet: sheet.clone(),
        })
    })?;
    Ok(job.written(receipt, Vec::new(), Done::Saved))
}

/// The page in the folder of pages.
const FILE: &str = "plan.html";

/// Writes a plan as a page that prints, readable by the person's own account only.
pub(in crate::application::run) fn write_page(
    core: &Core,
    job: &Job<'_>,
    sheet: &PlanSheet,
    display: Display,
) -> Result<Receipt, Fault> {
    let path = pages::folder(core)?.join(FILE);
    let text = page(sheet, &plan_code::codes(sheet), &Words::with(display));
    files::write_whole(&path, text.as_bytes())?;
    Ok(job.done(Done::PageWritten(path)))
}

/// Writes a plan file, whole or not at all, and reads it back.
pub(in crate::application::run) fn write(
    core: &Core,
    job: &Job<'_>,
    sheet: &PlanSheet,
    to: &Path,
) -> Result<Receipt, Fault> {
    let file = write_and_read_back(core.places().reach(), to, &plan_file::to_bytes(sheet))?;
    Ok(job.done(Done::PlanWritten(file)))
}
