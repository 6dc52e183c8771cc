//! Holds the README to the page on formats: both are made from the same words and columns.

use std::env;
use std::fmt::Write as _;
use std::fs;

use evenly::application::view::formats::{formats, tables, unlocking};
use evenly::i18n::{Language, Words};

const BEGIN: &str = "<!-- The part below is written by a test from the page on formats: UPDATE=1 cargo test formats_page -->\n";
const END: &str = "<!-- End of that part -->\n";

/// The facts of the page, as Markdown.
fn written() -> String {
    let words = Words::new(Language::English);
    let mut text = "| format | for | how to open it |\n|---|---|---|\n".to_owned();
    for format in formats(&words) {
        let (name, about, open) = (format.name, format.about, format.open);
        writeln!(
            text,
            "| {name}, `--format {}` | {about} | {open} |",
            format.format.id()
        )
        .unwrap();
    }
    text.push('\n');
    for line in unlocking(&words) {
        writeln!(text, "{line}").unwrap();
    }
    text.push('\n');
    for line in [
        words.formats_fields_about(),
        words.formats_units(),
        words.formats_json_fields(),
    ] {
        writeln!(text, "{line}").unwrap();
    }
    text.push('\n');
    for table in tables(&words) {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| match column.unit {
                "" => format!("`{}`", column.name),
                unit => format!("`{}` ({unit})", column.name),
            })
            .collect();
        let columns = columns.join(", ");
        writeln!(text, "- **{}**: {}. {columns}", table.name, table.about).unwrap();
    }
    text
}

#[test]
fn the_readme_says_of_the_formats_what_the_program_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the part begins");
    let (part, after) = rest.split_once(END).expect("the part ends");
    let written = written();
    if env::var_os("UPDATE").is_some() {
        let page = format!("{before}{BEGIN}{written}{END}{after}");
        evenly::platform::files::write_whole(std::path::Path::new(path), page.as_bytes()).unwrap();
        return;
    }
    assert_eq!(part, written, "run it once with UPDATE=1");
}
