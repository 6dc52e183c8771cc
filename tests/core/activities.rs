//! Tests reading walks and swims of watches: the same numbers from every format, and a clean word on
//! everything that is broken.

use evenly::domain::{Kind, Metres, Stroke};
use evenly::exchange::activity::{
    Activity, ActivityFile, Format, Place, Reason, Start, Unreadable, read, wire,
};
use rustyfit::profile::typedef::{Sport, SwimStroke};

use crate::tracks::{Fit, START_S, gpx, tcx};

fn only(bytes: &[u8]) -> Activity {
    let file = read(bytes).unwrap();
    assert_eq!(file.problems, []);
    assert_eq!(file.activities.len(), 1);
    file.activities.into_iter().next().unwrap()
}

fn refused(bytes: &[u8]) -> Unreadable {
    read(bytes).unwrap_err()
}

/// 40 minutes and 3000 m: durations agree to the second, distances to half a per cent (points are
/// added up on a sphere), average heart rates to a beat.
fn is_the_walk(activity: &Activity) {
    assert_eq!(activity.kind, Kind::Walk);
    let Start::Instant { utc_ms, .. } = activity.start else {
        panic!("an instant")
    };
    assert_eq!(utc_ms, START_S * 1_000);
    assert!((activity.minutes.get() - 40.0).abs() < 0.02, "{activity:?}");
    let metres = activity.distance.unwrap().get();
    assert!((metres - 3_000.0).abs() < 15.0, "{metres}");
    let average = activity.heart_rate.average.unwrap().get();
    assert!((99..=101).contains(&average), "{average}");
    assert_eq!(activity.heart_rate.highest.unwrap().get(), 110);
}

#[test]
fn the_same_walk_comes_from_fit_gpx_and_tcx() {
    let fit = only(&Fit::default().bytes());
    let gpx = only(gpx("walking").as_bytes());
    let tcx = only(tcx("Walking").as_bytes());
    for activity in [&fit, &gpx, &tcx] {
        is_the_walk(activity);
        assert_eq!(activity.entry_id(), fit.entry_id());
    }
    // A stride is two steps; the watch alone counts them.
    assert_eq!(fit.steps.unwrap().get(), 4_200);
    assert_eq!(gpx.steps, None);
    // The watch says the zone it was in.
    let Start::Instant { offset_s, .. } = fit.start else {
        panic!("an instant")
    };
    assert_eq!(offset_s, Some(7_200));
}

#[test]
fn a_swim_in_a_pool_has_its_lengths_and_its_stroke() {
    let fit = Fit {
        sport: Sport::SWIMMING,
        lengths: Some((40, 2_500)),
        stroke: SwimStroke::BREASTSTROKE,
        ..Fit::default()
    };
    let swim = only(&fit.bytes());
    assert_eq!(swim.kind, Kind::Swim);
    let pool = swim.pool.unwrap();
    assert_eq!((pool.lengths(), pool.length().get()), (40, 25.0));
    assert_eq!(swim.distance, None, "the pool says it");
    assert_eq!(swim.stroke, Some(Stroke::Breaststroke));
    assert_eq!(swim.steps, None);
}

