//! Owns the rule how long files and functions may be.

use proc_macro2::{Delimiter, TokenTree};

use crate::source::{Source, rust_files, tokens};

const FILE_LINES: usize = 600;
const FUNCTION_LINES: usize = 80;
const DRAWING_LINES: usize = 60;
const TEST_FUNCTION_LINES: usize = 600;

/// Files that were longer when the rule came, with their length then. The list may only shrink.
const LONGER: &[(&str, usize)] = &[];

#[test]
fn files_and_functions_are_short() {
    let mut faults = Vec::new();
    for source in rust_files(&["src", "tests", "benches"]) {
        if is_written_by_hand(&source.path) {
            faults.extend(file_faults(&source, LONGER));
            faults.extend(function_faults(&source));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The typed words are written by the program itself, from the language files.
fn is_written_by_hand(path: &str) -> bool {
    !path.starts_with("src/i18n/generated")
}

fn file_faults(source: &Source, longer: &[(&str, usize)]) -> Vec<String> {
    let path = &source.path;
    let lines = source.text.lines().count();
    let fault = match longer.iter().find(|(name, _)| name == path) {
        Some((_, then)) if lines > *then => {
            format!("{path}: {lines} lines, and {then} when the rule came")
        }
        Some((_, then)) if lines < *then => {
            format!("{path}: only {lines} lines now; say so in the list, or leave it out")
        }
        None if lines > FILE_LINES => format!("{path}: {lines} lines of at most {FILE_LINES}"),
        Some(_) | None => return Vec::new(),
    };
    vec![fault]
}

fn function_faults(source: &Source) -> Vec<String> {
    let mut functions = Vec::new();
    find_functions(&tokens(source), &mut functions);
    functions
        .iter()
        .filter(|function| function.lines() > most_lines(&source.path, &function.name))
        .map(|function| {
            let most = most_lines(&source.path, &function.name);
            format!(
                "{}:{}: `{}` has {} lines of at most {most}",
                source.path,
                function.first,
                function.name,
                function.lines()
            )
        })
        .collect()
}

fn most_lines(path: &str, name: &str) -> usize {
    if path.starts_with("tests/") {
        TEST_FUNCTION_LINES
    } else if name.ends_with("_ui") {
        DRAWING_LINES
    } else {
        FUNCTION_LINES
    }
}

struct Function {
    name: String,
    first: usize,
    last: usize,
}

impl Function {
    fn lines(&self) -> usize {
        self.last - self.first + 1
    }
}

fn find_functions(tokens: &[TokenTree], functions: &mut Vec<Function>) {
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            let inside: Vec<_> = group.stream().into_iter().collect();
            find_functions(&inside, functions);
        }
        let (TokenTree::Ident(word), Some(TokenTree::Ident(name))) = (token, tokens.get(at + 1))
        else {
            continue;
        };
        if word != "fn" {
            continue;
        }
        if let Some(last) = body_end(&tokens[at..]) {
            functions.push(Function {
                name: name.to_string(),
                first: word.span().start().line,
                last,
            });
        }
    }
}

/// The line of a function's closing brace; a function without a body has none.
fn body_end(tokens: &[TokenTree]) -> Option<usize> {
    tokens.iter().find_map(|token| match token {
        TokenTree::Punct(mark) if mark.as_char() == ';' => Some(None),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            Some(Some(group.span_close().end().line))
        }
        TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
            None
        }
    })?
}

fn page(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn a_long_file_is_seen_and_the_list_of_exceptions_only_shrinks() {
    let long = page("src/a.rs", &"//\n".repeat(FILE_LINES + 1));
    assert_eq!(file_faults(&long, &[]).len(), 1);
    assert_eq!(file_faults(&long, &[("src/a.rs", FILE_LINES + 1)]).len(), 0);
    assert_eq!(
        file_faults(&long, &[("src/a.rs", FILE_LINES)]).len(),
        1,
        "it grew"
    );
    assert_eq!(
        file_faults(&long, &[("src/a.rs", FILE_LINES + 2)]).len(),
        1,
        "it shrank"
    );
    assert_eq!(
        file_faults(&page("src/a.rs", &"//\n".repeat(FILE_LINES)), &[]).len(),
        0
    );
}

#[test]
fn long_functions_are_seen_wherever_they_stand() {
    let with =
        |name: &str, lines: usize| format!("fn {name}() {{\n{}}}\n", "f();\n".repeat(lines - 2));
    let faults = |path: &str, text: String| function_faults(&page(path, &text)).len();
    assert_eq!(faults("src/a.rs", with("f", 80)), 0);
    assert_eq!(faults("src/a.rs", with("f", 81)), 1);
    assert_eq!(faults("src/a.rs", with("card_ui", 60)), 0);
    assert_eq!(faults("src/a.rs", with("card_ui", 61)), 1);
    assert_eq!(
        faults("src/a.rs", format!("impl A {{ {} }}", with("f", 81))),
        1
    );
    assert_eq!(
        faults(
            "src/a.rs",
            format!("mod a {{ impl A {{ {} }} }}", with("f", 81))
        ),
        1
    );
    assert_eq!(
        faults(
            "src/a.rs",
            format!("trait A {{ fn g(); {} }}", with("f", 81))
        ),
        1
    );
    assert_eq!(faults("tests/core/a.rs", with("f", 81)), 0);
    assert_eq!(faults("src/a.rs", "type F = fn(u8) -> u8;".to_owned()), 0);
}
