//! Owns what can be asked of the diary.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use crate::domain::revision::{ContentId, Graph, ThingId};
use crate::domain::rules::{Firing, Limits, RuleId};
use crate::domain::{
    Answers, Day, DayRange, Diary, DiaryId, Entry, EntryId, KeptSheet, Kind, OwnExerciseId,
    OwnExercises, Person, Plan, Profile, Safety, Stamp, Variant, ZoneName,
};
use crate::store::images::Images;
use crate::store::op::StoredOp;
use crate::store::tables::{
    Selection, answer, entry, firing, import, person, picture, plan, plan_sheet, profile, revision,
    rule_limit, safety, version,
};
use crate::store::{
    Act, BinnedEntry, Found, ImportId, Operation, OperationId, Page, PastImport, Revision, Search,
    StoreError, Version, bin, find,
};

/// What was erased for good, known by marks alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased(BTreeSet<ContentId>);

impl Erased {
    /// Whether a thing was.
    pub fn contains(&self, thing: ThingId) -> bool {
        !self.0.is_empty() && self.0.contains(&revision::mark(thing))
    }
}

/// Reads the diary, through a connection of its own or one that is lent.
#[derive(Debug)]
pub struct Reader<'c> {
    connection: Handle<'c>,
    commits: u64,
}

#[derive(Debug)]
enum Handle<'c> {
    Own(Connection),
    Lent(&'c Connection),
}

impl<'c> Reader<'c> {
    /// The whole diary, each part in its order.
    pub fn diary(&self) -> Result<Diary, StoreError> {
        self.at_one_moment(|connection| {
            let mut plan_sheets = plan_sheet::read(connection)?;
            for kept in &mut plan_sheets {
                picture::fill(connection, &mut kept.sheet.content.own)?;
            }
            Ok(Diary {
                id: person::diary_id(connection)?,
                person: person::read(connection)?,
                profile: profile::read(connection)?,
                entries: entry::read(connection, Selection::All)?,
                plans: plan::read(connection)?,
                plan_sheets,
                limits: rule_limit::read(connection)?,
                safety: safety::read(connection)?,
                answers: answer::read(connection)?,
                firings: firing::read(connection, None)?,
            })
        })
    }

    /// Every entry, in the diary's order.
    pub fn entries_all(&self) -> Result<Vec<Entry>, StoreError> {
        self.at_one_moment(|connection| entry::read(connection, Selection::All))
    }

    /// The entries on some days, in the diary's order.
    pub fn entries(&self, days: DayRange) -> Result<Vec<Entry>, StoreError> {
        self.at_one_moment(|connection| entry::read(connection, Selection::Days(days)))
    }

