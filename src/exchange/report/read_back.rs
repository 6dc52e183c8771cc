//! Owns the counting of the pages of a PDF that was read back.

/// How many pages a file of this program has; `None` where it is no whole PDF. Each page is an object of its
/// own that says so, in the clear.
pub fn page_count(bytes: &[u8]) -> Option<usize> {
    let end = bytes.len().saturating_sub(64);
    let tail = bytes.get(end..)?;
    if !bytes.starts_with(b"%PDF-") || !holds(tail, b"%%EOF") {
        return None;
    }
    let pages = places(bytes, b"/Type /Page")
        .chain(places(bytes, b"/Type/Page"))
        .filter(|after| !bytes.get(*after).is_some_and(u8::is_ascii_alphanumeric))
        .count();
    (pages > 0).then_some(pages)
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    places(bytes, word).next().is_some()
}

/// The places right after each occurrence of a word.
fn places<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes
        .windows(word.len())
        .enumerate()
        .filter(move |(_at, window)| *window == word)
        .map(move |(at, window)| at + window.len())
}
