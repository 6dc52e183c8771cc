//! Owns what the Review screen remembers: what was read, what is chosen, what is on its way.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::application::review::{Detail, REVIEW_DAYS, Review, ReviewOrder, ReviewRow, table};
use crate::application::view::plan_sheet::PlanNow;
use crate::application::{Fault, FaultKind, Passphrase, ReviewCommand, Ticket};
use crate::domain::{Day, DayRange, Diary, KeptSheet};
use crate::i18n::Words;
use crate::ui::screens::log::dates::{from_field, to_field};
use crate::ui::screens::review::model::ROWS_PER_PAGE;
use crate::ui::screens::review::order::SortBy;
use crate::ui::screens::review::unlock::Unlock;
use crate::ui::widgets::CalendarDay;

/// What became of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum List {
    /// Nothing was opened yet.
    #[default]
    None,
    /// They are being read.
    Reading(Ticket),
    /// They were read.
    Open(Arc<Review>),
    /// The person stopped it.
    Stopped,
    /// They could not be read.
    Failed(Fault),
}

/// What became of the chosen diary.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Closer {
    /// None is chosen, or it is about to be read.
    #[default]
    None,
    /// It is being read.
    Reading(Ticket),
    /// It was read.
    Open(Arc<Diary>),
    /// It could not be read.
    Failed(Fault),
}

/// What became of the summary table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Nobody asked for it.
    #[default]
    None,
    /// The person chooses a place.
    Picking(Ticket),
    /// It is to be written there.
    Wanted(PathBuf),
    /// It is being written.
    Writing(Ticket),
    /// It lies there.
    Saved(PathBuf),
    /// It could not be written.
    Failed(Fault),
}

/// Two days of a time to compare.
pub(super) type Span = [Option<CalendarDay>; 2];

/// What the screen remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The last visit of the chosen diary.
    pub since: Option<CalendarDay>,
    /// The two times to compare, earlier first.
    pub spans: [Span; 2],
    /// The words for locked files.
    pub unlock: Unlock,
    list: List,
    closer: Closer,
    saving: Saving,
    sort: SortBy,
    page: usize,
    chosen: Option<PathBuf>,
    wish: Option<PathBuf>,
    to_open: Vec<PathBuf>,
    picking: Option<Ticket>,
    version: u64,
}

impl Draft {
    /// Rises whenever something changed that the models read.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Notes that the models are to be made anew.
    pub const fn touch(&mut self) {
        self.version += 1;
    }

    /// What became of the files.
    pub const fn list(&self) -> &List {
        &self.list
    }

    /// What became of the chosen diary.
    pub const fn closer(&self) -> &Closer {
        &self.closer
    }

    /// What became of the summary table.
    pub const fn saving(&self) -> &Saving {
        &self.saving
    }

    /// What the rows are sorted by.
    pub const fn sort(&self) -> SortBy {
        self.sort
    }

    /// The page that is shown, from 0.
    pub const fn page(&self) -> usize {
        self.page
    }

    /// The chosen diary.
    pub fn chosen(&self) -> Option<&Path> {
        self.chosen.as_deref()
    }

    /// The review, where there is one.
    pub const fn review(&self) -> Option<&Arc<Review>> {
        match &self.list {
            List::Open(review) => Some(review),
            List::None | List::Reading(_) | List::Stopped | List::Failed(_) => None,
        }
    }

    /// Files and folders to read when the screen is shown next.
    pub fn open_next(&mut self, paths: Vec<PathBuf>) {
        self.to_open = paths;
        self.touch();
    }

    /// Forgets everything that was read.
    pub fn close(&mut self) {
        *self = Self {
            version: self.version + 1,
            ..Self::default()
        };
    }

    /// Sorts by a column; the first page is shown.
    pub const fn sort_by(&mut self, sort: SortBy) {
        self.sort = sort;
        self.page = 0;
        self.touch();
    }

    /// Shows another page.
    pub const fn turn_to(&mut self, page: usize) {
        self.page = page;
        self.touch();
    }

