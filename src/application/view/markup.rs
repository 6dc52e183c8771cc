//! Owns the pieces that pages for printing are made of.

use crate::i18n::Language;

/// The language as a page names it.
pub(super) const fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh-Hans",
    }
}

/// Adds one element; `open` is its name with its attributes.
pub(super) fn element(html: &mut String, open: &str, text: &str) {
    let name = open.split(' ').next().unwrap_or(open);
    push(html, &["<", open, ">", &escaped(text), "</", name, ">\n"]);
}

/// Adds pieces as they are.
pub(super) fn push(html: &mut String, parts: &[&str]) {
    html.extend(parts.iter().copied());
}

/// The text with what a page would take for markup written out.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}
