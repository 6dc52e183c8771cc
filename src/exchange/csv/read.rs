//! Owns reading a diary from CSV tables.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Completeness, Day, DayRange, Diary, DiaryId, Entry, EntryId, FieldProblem, Part, Person,
    Profile,
};
use crate::exchange::csv::sheet::{Row, Sheet, cell_place};
use crate::exchange::csv::text::restored;
use crate::exchange::csv::{Tables, take};
use crate::exchange::fields::{Fault, Fields, Spelling, Step, path_text};
use crate::exchange::node::Node;
use crate::exchange::problem::Problems;
use crate::exchange::tables::{FORMAT, NOTHING, VERSION, shape};
use crate::exchange::{CopyRead, Place, Problem, ReadError, Reason, Table, record};

/// Reads the tables of at most `cap` bytes together. Only `entries.csv` is needed; without the
/// others there are no sets, no pain, no answers about the person and nothing else. Columns may stand in any
/// order; commas, semicolons or tabs may divide them, and a decimal comma is a comma. An entry with
/// a cell that cannot be taken, in any table, is left out whole and listed among the problems.
pub fn read(tables: &Tables, cap: usize) -> Result<(Diary, Vec<Problem>), ReadError> {
    read_copy(tables, cap).map(|copy| (copy.diary, copy.problems))
}

/// Reads as [`read`] does, and also how much of a diary the tables hold.
pub fn read_copy(tables: &Tables, cap: usize) -> Result<CopyRead, ReadError> {
    let bytes = tables.values().map(Vec::len).sum();
    if bytes > cap {
        return Err(ReadError::TooLarge { bytes, cap });
    }
    let mut problems = Problems::default();
    let about = About::read(tables, &mut problems)?;
    let Some(entries) = tables.get(&Table::Entries) else {
        let table = Table::Entries;
        return Err(ReadError::NoTable { table });
    };
    let entries = Sheet::read(
        Table::Entries,
        entries,
        &shape::names(Table::Entries),
        &mut problems,
    )?;
    for column in ["id", "kind", "date", "recorded_at"] {
        entries.need(column)?;
    }
    let sets = Details::read(tables, Table::Sets, &mut problems)?;
    let pain = Details::read(tables, Table::Pain, &mut problems)?;
    let marks = Details::read(tables, Table::Marks, &mut problems)?;
    let mut beside = Diary::default();
    let mut counts = vec![
        (Table::Entries, entries.rows.len()),
        (Table::Sets, sets.count),
        (Table::Pain, pain.count),
        (Table::Marks, marks.count),
    ];
    counts.extend(take::tables(tables, &mut beside, &mut problems)?);
    for (table, found) in counts {
        about.compare(table, found, &mut problems);
    }
    let mut page = Page {
        entries,
        sets,
        pain,
        marks,
        problems,
    };
    let mut diary = Diary {
        id: about.id,
        person: about.person,
        profile: about.profile,
        entries: page.take_entries(),
        ..beside
    };
    diary.sort();
    page.report_orphans();
    Ok(CopyRead {
        diary,
        completeness: about.completeness,
        problems: page.problems.into_list(),
    })
}

/// What `about.csv` says.
#[derive(Default)]
struct About {
    id: Option<DiaryId>,
    person: Person,
    profile: Profile,
    completeness: Completeness,
    counts: BTreeMap<Table, u64>,
}

impl About {
    fn read(tables: &Tables, problems: &mut Problems) -> Result<Self, ReadError> {
        let Some(bytes) = tables.get(&Table::About) else {
            return Ok(Self::default());
        };
        let sheet = Sheet::read(Table::About, bytes, &shape::names(Table::About), problems)?;
        let mut values: BTreeMap<String, (u64, String)> = BTreeMap::new();
        for row in &sheet.rows {
            let name = sheet.cell(row, "name").trim().to_owned();
            let value = sheet.cell(row, "value").trim().to_owned();
            if values.insert(name.clone(), (row.line, value)).is_some() {
                return Err(ReadError::RepeatedName { name });
            }
        }
        check_version(&values)?;
        let mut about = Self::default();
        for table in Table::ALL {
            let count = values
                .get(table.name())
                .and_then(|(_line, value)| value.parse().ok());
            about.counts.extend(count.map(|count| (table, count)));
        }
        (about.id, about.person) = person(&values, problems);
        about.profile = profile(&values, problems);
        about.completeness = completeness(&values);
        Ok(about)
    }

