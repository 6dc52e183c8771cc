//! Owns the rows of the tables `entries`, `sets`, `pain` and `marks`.

use crate::domain::load::{SessionLoad, session_load};
use crate::domain::{
    Aid, Body, BreakOrigin, CareStep, Centimetres, Counted, Diary, Effort, Entry, Exertion,
    Fatigue, HeartRate, Hold, Limp, MarkPlace, MarkStrength, Metres, Minutes, OwnSession, OwnSet,
    Pain, Pool, Set, SetSide, Side, SidePain, SleepMinutes, Soreness, Stamp, StepLine, StepName,
    StepPlace, Steps, StopReason, Strength, Stroke, Tempo, Weaker,
};
use crate::exchange::Table;
use crate::exchange::tables::{Cell, Sheet};

/// The four tables.
pub(super) fn sheets(diary: &Diary) -> Vec<Sheet> {
    let mut entries = Sheet::new(Table::Entries);
    let mut sets = Sheet::new(Table::Sets);
    let mut pain = Sheet::new(Table::Pain);
    let mut marks = Sheet::new(Table::Marks);
    for entry in &diary.entries {
        let row = entries
            .columns
            .iter()
            .map(|column| cell(entry, column.name));
        let row = row.collect();
        entries.rows.push(row);
        if let Body::Strength(strength) = &entry.body {
            for (place, set) in strength.sets.iter().enumerate() {
                sets.rows.push(set_row(entry, strength, place + 1, set));
            }
        }
        if let Body::Own(own) = &entry.body {
            for (place, set) in own.sets.iter().enumerate() {
                sets.rows.push(own_set_row(entry, own, place + 1, *set));
            }
        }
        if let Body::BodyMap(map) = &entry.body {
            let rows = map.marks();
            let rows = rows.map(|(place, strength)| mark_row(entry, place, strength));
            marks.rows.extend(rows);
        }
        pain.rows.extend(pain_rows(entry));
    }
    vec![entries, sets, pain, marks]
}

/// The cell of an entry in a column of the table.
fn cell(entry: &Entry, column: &str) -> Cell {
    let start = entry.when.start.as_ref();
    match column {
        "id" => Cell::Word(entry.id.to_string()),
        "kind" => Cell::word(entry.kind().id()),
        "date" => Cell::Day(entry.when.day),
        "time" => entry.when.time.map_or(Cell::Empty, Cell::Time),
        "start_at" => start.map_or(Cell::Empty, Cell::instant),
        "start_offset_s" => Cell::whole(start.map(|stamp| stamp.offset_s)),
        "start_zone" => start.map_or(Cell::Empty, zone),
        "recorded_at" => Cell::instant(&entry.recorded),
        "recorded_offset_s" => Cell::Whole(i64::from(entry.recorded.offset_s)),
        "recorded_zone" => zone(&entry.recorded),
        "load_au" => Cell::real(session_load(&entry.body).and_then(SessionLoad::au)),
        "note" => Cell::text(entry.note.as_str()),
        "minutes" | "effort" | "stopped_early" | "heart_rate_average" | "heart_rate_highest" => {
            entry.body.exertion().map_or_else(
                || body_cell(&entry.body, column),
                |exertion| exertion_cell(exertion, column),
            )
        }
        _ => body_cell(&entry.body, column),
    }
}

fn zone(stamp: &Stamp) -> Cell {
    Cell::text(stamp.zone.as_str())
}

fn exertion_cell(exertion: &Exertion, column: &str) -> Cell {
    match column {
        "minutes" => Cell::real(exertion.minutes.map(Minutes::get)),
        "effort" => Cell::whole(exertion.effort.map(Effort::get)),
        "stopped_early" => Cell::maybe_word(exertion.stopped_early.map(StopReason::id)),
        "heart_rate_average" => Cell::whole(exertion.heart_rate.average.map(HeartRate::get)),
        "heart_rate_highest" => Cell::whole(exertion.heart_rate.highest.map(HeartRate::get)),
        _ => Cell::Empty,
    }
}

