//! Lets the programs that people have open what was exported: `LibreOffice` the workbook and the
//! tables, Debian's `age` a locked file. Where a program is missing, the test says so; where
//! `CI` is set, as in `.ci/run`, it fails.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use evenly::application::demo::{DemoOrder, diary};
use evenly::domain::{Day, Diary, Extract, Note, ZoneName};
use evenly::exchange::csv::{self, Mark};
use evenly::exchange::sealed::{self, CHANCE_BYTES, Passphrase};
use evenly::exchange::tables::{self, Cell, CellKind};
use evenly::exchange::{Table, xlsx};
use evenly::i18n::{Language, Words};
use evenly::platform::{clock, identity};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use tempfile::TempDir;

/// What a spreadsheet could take for a formula, a number or a date.
const RISKY: [&str; 8] = [
    "=1+1",
    "+49 30 1234",
    "-2+3",
    "@SUM(A1)",
    "=HYPERLINK(\"http://x\")",
    "＝1",
    "'=1",
    "two\nlines; \"quoted\", and a comma",
];

/// Where a program lies, or that it is missing.
pub(crate) fn program(name: &str, package: &str) -> Option<PathBuf> {
    let found = env::var_os("PATH")
        .iter()
        .flat_map(env::split_paths)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file());
    if found.is_none() {
        let said = format!("`{name}` is not here (Debian: apt-get install {package})");
        assert!(env::var_os("CI").is_none(), "{said}");
        // The words of a test that did not run.
        eprintln!("not tried: {said}");
    }
    found
}

/// A year of the sample diary with notes that want to be formulas.
fn sample() -> Diary {
    let words = Words::new(Language::English);
    let order = DemoOrder {
        years: 1,
        seed: 1,
        last: Day::new(2026, 11, 23).unwrap(),
        words: &words,
    };
    let zone = ZoneName::new("Europe/Berlin");
    let mut sample = diary(
        order,
        |day, time| clock::resolve(day, time, &zone),
        identity::from_parts,
    );
    for (entry, note) in sample.entries.iter_mut().zip(RISKY) {
        entry.note = Note::new(note).unwrap();
    }
    sample
}

/// Opens files in `LibreOffice` and saves them as its own flat XML.
fn converted(soffice: &Path, folder: &Path, filter: Option<&str>, files: &[PathBuf]) {
    let mut office = Command::new(soffice);
    office
        .arg("--headless")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(filter.map(|filter| format!("--infilter={filter}")))
        .args(["--convert-to", "fods", "--outdir"])
        .arg(folder)
        .args(files)
        .stdout(Stdio::null());
    assert!(office.status().unwrap().success());
}

/// A cell as `LibreOffice` holds it: its type, and its text.
type Held = (String, String);

fn attribute(tag: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let found = tag.try_get_attribute(name).unwrap()?;
    Some(String::from_utf8(found.value.into_owned()).unwrap())
}

/// The rows of every sheet of a flat XML file. Formulas are counted nowhere: there must be none.
fn sheets(path: &Path) -> BTreeMap<String, Vec<Vec<Held>>> {
    let text = fs::read_to_string(path).unwrap();
    let mut reader = Reader::from_str(&text);
    let mut sheets: BTreeMap<String, Vec<Vec<Held>>> = BTreeMap::new();
    let (mut sheet, mut row, mut cell) = (String::new(), Vec::new(), (String::new(), 1_usize));
    let mut said = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return sheets,
            Event::Start(tag) => match tag.name().as_ref() {
                b"table:table" => sheet = attribute(&tag, b"table:name").unwrap(),
                b"table:table-row" => row = Vec::new(),
                b"table:table-cell" => {
                    assert_eq!(attribute(&tag, b"table:formula"), None);
                    cell = held(&tag);
                    said = String::new();
                }
                b"text:p" if !said.is_empty() => said.push('\n'),
                _ => {}
            },
            Event::Empty(tag) if tag.name().as_ref() == b"table:table-cell" => {
                assert_eq!(attribute(&tag, b"table:formula"), None);
                let (kind, times) = held(&tag);
                // Empty cells to the end of the sheet are of no interest.
                row.extend((0..times.min(50)).map(|_cell| (kind.clone(), String::new())));
            }
            Event::Text(text) => said.push_str(&text.xml10_content().unwrap()),
            Event::GeneralRef(name) => said.push_str(match &*name {
                b"quot" => "\"",
                b"apos" => "'",
                b"lt" => "<",
                b"gt" => ">",
                _ => "&",
            }),
            Event::End(tag) => match tag.name().as_ref() {
                b"table:table-cell" => {
                    let text = said.trim().to_owned();
                    row.extend((0..cell.1).map(|_cell| (cell.0.clone(), text.clone())));
                }
                b"table:table-row" => {
                    let rows = sheets.entry(sheet.clone()).or_default();
                    if row.iter().any(|(kind, _text)| !kind.is_empty()) {
                        rows.push(std::mem::take(&mut row));
                    }
                }
                _ => {}
            },
            Event::Empty(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// The type of a cell, and how many like it follow each other.
fn held(tag: &BytesStart<'_>) -> (String, usize) {
    let kind = attribute(tag, b"office:value-type").unwrap_or_default();
    let times = attribute(tag, b"table:number-columns-repeated");
    (kind, times.map_or(1, |times| times.parse().unwrap()))
}

/// What a cell must be in `LibreOffice`.
const fn wanted(cell: &Cell, from: From) -> &'static str {
    match (cell, from) {
        (Cell::Empty, _) => "",
        (Cell::Text(_) | Cell::Word(_), _) | (Cell::Instant { .. }, From::Csv) => "string",
        (Cell::Whole(_) | Cell::Real(_), _) => "float",
        (Cell::Day(_), _) | (Cell::Instant { .. }, From::Xlsx) => "date",
        (Cell::Time(_), _) => "time",
    }
}

/// Where `LibreOffice` read a table from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    Xlsx,
    Csv,
}

