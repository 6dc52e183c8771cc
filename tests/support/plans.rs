//! Owns short builders of plans for tests.

use evenly::domain::{Plan, Reps, SetSide, Stamp, Target, Variant, ZoneName};

use crate::entries::day;

/// A plan of these sides with their sets and repetitions; the rest is left open.
pub(crate) fn plan(variant: Variant, sides: &[(SetSide, u8, i64)]) -> Plan {
    let targets = sides.iter().map(|(side, sets, reps)| {
        let reps = Reps::new(*reps).expect("reps");
        (*side, Target { sets: *sets, reps })
    });
    Plan {
        at: Stamp {
            utc_ms: 0,
            offset_s: 0,
            zone: ZoneName::new("Europe/Berlin"),
        },
        day: day("2026-11-23"),
        variant,
        targets: targets.collect(),
        hold: None,
        days_per_week: None,
        minutes: None,
        effort: None,
    }
}
