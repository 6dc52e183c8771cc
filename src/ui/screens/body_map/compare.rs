//! Owns what two body maps side by side say, in words, without drawing anything.

use crate::application::view::body_maps::{BodyMaps, MapOfDay};
use crate::domain::{Day, EntryId};
use crate::i18n::Words;
use crate::ui::screens::body_map::picture::picture;
use crate::ui::widgets::BodyPicture;

/// The two maps that the person chose: the earlier, the later. `None` stands for the first map and for
/// the latest one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The earlier map.
    pub earlier: Option<EntryId>,
    /// The later map.
    pub later: Option<EntryId>,
}

/// What the page says.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareModel {
    /// The title.
    pub title: String,
    /// One line under it.
    pub line: String,
    /// Leads back.
    pub back: String,
    /// What stands below.
    pub body: CompareBody,
}

/// What stands below the header.
#[derive(Clone, Debug, PartialEq)]
pub enum CompareBody {
    /// There is none: heading, what will be here, and the first step.
    Empty([String; 3]),
    /// There is one: what will be here, the first step, and the map.
    One([String; 2], Box<SideModel>),
    /// Two of them.
    Two(Box<TwoModel>),
}

/// Two maps.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoModel {
    /// The earlier and the later map.
    pub sides: [SideModel; 2],
    /// The title of what changed.
    pub changes_title: String,
    /// What changed, one line each.
    pub changes: Vec<String>,
    /// Words about the drawings.
    pub seen: String,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq)]
pub struct SideModel {
    /// Its title, such as "The earlier day".
    pub title: String,
    /// Its day.
    pub day: String,
    /// The drawing.
    pub picture: BodyPicture,
    /// Said where nothing was marked.
    pub nothing: Option<String>,
    /// The way to the map before it.
    pub before: WayModel,
    /// The way to the map after it.
    pub after: WayModel,
}

/// A button that takes the place of a map with another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayModel {
    /// Its accessible name.
    pub name: String,
    /// Where it leads; `None` at the end.
    pub to: Option<EntryId>,
}

/// What the page says of the maps.
pub fn model(view: &BodyMaps, chosen: Chosen, today: Day, words: &Words) -> CompareModel {
    CompareModel {
        title: words.bodymap_compare(),
        line: words.bodymap_compare_line(),
        back: words.common_back(),
        body: body(view, chosen, today, words),
    }
}

fn body(view: &BodyMaps, chosen: Chosen, today: Day, words: &Words) -> CompareBody {
    let maps = view.maps.as_slice();
    let (first, last) = match maps {
        [] => {
            return CompareBody::Empty([
                words.bodymap_compare_empty(),
                words.bodymap_compare_empty_text(),
                words.bodymap_compare_mark(),
            ]);
        }
        [one] => {
            let said = [words.bodymap_compare_one(), words.bodymap_compare_mark()];
            let title = words.bodymap_title();
            let side = side(one, title, [None, None], (today, words));
            return CompareBody::One(said, Box::new(side));
        }
        [first, .., last] => (first, last),
    };
    let place = |id: Option<EntryId>| maps.iter().position(|map| Some(map.id) == id);
    let end = maps.len() - 1;
    // The later map is never before the earlier one, and never the same.
    let earlier = place(chosen.earlier).unwrap_or(0).min(end - 1);
    let later = place(chosen.later).unwrap_or(end).max(earlier + 1);
    let before = maps.get(earlier).unwrap_or(first);
    let now = maps.get(later).unwrap_or(last);
    let id = |at: Option<usize>| at.and_then(|at| maps.get(at)).map(|map| map.id);
    let up_to = |at: usize, most: usize| (at < most).then_some(at + 1);
    let down_to = |at: usize, least: usize| (at > least).then(|| at - 1);
    let changes = now.map.since(&before.map);
    let day = |map: &MapOfDay| words.day_medium(map.day);
    CompareBody::Two(Box::new(TwoModel {
        sides: [
            side(
                before,
                words.bodymap_compare_earlier(),
                [id(down_to(earlier, 0)), id(up_to(earlier, later - 1))],
                (today, words),
            ),
            side(
                now,
                words.bodymap_compare_later(),
                [id(down_to(later, earlier + 1)), id(up_to(later, end))],
                (today, words),
            ),
        ],
        changes_title: words.bodymap_compare_changes(&day(before), &day(now)),
        changes: match changes.map(|change| words.body_change(change)).collect() {
            changes if Vec::is_empty(&changes) => vec![words.bodymap_compare_same()],
            changes => changes,
        },
        seen: words.bodymap_seen(),
    }))
}

fn side(
    map: &MapOfDay,
    title: String,
    [before, after]: [Option<EntryId>; 2],
    (today, words): (Day, &Words),
) -> SideModel {
    SideModel {
        day: words.day_near(map.day, today),
        picture: picture(&map.map, words),
        nothing: map.map.is_empty().then(|| words.bodymap_compare_nothing()),
        before: WayModel {
            name: words.bodymap_compare_to_earlier(&title),
            to: before,
        },
        after: WayModel {
            name: words.bodymap_compare_to_later(&title),
            to: after,
        },
        title,
    }
}
