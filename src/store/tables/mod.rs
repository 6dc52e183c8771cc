//! Owns the list of tables and how rows are read; each file below owns the rows of one noun.

pub(crate) mod answer;
pub(crate) mod body_mark;
pub(crate) mod care_step;
pub(crate) mod check_in;
pub(crate) mod entry;
pub(crate) mod firing;
pub(crate) mod girth;
pub(crate) mod import;
pub(crate) mod own_session;
pub(crate) mod own_set;
pub(crate) mod pain;
pub(crate) mod person;
pub(crate) mod picture;
pub(crate) mod plan;
pub(crate) mod plan_sheet;
pub(crate) mod profile;
pub(crate) mod revision;
pub(crate) mod rule_limit;
pub(crate) mod safety;
pub(crate) mod set_entry;
pub(crate) mod sitting_break;
pub(crate) mod strength;
pub(crate) mod swim;
pub(crate) mod version;
pub(crate) mod walk;
pub(crate) mod word_set;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params_from_iter};

use crate::domain::{Day, DayRange, FieldProblem, Stamp, ZoneName};
use crate::store::{MIGRATIONS, StoreError};

/// The journaled tables, parents before their children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// What every entry has.
    Entry,
    /// Sessions of an exercise.
    Strength,
    /// Their sets.
    SetEntry,
    /// Sessions of exercises that a physiotherapist made up.
    OwnSession,
    /// Their sets.
    OwnSet,
    /// Muscles that were felt.
    Felt,
    /// Pain per side.
    Pain,
    /// What it felt like.
    PainFeel,
    /// Where it was.
    PainSite,
    /// Walks.
    Walk,
    /// Swims.
    Swim,
    /// Breaks from sitting.
    SittingBreak,
    /// What was done in them.
    BreakDeed,
    /// Morning check-ins.
    CheckIn,
    /// Girths measured with a tape.
    Girth,
    /// Marks of body maps.
    BodyMark,
    /// Steps of the care path.
    CareStep,
    /// What the person said about themselves.
    Profile,
    /// Who the diary is about.
    Person,
    /// Warnings that were read.
    Acknowledgement,
    /// Warnings that do not fit.
    Misfit,
    /// Limits that a physiotherapist changed.
    RuleLimit,
    /// Plans of an exercise.
    Plan,
    /// What each side does in them.
    PlanTarget,
    /// Versions beside the shown ones.
    Version,
    /// Plans of a physiotherapist that were taken over.
    PlanSheet,
}

/// Tables that only grow, but for pictures that nothing needs any more. They are not journaled, so
/// that no undo takes their rows back.
pub(in crate::store) const GROWING: [&str; 9] = [
    "safety_check",
    "safety_sign",
    "clearing",
    "firing",
    "revision",
    "erased",
    "import",
    "imported",
    "picture",
];

impl Table {
    /// Every journaled table.
    pub const ALL: [Self; 26] = [
        Self::Entry,
        Self::Strength,
        Self::SetEntry,
        Self::OwnSession,
        Self::OwnSet,
        Self::Felt,
        Self::Pain,
        Self::PainFeel,
        Self::PainSite,
        Self::Walk,
        Self::Swim,
        Self::SittingBreak,
        Self::BreakDeed,
        Self::CheckIn,
        Self::Girth,
        Self::BodyMark,
        Self::CareStep,
        Self::Profile,
        Self::Person,
        Self::Acknowledgement,
        Self::Misfit,
        Self::RuleLimit,
        Self::Plan,
        Self::PlanTarget,
        Self::Version,
        Self::PlanSheet,
    ];

