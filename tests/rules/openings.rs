//! Owns the small rules of every file: its opening sentence, its mod line, and words that must not stand in it.

use std::fs;
use std::path::Path;
use std::process::Command;

use proc_macro2::TokenTree;

use crate::source::{Source, from_root, named_paths, root, rust_files, tokens};

#[test]
fn every_file_opens_with_what_it_owns() {
    check(&["src", "tests", "benches"], opening_faults);
}

#[test]
fn every_file_is_named_by_a_mod_line() {
    let sources = rust_files(&["src", "tests"]);
    let faults = forgotten(&sources);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn tests_are_neither_skipped_nor_slow_nor_expected_to_panic() {
    check(&["src", "tests", "benches"], test_faults);
}

#[test]
fn systems_differ_only_in_the_platform_layer() {
    check(&["src"], system_faults);
}

#[test]
fn lints_are_expected_with_a_reason_and_never_allowed() {
    check(&["src", "tests", "benches"], lint_faults);
}

#[test]
fn texts_name_no_machine_and_leave_nothing_undone() {
    let mut faults = Vec::new();
    for source in texts() {
        faults.extend(text_faults(&source));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn check(folders: &[&str], faults_of: impl Fn(&Source) -> Vec<String>) {
    let faults: Vec<_> = rust_files(folders).iter().flat_map(faults_of).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn opening_faults(source: &Source) -> Vec<String> {
    let first = source.text.lines().next().unwrap_or_default();
    let says = first
        .strip_prefix("//! ")
        .is_some_and(|sentence| sentence.len() > 10)
        || first.starts_with("#![doc = include_str!(");
    fault_unless(
        says,
        source,
        "does not open with `//! ` and what the file owns",
    )
}

/// Files that no `mod` line names: cargo would leave them out without a word.
fn forgotten(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .filter(|file| !is_program(&file.path))
        .filter(|file| !sources.iter().any(|other| names(other, &file.path)))
        .map(|file| format!("{}: no mod line names it", file.path))
        .collect()
}

/// `src/lib.rs`, `src/main.rs` and `tests/<program>/main.rs` are named by Cargo.toml.
fn is_program(path: &str) -> bool {
    path == "src/lib.rs" || path.ends_with("/main.rs")
}

/// Whether `parent` has a `mod` line that leads to the file at `path`.
fn names(parent: &Source, path: &str) -> bool {
    let name = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let (folder, module) = name.rsplit_once('/').unwrap();
    let parent_folder = folder_of_modules(&parent.path);
    let declared = |line: &str| {
        let line = line.trim().strip_suffix(';');
        let before = line.and_then(|line| line.strip_suffix(&format!("mod {module}")));
        before.is_some_and(|before| {
            before.is_empty() || before.starts_with("pub") && before.ends_with(' ')
        })
    };
    let mut before = "";
    parent.text.lines().any(|line| {
        let by_path = before
            .trim()
            .strip_prefix("#[path = \"")
            .and_then(|rest| rest.strip_suffix("\"]"));
        before = line;
        declared(line)
            && match by_path {
                Some(relative) => tidy(&format!("{parent_folder}/{relative}")) == path,
                None => parent_folder == folder,
            }
    })
}

/// The folder in which the modules of a file lie: its own for `mod.rs` and programs, else the one of its name.
fn folder_of_modules(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap();
    if ["mod.rs", "lib.rs", "main.rs"].contains(&name) {
        folder.to_owned()
    } else {
        path.trim_end_matches(".rs").to_owned()
    }
}

/// Takes the `..` out of a path.
fn tidy(path: &str) -> String {
    let mut parts = Vec::new();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

fn test_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for attribute in attributes(&tokens(source)) {
        let words = words_in(&attribute);
        if words.first().is_some_and(|word| word == "ignore") {
            faults.extend(fault_unless(false, source, "skips a test"));
        }
        if words.iter().any(|word| word == "should_panic") {
            faults.extend(fault_unless(
                false,
                source,
                "expects a panic; expect a value instead",
            ));
        }
    }
    for named in named_paths(source) {
        let sleeps = named
            .parts
            .windows(2)
            .any(|pair| pair == ["thread", "sleep"]);
        faults.extend(fault_unless(
            !sleeps,
            source,
            "sleeps; wait for what happens instead",
        ));
    }
    faults
}

fn system_faults(source: &Source) -> Vec<String> {
    if source.path.starts_with("src/platform/") {
        return Vec::new();
    }
    let systems = ["unix", "windows", "target_os", "target_family"];
    let asks = conditions(&tokens(source))
        .iter()
        .flat_map(|condition| words_in(condition))
        .any(|word| systems.contains(&word.as_str()));
    let names = named_paths(source).iter().any(|named| {
        named
            .parts
            .starts_with(&["std".to_owned(), "os".to_owned()])
    });
    fault_unless(
        !asks && !names,
        source,
        "asks for the system; only src/platform may",
    )
}

fn lint_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for attribute in attributes(&tokens(source)) {
        let words = words_in(&attribute);
        let is_plain = words.first().is_some_and(|word| word == "allow");
        let is_inside = words.first().is_some_and(|word| word == "cfg_attr")
            && words.iter().any(|word| word == "allow");
        let unexplained = words.first().is_some_and(|word| word == "expect")
            && !words.iter().any(|word| word == "reason");
        faults.extend(fault_unless(
            !is_plain && !is_inside,
            source,
            "allows a lint; expect it, with a reason",
        ));
        faults.extend(fault_unless(
            !unexplained,
            source,
            "expects a lint without a reason",
        ));
    }
    faults
}

fn text_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        for sign in machine_signs() {
            if line.contains(&sign) {
                faults.push(format!(
                    "{}:{}: names a machine: {sign}",
                    source.path,
                    number + 1
                ));
            }
        }
        if unfinished(line) {
            faults.push(format!(
                "{}:{}: says something is undone, and not who does it",
                source.path,
                number + 1
            ));
        }
        let foreign = line.starts_with("source = ") && !line.contains(&registry());
        if source.path == "Cargo.lock" && foreign {
            faults.push(format!(
                "{}:{}: a crate from elsewhere than the registry",
                source.path,
                number + 1
            ));
        }
    }
    faults
}

/// Signs of one particular machine, put together here so that this file does not hold them.
fn machine_signs() -> Vec<String> {
    [
        ["/ro", "ot/"],
        ["/wo", "rk/"],
        ["/ho", "me/"],
        ["/Us", "ers/"],
        ["/t", "mp/"],
        ["/var/t", "mp"],
        [":\\Us", "ers\\"],
        ["local", "host:"],
        ["127.", "0.0."],
        [".inter", "nal/"],
        ["artifac", "tory"],
    ]
    .map(|halves| halves.concat())
    .to_vec()
}

fn registry() -> String {
    ["registry+https://github.com/rust-lang/crates", ".io-index"].concat()
}

/// A mark of unfinished work is followed by a name in brackets, or it is a fault.
fn unfinished(line: &str) -> bool {
    [["TO", "DO"], ["FIX", "ME"]]
        .map(|halves| halves.concat())
        .iter()
        .any(|mark| {
            line.split(mark.as_str()).skip(1).any(|after| {
                let name = after
                    .strip_prefix('(')
                    .and_then(|rest| rest.split_once(')'));
                let stands_alone =
                    !after.starts_with(|next: char| next.is_alphanumeric() || next == '_');
                stands_alone && name.is_none_or(|(name, _)| name.is_empty())
            })
        })
}

/// Every text file that belongs to the package: what git keeps, or every file where there is no git.
fn texts() -> Vec<Source> {
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root())
        .output()
        .ok()
        .filter(|output| output.status.success() && !output.stdout.is_empty());
    let paths = match listed {
        Some(output) => String::from_utf8(output.stdout)
            .unwrap()
            .split_terminator('\0')
            .map(str::to_owned)
            .collect(),
        None => files_in(&root()),
    };
    paths
        .into_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(root().join(&path)).ok()?;
            Some(Source { path, text })
        })
        .collect()
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != ".git" {
            paths.extend(files_in(&path));
        } else if path.is_file() {
            paths.push(from_root(&path));
        }
    }
    paths
}

