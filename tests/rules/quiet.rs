//! Owns the rule that nothing is printed or logged beside the ways that are meant for it, and that no word of a person can be logged.

use proc_macro2::TokenTree;

use crate::source::{Source, rust_files, tokens};

/// What prints.
const PRINTING: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];

/// The files that may name standard error: the command line hands it out, a crash says its place.
const STANDARD_ERROR: [&str; 2] = ["src/main.rs", "src/platform/panic_report.rs"];

/// What could carry a word of a person into a log event.
const FREE: [&str; 7] = [
    "String",
    "PathBuf",
    "OsString",
    "Cow",
    "format",
    "to_string",
    "leak",
];

#[test]
fn nothing_prints_but_the_command_line() {
    let faults: Vec<String> = rust_files(&["src"]).iter().flat_map(printing_in).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn log_events_hold_no_free_words() {
    let files = rust_files(&["src"]);
    let events = files
        .iter()
        .find(|source| source.path == "src/application/log.rs")
        .expect("the events of the log");
    assert_eq!(free_words_in(events), Vec::<String>::new());
    // A word of the log is made there alone, of names that stand in the source.
    let makers: Vec<&str> = files
        .iter()
        .filter(|source| source.path.starts_with("src/") && source.text.contains("Word::"))
        .filter(|source| source.text.contains("platform::log"))
        .map(|source| source.path.as_str())
        .collect();
    assert_eq!(makers, ["src/application/log.rs"]);
}

#[test]
fn a_crash_on_a_shared_machine_leaves_no_file() {
    let files = rust_files(&["src"]);
    let keeping = |path: &str| {
        let source = files.iter().find(|source| source.path == path);
        let source = source.expect("the file of a window");
        let reports = ["panic_report::install(", "panic_report::install_with_log("];
        let without = source
            .text
            .contains("panic_report::install_without_folder()");
        (
            reports.iter().any(|name| source.text.contains(name)),
            without,
        )
    };
    assert_eq!(keeping("src/window/kiosk.rs"), (false, true));
    assert_eq!(
        keeping("src/window/mod.rs"),
        (true, false),
        "at home it does"
    );
}

#[test]
fn the_rules_catch_what_they_forbid() {
    let planted = |text: &str| Source {
        path: "src/domain/planted.rs".to_owned(),
        text: text.to_owned(),
    };
    for text in [
        "fn f() { println!(\"x\"); }",
        "fn f() { if true { dbg!(1); } }",
        "fn f() { std::io::stderr(); }",
    ] {
        assert_eq!(printing_in(&planted(text)).len(), 1, "{text}");
    }
    assert!(printing_in(&planted("// println!\nfn f() {}")).is_empty());
    for text in [
        "enum LogEvent { Typed(String) }",
        "enum LogEvent { Typed(Box<str>) }",
        "struct E<'a> { name: &'a str }",
    ] {
        assert_eq!(free_words_in(&planted(text)).len(), 1, "{text}");
    }
    assert!(free_words_in(&planted("enum Event { Known(&'static str) }")).is_empty());
}

fn printing_in(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    let cli = source.path.starts_with("src/cli/");
    for pair in flat(tokens(source)).windows(2) {
        let [TokenTree::Ident(word), next] = pair else {
            continue;
        };
        let is_macro = matches!(next, TokenTree::Punct(mark) if mark.as_char() == '!');
        let prints = is_macro && PRINTING.iter().any(|name| word == name) && !cli;
        let errors = (word == "stderr" || word == "stdout")
            && matches!(next, TokenTree::Group(_))
            && !cli
            && !STANDARD_ERROR.contains(&source.path.as_str())
            // The child that reads foreign files has its own.
            && source.path != "src/platform/child.rs";
        if prints || errors {
            let line = word.span().start().line;
            faults.push(format!("{}:{line}: `{word}` prints", source.path));
        }
    }
    faults
}

fn free_words_in(source: &Source) -> Vec<String> {
    let tokens = flat(tokens(source));
    let mut faults = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let TokenTree::Ident(word) = token else {
            continue;
        };
        let before = place.checked_sub(1).and_then(|place| tokens.get(place));
        let lasting = matches!(before, Some(TokenTree::Ident(before)) if before == "static");
        let free = FREE.iter().any(|name| word == name);
        if free || (word == "str" && !lasting) {
            faults.push(format!("{}: `{word}`", source.path));
        }
    }
    faults
}

/// Every token, also those inside brackets. A bracket itself stands before what is in it.
fn flat(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut all = Vec::new();
    for token in tokens {
        let inside = match &token {
            TokenTree::Group(group) => flat(group.stream().into_iter().collect()),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => Vec::new(),
        };
        all.push(token);
        all.extend(inside);
    }
    all
}