    /// One entry; `None` where it is not in the diary (it may be in the bin).
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        self.at_one_moment(|connection| match entry::key_of(connection, id)? {
            Some(key) => Ok(entry::read(connection, Selection::Keys(&[key]))?.pop()),
            None => Ok(None),
        })
    }

    /// The latest `count` entries of a kind, newest first.
    pub fn latest(&self, kind: Kind, count: usize) -> Result<Vec<Entry>, StoreError> {
        self.at_one_moment(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT key FROM entry WHERE kind = ?1
                 ORDER BY day DESC, minute_of_day DESC, id DESC LIMIT ?2",
            )?;
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            let keys = statement
                .query_map(params![kind.id(), count], |row| row.get(0))?
                .collect::<Result<Vec<i64>, _>>()?;
            let mut entries = entry::read(connection, Selection::Keys(&keys))?;
            entries.reverse();
            Ok(entries)
        })
    }

    /// The latest sessions of one own exercise, newest first.
    pub fn latest_own(
        &self,
        exercise: OwnExerciseId,
        count: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.at_one_moment(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT key FROM own_session JOIN entry ON entry.key = own_session.entry
                 WHERE exercise = ?1
                 ORDER BY day DESC, minute_of_day DESC, id DESC LIMIT ?2",
            )?;
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            let keys = statement
                .query_map(params![exercise.to_string(), count], |row| row.get(0))?
                .collect::<Result<Vec<i64>, _>>()?;
            let mut entries = entry::read(connection, Selection::Keys(&keys))?;
            entries.reverse();
            Ok(entries)
        })
    }

    /// A page of the strength sessions before a day, newest first: of one variant, or of all.
    pub fn strength_before(
        &self,
        day: Day,
        variant: Option<Variant>,
        page: Page,
    ) -> Result<Vec<Entry>, StoreError> {
        let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        self.at_one_moment(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT key FROM entry JOIN strength ON strength.entry = entry.key
                 WHERE day < ?1 AND (?2 IS NULL OR variant = ?2)
                 ORDER BY day DESC, minute_of_day DESC, id DESC LIMIT ?3 OFFSET ?4",
            )?;
            let variant = variant.map(Variant::id);
            let keys = statement
                .query_map(
                    params![day.number(), variant, whole(page.take), whole(page.skip)],
                    |row| row.get(0),
                )?
                .collect::<Result<Vec<i64>, _>>()?;
            let mut entries = entry::read(connection, Selection::Keys(&keys))?;
            entries.reverse();
            Ok(entries)
        })
    }

    /// A page of the entries that match, newest first.
    pub fn entries_matching(&self, search: &Search, page: Page) -> Result<Found, StoreError> {
        self.at_one_moment(|connection| find::find(connection, search, page))
    }

    /// The first day on which something was done or felt. A step of the care path may lie years
    /// before the diary began.
    pub fn first_day(&self) -> Result<Option<Day>, StoreError> {
        self.edge_day("SELECT min(day) FROM entry WHERE kind <> 'care-step'")
    }

    /// The last day on which something was done or felt. A step of the care path may lie ahead.
    pub fn last_day(&self) -> Result<Option<Day>, StoreError> {
        self.edge_day("SELECT max(day) FROM entry WHERE kind <> 'care-step'")
    }

    /// The first and the last day that has an entry of any kind.
    pub fn days(&self) -> Result<Option<DayRange>, StoreError> {
        let first = self.edge_day("SELECT min(day) FROM entry")?;
        let last = self.edge_day("SELECT max(day) FROM entry")?;
        Ok(first
            .zip(last)
            .map(|(first, last)| DayRange { first, last }))
    }

    /// How many entries there are of each kind; kinds without one are missing.
    pub fn counts(&self) -> Result<BTreeMap<Kind, u64>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT kind, count(*) FROM entry GROUP BY kind")?;
        let mut rows = statement.query([])?;
        let mut counts = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let kind = Kind::from_id(&row.get::<_, String>(0)?)
                .map_err(|problem| StoreError::unreadable("kind", problem))?;
            counts.insert(kind, row.get::<_, i64>(1)?.unsigned_abs());
        }
        Ok(counts)
    }

    /// The first day of each kind of entry; kinds without one are missing.
    pub fn first_days(&self) -> Result<BTreeMap<Kind, Day>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT kind, min(day) FROM entry GROUP BY kind")?;
        let mut rows = statement.query([])?;
        let mut days = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let kind = Kind::from_id(&row.get::<_, String>(0)?)
                .map_err(|problem| StoreError::unreadable("kind", problem))?;
            let day = Day::from_number(row.get(1)?)
                .map_err(|problem| StoreError::unreadable("day", problem))?;
            days.insert(kind, day);
        }
        Ok(days)
    }

    /// What the person said about themselves.
    pub fn profile(&self) -> Result<Profile, StoreError> {
        profile::read(self.connection())
    }

    /// Who the diary is about, as it was typed.
    pub fn person(&self) -> Result<Person, StoreError> {
        person::read(self.connection())
    }

    /// The diary's identifier; `None` in a file from before there was one.
    pub fn diary_id(&self) -> Result<Option<DiaryId>, StoreError> {
        person::diary_id(self.connection())
    }

    /// Every safety check and what cleared them, oldest first.
    pub fn safety(&self) -> Result<Safety, StoreError> {
        self.at_one_moment(safety::read)
    }

    /// What was said back to warnings, oldest first.
    pub fn answers(&self) -> Result<Answers, StoreError> {
        self.at_one_moment(answer::read)
    }

    /// The limits in force.
    pub fn limits(&self) -> Result<Limits, StoreError> {
        rule_limit::read(self.connection())
    }

    /// Every plan, oldest first.
    pub fn plans(&self) -> Result<Vec<Plan>, StoreError> {
        self.at_one_moment(plan::read)
    }

    /// Gives the pictures of own exercises their files, where they are here.
    pub fn fill_pictures(&self, own: &mut OwnExercises) -> Result<(), StoreError> {
        picture::fill(self.connection(), own)
    }

    /// Every plan of a physiotherapist that was taken over, oldest first. Their pictures are named;
    /// [`Self::fill_pictures`] brings their files.
    pub fn plan_sheets(&self) -> Result<Vec<KeptSheet>, StoreError> {
        plan_sheet::read(self.connection())
    }

    /// Every import of the past, newest first.
    pub fn imports(&self) -> Result<Vec<PastImport>, StoreError> {
        self.at_one_moment(import::list)
    }

    /// What of an import is in the diary: the entries that still say what they said then, and how
    /// many say something else by now.
    pub fn of_import(&self, id: ImportId) -> Result<(Vec<EntryId>, usize), StoreError> {
        self.at_one_moment(|connection| {
            let mut unchanged = Vec::new();
            let mut changed = 0;
            for (id, content) in import::brought(connection, id)? {
                let Some(key) = entry::key_of(connection, id)? else {
                    continue;
                };
                let now = entry::read(connection, Selection::Keys(&[key]))?;
                if now.iter().any(|entry| import::content_of(entry) == content) {
                    unchanged.push(id);
                } else {
                    changed += 1;
                }
            }
            Ok((unchanged, changed))
        })
    }

    /// The warnings as they were shown, of some days or (`None`) all of them, oldest first.
    pub fn firings(&self, days: Option<DayRange>) -> Result<Vec<Firing>, StoreError> {
        firing::read(self.connection(), days)
    }

    /// A page of the warnings as they were shown, of one rule or of all, newest first.
    pub fn newest_firings(
        &self,
        rule: Option<RuleId>,
        page: Page,
    ) -> Result<Vec<Firing>, StoreError> {
        firing::newest(self.connection(), rule, page)
    }

    /// How many warnings of each rule are kept; rules without one are missing.
    pub fn firing_counts(&self) -> Result<BTreeMap<RuleId, usize>, StoreError> {
        firing::counts(self.connection())
    }

    /// What every thing has been that has revisions of its own. An entry that is missing here was
    /// never changed.
    pub fn graphs(&self) -> Result<BTreeMap<ThingId, Graph>, StoreError> {
        self.at_one_moment(|connection| revision::read_kind(connection, ""))
    }

    /// The versions that are kept beside shown ones until the person picks.
    pub fn versions(&self) -> Result<Vec<Version>, StoreError> {
        self.at_one_moment(version::read)
    }

    /// Tells what was erased here for good.
    pub fn erased(&self) -> Result<Erased, StoreError> {
        Ok(Erased(revision::erased(self.connection())?))
    }

    /// The latest operations, newest first.
    pub fn operations(&self, count: usize) -> Result<Vec<Operation>, StoreError> {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.operations_where("ORDER BY id DESC LIMIT ?1", count)
    }

    /// The operation that an undo would take back.
    pub fn next_undo(&self) -> Result<Option<Operation>, StoreError> {
        let mut next = self.operations_where(
            "WHERE act = 'did' AND state = 'done'
             AND EXISTS (SELECT 1 FROM change WHERE change.operation = operation.id)
             ORDER BY id DESC LIMIT ?1",
            1,
        )?;
        Ok(next.pop())
    }

    /// The operation that a redo would do again.
    pub fn next_redo(&self) -> Result<Option<Operation>, StoreError> {
        let mut next = self.operations_where(
            "WHERE state = 'undone'
             AND EXISTS (SELECT 1 FROM change WHERE change.operation = operation.id)
             ORDER BY id LIMIT ?1",
            1,
        )?;
        Ok(next.pop())
    }

    /// The deleted entries that can still be taken out of the bin, last deleted first.
    pub fn bin(&self, now: &Stamp) -> Result<Vec<BinnedEntry>, StoreError> {
        self.at_one_moment(|connection| bin::list(connection, now))
    }

    /// What became of an entry in the last 90 days, oldest first.
    pub fn history(&self, id: EntryId) -> Result<Vec<Revision>, StoreError> {
        self.at_one_moment(|connection| bin::history(connection, &Images::of(connection)?, id))
    }

    /// A number that rises whenever something was committed, also by another process.
    /// Numbers of different readers do not compare.
    pub fn revision(&self) -> Result<u64, StoreError> {
        let others: i64 = self
            .connection()
            .pragma_query_value(None, "data_version", |row| row.get(0))?;
        Ok(others.unsigned_abs().saturating_add(self.commits))
    }

    /// Reads through a connection of its own.
    pub(in crate::store) const fn own(connection: Connection) -> Self {
        Self {
            connection: Handle::Own(connection),
            commits: 0,
        }
    }

    /// Reads through somebody else's connection, which has committed this often.
    pub(in crate::store) const fn lend(connection: &'c Connection, commits: u64) -> Self {
        Self {
            connection: Handle::Lent(connection),
            commits,
        }
    }

    pub(in crate::store) const fn connection(&self) -> &Connection {
        match &self.connection {
            Handle::Own(connection) => connection,
            Handle::Lent(connection) => connection,
        }
    }

    /// Lets several statements see one state, whatever is committed meanwhile.
    pub(in crate::store) fn at_one_moment<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let connection = self.connection();
        if !connection.is_autocommit() {
            return read(connection);
        }
        let moment =
            Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Deferred)?;
        let value = read(connection)?;
        moment.finish()?;
        Ok(value)
    }

    fn edge_day(&self, sql: &str) -> Result<Option<Day>, StoreError> {
        let number: Option<i64> = self
            .connection()
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?;
        number
            .map(Day::from_number)
            .transpose()
            .map_err(|problem| StoreError::unreadable("day", problem))
    }

    fn operations_where(&self, tail: &str, count: i64) -> Result<Vec<Operation>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached(&format!("SELECT {OPERATION} FROM operation {tail}"))?;
        let operations = statement
            .query_map([count], read_operation)?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(operations)
    }
}

