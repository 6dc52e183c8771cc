//! Owns quick looks at the diary, which count entries without reading them whole.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use crate::domain::rules::RuleId;
use crate::domain::{Beside, Day, DayRange, Kind};
use crate::store::{Reader, StoreError};

/// What some days of the diary hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// How many entries there are of each kind; kinds without one are missing.
    pub by_kind: BTreeMap<Kind, u64>,
    /// How many of them have a note.
    pub with_note: u64,
    /// How many of them have a note or other words of the person.
    pub with_words: u64,
    /// From the first to the last day that has one of them.
    pub days: Option<DayRange>,
    /// The same for the entries that are more than a note.
    pub days_of_deeds: Option<DayRange>,
}

impl Contents {
    /// All kinds together.
    pub fn entries(&self) -> u64 {
        self.by_kind.values().sum()
    }
}

impl Reader<'_> {
    /// The days of a range that have an entry of any kind but a step of the care path.
    pub fn known_days(&self, days: DayRange) -> Result<BTreeSet<Day>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT DISTINCT day FROM entry
                 WHERE day BETWEEN ?1 AND ?2 AND kind <> 'care-step'",
        )?;
        let mut rows = statement.query(params![days.first.number(), days.last.number()])?;
        let mut known = BTreeSet::new();
        while let Some(row) = rows.next()? {
            known.insert(day(row.get("day")?)?);
        }
        Ok(known)
    }

    /// What the diary holds on some days; `None` for all of them.
    pub fn contents(&self, days: Option<DayRange>) -> Result<Contents, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT kind, count(*) AS entries,
                    sum(note <> '') AS notes,
                    sum(note <> '' OR (kind = 'care-step' AND EXISTS (
                        SELECT 1 FROM care_step
                        WHERE entry = entry.key
                          AND coalesce(name, place, result, next) IS NOT NULL))) AS words,
                    min(day) AS first, max(day) AS last
             FROM entry WHERE day BETWEEN ?1 AND ?2 GROUP BY kind",
        )?;
        let (first, last) = days.map_or((i64::MIN, i64::MAX), |days| {
            (days.first.number(), days.last.number())
        });
        let mut rows = statement.query(params![first, last])?;
        let mut contents = Contents::default();
        while let Some(row) = rows.next()? {
            let kind = Kind::from_id(&row.get::<_, String>("kind")?)
                .map_err(|problem| StoreError::unreadable("kind", problem))?;
            let entries: i64 = row.get("entries")?;
            let notes: i64 = row.get("notes")?;
            let words: i64 = row.get("words")?;
            contents.by_kind.insert(kind, entries.unsigned_abs());
            contents.with_note += notes.unsigned_abs();
            contents.with_words += words.unsigned_abs();
            let range = DayRange {
                first: day(row.get("first")?)?,
                last: day(row.get("last")?)?,
            };
            contents.days = Some(joined(contents.days, range));
            if kind != Kind::Note {
                contents.days_of_deeds = Some(joined(contents.days_of_deeds, range));
            }
        }
        Ok(contents)
    }
}

/// The days from the first of both to the last of both.
fn joined(days: Option<DayRange>, range: DayRange) -> DayRange {
    days.map_or(range, |days| DayRange {
        first: days.first.min(range.first),
        last: days.last.max(range.last),
    })
}

/// Counts what stands beside the entries on the days from `?1` to `?2`.
const BESIDE: &str = "
SELECT
  (SELECT count(*) FROM plan WHERE day <= ?2) AS plans,
  (SELECT count(*) FROM plan_sheet WHERE day <= ?2) AS plan_sheets,
  (SELECT count(*) FROM rule_limit) AS limits,
  (SELECT count(*) FROM acknowledgement WHERE day BETWEEN ?1 AND ?2) AS acknowledgements,
  (SELECT count(*) FROM misfit WHERE day BETWEEN ?1 AND ?2) AS misfits,
  (SELECT count(*) FROM firing WHERE day BETWEEN ?1 AND ?2) AS firings,
  (SELECT count(*) FROM safety_check WHERE day BETWEEN ?1 AND ?2)
    + (SELECT count(*) FROM clearing WHERE day BETWEEN ?1 AND ?2) AS checks,
  (SELECT count(*) FROM acknowledgement
     WHERE day BETWEEN ?1 AND ?2 AND rule IN (SELECT value FROM json_each(?3)))
    + (SELECT count(*) FROM misfit
     WHERE day BETWEEN ?1 AND ?2 AND rule IN (SELECT value FROM json_each(?3))) AS sign_answers,
  (SELECT count(*) FROM firing
     WHERE day BETWEEN ?1 AND ?2 AND rule IN (SELECT value FROM json_each(?3))) AS sign_firings
";

impl Reader<'_> {
    /// How much stands beside the entries on some days, as [`Diary::beside`] counts it after
    /// [`Diary::keep_days`]; `None` for all of them.
    ///
    /// [`Diary::beside`]: crate::domain::Diary::beside
    /// [`Diary::keep_days`]: crate::domain::Diary::keep_days
    pub fn beside(&self, days: Option<DayRange>) -> Result<Beside, StoreError> {
        let rules: Vec<String> = RuleId::ALL
            .iter()
            .filter(|rule| rule.reads_stop_signs())
            .map(|rule| format!("\"{}\"", rule.id()))
            .collect();
        let (first, last) = days.map_or((i64::MIN, i64::MAX), |days| {
            (days.first.number(), days.last.number())
        });
        let mut statement = self.connection().prepare_cached(BESIDE)?;
        let known = params![first, last, format!("[{}]", rules.join(","))];
        Ok(statement.query_row(known, |row| {
            let count = |column: &str| -> rusqlite::Result<usize> {
                let number: i64 = row.get(column)?;
                Ok(usize::try_from(number).unwrap_or(0))
            };
            let (answers_of_signs, firings_of_signs) =
                (count("sign_answers")?, count("sign_firings")?);
            Ok(Beside {
                plans: count("plans")?,
                plan_sheets: count("plan_sheets")?,
                limits: count("limits")?,
                answers: count("acknowledgements")? + count("misfits")? - answers_of_signs,
                firings: count("firings")? - firings_of_signs,
                safety: count("checks")? + answers_of_signs + firings_of_signs,
            })
        })?)
    }
}

fn day(number: i64) -> Result<Day, StoreError> {
    Day::from_number(number).map_err(|problem| StoreError::unreadable("day", problem))
}
