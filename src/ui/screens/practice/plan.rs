//! Owns what is typed into the form of a plan, and the plan it means.

use std::collections::BTreeMap;

use crate::application::view::practice::{Practice, kind_of, plan_of};
use crate::domain::{
    Body, Effort, Exercise, FieldProblem, Hold, MAX_SETS, Minutes, Plan, Reps, SetSide, Side,
    Stamp, Strength, Target, Variant,
};
use crate::ui::kept::{Lines, Typing};
use crate::ui::screens::log::parse::whole;

/// The most sets of one side, so that both sides together fit into one entry.
const MOST_SETS: usize = MAX_SETS / 3;

/// A field of the form, in the order it shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The sides as a whole.
    Sides,
    /// The sets of one side.
    Sets(SetSide),
    /// The repetitions of one side.
    Reps(SetSide),
    /// Seconds held.
    Hold,
    /// Days a week.
    Days,
    /// Minutes.
    Minutes,
    /// Effort.
    Effort,
}

/// What is wrong, field by field.
pub type Problems = Vec<(Field, Wrong)>;

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    /// A number that the diary does not take.
    Value(FieldProblem),
    /// Sets without repetitions, or the other way round.
    Half,
    /// No side is planned.
    NoSide,
}

/// Sets and repetitions as typed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TargetDraft {
    /// How many sets; `None` while the field is empty.
    pub sets: Option<f64>,
    /// Repetitions of each.
    pub reps: Option<f64>,
}

/// A plan as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The variant.
    pub variant: Variant,
    /// What each side does.
    pub targets: BTreeMap<SetSide, TargetDraft>,
    /// Seconds held.
    pub hold: Option<f64>,
    /// Days a week.
    pub days: Option<f64>,
    /// Minutes.
    pub minutes: Option<f64>,
    /// Effort.
    pub effort: Option<u8>,
}

impl Draft {
    /// The sides that the form asks for: both legs at once where the variant uses both, else each
    /// side, the weaker one first. A side that is planned already stays.
    pub fn sides(&self, weaker: Option<Side>) -> Vec<SetSide> {
        let first = weaker.unwrap_or(Side::Left);
        let asked = |side: &SetSide| match self.variant.usual_side() {
            Some(usual) => *side == usual,
            None => *side != SetSide::Both,
        };
        let planned = |side: &SetSide| {
            let target = self.targets.get(side).copied().unwrap_or_default();
            target != TargetDraft::default()
        };
        let order: [SetSide; 3] = [first.into(), first.other().into(), SetSide::Both];
        order
            .into_iter()
            .filter(|side| asked(side) || planned(side))
            .collect()
    }

    /// Takes another variant. Where it works the sides differently, the numbers move with it.
    pub fn choose(&mut self, variant: Variant) {
        let before = self.variant.usual_side();
        self.variant = variant;
        match (before, variant.usual_side()) {
            (Some(from), None) => {
                let target = self.targets.remove(&from).unwrap_or_default();
                for side in Side::ALL {
                    self.targets.entry(side.into()).or_insert(target);
                }
            }
            (None, Some(to)) => {
                let sides = [SetSide::Left, SetSide::Right];
                let targets = sides.map(|side| self.targets.remove(&side));
                let target = targets.into_iter().flatten().next().unwrap_or_default();
                self.targets.entry(to).or_insert(target);
            }
            (Some(_), Some(_)) | (None, None) => {}
        }
    }
}

impl Typing for Draft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.word("variant", &mut self.variant, Variant::id, Variant::from_id);
        for side in [SetSide::Left, SetSide::Right, SetSide::Both] {
            let mut target = self.targets.get(&side).copied().unwrap_or_default();
            lines.under(side.id(), |lines| {
                lines.maybe("sets", &mut target.sets);
                lines.maybe("reps", &mut target.reps);
            });
            if target == TargetDraft::default() {
                self.targets.remove(&side);
            } else {
                self.targets.insert(side, target);
            }
        }
        lines.maybe("hold", &mut self.hold);
        lines.maybe("days", &mut self.days);
        lines.maybe("minutes", &mut self.minutes);
        lines.maybe("effort", &mut self.effort);
    }
}

/// What the form begins with: the plan in force, else what was done last time, else two sets of
/// eight held two seconds (clinical reference C2). Effort is never made up.
pub fn begin(exercise: Exercise, view: &Practice) -> Draft {
    let kind = kind_of(exercise);
    if let Some(plan) = plan_of(&view.evidence.plans, kind, view.day) {
        return of_plan(plan);
    }
    let offer = view.offers.iter().find(|offer| offer.kind == kind);
    match offer
        .and_then(|offer| offer.last.as_ref())
        .map(|entry| &entry.body)
    {
        Some(Body::Strength(strength)) if !strength.sets.is_empty() => of_session(strength),
        Some(_) | None => first(exercise),
    }
}

