//! Owns one reader for each kind of file from outside, with what holds whatever was read. The fuzz targets and the replay of their corpus call the same ones.

use std::collections::BTreeMap;

use evenly::domain::revision::{Bundle, Item, Past, merge};
use evenly::domain::{Completeness, Day, Extract, Kind, PlanSheet};
use evenly::exchange::activity::{self, Activity, ActivityFile, Format, Start, wire};
use evenly::exchange::csv::{self, Mark, Tables};
use evenly::exchange::json::{self, Older};
use evenly::exchange::sealed::{self, Passphrase};
use evenly::exchange::{Problem, Table, plan_code, plan_file};
use evenly::i18n::Words;

/// Reads bytes from outside and says whether there was something to take. With words, what is said
/// of it is put into them too; fuzz targets have none, as they take nine tenths of the time.
type Reader = fn(&[u8], Option<&Words>) -> bool;

/// The readers by the names of their fuzz targets and of the folders of their corpus.
pub(crate) const READERS: [(&str, Reader); 14] = [
    ("any_activity", any_activity),
    ("apple_health", apple_health),
    ("diary_csv", diary_csv),
    ("diary_json", diary_json),
    ("fit", fit),
    ("garmin_csv", garmin_csv),
    ("gpx", gpx),
    ("merge", meeting),
    ("plan_code", code),
    ("plan_file", plan),
    ("sealed", locked),
    ("strava_csv", strava_csv),
    ("tcx", tcx),
    ("worker", worker),
];

/// Reads with the reader of this name.
pub(crate) fn read(name: &str, bytes: &[u8], words: Option<&Words>) -> bool {
    let known = READERS.iter().find(|(known, _)| *known == name);
    let (_, reader) = known.expect("a reader of this name");
    reader(bytes, words)
}

/// The most bytes that a reader is told to take here.
const CAP: usize = 1 << 20;

/// A refusal has words.
fn refused(words: Option<&Words>, said: impl FnOnce(&Words) -> String) -> bool {
    if let Some(words) = words {
        assert_ne!(said(words), "");
    }
    false
}

fn in_a_line(words: Option<&Words>, problems: &[Problem]) {
    if let Some(words) = words {
        for problem in problems {
            assert_ne!(problem.message(words), "", "{problem:?}");
        }
    }
}

fn diary_json(bytes: &[u8], words: Option<&Words>) -> bool {
    let recent = json::recent(bytes, Day::fixed(2026, 11, 1), Older::PassOver);
    assert!(recent.bytes.len() <= bytes.len(), "something was added");
    let copy = match json::read_copy(bytes, CAP) {
        Ok(copy) => copy,
        Err(error) => return refused(words, |words| error.message(words)),
    };
    in_a_line(words, &copy.problems);
    let written = json::to_bytes(&copy.diary);
    let again = json::read_copy(&written, usize::MAX).expect("what was written is read");
    assert_eq!(again.diary, copy.diary);
    assert_eq!(again.problems, []);
    assert_eq!(again.completeness, Completeness::Whole);
    true
}

/// The tables of one input: a line `=== name` begins one.
fn tables_of(bytes: &[u8]) -> Tables {
    let mut tables: BTreeMap<Table, Vec<u8>> = BTreeMap::new();
    let mut open = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let name = line.strip_prefix(b"=== ").map(<[u8]>::trim_ascii);
        let begun = name.and_then(|name| {
            let mut all = Table::ALL.into_iter();
            all.find(|table| table.name().as_bytes() == name)
        });
        if begun.is_some() {
            open = begun;
        } else if let Some(table) = open {
            tables.entry(table).or_default().extend_from_slice(line);
        }
    }
    tables
}

fn diary_csv(bytes: &[u8], words: Option<&Words>) -> bool {
    let copy = match csv::read_copy(&tables_of(bytes), CAP) {
        Ok(copy) => copy,
        Err(error) => return refused(words, |words| error.message(words)),
    };
    in_a_line(words, &copy.problems);
    let written = json::to_bytes(&copy.diary);
    let again = json::read(&written, usize::MAX).expect("what was written is read");
    assert_eq!(again, (copy.diary.clone(), Vec::new()));
    if let Some(words) = words {
        let extract = Extract::whole(copy.diary);
        let tables = csv::write(&extract, words, Mark::Without);
        let again = csv::read(&tables, usize::MAX).expect("what was written is read");
        assert_eq!(again, (extract.diary().clone(), Vec::new()));
    }
    true
}

/// The diary that files meet here.
const AT_HOME: &str = include_str!("../../fuzz/corpus/merge/at-home.json");