    /// Looks closer at a diary; one that could not be read is chosen all the same.
    pub fn choose(&mut self, path: &Path, readable: Readable) {
        if self.chosen.as_deref() == Some(path) {
            return;
        }
        self.chosen = Some(path.to_owned());
        self.closer = Closer::None;
        self.wish = match readable {
            Readable::Yes => Some(path.to_owned()),
            Readable::No => None,
        };
        self.since = None;
        self.unlock.turn_away();
        self.touch();
    }

    /// The order to try the words in the field on the chosen file; `None` while others are tried and
    /// where none were typed.
    pub fn unlock_order(&self) -> Option<ReviewCommand> {
        if self.unlock.is_trying() {
            return None;
        }
        Some(ReviewCommand::Unlock {
            review: Arc::clone(self.review()?),
            path: self.chosen.clone()?,
            words: self.unlock.typed.passphrase()?,
        })
    }

    /// The days since the last visit, and the two times to compare, as they are typed; `None` where
    /// a day is missing or they lie the wrong way round.
    pub fn days(&self, today: Day) -> (Day, Option<[DayRange; 2]>) {
        let usual = today.plus(1 - REVIEW_DAYS);
        let since = self.since.and_then(from_field).unwrap_or(usual).min(today);
        let [first, second] = self.spans.map(range);
        (
            since,
            first.zip(second).map(|(first, second)| [first, second]),
        )
    }

    /// What the editor of plans begins with for the chosen diary.
    pub fn plan_to_edit(&self, today: Day) -> Option<PlanNow> {
        match &self.closer {
            Closer::Open(diary) => Some(PlanNow::of_copy(diary, today)),
            Closer::None | Closer::Reading(_) | Closer::Failed(_) => None,
        }
    }

    /// Sets the last visit, and the times to compare as long before it as since.
    pub fn set_since(&mut self, since: Day, today: Day) {
        self.since = to_field(since);
        self.spans = Detail::usual_periods(today, since)
            .map(|range| [to_field(range.first), to_field(range.last)]);
        self.touch();
    }

    pub(super) fn take_order(&mut self, today: Day) -> Option<ReviewOrder> {
        let from = std::mem::take(&mut self.to_open);
        (!from.is_empty()).then(|| ReviewOrder {
            from,
            as_of: today,
            since: today.plus(1 - REVIEW_DAYS),
        })
    }

    /// The diary to read whole, with the words that opened its row.
    pub(super) fn take_wish(&mut self) -> Option<(PathBuf, Option<Passphrase>)> {
        let path = self.wish.take()?;
        let words = self.row(&path).and_then(|row| row.words.clone());
        Some((path, words))
    }

    fn row(&self, path: &Path) -> Option<&ReviewRow> {
        let rows = &self.review()?.rows;
        rows.iter().find(|row| row.path == path)
    }

    pub(super) fn take_table(&mut self, words: &Words) -> Option<(Vec<u8>, PathBuf)> {
        let Saving::Wanted(to) = &self.saving else {
            return None;
        };
        Some((table(self.review()?, words), to.clone()))
    }

    pub(super) fn reading(&mut self, ticket: Ticket) {
        self.close();
        self.list = List::Reading(ticket);
    }

    pub(super) fn loading(&mut self, ticket: Ticket) {
        self.closer = Closer::Reading(ticket);
        self.touch();
    }

    pub(super) fn writing(&mut self, ticket: Ticket) {
        self.saving = Saving::Writing(ticket);
        self.touch();
    }

    pub(super) fn unlocking(&mut self, ticket: Ticket) {
        if let Some(path) = self.chosen.clone() {
            self.unlock.try_on(ticket, path);
        }
        self.touch();
    }

    pub(super) const fn picking(&mut self, ticket: Ticket) {
        self.picking = Some(ticket);
    }

    pub(super) fn picking_place(&mut self, ticket: Ticket) {
        self.saving = Saving::Picking(ticket);
        self.touch();
    }