fn body_cell(body: &Body, column: &str) -> Cell {
    match (body, column) {
        (Body::CareStep(step), _) => step_cell(step, column),
        (Body::Strength(strength), "variant") => Cell::word(strength.variant.id()),
        (Body::Strength(strength), "side") => Cell::maybe_word(strength.side.map(SetSide::id)),
        (Body::Strength(strength), "felt") => {
            Cell::list(strength.felt.iter().map(|felt| felt.id()))
        }
        (Body::Own(own), "own_exercise_id") => Cell::Word(own.exercise.to_string()),
        (Body::Own(own), "own_exercise") => Cell::text(own.name.as_str()),
        (Body::Own(own), "counted") => Cell::word(own.counted.id()),
        (Body::Walk(walk), "distance_m") => Cell::real(walk.distance.map(Metres::get)),
        (Body::Walk(walk), "steps") => Cell::whole(walk.steps.map(Steps::get)),
        (Body::Walk(walk), "aid") => Cell::maybe_word(walk.aid.map(Aid::id)),
        (Body::Walk(walk), "limp") => Cell::maybe_word(walk.limp.map(Limp::id)),
        (Body::Swim(swim), "distance_m") => Cell::real(swim.distance.map(Metres::get)),
        (Body::Swim(swim), "pool_m") => Cell::real(swim.pool.map(|pool| pool.length().get())),
        (Body::Swim(swim), "lengths") => Cell::whole(swim.pool.map(Pool::lengths)),
        (Body::Swim(swim), "stroke") => Cell::maybe_word(swim.stroke.map(Stroke::id)),
        (Body::Break(pause), "minutes") => Cell::real(pause.minutes.map(Minutes::get)),
        (Body::Break(pause), "deeds") => Cell::list(pause.deeds.iter().map(|deed| deed.id())),
        (Body::Break(pause), "origin") => Cell::maybe_word(pause.origin.map(BreakOrigin::id)),
        (Body::Break(pause), "sat_before_minutes") => {
            Cell::real(pause.sat_before.map(Minutes::get))
        }
        (Body::CheckIn(check), "soreness") => Cell::whole(check.soreness.map(Soreness::get)),
        (Body::CheckIn(check), "weaker") => Cell::maybe_word(check.weaker.map(Weaker::id)),
        (Body::CheckIn(check), "fatigue") => Cell::whole(check.fatigue.map(Fatigue::get)),
        (Body::CheckIn(check), "sleep_minutes") => Cell::whole(check.sleep.map(SleepMinutes::get)),
        (Body::CheckIn(check), "rest_confirmed") => Cell::yes(check.rest_confirmed),
        (Body::Girth(girth), "girth_place") => Cell::word(girth.place.id()),
        (Body::Girth(girth), "girth_cm_left") => Cell::real(girth.cm.left.map(Centimetres::get)),
        (Body::Girth(girth), "girth_cm_right") => Cell::real(girth.cm.right.map(Centimetres::get)),
        (
            Body::Strength(_)
            | Body::Own(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::Break(_)
            | Body::CheckIn(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::Note,
            _,
        ) => Cell::Empty,
    }
}

fn step_cell(step: &CareStep, column: &str) -> Cell {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, Cell::text);
    match column {
        "step" => Cell::word(step.kind.id()),
        "step_state" => Cell::word(step.state.id()),
        "step_name" => text(step.name.as_ref().map(StepName::as_str)),
        "step_place" => text(step.place.as_ref().map(StepPlace::as_str)),
        "step_result" => text(step.result.as_ref().map(StepLine::as_str)),
        "step_next" => text(step.next.as_ref().map(StepLine::as_str)),
        "step_until" => step.until.map_or(Cell::Empty, Cell::Day),
        _ => Cell::Empty,
    }
}

fn mark_row(entry: &Entry, place: MarkPlace, strength: MarkStrength) -> Vec<Cell> {
    vec![
        Cell::Word(entry.id.to_string()),
        Cell::Day(entry.when.day),
        Cell::word(place.side.id()),
        Cell::word(place.region.id()),
        Cell::word(place.sensation.id()),
        Cell::Whole(i64::from(strength.get())),
    ]
}

fn set_row(entry: &Entry, strength: &Strength, number: usize, set: &Set) -> Vec<Cell> {
    vec![
        Cell::Word(entry.id.to_string()),
        Cell::Day(entry.when.day),
        Cell::word(strength.variant.id()),
        Cell::count(number),
        Cell::word(set.side.id()),
        Cell::Whole(i64::from(set.reps.get())),
        Cell::real(set.hold.map(Hold::get)),
        Cell::real(set.tempo.map(Tempo::up_s)),
        Cell::real(set.tempo.map(Tempo::down_s)),
        Cell::Empty,
        Cell::Empty,
    ]
}

/// The amount stands in the column of what it is counted in.
fn own_set_row(entry: &Entry, own: &OwnSession, number: usize, set: OwnSet) -> Vec<Cell> {
    let amount = |counted: Counted| {
        let counts = own.counted == counted;
        Cell::whole(counts.then(|| set.amount.get()))
    };
    vec![
        Cell::Word(entry.id.to_string()),
        Cell::Day(entry.when.day),
        Cell::Empty,
        Cell::count(number),
        Cell::word(set.side.id()),
        amount(Counted::Reps),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        amount(Counted::Seconds),
        amount(Counted::Minutes),
    ]
}

fn pain_rows(entry: &Entry) -> Vec<Vec<Cell>> {
    let nothing = SidePain::default();
    let row = |side: Side, pain: &SidePain, morning: Option<Pain>| {
        vec![
            Cell::Word(entry.id.to_string()),
            Cell::Day(entry.when.day),
            Cell::word(entry.kind().id()),
            Cell::word(side.id()),
            Cell::whole(pain.before.map(Pain::get)),
            Cell::whole(pain.worst.map(Pain::get)),
            Cell::whole(pain.next_morning.map(Pain::get)),
            Cell::whole(morning.map(Pain::get)),
            Cell::list(pain.feels.iter().map(|feel| feel.id())),
            Cell::list(pain.sites.iter().map(|site| site.id())),
        ]
    };
    match &entry.body {
        Body::Strength(_) | Body::Own(_) | Body::Walk(_) | Body::Swim(_) => entry
            .body
            .exertion()
            .into_iter()
            .flat_map(|exertion| exertion.pain.iter())
            .filter(|(_side, pain)| !pain.is_empty())
            .map(|(side, pain)| row(side, pain, None))
            .collect(),
        Body::CheckIn(check_in) => check_in
            .pain
            .iter()
            .filter(|(_side, morning)| morning.is_some())
            .map(|(side, morning)| row(side, &nothing, *morning))
            .collect(),
        Body::Break(_) | Body::Girth(_) | Body::BodyMap(_) | Body::CareStep(_) | Body::Note => {
            Vec::new()
        }
    }
}
