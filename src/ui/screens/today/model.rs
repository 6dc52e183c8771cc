//! Owns what Today says: every card as text ready to draw.

use crate::application::view::safety::SafetyNow;
use crate::application::view::today::{Fill, Today};
use crate::domain::{Day, Kind, Side};
use crate::i18n::Words;
use crate::ui::screens::diary::line::{self, Piece};
use crate::ui::screens::safety::card::{SafetyCard, safety_card};
use crate::ui::screens::today::breaks::{BreaksModel, breaks_model};
use crate::ui::screens::today::list::{Asks, Beside, ListModel, list_model};
use crate::ui::screens::today::morning::{MorningModel, morning_model};
use crate::ui::screens::today::sides::{SidesModel, sides_model};
use crate::ui::screens::today::warnings::{WarningsModel, warnings_model};
use crate::ui::screens::today::week::{WeekModel, week_model};

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The page's title.
    pub title: String,
    /// The line under it: date, week of the diary, weaker side in its colour.
    pub line: Vec<Piece>,
    /// The button that leads to the choice of what to log.
    pub log: String,
    /// What stands above the cards while the diary has no entry.
    pub welcome: Option<WelcomeModel>,
    /// What the rules say; nothing while the diary has no entry.
    pub warnings: Option<WarningsModel>,
    /// What was changed in two places, and the button that leads there.
    pub versions: Option<[String; 2]>,
    /// What of the care path waits or is near, and the button that leads there. The screen fills it.
    pub path: Option<[String; 2]>,
    /// Asks for the weekly safety check.
    pub safety: Option<SafetyCard>,
    /// How it is this morning, after yesterday's exercises.
    pub morning: Option<MorningModel>,
    /// What to do and what is done.
    pub list: ListModel,
    /// Breaks from sitting.
    pub breaks: BreaksModel,
    /// The last seven days.
    pub week: WeekModel,
    /// The last 14 days, side by side.
    pub sides: SidesModel,
}

/// What an empty diary says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WelcomeModel {
    /// The title.
    pub title: String,
    /// What will be here.
    pub line: String,
    /// The first step.
    pub check_in: String,
    /// Leads to the guidance.
    pub guidance: String,
}

/// What Today is said with besides its view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// The exercise that runs.
    pub running: Option<Kind>,
    /// Whole minutes of sitting, while they are counted.
    pub seated: Option<i64>,
    /// The day on which the morning's question was put off.
    pub put_off: Option<Day>,
}

/// Puts Today into words.
pub fn model(view: &Today, around: Around, words: &Words) -> Model {
    let empty = view.fill == Fill::Empty;
    let morning = morning_model(view, around.put_off, words);
    let beside = Beside {
        running: around.running,
        morning: if morning.is_some() {
            Asks::Yes
        } else {
            Asks::No
        },
    };
    Model {
        title: words.today_title(),
        line: header_line(view, words),
        log: words.actions_log_something(),
        welcome: empty.then(|| WelcomeModel {
            title: words.today_empty_title(),
            line: words.today_empty_line(),
            check_in: words.today_empty_check_in(),
            guidance: words.today_empty_guidance(),
        }),
        // An empty diary has nothing to warn of, but a stop sign is no entry.
        warnings: Some(warnings_model(view, words)).filter(|model| !empty || model.stops()),
        path: None,
        versions: (view.two_versions > 0).then(|| {
            let number = i64::try_from(view.two_versions).unwrap_or(i64::MAX);
            [words.versions_waiting(number), words.versions_look()]
        }),
        safety: safety_card(&SafetyNow::of(&view.evidence, view.day), words),
        morning,
        list: list_model(view, beside, words),
        breaks: breaks_model(view, around.seated, words),
        week: week_model(view, words),
        sides: sides_model(view, words),
    }
}

fn header_line(view: &Today, words: &Words) -> Vec<Piece> {
    let mut parts = vec![vec![Piece::plain(words.day_long(view.day))]];
    if view.fill == Fill::Begun {
        parts.push(vec![Piece::plain(words.today_week(view.week))]);
    }
    if let Some(side) = view.profile.weaker_side {
        parts.push(weaker(side, words));
    }
    line::joined(parts)
}

/// The weaker side, in its colour inside the sentence.
fn weaker(side: Side, words: &Words) -> Vec<Piece> {
    let name = words.side(side);
    let text = words.today_weaker(&name);
    let Some((before, after)) = text.split_once(name.as_str()) else {
        return vec![Piece::plain(text)];
    };
    [(before, None), (name.as_str(), Some(side)), (after, None)]
        .into_iter()
        .filter(|(text, _side)| !text.is_empty())
        .map(|(text, side)| Piece {
            text: text.to_owned(),
            side,
        })
        .collect()
}
