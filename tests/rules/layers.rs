//! Owns the rule who may use whom: the table of layers, checked against every path that the source names.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Named, Source, module_of, named_paths, root, rust_files};

/// Which layers a layer may name, besides itself. ARCHITECTURE.md argues each edge.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("store", &["domain"]),
    ("exchange", &["domain", "i18n"]),
    ("platform", &["domain"]),
    (
        "application",
        &["domain", "i18n", "store", "exchange", "platform"],
    ),
    ("cli", &["domain", "i18n", "application"]),
    ("ui/theme", &[]),
    ("ui/widgets", &["ui/theme"]),
    (
        "ui",
        &["domain", "i18n", "application", "ui/theme", "ui/widgets"],
    ),
    (
        "window",
        &[
            "domain",
            "i18n",
            "store",
            "platform",
            "application",
            "ui",
            "ui/theme",
            "ui/widgets",
        ],
    ),
    ("main", &["cli", "platform", "window"]),
];

/// Where each outside crate may be named. A crate of Cargo.toml without a line fails.
const CRATES: &[(&str, &[&str])] = &[
    // The clinic's slot of a kiosk's diary is wrapped for a key whose other half is not on the machine.
    ("age", &["exchange", "store"]),
    ("argon2", &["store"]),
    ("base64", &["exchange"]),
    ("chacha20poly1305", &["store"]),
    ("chrono", &["domain"]),
    ("clap", &["cli"]),
    ("crc32fast", &["store"]),
    ("csv", &["exchange"]),
    ("directories", &["platform"]),
    ("eframe", &["window"]),
    ("egui", &["ui", "window"]),
    ("egui_extras", &["ui", "window"]),
    ("fastrand", &["application"]),
    ("fluent_bundle", &["i18n"]),
    ("getrandom", &["store", "platform"]),
    ("hkdf", &["store"]),
    ("icu_calendar", &["i18n"]),
    ("icu_datetime", &["i18n"]),
    ("icu_decimal", &["i18n"]),
    ("icu_locale_core", &["i18n"]),
    ("image", &["exchange/picture"]),
    ("jiff", &["platform"]),
    ("open", &["platform"]),
    ("qrcode", &["exchange"]),
    ("quick_xml", &["exchange"]),
    ("rfd", &["platform"]),
    ("rlimit", &["platform"]),
    ("rusqlite", &["store"]),
    ("rustix", &["platform"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("rustyfit", &["exchange"]),
    // A firing's inputs are one JSON column: they are kept as they were and never searched.
    (
        "serde",
        &["exchange", "cli", "store/keys", "store/tables/firing"],
    ),
    (
        "serde_json",
        &["exchange", "cli", "store/keys", "store/tables/firing"],
    ),
    // Identifiers of FHIR resources are sums of the diary's own, so that a second export updates; a
    // revision and a picture are named after their content.
    (
        "sha2",
        &[
            "application",
            "domain/picture",
            "domain/revision",
            "exchange/activity",
            "exchange/fhir",
            "store",
        ],
    ),
    ("shlex", &["cli"]),
    ("sys_locale", &["platform"]),
    ("tempfile", &["platform"]),
    (
        "thiserror",
        &["store", "exchange", "platform", "application", "domain"],
    ),
    ("toml", &["i18n", "platform", "ui/theme"]),
    ("typst", &["exchange/report"]),
    ("typst_layout", &["exchange/report"]),
    ("typst_pdf", &["exchange/report"]),
    ("unic_langid", &["i18n"]),
    ("uuid", &["domain", "exchange/activity", "platform"]),
    ("zeroize", &["store", "exchange"]),
];

/// A part of `std::thread` that starts none.
const HARMLESS: &[&str] = &["std", "thread", "LocalKey"];

/// The parts of the standard library that reach the machine, and where they may be named.
const MACHINE: &[(&str, &[&str])] = &[
    ("std::env", &["main", "platform"]),
    ("std::fs", &["platform", "store"]),
    ("std::net", &[]),
    ("std::os", &["platform"]),
    ("std::process", &["platform", "cli", "main"]),
    // The full check at unlock looks at the pages on one core and sums the rows on another.
    (
        "std::thread",
        &["platform", "application/worker", "store/check"],
    ),
    ("std::time::Instant", &["platform"]),
    ("std::time::SystemTime", &["platform"]),
];

#[test]
fn every_path_in_the_source_follows_the_table_of_layers() {
    let mut faults = Vec::new();
    for source in rust_files(&["src"]) {
        faults.extend(faults_in(&source));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_module_has_a_line_in_the_table_and_every_line_a_module() {
    let present = rust_files(&["src"])
        .iter()
        .filter(|source| source.path != "src/lib.rs")
        .map(|source| layer_of(&place_of(&source.path)))
        .collect();
    let faults = table_faults(&present);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_table_of_layers_has_no_cycle() {
    assert_eq!(cycle(LAYERS), None);
}

#[test]
fn every_crate_of_the_package_has_a_line() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let faults = crate_faults(&manifest);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What is wrong in one file, one sentence a fault.
fn faults_in(source: &Source) -> Vec<String> {
    let place = place_of(&source.path);
    if source.path == "src/lib.rs" {
        return Vec::new();
    }
    named_paths(source)
        .iter()
        .filter_map(|named| fault_of(&place, named))
        .map(|(line, fault)| format!("{}:{line}: {fault}", source.path))
        .collect()
}

fn fault_of(place: &str, named: &Named) -> Option<(usize, String)> {
    let parts: Vec<_> = named.parts.iter().map(String::as_str).collect();
    let fault = match parts.as_slice() {
        ["crate"] => Some("names the whole crate; name the layer".to_owned()),
        ["crate" | "evenly", inside @ ..] => layer_fault(place, inside),
        _outside => guarded_fault(place, &parts),
    };
    fault.map(|fault| (named.line, fault))
}

fn layer_fault(place: &str, inside: &[&str]) -> Option<String> {
    let from = layer_of(place);
    let to = layer_of(&inside.join("/"));
    let known = LAYERS.iter().find(|(layer, _)| *layer == from);
    let may = known.is_some_and(|(_, uses)| uses.contains(&to.as_str()));
    (from != to && !may).then(|| format!("`{from}` may not name `{to}`"))
}

fn guarded_fault(place: &str, parts: &[&str]) -> Option<String> {
    let crates = CRATES.iter().map(|(name, places)| (vec![*name], places));
    let machine = MACHINE
        .iter()
        .map(|(name, places)| (name.split("::").collect::<Vec<_>>(), places));
    if parts.starts_with(HARMLESS) {
        return None;
    }
    crates
        .chain(machine)
        .find(|(guarded, _)| parts.starts_with(guarded))
        .filter(|(_, places)| !places.iter().any(|allowed| lies_in(place, allowed)))
        .map(|(guarded, _)| format!("`{place}` may not name `{}`", guarded.join("::")))
}

/// The place of a file as the tables write it: `ui/theme/tokens`; the program's start is `main`.
fn place_of(path: &str) -> String {
    if path == "src/main.rs" {
        "main".to_owned()
    } else {
        module_of(path).join("/")
    }
}

/// The longest line of the table that `place` lies in, else its first part.
fn layer_of(place: &str) -> String {
    LAYERS
        .iter()
        .map(|(layer, _)| *layer)
        .filter(|layer| lies_in(place, layer))
        .max_by_key(|layer| layer.len())
        .unwrap_or_else(|| place.split('/').next().unwrap())
        .to_owned()
}

fn lies_in(place: &str, folder: &str) -> bool {
    place
        .strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn table_faults(present: &BTreeSet<String>) -> Vec<String> {
    let table: BTreeSet<String> = LAYERS
        .iter()
        .map(|(layer, _)| (*layer).to_owned())
        .collect();
    let missing = present
        .difference(&table)
        .map(|module| format!("`{module}` has no line in the table of layers"));
    let stale = table
        .difference(present)
        .map(|layer| format!("the table names `{layer}`, which is not in the source"));
    missing.chain(stale).collect()
}

/// The layers of a cycle, or a layer that is named but has no line of its own.
fn cycle(table: &[(&str, &[&str])]) -> Option<Vec<String>> {
    let mut left: BTreeMap<&str, &[&str]> = table.iter().copied().collect();
    while !left.is_empty() {
        let free: Vec<_> = left
            .iter()
            .filter(|(_, uses)| uses.iter().all(|used| !left.contains_key(used)))
            .map(|(layer, _)| *layer)
            .collect();
        if free.is_empty() {
            return Some(left.into_keys().map(str::to_owned).collect());
        }
        for layer in free {
            left.remove(layer);
        }
    }
    let lines: BTreeSet<_> = table.iter().map(|(layer, _)| *layer).collect();
    let unknown = table
        .iter()
        .flat_map(|(_, uses)| uses.iter())
        .find(|used| !lines.contains(*used));
    unknown.map(|layer| vec![(*layer).to_owned()])
}

fn crate_faults(manifest: &str) -> Vec<String> {
    let manifest: toml::Table = manifest.parse().unwrap();
    let lines: BTreeSet<_> = CRATES.iter().map(|(name, _)| (*name).to_owned()).collect();
    // Crates of one system alone stand under `[target.….dependencies]`.
    let of_systems = manifest.get("target").and_then(toml::Value::as_table);
    let needed: BTreeSet<_> = of_systems
        .into_iter()
        .flat_map(toml::Table::values)
        .chain([&toml::Value::Table(manifest.clone())])
        .filter_map(|section| section.get("dependencies")?.as_table())
        .flat_map(toml::Table::keys)
        .map(|name| name.replace('-', "_"))
        .collect();
    let missing = needed
        .difference(&lines)
        .map(|name| format!("the crate `{name}` has no line"));
    let stale = lines
        .difference(&needed)
        .map(|name| format!("the line of `{name}` names no crate of the package"));
    missing.chain(stale).collect()
}

/// A file with one text at one place, as the tests below plant it.
fn planted(path: &str, text: &str) -> Vec<String> {
    faults_in(&Source {
        path: path.to_owned(),
        text: text.to_owned(),
    })
}

#[test]
fn every_way_to_name_a_forbidden_layer_is_seen() {
    let screen = "src/ui/screens/today/view.rs";
    let ways = [
        "use crate::store;",
        "use crate::store::Reader as Other;",
        "use crate::{domain::Day, store::{Reader, Tx}};",
        "pub use crate::store::*;",
        "use super::super::super::super::store::Reader;",
        "fn f() { crate::store::open(); }",
        "fn f() -> crate::store::Reader { todo() }",
        "fn f() { println!(\"{}\", crate::store::level()); }",
        "mod inner { use super::super::super::super::super::store::Reader; }",
        "macro_rules! m { () => { $crate::store::open() } }",
        "#[derive(crate::store::Row)] struct S;",
        "use crate as whole;",
        "use super::super::super::super::*;",
        "use evenly::store::Reader;",
        "struct S(<crate::store::Reader as Clone>::Out);",
    ];
    for way in ways {
        assert!(!planted(screen, way).is_empty(), "not seen: {way}");
    }
}

#[test]
fn what_the_table_allows_is_left_alone() {
    let fine = [
        (
            "src/ui/screens/today/view.rs",
            "use crate::application::view::Today; use super::Model; use egui::Ui;",
        ),
        (
            "src/ui/screens/today/mod.rs",
            "mod inner { use super::super::super::widgets::chart; } use self::view::x;",
        ),
        (
            "src/store/open.rs",
            "// crate::ui is named in a comment\n/// `crate::ui::x`\nconst S: &str = \"crate::ui::x\"; use rusqlite::Connection;",
        ),
        ("src/store/keys/slot.rs", "use serde::Serialize;"),
        (
            "src/platform/clock.rs",
            "use crate::domain::Stamp; use jiff::Zoned; pub(crate) fn f() {} pub(super) fn g() {}",
        ),
        ("src/application/worker.rs", "use std::{io, thread};"),
        (
            "src/application/run/exchange.rs",
            "use crate::exchange::{csv, json}; fn f() { csv::write(); json::read(); }",
        ),
        (
            "src/main.rs",
            "fn main() -> std::process::ExitCode { evenly::cli::run() }",
        ),
    ];
    for (path, text) in fine {
        assert_eq!(planted(path, text), Vec::<String>::new());
    }
}

#[test]
fn outside_crates_and_the_machine_are_seen_outside_their_layers() {
    let faults = [
        ("src/application/view/today.rs", "use rusqlite::Connection;"),
        (
            "src/application/view/today.rs",
            "fn f(c: &rusqlite::Connection) {}",
        ),
        ("src/application/view/today.rs", "use egui as pictures;"),
        ("src/application/view/today.rs", "extern crate egui;"),
        (
            "src/application/view/today.rs",
            "#[derive(serde::Serialize)] struct S;",
        ),
        ("src/store/tables/set.rs", "use serde::Serialize;"),
        ("src/ui/nav.rs", "use eframe::App;"),
        ("src/ui/nav.rs", "use std::{fmt, fs};"),
        (
            "src/domain/load.rs",
            "fn f() { std::time::SystemTime::now(); }",
        ),
        ("src/exchange/csv/read.rs", "use std::fs::File;"),
        (
            "src/application/run/diary.rs",
            "fn f() { std::thread::yield_now() }",
        ),
    ];
    for (path, text) in faults {
        assert_eq!(planted(path, text).len(), 1, "not seen: {text}");
    }
}

#[test]
fn widgets_and_theme_know_nothing_of_the_diary() {
    for module in [
        "domain::Day",
        "i18n::Words",
        "application::view::Today",
        "ui::screens::today",
        "ui::nav::Route",
    ] {
        let text = format!("use crate::{module};");
        assert_eq!(
            planted("src/ui/widgets/chart.rs", &text).len(),
            1,
            "{module}"
        );
        assert_eq!(
            planted("src/ui/theme/tokens.rs", &text).len(),
            1,
            "{module}"
        );
    }
    assert_eq!(
        planted("src/ui/theme/mod.rs", "use crate::ui::widgets::chart;").len(),
        1
    );
    assert_eq!(
        planted("src/ui/widgets/chart.rs", "use crate::ui::theme::Tokens;").len(),
        0
    );
}

#[test]
fn a_module_without_a_line_and_a_line_without_a_module_are_seen() {
    let mut present: BTreeSet<String> = LAYERS
        .iter()
        .map(|(layer, _)| (*layer).to_owned())
        .collect();
    assert!(table_faults(&present).is_empty());
    present.insert("tools".to_owned());
    present.remove("exchange");
    assert_eq!(table_faults(&present).len(), 2);
    assert_eq!(
        planted("src/tools/mod.rs", "use crate::domain::Day;").len(),
        1
    );
    assert_eq!(
        planted("src/cli/mod.rs", "use crate::tools::tidy;").len(),
        1
    );
}

#[test]
fn a_cycle_and_an_unknown_layer_in_a_table_are_seen() {
    let round: &[(&str, &[&str])] = &[("a", &["b"]), ("b", &["c"]), ("c", &["a"]), ("d", &[])];
    assert_eq!(
        cycle(round),
        Some(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()])
    );
    assert_eq!(cycle(&[("a", &["z"])]), Some(vec!["z".to_owned()]));
    assert_eq!(cycle(&[("a", &["b"]), ("b", &[])]), None);
}

#[test]
fn a_crate_without_a_line_is_seen() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let more = manifest.replacen("[dependencies]", "[dependencies]\nleft-pad = \"1\"", 1);
    assert_eq!(crate_faults(&more), ["the crate `left_pad` has no line"]);
    let fewer = manifest.replacen("\njiff = ", "\n# jiff = ", 1);
    assert_eq!(
        crate_faults(&fewer),
        ["the line of `jiff` names no crate of the package"]
    );
}
