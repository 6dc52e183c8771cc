//! Owns the columns of the tables, in the order they are written.

use crate::exchange::Table;

/// The columns of `about.csv`.
pub(super) const ABOUT: [&str; 2] = ["name", "value"];

/// The columns of `days.csv`.
pub(super) const DAYS: [&str; 10] = [
    "date",
    "status",
    "load_au",
    "sessions",
    "sessions_without_load",
    "minutes",
    "breaks",
    "worst_pain_left",
    "worst_pain_right",
    "rest_confirmed",
];

/// The columns of `entries.csv`. `load_au` is made from the others and not read back.
pub(super) const ENTRIES: [&str; 36] = [
    "id",
    "kind",
    "date",
    "time",
    "start_at",
    "start_offset_s",
    "start_zone",
    "recorded_at",
    "recorded_offset_s",
    "recorded_zone",
    "minutes",
    "effort",
    "load_au",
    "stopped_early",
    "variant",
    "side",
    "felt",
    "distance_m",
    "steps",
    "aid",
    "limp",
    "pool_m",
    "lengths",
    "stroke",
    "deeds",
    "origin",
    "sat_before_minutes",
    "soreness",
    "weaker",
    "fatigue",
    "sleep_minutes",
    "rest_confirmed",
    "girth_place",
    "girth_cm_left",
    "girth_cm_right",
    "note",
];

/// The columns of `sets.csv`. `date` and `variant` stand there for the reader's comfort.
pub(super) const SETS: [&str; 9] = [
    "entry_id", "date", "variant", "set", "side", "reps", "hold_s", "up_s", "down_s",
];

/// The columns of `pain.csv`: `before`, `worst` and `next_morning` for sessions, `morning` for
/// check-ins. `date` and `kind` stand there for the reader's comfort.
pub(super) const PAIN: [&str; 10] = [
    "entry_id",
    "date",
    "kind",
    "side",
    "before",
    "worst",
    "next_morning",
    "morning",
    "feels",
    "sites",
];

/// The columns of `warnings.csv`: one row for each finding of a warning, or one where it has none.
/// `numbers` are joined like `worst_pain=6;pain_before=2`.
pub(super) const WARNINGS: [&str; 19] = [
    "warning",
    "date",
    "recorded_at",
    "recorded_offset_s",
    "recorded_zone",
    "rule",
    "severity",
    "limit",
    "limit_value",
    "limit_owner",
    "limit_reviewed",
    "finding",
    "kind",
    "side",
    "variant",
    "sign",
    "finding_date",
    "entries",
    "numbers",
];

/// The columns of `answers.csv`.
pub(super) const ANSWERS: [&str; 9] = [
    "answer",
    "date",
    "recorded_at",
    "recorded_offset_s",
    "recorded_zone",
    "rule",
    "severity",
    "reason",
    "note",
];

/// What `answer` says of a warning that was read.
pub(super) const READ: &str = "read";

/// What `answer` says of a warning that does not fit.
pub(super) const MISFIT: &str = "does-not-fit";

/// The columns of `limits.csv`. `unit` and `default` stand there for the reader's comfort.
pub(super) const LIMITS: [&str; 5] = ["name", "value", "reviewed", "unit", "default"];

/// The columns of `plans.csv`: one row for each side of a plan, or one where it has none.
pub(super) const PLANS: [&str; 13] = [
    "plan",
    "date",
    "recorded_at",
    "recorded_offset_s",
    "recorded_zone",
    "variant",
    "hold_s",
    "days_per_week",
    "minutes",
    "effort",
    "side",
    "sets",
    "reps",
];

/// The columns of `plan-sheets.csv`: the plan as one line of text, without its pictures. `plan`,
/// `revision` and `made` stand there for the reader's comfort.
pub(super) const PLAN_SHEETS: [&str; 8] = [
    "date",
    "recorded_at",
    "recorded_offset_s",
    "recorded_zone",
    "plan",
    "revision",
    "made",
    "text",
];

/// The columns of `safety.csv`.
pub(super) const SAFETY: [&str; 8] = [
    "what",
    "date",
    "recorded_at",
    "recorded_offset_s",
    "recorded_zone",
    "rule",
    "how",
    "signs",
];

/// What `what` says of a safety check.
pub(super) const CHECK: &str = "check";

/// What `what` says of something that ended a stop.
pub(super) const CLEARING: &str = "clearing";

/// The columns of a table.
pub(super) const fn columns(table: Table) -> &'static [&'static str] {
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
        Table::PlanSheets => &PLAN_SHEETS,
        Table::Safety => &SAFETY,
    }
}
