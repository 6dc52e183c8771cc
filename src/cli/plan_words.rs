//! Owns the short words in which a plan is typed on the command line, such as
//! `raise-straight left=3x8 right=1x8 days=tue,thu`.

use crate::application::view::plan::plan_name;
use crate::cli::Halt;
use crate::domain::rules::LimitId;
use crate::domain::{
    Day, Days, DaysPerWeek, Dosage, Effort, Exercise, FieldProblem, Hold, Minutes, Outing,
    PlanSheet, Prescription, SetSide, SheetParts, SheetProblem, Standing, Target, Tempo, Variant,
    Weekday, Weekdays,
};
use crate::i18n::Words;

/// Says how a plan stands to the one in force.
pub(in crate::cli) fn standing_line(
    standing: Standing,
    in_force: Option<&PlanSheet>,
    words: &Words,
) -> String {
    crate::application::view::plan::standing_text(
        standing,
        in_force.map(|sheet| plan_name(sheet, words)).as_deref(),
        words,
    )
}

/// Says which option was refused, and why.
pub(in crate::cli) fn refused(words: &Words, what: &str, problem: &FieldProblem) -> Halt {
    let problem = words.field_problem(problem);
    Halt::Refused(words.practice_cli_refused(&problem, what))
}

/// Says why parts make no plan.
pub(in crate::cli) fn unfit(problem: SheetProblem, words: &Words) -> String {
    crate::application::view::plan::unfit_text(problem, words)
}

/// Takes an exercise out of a plan.
pub(in crate::cli) fn remove(parts: &mut SheetParts, typed: &str) -> Result<(), FieldProblem> {
    let exercise = Exercise::from_id(typed.trim())?;
    let of_it = |asked: &Prescription| asked.variant.exercise() == exercise;
    parts.exercises.retain(|asked| !of_it(asked));
    Ok(())
}

/// Puts an exercise into a plan, in the place of the one that was asked for before.
pub(in crate::cli) fn put_exercise(
    parts: &mut SheetParts,
    typed: &str,
) -> Result<(), FieldProblem> {
    let mut typed = typed.split_whitespace();
    let variant = Variant::from_id(typed.next().unwrap_or_default())?;
    let known = parts
        .exercises
        .iter()
        .position(|asked| asked.variant.exercise() == variant.exercise());
    let mut dosage = Dosage::default();
    for word in typed {
        let (name, value) = word.split_once('=').ok_or(FieldProblem::UnknownWord)?;
        put_word(&mut dosage, name, value)?;
    }
    let asked = Prescription::new(variant, dosage)?;
    match known.and_then(|place| parts.exercises.get_mut(place)) {
        Some(place) => *place = asked,
        None => parts.exercises.push(asked),
    }
    Ok(())
}

fn put_word(dosage: &mut Dosage, name: &str, value: &str) -> Result<(), FieldProblem> {
    match name {
        "hold" => dosage.hold = Some(value.parse::<Hold>()?),
        "tempo" => {
            let (up, down) = value.split_once('/').ok_or(FieldProblem::Missing)?;
            dosage.tempo = Some(Tempo::new(number(up)?, number(down)?)?);
        }
        "minutes" => dosage.minutes = Some(value.parse::<Minutes>()?),
        "effort" => dosage.effort = Some(value.parse::<Effort>()?),
        "days" => dosage.days = Some(days(value)?),
        side => {
            let side = SetSide::from_id(side)?;
            let (sets, reps) = value
                .split_once(['x', '×'])
                .ok_or(FieldProblem::NotANumber)?;
            dosage
                .targets
                .insert(side, Target::new(number(sets)?, number(reps)?)?);
        }
    }
    Ok(())
}

fn number<T: std::str::FromStr>(typed: &str) -> Result<T, FieldProblem> {
    typed
        .trim()
        .parse()
        .map_err(|_malformed| FieldProblem::NotANumber)
}

/// Reads `3`, `daily` or `mon,wed,fri`.
fn days(typed: &str) -> Result<Days, FieldProblem> {
    if typed == "daily" {
        return Ok(Days::On(Weekdays::new(Weekday::ALL.iter().copied())?));
    }
    if typed.starts_with(|character: char| character.is_ascii_digit()) {
        return Ok(Days::PerWeek(typed.parse::<DaysPerWeek>()?));
    }
    let named: Result<Vec<Weekday>, FieldProblem> =
        typed.split(',').map(Weekday::from_id).collect();
    Ok(Days::On(Weekdays::new(named?)?))
}

/// Reads a walk or a swim: `20 days=daily effort=3`; `none` takes it out.
pub(in crate::cli) fn outing(typed: &str) -> Result<Option<Outing>, FieldProblem> {
    let mut typed = typed.split_whitespace();
    let first = typed.next().ok_or(FieldProblem::Missing)?;
    if first == "none" {
        return Ok(None);
    }
    let mut outing = Outing {
        minutes: first.parse::<Minutes>()?,
        days: None,
        effort: None,
    };
    for word in typed {
        match word.split_once('=') {
            Some(("days", value)) => outing.days = Some(days(value)?),
            Some(("effort", value)) => outing.effort = Some(value.parse::<Effort>()?),
            Some(_) | None => return Err(FieldProblem::UnknownWord),
        }
    }
    Ok(Some(outing))
}

/// Reads `p1-worst-pain=4`; `p1-worst-pain=default` takes it out.
pub(in crate::cli) fn put_limit(
    parts: &mut SheetParts,
    typed: &str,
    today: Day,
) -> Result<(), FieldProblem> {
    let (name, value) = typed.split_once('=').ok_or(FieldProblem::Missing)?;
    let id = LimitId::from_id(name.trim())?;
    if value.trim() == "default" {
        parts.limits.reset(id);
        return Ok(());
    }
    parts.limits.set(id, number(value)?, today)
}