    fn compare(&self, table: Table, found: usize, problems: &mut Problems) {
        let found = found as u64;
        if let Some(expected) = self.counts.get(&table).copied()
            && expected != found
        {
            problems.add(Place::Table(table), Reason::RowCount { expected, found });
        }
    }
}

fn check_version(values: &BTreeMap<String, (u64, String)>) -> Result<(), ReadError> {
    let value = |name: &str| values.get(name).map(|(_line, value)| value.as_str());
    if value("format") != Some(FORMAT) {
        return Err(ReadError::NotADiary);
    }
    match value("version").and_then(|version| version.parse::<i64>().ok()) {
        Some(VERSION) => Ok(()),
        Some(found) if found > VERSION => Err(ReadError::NewerVersion {
            found,
            known: VERSION,
        }),
        Some(_) | None => Err(ReadError::NotADiary),
    }
}

/// How much of a diary the tables hold. What cannot be understood is taken for not said, as then
/// nobody relies on it.
fn completeness(values: &BTreeMap<String, (u64, String)>) -> Completeness {
    let value = |name: &str| values.get(name).map(|(_line, value)| value.as_str());
    let parts = match value("left_out") {
        None => return Completeness::Unsaid,
        Some(NOTHING) => Ok(BTreeSet::new()),
        Some(list) => list.split(';').map(Part::from_id).collect(),
    };
    let day = |name: &str| value(name).map(str::parse::<Day>).transpose();
    match (parts, day("first_day"), day("last_day")) {
        (Ok(left_out), Ok(None), Ok(None)) => Completeness::of(left_out, None),
        (Ok(left_out), Ok(Some(first)), Ok(Some(last))) => {
            Completeness::of(left_out, Some(DayRange { first, last }))
        }
        _ => Completeness::Unsaid,
    }
}

fn person(
    values: &BTreeMap<String, (u64, String)>,
    problems: &mut Problems,
) -> (Option<DiaryId>, Person) {
    let names = [
        "diary",
        "pseudonym",
        "name",
        "noticed",
        "course",
        "questions",
    ];
    let cells = names.map(|name| {
        let cell = values.get(name).map(|(_line, value)| restored(value));
        (
            name.to_owned(),
            cell.filter(|text| !text.is_empty())
                .map_or(Node::Null, |text| Node::Text(text.to_owned())),
        )
    });
    let result = Fields::open(Node::Object(cells.to_vec()), Spelling::Cells)
        .and_then(|mut fields| record::person(&mut fields, &mut Vec::new()));
    result.unwrap_or_else(|fault| {
        let name = path_text(&fault.path);
        let line = values.get(&name).map_or(1, |(line, _value)| *line);
        problems.add(cell_place(Table::About, line, &name), fault.reason);
        (None, Person::default())
    })
}

fn profile(values: &BTreeMap<String, (u64, String)>, problems: &mut Problems) -> Profile {
    let node = |name: &str| {
        values
            .get(name)
            .map_or(Node::Null, |(_line, value)| Node::cell(value))
    };
    let seen = match node("professional_seen") {
        Node::Null => Node::Null,
        seen @ (Node::Bool(_)
        | Node::Whole(_)
        | Node::Real(_)
        | Node::Text(_)
        | Node::List(_)
        | Node::Object(_)
        | Node::TooDeep) => Node::Object(vec![
            ("seen".to_owned(), seen),
            ("on".to_owned(), node("professional_seen_on")),
        ]),
    };
    let object = Node::Object(vec![
        ("weaker_side".to_owned(), node("weaker_side")),
        ("professional_seen".to_owned(), seen),
        ("cause".to_owned(), node("cause")),
        (
            "prescribed".to_owned(),
            Node::Object(vec![
                ("daily_light_work".to_owned(), node("daily_light_work")),
                ("uneven_sides".to_owned(), node("uneven_sides")),
            ]),
        ),
    ]);
    let result = Fields::open(object, Spelling::Cells)
        .and_then(|mut fields| record::profile(&mut fields, &mut Vec::new()));
    result.unwrap_or_else(|fault| {
        let name = match path_text(&fault.path).as_str() {
            "professional_seen.on" => "professional_seen_on",
            "weaker_side" => "weaker_side",
            "cause" => "cause",
            "prescribed.daily_light_work" => "daily_light_work",
            "prescribed.uneven_sides" => "uneven_sides",
            _ => "professional_seen",
        };
        let line = values.get(name).map_or(1, |(line, _value)| *line);
        problems.add(cell_place(Table::About, line, name), fault.reason);
        Profile::default()
    })
}