    /// Its name in the file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Strength => "strength",
            Self::SetEntry => "set_entry",
            Self::OwnSession => "own_session",
            Self::OwnSet => "own_set",
            Self::Felt => "felt",
            Self::Pain => "pain",
            Self::PainFeel => "pain_feel",
            Self::PainSite => "pain_site",
            Self::Walk => "walk",
            Self::Swim => "swim",
            Self::SittingBreak => "sitting_break",
            Self::BreakDeed => "break_deed",
            Self::CheckIn => "check_in",
            Self::Girth => "girth",
            Self::BodyMark => "body_mark",
            Self::CareStep => "care_step",
            Self::Profile => "profile",
            Self::Person => "person",
            Self::Acknowledgement => "acknowledgement",
            Self::Misfit => "misfit",
            Self::RuleLimit => "rule_limit",
            Self::Plan => "plan",
            Self::PlanTarget => "plan_target",
            Self::Version => "version",
            Self::PlanSheet => "plan_sheet",
        }
    }

    /// What the names of the things begin with whose rows it holds, but for entries.
    pub(in crate::store) const fn kind(self) -> Option<&'static str> {
        match self {
            Self::Profile | Self::Person => Some("said/"),
            Self::Acknowledgement => Some("read/"),
            Self::Misfit => Some("misfit/"),
            Self::RuleLimit => Some("limit/"),
            Self::Plan | Self::PlanTarget => Some("plan/"),
            Self::PlanSheet => Some("sheet/"),
            Self::Entry
            | Self::Strength
            | Self::SetEntry
            | Self::OwnSession
            | Self::OwnSet
            | Self::Felt
            | Self::Pain
            | Self::PainFeel
            | Self::PainSite
            | Self::Walk
            | Self::Swim
            | Self::SittingBreak
            | Self::BreakDeed
            | Self::CheckIn
            | Self::Girth
            | Self::BodyMark
            | Self::CareStep
            | Self::Version => None,
        }
    }

    /// Reads [`Self::name`] back; `None` for a table only a newer Evenly knows.
    pub(in crate::store) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    /// The column that says which entry a row belongs to.
    pub(in crate::store) const fn entry_column(self) -> Option<&'static str> {
        match self {
            Self::Entry => Some("key"),
            Self::Profile
            | Self::Person
            | Self::Acknowledgement
            | Self::Misfit
            | Self::RuleLimit
            | Self::Plan
            | Self::PlanTarget
            | Self::Version
            | Self::PlanSheet => None,
            Self::Strength
            | Self::SetEntry
            | Self::OwnSession
            | Self::OwnSet
            | Self::Felt
            | Self::Pain
            | Self::PainFeel
            | Self::PainSite
            | Self::Walk
            | Self::Swim
            | Self::SittingBreak
            | Self::BreakDeed
            | Self::CheckIn
            | Self::Girth
            | Self::BodyMark
            | Self::CareStep => Some("entry"),
        }
    }
}

/// Which entries to read.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) enum Selection<'k> {
    /// All of them.
    All,
    /// Those of some days.
    Days(DayRange),
    /// Those with these keys.
    Keys(&'k [i64]),
}

impl Selection<'_> {
    /// The condition on a table whose rows name their entry in `column`.
    fn condition(self, table: Table) -> &'static str {
        match (self, table == Table::Entry) {
            (Self::All, _) => "",
            (Self::Days(_), true) => "WHERE day BETWEEN ?1 AND ?2",
            (Self::Days(_), false) => {
                "WHERE entry IN (SELECT key FROM entry WHERE day BETWEEN ?1 AND ?2)"
            }
            (Self::Keys(_), true) => "WHERE key IN (SELECT value FROM json_each(?1))",
            (Self::Keys(_), false) => "WHERE entry IN (SELECT value FROM json_each(?1))",
        }
    }

    fn parameters(self) -> Vec<rusqlite::types::Value> {
        match self {
            Self::All => Vec::new(),
            Self::Days(days) => vec![days.first.number().into(), days.last.number().into()],
            Self::Keys(keys) => {
                let list = keys.iter().map(i64::to_string).collect::<Vec<_>>();
                vec![format!("[{}]", list.join(",")).into()]
            }
        }
    }
}

