//! Owns the columns of the tables: names, kinds, units, values and meanings, in the order they are
//! written.

use crate::domain::rules::{LimitId, Owner, RuleId, Severity, Unit};
use crate::domain::{
    Aid, BreakDeed, BreakOrigin, Centimetres, ClearedBy, DayStatus, Feel, GirthPlace, Hold, Kind,
    Limp, Metres, Minutes, MisfitReason, Muscle, Pool, SetSide, Side, Site, StopReason, StopSign,
    Stroke, Tempo, Variant, Weaker,
};
use crate::exchange::Table;
use crate::exchange::tables::CellKind;
use crate::exchange::tables::days::status_word;
use crate::i18n::Words;

/// One column of a table.
#[derive(Debug)]
pub struct Column {
    /// Its name, with the unit in it where it has one.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: CellKind,
    /// The sign of its unit; empty for none. `AU` is load: effort × minutes.
    pub unit: &'static str,
    /// What its cells can be.
    pub values: Values,
    /// What it means, in words.
    pub meaning: fn(&Words) -> String,
}

/// What the cells of a column can be.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// Anything of its kind.
    Any,
    /// Numbers from this one up.
    From(f64),
    /// Numbers from the first to the second.
    Between(f64, f64),
    /// These words.
    Words(fn() -> Vec<&'static str>),
}

/// What `answer` says of a warning that was read.
pub(in crate::exchange) const READ: &str = "read";

/// What `answer` says of a warning that does not fit.
pub(in crate::exchange) const MISFIT: &str = "does-not-fit";

/// What `what` says of a safety check.
pub(in crate::exchange) const CHECK: &str = "check";

/// What `what` says of something that ended a stop.
pub(in crate::exchange) const CLEARING: &str = "clearing";

/// The scales from 0 to 10.
const POINTS: Values = Values::Between(0.0, 10.0);

macro_rules! words {
    ($list:ident) => {
        $list::ALL.iter().map(|word| word.id()).collect()
    };
}

/// The columns of a table.
pub fn columns(table: Table) -> &'static [Column] {
    match table {
        Table::About => &ABOUT,
        Table::Days => &DAYS,
        Table::Entries => &ENTRIES,
        Table::Sets => &SETS,
        Table::Pain => &PAIN,
        Table::Warnings => &WARNINGS,
        Table::Answers => &ANSWERS,
        Table::Limits => &LIMITS,
        Table::Plans => &PLANS,
        Table::Safety => &SAFETY,
        Table::Dictionary => &DICTIONARY,
    }
}

/// The names of the columns of a table.
pub(in crate::exchange) fn names(table: Table) -> Vec<&'static str> {
    columns(table).iter().map(|column| column.name).collect()
}

const fn column(
    name: &'static str,
    kind: CellKind,
    unit: &'static str,
    values: Values,
    meaning: fn(&Words) -> String,
) -> Column {
    Column {
        name,
        kind,
        unit,
        values,
        meaning,
    }
}

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

/// The columns of `about`.
pub(super) static ABOUT: [Column; 2] = [
    column(
        "name",
        CellKind::Word,
        "",
        Values::Any,
        Words::dictionary_about_name,
    ),
    column(
        "value",
        CellKind::Any,
        "",
        Values::Any,
        Words::dictionary_about_value,
    ),
];

/// The columns of `days`.
pub(super) static DAYS: [Column; 10] = [
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "status",
        CellKind::Word,
        "",
        Values::Words(status_words),
        Words::dictionary_status,
    ),
    column(
        "load_au",
        CellKind::Real,
        "AU",
        Values::From(0.0),
        Words::dictionary_day_load,
    ),
    column(
        "sessions",
        CellKind::Whole,
        "",
        Values::From(0.0),
        Words::dictionary_sessions,
    ),
    column(
        "sessions_without_load",
        CellKind::Whole,
        "",
        Values::From(0.0),
        Words::dictionary_sessions_without_load,
    ),
    column(
        "minutes",
        CellKind::Real,
        "min",
        Values::From(0.0),
        Words::dictionary_day_minutes,
    ),
    column(
        "breaks",
        CellKind::Whole,
        "",
        Values::From(0.0),
        Words::dictionary_breaks,
    ),
    column(
        "worst_pain_left",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_worst_pain_left,
    ),
    column(
        "worst_pain_right",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_worst_pain_right,
    ),
    column(
        "rest_confirmed",
        CellKind::Word,
        "",
        Values::Words(yes_words),
        Words::dictionary_rest_confirmed,
    ),
];

