//! Tests the CSV tables: there and back, formulas defused, spreadsheets' own ways, broken tables.

use evenly::domain::{Body, Diary, Extract, FieldProblem, Note, ProfessionalSeen, SetSide, Side};
use evenly::exchange::csv::{self, Mark, Tables, read};
use evenly::exchange::{MAX_FILE_BYTES, Place, Problem, ReadError, Reason, Table};
use evenly::i18n::{Language, Words};
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::arbitrary;
use crate::entries::{bridge, check_in, day, diary, id, load, walk};

/// Writes a whole diary.
fn write(diary: &Diary, mark: Mark) -> Tables {
    let words = Words::new(Language::English);
    csv::write(&Extract::whole(diary.clone()), &words, mark)
}

fn read_all(tables: &Tables) -> Result<(Diary, Vec<Problem>), ReadError> {
    read(tables, MAX_FILE_BYTES)
}

fn text(tables: &Tables, table: Table) -> String {
    String::from_utf8(tables[&table].clone()).expect("UTF-8")
}

fn noted(note: &str) -> Diary {
    let mut diary = diary([walk(day("2026-11-23"))]);
    diary.entries[0].note = Note::new(note).expect("short");
    diary
}

fn small_diary() -> Diary {
    let on = day("2026-11-20");
    let mut small = diary([
        bridge(on)
            .set(SetSide::Left, 8)
            .effort(5)
            .minutes(12.5)
            .before(Side::Left, 0)
            .worst(Side::Left, 3),
        load(on, 100.0).at("09:05"),
        check_in(on.plus(1)).morning(Side::Right, 4),
    ]);
    small.profile.weaker_side = Some(Side::Right);
    small.profile.professional_seen = Some(ProfessionalSeen::Yes(Some(on)));
    small
}

/// Writes the small diary and changes one table.
fn changed(table: Table, change: impl Fn(String) -> String) -> Tables {
    let mut tables = write(&small_diary(), Mark::Without);
    let new = change(text(&tables, table));
    tables.insert(table, new.into_bytes());
    tables
}

fn cell(table: Table, line: u64, column: &str) -> Place {
    Place::Cell {
        table,
        line,
        column: column.to_owned(),
    }
}

proptest! {
    #[test]
    fn every_diary_comes_back_equal(mut diary in arbitrary::diary(6)) {
        // Tables hold the plan of each exercise, not the sheet it came with.
        diary.plan_sheets.clear();
        for mark in [Mark::Without, Mark::With] {
            let (back, problems) = read_all(&write(&diary, mark)).expect("our own tables");
            prop_assert_eq!(problems, vec![]);
            prop_assert_eq!(&back, &diary);
        }
    }

    #[test]
    fn no_text_starts_a_formula_and_every_text_comes_back(note in arbitrary::nasty_text()) {
        let diary = noted(&note);
        let tables = write(&diary, Mark::Without);
        let mut reader = ::csv::Reader::from_reader(tables[&Table::Entries].as_slice());
        let column = reader.headers().expect("names").iter().position(|name| name == "note");
        let row = reader.records().next().expect("a row").expect("readable");
        let cell = &row[column.expect("a note")];
        prop_assert!(!cell.starts_with([
            '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠',
        ]), "{cell:?}");
        prop_assert_eq!(read_all(&tables).expect("our own tables").0, diary);
    }

    #[test]
    fn no_cut_or_changed_table_makes_the_reader_fall_over(
        diary in arbitrary::diary(3),
        table in proptest::sample::select(Table::ALL.to_vec()),
        place in proptest::num::usize::ANY,
        byte in proptest::num::u8::ANY,
    ) {
        let mut tables = write(&diary, Mark::Without);
        // Safety checks have a table only where there are some.
        let bytes = tables.entry(table).or_insert_with(|| b"what,date\r\n".to_vec());
        let place = place % bytes.len();
        bytes[place] = byte;
        let _any_answer = read_all(&tables);
        tables.get_mut(&table).expect("written").truncate(place);
        let _any_answer = read_all(&tables);
    }
}

