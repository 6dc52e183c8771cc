//! `erase`: what it says without the flag, and that nothing of the diary is left with it.

use std::fs;

use crate::stage::Stage;

/// A diary with a note, a backup, a printed stop page, a copy elsewhere and a lock.
fn lived_in() -> Stage {
    let stage = Stage::new();
    stage.log("walk --minutes 10 --note quincunx");
    stage.ok("backup");
    let out = stage.path("out.json").display().to_string();
    stage.ok(&format!("export --format json --out {out}"));
    let pages = stage.folder().join("pages");
    fs::create_dir_all(&pages).unwrap();
    let page = pages.join("stop-page.html").display().to_string();
    stage.ok("check-signs --sign chest-pain-or-pressure");
    stage.ok(&format!("stop-page --out {page}"));
    fs::write(stage.path("words"), "my own seven dwarfs\n").unwrap();
    let words = stage.path("words").display().to_string();
    stage.ok(&format!("lock --new-passphrase-file {words}"));
    stage
}

#[test]
fn without_the_flag_it_says_what_would_go_and_nothing_goes() {
    let stage = lived_in();
    let output = stage.run("erase");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("backups on this computer"), "{said}");
    assert!(said.contains("out.json"), "{said}");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("--yes-erase-everything"), "{told}");
    let words = stage.path("words").display().to_string();
    let listed = stage.json(&format!("list --json --passphrase-file {words}"));
    assert_eq!(listed["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn with_the_flag_nothing_of_the_diary_is_left_and_copies_are_told() {
    let stage = lived_in();
    let profile = stage.folder().join("profile");
    assert!(profile.join("diary.db").exists() && profile.join("keys.json").exists());
    // A forgotten passphrase keeps nobody from being forgotten.
    let told = stage.json("erase --yes-erase-everything --json");
    assert_eq!(told["erased"], true);
    let copies = told["copies_elsewhere"].as_array().unwrap();
    assert!(
        copies
            .iter()
            .any(|path| path.as_str().unwrap().ends_with("out.json"))
    );
    assert!(
        !profile.exists(),
        "{:?}",
        fs::read_dir(&profile).map(Iterator::count)
    );
    let left: Vec<_> = fs::read_dir(stage.folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(left, ["settings.toml"]);
    assert!(
        stage.path("out.json").exists(),
        "only the person can erase it"
    );
    stage.refused("erase", 1);
    assert_eq!(stage.entries().len(), 0, "a new diary begins");
}
