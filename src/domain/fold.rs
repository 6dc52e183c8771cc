//! Owns making texts alike that differ in upper and lower case only.

/// The text in lower case, letter by letter, in every script that has both cases.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}
