//! Tests the safety check, its clearing and the stop page on the command line.

use crate::stage::Stage;

#[test]
fn a_sign_is_ticked_blocks_and_is_cleared() {
    let stage = Stage::new();
    let said = stage.ok("check-signs --sign chest-pain-or-pressure");
    assert!(
        said.contains("RF-5 Chest pain, fainting or trouble breathing"),
        "{said}"
    );
    assert!(said.contains("ask for an ambulance"), "{said}");
    let state = stage.json("check-signs --none --json");
    assert_eq!(state["blocked"], true, "a later none ends nothing");
    assert_eq!(state["open"][0]["rule"], "RF-5");
    assert_eq!(state["open"][0]["urgency"], "emergency-now");
    assert_eq!(state["open"][0]["signs"][0], "chest-pain-or-pressure");
    let state = stage.json("clear-stop RF-5 --seen --json");
    assert_eq!(state["blocked"], false);
    assert_eq!(state["open"].as_array().map(Vec::len), Some(0));
    let said = stage.refused("clear-stop RF-5 --mistake", 2);
    assert!(said.contains("RF-5 has no open sign."), "{said}");
}

#[test]
fn none_of_these_is_kept() {
    let stage = Stage::new();
    let said = stage.ok("check-signs --none");
    assert!(
        said.contains("That does not mean that all is well."),
        "{said}"
    );
    let state = stage.json("check-signs --none --json");
    assert_eq!(state["days_since_check"], 0);
}

#[test]
fn every_sign_is_listed_with_its_rule_and_urgency() {
    let stage = Stage::new();
    let signs = stage.json("check-signs --list --json");
    assert_eq!(signs.as_array().map(Vec::len), Some(32));
    assert_eq!(signs[0]["id"], "numb-between-legs");
    assert_eq!(signs[0]["rule"], "RF-1");
    assert_eq!(signs[0]["urgency"], "emergency-now");
    assert_eq!(stage.ok("check-signs --list").lines().count(), 32);
}

#[test]
fn unclear_orders_are_refused() {
    let stage = Stage::new();
    for arguments in [
        "check-signs",
        "check-signs --none --sign fainted",
        "check-signs --sign headache",
        "clear-stop RF-5",
        "clear-stop P1 --seen",
        "clear-stop RF-5 --seen --mistake",
        "stop-page",
    ] {
        stage.refused(arguments, 2);
    }
}

#[test]
fn the_stop_page_is_one_file_in_both_languages() {
    let stage = Stage::new();
    stage.ok("check-signs --sign cola-coloured-urine,hip-deformed");
    let path = stage.path("stop.html");
    let mut program = stage.program();
    program.arg("stop-page").arg("--out").arg(&path);
    let output = program.output().unwrap();
    assert!(output.status.success());
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("Pee as dark as cola"));
    assert!(page.contains("小便颜色深得像可乐"));
}