/// Reads a row's columns one after the other. Ten years are 130,000 rows: looking each column up
/// by name took longer than the database did, so a table's list of columns stands right above the
/// function that reads them in that order.
pub(in crate::store) struct Fields<'r> {
    row: &'r Row<'r>,
    next: usize,
    table: &'static str,
}

impl<'r> Fields<'r> {
    pub(in crate::store) const fn new(row: &'r Row<'r>, table: &'static str) -> Self {
        Self {
            row,
            next: 0,
            table,
        }
    }

    fn value(&mut self) -> Result<ValueRef<'r>, StoreError> {
        let index = self.next;
        self.next += 1;
        Ok(self.row.get_ref(index)?)
    }

    fn unreadable(&self, problem: FieldProblem) -> StoreError {
        StoreError::unreadable(self.table, problem)
    }

    pub(in crate::store) fn int(&mut self) -> Result<i64, StoreError> {
        let value = self.value()?.as_i64();
        value.map_err(|_other_type| self.unreadable(FieldProblem::NotANumber))
    }

    pub(in crate::store) fn real(&mut self) -> Result<f64, StoreError> {
        let value = self.value()?.as_f64();
        value.map_err(|_other_type| self.unreadable(FieldProblem::NotANumber))
    }

    pub(in crate::store) fn day(&mut self) -> Result<Day, StoreError> {
        let number = self.int()?;
        self.checked(Day::from_number(number))
    }

    /// Reads the columns `at_utc_ms`, `at_offset_s` and `at_zone`.
    pub(in crate::store) fn stamp(&mut self) -> Result<Stamp, StoreError> {
        let utc_ms = self.int()?;
        let offset_s = self.int()?;
        Ok(Stamp {
            utc_ms,
            offset_s: self.checked(offset(offset_s))?,
            zone: self.text(zone)?,
        })
    }

    pub(in crate::store) fn maybe_int<T>(
        &mut self,
        check: impl FnOnce(i64) -> Result<T, FieldProblem>,
    ) -> Result<Option<T>, StoreError> {
        let value = self.value()?.as_i64_or_null();
        value
            .map_err(|_other_type| FieldProblem::NotANumber)
            .and_then(|value| value.map(check).transpose())
            .map_err(|problem| self.unreadable(problem))
    }

    pub(in crate::store) fn maybe_real<T>(
        &mut self,
        check: impl FnOnce(f64) -> Result<T, FieldProblem>,
    ) -> Result<Option<T>, StoreError> {
        let value = self.value()?.as_f64_or_null();
        value
            .map_err(|_other_type| FieldProblem::NotANumber)
            .and_then(|value| value.map(check).transpose())
            .map_err(|problem| self.unreadable(problem))
    }

    pub(in crate::store) fn text<T>(
        &mut self,
        check: impl FnOnce(&str) -> Result<T, FieldProblem>,
    ) -> Result<T, StoreError> {
        let value = self.value()?.as_str();
        value
            .map_err(|_other_type| FieldProblem::UnknownWord)
            .and_then(check)
            .map_err(|problem| self.unreadable(problem))
    }

    pub(in crate::store) fn maybe_text<T>(
        &mut self,
        check: impl FnOnce(&str) -> Result<T, FieldProblem>,
    ) -> Result<Option<T>, StoreError> {
        let value = self.value()?.as_str_or_null();
        value
            .map_err(|_other_type| FieldProblem::UnknownWord)
            .and_then(|value| value.map(check).transpose())
            .map_err(|problem| self.unreadable(problem))
    }

    pub(in crate::store) fn checked<T>(
        &self,
        value: Result<T, FieldProblem>,
    ) -> Result<T, StoreError> {
        value.map_err(|problem| self.unreadable(problem))
    }
}

