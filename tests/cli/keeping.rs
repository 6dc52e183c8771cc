//! `check`, `backup`, `restore`, `demo`, exit codes: a diary is looked after and never overwritten.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use evenly::application::Clock;

use crate::locked::{entries_by_code, locked_copy};
use crate::stage::{NOW, Stage, program};

#[test]
fn every_command_has_help_with_an_example() {
    let stage = Stage::new();
    let all = stage.ok("--help");
    assert!(all.contains("Exit codes"), "{all}");
    for name in [
        "log", "list", "export", "import", "analyze", "check", "backup", "restore", "demo",
    ] {
        assert!(all.contains(name));
        let help = stage.ok(&format!("{name} --help"));
        assert!(help.contains(&format!("evenly {name}")), "{help}");
    }
}

#[test]
fn without_a_display_the_window_says_what_is_missing_and_ends() {
    let stage = Stage::new();
    let said = stage.refused("", 3);
    assert!(said.contains("DISPLAY"), "{said}");
}

#[test]
fn wrong_arguments_are_refused() {
    let stage = Stage::new();
    stage.refused("frobnicate", 2);
    stage.refused("log juggling", 2);
    stage.refused("export --format pdf", 2);
}

#[test]
fn a_backup_brings_back_what_a_later_change_lost() {
    let stage = Stage::new();
    stage.log("walk --minutes 10");
    let made = stage.json("backup --json");
    assert_eq!(made["entries"], 1);
    stage.log("walk --minutes 20");
    assert_eq!(stage.entries().len(), 2);
    stage.ok(&format!("restore {}", made["name"].as_str().unwrap()));
    assert_eq!(stage.entries().len(), 1);
    let list = stage.json("backup --list --json");
    assert!(
        list.as_array().unwrap().len() >= 2,
        "what was there is backed up first: {list}"
    );
}

#[test]
fn a_damaged_diary_is_noticed_kept_and_can_be_restored() {
    let stage = Stage::new();
    stage.log("walk --minutes 10");
    stage.ok("backup");
    let file = find(&stage, "diary.db");
    let mut bytes = fs::read(&file).unwrap();
    // In every page behind the first, wherever the next version lays its tables.
    for page in bytes.chunks_mut(4_096).skip(1) {
        for byte in &mut page[2_000..2_064] {
            *byte ^= 0x55;
        }
    }
    fs::write(&file, &bytes).unwrap();
    for suffix in ["-wal", "-shm"] {
        drop(fs::remove_file(
            file.with_file_name(format!("diary.db{suffix}")),
        ));
    }
    stage.refused("log walk --minutes 11", 5);
    assert_eq!(
        fs::read(&file).unwrap(),
        bytes,
        "a damaged file is not touched"
    );
    stage.ok("restore");
    assert_eq!(stage.entries().len(), 1);
    let kept = fs::read_dir(file.parent().unwrap())
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .any(|name| name.contains("damaged"));
    assert!(kept, "the damaged file is kept beside the restored one");
}

#[test]
fn a_file_that_is_no_diary_is_refused_untouched() {
    let stage = Stage::new();
    stage.log("walk --minutes 10");
    let file = find(&stage, "diary.db");
    fs::write(&file, b"these are my own words, not a diary").unwrap();
    stage.refused("list", 5);
    stage.refused("log walk --minutes 10", 5);
    assert_eq!(
        fs::read(&file).unwrap(),
        b"these are my own words, not a diary"
    );
}

#[test]
fn a_sample_diary_goes_only_into_an_empty_one() {
    let stage = Stage::new();
    stage.ok("demo --years 1 --seed 7");
    let before = stage.entries().len();
    assert!(before > 2_000);
    stage.refused("demo --years 1", 2);
    assert_eq!(stage.entries().len(), before);
    let check = stage.json("check --json");
    assert_eq!(check["sound"], true);
    assert_eq!(check["entries"].as_u64().unwrap(), before as u64);
}

#[test]
fn the_environment_chooses_the_folder_and_the_argument_wins() {
    let stage = Stage::new();
    let by_variable = stage.path("by-variable");
    let mut program = program(&stage.folder(), crate::stage::NOW);
    let output = program
        .env("EVENLY_DATA_DIR", &by_variable)
        .args(["log", "walk"])
        .output()
        .unwrap();
    assert!(output.status.success());
    assert!(!by_variable.exists());
    assert_eq!(stage.entries().len(), 1);
}

fn find(stage: &Stage, name: &str) -> std::path::PathBuf {
    let mut folders = vec![stage.folder()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|found| found == name) {
                return path;
            }
        }
    }
    panic!("no {name}");
}

#[test]
fn an_export_holds_the_safety_checks_only_when_asked_for() {
    let stage = Stage::new();
    stage.ok("demo --years 1 --seed 3");
    let diary =
        |arguments: &str| stage.json(&format!("export --format json --with-notes {arguments}"));
    let plain = diary("");
    for name in ["plans", "firings", "acknowledgements", "misfits"] {
        assert!(!plain[name].as_array().unwrap().is_empty(), "{name}");
    }
    assert!(plain.get("safety_checks").is_none());
    assert!(
        diary("--with-safety")["safety_checks"]
            .as_array()
            .unwrap()
            .len()
            > 50
    );
    // The list of entries is a list of entries.
    assert!(stage.json("list --json").get("firings").is_none());
    let (tables, others) = (stage.path("tables"), stage.path("others"));
    stage.ok(&format!(
        "export --format csv --out {} --with-safety --with-notes",
        tables.display()
    ));
    assert!(tables.join("safety.csv").exists());
    stage.ok(&format!("export --format csv --out {}", others.display()));
    assert!(!others.join("safety.csv").exists() && others.join("warnings.csv").exists());
    let other = Stage::new();
    let preview = other.json(&format!("import --dry-run --json {}", tables.display()));
    assert_eq!(preview["beside"]["plans"], 4);
    assert_eq!(preview["problems"].as_array().unwrap().len(), 0);
    let added = other.json(&format!("import --json {}", tables.display()));
    assert_eq!(added["beside"], preview["beside"]);
    let again = other.json(&format!("import --json {}", tables.display()));
    assert_eq!(
        (&again["added"], &again["beside"]["safety"]),
        (&0.into(), &0.into())
    );
}