/// The insides of every `#[…]` and `#![…]`.
fn attributes(tokens: &[TokenTree]) -> Vec<Vec<TokenTree>> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let inside: Vec<_> = group.stream().into_iter().collect();
        let marks: Vec<_> = tokens[at.saturating_sub(2)..at]
            .iter()
            .map(ToString::to_string)
            .collect();
        let is_attribute = marks.last().is_some_and(|mark| mark == "#") || marks == ["#", "!"];
        found.extend(attributes(&inside));
        if is_attribute {
            found.push(inside);
        }
    }
    found
}

/// The insides of every `cfg(…)`, `cfg_attr(…)` and `cfg!(…)`.
fn conditions(tokens: &[TokenTree]) -> Vec<Vec<TokenTree>> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let inside: Vec<_> = group.stream().into_iter().collect();
        let before = tokens[..at]
            .iter()
            .rev()
            .map(ToString::to_string)
            .find(|mark| mark != "!");
        found.extend(conditions(&inside));
        if before.is_some_and(|word| word == "cfg" || word == "cfg_attr") {
            found.push(inside);
        }
    }
    found
}

fn words_in(tokens: &[TokenTree]) -> Vec<String> {
    tokens
        .iter()
        .flat_map(|token| match token {
            TokenTree::Ident(word) => vec![word.to_string()],
            TokenTree::Group(group) => words_in(&group.stream().into_iter().collect::<Vec<_>>()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => Vec::new(),
        })
        .collect()
}

fn fault_unless(fine: bool, source: &Source, fault: &str) -> Vec<String> {
    if fine {
        Vec::new()
    } else {
        vec![format!("{}: {fault}", source.path)]
    }
}

fn page(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn a_file_without_its_opening_sentence_is_seen() {
    for text in [
        "use std::fmt;\n",
        "//! \n",
        "// Owns a thing.\n",
        "\n//! Owns a thing.\n",
        "",
    ] {
        assert_eq!(opening_faults(&page("src/a.rs", text)).len(), 1, "{text:?}");
    }
    assert_eq!(
        opening_faults(&page("src/a.rs", "//! Owns a thing.\n")).len(),
        0
    );
}

#[test]
fn a_forgotten_file_is_seen() {
    let pages = |runner: &str| {
        vec![
            page("tests/core/main.rs", runner),
            page("tests/core/undo.rs", ""),
            page("tests/core/deep/mod.rs", "pub(in crate::deep) mod inner;"),
            page("tests/core/deep/inner.rs", ""),
            page("tests/support/mod.rs", "pub mod people;"),
            page("tests/support/people.rs", ""),
        ]
    };
    let whole = "#[path = \"../support/mod.rs\"]\nmod support;\nmod deep;\nmod undo;\n";
    assert_eq!(forgotten(&pages(whole)), Vec::<String>::new());
    for line in ["mod undo;", "mod deep;", "mod support;"] {
        let fewer = whole.replacen(line, &format!("// {line}"), 1);
        assert_eq!(forgotten(&pages(&fewer)).len(), 1, "{line}");
    }
}

#[test]
fn skipped_sleeping_and_panicking_tests_are_seen() {
    let faults = [
        "#[test]\n#[ignore]\nfn f() {}",
        "#[test]\n#[ignore = \"slow\"]\nfn f() {}",
        "mod a { #[test] #[should_panic(expected = \"x\")] fn f() {} }",
        "#[cfg_attr(miri, should_panic)] fn f() {}",
        "fn f() { std::thread::sleep(LONG); }",
        "use std::thread::{self, sleep};",
        "fn f() { thread::sleep(LONG); }",
    ];
    for text in faults {
        assert_eq!(
            test_faults(&page("tests/core/a.rs", text)).len(),
            1,
            "{text}"
        );
    }
    let fine =
        "// #[ignore]\n#[test] fn f() { person.sleep(8); let ignore = \"#[should_panic]\"; }";
    assert_eq!(test_faults(&page("tests/core/a.rs", fine)).len(), 0);
}

#[test]
fn systems_are_seen_outside_the_platform_layer() {
    let faults = [
        "#[cfg(unix)] fn f() {}",
        "#[cfg(not(any(windows, test)))] fn f() {}",
        "fn f() -> bool { cfg!(target_os = \"macos\") }",
        "#[cfg_attr(target_family = \"wasm\", x)] fn f() {}",
        "use std::os::unix::fs::PermissionsExt as _;",
        "use std::{io, os::windows::fs::MetadataExt as _};",
    ];
    for text in faults {
        assert_eq!(
            system_faults(&page("src/store/open.rs", text)).len(),
            1,
            "{text}"
        );
        assert_eq!(
            system_faults(&page("src/platform/files.rs", text)).len(),
            0,
            "{text}"
        );
    }
    let fine = "#[cfg(test)] mod windows { fn unix() {} }";
    assert_eq!(system_faults(&page("src/store/open.rs", fine)).len(), 0);
}

#[test]
fn allowed_and_unexplained_lints_are_seen() {
    let faults = [
        "#![allow(dead_code)]",
        "#[allow(clippy::panic, reason = \"x\")] fn f() {}",
        "fn f() { #[allow(unused)] let a = 1; }",
        "#[cfg_attr(test, allow(unused))] fn f() {}",
        "#[expect(unused)] fn f() {}",
    ];
    for text in faults {
        assert_eq!(lint_faults(&page("src/a.rs", text)).len(), 1, "{text}");
    }
    let fine = "#[expect(unused, reason = \"why\")] fn allow() { allow(); }";
    assert_eq!(lint_faults(&page("src/a.rs", fine)).len(), 0);
}

#[test]
fn machine_paths_foreign_crates_and_undone_work_are_seen() {
    let seen = |path: &str, text: &str| text_faults(&page(path, text)).len();
    for sign in machine_signs() {
        assert_eq!(
            seen("README.md", &format!("It lies in {sign}evenly.")),
            1,
            "{sign}"
        );
    }
    let mark = ["TO", "DO"].concat();
    assert_eq!(seen("src/a.rs", &format!("// {mark}: finish")), 1);
    assert_eq!(seen("src/a.rs", &format!("// {mark}() finish")), 1);
    assert_eq!(
        seen("src/a.rs", &format!("// {mark}(mara): the second side")),
        0
    );
    assert_eq!(seen("src/a.rs", &format!("const {mark}S: u8 = 1;")), 0);
    assert_eq!(
        seen("Cargo.lock", "source = \"git+https://example.org/x\""),
        1
    );
    assert_eq!(
        seen("Cargo.lock", &format!("source = \"{}\"", registry())),
        0
    );
    assert_eq!(
        seen(
            "README.md",
            "The folder `~/.local/share/evenly` holds the diary."
        ),
        0
    );
}
