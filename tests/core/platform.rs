//! Owns the tests of the platform layer: folders, files, settings, clock and the choice between them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use evenly::domain::{ClockTime, Day, Stamp, ZoneName};
use evenly::platform::clock::{Clock, MalformedNow, Passed, resolve};
use evenly::platform::files::{
    FileProblemKind, create_private_folder, exists, read_whole, write_whole,
};
use evenly::platform::identity;
use evenly::platform::panic_report;
use evenly::platform::paths::{Asked, NoHome, Places, Reason};
use evenly::platform::settings::{
    DistanceUnit, FirstStart, HourClock, LanguageChoice, Motion, Settings, SettingsNote,
    ThemeChoice, WeekStart, WindowPlace, Zoom,
};

fn asked() -> Asked {
    let place = |name: &str| std::path::absolute(name).unwrap();
    Asked {
        argument: Some(place("by-argument")),
        variable: Some(OsString::from(place("by-variable"))),
        portable: Some(place("by-stick")),
        system: Some(place("by-system")),
        program: None,
    }
}

#[track_caller]
fn check_choice(asked: Asked, expect: (&str, Reason)) {
    let places = Places::choose(asked).unwrap();
    assert_eq!(
        (places.folder(), places.reason()),
        (std::path::absolute(expect.0).unwrap().as_path(), expect.1)
    );
}

#[test]
fn the_argument_goes_before_the_variable_the_portable_folder_and_the_system() {
    let mut asked = asked();
    check_choice(asked.clone(), ("by-argument", Reason::Argument));
    asked.argument = None;
    check_choice(asked.clone(), ("by-variable", Reason::Variable));
    asked.variable = None;
    check_choice(asked.clone(), ("by-stick", Reason::Portable));
    asked.portable = None;
    check_choice(asked.clone(), ("by-system", Reason::System));
    asked.system = None;
    assert_eq!(Places::choose(asked), Err(NoHome));
}

#[test]
fn empty_names_count_as_not_asked_for() {
    let empty = Asked {
        argument: Some(PathBuf::new()),
        variable: Some(OsString::new()),
        ..asked()
    };
    check_choice(empty, ("by-stick", Reason::Portable));
}

#[test]
fn a_relative_folder_becomes_absolute_and_holds_the_settings_and_the_profile() {
    let asked = Asked {
        argument: Some(PathBuf::from("diary of today")),
        ..Asked::default()
    };
    let places = Places::choose(asked).unwrap();
    assert!(places.folder().is_absolute());
    assert_eq!(places.settings(), places.folder().join("settings.toml"));
    assert_eq!(places.profile().parent(), Some(places.folder()));
}

#[test]
fn a_file_is_written_whole_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.json");
    write_whole(&path, b"first").unwrap();
    write_whole(&path, b"second").unwrap();
    assert_eq!(read_whole(&path, 6).unwrap(), b"second");
    assert_eq!(
        names_in(folder.path()),
        ["diary.json"],
        "no half-written file stays behind"
    );
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_write_that_fails_leaves_the_old_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.csv");
    write_whole(&path, b"kept").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let problem = write_whole(&path, b"new").unwrap_err();
    assert_eq!(problem.kind, FileProblemKind::ReadOnly);
    assert_eq!(problem.path, path);
    assert_eq!(fs::read(&path).unwrap(), b"kept");
}