/// The rows of a table that belong to entries, by entry.
struct Details {
    sheet: Option<Sheet>,
    by_entry: BTreeMap<EntryId, Vec<usize>>,
    count: usize,
}

impl Details {
    fn read(tables: &Tables, table: Table, problems: &mut Problems) -> Result<Self, ReadError> {
        let mut details = Self {
            sheet: None,
            by_entry: BTreeMap::new(),
            count: 0,
        };
        let Some(bytes) = tables.get(&table) else {
            return Ok(details);
        };
        let sheet = Sheet::read(table, bytes, &shape::names(table), problems)?;
        sheet.need("entry_id")?;
        sheet.need("side")?;
        for (place, row) in sheet.rows.iter().enumerate() {
            match sheet.cell(row, "entry_id").parse::<EntryId>() {
                Ok(id) => details.by_entry.entry(id).or_default().push(place),
                Err(problem) => {
                    let place = cell_place(table, row.line, "entry_id");
                    problems.add(place, Reason::Field(problem));
                }
            }
        }
        details.count = sheet.rows.len();
        details.sheet = Some(sheet);
        Ok(details)
    }

    /// Takes the rows of one entry, in the order of the table.
    fn take(&mut self, id: EntryId) -> Vec<usize> {
        self.by_entry.remove(&id).unwrap_or_default()
    }
}

/// The rows of the other tables that went into one entry, to say where a fault lies.
#[derive(Default)]
struct Sources {
    sets: Vec<u64>,
    pain: BTreeMap<String, u64>,
    marks: Vec<u64>,
}

struct Page {
    entries: Sheet,
    sets: Details,
    pain: Details,
    marks: Details,
    problems: Problems,
}

impl Page {
    fn take_entries(&mut self) -> Vec<Entry> {
        let mut taken = Vec::new();
        let mut ids = BTreeSet::new();
        for row in std::mem::take(&mut self.entries.rows) {
            let mut sources = Sources::default();
            match self.entry(&row, &mut sources) {
                Ok(entry) if ids.insert(entry.id) => taken.push(entry),
                Ok(_) => {
                    let place = cell_place(Table::Entries, row.line, "id");
                    self.problems.add(place, Reason::RepeatedId);
                }
                Err(fault) => {
                    let place = place_of(&fault.path, row.line, &sources);
                    self.problems.add(place, fault.reason);
                }
            }
        }
        taken
    }

    fn entry(&mut self, row: &Row, sources: &mut Sources) -> Result<Entry, Fault> {
        if let Some(reason) = self.entries.length_problem(row) {
            return Err(Fault {
                path: Vec::new(),
                reason,
            });
        }
        let id = self
            .entries
            .cell(row, "id")
            .parse::<EntryId>()
            .map_err(|problem| Fault::at("id", Reason::Field(problem)))?;
        let kind = self.entries.cell(row, "kind").trim().to_owned();
        let sets = self.set_nodes(id, sources)?;
        let pain = self.pain_nodes(id, &kind, sources)?;
        let mut values = self.plain_values(row);
        if !sets.is_empty() {
            values.push(("sets".to_owned(), Node::List(sets)));
        }
        values.extend(pain);
        let marks = self.mark_nodes(id, sources)?;
        if !marks.is_empty() {
            values.push(("marks".to_owned(), Node::List(marks)));
        }
        let mut fields = Fields::open(Node::Object(values), Spelling::Cells)?;
        let mut unknown = Vec::new();
        let entry = record::entry(&mut fields, &mut unknown)?;
        unknown.extend(fields.left_over());
        for path in unknown {
            let place = place_of(&path, row.line, sources);
            self.problems.add(place, Reason::UnknownName);
        }
        Ok(entry)
    }