#[test]
fn the_tables_say_what_stands_in_them() {
    let tables = write(&small_diary(), Mark::Without);
    assert_eq!(
        text(&tables, Table::Days),
        "date,status,load_au,sessions,sessions_without_load,minutes,breaks,worst_pain_left,\
         worst_pain_right,rest_confirmed\r\n\
         2026-11-20,trained,162.5,2,0,112.5,0,3,,no\r\n\
         2026-11-21,rest,0,0,0,0,0,,4,no\r\n"
    );
    assert_eq!(
        text(&tables, Table::Sets),
        format!(
            "entry_id,date,variant,set,side,reps,hold_s,up_s,down_s,seconds,minutes\r\n\
             {0},2026-11-20,bridge-double,1,both,10,,,,,\r\n\
             {0},2026-11-20,bridge-double,2,left,8,,,,,\r\n",
            id(1)
        )
    );
    assert_eq!(
        text(&tables, Table::Pain),
        format!(
            "entry_id,date,kind,side,before,worst,next_morning,morning,feels,sites\r\n\
             {},2026-11-20,bridge,left,0,3,,,,\r\n\
             {},2026-11-21,check-in,right,,,,4,,\r\n",
            id(1),
            id(3)
        )
    );
    assert!(text(&tables, Table::About).contains("weaker_side,right\r\n"));
}

#[test]
fn known_formulas_get_an_apostrophe_that_goes_again() {
    for (note, written) in [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\nx", "'\nx"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("''", "'''"),
        ("it's", "it's"),
    ] {
        let diary = noted(note);
        let tables = write(&diary, Mark::Without);
        assert!(text(&tables, Table::Entries).contains(written), "{note:?}");
        assert_eq!(read_all(&tables), Ok((diary, vec![])), "{note:?}");
    }
}

#[test]
fn an_apostrophe_that_somebody_wrote_before_a_plain_word_stays() {
    let tables = changed(Table::Entries, |text| text.replace("\r\n", "\n"));
    let diary = read_all(&tables).expect("readable").0;
    assert_eq!(diary, small_diary());
    let quoted = "id,kind,date,recorded_at,recorded_offset_s,recorded_zone,note\n\
                  00000000-0000-0000-0000-000000000001,note,2026-11-23,2026-11-23T17:20:00Z,0,UTC,'tis fine\n";
    let tables = Tables::from([(Table::Entries, quoted.as_bytes().to_vec())]);
    let (diary, problems) = read_all(&tables).expect("readable");
    assert_eq!(problems, []);
    assert_eq!(diary.entries[0].note.as_str(), "'tis fine");
}

#[test]
fn a_mark_is_written_only_when_asked_for() {
    let with = write(&small_diary(), Mark::With);
    let without = write(&small_diary(), Mark::Without);
    for (table, bytes) in &with {
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"));
        assert_eq!(bytes[3..], without[table][..]);
    }
    assert_eq!(
        with.len(),
        Table::ALL.len() - 1,
        "no safety check, no table"
    );
}

#[test]
fn a_spreadsheet_s_semicolons_and_decimal_commas_are_read() {
    let mut tables = write(&small_diary(), Mark::With);
    for bytes in tables.values_mut() {
        let saved = String::from_utf8(bytes.clone()).expect("UTF-8");
        *bytes = saved.replace(',', ";").replace("12.5", "12,5").into_bytes();
    }
    assert_eq!(read_all(&tables), Ok((small_diary(), vec![])));
    let mut tables = write(&small_diary(), Mark::Without);
    for bytes in tables.values_mut() {
        let saved = String::from_utf8(bytes.clone()).expect("UTF-8");
        *bytes = saved.replace(',', "\t").into_bytes();
    }
    assert_eq!(read_all(&tables), Ok((small_diary(), vec![])));
}

