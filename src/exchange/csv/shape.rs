//! Owns the columns of the tables, in the order they are written.

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