#[test]
fn each_obstacle_has_its_kind() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    write_whole(&here.join("six"), b"123456").unwrap();
    let read = |name: &str, limit| read_whole(&here.join(name), limit).unwrap_err().kind;
    let write = |name: &str| write_whole(&here.join(name), b"x").unwrap_err().kind;
    assert_eq!(read("none", 10), FileProblemKind::Missing);
    assert_eq!(read("six", 5), FileProblemKind::TooLarge);
    assert_eq!(write("no/such/folder"), FileProblemKind::Missing);
    assert_eq!(write("six/below-a-file"), FileProblemKind::NotAFile);
    fs::create_dir(here.join("folder")).unwrap();
    assert_eq!(write("folder"), FileProblemKind::NotAFile);
    let in_the_way = create_private_folder(&here.join("six")).unwrap_err();
    assert_eq!(in_the_way.kind, FileProblemKind::NotAFile);
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_refused_without_waiting() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .unwrap();
    assert!(made.success());
    let kind = |path: &Path| read_whole(path, 10).unwrap_err().kind;
    assert_eq!(kind(&pipe), FileProblemKind::NotAFile);
    assert_eq!(kind(Path::new("/dev/zero")), FileProblemKind::NotAFile);
    assert_eq!(kind(folder.path()), FileProblemKind::NotAFile);
    let onto_pipe = write_whole(&pipe, b"x").unwrap_err();
    assert_eq!(onto_pipe.kind, FileProblemKind::NotAFile);
    let private = folder.path().join("a/b");
    create_private_folder(&private).unwrap();
    create_private_folder(&private).unwrap();
    let mode = fs::metadata(&private).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_full() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let refused = std::io::Write::write_all(&mut &full, b"x").unwrap_err();
    let problem = evenly::platform::files::FileProblem::new(Path::new("x"), refused);
    assert_eq!(problem.kind, FileProblemKind::DiskFull);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_to_the_file_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("real.json");
    let link = folder.path().join("link.json");
    write_whole(&file, b"old").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    write_whole(&link, b"new").unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"new");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[test]
fn settings_come_back_as_they_were_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    let mut settings = Settings::default();
    settings.language = LanguageChoice::Chinese;
    settings.theme = ThemeChoice::Contrast;
    settings.zoom = Zoom::clamped(180);
    settings.motion = Motion::Reduced;
    settings.hours = HourClock::TwentyFour;
    settings.distance = DistanceUnit::Miles;
    settings.week_start = WeekStart::Sunday;
    settings.first_start = FirstStart::Finished;
    settings.window = Some(WindowPlace {
        width: 1_280,
        height: 800,
        corner: Some((-5, 40)),
    });
    settings.save(&path).unwrap();
    assert_eq!(Settings::load(&path), (settings, Vec::new()));
}

#[test]
fn a_missing_settings_file_gives_the_standard_settings_without_a_note() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, notes) = Settings::load(&folder.path().join("settings.toml"));
    assert_eq!((settings, notes), (Settings::default(), Vec::new()));
}

#[test]
fn a_field_that_makes_no_sense_spoils_no_other() {
    let text = "language = \"zh\"\ntheme = \"pink\"\nzoom = 900\nmotion = 3\nhours = \"24\"\nwindow = { width = 5 }";
    let (settings, notes) = Settings::read(text);
    assert_eq!(settings.language, LanguageChoice::Chinese);
    assert_eq!(settings.hours, HourClock::TwentyFour);
    assert_eq!(settings.theme, ThemeChoice::System);
    assert_eq!(settings.zoom.percent(), 100);
    assert_eq!(settings.window, None);
    let expected = ["theme", "zoom", "motion", "window"].map(SettingsNote::Unusable);
    assert_eq!(notes, expected);
}

#[test]
fn what_a_newer_program_put_into_the_settings_survives() {
    let (settings, notes) =
        Settings::read("theme = \"dark\"\nvoice = \"low\"\n[coach]\npace = 3\n");
    assert_eq!(notes, []);
    let again: toml::Table = settings.write().parse().unwrap();
    assert_eq!(again["voice"].as_str(), Some("low"));
    assert_eq!(again["coach"]["pace"].as_integer(), Some(3));
    assert_eq!(again["theme"].as_str(), Some("dark"));
}

#[test]
fn a_file_that_is_no_settings_file_is_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    let rubbish = b"\xff\xfe not = = settings";
    write_whole(&path, rubbish).unwrap();
    let (settings, notes) = Settings::load(&path);
    assert_eq!(settings, Settings::default());
    assert_eq!(notes, [SettingsNote::NotSettings]);
    settings.save(&path).unwrap();
    let aside = folder.path().join("settings.toml.unreadable");
    assert_eq!(fs::read(aside).unwrap(), rubbish);
}

#[test]
fn a_settings_file_that_cannot_be_read_is_noted() {
    let folder = tempfile::tempdir().unwrap();
    let (_, notes) = Settings::load(folder.path());
    assert_eq!(notes, [SettingsNote::Unreadable(FileProblemKind::NotAFile)]);
}

