//! Owns what is set on the diary screen: filters, the page, and which entry is unfolded.

use crate::application::view::diary::{DiaryFilter, DiaryKey};
use crate::domain::{Day, EntryId};

/// What is set on the diary screen.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// The filters.
    pub(super) filter: DiaryFilter,
    /// The newest day of each page that was walked through, the present one last; empty on the
    /// newest page.
    pub(super) pages: Vec<Day>,
    /// The entry whose day the page begins with and that is pointed out.
    pub(super) entry: Option<EntryId>,
    /// The entry whose buttons are shown.
    pub(super) unfolded: Option<EntryId>,
    /// Where the next frame looks.
    pub(super) focus: Focus,
}

/// Where the next frame looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Focus {
    /// Where it is.
    #[default]
    Stay,
    /// At the search field, which takes the keyboard.
    Find,
    /// At the top of the page.
    Top,
    /// At the entry that is pointed out.
    Entry,
}

impl Draft {
    /// The page to read.
    pub(super) fn key(&self) -> DiaryKey {
        DiaryKey {
            filter: self.filter.clone(),
            from: self.pages.last().copied(),
            entry: self.entry,
        }
    }

    /// Goes to the page that begins with a day.
    pub(super) fn go_to(&mut self, day: Day) {
        self.entry = None;
        self.unfolded = None;
        self.focus = Focus::Top;
        self.pages.push(day);
    }

    /// Goes back to the page before, which is newer.
    pub(super) fn go_newer(&mut self) {
        self.entry = None;
        self.unfolded = None;
        self.focus = Focus::Top;
        self.pages.pop();
    }

    /// Goes to the newest page.
    pub(super) fn go_newest(&mut self) {
        self.entry = None;
        self.unfolded = None;
        self.focus = Focus::Top;
        self.pages.clear();
    }

    /// Whether this is not the newest page.
    pub(super) fn is_older(&self) -> bool {
        !self.pages.is_empty() || self.entry.is_some()
    }
}