/// The columns of `entries`. `load_au` is made from the others and not read back.
pub(super) static ENTRIES: [Column; 36] = [
    column("id", CellKind::Id, "", Values::Any, Words::dictionary_id),
    column(
        "kind",
        CellKind::Word,
        "",
        Values::Words(|| words!(Kind)),
        Words::dictionary_kind,
    ),
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "time",
        CellKind::Time,
        "",
        Values::Any,
        Words::dictionary_time,
    ),
    column(
        "start_at",
        CellKind::Instant,
        "",
        Values::Any,
        Words::dictionary_start_at,
    ),
    column(
        "start_offset_s",
        CellKind::Whole,
        "s",
        Values::Between(-64_800.0, 64_800.0),
        Words::dictionary_start_offset,
    ),
    column(
        "start_zone",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_start_zone,
    ),
    column(
        "recorded_at",
        CellKind::Instant,
        "",
        Values::Any,
        Words::dictionary_recorded_at,
    ),
    column(
        "recorded_offset_s",
        CellKind::Whole,
        "s",
        Values::Between(-64_800.0, 64_800.0),
        Words::dictionary_recorded_offset,
    ),
    column(
        "recorded_zone",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_recorded_zone,
    ),
    column(
        "minutes",
        CellKind::Real,
        "min",
        Values::Between(Minutes::LOW, Minutes::HIGH),
        Words::dictionary_minutes,
    ),
    column(
        "effort",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_effort,
    ),
    column(
        "load_au",
        CellKind::Real,
        "AU",
        Values::From(0.0),
        Words::dictionary_load,
    ),
    column(
        "stopped_early",
        CellKind::Word,
        "",
        Values::Words(|| words!(StopReason)),
        Words::dictionary_stopped_early,
    ),
    column(
        "variant",
        CellKind::Word,
        "",
        Values::Words(|| words!(Variant)),
        Words::dictionary_variant,
    ),
    column(
        "side",
        CellKind::Word,
        "",
        Values::Words(set_sides),
        Words::dictionary_side,
    ),
    column(
        "felt",
        CellKind::Word,
        "",
        Values::Words(|| words!(Muscle)),
        Words::dictionary_felt,
    ),
    column(
        "distance_m",
        CellKind::Real,
        "m",
        Values::Between(Metres::LOW, Metres::HIGH),
        Words::dictionary_distance,
    ),
    column(
        "steps",
        CellKind::Whole,
        "",
        Values::Between(1.0, 200_000.0),
        Words::dictionary_steps,
    ),
    column(
        "aid",
        CellKind::Word,
        "",
        Values::Words(|| words!(Aid)),
        Words::dictionary_aid,
    ),
    column(
        "limp",
        CellKind::Word,
        "",
        Values::Words(|| words!(Limp)),
        Words::dictionary_limp,
    ),
    column(
        "pool_m",
        CellKind::Real,
        "m",
        Values::Between(Metres::LOW, Pool::LONGEST_M),
        Words::dictionary_pool,
    ),
    column(
        "lengths",
        CellKind::Whole,
        "",
        Values::Between(1.0, 2_000.0),
        Words::dictionary_lengths,
    ),
    column(
        "stroke",
        CellKind::Word,
        "",
        Values::Words(|| words!(Stroke)),
        Words::dictionary_stroke,
    ),
    column(
        "deeds",
        CellKind::Word,
        "",
        Values::Words(|| words!(BreakDeed)),
        Words::dictionary_deeds,
    ),
    column(
        "origin",
        CellKind::Word,
        "",
        Values::Words(|| words!(BreakOrigin)),
        Words::dictionary_origin,
    ),
    column(
        "sat_before_minutes",
        CellKind::Real,
        "min",
        Values::Between(Minutes::LOW, Minutes::HIGH),
        Words::dictionary_sat_before,
    ),
    column(
        "soreness",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_soreness,
    ),
    column(
        "weaker",
        CellKind::Word,
        "",
        Values::Words(|| words!(Weaker)),
        Words::dictionary_weaker,
    ),
    column(
        "fatigue",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_fatigue,
    ),
    column(
        "sleep_minutes",
        CellKind::Whole,
        "min",
        Values::Between(0.0, 1_440.0),
        Words::dictionary_sleep,
    ),
    column(
        "rest_confirmed",
        CellKind::Word,
        "",
        Values::Words(yes_words),
        Words::dictionary_rest_confirmed,
    ),
    column(
        "girth_place",
        CellKind::Word,
        "",
        Values::Words(|| words!(GirthPlace)),
        Words::dictionary_girth_place,
    ),
    column(
        "girth_cm_left",
        CellKind::Real,
        "cm",
        Values::Between(Centimetres::LOW, Centimetres::HIGH),
        Words::dictionary_girth_left,
    ),
    column(
        "girth_cm_right",
        CellKind::Real,
        "cm",
        Values::Between(Centimetres::LOW, Centimetres::HIGH),
        Words::dictionary_girth_right,
    ),
    column(
        "note",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_note,
    ),
];

