//! Holds the readers of watches' files to files that watches and training sites really wrote.
//!
//! They are fetched by `scripts/setup-samples.sh`; without them these tests look at nothing, which
//! they print; where `CI` is set they fail instead. The numbers are those of other programs: `PyPI`
//! fitdecode 0.10.0 for FIT, `PyPI` gpxpy 1.6.2 for GPX.

use std::fs;
use std::path::{Path, PathBuf};

use evenly::domain::{HeartRate, Kind};
use evenly::exchange::activity::{Activity, ActivityFile, Reason, read};
use evenly::i18n::{Language, Words};
use rustyfit::profile::{mesgdef, typedef};
use rustyfit::{Decoder, DecoderEvent, StreamingIterator as _};

use crate::fetched::find;
use crate::tracks::encoded;

fn samples() -> Option<PathBuf> {
    find("EVENLY_SAMPLES", "samples/files", "setup-samples.sh")
}

fn read_file(path: &Path) -> ActivityFile {
    read(&fs::read(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn messages(bytes: &[u8]) -> Vec<rustyfit::proto::Message> {
    let mut decoder = Decoder::new();
    let mut events = decoder.stream(bytes);
    let mut messages = Vec::new();
    while let Some(event) = events.next() {
        if let DecoderEvent::Message(message) = event.expect("a whole file") {
            messages.push(message.clone());
        }
    }
    messages
}

fn is_near(one: f64, other: f64, tolerance: f64) -> bool {
    (one - other).abs() <= tolerance
}

/// FIT files with their records and sessions as fitdecode counts them, and how many of the sessions
/// are walks or swims.
const FIT: [(&str, usize, usize, usize); 15] = [
    ("fitparser/Activity.fit", 14, 1, 0),
    ("fitparser/DeveloperData.fit", 3, 0, 0),
    ("fitparser/MonitoringFile.fit", 0, 0, 0),
    ("fitparser/Settings.fit", 0, 0, 0),
    ("fitparser/WeightScaleMultiUser.fit", 0, 0, 0),
    ("fitparser/WeightScaleSingleUser.fit", 0, 0, 0),
    ("fitparser/WorkoutCustomTargetValues.fit", 0, 0, 0),
    ("fitparser/WorkoutIndividualSteps.fit", 0, 0, 0),
    ("fitparser/WorkoutRepeatGreaterThanStep.fit", 0, 0, 0),
    ("fitparser/WorkoutRepeatSteps.fit", 0, 0, 0),
    ("fitparser/garmin-fenix-5-bike.fit", 19, 1, 0),
    ("fitparser/hrv-activity.fit", 1_072, 1, 0),
    ("fitparser/sample_mulitple_header.fit", 1_773, 5, 1),
    ("sweat/4078723797.fit", 8_357, 1, 0),
    ("sweat/4801048867.fit", 5_159, 1, 0),
];

#[test]
fn every_record_of_a_fit_file_is_seen_and_every_session_is_taken_or_named() {
    let Some(samples) = samples() else { return };
    for (name, records, sessions, taken) in FIT {
        let path = samples.join(name);
        let seen = messages(&fs::read(&path).unwrap());
        let seen = seen
            .iter()
            .filter(|message| message.num == typedef::MesgNum::RECORD);
        assert_eq!(seen.count(), records, "{name}");
        let file = read_file(&path);
        assert_eq!(file.activities.len(), taken, "{name}");
        let named = file.problems.iter();
        let named = named.filter(|problem| matches!(problem.reason, Reason::OtherSport(_)));
        assert_eq!(taken + named.count(), sessions, "{name}");
    }
    // 1987.521 s, 1644.71 m and 165 beats a minute.
    let triathlon = read_file(&samples.join("fitparser/sample_mulitple_header.fit"));
    let swim = triathlon.activities.first().unwrap();
    assert_eq!(swim.kind, Kind::Swim);
    assert!(is_near(swim.minutes.get(), 33.13, 0.001));
    assert!(is_near(swim.distance.unwrap().get(), 1_644.7, 0.01));
    let average = swim.heart_rate.average.map(HeartRate::get);
    assert_eq!(average, Some(165));
}

/// Rides as FIT, GPX and TCX, with seconds, metres and beats a minute of the session as fitdecode
/// reads them.
const RIDES: [(&str, f64, f64, u8); 2] = [
    ("4078723797", 8_355.6, 57_567.24, 165),
    ("4801048867", 5_158.557, 36_322.85, 130),
];

/// The walk that a ride's file becomes when its sport is another.
fn as_a_walk(bytes: &[u8]) -> Activity {
    let file = read(bytes).unwrap();
    assert_eq!(file.problems, []);
    let [walk] = file.activities.as_slice() else {
        panic!("one walk, not {}", file.activities.len());
    };
    assert_eq!(walk.kind, Kind::Walk);
    walk.clone()
}

fn fit_as_a_walk(bytes: &[u8]) -> Vec<u8> {
    let changed = messages(bytes).into_iter().map(|message| {
        if message.num != typedef::MesgNum::SESSION {
            return message;
        }
        let mut session = mesgdef::Session::from(&message);
        session.sport = typedef::Sport::WALKING;
        session.into()
    });
    encoded(changed.collect())
}

#[test]
fn the_same_activity_is_the_same_walk_in_each_format() {
    let Some(samples) = samples() else { return };
    let folder = samples.join("sweat");
    let text = |name: String| fs::read_to_string(folder.join(name)).unwrap();
    for (number, seconds, metres, beats) in RIDES {
        let fit = fs::read(folder.join(format!("{number}.fit"))).unwrap();
        let gpx = text(format!("activity_{number}.gpx")).replace(">cycling<", ">walking<");
        let tcx = text(format!("activity_{number}.tcx")).replace("\"Biking\"", "\"Walking\"");
        let walks = [
            as_a_walk(&fit_as_a_walk(&fit)),
            as_a_walk(gpx.as_bytes()),
            as_a_walk(tcx.as_bytes()),
        ];
        for walk in &walks {
            // A second or two: a track says when its points were, not when the watch was stopped.
            assert!(is_near(walk.minutes.get(), seconds / 60.0, 0.03));
            // Two in a thousand: the distance of a track is added up on a sphere.
            let distance = walk.distance.unwrap().get();
            assert!(is_near(distance, metres, metres / 500.0), "{distance}");
            let average = walk.heart_rate.average.unwrap().get();
            assert!(average.abs_diff(beats) <= 1, "{average}");
        }
        let [fit, gpx, tcx] = walks.map(|walk| walk.entry_id());
        assert_eq!((fit, fit), (gpx, tcx), "it is known again in each format");
    }
}

/// Tracks with their minutes and metres as gpxpy adds them up (`get_duration` of each segment and
/// `length_2d`), for those that are slow enough for a walk.
const GPX: [(&str, &[(f64, f64)]); 5] = [
    (
        "cerknicko-jezero.gpx",
        &[
            (41.15, 1_914.5),
            (0.35, 30.2),
            (3.35, 32.0),
            (0.22, 28.6),
            (18.2, 347.0),
        ],
    ),
    (
        "korita-zbevnica.gpx",
        &[(75.87, 2_284.6), (142.35, 3_984.0)],
    ),
    ("track-with-empty-segment.gpx", &[(1.27, 85.9)]),
    ("track_with_speed.gpx", &[(0.22, 18.7)]),
    ("cerknicko-without-times.gpx", &[]),
];

#[test]
fn tracks_last_and_reach_as_far_as_in_another_program() {
    let Some(samples) = samples() else { return };
    for (name, tracks) in GPX {
        let file = read_file(&samples.join("gpxpy").join(name));
        assert_eq!(file.activities.len(), tracks.len(), "{name}");
        for (walk, (minutes, metres)) in file.activities.iter().zip(tracks) {
            assert!(is_near(walk.minutes.get(), *minutes, 0.011), "{name}");
            let distance = walk.distance.unwrap().get();
            let tolerance = 0.1 + metres / 500.0;
            assert!(is_near(distance, *metres, tolerance), "{name}: {distance}");
        }
    }
}

#[test]
fn every_sample_is_read_or_refused_in_words() {
    let Some(samples) = samples() else { return };
    let words = Words::new(Language::English);
    let mut read_whole = 0;
    let mut refused = Vec::new();
    for folder in fs::read_dir(&samples).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            match read(&fs::read(&path).unwrap()) {
                Ok(file) => {
                    read_whole += 1;
                    for problem in file.problems {
                        assert_ne!(problem.message(&words), "");
                    }
                }
                Err(error) => {
                    assert_ne!(error.message(&words), "");
                    refused.push(path.file_name().unwrap().to_owned());
                }
            }
        }
    }
    assert_eq!(read_whole, 67);
    // Its text says that it is none.
    assert_eq!(refused, ["faketcx.tcx"]);
}