/// What [`read_operation`] reads.
pub(in crate::store) const OPERATION: &str =
    "operation.id AS operation_id, act, op, kind, count, source, at_utc_ms, at_offset_s, at_zone";

/// Reads one operation.
pub(in crate::store) fn read_operation(row: &Row<'_>) -> rusqlite::Result<Operation> {
    let op = StoredOp {
        op: row.get("op")?,
        kind: row.get("kind")?,
        count: row.get("count")?,
        source: row.get("source")?,
    }
    .read();
    let act = match row.get_ref("act")?.as_str()? {
        "undid" => Act::Undid(op),
        "redid" => Act::Redid(op),
        _ => Act::Did(op),
    };
    Ok(Operation {
        id: OperationId(row.get("operation_id")?),
        act,
        at: Stamp {
            utc_ms: row.get("at_utc_ms")?,
            offset_s: row.get("at_offset_s")?,
            zone: ZoneName::new(row.get_ref("at_zone")?.as_str()?),
        },
    })
}

/// One operation by its number.
pub(in crate::store) fn operation(
    connection: &Connection,
    id: OperationId,
) -> Result<Option<Operation>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {OPERATION} FROM operation WHERE id = ?1"))?;
    Ok(statement.query_row([id.0], read_operation).optional()?)
}
