//! Owns reading the CSV tables of what stands beside the entries: warnings, answers, limits, plans
//! and safety checks.

use crate::domain::{Diary, FieldProblem};
use crate::exchange::beside::List;
use crate::exchange::csv::Tables;
use crate::exchange::csv::sheet::{Row, Sheet, cell_place};
use crate::exchange::csv::text::restored;
use crate::exchange::fields::{Fault, Fields, Spelling, Step};
use crate::exchange::node::Node;
use crate::exchange::problem::Problems;
use crate::exchange::tables::shape;
use crate::exchange::{Place, ReadError, Reason, Table};

/// Reads the tables that are there into the diary. Gives how many rows each has.
pub(super) fn tables(
    tables: &Tables,
    diary: &mut Diary,
    problems: &mut Problems,
) -> Result<Vec<(Table, usize)>, ReadError> {
    let mut counts = Vec::new();
    for table in Table::BESIDE {
        let Some(bytes) = tables.get(&table) else {
            counts.push((table, 0));
            continue;
        };
        let sheet = Sheet::read(table, bytes, &shape::names(table), problems)?;
        for column in needed(table) {
            sheet.need(column)?;
        }
        counts.push((table, sheet.rows.len()));
        for rows in groups(&sheet) {
            take(&sheet, &rows, diary, problems);
        }
    }
    Ok(counts)
}

const fn needed(table: Table) -> &'static [&'static str] {
    match table {
        Table::Warnings => &["warning", "date", "recorded_at", "rule"],
        Table::Answers => &["answer", "date", "recorded_at", "rule"],
        Table::Limits => &["name", "value", "reviewed"],
        Table::Plans => &["plan", "date", "recorded_at", "variant"],
        Table::Safety => &["what", "date", "recorded_at"],
        Table::About
        | Table::Days
        | Table::Entries
        | Table::Sets
        | Table::Pain
        | Table::Marks
        | Table::Dictionary => &[],
    }
}

/// The rows of one item each, in the order of the table. Warnings and plans have several rows with
/// one number; they may have been sorted in a spreadsheet.
fn groups(sheet: &Sheet) -> Vec<Vec<&Row>> {
    let number = match sheet.table {
        Table::Warnings => "warning",
        Table::Plans => "plan",
        Table::About
        | Table::Days
        | Table::Entries
        | Table::Sets
        | Table::Pain
        | Table::Marks
        | Table::Answers
        | Table::Limits
        | Table::Safety
        | Table::Dictionary => return sheet.rows.iter().map(|row| vec![row]).collect(),
    };
    let mut places = std::collections::BTreeMap::new();
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    for row in &sheet.rows {
        let name = sheet.cell(row, number).trim();
        let place = *places.entry(name).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) if !name.is_empty() => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|row| sheet.cell(row, "finding").trim().parse().unwrap_or(0_u32));
    }
    groups
}

/// Reads one item, or says what is wrong with it.
fn take(sheet: &Sheet, rows: &[&Row], diary: &mut Diary, problems: &mut Problems) {
    let lines: Vec<u64> = rows.iter().map(|row| row.line).collect();
    let mut unknown = Vec::new();
    let taken = item(sheet, rows).and_then(|(list, node)| {
        let mut fields = Fields::open(node, Spelling::Cells)?;
        list.take(&mut fields, &mut unknown, diary)?;
        unknown.extend(fields.left_over());
        Ok(())
    });
    match taken {
        Ok(()) => {
            for path in unknown {
                problems.add(place_of(sheet, rows, &lines, &path), Reason::UnknownName);
            }
        }
        Err(fault) => {
            problems.add(place_of(sheet, rows, &lines, &fault.path), fault.reason);
        }
    }
}

/// The values of an item as the readers of every format name them.
fn item(sheet: &Sheet, rows: &[&Row]) -> Result<(List, Node), Fault> {
    for (place, row) in rows.iter().enumerate() {
        if let Some(reason) = sheet.length_problem(row) {
            let path = vec![Step::Index(place)];
            return Err(Fault { path, reason });
        }
    }
    let Some(row) = rows.first().copied() else {
        return Err(Fault::at("date", Reason::Field(FieldProblem::Missing)));
    };
    let one_of = |column: &str, lists: [(&str, List); 2]| {
        let word = sheet.cell(row, column).trim();
        lists
            .into_iter()
            .find(|(known, _list)| *known == word)
            .map(|(_word, list)| list)
            .ok_or_else(|| Fault::at(column, Reason::Field(FieldProblem::UnknownWord)))
    };
    let (list, mut values) = match sheet.table {
        Table::Warnings => (List::Firings, warning(sheet, rows, row)),
        Table::Plans => (List::Plans, plan(sheet, rows, row)?),
        Table::Limits => {
            let columns = ["name", "value", "reviewed"];
            return Ok((List::Limits, Node::Object(plain(sheet, row, &columns))));
        }
        Table::Answers => {
            let lists = [
                (shape::READ, List::Acknowledgements),
                (shape::MISFIT, List::Misfits),
            ];
            let columns = ["rule", "severity", "reason"];
            let mut values = plain(sheet, row, &columns);
            let note = restored(sheet.cell(row, "note"));
            if !note.is_empty() {
                values.push(("note".to_owned(), Node::Text(note.to_owned())));
            }
            (one_of("answer", lists)?, values)
        }
        Table::Safety => {
            let lists = [
                (shape::CHECK, List::SafetyChecks),
                (shape::CLEARING, List::Clearings),
            ];
            let values = plain(sheet, row, &["rule", "how", "signs"]);
            (one_of("what", lists)?, values)
        }
        Table::About
        | Table::Days
        | Table::Entries
        | Table::Sets
        | Table::Pain
        | Table::Marks
        | Table::Dictionary => {
            return Err(Fault::at("what", Reason::UnknownName));
        }
    };
    values.extend(plain(sheet, row, &["date"]));
    values.push((
        "recorded".to_owned(),
        Node::Object(vec![
            ("at".to_owned(), sheet.node(row, "recorded_at")),
            ("offset_s".to_owned(), sheet.node(row, "recorded_offset_s")),
            (
                "zone".to_owned(),
                Node::cell(restored(sheet.cell(row, "recorded_zone"))),
            ),
        ]),
    ));
    Ok((list, Node::Object(values)))
}