    /// The values of the entry's own row. Empty cells are absent, so a column of another kind of
    /// entry is unknown only where something stands in it.
    fn plain_values(&self, row: &Row) -> Vec<(String, Node)> {
        const ELSEWHERE: [&str; 10] = [
            "load_au",
            "start_at",
            "start_offset_s",
            "start_zone",
            "recorded_at",
            "recorded_offset_s",
            "recorded_zone",
            "girth_cm_left",
            "girth_cm_right",
            "note",
        ];
        const TEXTS: [&str; 5] = [
            "own_exercise",
            "step_name",
            "step_place",
            "step_result",
            "step_next",
        ];
        let mut values: Vec<(String, Node)> = self
            .entries
            .filled(row)
            .filter(|(column, _cell)| !ELSEWHERE.contains(column) && !TEXTS.contains(column))
            .map(|(column, cell)| (column.to_owned(), Node::cell(cell)))
            .collect();
        let note = restored(self.entries.cell(row, "note"));
        values.push(("note".to_owned(), Node::Text(note.to_owned())));
        for column in TEXTS {
            let text = restored(self.entries.cell(row, column));
            if !text.is_empty() {
                values.push((column.to_owned(), Node::Text(text.to_owned())));
            }
        }
        for name in ["start", "recorded"] {
            values.extend(self.stamp(row, name).map(|stamp| (name.to_owned(), stamp)));
        }
        let sides = ["left", "right"].map(|side| (side, format!("girth_cm_{side}")));
        let girths = sides
            .iter()
            .map(|(side, column)| (*side, self.entries.cell(row, column)))
            .filter(|(_side, cell)| !cell.trim().is_empty())
            .map(|(side, cell)| (side.to_owned(), Node::cell(cell)))
            .collect::<Vec<_>>();
        if !girths.is_empty() {
            values.push(("girth_cm".to_owned(), Node::Object(girths)));
        }
        values
    }

    fn stamp(&self, row: &Row, name: &str) -> Option<Node> {
        let at = self.entries.cell(row, &format!("{name}_at"));
        let offset = self.entries.cell(row, &format!("{name}_offset_s"));
        let zone = restored(self.entries.cell(row, &format!("{name}_zone")));
        let is_empty = at.is_empty() && offset.is_empty() && zone.is_empty();
        (!is_empty).then(|| {
            Node::Object(vec![
                ("at".to_owned(), Node::cell(at)),
                ("offset_s".to_owned(), Node::cell(offset)),
                ("zone".to_owned(), Node::cell(zone)),
            ])
        })
    }

    fn set_nodes(&mut self, id: EntryId, sources: &mut Sources) -> Result<Vec<Node>, Fault> {
        const COLUMNS: [(&str, &str); 7] = [
            ("side", "side"),
            ("reps", "reps"),
            ("hold_s", "hold_s"),
            ("up_s", "up_s"),
            ("down_s", "down_s"),
            ("seconds", "seconds"),
            ("minutes", "minutes"),
        ];
        let places = self.sets.take(id);
        let Some(sheet) = &self.sets.sheet else {
            return Ok(Vec::new());
        };
        let mut rows: Vec<(i64, &Row)> = Vec::new();
        for row in places.iter().filter_map(|place| sheet.rows.get(*place)) {
            sources.sets.push(row.line);
            let number = sheet.cell(row, "set").trim().parse::<i64>();
            rows.push((number.unwrap_or(i64::MAX), row));
        }
        // A table that was sorted in a spreadsheet still has its sets in order.
        rows.sort_by_key(|(number, _row)| *number);
        sources.sets = rows.iter().map(|(_number, row)| row.line).collect();
        for (place, (_number, row)) in rows.iter().enumerate() {
            if let Some(reason) = sheet.length_problem(row) {
                let path = vec![Step::Name("sets".to_owned()), Step::Index(place)];
                return Err(Fault { path, reason });
            }
        }
        let nodes = rows
            .iter()
            .map(|(_number, row)| sheet.object(row, &COLUMNS));
        Ok(nodes.collect())
    }

    fn mark_nodes(&mut self, id: EntryId, sources: &mut Sources) -> Result<Vec<Node>, Fault> {
        let columns = ["side", "region", "sensation", "strength"].map(|column| (column, column));
        let places = self.marks.take(id);
        let Some(sheet) = &self.marks.sheet else {
            return Ok(Vec::new());
        };
        let mut nodes = Vec::new();
        for row in places.iter().filter_map(|place| sheet.rows.get(*place)) {
            sources.marks.push(row.line);
            if let Some(reason) = sheet.length_problem(row) {
                let path = vec![Step::Name("marks".to_owned()), Step::Index(nodes.len())];
                return Err(Fault { path, reason });
            }
            nodes.push(sheet.object(row, &columns));
        }
        Ok(nodes)
    }

