//! Owns the rule that screens and window hold no words of their own.

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};

/// The folders whose every word comes from the language files.
const FOLDERS: &[&str] = &["src/ui", "src/window"];

/// A text of several words that no person reads.
struct Exception {
    file: &'static str,
    text: &'static str,
    reason: &'static str,
}

/// The list only shrinks: an exception that no file needs fails.
const EXCEPTIONS: &[Exception] = &[];

/// The macros whose text never reaches a person: the names of files, and what must hold.
const SILENT_MACROS: &[&str] = &["include_str", "include_bytes", "env", "cfg", "debug_assert"];

/// The methods whose text never reaches a person: why an invariant holds, why a frame is redrawn.
const SILENT_METHODS: &[&str] = &["expect", "request_discard"];

#[test]
fn screens_and_window_take_their_words_from_the_language_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut needed = vec![false; EXCEPTIONS.len()];
    let mut found = Vec::new();
    for folder in FOLDERS {
        for path in rust_files(&root.join(folder)) {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            for (line, text) in sentences(&std::fs::read_to_string(&path).unwrap()) {
                let excepted = EXCEPTIONS
                    .iter()
                    .position(|exception| exception.file == name && exception.text == text);
                match excepted {
                    Some(index) => needed[index] = true,
                    None => found.push(format!("{name}:{line}: “{text}”")),
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "these words belong into assets/i18n:\n{}",
        found.join("\n")
    );
    for (exception, needed) in EXCEPTIONS.iter().zip(needed) {
        let Exception { file, text, reason } = exception;
        assert!(
            needed,
            "{file} no longer says “{text}” ({reason}): take the exception out"
        );
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The texts of a source file that hold more than one word, or any Chinese, with their lines.
fn sentences(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    scan(
        source.parse().expect("the compiler reads it too"),
        &mut found,
    );
    found
}

fn scan(tokens: TokenStream, found: &mut Vec<(usize, String)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Literal(literal) => {
                let words = text_of(literal).filter(|text| is_sentence(text));
                found.extend(words.map(|text| (literal.span().start().line, text)));
            }
            TokenTree::Group(group) => {
                let attribute = group.delimiter() == Delimiter::Bracket
                    && (is_punct(&tokens, index, 1, '#')
                        || is_punct(&tokens, index, 1, '!') && is_punct(&tokens, index, 2, '#'));
                if !(attribute || is_silent(&tokens, index)) {
                    scan(group.stream(), found);
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// Whether the group at `index` holds what a silent macro or method is given.
fn is_silent(tokens: &[TokenTree], index: usize) -> bool {
    let is_name = |back: usize, names: &[&str]| {
        let token = index.checked_sub(back).and_then(|index| tokens.get(index));
        token.is_some_and(|token| names.contains(&token.to_string().as_str()))
    };
    let in_macro = is_punct(tokens, index, 1, '!') && is_name(2, SILENT_MACROS);
    let in_method = is_punct(tokens, index, 2, '.') && is_name(1, SILENT_METHODS);
    in_macro || in_method
}

fn is_punct(tokens: &[TokenTree], index: usize, back: usize, wanted: char) -> bool {
    let token = index.checked_sub(back).and_then(|index| tokens.get(index));
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// The text of a string literal, with its escapes as spaces; `None` for other literals.
fn text_of(literal: &Literal) -> Option<String> {
    let written = literal.to_string();
    let from = written.find('"')?;
    let to = written.rfind('"')?;
    let is_text = !written.starts_with(['b', '\'']);
    let inside = written.get(from + 1..to).filter(|_| is_text)?;
    Some(inside.replace("\\n", " ").replace("\\t", " "))
}

/// Whether the text, without the `{…}` of format strings and without escapes, is Chinese or holds
/// more than one word of letters.
fn is_sentence(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for character in text.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(character),
            _ => {}
        }
    }
    let plain = plain.replace("\\u", " ");
    let words = plain
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic));
    words.count() > 1
        || plain
            .chars()
            .any(|character| ('\u{4E00}'..='\u{9FFF}').contains(&character))
}

#[test]
fn a_planted_sentence_is_found_and_an_id_is_not() {
    let said = |source: &str| -> Vec<String> {
        sentences(source)
            .into_iter()
            .map(|(_, text)| text)
            .collect()
    };
    assert_eq!(
        said("fn f() { ui.label(\"Log something\"); }"),
        ["Log something"]
    );
    assert_eq!(
        said("fn f() { format!(\"{} sets done\", 3); }"),
        ["{} sets done"]
    );
    assert_eq!(said("const A: &str = r#\"two words\"#;"), ["two words"]);
    assert_eq!(said("const A: &str = \"保存\";"), ["保存"]);
    assert_eq!(
        sentences("fn f() {\n    g(\"Log it\");\n}"),
        [(2, "Log it".to_owned())]
    );
    assert!(said("/// Two words.\n#[expect(x, reason = \"it has one\")]\nfn f() {}").is_empty());
    assert!(said("#![doc = \"two words\"]").is_empty());
    assert!(
        said("fn f() { g(\"scale-row\", \"{a} · {b}\", \"\\u{2013} \", b\"two words\"); }")
            .is_empty()
    );
    assert!(said("fn f() { g().expect(\"a reason here\"); }").is_empty());
    assert!(said("const A: &[u8] = include_bytes!(\"a file with spaces\");").is_empty());
}
