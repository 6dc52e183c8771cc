//! Owns how an entry is said in one or two lines, side by side in letters and colours.

use crate::domain::load::{MinutesOrigin, SessionLoad, counted_minutes, session_load};
use crate::domain::{
    Body, BodyMap, CareStep, Centimetres, CheckIn, Entry, Exertion, Girth, Metres, OwnSession,
    Pain, PainReport, PerSide, Pool, Set, SetSide, Side, SidePain, SittingBreak, Strength, Swim,
    Walk,
};
use crate::i18n::{Words, count};

/// A run of text that is about one side, or about neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text; a side's own text begins with its letter.
    pub text: String,
    /// The side it is about.
    pub side: Option<Side>,
}

impl Piece {
    /// Text about neither side.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            side: None,
        }
    }

    /// Text about one side, with its letter.
    pub fn of(side: Side, value: &str, words: &Words) -> Self {
        let text = match side {
            Side::Left => words.diary_side_left(value),
            Side::Right => words.diary_side_right(value),
        };
        Self {
            text,
            side: Some(side),
        }
    }
}

/// Parts of a line, each made of pieces; a dot stands between parts.
pub type Parts = Vec<Vec<Piece>>;

/// Joins parts to one row of pieces.
pub fn joined(parts: Parts) -> Vec<Piece> {
    let mut row: Vec<Piece> = Vec::new();
    for part in parts {
        if !row.is_empty() {
            row.push(Piece::plain(" · "));
        }
        row.extend(part);
    }
    row
}

/// The text of pieces without their colours, for accessible names and comparisons.
pub fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// What was done: kind of exercise, sets, minutes, distance, answers.
pub fn what(entry: &Entry, words: &Words) -> Parts {
    match &entry.body {
        Body::Strength(strength) => strength_parts(strength, &entry.body, words),
        Body::Own(own) => own_parts(own, words),
        Body::Walk(walk) => walk_parts(walk, words),
        Body::Swim(swim) => swim_parts(swim, words),
        Body::Break(pause) => break_parts(pause, words),
        Body::CheckIn(check_in) => check_in_parts(check_in, words),
        Body::Girth(girth) => girth_parts(girth, words),
        Body::BodyMap(map) => body_map_parts(map, words),
        Body::CareStep(step) => care_step_parts(step, words),
        Body::Note => Parts::new(),
    }
}

/// How it was: effort, load, pain, and whether it ended early.
pub fn felt(entry: &Entry, words: &Words) -> Parts {
    let Some(exertion) = entry.body.exertion() else {
        return Parts::new();
    };
    let mut parts = Parts::new();
    if let Some(effort) = exertion.effort {
        parts.push(vec![Piece::plain(
            words.diary_part_effort(&effort.get().to_string()),
        )]);
    }
    if let Some(load) = load(entry, words) {
        parts.push(vec![Piece::plain(load)]);
    }
    if let Some(average) = exertion.heart_rate.average {
        parts.push(vec![Piece::plain(
            words.diary_part_heart_rate(i64::from(average.get())),
        )]);
    }
    parts.extend(pain_parts(&exertion.pain, words));
    if let Some(reason) = exertion.stopped_early {
        parts.push(vec![Piece::plain(
            words.diary_part_stopped(&words.stop_reason(reason)),
        )]);
    }
    parts
}

/// The worst pain of each side that answered, left first.
pub fn worst_pain(exertion: &Exertion, words: &Words) -> Vec<Piece> {
    answers(&exertion.pain, |side| side.worst, words)
}

/// The repetitions of the sets, side by side: `10 10 8`, or `L 8 8` and `R 10 10`.
pub fn reps(sets: &[Set], words: &Words) -> Vec<Piece> {
    let mut row = Vec::new();
    for side in [SetSide::Both, SetSide::Left, SetSide::Right] {
        let reps: Vec<u16> = sets
            .iter()
            .filter(|set| set.side == side)
            .map(|set| set.reps.get())
            .collect();
        if reps.is_empty() {
            continue;
        }
        if !row.is_empty() {
            row.push(Piece::plain("  "));
        }
        let text = counted(&reps, words);
        row.push(match side {
            SetSide::Both => Piece::plain(text),
            SetSide::Left => Piece::of(Side::Left, &text, words),
            SetSide::Right => Piece::of(Side::Right, &text, words),
        });
    }
    row
}