    /// The pain of both sides as sessions and check-ins hold it.
    fn pain_nodes(
        &mut self,
        id: EntryId,
        kind: &str,
        sources: &mut Sources,
    ) -> Result<Option<(String, Node)>, Fault> {
        let places = self.pain.take(id);
        let Some(sheet) = &self.pain.sheet else {
            return Ok(None);
        };
        let name = if kind == "check-in" {
            "morning_pain"
        } else {
            "pain"
        };
        let mut sides = Vec::new();
        for row in places.iter().filter_map(|place| sheet.rows.get(*place)) {
            let side = sheet.cell(row, "side").trim().to_owned();
            let path = || vec![Step::Name(name.to_owned()), Step::Name(side.clone())];
            if sources.pain.insert(side.clone(), row.line).is_some() {
                let reason = Reason::RepeatedName;
                return Err(Fault {
                    path: path(),
                    reason,
                });
            }
            if let Some(reason) = sheet.length_problem(row) {
                return Err(Fault {
                    path: path(),
                    reason,
                });
            }
            if side != "left" && side != "right" {
                let reason = Reason::Field(FieldProblem::UnknownWord);
                return Err(Fault {
                    path: path(),
                    reason,
                });
            }
            sides.push((side, pain_node(sheet, row, kind)));
        }
        let nodes = (!sides.is_empty()).then(|| (name.to_owned(), Node::Object(sides)));
        Ok(nodes)
    }

    fn report_orphans(&mut self) {
        for details in [&self.sets, &self.pain, &self.marks] {
            let Some(sheet) = &details.sheet else {
                continue;
            };
            let rows = details.by_entry.values().flatten();
            for row in rows.filter_map(|place| sheet.rows.get(*place)) {
                let place = cell_place(sheet.table, row.line, "entry_id");
                self.problems.add(place, Reason::NoSuchEntry);
            }
        }
    }
}

fn pain_node(sheet: &Sheet, row: &Row, kind: &str) -> Node {
    if kind == "check-in" {
        return sheet.node(row, "morning");
    }
    let columns = ["before", "worst", "next_morning", "feels", "sites"];
    sheet.object(row, &columns.map(|column| (column, column)))
}

/// Where a value of an entry stands in the tables.
fn place_of(path: &[Step], line: u64, sources: &Sources) -> Place {
    match path {
        [Step::Name(first), Step::Index(place), rest @ ..] if first == "sets" => {
            let line = sources.sets.get(*place).copied().unwrap_or(line);
            cell_place(Table::Sets, line, &path_text(rest))
        }
        [Step::Name(first), Step::Index(place), rest @ ..] if first == "marks" => {
            let line = sources.marks.get(*place).copied().unwrap_or(line);
            cell_place(Table::Marks, line, &path_text(rest))
        }
        [Step::Name(first), Step::Name(side), rest @ ..]
            if first == "pain" || first == "morning_pain" =>
        {
            let line = sources.pain.get(side).copied().unwrap_or(line);
            let column = match rest {
                [Step::Name(column), ..] => column.as_str(),
                _ if first == "morning_pain" => "morning",
                _ => "side",
            };
            cell_place(Table::Pain, line, column)
        }
        [Step::Name(first), Step::Name(part), ..] if first == "start" || first == "recorded" => {
            cell_place(Table::Entries, line, &format!("{first}_{part}"))
        }
        [Step::Name(first), rest @ ..] if first == "girth_cm" => match rest {
            [Step::Name(side), ..] if side == "right" => {
                cell_place(Table::Entries, line, "girth_cm_right")
            }
            _ => cell_place(Table::Entries, line, "girth_cm_left"),
        },
        [Step::Name(first)] if first == "recorded" => {
            cell_place(Table::Entries, line, "recorded_at")
        }
        [Step::Name(column), ..] => cell_place(Table::Entries, line, column),
        _ => cell_place(Table::Entries, line, ""),
    }
}