#[test]
fn an_apple_workout_is_read_in_its_older_and_its_newer_form() {
    let older = br#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [ <!ELEMENT HealthData (ExportDate,Me,Record*)> <!ENTITY a "aaaa"> ]>
<HealthData locale="en_DE"><Record type="HKQuantityTypeIdentifierStepCount" value="12"/>
<Workout workoutActivityType="HKWorkoutActivityTypeWalking" duration="30.5" durationUnit="min"
 totalDistance="2.1" totalDistanceUnit="km" startDate="2026-05-01 07:12:33 +0200"
 endDate="2026-05-01 07:43:03 +0200"/></HealthData>"#;
    let walk = only(older);
    assert_eq!((walk.kind, walk.minutes.get()), (Kind::Walk, 30.5));
    assert_eq!(walk.distance, Some(Metres::new(2_100.0).unwrap()));
    let start = Start::Instant {
        utc_ms: START_S * 1_000,
        offset_s: Some(7_200),
    };
    assert_eq!(walk.start, start);
    let newer = br#"<HealthData><Workout workoutActivityType="HKWorkoutActivityTypeSwimming"
 duration="20" durationUnit="min" startDate="2026-05-01 07:12:33 -0330" endDate="">
 <MetadataEntry key="HKLapLength" value="25 yd"/>
 <WorkoutEvent type="HKWorkoutEventTypeLap"/><WorkoutEvent type="HKWorkoutEventTypeLap"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceSwimming" sum="50" unit="yd"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="121.4" maximum="140" unit="count/min"/>
 </Workout></HealthData>"#;
    let swim = only(newer);
    let pool = swim.pool.unwrap();
    assert_eq!((pool.lengths(), pool.length().get()), (2, 22.86));
    assert_eq!(swim.heart_rate.average.unwrap().get(), 121);
    let Start::Instant { offset_s, .. } = swim.start else {
        panic!("an instant")
    };
    assert_eq!(offset_s, Some(-12_600));
}

#[test]
fn tables_of_garmin_and_strava_are_read_with_commas_semicolons_and_decimal_commas() {
    let garmin = "\u{FEFF}Activity Type;Date;Title;Distance;Time;Avg HR;Max HR;Steps\r\n\
        Walking;2026-05-01 07:12:33;\"Round; the lake\";3,00;00:40:00;100;110;4.200\r\n\
        Pool Swim;2026-05-02 18:00:00;;1.000;32:10;--;--;--\r\n\
        Running;2026-05-03 18:00:00;;5,0;25:00;;;\r\n\r\n";
    let file = read(garmin.as_bytes()).unwrap();
    assert_eq!(file.format, Format::GarminCsv);
    let [walk, swim] = file.activities.as_slice() else {
        panic!("{file:?}")
    };
    assert_eq!(
        (walk.minutes.get(), walk.distance.unwrap().get()),
        (40.0, 3_000.0)
    );
    assert_eq!(walk.place, Place::Line(2));
    assert_eq!((swim.kind, swim.minutes.get()), (Kind::Swim, 32.17));
    let reasons: Vec<_> = file
        .problems
        .iter()
        .map(|problem| (problem.place, problem.reason.clone()))
        .collect();
    assert_eq!(
        reasons,
        [
            (Place::File, Reason::UnitsNotSaid),
            (Place::Line(4), Reason::OtherSport("Running".to_owned())),
        ]
    );
    let strava = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Max Heart Rate,Moving Time,Distance,Average Heart Rate\n\
        77,\"May 1, 2026, 5:12:33 AM\",\"a, b\",Walk,2460,3.00,110,2400,3000.4,100.2\n";
    is_the_walk(&only(strava.as_bytes()));
}

#[test]
fn what_is_no_walk_or_swim_is_said_and_left_out() {
    let reason = |bytes: &[u8]| {
        let file = read(bytes).unwrap();
        assert_eq!(file.activities, []);
        assert_eq!(file.problems.len(), 1, "{file:?}");
        file.problems[0].reason.clone()
    };
    let cycling = Fit {
        sport: Sport::CYCLING,
        ..Fit::default()
    };
    assert_eq!(
        reason(&cycling.bytes()),
        Reason::OtherSport("cycling".to_owned())
    );
    assert_eq!(
        reason(tcx("Biking").as_bytes()),
        Reason::OtherSport("Biking".to_owned())
    );
    // Nobody named the sport: slow is a walk, fast is not.
    is_the_walk(&only(gpx("").as_bytes()));
    let fast = gpx("").replace(":3", ":0");
    let file = read(fast.as_bytes()).unwrap();
    assert!(
        file.problems
            .iter()
            .any(|problem| problem.reason == Reason::TimeGoesBack)
    );
    let no_time = gpx("walking")
        .replace("<time>", "<when>")
        .replace("</time>", "</when>");
    assert_eq!(reason(no_time.as_bytes()), Reason::NoStart);
    let bad_time = gpx("walking").replace("2026-05-01T", "2026-13-41T");
    assert_eq!(reason(bad_time.as_bytes()), Reason::NoStart);
    let one_point = "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"><time>2026-05-01T05:00:00Z</time></trkpt></trkseg></trk></gpx>";
    assert_eq!(reason(one_point.as_bytes()), Reason::NoDuration);
}

