//! Owns one entry in one line of words.

use crate::domain::{
    Body, BodyMap, CheckIn, Entry, Exertion, Girth, MarkPlace, MarkStrength, OwnSession, SetSide,
    Side, Strength,
};
use crate::i18n::Words;

/// The longest piece of a note that is shown, in characters.
const NOTE_CHARS: usize = 60;

/// Says what an entry holds, the most telling things first.
pub(in crate::cli) fn line(entry: &Entry, words: &Words) -> String {
    let mut parts = vec![words.activity(&entry.body)];
    match &entry.body {
        Body::Strength(strength) => parts.extend(strength_parts(strength, words)),
        Body::Own(own) => parts.extend(own_parts(own, words)),
        Body::Walk(walk) => parts.extend(walk.distance.map(|m| words.distance_m(m.get()))),
        Body::Swim(swim) => parts.extend(swim.distance_m().map(|m| words.distance_m(m))),
        Body::Break(rest) => {
            parts.extend(rest.minutes.map(|minutes| words.minutes(minutes.get())));
            parts.extend(rest.deeds.iter().map(|deed| words.break_deed(*deed)));
            let sat = rest.sat_before.map(|sat| words.duration(sat.get()));
            parts.extend(sat.map(|sat| words.diary_part_sat(&sat)));
        }
        Body::CheckIn(check_in) => parts.extend(check_in_parts(check_in, words)),
        Body::Girth(girth) => parts.extend(girth_parts(girth, words)),
        Body::BodyMap(map) => parts.extend(body_map_parts(map, words)),
        Body::CareStep(step) => parts.extend(words.care_step_parts(step)),
        Body::Note => {}
    }
    if let Some(exertion) = entry.body.exertion() {
        parts.extend(exertion_parts(exertion, words));
    }
    let note: String = entry.note.as_str().chars().take(NOTE_CHARS).collect();
    parts.extend((!note.is_empty()).then(|| note.replace('\n', " ")));
    parts.join(" · ")
}

fn strength_parts(strength: &Strength, words: &Words) -> Vec<String> {
    let mut parts = vec![words.variant(strength.variant)];
    let mut sides: Vec<_> = strength.sets.iter().map(|set| set.side).collect();
    sides.sort_unstable();
    sides.dedup();
    for side in sides {
        let reps: Vec<String> = strength
            .sets
            .iter()
            .filter(|set| set.side == side)
            .map(|set| set.reps.get().to_string())
            .collect();
        parts.push(format!("{} {}", words.set_side(side), reps.join(" ")));
    }
    parts
}

fn own_parts(own: &OwnSession, words: &Words) -> Vec<String> {
    let of_side = |side: &SetSide| {
        let sets = own.sets.iter().filter(|set| set.side == *side);
        let amounts: Vec<u16> = sets.map(|set| set.amount.get()).collect();
        let said = words.own_amounts(own.counted, &amounts);
        (!amounts.is_empty()).then(|| format!("{} {said}", words.own_side(*side)))
    };
    SetSide::ALL.iter().filter_map(of_side).collect()
}

fn exertion_parts(exertion: &Exertion, words: &Words) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(exertion.minutes.map(|minutes| words.minutes(minutes.get())));
    parts.extend(
        exertion
            .effort
            .map(|effort| words.cli_line_effort(&effort.get().to_string())),
    );
    for side in Side::ALL {
        let worst = exertion.pain.get(side).worst;
        parts.extend(worst.map(|pain| pain_part(side, pain.get(), words)));
    }
    parts
}

fn check_in_parts(check_in: &CheckIn, words: &Words) -> Vec<String> {
    let mut parts = Vec::new();
    for side in Side::ALL {
        let pain = check_in.pain.get(side);
        parts.extend(pain.map(|pain| pain_part(side, pain.get(), words)));
    }
    parts.extend(check_in.sleep.map(|sleep| words.hours(sleep.hours())));
    parts.extend(check_in.rest_confirmed.then(|| words.cli_day_rest()));
    parts
}

fn girth_parts(girth: &Girth, words: &Words) -> Vec<String> {
    let mut parts = vec![words.girth_place(girth.place)];
    for (side, cm) in girth.cm.iter() {
        let cm = cm.map(|cm| words.centimetres(cm.get()));
        parts.extend(cm.map(|cm| words.cli_line_girth(&cm, &words.side(side))));
    }
    parts
}

fn body_map_parts(map: &BodyMap, words: &Words) -> Vec<String> {
    if map.is_empty() {
        return vec![words.region_no_marks()];
    }
    let said = |(place, strength): (MarkPlace, MarkStrength)| {
        let mark = words.body_mark(place, strength);
        words.region_mark_of_side(&mark, &words.side(place.side))
    };
    map.marks().map(said).collect()
}

fn pain_part(side: Side, pain: u8, words: &Words) -> String {
    words.cli_line_pain(&pain.to_string(), &words.side(side))
}
