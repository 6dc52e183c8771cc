//! `export --format fhir`: one bundle in one file, with what was asked for.

use std::fs;

use serde_json::Value;

use crate::stage::Stage;

#[test]
fn a_bundle_goes_into_a_file_and_safety_and_snomed_only_when_asked_for() {
    let stage = Stage::new();
    stage.log("bridge --on 2026-11-21 --at 18:20 --side left --sets 10,8 --effort 5");
    stage.ok("check-signs --none");
    let read = |name: &str, more: &str| -> Value {
        let to = stage.path(name);
        let said = stage.ok(&format!(
            "export --format fhir --out {} {more}",
            to.display()
        ));
        assert!(said.contains(name), "{said}");
        serde_json::from_str(&fs::read_to_string(to).unwrap()).unwrap()
    };
    let bare = read("bare.json", "");
    assert_eq!(bare["type"], "collection");
    assert_eq!(bare["timestamp"], "2026-11-23T18:20:00+01:00");
    let text = bare.to_string();
    assert!(!text.contains("Questionnaire") && !text.contains("snomed"));
    let whole = read("whole.json", "--with-safety --snomed");
    let text = whole.to_string();
    assert!(text.contains("none-of-these") && text.contains("http://snomed.info/sct"));
    assert_eq!(bare["id"], whole["id"], "a second export updates the first");
}

#[test]
fn a_bundle_needs_a_file() {
    let stage = Stage::new();
    let said = stage.refused("export --format fhir", 2);
    assert!(said.contains("--out FILE"), "{said}");
}
