//! Owns the columns of the tables: names, kinds, units, values and meanings, in the order they are
//! written.

use crate::domain::rules::{LimitId, Owner, RuleId, Severity, Unit};
use crate::domain::{
    Aid, Amount, BodyRegion, BreakDeed, BreakOrigin, Centimetres, ClearedBy, Counted, DayStatus,
    Feel, GirthPlace, Hold, Kind, Limp, Metres, Minutes, MisfitReason, Muscle, Pool, Sensation,
    SetSide, Side, Site, StepKind, StepState, StopReason, StopSign, Stroke, Tempo, Variant, Weaker,
};
use crate::exchange::tables::CellKind;
use crate::exchange::tables::days::status_word;
use crate::exchange::tables::shape::{CHECK, CLEARING, Column, MISFIT, READ, Values};
use crate::i18n::Words;

/// The scales from 0 to 10.
const POINTS: Values = Values::Between(0.0, 10.0);

/// What one set of an own exercise can be.
const AMOUNTS: Values = Values::Between(Amount::LOW as f64, Amount::HIGH as f64);

macro_rules! words {
    ($list:ident) => {
        $list::ALL.iter().map(|word| word.id()).collect()
    };
}

/// Declares the columns of a table, one a line: name, kind, unit, values and what says its meaning.
macro_rules! columns {
    ($($(#[$doc:meta])* $table:ident, $count:literal {
        $($name:ident: $kind:ident, $unit:literal, $values:expr, $meaning:ident;)+
    })+) => {
        $($(#[$doc])*
        pub(super) static $table: [Column; $count] = [
            $(Column {
                name: stringify!($name),
                kind: CellKind::$kind,
                unit: $unit,
                values: $values,
                meaning: Words::$meaning,
            },)+
        ];)+
    };
}

columns! {
/// The columns of `about`.
ABOUT, 2 {
    name: Word, "", Values::Any, dictionary_about_name;
    value: Any, "", Values::Any, dictionary_about_value;
}
/// The columns of `days`.
DAYS, 10 {
    date: Day, "", Values::Any, dictionary_date;
    status: Word, "", Values::Words(status_words), dictionary_status;
    load_au: Real, "AU", Values::From(0.0), dictionary_day_load;
    sessions: Whole, "", Values::From(0.0), dictionary_sessions;
    sessions_without_load: Whole, "", Values::From(0.0), dictionary_sessions_without_load;
    minutes: Real, "min", Values::From(0.0), dictionary_day_minutes;
    breaks: Whole, "", Values::From(0.0), dictionary_breaks;
    worst_pain_left: Whole, "0–10", POINTS, dictionary_worst_pain_left;
    worst_pain_right: Whole, "0–10", POINTS, dictionary_worst_pain_right;
    rest_confirmed: Word, "", Values::Words(yes_words), dictionary_rest_confirmed;
}
/// The columns of `entries`. `load_au` is made from the others and not read back.
ENTRIES, 48 {
    id: Id, "", Values::Any, dictionary_id;
    kind: Word, "", Values::Words(|| words!(Kind)), dictionary_kind;
    date: Day, "", Values::Any, dictionary_date;
    time: Time, "", Values::Any, dictionary_time;
    start_at: Instant, "", Values::Any, dictionary_start_at;
    start_offset_s: Whole, "s", Values::Between(-64_800.0, 64_800.0), dictionary_start_offset;
    start_zone: Text, "", Values::Any, dictionary_start_zone;
    recorded_at: Instant, "", Values::Any, dictionary_recorded_at;
    recorded_offset_s: Whole, "s", Values::Between(-64_800.0, 64_800.0), dictionary_recorded_offset;
    recorded_zone: Text, "", Values::Any, dictionary_recorded_zone;
    minutes: Real, "min", Values::Between(Minutes::LOW, Minutes::HIGH), dictionary_minutes;
    effort: Whole, "0–10", POINTS, dictionary_effort;
    load_au: Real, "AU", Values::From(0.0), dictionary_load;
    stopped_early: Word, "", Values::Words(|| words!(StopReason)), dictionary_stopped_early;
    variant: Word, "", Values::Words(|| words!(Variant)), dictionary_variant;
    own_exercise_id: Id, "", Values::Any, own_dictionary_id;
    own_exercise: Text, "", Values::Any, own_dictionary_name;
    counted: Word, "", Values::Words(|| words!(Counted)), own_dictionary_counted;
    side: Word, "", Values::Words(set_sides), dictionary_side;
    felt: Word, "", Values::Words(|| words!(Muscle)), dictionary_felt;
    distance_m: Real, "m", Values::Between(Metres::LOW, Metres::HIGH), dictionary_distance;
    steps: Whole, "", Values::Between(1.0, 200_000.0), dictionary_steps;
    aid: Word, "", Values::Words(|| words!(Aid)), dictionary_aid;
    limp: Word, "", Values::Words(|| words!(Limp)), dictionary_limp;
    pool_m: Real, "m", Values::Between(Metres::LOW, Pool::LONGEST_M), dictionary_pool;
    lengths: Whole, "", Values::Between(1.0, 2_000.0), dictionary_lengths;
    stroke: Word, "", Values::Words(|| words!(Stroke)), dictionary_stroke;
    deeds: Word, "", Values::Words(|| words!(BreakDeed)), dictionary_deeds;
    origin: Word, "", Values::Words(|| words!(BreakOrigin)), dictionary_origin;
    sat_before_minutes: Real, "min", Values::Between(Minutes::LOW, Minutes::HIGH), dictionary_sat_before;
    soreness: Whole, "0–10", POINTS, dictionary_soreness;
    weaker: Word, "", Values::Words(|| words!(Weaker)), dictionary_weaker;
    fatigue: Whole, "0–10", POINTS, dictionary_fatigue;
    sleep_minutes: Whole, "min", Values::Between(0.0, 1_440.0), dictionary_sleep;
    rest_confirmed: Word, "", Values::Words(yes_words), dictionary_rest_confirmed;
    girth_place: Word, "", Values::Words(|| words!(GirthPlace)), dictionary_girth_place;
    girth_cm_left: Real, "cm", Values::Between(Centimetres::LOW, Centimetres::HIGH), dictionary_girth_left;
    girth_cm_right: Real, "cm", Values::Between(Centimetres::LOW, Centimetres::HIGH), dictionary_girth_right;
    note: Text, "", Values::Any, dictionary_note;
    heart_rate_average: Whole, "/min", Values::Between(20.0, 250.0), dictionary_heart_rate_average;
    heart_rate_highest: Whole, "/min", Values::Between(20.0, 250.0), dictionary_heart_rate_highest;
    step: Word, "", Values::Words(|| words!(StepKind)), step_dictionary_kind;
    step_state: Word, "", Values::Words(|| words!(StepState)), step_dictionary_state;
    step_name: Text, "", Values::Any, step_dictionary_name;
    step_place: Text, "", Values::Any, step_dictionary_place;
    step_result: Text, "", Values::Any, step_dictionary_result;
    step_next: Text, "", Values::Any, step_dictionary_next;
    step_until: Day, "", Values::Any, step_dictionary_until;
}
/// The columns of `sets`. `date` and `variant` stand there for the reader's comfort.
SETS, 11 {
    entry_id: Id, "", Values::Any, dictionary_entry_id;
    date: Day, "", Values::Any, dictionary_date;
    variant: Word, "", Values::Words(|| words!(Variant)), dictionary_variant;
    set: Whole, "", Values::Between(1.0, 100.0), dictionary_set;
    side: Word, "", Values::Words(set_sides), dictionary_set_side;
    reps: Whole, "", Values::Between(1.0, 600.0), dictionary_reps;
    hold_s: Real, "s", Values::Between(Hold::LOW, Hold::HIGH), dictionary_hold;
    up_s: Real, "s", Values::Between(0.0, Tempo::HIGH), dictionary_up;
    down_s: Real, "s", Values::Between(0.0, Tempo::HIGH), dictionary_down;
    seconds: Whole, "s", AMOUNTS, own_dictionary_seconds;
    minutes: Whole, "min", AMOUNTS, own_dictionary_minutes;
}
/// The columns of `pain`: `before`, `worst` and `next_morning` for sessions, `morning` for
/// check-ins. `date` and `kind` stand there for the reader's comfort.
PAIN, 10 {
    entry_id: Id, "", Values::Any, dictionary_entry_id;
    date: Day, "", Values::Any, dictionary_date;
    kind: Word, "", Values::Words(|| words!(Kind)), dictionary_kind;
    side: Word, "", Values::Words(sides), dictionary_pain_side;
    before: Whole, "0–10", POINTS, dictionary_before;
    worst: Whole, "0–10", POINTS, dictionary_worst;
    next_morning: Whole, "0–10", POINTS, dictionary_next_morning;
    morning: Whole, "0–10", POINTS, dictionary_morning;
    feels: Word, "", Values::Words(|| words!(Feel)), dictionary_feels;
    sites: Word, "", Values::Words(|| words!(Site)), dictionary_sites;
}
/// The columns of `marks`. `date` stands there for the reader's comfort.
MARKS, 6 {
    entry_id: Id, "", Values::Any, dictionary_entry_id;
    date: Day, "", Values::Any, dictionary_date;
    side: Word, "", Values::Words(sides), region_dictionary_side;
    region: Word, "", Values::Words(|| words!(BodyRegion)), region_dictionary_region;
    sensation: Word, "", Values::Words(|| words!(Sensation)), region_dictionary_sensation;
    strength: Whole, "1–10", Values::Between(1.0, 10.0), region_dictionary_strength;
}
/// The columns of `warnings`: one row for each finding of a warning, or one where it has none.
/// `numbers` are joined like `worst_pain=6;pain_before=2`.
WARNINGS, 19 {
    warning: Whole, "", Values::From(1.0), dictionary_warning;
    date: Day, "", Values::Any, dictionary_date;
    recorded_at: Instant, "", Values::Any, dictionary_recorded_at;
    recorded_offset_s: Whole, "s", Values::Between(-64_800.0, 64_800.0), dictionary_recorded_offset;
    recorded_zone: Text, "", Values::Any, dictionary_recorded_zone;
    rule: Word, "", Values::Words(|| words!(RuleId)), dictionary_rule;
    severity: Word, "", Values::Words(|| words!(Severity)), dictionary_severity;
    limit: Word, "", Values::Words(|| words!(LimitId)), dictionary_limit;
    limit_value: Real, "", Values::Any, dictionary_limit_value;
    limit_owner: Word, "", Values::Words(|| words!(Owner)), dictionary_limit_owner;
    limit_reviewed: Day, "", Values::Any, dictionary_limit_reviewed;
    finding: Whole, "", Values::From(1.0), dictionary_finding;
    kind: Word, "", Values::Words(|| words!(Kind)), dictionary_finding_kind;
    side: Word, "", Values::Words(sides), dictionary_finding_side;
    variant: Word, "", Values::Words(|| words!(Variant)), dictionary_finding_variant;
    sign: Word, "", Values::Words(|| words!(StopSign)), dictionary_sign;
    finding_date: Day, "", Values::Any, dictionary_finding_date;
    entries: Id, "", Values::Any, dictionary_entries;
    numbers: Word, "", Values::Any, dictionary_numbers;
}
/// The columns of `answers`.
ANSWERS, 9 {
    answer: Word, "", Values::Words(answer_words), dictionary_answer;
    date: Day, "", Values::Any, dictionary_date;
    recorded_at: Instant, "", Values::Any, dictionary_recorded_at;
    recorded_offset_s: Whole, "s", Values::Between(-64_800.0, 64_800.0), dictionary_recorded_offset;
    recorded_zone: Text, "", Values::Any, dictionary_recorded_zone;
    rule: Word, "", Values::Words(|| words!(RuleId)), dictionary_rule;
    severity: Word, "", Values::Words(|| words!(Severity)), dictionary_severity;
    reason: Word, "", Values::Words(|| words!(MisfitReason)), dictionary_reason;
    note: Text, "", Values::Any, dictionary_note;
}
/// The columns of `limits`. `unit` and `default` stand there for the reader's comfort.
LIMITS, 5 {
    name: Word, "", Values::Words(|| words!(LimitId)), dictionary_limit_name;
    value: Real, "", Values::Any, dictionary_value;
    reviewed: Day, "", Values::Any, dictionary_reviewed;
    unit: Word, "", Values::Words(|| words!(Unit)), dictionary_limit_unit;
    default: Real, "", Values::Any, dictionary_default;
}
/// The columns of `plans`: one row for each side of a plan, or one where it has none.
PLANS, 13 {
    plan: Whole, "", Values::From(1.0), dictionary_plan;
    date: Day, "", Values::Any, dictionary_date;
    recorded_at: Instant, "", Values::Any, dictionary_recorded_at;
    recorded_offset_s: Whole, "s", Values::Between(-64_800.0, 64_800.0), dictionary_recorded_offset;
    recorded_zone: Text, "", Values::Any, dictionary_recorded_zone;
    variant: Word, "", Values::Words(|| words!(Variant)), dictionary_variant;
    hold_s: Real, "s", Values::Between(Hold::LOW, Hold::HIGH), dictionary_hold;
    days_per_week: Whole, "", Values::Between(1.0, 7.0), dictionary_days_per_week;
    minutes: Real, "min", Values::Between(Minutes::LOW, Minutes::HIGH), dictionary_plan_minutes;
    effort: Whole, "0–10", POINTS, dictionary_plan_effort;
    side: Word, "", Values::Words(set_sides), dictionary_plan_side;
    sets: Whole, "", Values::Between(1.0, 100.0), dictionary_sets;
    reps: Whole, "", Values::Between(1.0, 500.0), dictionary_reps;
}
/// The columns of `safety`.
SAFETY, 8 {
    what: Word, "", Values::Words(safety_words), dictionary_what;
    date: Day, "", Values::Any, dictionary_date;
    recorded_at: Instant, "", Values::Any, dictionary_recorded_at;
    recorded_offset_s: Whole, "s", Values::Between(-64_800.0, 64_800.0), dictionary_recorded_offset;
    recorded_zone: Text, "", Values::Any, dictionary_recorded_zone;
    rule: Word, "", Values::Words(|| words!(RuleId)), dictionary_rule;
    how: Word, "", Values::Words(|| words!(ClearedBy)), dictionary_how;
    signs: Word, "", Values::Words(|| words!(StopSign)), dictionary_signs;
}
/// The columns of `dictionary`.
DICTIONARY, 6 {
    table: Word, "", Values::Any, dictionary_table;
    column: Word, "", Values::Any, dictionary_column;
    type: Text, "", Values::Any, dictionary_type;
    unit: Text, "", Values::Any, dictionary_unit;
    values: Text, "", Values::Any, dictionary_values;
    meaning: Text, "", Values::Any, dictionary_meaning;
}}

fn yes_words() -> Vec<&'static str> {
    vec!["yes", "no"]
}

fn sides() -> Vec<&'static str> {
    words!(Side)
}

fn set_sides() -> Vec<&'static str> {
    words!(SetSide)
}

fn status_words() -> Vec<&'static str> {
    [DayStatus::Trained, DayStatus::Rest, DayStatus::Unknown]
        .map(status_word)
        .to_vec()
}

fn answer_words() -> Vec<&'static str> {
    vec![READ, MISFIT]
}

fn safety_words() -> Vec<&'static str> {
    vec![CHECK, CLEARING]
}
