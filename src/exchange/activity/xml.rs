//! Owns going through an XML stream element by element, with a limit on every part of it.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};

use crate::domain::Stamp;
use crate::exchange::activity::sniff::Stream;
use crate::exchange::activity::{Format, MOMENTS_MS, OFFSETS_S, Unreadable};

/// How deep elements lie in each other; the formats need twelve.
const MAX_DEPTH: usize = 64;

/// The most bytes of one tag, text or declaration.
const MAX_PART_BYTES: u64 = 1024 * 1024;

/// Follows the elements of a file.
pub(super) trait Visitor {
    /// An element begins.
    fn open(&mut self, element: &Element<'_>);
    /// An element ends; `text` is what stood in it, where no other element did.
    fn close(&mut self, name: &[u8], text: &str);
}

/// An element that begins.
pub(super) struct Element<'e> {
    start: &'e BytesStart<'e>,
}

impl<'e> Element<'e> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &'e [u8] {
        self.start.local_name().into_inner()
    }

    /// The value of an attribute; `None` also where it breaks the rules.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'e, str>> {
        let attribute = self.start.try_get_attribute(name).ok()??;
        attribute.normalized_value(XmlVersion::Implicit1_0).ok()
    }

    /// The number that an attribute gives.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        number(&self.attribute(name)?)
    }
}

/// Reads a number that is finite.
pub(super) fn number(text: &str) -> Option<f64> {
    let number: f64 = text.trim().parse().ok()?;
    number.is_finite().then_some(number)
}

/// Reads an instant of RFC 3339, where a space may stand for the `T` and before the offset, and no
/// offset means UTC. Gives milliseconds since 1970, and the offset in seconds unless it is `Z`.
/// A moment or an offset that the diary cannot hold is none.
pub(super) fn moment(text: &str) -> Option<(i64, Option<i32>)> {
    let text = text.trim();
    let date = text.get(..10)?;
    let time = text.get(11..)?.trim();
    let at = time.find(['+', '-', 'Z', 'z', ' ']);
    let (clock, offset) = time.split_at(at.unwrap_or(time.len()));
    let offset = offset.trim();
    let offset = match (offset.len(), offset.get(..3), offset.get(3..)) {
        (0 | 1, _, _) => "Z".to_owned(),
        (5, Some(hours), Some(minutes)) => format!("{hours}:{minutes}"),
        _ => offset.to_owned(),
    };
    let utc_ms = Stamp::utc_ms_of(&format!("{date}T{clock}{offset}")).ok()?;
    let offset_s = offset_seconds(&offset);
    let fits =
        MOMENTS_MS.contains(&utc_ms) && offset_s.is_none_or(|offset| OFFSETS_S.contains(&offset));
    fits.then_some((utc_ms, offset_s))
}

fn offset_seconds(offset: &str) -> Option<i32> {
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let seconds = hours.parse::<i32>().ok()? * 3_600 + minutes.parse::<i32>().ok()? * 60;
    Some(if offset.starts_with('-') {
        -seconds
    } else {
        seconds
    })
}

/// Goes through a stream to its end.
pub(super) fn walk(
    stream: &mut Stream<'_>,
    format: Format,
    visitor: &mut dyn Visitor,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(Guard { stream, since: 0 });
    let config = reader.config_mut();
    config.check_end_names = true;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut text = String::new();
    let (mut depth, mut seen) = (0_usize, false);
    loop {
        buffer.clear();
        reader.get_mut().since = 0;
        let event = reader.read_event_into(&mut buffer);
        match event.map_err(|error| refusal(&error, format, reader.error_position()))? {
            Event::Start(start) => {
                depth += 1;
                seen = true;
                if depth > MAX_DEPTH {
                    return Err(Unreadable::TooDeep);
                }
                text.clear();
                visitor.open(&Element { start: &start });
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visitor.close(end.local_name().into_inner(), &text);
                text.clear();
            }
            Event::Text(part) => {
                text.push_str(&part.decode().map_err(|_bytes| Unreadable::NotUtf8)?);
            }
            Event::CData(part) => {
                text.push_str(&part.decode().map_err(|_bytes| Unreadable::NotUtf8)?);
            }
            Event::GeneralRef(part) => text.extend(character(&part)),
            Event::Eof if depth > 0 => return Err(Unreadable::CutShort),
            Event::Eof if !seen => return Err(Unreadable::Malformed { at: 0 }),
            Event::Eof => return Ok(()),
            // An empty element was expanded above into a start and an end.
            Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
        if text.len() as u64 > MAX_PART_BYTES {
            return Err(Unreadable::PartTooLarge);
        }
    }
}

/// The character of a reference. Entities that a file declares itself are never expanded.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**reference {
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"amp" => Some('&'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

fn refusal(error: &Error, format: Format, at: u64) -> Unreadable {
    match error {
        Error::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Unreadable::TooLarge { cap: format.cap() }
        }
        Error::Io(error) if error.kind() == io::ErrorKind::InvalidInput => Unreadable::PartTooLarge,
        Error::Io(_) | Error::Syntax(_) => Unreadable::CutShort,
        Error::Encoding(_) => Unreadable::NotUtf8,
        Error::IllFormed(_) | Error::InvalidAttr(_) | Error::Escape(_) | Error::Namespace(_) => {
            Unreadable::Malformed { at }
        }
    }
}

/// A stream that ends with an error where one part of the file grows too large.
struct Guard<'s, 'a> {
    stream: &'s mut Stream<'a>,
    since: u64,
}

impl Read for Guard<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.stream.read(buffer)?;
        self.since = self.since.saturating_add(length as u64);
        Ok(length)
    }
}

impl BufRead for Guard<'_, '_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > MAX_PART_BYTES {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        // No more than may still come, however much the stream has at once.
        let left = usize::try_from(MAX_PART_BYTES + 1 - self.since).unwrap_or(usize::MAX);
        let some = self.stream.fill_buf()?;
        Ok(some.get(..left).unwrap_or(some))
    }

    fn consume(&mut self, amount: usize) {
        self.since = self.since.saturating_add(amount as u64);
        self.stream.consume(amount);
    }
}