#[test]
fn names_and_notes_leave_only_with_their_flags_and_a_dry_run_writes_nothing() {
    let stage = Stage::new();
    stage.ok("log walk --minutes 20 --effort 3 --note orchid");
    stage.ok("profile --pseudonym A-014 --name Wilhelmina");
    let plain = stage.ok("export --format json");
    assert!(plain.contains("A-014"), "{plain}");
    assert!(
        !plain.contains("orchid") && !plain.contains("Wilhelmina"),
        "{plain}"
    );
    let file: serde_json::Value = serde_json::from_str(&plain).unwrap();
    assert_eq!(
        file["left_out"],
        serde_json::json!(["name", "notes", "safety"])
    );
    let all = stage.ok("export --format json --with-name --with-notes --with-safety");
    assert!(
        all.contains("orchid") && all.contains("Wilhelmina"),
        "{all}"
    );
    assert!(all.contains("\"left_out\": []"), "{all}");
    let said = stage.ok(&format!(
        "export --format xlsx --dry-run --out {}",
        stage.path("book.xlsx").display()
    ));
    assert!(
        said.contains("entries: 1 row") && said.contains("still personal data"),
        "{said}"
    );
    assert!(!stage.path("book.xlsx").exists());
    let profile = stage.json("profile --json");
    assert_eq!(profile["shown_as"], "A-014");
    stage.ok("profile --pseudonym unsaid --name unsaid");
    let profile = stage.json("profile --json");
    assert_eq!(profile["name"], serde_json::Value::Null);
    assert!(profile["shown_as"].as_str().unwrap().starts_with("E-"));
}

#[test]
fn a_locked_file_tells_its_words_once_and_unlock_takes_them() {
    use std::io::Write as _;

    let stage = Stage::new();
    stage.ok("log walk --minutes 20 --effort 3");
    let (locked, open) = (stage.path("diary.json.age"), stage.path("diary.json"));
    let output = stage.run(&format!(
        "export --format json --encrypt --out {}",
        locked.display()
    ));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    let words = said.lines().last().unwrap();
    assert_eq!(words.split(' ').count(), 6, "{said}");
    assert!(!String::from_utf8(output.stdout).unwrap().contains(words));
    let unlock = |typed: &str| {
        let mut child = stage
            .program()
            .args([
                "unlock",
                locked.to_str().unwrap(),
                "--out",
                open.to_str().unwrap(),
            ])
            .stdin(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{typed}").unwrap();
        child.wait_with_output().unwrap()
    };
    let wrong = unlock("one two three four five six");
    assert!(!wrong.status.success());
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(
        said.contains("These words do not open this file."),
        "{said}"
    );
    assert!(!open.exists());
    assert!(unlock(words).status.success());
    let preview = stage.json(&format!("import --dry-run --json {}", open.display()));
    assert_eq!(preview["duplicates"], 1);
    let refused = stage.refused("export --format csv --encrypt --out somewhere", 2);
    assert!(refused.contains("xlsx"), "{refused}");
    stage.refused("export --format sqlite", 2);
}

#[test]
fn a_diary_comes_back_from_a_copy_in_a_clean_folder() {
    let stage = Stage::new();
    stage.log("walk --minutes 10");
    stage.ok("backup");
    let backups = find(&stage, "diary.db").with_file_name("backups");
    let copy = fs::read_dir(backups)
        .unwrap()
        .map(|file| file.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "db"))
        .unwrap();
    let clean = Stage::new();
    let said = clean.ok(&format!("restore --from {}", copy.display()));
    assert!(said.contains('1'), "{said}");
    assert_eq!(clean.entries(), stage.entries());
    clean.refused("restore --from nowhere.db", 1);
    assert_eq!(clean.entries(), stage.entries());
}

#[test]
fn a_locked_diary_is_recovered_by_its_code_in_a_clean_folder_from_a_copy_alone() {
    let stage = Stage::new();
    stage.log("walk --minutes 10");
    stage.log("walk --minutes 20");
    let profile = find(&stage, "diary.db").parent().unwrap().to_owned();
    let stick = tempfile::tempdir().unwrap();
    let now = Clock::fixed(NOW).unwrap().now();
    let (copy, code) = locked_copy(&profile, stick.path(), &now);
    let clean = Stage::new();
    let restore = |typed: &str| {
        let mut program = clean.program();
        program.args(["restore", "--from"]).arg(&copy);
        program
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = program.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        writeln!(input, "{typed}").unwrap();
        drop(input);
        child.wait_with_output().unwrap()
    };
    let refused = restore("not the code");
    assert_eq!(refused.status.code(), Some(6));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("locked"));
    assert!(String::from_utf8_lossy(&restore(&code).stdout).contains("2 entries"));
    let profile = find(&clean, "diary.db").parent().unwrap().to_owned();
    assert_eq!(entries_by_code(&profile, &code), 2);
}
