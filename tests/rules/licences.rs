//! Owns the rule under which licences the crates of the program may stand, and where they may come from.
//!
//! `cargo deny` reads the same lists from `deny.toml`; this test needs nothing installed and no network.

use std::process::Command;

use serde_json::Value;

use crate::source::root;

/// Licences that let everybody use, change and pass on the program as a whole.
const ACCEPTED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Licences taken for one crate each, because their terms reach no further than its own files.
const ACCEPTED_FOR: &[(&str, &[&str])] = &[
    ("colored", &["MPL-2.0"]),
    ("epaint_default_fonts", &["OFL-1.1", "Ubuntu-font-1.0"]),
    ("option-ext", &["MPL-2.0"]),
    ("sqlcipher-src", &["WTFPL", "blessing"]),
];

/// What `cargo metadata` says about one crate.
struct Crate {
    name: String,
    licence: String,
    source: Option<String>,
}

#[test]
fn every_crate_has_an_accepted_licence_and_comes_from_crates_io() {
    let crates = crates();
    assert!(
        crates.len() > 50,
        "only {} crates were listed",
        crates.len()
    );
    let faults: Vec<_> = crates.iter().filter_map(fault_of).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn deny_toml_accepts_the_same_licences() {
    let text = std::fs::read_to_string(root().join("deny.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    let words = |value: &toml::Value| -> Vec<String> {
        let list = value.as_array().unwrap().iter();
        list.map(|word| word.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(words(&table["licenses"]["allow"]), ACCEPTED);
    let exceptions: Vec<_> = table["licenses"]["exceptions"]
        .as_array()
        .unwrap()
        .iter()
        .collect();
    let named: Vec<_> = exceptions
        .iter()
        .map(|exception| {
            (
                exception["crate"].as_str().unwrap(),
                words(&exception["allow"]),
            )
        })
        .collect();
    let ours: Vec<_> = ACCEPTED_FOR
        .iter()
        .map(|(name, licences)| {
            (
                *name,
                licences.iter().map(|word| (*word).to_owned()).collect(),
            )
        })
        .collect();
    assert_eq!(named, ours);
}

/// The crates that are built for this system, with those of the tests.
fn crates() -> Vec<Crate> {
    let listed = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version=1",
            "--locked",
            "--offline",
            "--filter-platform",
        ])
        .arg(this_system())
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        listed.status.success(),
        "{}",
        String::from_utf8_lossy(&listed.stderr)
    );
    let metadata: Value = serde_json::from_slice(&listed.stdout).unwrap();
    let text = |package: &Value, key: &str| package[key].as_str().map(str::to_owned);
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| Crate {
            name: text(package, "name").unwrap(),
            licence: text(package, "license").unwrap_or_default(),
            source: text(package, "source"),
        })
        .collect()
}

/// The name rustc gives this system, such as `x86_64-unknown-linux-gnu`.
fn this_system() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = Command::new(rustc).arg("-vV").output().unwrap();
    let text = String::from_utf8(said.stdout).unwrap();
    text.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap()
        .to_owned()
}

fn fault_of(package: &Crate) -> Option<String> {
    let is_own = package.name == env!("CARGO_PKG_NAME");
    // Written in two pieces: the project names no registry's host.
    let registry = ["registry+https://github.com/rust-lang/crates", ".io-index"].concat();
    if !is_own && package.source.as_deref() != Some(registry.as_str()) {
        return Some(format!("{}: comes from {:?}", package.name, package.source));
    }
    (!is_accepted(&package.name, &package.licence))
        .then(|| format!("{}: licence {:?}", package.name, package.licence))
}

/// Whether a licence expression can be met: with `OR` one side, with `AND` both; the old `/` means `OR`.
fn is_accepted(name: &str, licence: &str) -> bool {
    let spaced = licence
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<_> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words: &words,
        name,
    };
    let accepted = reader.any();
    accepted && reader.words.is_empty()
}

struct Reader<'text> {
    words: &'text [&'text str],
    name: &'text str,
}

impl Reader<'_> {
    fn any(&mut self) -> bool {
        let mut accepted = self.every();
        while self.next_is("OR") {
            accepted |= self.every();
        }
        accepted
    }

    fn every(&mut self) -> bool {
        let mut accepted = self.one();
        while self.next_is("AND") {
            accepted &= self.one();
        }
        accepted
    }

    fn one(&mut self) -> bool {
        if self.next_is("(") {
            let accepted = self.any();
            return self.next_is(")") && accepted;
        }
        let Some((word, rest)) = self.words.split_first() else {
            return false;
        };
        self.words = rest;
        let mut licence = (*word).to_owned();
        if self.next_is("WITH") {
            let (exception, rest) = self.words.split_first().unwrap();
            licence = format!("{licence} WITH {exception}");
            self.words = rest;
        }
        let for_this_crate = ACCEPTED_FOR.iter().find(|(name, _)| *name == self.name);
        ACCEPTED.contains(&licence.as_str())
            || for_this_crate.is_some_and(|(_, licences)| licences.contains(&licence.as_str()))
    }

    fn next_is(&mut self, word: &str) -> bool {
        match self.words.split_first() {
            Some((first, rest)) if *first == word => {
                self.words = rest;
                true
            }
            _other => false,
        }
    }
}

#[test]
fn a_foreign_licence_and_a_foreign_source_are_seen() {
    let fine = [
        "MIT",
        "MIT/Apache-2.0",
        "Apache-2.0 OR GPL-2.0-only",
        "GPL-3.0-only OR (MIT AND Zlib)",
        "(MIT OR GPL-2.0-only) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ];
    for licence in fine {
        assert!(is_accepted("any", licence), "{licence}");
    }
    let faults = [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "(MIT OR Apache-2.0) AND OFL-1.1",
        "Apache-2.0 WITH Classpath-exception",
        "(MIT",
        "MPL-2.0",
    ];
    for licence in faults {
        assert!(!is_accepted("any", licence), "{licence}");
    }
    assert!(is_accepted("option-ext", "MPL-2.0"));
    let from_git = Crate {
        name: "left-pad".to_owned(),
        licence: "MIT".to_owned(),
        source: Some("git+https://example.org/left-pad".to_owned()),
    };
    assert!(fault_of(&from_git).is_some());
}
