//! Owns the exercises that a physiotherapist made up, as they are shown and logged.

use crate::application::Fault;
use crate::domain::{Day, Entry, KeptSheet, OwnExercise, OwnExerciseId, known_own_exercises};
use crate::store::Reader;

/// One exercise of the plan in force.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnNow {
    /// What the plan asks for, with its picture.
    pub exercise: OwnExercise,
    /// The last time, today's included.
    pub last: Option<Entry>,
}

impl OwnNow {
    /// Whether it was logged on a day.
    pub fn is_done(&self, day: Day) -> bool {
        let last = self.last.as_ref();
        last.is_some_and(|entry| entry.when.day == day)
    }
}

/// Every exercise of the plan in force, in its order.
pub(in crate::application::view) fn in_force(
    reader: &Reader<'_>,
    today: Day,
) -> Result<Vec<OwnNow>, Fault> {
    let sheets = reader.plan_sheets()?;
    let Some(kept) = KeptSheet::in_force(&sheets, today) else {
        return Ok(Vec::new());
    };
    let mut kept = kept.clone();
    reader.fill_pictures(&mut kept.sheet.content.own)?;
    let own = kept.sheet.content.own.iter();
    own.map(|exercise| {
        let latest = reader.latest_own(exercise.id, 1)?.into_iter().next();
        Ok(OwnNow {
            exercise: exercise.clone(),
            last: latest.filter(|entry| entry.when.day <= today),
        })
    })
    .collect()
}

/// The latest plan's say on an exercise, with its picture; `None` where no plan has it.
pub(in crate::application::view) fn find(
    reader: &Reader<'_>,
    id: OwnExerciseId,
) -> Result<Option<OwnExercise>, Fault> {
    let mut sheets = reader.plan_sheets()?;
    sheets.retain(|kept| kept.sheet.content.own.get(id).is_some());
    let Some(mut kept) = sheets.pop() else {
        return Ok(None);
    };
    reader.fill_pictures(&mut kept.sheet.content.own)?;
    Ok(kept.sheet.content.own.get(id).cloned())
}

/// Every exercise that any plan of the diary had, those of the latest plan first.
pub(in crate::application) fn known(reader: &Reader<'_>) -> Result<Vec<OwnExercise>, Fault> {
    Ok(known_own_exercises(&reader.plan_sheets()?))
}