/// `3 × 10` where all sets are alike, else each of them.
fn counted(reps: &[u16], words: &Words) -> String {
    match reps {
        [first, rest @ ..] if !rest.is_empty() && rest.iter().all(|other| other == first) => {
            let sets = count(reps.len());
            words.diary_part_sets(sets, &first.to_string())
        }
        _ => {
            let each: Vec<String> = reps.iter().map(u16::to_string).collect();
            each.join(" ")
        }
    }
}

/// The sets of an exercise from a physiotherapist, side by side: `L 3 × 20 s` and `R 20 15 s`.
pub fn own_amounts(own: &OwnSession, words: &Words) -> Vec<Piece> {
    let mut row = Vec::new();
    for side in [SetSide::Both, SetSide::Left, SetSide::Right] {
        let sets = own.sets.iter().filter(|set| set.side == side);
        let amounts: Vec<u16> = sets.map(|set| set.amount.get()).collect();
        let text = match amounts.as_slice() {
            [] => continue,
            [first, rest @ ..] if !rest.is_empty() && rest.iter().all(|other| other == first) => {
                let sets = count(amounts.len());
                words.own_sets(own.counted, sets, *first)
            }
            each => words.own_amounts(own.counted, each),
        };
        if !row.is_empty() {
            row.push(Piece::plain("  "));
        }
        row.push(match side {
            SetSide::Both => Piece::plain(text),
            SetSide::Left => Piece::of(Side::Left, &text, words),
            SetSide::Right => Piece::of(Side::Right, &text, words),
        });
    }
    row
}

fn own_parts(own: &OwnSession, words: &Words) -> Parts {
    let mut parts = Parts::new();
    let sets = own_amounts(own, words);
    if !sets.is_empty() {
        parts.push(sets);
    }
    parts.extend(texts([minutes(&own.exertion, words)]));
    parts
}

fn strength_parts(strength: &Strength, body: &Body, words: &Words) -> Parts {
    let mut parts: Parts = vec![vec![Piece::plain(words.variant(strength.variant))]];
    if strength.sets.is_empty() {
        if let Some(side) = strength.side {
            parts.push(vec![Piece::plain(words.set_side(side))]);
        }
    } else {
        parts.push(reps(&strength.sets, words));
    }
    parts.extend(hold_part(&strength.sets, words));
    if let Some(minutes) = counted_minutes(body) {
        let text = words.minutes(minutes.minutes.round().max(1.0));
        parts.push(vec![Piece::plain(match minutes.origin {
            MinutesOrigin::Given => words.minutes(minutes.minutes),
            MinutesOrigin::EstimatedFromSets | MinutesOrigin::EstimatedWithAssumedTempo => {
                words.diary_part_about(&text)
            }
        })]);
    }
    if !strength.felt.is_empty() {
        let muscles: Vec<String> = strength
            .felt
            .iter()
            .map(|muscle| words.muscle(*muscle))
            .collect();
        parts.push(vec![Piece::plain(
            words.diary_part_felt(&words.list(&muscles)),
        )]);
    }
    parts
}

/// The hold, where it is the same in every set that says one, else the shortest to the longest.
pub fn hold_part(sets: &[Set], words: &Words) -> Option<Vec<Piece>> {
    let holds: Vec<f64> = sets
        .iter()
        .filter_map(|set| set.hold)
        .map(crate::domain::Hold::get)
        .filter(|hold| *hold > 0.0)
        .collect();
    let low = holds.iter().copied().reduce(f64::min)?;
    let high = holds.iter().copied().reduce(f64::max)?;
    let seconds = if high > low {
        words.units_range(&words.number_short(low, 1), &words.seconds(high))
    } else {
        words.seconds(low)
    };
    Some(vec![Piece::plain(words.diary_part_hold(&seconds))])
}

fn walk_parts(walk: &Walk, words: &Words) -> Parts {
    let steps = walk
        .steps
        .map(|steps| words.diary_part_steps(i64::from(steps.get())));
    let aid = walk.aid.map(|aid| words.diary_part_aid(&words.aid(aid)));
    let limp = walk.limp.map(|limp| words.limp(limp));
    texts([
        minutes(&walk.exertion, words),
        distance(walk.distance, words),
        steps,
        aid,
        limp,
    ])
}

