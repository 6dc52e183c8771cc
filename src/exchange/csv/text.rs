//! Owns text in cells: kept from being read as a formula, and brought back as it was.

/// Whether a spreadsheet may take a cell that starts like this for a formula or a command, or
/// (the apostrophe) for our own prefix.
const fn is_risky(character: char) -> bool {
    matches!(
        character,
        '=' | '+'
            | '-'
            | '@'
            | '\t'
            | '\r'
            | '\n'
            | '\''
            | '\u{FF1D}'
            | '\u{FF0B}'
            | '\u{FF0D}'
            | '\u{FF20}'
    )
}

/// Puts an apostrophe before a text that a spreadsheet could run.
pub(super) fn defused(text: &str) -> String {
    if text.starts_with(is_risky) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes the apostrophe away that [`defused`] put there, and no other.
pub(super) fn restored(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(is_risky) => text,
        Some(_) | None => cell,
    }
}