#[test]
fn libreoffice_opens_the_workbook_and_the_tables_with_the_right_types() {
    let Some(soffice) = program("soffice", "libreoffice-calc-nogui") else {
        return;
    };
    let folder = TempDir::new().unwrap();
    let words = Words::new(Language::English);
    let extract = Extract::whole(sample());
    let book = folder.path().join("book.xlsx");
    evenly::platform::files::write_whole(&book, &xlsx::write(&extract, &words).unwrap()).unwrap();
    converted(&soffice, folder.path(), None, &[book]);
    let book = sheets(&folder.path().join("book.fods"));

    let files: Vec<PathBuf> = csv::write(&extract, &words, Mark::Without)
        .into_iter()
        .map(|(table, bytes)| {
            let path = folder.path().join(table.file_name());
            evenly::platform::files::write_whole(&path, &bytes).unwrap();
            path
        })
        .collect();
    // Comma, double quotes, UTF-8, from the first line, and numbers and dates are recognised.
    let filter = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";
    converted(&soffice, folder.path(), Some(filter), &files);

    for sheet in tables::of(&extract, &words) {
        let name = sheet.table.name();
        let read = sheets(&folder.path().join(format!("{name}.fods")));
        for (from, rows) in [(From::Xlsx, &book[name]), (From::Csv, &read[name])] {
            assert_eq!(rows.len(), sheet.rows.len() + 1, "{name} {from:?}");
            for (row, held) in sheet.rows.iter().zip(&rows[1..]) {
                for (place, (cell, column)) in row.iter().zip(&sheet.columns).enumerate() {
                    let (kind, _text) = held.get(place).cloned().unwrap_or_default();
                    let is_any = column.kind == CellKind::Any;
                    let at = format!("{name}.{} {from:?} {cell:?}", column.name);
                    assert!(is_any || kind == wanted(cell, from), "{at} is {kind:?}");
                }
            }
        }
    }
    let note = |rows: &[Vec<Held>], place: usize| {
        let column = rows[0]
            .iter()
            .position(|(_kind, text)| text == "note")
            .unwrap();
        rows[place + 1][column].1.clone()
    };
    let tables = sheets(&folder.path().join("entries.fods"));
    for (place, risky) in RISKY.iter().enumerate() {
        assert_eq!(
            note(&book["entries"], place),
            *risky,
            "a workbook has texts"
        );
        // Tables have an apostrophe that says the same.
        let shown = note(&tables["entries"], place);
        assert_eq!(
            shown.trim_start_matches('\''),
            risky.trim_start_matches('\'')
        );
    }
    assert_eq!(Table::ALL.len(), book.len(), "each table is a sheet");
}

#[test]
fn debians_age_opens_a_locked_file_with_its_six_words() {
    let (Some(age), Some(script)) = (program("age", "age"), program("script", "bsdutils")) else {
        return;
    };
    let folder = TempDir::new().unwrap();
    let words = Passphrase::from_chance(&[0b1011_0110; CHANCE_BYTES]);
    let (locked, open) = (folder.path().join("a.age"), folder.path().join("a.json"));
    let sealed = sealed::seal(b"{\"orchid\": 1}", &words).unwrap();
    evenly::platform::files::write_whole(&locked, &sealed).unwrap();
    // It asks for the words at a terminal, so it gets one.
    let command = format!(
        "{} --decrypt --output {} {}",
        age.display(),
        open.display(),
        locked.display()
    );
    let mut terminal = Command::new(script)
        .args(["-qec", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    writeln!(terminal.stdin.take().unwrap(), "{}", words.expose()).unwrap();
    assert!(terminal.wait().unwrap().success());
    assert_eq!(fs::read_to_string(open).unwrap(), "{\"orchid\": 1}");
}