/// The columns of `sets`. `date` and `variant` stand there for the reader's comfort.
pub(super) static SETS: [Column; 9] = [
    column(
        "entry_id",
        CellKind::Id,
        "",
        Values::Any,
        Words::dictionary_entry_id,
    ),
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "variant",
        CellKind::Word,
        "",
        Values::Words(|| words!(Variant)),
        Words::dictionary_variant,
    ),
    column(
        "set",
        CellKind::Whole,
        "",
        Values::Between(1.0, 100.0),
        Words::dictionary_set,
    ),
    column(
        "side",
        CellKind::Word,
        "",
        Values::Words(set_sides),
        Words::dictionary_set_side,
    ),
    column(
        "reps",
        CellKind::Whole,
        "",
        Values::Between(1.0, 500.0),
        Words::dictionary_reps,
    ),
    column(
        "hold_s",
        CellKind::Real,
        "s",
        Values::Between(Hold::LOW, Hold::HIGH),
        Words::dictionary_hold,
    ),
    column(
        "up_s",
        CellKind::Real,
        "s",
        Values::Between(0.0, Tempo::HIGH),
        Words::dictionary_up,
    ),
    column(
        "down_s",
        CellKind::Real,
        "s",
        Values::Between(0.0, Tempo::HIGH),
        Words::dictionary_down,
    ),
];

/// The columns of `pain`: `before`, `worst` and `next_morning` for sessions, `morning` for
/// check-ins. `date` and `kind` stand there for the reader's comfort.
pub(super) static PAIN: [Column; 10] = [
    column(
        "entry_id",
        CellKind::Id,
        "",
        Values::Any,
        Words::dictionary_entry_id,
    ),
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "kind",
        CellKind::Word,
        "",
        Values::Words(|| words!(Kind)),
        Words::dictionary_kind,
    ),
    column(
        "side",
        CellKind::Word,
        "",
        Values::Words(sides),
        Words::dictionary_pain_side,
    ),
    column(
        "before",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_before,
    ),
    column(
        "worst",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_worst,
    ),
    column(
        "next_morning",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_next_morning,
    ),
    column(
        "morning",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_morning,
    ),
    column(
        "feels",
        CellKind::Word,
        "",
        Values::Words(|| words!(Feel)),
        Words::dictionary_feels,
    ),
    column(
        "sites",
        CellKind::Word,
        "",
        Values::Words(|| words!(Site)),
        Words::dictionary_sites,
    ),
];