#[test]
fn columns_may_stand_in_any_order_and_rows_may_be_sorted() {
    let tables = changed(Table::Sets, |text| {
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        lines
            .iter()
            .map(|line| line.rsplit(',').collect::<Vec<_>>().join(",") + "\n")
            .collect()
    });
    assert_eq!(read_all(&tables), Ok((small_diary(), vec![])));
}

#[test]
fn only_the_table_of_entries_is_needed() {
    let mut tables = write(&small_diary(), Mark::Without);
    tables.retain(|table, _bytes| *table == Table::Entries);
    let (diary, problems) = read_all(&tables).expect("readable");
    assert_eq!((diary.entries.len(), problems.len()), (3, 0));
    let Body::Strength(strength) = &diary.entries[0].body else {
        panic!("the bridges come first");
    };
    assert!(strength.sets.is_empty());
    tables.remove(&Table::Entries);
    let table = Table::Entries;
    assert_eq!(read_all(&tables), Err(ReadError::NoTable { table }));
}

#[test]
fn a_bad_cell_leaves_its_entry_out_and_says_where() {
    let points = FieldProblem::OutOfRange {
        low: 0.0,
        high: 10.0,
    };
    let reps = FieldProblem::OutOfRange {
        low: 1.0,
        high: 500.0,
    };
    let cases: [(Table, &str, &str, Place, Reason); 7] = [
        (
            Table::Entries,
            ",12.5,5,",
            ",12.5,50,",
            cell(Table::Entries, 2, "effort"),
            Reason::Field(points),
        ),
        (
            Table::Entries,
            ",12.5,5,",
            ",soon,5,",
            cell(Table::Entries, 2, "minutes"),
            Reason::Field(FieldProblem::NotANumber),
        ),
        (
            Table::Entries,
            ",12.5,5,",
            ",12.5,4.5,",
            cell(Table::Entries, 2, "effort"),
            Reason::NotWhole,
        ),
        (
            Table::Entries,
            "bridge-double",
            "bridge-triple",
            cell(Table::Entries, 2, "variant"),
            Reason::Field(FieldProblem::UnknownWord),
        ),
        (
            Table::Sets,
            ",left,8,",
            ",left,0,",
            cell(Table::Sets, 3, "reps"),
            Reason::Field(reps),
        ),
        (
            Table::Pain,
            ",left,0,3,",
            ",left,0,33,",
            cell(Table::Pain, 2, "worst"),
            Reason::Field(points),
        ),
        (
            Table::Pain,
            ",left,0,3,",
            ",middle,0,3,",
            cell(Table::Pain, 2, "side"),
            Reason::Field(FieldProblem::UnknownWord),
        ),
    ];
    for (table, old, new, place, reason) in cases {
        let tables = changed(table, |text| {
            assert!(text.contains(old), "{text}");
            text.replacen(old, new, 1)
        });
        let (diary, problems) = read_all(&tables).expect("readable");
        assert_eq!(
            diary.entries.len(),
            2,
            "{new}: the entry as a whole is left out"
        );
        assert_eq!(problems, [Problem { place, reason }], "{new}");
    }
}

#[test]
fn rows_that_belong_to_nothing_or_stand_twice_are_said() {
    let stray = changed(Table::Sets, |text| {
        text.replacen(&id(1).to_string(), &id(9).to_string(), 1)
    });
    let (diary, problems) = read_all(&stray).expect("readable");
    assert_eq!(diary.entries.len(), 3);
    let place = cell(Table::Sets, 2, "entry_id");
    assert_eq!(
        problems,
        [Problem {
            place,
            reason: Reason::NoSuchEntry
        }]
    );

    let twice = changed(Table::Pain, |text| {
        let row = text.lines().nth(1).expect("a row").to_owned();
        text + &row + "\r\n"
    });
    let reasons: Vec<Reason> = read_all(&twice)
        .expect("readable")
        .1
        .into_iter()
        .map(|problem| problem.reason)
        .collect();
    let count = Reason::RowCount {
        expected: 2,
        found: 3,
    };
    assert_eq!(reasons, [count, Reason::RepeatedName]);
}