fn swim_parts(swim: &Swim, words: &Words) -> Parts {
    let metres = swim.distance_m().map(|metres| words.distance_m(metres));
    let lengths = swim.pool.map(|pool: Pool| {
        words.diary_part_lengths(
            &words.distance_m(pool.length().get()),
            i64::from(pool.lengths()),
        )
    });
    let stroke = swim.stroke.map(|stroke| words.stroke(stroke));
    texts([minutes(&swim.exertion, words), metres, lengths, stroke])
}

fn break_parts(pause: &SittingBreak, words: &Words) -> Parts {
    let minutes = pause.minutes.map(|minutes| words.minutes(minutes.get()));
    let deeds: Vec<String> = pause
        .deeds
        .iter()
        .map(|deed| words.break_deed(*deed))
        .collect();
    let deeds = (!deeds.is_empty()).then(|| words.list(&deeds));
    let origin = pause.origin.map(|origin| words.break_origin(origin));
    let sat = pause
        .sat_before
        .map(|sat| words.diary_part_sat(&words.duration(sat.get())));
    texts([minutes, deeds, origin, sat])
}

fn girth_parts(girth: &Girth, words: &Words) -> Parts {
    let mut parts = texts([Some(words.girth_place(girth.place))]);
    let row = girths(girth, words);
    if !row.is_empty() {
        parts.push(row);
    }
    parts.extend(texts([girth_difference(girth, words)]));
    parts
}

/// What the tape showed, side by side: `L 52.5 cm R 54.0 cm`.
fn girths(girth: &Girth, words: &Words) -> Vec<Piece> {
    girths_as(girth, |cm| words.centimetres(cm.get()), words)
}

/// The same without the unit, for a column whose head says it: `L 52.5 R 54.0`.
pub fn girth_numbers(girth: &Girth, words: &Words) -> Vec<Piece> {
    girths_as(girth, |cm| words.number(cm.get(), 1), words)
}

fn girths_as(girth: &Girth, say: impl Fn(Centimetres) -> String, words: &Words) -> Vec<Piece> {
    let shown = |cm: &Option<Centimetres>| cm.map(&say);
    in_a_row(
        girth
            .cm
            .iter()
            .filter_map(|(side, cm)| Some((side, shown(cm)?))),
        words,
    )
}

/// Which side is thicker and by how much; `None` unless both were measured.
pub fn girth_difference(girth: &Girth, words: &Words) -> Option<String> {
    let more = girth.difference_cm(Side::Left)?;
    let side = if more > 0.0 { Side::Left } else { Side::Right };
    Some(if more.abs() < 0.05 {
        words.diary_part_girth_same()
    } else {
        words.diary_part_girth_more(&words.centimetres(more.abs()), &words.side_full(side))
    })
}

/// The marks of each side, the first few of them.
fn body_map_parts(map: &BodyMap, words: &Words) -> Parts {
    const SHOWN: usize = 4;
    if map.is_empty() {
        return texts([Some(words.region_no_marks())]);
    }
    let mut parts = Parts::new();
    for side in Side::ALL {
        let marks = map.marks().filter(|(place, _strength)| place.side == side);
        let mut said: Vec<String> = marks
            .map(|(place, strength)| words.body_mark(place, strength))
            .collect();
        let more = said.len().saturating_sub(SHOWN);
        if more > 0 {
            said.truncate(SHOWN);
            said.push(words.region_more(count(more)));
        }
        if !said.is_empty() {
            parts.push(vec![Piece::of(side, &words.list(&said), words)]);
        }
    }
    parts
}

fn care_step_parts(step: &CareStep, words: &Words) -> Parts {
    let parts = words.care_step_parts(step);
    parts
        .into_iter()
        .map(|part| vec![Piece::plain(part)])
        .collect()
}