#[test]
fn zoom_stays_between_100_and_250_percent() {
    assert_eq!(Zoom::clamped(90).percent(), 100);
    assert_eq!(Zoom::clamped(300).percent(), 250);
    assert_eq!(Zoom::clamped(100).smaller().percent(), 100);
    assert_eq!(Zoom::clamped(245).larger().percent(), 250);
    assert_eq!(Zoom::clamped(110).larger().percent(), 120);
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn time(text: &str) -> ClockTime {
    text.parse().unwrap()
}

/// 2026-11-23 17:20 UTC, counted by hand: 20,780 days and 62,400 seconds after 1970-01-01.
const EVENING_MS: i64 = (20_780 * 86_400 + 62_400) * 1_000;

#[test]
fn a_fixed_clock_tells_the_day_and_time_of_its_zone() {
    let clock = Clock::fixed("2026-11-23T18:20:00+01:00[Europe/Berlin]").unwrap();
    let expected = Stamp {
        utc_ms: EVENING_MS,
        offset_s: 3_600,
        zone: ZoneName::new("Europe/Berlin"),
    };
    assert_eq!(clock.now(), expected);
    assert_eq!(clock.today(), day("2026-11-23"));
    assert_eq!(clock.clock_time(), time("18:20"));
    assert_eq!(clock.zone(), ZoneName::new("Europe/Berlin"));
    let far = Clock::fixed("2026-11-24T07:20:00+14:00[Pacific/Kiritimati]").unwrap();
    assert_eq!(far.now().utc_ms, EVENING_MS);
    assert_eq!(far.today(), day("2026-11-24"));
}

#[test]
fn a_clock_that_a_test_leads_goes_on_by_what_it_lets_pass() {
    let begun = Clock::fixed("2026-11-23T18:20:00+01:00[Europe/Berlin]").unwrap();
    let passed = Passed::default();
    let clock = Clock::Led(begun.now(), passed.clone());
    assert_eq!(clock.now(), begun.now());
    let before = clock.moment();
    passed.pass(90_000);
    assert_eq!(clock.now().utc_ms, EVENING_MS + 90_000);
    assert_eq!(clock.clock_time(), time("18:21"));
    assert_eq!(clock.moment().run, before.run);
    assert_eq!(clock.moment().elapsed_ms - before.elapsed_ms, 90_000);
}

#[test]
fn a_fixed_clock_without_a_zone_or_a_real_date_is_refused() {
    for text in [
        "",
        "now",
        "2026-11-23",
        "2026-11-23T18:20:00+01:00",
        "2026-02-30T18:20:00+01:00[Europe/Berlin]",
        "2026-11-23T18:20:00+09:00[Europe/Berlin]",
    ] {
        assert_eq!(Clock::fixed(text), Err(MalformedNow), "{text:?}");
    }
}

/// Resolves a wall-clock time and gives hours UTC since midnight of that day, with the offset in hours.
#[track_caller]
fn check_resolve(on: &str, at: &str, zone: &str, expect_utc: &str, expect_offset_min: i32) {
    let stamp = resolve(day(on), time(at), &ZoneName::new(zone));
    let utc = Stamp {
        offset_s: 0,
        ..stamp.clone()
    };
    let shown = format!("{} {}", utc.day(), utc.time());
    assert_eq!(
        (shown.as_str(), stamp.offset_s),
        (expect_utc, expect_offset_min * 60),
        "{zone}"
    );
    assert_eq!(stamp.zone.as_str(), zone);
}

#[test]
fn a_time_the_clock_skipped_is_moved_past_the_gap() {
    check_resolve(
        "2026-03-29",
        "02:30",
        "Europe/Berlin",
        "2026-03-29 01:30",
        120,
    );
    check_resolve(
        "2026-03-08",
        "02:30",
        "America/New_York",
        "2026-03-08 07:30",
        -240,
    );
    check_resolve(
        "2026-10-04",
        "02:15",
        "Australia/Lord_Howe",
        "2026-10-03 15:45",
        660,
    );
    check_resolve(
        "2026-09-06",
        "00:30",
        "America/Santiago",
        "2026-09-06 04:30",
        -180,
    );
}

#[test]
fn a_time_that_came_twice_is_the_first_of_the_two() {
    check_resolve(
        "2026-10-25",
        "02:30",
        "Europe/Berlin",
        "2026-10-25 00:30",
        120,
    );
    check_resolve(
        "2026-11-01",
        "01:30",
        "America/New_York",
        "2026-11-01 05:30",
        -240,
    );
    check_resolve(
        "2026-04-05",
        "01:45",
        "Australia/Lord_Howe",
        "2026-04-04 14:45",
        660,
    );
}

#[test]
fn leap_days_year_ends_and_odd_offsets_resolve() {
    check_resolve(
        "2028-02-29",
        "23:59",
        "Asia/Kathmandu",
        "2028-02-29 18:14",
        345,
    );
    check_resolve(
        "2026-12-31",
        "23:59",
        "Asia/Shanghai",
        "2026-12-31 15:59",
        480,
    );
    check_resolve(
        "2026-01-01",
        "00:00",
        "Pacific/Kiritimati",
        "2025-12-31 10:00",
        840,
    );
    check_resolve("1900-01-01", "00:00", "UTC", "1900-01-01 00:00", 0);
    check_resolve("2199-12-31", "23:59", "UTC", "2199-12-31 23:59", 0);
}

#[test]
fn offsets_serve_as_zones_and_an_unknown_zone_counts_as_utc() {
    check_resolve("2026-11-23", "18:20", "+05:30", "2026-11-23 12:50", 330);
    check_resolve("2026-11-23", "18:20", "-03:00", "2026-11-23 21:20", -180);
    check_resolve("2026-11-23", "18:20", "Mars/Olympus", "2026-11-23 18:20", 0);
    check_resolve("2026-11-23", "18:20", "+99:00", "2026-11-23 18:20", 0);
}

#[test]
fn a_stamp_tells_the_day_and_time_where_it_was_taken() {
    let stamp = |utc_ms, offset_s| Stamp {
        utc_ms,
        offset_s,
        zone: ZoneName::new("UTC"),
    };
    let before_1970 = stamp(-60_000, 0);
    assert_eq!(
        (before_1970.day(), before_1970.time()),
        (day("1969-12-31"), time("23:59"))
    );
    let past_midnight = stamp(EVENING_MS, 8 * 3_600);
    assert_eq!(
        (past_midnight.day(), past_midnight.time()),
        (day("2026-11-24"), time("01:20"))
    );
    assert_eq!(stamp(i64::MAX, 64_800).day(), day("2199-12-31"));
    assert_eq!(stamp(i64::MIN, -64_800).day(), day("1900-01-01"));
}

#[test]
fn fresh_ids_differ_and_sort_by_the_time_they_were_made() {
    let at = |utc_ms| Stamp {
        utc_ms,
        offset_s: 0,
        zone: ZoneName::new("UTC"),
    };
    let (first, twin) = (
        identity::fresh(&at(EVENING_MS)),
        identity::fresh(&at(EVENING_MS)),
    );
    let later = identity::fresh(&at(EVENING_MS + 1));
    assert_ne!(first, twin);
    assert!(first < later && twin < later);
    // The first 48 bits are the time, the next four the version.
    assert_eq!(first.as_bytes()[..6], EVENING_MS.to_be_bytes()[2..]);
    assert_eq!(first.as_bytes()[6] >> 4, 7);
    assert_eq!(identity::fresh(&at(-1)).as_bytes()[..6], [0; 6]);
}

#[test]
fn something_that_is_there_exists_and_nothing_does_not() {
    let folder = tempfile::tempdir().unwrap();
    assert!(exists(folder.path()));
    assert!(!exists(&folder.path().join("none")));
}

#[test]
fn a_crash_leaves_its_place_and_never_its_message() {
    let variable = "EVENLY_TEST_OF_A_CRASH";
    if let Some(folder) = std::env::var_os(variable) {
        panic_report::install(PathBuf::from(folder));
        panic!("the person's own words");
    }
    let folder = tempfile::tempdir().unwrap();
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "platform::a_crash_leaves_its_place_and_never_its_message",
        ])
        .env(variable, folder.path())
        .output()
        .unwrap();
    assert!(!child.status.success());
    let said = String::from_utf8_lossy(&child.stderr).into_owned();
    let kept = fs::read_to_string(folder.path().join(panic_report::FILE_NAME)).unwrap();
    assert!(
        kept.starts_with(concat!(
            "evenly ",
            env!("CARGO_PKG_VERSION"),
            " stopped at tests/core/platform.rs:"
        )),
        "{kept}"
    );
    for text in [
        said.as_str(),
        kept.as_str(),
        &String::from_utf8_lossy(&child.stdout),
    ] {
        assert!(!text.contains("own words"), "{text}");
    }
    assert!(said.contains("tests/core/platform.rs:"), "{said}");
}
