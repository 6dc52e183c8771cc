//! Owns the reading of the source tree: which files there are, and every path that their tokens name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A Rust file of the package.
pub(crate) struct Source {
    /// Its path from the package's root, with `/`.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

/// A path such as `crate::store::Reader` that a file names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Its parts; those that begin with `crate`, `self` or `super` are written from the root: `crate`, `store`, `Reader`.
    pub(crate) parts: Vec<String>,
    /// The line it stands in, from 1.
    pub(crate) line: usize,
}

/// The package's root folder.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under `folders`, in the order of their names.
pub(crate) fn rust_files(folders: &[&str]) -> Vec<Source> {
    let mut files = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &mut files);
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!files.is_empty(), "no source found under {folders:?}");
    files
}

fn collect(folder: &Path, files: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(Source {
                text: fs::read_to_string(&path).unwrap(),
                path: from_root(&path),
            });
        }
    }
}

/// The path from the package's root, with `/` on every system.
pub(crate) fn from_root(path: &Path) -> String {
    let parts: Vec<_> = path
        .strip_prefix(root())
        .unwrap()
        .iter()
        .map(|part| part.to_str().unwrap())
        .collect();
    parts.join("/")
}

/// Splits Rust text into tokens; comments are gone, doc comments are string literals.
pub(crate) fn tokens(source: &Source) -> Vec<TokenTree> {
    source
        .text
        .parse::<TokenStream>()
        .unwrap_or_else(|error| panic!("{}: {error}", source.path))
        .into_iter()
        .collect()
}

/// The module a file under `src/` is: `src/ui/theme/mod.rs` is `ui`, `theme`.
pub(crate) fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<_> = path.split('/').map(str::to_owned).collect();
    if parts.len() == 1 && ["lib", "main"].contains(&path) || parts.last().unwrap() == "mod" {
        parts.pop();
    }
    parts
}

/// Every path of two parts or more that the file names, and every path in its `use` lines.
pub(crate) fn named_paths(source: &Source) -> Vec<Named> {
    let mut scan = Scan::default();
    scan.walk(&tokens(source), &module_of(&source.path));
    // `csv::read` after `use crate::exchange::csv` is no crate, and was judged where it was brought in.
    scan.found
        .retain(|named| !scan.own.contains(&named.parts[0]));
    scan.found
}

#[derive(Default)]
struct Scan {
    found: Vec<Named>,
    /// Names that the file gives to modules of this package.
    own: BTreeSet<String>,
}

impl Scan {
    fn walk(&mut self, tokens: &[TokenTree], module: &[String]) {
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                TokenTree::Ident(word) if word == "use" && !is_punct(tokens, at + 1, '<') => {
                    self.use_tree(tokens, at + 1, &[], module)
                }
                TokenTree::Ident(word)
                    if word == "crate" && is_ident(tokens, at.wrapping_sub(1), "extern") =>
                {
                    self.keep(vec![ident(tokens, at + 1).unwrap()], at, tokens, module);
                    at + 2
                }
                TokenTree::Ident(word) if word == "mod" && brace(tokens, at + 2).is_some() => {
                    let mut inner = module.to_vec();
                    inner.push(ident(tokens, at + 1).unwrap());
                    self.walk(&brace(tokens, at + 2).unwrap(), &inner);
                    at + 3
                }
                TokenTree::Ident(_) => self.inline(tokens, at, module),
                TokenTree::Group(group) => {
                    let inside: Vec<_> = group.stream().into_iter().collect();
                    self.walk(&inside, module);
                    at + 1
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => at + 1,
            };
        }
    }

    /// Follows one branch of a `use` tree; gives the place after it.
    fn use_tree(
        &mut self,
        tokens: &[TokenTree],
        mut at: usize,
        before: &[String],
        module: &[String],
    ) -> usize {
        let start = at;
        let mut parts = before.to_vec();
        let mut called = None;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Punct(mark) if [';', ','].contains(&mark.as_char()) => break,
                // The new name says nothing about who is named.
                TokenTree::Ident(word) if word == "as" => {
                    called = ident(tokens, at + 1);
                    at += 2;
                }
                TokenTree::Ident(_) => {
                    parts.push(ident(tokens, at).unwrap());
                    at += 1;
                }
                TokenTree::Group(group) => {
                    let inside: Vec<_> = group.stream().into_iter().collect();
                    let mut branch = 0;
                    while branch < inside.len() {
                        branch = self.use_tree(&inside, branch, &parts, module) + 1;
                    }
                    return at + 1;
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => at += 1,
            }
        }
        if ["crate", "self", "super"]
            .iter()
            .any(|head| parts.first().is_some_and(|part| part == head))
        {
            self.own
                .extend(called.or_else(|| parts.iter().rfind(|part| *part != "self").cloned()));
        }
        if !parts.is_empty() {
            self.keep(parts, start, tokens, module);
        }
        at
    }

    /// Reads a path in the midst of code; gives the place after it.
    fn inline(&mut self, tokens: &[TokenTree], start: usize, module: &[String]) -> usize {
        let mut parts = vec![ident(tokens, start).unwrap()];
        let mut at = start + 1;
        while is_punct(tokens, at, ':') && is_punct(tokens, at + 1, ':') {
            let Some(next) = ident(tokens, at + 2) else {
                break;
            };
            parts.push(next);
            at += 3;
        }
        if parts.len() > 1 {
            self.keep(parts, start, tokens, module);
        }
        at
    }

    fn keep(&mut self, parts: Vec<String>, at: usize, tokens: &[TokenTree], module: &[String]) {
        let line = tokens[at.min(tokens.len() - 1)].span().start().line;
        self.found.push(Named {
            parts: from_crate(parts, module),
            line,
        });
    }
}

/// Writes a path from the root; a `super` too many leaves `crate` alone.
fn from_crate(parts: Vec<String>, module: &[String]) -> Vec<String> {
    let mut whole = match parts[0].as_str() {
        "self" | "super" => module.to_vec(),
        "crate" => Vec::new(),
        _other => return parts,
    };
    for (place, part) in parts.into_iter().enumerate() {
        match part.as_str() {
            "super" => drop(whole.pop()),
            "self" => {}
            "crate" if place == 0 => {}
            _other => whole.push(part),
        }
    }
    whole.insert(0, "crate".to_owned());
    whole
}

fn ident(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at)? {
        TokenTree::Ident(word) => Some(word.to_string().trim_start_matches("r#").to_owned()),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    }
}

fn is_ident(tokens: &[TokenTree], at: usize, word: &str) -> bool {
    ident(tokens, at).is_some_and(|found| found == word)
}

fn is_punct(tokens: &[TokenTree], at: usize, mark: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.as_char() == mark)
}

fn brace(tokens: &[TokenTree], at: usize) -> Option<Vec<TokenTree>> {
    match tokens.get(at)? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            Some(group.stream().into_iter().collect())
        }
        TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
            None
        }
    }
}
