//! Owns the calendar file: appointments as iCalendar (RFC 5545, 2009), which every calendar reads.
//!
//! It is written by hand: lines of at most 75 bytes, escaped text, and the clock changes of each zone
//! as they are, so that a program without that zone shows the same hour.

use std::collections::BTreeSet;

use crate::domain::{
    Appointment, AppointmentTime, Day, Observance, Season, Stamp, ZoneName, ZoneRules,
};

/// The most bytes of a line, without its end.
const LINE: usize = 75;

/// Reminders of an appointment with a time: the day before, and two hours before.
const REMIND: [&str; 2] = ["-P1D", "-PT2H"];

/// The reminder of a whole day: at nine in the morning of the day before, and not at midnight.
const REMIND_OF_DAY: &str = "-PT15H";

/// Writes a calendar of appointments. `zones` are the rules of every zone that they name; a time in
/// a zone without rules is written in UTC.
pub fn write(appointments: &[Appointment], zones: &[ZoneRules], made: &Stamp) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.plain("BEGIN:VCALENDAR");
    lines.plain("VERSION:2.0");
    lines.plain("PRODID:-//Evenly//Care path//EN");
    lines.plain("CALSCALE:GREGORIAN");
    lines.plain("METHOD:PUBLISH");
    let told: BTreeSet<&ZoneName> = zones
        .iter()
        .map(|rules| &rules.zone)
        .filter(|zone| is_named(zone))
        .collect();
    for rules in zones.iter().filter(|rules| told.contains(&rules.zone)) {
        zone(&mut lines, rules);
    }
    for appointment in appointments {
        event(&mut lines, appointment, &told, made);
    }
    lines.plain("END:VCALENDAR");
    lines.text.into_bytes()
}

/// Whether a zone has a name of its own, and not only an offset such as `+01:00`.
fn is_named(zone: &ZoneName) -> bool {
    let name = zone.as_str();
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "/_-+".contains(letter);
    name.starts_with(|letter: char| letter.is_ascii_alphabetic()) && name.chars().all(fits)
}

fn zone(lines: &mut Lines, rules: &ZoneRules) {
    lines.plain("BEGIN:VTIMEZONE");
    lines.pair("TZID", rules.zone.as_str());
    for observance in &rules.observances {
        let kind = match observance.season {
            Season::Standard => "STANDARD",
            Season::Daylight => "DAYLIGHT",
        };
        lines.pair("BEGIN", kind);
        lines.pair("DTSTART", &local(&observance.starts));
        lines.pair("TZOFFSETFROM", &offset(observance.starts.offset_s));
        lines.pair("TZOFFSETTO", &offset(observance.offset_s));
        name_of(lines, observance);
        lines.pair("END", kind);
    }
    lines.plain("END:VTIMEZONE");
}

fn name_of(lines: &mut Lines, observance: &Observance) {
    if !observance.name.is_empty() {
        lines.pair("TZNAME", &escaped(&observance.name));
    }
}

fn event(lines: &mut Lines, appointment: &Appointment, told: &BTreeSet<&ZoneName>, made: &Stamp) {
    let title = escaped(&appointment.title);
    lines.plain("BEGIN:VEVENT");
    lines.pair("UID", &appointment.id.to_string());
    lines.pair("DTSTAMP", &utc(made));
    match &appointment.when {
        AppointmentTime::Day(day) => {
            lines.pair("DTSTART;VALUE=DATE", &date(*day));
            lines.pair("DTEND;VALUE=DATE", &date(day.plus(1)));
            lines.plain("TRANSP:TRANSPARENT");
        }
        AppointmentTime::Clock { start, end } => {
            for (name, at) in [("DTSTART", start), ("DTEND", end)] {
                if told.contains(&at.zone) {
                    let zoned = format!("{name};TZID={}", at.zone.as_str());
                    lines.pair(&zoned, &local(at));
                } else {
                    lines.pair(name, &utc(at));
                }
            }
        }
    }
    lines.pair("SUMMARY", &title);
    if let Some(place) = &appointment.place {
        lines.pair("LOCATION", &escaped(place));
    }
    if !appointment.about.is_empty() {
        lines.pair("DESCRIPTION", &escaped(&appointment.about.join("\n")));
    }
    lines.plain("CLASS:PRIVATE");
    let reminders = match appointment.when {
        AppointmentTime::Day(_) => &[REMIND_OF_DAY][..],
        AppointmentTime::Clock { .. } => &REMIND[..],
    };
    for before in reminders {
        lines.plain("BEGIN:VALARM");
        lines.plain("ACTION:DISPLAY");
        lines.pair("DESCRIPTION", &title);
        lines.pair("TRIGGER", before);
        lines.plain("END:VALARM");
    }
    lines.plain("END:VEVENT");
}

fn date(day: Day) -> String {
    format!(
        "{:04}{:02}{:02}",
        day.year(),
        day.month(),
        day.day_of_month()
    )
}

/// What clocks there showed.
fn local(stamp: &Stamp) -> String {
    let time = stamp.time();
    format!(
        "{}T{:02}{:02}00",
        date(stamp.day()),
        time.hour(),
        time.minute()
    )
}

fn utc(stamp: &Stamp) -> String {
    let there = Stamp {
        offset_s: 0,
        ..stamp.clone()
    };
    let second = stamp.utc_ms.div_euclid(1_000).rem_euclid(60);
    let time = there.time();
    format!(
        "{}T{:02}{:02}{second:02}Z",
        date(there.day()),
        time.hour(),
        time.minute()
    )
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.unsigned_abs();
    let (hours, minutes, rest) = (all / 3_600, all / 60 % 60, all % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

/// Text as RFC 5545, 3.3.11 wants it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// The lines of a file, each folded where it is too long.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn plain(&mut self, line: &str) {
        let mut taken = 0;
        for letter in line.chars() {
            // A letter of several bytes stays whole.
            if taken + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                taken = 1;
            }
            self.text.push(letter);
            taken += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    fn pair(&mut self, name: &str, value: &str) {
        self.plain(&format!("{name}:{value}"));
    }
}
