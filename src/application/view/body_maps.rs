//! Owns the body maps of the diary, to see two of them side by side.

use crate::application::{Fault, View};
use crate::domain::{BodyMap, Day, Entry, EntryId, Kind};
use crate::store::Reader;

/// The most maps that are looked through: one a day for ten years.
const MOST: usize = 3_650;

/// One map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapOfDay {
    /// The entry.
    pub id: EntryId,
    /// Its day.
    pub day: Day,
    /// Its marks.
    pub map: BodyMap,
}

/// The body maps, earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyMaps {
    /// The maps.
    pub maps: Vec<MapOfDay>,
}

impl View for BodyMaps {
    type Key = ();

    fn build(reader: &Reader<'_>, _today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let entries = reader.latest(Kind::BodyMap, MOST)?;
        let map = |entry: Entry| {
            let map = entry.body.body_map()?.clone();
            Some(MapOfDay {
                id: entry.id,
                day: entry.when.day,
                map,
            })
        };
        Ok(Self {
            maps: entries.into_iter().rev().filter_map(map).collect(),
        })
    }
}
