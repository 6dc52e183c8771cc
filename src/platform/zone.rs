//! Owns what the clocks of a zone do around some instants, as a calendar file has to tell it.

use jiff::Timestamp;
use jiff::tz::{Dst, TimeZone};

use crate::domain::{Observance, Season, Stamp, ZoneName, ZoneRules};
use crate::platform::clock::zone_called;

const DAY_MS: i64 = 86_400_000;

/// How long after the last instant clock changes are told: who moves the appointment in their
/// calendar stays right.
const AFTER_MS: i64 = 400 * DAY_MS;

/// The clock change in force at the first of some instants, and those after it until a year past the
/// last. A zone the program does not know counts as UTC, as everywhere.
pub fn zone_rules(zone: &ZoneName, first: &Stamp, last: &Stamp) -> ZoneRules {
    let there = zone_called(zone);
    let from = instant(first.utc_ms.saturating_sub(DAY_MS));
    let until = instant(last.utc_ms.saturating_add(AFTER_MS));
    let begun = there
        .preceding(from)
        .next()
        .map(|change| change.timestamp());
    let after = there
        .following(from)
        .map(|change| change.timestamp())
        .take_while(|change| *change <= until);
    let observances = match begun {
        Some(begun) => vec![from_then_on(&there, begun, zone)],
        // A zone whose clocks never changed: it holds since the beginning of time.
        None => vec![Observance {
            starts: Stamp {
                utc_ms: -i64::from(there.to_offset(from).seconds()) * 1_000,
                offset_s: there.to_offset(from).seconds(),
                zone: zone.clone(),
            },
            ..from_then_on(&there, from, zone)
        }],
    };
    ZoneRules {
        zone: zone.clone(),
        observances: observances
            .into_iter()
            .chain(after.map(|change| from_then_on(&there, change, zone)))
            .collect(),
    }
}

fn from_then_on(there: &TimeZone, change: Timestamp, zone: &ZoneName) -> Observance {
    let before = instant(change.as_millisecond() - 1_000);
    let info = there.to_offset_info(change);
    Observance {
        starts: Stamp {
            utc_ms: change.as_millisecond(),
            offset_s: there.to_offset(before).seconds(),
            zone: zone.clone(),
        },
        offset_s: info.offset().seconds(),
        name: info.abbreviation().to_owned(),
        season: match info.dst() {
            Dst::No => Season::Standard,
            Dst::Yes => Season::Daylight,
        },
    }
}

fn instant(utc_ms: i64) -> Timestamp {
    Timestamp::from_millisecond(utc_ms).unwrap_or_default()
}