#[test]
fn a_table_that_lost_rows_or_cells_is_noticed() {
    let cut = changed(Table::Entries, |text| {
        let (rows, _last) = text.trim_end().rsplit_once('\n').expect("rows");
        format!("{rows}\n")
    });
    let (diary, problems) = read_all(&cut).expect("readable");
    assert_eq!(diary.entries.len(), 2);
    let count = Reason::RowCount {
        expected: 3,
        found: 2,
    };
    assert_eq!(problems[0].reason, count);

    let short = changed(Table::Entries, |text| {
        let (cut, _rest) = text.rsplit_once(",,").expect("empty cells");
        cut.to_owned()
    });
    let (diary, problems) = read_all(&short).expect("readable");
    assert_eq!(diary.entries.len(), 2);
    assert!(
        matches!(problems[0].reason, Reason::RowLength { expected: 48, .. }),
        "{problems:?}"
    );
}

#[test]
fn tables_of_another_program_or_a_newer_version_are_refused() {
    let about = |text: &str| {
        let text = text.to_owned();
        read_all(&changed(Table::About, |_old| text.clone()))
    };
    assert_eq!(
        about("name,value\nformat,other\nversion,1\n"),
        Err(ReadError::NotADiary)
    );
    assert_eq!(about("a,b\n1,2\n"), Err(ReadError::NotADiary));
    assert_eq!(
        about("name,value\nformat,evenly-tables\nversion,2\n"),
        Err(ReadError::NewerVersion { found: 2, known: 1 })
    );
    let entries = changed(Table::Entries, |text| {
        text.replacen("recorded_at", "when", 1)
    });
    assert_eq!(
        read_all(&entries),
        Err(ReadError::NoColumn {
            table: Table::Entries,
            column: "recorded_at"
        })
    );
    let empty = changed(Table::Entries, |_text| String::new());
    assert_eq!(read_all(&empty), Err(ReadError::Empty));
    let mut bytes = write(&small_diary(), Mark::Without);
    bytes.insert(Table::Sets, b"entry_id,side\n\xFF\xFE,left\n".to_vec());
    assert_eq!(read_all(&bytes), Err(ReadError::NotUtf8 { at: 14 }));
}

#[test]
fn a_column_that_is_not_known_or_not_of_this_kind_is_said() {
    let unknown = changed(Table::Entries, |text| text.replacen("limp", "mood", 1));
    let (diary, problems) = read_all(&unknown).expect("readable");
    assert_eq!(diary.entries.len(), 3);
    let place = cell(Table::Entries, 1, "mood");
    assert_eq!(
        problems,
        [Problem {
            place,
            reason: Reason::UnknownName
        }]
    );
}

#[test]
fn tables_larger_than_the_caller_takes_are_refused_unread() {
    let tables = write(&small_diary(), Mark::Without);
    let bytes: usize = tables.values().map(Vec::len).sum();
    assert!(read(&tables, bytes).is_ok());
    let error = ReadError::TooLarge {
        bytes,
        cap: bytes - 1,
    };
    assert_eq!(read(&tables, bytes - 1), Err(error));
}

#[test]
fn a_problem_names_the_table_the_line_and_the_column() {
    let tables = changed(Table::Sets, |text| text.replacen(",left,8,", ",left,0,", 1));
    let problems = read_all(&tables).expect("readable").1;
    assert_eq!(
        problems[0].message(&Words::new(Language::English)),
        "sets.csv, line 3 · reps: Must be 1–500. This entry was left out."
    );
    assert_eq!(
        problems[0].message(&Words::new(Language::Chinese)),
        "sets.csv 第 3 行 · reps：请填 1 到 500。这条记录没有导入。"
    );
}
