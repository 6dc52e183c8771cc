//! Holds calendar files to an independent reader: `PyPI` icalendar with Python's own zones.
//!
//! The package is fetched by `scripts/setup-calendar.sh`; without it these tests look at nothing,
//! which they print; where `CI` is set they fail instead.

use std::io::Write as _;
use std::process::{Command, Stdio};

use evenly::domain::{Appointment, AppointmentTime, ClockTime, Day, EntryId, Stamp, ZoneName};
use evenly::exchange::calendar;
use evenly::platform::clock;
use evenly::platform::zone::zone_rules;
use serde_json::Value;

use crate::fetched::find;

const HOUR_MS: i64 = 3_600_000;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// An appointment of an hour, at half past ten.
fn at_half_past_ten(number: u8, on: &str, zone: &str) -> Appointment {
    let zone = ZoneName::new(zone);
    let start = clock::resolve(day(on), ClockTime::new(10, 30).unwrap(), &zone);
    let end = clock::at(start.utc_ms + HOUR_MS, None, &zone);
    Appointment {
        id: format!("00000000-0000-7000-8000-0000000000{number:02}")
            .parse::<EntryId>()
            .unwrap(),
        when: AppointmentTime::Clock { start, end },
        title: "EMG".to_owned(),
        place: None,
        about: Vec::new(),
    }
}

fn file(appointments: &[Appointment]) -> Vec<u8> {
    let zones: Vec<_> = appointments
        .iter()
        .filter_map(|appointment| match &appointment.when {
            AppointmentTime::Clock { start, end } => Some((start, end)),
            AppointmentTime::Day(_) => None,
        })
        .fold(Vec::<(Stamp, Stamp)>::new(), |mut spans, (start, end)| {
            match spans.iter_mut().find(|span| span.0.zone == start.zone) {
                Some(span) => span.1 = end.clone(),
                None => spans.push((start.clone(), end.clone())),
            }
            spans
        })
        .iter()
        .map(|(first, last)| zone_rules(&first.zone, first, last))
        .collect();
    let made = clock::resolve(
        day("2026-03-01"),
        ClockTime::new(12, 0).unwrap(),
        &ZoneName::new("UTC"),
    );
    calendar::write(appointments, &zones, &made)
}

/// What the other program reads; `None` where it is not here.
fn read(bytes: &[u8]) -> Option<Vec<Value>> {
    let package = find(
        "EVENLY_ICALENDAR",
        "icalendar/packages",
        "setup-calendar.sh",
    )?;
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/core/oracle/calendar_file.py"
    );
    let mut python = Command::new("python3")
        .arg(script)
        .arg(package)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python 3 is here, as pip was");
    python.stdin.take().unwrap().write_all(bytes).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    Some(
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect(),
    )
}

#[test]
fn the_hour_is_right_on_both_sides_of_a_clock_change_in_every_kind_of_zone() {
    // The instants are those of Python's zoneinfo, worked out by hand from the zone's rules too.
    let cases = [
        ("Europe/Berlin", "2026-03-28", "2026-03-28T09:30"),
        ("Europe/Berlin", "2026-03-30", "2026-03-30T08:30"),
        ("America/New_York", "2026-10-31", "2026-10-31T14:30"),
        ("America/New_York", "2026-11-02", "2026-11-02T15:30"),
        ("Asia/Shanghai", "2026-03-28", "2026-03-28T02:30"),
        ("Asia/Shanghai", "2026-11-02", "2026-11-02T02:30"),
        // The southern half: summer time begins on 4 October and ended on 5 April.
        ("Australia/Sydney", "2026-04-04", "2026-04-03T23:30"),
        ("Australia/Sydney", "2026-04-06", "2026-04-06T00:30"),
        ("Australia/Sydney", "2026-10-05", "2026-10-04T23:30"),
    ];
    let appointments: Vec<Appointment> = cases
        .iter()
        .zip(1..)
        .map(|((zone, on, _utc), number)| at_half_past_ten(number, on, zone))
        .collect();
    let Some(events) = read(&file(&appointments)) else {
        return;
    };
    assert_eq!(events.len(), cases.len());
    for ((event, appointment), (zone, on, utc)) in events.iter().zip(&appointments).zip(cases) {
        assert_eq!(event["uid"], appointment.id.to_string());
        assert_eq!(event["zone"], zone);
        assert_eq!(event["local"], format!("{on}T10:30"), "{zone}");
        assert_eq!(event["utc"], utc, "{zone} by its name");
        assert_eq!(event["utc_told"], utc, "{zone} by the changes in the file");
        assert_eq!(event["length_min"], 60.0);
        assert_eq!(event["alarms_min"], serde_json::json!([-1440.0, -120.0]));
    }
}

#[test]
fn a_machine_that_knows_only_its_offset_writes_the_instant() {
    let appointment = at_half_past_ten(1, "2026-03-30", "+05:30");
    let Some(events) = read(&file(&[appointment])) else {
        return;
    };
    assert_eq!(events[0]["zone"], "");
    assert_eq!(events[0]["utc"], "2026-03-30T05:00");
}

#[test]
fn a_day_without_a_time_is_a_whole_day_and_reminds_in_the_morning_before() {
    let appointment = Appointment {
        when: AppointmentTime::Day(day("2026-12-31")),
        ..at_half_past_ten(1, "2026-12-31", "Europe/Berlin")
    };
    let bytes = file(&[appointment]);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(!text.contains("VTIMEZONE"), "{text}");
    let Some(events) = read(&bytes) else {
        return;
    };
    assert_eq!(events[0]["local"], "2026-12-31");
    assert_eq!(events[0]["length_min"], 1_440.0);
    assert_eq!(events[0]["alarms_min"], serde_json::json!([-900.0]));
}

/// Long, in letters of three bytes, and with everything that iCalendar gives a meaning to.
const LONG: &str = "腰椎核磁共振检查，请提前四小时不要进食；带上以前的片子和报告。腰椎核磁共振检查，请提前到达登记窗口并带好证件。";
const MARKS: &str = "Room 2, 3rd floor; ask for \\ Dr \"Who\": BEGIN:VEVENT";

#[test]
fn long_chinese_and_every_mark_come_back_and_no_line_is_too_long() {
    let appointment = Appointment {
        title: LONG.to_owned(),
        place: Some(MARKS.to_owned()),
        about: vec![MARKS.to_owned(), LONG.to_owned(), String::new()],
        ..at_half_past_ten(1, "2026-03-30", "Europe/Berlin")
    };
    let bytes = file(std::slice::from_ref(&appointment));
    let text = String::from_utf8(bytes.clone()).expect("no letter is cut");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(
        lines
            .iter()
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    assert!(
        lines.iter().any(|line| line.starts_with(' ')),
        "it is folded"
    );
    let Some(events) = read(&bytes) else {
        return;
    };
    assert_eq!(events[0]["summary"], LONG);
    assert_eq!(events[0]["location"], MARKS);
    assert_eq!(events[0]["description"], appointment.about.join("\n"));
}