/// The cells of these columns that say something.
fn plain(sheet: &Sheet, row: &Row, columns: &[&str]) -> Vec<(String, Node)> {
    columns
        .iter()
        .map(|column| ((*column).to_owned(), sheet.node(row, column)))
        .filter(|(_column, node)| *node != Node::Null)
        .collect()
}

fn warning(sheet: &Sheet, rows: &[&Row], row: &Row) -> Vec<(String, Node)> {
    let mut values = plain(sheet, row, &["rule", "severity"]);
    let limit = [
        ("limit", "name"),
        ("limit_value", "value"),
        ("limit_owner", "owner"),
        ("limit_reviewed", "reviewed"),
    ];
    values.push(("limit".to_owned(), sheet.object(row, &limit)));
    let findings = rows
        .iter()
        .filter(|row| !sheet.cell(row, "finding").trim().is_empty())
        .map(|row| finding(sheet, row));
    values.push(("findings".to_owned(), Node::List(findings.collect())));
    values
}

fn finding(sheet: &Sheet, row: &Row) -> Node {
    let columns = [
        ("kind", "kind"),
        ("side", "side"),
        ("variant", "variant"),
        ("sign", "sign"),
        ("finding_date", "date"),
        ("entries", "entries"),
    ];
    let numbers = sheet
        .cell(row, "numbers")
        .split(';')
        .filter(|number| !number.trim().is_empty())
        .map(|number| {
            let (name, value) = number.split_once('=').unwrap_or((number, ""));
            Node::Object(vec![
                ("name".to_owned(), Node::cell(name.trim())),
                ("value".to_owned(), Node::cell(value.trim())),
            ])
        });
    let numbers = Node::List(numbers.collect());
    match sheet.object(row, &columns) {
        Node::Object(mut values) => {
            values.push(("numbers".to_owned(), numbers));
            Node::Object(values)
        }
        other @ (Node::Null
        | Node::Bool(_)
        | Node::Whole(_)
        | Node::Real(_)
        | Node::Text(_)
        | Node::List(_)
        | Node::TooDeep) => other,
    }
}

fn plan(sheet: &Sheet, rows: &[&Row], row: &Row) -> Result<Vec<(String, Node)>, Fault> {
    let columns = ["variant", "hold_s", "days_per_week", "minutes", "effort"];
    let mut values = plain(sheet, row, &columns);
    let mut targets: Vec<(String, Node)> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let side = sheet.cell(row, "side").trim().to_owned();
        if side.is_empty() {
            continue;
        }
        let wrong = |reason| Fault {
            path: vec![Step::Index(place), Step::Name("side".to_owned())],
            reason,
        };
        if targets.iter().any(|(known, _target)| *known == side) {
            return Err(wrong(Reason::RepeatedName));
        }
        if !["left", "right", "both"].contains(&side.as_str()) {
            return Err(wrong(Reason::Field(FieldProblem::UnknownWord)));
        }
        let target = sheet.object(row, &[("sets", "sets"), ("reps", "reps")]);
        targets.push((side, target));
    }
    values.push(("targets".to_owned(), Node::Object(targets)));
    Ok(values)
}

/// Where a value of an item stands in its table.
fn place_of(sheet: &Sheet, rows: &[&Row], lines: &[u64], path: &[Step]) -> Place {
    let first = lines.first().copied().unwrap_or(1);
    let line_at = |place: usize| lines.get(place).copied().unwrap_or(first);
    let (line, column) = match path {
        [Step::Index(place), Step::Name(column), ..] => (line_at(*place), column.clone()),
        [Step::Index(place), ..] => (line_at(*place), String::new()),
        [Step::Name(list), Step::Index(place), rest @ ..] if list == "findings" => {
            let column = match rest {
                [Step::Name(name), ..] if name == "date" => "finding_date".to_owned(),
                [Step::Name(name), ..] => name.clone(),
                _ => String::new(),
            };
            (line_at(*place), column)
        }
        [Step::Name(list), Step::Name(side), rest @ ..] if list == "targets" => {
            let of_side = |row: &&&Row| sheet.cell(row, "side").trim() == side.as_str();
            let line = rows.iter().find(of_side).map_or(first, |row| row.line);
            let column = match rest {
                [Step::Name(column), ..] => column.clone(),
                _ => "side".to_owned(),
            };
            (line, column)
        }
        [Step::Name(limit), Step::Name(part)] if limit == "limit" => {
            let column = match part.as_str() {
                "name" => "limit".to_owned(),
                other => format!("limit_{other}"),
            };
            (first, column)
        }
        [Step::Name(recorded), Step::Name(part), ..] if recorded == "recorded" => {
            (first, format!("recorded_{part}"))
        }
        [Step::Name(column), ..] => (first, column.clone()),
        [] => (first, String::new()),
    };
    cell_place(sheet.table, line, &column)
}