fn of_plan(plan: &Plan) -> Draft {
    let typed = |target: &Target| TargetDraft {
        sets: Some(f64::from(target.sets)),
        reps: Some(f64::from(target.reps.get())),
    };
    let targets = plan.targets.iter();
    Draft {
        variant: plan.variant,
        targets: targets
            .map(|(side, target)| (*side, typed(target)))
            .collect(),
        hold: plan.hold.map(Hold::get),
        days: plan.days_per_week.map(f64::from),
        minutes: plan.minutes.map(Minutes::get),
        effort: plan.effort.map(Effort::get),
    }
}

/// Each side's sets, with the fewest repetitions that all of them had.
fn of_session(strength: &Strength) -> Draft {
    let mut targets: BTreeMap<SetSide, TargetDraft> = BTreeMap::new();
    for set in &strength.sets {
        let target = targets.entry(set.side).or_default();
        let reps = f64::from(set.reps.get());
        target.sets = Some(target.sets.unwrap_or(0.0) + 1.0);
        target.reps = Some(target.reps.map_or(reps, |least| least.min(reps)));
    }
    let holds = strength.sets.iter().filter_map(|set| set.hold);
    Draft {
        variant: strength.variant,
        targets,
        hold: holds.map(Hold::get).reduce(f64::min),
        days: None,
        minutes: strength.exertion.minutes.map(Minutes::get),
        effort: None,
    }
}

/// What the form begins with where nothing is known.
pub(in crate::ui::screens) fn first(exercise: Exercise) -> Draft {
    let variant = exercise.usual_variant();
    let target = TargetDraft {
        sets: Some(2.0),
        reps: Some(8.0),
    };
    let sides = match variant.usual_side() {
        Some(side) => vec![side],
        None => vec![SetSide::Left, SetSide::Right],
    };
    Draft {
        variant,
        targets: sides.into_iter().map(|side| (side, target)).collect(),
        hold: Some(2.0),
        days: None,
        minutes: None,
        effort: None,
    }
}

/// Reads the draft, with the present moment as the plan's.
pub fn parse(draft: &Draft, now: &Stamp) -> Result<Plan, Problems> {
    let mut problems = Problems::new();
    let targets = targets(draft, &mut problems);
    let hold = keep(&mut problems, Field::Hold, draft.hold.map(Hold::new));
    let days = draft
        .days
        .map(|days| whole(days).and_then(Plan::days_in_week));
    let days_per_week = keep(&mut problems, Field::Days, days);
    let minutes = keep(
        &mut problems,
        Field::Minutes,
        draft.minutes.map(Minutes::new),
    );
    let effort = draft.effort.map(|effort| Effort::new(i64::from(effort)));
    let effort = keep(&mut problems, Field::Effort, effort);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Plan {
        at: now.clone(),
        day: now.day(),
        variant: draft.variant,
        targets,
        hold,
        days_per_week,
        minutes,
        effort,
    })
}

fn targets(draft: &Draft, problems: &mut Problems) -> BTreeMap<SetSide, Target> {
    let mut targets = BTreeMap::new();
    let typed = draft.targets.iter();
    for (side, typed) in typed.filter(|(_side, typed)| **typed != TargetDraft::default()) {
        let (Some(sets), Some(reps)) = (typed.sets, typed.reps) else {
            let empty = match typed.sets {
                None => Field::Sets(*side),
                Some(_) => Field::Reps(*side),
            };
            problems.push((empty, Wrong::Half));
            continue;
        };
        let sets = keep(problems, Field::Sets(*side), Some(sets_of(sets)));
        let reps = keep(
            problems,
            Field::Reps(*side),
            Some(whole(reps).and_then(Reps::new)),
        );
        if let (Some(sets), Some(reps)) = (sets, reps) {
            targets.insert(*side, Target { sets, reps });
        }
    }
    if targets.is_empty() && problems.is_empty() {
        problems.push((Field::Sides, Wrong::NoSide));
    }
    targets
}

fn keep<T>(
    problems: &mut Problems,
    field: Field,
    value: Option<Result<T, FieldProblem>>,
) -> Option<T> {
    match value? {
        Ok(value) => Some(value),
        Err(problem) => {
            problems.push((field, Wrong::Value(problem)));
            None
        }
    }
}

/// Sets of one side: all of them together fit into one entry.
fn sets_of(value: f64) -> Result<u8, FieldProblem> {
    let most = FieldProblem::OutOfRange {
        low: 1.0,
        high: MOST_SETS as f64,
    };
    let sets = u8::try_from(whole(value)?).map_err(|_too_many| most)?;
    if (1..=MOST_SETS).contains(&usize::from(sets)) {
        Ok(sets)
    } else {
        Err(most)
    }
}