#[test]
fn a_fit_file_cut_at_any_byte_is_a_clean_word() {
    let whole = Fit::default().bytes();
    for length in 0..whole.len() {
        let cut = &whole[..length];
        match read(cut) {
            Err(Unreadable::Empty) => assert_eq!(length, 0),
            Err(Unreadable::UnknownKind) => assert!(length < 12, "{length}"),
            Err(Unreadable::CutShort | Unreadable::Malformed { .. }) => {}
            Err(other) => panic!("{length}: {other}"),
            Ok(file) => panic!("{length}: {file:?}"),
        }
    }
    let no_session = Fit {
        with_session: false,
        ..Fit::default()
    };
    assert_eq!(read(&no_session.bytes()).unwrap().activities, []);
}

#[test]
fn hostile_files_are_refused_with_a_word_of_their_own() {
    let deep = format!("<gpx>{}", "<a>".repeat(1_000_000));
    let long_text = format!(
        "<gpx><trk><name>{}</name></trk></gpx>",
        "x".repeat(3_000_000)
    );
    let long_tag = format!("<gpx a=\"{}\"/>", "x".repeat(3_000_000));
    let bomb = "<!DOCTYPE gpx [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]><gpx><trk><name>&a;</name></trk></gpx>";
    let long_cell = format!("Activity Type,Date\n{},1\n", "x".repeat(1_000_000));
    let utf16: Vec<u8> = "<gpx/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&[u8], Unreadable); 12] = [
        (b"", Unreadable::Empty),
        (b"\xEF\xBB\xBF  ", Unreadable::Empty),
        (b"PK\x03\x04rest", Unreadable::Archive),
        (b"\x1F\x8Brest", Unreadable::Archive),
        (b"hello", Unreadable::UnknownKind),
        (b"<html></html>", Unreadable::UnknownKind),
        (
            &[b"\xFF\xFE".as_slice(), &utf16].concat(),
            Unreadable::NotUtf8,
        ),
        (deep.as_bytes(), Unreadable::TooDeep),
        (long_text.as_bytes(), Unreadable::PartTooLarge),
        (long_tag.as_bytes(), Unreadable::PartTooLarge),
        (long_cell.as_bytes(), Unreadable::PartTooLarge),
        (b"<gpx><trk>", Unreadable::CutShort),
    ];
    for (bytes, expected) in cases {
        assert_eq!(
            refused(bytes),
            expected,
            "{:?}",
            &bytes[..bytes.len().min(40)]
        );
    }
    assert!(matches!(
        refused(b"<gpx><trk></gpx>"),
        Unreadable::Malformed { .. }
    ));
    assert_eq!(read(bomb.as_bytes()).unwrap().activities, []);
}

fn told(bytes: &[u8]) -> Vec<u8> {
    let mut lines = Vec::new();
    wire::serve(&mut { bytes }, &mut lines).unwrap();
    lines
}

fn heard(lines: &[u8]) -> Result<Option<ActivityFile>, Unreadable> {
    wire::hear(&mut { lines }, &mut |_lines| true)
}

#[test]
fn what_the_reading_process_tells_is_heard_as_it_was_meant() {
    let garmin = "Activity Type,Date,Time\nWalking,2026-05-01 07:12:33,40:00\nYoga,2026-05-01 08:00:00,10:00\n";
    let swim = Fit {
        sport: Sport::SWIMMING,
        lengths: Some((40, 2_500)),
        stroke: SwimStroke::IM,
        ..Fit::default()
    };
    for bytes in [
        Fit::default().bytes(),
        swim.bytes(),
        gpx("walking").into_bytes(),
        tcx("Biking").into_bytes(),
        garmin.as_bytes().to_vec(),
    ] {
        assert_eq!(heard(&told(&bytes)), Ok(Some(read(&bytes).unwrap())));
    }
    for bytes in [b"".as_slice(), b"hello", b"<gpx>", b"PK\x03\x04"] {
        assert_eq!(heard(&told(bytes)), Err(refused(bytes)));
    }
}