fn check_in_parts(check_in: &CheckIn, words: &Words) -> Parts {
    let mut parts = Parts::new();
    let pains = PerSide::from_fn(|side| *check_in.pain.get(side));
    let row = sides(pains, words);
    if !row.is_empty() {
        parts.push(around(words, Words::diary_part_pain_morning, row));
    }
    let value = |number: u8| number.to_string();
    parts.extend(texts([
        check_in
            .soreness
            .map(|soreness| words.diary_part_soreness(&value(soreness.get()))),
        check_in.weaker.map(|weaker| words.weaker(weaker)),
        check_in
            .fatigue
            .map(|fatigue| words.diary_part_fatigue(&value(fatigue.get()))),
        check_in
            .sleep
            .map(|sleep| words.diary_part_sleep(&words.duration(f64::from(sleep.get())))),
        check_in.rest_confirmed.then(|| words.diary_part_rest()),
    ]));
    parts
}

fn minutes(exertion: &Exertion, words: &Words) -> Option<String> {
    exertion
        .minutes
        .map(|minutes| words.duration(minutes.get()))
}

fn distance(metres: Option<Metres>, words: &Words) -> Option<String> {
    metres.map(|metres| words.distance_m(metres.get()))
}

fn texts<const COUNT: usize>(texts: [Option<String>; COUNT]) -> Parts {
    texts
        .into_iter()
        .flatten()
        .map(|text| vec![Piece::plain(text)])
        .collect()
}

fn load(entry: &Entry, words: &Words) -> Option<String> {
    match session_load(&entry.body)? {
        SessionLoad::Counted { au, minutes } => {
            let number = words.number(au, 0);
            Some(match minutes.origin {
                MinutesOrigin::Given => words.diary_part_load(&number),
                MinutesOrigin::EstimatedFromSets | MinutesOrigin::EstimatedWithAssumedTempo => {
                    words.diary_part_load_about(&number)
                }
            })
        }
        SessionLoad::Missing(_) => None,
    }
}

fn pain_parts(report: &PainReport, words: &Words) -> Parts {
    type Say = fn(&Words, &str) -> String;
    type Moment = fn(&SidePain) -> Option<Pain>;
    let moments: [(Say, Moment); 3] = [
        (Words::diary_part_pain_before, |side| side.before),
        (Words::diary_part_pain, |side| side.worst),
        (Words::diary_part_pain_next, |side| side.next_morning),
    ];
    let mut parts = Parts::new();
    for (say, moment) in moments {
        let row = answers(report, moment, words);
        if !row.is_empty() {
            parts.push(around(words, say, row));
        }
    }
    for (side, pain) in report.iter() {
        let feels = pain.feels.iter().map(|feel| words.feel(*feel));
        let sites = pain.sites.iter().map(|site| words.site(*site));
        let details: Vec<String> = feels.chain(sites).collect();
        if !details.is_empty() {
            parts.push(vec![Piece::of(side, &details.join(" / "), words)]);
        }
    }
    parts
}

fn answers(
    report: &PainReport,
    moment: impl Fn(&SidePain) -> Option<Pain>,
    words: &Words,
) -> Vec<Piece> {
    let pains = PerSide::from_fn(|side| moment(report.get(side)));
    sides(pains, words)
}

fn sides(pains: PerSide<Option<Pain>>, words: &Words) -> Vec<Piece> {
    let text = |pain: &Option<Pain>| pain.map(|pain| pain.get().to_string());
    in_a_row(
        pains
            .iter()
            .filter_map(|(side, pain)| Some((side, text(pain)?))),
        words,
    )
}

/// One piece for each side that has a text, with a space between.
fn in_a_row(texts: impl Iterator<Item = (Side, String)>, words: &Words) -> Vec<Piece> {
    let mut row = Vec::new();
    for (side, text) in texts {
        if !row.is_empty() {
            row.push(Piece::plain(" "));
        }
        row.push(Piece::of(side, &text, words));
    }
    row
}

/// Puts coloured pieces into the place that a text leaves for them.
fn around(words: &Words, say: impl Fn(&Words, &str) -> String, row: Vec<Piece>) -> Vec<Piece> {
    // No language file holds this character, so it marks the place.
    const PLACE: &str = "\u{FFFC}";
    let text = say(words, PLACE);
    let (before, after) = text.split_once(PLACE).unwrap_or((text.as_str(), ""));
    let mut pieces = Vec::new();
    if !before.is_empty() {
        pieces.push(Piece::plain(before));
    }
    pieces.extend(row);
    if !after.is_empty() {
        pieces.push(Piece::plain(after));
    }
    pieces
}