fn bundle_of(bytes: &[u8], words: Option<&Words>) -> Option<Bundle> {
    let (copy, past) = match json::read_with_past(bytes, CAP) {
        Ok(read) => read,
        Err(error) => {
            refused(words, |words| error.message(words));
            return None;
        }
    };
    let past = past.unwrap_or_default();
    let written = json::to_bytes_with_past(&copy.diary, &past);
    let (again, past_again) =
        json::read_with_past(&written, usize::MAX).expect("what was written is read");
    assert_eq!(again.diary, copy.diary);
    assert_eq!(again.problems, []);
    let mut in_order = past.clone();
    in_order.versions.sort_by_key(Item::thing);
    assert_eq!(past_again, Some(in_order));
    let whole = !matches!(copy.completeness, Completeness::Reduced { .. });
    if !whole || !copy.problems.is_empty() {
        return None;
    }
    let (bundle, unfit) = Bundle::of(copy.diary, past);
    unfit.is_empty().then_some(bundle)
}

fn meeting(bytes: &[u8], words: Option<&Words>) -> bool {
    thread_local! {
        static HOME: Bundle = home();
    }
    let Some(clinic) = bundle_of(bytes, words) else {
        return false;
    };
    HOME.with(|home| {
        let mut here = home.clone();
        here.take(merge(home, &clinic));
        let mut there = clinic.clone();
        there.take(merge(&clinic, home));
        assert_eq!(here.seal(), there.seal(), "both know the same afterwards");
        assert!(merge(&here, &clinic).is_empty(), "twice is once");
        assert!(merge(&there, home).is_empty(), "twice is once");
    });
    true
}

fn home() -> Bundle {
    let read = json::read_with_past(AT_HOME.as_bytes(), CAP);
    let (copy, past) = read.expect("the diary at home is read");
    let (bundle, unfit) = Bundle::of(copy.diary, past.unwrap_or_else(Past::default));
    assert_eq!(unfit, []);
    bundle
}

fn plan(bytes: &[u8], words: Option<&Words>) -> bool {
    let (sheet, problems) = match plan_file::read(bytes) {
        Ok(read) => read,
        Err(error) => return refused(words, |words| error.message(words)),
    };
    in_a_line(words, &problems);
    let Some(sheet) = sheet else {
        assert_ne!(problems, [], "no plan, and nobody says why");
        return false;
    };
    comes_back(&sheet);
    true
}

/// A plan is the same after each of the ways on which it travels.
fn comes_back(sheet: &PlanSheet) {
    let again = plan_file::read(&plan_file::to_bytes(sheet));
    assert_eq!(again, Ok((Some(sheet.clone()), Vec::new())));
    assert_eq!(PlanSheet::from_text(&sheet.to_text()).as_ref(), Ok(sheet));
    let texts = plan_code::texts(sheet);
    let texts: Vec<&str> = texts.iter().rev().map(String::as_str).collect();
    assert_eq!(plan_code::join(&texts).as_ref(), Ok(sheet));
}

/// A line `===` stands between two codes. A plan without the head of a code gets one, as nobody
/// guesses a checksum.
fn code(bytes: &[u8], words: Option<&Words>) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let mut text = text.to_owned();
    if text.starts_with("evenly-plan") {
        let plan = text.replace('\r', "");
        let plan = plan.trim_end_matches('\n');
        let sum = crc32fast::hash(plan.as_bytes());
        text = format!("EVENLYPLAN 1/1 {sum:08X}\n{plan}");
    }
    let texts: Vec<&str> = text.split("\n===\n").collect();
    match plan_code::join(&texts) {
        Ok(sheet) => {
            comes_back(&sheet);
            true
        }
        Err(error) => refused(words, |words| error.message(words)),
    }
}

/// Files whose lock would take long to try are left to the tests of the work factor.
fn locked(bytes: &[u8], words: Option<&Words>) -> bool {
    let work = bytes
        .split(|byte| *byte == b'\n')
        .filter_map(|line| line.strip_prefix(b"-> scrypt "))
        .filter_map(|rest| std::str::from_utf8(rest).ok())
        .filter_map(|rest| rest.split(' ').nth(1)?.trim().parse::<u32>().ok());
    if work.into_iter().any(|work| (7..=20).contains(&work)) {
        return false;
    }
    match sealed::open(bytes, &Passphrase::typed("made up"), CAP) {
        Ok(opened) => {
            assert!(opened.len() < bytes.len());
            true
        }
        Err(error) => refused(words, |words| error.message(words)),
    }
}

fn any_activity(bytes: &[u8], words: Option<&Words>) -> bool {
    taken(bytes, words).is_some()
}

fn apple_health(bytes: &[u8], words: Option<&Words>) -> bool {
    begun(b"<HealthData>", bytes, &[Format::AppleHealth], words)
}

