//! Owns the rows of `firing`: warnings as they were shown, with their inputs. They are only ever
//! added.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::domain::rules::{
    Finding, Firing, Limit, LimitId, Number, NumberName, Owner, RuleId, Severity,
};
use crate::domain::{Day, DayRange, EntryId, FieldProblem, Kind, Side, StopSign, Variant};
use crate::store::tables::each_row_of;
use crate::store::{Page, StoreError};

const COLUMNS: &str = "rule, severity, limit_name, limit_value, limit_owner, reviewed, inputs, day, at_utc_ms, at_offset_s, at_zone";

/// A finding as the column `inputs` holds it.
#[derive(Debug, Serialize, Deserialize)]
struct FindingShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    side: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    variant: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sign: Option<String>,
    day: i64,
    #[serde(default)]
    entries: Vec<String>,
    #[serde(default)]
    numbers: Vec<(String, f64)>,
}

/// Reads the firings of some days, or all of them, oldest first.
pub(in crate::store) fn read(
    connection: &Connection,
    days: Option<DayRange>,
) -> Result<Vec<Firing>, StoreError> {
    let (condition, parameters) = match days {
        None => ("ORDER BY day, at_utc_ms, rule", Vec::new()),
        Some(days) => (
            "WHERE day BETWEEN ?1 AND ?2 ORDER BY day, at_utc_ms, rule",
            vec![days.first.number().into(), days.last.number().into()],
        ),
    };
    read_where(connection, condition, &parameters)
}

/// Reads a page of the firings of one rule, or of all, newest first; the ones of one moment keep
/// the order they were noted in.
pub(in crate::store) fn newest(
    connection: &Connection,
    rule: Option<RuleId>,
    page: Page,
) -> Result<Vec<Firing>, StoreError> {
    let places = [page.skip, page.take].map(|place| at_most(place).into());
    let order = "ORDER BY day DESC, at_utc_ms DESC, key LIMIT ?2 OFFSET ?1";
    match rule {
        None => read_where(connection, order, &places),
        Some(rule) => {
            let mut parameters = places.to_vec();
            parameters.push(rule.id().to_owned().into());
            read_where(connection, &format!("WHERE rule = ?3 {order}"), &parameters)
        }
    }
}

/// Counts the firings of each rule; rules without one are missing.
pub(in crate::store) fn counts(
    connection: &Connection,
) -> Result<BTreeMap<RuleId, usize>, StoreError> {
    let mut counts = BTreeMap::new();
    each_row_of(
        connection,
        "firing",
        ("rule, count(*)", "GROUP BY rule"),
        &[],
        &mut |fields| {
            let rule = fields.text(RuleId::from_id)?;
            counts.insert(rule, usize::try_from(fields.int()?).unwrap_or_default());
            Ok(())
        },
    )?;
    Ok(counts)
}

fn at_most(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

fn read_where(
    connection: &Connection,
    condition: &str,
    parameters: &[Value],
) -> Result<Vec<Firing>, StoreError> {
    let mut firings = Vec::new();
    each_row_of(
        connection,
        "firing",
        (COLUMNS, condition),
        parameters,
        &mut |fields| {
            let rule = fields.text(RuleId::from_id)?;
            let severity = fields.text(Severity::from_id)?;
            let limit = Limit {
                id: fields.text(LimitId::from_id)?,
                value: fields.real()?,
                owner: fields.text(Owner::from_id)?,
                reviewed: fields.day()?,
            };
            let findings = fields.text(findings_of)?;
            firings.push(Firing {
                rule,
                severity,
                limit,
                findings,
                day: fields.day()?,
                at: fields.stamp()?,
            });
            Ok(())
        },
    )?;
    Ok(firings)
}

/// Whether a firing of that rule and moment is there.
pub(in crate::store) fn has(connection: &Connection, firing: &Firing) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM firing WHERE day = ?1 AND rule = ?2 AND at_utc_ms = ?3)",
    )?;
    let known = params![firing.day.number(), firing.rule.id(), firing.at.utc_ms];
    Ok(statement.query_row(known, |row| row.get(0))?)
}

/// Adds a firing.
pub(in crate::store) fn add(connection: &Connection, firing: &Firing) -> Result<(), StoreError> {
    let shapes: Vec<FindingShape> = firing.findings.iter().map(FindingShape::of).collect();
    let inputs = serde_json::to_string(&shapes).map_err(|error| StoreError::Bug {
        doing: "write what a warning was made from",
        source: Box::new(error),
    })?;
    connection
        .prepare_cached(
            "INSERT INTO firing (rule, severity, limit_name, limit_value, limit_owner, reviewed,
                 inputs, day, at_utc_ms, at_offset_s, at_zone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            firing.rule.id(),
            firing.severity.id(),
            firing.limit.id.id(),
            firing.limit.value,
            firing.limit.owner.id(),
            firing.limit.reviewed.number(),
            inputs,
            firing.day.number(),
            firing.at.utc_ms,
            firing.at.offset_s,
            firing.at.zone.as_str(),
        ])?;
    Ok(())
}

fn findings_of(inputs: &str) -> Result<Vec<Finding>, FieldProblem> {
    let shapes: Vec<FindingShape> =
        serde_json::from_str(inputs).map_err(|_malformed| FieldProblem::DoNotFit)?;
    shapes.into_iter().map(FindingShape::read).collect()
}

impl FindingShape {
    fn of(finding: &Finding) -> Self {
        let word = |word: Option<&'static str>| word.map(str::to_owned);
        Self {
            kind: word(finding.kind.map(Kind::id)),
            side: word(finding.side.map(Side::id)),
            variant: word(finding.variant.map(Variant::id)),
            sign: word(finding.sign.map(StopSign::id)),
            day: finding.day.number(),
            entries: finding.entries.iter().map(EntryId::to_string).collect(),
            numbers: finding
                .numbers
                .iter()
                .map(|number| (number.name.id().to_owned(), number.value))
                .collect(),
        }
    }

    fn read(self) -> Result<Finding, FieldProblem> {
        let entries = self.entries.iter().map(|id| id.parse());
        let numbers = self.numbers.iter().map(|(name, value)| {
            let name = NumberName::from_id(name)?;
            Ok(Number {
                name,
                value: *value,
            })
        });
        Ok(Finding {
            kind: self.kind.as_deref().map(Kind::from_id).transpose()?,
            side: self.side.as_deref().map(Side::from_id).transpose()?,
            variant: self.variant.as_deref().map(Variant::from_id).transpose()?,
            sign: self.sign.as_deref().map(StopSign::from_id).transpose()?,
            day: Day::from_number(self.day)?,
            entries: entries.collect::<Result<_, _>>()?,
            numbers: numbers.collect::<Result<_, _>>()?,
        })
    }
}
