//! Owns writing a diary as CSV tables.

use csv::{Terminator, Writer, WriterBuilder};

use crate::domain::load::{SessionLoad, session_load};
use crate::domain::summary::{numbers, worst_pain};
use crate::domain::{
    Aid, Body, BreakOrigin, Centimetres, Day, DayRange, DayStatus, Diary, Effort, Entry, Exertion,
    Fatigue, History, Hold, Kind, Limp, Metres, Minutes, Pain, Pool, ProfessionalSeen, Profile,
    Set, SetSide, Side, SidePain, SleepMinutes, Soreness, Stamp, Steps, StopReason, Strength,
    Stroke, Tempo, Weaker,
};
use crate::exchange::Table;
use crate::exchange::csv::text::defused;
use crate::exchange::csv::{FORMAT, Mark, Tables, VERSION, put, shape};

/// Writes every table. Lists are joined with `;`, numbers have a point, what was not answered is
/// empty, and text that a spreadsheet could run as a formula gets an apostrophe before it.
pub fn write(diary: &Diary, mark: Mark) -> Tables {
    let mut entries = Sheet::new(&shape::ENTRIES, mark);
    let mut sets = Sheet::new(&shape::SETS, mark);
    let mut pain = Sheet::new(&shape::PAIN, mark);
    for entry in &diary.entries {
        entries.row(&entry_row(entry));
        if let Body::Strength(strength) = &entry.body {
            for (place, set) in strength.sets.iter().enumerate() {
                sets.row(&set_row(entry, strength, place + 1, set));
            }
        }
        for row in pain_rows(entry) {
            pain.row(&row);
        }
    }
    let mut made = vec![
        (Table::Entries, entries),
        (Table::Sets, sets),
        (Table::Pain, pain),
    ];
    made.extend(put::tables(diary, mark));
    let mut about = Sheet::new(&shape::ABOUT, mark);
    let counts: Vec<(Table, usize)> = made
        .iter()
        .map(|(table, sheet)| (*table, sheet.rows))
        .collect();
    for row in about_rows(diary, &counts) {
        about.row(&row);
    }
    made.push((Table::About, about));
    let mut tables: Tables = made
        .into_iter()
        .map(|(table, sheet)| (table, sheet.bytes()))
        .collect();
    tables.insert(Table::Days, days(diary, mark));
    tables
}

/// One table in the making.
pub(super) struct Sheet {
    writer: Writer<Vec<u8>>,
    rows: usize,
}

impl Sheet {
    pub(super) fn new(columns: &[&str], mark: Mark) -> Self {
        let start = match mark {
            Mark::Without => Vec::new(),
            Mark::With => b"\xEF\xBB\xBF".to_vec(),
        };
        let writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(start);
        let mut sheet = Self { writer, rows: 0 };
        let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        sheet.put(&columns);
        sheet
    }

    pub(super) fn row(&mut self, cells: &[String]) {
        self.put(cells);
        self.rows += 1;
    }

    fn put(&mut self, cells: &[String]) {
        // Writing into memory has nothing that could fail, and every row is as long as the first.
        let _written = self.writer.write_record(cells);
    }

