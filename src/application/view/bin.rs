//! Owns what the bin shows: which entries lie in it, since when, and until when they are kept.

use crate::application::{Fault, View};
use crate::domain::{Day, Entry, Stamp, ZoneName};
use crate::store::Reader;

/// One entry in the bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Binned {
    /// The entry as it was.
    pub entry: Entry,
    /// The day it was moved here.
    pub since: Day,
    /// The last day it can be taken out.
    pub until: Day,
}

/// The bin, last moved first.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// The entries.
    pub entries: Vec<Binned>,
}

impl View for Bin {
    /// The hour it is asked in, as milliseconds since 1970: what the bin keeps runs out with time.
    type Key = i64;

    fn build(reader: &Reader<'_>, today: Day, now_ms: &Self::Key) -> Result<Self, Fault> {
        let now = Stamp {
            utc_ms: *now_ms,
            offset_s: 0,
            zone: ZoneName::new(""),
        };
        let entries = reader.bin(&now)?.into_iter().map(|binned| Binned {
            entry: binned.entry,
            since: binned.deleted.day(),
            until: today.plus(binned.days_left),
        });
        Ok(Self {
            entries: entries.collect(),
        })
    }
}

/// The start of the hour of `now`, so that the bin is read again at most once an hour.
pub const fn hour_of(now: &Stamp) -> i64 {
    const HOUR_MS: i64 = 3_600_000;
    now.utc_ms - now.utc_ms.rem_euclid(HOUR_MS)
}