/// The columns of `warnings`: one row for each finding of a warning, or one where it has none.
/// `numbers` are joined like `worst_pain=6;pain_before=2`.
pub(super) static WARNINGS: [Column; 19] = [
    column(
        "warning",
        CellKind::Whole,
        "",
        Values::From(1.0),
        Words::dictionary_warning,
    ),
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "recorded_at",
        CellKind::Instant,
        "",
        Values::Any,
        Words::dictionary_recorded_at,
    ),
    column(
        "recorded_offset_s",
        CellKind::Whole,
        "s",
        Values::Between(-64_800.0, 64_800.0),
        Words::dictionary_recorded_offset,
    ),
    column(
        "recorded_zone",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_recorded_zone,
    ),
    column(
        "rule",
        CellKind::Word,
        "",
        Values::Words(|| words!(RuleId)),
        Words::dictionary_rule,
    ),
    column(
        "severity",
        CellKind::Word,
        "",
        Values::Words(|| words!(Severity)),
        Words::dictionary_severity,
    ),
    column(
        "limit",
        CellKind::Word,
        "",
        Values::Words(|| words!(LimitId)),
        Words::dictionary_limit,
    ),
    column(
        "limit_value",
        CellKind::Real,
        "",
        Values::Any,
        Words::dictionary_limit_value,
    ),
    column(
        "limit_owner",
        CellKind::Word,
        "",
        Values::Words(|| words!(Owner)),
        Words::dictionary_limit_owner,
    ),
    column(
        "limit_reviewed",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_limit_reviewed,
    ),
    column(
        "finding",
        CellKind::Whole,
        "",
        Values::From(1.0),
        Words::dictionary_finding,
    ),
    column(
        "kind",
        CellKind::Word,
        "",
        Values::Words(|| words!(Kind)),
        Words::dictionary_finding_kind,
    ),
    column(
        "side",
        CellKind::Word,
        "",
        Values::Words(sides),
        Words::dictionary_finding_side,
    ),
    column(
        "variant",
        CellKind::Word,
        "",
        Values::Words(|| words!(Variant)),
        Words::dictionary_finding_variant,
    ),
    column(
        "sign",
        CellKind::Word,
        "",
        Values::Words(|| words!(StopSign)),
        Words::dictionary_sign,
    ),
    column(
        "finding_date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_finding_date,
    ),
    column(
        "entries",
        CellKind::Id,
        "",
        Values::Any,
        Words::dictionary_entries,
    ),
    column(
        "numbers",
        CellKind::Word,
        "",
        Values::Any,
        Words::dictionary_numbers,
    ),
];

/// The columns of `answers`.
pub(super) static ANSWERS: [Column; 9] = [
    column(
        "answer",
        CellKind::Word,
        "",
        Values::Words(answer_words),
        Words::dictionary_answer,
    ),
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "recorded_at",
        CellKind::Instant,
        "",
        Values::Any,
        Words::dictionary_recorded_at,
    ),
    column(
        "recorded_offset_s",
        CellKind::Whole,
        "s",
        Values::Between(-64_800.0, 64_800.0),
        Words::dictionary_recorded_offset,
    ),
    column(
        "recorded_zone",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_recorded_zone,
    ),
    column(
        "rule",
        CellKind::Word,
        "",
        Values::Words(|| words!(RuleId)),
        Words::dictionary_rule,
    ),
    column(
        "severity",
        CellKind::Word,
        "",
        Values::Words(|| words!(Severity)),
        Words::dictionary_severity,
    ),
    column(
        "reason",
        CellKind::Word,
        "",
        Values::Words(|| words!(MisfitReason)),
        Words::dictionary_reason,
    ),
    column(
        "note",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_note,
    ),
];

/// The columns of `limits`. `unit` and `default` stand there for the reader's comfort.
pub(super) static LIMITS: [Column; 5] = [
    column(
        "name",
        CellKind::Word,
        "",
        Values::Words(|| words!(LimitId)),
        Words::dictionary_limit_name,
    ),
    column(
        "value",
        CellKind::Real,
        "",
        Values::Any,
        Words::dictionary_value,
    ),
    column(
        "reviewed",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_reviewed,
    ),
    column(
        "unit",
        CellKind::Word,
        "",
        Values::Words(|| words!(Unit)),
        Words::dictionary_limit_unit,
    ),
    column(
        "default",
        CellKind::Real,
        "",
        Values::Any,
        Words::dictionary_default,
    ),
];