    fn bytes(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}

fn about_rows(diary: &Diary, counts: &[(Table, usize)]) -> Vec<[String; 2]> {
    let mut list = vec![
        ["format", FORMAT].map(str::to_owned),
        ["version".to_owned(), VERSION.to_string()],
    ];
    for (table, rows) in counts {
        list.push([table.name().to_owned(), rows.to_string()]);
    }
    if let Some(id) = diary.id {
        list.push(["diary".to_owned(), id.to_string()]);
    }
    if let Some(pseudonym) = &diary.person.pseudonym {
        list.push(["pseudonym".to_owned(), defused(pseudonym.as_str())]);
    }
    if let Some(name) = &diary.person.name {
        list.push(["name".to_owned(), defused(name.as_str())]);
    }
    list.extend(profile_rows(&diary.profile));
    list
}

fn profile_rows(profile: &Profile) -> Vec<[String; 2]> {
    let mut list = Vec::new();
    if let Some(side) = profile.weaker_side {
        list.push(["weaker_side", side.id()].map(str::to_owned));
    }
    match profile.professional_seen {
        Some(ProfessionalSeen::Yes(on)) => {
            list.push(["professional_seen", "yes"].map(str::to_owned));
            if let Some(day) = on {
                list.push(["professional_seen_on".to_owned(), day.to_string()]);
            }
        }
        Some(ProfessionalSeen::No) => {
            list.push(["professional_seen", "no"].map(str::to_owned));
        }
        None => {}
    }
    if let Some(cause) = profile.cause {
        list.push(["cause", cause.id()].map(str::to_owned));
    }
    for (name, asked) in [
        ("daily_light_work", profile.prescribed.daily_light_work),
        ("uneven_sides", profile.prescribed.uneven_sides),
    ] {
        if asked {
            list.push([name, "yes"].map(str::to_owned));
        }
    }
    list
}

fn days(diary: &Diary, mark: Mark) -> Vec<u8> {
    let history = History::of(diary);
    let mut sheet = Sheet::new(&shape::DAYS, mark);
    if let (Some(first), Some(last)) = (history.first_day(), history.last_day()) {
        for (day, status, _load) in history.known_days_in(DayRange { first, last }) {
            sheet.row(&day_row(&history, day, status));
        }
    }
    sheet.bytes()
}

fn day_row(history: &History, day: Day, status: DayStatus) -> [String; shape::DAYS.len()] {
    let numbers = numbers(
        history,
        DayRange {
            first: day,
            last: day,
        },
    );
    let minutes: f64 = [Kind::Bridge, Kind::LegRaise, Kind::Walk, Kind::Swim]
        .into_iter()
        .map(|kind| numbers.activity(kind).minutes)
        .sum();
    let status = match status {
        DayStatus::Trained => "trained",
        DayStatus::Rest => "rest",
        DayStatus::Unknown => "unknown",
    };
    let worst = |side| some(worst_pain(history, day, side).map(Pain::get));
    [
        day.to_string(),
        status.to_owned(),
        numbers.load.au.to_string(),
        numbers.load.sessions.to_string(),
        numbers.load.uncounted.to_string(),
        minutes.to_string(),
        numbers.breaks().to_string(),
        worst(Side::Left),
        worst(Side::Right),
        yes(history.rest_confirmed(day)),
    ]
}

fn entry_row(entry: &Entry) -> Vec<String> {
    shape::ENTRIES
        .iter()
        .map(|column| cell(entry, column))
        .collect()
}

/// The cell of an entry in a column of `entries.csv`.
fn cell(entry: &Entry, column: &str) -> String {
    let start = entry.when.start.as_ref();
    match column {
        "id" => entry.id.to_string(),
        "kind" => entry.kind().id().to_owned(),
        "date" => entry.when.day.to_string(),
        "time" => some(entry.when.time),
        "start_at" => start.map(Stamp::instant_text).unwrap_or_default(),
        "start_offset_s" => some(start.map(|stamp| stamp.offset_s)),
        "start_zone" => start.map(zone).unwrap_or_default(),
        "recorded_at" => entry.recorded.instant_text(),
        "recorded_offset_s" => entry.recorded.offset_s.to_string(),
        "recorded_zone" => zone(&entry.recorded),
        "load_au" => some(session_load(&entry.body).and_then(SessionLoad::au)),
        "note" => defused(entry.note.as_str()),
        "minutes" | "effort" | "stopped_early" => entry.body.exertion().map_or_else(
            || body_cell(&entry.body, column),
            |exertion| exertion_cell(exertion, column),
        ),
        _ => body_cell(&entry.body, column),
    }
}

fn zone(stamp: &Stamp) -> String {
    defused(stamp.zone.as_str())
}

fn exertion_cell(exertion: &Exertion, column: &str) -> String {
    match column {
        "minutes" => some(exertion.minutes.map(Minutes::get)),
        "effort" => some(exertion.effort.map(Effort::get)),
        "stopped_early" => word(exertion.stopped_early.map(StopReason::id)),
        _ => String::new(),
    }
}

fn body_cell(body: &Body, column: &str) -> String {
    match (body, column) {
        (Body::Strength(strength), "variant") => strength.variant.id().to_owned(),
        (Body::Strength(strength), "side") => word(strength.side.map(SetSide::id)),
        (Body::Strength(strength), "felt") => list(strength.felt.iter().map(|felt| felt.id())),
        (Body::Walk(walk), "distance_m") => some(walk.distance.map(Metres::get)),
        (Body::Walk(walk), "steps") => some(walk.steps.map(Steps::get)),
        (Body::Walk(walk), "aid") => word(walk.aid.map(Aid::id)),
        (Body::Walk(walk), "limp") => word(walk.limp.map(Limp::id)),
        (Body::Swim(swim), "distance_m") => some(swim.distance.map(Metres::get)),
        (Body::Swim(swim), "pool_m") => some(swim.pool.map(|pool| pool.length().get())),
        (Body::Swim(swim), "lengths") => some(swim.pool.map(Pool::lengths)),
        (Body::Swim(swim), "stroke") => word(swim.stroke.map(Stroke::id)),
        (Body::Break(pause), "minutes") => some(pause.minutes.map(Minutes::get)),
        (Body::Break(pause), "deeds") => list(pause.deeds.iter().map(|deed| deed.id())),
        (Body::Break(pause), "origin") => word(pause.origin.map(BreakOrigin::id)),
        (Body::Break(pause), "sat_before_minutes") => some(pause.sat_before.map(Minutes::get)),
        (Body::CheckIn(check), "soreness") => some(check.soreness.map(Soreness::get)),
        (Body::CheckIn(check), "weaker") => word(check.weaker.map(Weaker::id)),
        (Body::CheckIn(check), "fatigue") => some(check.fatigue.map(Fatigue::get)),
        (Body::CheckIn(check), "sleep_minutes") => some(check.sleep.map(SleepMinutes::get)),
        (Body::CheckIn(check), "rest_confirmed") => yes(check.rest_confirmed),
        (Body::Girth(girth), "girth_place") => girth.place.id().to_owned(),
        (Body::Girth(girth), "girth_cm_left") => some(girth.cm.left.map(Centimetres::get)),
        (Body::Girth(girth), "girth_cm_right") => some(girth.cm.right.map(Centimetres::get)),
        (
            Body::Strength(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::Break(_)
            | Body::CheckIn(_)
            | Body::Girth(_)
            | Body::Note,
            _,
        ) => String::new(),
    }
}

fn set_row(
    entry: &Entry,
    strength: &Strength,
    number: usize,
    set: &Set,
) -> [String; shape::SETS.len()] {
    [
        entry.id.to_string(),
        entry.when.day.to_string(),
        strength.variant.id().to_owned(),
        number.to_string(),
        set.side.id().to_owned(),
        set.reps.get().to_string(),
        some(set.hold.map(Hold::get)),
        some(set.tempo.map(Tempo::up_s)),
        some(set.tempo.map(Tempo::down_s)),
    ]
}

fn pain_rows(entry: &Entry) -> Vec<[String; shape::PAIN.len()]> {
    let nothing = SidePain::default();
    let row = |side: Side, pain: &SidePain, morning: Option<Pain>| {
        [
            entry.id.to_string(),
            entry.when.day.to_string(),
            entry.kind().id().to_owned(),
            side.id().to_owned(),
            some(pain.before.map(Pain::get)),
            some(pain.worst.map(Pain::get)),
            some(pain.next_morning.map(Pain::get)),
            some(morning.map(Pain::get)),
            list(pain.feels.iter().map(|feel| feel.id())),
            list(pain.sites.iter().map(|site| site.id())),
        ]
    };
    match &entry.body {
        Body::Strength(_) | Body::Walk(_) | Body::Swim(_) => entry
            .body
            .exertion()
            .into_iter()
            .flat_map(|exertion| exertion.pain.iter())
            .filter(|(_side, pain)| !pain.is_empty())
            .map(|(side, pain)| row(side, pain, None))
            .collect(),
        Body::CheckIn(check_in) => check_in
            .pain
            .iter()
            .filter(|(_side, morning)| morning.is_some())
            .map(|(side, morning)| row(side, &nothing, *morning))
            .collect(),
        Body::Break(_) | Body::Girth(_) | Body::Note => Vec::new(),
    }
}

pub(super) fn some(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

pub(super) fn word(word: Option<&'static str>) -> String {
    word.unwrap_or_default().to_owned()
}

fn yes(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

pub(super) fn list(words: impl Iterator<Item = &'static str>) -> String {
    words.collect::<Vec<_>>().join(";")
}
