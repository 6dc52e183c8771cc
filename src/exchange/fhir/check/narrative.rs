//! Owns the check of a readable page: well-formed XHTML, in its namespace, and nothing that runs.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The namespace that a page must name.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The elements that the program writes.
const KNOWN: [&[u8]; 2] = [b"div", b"p"];

/// Whether a page is one `div` in the namespace of XHTML with known elements only.
pub(super) fn is_sound(page: &str) -> bool {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_usize;
    let mut roots = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                let fits = if depth == 0 {
                    roots += 1;
                    roots == 1 && is_root(&tag)
                } else {
                    KNOWN.contains(&tag.name().as_ref()) && tag.attributes().next().is_none()
                };
                if !fits {
                    return false;
                }
                depth += 1;
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Text(_) | Event::GeneralRef(_)) if depth > 0 => {}
            Ok(Event::Eof) => return depth == 0 && roots == 1,
            Ok(
                Event::Text(_)
                | Event::GeneralRef(_)
                | Event::Empty(_)
                | Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_),
            )
            | Err(_) => return false,
        }
    }
}

fn is_root(tag: &BytesStart<'_>) -> bool {
    let mut attributes = tag.attributes();
    let namespace = attributes.next();
    tag.name().as_ref() == b"div"
        && attributes.next().is_none()
        && namespace.is_some_and(|attribute| {
            attribute.is_ok_and(|attribute| {
                attribute.key.as_ref() == b"xmlns" && attribute.value.as_ref() == XHTML.as_bytes()
            })
        })
}
