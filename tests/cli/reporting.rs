//! Checks `report` and `week-sheet`: the file, its sum and pages, and places that cannot be written.

use crate::stage::Stage;

fn stage() -> Stage {
    let stage = Stage::new();
    stage.log("bridge --on 2026-11-21 --variant bridge-single --side left --sets 10,8 --minutes 20 --effort 4 --note secret");
    stage
}

#[test]
fn a_report_says_its_sum_and_its_pages() {
    let stage = stage();
    let file = stage.path("out.pdf");
    for language in ["en", "zh"] {
        let output = stage.run(&format!(
            "report --for doctor --language {language} --paper letter --out {}",
            file.display()
        ));
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        assert!(output.status.success(), "{said}");
        assert!(said.contains("Written and read back: "), "{said}");
        let printed = String::from_utf8(output.stdout).unwrap();
        let sum = printed.split_whitespace().next().unwrap();
        assert_eq!(sum.len(), 64, "{printed}");
        assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn a_blank_week_is_one_page() {
    let stage = stage();
    let file = stage.path("week.pdf");
    let output = stage.run(&format!(
        "week-sheet --week 2026-11-26 --out {}",
        file.display()
    ));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("Written and read back: 1 page."), "{said}");
}

#[test]
fn a_folder_that_is_not_there_and_days_the_wrong_way_round_are_refused() {
    let stage = stage();
    let nowhere = stage.path("nowhere/out.pdf");
    let output = stage.run(&format!("report --for own --out {}", nowhere.display()));
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("nowhere"), "{said}");
    let file = stage.path("out.pdf");
    let said = stage.refused(
        &format!(
            "report --for own --from 2026-11-21 --to 2026-11-01 --out {}",
            file.display()
        ),
        2,
    );
    assert!(said.contains("must not be after"), "{said}");
    assert!(!file.exists());
}