    pub(super) fn picked_many(&mut self, ticket: Ticket, paths: &[PathBuf]) {
        if self.picking == Some(ticket) {
            self.picking = None;
            self.open_next(paths.to_vec());
        }
    }

    pub(super) fn picked(&mut self, ticket: Ticket, path: Option<&Path>) {
        if self.saving == Saving::Picking(ticket) {
            self.saving = path.map_or(Saving::None, |path| Saving::Wanted(path.to_owned()));
            self.touch();
        }
    }

    pub(super) fn reviewed(&mut self, ticket: Ticket, review: &Arc<Review>) {
        if self.list == List::Reading(ticket) {
            self.list = List::Open(Arc::clone(review));
            let first = review.rows.first().map(|row| {
                let readable = if row.read.is_ok() {
                    Readable::Yes
                } else {
                    Readable::No
                };
                (row.path.clone(), readable)
            });
            if let Some((path, readable)) = first {
                self.choose(&path, readable);
            }
            self.touch();
        } else if let Some(path) = self.unlock.end(ticket) {
            self.list = List::Open(Arc::clone(review));
            self.unlocked(&path);
        }
    }

    /// Shows what words opened. Who chose another diary in the meantime stays with it.
    fn unlocked(&mut self, path: &Path) {
        if self.chosen() == Some(path) {
            self.unlock.turn_away();
            self.page = self.page_of(path).unwrap_or(self.page);
        }
        let waits = self.closer == Closer::None && self.wish.is_none();
        let chosen = self.chosen.clone().filter(|_chosen| waits);
        if let Some(chosen) = chosen
            && self.row(&chosen).is_some_and(|row| row.read.is_ok())
        {
            self.wish = Some(chosen);
        }
        self.touch();
    }

    /// The page that a file stands on.
    fn page_of(&self, path: &Path) -> Option<usize> {
        let rows = self.sort.sorted(self.review()?);
        let place = rows.iter().position(|row| row.path == path)?;
        Some(place / ROWS_PER_PAGE)
    }

    pub(super) fn opened(&mut self, ticket: Ticket, diary: &Arc<Diary>) {
        if self.closer == Closer::Reading(ticket) {
            self.closer = Closer::Open(Arc::clone(diary));
            if let Some(review) = self.review() {
                let (usual, today) = (review.order.since, review.order.as_of);
                let since = last_visit(diary, today).unwrap_or(usual);
                self.set_since(since, today);
            }
        }
    }

    pub(super) fn saved(&mut self, ticket: Ticket, path: &Path) {
        if self.saving == Saving::Writing(ticket) {
            self.saving = Saving::Saved(path.to_owned());
            self.touch();
        }
    }

    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        if self.list == List::Reading(ticket) {
            self.list = if fault.kind() == FaultKind::Stopped {
                List::Stopped
            } else {
                List::Failed(fault.clone())
            };
        }
        if self.closer == Closer::Reading(ticket) {
            self.closer = Closer::Failed(fault.clone());
        }
        self.unlock.failed(ticket, fault);
        if [Saving::Picking(ticket), Saving::Writing(ticket)].contains(&self.saving) {
            self.saving = Saving::Failed(fault.clone());
        }
        self.touch();
    }
}

/// The visit that the plan in force speaks of: the next one it names, where that has come, else the
/// day it was made.
fn last_visit(diary: &Diary, today: Day) -> Option<Day> {
    let kept = KeptSheet::in_force(&diary.plan_sheets, today)?;
    let named = kept.sheet.content.next_visit;
    let days = [named, Some(kept.sheet.made)].into_iter().flatten();
    days.filter(|day| *day <= today).max()
}

/// Whether a file of the list could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readable {
    /// It could.
    Yes,
    /// It could not.
    No,
}

/// The days of a time to compare, where they make one.
fn range([first, last]: Span) -> Option<DayRange> {
    let (first, last) = (from_field(first?)?, from_field(last?)?);
    (first <= last).then_some(DayRange { first, last })
}
