//! Holds the language files to what the program says: a message that nothing shows is left out.

use std::collections::BTreeSet;

use crate::source;

/// Where the methods of the messages are made.
const GENERATED: &str = "src/i18n/generated/";

/// The identifiers of a source text.
fn identifiers(text: &str) -> BTreeSet<&str> {
    text.split(|character: char| !(character.is_alphanumeric() || character == '_'))
        .collect()
}

/// The methods that a generated file declares.
fn methods(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.trim_start().strip_prefix("pub fn "))
        .filter_map(|rest| rest.split('(').next())
        .collect()
}

/// The methods that no other text names.
fn unused<'a>(generated: &[&'a str], others: &[&str]) -> Vec<&'a str> {
    let named: BTreeSet<&str> = others.iter().flat_map(|text| identifiers(text)).collect();
    generated
        .iter()
        .flat_map(|text| methods(text))
        .filter(|method| !named.contains(method))
        .collect()
}

#[test]
fn every_message_is_shown_somewhere() {
    let files = source::rust_files(&["src", "tests"]);
    let (generated, others): (Vec<_>, Vec<_>) = files
        .iter()
        .partition(|file| file.path.starts_with(GENERATED));
    let texts = |files: Vec<&'_ source::Source>| -> Vec<String> {
        files.into_iter().map(|file| file.text.clone()).collect()
    };
    let (generated, others) = (texts(generated), texts(others));
    let generated: Vec<&str> = generated.iter().map(String::as_str).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    assert!(!generated.is_empty());
    assert_eq!(unused(&generated, &others), Vec::<&str>::new());
}

#[test]
fn a_message_that_nothing_names_is_found() {
    let generated =
        "impl Words {\n    pub fn today_title(&self) -> String {\n    pub fn today_gone(&self)";
    assert_eq!(
        unused(&[generated], &["words.today_title()", "today_gone_by"]),
        ["today_gone"]
    );
}
