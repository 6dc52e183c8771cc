//! Tests what files that are dropped on the window are taken for.

use std::path::{Path, PathBuf};

use evenly::application::DroppedFor::{self, Import, Nothing, Plan, Review};
use evenly::application::DroppedOn::{self, Elsewhere, Share};
use tempfile::TempDir;

fn dropped(names: &[&str], on: DroppedOn) -> DroppedFor {
    DroppedFor::of(paths(names), on)
}

/// Files that are nowhere: their names alone tell what they are for.
fn paths(names: &[&str]) -> Vec<PathBuf> {
    names
        .iter()
        .map(|name| Path::new("nowhere").join(name))
        .collect()
}

fn import(name: &str, left: usize) -> DroppedFor {
    Import {
        from: Path::new("nowhere").join(name),
        left,
    }
}

#[test]
fn a_file_of_a_watch_is_imported_from_any_page_whatever_its_capitals() {
    for name in [
        "walk.fit",
        "WALK.GPX",
        "walk.Tcx",
        "export.xml",
        "Activities.csv",
    ] {
        assert_eq!(dropped(&[name], Elsewhere), import(name, 0));
        assert_eq!(dropped(&[name], Share), import(name, 0));
    }
}

#[test]
fn of_several_files_of_watches_the_first_is_taken_and_the_others_are_counted() {
    let names = ["b.gpx", "a.fit", "Activities.csv"];
    assert_eq!(dropped(&names, Elsewhere), import("b.gpx", 2));
    assert_eq!(dropped(&names, Share), import("b.gpx", 2));
}

#[test]
fn exports_lead_to_the_review_and_our_own_tables_are_no_tables_of_a_watch() {
    for names in [
        &["a.json"][..],
        &["a.JSON", "b.json.age"],
        &["entries.csv"],
        &["Entries.CSV", "dictionary.csv"],
        &["a.json", "Activities.csv"],
    ] {
        assert_eq!(dropped(names, Elsewhere), Review(paths(names)));
    }
}

#[test]
fn on_share_any_single_file_is_looked_into() {
    for name in ["a.json", "a.json.age", "entries.csv", "photos.zip", "walk"] {
        assert_eq!(dropped(&[name], Share), import(name, 0));
    }
    let two = ["a.json", "b.json"];
    assert_eq!(dropped(&two, Share), Review(paths(&two)));
}

#[test]
fn a_folder_with_tables_is_imported_on_share_and_any_other_is_for_the_review() {
    let folder = TempDir::new().unwrap();
    let path = vec![folder.path().to_owned()];
    for on in [Share, Elsewhere] {
        assert_eq!(DroppedFor::of(path.clone(), on), Review(path.clone()));
    }
    evenly::platform::files::write_whole(&folder.path().join("entries.csv"), b"id").unwrap();
    let from = folder.path().to_owned();
    assert_eq!(
        DroppedFor::of(path.clone(), Share),
        Import { from, left: 0 }
    );
    assert_eq!(DroppedFor::of(path.clone(), Elsewhere), Review(path));
}

#[test]
fn a_folder_is_no_file_whatever_it_is_called() {
    let folder = TempDir::new().unwrap();
    for name in ["walks.gpx", "old.evenly-plan"] {
        let path = folder.path().join(name);
        evenly::platform::files::create_private_folder(&path).unwrap();
        let paths = vec![path];
        assert_eq!(
            DroppedFor::of(paths.clone(), Elsewhere),
            Review(paths.clone())
        );
        assert_eq!(DroppedFor::of(paths.clone(), Share), Review(paths));
    }
}

#[test]
fn one_plan_file_leads_to_its_page_and_several_to_none() {
    let plan = "knee.evenly-plan";
    for on in [Share, Elsewhere] {
        assert_eq!(dropped(&[plan], on), Plan(Path::new("nowhere").join(plan)));
        assert_eq!(dropped(&[plan, "other.evenly-plan"], on), Nothing);
    }
}

#[test]
fn what_no_page_takes_as_it_is_is_left_alone() {
    for names in [
        &["walk.gpx", "a.json"][..],
        &["a.json", "knee.evenly-plan"],
        &["photo.png"],
        &["walk"],
        &[],
    ] {
        assert_eq!(dropped(names, Elsewhere), Nothing, "{names:?}");
    }
    assert_eq!(dropped(&["walk.gpx", "a.json"], Share), Nothing);
}

#[test]
fn the_review_reads_whatever_falls_on_it() {
    for names in [&["walk.gpx"][..], &["knee.evenly-plan", "photo.png"]] {
        assert_eq!(dropped(names, DroppedOn::Review), Review(paths(names)));
    }
}