fn gpx(bytes: &[u8], words: Option<&Words>) -> bool {
    begun(b"<gpx>", bytes, &[Format::Gpx], words)
}

fn tcx(bytes: &[u8], words: Option<&Words>) -> bool {
    begun(b"<TrainingCenterDatabase>", bytes, &[Format::Tcx], words)
}

fn garmin_csv(bytes: &[u8], words: Option<&Words>) -> bool {
    begun(b"Activity Type,Date,", bytes, &TABLES, words)
}

fn strava_csv(bytes: &[u8], words: Option<&Words>) -> bool {
    begun(b"Activity Type,Activity Date,", bytes, &TABLES, words)
}

/// A further column can make the table of the one site one of the other.
const TABLES: [Format; 2] = [Format::GarminCsv, Format::StravaCsv];

/// Reads a file whose beginning says what it is.
fn begun(beginning: &[u8], rest: &[u8], formats: &[Format], words: Option<&Words>) -> bool {
    let file = taken(&[beginning, rest].concat(), words);
    file.is_some_and(|file| {
        assert!(formats.contains(&file.format), "{:?}", file.format);
        true
    })
}

/// The messages of a FIT file, to which the head and the checksum are made.
fn fit(messages: &[u8], words: Option<&Words>) -> bool {
    let length = u32::try_from(messages.len()).unwrap_or(u32::MAX);
    let mut bytes = vec![12, 0x20, 0x64, 0x08];
    bytes.extend(length.to_le_bytes());
    bytes.extend(b".FIT");
    bytes.extend(messages);
    let sum = bytes.iter().fold(0, |sum, byte| fit_sum(sum, *byte));
    bytes.extend(sum.to_le_bytes());
    begun(&[], &bytes, &[Format::Fit], words)
}

/// CRC-16 as FIT has it: polynomial 0xA001, the lowest bit first.
fn fit_sum(sum: u16, byte: u8) -> u16 {
    (0..8).fold(sum ^ u16::from(byte), |sum, _bit| {
        let low = sum & 1;
        (sum >> 1) ^ (low * 0xA001)
    })
}

/// Reads a file of activities as it is, and as the program does: through the words of the process
/// that reads it. Both say the same.
fn taken(bytes: &[u8], words: Option<&Words>) -> Option<ActivityFile> {
    let read = activity::read(bytes);
    let mut told = Vec::new();
    wire::serve(&mut { bytes }, &mut told).expect("memory takes everything");
    let heard = wire::hear(&mut told.as_slice(), &mut |_bytes| true);
    let heard = heard.map(|file| file.expect("nobody stopped it"));
    match (read, heard) {
        (Ok(read), Ok(heard)) => {
            in_order(&read, words);
            assert_eq!(heard, read);
            Some(read)
        }
        (Err(read), Err(heard)) => {
            assert_eq!(heard, read);
            refused(words, |words| read.message(words));
            None
        }
        (read, heard) => panic!("read {read:?}, heard {heard:?}"),
    }
}

fn worker(bytes: &[u8], words: Option<&Words>) -> bool {
    let mut heard = 0_u64;
    let outcome = wire::hear(&mut { bytes }, &mut |_bytes| {
        heard += 1;
        heard < 10_000
    });
    match outcome {
        Ok(Some(file)) => {
            in_order(&file, words);
            true
        }
        Ok(None) => false,
        Err(error) => refused(words, |words| error.message(words)),
    }
}

/// Everything that was taken is what a diary can hold.
fn in_order(file: &ActivityFile, words: Option<&Words>) {
    for activity in &file.activities {
        assert!(is_possible(activity), "{activity:?}");
    }
    if let Some(words) = words {
        for problem in &file.problems {
            assert_ne!(problem.message(words), "", "{problem:?}");
        }
    }
}

fn is_possible(activity: &Activity) -> bool {
    // 1900 to 2199.
    const MOMENTS: std::ops::Range<i64> = -2_208_988_800_000..7_258_118_400_000;
    const OFFSETS: std::ops::RangeInclusive<i32> = -64_800..=64_800;
    let start = match activity.start {
        Start::Instant { utc_ms, offset_s } => {
            MOMENTS.contains(&utc_ms) && offset_s.is_none_or(|offset| OFFSETS.contains(&offset))
        }
        Start::Civil { .. } => true,
    };
    let parts = match activity.kind {
        Kind::Walk => activity.pool.is_none() && activity.stroke.is_none(),
        Kind::Swim => activity.steps.is_none(),
        Kind::Bridge
        | Kind::LegRaise
        | Kind::Own
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::BodyMap
        | Kind::CareStep
        | Kind::Note => false,
    };
    start && parts && activity.entry_id() == activity.entry_id()
}