#[test]
fn a_reading_process_that_tells_nonsense_is_not_believed() {
    let walk = String::from_utf8(told(gpx("walking").as_bytes())).unwrap();
    assert_eq!(heard(b""), Err(Unreadable::TooCostly), "it was stopped");
    let cut = &walk.as_bytes()[..walk.len() - 20];
    assert!(heard(cut).is_err());
    let first = walk.lines().next().unwrap();
    assert_eq!(
        heard(format!("{first}\n").as_bytes()),
        Err(Unreadable::TooCostly)
    );
    let nonsense = [
        "hello\n".to_owned(),
        "{\"done\":\"floppy\"}\n".to_owned(),
        "{\"done\":\"gpx\",\"more\":1}\n".to_owned(),
        walk.replace("\"walk\"", "\"bridge\""),
        walk.replace("\"minutes\":40.0", "\"minutes\":99999"),
        walk.replace("\"minutes\":40.0", "\"minutes\":null"),
        walk.replace("\"average\":", "\"avarage\":"),
        walk.replace("\"minutes\":", "\"stroke\":\"mixed\",\"minutes\":"),
        walk.replace(
            "\"minutes\":",
            "\"pool_m\":25.0,\"lengths\":40,\"minutes\":",
        ),
        walk.replace("\"utc_ms\":", "\"utc_ms\":9"),
        format!("{{\"activity\":\"{}\"}}\n", "x".repeat(10_000)),
        "[".repeat(5_000) + "\n",
    ];
    for lines in nonsense {
        assert_ne!(lines, walk, "the change is there");
        let refused = heard(lines.as_bytes()).unwrap_err();
        assert!(
            matches!(refused, Unreadable::ReaderFailed { .. }),
            "{lines:.80}: {refused}"
        );
    }
    // The person may stop at any line.
    let mut asked = 0;
    let heard = wire::hear(&mut walk.as_bytes(), &mut |_lines| {
        asked += 1;
        asked < 2
    });
    assert_eq!(heard, Ok(None));
}

#[test]
fn a_time_that_no_diary_holds_costs_its_own_track_and_not_the_file() {
    let whole = gpx("walking");
    let (head, track) = whole.split_at(whole.find("<trk>").unwrap());
    let track = track.trim_end().trim_end_matches("</gpx>");
    for (sign, odd) in [
        ("2026-05-01T", "1026-05-01T"),
        ("2026-05-01T", "2200-05-01T"),
        ("Z</time>", "+23:59</time>"),
    ] {
        let two = format!("{head}{}{track}</gpx>", track.replace(sign, odd));
        let file = heard(&told(two.as_bytes())).unwrap().unwrap();
        assert_eq!(file, read(two.as_bytes()).unwrap(), "{odd}");
        assert_eq!(file.activities.len(), 1, "{odd}");
        is_the_walk(&file.activities[0]);
        let problems: Vec<_> = file.problems.into_iter().map(|row| row.reason).collect();
        assert_eq!(problems, [Reason::NoStart], "{odd}");
    }
}

#[test]
fn the_name_of_a_sport_is_shown_without_what_no_line_can_show() {
    let odd = "Yo\u{7}ga\u{202E} of\ttoday";
    let garmin = format!("Activity Type,Date,Time\n\"{odd}\",2026-05-01 08:00:00,10:00\n");
    let file = read(garmin.as_bytes()).unwrap();
    assert_eq!(
        file.problems[0].reason,
        Reason::OtherSport("Yoga oftoday".to_owned())
    );
    assert_eq!(heard(&told(garmin.as_bytes())), Ok(Some(file)));
}