/// The columns of `plans`: one row for each side of a plan, or one where it has none.
pub(super) static PLANS: [Column; 13] = [
    column(
        "plan",
        CellKind::Whole,
        "",
        Values::From(1.0),
        Words::dictionary_plan,
    ),
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "recorded_at",
        CellKind::Instant,
        "",
        Values::Any,
        Words::dictionary_recorded_at,
    ),
    column(
        "recorded_offset_s",
        CellKind::Whole,
        "s",
        Values::Between(-64_800.0, 64_800.0),
        Words::dictionary_recorded_offset,
    ),
    column(
        "recorded_zone",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_recorded_zone,
    ),
    column(
        "variant",
        CellKind::Word,
        "",
        Values::Words(|| words!(Variant)),
        Words::dictionary_variant,
    ),
    column(
        "hold_s",
        CellKind::Real,
        "s",
        Values::Between(Hold::LOW, Hold::HIGH),
        Words::dictionary_hold,
    ),
    column(
        "days_per_week",
        CellKind::Whole,
        "",
        Values::Between(1.0, 7.0),
        Words::dictionary_days_per_week,
    ),
    column(
        "minutes",
        CellKind::Real,
        "min",
        Values::Between(Minutes::LOW, Minutes::HIGH),
        Words::dictionary_plan_minutes,
    ),
    column(
        "effort",
        CellKind::Whole,
        "0–10",
        POINTS,
        Words::dictionary_plan_effort,
    ),
    column(
        "side",
        CellKind::Word,
        "",
        Values::Words(set_sides),
        Words::dictionary_plan_side,
    ),
    column(
        "sets",
        CellKind::Whole,
        "",
        Values::Between(1.0, 100.0),
        Words::dictionary_sets,
    ),
    column(
        "reps",
        CellKind::Whole,
        "",
        Values::Between(1.0, 500.0),
        Words::dictionary_reps,
    ),
];

/// The columns of `safety`.
pub(super) static SAFETY: [Column; 8] = [
    column(
        "what",
        CellKind::Word,
        "",
        Values::Words(safety_words),
        Words::dictionary_what,
    ),
    column(
        "date",
        CellKind::Day,
        "",
        Values::Any,
        Words::dictionary_date,
    ),
    column(
        "recorded_at",
        CellKind::Instant,
        "",
        Values::Any,
        Words::dictionary_recorded_at,
    ),
    column(
        "recorded_offset_s",
        CellKind::Whole,
        "s",
        Values::Between(-64_800.0, 64_800.0),
        Words::dictionary_recorded_offset,
    ),
    column(
        "recorded_zone",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_recorded_zone,
    ),
    column(
        "rule",
        CellKind::Word,
        "",
        Values::Words(|| words!(RuleId)),
        Words::dictionary_rule,
    ),
    column(
        "how",
        CellKind::Word,
        "",
        Values::Words(|| words!(ClearedBy)),
        Words::dictionary_how,
    ),
    column(
        "signs",
        CellKind::Word,
        "",
        Values::Words(|| words!(StopSign)),
        Words::dictionary_signs,
    ),
];

/// The columns of `dictionary`.
pub(super) static DICTIONARY: [Column; 6] = [
    column(
        "table",
        CellKind::Word,
        "",
        Values::Any,
        Words::dictionary_table,
    ),
    column(
        "column",
        CellKind::Word,
        "",
        Values::Any,
        Words::dictionary_column,
    ),
    column(
        "type",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_type,
    ),
    column(
        "unit",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_unit,
    ),
    column(
        "values",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_values,
    ),
    column(
        "meaning",
        CellKind::Text,
        "",
        Values::Any,
        Words::dictionary_meaning,
    ),
];
