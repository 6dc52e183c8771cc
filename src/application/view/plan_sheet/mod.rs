//! Owns what is shown of a plan that comes from a physiotherapist: what it says, and what it would
//! change.

mod lines;
mod page;

use std::path::PathBuf;

use crate::application::{Fault, Problem, View};
use crate::domain::{
    Day, Diary, KeptSheet, PlanId, PlanSheet, Pseudonym, SheetContent, SheetRevision, Standing,
    content_in_force,
};
use crate::i18n::Words;
use crate::store::Reader;

pub use lines::{Change, Line, changes, lines, raise_name, rhythm_text, weekday_name};
pub use page::code_name;
pub(in crate::application) use page::page;

/// What is asked of the person today.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanNow {
    /// The plan that was taken over last.
    pub kept: Option<KeptSheet>,
    /// What it asks for, with what the person set since.
    pub content: SheetContent,
    /// What stands for the person in everything that leaves.
    pub pseudonym: Option<Pseudonym>,
}

impl View for PlanNow {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let sheets = reader.plan_sheets()?;
        let mut kept = KeptSheet::in_force(&sheets, today).cloned();
        if let Some(kept) = &mut kept {
            reader.fill_pictures(&mut kept.sheet.content.own)?;
        }
        let (plans, limits) = (reader.plans()?, reader.limits()?);
        let chosen = reader.person()?.pseudonym;
        let made = reader.diary_id()?.map(|id| id.pseudonym());
        Ok(Self {
            content: content_in_force(&plans, kept.as_ref(), &limits, today),
            kept,
            pseudonym: chosen.or(made),
        })
    }
}

impl PlanNow {
    /// What an exported copy of a diary says of its plan on a day.
    pub fn of_copy(diary: &Diary, today: Day) -> Self {
        let kept = KeptSheet::in_force(&diary.plan_sheets, today).cloned();
        Self {
            content: content_in_force(&diary.plans, kept.as_ref(), &diary.limits, today),
            kept,
            pseudonym: diary.shown_pseudonym(),
        }
    }
}

/// A plan file, looked at before anything is taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanLook {
    /// The file.
    pub from: PathBuf,
    /// The plan; `None` where a part of it cannot be read.
    pub sheet: Option<PlanSheet>,
    /// What could not be taken as it is, in the order of the file.
    pub problems: Vec<Problem>,
    /// What is asked of the person until now.
    pub now: PlanNow,
}

impl PlanLook {
    /// How the plan stands to the one in force.
    pub fn standing(&self) -> Option<Standing> {
        let before = self.now.kept.as_ref().map(|kept| &kept.sheet);
        self.sheet.as_ref().map(|sheet| sheet.standing(before))
    }

    /// What it would change, in words.
    pub fn changes(&self, words: &Words) -> Vec<Change> {
        match &self.sheet {
            Some(sheet) => changes(&self.now.content, &after(sheet, &self.now), words),
            None => Vec::new(),
        }
    }

    /// Whether it has pictures that the diary lacks: a plan that was taken over from codes has none.
    pub fn brings_pictures(&self) -> bool {
        let files = |content: &SheetContent| content.own.files().count();
        let sheet = self.sheet.as_ref();
        sheet.is_some_and(|sheet| files(&sheet.content) > files(&self.now.content))
    }

    /// The pseudonym it was made for, where that is not the person's own.
    pub fn made_for_another(&self) -> Option<&Pseudonym> {
        let meant = self.sheet.as_ref()?.person.as_ref()?;
        (self.now.pseudonym.as_ref() != Some(meant)).then_some(meant)
    }
}

/// What is asked of the person once a plan was taken over: what it says, and the limits that neither
/// it nor the plan before it set.
pub fn after(sheet: &PlanSheet, now: &PlanNow) -> SheetContent {
    let mut content = sheet.content.clone();
    for limit in now.content.limits.changed() {
        let named = content.limits.changed().any(|known| known.id == limit.id);
        if !named && !falls_back(now.kept.as_ref(), limit) {
            // It lies inside its bounds, as it was in force.
            let _in_bounds = content.limits.set(limit.id, limit.value, limit.reviewed);
        }
    }
    content
}

/// Whether a limit in force came with a plan: it ends with it.
pub fn falls_back(kept: Option<&KeptSheet>, limit: &crate::domain::rules::Limit) -> bool {
    kept.is_some_and(|kept| {
        let mut of_plan = kept.sheet.content.limits.changed();
        of_plan.any(|known| known.id == limit.id && known.value.total_cmp(&limit.value).is_eq())
    })
}

/// The plan to begin with when one is made from a diary: the next revision of the one in force, with
/// what the person set since; else the first one, with this name.
pub fn begin(now: &PlanNow, fresh: PlanId, today: Day) -> PlanSheet {
    let next = now.kept.as_ref().map(|kept| kept.sheet.next(today));
    let sheet = next.unwrap_or(PlanSheet {
        id: fresh,
        revision: SheetRevision::FIRST,
        made: today,
        by: None,
        // Whose diary it is does not say for whom the plan is.
        person: None,
        content: SheetContent::default(),
    });
    PlanSheet {
        content: now.content.clone(),
        ..sheet
    }
}

/// Says how a plan stands to the one in force.
pub fn standing_text(look: &PlanLook, words: &Words) -> String {
    let revision = |sheet: &PlanSheet| i64::from(sheet.revision.get());
    let new = look.sheet.as_ref().map_or(0, revision);
    let old = look
        .now
        .kept
        .as_ref()
        .map_or(0, |kept| revision(&kept.sheet));
    match look.standing() {
        None => words.plansheet_unreadable(),
        Some(Standing::First) => words.plansheet_first(),
        Some(Standing::Newer) => words.plansheet_newer(new, old),
        Some(Standing::Same) if look.brings_pictures() => words.own_same_with_pictures(),
        Some(Standing::Same) => words.plansheet_same(),
        Some(Standing::Forked) => words.plansheet_forked(new),
        Some(Standing::Older) => words.plansheet_older(new, old),
        Some(Standing::Other) => words.plansheet_other(),
    }
}

/// Says which plan it is: who made it and when.
pub fn heading(sheet: &PlanSheet, words: &Words) -> String {
    let made = words.day_medium(sheet.made);
    let revision = i64::from(sheet.revision.get());
    match &sheet.by {
        Some(by) => words.plansheet_heading_by(by.as_str(), &made, revision),
        None => words.plansheet_heading(&made, revision),
    }
}