/// Reads the chosen rows of a table, in the order of their entries' keys.
pub(in crate::store) fn each_row(
    connection: &Connection,
    table: Table,
    columns: &str,
    selection: Selection<'_>,
    mut take: impl FnMut(&mut Fields<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let order = match table {
        Table::Entry => "key",
        Table::Strength
        | Table::SetEntry
        | Table::OwnSession
        | Table::OwnSet
        | Table::Felt
        | Table::Pain
        | Table::PainFeel
        | Table::PainSite
        | Table::Walk
        | Table::Swim
        | Table::SittingBreak
        | Table::BreakDeed
        | Table::CheckIn
        | Table::Girth
        | Table::BodyMark
        | Table::CareStep => "entry",
        Table::Profile | Table::Person => "one",
        Table::Acknowledgement | Table::Misfit => "at_utc_ms, rule",
        Table::RuleLimit => "name",
        Table::Plan => "day, at_utc_ms, variant",
        Table::PlanTarget => "plan, side",
        Table::Version => "thing, content",
        Table::PlanSheet => "day, at_utc_ms, key",
    };
    let tail = format!("{} ORDER BY {order}", selection.condition(table));
    let parameters = selection.parameters();
    each_row_of(
        connection,
        table.name(),
        (columns, &tail),
        &parameters,
        &mut take,
    )
}

/// Reads rows of any table: its columns, and what stands after the table's name.
pub(in crate::store) fn each_row_of(
    connection: &Connection,
    table: &'static str,
    (columns, tail): (&str, &str),
    parameters: &[rusqlite::types::Value],
    take: &mut dyn FnMut(&mut Fields<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = format!("SELECT {columns} FROM {table} {tail}");
    let mut statement = match connection.prepare_cached(&sql) {
        Ok(statement) => statement,
        Err(error) => match columns_of_older(connection, table, columns)? {
            Older::Columns(columns) => {
                connection.prepare_cached(&format!("SELECT {columns} FROM {table} {tail}"))?
            }
            Older::NoTable => return Ok(()),
            Older::No => return Err(error.into()),
        },
    };
    let mut rows = statement.query(params_from_iter(parameters))?;
    while let Some(row) = rows.next()? {
        take(&mut Fields::new(row, table))?;
    }
    Ok(())
}

/// What a table is in a file of an older version.
enum Older {
    /// The file is not of an older version.
    No,
    /// The table was not there yet.
    NoTable,
    /// Columns that were not there yet are NULL.
    Columns(String),
}

/// How a table of an older file is read, such as a backup from before an update.
fn columns_of_older(
    connection: &Connection,
    table: &str,
    columns: &str,
) -> Result<Older, StoreError> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if usize::try_from(version).is_ok_and(|version| version >= MIGRATIONS.len()) {
        return Ok(Older::No);
    }
    let mut statement =
        connection.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let there = statement
        .query_map([table], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    if there.is_empty() {
        return Ok(Older::NoTable);
    }
    let columns: Vec<&str> = columns
        .split(", ")
        .map(|column| {
            if there.iter().any(|known| known == column) {
                column
            } else {
                "NULL"
            }
        })
        .collect();
    Ok(Older::Columns(columns.join(", ")))
}

/// Reads the seconds of an offset.
pub(in crate::store) fn offset(seconds: i64) -> Result<i32, FieldProblem> {
    i32::try_from(seconds).map_err(|_too_large| FieldProblem::NotATime)
}

/// Reads the name of a zone.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a column reader takes a check that can refuse"
)]
pub(in crate::store) fn zone(name: &str) -> Result<ZoneName, FieldProblem> {
    Ok(ZoneName::new(name))
}

/// Reads one row from its image.
pub(in crate::store) fn row_of_image<T>(
    connection: &Connection,
    table: Table,
    columns: &str,
    image: &str,
    take: impl FnOnce(&mut Fields<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let values = columns
        .split(", ")
        .map(|column| format!("json_extract(?1, '$.{column}')"))
        .collect::<Vec<_>>()
        .join(", ");
    let mut statement = connection.prepare_cached(&format!("SELECT {values}"))?;
    let mut rows = statement.query([image])?;
    match rows.next()? {
        Some(row) => take(&mut Fields::new(row, table.name())),
        None => Err(StoreError::unreadable(table.name(), FieldProblem::Missing)),
    }
}
